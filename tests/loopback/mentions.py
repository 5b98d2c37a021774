"""Who is mentioned in a message, and who of them is notified."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tests.loopback.errors import Problems
from tests.loopback.model import Channel, Message, User
from tests.loopback.permissions import Permission

CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
"""Mentions within code are plain text."""


@dataclass
class Mentions:
    """Mentions that count, after allowed_mentions."""

    users: list[User] = field(default_factory=list)
    roles: list[int] = field(default_factory=list)
    everyone: bool = False

    @property
    def pinged(self) -> list[str]:
        """Whom they notify, for a test to read."""
        roles = [f"role {role}" for role in self.roles]
        return [user.name for user in self.users] + roles + (["everyone"] if self.everyone else [])


def check(allowed: Any, problems: Problems) -> None:
    """Adds what is wrong with allowed_mentions."""
    if allowed is None:
        return
    if not isinstance(allowed, dict):
        problems.add(("allowed_mentions",), "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return
    parse = problems.count(("allowed_mentions", "parse"), allowed.get("parse") or [], 0, 3)
    for index, kind in enumerate(parse):
        if kind not in ("roles", "users", "everyone"):
            path = ("allowed_mentions", "parse", index)
            problems.add(path, "BASE_TYPE_CHOICES", "Value must be one of ('roles', 'users', 'everyone').")
    for kind in ("users", "roles"):
        ids = problems.count(("allowed_mentions", kind), allowed.get(kind) or [], 0, 100)
        if ids and kind in parse:
            message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            problems.add(("allowed_mentions",), "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)


def found(
    content: str, channel: Channel, sender: User, replied: Message | None, allowed: dict[str, Any] | None
) -> Mentions:
    """The mentions of a message. Without allowed_mentions everything counts, and a reply notifies."""
    plain = CODE.sub("", content)
    world = channel.world
    everything: dict[str, Any] = {"parse": ["users", "roles", "everyone"], "replied_user": True}
    rules = everything if allowed is None else allowed
    parse = rules.get("parse") or []
    mentions = Mentions()
    named = [int(id) for id in re.findall(r"<@!?(\d+)>", plain)]
    for id in dict.fromkeys(named):
        user = world.users.get(id)
        if user is not None and ("users" in parse or id in map(int, rules.get("users") or [])):
            mentions.users.append(user)
    if replied is not None and rules.get("replied_user") and replied.author not in mentions.users:
        mentions.users.append(replied.author)
    for id in dict.fromkeys(int(id) for id in re.findall(r"<@&(\d+)>", plain)):
        if "roles" in parse or id in map(int, rules.get("roles") or []):
            mentions.roles.append(id)
    if "everyone" in parse and re.search(r"@(everyone|here)\b", plain):
        mentions.everyone = sender is not world.bot or Permission.MENTION_EVERYONE in channel.permissions
    return mentions
