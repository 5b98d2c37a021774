"""Clips: which may be sent, what is in them; made once, off the event loop, and kept within bounds."""

from __future__ import annotations

import asyncio
import io
import os
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from bot.helper import Limits
from bot.messages import Refusal
from bot.previews import LIMITS, RATE, Clip, Previews, clip_name, encode
from bot.settings import BadSetting
from recommender.catalog_truth import Track
from recommender.excerpt import stereo_blocks

from ..recommender.sounds import SAMPLE_RATE, tune, write
from ..recommender.sounds import encode as encode_file

AUDIO = Path(__file__).parents[3] / "shared" / "data" / "audio"


def track(path: Path, number: int = 1, **more: object) -> Track:
    names = {"title": "Rain", "artist": "Nina", "licence": "CC-BY-4.0", **more}
    return Track(f"t{number}", path=str(path), **names)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A quiet beginning of 30 s, a minute of a tune, a quiet end."""
    quiet = (0.001 * np.random.default_rng(1).standard_normal(30 * SAMPLE_RATE)).astype(np.float32)
    return write(tmp_path_factory.mktemp("music") / "song.flac", np.concatenate([quiet, tune(1, 60.0), quiet]))


@pytest.fixture
async def previews(tmp_path: Path) -> AsyncIterator[Previews]:
    opened = Previews(tmp_path, "all")
    yield opened
    await opened.close()


def decoded(data: bytes) -> tuple[np.ndarray, dict[str, str], str]:
    """(samples [frames, 2] at 48 kHz, tags, codec) by a decoder that knows nothing of how it was made."""
    with av.open(io.BytesIO(data)) as container:
        stream = container.streams.audio[0]
        tags = {**container.metadata, **stream.metadata}
        resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE)
        frames = [made for frame in container.decode(stream) for made in resampler.resample(frame)]
        frames += resampler.resample(None)
        samples = np.concatenate([frame.to_ndarray().reshape(-1, 2) for frame in frames])
        return samples, {name.lower(): value for name, value in tags.items()}, stream.codec_context.name


async def refused(previews: Previews, asked: Track) -> str:
    with pytest.raises(Refusal) as raised:
        await previews.clip(asked)
    return raised.value.key


# -- which tracks ------------------------------------------------------------------------------------------------------


def test_a_clip_is_offered_where_the_host_allows_the_licence_and_the_author_is_known(
    song: Path, tmp_path: Path
) -> None:
    open_ones = Previews(tmp_path, "CC0, CC-BY")
    assert open_ones.offers(track(song))
    assert open_ones.offers(track(song, licence="CC0-1.0", artist=""))
    assert not open_ones.offers(track(song, artist="")), "attribution is a condition of CC-BY"
    assert not open_ones.offers(track(song, licence="CC-BY-NC-4.0"))
    assert not open_ones.offers(track(song, licence=""))
    everything = Previews(tmp_path, "all")
    assert everything.offers(track(song, licence="", artist=""))
    assert everything.offers(track(song, licence="CC-BY-NC-ND-4.0"))
    assert not everything.offers(track(song, licence="CC-BY-SA-3.0", artist=""))
    nothing = Previews(tmp_path, "")
    assert not nothing.offers(track(song, licence="CC0-1.0"))


async def test_no_clip_of_a_track_without_its_file_or_that_is_not_offered(song: Path, tmp_path: Path) -> None:
    previews = Previews(tmp_path, "CC0")
    for asked in (track(song), track(tmp_path / "gone.ogg", licence="CC0"), track(tmp_path, licence="CC0"),
                  Track("t9", "Of the demo", licence="CC0")):  # fmt: skip
        assert not previews.offers(asked)
        assert await refused(previews, asked) == "preview-not-offered"
    await previews.close()


def test_a_wrong_setting_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match=r'^WHYTUNE_PREVIEWS must be empty, "all", or licences .*\.env\.$'):
        Previews(tmp_path, "yes please, CC")


# -- what is in them ---------------------------------------------------------------------------------------------------


async def test_a_clip_is_half_a_minute_out_of_the_body_with_its_author_in_it(previews: Previews, song: Path) -> None:
    clip = await previews.clip(track(song))
    assert (clip.filename, clip.content_type, clip.seconds) == ("Nina - Rain.ogg", "audio/ogg", 30.0)
    assert 28 <= clip.begins_s <= 62
    assert len(clip.data) < 600_000
    samples, tags, codec = decoded(clip.data)
    assert codec in ("opus", "libopus")
    assert len(samples) / RATE == pytest.approx(30, abs=0.02)
    assert (tags["title"], tags["artist"], tags["license"]) == ("Rain", "Nina", "CC-BY-4.0")
    original = np.concatenate(list(stereo_blocks(song, RATE, clip.begins_s)))[: 30 * RATE]
    middle = slice(5 * RATE, 25 * RATE)
    assert np.corrcoef(samples[middle, 0], original[middle, 0])[0, 1] > 0.95, "it is what lies there in the track"
    level = np.sqrt(np.mean(samples**2, axis=1))
    assert level[:200].max() < 0.01 and level[-200:].max() < 0.01, "it fades in and out"


async def test_a_short_track_is_whole(previews: Previews, tmp_path: Path) -> None:
    clip = await previews.clip(track(write(tmp_path / "short.wav", tune(2, 8.0))))
    assert (clip.begins_s, clip.seconds) == (0.0, pytest.approx(8, abs=0.01))
    assert len(decoded(clip.data)[0]) / RATE == pytest.approx(8, abs=0.02)


@pytest.mark.parametrize(("kind", "codec"), [("mp3", "libmp3lame"), ("m4a", "aac"), ("opus", "libopus")])
async def test_every_format_gives_a_clip(previews: Previews, tmp_path: Path, kind: str, codec: str) -> None:
    clip = await previews.clip(track(encode_file(tmp_path / f"song.{kind}", tune(3, 45.0), codec, 96000)))
    samples = decoded(clip.data)[0]
    assert len(samples) / RATE == pytest.approx(30, abs=0.02) and np.sqrt(np.mean(samples**2)) > 0.02


def test_without_libopus_it_is_an_mp3_with_the_same_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(av, "codecs_available", av.codecs_available - {"libopus"})
    sound = np.repeat(tune(4, 10.0)[:, None], 2, axis=1).repeat(RATE // SAMPLE_RATE, axis=0)
    data, suffix = encode(sound, {"title": "Rain", "artist": "Nina", "license": "CC-BY-4.0"})
    samples, tags, codec = decoded(data)
    assert suffix == ".mp3" and codec.startswith("mp3")
    assert len(samples) / RATE == pytest.approx(10, abs=0.1)
    assert (tags["title"], tags["artist"], tags["license"]) == ("Rain", "Nina", "CC-BY-4.0")


@pytest.mark.skipif(not AUDIO.is_dir(), reason="the shared audio is not in this checkout")
async def test_a_real_piece_gives_a_clip_that_is_like_it(previews: Previews) -> None:
    path = AUDIO / "sneaky_snitch.opus"
    clip = await previews.clip(track(path, title="Sneaky Snitch", artist="Kevin MacLeod"))
    samples = decoded(clip.data)[0]
    original = np.concatenate(list(stereo_blocks(path, RATE, clip.begins_s)))[: 30 * RATE]
    middle = slice(2 * RATE, 28 * RATE)
    assert np.corrcoef(samples[middle, 0], original[middle, 0])[0, 1] > 0.95


@pytest.mark.parametrize(
    ("artist", "title", "name"),
    [
        ("Nina", "Rain", "Nina - Rain"),
        ("", "Rain", "Rain"),
        ("AC/DC", 'a\\b: "c" <d>?*|', "AC DC - a b c d"),
        ("..", "../../etc/passwd", "etc passwd"),
        ("", "...", "clip"),
        ("久石譲", "夏の雨", "久石譲 - 夏の雨"),
        ("", "a\u202egpj.exe\x00\n", "a gpj.exe"),
        ("", "caf\udce9", "caf"),
    ],
)
def test_names_are_fit_for_any_system(artist: str, title: str, name: str) -> None:
    assert clip_name(Track("t", title, artist=artist)) == name


def test_a_long_name_is_cut_between_letters() -> None:
    name = clip_name(Track("t", "雨" * 300, artist="久石譲"))
    assert len(name.encode()) <= 120 and name.endswith("雨")


# -- how they are made and kept ----------------------------------------------------------------------------------------


async def test_many_who_ask_at_once_get_the_same_clip_made_once(
    previews: Previews, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    ask = previews._helper.ask

    async def counted(task: object) -> object:
        asked.append(task)
        return await ask(task)

    monkeypatch.setattr(previews._helper, "ask", counted)
    first = asyncio.create_task(previews.clip(track(song)))
    others = [asyncio.create_task(previews.clip(track(song))) for _ in range(4)]
    await asyncio.sleep(0.01)
    first.cancel()
    clips = await asyncio.gather(*others)
    assert len(asked) == 1 and len({clip.data for clip in clips}) == 1, "also where the first one goes away"
    assert await previews.clip(track(song)) == clips[0] and len(asked) == 1


async def test_a_clip_is_kept_for_the_next_process_until_its_file_changes(song: Path, tmp_path: Path) -> None:
    one, path = Previews(tmp_path, "all"), tmp_path / "song.flac"
    path.write_bytes(song.read_bytes())
    made = await one.clip(track(path))
    await one.close()
    kept = list((tmp_path / "previews").iterdir())
    assert len(kept) == 1 and kept[0].name.startswith("t1-")
    other = Previews(tmp_path, "all")
    assert await other.clip(track(path)) == made
    assert other._helper.pid is None, "nothing had to be made"
    renamed = await other.clip(replace(track(path), artist="Nina Simone"))
    assert renamed.filename == "Nina Simone - Rain.ogg" and decoded(renamed.data)[1]["artist"] == "Nina Simone"
    write(path, tune(9, 20.0))
    assert (await other.clip(track(path))).seconds == pytest.approx(20, abs=0.01)
    assert len(list((tmp_path / "previews").iterdir())) == 1, "the outdated one is gone"
    await other.close()


async def test_the_clips_that_were_not_used_for_longest_go_first(tmp_path: Path) -> None:
    paths = [write(tmp_path / f"{number}.wav", tune(number, 5.0 - number)) for number in range(4)]
    probe = Previews(tmp_path, "all")
    sizes = [len((await probe.clip(track(path, number))).data) for number, path in enumerate(paths[:3])]
    await probe.close()
    folder = tmp_path / "previews"
    for number, path in enumerate(sorted(folder.iterdir())):
        os.utime(path, (1000 + number, 1000 + number))
    (folder / ".part-left").write_bytes(b"of a process that was killed")
    small = Previews(tmp_path, "all", cache_bytes=sum(sizes) + 1000)
    await small.clip(track(paths[0], 0))  # used again just now
    await small.clip(track(paths[3], 3))
    await small.close()
    names = sorted(path.name.split("-")[0] for path in folder.iterdir())
    assert names == ["t0", "t2", "t3"]


async def test_a_broken_or_vanished_file_is_one_sentence_and_costs_nothing_else(
    previews: Previews, song: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.flac"
    broken.write_bytes(b"fLaC" + bytes(3000))
    words = tmp_path / "words.mp3"
    words.write_text("not music at all " * 50)
    for number, path in enumerate((broken, words)):
        assert await refused(previews, track(path, number)) == "preview-unreadable"
    vanishing = track(write(tmp_path / "vanishing.wav", tune(1, 10.0)), 7)
    asked = asyncio.create_task(previews.clip(vanishing))
    await asyncio.sleep(0)
    Path(vanishing.path).unlink()
    with pytest.raises(Refusal, match=r"^The file of Rain is gone or broken"):
        await asked
    assert isinstance(await previews.clip(track(song)), Clip)


async def test_what_takes_too_long_is_given_up_and_too_many_are_turned_away(song: Path, tmp_path: Path) -> None:
    hasty = Previews(tmp_path, "all", limits=Limits(seconds=0.01, waiting=2, memory_mb=LIMITS.memory_mb))
    keys = await asyncio.gather(*(refused(hasty, track(song, number)) for number in range(4)))
    assert sorted(keys) == ["preview-busy", "preview-busy", "preview-failed", "preview-failed"]
    await hasty.close()


async def test_where_nothing_can_be_kept_the_clip_is_sent_all_the_same(song: Path, tmp_path: Path) -> None:
    (tmp_path / "previews").write_text("a file where the folder should be")
    previews = Previews(tmp_path, "all")
    assert (await previews.clip(track(song))).seconds == 30.0
    await previews.close()


async def test_the_event_loop_goes_on_while_a_clip_is_made(previews: Previews, song: Path) -> None:
    gaps = []
    making = asyncio.create_task(previews.clip(track(song)))
    while not making.done():
        began = time.perf_counter()
        await asyncio.sleep(0.005)
        gaps.append(time.perf_counter() - began)
    await making
    assert len(gaps) > 10 and sorted(gaps)[len(gaps) * 99 // 100] < 0.05 and max(gaps) < 0.3
