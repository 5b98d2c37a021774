"""Emoji → the few words that they ask for."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from recommender.cues import DATA, PICTURE

_CROSS = "(?![❌🚫])"
"""What crosses the next picture out is none of a row."""
_RUN = re.compile(rf"{_CROSS}{PICTURE}(?:[\uFE0F\u200D\U0001F3FB-\U0001F3FF\u2640\u2642]|{_CROSS}{PICTURE})*")


def find(text: str) -> list[tuple[int, int, str]]:
    """(start, end, words) of each run of emoji that are known, in order; the words are English, each once."""
    runs = ((match.start(), match.end(), _words(match.group())) for match in _RUN.finditer(text))
    return [(start, end, words) for start, end, words in runs if words]


def spelled(text: str) -> str:
    """The text for an encoder: its emoji in words where it has no words, and without them where it has."""
    worded = beside_words(text)
    return _RUN.sub(lambda match: " " if worded else f" {_words(match.group()) or ''} ", text).strip()


def beside_words(text: str) -> bool:
    """Whether emoji stand in a text that has words as well."""
    return re.search(r"\w\w", text) is not None


def _words(run: str) -> str:
    known = _known()
    return " ".join(dict.fromkeys(word for letter in run for word in known.get(letter, ())))


@cache
def _known() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads((DATA / "emoji.toml").read_text(encoding="utf-8"))["words"]
    known: dict[str, tuple[str, ...]] = {}
    for letters, words in table.items():
        for letter in filter(re.compile(PICTURE).match, letters):
            known.setdefault(letter, ())
            known[letter] = (*known[letter], words)
    return known
