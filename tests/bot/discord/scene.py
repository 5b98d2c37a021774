# ruff: noqa: ASYNC109 (a test reads best with timeout=…, and never cancels)
"""A server of one test's own: its channel, its people, and what they see of the bot there."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import count
from typing import Any

from bot.messages import Messages
from recommender.detection import LANGUAGES
from tests.loopback import Attachment, Channel, Interaction, LoopbackDiscord, Message, User

Json = dict[str, Any]
ENGLISH = Messages.of("en")
FIRST = {Messages.of(language).say("first-contact") for language in LANGUAGES}
"""What a person is told before anything is kept of them."""
_NUMBERS = count(1)
_VOTE = re.compile(r"wt:like:([0-9a-f]{12}):(\d+):(.+)")


@dataclass(frozen=True)
class Pick:
    """One pick as a message shows it."""

    name: str
    """Title and artist, without the number before them."""
    sentence: str
    origin: str
    """Length, licence and source."""
    track_id: str


def picks_of(message: Message) -> list[Pick]:
    """The picks that a message shows; AssertionError where it shows none, or they aren't numbered and whole."""
    assert len(message.embeds) == 1, message.text
    fields = message.embeds[0].get("fields", [])
    ids = track_ids(message)
    assert fields and len(fields) == len(ids), message.text
    found = []
    for number, (field, track_id) in enumerate(zip(fields, ids, strict=True), 1):
        place, _, name = field["name"].partition(". ")
        sentence, _, origin = field["value"].rpartition("\n")
        assert place == str(number) and name and sentence and origin, field
        found.append(Pick(name, sentence, origin, track_id))
    return found


def track_ids(message: Message) -> list[str]:
    """The ids of the tracks that a message shows, in their order, read off its 👍."""
    found = [_VOTE.fullmatch(button.custom_id or "") for button in message.buttons]
    return [match[3] for match in found if match]


def request_id(message: Message) -> str:
    """The id of the answer that a message shows."""
    found = {match[1] for button in message.buttons if (match := _VOTE.fullmatch(button.custom_id or ""))}
    assert len(found) == 1, message.buttons
    return found.pop()


def custom_id(message: Message, action: str, pick: int | None = None) -> str:
    """The custom id of the one button that does `action` (to a pick)."""
    found = [
        button.custom_id
        for button in message.buttons
        if (button.custom_id or "").startswith(f"wt:{action}:")
        and (pick is None or (button.custom_id or "").split(":")[3] == str(pick))
    ]
    assert len(found) == 1, message.buttons
    return str(found[0])


def file_of(message: Message, name: str) -> Attachment:
    """The one file of a message, which has that name."""
    assert [file.filename for file in message.files] == [name], (message.files, message.text)
    return message.files[0]


class Scene:
    """A server with the bot in it."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self.discord = discord
        self.guild = discord.add_guild(f"Server {next(_NUMBERS)}")
        self.channel = self.guild.add_channel("music")

    def person(self, name: str = "Quintilian", **options: Any) -> User:
        """Somebody new in the server; `options` as of `LoopbackDiscord.add_user`."""
        user = self.discord.add_user(f"{name}-{next(_NUMBERS)}", **options)
        self.guild.join(user)
        return user

    async def ask(self, user: User, text: str = "", *, channel: Channel | None = None, **how: Any) -> Message:
        """Write to the bot, with a mention unless it's a reply or a direct message; its answer, past the first line."""
        channel = channel or self.channel
        mention = channel.guild is not None and "reply_to" not in how
        said = await self.discord.say(user, channel, text, **{"mention_bot": mention, **how})
        return await self.answer_to(said)

    async def answer_to(self, said: Message, timeout: float = 30.0) -> Message:
        """The bot's reply to a message, past the first line."""

        def found() -> Message | None:
            replies = [one for one in said.channel.messages if one.reference == said.id]
            return next((one for one in replies if one.author.bot and one.content not in FIRST), None)

        bot = self.discord
        return await bot.until(found, timeout, lambda: f"an answer to {said.content!r}; {bot.violations}")

    async def shown(self, interaction: Interaction) -> Message:
        """What an interaction ended in, past the first line."""
        first = await interaction.reply(30.0)
        return await interaction.reply(30.0, index=1) if first.content in FIRST else first

    async def slash(self, user: User, command: str, /, *, channel: Channel | None = None, **options: Any) -> Message:
        """Call a command; what it ended in, past the first line."""
        return await self.shown(await self.discord.slash(user, channel or self.channel, command, **options))

    async def press(self, user: User, message: Message, action: str, pick: int | None = None) -> Message:
        """Press a button of an answer; what it ended in, past the first line."""
        return await self.shown(await self.discord.press(user, message, custom_id(message, action, pick)))

    async def kept(self, user: User, channel: Channel | None = None) -> Json:
        """All that is kept of somebody, by /export; {} where nothing is."""
        message = await self.slash(user, "export", channel=channel)
        assert message.ephemeral or message.channel.recipient is user
        if message.content == ENGLISH.say("profile-nothing"):
            return {}
        return json.loads(file_of(message, "whytune.json").data)

    async def votes(self, user: User, channel: Channel | None = None) -> list[tuple[str, str, str]]:
        """Kind, track and means of every reaction that is kept of somebody, in order."""
        kept = await self.kept(user, channel)
        return [
            (event["kind"], event["track_id"], event.get("via", ""))
            for event in kept.get("events", [])
            if event["kind"] in ("like", "dislike")
        ]


def is_png(data: bytes) -> bool:
    """Whether a file is a picture of at least 300 by 200 points."""
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    return data.startswith(b"\x89PNG\r\n\x1a\n") and width >= 300 and height >= 200


def tells_why(message: Message, pick: Pick) -> bool:
    """Whether a message tells why a pick was picked: its sentence first, and its chart with its words."""
    picture = file_of(message, "why.png")
    alt = picture.description or ""
    assert is_png(picture.data) and picture.embedded
    lines = message.embeds[0]["description"].splitlines()
    return bool(lines[0] == pick.sentence and alt.startswith(f"Why {pick.name.replace(chr(92), '')} was picked"))
