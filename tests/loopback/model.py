"""What there is on Discord: users, guilds, channels, messages and the files on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from tests.loopback import permissions
from tests.loopback.permissions import Permission

if TYPE_CHECKING:
    from tests.loopback.interactions import Interaction
    from tests.loopback.world import World

TEXT, DIRECT = 0, 1
"""Types of channels."""

CROSSPOSTED, EPHEMERAL, LOADING, VOICE_MESSAGE, COMPONENTS_V2 = 1 << 0, 1 << 6, 1 << 7, 1 << 13, 1 << 15
"""Flags of messages."""

ORDINARY, REPLY, CHAT_COMMAND, MENU_COMMAND = 0, 19, 20, 23
"""Types of messages."""


@dataclass(eq=False)
class User:
    """A person, or the bot."""

    id: int
    name: str
    display_name: str
    locale: str = "en-US"
    """One of Discord's codes, such as "de"; interactions tell it to the bot."""
    bot: bool = False
    dms_open: bool = True
    """Whether the bot may write to this user."""

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"


@dataclass(eq=False)
class Member:
    """A user's being in one guild."""

    user: User
    joined: datetime
    nick: str | None = None
    permissions: Permission = permissions.MEMBER
    """What the member may do; the guild's owner may do everything."""


@dataclass(eq=False)
class Guild:
    """A server, as people call it."""

    world: World = field(repr=False)
    id: int
    name: str
    owner: User
    locale: str = "en-US"
    available: bool = True
    """False in an outage."""
    bot_role_id: int = 0
    members: dict[int, Member] = field(default_factory=dict, repr=False)
    channels: dict[int, Channel] = field(default_factory=dict, repr=False)

    def join(self, *users: User, nick: str | None = None) -> None:
        """Makes the users members, all with the same nick where one is given."""
        self.world.join(self, users, nick)

    def grant(self, user: User, *names: str) -> None:
        """Gives a member permissions in the guild, as in ``guild.grant(anna, "manage_guild")``."""
        self.members[user.id].permissions |= permissions.named(names)

    def add_channel(self, name: str, *, without: tuple[str, ...] = (), nsfw: bool = False, kind: int = TEXT) -> Channel:
        """A new channel, in which the bot lacks the permissions named, as in ``without=("embed_links",)``."""
        return self.world.add_channel(self, name, permissions.MEMBER & ~permissions.named(without), nsfw, kind)


@dataclass(eq=False)
class Channel:
    """A channel of a guild, or the direct messages of one user with the bot."""

    world: World = field(repr=False)
    id: int
    name: str
    kind: int = TEXT
    guild: Guild | None = None
    recipient: User | None = None
    granted: Permission = permissions.MEMBER
    """The bot's permissions as they were set here."""
    nsfw: bool = False
    position: int = 0
    messages: list[Message] = field(default_factory=list, repr=False)
    """Its history, oldest first; ephemeral and deleted messages are not in it."""

    @property
    def permissions(self) -> Permission:
        """What the bot may do here."""
        return permissions.effective(self.granted)

    def deny(self, *names: str) -> None:
        """Takes permissions from the bot, as in ``channel.deny("send_messages")``."""
        self.world.change_permissions(self, self.granted & ~permissions.named(names))

    def allow(self, *names: str) -> None:
        """Gives permissions to the bot."""
        self.world.change_permissions(self, self.granted | permissions.named(names))

    @property
    def last_message_id(self) -> int | None:
        return self.messages[-1].id if self.messages else None


@dataclass(eq=False)
class Attachment:
    """A file on a message."""

    id: int
    filename: str
    data: bytes = field(repr=False)
    content_type: str | None
    url: str
    description: str | None = None
    """The alt text."""
    width: int | None = None
    height: int | None = None
    embedded: bool = False
    """Shown within an embed, through attachment://, and so not beside it."""
    ephemeral: bool = False
    duration: float | None = None
    waveform: str | None = None


@dataclass(frozen=True)
class Button:
    """A button as a person sees it."""

    custom_id: str | None
    label: str | None
    emoji: str | None
    disabled: bool
    style: int
    """1 blurple, 2 grey, 3 green, 4 red, 5 a link."""
    url: str | None


@dataclass(frozen=True)
class Select:
    """A select menu as a person sees it."""

    custom_id: str
    type: int
    """3 texts, 5 users, 6 roles, 7 users and roles, 8 channels."""
    options: tuple[dict[str, Any], ...]
    least: int
    most: int
    placeholder: str | None
    disabled: bool


@dataclass(eq=False)
class Message:
    """A message as it is now; `earlier` holds what it was before each edit."""

    id: int
    channel: Channel
    author: User
    content: str = ""
    embeds: list[dict[str, Any]] = field(default_factory=list)
    components: list[dict[str, Any]] = field(default_factory=list)
    files: list[Attachment] = field(default_factory=list)
    type: int = ORDINARY
    flags: int = 0
    reference: int | None = None
    """The id of the message that this is a reply to."""
    mentions: list[User] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    pinged: list[str] = field(default_factory=list)
    """Whom it notified: names of users, "everyone", "role 123"."""
    edited: datetime | None = None
    deleted: bool = False
    nonce: str | None = None
    reactions: dict[str, list[User]] = field(default_factory=dict)
    interaction: Interaction | None = field(default=None, repr=False)
    """The interaction that it answers."""
    ephemeral_to: User | None = None
    """The only one who sees it."""
    earlier: list[Message] = field(default_factory=list, repr=False)

    @property
    def loading(self) -> bool:
        """Whether it still says "is thinking…"."""
        return bool(self.flags & LOADING)

    @property
    def ephemeral(self) -> bool:
        return self.ephemeral_to is not None

    @property
    def buttons(self) -> list[Button]:
        """All of its buttons, in order."""
        return [
            Button(
                part.get("custom_id"),
                part.get("label"),
                (part.get("emoji") or {}).get("name"),
                bool(part.get("disabled")),
                part["style"],
                part.get("url"),
            )
            for part in parts(self.components)
            if part["type"] == 2
        ]

    @property
    def selects(self) -> list[Select]:
        """All of its select menus, in order."""
        return [
            Select(
                part["custom_id"],
                part["type"],
                tuple(part.get("options") or ()),
                part.get("min_values", 1),
                part.get("max_values", 1),
                part.get("placeholder"),
                bool(part.get("disabled")),
            )
            for part in parts(self.components)
            if part["type"] in (3, 5, 6, 7, 8)
        ]

    @property
    def text(self) -> str:
        """All that a person reads in it: content, texts of embeds and components, one a line."""
        lines = [self.content]
        for embed in self.embeds:
            lines += [(embed.get("author") or {}).get("name", ""), embed.get("title", ""), embed.get("description", "")]
            for entry in embed.get("fields", []):
                lines += [entry["name"], entry["value"]]
            lines.append((embed.get("footer") or {}).get("text", ""))
        lines += [part["content"] for part in parts(self.components) if part["type"] == 10]
        return "\n".join(line for line in lines if line)


def parts(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All components in a tree of them, each before those in it."""
    found: list[dict[str, Any]] = []
    for part in components:
        found.append(part)
        found += parts(part.get("components") or [])
        found += parts([part["accessory"]] if part.get("accessory") else [])
        found += parts([part["component"]] if part.get("component") else [])
    return found
