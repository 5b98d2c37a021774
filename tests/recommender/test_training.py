"""The fit learns what pairs teach, stays near the knowledge when pulled, and says what it needs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender import datasets
from recommender.errors import BadRequest
from recommender.lessons import Lesson, Pairs
from recommender.training import fit
from recommender.vocabulary import VOCABULARY

TRACKS, FEATURES_ = 80, 12
TERM = VOCABULARY.index["calm"]


def lesson(seed: int = 0) -> Lesson:
    """Tracks whose calm is feature 0, while the knowledge says feature 1; each calm track was asked for."""
    rng = np.random.default_rng(seed)
    vectors = rng.normal(size=(TRACKS, FEATURES_))
    start = np.zeros((len(VOCABULARY.heard), FEATURES_))
    start[TERM, 1] = 1.0
    start[np.arange(len(start)) != TERM, 2] = 1.0
    calm = np.flatnonzero(vectors[:, 0] > 0.8)
    wishes = np.zeros((len(calm), len(VOCABULARY.heard)))
    wishes[:, TERM] = 2.0
    packages = np.array([f"package-{row % 8}" for row in range(TRACKS)])
    pairs = Pairs(wishes, calm, np.ones(len(calm)))
    return Lesson(vectors, packages, (frozenset(),) * TRACKS, pairs, start, None)


def test_pairs_teach_which_feature_a_term_is_heard_in() -> None:
    learned = fit(lesson(), np.ones(TRACKS, bool), pull=0.0, together=0.0)
    assert learned[TERM, 0] > learned[TERM, 3:].max() + 0.1
    assert learned[TERM, 1] < 1.0


def test_a_strong_pull_keeps_the_knowledge() -> None:
    given = lesson()
    free = fit(given, np.ones(TRACKS, bool), pull=0.0, together=0.0)
    held = fit(given, np.ones(TRACKS, bool), pull=1000.0, together=0.0)
    assert np.abs(held - given.start).max() < 0.3 * np.abs(free - given.start).max()


def test_the_same_seed_gives_the_same_weights_bit_for_bit() -> None:
    known = np.ones(TRACKS, bool)
    assert np.array_equal(fit(lesson(), known, 1.0, 0.0), fit(lesson(), known, 1.0, 0.0))


def test_tracks_outside_of_the_known_ones_teach_nothing() -> None:
    given = lesson()
    known = np.arange(TRACKS) < 40
    changed = given.vectors.copy()
    changed[40:] += 5.0
    other = Lesson(changed, given.packages, given.labels, given.pairs, given.start, None)
    assert np.array_equal(fit(given, known, 1.0, 0.0), fit(other, known, 1.0, 0.0))


def test_missing_data_sets_get_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(datasets.SETTING, raising=False)
    with pytest.raises(BadRequest, match="set WHYTUNE_DATA to the folder that holds"):
        datasets.folder()
    with pytest.raises(BadRequest, match="cannot be read"):
        datasets.captions(tmp_path)
