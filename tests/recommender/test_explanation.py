"""The reason is the score: every cell of a table is what the design says it is, and gathering hides nothing large."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.engine import Recommender
from recommender.explanation import NAMES, REST, Cell, gather, match_words, table
from recommender.profile import Event
from recommender.vocabulary import VOCABULARY

NOW = 1_800_000_000.0
CONTRIBUTIONS = st.lists(
    st.one_of(
        st.floats(-10, 10, allow_nan=False),
        st.floats(-0.2, 0.2, allow_nan=False),
        st.sampled_from([0.0, 1.0, 0.02, -0.02, 1e-12]),
    ),
    max_size=150,
)


def cells(contributions: list[float]) -> list[Cell]:
    terms = VOCABULARY.heard
    return [
        Cell(1 + place // len(terms), terms[place % len(terms)], value) for place, value in enumerate(contributions)
    ]


@given(CONTRIBUTIONS)
def test_what_is_gathered_has_the_same_sum(contributions: list[float]) -> None:
    gathered = gather(cells(contributions))
    assert math.isclose(sum(cell.contribution for cell in gathered), sum(contributions), abs_tol=1e-9)


@given(CONTRIBUTIONS)
def test_a_cell_above_two_percent_is_never_gathered(contributions: list[float]) -> None:
    total = sum(map(abs, contributions))
    shown = {(cell.event, cell.feature) for cell in gather(cells(contributions))}
    for cell in cells(contributions):
        if abs(cell.contribution) > 0.02 * total * (1 + 1e-9):
            assert (cell.event, cell.feature) in shown


@given(CONTRIBUTIONS)
def test_the_rest_gathers_at_most_fifteen_percent(contributions: list[float]) -> None:
    gathered = gather(cells(contributions))
    shown = {(cell.event, cell.feature) for cell in gathered}
    hidden = [cell for cell in cells(contributions) if (cell.event, cell.feature) not in shown]
    assert sum(abs(cell.contribution) for cell in hidden) <= 0.15 * sum(map(abs, contributions)) + 1e-9


@given(CONTRIBUTIONS)
def test_what_is_shown_is_unchanged_and_the_largest_comes_first(contributions: list[float]) -> None:
    gathered = gather(cells(contributions))
    named = [cell for cell in gathered if cell.feature != REST]
    assert set(named) <= set(cells(contributions))
    assert [abs(cell.contribution) for cell in named] == sorted((abs(c.contribution) for c in named), reverse=True)
    assert len(gathered) - len(named) <= 1 and (
        len(gathered) == len(named) or gathered[-1] == Cell(None, REST, gathered[-1].contribution)
    )


@given(CONTRIBUTIONS)
def test_no_more_is_shown_than_must_be(contributions: list[float]) -> None:
    """The smallest cell that is shown could not have been gathered too."""
    gathered = gather(cells(contributions))
    named = [cell for cell in gathered if cell.feature != REST]
    if named:
        total = sum(map(abs, contributions))
        shown = {(cell.event, cell.feature) for cell in named}
        hidden = sum(abs(c.contribution) for c in cells(contributions) if (c.event, c.feature) not in shown)
        smallest = abs(named[-1].contribution)
        assert smallest > 0.02 * total * (1 - 1e-9) or hidden + smallest > 0.15 * total * (1 - 1e-9)


def test_small_cells_are_gathered_up_to_the_border_and_not_beyond() -> None:
    gathered = gather(cells([0.845, *[0.0155] * 10]))
    assert len(gathered) == 3 and gathered[-1].contribution == pytest.approx(9 * 0.0155)
    assert len(gather(cells([0.85, *[0.015] * 9, 0.0149]))) == 2


def test_nothing_gathers_to_nothing() -> None:
    assert gather([]) == ()


def events_of(recommender: Recommender) -> tuple[Event, ...]:
    ids = [track.track_id for track in recommender.catalog.tracks]
    return (
        Event(1, "mood", NOW, 1.0, terms=(("calm", 0.6), ("piano", 0.35)), asked=("calm",), message=1, starts=True),
        Event(2, "mood", NOW, -0.5, terms=(("aggressive", 0.4),), asked=("aggressive",), message=1),
        Event(3, "like", NOW - 3600, 0.03, track_id=ids[7]),
        Event(4, "dislike", NOW, -0.02, track_id=ids[9]),
        Event(5, "taste", NOW - 86400, 0.8, terms=(("jazz", 0.5),), asked=("jazz",), message=5),
    )


def test_every_cell_is_a_weight_times_what_is_asked_times_what_is_heard(recommender: Recommender) -> None:
    catalog = recommender.catalog
    words = match_words(catalog, {1: np.full(recommender.width, 0.05)})
    profile = recommender.profile(events_of(recommender), NOW)
    parts = {part.event.id: part for part in profile.parts}
    for row in (0, 11, len(catalog) - 1):
        found = table(catalog, profile, row, words)
        for cell in found.cells:
            if cell.event is None:
                continue
            part = parts[cell.event]
            if cell.feature == NAMES:
                text = catalog.text[row].astype(np.float64)
                asked = np.full(recommender.width, np.float32(0.05)) if cell.event == 1 else part.text
                expected = part.weight * catalog.weights.text_gain * float(asked @ text)
            else:
                k = VOCABULARY.index[cell.feature]
                expected = part.weight * part.terms[k] * catalog.heard[row, k]
            assert cell.contribution == pytest.approx(expected, abs=1e-5)


def test_the_cells_and_the_bias_are_the_score_that_ranks(recommender: Recommender) -> None:
    catalog = recommender.catalog
    words = match_words(catalog, {1: np.full(recommender.width, 0.05)})
    profile = recommender.profile(events_of(recommender), NOW)
    scores = recommender._scores(profile, words)
    for row in range(0, len(catalog), 5):
        found = table(catalog, profile, row, words)
        assert found.score == pytest.approx(float(scores[row]), abs=1e-5)
        assert sum(cell.contribution for cell in found.cells) + found.bias == pytest.approx(found.score, abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(
    weights=st.lists(st.floats(-1.5, 1.5, allow_nan=False), min_size=1, max_size=6),
    values=st.lists(st.tuples(st.sampled_from(VOCABULARY.heard), st.floats(0.05, 2.0)), min_size=1, max_size=12,
                    unique_by=lambda pair: pair[0]),
)  # fmt: skip
def test_any_profile_has_tables_that_sum(
    recommender: Recommender, weights: list[float], values: list[tuple[str, float]]
) -> None:
    events = [
        Event(number, "mood", NOW, weight, terms=tuple(values[number % len(values) :]), message=1)
        for number, weight in enumerate(weights, 1)
    ]
    profile = recommender.profile(events, NOW)
    scores = recommender.catalog.scores(profile.u, profile.p)
    for row in (3, 50):
        found = table(recommender.catalog, profile, row, {})
        assert sum(cell.contribution for cell in found.cells) + found.bias == pytest.approx(
            float(scores[row]), abs=1e-8
        )


def test_an_empty_profile_has_no_reasons_and_the_bias_as_its_score(recommender: Recommender) -> None:
    found = table(recommender.catalog, recommender.profile((), NOW), 0, {})
    assert found.cells == () and found.score == found.bias == recommender.catalog.weights.bias
