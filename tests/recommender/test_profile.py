"""The profile is a sum over events, recomputed at a moment."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.profile import (
    KAPPA,
    MESSAGE_WEIGHT,
    MOOD_HALF_LIFE_S,
    TASTE_DEVIATION,
    TASTE_HALF_LIFE_S,
    Event,
    Limit,
    Profile,
    build,
    clause_terms,
    message_weights,
    opposites,
    reaction_weight,
    same_axis,
    without,
)
from recommender.vocabulary import VOCABULARY

K = len(VOCABULARY.heard)
WIDTH = 8
RNG = np.random.default_rng(5)
REFERENCE = RNG.normal(size=(200, K))
TRACKS = {f"t{n}": (RNG.normal(size=K), 0.1 * RNG.normal(size=WIDTH)) for n in range(5)}


def deviation(u: np.ndarray, p: np.ndarray) -> float:
    return float((REFERENCE @ u).std())


def profile(events: list[Event], as_of: float = 0.0) -> Profile:
    return build(events, as_of, TRACKS.get, deviation, WIDTH)


def clause(number: int, term: str, weight: float = 1.0, **more: object) -> Event:
    return Event(id=number, kind="mood", at=0.0, weight=weight, terms=((term, 1.0),), asked=(term,), **more)  # type: ignore[arg-type]


def value(made: Profile, term: str) -> float:
    return float(made.u[VOCABULARY.index[term]])


def test_a_mood_halves_every_two_hours_and_a_taste_every_120_days() -> None:
    mood, taste = clause(1, "calm"), replace(clause(1, "calm"), kind="taste")
    assert value(profile([mood], MOOD_HALF_LIFE_S), "calm") == pytest.approx(0.5)
    assert value(profile([taste], TASTE_HALF_LIFE_S), "calm") == pytest.approx(0.5)


def test_a_reaction_is_half_mood_and_half_taste() -> None:
    like = Event(id=1, kind="like", at=0.0, weight=0.01, track_id="t0")
    first, later = profile([like], 0.0), profile([like], 10 * MOOD_HALF_LIFE_S)
    assert np.allclose(first.u, 0.01 * TRACKS["t0"][0])
    assert np.allclose(later.u, first.u * 0.5, rtol=0.02)


def test_a_new_request_ends_earlier_mood_and_keeps_taste() -> None:
    lasting = replace(clause(1, "jazz"), kind="taste")
    made = profile([lasting, clause(2, "calm"), clause(3, "fast", starts=True)])
    assert value(made, "calm") == 0.0
    assert value(made, "fast") == 1.0
    assert value(made, "jazz") > 0.0


def test_a_refinement_keeps_what_was_said_but_for_its_own_axis() -> None:
    faster = clause(3, "fast", replaces=tuple(same_axis("fast")), message=3)
    made = profile([clause(1, "slow", starts=True), clause(2, "piano"), faster])
    assert value(made, "slow") == 0.0
    assert value(made, "piano") == 1.0
    assert value(made, "fast") == 1.0


def test_taking_the_refinement_back_brings_the_replaced_wish_back() -> None:
    before = [clause(1, "slow", starts=True)]
    after = [*before, clause(2, "fast", replaces=tuple(same_axis("fast")), message=2)]
    assert np.array_equal(profile(after[:1]).u, profile(before).u)
    assert value(profile(before), "slow") == 1.0


def test_opposites_and_axes() -> None:
    assert "fast" in opposites("slow") and "slow" not in opposites("slow")
    assert same_axis("slow") == {"slow", "fast"}
    assert {"vocals", "female vocals", "instrumental"} <= same_axis("vocals")


def test_a_year_of_likes_cannot_drown_tonights_words() -> None:
    likes = [Event(id=n, kind="like", at=0.0, weight=1.0, track_id=f"t{n % 5}") for n in range(1, 300)]
    old = profile(likes, as_of=20 * MOOD_HALF_LIFE_S)
    assert deviation(old.u, old.p) <= TASTE_DEVIATION * 1.01


@given(st.lists(st.tuples(st.sampled_from(["t0", "t1", "t2"]), st.floats(-0.05, 0.05)), min_size=1, max_size=8))
@settings(max_examples=50, deadline=None)
def test_undo_is_exact_bit_for_bit(reactions: list[tuple[str, float]]) -> None:
    events = [clause(1, "calm", starts=True)]
    events += [Event(id=n, kind="like", at=0.0, weight=w, track_id=t) for n, (t, w) in enumerate(reactions, 2)]
    kept = events[:-1]
    assert np.array_equal(profile(kept, 50.0).u, profile([e for e in events if e is not events[-1]], 50.0).u)
    for order in itertools.islice(itertools.permutations(events), 6):
        assert np.array_equal(profile(list(order), 50.0).u, profile(events, 50.0).u)


@given(st.booleans(), st.floats(0.001, 0.999), st.sampled_from(sorted(TRACKS)))
def test_a_reaction_moves_the_tracks_own_logit_by_at_most_kappa(liked: bool, probability: float, track: str) -> None:
    heard, text = TRACKS[track]
    moved = reaction_weight(liked, probability, heard, text) * float(heard @ heard + text @ text)
    assert (moved > 0) == liked
    assert 0.1 * KAPPA - 1e-9 <= abs(moved) <= KAPPA


def test_one_plain_clause_has_a_deviation_of_two() -> None:
    terms = clause_terms({"calm": 0.6, "slow": 0.2, "piano": 0.01}, deviation, WIDTH)
    vector = np.zeros(K)
    for term, number in terms:
        vector[VOCABULARY.index[term]] = number
        assert round(number / 0.05, 6) == round(number / 0.05)
    assert [term for term, _ in terms] == ["calm", "slow"]
    assert deviation(vector, np.zeros(WIDTH)) == pytest.approx(2.0, abs=0.1)


def test_a_clause_that_is_hardly_understood_weighs_less() -> None:
    clear, vague = (dict(clause_terms({"calm": r}, deviation, WIDTH)) for r in (0.6, 0.07))
    assert vague["calm"] < 0.4 * clear["calm"]
    assert clause_terms({"calm": 0.01}, deviation, WIDTH) == ()


def test_at_most_twelve_terms_are_kept() -> None:
    assert len(clause_terms(dict.fromkeys(VOCABULARY.heard, 0.08), deviation, WIDTH)) == 12


def test_the_clauses_of_a_message_weigh_at_most_one_and_a_half_together() -> None:
    assert message_weights([0.7]) == [1.0]
    assert message_weights([0.35, -0.7])[1] == pytest.approx(-1.0)
    assert sum(abs(w) for w in message_weights([0.7, -1.0, 0.7, 0.7])) == pytest.approx(MESSAGE_WEIGHT)


def test_a_hard_avoid_holds_until_it_is_wished_for() -> None:
    silent = replace(clause(1, "vocals", weight=-1.0, starts=True), hard=("vocals",))
    assert profile([silent]).hard == ("vocals",)
    assert profile([silent, clause(2, "vocals", replaces=tuple(same_axis("vocals")), message=2)]).hard == ()
    assert profile([silent, clause(2, "fast", starts=True)]).hard == ()


def test_a_later_limit_replaces_an_earlier_one_of_the_same_kind() -> None:
    slow = Event(
        id=1, kind="request", at=0.0, starts=True, limits=(Limit("tempo", "<", 90.0), Limit("year", ">", 1990.0))
    )
    quick = Event(id=2, kind="request", at=0.0, limits=(Limit("tempo", ">", 120.0),))
    assert set(profile([slow, quick]).limits) == {Limit("tempo", ">", 120.0), Limit("year", ">", 1990.0)}


def test_an_event_comes_back_from_json_unchanged() -> None:
    event = clause(
        7, "calm", hard=("vocals",), replaces=("fast",), starts=True, limits=(Limit("tempo", "between", (60.0, 90.0)),)
    )
    assert Event.from_json(event.to_json()) == event
    like = Event(id=2, kind="like", at=5.0, weight=-0.2, track_id="t0", request_id="r")
    assert Event.from_json(like.to_json()) == like
    by_emoji = replace(like, via="heart")
    assert Event.from_json(by_emoji.to_json()) == by_emoji
    # What was stored before there was such a field has none.
    assert "via" not in like.to_json()


def test_leaving_an_event_out_keeps_the_mark_that_a_request_began_there() -> None:
    events = [clause(1, "calm", starts=True), clause(2, "fast", starts=True)]
    left = profile(without(events, 2))
    assert value(left, "calm") == 0.0 and value(left, "fast") == 0.0


def test_wishing_for_no_voice_keeps_the_refusal_of_voices_and_wishing_for_a_voice_lifts_it() -> None:
    silent = replace(clause(1, "vocals", weight=-1.0, starts=True), hard=("vocals",), message=1)
    instrumental = clause(2, "instrumental", replaces=tuple(same_axis("instrumental")), message=2)
    sung = clause(2, "female vocals", replaces=tuple(same_axis("female vocals")), message=2)
    assert profile([silent, instrumental]).hard == ("vocals",)
    assert profile([silent, sung]).hard == ()


def test_tonights_wish_suspends_a_lasting_dislike_of_the_same() -> None:
    never = replace(clause(1, "techno", weight=-1.0), kind="taste", message=1)
    tonight = clause(2, "techno", replaces=tuple(same_axis("techno")), message=2, starts=True)
    tomorrow = clause(3, "calm", replaces=tuple(same_axis("calm")), message=3, starts=True)
    assert value(profile([never, tonight]), "techno") == 1.0
    assert value(profile([never, tonight, tomorrow]), "techno") < 0.0
