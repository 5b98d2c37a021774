"""What may be picked: exact limits, blocks, variety and novelty remove tracks; nothing reorders them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.attributes import VIOLATION
from recommender.catalog import DEMO, Catalog
from recommender.catalog_truth import CatalogTruth, Track
from recommender.engine import Recommender
from recommender.features import FEATURES
from recommender.profile import Limit
from recommender.ranking import Note, Rules, describe, order, satisfies, select, varied_sample, violations
from recommender.vocabulary import VOCABULARY

Small = Callable[..., Catalog]
REMOVALS = ("hard", "limit", "blocked", "disliked", "heard", "variety")


@pytest.fixture(scope="module")
def raw() -> np.ndarray:
    truth = CatalogTruth(DEMO, read_only=True)
    try:
        return truth.features(len(FEATURES))
    finally:
        truth.close()


@pytest.fixture
def small(recommender: Recommender, raw: np.ndarray) -> Small:
    """Makes a catalog of the demo's first tracks, each by an artist of its own, some fields changed by place."""
    demo = recommender.catalog

    def make(
        size: int = 12, edits: Mapping[int, Mapping[str, Any]] | None = None, rows: list[int] | None = None
    ) -> Catalog:
        chosen = rows or different(demo, size)
        tracks = [
            replace(demo.tracks[row], artist=f"Artist {place}", title=f"Piece {place}")
            for place, row in enumerate(chosen)
        ]
        tracks = [
            replace(track, track_id=f"t{place:03d}", **(edits or {}).get(place, {}))
            for place, track in enumerate(tracks)
        ]
        return Catalog(tracks, raw[chosen], demo.text[chosen], demo.weights)

    return make


def different(catalog: Catalog, size: int) -> list[int]:
    """Rows of which no two sound the same."""
    unit = catalog.vectors / np.linalg.norm(catalog.vectors, axis=1, keepdims=True)
    rows: list[int] = []
    for row in range(len(catalog)):
        if not rows or (unit[rows] @ unit[row]).max() < 0.9:
            rows.append(row)
        if len(rows) == size:
            return rows
    raise AssertionError("the demo catalog has too few different tracks")


def kinds(notes: tuple[Note, ...]) -> list[str]:
    return [note.kind for note in notes]


# -- exact limits ------------------------------------------------------------------------------------------------------


def at(bpm: float) -> Track:
    return Track("t", "T", facts={"bpm": bpm, "bpm_confidence": 0.8})


@pytest.mark.parametrize(
    ("op", "value", "kept", "broken"),
    [
        ("<", 90.0, [60, 89.9], [90, 120]),
        (">", 120.0, [120.1, 200], [120, 60]),
        ("<=", 90.0, [60, 90], [90.1]),
        (">=", 120.0, [120, 200], [119.9]),
        ("~", 100.0, [92, 100, 108], [91.9, 108.1, 50]),
        ("=", 100.0, [98, 100, 102], [97.9, 102.1]),
        ("between", (90.0, 110.0), [90, 100, 110], [89.9, 110.1]),
        ("not", 100.0, [99, 101], [100]),
    ],
)
def test_a_tempo_is_kept_to(
    op: str, value: float | tuple[float, float], kept: list[float], broken: list[float]
) -> None:
    limit = Limit("tempo", op, value)
    assert [bpm for bpm in kept if not satisfies(at(bpm), limit)] == []
    assert [bpm for bpm in broken if satisfies(at(bpm), limit)] == []


def test_a_length_and_a_year_are_kept_to() -> None:
    track = Track("t", "T", duration_s=200.0, year=1995)
    assert satisfies(track, Limit("duration", "<", 240.0)) and not satisfies(track, Limit("duration", ">", 240.0))
    assert satisfies(track, Limit("year", "=", 1995.0)) and not satisfies(track, Limit("year", "=", 1996.0))
    assert satisfies(track, Limit("year", "between", (1990.0, 1999.0)))
    assert satisfies(track, Limit("year", "~", 1997.0)) and not satisfies(track, Limit("year", "~", 1998.0))


@pytest.mark.parametrize(
    ("spelled", "same"),
    [("C#", "Db"), ("D#", "Eb"), ("F#", "Gb"), ("G#", "Ab"), ("A#", "Bb"), ("B", "Cb"), ("E", "Fb"), ("c", "C")],
)
def test_a_key_is_the_same_in_both_spellings(spelled: str, same: str) -> None:
    for fact, asked in ((spelled, same), (same, spelled)):
        track = Track("t", "T", facts={"key": fact, "mode": "minor"})
        assert satisfies(track, Limit("key", "=", asked))
        assert not satisfies(track, Limit("key", "not", asked))
        assert not satisfies(track, Limit("key", "=", "D"))
        assert satisfies(track, Limit("mode", "=", "minor")) and not satisfies(track, Limit("mode", "=", "major"))


@pytest.mark.parametrize("op", ["<", ">", "<=", ">=", "=", "~", "not"])
@pytest.mark.parametrize("field", ["tempo", "year"])
def test_what_is_not_known_of_a_track_does_not_keep_a_limit(field: str, op: str) -> None:
    assert not satisfies(Track("t", "T"), Limit(field, op, 1990.0 if field == "year" else 90.0))


@pytest.mark.parametrize("field", ["key", "mode"])
def test_an_unknown_key_keeps_no_limit_on_the_key(field: str) -> None:
    assert not satisfies(Track("t", "T"), Limit(field, "=", "C" if field == "key" else "minor"))


def test_several_artists_are_alternatives_and_a_refused_one_is_left_out(small: Small) -> None:
    catalog = small(4)
    either = (Limit("artist", "=", "artist 1"), Limit("artist", "=", "ARTIST 3"))
    assert select(catalog, [0, 1, 2, 3], 3, Rules(limits=either)).rows == (1, 3)
    refused = (Limit("artist", "not", "artist 1"),)
    assert select(catalog, [0, 1, 2, 3], 4, Rules(limits=refused)).rows == (0, 2, 3)


def test_something_new_leaves_out_what_was_ever_shown(small: Small) -> None:
    catalog = small(4)
    rules = Rules(limits=(Limit("new", "=", 1.0),), shown=frozenset({"t000", "t002"}))
    assert select(catalog, [0, 1, 2, 3], 2, rules).rows == (1, 3)


def test_a_refused_term_leaves_out_exactly_the_tracks_that_have_it(recommender: Recommender) -> None:
    catalog = recommender.catalog
    column = catalog.attributes[:, VOCABULARY.index["drums"]]
    for row in range(len(catalog)):
        broken = [note.detail for note in violations(catalog, row, ("drums",), ())]
        assert broken == (["drums"] if column[row] >= VIOLATION else [])


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (Limit("tempo", "<", 90.0), "tempo < 90 BPM"),
        (Limit("tempo", "~", 90.5), "tempo about 90.5 BPM"),
        (Limit("tempo", "between", (90.0, 110.0)), "tempo 90 to 110 BPM"),
        (Limit("duration", ">", 180.0), "duration > 180 s"),
        (Limit("year", "=", 1995.0), "year 1995"),
        (Limit("key", "=", "C#"), "key C#"),
        (Limit("key", "not", "C#"), "key not C#"),
        (Limit("artist", "=", "Nina"), "by Nina"),
        (Limit("artist", "not", "Nina"), "not by Nina"),
        (Limit("new", "=", 1.0), "new to you"),
    ],
)
def test_a_limit_is_told_in_short_words(limit: Limit, words: str) -> None:
    assert describe(limit) == words


# -- the walk down the ranking -----------------------------------------------------------------------------------------


def test_equal_scores_go_by_id(small: Small) -> None:
    catalog = small(4)
    assert order(catalog, np.array([1.0, 2.0, 1.0, 2.0])) == [1, 3, 0, 2]
    assert order(catalog, np.array([1.0, 2.0, 1.0, 2.0]), [3, 2, 1]) == [1, 3, 2]


def test_picks_are_the_first_of_the_ranking_where_nothing_rules_them_out(small: Small) -> None:
    selection = select(small(), [5, 3, 8, 1], 3, Rules())
    assert (selection.rows, selection.notes) == ((5, 3, 8), ())


def test_blocks_and_dislikes_are_never_picked_even_when_nothing_else_is_left(small: Small) -> None:
    rules = Rules(
        blocked_tracks=frozenset({"t001"}), blocked_artists=frozenset({"artist 2"}), disliked=frozenset({"t003"})
    )
    selection = select(small(5), [1, 2, 3, 0, 4], 5, rules)
    assert selection.rows == (0, 4)
    assert set(kinds(selection.notes)) == {"blocked", "disliked", "few"}
    assert {note.detail for note in selection.notes if note.kind == "blocked"} == {"Piece 1", "Artist 2"}


def test_a_block_matches_the_artist_in_any_case_and_no_artist_is_nobodys_block(small: Small) -> None:
    catalog = small(3, {0: {"artist": "STRASSE"}, 1: {"artist": ""}})
    selection = select(catalog, [0, 1, 2], 3, Rules(blocked_artists=frozenset({"strasse", ""})))
    assert selection.rows == (1, 2)


def test_only_removals_above_the_last_pick_are_told(small: Small) -> None:
    rules = Rules(blocked_tracks=frozenset({"t000", "t011"}))
    selection = select(small(12), list(range(12)), 3, rules)
    assert selection.rows == (1, 2, 3)
    assert selection.notes == (Note("blocked", "Piece 0", 1),)


def test_removals_below_the_last_pick_are_not_told_where_variety_gave_way(small: Small) -> None:
    catalog = small(4, {0: {"artist": "A"}, 1: {"artist": "A"}})
    selection = select(catalog, [0, 1, 2, 3], 3, Rules(blocked_tracks=frozenset({"t003"})))
    assert (selection.rows, selection.notes) == ((0, 1, 2), ())


@pytest.mark.parametrize(("k", "of_one"), [(3, 1), (5, 1), (6, 2), (12, 2), (13, 3)])
def test_one_artist_does_not_fill_the_answer(small: Small, k: int, of_one: int) -> None:
    catalog = small(22, {place: {"artist": "Prolific"} for place in range(6)})
    selection = select(catalog, list(range(22)), k, Rules())
    assert sum(row < 6 for row in selection.rows) == of_one
    assert Note("variety", "Prolific", 6 - of_one) in selection.notes


def test_an_artist_who_was_asked_for_may_fill_the_answer(small: Small) -> None:
    catalog = small(8, {place: {"artist": "Prolific"} for place in range(6)})
    rules = Rules(limits=(Limit("artist", "=", "Prolific"),))
    assert select(catalog, list(range(8)), 5, rules).rows == (0, 1, 2, 3, 4)


def test_tracks_without_an_artist_are_not_by_the_same_artist(small: Small) -> None:
    catalog = small(5, {place: {"artist": ""} for place in range(5)})
    assert select(catalog, list(range(5)), 5, Rules()).rows == (0, 1, 2, 3, 4)


def test_the_same_sound_twice_is_no_variety(small: Small, recommender: Recommender) -> None:
    rows = different(recommender.catalog, 3)
    catalog = small(rows=[rows[0], rows[0], rows[1], rows[2]])
    selection = select(catalog, [0, 1, 2, 3], 3, Rules())
    assert selection.rows == (0, 2, 3)
    assert selection.notes == (Note("variety", "Piece 1", 1),)


def test_variety_gives_way_before_novelty_and_both_before_an_empty_place(small: Small) -> None:
    catalog = small(4, {0: {"artist": "A"}, 1: {"artist": "A"}})
    rules = Rules(recent=frozenset({"t002"}))
    three = select(catalog, [0, 1, 2, 3], 3, rules)
    assert three.rows == (0, 1, 3) and three.stretched
    assert three.notes == (Note("heard", "", 1),)
    four = select(catalog, [0, 1, 2, 3], 4, rules)
    assert four.rows == (0, 1, 2, 3), "still in the order of the ranking"
    assert four.notes == ()


def test_what_was_shown_a_moment_ago_is_left_out_while_there_is_more(small: Small) -> None:
    selection = select(small(6), list(range(6)), 3, Rules(recent=frozenset({"t000", "t001"})))
    assert selection.rows == (2, 3, 4)
    assert selection.notes == (Note("heard", "", 2),)


def test_too_few_none_and_all_are_told_apart(small: Small) -> None:
    catalog = small(4)
    impossible = Rules(limits=(Limit("tempo", ">", 900.0),))
    assert kinds(select(catalog, range(4), 3, impossible).notes) == ["limit", "none"]
    mostly = Rules(blocked_tracks=frozenset({"t000", "t001"}))
    few = select(catalog, range(4), 3, mostly)
    assert few.notes[-1] == Note("few", "", 2) and len(few.rows) == 2
    everything = select(catalog, range(4), 9, Rules())
    assert everything.notes == (Note("all", "", 4),) and len(everything.rows) == 4


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_track_above_the_last_pick_is_a_pick_or_is_counted_in_a_note(
    recommender: Recommender, data: st.DataObject
) -> None:
    catalog = recommender.catalog
    ids = [track.track_id for track in catalog.tracks]
    some = st.frozensets(st.sampled_from(ids), max_size=60)
    rules = Rules(
        hard=tuple(data.draw(st.sets(st.sampled_from(["drums", "vocals", "dark", "fast"]), max_size=2))),
        limits=tuple(data.draw(st.lists(st.sampled_from([Limit("tempo", "<", 110.0), Limit("mode", "=", "minor"),
                                                         Limit("duration", ">", 60.0)]), max_size=2, unique=True))),
        blocked_tracks=data.draw(some),
        disliked=data.draw(some),
        recent=data.draw(some),
    )  # fmt: skip
    scores = np.random.default_rng(data.draw(st.integers(0, 99))).normal(size=len(catalog)).round(1)
    k = data.draw(st.integers(1, 30))
    ranked = order(catalog, scores)
    selection = select(catalog, ranked, k, rules)

    assert [scores[row] for row in selection.rows] == sorted((scores[row] for row in selection.rows), reverse=True)
    assert len(set(selection.rows)) == len(selection.rows) <= k
    for row in selection.rows:
        assert not list(violations(catalog, row, rules.hard, rules.limits))
        assert ids[row] not in rules.blocked_tracks | rules.disliked
    removed = sum(note.count for note in selection.notes if note.kind in REMOVALS)
    if len(selection.rows) == k:
        assert removed == ranked.index(selection.rows[-1]) + 1 - k
    else:
        assert removed == len(catalog) - len(selection.rows)
        assert selection.notes[-1].kind in ("few", "none", "all")


# -- for somebody of whom nothing is known -----------------------------------------------------------------------------


def test_a_varied_sample_is_the_same_for_the_same_seed_and_in_order_of_id(recommender: Recommender) -> None:
    first = varied_sample(recommender.catalog, 5, 3, Rules())
    assert first == varied_sample(recommender.catalog, 5, 3, Rules()) == tuple(sorted(first))
    assert len(set(first)) == 5
    assert first != varied_sample(recommender.catalog, 5, 4, Rules())


def test_a_varied_sample_is_further_apart_than_chance(recommender: Recommender) -> None:
    heard = recommender.catalog.heard

    def nearest(rows: tuple[int, ...]) -> float:
        apart = np.linalg.norm(heard[list(rows)][:, None] - heard[list(rows)][None], axis=2)
        return float(apart[~np.eye(len(rows), dtype=bool)].min())

    rng = np.random.default_rng(0)
    chance = np.mean([nearest(tuple(rng.choice(len(heard), 5, replace=False))) for _ in range(50)])
    assert np.mean([nearest(varied_sample(recommender.catalog, 5, seed, Rules())) for seed in range(20)]) > 1.3 * chance


def test_a_varied_sample_keeps_to_blocks_and_gives_all_there_is(small: Small) -> None:
    catalog = small(5)
    rules = Rules(blocked_tracks=frozenset({"t001"}), recent=frozenset({"t002"}))
    for seed in range(8):
        assert set(varied_sample(catalog, 3, seed, rules)) == {0, 3, 4}
    assert varied_sample(catalog, 9, 0, rules) == (0, 2, 3, 4)
    assert varied_sample(catalog, 3, 0, Rules(limits=(Limit("tempo", ">", 900.0),))) == ()
