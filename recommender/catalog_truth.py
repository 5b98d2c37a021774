"""The truth of a catalog: names, features and text vectors of its tracks, and the files they came from, in SQLite.

Everything else that knows a catalog (the Chroma index, the matrix on the device) is derived from this file and can be
rebuilt from it. One process may write while others read (write-ahead log).
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from recommender.errors import CatalogError

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tracks (
    track_id TEXT PRIMARY KEY,
    title TEXT NOT NULL, artist TEXT NOT NULL, album TEXT NOT NULL, genre TEXT NOT NULL, year INTEGER,
    comment TEXT NOT NULL, duration_s REAL NOT NULL, licence TEXT NOT NULL, source TEXT NOT NULL,
    facts TEXT NOT NULL, features BLOB NOT NULL, fingerprint BLOB NOT NULL,
    available INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE IF NOT EXISTS files (
    path BLOB PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, sha256 TEXT NOT NULL,
    status TEXT NOT NULL, reason TEXT NOT NULL, track_id TEXT
);
CREATE INDEX IF NOT EXISTS files_by_hash ON files (sha256);
CREATE INDEX IF NOT EXISTS files_by_track ON files (track_id);
CREATE TABLE IF NOT EXISTS text_vectors (
    track_id TEXT NOT NULL, encoder TEXT NOT NULL, text TEXT NOT NULL, vector BLOB NOT NULL,
    PRIMARY KEY (track_id, encoder)
);
"""
SCHEMA_VERSION = 1
_FEATURES = "SELECT features FROM tracks WHERE available ORDER BY track_id"


@dataclass(frozen=True)
class Track:
    """A recording of the catalog, as people name it. Unknown text is ""."""

    track_id: str
    title: str
    artist: str = ""
    album: str = ""
    genre: str = ""
    year: int | None = None
    comment: str = ""
    duration_s: float = 0.0
    """Length of the whole recording in seconds."""
    path: str = ""
    """A file that holds it; "" in the demo catalog, which ships no audio."""
    licence: str = ""
    source: str = ""
    """Where it is to be had, in words."""
    facts: dict[str, float | str] = field(default_factory=dict)
    """Measured values for people (`features.Facts` as a mapping: bpm, key, mode, loudness_db, …)."""


@dataclass(frozen=True)
class FileRecord:
    """What is known of one file. `status` is "ok", "duplicate", "failed" or "gone"."""

    path: str
    size: int
    mtime_ns: int
    sha256: str
    status: str
    reason: str = ""
    track_id: str | None = None


class CatalogTruth:
    """The SQLite file of a catalog. Every public write is one transaction and is on disk when the call returns."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        """Open or make the file. Raises CatalogError in one sentence where it cannot be read."""
        self.path = path
        self.read_only = read_only
        try:
            if read_only:
                self._db = sqlite3.connect(
                    f"{path.resolve().as_uri()}?mode=ro&immutable=1",
                    uri=True,
                    isolation_level=None,
                    check_same_thread=False,
                )
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._db = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
                self._db.execute("PRAGMA journal_mode=WAL")
                self._db.execute("PRAGMA synchronous=FULL")
                with self._write():
                    for statement in SCHEMA.split(";"):
                        self._db.execute(statement)
                    self._db.execute("INSERT OR IGNORE INTO meta VALUES ('schema', ?)", (str(SCHEMA_VERSION),))
                    self._db.execute("INSERT OR IGNORE INTO meta VALUES ('generation', '0')")
            version = self._db.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
            self._db.execute("SELECT track_id FROM tracks LIMIT 1").fetchone()
        except (sqlite3.Error, OSError) as error:
            raise CatalogError(_open_failure(path, error)) from error
        if version is None or int(version[0]) != SCHEMA_VERSION:
            raise CatalogError(
                f"The catalog {path} was written by another version of Whytune; move it away and ingest again."
            )

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _write(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            # On a full disk SQLite has rolled back by itself.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One write transaction that also raises the generation. Raises CatalogError where the disk is full."""
        try:
            with self._write():
                yield
                self._db.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'")
        except sqlite3.Error as error:
            raise CatalogError(_open_failure(self.path, error)) from error

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Reads that see one state, whatever is written meanwhile. Raises CatalogError where the file is damaged."""
        try:
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                self._db.execute("COMMIT")
        except (sqlite3.Error, ValueError) as error:  # ValueError: facts that are no JSON, features of no whole numbers
            raise CatalogError(_open_failure(self.path, error)) from error

    def holds_tracks(self) -> bool:
        """Whether any track can be heard."""
        try:
            return self._db.execute("SELECT 1 FROM tracks WHERE available LIMIT 1").fetchone() is not None
        except sqlite3.Error as error:
            raise CatalogError(_open_failure(self.path, error)) from error

    def generation(self) -> int:
        """A number that rises with every change of tracks: how others see that the catalog has news."""
        try:
            row = self._db.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()
        except sqlite3.Error as error:
            raise CatalogError(_open_failure(self.path, error)) from error
        return int(row[0]) if row else 0

    def set_meta(self, key: str, value: str) -> None:
        with self._write():
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def meta(self, key: str) -> str | None:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    # -- tracks ------------------------------------------------------------------------------------------------------

    def put(self, track: Track, features: np.ndarray, fingerprint: bytes, file: FileRecord | None = None) -> None:
        """Add or replace a track, with the file that it was heard in. `features`: float32 [n], raw (unstandardised)."""
        with self.transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO tracks VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,1)",
                (track.track_id, track.title, track.artist, track.album, track.genre, track.year, track.comment,
                 track.duration_s, track.licence, track.source, json.dumps(track.facts, ensure_ascii=False),
                 np.asarray(features, np.float32).tobytes(), fingerprint),
            )  # fmt: skip
            self._db.execute("DELETE FROM text_vectors WHERE track_id = ?", (track.track_id,))
            if file is not None:
                self._put_file(file)

    def put_file(self, file: FileRecord) -> None:
        """Record what is known of one file, and whether its track can still be heard somewhere."""
        with self.transaction():
            self._put_file(file)

    def _put_file(self, file: FileRecord) -> None:
        path = os.fsencode(file.path)
        before = self._db.execute("SELECT track_id FROM files WHERE path = ?", (path,)).fetchone()
        self._db.execute(
            "INSERT OR REPLACE INTO files VALUES (?,?,?,?,?,?,?)",
            (path, file.size, file.mtime_ns, file.sha256, file.status, file.reason, file.track_id),
        )
        for track_id in {file.track_id, before[0] if before else None} - {None}:
            self._db.execute(
                "UPDATE tracks SET available = EXISTS (SELECT 1 FROM files WHERE track_id = ?1 AND status IN "
                "('ok', 'duplicate')) WHERE track_id = ?1",
                (track_id,),
            )

    def files(self) -> list[FileRecord]:
        rows = self._db.execute(
            "SELECT path, size, mtime_ns, sha256, status, reason, track_id FROM files ORDER BY path"
        )
        return [FileRecord(os.fsdecode(row[0]), *row[1:]) for row in rows]

    def tracks(self, everything: bool = False) -> list[Track]:
        """The tracks that can be heard, in order of id; with `everything`, also those whose files are gone."""
        rows = self._db.execute(
            "SELECT t.track_id, title, artist, album, genre, year, comment, duration_s, licence, source, facts, "
            "(SELECT path FROM files f WHERE f.track_id = t.track_id AND status IN ('ok', 'duplicate') "
            " ORDER BY status DESC, path LIMIT 1) FROM tracks t WHERE available OR ? ORDER BY t.track_id",
            (everything,),
        )
        return [
            Track(
                track_id=row[0], title=row[1], artist=row[2], album=row[3], genre=row[4], year=row[5], comment=row[6],
                duration_s=row[7], licence=row[8], source=row[9], facts=json.loads(row[10]),
                path=os.fsdecode(row[11]) if row[11] is not None else "",
            )
            for row in rows
        ]  # fmt: skip

    def features(self, width: int, more: int = 0) -> np.ndarray:
        """Raw features of `tracks()`, float32 [tracks, width], or [tracks, width + more] where any track has the
        optional block (NaN for those without). Raises CatalogError where they have another width."""
        rows = [np.frombuffer(row[0], np.float32) for row in self._db.execute(_FEATURES)]
        if any(len(row) not in (width, width + more) for row in rows):
            raise CatalogError(
                f"The catalog {self.path} holds features of another version of Whytune; ingest the music again."
            )
        wide = max((len(row) for row in rows), default=width)
        found = np.full((len(rows), wide), np.nan, np.float32)
        for number, row in enumerate(rows):
            found[number, : len(row)] = row
        return found

    def fingerprints(self) -> list[tuple[str, float, bytes]]:
        """(track_id, duration_s, fingerprint) of every track, also of those whose files are gone."""
        return list(self._db.execute("SELECT track_id, duration_s, fingerprint FROM tracks ORDER BY track_id"))

    # -- text vectors ------------------------------------------------------------------------------------------------

    def text_vectors(self, encoder: str) -> dict[str, tuple[str, np.ndarray]]:
        """track_id → (the text that was encoded, its vector as float32 [d])."""
        rows = self._db.execute("SELECT track_id, text, vector FROM text_vectors WHERE encoder = ?", (encoder,))
        return {row[0]: (row[1], np.frombuffer(row[2], np.float16).astype(np.float32)) for row in rows}

    def put_text_vectors(self, encoder: str, ids: Sequence[str], texts: Sequence[str], vectors: np.ndarray) -> None:
        """Keep text vectors (stored as float16); a cache, so the generation stays as it is."""
        rows: Iterable[tuple[str, str, str, bytes]] = (
            (i, encoder, text, np.asarray(v, np.float16).tobytes())
            for i, text, v in zip(ids, texts, vectors, strict=True)
        )
        with self._write():
            self._db.executemany("INSERT OR REPLACE INTO text_vectors VALUES (?,?,?,?)", rows)

    def drop_text_vectors(self) -> None:
        with self._write():
            self._db.execute("DELETE FROM text_vectors")


def _open_failure(path: Path, error: Exception) -> str:
    if "full" in str(error):
        return f"The disk is full, so the catalog {path} cannot be written; free some space and try again."
    if "locked" in str(error) or "busy" in str(error):
        return f"Another process is writing the catalog {path}; wait until it has finished."
    if "readonly" in str(error) or "unable to open" in str(error) or isinstance(error, OSError):
        return f"The catalog {path} cannot be opened ({error}); check that the folder exists and may be written."
    return f"The catalog {path} is damaged ({error}); move it away and ingest the music again."
