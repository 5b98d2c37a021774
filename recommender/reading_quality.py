"""How well the heads read: held-out phrases, beside chance and two baselines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from recommender import words
from recommender.encoders import Encoder
from recommender.language import Language
from recommender.metrics import auc
from recommender.phrases import Phrase
from recommender.vocabulary import VOCABULARY

SEED = 7
FEWEST_PHRASES = 5
"""A term's AUC on phrases counts from so many positive phrases on."""


@dataclass(frozen=True)
class Quality:
    """How a table of scores [n, 98] finds the wants of n phrases."""

    phrases: int
    top1: float
    """Share of phrases whose highest term is among their wants."""
    top1_fair: float
    """The same, where a term that a fair reader could also find counts as right."""
    recall3: float
    """Mean share of a phrase's wants among its highest three, out of at most three."""
    auc: float | None
    """Mean over terms with at least 5 positive phrases, None without any; a term that a phrase may hold is left out."""


def quality(scores: np.ndarray, given: Sequence[Phrase]) -> Quality:
    """Measure scores against phrases; ties are broken by a seeded shuffle of the terms, so that none is favoured."""
    order = np.random.default_rng(SEED).permutation(scores.shape[1])
    ranked = order[np.argsort(-scores[:, order], axis=1, kind="stable")]
    wants = np.array([[term in phrase.wants for term in VOCABULARY.terms] for phrase in given])
    may = np.array([[term in phrase.may for term in VOCABULARY.terms] for phrase in given]) & ~wants
    rows = np.arange(len(given))
    found = np.take_along_axis(wants, ranked[:, :3], axis=1).sum(axis=1)
    aucs = [
        auc(scores[~may[:, term], term], wants[~may[:, term], term])
        for term in range(scores.shape[1])
        if wants[:, term].sum() >= FEWEST_PHRASES
    ]
    return Quality(
        phrases=len(given),
        top1=float(wants[rows, ranked[:, 0]].mean()),
        top1_fair=float((wants | may)[rows, ranked[:, 0]].mean()),
        recall3=float((found / np.minimum(wants.sum(axis=1), 3)).mean()),
        auc=float(np.mean(aucs)) if aucs else None,
    )


def on_phrases(language: Language, given: Sequence[Phrase], english: Encoder, others: Encoder) -> dict[str, Any]:
    """Figures on held-out phrases: the reading, chance, the terms' names matched by the encoder, and word hits."""
    texts, codes = [phrase.text for phrase in given], [phrase.language for phrase in given]
    reading = language.read(texts, codes)
    shuffled = reading[np.random.default_rng(SEED).permutation(len(given))]
    matched = np.zeros_like(reading)
    for encoder in dict.fromkeys((english, others)):
        rows = [row for row, code in enumerate(codes) if encoder is (english if code == "en" else others)]
        if rows:
            names = encoder.encode(list(VOCABULARY.terms))
            matched[rows] = encoder.encode([texts[row] for row in rows]) @ names.T
    tables = {
        "reading": reading,
        "chance": shuffled,
        "term names": matched,
        "word hits": words.spread(texts, codes),
    }
    figures: dict[str, Any] = {name: asdict(quality(table, given)) for name, table in tables.items()}
    figures["by language"] = {}
    for code in sorted(set(codes)):
        rows = [row for row, other in enumerate(codes) if other == code]
        mine = [given[row] for row in rows]
        figures["by language"][code] = {name: asdict(quality(table[rows], mine)) for name, table in tables.items()}
    return figures


def on_neutral(language: Language, given: Sequence[Phrase]) -> dict[str, float]:
    """How silent the reading is where nothing is asked for: the largest c = r − r̄ of a message, over messages."""
    heard = language.read_heard([phrase.text for phrase in given], [phrase.language for phrase in given])
    largest = (heard - language.mean_reading).max(axis=1)
    return {
        "phrases": len(given),
        "largest c": float(largest.mean()),
        "largest c, 95th centile": float(np.quantile(largest, 0.95)),
    }
