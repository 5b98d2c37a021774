"""Who is let in: where the bot may answer, how often one person may ask, how many may wait, who has been told first."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
import traceback
from collections import OrderedDict, defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord

from bot.conversation import Conversation
from bot.discord.metrics import Kind, Metrics
from bot.messages import Messages, Refusal
from bot.owner import Guest, User
from bot.settings import Settings
from recommender.errors import BadRequest, WhytuneError

log = logging.getLogger(__name__)
REQUESTS, PER_S = 10, 60.0
"""One person may ask so often at once, and so often in so many seconds."""
WAITING = 200
"""Requests that may be under way at once; more are told that the bot is busy."""
ENDING_S = 5.0
"""How long what somebody has asked may go on when they want all of theirs erased; then it is ended."""
REMEMBERED = 10_000
"""People whose last requests are remembered, in memory, for the cooldown alone."""


def user_of(user: discord.abc.Snowflake, guild_id: int | None) -> str | Guest:
    """The store's name of a Discord user; in a server, what is said belongs to it, too."""
    name = f"discord:{user.id}"
    return name if guild_id is None else Guest(name, place_of(guild_id))


def place_of(guild_id: int) -> str:
    """The store's name of a server."""
    return f"discord:{guild_id}"


class Gate:
    """Lets requests in, counts them, and sees to it that everybody is told before anything is kept of them."""

    def __init__(self, settings: Settings, conversation: Conversation, metrics: Metrics) -> None:
        self._channels = settings.channels
        self._conversation = conversation
        self._metrics = metrics
        self._asked: OrderedDict[int, tuple[float, float]] = OrderedDict()
        self._told: OrderedDict[int, float] = OrderedDict()
        self._under_way: defaultdict[int, set[asyncio.Task[Any]]] = defaultdict(set)
        self.waiting = 0

    def may_answer(self, channel_id: int | None, parent_id: int | None, guild_id: int | None) -> bool:
        """Whether the bot answers here: in direct messages always, in servers where the host's list has it."""
        return guild_id is None or not self._channels or bool({channel_id, parent_id} & self._channels)

    @property
    def channels(self) -> frozenset[int]:
        """Where it answers in servers; empty: everywhere."""
        return self._channels

    @asynccontextmanager
    async def inside(self, kind: Kind, user_id: int) -> AsyncIterator[None]:
        """While a request is worked on. Raises Refusal where the person is too fast or everybody together is."""
        self._metrics.asked(kind)
        if (wait := self._wait_of(user_id)) > 0:
            self._metrics.refused("cooldown")
            raise Refusal("error-too-fast", seconds=max(1, round(wait)))
        if self.waiting >= WAITING:
            self._metrics.refused("busy")
            raise Refusal("error-busy")
        self.waiting += 1
        self._metrics.set_queue(self.waiting)
        begun = time.perf_counter()
        task = asyncio.current_task()
        assert task is not None
        if kind != "forget":
            self._under_way[user_id].add(task)
        try:
            yield
            self._metrics.answered(kind, time.perf_counter() - begun)
        finally:
            self._under_way[user_id].discard(task)
            if not self._under_way[user_id]:
                del self._under_way[user_id]
            self.waiting -= 1
            self._metrics.set_queue(self.waiting)

    def _wait_of(self, user_id: int) -> float:
        """Seconds until this person may ask again; 0 where they may now. A bucket that fills steadily."""
        now = time.monotonic()
        left, at = self._asked.pop(user_id, (float(REQUESTS), now))
        left = min(float(REQUESTS), left + (now - at) * REQUESTS / PER_S)
        allowed = left >= 1.0
        self._asked[user_id] = (left - 1.0 if allowed else left, now)
        while len(self._asked) > REMEMBERED or now - next(iter(self._asked.values()))[1] > PER_S:
            self._asked.popitem(last=False)
        return 0.0 if allowed else (1.0 - left) * PER_S / REQUESTS

    def first_time(self, user_id: int) -> bool:
        """Whether a person who is too fast has not been told so in this minute: told each time, they would go on."""
        now = time.monotonic()
        told = self._told.pop(user_id, -PER_S)
        first = now - told >= PER_S
        self._told[user_id] = now if first else told
        while len(self._told) > REMEMBERED or now - next(iter(self._told.values())) > PER_S:
            self._told.popitem(last=False)
        return first

    async def tell_first(self, user: User, tell: Callable[[], Awaitable[object]]) -> None:
        """Tell a person once what is kept and how to erase it, before anything is."""
        async with self._conversation.turn(user):
            if not await self._conversation.store.greeted(user):
                await tell()
                await self._conversation.store.set_greeted(user)

    async def end_what_is_under_way(self, user_id: int) -> None:
        """Wait until nothing is being done for a person; what takes too long is ended."""
        while others := set(self._under_way.get(user_id, ())):
            _, late = await asyncio.wait(others, timeout=ENDING_S)
            for task in late:
                task.cancel()

    def explain(self, error: BaseException, kind: Kind, messages: Messages) -> str:
        """What to say of an error: its own sentence where it has one, else a number that finds it in the log."""
        if isinstance(error, Refusal):
            return str(error.told(messages))
        if isinstance(error, BadRequest):
            return str(error)
        number = secrets.token_hex(3)
        self._metrics.failed(kind)
        if isinstance(error, WhytuneError):
            # For the host: it names paths and what to do about them, and nobody's words.
            log.error("error %s: %s", number, error)
            return messages.say("error-unexpected", number=number)
        # The message of an error could hold somebody's words; its kind and where it happened do not.
        where = "".join(traceback.format_tb(error.__traceback__))
        log.error("error %s: %s\n%s", number, type(error).__name__, where)
        return messages.say("error-unexpected", number=number)
