"""What a listener would call a track: for each audible term a probability, comparable across tracks and terms.

Three kinds of evidence. Tempo and loudness are measured, so slow, fast, quiet and loud come from the numbers (and from
W's row only as far as there is no beat). Voices are a logistic curve whose border lies between tracks that are known to
be sung and tracks that are known not to be; whose voice it is splits that probability in two. For everything else the
curve crosses .5 where the share of reference tracks above it is the share that a listener would call so
(`data/base_rates.toml`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np

from recommender.model import Weights
from recommender.vocabulary import VOCABULARY

VIOLATION = 0.5
"""A track violates "no <term>" when the term's attribute is at least this."""

SLOW_BPM, FAST_BPM = 88.0, 128.0
"""Half of the listeners would say slow (fast) here."""
_TEMPO_STEEPNESS = 12.0
"""Log-odds per octave of tempo: 76 BPM is slow at .92, 60 at .99."""
_NO_BEAT = 0.05
_CLEAR_BEAT = 0.15
"""Confidence of the tempo below which it says nothing, and above which it says everything."""
_NO_ONSETS, _CLEAR_ONSETS = 0.2, 0.7
"""The same for onsets per second."""
_FEWEST_A_BEAT, _MOST_A_BEAT = 0.7, 4.2
"""Onsets per beat outside of which the felt tempo leaves the measured one."""
QUIET_DB, LOUD_DB = -25.0, -12.5
"""Half of the listeners would say quiet (loud) here, in LUFS of the mono sound."""
_LOUDNESS_STEEPNESS = 0.9
"""Log-odds per decibel."""

BASE_RATES = Path(__file__).with_name("data") / "base_rates.toml"
SLOPE, INDIRECT_SLOPE = 2.2, 1.6
"""Log-odds per deviation of (Wv)_k; less where no tagger output names the term."""

VOCALS_SLOPE = 3.0
WOMAN_SLOPE = 2.0
FALSE_VOICE = 2.0
"""A voice that is not there is this much worse than a voice that is missed."""


def attributes(weights: Weights, heard: np.ndarray, facts: Sequence[Mapping[str, float | str]]) -> np.ndarray:
    """Attributes of tracks from Wv [tracks, K] and measured facts: float64 [tracks, K], each 0 to 1.

    `instrumental` is 1 − `vocals` by definition. Without facts (an empty mapping) everything comes from Wv.
    """
    log_odds = heard * weights.slope + weights.offset
    index = VOCABULARY.index
    octaves, beat, per_beat = _tempo(facts)
    # A beat that most beats leave out is felt at half the tempo, one that is cut in five at the double.
    felt_slower = octaves - np.clip(np.log2(_FEWEST_A_BEAT / per_beat), 0, 1)
    felt_faster = octaves + np.clip(np.log2(per_beat / _MOST_A_BEAT), 0, 1)
    for term, measured in (
        ("slow", _TEMPO_STEEPNESS * (np.log2(SLOW_BPM) - felt_faster)),
        ("fast", _TEMPO_STEEPNESS * (felt_slower - np.log2(FAST_BPM))),
    ):
        log_odds[:, index[term]] = beat * np.clip(measured, -6, 6) + (1 - beat) * log_odds[:, index[term]]
    level = np.array([float(each.get("loudness_db", np.nan)) for each in facts]) if len(facts) else np.zeros(0)
    for term, measured in (
        ("quiet", _LOUDNESS_STEEPNESS * (QUIET_DB - level)),
        ("loud", _LOUDNESS_STEEPNESS * (level - LOUD_DB)),
    ):
        column = log_odds[:, index[term]]
        log_odds[:, index[term]] = np.where(np.isnan(level), column, np.clip(measured, -6, 6))
    probability = 1.0 / (1.0 + np.exp(-log_odds))
    vocals = probability[:, index["vocals"]]
    woman = 1.0 / (1.0 + np.exp(-WOMAN_SLOPE * (heard[:, index["female vocals"]] - heard[:, index["male vocals"]])))
    probability[:, index["female vocals"]] = vocals * woman
    probability[:, index["male vocals"]] = vocals * (1.0 - woman)
    probability[:, index["instrumental"]] = 1.0 - vocals
    return np.asarray(probability)


def curves(heard: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(slope [K], offset [K]) from Wv of the reference [tracks, K] and the base rates; voices and measured terms too,
    for what has no facts."""
    slope = np.array([INDIRECT_SLOPE if term in VOCABULARY.indirect else SLOPE for term in VOCABULARY.heard])
    border = np.array([
        np.quantile(heard[:, column], 1 - base_rates().get(term, 0.15)) for term, column in VOCABULARY.index.items()
    ])  # fmt: skip
    return slope, -slope * border


def vocals_border(sung: np.ndarray, not_sung: np.ndarray) -> float:
    """(Wv)_vocals above which a voice is said to be there: fewest missed and (twice as bad) false ones, by share.

    In the widest gap where several borders are equally good, nearer to its upper end: what is not known to be sung
    mostly is not.
    """
    places = np.sort(np.concatenate([sung, not_sung]))
    middles = 0.2 * places[:-1] + 0.8 * places[1:]
    cost = np.array([(sung < m).mean() + FALSE_VOICE * (not_sung >= m).mean() for m in middles])
    best = np.flatnonzero(cost <= cost.min() + 1e-12)
    widest = best[np.argmax((places[1:] - places[:-1])[best])]
    return float(middles[widest])


@cache
def base_rates() -> dict[str, float]:
    """Term → share of the reference tracks that a listener would call so."""
    tables = tomllib.loads(BASE_RATES.read_text(encoding="utf-8"))
    return {term: float(rate) for rates in tables.values() for term, rate in rates.items()}


def _tempo(facts: Sequence[Mapping[str, float | str]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(log2 of the tempo, how far it can be trusted 0 to 1, onsets per beat) of each track."""
    bpm = np.array([float(each.get("bpm", 0.0)) for each in facts])
    confidence = np.array([float(each.get("bpm_confidence", 0.0)) for each in facts])
    # A drone correlates with itself at any lag: without onsets there is no tempo to speak of.
    onsets = np.array([float(each.get("onsets_per_s", 1.0)) for each in facts])
    beat = np.clip((confidence - _NO_BEAT) / (_CLEAR_BEAT - _NO_BEAT), 0, 1) * (bpm > 0)
    beat = beat * np.clip((onsets - _NO_ONSETS) / (_CLEAR_ONSETS - _NO_ONSETS), 0, 1)
    per_beat = np.where(bpm > 0, np.maximum(onsets, 0.01) * 60 / np.maximum(bpm, 1.0), 1.0)
    return np.log2(np.maximum(bpm, 1.0)), beat, per_beat
