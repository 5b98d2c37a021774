"""How well requests are read: experts' captions against the terms that the same experts listed."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from recommender import datasets
from recommender.figures import Figure
from recommender.language import Language
from recommender.metrics import auc
from recommender.vocabulary import VOCABULARY

FEWEST_POSITIVES = 20
MOST_MASKED = 30
"""So many captions with a term's own words, of each kind, are read again without them; it is slow work."""


def caption_figures(language: Language, captions: Sequence[datasets.Caption]) -> list[Figure]:
    """Macro AUC of the reading over held-out captions, with and without the terms' own words in them."""
    kept = [caption for caption in captions if caption.held_out]
    texts = [caption.text for caption in kept]
    truth = np.array([[term in caption.terms for term in VOCABULARY.heard] for caption in kept])
    columns = np.flatnonzero(truth.sum(axis=0) >= FEWEST_POSITIVES)
    names = language.encode(VOCABULARY.heard, ["en"] * len(VOCABULARY.heard))
    x, reading = _encode_and_read(language, texts)
    likeness = np.asarray(x @ names.T, np.float64)
    hits = np.array([[term in found for term in VOCABULARY.heard] for found in map(datasets.terms_in, texts)], float)
    masked_reading, masked_likeness = reading.copy(), likeness.copy()
    rng = np.random.default_rng(0)
    where, masked = [], []
    for column in columns:
        pattern = _own_words(VOCABULARY.heard[column])
        with_words = np.array([bool(pattern.search(text)) for text in texts])
        for relevant in (True, False):
            rows = rng.permutation(np.flatnonzero(with_words & (truth[:, column] == relevant)))
            where += [(row, column) for row in rows[:MOST_MASKED]]
            masked += [pattern.sub(" ", texts[row]) for row in rows[:MOST_MASKED]]
            # What is not masked is left out: nan.
            masked_reading[rows[MOST_MASKED:], column] = masked_likeness[rows[MOST_MASKED:], column] = np.nan
    x, r = _encode_and_read(language, masked)
    for place, (row, column) in enumerate(where):
        masked_reading[row, column] = r[place, column]
        masked_likeness[row, column] = x[place] @ names[column]
    nothing = np.where(np.isnan(masked_reading), np.nan, 0.0)
    out = []
    for name, ours, likes, search in (
        ("captions", reading, likeness, hits),
        ("captions, own words masked", masked_reading, masked_likeness, nothing),
    ):
        values = [_macro(each, truth, columns) for each in (ours, likes, search)]
        shuffled = float(np.mean([_macro(ours, truth[rng.permutation(len(truth))], columns) for _ in range(3)]))
        drawn = []
        for _ in range(100):
            rows = rng.integers(0, len(truth), len(truth))
            drawn.append(_macro(ours[rows], truth[rows], columns))
        low, high = np.percentile(drawn, [2.5, 97.5])
        size = f"{len(columns)} terms, {len(kept)} captions"
        out.append(
            Figure(name, "macro AUC", "held-out captions (is_audioset_eval)", size, values[0], float(low), float(high),
                   0.5, shuffled, values[1], values[2])
        )  # fmt: skip
    return out


def _macro(scores: np.ndarray, truth: np.ndarray, columns: np.ndarray) -> float:
    values = []
    for column in columns:
        known = ~np.isnan(scores[:, column])
        values.append(auc(scores[known, column], truth[known, column]))
    return float(np.nanmean(values))


def _own_words(term: str) -> re.Pattern[str]:
    """A term's words and what is built from them: "drums" takes "drum" and "drummer" with it."""
    words = [re.escape(word.removesuffix("s")).replace(r"\ ", "[ -]") for word in (term, *VOCABULARY.synonyms[term])]
    return re.compile(rf"\b(?:{'|'.join(words)})\w*", re.IGNORECASE)


def _encode_and_read(language: Language, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """(x [n, d], r [n, K]) of English texts."""
    english = ["en"] * len(texts)
    return language.encode(texts, english), language.read_heard(texts, english)
