"""Messages about suicide and self-harm, recognised by sure patterns in ten languages: they get care, not picks."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from recommender.cues import DATA, fold


def needs_care(text: str) -> bool:
    """Whether somebody may be about to harm themselves.

    Every language's patterns are asked: a short cry is easily taken for another language, and must not be missed.
    """
    folded = fold(text)
    cries, others = _patterns()
    taken_back = [match.span() for match in others.finditer(folded)]
    return any(
        not any(start < match.end() and match.start() < end for start, end in taken_back)
        for cry in cries
        for match in cry.finditer(folded)
    )


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """The cries of each language, and what only looks like one in any of them."""
    tables = tomllib.loads((DATA / "care.toml").read_text(encoding="utf-8"))
    cries = tuple(re.compile("|".join(f"(?:{cry})" for cry in table["patterns"])) for table in tables.values())
    return cries, re.compile("|".join(f"(?:{other})" for table in tables.values() for other in table["not"]))
