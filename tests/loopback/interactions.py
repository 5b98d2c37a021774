# ruff: noqa: ASYNC109 (a test reads best with timeout=…, and never cancels)
"""What a user did with a command, a button, a menu or a modal, and how the bot answered."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.loopback import payloads
from tests.loopback.model import DIRECT, Channel, Message, User
from tests.loopback.payloads import Json
from tests.loopback.world import World

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
"""Types of interactions."""

MESSAGE, DEFER, DEFER_UPDATE, UPDATE, CHOICES, OPEN_MODAL = 4, 5, 6, 7, 8, 9
"""Types of callbacks."""

ALLOWED = {
    COMMAND: (MESSAGE, DEFER, OPEN_MODAL),
    COMPONENT: (MESSAGE, DEFER, DEFER_UPDATE, UPDATE, OPEN_MODAL),
    AUTOCOMPLETE: (CHOICES,),
    MODAL: (MESSAGE, DEFER, DEFER_UPDATE, UPDATE),
}
"""Which callbacks an interaction may get."""


@dataclass(eq=False)
class Interaction:
    """One interaction, from the click to its last answer."""

    world: World = field(repr=False)
    kind: int
    user: User
    channel: Channel
    data: Json = field(repr=False)
    """As the bot got it."""
    source: Message | None = field(default=None, repr=False)
    """The message whose button or menu was used."""
    id: int = 0
    token: str = field(default="", repr=False)
    dispatched: float = field(default_factory=time.monotonic)
    """When it was sent to the bot, time.monotonic()."""
    delivered: bool = False
    """Whether a bot was connected to take it."""
    answered: float | None = None
    """When the callback came."""
    callback: int | None = None
    """The type of the callback."""
    original: Message | None = field(default=None, repr=False)
    """What @original names."""
    messages: list[Message] = field(default_factory=list, repr=False)
    """What the user saw, in order: new messages, and the source where it was edited."""
    own: list[Message] = field(default_factory=list, repr=False)
    """Messages that its token may edit."""
    followups: int = 0
    modal: Json | None = None
    """The modal that was opened."""
    choices: list[Json] | None = None
    """What autocomplete offered: name and value."""

    @property
    def delay(self) -> float | None:
        """Seconds from the click to the callback; None before it."""
        return None if self.answered is None else self.answered - self.dispatched

    @property
    def failed(self) -> bool:
        """Whether the user sees "did not respond": no callback in time."""
        late = time.monotonic() - self.dispatched > self.world.rules.callback_seconds
        return self.answered is None and late

    def describe(self) -> str:
        """What it is, for messages of failed tests."""
        name = self.data.get("name") or self.data.get("custom_id")
        return f"{self.user.name}'s interaction {name!r}"

    async def acknowledged(self, timeout: float = 5.0) -> float:
        """Waits for the callback; its delay in seconds. AssertionError where none comes."""
        what = f"a callback to {self.describe()}"
        return await self.world.changes.until(lambda: self.delay, timeout, lambda: self._why(what))

    async def reply(self, timeout: float = 10.0, index: int = 0) -> Message:
        """The first message (or that of the index) that the user saw: "is thinking…" does not count."""
        what = f"message {index + 1} in answer to {self.describe()}"
        await self.world.changes.until(lambda: len(self.messages) > index, timeout, lambda: self._why(what))
        return self.messages[index]

    def _why(self, what: str) -> str:
        seen = [message.text[:80] for message in self.messages]
        found = f"delivered: {self.delivered}, delay: {self.delay}, seen: {seen}"
        return f"{what}; {found}, violations: {self.world.violations}"

    def show(self, message: Message) -> None:
        """The user sees the message as an answer."""
        if message not in self.messages:
            self.messages.append(message)
        self.world.changes.notify()

    def metadata_json(self, message: Message) -> Json:
        """What a message tells of the interaction that it answers."""
        kind = COMPONENT if self.source is not None and self.kind != MODAL else self.kind
        metadata: Json = {
            "id": str(self.id),
            "type": kind,
            "user": payloads.user_json(self.user),
            "authorizing_integration_owners": self.owners(),
        }
        if self.original is not None and message is not self.original:
            metadata["original_response_message_id"] = str(self.original.id)
        if self.source is not None:
            metadata["interacted_message_id"] = str(self.source.id)
        if self.kind == MODAL:
            metadata["triggering_interaction_metadata"] = metadata | {"type": COMPONENT if self.source else COMMAND}
        data: Json = {"interaction_metadata": metadata}
        if self.kind == COMMAND:
            data["interaction"] = {
                "id": str(self.id),
                "type": COMMAND,
                "name": self.data["name"],
                "user": payloads.user_json(self.user),
            }
        return data

    def owners(self) -> Json:
        """Where the application is installed that took the interaction."""
        return {"0": "0" if self.channel.guild is None else str(self.channel.guild.id)}

    def payload(self) -> Json:
        """INTERACTION_CREATE."""
        channel, guild, bot = self.channel, self.channel.guild, self.world.bot
        data: Json = {
            "version": 1,
            "id": str(self.id),
            "application_id": str(self.world.application_id),
            "type": self.kind,
            "token": self.token,
            "data": self.data,
            "channel_id": str(channel.id),
            "channel": payloads.channel_json(channel, bot),
            "app_permissions": str(int(channel.permissions)),
            "locale": self.user.locale,
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": self.owners(),
            "context": 1 if channel.kind == DIRECT else 0,
            "attachment_size_limit": payloads.FILE_LIMIT,
        }
        if guild is None:
            data["user"] = payloads.user_json(self.user)
        else:
            member = guild.members[self.user.id]
            data["member"] = payloads.member_json(guild, member, rights=payloads.may(guild, member))
            data["channel"] |= {"permissions": data["member"]["permissions"]}
            data["channel"].pop("permission_overwrites")
            data |= {
                "guild_id": str(guild.id),
                "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
                "guild_locale": guild.locale,
            }
        if self.source is not None:
            data["message"] = payloads.message_json(self.source, bot, 0, whole=True)
        return data

    def send(self) -> None:
        """Gives it an id and a token, and sends it to the bot."""
        self.id = self.world.ids.now()
        self.token = "aW50" + secrets.token_urlsafe(60)
        self.world.interactions[self.id] = self
        payload = self.payload()
        self.dispatched = time.monotonic()
        self.delivered = bool(self.world.publish("INTERACTION_CREATE", self.channel.guild, lambda _: payload))


def resolved_users(channel: Channel, users: Iterable[User]) -> Json:
    """Users, and in a guild members without their users, as `resolved` has them."""
    data: Json = {"users": {}}
    for user in users:
        data["users"][str(user.id)] = payloads.user_json(user)
        guild = channel.guild
        if guild is not None and user.id in guild.members:
            member = guild.members[user.id]
            rights = payloads.may(guild, member)
            data.setdefault("members", {})[str(user.id)] = payloads.member_json(
                guild, member, user=False, rights=rights
            )
    return data
