# ruff: noqa: ASYNC109 (a test reads best with timeout=…, and never cancels)
"""LoopbackDiscord: the whole of it on one port of 127.0.0.1, and everything that a test does with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import web
from yarl import URL

from tests.loopback import rest_commands, rest_interactions, rest_messages, rest_places
from tests.loopback.gateway import Gateway
from tests.loopback.interactions import Interaction
from tests.loopback.limits import Imposed
from tests.loopback.model import Channel, Guild, Message, User
from tests.loopback.payloads import message_json
from tests.loopback.people import People
from tests.loopback.rest import PREFIX, Rest
from tests.loopback.sessions import INVALID_SESSION, RECONNECT, Connection
from tests.loopback.snowflakes import Snowflakes
from tests.loopback.world import Payload, Request, Rules, World

__all__ = ["LoopbackDiscord", "rest_commands", "rest_interactions", "rest_messages", "rest_places"]

TOKEN = "MTE4NjQ0MTA.loopback.not-a-secret"


class LoopbackDiscord(People):
    """One Discord with one application on it. Made by `start`, ended by `close`."""

    def __init__(self, rules: Rules) -> None:
        ids = Snowflakes()
        bot = User(ids.place("user"), "whytune", "Whytune", bot=True)
        owner = User(ids.place("user"), "owner", "Owner")
        self.world = World(rules, bot, owner, bot.id, ids)
        self.world.users = {bot.id: bot, owner.id: owner}
        self.gateway = Gateway(self.world)
        self.world.publisher = self.gateway.sessions
        self.rest = Rest(self.world)
        self._runner: web.AppRunner | None = None

    @classmethod
    async def start(
        cls,
        token: str = TOKEN,
        *,
        port: int = 0,
        heartbeat_ms: int = 45_000,
        granted_intents: Iterable[str] = (),
        shards: int = 1,
        callback_seconds: float = 3.0,
        interaction_seconds: float = 900.0,
        real_limits: bool = False,
    ) -> LoopbackDiscord:
        """A Discord that serves on 127.0.0.1. `granted_intents`: of members, presences, message_content."""
        granted = frozenset(granted_intents)
        rules = Rules(token, heartbeat_ms, granted, shards, callback_seconds, interaction_seconds, real_limits)
        discord = cls(rules)
        application = web.Application(client_max_size=200 * 1024 * 1024)
        application.router.add_get("/gateway", discord.gateway.serve)
        application.router.add_get("/attachments/{channel}/{file}/{name}", discord._file)
        application.router.add_route("*", "/{rest:.*}", discord.rest.serve)
        discord._runner = web.AppRunner(application, shutdown_timeout=0.1, access_log=None)
        await discord._runner.setup()
        site = web.TCPSite(discord._runner, "127.0.0.1", port)
        await site.start()
        discord.world.base = f"http://127.0.0.1:{discord._runner.addresses[0][1]}"
        return discord

    async def close(self) -> None:
        """Ends all connections and stops serving."""
        for connection in self.gateway.sessions.connections:
            if connection.closed is None:
                connection.abort()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _file(self, request: web.Request) -> web.Response:
        """An attachment, by an address with its signature."""
        file = self.world.files.get(int(request.match_info["file"]))
        if file is None or request.query.get("hm") != URL(file.url).query["hm"]:
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(body=file.data, headers={"Content-Type": file.content_type or "application/octet-stream"})

    # Where it is

    @property
    def api(self) -> str:
        """http://127.0.0.1:PORT/api/v10"""
        return self.world.base + PREFIX

    @property
    def gateway_url(self) -> str:
        """ws://127.0.0.1:PORT/gateway"""
        return self.gateway.url

    def environment(self) -> dict[str, str]:
        """What a bot in another process needs in its environment."""
        return {
            "DISCORD_TOKEN": self.world.rules.token,
            "WHYTUNE_DISCORD_API": self.api,
            "WHYTUNE_DISCORD_GATEWAY": self.gateway_url,
        }

    @contextmanager
    def pointed_here(self) -> Iterator[None]:
        """Within it, discord.py in this process talks to this Discord."""
        from discord.gateway import DiscordWebSocket
        from discord.http import Route

        base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = self.api, URL(self.gateway_url)
        try:
            yield
        finally:
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway

    # Who and what there is

    @property
    def bot(self) -> User:
        return self.world.bot

    @property
    def owner(self) -> User:
        """The owner of the application."""
        return self.world.owner

    def add_user(self, name: str, *, locale: str = "en-US", dms_open: bool = True) -> User:
        """A new person."""
        return self.world.add_user(name, locale, dms_open)

    def add_guild(self, name: str, *, owner: User | None = None, locale: str = "en-US") -> Guild:
        """A new guild with the bot in it; a bot that is connected sees that it has joined. No owner: the bot's."""
        return self.world.add_guild(name, owner or self.owner, locale)

    def dm(self, user: User) -> Channel:
        """The direct messages of a user with the bot."""
        return self.world.direct(user)

    def leave(self, guild: Guild) -> None:
        """Puts the bot out of the guild."""
        self.world.leave(guild)

    def outage(self, guild: Guild, *, over: bool = False) -> None:
        """Makes a guild unavailable, which is not leaving; with `over`, available again."""
        self.world.outage(guild, over)

    # What the bot did

    @property
    def violations(self) -> list[str]:
        """What the bot did that a correct bot never does."""
        return self.world.violations

    @property
    def requests(self) -> list[Request]:
        """Every request, with its status and, for errors, Discord's code."""
        return self.world.requests

    @property
    def payloads(self) -> list[Payload]:
        """Every payload on the gateway, both ways."""
        return self.world.payloads

    @property
    def typings(self) -> list[tuple[float, Channel]]:
        """When (time.monotonic()) and where the bot began to type."""
        return self.world.typings

    @property
    def commands(self) -> dict[str, dict[str, Any]]:
        """The global commands by name."""
        return {command["name"]: command for command in self.world.commands[None].values()}

    @property
    def command_syncs(self) -> int:
        """How often commands were overwritten in bulk."""
        return self.world.command_syncs

    @property
    def interactions(self) -> list[Interaction]:
        """All interactions, oldest first."""
        return list(self.world.interactions.values())

    def count(self, op: int) -> int:
        """How many payloads with the opcode the bot sent: 2 is IDENTIFY, 6 RESUME."""
        return sum(payload.sent_by == "bot" and payload.op == op for payload in self.payloads)

    # The gateway

    @property
    def connections(self) -> list[Connection]:
        """All connections there were."""
        return self.gateway.sessions.connections

    @property
    def heartbeats(self) -> list[float]:
        """When the heartbeats of the newest connection came, time.monotonic()."""
        return self.connections[-1].heartbeats if self.connections else []

    def longest_gap(self) -> float:
        """The most seconds between heartbeats of any connection, until now for those that are open."""
        return max((max(connection.gaps()) for connection in self.connections), default=0.0)

    async def ready(self, timeout: float = 30.0) -> None:
        """Waits until a bot is connected with every shard that it has, and was sent its guilds."""

        def true() -> bool:
            sessions = [one.session for one in self.gateway.sessions.live if one.session is not None]
            return bool(sessions) and {one.shard for one in sessions} == set(range(sessions[-1].shards))

        await self.until(true, timeout, lambda: f"a bot that identifies; requests: {self._last_requests()}")

    async def disconnected(self, timeout: float = 10.0) -> None:
        """Waits until no connection is open."""
        await self.until(lambda: not self.gateway.sessions.live, timeout, lambda: "the end of all connections")

    async def resumed(self, times: int = 1, timeout: float = 10.0) -> None:
        """Waits until the bot has asked for RESUME so often."""
        await self.until(lambda: self.count(6) >= times, timeout, lambda: f"RESUME; violations: {self.violations}")

    async def drop(self) -> None:
        """Cuts all connections without a word; a bot resumes."""
        for connection in self.gateway.sessions.live:
            connection.abort()
        await self.disconnected()

    def reconnect(self) -> None:
        """Asks the bot to come anew (opcode 7)."""
        for connection in self.gateway.sessions.live:
            connection.send(RECONNECT)

    def invalidate(self, *, resumable: bool = False) -> None:
        """Tells the bot that its session is invalid (opcode 9)."""
        for connection in self.gateway.sessions.live:
            if connection.session is not None and not resumable:
                connection.session.valid = False
            connection.send(INVALID_SESSION, resumable)

    def close_gateway(self, code: int) -> None:
        """Closes all connections with a code."""
        for connection in self.gateway.sessions.live:
            connection.close(code)

    # Troubles

    def rate_limit(
        self, method: str, path: str, *, times: int = 1, retry_after: float = 0.7, everywhere: bool = False
    ) -> None:
        """Answers the next requests 429: method or "*", a regular expression found in the path; or a global limit."""
        scope = "global" if everywhere else "user"
        self.rest.limits.imposed.append(Imposed(method, re.compile(path), times, retry_after, scope))

    def fail(self, method: str, path: str, *, times: int = 1, status: int = 502) -> None:
        """Answers the next requests with a failure of the server."""
        self.rest.limits.imposed.append(Imposed(method, re.compile(path), times, status=status))

    def as_json(self, message: Message) -> dict[str, Any]:
        """A message as the API shows it to who wrote it."""
        return message_json(message, self.bot, 0, whole=True)

    # Waiting

    async def until(self, true: Callable[[], Any], timeout: float = 10.0, what: Callable[[], str] | str = "it") -> Any:
        """The first truthy value of `true`, tried whenever anything happens; AssertionError after the timeout."""
        return await self.world.changes.until(true, timeout, what if callable(what) else lambda: str(what))

    async def next_message(
        self, channel: Channel, after: Message | int | None = None, timeout: float = 10.0
    ) -> Message:
        """The bot's next message in the channel after a message; without one, after now."""
        start = after.id if isinstance(after, Message) else after or (self.world.ids.now())

        def found() -> Message | None:
            later = (one for one in channel.messages if one.id > start and one.author is self.bot and not one.loading)
            return next(later, None)

        def what() -> str:
            return f"a message of the bot; requests: {self._last_requests()}; violations: {self.violations}"

        return await self.until(found, timeout, what)

    def _last_requests(self) -> list[str]:
        return [f"{one.method} {one.path} {one.status}" for one in self.requests[-8:]]
