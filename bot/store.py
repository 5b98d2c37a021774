"""What is kept of people: their events, answers, blocks and which tracks they were shown, sealed under their own keys.

Nobody is in the file by name: a keyed hash finds a user, and each user's payloads are sealed with a key of their own.
`forget` deletes the rows and the key, then sweeps the file. Whatever was awaited is on disk.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, Literal, ParamSpec, TypeVar

from sqlalchemy import Delete, Row, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import places, retention
from bot.database import Database
from bot.owner import (
    DAY_S,
    Guest,
    Owner,
    User,
    UserRef,
    day_of,
    erase,
    find,
    find_or_make,
    place_of,
    read_state,
    today,
    write_state,
)
from bot.retention import Purged
from bot.tables import answers, events, users
from bot.vault import pack
from recommender.errors import StoreError
from recommender.profile import REACTIONS, Event

if TYPE_CHECKING:
    from recommender.answer import Answer

__all__ = ["KEPT_ANSWERS", "Blocks", "Clash", "Guest", "Purged", "Store", "User", "UserRef"]

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


@dataclass(frozen=True)
class Blocks:
    """What a user never wants again."""

    tracks: frozenset[str] = frozenset()
    """Track ids."""
    artists: frozenset[str] = frozenset()
    """Case-folded names, for matching."""
    spelled: tuple[str, ...] = ()
    """The same artists as they were given, for display."""


Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
Method = Callable[Concatenate["Store", Arguments], Coroutine[Any, Any, Result]]


def _to_its_end(method: Method[Arguments, Result]) -> Method[Arguments, Result]:
    """A cancelled caller goes at once; the transaction ends by itself, for an abandoned one would lock the file."""

    @wraps(method)
    async def shielded(self: Store, *given: Arguments.args, **named: Arguments.kwargs) -> Result:
        task = asyncio.ensure_future(method(self, *given, **named))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    return shielded


class Store:
    """The store of one home folder. Several processes may have it open."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._vault = database.vault
        self._running: set[asyncio.Future[Any]] = set()

    @classmethod
    async def open(cls, home: Path, key: bytes | str | None = None) -> Store:
        """Open `home/people.sqlite`, made when it is missing.

        `key` is the master key (32 bytes, or hex or base64 of them); else WHYTUNE_KEY, else `home/key`. Raises
        StoreError for a lost, wrong or malformed key, a damaged file, a full disk, or a file of a newer program.
        """
        return cls(await Database.open(Path(home), key))

    async def close(self) -> None:
        """Let what was begun end, then let go of the file."""
        await asyncio.gather(*self._running, return_exceptions=True)
        await self._database.close()

    # -- events and answers ------------------------------------------------------------------------------------------

    @_to_its_end
    async def events(self, user: User) -> list[Event]:
        """All events of a user in order of id."""
        async with self._database.reading() as connection:
            owner = await find(connection, self._vault, user)
            if owner is None:
                return []
            query = select(events).where(events.c.user == owner.number).order_by(events.c.id)
            rows = (await connection.execute(query)).all()
        return await asyncio.to_thread(
            lambda: [Event.from_json(owner.unseal(row.payload, "event", row.id)) for row in rows]
        )

    @_to_its_end
    async def next_event_id(self, user: User) -> int:
        """The id that the user's next event should have: above all that there ever were, removed ones too."""
        async with self._database.reading() as connection:
            owner = await find(connection, self._vault, user)
        return owner.last_event + 1 if owner else 1

    @_to_its_end
    async def add(
        self, user: User, new: Sequence[Event], answer: Answer | None = None, *, removing: Iterable[int] = ()
    ) -> None:
        """Write a message's events and its answer, or reactions, in one transaction; take events back in the same.

        Raises Clash where an id is not above all ids that the user ever had, or the request id exists.
        """
        if any(event.id < 1 for event in new):
            raise ValueError("an event that is kept has an id from 1 on")
        packed = await asyncio.to_thread(lambda: pack(_without_words(answer.to_json()))) if answer else None
        try:
            async with self._database.writing() as connection:
                owner = await find_or_make(connection, self._vault, user)
                place = place_of(self._vault, user)
                last = owner.last_event
                for event in new:
                    if event.id <= last:
                        raise Clash
                    last = event.id
                for event_id in removing:
                    await connection.execute(_event(owner, event_id))
                is_message = answer is not None or any(event.kind not in REACTIONS for event in new)
                message = owner.last_message + is_message
                rows = [
                    {
                        "user": owner.number,
                        "id": event.id,
                        "message": message if is_message else await self._message_of(connection, owner, event),
                        "lasting": event.kind not in MOOD_KINDS,
                        "day": day_of(event.at),
                        "payload": owner.seal(pack(event.to_json()), "event", event.id),
                        "place": place,
                    }
                    for event in new
                ]
                if rows:
                    await connection.execute(insert(events), rows)
                if answer is not None and packed is not None:
                    await self._put_answer(connection, owner, message, answer, packed, place)
                await connection.execute(
                    update(users)
                    .where(users.c.number == owner.number)
                    .values(last_event=last, last_message=message, day=today())
                )
        except IntegrityError:
            raise Clash from None

    @_to_its_end
    async def remove_event(self, user: User, event_id: int) -> bool:
        """Take one event back. False where there is none."""
        async with self._database.writing() as connection:
            owner = await find(connection, self._vault, user)
            return owner is not None and (await connection.execute(_event(owner, event_id))).rowcount > 0

    @_to_its_end
    async def answer(self, user: User, request_id: str | None = None) -> Answer | None:
        """The user's answer with that request id, or the newest; None where there is none."""
        query = select(answers).order_by(answers.c.message.desc()).limit(1)
        if request_id is not None:
            query = query.where(answers.c.lookup == self._vault.lookup(request_id))
        async with self._database.reading() as connection:
            owner = await find(connection, self._vault, user)
            row = (await connection.execute(query.where(answers.c.user == owner.number))).first() if owner else None
        return await asyncio.to_thread(_read_answer, owner, row) if owner and row else None

    @_to_its_end
    async def find_answer(self, request_id: str) -> tuple[UserRef, Answer] | None:
        """The answer with that request id, whoever asked."""
        query = select(answers.c.user).where(answers.c.lookup == self._vault.lookup(request_id))
        async with self._database.reading() as connection:
            number = await connection.scalar(query)
        if number is None:
            return None
        answer = await self.answer(UserRef(number), request_id)
        return (UserRef(number), answer) if answer else None

    @_to_its_end
    async def answers(self, user: User, since: float | None = None) -> list[Answer]:
        """The user's answers in order, from the moment `since` on (seconds since 1970)."""
        found: list[Answer] = []
        async with self._database.reading() as connection:
            owner = await find(connection, self._vault, user)
            if owner is None:
                return found
            query = select(answers).where(answers.c.user == owner.number).order_by(answers.c.message)
            if since is not None:
                query = query.where(answers.c.day >= day_of(since))
            rows = (await connection.execute(query)).all()
        found = await asyncio.to_thread(lambda: [_read_answer(owner, row) for row in rows])
        return [answer for answer in found if since is None or answer.as_of >= since]

    async def shown(self, user: User) -> frozenset[str]:
        """Ids of all tracks that the user was ever shown, also in answers that are no longer kept."""
        return frozenset(await self._state(user, "shown"))

    # -- blocks ------------------------------------------------------------------------------------------------------

    async def block(self, user: User, kind: Literal["artist", "track"], value: str) -> None:
        """Never pick this artist or this track again."""
        await self._change_blocks(user, kind, value, keep=True)

    async def unblock(self, user: User, kind: Literal["artist", "track"], value: str) -> bool:
        """Allow it again. False where it was not blocked."""
        return await self._change_blocks(user, kind, value, keep=False)

    async def blocks(self, user: User) -> Blocks:
        """What the user blocked."""
        kept = await self._state(user, "blocks")
        artists: Mapping[str, str] = kept.get("artist", {})
        return Blocks(frozenset(kept.get("track", ())), frozenset(artists), tuple(artists.values()))

    @_to_its_end
    async def _change_blocks(self, user: User, kind: str, value: str, *, keep: bool) -> bool:
        folded = value.casefold() if kind == "artist" else value
        async with self._database.writing() as connection:
            owner = await (find_or_make if keep else find)(connection, self._vault, user)
            if owner is None:
                return False
            kept = await read_state(connection, owner, "blocks")
            group = kept.setdefault(kind, {})
            there = folded in group
            if keep:
                group[folded] = value
            else:
                group.pop(folded, None)
            await write_state(connection, owner, "blocks", kept)
            return there

    # -- a user as a whole -------------------------------------------------------------------------------------------

    @_to_its_end
    async def known(self, user: User) -> bool:
        """Whether anything at all is kept of the user."""
        async with self._database.reading() as connection:
            return await find(connection, self._vault, user) is not None

    @_to_its_end
    async def greeted(self, user: User) -> bool:
        """Whether the user has been told what is kept and how to erase it."""
        async with self._database.reading() as connection:
            owner = await find(connection, self._vault, user)
        return owner is not None and owner.greeted

    @_to_its_end
    async def set_greeted(self, user: User) -> None:
        """Note that the user has been told."""
        async with self._database.writing() as connection:
            owner = await find_or_make(connection, self._vault, user)
            await connection.execute(update(users).where(users.c.number == owner.number).values(greeted=True))

    @_to_its_end
    async def export(self, user: User) -> dict[str, Any]:
        """Everything that is kept of the user, as plain values; {} where nothing is."""
        async with self._database.reading() as connection:
            owner = await find(connection, self._vault, user)
            if owner is None:
                return {}
            query = select(events).where(events.c.user == owner.number).order_by(events.c.id)
            said = (await connection.execute(query)).all()
            asked = select(answers).where(answers.c.user == owner.number).order_by(answers.c.message)
            told = (await connection.execute(asked)).all()
            blocks = await read_state(connection, owner, "blocks")
            shown = await read_state(connection, owner, "shown")
        return await asyncio.to_thread(_exported, owner, said, told, blocks, shown)

    @_to_its_end
    async def forget(self, user: User) -> bool:
        """Erase everything of the user, the key too, from every file. False where nothing was kept."""
        async with self._database.writing() as connection:
            owner = await find(connection, self._vault, user)
            if owner is not None:
                await erase(connection, owner.number)
                await self._database.mark_unswept(connection, at_once=True)
        await self._database.sweep()
        return owner is not None

    @_to_its_end
    async def forget_last(self, user: User) -> bool:
        """Erase the newest message: its events, its answer, and the reactions to it. False where there is none."""
        async with self._database.writing() as connection:
            owner = await find(connection, self._vault, user)
            if owner is None:
                return False
            newest = [
                await connection.scalar(select(func.max(table.c.message)).where(table.c.user == owner.number))
                for table in (events, answers)
            ]
            message = max((number for number in newest if number is not None), default=0)
            if not message:
                return False
            for table in (events, answers):
                await connection.execute(delete(table).where(table.c.user == owner.number, table.c.message == message))
            shown = await read_state(connection, owner, "shown")
            await write_state(
                connection, owner, "shown", {track: first for track, first in shown.items() if first != message}
            )
            await self._database.mark_unswept(connection, at_once=True)
        await self._database.sweep()
        return True

    @_to_its_end
    async def purge(
        self,
        now: float,
        mood_s: float = retention.MOOD_S,
        answers_s: float = retention.ANSWERS_S,
        taste_s: float = retention.TASTE_S,
    ) -> Purged:
        """Remove what is older at `now` (seconds since 1970) than it may be, once a day with every trace.

        Moods go after `mood_s`, and from answers all but the picks; answers after `answers_s`; taste after `taste_s`,
        and after that time without a sign of life all that is kept of a person.
        """
        async with self._database.writing() as connection:
            removed = await retention.purge(connection, self._vault, now, mood_s, answers_s, taste_s)
            if removed:
                await self._database.mark_unswept(connection, at_once=bool(removed.people))
        if removed.people or await self._database.swept_on() < today():
            await self._database.sweep()
        return removed

    # -- places ------------------------------------------------------------------------------------------------------

    async def leave(self, place: str) -> int:
        """Erase what was said and done in a place that has ended: how many events and answers that were.

        Blocks and the first contact are a person's own and stay; see `places.remove`.
        """
        gone = self._vault.place(place)
        return await self._remove_places(lambda found: found & {gone})

    async def keep_places(self, still: Collection[str]) -> int:
        """Erase what was said and done in any place that is not among these, as `leave` does.

        For a start, as places may have ended meanwhile. `still` must name all there are: those out of reach, too.
        """
        kept = {self._vault.place(place) for place in still}
        return await self._remove_places(lambda found: found - kept)

    @_to_its_end
    async def _remove_places(self, gone: Callable[[set[bytes]], set[bytes]]) -> int:
        async with self._database.writing() as connection:
            found = gone(await places.places(connection))
            removed = sum([await places.remove(connection, self._vault, place) for place in found])
            if removed:
                await self._database.mark_unswept(connection, at_once=True)
        await self._database.sweep()
        return removed

    # -- parts of the above ------------------------------------------------------------------------------------------

    @_to_its_end
    async def _state(self, user: User, name: str) -> dict[str, Any]:
        async with self._database.reading() as connection:
            owner = await find(connection, self._vault, user)
            return await read_state(connection, owner, name) if owner else {}

    async def _message_of(self, connection: AsyncConnection, owner: Owner, reaction: Event) -> int:
        """The message whose answer a reaction is about; 0 where it is no longer kept."""
        query = select(answers.c.message).where(
            answers.c.user == owner.number, answers.c.lookup == self._vault.lookup(reaction.request_id or "")
        )
        return await connection.scalar(query) or 0

    async def _put_answer(
        self,
        connection: AsyncConnection,
        owner: Owner,
        message: int,
        answer: Answer,
        packed: bytes,
        place: bytes | None,
    ) -> None:
        await connection.execute(
            insert(answers).values(
                user=owner.number,
                message=message,
                lookup=self._vault.lookup(answer.request_id),
                faded=False,
                day=day_of(answer.as_of),
                payload=owner.seal(packed, "answer", message),
                place=place,
            )
        )
        mine = answers.c.user == owner.number
        newest = select(answers.c.message).where(mine).order_by(answers.c.message.desc()).limit(KEPT_ANSWERS)
        await connection.execute(delete(answers).where(mine, answers.c.message.not_in(newest)))
        if not answer.plain:
            shown = await read_state(connection, owner, "shown")
            seen = {pick.track_id: shown.get(pick.track_id, message) for pick in answer.picks}
            await write_state(connection, owner, "shown", {**shown, **seen})


def _event(owner: Owner, event_id: int) -> Delete:
    return delete(events).where(events.c.user == owner.number, events.c.id == event_id)


def _read_answer(owner: Owner, row: Row[Any]) -> Answer:
    # Here, for it brings torch along, which forgetting and exporting can do without.
    from recommender.answer import Answer

    return Answer.from_json(owner.unseal(row.payload, "answer", row.message))


def _exported(
    owner: Owner,
    said: Sequence[Row[Any]],
    told: Sequence[Row[Any]],
    blocks: Mapping[str, Any],
    shown: Iterable[str],
) -> dict[str, Any]:
    opened = [owner.unseal(row.payload, "answer", row.message) for row in told]
    where = dict.fromkeys(row.place for row in (*said, *told) if row.place is not None)
    return {
        "last_active": datetime.fromtimestamp(owner.day * DAY_S, UTC).date().isoformat(),
        "greeted": owner.greeted,
        "last_event_id": owner.last_event,
        "events": [owner.unseal(row.payload, "event", row.id) for row in said],
        "answers": opened,
        # Which of them belong to the same server; which server that is, only its own id can tell.
        "places": [
            {
                "events": [row.id for row in said if row.place == place],
                "answers": [kept["request_id"] for row, kept in zip(told, opened, strict=True) if row.place == place],
            }
            for place in where
        ],
        "blocks": {"artists": list(blocks.get("artist", {}).values()), "tracks": list(blocks.get("track", {}))},
        "shown": list(shown),
    }


def _without_words(answer: dict[str, Any]) -> dict[str, Any]:
    return {**answer, "notes": [note for note in answer["notes"] if note["kind"] not in WORDS_OF_USERS]}
