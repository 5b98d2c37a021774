"""From what was understood and what is kept of a person to an answer and the events that go with it. Knows no store."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from bot.asking import limits_of, models_of, only_qualifies
from bot.following import Followed, said_again
from bot.kept import TurnState
from recommender.answer import Answer
from recommender.engine import Ask, Recommender
from recommender.profile import Event
from recommender.ranking import Note
from recommender.understanding import Understanding

PICKS, PLAYLIST = 3, 10
"""Picks where nobody says how many."""
SHOWN_OF_EACH = 10
"""Picks of each recent answer that are not shown again."""
CONTINUING = ("refine", "more_like", "dislike", "like")


@dataclass(frozen=True)
class Request:
    """What an answer is made from."""

    understood: Understanding
    followed: Followed
    as_of: float
    most: int
    """Picks at most."""
    k: int | None = None
    plain: bool = False
    sound: np.ndarray | None = None
    """Wv of a sound that came with the message, float64 [K]."""
    known: TurnState = field(default_factory=TurnState)
    """Of the one who asks."""


def answer_to(recommender: Recommender, request: Request) -> tuple[Answer, list[Event]]:
    """The answer, and the new events that it was made from."""
    understood, followed, known = request.understood, request.followed, request.known
    last = followed.answer
    first_id = -1000 if request.plain else known.next_event_id
    goes_on = request.sound is None and followed.goes_on(_continues(understood))
    earlier: list[Event] = []
    if goes_on and last is not None and not followed.newest:
        earlier = said_again(known.events, last, first_id)
        first_id, goes_on = first_id + len(earlier), bool(earlier)
    limits, notes = limits_of(recommender, understood)
    said = recommender.statements(understood, request.as_of, first_id, goes_on, limits)
    new = list(said.events)
    notes += [
        Note("taste", term, 1 if event.weight > 0 else 0)
        for event in new
        if event.kind == "taste"
        for term in event.asked
    ]
    if request.sound is not None:
        event = recommender.sound(request.sound, first_id + len(new), request.as_of)
        new.append(replace(event, message=first_id))
    elif understood.intent == "more_like" or (understood.intent == "refine" and not followed.own):
        # What was said for somebody else's answer is theirs; its tracks are there for all to see.
        models = models_of(recommender, understood, last)
        for track_id in models:
            event = recommender.more_like(track_id, first_id + len(new), request.as_of, 1.0 / len(models))
            new.append(replace(event, message=first_id))
    if new and not goes_on:
        new = [replace(new[0], starts=True), *new[1:]]
    new = [*earlier, *new]
    count = request.k or understood.count or (PLAYLIST if understood.intent == "playlist" else PICKS)
    if not request.plain and count > request.most:
        notes.append(Note("capped", "", request.most))
    recent = [track_id for told in known.recent if not told.plain for track_id in told.track_ids[:SHOWN_OF_EACH]]
    if last is not None and not followed.own:
        recent += [table.track_id for table in last.picks]
    ask = Ask(
        events=(*known.events, *new),
        as_of=request.as_of,
        k=count if request.plain else min(count, request.most),
        plain=request.plain,
        texts=said.texts,
        blocked_tracks=known.blocks.tracks,
        blocked_artists=known.blocks.artists,
        recent=tuple(dict.fromkeys(recent)),
        shown=known.shown,
        seed=first_id + known.messages,
        own=tuple(new) if request.plain else (),
    )
    answer = recommender.recommend(ask)
    return replace(answer, language=understood.language, notes=(*notes, *answer.notes)), new


def _continues(understood: Understanding) -> bool:
    """Whether a message goes on from the answer before it, rather than asks for something new."""
    moods = [clause for clause in understood.clauses if clause.polarity != "neutral" and not clause.lasting]
    only_taste = understood.clauses_lasting and not moods
    return understood.intent in CONTINUING or only_taste or only_qualifies(understood)
