"""Whatever one could recognise a person by, looked for byte by byte in everything that the bot's processes write."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import re
import sqlite3
import stat
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import psutil

from bot.vault import Vault, parse_key, unpack, unseal
from tests.loopback import User

PIECE = 16
"""Bytes: what is kept is looked for in pieces, as SQLite may leave parts of a row behind."""
EVERY_S = 0.4
SMALL = 1 << 20
"""Files below this size are read each time, whatever their time stamps say: one that is mapped tells no change."""
_WRITABLE = os.O_WRONLY | os.O_RDWR
_READING = threading.RLock()
"""One at a time: whoever closes a file lets go of the locks that SQLite has on it in the same process."""


class Marks:
    """Byte strings to look for, each with what it is; all at once, in one pass over a file."""

    def __init__(self, known: dict[bytes, str]) -> None:
        """At least six bytes each: shorter ones turn up by chance."""
        assert known and all(len(mark) >= 6 for mark in known), sorted(known, key=len)[:3]
        self.known = known
        self._starts: dict[bytes, list[bytes]] = {}
        for mark in known:
            self._starts.setdefault(mark[:3], []).append(mark)
        self._is_start = np.zeros(1 << 24, bool)
        self._is_start[[int.from_bytes(start, "big") for start in self._starts]] = True

    def in_bytes(self, content: bytes) -> set[bytes]:
        """Those that are there."""
        one = np.frombuffer(content, np.uint8).astype(np.uint32)
        starts = np.flatnonzero(self._is_start[one[:-2] << 16 | one[1:-1] << 8 | one[2:]])
        return {
            mark
            for at in starts.tolist()
            for mark in self._starts[content[at : at + 3]]
            if content.startswith(mark, at)
        }

    def in_files(self, paths: Iterable[Path]) -> dict[str, set[str]]:
        """File → what was found in it."""
        found = {path.name: {self.known[mark] for mark in self.in_bytes(content)} for path, content in _read(paths)}
        return {name: what for name, what in found.items() if what}

    def count(self, paths: Iterable[Path]) -> int:
        """How many of them are in any of the files."""
        return len(set[bytes]().union(*(self.in_bytes(content) for _, content in _read(paths))))


def _read(paths: Iterable[Path]) -> Iterator[tuple[Path, bytes]]:
    for path in paths:
        try:
            with _READING:
                content = path.read_bytes()
        except OSError:  # it has gone meanwhile
            continue
        yield path, content


def identity(user: User) -> dict[bytes, str]:
    """A Discord user's id and names, however they may be written."""
    number = user.id
    forms = {
        str(number).encode(): "id",
        number.to_bytes(8, "little"): "id, little-endian",
        number.to_bytes(8, "big"): "id, big-endian",
        f"{number:x}".encode(): "id in hex",
        f"{number:X}".encode(): "id in hex",
        base64.b64encode(str(number).encode()).rstrip(b"="): "id in base64",
    }
    return forms | said(user.name) | said(user.display_name)


def said(text: str) -> dict[bytes, str]:
    """A text as UTF-8, UTF-16 and escaped in JSON, as it is and in small letters."""
    return {
        form: text
        for spelled in (text, text.casefold())
        for form in (spelled.encode(), spelled.encode("utf-16-le"), json.dumps(spelled)[1:-1].encode())
    }


@dataclass
class Kept:
    """What the store holds of one person at a moment."""

    key: bytes
    """The person's own."""
    number: int
    marks: dict[bytes, str] = field(default_factory=dict)
    """All of it in the file's own bytes: rows in pieces, hashes and keys whole."""
    rows: dict[tuple[str, int | str], set[bytes]] = field(default_factory=dict)
    """(table, message or name) → the pieces of the payloads there."""
    places: set[bytes] = field(default_factory=set)
    """Keyed hashes of servers."""
    opened: str = ""
    """Everything that is sealed, as text."""


class Home:
    """The home folder of a bot that runs as a process of this one, and all that it may write to."""

    def __init__(self, folder: Path, *others: Path) -> None:
        """`others`: its log, and its folder for temporary files."""
        self.folder = folder
        self._others = others

    def files(self) -> list[Path]:
        """All files there, and what else the processes under this one have open for writing, deleted or not."""
        listed = [path for folder in (self.folder, *self._others) for path in (folder, *folder.rglob("*"))]
        found: dict[tuple[int, int], Path] = {}
        for path in (*listed, *_open_files()):
            with contextlib.suppress(OSError):
                status = path.stat()
                if stat.S_ISREG(status.st_mode):
                    found.setdefault((status.st_dev, status.st_ino), path)
        return list(found.values())

    def kept(self, user: User) -> Kept | None:
        """What the store holds of a person, read as another process may; None where it holds nothing."""
        vault = Vault(parse_key((self.folder / "key").read_text()))
        tag = vault.tag(f"discord:{user.id}")
        path = f"file:{self.folder / 'people.sqlite'}?mode=ro"
        with _READING, closing(sqlite3.connect(path, uri=True, timeout=10)) as file:
            row = file.execute("SELECT number, wrapped_key FROM users WHERE tag = ?", (tag,)).fetchone()
            if row is None:
                return None
            number, wrapped = row
            kept = Kept(vault.user_key(wrapped, tag), number)
            opened = []
            for table, by in (("events", "id"), ("answers", "message"), ("states", "name")):
                column = "name" if table == "states" else "message"
                query = f'SELECT {column}, {by}, payload FROM {table} WHERE "user" = ?'
                for group, name, payload in file.execute(query, (number,)):
                    pieces = dict.fromkeys(_pieces(payload), f"a row of {table}")
                    kept.marks |= pieces
                    kept.rows.setdefault((table, group), set()).update(pieces)
                    opened.append(unpack(unseal(kept.key, payload, f"{table[:-1]}|{number}|{name}")))
            for (lookup,) in file.execute('SELECT lookup FROM answers WHERE "user" = ?', (number,)):
                kept.marks[lookup] = "the hash of a request"
            for table in ("events", "answers"):
                query = f'SELECT DISTINCT place FROM {table} WHERE "user" = ? AND place IS NOT NULL'
                kept.places |= {place for (place,) in file.execute(query, (number,))}
        kept.opened = json.dumps(opened, ensure_ascii=False)
        whole = number.to_bytes(8, "big")
        kept.marks |= {whole[1:]: "number", whole[::-1][:7]: "number", str(number).encode(): "number"}
        kept.marks |= {_varint(number): "number", f"{number:x}".encode(): "number"}
        for value, what in ((tag, "hash of the id"), (kept.key, "key"), (wrapped, "wrapped key")):
            kept.marks |= {value: what, value.hex().encode(): what, value.hex().upper().encode(): what}
            kept.marks |= {base64.b64encode(value)[:-3]: what, base64.urlsafe_b64encode(value)[:-3]: what}
            kept.marks |= dict.fromkeys(_pieces(value), what)
        return kept


def _pieces(value: bytes) -> list[bytes]:
    return [value[at : at + PIECE] for at in range(0, len(value) - PIECE + 1, PIECE)]


def _varint(number: int) -> bytes:
    """As SQLite writes a row's own number: seven bits a byte, and eight in the ninth."""
    last, rest = (number & 0xFF, number >> 8) if number >= 1 << 56 else (number & 0x7F, number >> 7)
    groups = []
    while rest:
        groups.append(rest & 0x7F | 0x80)
        rest >>= 7
    return bytes([*reversed(groups), last])


def _open_files() -> Iterator[Path]:
    for process in psutil.Process().children(recursive=True):
        folder = Path(f"/proc/{process.pid}")
        try:
            numbers = [path.name for path in (folder / "fd").iterdir()]
        except OSError:  # it has ended
            continue
        for number in numbers:
            path = folder / "fd" / number
            try:
                # A file in memory alone ("memfd") is none that anything could be left in.
                if not path.is_file() or str(path.readlink()).startswith("/memfd:"):
                    continue
                flags = re.search(r"flags:\s*([0-7]+)", (folder / "fdinfo" / number).read_text())
            except OSError:
                continue
            if flags and int(flags[1], 8) & _WRITABLE:
                yield path


class Watch:
    """Looks all the time for what may be in no file at any time, and remembers what was kept of people meanwhile."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.found: dict[str, set[str]] = {}
        """File → what was in it that never may be."""
        self.looks = 0
        self.failure: BaseException | None = None
        self._never: dict[bytes, str] = {}
        self._people: dict[User, dict[bytes, str]] = {}
        self._seen: dict[tuple[int, int], tuple[int, int, int]] = {}
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def never(self, marks: dict[bytes, str]) -> None:
        """These may be in no file from now on, or before."""
        with self._lock:
            self._never |= marks

    def of(self, user: User) -> None:
        """Remember from now on whatever the store holds of that person at any time; and they may be named nowhere."""
        self.never(identity(user))
        with self._lock:
            self._people.setdefault(user, {})

    @property
    def nowhere(self) -> Marks:
        """What may be in no file."""
        with self._lock:
            return Marks(dict(self._never))

    def had(self, user: User) -> Marks:
        """By what that person could be recognised: what was kept until now, what was said, and who they are."""
        self.look()
        return Marks(self._people[user] | self._never)

    def look(self) -> dict[str, set[str]]:
        """Look once more, now; what was found in all this time."""
        with self._lock:
            marks = Marks(self._never)
            for path, content in _read(filter(self._is_new, self.home.files())):
                for mark in marks.in_bytes(content):
                    self.found.setdefault(str(path), set()).add(marks.known[mark])
            for user, had in self._people.items():
                if kept := self.home.kept(user):
                    had |= kept.marks
            self.looks += 1
            return self.found

    def _is_new(self, path: Path) -> bool:
        """Whether a file may hold what it did not when it was read last."""
        try:
            status = path.stat()
        except OSError:
            return False
        place = (status.st_dev, status.st_ino)
        state = (status.st_size, status.st_mtime_ns, len(self._never))
        same, self._seen[place] = self._seen.get(place) == state, state
        return not same or status.st_size < SMALL

    def end(self) -> None:
        self._ending.set()
        self._thread.join()
        if self.failure is not None:
            raise self.failure

    def _run(self) -> None:
        try:
            while not self._ending.wait(EVERY_S):
                with self._lock:
                    ready = bool(self._never) and (self.home.folder / "people.sqlite").exists()
                if ready:
                    self.look()
        except BaseException as failure:
            self.failure = failure
