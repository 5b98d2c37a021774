"""People who listen together: the mean of their logits is the score, and nobody's refusal is passed over."""

from __future__ import annotations

import itertools
import time
from dataclasses import replace

import numpy as np
import pytest

from recommender.attributes import VIOLATION
from recommender.engine import Ask, Recommender
from recommender.explanation import NAMES, REST
from recommender.profile import Event, Limit
from recommender.ranking import Note
from recommender.together import EVERYBODY, Member, Occasion, Shared, first_id, share
from recommender.vocabulary import VOCABULARY

NOW = 1_800_000_000.0
DAY = 86400.0
SAID_ID = 40
"""Above all ids of the members here."""


def taste(number: int, *terms: str, weight: float = 1.0, hard: bool = False) -> Event:
    return Event(
        number,
        "taste",
        NOW - DAY,
        weight,
        terms=tuple((term, 0.6) for term in terms),
        asked=terms,
        hard=terms if hard else (),
        replaces=tuple(sorted(terms)),
        message=number,
    )


def mood(number: int, *terms: str, **more: object) -> Event:
    values = {"terms": tuple((term, 0.6) for term in terms), "asked": terms, "message": SAID_ID, **more}
    return Event(number, "mood", NOW, 1.0, **values)  # type: ignore[arg-type]


def members(recommender: Recommender) -> list[Member]:
    """Three whose ids clash: one who says what they like, one who reacts, one who refuses and is still in a mood."""
    ids = [track.track_id for track in recommender.catalog.tracks]
    return [
        Member((taste(1, "calm", "piano"), taste(2, "jazz"))),
        Member(
            (
                Event(1, "like", NOW - DAY, 0.04, track_id=ids[7]),
                Event(2, "dislike", NOW - 2 * DAY, -0.03, track_id=ids[90]),
                Event(3, "like", NOW - 2 * DAY, 0.03, track_id=ids[301]),
            )
        ),
        Member((taste(1, "loud", weight=-0.8), Event(9, "mood", NOW - 60, 1.0, terms=(("techno", 0.9),), message=9))),
    ]


def spoken(recommender: Recommender, k: int = 4) -> Occasion:
    said = (mood(SAID_ID, "dreamy", "strings", starts=True), mood(SAID_ID + 1, "slow", replaces=("fast", "slow")))
    return Occasion(NOW, k, said, texts={SAID_ID: np.full(recommender.width, 0.03, np.float32)})


def together(recommender: Recommender, group: list[Member], occasion: Occasion) -> Shared:
    return share(recommender.catalog, recommender.reference.deviation, group, occasion)


def alone(recommender: Recommender, member: Member, occasion: Occasion) -> dict[str, float]:
    """The engine's own scores of all tracks for one person, by its tables."""
    opening = (Event(SAID_ID, "request", NOW, message=SAID_ID, starts=True),)
    ask = Ask(
        events=(*member.events, *(occasion.said or opening)),
        as_of=NOW,
        k=len(recommender.catalog),
        plain=True,
        texts=occasion.texts,
    )
    return {table.track_id: table.score for table in recommender.recommend(ask).picks}


def ids_of(shared: Shared) -> list[str]:
    return [pick.track_id for pick in shared.picks]


# -- the score ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", [True, False])
def test_a_score_is_the_mean_of_what_the_engine_gives_each_member(recommender: Recommender, said: bool) -> None:
    group = members(recommender)
    occasion = spoken(recommender) if said else Occasion(NOW, 4)
    engine = [alone(recommender, member, occasion) for member in group]
    shared = together(recommender, group, occasion)
    for pick in shared.picks:
        scores = [scores[pick.track_id] for scores in engine]
        assert pick.logits == pytest.approx(scores, abs=1e-9)
        assert pick.score == pytest.approx(np.mean(scores), abs=1e-9)
    means = {track_id: np.mean([scores[track_id] for scores in engine]) for track_id in engine[0]}
    assert means[shared.picks[0].track_id] == pytest.approx(max(means.values()), abs=1e-6), "the best comes first"
    assert len({round(score, 3) for score in shared.picks[0].logits}) > 1, "the members differ"


def test_what_is_said_counts_for_all_alike_and_earlier_mood_for_nobody(recommender: Recommender) -> None:
    group, occasion = members(recommender), spoken(recommender)
    shared = together(recommender, group, occasion)
    assert [each.asked for each in shared.said] == [("dreamy", "strings"), ("slow",)]
    without = [*group[:2], Member(group[2].events[:1])]
    assert together(recommender, without, occasion).picks == shared.picks
    for pick in shared.picks:
        assert np.subtract(pick.logits, pick.own) == pytest.approx([pick.said.score] * 3, abs=1e-9)


def test_a_lasting_statement_lasts_as_long_as_the_occasion(recommender: Recommender) -> None:
    group, said = members(recommender), spoken(recommender).said
    lasting = tuple(replace(event, kind="taste") for event in said)
    moods, tastes = (together(recommender, group, Occasion(NOW, 4, events)) for events in (said, lasting))
    assert moods.picks == tastes.picks


# -- the table ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", [True, False])
def test_the_cells_and_the_bias_sum_to_the_mean(recommender: Recommender, said: bool) -> None:
    shared = together(recommender, members(recommender), spoken(recommender, 12) if said else Occasion(NOW, 12))
    for pick in shared.picks:
        total = sum(cell.contribution for cell in pick.cells) + pick.bias
        assert total == pytest.approx(pick.score, abs=1e-9) and total == pytest.approx(np.mean(pick.logits), abs=1e-9)
        assert sum(cell.contribution for cell in pick.said.cells) + pick.bias == pytest.approx(
            pick.said.score, abs=1e-9
        )


def test_there_is_one_cell_for_each_member_and_feature_a_share_of_what_is_heard(recommender: Recommender) -> None:
    group, occasion = members(recommender), spoken(recommender, 12)
    catalog = recommender.catalog
    shared = together(recommender, group, occasion)
    profiles = [recommender.profile((*member.events, *occasion.said), NOW) for member in group]
    for pick in shared.picks:
        named = [cell for cell in pick.cells if cell.feature != REST]
        assert len({(cell.member, cell.feature) for cell in named}) == len(named)
        row = catalog.row[pick.track_id]
        for cell in named:
            assert cell.member is not None
            if cell.feature == NAMES:
                continue
            k = VOCABULARY.index[cell.feature]
            if cell.member == EVERYBODY:
                u = sum(part.weight * part.terms[k] for part in profiles[0].parts if part.event.id >= SAID_ID)
            else:
                own = [part for part in profiles[cell.member].parts if part.event.id < SAID_ID]
                u = sum(part.weight * part.terms[k] for part in own) / len(group)
            assert cell.contribution == pytest.approx(u * catalog.heard[row, k], abs=1e-9)


def test_no_large_cell_is_gathered_and_the_rest_is_small(recommender: Recommender) -> None:
    """All cells are made anew, one by one, to see which of them are missing."""
    group, occasion = members(recommender), spoken(recommender, 12)
    catalog = recommender.catalog
    shared = together(recommender, group, occasion)
    profiles = [recommender.profile((*member.events, *occasion.said), NOW) for member in group]
    some_rest = False
    for pick in shared.picks:
        row = catalog.row[pick.track_id]
        every: dict[tuple[int | None, str], float] = {}
        for number, profile in enumerate(profiles):
            for part in profile.parts:
                member = EVERYBODY if part.event.id >= SAID_ID else number
                text = part.text if member == number else np.asarray(occasion.texts.get(part.event.id, part.text))
                names = catalog.weights.text_gain * float(text @ catalog.text[row].astype(np.float64))
                values = [*(part.terms * catalog.heard[row]), names]
                for feature, value in zip((*VOCABULARY.heard, NAMES), values, strict=True):
                    every[member, feature] = every.get((member, feature), 0.0) + part.weight * value / len(group)
        shown = {(cell.member, cell.feature): cell.contribution for cell in pick.cells}
        gathered = {key: value for key, value in every.items() if value and key not in shown}
        total = sum(map(abs, every.values()))
        assert all(abs(value) <= 0.02 * total * (1 + 1e-6) for value in gathered.values())
        assert sum(map(abs, gathered.values())) <= 0.15 * total * (1 + 1e-6)
        assert sum(gathered.values()) == pytest.approx(shown.get((None, REST), 0.0), abs=1e-6)
        some_rest = some_rest or (None, REST) in shown
    assert some_rest


# -- the members -------------------------------------------------------------------------------------------------------


def test_the_order_of_members_does_not_matter(recommender: Recommender) -> None:
    group = [*members(recommender), Member((taste(1, "vocals", weight=-1.0, hard=True), taste(2, "folk")))]
    first = together(recommender, group, spoken(recommender, 8))
    for arrangement in itertools.permutations(range(4)):
        occasion = replace(spoken(recommender, 8), speaker=arrangement.index(0))
        other = together(recommender, [group[number] for number in arrangement], occasion)
        assert ids_of(other) == ids_of(first) and other.notes == first.notes and other.hard == first.hard
        for one, two in zip(first.picks, other.picks, strict=True):
            assert two.score == pytest.approx(one.score, abs=1e-12)
            assert two.logits == pytest.approx([one.logits[number] for number in arrangement], abs=1e-12)
            there = {(arrangement[c.member] if c.member is not None and c.member >= 0 else c.member, c.feature): c
                     for c in two.cells}  # fmt: skip
            for cell in one.cells:
                assert there[cell.member, cell.feature].contribution == pytest.approx(cell.contribution, abs=1e-9)


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("said", [True, False])
def test_one_member_alone_is_answered_as_the_engine_does(recommender: Recommender, number: int, said: bool) -> None:
    occasion = spoken(recommender, 6) if said else Occasion(NOW, 6)
    catalog = recommender.catalog
    events = (*members(recommender)[number].events, taste(5, "drums", weight=-0.4, hard=True))
    member = Member(events, frozenset([catalog.tracks[3].track_id]), frozenset([catalog.tracks[400].artist.casefold()]))
    opening = (Event(SAID_ID, "request", NOW, message=SAID_ID, starts=True),)
    ask = Ask(
        events=(*member.events, *(occasion.said or opening)),
        as_of=NOW,
        k=6,
        texts=occasion.texts,
        blocked_tracks=member.blocked_tracks,
        blocked_artists=member.blocked_artists,
    )
    answer = recommender.recommend(ask)
    shared = together(recommender, [member], occasion)
    assert ids_of(shared) == [table.track_id for table in answer.picks]
    assert [pick.score for pick in shared.picks] == pytest.approx([table.score for table in answer.picks], abs=1e-9)
    named = ("blocked", "disliked")
    assert [note for note in shared.notes if note.kind not in named] == [
        note for note in answer.notes if note.kind not in named
    ]


def test_the_same_tastes_twice_are_as_once(recommender: Recommender) -> None:
    member, occasion = members(recommender)[0], spoken(recommender, 5)
    once, twice = (together(recommender, [member] * n, occasion) for n in (1, 2))
    assert ids_of(once) == ids_of(twice)
    assert [p.score for p in twice.picks] == pytest.approx([p.score for p in once.picks], abs=1e-9)


# -- what is left out --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [0, 1, 2])
def test_what_any_member_blocked_is_left_out_and_not_told_by_name(recommender: Recommender, who: int) -> None:
    group, occasion = members(recommender), spoken(recommender, 3)
    free = together(recommender, group, occasion)
    track = free.picks[0].track_id
    artist = recommender.catalog.tracks[recommender.catalog.row[free.picks[1].track_id]].artist.casefold()
    group[who] = replace(group[who], blocked_tracks=frozenset([track]), blocked_artists=frozenset([artist]))
    shared = together(recommender, group, occasion)
    artists = [recommender.catalog.tracks[recommender.catalog.row[track_id]].artist for track_id in ids_of(shared)]
    assert track not in ids_of(shared) and artist not in [name.casefold() for name in artists]
    (note,) = [note for note in shared.notes if note.kind == "blocked"]
    assert note.detail == "" and note.count >= 2


@pytest.mark.parametrize("who", [0, 1, 2])
def test_what_any_member_disliked_last_is_left_out(recommender: Recommender, who: int) -> None:
    group, occasion = members(recommender), spoken(recommender, 3)
    track = together(recommender, group, occasion).picks[0].track_id
    event = Event(20, "dislike", NOW - DAY, -1e-6, track_id=track)
    group[who] = replace(group[who], events=(*group[who].events, event))
    shared = together(recommender, group, occasion)
    assert track not in ids_of(shared)
    assert Note("disliked", "", 1) in shared.notes
    later = Event(21, "like", NOW - DAY, 1e-6, track_id=track)
    group[who] = replace(group[who], events=(*group[who].events, later))
    assert track in ids_of(together(recommender, group, occasion)), "liked after all"


@pytest.mark.parametrize("who", [0, 1, 2])
def test_a_hard_refusal_of_one_is_a_constraint_for_all(recommender: Recommender, who: int) -> None:
    group = members(recommender)
    occasion = Occasion(NOW, 5, (mood(SAID_ID, "vocals", "female vocals", replaces=("instrumental", "vocals")),))
    voice = recommender.catalog.attributes[:, VOCABULARY.index["vocals"]]
    rows = [recommender.catalog.row[track_id] for track_id in ids_of(together(recommender, group, occasion))]
    assert (voice[rows] >= VIOLATION).all(), "what was said asks for voices"
    group[who] = replace(group[who], events=(taste(30, "vocals", weight=-1.0, hard=True), *group[who].events))
    for speaker in range(3):
        shared = together(recommender, group, replace(occasion, speaker=speaker))
        rows = [recommender.catalog.row[track_id] for track_id in ids_of(shared)]
        if speaker == who:
            assert shared.hard == () and (voice[rows] >= VIOLATION).any(), "one's own words lift one's own refusal"
        else:
            assert shared.hard == ("vocals",) and len(rows) == 5 and (voice[rows] < VIOLATION).all()
            assert any(note.kind == "hard" and note.detail == "vocals" for note in shared.notes)


def test_what_the_occasion_refuses_or_limits_holds_and_what_was_limited_before_does_not(
    recommender: Recommender,
) -> None:
    group = members(recommender)
    old = Event(30, "request", NOW - 60, limits=(Limit("tempo", ">", 170.0),), hard=("piano",), message=30)
    group[1] = replace(group[1], events=(*group[1].events, old))
    said = (
        mood(SAID_ID, "calm"),
        Event(SAID_ID + 1, "mood", NOW, -0.35, (("drums", 0.5),), ("drums",), hard=("drums",), message=SAID_ID),
        Event(SAID_ID + 2, "request", NOW, limits=(Limit("tempo", "<", 90.0),), message=SAID_ID),
    )
    shared = together(recommender, group, Occasion(NOW, 6, said))
    assert shared.hard == ("drums",) and shared.limits == (Limit("tempo", "<", 90.0),)
    for track_id in ids_of(shared):
        row = recommender.catalog.row[track_id]
        assert float(recommender.catalog.tracks[row].facts["bpm"]) < 90
        assert recommender.catalog.attributes[row, VOCABULARY.index["drums"]] < VIOLATION


def test_something_new_is_new_to_everybody_and_what_was_just_shown_is_not_shown_again(recommender: Recommender) -> None:
    group, occasion = members(recommender), spoken(recommender, 3)
    first = ids_of(together(recommender, group, occasion))
    assert not set(first) & set(ids_of(together(recommender, group, replace(occasion, recent=frozenset(first)))))
    group[2] = replace(group[2], shown=frozenset(first[:1]))
    assert ids_of(together(recommender, group, occasion)) == first
    new = Event(SAID_ID + 2, "request", NOW, limits=(Limit("new", "=", "new"),), message=SAID_ID)
    assert first[0] not in ids_of(together(recommender, group, replace(occasion, said=(*occasion.said, new))))


# -- tastes ------------------------------------------------------------------------------------------------------------


def test_a_taste_tells_what_it_rests_on(recommender: Recommender) -> None:
    ids = [track.track_id for track in recommender.catalog.tracks]
    group = [*members(recommender), Member(), Member((Event(1, "mood", NOW - 60, 1.0, (("sad", 0.9),), ("sad",)),))]
    said, reacted, refused, nobody, moody = together(recommender, group, spoken(recommender)).tastes
    assert said.likes == {"calm", "piano", "jazz"} and not said.dislikes and not said.liked
    assert reacted.liked == (ids[7], ids[301]) and reacted.disliked == (ids[90],) and not reacted.likes
    assert refused.dislikes == {"loud"} and not refused.likes
    assert said.known and reacted.known and refused.known and not nobody.known and not moody.known


def test_a_term_that_the_occasion_replaces_is_no_taste_in_it(recommender: Recommender) -> None:
    group = [Member((taste(1, "slow", "piano"),))]
    fast = Occasion(NOW, 3, (mood(SAID_ID, "fast", replaces=("fast", "slow")),))
    assert together(recommender, group, fast).tastes[0].likes == {"piano"}
    (nothing_left,) = together(recommender, [Member((taste(1, "slow"),))], fast).tastes
    assert nothing_left.known and not nothing_left.likes, "it is known all the same"


def test_where_nothing_at_all_is_known_it_is_a_varied_sample(recommender: Recommender) -> None:
    group = [Member(), Member((Event(1, "mood", NOW - 60, 1.0, terms=(("sad", 0.9),), message=1),))]
    one, again, other = (together(recommender, group, Occasion(NOW, 5, seed=seed)) for seed in (1, 1, 2))
    assert one == again and ids_of(one) != ids_of(other) and len(one.picks) == 5
    assert one.notes == (Note("empty_profile"),) and one.said == ()
    assert all(pick.cells == () and pick.score == pick.bias for pick in one.picks)
    blocked = replace(group[0], blocked_tracks=frozenset(ids_of(one)))
    assert not set(ids_of(one)) & set(ids_of(together(recommender, [blocked, group[1]], Occasion(NOW, 5, seed=1))))


# -- how it is called --------------------------------------------------------------------------------------------------


def test_ids_of_the_occasion_lie_above_all(recommender: Recommender) -> None:
    group = members(recommender)
    assert first_id(group) == 10 and first_id([]) == 1
    with pytest.raises(ValueError, match="from 10 on"):
        together(recommender, group, Occasion(NOW, 3, (mood(9, "calm"),)))
    with pytest.raises(ValueError, match="nobody"):
        together(recommender, [], Occasion(NOW))


def test_five_members_with_a_year_of_events_are_answered_in_time(recommender: Recommender) -> None:
    ids = [track.track_id for track in recommender.catalog.tracks]
    year = tuple(
        Event(n, "like" if n % 3 else "dislike", NOW - n * DAY, 0.02 if n % 3 else -0.02, track_id=ids[n])
        for n in range(1, 39)
    )
    group = [Member((*year[number:], taste(39, "calm"))) for number in range(5)]
    times = []
    for _ in range(5):
        began = time.perf_counter()
        together(recommender, group, spoken(recommender, 5))
        times.append(time.perf_counter() - began)
    assert min(times) < 0.15
