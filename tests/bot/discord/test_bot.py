"""Messages and the answers to them: the bot as a process of its own against the loopback Discord."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.messages import Messages
from bot.wording import clock, name
from recommender.engine import Recommender
from tests.bot.discord.scene import ENGLISH, FIRST, Scene, picks_of, request_id, tells_why, track_ids
from tests.loopback import Message, User
from tests.recommender.sounds import tune, write

pytestmark = pytest.mark.usefixtures("manners")

CALM = "calm piano music, no vocals"
QUIET_S = 0.7
"""How long nothing must come, where nothing should; an answer takes about 0.2 s."""


def asked(kept: dict, since: int = 0) -> set[str]:
    """Terms that the messages which are kept of somebody asked for or turned down."""
    return {term for event in kept["events"] if event["id"] > since for term in event.get("asked", ())}


async def heard_nothing(scene: Scene, *said: Message) -> None:
    """Nobody answers these messages."""
    await asyncio.sleep(QUIET_S)
    ids = {message.id for message in said}
    answers = [one for one in scene.discord.world.messages.values() if one.reference in ids and one.author.bot]
    assert [one.text for one in answers] == []


async def test_a_mention_is_told_first_what_is_kept_and_then_answered_with_picks(
    scene: Scene, recommender: Recommender
) -> None:
    anna = scene.person()
    said = await scene.discord.say(anna, scene.channel, CALM, mention_bot=True)
    first = await scene.discord.next_message(scene.channel, after=said)
    assert first.content == ENGLISH.say("first-contact") and first.reference == said.id
    answer = await scene.discord.next_message(scene.channel, after=first)
    assert answer.reference == said.id and answer.content == ""

    picks = picks_of(answer)
    assert len(picks) == 3 and len({pick.track_id for pick in picks}) == 3
    for pick in picks:
        track = recommender.catalog.tracks[recommender.catalog.row[pick.track_id]]
        assert pick.name.replace("\\", "") == name(track, ENGLISH)
        assert pick.origin.split(" · ") == [clock(track.duration_s), track.licence, track.source]
        heard = recommender.attributes_of(pick.track_id)
        assert heard["vocals"] < 0.5 and heard["piano"] > 0.3
        assert "piano" in pick.sentence.lower() and "no vocals, as you asked" in pick.sentence
    labels = [(button.emoji, button.label) for button in answer.buttons]
    assert labels == [
        *(("👍", str(pick)) for pick in (1, 2, 3)),
        *(("👎", str(pick)) for pick in (1, 2, 3)),
        ("💡", "Why?"),
        ("✨", "More like this"),
        ("🔀", "Something else"),
    ]

    again = await scene.discord.say(anna, scene.channel, "wild drums", mention_bot=True)
    assert picks_of(await scene.discord.next_message(scene.channel, after=again))
    kept = await scene.kept(anna)
    assert kept["greeted"] is True and {"calm", "piano", "vocals", "drums"} <= asked(kept)


async def test_it_types_until_it_answers(scene: Scene) -> None:
    before = len(scene.discord.typings)
    answer = await scene.ask(scene.person(), "something for a rainy night")
    assert picks_of(answer)
    typed = [channel for _, channel in scene.discord.typings[before:]]
    assert scene.channel in typed
    asked_at = next(each.at for each in reversed(scene.discord.requests) if each.path.endswith("/messages"))
    assert min(at for at, channel in scene.discord.typings[before:] if channel is scene.channel) < asked_at


async def test_a_direct_message_needs_no_mention_and_the_first_line_comes_once_in_all(scene: Scene) -> None:
    anna = scene.person()
    direct = scene.discord.dm(anna)
    answer = await scene.ask(anna, CALM, channel=direct)
    assert len(picks_of(answer)) == 3
    assert len(picks_of(await scene.ask(anna, "three fast rock songs"))) == 3
    told = [one for one in scene.discord.world.messages.values() if one.content in FIRST]
    assert [one.channel for one in told if anna in (one.channel.recipient, replied_to(scene, one))] == [direct]


def replied_to(scene: Scene, message: Message) -> User | None:
    found = scene.discord.world.messages.get(message.reference or 0)
    return found.author if found else None


async def test_what_is_not_for_it_gets_no_answer(scene: Scene) -> None:
    anna, ben, robot = scene.person(), scene.person(), scene.person("robot")
    robot.bot = True
    bens = await scene.discord.say(ben, scene.channel, "hello there")
    await heard_nothing(
        scene,
        bens,
        await scene.discord.say(anna, scene.channel, "calm piano music please"),
        await scene.discord.say(robot, scene.channel, "calm piano music please", mention_bot=True),
        await scene.discord.say(robot, scene.discord.dm(robot), "calm piano music please"),
        await scene.discord.say(anna, scene.channel, f"calm piano music {ben.mention}"),
        await scene.discord.say(anna, scene.channel, "calm piano music @everyone"),
        await scene.discord.say(anna, scene.channel, "calm piano music", reply_to=bens),
    )
    assert await scene.kept(anna) == {}


async def test_an_edit_of_a_message_is_not_a_new_one(scene: Scene) -> None:
    anna = scene.person()
    said = await scene.discord.say(anna, scene.channel, CALM, mention_bot=True)
    await scene.answer_to(said)
    before = len(scene.channel.messages)
    await scene.discord.edit(said, f"{scene.discord.bot.mention} calm harp music")
    await asyncio.sleep(QUIET_S)
    assert len(scene.channel.messages) == before


async def test_a_reply_refines_that_very_answer(scene: Scene, recommender: Recommender) -> None:
    anna = scene.person()
    calm = await scene.ask(anna, CALM)
    loud = await scene.ask(anna, "aggressive metal")
    mark = (await scene.kept(anna))["last_event_id"]

    newest = await scene.ask(anna, "with more drums", reply_to=loud)
    kept = await scene.kept(anna)
    assert asked(kept, mark) == {"drums"} and {"aggressive", "metal"} <= reasons(kept, newest)
    mark = kept["last_event_id"]

    # The older one: its mood is said again, that of the newer ones is over.
    refined = await scene.ask(anna, "faster", reply_to=calm)
    kept = await scene.kept(anna)
    assert {"piano", "calm", "vocals", "fast"} <= asked(kept, mark)
    assert not {"metal", "aggressive", "drums"} & (asked(kept, mark) | reasons(kept, refined))
    assert not set(track_ids(refined)) & set(track_ids(calm))
    tempo = [recommender.attributes_of(track_id)["fast"] for track_id in track_ids(refined)]
    slower = [recommender.attributes_of(track_id)["fast"] for track_id in track_ids(calm)]
    assert sum(tempo) > sum(slower)
    assert all(recommender.attributes_of(track_id)["vocals"] < 0.5 for track_id in track_ids(refined))


def reasons(kept: dict, message: Message) -> set[str]:
    """What an answer was asked with, as it is kept."""
    answer = next(each for each in kept["answers"] if each["request_id"] == request_id(message))
    return {term for event in answer["events"] for term in event["asked"]}


async def test_why_the_second_is_asked_of_the_answer_that_is_replied_to(scene: Scene) -> None:
    anna = scene.person()
    older, _ = await scene.ask(anna, CALM), await scene.ask(anna, "aggressive metal")
    second = picks_of(older)[1]
    said = await scene.ask(anna, "why the second?", reply_to=older)
    # Others read along: the sentence, and buttons for what is one person's own.
    assert said.embeds[0]["description"].splitlines()[0] == second.sentence and not said.files
    assert [button.label for button in said.buttons] == ["Why 1?", "Why 2?", "Why 3?"]
    why = await scene.shown(await scene.discord.press(anna, said, label="Why 2?"))
    assert why.ephemeral and tells_why(why, second) and "you asked for calm" in (why.files[0].description or "")
    ben = scene.person()
    refused = await scene.shown(await scene.discord.press(ben, said, label="Why 2?"))
    assert refused.ephemeral and refused.content == ENGLISH.say("error-others-why")


async def test_someone_elses_answer_can_be_asked_to_be_faster_but_not_why(scene: Scene) -> None:
    anna, ben = scene.person(), scene.person()
    answer = await scene.ask(anna, CALM)
    why = await scene.ask(ben, "why the second?", reply_to=answer)
    assert why.content == ENGLISH.say("error-others-why")
    faster = await scene.ask(ben, "faster", reply_to=answer)
    kept = await scene.kept(ben)
    assert asked(kept) == {"fast"}, "what somebody else said is theirs"
    models = {event["track_id"] for event in kept["events"] if event["kind"] == "more_like"}
    assert models == set(track_ids(answer)) and not models & set(track_ids(faster))


async def test_a_reply_with_the_ping_off_is_told_once_how_to_do_it(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    unread = await scene.ask(anna, "less sleepy", reply_to=answer, ping=False)
    assert unread.content == ENGLISH.say("reply-unread")
    await heard_nothing(scene, await scene.discord.say(anna, scene.channel, "faster", reply_to=answer, ping=False))
    named = await scene.ask(anna, "faster", reply_to=answer, ping=False, mention_bot=True)
    assert picks_of(named) and "fast" in asked(await scene.kept(anna))


async def test_a_bare_mention_is_answered_with_what_it_can_do(scene: Scene) -> None:
    anna = scene.person()
    assert (await scene.ask(anna)).content == ENGLISH.say("discord-help")
    assert await scene.kept(anna) == {}


async def test_what_is_known_of_a_person_is_shown_to_nobody_else(scene: Scene) -> None:
    anna = scene.person()
    await scene.ask(anna, CALM)
    told = await scene.ask(anna, "what do you know about me?")
    assert told.content == ENGLISH.say("discord-profile") and not told.files
    direct = await scene.ask(anna, "what do you know about me?", channel=scene.discord.dm(anna))
    assert "calm" in direct.text


async def test_a_message_is_answered_in_its_language(scene: Scene) -> None:
    anna = scene.person()
    german = Messages.of("de")
    said = await scene.discord.say(anna, scene.channel, "etwas Ruhiges mit Klavier, ohne Gesang", mention_bot=True)
    first = await scene.discord.next_message(scene.channel, after=said)
    assert first.content == german.say("first-contact")
    answer = await scene.answer_to(said)
    assert all(german.term("piano") in pick.sentence for pick in picks_of(answer))
    assert german.say("button-why") in [button.label for button in answer.buttons]


async def test_somebody_in_despair_gets_care_and_nothing_is_kept(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, "i want to kill myself")
    assert answer.content == ENGLISH.say("care") and not answer.embeds
    assert not [one for one in scene.channel.messages if one.content in FIRST]
    assert await scene.kept(anna) == {}


HOSTILE = {
    "long": "calm piano, " * 166,
    "markdown": "# **calm** ||piano|| `code` ```py\nprint()``` [x](https://example.org) > ~~loud~~ __*_",
    "everyone": "calm @everyone @here <@&1> <#2> <@3> music",
    "emoji": "calm <:sleepycat:112233445566778899> <a:wave:998877665544332211> 🎹🎹 music",
    "invisible": "c\u200ba\u200bl\u200bm \u202epiano\u202c \ufeff\u2066music\u2069 \u0007",
    "command": "/recommend calm piano",
    "braces": "calm {$count} %s {0} ${HOME} '; drop table users; -- music",
    "zalgo": "c̸̢̛a̴̡͠l̷̨͝m̵̧͘ piano",
    "mix": "ruhige 静かな спокойная musik 피아노 \U0010ffff",
}


@pytest.mark.parametrize("kind", HOSTILE)
async def test_whatever_is_written_is_answered_and_nobody_is_pinged(scene: Scene, kind: str) -> None:
    anna, ben = scene.person(), scene.person()
    answer = await scene.ask(anna, f"{HOSTILE[kind]} {ben.mention}")
    if kind == "command":
        # Words of ours that it does not know as a command: the slash is left out, and it is a mood.
        assert picks_of(answer)
    assert answer.pinged == [] and answer.mentions == []
    assert answer.content != ENGLISH.say("discord-help") and (answer.embeds or answer.content)
    assert "log under" not in answer.content, "that is for errors of ours"
    assert picks_of(await scene.ask(anna, CALM)), "it goes on"


async def test_an_over_long_message_is_told_so(scene: Scene) -> None:
    answer = await scene.ask(scene.person(), "x" * 3900)
    assert answer.content == ENGLISH.say("error-long", count=3900, most=2000)


async def test_a_name_that_somebody_typed_comes_back_as_plain_text(scene: Scene) -> None:
    answer = await scene.ask(scene.person(), 'something by "**@everyone** `x`"')
    text = answer.text
    assert "@everyone" not in text and "**@" not in text and picks_of(answer)


async def test_who_is_too_fast_is_told_so_once(scene: Scene) -> None:
    anna = scene.person()
    await asyncio.gather(*(scene.slash(anna, "about") for _ in range(10)))
    told = await scene.ask(anna, CALM)
    assert "ask again in" in told.content and told.content == ENGLISH.say("error-too-fast", seconds=seconds(told))
    assert 1 <= seconds(told) <= 6
    await heard_nothing(scene, await scene.discord.say(anna, scene.channel, CALM, mention_bot=True))
    # A command must be answered, or Discord calls it failed.
    assert "ask again in" in (await scene.slash(anna, "about")).content
    assert picks_of(await scene.ask(scene.person(), CALM)), "others are not"


def seconds(told: Message) -> int:
    return int(next(word for word in told.content.split() if word.isdecimal()))


async def test_without_the_right_to_embed_the_picks_are_text(scene: Scene) -> None:
    channel = scene.guild.add_channel("plain", without=("embed_links",))
    answer = await scene.ask(scene.person(), CALM, channel=channel)
    assert answer.embeds == [] and len(track_ids(answer)) == 3
    assert [line[:4] for line in answer.content.splitlines() if line.startswith("**")] == ["**1.", "**2.", "**3."]
    assert answer.content.count("no vocals, as you asked") == 3


async def test_without_the_right_to_read_the_history_it_answers_without_a_reply(scene: Scene) -> None:
    anna, channel = scene.person(), scene.guild.add_channel("amnesia", without=("read_message_history",))
    said = await scene.discord.say(anna, channel, CALM, mention_bot=True)
    first = await scene.discord.next_message(channel, after=said)
    answer = await scene.discord.next_message(channel, after=first)
    assert first.content in FIRST and len(picks_of(answer)) == 3


async def test_without_the_right_to_send_nothing_comes_and_nothing_breaks(scene: Scene) -> None:
    anna, channel = scene.person(), scene.guild.add_channel("silent", without=("send_messages",))
    await scene.discord.say(anna, channel, CALM, mention_bot=True)
    await asyncio.sleep(QUIET_S)
    assert not [one for one in channel.messages if one.author is scene.discord.bot]
    assert await scene.kept(anna) == {}, "nobody could be told, so nothing may be kept"
    assert len(picks_of(await scene.ask(anna, CALM))) == 3


async def test_reactions_in_places_that_it_does_not_know_do_no_harm(scene: Scene) -> None:
    anna, world = scene.person(), scene.discord.world
    unknown = {"user_id": str(anna.id), "channel_id": "11", "message_id": "12", "guild_id": "13"}
    reaction = {"emoji": {"id": None, "name": "👍", "animated": False}, "burst": False, "type": 0}
    world.publish("MESSAGE_REACTION_ADD", None, lambda _: {**unknown, **reaction}, 1 << 10)
    world.publish("MESSAGE_REACTION_REMOVE", None, lambda _: {**unknown, **reaction}, 1 << 10)
    assert picks_of(await scene.ask(anna, CALM))
    assert await scene.votes(anna) == []


# -- sounds ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Some seconds of music as an Ogg file."""
    path = tmp_path_factory.mktemp("sounds") / "mysong.ogg"
    return write(path, tune(7, 12.0), format="OGG", subtype="VORBIS").read_bytes()


async def test_a_sound_is_answered_with_what_is_like_it(scene: Scene, song: bytes) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, attachments=[("mysong.ogg", song, "audio/ogg")])
    assert len(picks_of(answer)) == 3
    assert all(ENGLISH.say("claim-near-sound") in pick.sentence for pick in picks_of(answer))
    kept = await scene.kept(anna)
    sounds = [event for event in kept["events"] if event["kind"] == "sound"]
    assert len(sounds) == 1 and not asked(kept)
    assert 1 <= len(sounds[0]["terms"]) <= 12 and "mysong" not in str(kept)

    alike = await scene.ask(anna, "more like this, no drums", attachments=[("mysong.ogg", song, "audio/ogg")])
    events = (await scene.kept(anna))["events"]
    first, second = (event for event in events if event["kind"] == "sound")
    assert first["terms"] == second["terms"], "the same sound is the same to it"
    assert {term for event in events for term in event.get("hard", ())} == {"drums"}
    assert len(picks_of(alike)) == 3 and not set(track_ids(alike)) & set(track_ids(answer))


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [("song.ogg", b"OggS" + bytes(500), "sound-not-audio"), ("photo.png", b"\x89PNG" + bytes(99), "sound-not-audio")],
)
async def test_a_file_that_is_no_sound_is_one_sentence(scene: Scene, name: str, content: bytes, key: str) -> None:
    answer = await scene.ask(scene.person(), attachments=[(name, content)])
    assert answer.content == ENGLISH.say(key) and not answer.embeds


async def test_a_picture_beside_a_mood_is_no_hindrance(scene: Scene) -> None:
    photo = ("view.png", b"\x89PNG" + bytes(99), "image/png")
    assert len(picks_of(await scene.ask(scene.person(), CALM, attachments=[photo]))) == 3


async def test_nobody_in_despair_is_too_fast(scene: Scene) -> None:
    anna = scene.person()
    for _ in range(12):
        await scene.slash(anna, "about")
    care = await scene.ask(anna, "I want to kill myself", attachments=[("me.png", b"\x89PNG" + bytes(9), "image/png")])
    assert care.content == ENGLISH.say("care")
    private = await scene.slash(anna, "playlist", mood="I want to kill myself")
    assert private.ephemeral and private.content == ENGLISH.say("care") and await scene.kept(scene.person()) == {}


async def test_a_recording_of_half_a_second_is_told_so(scene: Scene, tmp_path: Path) -> None:
    short = write(tmp_path / "short.wav", tune(7, 0.5)).read_bytes()
    answer = await scene.ask(scene.person(), attachments=[("short.wav", short, "audio/wav")])
    assert answer.content == ENGLISH.say("sound-too-short")
