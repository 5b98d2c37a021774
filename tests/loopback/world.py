"""All that is the case on this Discord: who and what there is, and a record of everything the bot did."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from tests.loopback import payloads, permissions
from tests.loopback.model import DIRECT, Attachment, Channel, Guild, Member, Message, User
from tests.loopback.payloads import Json
from tests.loopback.permissions import PRIVILEGED, Intent, Permission
from tests.loopback.snowflakes import Snowflakes, moment

if TYPE_CHECKING:
    from tests.loopback.interactions import Interaction

Build = Callable[[int], Json | None]
"""Makes an event for a session with the given intents; None where that session gets none."""


@dataclass(frozen=True)
class Rules:
    """How this Discord behaves; each is what Discord itself does unless a test says otherwise."""

    token: str
    heartbeat_ms: int = 45_000
    granted: frozenset[str] = frozenset()
    """Switches for privileged intents that are on: members, presences, message_content."""
    shards: int = 1
    """How many shards /gateway/bot recommends."""
    callback_seconds: float = 3.0
    """How long an interaction waits for its callback."""
    interaction_seconds: float = 900.0
    """How long its token is good afterwards."""
    real_limits: bool = False
    """Whether rate limits are as tight as Discord's; else they are so wide that no test meets them by itself."""


@dataclass
class Request:
    """A request to the REST API and how it was answered."""

    at: float
    """time.monotonic()"""
    method: str
    path: str
    """From behind /api/v10."""
    query: dict[str, str]
    body: Any = None
    """The JSON of it."""
    files: tuple[str, ...] = ()
    """Names of the files sent with it."""
    status: int = 0
    code: int | None = None
    """Discord's code of an error."""


@dataclass(frozen=True)
class Payload:
    """A payload on the gateway."""

    at: float
    """time.monotonic()"""
    sent_by: str
    """"bot" or "discord"."""
    shard: int | None
    op: int
    event: str | None
    text: str
    """The payload as JSON."""

    @property
    def data(self) -> Any:
        """Its d."""
        return json.loads(self.text).get("d")


class Publisher(Protocol):
    """Who brings events to the bot."""

    def publish(self, event: str, guild: Guild | None, build: Build, intents: Intent | None = None) -> int: ...


class Changes:
    """Wakes whoever waits for something to become true."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def notify(self) -> None:
        """Says that something has changed."""
        self._event.set()
        self._event = asyncio.Event()

    async def until(self, true: Callable[[], Any], seconds: float, what: Callable[[], str]) -> Any:
        """The first truthy value of `true`; AssertionError that says `what` was awaited after the seconds."""
        deadline = time.monotonic() + seconds
        while not (value := true()):
            event = self._event
            try:
                await asyncio.wait_for(event.wait(), max(0.0, deadline - time.monotonic()))
            except TimeoutError:
                if value := true():
                    return value
                raise AssertionError(f"not within {seconds:g} s: {what()}") from None
        return value


@dataclass(eq=False)
class World:
    """The state of one Discord with one application on it."""

    rules: Rules
    bot: User
    owner: User
    application_id: int
    ids: Snowflakes
    changes: Changes = field(default_factory=Changes)
    base: str = ""
    """http://127.0.0.1:PORT"""
    publisher: Publisher | None = None
    users: dict[int, User] = field(default_factory=dict)
    guilds: dict[int, Guild] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    """Every message that ever was, ephemeral and deleted ones too."""
    files: dict[int, Attachment] = field(default_factory=dict)
    interactions: dict[int, Interaction] = field(default_factory=dict)
    commands: dict[int | None, dict[int, Json]] = field(default_factory=lambda: {None: {}})
    """Commands by guild (None: global) and id."""
    command_syncs: int = 0
    """How often commands were overwritten in bulk."""
    violations: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    payloads: list[Payload] = field(default_factory=list)
    typings: list[tuple[float, Channel]] = field(default_factory=list)

    @property
    def granted_intents(self) -> int:
        """The bits of the privileged intents that the application has."""
        return sum(PRIVILEGED[name] for name in self.rules.granted)

    def violate(self, sentence: str) -> None:
        """Records that the bot did what a correct bot never does."""
        self.violations.append(sentence)
        self.changes.notify()

    def publish(self, event: str, guild: Guild | None, build: Build, intents: Intent | None = None) -> int:
        """Sends an event to every session that wants it; how many have it at once. No intents: to every one."""
        self.changes.notify()
        return 0 if self.publisher is None else self.publisher.publish(event, guild, build, intents)

    def add_user(self, name: str, locale: str = "en-US", dms_open: bool = True) -> User:
        user = User(self.ids.place("user"), name, name.capitalize(), locale, dms_open=dms_open)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, owner: User, locale: str = "en-US") -> Guild:
        guild = Guild(self, self.ids.place("guild"), name, owner, locale, bot_role_id=self.ids.place("role"))
        for user in (owner, self.bot):
            guild.members[user.id] = Member(user, moment(self.ids.now()))
        self.guilds[guild.id] = guild
        self.show(guild)
        return guild

    def show(self, guild: Guild) -> None:
        """GUILD_CREATE for a guild that the bot just came into."""

        def build(intents: int) -> Json:
            return payloads.guild_json(guild, self.bot, members=bool(intents & Intent.GUILD_MEMBERS))

        self.publish("GUILD_CREATE", guild, build, Intent.GUILDS)

    def leave(self, guild: Guild) -> None:
        """The bot is put out of a guild."""
        del self.guilds[guild.id]
        for channel in guild.channels.values():
            del self.channels[channel.id]
        self._send("GUILD_DELETE", guild, {"id": str(guild.id)}, Intent.GUILDS)

    def outage(self, guild: Guild, over: bool) -> None:
        """A guild becomes unavailable, or available again."""
        guild.available = over
        if over:
            full = payloads.guild_json(guild, self.bot, members=False) | {"unavailable": False}
            self._send("GUILD_CREATE", guild, full, Intent.GUILDS)
        else:
            gone = {"id": str(guild.id), "unavailable": True}
            self._send("GUILD_DELETE", guild, gone, Intent.GUILDS)

    def join(self, guild: Guild, users: Iterable[User], nick: str | None) -> None:
        for user in users:
            member = guild.members[user.id] = Member(user, moment(self.ids.now()), nick)
            data = payloads.member_json(guild, member) | {"guild_id": str(guild.id)}
            self._send("GUILD_MEMBER_ADD", guild, data, Intent.GUILD_MEMBERS)

    def _send(self, event: str, guild: Guild | None, data: Json, intents: Intent) -> None:
        """An event that is the same for every session."""
        self.publish(event, guild, lambda _: data, intents)

    def add_channel(self, guild: Guild, name: str, granted: Permission, nsfw: bool, kind: int) -> Channel:
        channel = Channel(self, self.ids.place("channel"), name, kind, guild, None, granted, nsfw, len(guild.channels))
        self.channels[channel.id] = guild.channels[channel.id] = channel
        data = payloads.channel_json(channel, self.bot)
        self._send("CHANNEL_CREATE", guild, data, Intent.GUILDS)
        return channel

    def change_permissions(self, channel: Channel, granted: Permission) -> None:
        """Sets what the bot may do in a channel."""
        channel.granted = granted
        data = payloads.channel_json(channel, self.bot)
        self._send("CHANNEL_UPDATE", channel.guild, data, Intent.GUILDS)

    def direct(self, user: User) -> Channel:
        """The direct messages between a user and the bot; always the same channel."""
        for channel in self.channels.values():
            if channel.kind == DIRECT and channel.recipient is user:
                return channel
        granted = permissions.MEMBER & ~Permission.MENTION_EVERYONE
        channel = Channel(self, self.ids.place("channel"), "", DIRECT, recipient=user, granted=granted)
        self.channels[channel.id] = channel
        return channel

    def post(self, message: Message) -> None:
        """Puts a message into its channel's history, or before the only eyes that see it, and tells the bot."""
        self.messages[message.id] = message
        if not message.ephemeral:
            message.channel.messages.append(message)
            self._tell("MESSAGE_CREATE", message)
        self.changes.notify()

    def changed(self, message: Message) -> None:
        """Tells the bot that a message is another now."""
        if not message.ephemeral:
            self._tell("MESSAGE_UPDATE", message)
        self.changes.notify()

    def remove(self, message: Message) -> None:
        """Deletes a message."""
        message.deleted = True
        if not message.ephemeral:
            message.channel.messages.remove(message)
            data = {"id": str(message.id)} | payloads.place(message.channel)
            self._publish_in(
                message.channel, "MESSAGE_DELETE", lambda _: data, (Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES)
            )
        self.changes.notify()

    def _tell(self, event: str, message: Message) -> None:
        self._publish_in(
            message.channel,
            event,
            lambda intents: payloads.event_json(message, self.bot, intents),
            (Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES),
        )

    def _publish_in(self, channel: Channel, event: str, build: Build, intents: tuple[Intent, Intent]) -> None:
        """An event of a channel, for the first intent in a guild and the second in direct messages."""
        if Permission.VIEW_CHANNEL in channel.permissions:
            self.publish(event, channel.guild, build, intents[0] if channel.guild else intents[1])

    def reacted(self, event: str, message: Message, emoji: str | None, user: User | None) -> None:
        """An event of reactions: added or removed by a user, or all of them (of one emoji) removed."""
        channel = message.channel
        data: Json = {"message_id": str(message.id)} | payloads.place(channel)
        if emoji is not None:
            data["emoji"] = {"id": None, "name": emoji, "animated": False}
        if user is not None:
            data |= {"user_id": str(user.id), "burst": False, "type": 0}
        if event == "MESSAGE_REACTION_ADD" and user is not None:
            data["message_author_id"] = str(message.author.id)
            if channel.guild is not None:
                data["member"] = payloads.member_json(channel.guild, channel.guild.members[user.id])
        self._publish_in(
            channel, event, lambda _: data, (Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS)
        )
