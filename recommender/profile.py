"""The profile: what a user said and did, as events, and the sums that follow from them.

`u = Σ a_e c_e` and `p = Σ a_e p_e` (docs/design.md). Nothing is accumulated: the sums are recomputed from the events in
order of id, in float64, at a moment `as_of`, so that taking an event back is exact bit for bit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

import numpy as np

from recommender.vocabulary import VOCABULARY

HOUR = 3600.0
MOOD_HALF_LIFE_S = 2 * HOUR
TASTE_HALF_LIFE_S = 120 * 24 * HOUR
CLAUSE_DEVIATION = 2.0
"""Deviation of the logit over the reference that one plainly said clause has."""
TASTE_DEVIATION = 2.0
"""Deviation of the logit over the reference that lasting taste as a whole is capped at."""
MESSAGE_WEIGHT = 1.5
"""The |a_e| of one message's clauses sum to at most this."""
PLAIN_STRENGTH = 0.7
MAX_TERMS = 12
LATEST = 1 << 62
READING_THRESHOLD = 0.04
"""A term counts when its reading exceeds its mean by this much (probability)."""
FULL_READING = 0.35
"""A clause whose counted readings sum to less than this is understood only in part and gets a smaller deviation."""
KAPPA = 2.0
"""A reaction moves the track's own logit by at most this."""

_DEFAULTS: tuple[object, ...] = (0, (), False, None, "")

Kind = Literal["request", "mood", "taste", "like", "dislike", "more_like", "sound"]
REACTIONS = ("like", "dislike")
OF_TRACK = ("like", "dislike", "more_like")
REPLACEABLE = ("mood", "taste", "sound")
"""Kinds that lose terms to what a later message says of the same axis."""
_SHARES: dict[Kind, tuple[float, float]] = {
    "request": (0.0, 0.0),
    "mood": (1.0, 0.0),
    "more_like": (1.0, 0.0),
    "sound": (1.0, 0.0),
    "taste": (0.0, 1.0),
    "like": (0.5, 0.5),
    "dislike": (0.5, 0.5),
}
"""How much of an event is mood (gone in hours) and how much taste (gone in months)."""

_AXES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(a), frozenset(b))
    for a, b in (
        ({"slow"}, {"fast"}),
        ({"quiet"}, {"loud"}),
        ({"instrumental"}, {"vocals", "female vocals", "male vocals", "choir"}),
        ({"female vocals"}, {"male vocals"}),
        ({"calm", "mellow"}, {"energetic", "aggressive", "tense"}),
        ({"happy", "playful", "uplifting"}, {"sad", "melancholic", "dark"}),
        ({"minimal"}, {"epic"}),
        ({"bright"}, {"dark", "deep"}),
        ({"acoustic"}, {"electronic", "synth"}),
    )
)


@dataclass(frozen=True)
class Limit:
    """An exact constraint without the words that it was said in: `field` `op` `value` (see `constraints.py`)."""

    field: str
    op: str
    value: str | float | tuple[float, float]

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Limit:
        value = kept["value"]
        return cls(kept["field"], kept["op"], tuple(value) if isinstance(value, list) else value)


@dataclass(frozen=True)
class Event:
    """One thing that a user said or did, as it is kept. It holds terms, numbers and ids; never words."""

    id: int
    """Rises with time within a user; negative for an event that is part of one plain answer alone."""
    kind: Kind
    at: float
    """Seconds since 1970 (UTC)."""
    weight: float = 0.0
    """a_e when it is new: signed, before decay and the cap on taste."""
    terms: tuple[tuple[str, float], ...] = ()
    """c_e of a clause: at most 12 audible terms, rounded to 0.05. Empty for an event about a track: Wv is its c_e.

    Of a sound that was sent, which is kept nowhere: the strongest components of its Wv, signed.
    """
    asked: tuple[str, ...] = ()
    """Terms that the clause itself asked for or rejected; only these may be called "asked for"."""
    hard: tuple[str, ...] = ()
    """Terms that picks must not have (attribute ≥ .5)."""
    limits: tuple[Limit, ...] = ()
    replaces: tuple[str, ...] = ()
    """Terms that earlier clauses of the same conversation lose through this one."""
    message: int = 0
    """Id of the first event of the same message: clauses of one message do not replace each other. 0: a reaction."""
    starts: bool = False
    """True where a new request begins: earlier mood no longer counts."""
    track_id: str | None = None
    request_id: str | None = None
    """The answer that a reaction belongs to."""
    via: str = ""
    """By what a reaction was made where several can stand side by side: "" a button or words, else the emoji's name."""

    def to_json(self) -> dict[str, object]:
        """Plain values for storage, without what is at its default; `from_json` reads them back unchanged."""
        kept = asdict(self)
        return {name: value for name, value in kept.items() if name in ("id", "kind", "at") or value not in _DEFAULTS}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Event:
        values = dict(kept)
        values["terms"] = tuple((term, value) for term, value in values.get("terms", ()))
        for name in ("asked", "hard", "replaces"):
            values[name] = tuple(values.get(name, ()))
        values["limits"] = tuple(Limit.from_json(limit) for limit in values.get("limits", ()))
        return cls(**values)


@dataclass(frozen=True)
class Part:
    """An event at one moment: its weight then, and what it asks for as vectors."""

    event: Event
    weight: float
    """a_e at `as_of`, with decay, replacement and the cap on taste."""
    terms: np.ndarray
    """c_e, float64 [K]."""
    text: np.ndarray
    """p_e, float64 [d]; zeros where there is none."""


@dataclass(frozen=True)
class Profile:
    """All parts at one moment, in order of event id, and their sums."""

    as_of: float
    parts: tuple[Part, ...]
    u: np.ndarray
    """Σ a_e c_e, float64 [K]."""
    p: np.ndarray
    """Σ a_e p_e, float64 [d]."""
    hard: tuple[str, ...]
    limits: tuple[Limit, ...]

    @property
    def empty(self) -> bool:
        return not any(part.weight for part in self.parts)


TrackVectors = Callable[[str], tuple[np.ndarray, np.ndarray] | None]
"""track id → (Wv [K], λt [d]), or None where the track has left the catalog."""
Deviation = Callable[[np.ndarray, np.ndarray], float]
"""(u, p) → the deviation of the logit over the reference catalog."""


def opposites(term: str) -> frozenset[str]:
    """Terms that a new wish for `term` replaces because they lie at the other end of its axis."""
    found: set[str] = set()
    for one, other in _AXES:
        if term in one:
            found |= other
        if term in other:
            found |= one
    return frozenset(found)


def same_axis(term: str) -> frozenset[str]:
    """`term`, what lies beside it and what lies opposite: what an absolute new wish replaces."""
    beside = {term}
    for axis in _AXES:
        for end in axis:
            if term in end and len(end) > 1:
                beside |= end if VOCABULARY.facet_of[term] == "vocals" else set()
    return frozenset(beside) | opposites(term)


def same_side(term: str) -> frozenset[str]:
    """`term` and the terms that say the same in part: any kind of voice for a voice."""
    voices = frozenset({"vocals", "female vocals", "male vocals"})
    return voices if term in voices else frozenset({term})


def clause_terms(reading: Mapping[str, float], deviation: Deviation, width: int) -> tuple[tuple[str, float], ...]:
    """c_e of one clause from its reading r − r̄ (audible term → difference of probability).

    Keeps the terms above the threshold, at most 12, and scales them so that a well understood clause has a logit
    deviation of 2 over the reference (less where little was understood), rounded to 0.05. `width` is d, the width of
    text vectors.
    """
    kept = sorted(((k, r) for k, r in reading.items() if r >= READING_THRESHOLD), key=lambda pair: (-pair[1], pair[0]))
    kept = kept[:MAX_TERMS]
    understood = min(1.0, sum(value for _, value in kept) / FULL_READING)
    return _scaled(kept, CLAUSE_DEVIATION * understood, deviation, width)


def sound_terms(heard: np.ndarray, deviation: Deviation, width: int) -> tuple[tuple[str, float], ...]:
    """c_e of a sound that was sent, from its Wv [K]: the 12 terms that it is most, or least, of.

    Scaled to a logit deviation of 2 over the reference and rounded to 0.05; `width` is d, the width of text vectors.
    """
    found = zip(VOCABULARY.heard, map(float, heard), strict=True)
    kept = sorted(found, key=lambda pair: (-abs(pair[1]), pair[0]))[:MAX_TERMS]
    return _scaled(kept, CLAUSE_DEVIATION, deviation, width)


def _scaled(
    terms: Sequence[tuple[str, float]], wanted: float, deviation: Deviation, width: int
) -> tuple[tuple[str, float], ...]:
    """Terms with the logit deviation `wanted` over the reference, but for being rounded to 0.05."""
    spread = deviation(as_vector(terms), np.zeros(width))
    if spread <= 0:
        return ()
    rounded = ((term, round(round(value * wanted / spread / 0.05) * 0.05, 2)) for term, value in terms)
    return tuple((term, value) for term, value in rounded if value)


def as_vector(terms: Iterable[tuple[str, float]]) -> np.ndarray:
    """Terms with their values as float64 [K]."""
    vector = np.zeros(len(VOCABULARY.heard))
    for term, value in terms:
        vector[VOCABULARY.index[term]] = value
    return vector


def message_weights(signed_strengths: Sequence[float]) -> list[float]:
    """a_e of one message's clauses from sign × strength (plain .7 → 1): together at most 1.5 in absolute value."""
    weights = [strength / PLAIN_STRENGTH for strength in signed_strengths]
    total = sum(abs(weight) for weight in weights)
    scale = min(1.0, MESSAGE_WEIGHT / total) if total else 1.0
    return [weight * scale for weight in weights]


def reaction_weight(liked: bool, probability: float, heard: np.ndarray, text: np.ndarray, share: float = 1.0) -> float:
    """a_e of a reaction: one step of logistic regression on the profile (docs/design.md).

    `probability` is f before the reaction, `heard` Wv [K], `text` λt [d], `share` ≤ 1 for a reaction that speaks of
    several tracks at once.
    """
    target = 1.0 if liked else 0.0
    sign = 1.0 if liked else -1.0
    return share * KAPPA * sign * max(abs(target - probability), 0.1) / float(heard @ heard + text @ text)


def build(
    events: Iterable[Event],
    as_of: float,
    vectors: TrackVectors,
    deviation: Deviation,
    width: int,
    since: int = LATEST,
) -> Profile:
    """The profile at `as_of` from events in any order; `width` is d.

    An event of the future counts as new: an answer is always judged at its own moment, also with a reaction that came
    later. `since` is the last kept event of the answer that is judged: events of a plain answer itself (negative ids)
    stand right after it. What a message's words match in names lives for its answer alone and is no part of the sums.
    """
    ordered = sorted(events, key=lambda event: (1 if event.id < 0 else 0 if event.id <= since else 2, event.id))
    start = max((place for place, event in enumerate(ordered) if event.starts), default=0)
    replaced = _replaced(ordered, start)

    rows: list[tuple[Event, float, float, np.ndarray, np.ndarray]] = []
    for place, event in enumerate(ordered):
        lost = replaced[place] if event.kind in REPLACEABLE else frozenset()
        heard, text = _direction(event, vectors, width, lost)
        if heard is None or text is None:
            continue
        age = max(0.0, as_of - event.at)
        mood = 0.0 if place < start else 0.5 ** (age / MOOD_HALF_LIFE_S)
        taste = 0.5 ** (age / TASTE_HALF_LIFE_S)
        mood_share, taste_share = _SHARES[event.kind]
        rows.append((event, event.weight * mood_share * mood, event.weight * taste_share * taste, heard, text))

    taste_u = sum((row[2] * row[3] for row in rows), np.zeros(len(VOCABULARY.heard)))
    taste_p = sum((row[2] * row[4] for row in rows), np.zeros(width))
    spread = deviation(taste_u, taste_p)
    cap = min(1.0, TASTE_DEVIATION / spread) if spread > 0 else 1.0
    parts = tuple(Part(event, mood + cap * taste, heard, text) for event, mood, taste, heard, text in rows)
    u = sum((part.weight * part.terms for part in parts), np.zeros(len(VOCABULARY.heard)))
    p = sum((part.weight * part.text for part in parts), np.zeros(width))
    hard, limits = _constraints(ordered, start, replaced)
    return Profile(as_of, parts, u, p, hard, limits)


def _replaced(ordered: Sequence[Event], start: int) -> list[frozenset[str]]:
    """For each event, the terms that later messages took from it.

    A wish loses what a later message replaces; a refusal only what is wished for after all ("no vocals", then "a woman
    singing"), or refused anew. A mood loses to any later message, a taste to a later taste or the present conversation.
    """
    found: list[frozenset[str]] = [frozenset()] * len(ordered)
    taken = {(lasting, refusal): set[str]() for lasting in (False, True) for refusal in (False, True)}
    waiting: list[tuple[int, Event]] = []
    for place in range(len(ordered) - 1, -1, -1):
        event = ordered[place]
        if waiting and event.message != waiting[0][1].message:
            for where, other in waiting:
                for_refusals = set(other.replaces)
                if other.weight > 0:
                    for_refusals &= {near for term in other.asked for near in same_side(term)}
                for lasting in (False, True) if other.kind == "taste" or where >= start else (False,):
                    taken[lasting, False].update(other.replaces)
                    taken[lasting, True].update(for_refusals)
            waiting = []
        found[place] = frozenset(taken[event.kind == "taste", event.weight < 0])
        if event.replaces:
            waiting.append((place, event))
    return found


def _direction(
    event: Event, vectors: TrackVectors, width: int, without: frozenset[str]
) -> tuple[np.ndarray | None, np.ndarray | None]:
    if event.kind in OF_TRACK:
        found = vectors(event.track_id or "")
        return found if found is not None else (None, None)
    return as_vector(pair for pair in event.terms if pair[0] not in without), np.zeros(width)


def _constraints(
    ordered: Sequence[Event], start: int, replaced: Sequence[frozenset[str]]
) -> tuple[tuple[str, ...], tuple[Limit, ...]]:
    """What picks must not have, and exact limits: a later limit takes the place of an earlier one of its field."""
    hard: dict[str, None] = {}
    limits: dict[str, list[Limit]] = {}
    for place, event in enumerate(ordered):
        if event.kind != "taste" and place < start:
            continue
        hard.update((term, None) for term in event.hard if term not in replaced[place])
        for name in dict.fromkeys(limit.field for limit in event.limits):
            new = [limit for limit in event.limits if limit.field == name]
            refusals = [limit for limit in limits.get(name, []) if limit.op == "not" and name in ("artist", "title")]
            limits[name] = refusals + new
    return tuple(hard), tuple(limit for group in limits.values() for limit in group)


def without(events: Iterable[Event], event_id: int) -> list[Event]:
    """The events without one of them: what a counterfactual asks. The mark that a request began there stays."""
    return [
        replace(event, kind="request", weight=0.0, terms=(), asked=(), hard=(), limits=(), replaces=(), track_id=None)
        if event.id == event_id
        else event
        for event in events
        if event.id != event_id or event.starts
    ]


def disliked(events: Iterable[Event]) -> frozenset[str]:
    """Tracks whose latest reaction is a dislike."""
    latest = {event.track_id: event.kind for event in sorted(events, key=lambda e: e.id) if event.kind in REACTIONS}
    return frozenset(track_id for track_id, kind in latest.items() if kind == "dislike" and track_id)
