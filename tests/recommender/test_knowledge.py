"""What is known of how terms sound is whole, within bounds, and says what a listener would say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender import knowledge
from recommender.features import FEATURES, TAGS
from recommender.vocabulary import VOCABULARY

WEIGHT = knowledge.read(FEATURES)


def grade(term: str, feature: str) -> float:
    return float(WEIGHT[VOCABULARY.index[term], FEATURES.index(feature)])


def test_every_audible_term_has_weights_for_and_against() -> None:
    assert ((WEIGHT > 0).sum(axis=1) >= 2).all()
    assert ((WEIGHT < 0).sum(axis=1) >= 2).all()
    assert ((WEIGHT != 0).sum(axis=1) >= 8).all()


def test_a_term_with_a_tag_of_its_own_leans_on_it_most() -> None:
    tags = {tag.split(":")[1].casefold(): tag for tag in TAGS}  # of two with the same name, the second tagger's
    for term in ("metal", "jazz", "country", "piano", "sitar", "harpsichord", "60s", "opera"):
        assert grade(term, tags[term]) == WEIGHT[VOCABULARY.index[term]].max()


def test_opposites_point_apart() -> None:
    for one, other in (
        ("slow", "fast"),
        ("quiet", "loud"),
        ("vocals", "instrumental"),
        ("happy", "sad"),
        ("bright", "deep"),
    ):
        a, b = WEIGHT[VOCABULARY.index[one]], WEIGHT[VOCABULARY.index[other]]
        assert a @ b < 0, (one, other)


def test_rows_are_brought_to_one_scale() -> None:
    vectors = np.random.default_rng(0).normal(size=(200, len(FEATURES)))
    assert np.allclose((vectors @ knowledge.scaled(WEIGHT, vectors).T).std(axis=0), 1.0)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[happiness]\nmsd = { happy = 1.0 }\n", "'happiness' is not an audible term"),
        ("[happy]\nmsd = { joy = 1.0 }\n", "'msd:joy', which is no feature"),
        ("[happy]\nmsd = { happy = 2.0 }\n", "weights are -1 to 1"),
        ("[happy]\nmsd = { happy = 1.0 }\n", "nothing is known of how these terms sound: sad, calm"),
    ],
)
def test_a_mistake_in_a_file_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "moods.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        knowledge.read(FEATURES, tmp_path)
