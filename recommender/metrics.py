"""How rankings are judged: each figure a small function with its formula, and a bootstrap interval for any mean."""

from __future__ import annotations

import numpy as np
from scipy.stats import rankdata

REPEATS = 1000


def auc(scores: np.ndarray, relevant: np.ndarray) -> float:
    """Probability that a relevant item scores above another, ties half (Mann-Whitney); nan where a kind lacks."""
    relevant = np.asarray(relevant, bool)
    positives, negatives = int(relevant.sum()), int((~relevant).sum())
    if not positives or not negatives:
        return float("nan")
    ranks = rankdata(scores)
    return float((ranks[relevant].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def rank_of(scores: np.ndarray, item: int) -> float:
    """1-based place of an item in descending order of score; among ties their mean place."""
    return float(len(scores) + 1 - rankdata(scores)[item])


def ndcg(scores: np.ndarray, relevant: np.ndarray, k: int = 10) -> float:
    """Σ rel/log2(place + 1) over the first k, divided by the best that is possible (Järvelin and Kekäläinen 2002)."""
    gain = np.asarray(relevant, np.float64)
    if not gain.any():
        return float("nan")
    discount = 1.0 / np.log2(np.arange(2, k + 2))
    order = np.argsort(-np.asarray(scores), kind="stable")[:k]
    best = np.sort(gain)[::-1][:k]
    return float((gain[order] * discount[: len(order)]).sum() / (best * discount[: len(best)]).sum())


def interval(values: np.ndarray, seed: int = 0, repeats: int = REPEATS) -> tuple[float, float]:
    """95 % bootstrap interval of the mean of independent values (queries, terms), nan left out."""
    kept = np.asarray(values, np.float64)
    kept = kept[~np.isnan(kept)]
    if not len(kept):
        return float("nan"), float("nan")
    drawn = np.random.default_rng(seed).integers(0, len(kept), (repeats, len(kept)))
    low, high = np.percentile(kept[drawn].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)


def bootstrap_auc(
    scores: np.ndarray, relevant: np.ndarray, groups: np.ndarray, seed: int = 0, repeats: int = REPEATS
) -> tuple[float, float]:
    """95 % interval of an AUC when whole groups (packages, artists) are drawn: their items resemble each other."""
    names = np.unique(groups)
    members = [np.flatnonzero(groups == name) for name in names]
    rng = np.random.default_rng(seed)
    drawn = []
    for _ in range(repeats):
        rows = np.concatenate([members[g] for g in rng.integers(0, len(names), len(names))])
        drawn.append(auc(scores[rows], relevant[rows]))
    low, high = np.nanpercentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def spearman(a: np.ndarray, b: np.ndarray) -> float:
    """Spearman's ρ: the correlation of the ranks, ties sharing their mean rank; nan where one of both is constant."""
    return float(_correlation(rankdata(a)[None], rankdata(b)[None])[0])


def bootstrap_spearman(a: np.ndarray, b: np.ndarray, seed: int = 0, repeats: int = REPEATS) -> tuple[float, float]:
    """95 % interval of ρ when pairs are drawn; draws in which one of both is constant are left out."""
    drawn = np.random.default_rng(seed).integers(0, len(a), (repeats, len(a)))
    values = _correlation(rankdata(a[drawn], axis=1), rankdata(b[drawn], axis=1))
    kept = values[~np.isnan(values)]
    low, high = np.percentile(kept, [2.5, 97.5]) if len(kept) else (np.nan, np.nan)
    return float(low), float(high)


def _correlation(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Pearson's r of each row of a and b, [rows]; nan where a row is constant."""
    a, b = a - a.mean(axis=1, keepdims=True), b - b.mean(axis=1, keepdims=True)
    length = np.sqrt((a**2).sum(axis=1) * (b**2).sum(axis=1))
    return np.asarray(np.where(length > 0, (a * b).sum(axis=1) / np.where(length > 0, length, 1.0), np.nan))
