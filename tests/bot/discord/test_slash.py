"""Slash commands, what they offer while one types, and the menu of a message."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from bot.messages import Messages
from bot.wording import clock, name
from recommender.detection import LANGUAGES
from recommender.engine import Recommender
from tests.bot.discord.scene import ENGLISH, FIRST, Scene, file_of, is_png, picks_of, request_id, tells_why, track_ids
from tests.loopback import Impossible, LoopbackDiscord

pytestmark = pytest.mark.usefixtures("manners")

CALM = "calm piano music, no vocals"
LOCALES = {"zh": "zh-CN", "es": "es-ES", "pt": "pt-BR"}
COMMANDS = {
    "about": ("cmd-about", {}),
    "block": ("cmd-block", {"artist": "cmd-block-artist", "track": "cmd-block-track"}),
    "catalog": ("cmd-catalog", {}),
    "export": ("cmd-export", {}),
    "forget": ("cmd-forget", {"what": "cmd-forget-what"}),
    "host": ("cmd-host", {"health": "cmd-host-health", "sync": "cmd-host-sync"}),
    "more-like": ("cmd-more-like", {"track": "cmd-more-like-track"}),
    "playlist": ("cmd-playlist", {"mood": "cmd-recommend-mood", "count": "cmd-count"}),
    "privacy": ("cmd-privacy", {}),
    "profile": ("cmd-profile", {}),
    "recommend": ("cmd-recommend", {"mood": "cmd-recommend-mood", "count": "cmd-count"}),
    "together": ("cmd-together", {"mood": "cmd-recommend-mood"}),
    "unblock": ("cmd-unblock", {"what": "cmd-unblock-what"}),
    "why": ("cmd-why", {"pick": "cmd-why-pick"}),
}
"""Each command's description and those of its options, by their keys."""


def told(described: dict[str, Any], language: str) -> str:
    """The description that somebody reads who uses Discord in a language."""
    if language == "en":
        return str(described["description"])
    return str((described.get("description_localizations") or {})[LOCALES.get(language, language)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_described_in_every_language(running: Any, discord: LoopbackDiscord, language: str) -> None:
    messages, commands = Messages.of(language), discord.commands
    assert set(commands) == {*COMMANDS, ENGLISH.say("cmd-menu")}
    for command, (key, options) in COMMANDS.items():
        given = commands[command]
        assert told(given, language) == messages.say(key)
        assert {option["name"] for option in given.get("options", ())} == set(options)
        for option in given.get("options", ()):
            assert told(option, language) == messages.say(options[option["name"]])
        if language != "en":
            assert told(given, language) != given["description"]
    menu = commands[ENGLISH.say("cmd-menu")]
    if language != "en":
        assert menu["name_localizations"][LOCALES.get(language, language)] == messages.say("cmd-menu")


def test_the_commands_were_told_once_and_no_privileged_intent_is_used(running: Any, discord: LoopbackDiscord) -> None:
    assert discord.command_syncs == 1
    identified = next(payload.data for payload in discord.payloads if payload.sent_by == "bot" and payload.op == 2)
    members, presences, content = 1 << 1, 1 << 8, 1 << 15
    assert not identified["intents"] & (members | presences | content)


# -- finding music -----------------------------------------------------------------------------------------------------


async def test_recommend_gives_as_many_as_are_wanted(scene: Scene, recommender: Recommender) -> None:
    anna = scene.person()
    interaction = await scene.discord.slash(anna, scene.channel, "recommend", mood=CALM, count=7)
    assert await interaction.acknowledged() < 1.0
    first = await interaction.reply()
    assert first.content in FIRST
    answer = await interaction.reply(index=1)
    assert len(picks_of(answer)) == 7 and not answer.ephemeral
    assert all(recommender.attributes_of(each)["vocals"] < 0.5 for each in track_ids(answer))
    assert len({button.custom_id for button in answer.buttons}) == 2 * 7 + 3
    assert len(picks_of(await scene.slash(anna, "recommend", mood="fast rock"))) == 3
    for count in (0, 11):
        with pytest.raises(Impossible):
            await scene.discord.slash(anna, scene.channel, "recommend", mood="x", count=count)


async def test_ten_picks_have_their_buttons_and_fit(scene: Scene) -> None:
    answer = await scene.slash(scene.person(), "recommend", mood="ten epic orchestral songs", count=10)
    assert len(picks_of(answer)) == 10 and len(answer.buttons) == 23


async def test_recommend_answers_in_the_language_of_the_mood(scene: Scene) -> None:
    anna = scene.person(locale="de")
    answer = await scene.slash(anna, "recommend", mood="something fast with drums, no vocals")
    assert all("drums" in pick.sentence for pick in picks_of(answer))
    antwort = await scene.slash(anna, "recommend", mood="etwas Ruhiges mit Klavier, ohne Gesang")
    assert all(Messages.of("de").term("piano") in pick.sentence for pick in picks_of(antwort))


async def test_a_command_speaks_the_language_of_its_user(scene: Scene) -> None:
    for language in ("de", "ja", "pt"):
        person = scene.person(locale=LOCALES.get(language, language))
        assert (await scene.slash(person, "privacy")).content == Messages.of(language).say("privacy")
        assert (await scene.slash(person, "why")).content == Messages.of(language).say("error-no-answer")
    assert (await scene.slash(scene.person(locale="sv-SE"), "privacy")).content == ENGLISH.say("privacy")


async def test_despair_in_a_command_gets_care_that_only_they_see(scene: Scene) -> None:
    anna = scene.person()
    for command in ("recommend", "playlist", "together"):
        answer = await scene.slash(anna, command, mood="i want to kill myself")
        assert answer.content == ENGLISH.say("care") and answer.ephemeral_to is anna
    assert await scene.kept(anna) == {}


async def test_why_tells_of_the_last_answer(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    why = await scene.slash(anna, "why", pick=3)
    assert why.ephemeral and tells_why(why, picks_of(answer)[2])
    assert (await scene.slash(anna, "why", pick=9)).content == ENGLISH.say("error-pick", pick=9, count=3)


async def test_more_like_finds_a_track_while_one_types(scene: Scene, recommender: Recommender) -> None:
    anna, berta = scene.person(), scene.person(locale="de")
    offers = await scene.discord.autocomplete(anna, scene.channel, "more-like", "track", "vogue a l'ame")
    assert offers[0].name == "Vogue à l'âme · Olivier Militon"
    assert len(await scene.discord.autocomplete(anna, scene.channel, "more-like", "track", "")) == 25

    more = await scene.slash(anna, "more-like", track=offers[0].value)
    assert offers[0].value not in track_ids(more) and len(picks_of(more)) == 3
    assert any("close to Vogue" in pick.sentence for pick in picks_of(more))
    kept = await scene.kept(anna)
    assert [event["track_id"] for event in kept["events"] if event["kind"] == "more_like"] == [offers[0].value]
    # Typed by hand, without choosing.
    typed = await scene.slash(berta, "more-like", track="vogue à l'ame")
    assert [e["track_id"] for e in (await scene.kept(berta))["events"] if e["kind"] == "more_like"] == [offers[0].value]
    assert offers[0].value not in track_ids(typed)
    unknown = await scene.slash(anna, "more-like", track="zzzz **qqqq** @everyone")
    assert "zzzz" in unknown.content and not unknown.embeds and unknown.pinged == []


async def test_a_playlist_is_two_files_that_players_read(scene: Scene, recommender: Recommender) -> None:
    anna = scene.person()
    made = await scene.slash(anna, "playlist", mood="calm piano, no vocals", count=9)
    files = {file.filename: file.data.decode("utf-8") for file in made.files}
    assert set(files) == {"whytune.m3u8", "whytune.jspf"} and made.embeds[0]["title"] == "A playlist of 9 tracks"
    listed = [line.partition(". ")[2] for line in made.embeds[0]["description"].splitlines()]
    tracks = [recommender.catalog.tracks[recommender.catalog.row[each]] for each in last_picks(await scene.kept(anna))]
    named = {name(track, ENGLISH): track for track in tracks}
    shown = [named[line.split(" · ")[0].replace("\\", "")] for line in listed]
    assert len(shown) == 9 and [line.split(" · ")[1] for line in listed] == [clock(each.duration_s) for each in shown]

    lines = files["whytune.m3u8"].splitlines()
    assert lines[0] == "#EXTM3U"
    assert [line for line in lines if any(track.title in line for track in shown)]
    playlist = json.loads(files["whytune.jspf"])["playlist"]
    assert [each["title"] for each in playlist["track"]] == [track.title for track in shown]
    assert playlist["title"] == ENGLISH.say("playlist-title")
    # Neighbours fit: the way from each to the next is shorter than in the order of the picks.
    assert way(recommender, [track.track_id for track in shown]) <= way(recommender, [t.track_id for t in tracks])


@pytest.mark.parametrize(("wanted", "made"), [(None, 15), (40, 40)])
async def test_a_playlist_is_as_long_as_is_wanted(scene: Scene, wanted: int | None, made: int) -> None:
    options = {"count": wanted} if wanted else {}
    answer = await scene.slash(scene.person(), "playlist", mood="music for a long drive", **options)
    assert answer.embeds[0]["title"] == ENGLISH.say("playlist-made", count=made)
    jspf = next(file for file in answer.files if file.filename == "whytune.jspf")
    assert len(json.loads(jspf.data)["playlist"]["track"]) == made
    numbered = answer.embeds[0]["description"].splitlines()
    assert numbered[0].startswith("1. ") and len(numbered) == made


def last_picks(kept: dict[str, Any]) -> list[str]:
    return [pick[0] for pick in kept["answers"][-1]["picks"]]


def way(recommender: Recommender, ids: list[str]) -> float:
    """How far it is, in terms heard, from the first track to the last, through all."""
    catalog = recommender.catalog
    heard = [catalog.heard[catalog.row[each]] for each in ids]
    return float(sum(((a - b) ** 2).sum() ** 0.5 for a, b in pairwise(heard)))


async def test_a_menu_recommends_for_somebody_elses_message(scene: Scene, recommender: Recommender) -> None:
    anna, ben = scene.person(), scene.person()
    theirs = await scene.discord.say(ben, scene.channel, "it rains and I want calm piano, no vocals")
    answer = await scene.shown(await scene.discord.context_menu(anna, theirs, ENGLISH.say("cmd-menu")))
    assert answer.ephemeral_to is anna and len(picks_of(answer)) == 3
    assert all(recommender.attributes_of(each)["vocals"] < 0.5 for each in track_ids(answer))
    assert {"calm", "piano"} <= {t for event in (await scene.kept(anna))["events"] for t in event.get("asked", ())}
    assert await scene.kept(ben) == {}
    picture = await scene.discord.say(ben, scene.channel, attachments=[("photo.png", b"\x89PNG", "image/png")])
    none = await scene.shown(await scene.discord.context_menu(anna, picture, ENGLISH.say("cmd-menu")))
    assert none.content == ENGLISH.say("error-no-words")


# -- about oneself -----------------------------------------------------------------------------------------------------


async def test_the_profile_is_a_picture_for_oneself_alone(scene: Scene) -> None:
    anna = scene.person()
    assert (await scene.slash(anna, "profile")).content == ENGLISH.say("profile-nothing")
    await scene.ask(anna, "I love jazz and I hate opera")
    await scene.press(anna, await scene.ask(anna, CALM), "like", 1)
    profile = await scene.slash(anna, "profile")
    picture = file_of(profile, "profile.png")
    assert profile.ephemeral_to is anna and is_png(picture.data) and picture.embedded
    alt = picture.description or ""
    positive, negative = alt.partition("Against:")[::2]
    assert "jazz" in positive and "opera" in negative and "1 like" in alt


async def test_what_is_blocked_never_comes_and_unblocked_may(scene: Scene, recommender: Recommender) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    track_id = track_ids(answer)[0]
    tracks = {track.track_id: track for track in recommender.catalog.tracks}
    artist = next(tracks[each].artist for each in track_ids(answer)[1:] if tracks[each].artist)
    typed = await scene.discord.autocomplete(anna, scene.channel, "block", "artist", artist[:6])
    assert artist in [offer.value for offer in typed]
    done = await scene.slash(anna, "block", artist=artist, track=track_id)
    lines = [line.replace("\\", "") for line in done.content.splitlines()]
    assert lines == [ENGLISH.say("blocked", name=each) for each in (artist, name(tracks[track_id], ENGLISH))]
    assert (await scene.kept(anna))["blocks"] == {"artists": [artist], "tracks": [track_id]}

    # Asked anew after what was shown is no reason any more to leave it out.
    again = await scene.slash(anna, "recommend", mood=CALM, count=10)
    assert track_id not in track_ids(again) and artist not in {tracks[each].artist for each in track_ids(again)}
    assert "you blocked" in again.text

    offers = await scene.discord.autocomplete(anna, scene.channel, "unblock", "what", "")
    assert {offer.value for offer in offers} == {artist, track_id}
    for value in (artist, track_id):
        assert "may be played again" in (await scene.slash(anna, "unblock", what=value)).content
    assert (await scene.kept(anna))["blocks"] == {"artists": [], "tracks": []}
    unknown = await scene.slash(anna, "unblock", what="Nobody **at all**")
    assert unknown.content.replace("\\", "") == ENGLISH.say("error-not-blocked", name="Nobody **at all**")


async def test_a_block_that_names_nobody_is_explained(scene: Scene) -> None:
    anna = scene.person()
    assert (await scene.slash(anna, "block")).content == ENGLISH.say("error-block-which")
    wrong = await scene.slash(anna, "block", artist="No Such Artist")
    assert wrong.content == ENGLISH.say("error-no-artist", artist="No Such Artist")


async def test_an_artist_can_be_given_in_the_field_of_the_track_and_the_other_way_round(
    scene: Scene, recommender: Recommender
) -> None:
    anna = scene.person()
    offers = await scene.discord.autocomplete(anna, scene.channel, "block", "track", "vogue")
    done = await scene.slash(anna, "block", track=offers[0].value)
    assert "Vogue à l'âme" in done.content
    assert (await scene.kept(anna))["blocks"]["tracks"] == [offers[0].value]


async def test_forget_last_takes_what_was_said_last(scene: Scene) -> None:
    anna = scene.person()
    await scene.ask(anna, CALM)
    metal = await scene.ask(anna, "aggressive metal")
    await scene.press(anna, metal, "like", 1)
    assert (await scene.slash(anna, "forget", what="last")).content == ENGLISH.say("forgot-last")
    kept = await scene.kept(anna)
    asked = {term for event in kept["events"] for term in event.get("asked", ())}
    assert {"calm", "piano"} <= asked and "metal" not in asked
    assert not [event for event in kept["events"] if event["kind"] == "like"]
    assert request_id(metal) not in [each["request_id"] for each in kept["answers"]]


async def test_forget_leaves_nothing_and_one_begins_anew(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    await scene.slash(anna, "block", track=track_ids(answer)[1])
    gone = await scene.slash(anna, "forget")
    assert gone.content == ENGLISH.say("forgot-all") and gone.ephemeral_to is anna
    assert await scene.kept(anna) == {}
    assert (await scene.slash(anna, "forget", what="all")).content == ENGLISH.say("forgot-nothing")
    assert (await scene.press(anna, answer, "why")).content == ENGLISH.say("error-others-why")
    # The old buttons still work, as on anybody's answer; and the first line comes again first.
    pressed = await scene.discord.press(anna, answer, f"wt:like:{request_id(answer)}:1:{track_ids(answer)[0]}")
    assert (await pressed.reply()).content in FIRST
    await pressed.reply(index=1)
    assert await scene.votes(anna) == [("like", track_ids(answer)[0], "")]


async def test_the_words_about_privacy_are_there_and_keep_nothing(scene: Scene) -> None:
    anna = scene.person()
    assert (await scene.slash(anna, "privacy")).content == ENGLISH.say("privacy")
    about = await scene.slash(anna, "about")
    assert about.content == ENGLISH.say("about-demo", count=864)
    catalog = await scene.slash(anna, "catalog")
    assert catalog.content == ENGLISH.say("catalog-demo", count=864)
    assert all(message.ephemeral_to is anna for message in (about, catalog))
    assert await scene.kept(anna) == {}


async def test_commands_work_in_direct_messages(scene: Scene) -> None:
    anna = scene.person()
    direct = scene.discord.dm(anna)
    answer = await scene.slash(anna, "recommend", channel=direct, mood=CALM)
    assert len(picks_of(answer)) == 3
    assert tells_why(await scene.slash(anna, "why", channel=direct), picks_of(answer)[0])
    with pytest.raises(Impossible):
        await scene.discord.slash(anna, direct, "together")


async def test_the_host_alone_sees_how_the_bot_is(scene: Scene) -> None:
    anna, owner = scene.person(), scene.discord.owner
    scene.guild.grant(anna, "manage_guild")
    for command in ("host health", "host sync"):
        assert (await scene.slash(anna, command)).content == ENGLISH.say("error-owner")
    health = await scene.slash(owner, "host health")
    start = f"Servers: {len(scene.discord.world.guilds)}; library: {ENGLISH.say('tracks', count=864)}; 1 requests"
    assert health.content.startswith(start) and " ms to Discord; started <t:" in health.content
    before = scene.discord.command_syncs
    synced = await scene.slash(owner, "host sync")
    assert synced.content == ENGLISH.say("synced", count=len(COMMANDS) + 1)
    assert scene.discord.command_syncs == before + 1
    with pytest.raises(Impossible):
        await scene.discord.slash(scene.person(), scene.channel, "host health")
