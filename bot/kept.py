"""What is kept of one person, read: functions of an open transaction and the person's row that return plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, Select, select

from bot.owner import DAY_S, Owner, day_of, read_state
from bot.tables import answers, events, states
from recommender.profile import Event

if TYPE_CHECKING:
    from recommender.answer import Answer


@dataclass(frozen=True)
class Blocks:
    """What a user never wants again."""

    tracks: frozenset[str] = frozenset()
    """Track ids."""
    artists: frozenset[str] = frozenset()
    """Case-folded names, for matching."""
    spelled: tuple[str, ...] = ()
    """The same artists as they were given, for display."""

    @classmethod
    def of(cls, kept: Mapping[str, Mapping[str, str]]) -> Blocks:
        """From the state `blocks`."""
        artists = kept.get("artist", {})
        return cls(frozenset(kept.get("track", ())), frozenset(artists), tuple(artists.values()))


@dataclass(frozen=True)
class Told:
    """An answer in short."""

    as_of: float
    """Seconds since 1970 (UTC)."""
    plain: bool
    track_ids: tuple[str, ...]
    """What was picked, in order of rank."""


@dataclass(frozen=True)
class TurnState:
    """All that a turn needs to know of a user, of one moment."""

    next_event_id: int = 1
    """The id that the user's next event should have: above all that there ever were, removed ones too."""
    messages: int = 0
    """How many messages of the user there ever were, answered or not. Rises with each."""
    events: tuple[Event, ...] = ()
    """In order of id."""
    last: Answer | None = None
    """The newest answer."""
    recent: tuple[Told, ...] = ()
    """The newest answers, in order."""
    blocks: Blocks = Blocks()
    shown: frozenset[str] = frozenset()
    """Ids of all tracks that the user was ever shown, also in answers that are no longer kept."""


def events_of(connection: Connection, owner: Owner) -> list[Event]:
    """All events in order of id."""
    query = select(events.c.id, events.c.payload).where(events.c.user == owner.number).order_by(events.c.id)
    return [Event.from_json(owner.unseal(row.payload, "event", row.id)) for row in connection.execute(query)]


def answer_of(connection: Connection, owner: Owner, lookup: bytes | None) -> Answer | None:
    """The answer whose request id has that hash, or the newest; None where there is none."""
    query = _answers(owner).order_by(answers.c.message.desc()).limit(1)
    row = connection.execute(query if lookup is None else query.where(answers.c.lookup == lookup)).first()
    return _answer(_open(owner, row)) if row else None


def answers_of(connection: Connection, owner: Owner, since: float | None) -> list[Answer]:
    """All answers in order, from the moment `since` on (seconds since 1970)."""
    query = _answers(owner).order_by(answers.c.message)
    if since is not None:
        query = query.where(answers.c.day >= day_of(since))
    opened = [_open(owner, row) for row in connection.execute(query)]
    return [_answer(kept) for kept in opened if since is None or kept["as_of"] >= since]


def turn_state(connection: Connection, owner: Owner, since: float, at_most: int) -> TurnState:
    """What a turn needs; `recent` are those of the newest `at_most` answers that were given from `since` on."""
    query = _answers(owner).order_by(answers.c.message.desc()).limit(max(at_most, 1))
    newest = [_open(owner, row) for row in connection.execute(query)]
    query = select(states.c.name, states.c.payload).where(states.c.user == owner.number)
    state = {row.name: owner.unseal(row.payload, "state", row.name) for row in connection.execute(query)}
    return TurnState(
        next_event_id=owner.last_event + 1,
        messages=owner.last_message,
        events=tuple(events_of(connection, owner)),
        last=_answer(newest[0]) if newest else None,
        recent=tuple(
            Told(kept["as_of"], kept["plain"], tuple(track_id for track_id, _, _ in kept["picks"]))
            for kept in reversed(newest[:at_most])
            if kept["as_of"] >= since
        ),
        blocks=Blocks.of(state.get("blocks", {})),
        shown=frozenset(state.get("shown", ())),
    )


def everything_of(connection: Connection, owner: Owner) -> dict[str, Any]:
    """All that is kept, as plain values."""
    mine = events.c.user == owner.number
    said = connection.execute(select(events.c.id, events.c.place, events.c.payload).where(mine).order_by(events.c.id))
    told = connection.execute(_answers(owner).add_columns(answers.c.place).order_by(answers.c.message))
    said_in = [(row.place, owner.unseal(row.payload, "event", row.id)) for row in said]
    told_in = [(row.place, _open(owner, row)) for row in told]
    blocks = read_state(connection, owner, "blocks")
    return {
        "last_active": datetime.fromtimestamp(owner.day * DAY_S, UTC).date().isoformat(),
        "greeted": owner.greeted,
        "last_event_id": owner.last_event,
        "events": [kept for _, kept in said_in],
        "answers": [kept for _, kept in told_in],
        # Which of them belong to the same server; which server that is, only its own id can tell.
        "places": [
            {
                "events": [kept["id"] for where, kept in said_in if where == place],
                "answers": [kept["request_id"] for where, kept in told_in if where == place],
            }
            for place in dict.fromkeys(where for where, _ in (*said_in, *told_in) if where is not None)
        ],
        "blocks": {"artists": list(blocks.get("artist", {}).values()), "tracks": list(blocks.get("track", {}))},
        "shown": list(read_state(connection, owner, "shown")),
    }


def _answers(owner: Owner) -> Select[Any]:
    return select(answers.c.message, answers.c.payload).where(answers.c.user == owner.number)


def _open(owner: Owner, row: Row[Any]) -> dict[str, Any]:
    kept: dict[str, Any] = owner.unseal(row.payload, "answer", row.message)
    return kept


def _answer(kept: dict[str, Any]) -> Answer:
    # Here, for it brings torch along, which forgetting and exporting can do without.
    from recommender.answer import Answer

    return Answer.from_json(kept)
