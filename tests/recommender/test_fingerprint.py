from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soxr

from recommender.audio import SAMPLE_RATE, Excerpt, read_excerpt
from recommender.fingerprint import SAME_FROM, Recordings, fingerprint_of, same_recording

from .sounds import encode, tune, write

PIECES = [tune(seed, 25.0) for seed in range(6)]


def fingerprint(samples: np.ndarray) -> bytes:
    return fingerprint_of(Excerpt((samples,), (0.0,), len(samples) / SAMPLE_RATE))


PRINTS = [fingerprint(piece) for piece in PIECES]


@pytest.mark.parametrize(
    ("name", "codec", "rate"),
    [("a.mp3", "libmp3lame", 16000), ("a.m4a", "aac", 44100), ("a.opus", "libopus", 48000), ("a.wma", "wmav2", 44100)],
)
def test_a_transcode_is_the_same_recording(name: str, codec: str, rate: int, tmp_path: Path) -> None:
    for piece, known in zip(PIECES[:3], PRINTS, strict=False):
        samples = piece if rate == SAMPLE_RATE else soxr.resample(piece, SAMPLE_RATE, rate).astype(np.float32)
        copy = fingerprint_of(read_excerpt(encode(tmp_path / name, samples, codec, 64000, rate)))
        assert same_recording(known, copy) > SAME_FROM


def test_other_pieces_are_other_recordings() -> None:
    for place, one in enumerate(PRINTS):
        for other in PRINTS[place + 1 :]:
            assert same_recording(one, other) < SAME_FROM / 2


def test_level_and_a_second_of_silence_before_it_change_nothing(tmp_path: Path) -> None:
    late = np.concatenate([np.zeros(SAMPLE_RATE, np.float32), 0.2 * PIECES[0]]).astype(np.float32)
    excerpt = read_excerpt(write(tmp_path / "a.ogg", late))
    assert same_recording(PRINTS[0], fingerprint_of(excerpt)) > SAME_FROM


def test_the_same_notes_played_again_are_another_recording() -> None:
    for seed, known in enumerate(PRINTS):
        assert same_recording(known, fingerprint(tune(seed, 25.0, take=seed + 1))) < SAME_FROM


def test_a_drone_is_not_the_same_as_another_drone() -> None:
    time = np.arange(20 * SAMPLE_RATE) / SAMPLE_RATE
    drones = [fingerprint(np.sin(2 * np.pi * hertz * time).astype(np.float32)) for hertz in (220, 221)]
    assert same_recording(*drones) < SAME_FROM


def test_it_stays_under_four_kilobytes() -> None:
    assert len(fingerprint(np.tile(PIECES[0], 4)[: 90 * SAMPLE_RATE])) <= 4096


def test_known_recordings_are_found_among_others() -> None:
    known = Recordings()
    for place, one in enumerate(PRINTS[1:], 1):
        known.add(f"piece {place}", 25.0, one)
    assert known.find(25.0, PRINTS[3]) == "piece 3"
    assert known.find(60.0, PRINTS[3]) is None, "a length that no shift explains"
    assert known.find(25.0, PRINTS[0]) is None
