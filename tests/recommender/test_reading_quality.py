"""The measures of a reading, and that the shipped one keeps its promise on held-out phrases."""

from __future__ import annotations

import numpy as np
import pytest

from recommender import encoders, phrases
from recommender.language import Language
from recommender.metrics import auc
from recommender.phrases import Phrase
from recommender.reading_quality import on_phrases, quality
from recommender.vocabulary import VOCABULARY


def test_auc_counts_ordered_pairs() -> None:
    assert auc(np.array([0.1, 0.4, 0.35, 0.8]), np.array([False, False, True, True])) == 0.75
    assert auc(np.zeros(4), np.array([False, False, True, True])) == 0.5


def test_a_perfect_and_a_wrong_table() -> None:
    given = [Phrase("en", "recommend", "x", {"calm": 0.7, "slow": 0.7}, {}, frozenset({"quiet"}))]
    right = np.array([[float(term in ("calm", "slow")) for term in VOCABULARY.terms]])
    fair = np.array([[float(term == "quiet") for term in VOCABULARY.terms]])
    assert (quality(right, given).top1, quality(right, given).recall3) == (1, 1)
    assert (quality(fair, given).top1, quality(fair, given).top1_fair) == (0, 1)


def test_held_out_phrases_are_read_far_better_than_by_chance_or_names() -> None:
    held = [phrase for phrase in phrases.described(phrases.load()) if phrase.part == 1][::3]
    english, others = encoders.chosen()
    figures = on_phrases(Language.load(), held, english, others)
    assert figures["chance"]["top1"] < 0.15
    assert figures["reading"]["top1"] > 0.55
    assert figures["reading"]["auc"] > 0.85
    for baseline in ("term names", "word hits"):
        assert figures["reading"]["recall3"] > figures[baseline]["recall3"] + 0.1
    assert figures["chance"]["auc"] == pytest.approx(0.5, abs=0.06)
