"""A host's own music, with names as bad as names can be: they stay names, and nothing tells where the files are."""

from __future__ import annotations

import io
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import soundfile

from bot.messages import Messages
from recommender import demo
from recommender.catalog import catalog_path
from recommender.catalog_truth import CatalogTruth, FileRecord, Track
from recommender.features import FEATURES
from tests.bot.discord.running import Running, misdeeds
from tests.bot.discord.scene import ENGLISH, Scene, file_of, picks_of, track_ids
from tests.loopback import LoopbackDiscord
from tests.recommender.sounds import tune, write

TRACKS = 40
SECRET = "Umzugskarton"
"""A folder of the host's."""
BAD = [
    "**bold** __under__ ~~gone~~ ||spoiler|| `code` ```block```",
    "@everyone @here <@111111111111111111> <@&222222222222222222> <#333333333333333333>",
    "[a link](https://example.org) https://example.org/x <https://example.org>",
    "x" * 300,
    "**" * 150,
    "line\none\r\ntwo\n#EXTM3U\n/etc/passwd",
    "# heading > quote - list 1. number",
    "\u202egnikat\u202c \u200b\u200b zero \ufeff width \u0007 bell",
    "<:emoji:444444444444444444> <t:1700000000:R> </forget:555555555555555555>",
    "{ $title } {0} %s ${HOME}",
    "愛のうた 사랑 любовь 🎵🎶 ‮",
    "../../secret; rm -rf ~",
]
LICENCES = ("CC-BY-4.0", "CC-BY-SA-4.0", "all rights reserved", "")
MOODS = ("calm piano", "fast rock with drums", "dark ambient", "happy and playful")


@dataclass
class Own:
    """A bot over the host's own music."""

    running: Running
    music: Path
    tracks: dict[str, Track]

    @property
    def discord(self) -> LoopbackDiscord:
        return self.running.discord


def build(home: Path, music: Path) -> dict[str, Track]:
    """A catalog of real sounds (the demo's features) under bad names, each in a file of its own."""
    music.mkdir(parents=True)
    sound = write(music / "sound.ogg", tune(3, 40.0), format="OGG", subtype="VORBIS")
    truth, shipped = CatalogTruth(catalog_path(home)), CatalogTruth(demo.OUT, read_only=True)
    chosen = slice(0, TRACKS * 20, 20)
    heard = zip(shipped.tracks()[chosen], shipped.features(len(FEATURES))[chosen], strict=True)
    made = {}
    for number, (track, features) in enumerate(heard):
        path = music / f"{number:02}.ogg"
        path.hardlink_to(sound)
        bad = BAD[number % len(BAD)]
        named = Track(
            track.track_id,
            f"{number} {bad}",
            "" if number % 5 == 0 else f"{BAD[(number + 3) % len(BAD)][:200]} {number}",
            duration_s=40.0,
            path=str(path),
            licence=LICENCES[number % len(LICENCES)],
            source=bad if number % 3 == 0 else "https://example.org/" + "y" * 300,
            facts=track.facts,
        )
        file = FileRecord(str(path), 1, 1, f"{number:064}", "ok", track_id=track.track_id)
        truth.put(named, features, f"{number}".encode(), file)
        made[track.track_id] = named
    truth.close()
    shipped.close()
    return made


@pytest.fixture(scope="module")
async def own(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Own]:
    folder = tmp_path_factory.mktemp("own")
    home, music = folder / "home", folder / SECRET / "music"
    home.mkdir()
    tracks = build(home, music)
    discord = await LoopbackDiscord.start()
    async with Running(discord, home, {"WHYTUNE_LOG_LEVEL": "DEBUG", "WHYTUNE_PREVIEWS": "CC-BY"}) as running:
        yield Own(running, music, tracks)
        assert misdeeds(running) == []
        for message in discord.world.messages.values():
            if message.author is discord.bot:
                shown = [message.text, *(file.description or "" for file in message.files)]
                shown += [file.data.decode("utf-8", "replace") for file in message.files]
                assert not [text for text in shown if SECRET in text or str(folder) in text], message.text
    await discord.close()


@pytest.fixture
def scene(own: Own) -> Scene:
    return Scene(own.discord)


def shown_as(text: str) -> str:
    """What is left of text that was shown as it is: without the signs that take markdown and mentions their effect."""
    return text.replace("\\", "").replace("\u200b", "")


def bare(title: str) -> str:
    """A title as it can be shown: in one line, no invisible control."""
    return shown_as("".join(letter for letter in " ".join(title.split()) if letter.isprintable()))


@pytest.mark.parametrize("mood", MOODS)
async def test_bad_names_are_shown_as_they_are_and_do_nothing(own: Own, scene: Scene, mood: str) -> None:
    anna = scene.person()
    answer = await scene.slash(anna, "recommend", mood=mood, count=10)
    picks = picks_of(answer)
    assert len(picks) == 10
    for pick in picks:
        title, name = bare(own.tracks[pick.track_id].title), shown_as(pick.name)
        assert name.startswith(title[:60]) or name.rstrip("…") in title, (name, title)
        live = re.sub(r"\\.", "", pick.name)
        assert not set("*`|~<\n") & set(live), pick.name
        assert "@everyone" not in pick.name and "@here" not in pick.name
        assert own.tracks[pick.track_id].licence in pick.origin
    assert answer.pinged == [] and answer.mentions == []


async def test_why_of_bad_names_is_told_and_drawn(own: Own, scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.slash(anna, "recommend", mood="calm piano", count=7)
    for number in range(1, 8):
        why = await scene.slash(anna, "why", pick=number)
        picture = file_of(why, "why.png")
        title = own.tracks[track_ids(answer)[number - 1]].title
        assert str(title.split()[0]) in (picture.description or "")
    assert not why.pinged


async def test_a_playlist_tells_nothing_of_the_hosts_files(own: Own, scene: Scene) -> None:
    made = await scene.slash(scene.person(), "playlist", mood="calm piano", count=10)
    files = {file.filename: file.data.decode("utf-8") for file in made.files}
    lines = files["whytune.m3u8"].split("\n")
    assert lines[0] == "#EXTM3U" and lines[-1] == "" and len(lines) == 2 + 2 * 10
    assert all(line.startswith("#EXTINF:40,") for line in lines[1:-1:2])
    assert not [line for line in lines[2:-1:2] if line.startswith(("#", "/", ".")) or "/" in line]
    tracks = json.loads(files["whytune.jspf"])["playlist"]["track"]
    assert len(tracks) == 10 and all("location" not in track and track["duration"] == 40_000 for track in tracks)
    assert SECRET not in str(files)


async def test_a_track_with_a_bad_name_is_found_while_one_types(own: Own, scene: Scene) -> None:
    anna = scene.person()
    offers = await scene.discord.autocomplete(anna, scene.channel, "more-like", "track", "x" * 40)
    assert offers and "xxxx" in offers[0].name and len(offers[0].name) <= 100
    more = await scene.slash(anna, "more-like", track=offers[0].value)
    assert offers[0].value not in track_ids(more) and picks_of(more)
    artists = await scene.discord.autocomplete(anna, scene.channel, "block", "artist", "everyone")
    for offer in artists:
        done = await scene.slash(anna, "block", artist=offer.value)
        assert "@everyone" not in done.content or "\u200b" in done.content
        break
    assert artists and (await scene.kept(anna))["blocks"]["artists"] == [artists[0].value]


async def test_a_clip_is_offered_where_the_licence_allows_it_and_names_its_author(own: Own, scene: Scene) -> None:
    anna = scene.person()
    clipped: list[str] = []
    for mood in MOODS:
        answer = await scene.slash(anna, "recommend", mood=mood, count=5)
        offered = [(one.custom_id or "").rpartition(":")[2] for one in answer.buttons if one.emoji == "🔊"]
        allowed = [own.tracks[each] for each in track_ids(answer)]
        assert offered == [each.track_id for each in allowed if each.licence == "CC-BY-4.0" and each.artist]
        if offered:
            clipped = offered
            break
    assert clipped, "no mood met a track that may be heard"
    heard = await scene.shown(await scene.discord.press(anna, answer, f"wt:clip:{clipped[0]}"))
    track = own.tracks[clipped[0]]
    (file,) = heard.files
    assert file.filename.endswith((".ogg", ".mp3")) and "/" not in file.filename
    assert "CC-BY-4.0" in heard.content and bare(track.artist)[:20] in shown_as(heard.content)
    if file.filename.endswith(".mp3"):
        assert file.data[:3] == b"ID3" or file.data[0] == 0xFF
    else:
        with soundfile.SoundFile(io.BytesIO(file.data)) as sound:
            assert 25.0 <= len(sound) / sound.samplerate <= 31.0
    # A button for a track that may not be heard cannot be had, but a hand-made one would be refused.
    assert heard.pinged == []


async def test_the_size_of_the_library_is_told(own: Own, scene: Scene) -> None:
    anna = scene.person()
    told = (await scene.slash(anna, "catalog")).content
    artists = len({track.artist for track in own.tracks.values() if track.artist})
    start = f"{ENGLISH.say('tracks', count=TRACKS)} by {artists} artists, 0 h of music; last changed <t:"
    assert told.startswith(start)
    about = await scene.slash(anna, "about")
    assert about.content == ENGLISH.say("about", count=TRACKS)
    german = scene.person(locale="de")
    assert (await scene.slash(german, "about")).content == Messages.of("de").say("about", count=TRACKS)


async def test_together_survives_bad_names(own: Own, scene: Scene) -> None:
    anna, ben = scene.person(), scene.person()
    chosen = await scene.slash(anna, "together", mood="calm piano")
    await scene.discord.choose(anna, chosen, users=[ben])
    await scene.discord.until(lambda: chosen.buttons)
    agreed = await scene.discord.press(ben, chosen, label=ENGLISH.say("together-yes"))
    answer = await scene.discord.until(lambda: next((one for one in agreed.messages if one.embeds), None))
    assert track_ids(answer) and answer.pinged == []
