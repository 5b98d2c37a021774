from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender.audio import SAMPLE_RATE, Excerpt, looks_like_audio, loudest_db, read_excerpt, window_starts
from recommender.errors import BadAudio

from .sounds import encode, tune, write

CODECS = {
    "a.m4a": ("aac", SAMPLE_RATE),
    "a.aac": ("aac", SAMPLE_RATE),
    "a.webm": ("libopus", SAMPLE_RATE),
    "a.wma": ("wmav2", SAMPLE_RATE),
    "a.mp3": ("libmp3lame", SAMPLE_RATE),
    "a.mp4": ("aac", SAMPLE_RATE),
}


@pytest.fixture(scope="module")
def piece() -> np.ndarray:
    return tune(1, 8.0)


@pytest.fixture(scope="module")
def long_piece() -> np.ndarray:
    """110 s of noise whose level tells where one is: second s has the level (s + 1) / 111."""
    rng = np.random.default_rng(0)
    level = (np.arange(110 * SAMPLE_RATE) // SAMPLE_RATE + 1) / 111
    return np.asarray(0.3 * level * rng.uniform(-1, 1, len(level)), np.float32)


@pytest.mark.parametrize("name", CODECS)
def test_what_libsndfile_does_not_know_is_read_too(name: str, piece: np.ndarray, tmp_path: Path) -> None:
    codec, rate = CODECS[name]
    excerpt = read_excerpt(encode(tmp_path / name, piece, codec, 64000, rate))
    assert excerpt.duration_s == pytest.approx(8.0, abs=0.2)
    assert _likeness(excerpt.windows[0], piece) > 0.9


@pytest.mark.parametrize(("name", "how"), [("a.wav", {}), ("a.flac", {}), ("a.ogg", {}), ("a.aiff", {}), ("a.mp3", {})])
def test_what_libsndfile_knows_is_read(name: str, how: dict[str, str], piece: np.ndarray, tmp_path: Path) -> None:
    excerpt = read_excerpt(write(tmp_path / name, piece, **how))
    assert excerpt.analysed_s == pytest.approx(8.0, abs=0.1)
    assert _likeness(excerpt.windows[0], piece) > 0.95


def test_a_short_track_is_read_whole_and_a_long_one_in_windows_over_its_whole_length() -> None:
    assert window_starts(90.0) == (0.0,)
    starts = window_starts(600.0)
    assert len(starts) * 15 >= 90
    assert starts[0] < 100 and starts[-1] > 500


@pytest.mark.parametrize("name", ["a.flac", "a.m4a", "a.aac"])
def test_windows_lie_where_they_say(name: str, long_piece: np.ndarray, tmp_path: Path) -> None:
    path = tmp_path / name
    excerpt = read_excerpt(write(path, long_piece) if name == "a.flac" else encode(path, long_piece, "aac", 64000))
    assert excerpt.analysed_s == pytest.approx(90.0, abs=0.05)
    for start_s, window in zip(excerpt.starts_s, excerpt.windows, strict=True):
        there = long_piece[round(start_s * SAMPLE_RATE) :][: len(window)]
        assert np.std(window) == pytest.approx(float(np.std(there)), rel=0.05)


def test_two_channels_that_cancel_each_other_are_still_heard(piece: np.ndarray, tmp_path: Path) -> None:
    excerpt = read_excerpt(write(tmp_path / "a.wav", np.stack([piece, -piece], axis=1)))
    assert loudest_db(excerpt.windows[0]) > -30


def test_any_rate_becomes_16_khz(piece: np.ndarray, tmp_path: Path) -> None:
    assert read_excerpt(write(tmp_path / "a.wav", piece, rate=48000)).duration_s == pytest.approx(8 / 3, abs=0.01)


def test_odd_names_reach_no_decoder(piece: np.ndarray, tmp_path: Path) -> None:
    for name in ("a\nb.wav", "http:x.wav", "caf\udce9.wav", "-.m4a"):
        path = tmp_path / name
        path.write_bytes(write(tmp_path / "plain.wav", piece).read_bytes())
        assert read_excerpt(path).duration_s == pytest.approx(8.0)


def test_what_cannot_be_heard_says_why(piece: np.ndarray, tmp_path: Path) -> None:
    flac = write(tmp_path / "whole.flac", piece).read_bytes()
    m4a = encode(tmp_path / "whole.m4a", piece, "aac", 64000).read_bytes()
    contents = {
        "empty.mp3": (b"", "is empty"),
        "text.mp3": (b"just some words " * 50, "not audio"),
        "noise.ogg": (np.random.default_rng(0).bytes(20000), "not audio|is broken"),
        "head.flac": (flac[:60], "is broken|not audio"),
        "half.m4a": (m4a[: len(m4a) // 2], "is broken"),
        "list.m4a": (b"#EXTM3U\nhttp://localhost/x.mp3\n", "is a list"),
    }
    for name, (content, reason) in contents.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(BadAudio, match=f"{name}.*({reason})"):
            read_excerpt(tmp_path / name)
    silent = write(tmp_path / "silent.wav", np.zeros(5 * SAMPLE_RATE, np.float32))
    with pytest.raises(BadAudio, match="is silent"):
        read_excerpt(silent)
    with pytest.raises(BadAudio, match=r"only 0.5 s"):
        read_excerpt(write(tmp_path / "blip.wav", piece[: SAMPLE_RATE // 2]))
    with pytest.raises(BadAudio, match="cannot be read"):
        read_excerpt(tmp_path / "nowhere.wav")


def test_a_cut_off_file_is_heard_as_far_as_it_goes(piece: np.ndarray, tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.mp3", piece).read_bytes()
    (tmp_path / "cut.mp3").write_bytes(whole[: len(whole) // 2])
    assert read_excerpt(tmp_path / "cut.mp3").analysed_s == pytest.approx(4.0, abs=0.5)


def test_audio_is_told_by_its_first_bytes(piece: np.ndarray, tmp_path: Path) -> None:
    for name in ("a.wav", "a.flac", "a.ogg", "a.mp3", "a.aiff"):
        assert looks_like_audio(write(tmp_path / name, piece).read_bytes()[:64]), name
    for name, (codec, rate) in CODECS.items():
        assert looks_like_audio(encode(tmp_path / name, piece, codec, 64000, rate).read_bytes()[:64]), name
    for other in (b"hello there" * 8, b"\x89PNG\r\n" + bytes(60), b"%PDF-1.4" + bytes(60), b"\x7fELF" + bytes(60), b""):
        assert not looks_like_audio(other)


def test_an_excerpt_counts_what_was_read() -> None:
    assert Excerpt((np.zeros(SAMPLE_RATE, np.float32),) * 3, (0.0, 5.0, 9.0), 20.0).analysed_s == 3.0


def _likeness(heard: np.ndarray, made: np.ndarray) -> float:
    """Largest correlation within 0.1 s of shift."""
    count = min(len(heard), len(made)) - 3200
    made = made[1600 : 1600 + count]
    product = np.fft.irfft(np.fft.rfft(heard[: count + 3200], 1 << 18) * np.conj(np.fft.rfft(made, 1 << 18)))
    return float(product[:3200].max() / (np.linalg.norm(made) * np.linalg.norm(heard[1600 : 1600 + count])))
