"""What is judged against what: our score and two baselines, all as functions from a request to a score per track."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np

from recommender.attributes import attributes
from recommender.catalog import track_text
from recommender.catalog_truth import CatalogTruth, Track
from recommender.demo import OUT, DemoTrack, demo_tracks
from recommender.errors import CatalogError
from recommender.features import FEATURES, TAGS
from recommender.language import Language
from recommender.model import Weights
from recommender.profile import PLAIN_STRENGTH, clause_terms, message_weights
from recommender.vocabulary import VOCABULARY

TAGS_A_TRACK = 8


@dataclass(frozen=True)
class Sounds:
    """Tracks as they are scored."""

    tracks: tuple[Track, ...]
    listed: tuple[DemoTrack | None, ...]
    """Where each comes from: its line of the curated list, with package and scene; None for other music."""
    raw: np.ndarray
    """Raw features, [tracks, n]."""
    text: np.ndarray
    """t without titles and file names (artist, album, genre, comment), [tracks, d]."""
    full_text: np.ndarray
    """t as the product has it, [tracks, d]."""

    def __len__(self) -> int:
        return len(self.tracks)

    @cached_property
    def packages(self) -> np.ndarray:
        return np.array([line.package if line else "" for line in self.listed])

    def take(self, rows: np.ndarray) -> Sounds:
        return Sounds(
            tuple(self.tracks[row] for row in rows), tuple(self.listed[row] for row in rows),
            self.raw[rows], self.text[rows], self.full_text[rows],
        )  # fmt: skip


def demo_sounds(language: Language) -> Sounds:
    """The demo catalog with its lines of the curated list. Raises CatalogError where it holds too little."""
    truth = CatalogTruth(OUT, read_only=True)
    tracks = tuple(truth.tracks())
    raw = truth.features(len(FEATURES)).astype(np.float64)
    truth.close()
    if len(tracks) < 30:
        raise CatalogError(f"The demo catalog holds only {len(tracks)} tracks; install Whytune again.")
    lines = {line.track_id: line for line in demo_tracks()}
    nameless = [
        ". ".join(part for part in (track.artist, track.album, track.genre, track.comment[:200]) if part)
        for track in tracks
    ]
    return Sounds(
        tracks,
        tuple(lines.get(track.track_id) for track in tracks),
        raw,
        encode_tracks(language, nameless),
        encode_tracks(language, [track_text(track) for track in tracks]),
    )


def encode_tracks(language: Language, texts: Sequence[str]) -> np.ndarray:
    """t of texts, float64 [n, d]."""
    return language.encode(texts, [""] * len(texts), both=True).astype(np.float64)


class System(Protocol):
    """Whatever answers a request with a score per track."""

    def scores(self, clauses: Sequence[str], sounds: Sounds, text: np.ndarray) -> np.ndarray:
        """One score per track; `text` is the t to use, [tracks, d]."""


class Ours:
    """uᵀWv + λpᵀt, as the product scores a message whose clauses are all wanted."""

    def __init__(self, language: Language, weights: Weights, reference: np.ndarray) -> None:
        """`reference`: Wv of the reference catalog, [tracks, K]."""
        self.language = language
        self.weights = weights
        self.reference = reference

    def readings(self, clauses: Sequence[str]) -> np.ndarray:
        """r − r̄ of each clause, [clauses, K]."""
        return self.language.read_heard(clauses, ["en"] * len(clauses)) - self.language.mean_reading

    def profile(self, clauses: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """(u [K], p [d]) of one message."""
        u = np.zeros(len(VOCABULARY.heard))
        weights = message_weights([PLAIN_STRENGTH] * len(clauses))
        for weight, reading in zip(weights, self.readings(clauses), strict=True):
            u += weight * wanted(reading, self.reference)
        x = self.language.encode(clauses, ["en"] * len(clauses)).astype(np.float64)
        return u, np.asarray(weights) @ x

    def scores(self, clauses: Sequence[str], sounds: Sounds, text: np.ndarray) -> np.ndarray:
        """Logits without b, [tracks]."""
        return self.scores_of(*self.profile(clauses), sounds, text)

    def scores_of(self, u: np.ndarray, p: np.ndarray, sounds: Sounds, text: np.ndarray) -> np.ndarray:
        """The same for a profile that is known already, [tracks]."""
        heard = self.weights.standardise(sounds.raw) @ self.weights.weight.T
        return np.asarray(heard @ u + self.weights.text_gain * (text @ p))


class ByTermNames(Ours):
    """Baseline: the reading is only the encoder's likeness between a clause and the terms' names; same W, no text."""

    @cached_property
    def _names(self) -> np.ndarray:
        return self.language.encode(VOCABULARY.heard, ["en"] * len(VOCABULARY.heard))

    def readings(self, clauses: Sequence[str]) -> np.ndarray:
        likeness = self.language.encode(clauses, ["en"] * len(clauses)) @ self._names.T
        return np.asarray(likeness - likeness.mean(axis=1, keepdims=True), np.float64)

    def scores_of(self, u: np.ndarray, p: np.ndarray, sounds: Sounds, text: np.ndarray) -> np.ndarray:
        return super().scores_of(u, p, sounds, np.zeros_like(text))


class ByTextSearch:
    """Baseline: tf-idf likeness between a request and a track's names and its 8 strongest tags."""

    def __init__(self, weights: Weights, with_title: bool) -> None:
        self.weights = weights
        self.with_title = with_title

    def scores(self, clauses: Sequence[str], sounds: Sounds, text: np.ndarray) -> np.ndarray:
        del text
        standard = self.weights.standardise(sounds.raw)[:, : len(TAGS)]
        documents = []
        for track, row in zip(sounds.tracks, standard, strict=True):
            tags = [TAGS[column].split(":")[1] for column in np.argsort(-row)[:TAGS_A_TRACK]]
            names = (track.title, track.artist, track.album, track.genre, track.comment[:200])
            documents.append(_words(" ".join((*(names if self.with_title else names[1:]), *tags))))
        seen = Counter(word for document in documents for word in set(document))
        rare = {word: float(np.log((1 + len(documents)) / (1 + count))) + 1 for word, count in seen.items()}
        query = set(_words(" ".join(clauses)))
        found = []
        for document in documents:
            counts = Counter(document)
            length = float(np.sqrt(sum((count * rare[word]) ** 2 for word, count in counts.items()))) or 1.0
            found.append(sum(counts[word] * rare[word] ** 2 for word in query if word in counts) / length)
        return np.array(found)


def wanted(reading: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """c_e of a clause as a vector [K], from r − r̄: thresholded, scaled and rounded as in the product."""
    out = np.zeros(len(VOCABULARY.heard))
    terms = dict(zip(VOCABULARY.heard, reading.tolist(), strict=True))
    for term, value in clause_terms(terms, lambda u, _: float((reference @ u).std()), 1):
        out[VOCABULARY.index[term]] = value
    return out


def heard_attributes(weights: Weights, sounds: Sounds) -> np.ndarray:
    """Attributes of tracks, [tracks, K]."""
    heard = weights.standardise(sounds.raw) @ weights.weight.T
    return attributes(weights, heard, [track.facts for track in sounds.tracks])


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
