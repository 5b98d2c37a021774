"""What is kept of people: their events, answers, blocks and which tracks they were shown, sealed under their own keys.

Nobody is in the file by name: a keyed hash finds a user, and each user's payloads are sealed with a key of their own.
`forget` deletes the rows and the key, then sweeps the file. Whatever was awaited is on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from sqlalchemy import Connection, select, update
from sqlalchemy.exc import IntegrityError

from bot import kept, places, retention, writing
from bot.database import Database
from bot.kept import Blocks, Told, TurnState
from bot.owner import Guest, Owner, User, UserRef, erase, find, find_or_make, place_of, read_state, today, write_state
from bot.retention import Purged
from bot.tables import answers, users
from bot.writing import KEPT_ANSWERS, MOOD_KINDS, Clash
from recommender.profile import Event

if TYPE_CHECKING:
    from recommender.answer import Answer

__all__ = [
    "KEPT_ANSWERS",
    "MOOD_KINDS",
    "Blocks",
    "Clash",
    "Guest",
    "Purged",
    "Store",
    "Told",
    "TurnState",
    "User",
    "UserRef",
]

Result = TypeVar("Result")


class Store:
    """The store of one home folder. Several processes may have it open."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._vault = database.vault

    @classmethod
    async def open(cls, home: Path, key: bytes | str | None = None) -> Store:
        """Open `home/people.sqlite`, made when it is missing.

        `key` is the master key (32 bytes, or hex or base64 of them); else WHYTUNE_KEY, else `home/key`. Raises
        StoreError for a lost, wrong or malformed key, a damaged file, a full disk, or a file of a newer program.
        """
        return cls(await Database.open(Path(home), key))

    async def close(self) -> None:
        """Let what was begun end, then let go of the file."""
        await self._database.close()

    async def _read(self, user: User, none: Result, read: Callable[[Connection, Owner], Result]) -> Result:
        """What `read` makes of the user's row; `none` where nothing is kept of the user."""

        def work(connection: Connection) -> Result:
            owner = find(connection, self._vault, user)
            return none if owner is None else read(connection, owner)

        return await self._database.read(work)

    async def _state(self, user: User, name: str) -> dict[str, Any]:
        nothing: dict[str, Any] = {}
        return await self._read(user, nothing, partial(read_state, name=name))

    # -- events and answers ------------------------------------------------------------------------------------------

    async def turn_state(self, user: User, since: float, at_most: int) -> TurnState:
        """All that a turn needs to know of a user, of one moment.

        `recent` are those of the newest `at_most` answers that were given from `since` on (seconds since 1970).
        """
        return await self._read(user, TurnState(), partial(kept.turn_state, since=since, at_most=at_most))

    async def events(self, user: User) -> list[Event]:
        """All events of a user in order of id."""
        return await self._read(user, [], kept.events_of)

    async def next_event_id(self, user: User) -> int:
        """The id that the user's next event should have: above all that there ever were, removed ones too."""
        return await self._read(user, 1, lambda _, owner: owner.last_event + 1)

    async def add(
        self, user: User, new: Sequence[Event], answer: Answer | None = None, *, removing: Iterable[int] = ()
    ) -> None:
        """Write a message's events and its answer, or reactions, in one transaction; take events back in the same.

        Raises Clash where an id is not above all ids that the user ever had, or the request id exists.
        """
        if any(event.id < 1 for event in new):
            raise ValueError("an event that is kept has an id from 1 on")
        removed = tuple(removing)

        def work(connection: Connection) -> None:
            owner = find_or_make(connection, self._vault, user)
            writing.add(connection, self._vault, owner, place_of(self._vault, user), new, answer, removed)

        try:
            await self._database.write(work)
        except IntegrityError:
            raise Clash from None

    async def remove_event(self, user: User, event_id: int) -> bool:
        """Take one event back. False where there is none."""

        def work(connection: Connection) -> bool:
            owner = find(connection, self._vault, user)
            return owner is not None and writing.remove_event(connection, owner, event_id)

        return await self._database.write(work)

    async def answer(self, user: User, request_id: str | None = None) -> Answer | None:
        """The user's answer with that request id, or the newest; None where there is none."""
        lookup = None if request_id is None else self._vault.lookup(request_id)
        return await self._read(user, None, partial(kept.answer_of, lookup=lookup))

    async def find_answer(self, request_id: str) -> tuple[UserRef, Answer] | None:
        """The answer with that request id, whoever asked."""
        lookup = self._vault.lookup(request_id)

        def work(connection: Connection) -> tuple[UserRef, Answer] | None:
            number = connection.scalar(select(answers.c.user).where(answers.c.lookup == lookup))
            owner = None if number is None else find(connection, self._vault, UserRef(number))
            found = kept.answer_of(connection, owner, lookup) if owner else None
            return (UserRef(owner.number), found) if owner and found else None

        return await self._database.read(work)

    async def answers(self, user: User, since: float | None = None) -> list[Answer]:
        """The user's answers in order, from the moment `since` on (seconds since 1970)."""
        return await self._read(user, [], partial(kept.answers_of, since=since))

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
        return Blocks.of(await self._state(user, "blocks"))

    async def _change_blocks(self, user: User, kind: str, value: str, *, keep: bool) -> bool:
        folded = value.casefold() if kind == "artist" else value

        def work(connection: Connection) -> bool:
            owner = (find_or_make if keep else find)(connection, self._vault, user)
            if owner is None:
                return False
            blocks = read_state(connection, owner, "blocks")
            group = blocks.setdefault(kind, {})
            there = folded in group
            if keep:
                group[folded] = value
            else:
                group.pop(folded, None)
            write_state(connection, owner, "blocks", blocks)
            return there

        return await self._database.write(work)

    # -- a user as a whole -------------------------------------------------------------------------------------------

    async def known(self, user: User) -> bool:
        """Whether anything at all is kept of the user."""
        return await self._read(user, False, lambda *_: True)

    async def greeted(self, user: User) -> bool:
        """Whether the user has been told what is kept and how to erase it."""
        return await self._read(user, False, lambda _, owner: owner.greeted)

    async def set_greeted(self, user: User) -> None:
        """Note that the user has been told."""

        def work(connection: Connection) -> None:
            owner = find_or_make(connection, self._vault, user)
            connection.execute(update(users).where(users.c.number == owner.number).values(greeted=True))

        await self._database.write(work)

    async def export(self, user: User) -> dict[str, Any]:
        """Everything that is kept of the user, as plain values; {} where nothing is."""
        return await self._read(user, {}, kept.everything_of)

    async def forget(self, user: User) -> bool:
        """Erase everything of the user, the key too, from every file. False where nothing was kept."""

        def work(connection: Connection) -> bool:
            owner = find(connection, self._vault, user)
            if owner is not None:
                erase(connection, owner.number)
                self._database.mark_unswept(connection, at_once=True)
            return owner is not None

        return await self._database.erase(work)

    async def forget_last(self, user: User) -> bool:
        """Erase the newest message: its events, its answer, and the reactions to it. False where there is none."""

        def work(connection: Connection) -> bool:
            owner = find(connection, self._vault, user)
            if owner is None or not writing.remove_newest(connection, owner):
                return False
            self._database.mark_unswept(connection, at_once=True)
            return True

        return await self._database.erase(work)

    # -- everybody ---------------------------------------------------------------------------------------------------

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
        stay = {self._vault.place(place) for place in still}
        return await self._remove_places(lambda found: found - stay)

    async def _remove_places(self, gone: Callable[[set[bytes]], set[bytes]]) -> int:
        def work(connection: Connection) -> int:
            found = gone(places.places(connection))
            removed = sum(places.remove(connection, self._vault, place) for place in found)
            if removed:
                self._database.mark_unswept(connection, at_once=True)
            return removed

        return await self._database.erase(work)

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

        def work(connection: Connection) -> Purged:
            removed = retention.purge(connection, self._vault, now, mood_s, answers_s, taste_s)
            if removed:
                self._database.mark_unswept(connection, at_once=bool(removed.people))
            return removed

        removed = await self._database.write(work)
        if removed.people or await self._database.swept_on() < today():
            await self._database.sweep()
        return removed
