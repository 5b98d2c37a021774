"""From what was understood to what is kept: the events of one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from recommender.profile import Deviation, Event, Limit, clause_terms, message_weights, opposites, same_axis
from recommender.understanding import Clause, Understanding
from recommender.vocabulary import VOCABULARY

HARD_SHARE = 0.35
"""What is left to the score of a refusal that also removes tracks: it should not outweigh what is wanted."""
UNDERSTOOD = 0.5
"""Share of a clause's reading that is spread over the terms that were understood."""
ASKED_READING = 0.2
"""The least reading (probability above the mean) of a term that is asked for."""
STORABLE_LIMITS = ("tempo", "key", "mode", "duration", "year", "artist", "title", "new")


@dataclass(frozen=True)
class Statements:
    """The events of one message, in order, and the text parts that live for its answer alone."""

    events: tuple[Event, ...]
    texts: dict[int, np.ndarray]
    """event id → x, float32 [d]."""


def statements(
    understood: Understanding,
    deviation: Deviation,
    at: float,
    first_id: int,
    continues: bool,
    limits: Sequence[Limit] = (),
) -> Statements:
    """Events for the clauses of a message that ask for or reject something, with ids from `first_id`.

    `continues`: the message goes on with the conversation, else a new request starts and earlier mood ends.
    `limits`: its exact constraints, names resolved to the catalog's own spelling.
    """
    clauses = [clause for clause in understood.clauses if clause.polarity != "neutral"]
    weights = message_weights([_signed_strength(clause) for clause in clauses])
    events: list[Event] = []
    texts: dict[int, np.ndarray] = {}
    for clause, weight in zip(clauses, weights, strict=True):
        asked = tuple(dict.fromkeys(found.term for found in clause.found))
        terms = clause_terms(_with_asked(clause), deviation, len(clause.x))
        hard = tuple(found.term for found in clause.found if found.hard) if clause.polarity == "avoid" else ()
        if not terms and not asked:
            continue
        event_id = first_id + len(events)
        events.append(
            Event(
                id=event_id,
                kind="taste" if clause.lasting else "mood",
                at=at,
                weight=weight,
                terms=terms,
                asked=asked,
                hard=hard,
                replaces=_replaced(clause, asked),
                message=first_id,
            )
        )
        if clause.polarity == "want":
            # What is refused is no similarity: a title far from "vocals" says nothing for its track.
            texts[event_id] = clause.x
    kept = tuple(limit for limit in limits if limit.field in STORABLE_LIMITS)
    if kept or (not events and not continues):
        events.append(Event(id=first_id + len(events), kind="request", at=at, limits=kept, message=first_id))
    if events and not continues:
        events = [replace(events[0], starts=True), *events[1:]]
    return Statements(tuple(events), texts)


def _with_asked(clause: Clause) -> dict[str, float]:
    """The clause's reading, a share of it spread over the terms that it asks for: the same said in other words, with a
    slip, or in another language is nearly the same; and none of them is drowned by what the others go with."""
    asked = {
        found.term: found.strength
        for found in clause.found
        if found.term in clause.reading and found.evidence != clause.text
    }
    if not asked:
        return dict(clause.reading)
    total = sum(asked.values())
    reading = {
        term: (1 - UNDERSTOOD) * value + UNDERSTOOD * asked.get(term, 0.0) / total
        for term, value in clause.reading.items()
    }
    return {term: max(value, ASKED_READING) if term in asked else value for term, value in reading.items()}


def _signed_strength(clause: Clause) -> float:
    """Strength with the sign of the polarity; less for a hard refusal, whose work the constraint does."""
    if clause.polarity == "want":
        return clause.strength
    constrained = clause.hard and any(found.term in VOCABULARY.index for found in clause.found)
    return -clause.strength * (HARD_SHARE if constrained else 1.0)


def _replaced(clause: Clause, asked: Sequence[str]) -> tuple[str, ...]:
    """Terms that earlier messages lose: for a wish its axis, or where it is relative only the other end of that; for a
    refusal the terms that it refuses."""
    heard = [term for term in asked if term in VOCABULARY.index]
    if clause.polarity == "avoid":
        return () if clause.relative else tuple(sorted(heard))
    sets = [opposites(term) if clause.relative else same_axis(term) for term in heard]
    return tuple(sorted(set().union(*sets))) if sets else ()
