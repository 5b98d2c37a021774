"""The conversation in the pictures: what people write to the bot, and what it really answers them."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.discord.answers import MOST_PICKS
from bot.discord.gate import place_of
from bot.owner import Guest
from bot.service import Service
from bot.settings import Settings
from tests.bot.discord.running import Running
from tests.loopback import Channel, LoopbackDiscord, Message, User

DAY = 86_400.0
WAIT_S = 60.0
EARLIER = {
    "anna": (
        (24, "I love acoustic guitar and strings", ()),
        (23, "a quiet guitar for a slow morning", ("like", "like", "dislike")),
        (19, "calm piano and strings to read by", ("like", "like")),
        (16, "something loud to clean the kitchen", ("dislike", "dislike")),
        (14, "I never want to hear metal", ()),
        (11, "dreamy ambient for the night train", ("like", "dislike")),
        (8, "I like melancholic music", ()),
        (5, "something melancholic with a cello", ("like", "like")),
        (2, "folk for cooking, with a flute", ("like", "dislike")),
    ),
    "mia": (
        (9, "I love the piano", ()),
        (4, "a waltz on the piano", ("like", "like")),
    ),
}
"""What people have said and how they have reacted before: days ago, words, verdicts on the first picks."""


@dataclass
class Scene:
    """The messages of one picture."""

    channel: str
    people: dict[str, str]
    """Names by ids."""
    messages: list[dict[str, Any]] = field(default_factory=list)
    """As Discord's API shows them at that moment."""
    files: dict[str, bytes] = field(default_factory=dict, repr=False)
    """The pictures and files on them, by the addresses in `messages`."""


class Stage:
    """The loopback Discord with a running bot on it, and what is kept of it for the pictures."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self.discord = discord
        self.scenes: dict[str, Scene] = {}

    def keep(self, scene: str, viewer: User, *messages: Message) -> None:
        """Add messages to a scene, as one person sees them now."""
        people = {str(user.id): user.display_name for user in self.discord.world.users.values()}
        kept = self.scenes.setdefault(scene, Scene(messages[0].channel.name, people))
        for message in messages:
            shown = self.discord.as_json(message)
            for reaction in shown.get("reactions", ()):
                reaction["me"] = viewer in message.reactions[reaction["emoji"]["name"]]
            kept.messages.append(shown)
            kept.files |= {file.url: file.data for file in message.files}

    async def ask(self, person: User, channel: Channel, text: str, **how: Any) -> tuple[Message, list[Message]]:
        """What somebody writes, and all that the bot answers: what it keeps of people first, where it must."""
        said = await self.discord.say(person, channel, text, **how)
        answers = [await self.discord.next_message(channel, after=said, timeout=WAIT_S)]
        while not answers[-1].embeds:
            answers.append(await self.discord.next_message(channel, after=answers[-1], timeout=WAIT_S))
        return said, answers

    async def press(self, person: User, message: Message, label: str, index: int | None = None) -> Message:
        """What the bot answers to a button."""
        return await (await self.discord.press(person, message, label=label, index=index)).reply(WAIT_S)

    async def call(self, person: User, channel: Channel, command: str, **options: Any) -> Message:
        """What the bot answers at last to a command."""
        interaction = await self.discord.slash(person, channel, command, **options)
        first = await interaction.reply(WAIT_S)
        if first.embeds or first.components:
            return first
        return await interaction.reply(WAIT_S, index=1)


async def play(home: Path, theme: str) -> dict[str, Scene]:
    """All scenes by name. `theme`: of the charts, dark or light. Raises AssertionError where the bot misbehaves."""
    discord = await LoopbackDiscord.start()
    try:
        channel = discord.add_guild("Listeners").add_channel("music")
        anna, ben, mia = discord.add_user("anna"), discord.add_user("ben"), discord.add_user("mia")
        yuki = discord.add_user("yuki", locale="ja")
        assert channel.guild is not None
        channel.guild.join(anna, ben, mia, yuki)
        place = place_of(channel.guild.id)
        await _listen_before(
            home, {name: Guest(f"discord:{user.id}", place) for name, user in (("anna", anna), ("mia", mia))}
        )
        async with Running(discord, home, {"WHYTUNE_PICTURES": theme}):
            stage = Stage(discord)
            await _talk(stage, channel, ben)
            await _translate(stage, channel, yuki)
            await _look_back(stage, channel, anna)
            await _list(stage, channel, ben)
            await _gather(stage, channel, anna, ben, mia)
        if discord.violations:
            raise AssertionError(f"the bot did what Discord does not allow: {discord.violations}")
        return stage.scenes
    finally:
        await discord.close()


async def _listen_before(home: Path, people: dict[str, Guest]) -> None:
    """Weeks of listening, each at its own time, so that a taste has a way behind it."""
    async with Service(Settings(home=home), most=MOST_PICKS) as service:
        conversation, now = service.conversation, time.time()
        for name, user in people.items():
            for days, text, verdicts in EARLIER[name]:
                at = now - days * DAY
                await conversation.recommend(user, text, at=at)
                for pick, verdict in enumerate(verdicts, 1):
                    await conversation.react(user, verdict, pick, at=at + 60 * pick)


async def _talk(stage: Stage, channel: Channel, ben: User) -> None:
    """A mood, picks, a like, a refinement, and why."""
    said, answers = await stage.ask(
        ben, channel, "something calm and slow for a rainy night, no vocals", mention_bot=True
    )
    picks = answers[-1]
    await stage.discord.react(ben, picks, "2️⃣")
    stage.keep("conversation", ben, said, *answers)
    refined, (other,) = await stage.ask(ben, channel, "less sleepy, more guitar", reply_to=picks)
    liked = await stage.press(ben, other, "👍", 0)
    stage.keep("conversation", ben, refined, other, liked)
    stage.keep("why", ben, await stage.press(ben, other, "Why?"))
    await stage.ask(ben, channel, "I love guitars", mention_bot=True)


async def _translate(stage: Stage, channel: Channel, yuki: User) -> None:
    """The same in another language."""
    said, answers = await stage.ask(yuki, channel, "夜のドライブに合う、夢心地のシンセ。歌はなしで", mention_bot=True)
    stage.keep("languages", yuki, said, *answers[-1:])


async def _look_back(stage: Stage, channel: Channel, anna: User) -> None:
    """The taste of somebody who has been here for weeks."""
    stage.keep("profile", anna, await stage.call(anna, channel, "profile"))


async def _list(stage: Stage, channel: Channel, ben: User) -> None:
    """A playlist with its files."""
    stage.keep(
        "playlist",
        ben,
        await stage.call(ben, channel, "playlist", mood="a slow walk by the sea, with strings", count=8),
    )


async def _gather(stage: Stage, channel: Channel, anna: User, ben: User, mia: User) -> None:
    """Three people listen together."""
    asked = await stage.call(anna, channel, "together", mood="warm and gentle, for dinner")
    chosen = await stage.discord.choose(anna, asked, users=[ben, mia])
    asked = await chosen.reply(WAIT_S)
    stage.keep("together", anna, asked)
    for person in (ben, mia):
        last = await stage.discord.press(person, asked, label="Count me in")
        await last.acknowledged(WAIT_S)
    await stage.discord.until(lambda: any(m.embeds for m in last.messages), WAIT_S, "picks for all")
    stage.keep("together", anna, next(m for m in last.messages if m.embeds))
