"""The head on an encoder: a centred sentence vector → a calibrated probability over all terms of the vocabulary."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from recommender import trained
from recommender.errors import ModelMissing
from recommender.vocabulary import VOCABULARY

DATA = Path(__file__).with_name("data")
SHIPPED = trained.SHIPPED / trained.READING


@dataclass(frozen=True)
class Head:
    """One encoder's part of the reading: where its vectors are centred, and a softmax over the terms."""

    centre: np.ndarray
    """float32 [d]: mean of the raw vectors of ordinary requests."""
    track_centre: np.ndarray
    """float32 [d]: mean of the raw vectors of ordinary track texts."""
    layers: tuple[tuple[np.ndarray, np.ndarray], ...]
    """(weight [out, in], bias [out]), float32; one for a linear head, two with a ReLU between them else."""
    temperature: float
    """Logits are divided by it; fitted on held-out phrases so that probabilities mean what they say."""

    def centred(self, raw: np.ndarray, of_tracks: bool = False) -> np.ndarray:
        """float32 [n, d]: raw vectors minus the mean of their kind, at unit length (0 stays 0)."""
        x = raw.astype(np.float64) - (self.track_centre if of_tracks else self.centre)
        length = np.linalg.norm(x, axis=1, keepdims=True)
        return (x / np.where(length > 0, length, 1)).astype(np.float32)

    def probabilities(self, x: np.ndarray) -> np.ndarray:
        """float64 [n, 98] over `VOCABULARY.terms`, rows sum to 1; x as `centred` gives it."""
        if len(x) == 0:
            return np.zeros((0, len(self.layers[-1][1])))
        if len(x) > 1:
            # Row by row: a bigger product rounds differently, and a text's reading must not depend on its company.
            return np.vstack([self.probabilities(row[None]) for row in x])
        hidden = x.astype(np.float64)
        for number, (weight, bias) in enumerate(self.layers):
            hidden = np.maximum(hidden, 0) if number else hidden
            hidden = hidden @ weight.T.astype(np.float64) + bias
        return softmax(hidden / self.temperature)


@dataclass(frozen=True)
class Reading:
    """What `whytune train` learns about words: a head per encoder and the mean reading of ordinary requests."""

    heads: Mapping[str, Head]
    """encoder's name → its head."""
    hit_weight: float
    """m in r = (1 − m)·softmax + m·hits, 0 to 1, used where a term's own words are in the text."""
    mean: np.ndarray
    """r̄, float64 [88]: the mean of r over ordinary requests in all languages, each read by its own encoder."""

    def head(self, encoder: str) -> Head:
        """The head of an encoder; ModelMissing where it was never trained for that encoder."""
        if encoder not in self.heads:
            raise ModelMissing(
                f"The encoder {encoder!r} has not learned to read requests yet: "
                "run `whytune train` with the same WHYTUNE_ENCODER."
            )
        return self.heads[encoder]


def softmax(logits: np.ndarray) -> np.ndarray:
    """Softmax over the last axis, in float64."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)


@cache
def _activity_tables() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Indices [10] of the activity terms, what each implies [10, 88] (rows sum to 1), and what it excludes [10, 88]."""
    graded = tomllib.loads((DATA / "activities.toml").read_text(encoding="utf-8"))
    activities = VOCABULARY.of_facet("activity")
    implied = np.zeros((len(activities), len(VOCABULARY.heard)))
    excluded = np.zeros_like(implied)
    for row, activity in enumerate(activities):
        for term, grade in graded[activity].items():
            table = implied if grade > 0 else excluded
            table[row, VOCABULARY.index[term]] = abs(grade)
    implied /= implied.sum(axis=1, keepdims=True)
    return np.array([VOCABULARY.terms.index(term) for term in activities]), implied, excluded


def heard_from_all(reading: np.ndarray) -> np.ndarray:
    """Probabilities over the 88 audible terms out of those over all 98; float64 [n, 88], rows sum to 1.

    An activity cannot be heard, so its mass goes to the audible terms that it implies, as graded in
    `activities.toml`; terms that speak against it shrink by (1 − its probability × their grade).
    """
    rows, implied, excluded = _activity_tables()
    heard_columns = [VOCABULARY.terms.index(term) for term in VOCABULARY.heard]
    activity = reading[:, rows]
    heard = reading[:, heard_columns] + activity @ implied
    for column in range(len(rows)):
        heard = heard * (1 - activity[:, [column]] * excluded[column])
    return heard / heard.sum(axis=1, keepdims=True)


def save(reading: Reading, path: Path, about: Mapping[str, Any]) -> None:
    """Write the reading as safetensors; `about` (how it was trained, its figures) goes into the header."""
    tensors: dict[str, np.ndarray] = {"hit_weight": np.array([reading.hit_weight]), "mean": reading.mean}
    for name, head in reading.heads.items():
        tensors[f"{name}|centre"] = head.centre
        tensors[f"{name}|track_centre"] = head.track_centre
        tensors[f"{name}|temperature"] = np.array([head.temperature], dtype=np.float32)
        for number, (weight, bias) in enumerate(head.layers):
            tensors[f"{name}|layer{number}|weight"] = weight
            tensors[f"{name}|layer{number}|bias"] = bias
    trained.write(tensors, path, about)


def load(path: Path = SHIPPED) -> Reading:
    """Read what `save` wrote; ModelMissing where there is none, or where it was trained for other terms."""
    tensors = trained.read(path, "reading")
    names = sorted(key.removesuffix("|centre") for key in tensors if key.endswith("|centre"))
    return Reading(
        heads={name: _head(tensors, name) for name in names},
        hit_weight=float(tensors["hit_weight"][0]),
        mean=tensors["mean"],
    )


def _head(tensors: Mapping[str, np.ndarray], name: str) -> Head:
    layers: list[tuple[np.ndarray, np.ndarray]] = []
    while f"{name}|layer{len(layers)}|weight" in tensors:
        at = f"{name}|layer{len(layers)}"
        layers.append((tensors[f"{at}|weight"], tensors[f"{at}|bias"]))
    return Head(
        centre=tensors[f"{name}|centre"],
        track_centre=tensors[f"{name}|track_centre"],
        layers=tuple(layers),
        temperature=float(tensors[f"{name}|temperature"][0]),
    )
