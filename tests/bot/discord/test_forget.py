"""No file ever holds what people say, nor anything of them after /forget: looked for in every byte there is."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.messages import Messages
from recommender.detection import LANGUAGES
from recommender.engine import Recommender
from recommender.models import default_home, taggers_folder
from tests.bot.discord.running import Running
from tests.bot.discord.scene import ENGLISH, FIRST, Scene, custom_id, file_of, request_id, track_ids
from tests.bot.discord.traces import Home, Kept, Marks, Watch, identity, said
from tests.loopback import LoopbackDiscord, Message, User
from tests.recommender.sounds import tune, write

FORGOTTEN = {Messages.of(language).say("forgot-all") for language in LANGUAGES}
TOO_FAST = {
    Messages.of(language).say("error-too-fast", seconds=seconds) for language in LANGUAGES for seconds in range(1, 9)
}
EVERYTHING = {
    "a row of events", "a row of answers", "a row of states", "hash of the id", "wrapped key", "number",
    "the hash of a request",
}  # fmt: skip
"""Of what is kept of somebody who has asked and voted, all kinds that the file has bytes of."""
UNDER_WAY_S = 3.0
"""More than it takes to listen to a sound and to look for more like it."""
SOUND = "herbstzeitlose-kammermusik.wav"
MESSAGES = {
    "de": "etwas Zwetschgenmusiges und Ruhiges mit Klavier, ohne Gesang, für einen Nieselregenabend",
    "refined": "less xylographic please, and a smidgen faster",
    "dm": "calm piano music by Quinquagesima Zephyrhills",
    "slash": "musique clafoutisienne et dansante, avec des guitares",
    "playlist": "勉強のための静かなピアノ、牡丹雪のように",
    "together": "ежевичный вечер, saudadeful, boerenkool",
    "other": "보슬비내리는 밤에 듣는 조용한 음악",
    "wonder": "I love bioluminescent ambient music, always",
    "stranger": "we met a hippopotamus at the fjordland lighthouse; calm violins",
}
RARE = (
    "Zwetschgenmusiges", "Nieselregenabend", "xylographic", "smidgen", "ежевичный", "Quinquagesima", "Zephyrhills",
    "clafoutisienne", "牡丹雪", "saudadeful", "boerenkool", "보슬비내리는", "bioluminescent", "hippopotamus",
    "fjordland", "herbstzeitlose", "wolpertinger", "Quaddelbirne",
)  # fmt: skip
"""Of these messages, of the file's name, and of what is typed into commands."""


@dataclass
class Stage:
    """A bot with a home of its own, and who watches its files."""

    discord: LoopbackDiscord
    running: Running
    home: Home
    watch: Watch
    sound: bytes
    """A recording that somebody sends."""

    def scene(self) -> Scene:
        """A new server with the bot in it."""
        return Scene(self.discord)

    def person(self, scene: Scene, name: str, **options: str) -> User:
        """Somebody new in the server, of whom everything is noted down that is ever kept."""
        user = scene.person(name, **options)
        self.watch.of(user)
        return user

    async def say(self, scene: Scene, user: User, text: str, **how: Any) -> Message:
        """Ask the bot something; its answer."""
        self.watch.never(said(text))
        return await scene.ask(user, text, **how)

    async def forget(self, scene: Scene, user: User, what: str = "all") -> str:
        """/forget, and what the bot says to it."""
        return (await self.slash(scene, user, "forget", what=what)).content

    async def slash(self, scene: Scene, user: User, command: str, **options: Any) -> Message:
        """Call a command, again where that was too fast; what it ended in."""
        message = await scene.slash(user, command, **options)
        if message.content not in TOO_FAST:
            return message
        await asyncio.sleep(2.0)
        return await self.slash(scene, user, command, **options)

    def kept(self, user: User) -> Kept:
        kept = self.home.kept(user)
        assert kept is not None
        return kept

    def left(self, marks: Marks) -> dict[str, set[str]]:
        """File → what is in it of these."""
        return marks.in_files(self.home.files())

    async def restart(self, **settings: str) -> None:
        """Start it again after it was killed."""
        self.running = Running(self.discord, self.home.folder, {**settings, **temporary(self.home.folder)})
        await self.running.start()


def temporary(home: Path) -> dict[str, str]:
    folder = home.with_name("temporary")
    folder.mkdir(exist_ok=True)
    return {"TMPDIR": str(folder)}


async def until(true: Callable[[], bool], seconds: float = 10.0) -> None:
    """Wait until something on the disk is so."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "not in time"
        await asyncio.sleep(0.1)


@pytest.fixture(scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A bot that logs all that it ever would, and may forget, die and be put out of servers."""
    taggers_folder(default_home(), print)
    folder = tmp_path_factory.mktemp("forgetting")
    discord = await LoopbackDiscord.start()
    running = Running(discord, folder / "home", {"WHYTUNE_LOG_LEVEL": "DEBUG", **temporary(folder / "home")})
    home = Home(folder / "home", running.log, folder / "temporary")
    watch = Watch(home)
    sound = write(folder / "sound.wav", tune(3, 12.0)).read_bytes()
    for word in RARE:
        watch.never(said(word))
    watch.never({sound[20_000:20_032]: "the sound that was sent"})
    played = Stage(discord, running, home, watch, sound)
    try:
        await running.start()
        yield played
        watch.end()
        assert watch.found == {} and discord.violations == []
    finally:
        if played.running._process is not None and played.running._process.returncode is None:
            await played.running.kill()
        await discord.close()


@dataclass
class Story:
    """Two people who have used the bot for a while."""

    stage: Stage
    scene: Scene
    anna: User
    ben: User
    answer: Message
    """Anna's first."""
    alone: set[bytes]
    """Keyed hashes of a server in which only Anna spoke."""


@pytest.fixture(scope="module")
async def story(stage: Stage, recommender: Recommender) -> Story:
    """They talk, in a server and in direct messages, press, react and call commands."""
    discord, scene, elsewhere = stage.discord, stage.scene(), stage.scene()
    anna, ben = stage.person(scene, "Hyacintha", locale="de"), stage.person(scene, "Bartholomew")
    stranger = scene.person("Wilhelmina")
    stage.watch.never(identity(stranger))
    elsewhere.guild.join(anna)
    artist = next(track.artist for track in recommender.catalog.tracks if track.artist)
    for text in MESSAGES.values():
        stage.watch.never(said(text))

    # In the server
    answer = await scene.ask(anna, MESSAGES["de"])
    refined = await scene.ask(anna, MESSAGES["refined"], reply_to=answer)
    await scene.press(anna, answer, "like", 1)
    await scene.press(anna, answer, "why", 1)
    await discord.react(anna, refined, "2️⃣")
    await discord.react(anna, refined, "👎")
    await discord.unreact(anna, refined, "👎")
    await discord.react(stranger, refined, "❤️")
    await discord.autocomplete(anna, scene.channel, "block", "artist", "wolpertinger")
    await scene.slash(anna, "block", artist=artist, track=track_ids(answer)[1])
    await scene.slash(anna, "recommend", mood=MESSAGES["slash"], count=4)

    others = await discord.say(stranger, scene.channel, MESSAGES["stranger"])
    bens = await scene.ask(ben, MESSAGES["other"])
    await scene.press(ben, answer, "like", 2)
    await scene.press(ben, bens, "else")
    await scene.shown(await discord.context_menu(ben, others, "Recommend for this message"))
    listed = await scene.slash(ben, "playlist", mood=MESSAGES["playlist"], count=5)
    assert len(listed.files) == 2
    assert "Quaddelbirne" in (await scene.slash(ben, "block", artist="Quaddelbirne")).text

    # For themselves
    direct = discord.dm(anna)
    heard = await scene.ask(anna, "", channel=direct, attachments=[(SOUND, stage.sound, "audio/wav")])
    assert track_ids(heard)
    unknown = await scene.ask(anna, MESSAGES["dm"], channel=direct)
    assert "Zephyrhills" in unknown.text
    await scene.ask(ben, MESSAGES["wonder"], channel=discord.dm(ben))
    assert file_of(await scene.slash(ben, "profile"), "profile.png")
    await elsewhere.ask(anna, MESSAGES["de"])

    # Together
    round_of = await scene.slash(anna, "together", mood=MESSAGES["together"])
    await discord.choose(anna, round_of, users=[ben])
    await discord.until(lambda: any("wt:yes:" in (button.custom_id or "") for button in round_of.buttons))
    agreed = await discord.press(ben, round_of, custom_id(round_of, "yes"))
    await discord.until(lambda: any(track_ids(message) for message in agreed.messages), 20.0)
    assert file_of(await stage.slash(scene, anna, "export"), "whytune.json")

    marks = {str(message.id).encode(): "id of a message" for message in discord.world.messages.values()}
    marks |= {str(channel.id).encode(): "id of a channel" for channel in discord.world.channels.values()}
    marks |= {str(guild.id).encode(): "id of a server" for guild in discord.world.guilds.values()}
    marks |= {request_id(one).encode(): "id of a request" for one in (answer, refined, heard, unknown, bens)}
    stage.watch.never(marks)
    alone = stage.kept(anna).places - stage.kept(ben).places
    assert len(alone) == 1
    return Story(stage, scene, anna, ben, answer, alone)


async def test_no_file_ever_holds_what_people_say_or_who_they_are(story: Story) -> None:
    stage = story.stage
    assert stage.watch.look() == {} and stage.watch.looks > 10
    for user in (story.anna, story.ben):
        kept = stage.home.kept(user)
        if kept is not None:  # otherwise another test has let them forget
            never = stage.watch.nowhere
            assert {never.known[mark] for mark in never.in_bytes(kept.opened.encode())} <= {"id of a request"}


async def test_after_forget_no_byte_of_that_person_is_in_any_file(story: Story) -> None:
    stage, anna, ben = story.stage, story.anna, story.ben
    annas, bens = stage.watch.had(anna), stage.watch.had(ben)
    rows = Marks(dict.fromkeys(set().union(*stage.kept(anna).rows.values()), "a row"))
    assert len(rows.known) > 500 and len(annas.known) > len(rows.known)
    # All but the pieces that go on in another page can be found while they are there.
    assert rows.count(stage.home.files()) > 0.9 * len(rows.known)
    assert set().union(*stage.left(annas).values()) >= EVERYTHING
    assert stage.left(Marks(dict.fromkeys(story.alone, "a server")))
    before = Marks(stage.kept(ben).marks).count(stage.home.files())

    assert await stage.forget(story.scene, anna) in FORGOTTEN
    assert stage.left(annas) == {} and stage.home.kept(anna) is None
    assert stage.left(Marks(dict.fromkeys(story.alone, "a server"))) == {}
    assert Marks(stage.kept(ben).marks).count(stage.home.files()) == before
    assert set().union(*stage.left(bens).values()) >= EVERYTHING


async def test_one_who_was_forgotten_is_told_anew_and_old_buttons_count_as_votes(stage: Stage) -> None:
    scene = stage.scene()
    anna = stage.person(scene, "Clementina")
    answer = await stage.say(scene, anna, "dreamy synthesizers")
    await scene.press(anna, answer, "like", 1)
    before = stage.kept(anna)
    assert await stage.forget(scene, anna) in FORGOTTEN

    pressed = await stage.discord.press(anna, answer, custom_id(answer, "dislike", 2))
    assert (await pressed.reply()).content in FIRST
    await pressed.reply(index=1)
    after = stage.kept(anna)
    assert await scene.votes(anna) == [("dislike", track_ids(answer)[1], "")]
    assert (after.key, after.number) != (before.key, before.number) and set(after.rows) == {("events", 0)}

    assert await stage.forget(scene, anna) in FORGOTTEN
    said_again = await stage.discord.say(anna, scene.channel, "dreamy synthesizers", mention_bot=True)
    assert (await stage.discord.next_message(scene.channel, after=said_again)).content in FIRST
    assert track_ids(await scene.answer_to(said_again))


async def test_forget_last_leaves_no_byte_of_the_last_message(stage: Stage) -> None:
    scene = stage.scene()
    anna = stage.person(scene, "Evangelina")
    await stage.say(scene, anna, "calm harps")
    earlier = stage.kept(anna)
    answer = await stage.say(scene, anna, "aggressive metal")
    await scene.press(anna, answer, "like", 1)
    await stage.discord.react(anna, answer, "2️⃣")
    await until(lambda: '"via"' in stage.kept(anna).opened)
    rows = stage.kept(anna).rows
    last = rows["events", 2] | rows["answers", 2]
    assert stage.left(marks := Marks(dict.fromkeys(last, "the last message")))

    assert await stage.forget(scene, anna, "last") == ENGLISH.say("forgot-last")
    assert stage.left(marks) == {}
    kept = stage.kept(anna)
    assert kept.rows["answers", 1] == earlier.rows["answers", 1] and kept.key == earlier.key
    assert kept.rows["events", 1] == earlier.rows["events", 1] and ("events", 2) not in kept.rows


@pytest.mark.parametrize("asks", ["in words", "with a sound"])
async def test_what_is_under_way_is_not_kept_after_forgetting(stage: Stage, asks: str) -> None:
    scene = stage.scene()
    anna = stage.person(scene, "Georgiana")
    how: dict[str, Any] = {"attachments": [(SOUND, stage.sound, "audio/wav")]} if asks == "with a sound" else {}
    await stage.say(scene, anna, "wild drums", **how)
    typed = len(stage.discord.typings)
    asked = await stage.discord.say(anna, scene.channel, "wild drums", mention_bot=True, **how)
    await stage.discord.until(lambda: len(stage.discord.typings) > typed)
    assert await stage.forget(scene, anna) in FORGOTTEN
    had = stage.watch.had(anna)
    # It was answered, or else it was dropped and never will be.
    with contextlib.suppress(AssertionError):
        await scene.answer_to(asked, UNDER_WAY_S)
    assert stage.home.kept(anna) is None
    assert stage.left(had) == {}


async def test_what_was_said_in_a_server_goes_when_the_bot_leaves_it(stage: Stage) -> None:
    discord, scene = stage.discord, stage.scene()
    anna, ben = stage.person(scene, "Josephina"), stage.person(scene, "Leopoldine")
    await stage.say(scene, ben, "calm harps", channel=discord.dm(ben))
    private = stage.kept(ben)
    for user in (anna, ben):
        answer = await stage.say(scene, user, "aggressive metal")
        await scene.press(user, answer, "like", 1)
    annas, kept = stage.watch.had(anna), stage.kept(ben)
    here = set().union(*(rows for (_, message), rows in kept.rows.items() if message == 2))
    bens = Marks(dict.fromkeys(here | kept.places, "said in the server"))
    assert stage.left(bens) and len(kept.places) == 1

    discord.leave(scene.guild)
    await until(lambda: stage.left(annas) == {} and stage.left(bens) == {})
    assert stage.home.kept(anna) is None
    left = stage.kept(ben)
    assert left.rows["answers", 1] == private.rows["answers", 1] and left.rows["events", 1] == private.rows["events", 1]
    assert not left.places


async def test_a_bot_that_is_killed_at_once_has_forgotten_and_a_server_left_meanwhile_is_gone(stage: Stage) -> None:
    discord, scene, other = stage.discord, stage.scene(), stage.scene()
    anna, ben = stage.person(scene, "Philippina"), stage.person(scene, "Theophilus")
    carl = stage.person(other, "Wenceslaus")
    answers = {}
    for where, user in ((scene, anna), (scene, ben), (other, carl)):
        answers[user] = answer = await stage.say(where, user, "melancholic violins")
        await where.press(user, answer, "like", 1)
    annas, bens, carls = map(stage.watch.had, (anna, ben, carl))

    forgetting = await discord.slash(anna, scene.channel, "forget")
    await forgetting.reply(30.0)
    await stage.running.kill()
    assert stage.left(annas) == {} and stage.left(bens) and stage.left(carls)
    assert forgetting.messages[0].content in FORGOTTEN

    discord.leave(other.guild)
    await stage.restart()
    await until(lambda: stage.left(carls) == {})
    assert stage.left(annas) == {} and set().union(*stage.left(bens).values()) >= EVERYTHING
    first = await discord.say(anna, scene.channel, "melancholic violins", mention_bot=True)
    assert (await discord.next_message(scene.channel, after=first)).content in FIRST
    assert (await scene.press(ben, answers[ben], "why", 1)).embeds


async def test_a_command_that_is_hidden_in_a_message_writes_no_file(stage: Stage) -> None:
    scene = stage.scene()
    anna = stage.person(scene, "Rosamunda")
    before = {path.name for path in stage.home.folder.rglob("*")}
    for text in ("/playlist calm harps", "/ /playlist calm harps", "/\u2003/playlist calm harps"):
        await stage.say(scene, anna, text)
    assert {path.name for path in stage.home.folder.rglob("*")} <= before | {"people.sqlite-journal"}


async def test_the_log_names_nobody_when_discord_is_in_trouble(stage: Stage) -> None:
    discord, scene = stage.discord, stage.scene()
    anna, stranger = stage.person(scene, "Seraphina"), stage.person(scene, "Sigismund")
    answer = await stage.say(scene, anna, "calm harps")
    round_of = await stage.slash(scene, anna, "together", mood=MESSAGES["together"])
    stage.watch.never({request_id(answer).encode(): "id of a request"})
    for path in ("/users/", f"/channels/{discord.dm(stranger).id}/", "/webhooks/"):
        discord.rate_limit("*", path, retry_after=0.3)
    await discord.react(stranger, answer, "👍")
    await discord.next_message(discord.dm(stranger))
    assert (await scene.slash(anna, "profile")).files

    # Whatever is acknowledged too late is unknown to Discord by then.
    hasty: tuple[Callable[[], Awaitable[object]], ...] = (
        lambda: discord.slash(stranger, scene.channel, "recommend", mood=MESSAGES["slash"]),
        lambda: discord.autocomplete(stranger, scene.channel, "block", "artist", "wolpertinger"),
        lambda: discord.press(stranger, answer, custom_id(answer, "more")),
        lambda: discord.choose(anna, round_of, users=[stranger]),
    )
    for act in hasty:
        begun = len(discord.requests)
        discord.fail("POST", "/interactions/", status=404)
        acting = asyncio.ensure_future(act())
        while not any(request.status == 404 for request in discord.requests[begun:]):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        acting.cancel()
    # Suggestions that come too late are nobody's loss, and logged by nobody.
    await until(lambda: stage.running.logged().count("NotFound") >= len(hasty) - 1)
    assert stage.watch.look() == {}
