from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender.descriptors import NAMES, describe, loudness
from recommender.features import FEATURES, TAGS, analyse
from recommender.harmony import KEYS, harmony_of
from recommender.rhythm import NEUTRAL_BPM, rhythm_of
from recommender.tagger import Taggers

from .sounds import MAJOR, MINOR, SAMPLE_RATE, StandInTaggers, clicks, scale, tune, write


@pytest.mark.parametrize("accent_every", [1, 3, 4])
def test_the_tempo_of_a_click_track_is_right(accent_every: int) -> None:
    for bpm in range(50, 201, 10):
        assert rhythm_of([clicks(bpm, 12, accent_every)]).bpm == pytest.approx(bpm, rel=0.04), f"{bpm} BPM"


def test_the_tempo_is_right_where_only_windows_are_heard() -> None:
    track = clicks(87, 120)
    windows = [track[at * SAMPLE_RATE :][: 15 * SAMPLE_RATE] for at in (2, 22, 43, 61, 80, 101)]
    assert rhythm_of(windows).bpm == pytest.approx(87, rel=0.01)


def test_clicks_are_sure_of_their_tempo_and_noise_is_not() -> None:
    noise = np.random.default_rng(0).normal(0, 0.1, 20 * SAMPLE_RATE).astype(np.float32)
    assert rhythm_of([clicks(120)]).confidence > 0.8
    assert rhythm_of([noise]).confidence < 0.2


def test_onsets_are_counted() -> None:
    assert rhythm_of([clicks(120)]).onsets_per_s == pytest.approx(2.0, rel=0.1)


def test_the_key_and_mode_of_scales_are_right_in_all_24_keys() -> None:
    for tonic in range(12):
        for steps, mode in ((MAJOR, "major"), (MINOR, "minor")):
            harmony = harmony_of([scale(60 + tonic, steps)])
            assert (harmony.key, harmony.mode) == (KEYS[tonic], mode)
            assert harmony.clarity > 0.7


def test_the_same_piece_in_another_key_has_the_same_harmony() -> None:
    low, high = harmony_of([scale(60, MINOR)]), harmony_of([scale(65, MINOR)])
    assert low.key != high.key
    np.testing.assert_allclose(low.degrees, high.degrees, atol=0.02)
    np.testing.assert_allclose(low.centroid, high.centroid, atol=0.05)


def test_a_level_step_moves_the_loudness_by_as_much_and_nothing_else() -> None:
    sound = tune(3)
    before = describe([sound])
    for step_db in (-30.0, -6.0, 6.0):
        after = describe([sound * np.float32(10 ** (step_db / 20))])
        assert after.loudness_db - before.loudness_db == pytest.approx(step_db, abs=0.05)
        moved = np.abs(after.values - before.values)
        moved[NAMES.index("dynamics:loudness")] = 0
        assert moved.max() < 1e-3


def test_the_loudness_of_a_full_scale_sine_is_that_of_the_standard() -> None:
    time = np.arange(10 * SAMPLE_RATE) / SAMPLE_RATE
    sine = np.sin(2 * np.pi * 997 * time).astype(np.float32)
    assert loudness([sine])[0] == pytest.approx(-3.01, abs=0.1)  # ITU-R BS.1770, one channel


def test_a_track_that_swells_has_a_range_and_a_steady_one_has_none() -> None:
    noise = np.random.default_rng(0).normal(0, 0.1, 30 * SAMPLE_RATE)
    swelling = noise * 10 ** (np.linspace(-18, 0, len(noise)) / 20)
    assert loudness([noise.astype(np.float32)])[1] < 1
    assert 10 < loudness([swelling.astype(np.float32)])[1] < 18


def test_bright_and_dull_and_sharp_and_soft_are_told_apart() -> None:
    noise = np.random.default_rng(0).normal(0, 0.1, 10 * SAMPLE_RATE)
    dull = np.convolve(noise, np.ones(30) / 30, mode="same")
    bright_values, dull_values = (describe([sound.astype(np.float32)]).values for sound in (noise, dull))
    brightness = NAMES.index("timbre:brightness")
    assert bright_values[brightness] > dull_values[brightness] + 1
    attack = NAMES.index("dynamics:attack")
    assert describe([clicks(120)]).values[attack] > bright_values[attack] + 3


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("sound", ["drone", "noise", "short", "one tick", "constant"])
def test_what_has_no_beat_or_key_has_finite_neutral_features(sound: str) -> None:
    time = np.arange(10 * SAMPLE_RATE) / SAMPLE_RATE
    sounds = {
        "drone": np.sin(2 * np.pi * 220 * time),
        "noise": np.random.default_rng(0).normal(0, 0.1, len(time)),
        "short": np.sin(2 * np.pi * 220 * time[: SAMPLE_RATE // 50]),
        "one tick": np.eye(1, len(time), 50000)[0],
        "constant": np.full(len(time), 0.5),
    }
    measured = describe([sounds[sound].astype(np.float32)])
    assert np.isfinite(measured.values).all()
    assert 40 <= measured.rhythm.bpm <= 220
    if sound in ("drone", "short", "constant"):
        assert (measured.rhythm.bpm, measured.rhythm.confidence) == (NEUTRAL_BPM, 0.0)


def test_features_are_named_tags_first() -> None:
    assert len(set(FEATURES)) == len(FEATURES) == len(TAGS) + len(NAMES)
    assert FEATURES[0] == "msd:rock"
    blocks = list(dict.fromkeys(name.partition(":")[0] for name in FEATURES))
    assert blocks == ["msd", "mtt", "rhythm", "timbre", "harmony", "dynamics"]


def test_the_tags_are_named_as_the_taggers_name_them() -> None:
    assert Taggers.names == TAGS


def test_a_file_becomes_features_and_facts(tmp_path: Path) -> None:
    path = write(tmp_path / "a.flac", clicks(90, 20) + tune(5, 20)[: 20 * SAMPLE_RATE] * np.float32(0.05))
    analysis = analyse(path, StandInTaggers())
    assert analysis.features.shape == (len(FEATURES),) and analysis.features.dtype == np.float32
    assert np.isfinite(analysis.features).all()
    assert analysis.facts.bpm == pytest.approx(90, rel=0.04)
    assert analysis.features[FEATURES.index("dynamics:loudness")] == pytest.approx(analysis.facts.loudness_db)
    assert (analysis.duration_s, analysis.analysed_s) == (20.0, 20.0)
    assert set(analysis.facts.to_json()) >= {"bpm", "key", "mode", "loudness_db", "range_db", "onsets_per_s"}


def test_other_taggers_than_the_features_name_are_refused(tmp_path: Path) -> None:
    class Others(StandInTaggers):
        names = tuple(reversed(TAGS))

    with pytest.raises(ValueError, match="taggers"):
        analyse(write(tmp_path / "a.wav", clicks(90, 5)), Others())
