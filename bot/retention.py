"""How long what is kept of people is kept: moods a day, answers a month, taste and everything else two years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select, update

from bot.owner import DAY_S, Owner, UserRef, day_of, erase, find
from bot.tables import answers, events, users
from bot.vault import Vault, pack

MOOD_S = 24 * 3600.0
ANSWERS_S = 30.0 * DAY_S
TASTE_S = 730.0 * DAY_S
"""Six half-lives of taste: what is older weighs less than a sixtieth."""


@dataclass(frozen=True)
class Purged:
    """How much a purge removed."""

    events: int = 0
    answers: int = 0
    faded: int = 0
    """Answers that lost their mood and kept their picks."""
    people: int = 0
    """People who were not seen for as long as taste is kept, and so were forgotten whole."""

    def __bool__(self) -> bool:
        return bool(self.events or self.answers or self.faded or self.people)


def purge(connection: Connection, vault: Vault, now: float, mood_s: float, answers_s: float, taste_s: float) -> Purged:
    """Remove what is older at `now` (seconds since 1970) than it may be."""
    stale = select(users.c.number).where(users.c.day < day_of(now - taste_s))
    people = list(connection.scalars(stale).all())
    for number in people:
        erase(connection, number)
    work = _Purge(connection, vault)
    moods = work.events(False, now - mood_s)
    tastes = work.events(True, now - taste_s)
    old = connection.execute(delete(answers).where(answers.c.day < day_of(now - answers_s)))
    faded = work.fade(now - mood_s)
    return Purged(moods + tastes, old.rowcount, faded, len(people))


class _Purge:
    """The steps that look inside payloads: the day in the clear finds candidates, the moment inside decides."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self._owners: dict[int, Owner | None] = {}

    def events(self, lasting: bool, before: float) -> int:
        query = select(events).where(events.c.lasting == lasting, events.c.day <= day_of(before))
        removed = 0
        for row in self._connection.execute(query).all():
            owner = self._owner(row.user)
            if owner is not None and owner.unseal(row.payload, "event", row.id)["at"] < before:
                self._connection.execute(delete(events).where(events.c.user == row.user, events.c.id == row.id))
                removed += 1
        return removed

    def fade(self, before: float) -> int:
        query = select(answers).where(answers.c.faded.is_(False), answers.c.day <= day_of(before))
        changed = 0
        for row in self._connection.execute(query).all():
            owner = self._owner(row.user)
            if owner is None:
                continue
            kept = owner.unseal(row.payload, "answer", row.message)
            if kept["as_of"] >= before:
                continue
            fade(self._connection, owner, row.message, kept)
            changed += 1
        return changed

    def _owner(self, number: int) -> Owner | None:
        if number not in self._owners:
            self._owners[number] = find(self._connection, self._vault, UserRef(number))
        return self._owners[number]


def fade(connection: Connection, owner: Owner, message: int, kept: dict[str, Any]) -> None:
    """Keep of an answer, `kept` as plain values, only what was picked."""
    payload = owner.seal(pack(faded(kept)), "answer", message)
    row = (answers.c.user == owner.number) & (answers.c.message == message)
    connection.execute(update(answers).where(row).values(payload=payload, faded=True))


def faded(answer: dict[str, Any]) -> dict[str, Any]:
    """A kept answer without the mood that asked for it: still what was picked, so that one can react to it."""
    picks = [[track_id, score, []] for track_id, score, _ in answer["picks"]]
    return {**answer, "picks": picks, "events": [], "notes": [], "limits": [], "own": [], "text_parts": {}}
