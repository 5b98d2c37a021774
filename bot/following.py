"""Which answer a message goes on from: one's own newest, an older one, or one that was given to somebody else."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.store import MOOD_KINDS
from recommender.answer import Answer
from recommender.explanation import Table
from recommender.profile import Event


@dataclass(frozen=True)
class Shown:
    """An answer as a message of the bot shows it, whoever asked and whenever: what its buttons tell."""

    request_id: str
    track_ids: tuple[str, ...]
    """In order of rank."""

    def as_answer(self, language: str) -> Answer:
        """Its picks without scores and reasons: all that it is to a person whom it did not answer."""
        picks = tuple(Table(track_id, 0.0, 0.0, ()) for track_id in self.track_ids)
        return Answer(self.request_id, time.time(), len(picks), False, 0.0, (), picks, language=language)


@dataclass(frozen=True)
class Followed:
    """The answer that a message follows."""

    answer: Answer | None = None
    own: bool = True
    """Whether it answered this person."""
    newest: bool = True
    """Whether it is this person's newest: what was said for it still counts as it is."""

    def goes_on(self, continues: bool) -> bool:
        """Whether a message that `continues` keeps the mood of this answer."""
        return continues and self.own and self.answer is not None


def said_again(events: Sequence[Event], answer: Answer, first_id: int) -> list[Event]:
    """What an older answer was asked with, as events from `first_id` on: another request has ended that mood since.

    They keep their moments, and so fade as they would have. Empty where they were erased or already count.
    """
    before = [event for event in events if event.id <= answer.last_event]
    began = max((event.id for event in before if event.starts), default=0)
    moods = [event for event in before if event.id >= began and event.kind in MOOD_KINDS]
    first_of: dict[int, int] = {}
    again = []
    for event_id, event in enumerate(moods, first_id):
        message = first_of.setdefault(event.message, event_id)
        again.append(replace(event, id=event_id, message=message, starts=event_id == first_id))
    return again
