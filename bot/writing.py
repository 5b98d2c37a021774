"""What is kept of one person, written: a message with its answer, a reaction, and taking the newest message back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from bot.owner import Owner, day_of, read_state, today, write_state
from bot.tables import answers, events, users
from bot.vault import Vault, pack
from recommender.errors import StoreError
from recommender.profile import REACTIONS, Event

if TYPE_CHECKING:
    from recommender.answer import Answer

KEPT_ANSWERS = 50
"""The newest answers of each user that are kept."""
MOOD_KINDS = ("request", "mood", "more_like", "sound")
"""Kinds of event that are mood alone, and so go after a day."""
WORDS_OF_USERS = ("unknown_name",)
"""Kinds of note whose detail is what somebody typed: shown once, never kept."""


class Clash(StoreError):
    """Another process wrote for the same user since the ids were chosen; read again and recompute."""

    def __init__(self) -> None:
        super().__init__("Something else was written for this person at the same moment; ask again.")


def add(
    connection: Connection,
    vault: Vault,
    owner: Owner,
    place: bytes | None,
    new: Sequence[Event],
    answer: Answer | None,
    removing: Collection[int],
) -> None:
    """Write events and their answer, said in that place, and take events back. Raises Clash for an id that is old."""
    last = owner.last_event
    for event in new:
        if event.id <= last:
            raise Clash
        last = event.id
    for event_id in removing:
        remove_event(connection, owner, event_id)
    is_message = answer is not None or any(event.kind not in REACTIONS for event in new)
    message = owner.last_message + is_message
    rows = [
        {
            "user": owner.number,
            "id": event.id,
            "message": message if is_message else _message_of(connection, vault, owner, event),
            "lasting": event.kind not in MOOD_KINDS,
            "day": day_of(event.at),
            "payload": owner.seal(pack(event.to_json()), "event", event.id),
            "place": place,
        }
        for event in new
    ]
    if rows:
        connection.execute(insert(events), rows)
    if answer is not None:
        _put_answer(connection, vault, owner, message, answer, place)
    changed = update(users).where(users.c.number == owner.number)
    connection.execute(changed.values(last_event=last, last_message=message, day=today()))


def remove_event(connection: Connection, owner: Owner, event_id: int) -> bool:
    """Take one event back. False where there is none."""
    gone = connection.execute(delete(events).where(events.c.user == owner.number, events.c.id == event_id))
    return gone.rowcount > 0


def remove_newest(connection: Connection, owner: Owner) -> bool:
    """Remove the newest message: its events, its answer, and the reactions to it. False where there is none."""
    newest = [
        connection.scalar(select(func.max(table.c.message)).where(table.c.user == owner.number))
        for table in (events, answers)
    ]
    message = max((number for number in newest if number is not None), default=0)
    if not message:
        return False
    for table in (events, answers):
        connection.execute(delete(table).where(table.c.user == owner.number, table.c.message == message))
    shown = read_state(connection, owner, "shown")
    left = {track: first for track, first in shown.items() if first != message}
    write_state(connection, owner, "shown", left)
    return True


def _message_of(connection: Connection, vault: Vault, owner: Owner, reaction: Event) -> int:
    """The message whose answer a reaction is about; 0 where it is no longer kept."""
    lookup = vault.lookup(reaction.request_id or "")
    query = select(answers.c.message).where(answers.c.user == owner.number, answers.c.lookup == lookup)
    return connection.scalar(query) or 0


def _put_answer(
    connection: Connection, vault: Vault, owner: Owner, message: int, answer: Answer, place: bytes | None
) -> None:
    connection.execute(
        insert(answers).values(
            user=owner.number,
            message=message,
            lookup=vault.lookup(answer.request_id),
            faded=False,
            day=day_of(answer.as_of),
            payload=owner.seal(pack(_without_words(answer.to_json())), "answer", message),
            place=place,
        )
    )
    mine = answers.c.user == owner.number
    newest = select(answers.c.message).where(mine).order_by(answers.c.message.desc()).limit(KEPT_ANSWERS)
    connection.execute(delete(answers).where(mine, answers.c.message.not_in(newest)))
    if not answer.plain:
        shown = read_state(connection, owner, "shown")
        seen = {pick.track_id: shown.get(pick.track_id, message) for pick in answer.picks}
        write_state(connection, owner, "shown", {**shown, **seen})


def _without_words(answer: dict[str, Any]) -> dict[str, Any]:
    return {**answer, "notes": [note for note in answer["notes"] if note["kind"] not in WORDS_OF_USERS]}
