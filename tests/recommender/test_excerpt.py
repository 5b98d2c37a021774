"""The half minute that stands for a track: of made-up tracks it is the one that anybody would name, of real ones it
sounds more like the whole than others do."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender.audio import SAMPLE_RATE, Excerpt
from recommender.errors import BadAudio
from recommender.excerpt import CLIP_S, Seconds, measure, most_typical, stereo_blocks, typical_stretch
from recommender.features import FEATURES, analyse_excerpt

from .sounds import Samples, encode, stand_in_taggers, tune, write

AUDIO = Path(__file__).parents[3] / "shared" / "data" / "audio"
"""Real pieces, cut to a minute each, where a checkout has them."""
DESCRIBED = slice([name.startswith("timbre:") for name in FEATURES].index(True), None)


def piece(*parts: tuple[str, float, float]) -> Samples:
    """A track out of parts: (what is heard, seconds, gain)."""
    made = []
    for seed, (what, seconds, gain) in enumerate(parts):
        if what == "tune":
            sound = tune(1, seconds)
        elif what == "other tune":
            sound = tune(2, seconds)[::-1] * np.float32(2.0)
        else:
            sound = (0.1 * np.random.default_rng(seed).standard_normal(int(seconds * SAMPLE_RATE))).astype(np.float32)
        made.append(np.asarray(sound * gain, np.float32))
    return np.concatenate(made)


def test_quiet_beginning_and_end_are_passed_over(tmp_path: Path) -> None:
    track = piece(("noise", 40, 0.02), ("tune", 80, 1.0), ("noise", 40, 0.02))
    stretch = typical_stretch(write(tmp_path / "track.wav", track))
    assert stretch.seconds == CLIP_S
    assert 40 <= stretch.begins_s <= 90, "it lies in the body as a whole"


def test_most_of_the_track_counts_for_more_than_a_loud_part(tmp_path: Path) -> None:
    track = piece(("tune", 90, 1.0), ("noise", 35, 2.0))
    begins = typical_stretch(write(tmp_path / "track.wav", track)).begins_s
    assert begins + CLIP_S <= 92


def test_a_stretch_is_never_silence_though_most_of_the_track_is(tmp_path: Path) -> None:
    track = piece(("noise", 100, 0.00001), ("tune", 40, 1.0), ("noise", 60, 0.00001))
    begins = typical_stretch(write(tmp_path / "track.wav", track)).begins_s
    assert 92 <= begins <= 118, "at least most of it is the tune"


def test_what_can_hardly_be_heard_is_not_taken_though_it_is_most_of_the_track() -> None:
    rng = np.random.default_rng(1)
    timbre, power = rng.normal(0, 0.1, (210, 13)), np.full(210, 1e-4)
    timbre[100:110], power[100:110] = rng.normal(0, 30, (10, 13)), 1.0
    begins = most_typical(Seconds(timbre, np.ones((210, 12)), power))
    assert begins < 110 and begins + CLIP_S > 100


def test_the_very_ends_are_left_out_and_a_short_track_is_whole(tmp_path: Path) -> None:
    same = Seconds(np.ones((100, 13)), np.ones((100, 12)), np.ones(100))
    assert 5 <= most_typical(same) <= 65
    assert 5 <= typical_stretch(write(tmp_path / "long.wav", tune(3, 70.0))).begins_s <= 35
    short = typical_stretch(write(tmp_path / "short.wav", tune(3, 12.5)))
    assert (short.begins_s, short.seconds) == (0.0, pytest.approx(12.5, abs=0.01))
    assert most_typical(Seconds(np.zeros((31, 13)), np.zeros((31, 12)), np.ones(31))) in (0, 1)


def test_a_recording_whose_channels_cancel_out_is_measured_as_what_is_heard() -> None:
    sound = piece(("noise", 30, 0.01), ("tune", 40, 1.0), ("noise", 30, 0.01))
    inverted = np.stack([sound, -sound], axis=1)
    assert 25 <= most_typical(measure([inverted])) <= 45


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "mp3", "m4a"])
def test_every_format_is_read_from_any_moment_on(kind: str, tmp_path: Path) -> None:
    sound = piece(("noise", 20, 0.2), ("tune", 20, 1.0))
    path = tmp_path / f"sound.{kind}"
    if kind in ("mp3", "m4a"):
        encode(path, sound, {"mp3": "libmp3lame", "m4a": "aac"}[kind], 96000)
    else:
        write(path, sound)
    whole = np.concatenate(list(stereo_blocks(path, 48_000)))
    assert whole.shape[1] == 2 and len(whole) / 48_000 == pytest.approx(40, abs=0.2)
    later = np.concatenate(list(stereo_blocks(path, 48_000, 20.0)))
    assert len(later) / 48_000 == pytest.approx(20, abs=0.2)
    length = 48_000 * 5
    # A resampler that begins anew differs in its first few samples alone.
    assert np.corrcoef(whole[20 * 48_000 :][100:length, 0], later[100:length, 0])[0, 1] > 0.99


def test_a_file_cut_off_in_the_middle_gives_what_is_left_of_it(tmp_path: Path) -> None:
    whole = encode(tmp_path / "whole.mp3", tune(5, 60.0), "libmp3lame", 64000).read_bytes()
    (tmp_path / "half.mp3").write_bytes(whole[: len(whole) // 2])
    assert sum(map(len, stereo_blocks(tmp_path / "half.mp3", 16_000))) / 16_000 == pytest.approx(30, abs=1)
    assert typical_stretch(tmp_path / "half.mp3").seconds > 29


def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "words.mp3").write_text("not music at all " * 20)
    (tmp_path / "empty.ogg").write_bytes(b"")
    for name in ("words.mp3", "empty.ogg", "gone.flac"):
        with pytest.raises(BadAudio, match=name):
            typical_stretch(tmp_path / name)


@pytest.mark.skipif(not AUDIO.is_dir(), reason="the shared audio is not in this checkout")
def test_of_real_pieces_the_stretch_is_nearer_to_the_whole_than_the_first_and_the_last() -> None:
    """By the measured features of ingest, which the choice does not look at; over all pieces together."""
    distances: dict[str, list[float]] = {"typical": [], "first": [], "last": []}
    described = []
    for path in sorted(AUDIO.glob("*.opus"))[:12]:
        whole = np.concatenate([block.mean(axis=1) for block in stereo_blocks(path, SAMPLE_RATE)])
        stretch = typical_stretch(path, 15)
        last = len(whole) / SAMPLE_RATE - 15
        parts = {"whole": whole} | {
            name: whole[round(begins * SAMPLE_RATE) :][: 15 * SAMPLE_RATE]
            for name, begins in (("typical", stretch.begins_s), ("first", 0.0), ("last", last))
        }
        described.append(
            {
                name: analyse_excerpt(Excerpt((part,), (0.0,), len(part) / SAMPLE_RATE), stand_in_taggers()).features[
                    DESCRIBED
                ]
                for name, part in parts.items()
            }
        )
    spread = np.std([each["whole"] for each in described], axis=0) + 1e-6
    for each in described:
        for name, found in distances.items():
            found.append(float(np.sqrt(np.mean(((each[name] - each["whole"]) / spread) ** 2))))
    means = {name: np.mean(found) for name, found in distances.items()}
    assert means["typical"] < 0.95 * min(means["first"], means["last"]), means
