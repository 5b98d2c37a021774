"""What the bilinear model is fitted on: words that may be used, their tracks, and which terms go together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from recommender import datasets
from recommender.errors import BadRequest
from recommender.figures import validation
from recommender.judging import Ours, Sounds, wanted
from recommender.language import Language
from recommender.model import Weights
from recommender.vocabulary import VOCABULARY

Report = Callable[[str], None]


@dataclass(frozen=True)
class Pairs:
    """What is learned from: wishes, and the track that each is about."""

    wishes: np.ndarray
    """c of each, [pairs, K]."""
    rows: np.ndarray
    """Row of its track."""
    weight: np.ndarray
    """How much it counts."""


@dataclass(frozen=True)
class Lesson:
    """Everything that a fit needs."""

    vectors: np.ndarray
    """v, [tracks, n]."""
    packages: np.ndarray
    labels: tuple[frozenset[str], ...]
    pairs: Pairs
    start: np.ndarray
    """W from knowledge, [K, n]."""
    together: np.ndarray | None
    """Correlation of the terms in people's descriptions, [K, K]; None without data sets."""


def lesson_of(
    language: Language,
    weights: Weights,
    sounds: Sounds,
    vectors: np.ndarray,
    queries: dict[str, list[str]],
    report: Report,
) -> Lesson:
    """Pairs of words and tracks out of the tuning half of the packages."""
    reference = vectors @ weights.weight.T
    ours = Ours(language, weights, reference)
    labels = tuple(frozenset(line.scene.split(",")) - {""} if line else frozenset() for line in sounds.listed)
    texts: list[str] = []
    rows: list[int] = []
    amount: list[float] = []
    for row, (track, package) in enumerate(zip(sounds.tracks, sounds.packages, strict=True)):
        if not package or not validation(str(package)):
            continue
        for text, worth in ((track.title, 0.5), (track.genre, 1.0), (track.comment, 0.5)):
            if text:
                texts.append(text)
                rows.append(row)
                amount.append(worth)
        for scene in labels[row]:
            for text in queries.get(scene, ()):
                texts.append(text)
                rows.append(row)
                amount.append(2.0 / len(queries[scene]))
    readings = ours.readings(texts)
    wishes = np.array([wanted(reading, reference) for reading in readings])
    said = np.abs(wishes).sum(axis=1) > 0
    report(f"{int(said.sum())} pairs of words and tracks from {len(set(rows))} tracks")
    pairs = Pairs(wishes[said], np.array(rows)[said], np.array(amount)[said])
    return Lesson(vectors, sounds.packages, labels, pairs, weights.weight, _together(report))


def _together(report: Report) -> np.ndarray | None:
    """Correlation of terms over captions and a composer's descriptions that are not held out, shrunk; [K, K]."""
    try:
        data = datasets.folder()
    except BadRequest as error:
        report(f"{error} Going on without them.")
        return None
    audio = {piece.title for piece in datasets.pieces_with_audio(data)}
    described = [caption.terms for caption in datasets.captions(data) if not caption.held_out]
    described += [
        datasets.terms_in(", ".join((piece.feel, piece.genre, piece.instruments)))
        for piece in datasets.composer(data)
        if not piece.held_out and piece.title not in audio
    ]
    table = np.array([[term in terms for term in VOCABULARY.heard] for terms in described], float)
    count = table.sum(axis=0)
    centred = table - table.mean(axis=0)
    covariance = centred.T @ centred
    scale = np.sqrt(np.maximum(np.diag(covariance), 1e-9))
    # A pair of rare terms tells little: shrunk as if 30 more descriptions had shown no bond.
    trust = np.minimum.outer(count, count) / (np.minimum.outer(count, count) + 30.0)
    report(f"{len(described)} descriptions say which terms go together")
    return np.asarray(covariance / np.outer(scale, scale) * trust)
