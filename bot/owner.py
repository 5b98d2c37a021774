"""A user as the store knows one: a row under a keyed hash, the key inside it, and the values sealed with that key."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from bot.tables import answers, events, states, users
from bot.vault import Tampered, Vault, pack, seal, unpack, unseal
from recommender.errors import StoreError

DAY_S = 86400


@dataclass(frozen=True)
class UserRef:
    """A user found by something else than a name. Serves wherever a user's name does."""

    number: int


@dataclass(frozen=True)
class Guest:
    """A user in a place that may end (a Discord server): what is said there goes when it ends."""

    name: str
    place: str

    def __str__(self) -> str:
        """The plain name: wherever the same person speaks, it is the same person."""
        return self.name


User: TypeAlias = str | UserRef | Guest


@dataclass(frozen=True)
class Owner:
    """A user's row, opened. Lives for one transaction: nothing of a user is kept in memory."""

    number: int
    key: bytes
    last_event: int
    """The highest event id ever given; 0 for none."""
    last_message: int
    greeted: bool
    day: int
    """When something was last written, in days since 1970 (UTC)."""

    def seal(self, packed: bytes, kind: str, row: int | str) -> bytes:
        """`packed` for storage in that row of that user alone."""
        return seal(self.key, packed, f"{kind}|{self.number}|{row}")

    def unseal(self, payload: bytes, kind: str, row: int | str) -> Any:
        """The plain values of a row. Raises StoreError where its bytes are not what was written."""
        with _whole():
            return unpack(unseal(self.key, payload, f"{kind}|{self.number}|{row}"))


@contextmanager
def _whole() -> Iterator[None]:
    try:
        yield
    except Tampered as error:
        raise StoreError(
            "people.sqlite is damaged: a value in it does not open; restore the file from a backup, or move it away to "
            "start anew without what it holds."
        ) from error


def find(connection: Connection, vault: Vault, user: User) -> Owner | None:
    """The user's row, opened; None where nothing is kept of the user."""
    by = users.c.number == user.number if isinstance(user, UserRef) else users.c.tag == vault.tag(str(user))
    row = connection.execute(select(users).where(by)).first()
    if row is None:
        return None
    with _whole():
        key = vault.user_key(row.wrapped_key, row.tag)
    return Owner(row.number, key, row.last_event, row.last_message, row.greeted, row.day)


def find_or_make(connection: Connection, vault: Vault, user: User) -> Owner:
    """The user's row, opened, made with a fresh key where there is none."""
    found = find(connection, vault, user)
    if found is not None:
        return found
    if isinstance(user, UserRef):
        raise StoreError("Everything of that person was erased a moment ago; ask anew.")
    tag = vault.tag(str(user))
    key, wrapped = vault.new_key(tag)
    owner = Owner(secrets.randbits(62), key, 0, 0, False, today())
    connection.execute(
        insert(users).values(
            number=owner.number,
            tag=tag,
            wrapped_key=wrapped,
            last_event=owner.last_event,
            last_message=owner.last_message,
            greeted=owner.greeted,
            day=owner.day,
        )
    )
    return owner


def place_of(vault: Vault, user: User) -> bytes | None:
    """The keyed hash of the place that the user speaks in; None for no such place."""
    return vault.place(user.place) if isinstance(user, Guest) else None


def erase(connection: Connection, number: int) -> None:
    """Delete all rows of a user and the user's key."""
    for table in (events, answers, states):
        connection.execute(delete(table).where(table.c.user == number))
    connection.execute(delete(users).where(users.c.number == number))


def read_state(connection: Connection, owner: Owner, name: str) -> dict[str, Any]:
    """The user's value under `name`; {} where there is none."""
    query = select(states.c.payload).where(states.c.user == owner.number, states.c.name == name)
    payload = connection.scalar(query)
    return owner.unseal(payload, "state", name) if payload is not None else {}


def write_state(connection: Connection, owner: Owner, name: str, value: dict[str, Any]) -> None:
    """Keep `value` under `name` in place of what was there."""
    payload = owner.seal(pack(value), "state", name)
    kept = insert(states).values(user=owner.number, name=name, payload=payload)
    connection.execute(kept.on_conflict_do_update(index_elements=["user", "name"], set_={"payload": payload}))


def day_of(moment: float) -> int:
    """The day of a moment (seconds since 1970), in days since 1970 (UTC)."""
    return int(moment // DAY_S)


def today() -> int:
    return day_of(time.time())
