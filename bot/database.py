"""`people.sqlite` as a file: opened, migrated, written durably by several processes, swept of what was forgotten."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, event, select, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot import migrations
from bot.tables import meta
from bot.vault import Vault, master_key
from recommender.errors import StoreError

FILE = "people.sqlite"
BUSY_S = 10.0
"""How long one process waits for another before it gives up."""
_BEGIN = "whytune_begin"
_AT_ONCE, _SOME_TIME = b"at once", b"some time"


class Database:
    """One connection to the file. Whoever wants it waits for whoever has it, here and in other processes."""

    def __init__(self, path: Path, engine: AsyncEngine, vault: Vault) -> None:
        self.path = path
        self.vault = vault
        self._engine = engine

    @classmethod
    async def open(cls, home: Path, key: bytes | str | None) -> Database:
        """Open the file in `home`, made and migrated as needed. Raises StoreError in one sentence."""
        path = home / FILE
        vault = await asyncio.to_thread(_prepare, home, path, key)
        engine = create_async_engine(
            f"sqlite+aiosqlite:///{path}",
            pool_size=1,
            max_overflow=0,
            pool_timeout=60,
            connect_args={"timeout": BUSY_S},
        )
        event.listen(engine.sync_engine, "connect", _settings)
        event.listen(engine.sync_engine, "begin", _begin)
        database = cls(path, engine, vault)
        try:
            await database._write_ahead()
            async with database.reading() as connection:
                ready = await connection.run_sync(database._is_ready)
            if not ready:
                async with database.writing() as connection:
                    await connection.run_sync(database._make_ready)
            if await database._value("unswept") == _AT_ONCE:
                await database._sweep(patient=False)
        except BaseException:
            await engine.dispose()
            raise
        return database

    async def close(self) -> None:
        await self._engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that sees one state of the file."""
        async with self._transaction("BEGIN") as connection:
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that no other writer can come between; on disk when the block has ended."""
        async with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @asynccontextmanager
    async def _transaction(self, begin: str) -> AsyncIterator[AsyncConnection]:
        with self._explained():
            async with self._engine.connect() as connection:
                await connection.execution_options(**{_BEGIN: begin})
                async with connection.begin():
                    yield connection

    @staticmethod
    async def mark_unswept(connection: AsyncConnection, *, at_once: bool) -> None:
        """Say in the transaction that deletes something that traces of it are still to be removed.

        `at_once`: should the process die before, the next one to open the file does it.
        """
        mark = insert(meta).values(name="unswept", value=_AT_ONCE if at_once else _SOME_TIME)
        if at_once:
            await connection.execute(mark.on_conflict_do_update(index_elements=["name"], set_={"value": _AT_ONCE}))
        else:
            await connection.execute(mark.on_conflict_do_nothing())

    async def sweep(self) -> None:
        """Leave no trace of deleted rows in any file. Raises StoreError where another process keeps them alive.

        `secure_delete` zeroes deleted cells and pages, but not the copies that SQLite leaves in the unused middle of a
        page when it moves cells between pages; only writing the file anew removes those. Then the write-ahead log,
        which holds earlier states of pages, is cut to nothing.
        """
        if await self._value("unswept") is not None:
            await self._sweep(patient=True)

    async def swept_on(self) -> int:
        """The day on which traces were last removed, in days since 1970; 0 where they never were."""
        return int(await self._value("swept") or b"0")

    async def _sweep(self, *, patient: bool) -> None:
        deadline = time.monotonic() + (BUSY_S if patient else 0.0)
        with self._explained():
            async with self._engine.connect() as connection:
                await connection.execution_options(**{_BEGIN: ""})
                await connection.execute(text("VACUUM"))
                cut = await _cut_log(connection, deadline)
        if not cut:
            if not patient:
                return
            raise StoreError(
                f"It is deleted, but another process still reads {self.path}, so traces of it remain in the file "
                f"{self.path.name}-wal; end that process, then do this again."
            )
        async with self.writing() as connection:
            await connection.execute(delete(meta).where(meta.c.name == "unswept"))
            day = str(int(time.time() // 86400)).encode()
            changed = insert(meta).values(name="swept", value=day)
            await connection.execute(changed.on_conflict_do_update(index_elements=["name"], set_={"value": day}))

    async def _value(self, name: str) -> bytes | None:
        async with self.reading() as connection:
            return await connection.scalar(select(meta.c.value).where(meta.c.name == name))

    async def _write_ahead(self) -> None:
        """Switch to the write-ahead log. SQLite does not wait by itself when two processes do so at once."""
        deadline = time.monotonic() + BUSY_S
        with self._explained():
            while True:
                try:
                    async with self._engine.connect() as connection:
                        await connection.execution_options(**{_BEGIN: ""})
                        await connection.execute(text("PRAGMA journal_mode=WAL"))
                        return
                except DBAPIError as error:
                    if "locked" not in str(error.orig) or time.monotonic() > deadline:
                        raise
                await asyncio.sleep(0.05)

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
        except PoolTimeout as error:
            raise StoreError(f"Too many people want {self.path} at once; try again in a moment.") from error
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


async def _cut_log(connection: AsyncConnection, deadline: float) -> bool:
    while True:
        busy = (await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))).one()[0]
        if not busy or time.monotonic() > deadline:
            return not busy
        await asyncio.sleep(0.05)


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
