"""Messages about suicide and self-harm, recognised by patterns in ten languages: they get care, not picks."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recommender.cues import DATA, fold

LONG = re.compile(r"(\w)\1{2,}")
"""A letter drawn out: "i wanna dieeee"."""
HIDDEN = re.compile(r"(?<=[a-z])[*!1034@$](?=[a-z])")
"""What stands for a letter so that a filter does not see the word: "k*ll", "su1cide"."""
SHOWN = str.maketrans("*!1034@$", "iiioeaas")
WORD = re.compile(r"<([a-z]+)>")


@dataclass(frozen=True)
class _Patterns:
    """Regular expressions on plain text (see `_plain`)."""

    cries: tuple[re.Pattern[str], ...]
    """One a language: what somebody writes who may be about to harm themselves."""
    others: tuple[re.Pattern[str], ...]
    """One a language: idioms and titles that only look like it; they are blanked before the cries are looked for."""
    simplified: dict[int, int]
    """Chinese letters in their traditional form to the simplified one."""


def needs_care(text: str) -> bool:
    """Whether somebody may be about to harm themselves.

    Every language's patterns are asked: a short cry is easily taken for another language, and must not be missed.
    """
    patterns = _patterns()
    for spelling in _spellings(text, patterns.simplified):
        for other in patterns.others:
            # A letter that no pattern takes for a word, a space or an end.
            spelling = other.sub("_", spelling)
        if any(cry.search(spelling) for cry in patterns.cries):
            return True
    return False


def _spellings(text: str, simplified: dict[int, int]) -> Iterator[str]:
    """The text in plain letters, drawn-out letters as one and, where there are any, also as two ("killll")."""
    plain = _plain(text, simplified)
    yield LONG.sub(r"\1", plain)
    if LONG.search(plain):
        yield LONG.sub(r"\1\1", plain)


def _plain(text: str, simplified: dict[int, int]) -> str:
    """Lower case, one form of each letter, no accents on Latin letters, single spaces, nothing invisible."""
    composed = unicodedata.normalize("NFKC", fold(text)).translate(simplified)
    seen = "".join(_bare(letter) for letter in composed if unicodedata.category(letter) != "Cf")
    return HIDDEN.sub(lambda found: found.group().translate(SHOWN), " ".join(seen.split()))


def _bare(letter: str) -> str:
    """A Latin letter without its accents, е for ё; any other letter as it is (й and が are letters of their own)."""
    if letter == "ё":
        return "е"
    if letter == "ß":
        return "ss"
    if letter.isascii():
        return letter
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


@cache
def _patterns() -> _Patterns:
    tables = tomllib.loads((DATA / "care.toml").read_text(encoding="utf-8"))
    letters = tables.pop("letters")
    simplified = str.maketrans(letters["traditional"], letters["simplified"])

    for_all = tables["any"]["words"]

    def joined(patterns: list[str], words: dict[str, str]) -> re.Pattern[str]:
        whole = "|".join(f"(?:{pattern})" for pattern in patterns)
        while WORD.search(whole):
            whole = WORD.sub(lambda word: words[word[1]], whole)
        # The patterns are written as people write; their letters get the forms that the letters of the text get.
        composed = unicodedata.normalize("NFKC", whole).translate(simplified)
        return re.compile("".join(_bare(letter) for letter in composed))

    with_words = [(table, for_all | table.get("words", {})) for table in tables.values()]
    return _Patterns(
        cries=tuple(joined(table["cries"], words) for table, words in with_words if "cries" in table),
        others=tuple(joined(table["others"], words) for table, words in with_words),
        simplified=simplified,
    )
