"""Rounds of /together: who was asked to listen together and who has agreed. In memory alone, and for minutes."""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import discord

from bot.discord.buttons import unkept_view
from bot.messages import Messages

MOST = 10
"""People in a round, the one who began it included."""
OPEN_S = 600.0
"""How long people have to agree."""
_ID = r"(?P<id>[0-9a-f]{12})"


@dataclass
class Round:
    """One invitation to listen together."""

    starter: int
    """The Discord id of the one who began it."""
    mood: str
    """What that one said, for as long as the round is open."""
    language: str
    id: str = field(default_factory=lambda: secrets.token_hex(6))
    members: tuple[int, ...] = ()
    """All that are asked, the starter first; empty until they are chosen."""
    agreed: set[int] = field(default_factory=set)
    timer: asyncio.TimerHandle | None = None
    """Ends it when the time is over."""

    def choose(self, people: Collection[int]) -> None:
        """Ask these people; the starter agrees by asking."""
        self.members = (self.starter, *(person for person in people if person != self.starter))
        self.agreed = {self.starter}

    @property
    def complete(self) -> bool:
        return len(self.members) > 1 and self.agreed == set(self.members)


class Rounds:
    """All open rounds of this process."""

    def __init__(self) -> None:
        self._open: dict[str, Round] = {}

    def begin(self, starter: int, mood: str, language: str) -> Round:
        made = Round(starter, mood, language)
        self._open[made.id] = made
        self.give_time(made)
        return made

    def find(self, round_id: str) -> Round | None:
        """An open round; None where it is over, was too late or was lost with a restart."""
        return self._open.get(round_id)

    def give_time(self, found: Round, late: Callable[[], object] = lambda: None) -> None:
        """From now on it is open for OPEN_S; then it ends, with all that was said for it, and `late` is called."""

        def end() -> None:
            self.end(found.id)
            late()

        if found.timer is not None:
            found.timer.cancel()
        found.timer = asyncio.get_running_loop().call_later(OPEN_S, end)

    def end(self, round_id: str) -> None:
        ended = self._open.pop(round_id, None)
        if ended is not None and ended.timer is not None:
            ended.timer.cancel()

    def forget(self, user_id: int) -> None:
        """End the rounds that a person takes part in."""
        for found in list(self._open.values()):
            if user_id == found.starter or user_id in found.members:
                self.end(found.id)


@dataclass(frozen=True)
class Step:
    """What somebody did in a round: chose people, agreed, or declined."""

    action: str
    """who, yes or no."""
    round_id: str
    people: Sequence[Any] = ()
    """Users or members that were chosen."""


Handler = Callable[[discord.Interaction[Any], Step], Awaitable[None]]


def dynamic_items(handle: Handler) -> list[type[discord.ui.DynamicItem[Any]]]:
    """The parts of a round that people press, for `Client.add_dynamic_items`; each press goes to `handle`."""

    class Choice(discord.ui.DynamicItem[discord.ui.UserSelect[Any]], template=rf"wt:who:{_ID}"):
        def __init__(self, select: discord.ui.UserSelect[Any], round_id: str) -> None:
            super().__init__(select)
            self.round_id = round_id

        @classmethod
        async def from_custom_id(cls, _: Any, item: Any, match: re.Match[str]) -> Any:
            return cls(item, match["id"])

        async def callback(self, interaction: discord.Interaction[Any]) -> None:
            await handle(interaction, Step("who", self.round_id, self.item.values))

    class Consent(discord.ui.DynamicItem[discord.ui.Button[Any]], template=rf"wt:(?P<action>yes|no):{_ID}"):
        def __init__(self, button: discord.ui.Button[Any], action: str, round_id: str) -> None:
            super().__init__(button)
            self.action, self.round_id = action, round_id

        @classmethod
        async def from_custom_id(cls, _: Any, item: Any, match: re.Match[str]) -> Any:
            return cls(item, match["action"], match["id"])

        async def callback(self, interaction: discord.Interaction[Any]) -> None:
            await handle(interaction, Step(self.action, self.round_id))

    return [Choice, Consent]


def choice_view(round_id: str) -> discord.ui.View:
    """A list of people to choose from."""
    view = unkept_view()
    view.add_item(discord.ui.UserSelect(custom_id=f"wt:who:{round_id}", min_values=1, max_values=MOST - 1))
    return view


def consent_view(round_id: str, messages: Messages) -> discord.ui.View:
    """A yes and a no."""
    view = unkept_view()
    for action, key, style in (
        ("yes", "together-yes", discord.ButtonStyle.success),
        ("no", "together-not-now", discord.ButtonStyle.secondary),
    ):
        view.add_item(discord.ui.Button(custom_id=f"wt:{action}:{round_id}", label=messages.say(key)[:80], style=style))
    return view
