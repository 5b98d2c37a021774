"""`people.sqlite` as a file: opened, migrated, written durably by several processes, swept of what was forgotten."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy import Connection, Engine, create_engine, delete, event, select, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import StaticPool

from bot import migrations
from bot.tables import meta
from bot.vault import Vault, master_key
from recommender.errors import StoreError

FILE = "people.sqlite"
BUSY_S = 10.0
"""How long one process waits for another before it gives up."""
_BEGIN = "whytune_begin"
_AT_ONCE, _SOME_TIME = b"at once", b"some time"
Result = TypeVar("Result")


class _Thread(aiosqlite.Connection):
    """A connection of aiosqlite, in whose thread more than one statement is done at a time.

    Its own methods, and SQLAlchemy's dialect over them, go to the thread and back for each statement and each row: four
    times the time of a turn where fifty people ask at once.
    """

    async def alone(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        """What `work` makes of the connection, nobody else using it meanwhile."""
        done: Result = await self._execute(work, self._conn)
        return done


class Database:
    """One connection to the file, in a thread of its own: a whole transaction is one step away from the event loop.

    Whoever wants it waits for whoever has it, here and in other processes.
    """

    _thread: _Thread
    _engine: Engine

    def __init__(self, path: Path, vault: Vault) -> None:
        self.path = path
        self.vault = vault
        self._begun: set[asyncio.Future[Any]] = set()

    @classmethod
    async def open(cls, home: Path, key: bytes | str | None) -> Database:
        """Open the file in `home`, made and migrated as needed. Raises StoreError in one sentence."""
        path = home / FILE
        database = cls(path, await asyncio.to_thread(_prepare, home, path, key))
        with database._explained():
            database._thread = _Thread(partial(sqlite3.connect, path, timeout=BUSY_S), iter_chunk_size=64)
            await database._thread
        try:
            database._engine = await database._thread.alone(_engine_over)
            await database._alone(database._ready)
        except BaseException:
            await database.close()
            raise
        return database

    async def close(self) -> None:
        """Let what was begun end, then let go of the file."""
        await asyncio.gather(*self._begun, return_exceptions=True)
        await self._thread.close()

    async def read(self, work: Callable[[Connection], Result]) -> Result:
        """What `work` makes of one state of the file."""
        return await self._alone(partial(self._transact, "BEGIN", work))

    async def write(self, work: Callable[[Connection], Result]) -> Result:
        """Do `work` in a transaction that no other writer can come between, and that is on disk afterwards."""
        return await self._alone(partial(self._transact, "BEGIN IMMEDIATE", work))

    async def erase(self, work: Callable[[Connection], Result]) -> Result:
        """Do `work` as `write` does, then leave no trace of what it deleted and marked (see `sweep`)."""

        def both() -> Result:
            done = self._transact("BEGIN IMMEDIATE", work)
            self._sweep_marked()
            return done

        return await self._alone(both)

    async def _alone(self, work: Callable[[], Result]) -> Result:
        """Run it in the thread. A cancelled caller goes at once, and what it began is still done."""
        begun = asyncio.ensure_future(self._thread.alone(lambda _: work()))
        self._begun.add(begun)
        begun.add_done_callback(self._begun.discard)
        return await asyncio.shield(begun)

    def _transact(self, begin: str, work: Callable[[Connection], Result]) -> Result:
        with self._connected(begin) as connection, connection.begin():
            return work(connection)

    @contextmanager
    def _connected(self, begin: str = "") -> Iterator[Connection]:
        with self._explained(), self._engine.connect() as connection:
            yield connection.execution_options(**{_BEGIN: begin})

    @staticmethod
    def mark_unswept(connection: Connection, *, at_once: bool) -> None:
        """Say in the transaction that deletes something that traces of it are still to be removed.

        `at_once`: should the process die before, the next one to open the file does it.
        """
        mark = insert(meta).values(name="unswept", value=_AT_ONCE if at_once else _SOME_TIME)
        if at_once:
            connection.execute(mark.on_conflict_do_update(index_elements=["name"], set_={"value": _AT_ONCE}))
        else:
            connection.execute(mark.on_conflict_do_nothing())

    async def sweep(self) -> None:
        """Leave no trace of deleted rows in any file. Raises StoreError where another process keeps them alive.

        `secure_delete` zeroes deleted cells and pages, but not the copies that SQLite leaves in the unused middle of a
        page when it moves cells between pages; only writing the file anew removes those. Then the write-ahead log,
        which holds earlier states of pages, is cut to nothing.
        """
        await self._alone(self._sweep_marked)

    async def swept_on(self) -> int:
        """The day on which traces were last removed, in days since 1970; 0 where they never were."""
        found = await self.read(partial(_value, "swept"))
        return int(found or b"0")

    def _sweep_marked(self) -> None:
        if self._transact("BEGIN", partial(_value, "unswept")) is not None:
            self._sweep(patient=True)

    def _sweep(self, *, patient: bool) -> None:
        deadline = time.monotonic() + (BUSY_S if patient else 0.0)
        with self._connected() as connection:
            connection.execute(text("VACUUM"))
            cut = _cut_log(connection, deadline)
        if cut:
            self._transact("BEGIN IMMEDIATE", _note_swept)
        elif patient:
            raise StoreError(
                f"It is deleted, but another process still reads {self.path}, so traces of it remain in the file "
                f"{self.path.name}-wal; end that process, then do this again."
            )

    def _ready(self) -> None:
        self._write_ahead()
        if not self._transact("BEGIN", self._is_ready):
            self._transact("BEGIN IMMEDIATE", self._make_ready)
        if self._transact("BEGIN", partial(_value, "unswept")) == _AT_ONCE:
            self._sweep(patient=False)

    def _write_ahead(self) -> None:
        """Switch to the write-ahead log. SQLite does not wait by itself when two processes do so at once."""
        deadline = time.monotonic() + BUSY_S
        with self._explained():
            while True:
                try:
                    with self._engine.connect() as connection:
                        connection.execute(text("PRAGMA journal_mode=WAL"))
                        return
                except DBAPIError as error:
                    if "locked" not in str(error.orig) or time.monotonic() > deadline:
                        raise
                time.sleep(0.05)

    def _is_ready(self, connection: Connection) -> bool:
        """Whether the schema is this program's. Raises StoreError where it is newer or the key is another."""
        try:
            found = migrations.revision(connection)
        except migrations.Newer as error:
            raise StoreError(
                f"{self.path} was written by a newer Whytune than this one; update Whytune, then start it again."
            ) from error
        if found is None:
            return False
        check = connection.scalar(select(meta.c.value).where(meta.c.name == "check"))
        if check != self.vault.check:
            raise StoreError(
                f"The key does not open {self.path}: give the key that the file was made with (WHYTUNE_KEY, or the "
                "file key beside it), or move people.sqlite away to start anew without what it holds."
            )
        return found == migrations.HEAD

    def _make_ready(self, connection: Connection) -> None:
        # Another process may have done it in between.
        if not self._is_ready(connection):
            migrations.upgrade(connection)
            connection.execute(insert(meta).values(name="check", value=self.vault.check).on_conflict_do_nothing())

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what the disk or other processes did into one sentence; a mistake of ours passes as it is."""
        try:
            yield
        except IntegrityError:
            raise
        except (DBAPIError, sqlite3.DatabaseError) as error:
            sentence = _sentence(str(getattr(error, "orig", error)).lower(), self.path)
            if sentence is None:
                raise
            # The statement's own message would carry its values into a traceback.
            raise StoreError(sentence) from None


def _prepare(home: Path, path: Path, key: bytes | str | None) -> Vault:
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        # In this order: where the file is there first, the key was, too.
        there = path.exists() and path.stat().st_size > 0
        master = master_key(home, key, may_make=not there)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror}; see to that or choose another --home.") from error
    return Vault(master)


def _engine_over(connection: sqlite3.Connection) -> Engine:
    """SQLAlchemy over a connection that is open already, for the thread that it is open in."""
    # An error must not carry values, and so hashes of people, into a traceback.
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "connect", _settings)
    event.listen(engine, "begin", _begin)
    return engine


def _settings(connection: Any, _: object) -> None:
    # Python's own idea of transactions begins them late and never as a writer; ours are begun by _begin.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("secure_delete=ON", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    if begin := connection.get_execution_options().get(_BEGIN):
        connection.exec_driver_sql(begin)


def _value(name: str, connection: Connection) -> bytes | None:
    return connection.scalar(select(meta.c.value).where(meta.c.name == name))


def _note_swept(connection: Connection) -> None:
    connection.execute(delete(meta).where(meta.c.name == "unswept"))
    day = str(int(time.time() // 86400)).encode()
    changed = insert(meta).values(name="swept", value=day)
    connection.execute(changed.on_conflict_do_update(index_elements=["name"], set_={"value": day}))


def _cut_log(connection: Connection, deadline: float) -> bool:
    while True:
        busy = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()[0]
        if not busy or time.monotonic() > deadline:
            return not busy
        time.sleep(0.05)


def _sentence(message: str, path: Path) -> str | None:
    if "is full" in message:
        return f"The disk that holds {path} is full; free some space, then try again."
    if "locked" in message or "busy" in message:
        return f"Another process has kept {path} busy for too long; try again, or end that process."
    if "malformed" in message or "not a database" in message or "no such" in message or "encrypted" in message:
        return f"{path} is damaged; restore it from a backup, or move it away to start anew without what it holds."
    if "readonly" in message or "unable to open" in message or "permission" in message:
        return f"{path} cannot be written; check who owns it and its folder."
    if "disk i/o error" in message:
        return f"Reading or writing {path} failed; check the disk and the space on it, then try again."
    return None
