"""The moment of a request, as people and programs write it."""

from __future__ import annotations

from datetime import UTC, datetime

from recommender.errors import BadRequest

FARTHEST = 1e11
"""Seconds from 1970 that are still a time."""


def parse_moment(text: str) -> float:
    """Seconds since 1970, or ISO 8601 (UTC where it names no zone), as seconds. Raises BadRequest for anything else."""
    try:
        seconds = float(text)
        if abs(seconds) < FARTHEST:
            return seconds
    except ValueError:
        pass
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadRequest(f"{text!r} is no time; write 2026-11-24T18:00 or seconds since 1970.") from error
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()
