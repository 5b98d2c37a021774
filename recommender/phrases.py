"""The phrase files: messages as people type them, with the terms that they ask for and reject."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from recommender.errors import BadRequest
from recommender.vocabulary import VOCABULARY

DATA = Path(__file__).with_name("data")
PLAIN = 0.7
"""The strength of a term that carries no number."""
REQUESTS = ("recommend", "refine", "more_like")
"""Intents whose text describes music."""
UNSPACED = ("zh", "ja", "ko")
POSTFIX = ("ja", "ko")
"""Languages whose negators follow what they negate."""


@dataclass(frozen=True)
class Phrase:
    """One line of a phrase file, or a part of one."""

    language: str
    """ISO 639-1."""
    intent: str
    text: str
    wants: dict[str, float]
    """term → strength in (0, 1]."""
    avoids: dict[str, float]
    """term → strength in (0, 1]."""
    may: frozenset[str]
    """Terms that a fair reader could also find."""

    @property
    def part(self) -> int:
        """0 to 9 by the hash of the text alone: which tenth of the phrases it belongs to, for ever."""
        plain = "".join(letter for letter in self.text.casefold() if letter.isalnum())
        return hashlib.sha256(plain.encode()).digest()[0] * 10 // 256


def load(folder: Path = DATA / "phrases") -> list[Phrase]:
    """Every line of every file, in order of file name; the same text twice in a language counts once.

    Raises BadRequest, naming file and line, where a line is not as the README of the folder says.
    """
    found: dict[tuple[str, str], Phrase] = {}
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip() and not line.startswith("#"):
                try:
                    phrase = _parsed(line)
                except (ValueError, KeyError) as error:
                    raise BadRequest(f"{path.name}, line {number}: {error}; see the README beside it.") from error
                found.setdefault((phrase.language, phrase.text), phrase)
    return list(found.values())


def described(phrases: list[Phrase]) -> list[Phrase]:
    """What there is to read: the parts of requests that describe music, each as if it were wanted.

    A sentence vector does not know "no", so a part that rejects something loses its negator, and what it avoids
    becomes what it says. A line whose parts can't be told apart is left out.
    """
    return [part for phrase in phrases if phrase.intent in REQUESTS for part in _parts(phrase)]


def neutral(phrases: list[Phrase]) -> list[Phrase]:
    """Messages that ask for no quality of music at all: small talk, commands, "more like that"."""
    return [phrase for phrase in phrases if not (phrase.wants or phrase.avoids or phrase.may)]


def _parsed(line: str) -> Phrase:
    columns = line.split("\t")
    if not 3 <= len(columns) <= 6:
        raise ValueError(f"{len(columns)} columns instead of 6")
    language, intent, text, wants, avoids, may = (*columns, "", "", "")[:6]
    graded = [_graded(wants), _graded(avoids)]
    allowed = frozenset(_graded(may))
    return Phrase(language.strip(), intent.strip(), text.strip(), graded[0], graded[1], allowed)


def _graded(cell: str) -> dict[str, float]:
    terms: dict[str, float] = {}
    for entry in filter(None, (entry.strip() for entry in cell.split(","))):
        term, _, strength = entry.replace("!", "").partition(":")
        if term.strip() not in VOCABULARY.facet_of:
            raise ValueError(f"{term.strip()!r} is not in the vocabulary")
        terms[term.strip()] = float(strength) if strength else PLAIN
    return terms


def _parts(phrase: Phrase) -> Iterator[Phrase]:
    if not phrase.avoids:
        if phrase.wants:
            yield phrase
        return
    pieces = [(piece, _without_negator(piece, phrase.language)) for piece in _pieces(phrase)]
    wanted = ", ".join(piece for piece, bare in pieces if bare is None)
    rejected = ", ".join(bare for _, bare in pieces if bare)
    if not phrase.wants:
        yield replace(phrase, text=rejected or wanted, wants=phrase.avoids, avoids={})
    elif rejected:
        may = phrase.may | set(phrase.wants)
        yield replace(phrase, text=rejected, wants=phrase.avoids, avoids={}, may=may - set(phrase.avoids))
        if wanted:
            yield replace(phrase, text=wanted, avoids={}, may=phrase.may - set(phrase.wants))


@cache
def _negators(language: str) -> re.Pattern[str]:
    words = tomllib.loads((DATA / "languages.toml").read_text(encoding="utf-8"))[language]["negators"]
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    if language in UNSPACED:
        return re.compile(either)
    return re.compile(rf"(?<!\w)(?:{either})(?:(?<=')|(?!\w))", re.IGNORECASE)


def _pieces(phrase: Phrase) -> list[str]:
    """A message cut at punctuation and, where negators lead, before each of them."""
    text = phrase.text.replace("’", "'")
    if phrase.language not in POSTFIX:
        text = _negators(phrase.language).sub(lambda match: f"\n{match.group()}", text)
    return [piece.strip() for piece in re.split(r"[\n,;.!?:—–、。，！？；：…]+", text) if piece.strip()]


def _without_negator(piece: str, language: str) -> str | None:
    """The piece without its negators; None where it has none."""
    bare, count = _negators(language).subn(" ", piece)
    return re.sub(r"\s+", " ", bare).strip() if count else None
