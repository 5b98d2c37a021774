"""What would have changed a pick's place: found by ranking the same request again, changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages import Refusal
from recommender.answer import Answer
from recommender.engine import Recommender
from recommender.explanation import Table
from recommender.profile import Event, clause_terms, message_weights, same_axis, without
from recommender.vocabulary import VOCABULARY

WISHES = ("mood", "tempo", "loudness", "instrument")
"""Facets that counterfactual wishes are taken from: what somebody might well have asked for."""


@dataclass(frozen=True)
class Counterfactual:
    """What would have changed a pick's place: an event left out, or a term asked for as well."""

    without: int | None
    plus: str | None
    rank_before: int
    rank_after: int


def find(recommender: Recommender, answer: Answer, before: Sequence[Event], table: Table) -> tuple[Counterfactual, ...]:
    """Each of the weightiest events left out, and the wishes that would raise and lower the pick most."""

    def place_after(event: int | None, plus: str | None) -> int:
        after = changed(recommender, answer, before, event, plus)
        return recommender.place(answer, before, after, table.track_id).rank

    place = recommender.place(answer, before, before, table.track_id).rank
    known = {event.id for event in before}
    rows: dict[int, float] = {}
    for cell in table.cells:
        if cell.event is not None and cell.event in known:
            rows[cell.event] = rows.get(cell.event, 0.0) + cell.contribution
    found = []
    for event_id in sorted(rows, key=lambda event: (-abs(rows[event]), event))[:4]:
        after = place_after(event_id, None)
        if after != place:
            found.append(Counterfactual(event_id, None, place, after))
    attributes = recommender.attributes_of(table.track_id)
    settled = {
        near for event in answer.events for term in event.asked if term in attributes for near in same_axis(term)
    }
    open_terms = [t for t in attributes if t not in settled and VOCABULARY.facet_of[t] in WISHES]
    others = sorted(open_terms, key=lambda term: (-attributes[term], term))
    wishes = [(term, place_after(None, term)) for term in (*others[:3], *others[-3:])]
    better = [wish for wish in wishes if wish[1] < place]
    worse = [wish for wish in wishes if wish[1] > place]
    if better:
        term, after = min(better, key=lambda wish: (wish[1], wish[0]))
        found.append(Counterfactual(None, term, place, after))
    if worse:
        term, after = max(worse, key=lambda wish: (wish[1], wish[0]))
        found.append(Counterfactual(None, term, place, after))
    return tuple(found)


def changed(
    recommender: Recommender, answer: Answer, before: Sequence[Event], without_event: int | None, plus: str | None
) -> list[Event]:
    """The events of an answer with one left out, or with one more plain wish."""
    events = list(before)
    if without_event is not None:
        if without_event not in {event.id for event in before}:
            raise Refusal("error-event", event=without_event)
        events = without(events, without_event)
    if plus is not None:
        events.append(_wish(recommender, plus, max((event.id for event in before), default=0) + 1, answer.as_of))
    return events


def _wish(recommender: Recommender, term: str, event_id: int, at: float) -> Event:
    if term not in VOCABULARY.index:
        raise Refusal("error-term", term=term)
    return Event(
        id=event_id,
        kind="mood",
        at=at,
        weight=message_weights([0.7])[0],
        terms=clause_terms({term: 1.0}, recommender.reference.deviation, recommender.width),
        asked=(term,),
        replaces=tuple(sorted(same_axis(term))),
    )
