"""Teaching the heads: lessons are sound, training learns, and the same lessons give the same bits."""

from __future__ import annotations

import numpy as np
import pytest

from recommender import encoders, train_reading
from recommender.errors import BadRequest
from recommender.phrases import Phrase
from recommender.reading import Head
from recommender.train_reading import fit_head, of_pairs, of_phrases, of_words, target
from recommender.vocabulary import VOCABULARY


def phrase(text: str, *wants: str, may: tuple[str, ...] = ()) -> Phrase:
    return Phrase("en", "recommend", text, dict.fromkeys(wants, 0.7), {}, frozenset(may))


def column(term: str) -> int:
    return VOCABULARY.terms.index(term)


def test_a_target_shares_itself_by_strength() -> None:
    row = target(Phrase("en", "recommend", "x", {"calm": 1.0, "slow": 0.5}, {}, frozenset({"quiet"})))
    assert row.sum() == pytest.approx(1)
    assert row[column("calm")] == pytest.approx(2 * row[column("slow")])
    assert 0 < row[column("quiet")] < row[column("slow")]


def test_a_pair_asks_for_both() -> None:
    pairs = of_pairs([phrase("a", "calm"), phrase("b", "metal")], np.random.default_rng(0))
    assert len(pairs.texts) == 2 and all(text[0] in "ab" and text[-1] in "ab" for text in pairs.texts)
    np.testing.assert_allclose(pairs.targets.sum(axis=1), 1)


def test_words_are_taught_whole() -> None:
    lessons = of_words()
    assert set(lessons.languages) == {"en", "zh", "es", "fr", "de", "pt", "ja", "ko", "ru", "it"}
    assert not any("*" in text for text in lessons.texts)
    assert (lessons.targets.sum(axis=0) > 0).all()


def test_a_head_learns_and_the_same_lessons_give_the_same_bits() -> None:
    rng = np.random.default_rng(0)
    given = [phrase("x", VOCABULARY.terms[row % 4]) for row in range(2000)]
    lessons = of_phrases(given)
    x = (np.eye(8)[[row % 4 for row in range(2000)]] + rng.normal(0, 0.1, (2000, 8))).astype(np.float32)
    (layers, temperature, loss), again = (fit_head(x, lessons, x, lessons.targets, 8) for _ in range(2))
    assert loss < 2 and loss == again[2] and temperature == again[1]
    for (weight, bias), (same_weight, same_bias) in zip(layers, again[0], strict=True):
        assert np.array_equal(weight, same_weight) and np.array_equal(bias, same_bias)
    head = Head(np.zeros(8, np.float32), np.zeros(8, np.float32), layers, temperature)
    assert (head.probabilities(x).argmax(axis=1) == lessons.targets.argmax(axis=1)).mean() > 0.95


def test_another_encoder_does_not_overwrite_the_shipped_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(encoders.ENCODER_SETTING, "some-model")
    with pytest.raises(BadRequest, match="file of its own"):
        train_reading.fit(print)
