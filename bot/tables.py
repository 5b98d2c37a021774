"""The tables of `people.sqlite`. In the clear are numbers, days and hashes only; the rest lies in sealed payloads.

A change here needs a new file in `migrations/versions`; those that were released are never edited.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData()


def _owner() -> Column[int]:
    return Column("user", Integer, ForeignKey("users.number", ondelete="CASCADE"), primary_key=True)


meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
"""`check`: tells the right master key. `unswept`: something was forgotten whose traces are still to be removed.
`swept`: the day on which traces were last removed."""

users = Table(
    "users",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("tag", LargeBinary, nullable=False, unique=True),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("last_event", Integer, nullable=False),
    Column("last_message", Integer, nullable=False),
    Column("greeted", Boolean, nullable=False),
    Column("day", Integer, nullable=False),
)
"""`number`: random, so that it tells no order. `tag`: the keyed hash of the user. `last_event`, `last_message`: the
highest ever given. `day`: when something was last written, in days since 1970 (UTC)."""

events = Table(
    "events",
    metadata,
    _owner(),
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("message", Integer, nullable=False),
    Column("lasting", Boolean, nullable=False),
    Column("day", Integer, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("place", LargeBinary),
    Index("events_by_day", "lasting", "day"),
    Index("events_by_place", "place"),
    sqlite_with_rowid=False,
)
"""`message`: the message that it came with, or, for a reaction, whose answer it is about; 0 where that is not known.
`lasting`: kept as taste; otherwise mood, which goes after a day. `place`: the keyed hash of the place (a Discord
server) that it was said or done in, and with whose end it goes; NULL for none."""

answers = Table(
    "answers",
    metadata,
    _owner(),
    Column("message", Integer, primary_key=True, autoincrement=False),
    Column("lookup", LargeBinary, nullable=False, unique=True),
    Column("faded", Boolean, nullable=False),
    Column("day", Integer, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("place", LargeBinary),
    Index("answers_by_day", "faded", "day"),
    Index("answers_by_place", "place"),
)
"""`lookup`: the keyed hash of the request id. `faded`: its mood is gone; what was picked is still there. `place`: as
above."""

states = Table(
    "states",
    metadata,
    _owner(),
    Column("name", String, primary_key=True),
    Column("payload", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""One value of a user under each name: `blocks`, and `shown` (track id → the message that showed it first)."""
