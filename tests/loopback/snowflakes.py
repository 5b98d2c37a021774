"""Ids as Discord makes them: 42 bits of time, 22 bits of counting."""

from __future__ import annotations

import time
from collections import Counter
from datetime import UTC, datetime

EPOCH = 1_420_070_400_000
"""The first moment of 2015, in milliseconds since 1970."""

FIRST_PLACE = 1_577_836_800_000
"""The first moment of 2020: when the first user or guild of every test was made."""

KINDS = ("guild", "user", "role", "channel")
YEAR = 31_536_000_000
"""Milliseconds."""


class Snowflakes:
    """Gives out ids. Those of users, guilds and channels are the same in every run; those of messages tell the time."""

    def __init__(self) -> None:
        self._last = 0
        self._places: Counter[str] = Counter()

    def now(self) -> int:
        """A new id that holds this moment, larger than every one before."""
        self._last = max(self._last + 1, (int(time.time() * 1000) - EPOCH) << 22)
        return self._last

    def place(self, kind: str) -> int:
        """The next id of a fixed row, one for each of KINDS. Steps are odd, so that guilds go to shards in turn."""
        self._places[kind] += 1
        return (FIRST_PLACE + KINDS.index(kind) * YEAR + self._places[kind] * 3_600_001 - EPOCH) << 22


def moment(snowflake: int) -> datetime:
    """When the id was made."""
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH) / 1000, UTC)


def timestamp(when: datetime) -> str:
    """ISO 8601 as Discord writes it: microseconds and an offset."""
    return when.astimezone(UTC).isoformat(timespec="microseconds")
