"""A person's taste at one moment, what it rests on and the way it has moved; computed from what is kept, not kept."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.conversation import Conversation, User
from recommender.answer import Weighed
from recommender.engine import Recommender
from recommender.profile import HOUR, Event, Profile

LEAST = 0.005
"""Values of terms nearer to zero than this are left out."""
MOODS = ("mood", "more_like", "sound")
TELLING = 0.05
"""Terms smaller than this share of the largest are not told."""
LEADING = 4
"""Terms whose way is told."""
EVEN, STEPS = 14, 3
"""Moments that are spread evenly over the way; newest events that have moments of their own, as the first one has."""
HOURS_AFTER = (3.0, 12.0)
"""When a mood has mostly gone."""
SHORTEST_S = 60.0
"""A way that took less time is none."""


@dataclass(frozen=True)
class Contributor:
    """Something that was said or done, and how much of the taste rests on it."""

    event: Weighed
    """The newest of its kind where the same was said or done more than once; its weight at that moment."""
    share: float
    """Of the sum of |a_e c_ek| over all events and terms, 0 to 1."""


@dataclass(frozen=True)
class Moment:
    """The leading terms at one moment."""

    at: float
    """Seconds since 1970 (UTC)."""
    values: tuple[float, ...]


@dataclass(frozen=True)
class Portrait:
    """A person's taste in named terms."""

    as_of: float
    """Seconds since 1970 (UTC)."""
    terms: tuple[tuple[str, float], ...]
    """Audible terms and their part of u, largest first; negative: it speaks against."""
    contributors: tuple[Contributor, ...]
    """Largest first; the shares sum to 1."""
    leading: tuple[str, ...]
    """The largest terms that are told, whose way `history` is."""
    history: tuple[Moment, ...]
    """In order of time, up to `as_of`; empty where there is no way yet."""
    likes: int
    dislikes: int
    lasting: int
    """Statements that were said to last."""
    moods: int
    """What was said for the moment, and is kept for a day."""

    @property
    def told(self) -> tuple[tuple[str, float], ...]:
        """The terms that are large enough beside the largest."""
        return _told(self.terms)


def _told(terms: tuple[tuple[str, float], ...]) -> tuple[tuple[str, float], ...]:
    return tuple((term, value) for term, value in terms if abs(value) >= TELLING * abs(terms[0][1]))


async def portrait(conversation: Conversation, user: User, now: float | None = None) -> Portrait | None:
    """The taste of a person at `now` (seconds since 1970), from the events that are kept; None where there is none.

    What has been erased, as moods are after a day, is not in it, nor in its history.
    """
    events = await conversation.store.events(user)
    moment = time.time() if now is None else now
    return await asyncio.to_thread(_portrait, conversation.recommender, events, moment)


def _portrait(recommender: Recommender, events: Sequence[Event], now: float) -> Portrait | None:
    profile = recommender.profile(events, now)
    order = np.argsort(-np.abs(profile.u), kind="stable")
    terms = tuple((recommender.terms[k], float(profile.u[k])) for k in order if abs(profile.u[k]) >= LEAST)
    if not terms:
        return None
    leading = tuple(term for term, _ in _told(terms)[:LEADING])
    kinds = [event.kind for event in events]
    return Portrait(
        as_of=now,
        terms=terms,
        contributors=_contributors(profile),
        leading=leading,
        history=_history(recommender, events, now, leading),
        likes=kinds.count("like"),
        dislikes=kinds.count("dislike"),
        lasting=kinds.count("taste"),
        moods=sum(kind in MOODS for kind in kinds),
    )


def _contributors(profile: Profile) -> tuple[Contributor, ...]:
    """Events by their share; what was said or done in the same way is one."""
    sizes: dict[object, float] = defaultdict(float)
    newest: dict[object, Weighed] = {}
    for part in profile.parts:
        size = abs(part.weight) * float(np.abs(part.terms).sum())
        if size:
            event = Weighed.of(part.event, part.weight)
            same = replace(event, id=0, at=0.0, hard=(), weight=1.0 if event.weight > 0 else -1.0)
            sizes[same] += size
            newest[same] = event
    total = sum(sizes.values())
    ranked = sorted(sizes, key=lambda same: (-sizes[same], newest[same].id))
    return tuple(Contributor(newest[same], sizes[same] / total) for same in ranked)


def _history(
    recommender: Recommender, events: Sequence[Event], now: float, leading: Sequence[str]
) -> tuple[Moment, ...]:
    """The leading terms at moments from the first event that has a say until now, by the events up to each."""
    saying = [event.at for event in events if event.weight and event.at <= now]
    if not saying or now - min(saying) < SHORTEST_S:
        return ()
    columns = [recommender.terms.index(term) for term in leading]
    return tuple(
        Moment(at, tuple(float(recommender.profile([e for e in events if e.at <= at], at).u[k]) for k in columns))
        for at in moments(saying, now)
    )


def moments(saying: Sequence[float], now: float) -> list[float]:
    """At most 30 moments from the first event until now: spread evenly, with some more around events.

    A step is then drawn as one, and a mood that went within hours does not seem to have gone slowly.
    """
    first = min(saying)
    chosen = {first, *sorted(set(saying))[-STEPS:]}
    after = [hours * HOUR for hours in HOURS_AFTER]
    around = {event + shift for event in chosen for shift in (-1.0, 0.0, *after)}
    even = np.linspace(first, now, EVEN)
    return sorted({*map(float, even), *(at for at in around if first <= at <= now)})
