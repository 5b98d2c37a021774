"""A place that may end (a Discord server): what was said and done there goes, and what elsewhere rests on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, delete, exists, select, update

from bot.owner import Owner, UserRef, erase, find, read_state, write_state
from bot.retention import fade
from bot.tables import answers, events, states
from bot.vault import Vault


def places(connection: Connection) -> set[bytes]:
    """The keyed hashes of all places that anything was said or done in."""
    found = [select(table.c.place).where(table.c.place.is_not(None)).distinct() for table in (events, answers)]
    return {place for query in found for place in connection.scalars(query).all()}


def remove(connection: Connection, vault: Vault, place: bytes) -> int:
    """Remove the events and answers of a place, and tell how many.

    With them go the tracks that those answers showed first, and, from answers that were given elsewhere afterwards, all
    but the picks, for they may rest on what was said here. What was done elsewhere about an answer from here stays as
    taste. A person of whom nothing else is kept is forgotten whole.
    """
    said_here, told_here = events.c.place == place, answers.c.place == place
    ids: dict[int, list[int]] = defaultdict(list)
    messages: dict[int, set[int]] = defaultdict(set)
    for row in connection.execute(select(events.c.user, events.c.id).where(said_here)).all():
        ids[row.user].append(row.id)
    for row in connection.execute(select(answers.c.user, answers.c.message).where(told_here)).all():
        messages[row.user].add(row.message)
    connection.execute(delete(events).where(said_here))
    mine = (answers.c.user == events.c.user) & (answers.c.message == events.c.message)
    # A number that leads nowhere would make "forget what I said last" take this for a message.
    connection.execute(update(events).where(exists().where(mine, told_here)).values(message=0))
    connection.execute(delete(answers).where(told_here))
    for number in ids.keys() | messages.keys():
        owner = find(connection, vault, UserRef(number))
        if owner is None:
            continue
        if messages[number]:
            _unsee(connection, owner, messages[number])
        if ids[number]:
            _fade_since(connection, owner, min(ids[number]))
        if not _anything_left(connection, number):
            erase(connection, number)
    return sum(map(len, (*ids.values(), *messages.values())))


def _unsee(connection: Connection, owner: Owner, messages: Collection[int]) -> None:
    shown = read_state(connection, owner, "shown")
    left = {track: first for track, first in shown.items() if first not in messages}
    if left:
        write_state(connection, owner, "shown", left)
    else:
        connection.execute(delete(states).where(states.c.user == owner.number, states.c.name == "shown"))


def _fade_since(connection: Connection, owner: Owner, event_id: int) -> None:
    query = select(answers).where(answers.c.user == owner.number, answers.c.faded.is_(False))
    for row in connection.execute(query).all():
        kept = owner.unseal(row.payload, "answer", row.message)
        if kept["last_event"] >= event_id:
            fade(connection, owner, row.message, kept)


def _anything_left(connection: Connection, number: int) -> bool:
    tables = (events, answers, states)
    found = [connection.scalar(select(exists().where(table.c.user == number))) for table in tables]
    return any(found)
