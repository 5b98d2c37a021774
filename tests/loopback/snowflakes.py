"""Ids as Discord makes them: 42 bits of time, 22 bits of counting."""

from __future__ import annotations

import time
from datetime import UTC, datetime

EPOCH = 1_420_070_400_000
"""The first moment of 2015, in milliseconds since 1970."""

FIRST_PLACE = 1_577_836_800_000
"""The first moment of 2020: when the first user or guild of every test was made."""


class Snowflakes:
    """Gives out ids. Those of users, guilds and channels are the same in every run; those of messages tell the time."""

    def __init__(self) -> None:
        self._last = 0
        self._places = 0

    def now(self) -> int:
        """A new id that holds this moment, larger than every one before."""
        self._last = max(self._last + 1, (int(time.time() * 1000) - EPOCH) << 22)
        return self._last

    def place(self) -> int:
        """The next id of a fixed row. Steps are odd in milliseconds, so that guilds spread over shards."""
        self._places += 1
        return (FIRST_PLACE + self._places * 3_600_001 - EPOCH) << 22


def moment(snowflake: int) -> datetime:
    """When the id was made."""
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH) / 1000, UTC)


def timestamp(when: datetime) -> str:
    """ISO 8601 as Discord writes it: microseconds and an offset."""
    return when.astimezone(UTC).isoformat(timespec="microseconds")
