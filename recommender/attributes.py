"""What a listener would call a track: for each audible term a probability, comparable across tracks and terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from recommender.model import Weights
from recommender.vocabulary import VOCABULARY

VIOLATION = 0.5
"""A track violates "no <term>" when the term's attribute is at least this."""


def attributes(weights: Weights, heard: np.ndarray, facts: Sequence[Mapping[str, float | str]]) -> np.ndarray:
    """Attributes of tracks from Wv [tracks, K] and measured facts: float64 [tracks, K], each 0 to 1.

    A calibrated logistic curve per term; `instrumental` is 1 − `vocals` by definition.
    """
    probability = 1.0 / (1.0 + np.exp(-(heard * weights.slope + weights.offset)))
    index = VOCABULARY.index
    probability[:, index["instrumental"]] = 1.0 - probability[:, index["vocals"]]
    return np.asarray(probability)
