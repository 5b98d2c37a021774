"""Each metric gives the value that can be worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.metrics import auc, bootstrap_auc, bootstrap_spearman, interval, ndcg, rank_of, spearman


def test_auc_counts_pairs_in_the_right_order_and_ties_as_half() -> None:
    assert auc(np.array([3.0, 2.0, 1.0]), np.array([True, False, False])) == 1.0
    assert auc(np.array([1.0, 2.0, 3.0]), np.array([True, False, False])) == 0.0
    assert auc(np.array([1.0, 1.0, 0.0, 2.0]), np.array([True, False, False, False])) == pytest.approx(0.5)
    assert np.isnan(auc(np.array([1.0]), np.array([True])))


def test_the_highest_score_has_rank_one_and_ties_share_their_mean() -> None:
    assert rank_of(np.array([5.0, 9.0, 1.0]), 1) == 1
    assert rank_of(np.array([5.0, 5.0, 1.0]), 0) == 1.5


def test_ndcg_is_one_for_the_best_order_and_discounts_by_place() -> None:
    assert ndcg(np.array([3.0, 2.0, 1.0]), np.array([True, True, False])) == pytest.approx(1.0)
    assert ndcg(np.array([3.0, 2.0, 1.0]), np.array([False, True, False])) == pytest.approx(1 / np.log2(3))
    assert np.isnan(ndcg(np.array([1.0, 2.0]), np.array([False, False])))


def test_an_interval_holds_the_mean_and_is_the_same_every_time() -> None:
    values = np.random.default_rng(1).normal(0.4, 0.1, 50)
    low, high = interval(values)
    assert low < values.mean() < high
    assert (low, high) == interval(values)


def test_groups_that_stick_together_widen_the_interval() -> None:
    rng = np.random.default_rng(2)
    relevant = np.repeat([True, False], 40)
    groups = np.repeat(np.arange(8), 10)
    shared = np.repeat(rng.normal(size=8), 10)
    scores = relevant * 0.5 + shared
    wide = np.subtract(*bootstrap_auc(scores, relevant, groups, repeats=200))
    narrow = np.subtract(*bootstrap_auc(scores, relevant, np.arange(80), repeats=200))
    assert wide < narrow < 0


def test_spearman_looks_at_order_alone_and_shares_ranks_among_ties() -> None:
    assert spearman(np.array([1.0, 2.0, 9.0]), np.array([0.1, 5.0, 5.1])) == pytest.approx(1.0)
    assert spearman(np.array([1.0, 2.0, 3.0]), np.array([3.0, 2.0, 1.0])) == pytest.approx(-1.0)
    assert spearman(np.array([1.0, 1.0, 2.0]), np.array([1.0, 2.0, 3.0])) == pytest.approx(np.sqrt(3) / 2)
    assert np.isnan(spearman(np.array([1.0, 1.0]), np.array([1.0, 2.0])))


def test_the_interval_of_a_correlation_holds_it_and_that_of_unrelated_numbers_holds_zero() -> None:
    rng = np.random.default_rng(3)
    a = rng.normal(size=200)
    b = a + rng.normal(size=200)
    low, high = bootstrap_spearman(a, b)
    assert 0.5 < low < spearman(a, b) < high < 0.85
    low, high = bootstrap_spearman(a, rng.normal(size=200))
    assert low < 0 < high
