"""Cue words: where a text is turned round, made strong or weak, lasting, or relative, in ten languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

PREFIX = ("no", "not", "soft", "tired", "hate", "less", "too")
"""Kinds that stand before what they reject."""
SUFFIX = ("no_after", "not_after", "too_after")
"""Kinds that stand behind what they reject."""
STRUCTURE = (
    *("idiom", "except", "prefer", "allowed", "want", "only", "fine", *PREFIX, *SUFFIX),
    *("fine_after", "yes_after", "but", "more", "or", "and", "break"),
)
"""All kinds that shape clauses; of two cues of equal length the earlier kind wins."""
UNSPACED = ("zh", "ja")
PICTURE = r"[\U0001F1E6-\U0001F1FF\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50\u23F0]"
"""One emoji."""
DATA = Path(__file__).with_name("data")


@dataclass(frozen=True)
class Cue:
    """One cue in a text."""

    kind: str
    start: int
    end: int
    inner: tuple[int, int] | None = None
    """What stands between the halves of a cue in two parts."""


def fold(text: str) -> str:
    """Lower case with plain apostrophes, letter by letter, so that positions stay those of the text."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter in "’ʼ‘`´":
        return "'"
    low = letter.lower()
    return low if len(low) == 1 else letter


class Cues:
    """The cues of one language."""

    def __init__(self, language: str, tables: dict[str, dict[str, list[str]]]) -> None:
        self._spaced = language not in UNSPACED
        ranked: dict[str, str] = {}
        for kind in STRUCTURE:
            for phrase in tables[kind].get(language, []):
                ranked.setdefault(phrase, kind)
        phrases = sorted(ranked, key=lambda phrase: (-len(phrase.replace("…", "")), phrase))
        whole = [phrase for phrase in phrases if "…" not in phrase]
        # Sorted by first letter, so that the pattern tries only the cues that can start where it stands.
        whole.sort(key=lambda phrase: phrase[0])
        self._kinds = [ranked[phrase] for phrase in whole]
        self._structure = re.compile(
            "|".join(
                f"{re.escape(first)}(?:{'|'.join(f'({_after_first(phrase, self._spaced)})' for phrase in some)})"
                for first, some in groupby(whole, key=lambda phrase: phrase[0])
            )
            or "(?!)"
        )
        self._around = [
            (ranked[phrase], self._halves(phrase)) for phrase in phrases if "…" in phrase and not phrase.startswith("…")
        ]
        self._starts_refused = tuple(
            sorted({p.rstrip("* ") for kind in ("no", "not", "soft") for p in tables[kind].get(language, [])})
        )
        self._marks = {
            kind: self._alternatives(tables[kind].get(language, []))
            for kind in ("little", "very", "lasting", "more", "less", "state", "later", "anything")
        }
        empty = [p for kind in ("filler", "later", "little", "very") for p in tables[kind].get(language, [])]
        self._empty = self._alternatives(empty)

    def structure(self, text: str) -> list[Cue]:
        """The cues that shape clauses in a folded text, in order, without overlap; the longest at a place wins."""
        whole = [
            Cue(self._kinds[(match.lastindex or 1) - 1], match.start(), match.end())
            for match in self._structure.finditer(text)
        ]
        found = [
            Cue(kind, match.start(), match.end(), match.span(1))
            for kind, pattern in self._around
            for match in pattern.finditer(text)
            if not any(cue.start < match.start() and match.end() <= cue.end for cue in whole)
        ]
        around = tuple(found)
        found += [cue for cue in whole if not any(other.start <= cue.start < other.end for other in around)]
        return sorted(found, key=lambda cue: cue.start)

    def marks(self, kind: str, text: str) -> Iterator[tuple[int, int]]:
        """Where a degree, a lasting statement, a comparison or a state is marked."""
        return (match.span() for match in self._marks[kind].finditer(text))

    def marked(self, kind: str, text: str) -> bool:
        return self._marks[kind].search(text) is not None

    def refuses(self, phrase: str) -> bool:
        """Whether a phrase begins with a refusal, as "can't get enough of" and "not only" do."""
        return phrase.startswith(self._starts_refused) or bool(re.match(r"(?:\w+ )?(?:can|could)'?n?o?t\b", phrase))

    def is_empty(self, text: str) -> bool:
        """Whether nothing but fillers, degrees and times is left."""
        return not re.search(rf"\w|{PICTURE}", self._empty.sub(" ", text))

    def _alternatives(self, phrases: list[str]) -> re.Pattern[str]:
        return re.compile(any_of(phrases, self._spaced))

    def _halves(self, phrase: str) -> re.Pattern[str]:
        before, after = phrase.split("…")
        first, second = as_pattern(before.strip(), self._spaced), as_pattern(after.strip(), self._spaced)
        return re.compile(rf"{first}(.{{1,40}}?){second}")


def any_of(phrases: Iterable[str], spaced: bool = True) -> str:
    """A pattern, in a group of its own, that matches any of the phrases, the longest first."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + ("|".join(as_pattern(phrase, spaced) for phrase in longest_first) or "(?!)") + ")"


def as_pattern(phrase: str, spaced: bool = True) -> str:
    """A phrase as a pattern, with borders where the script has them (Korean: at the start, if it ends in a space)."""
    start, body, end = _parts(phrase, spaced)
    return start + body + end


def _after_first(phrase: str, spaced: bool) -> str:
    """The pattern of a phrase behind its first letter; the border before it is looked up behind that letter."""
    start, body, end = _parts(phrase, spaced)
    first = re.escape(phrase[0])
    border = start.replace(r"(?<!\w)", rf"(?<!\w{first})")
    return border + body.removeprefix(first) + end


def _parts(phrase: str, spaced: bool) -> tuple[str, str, str]:
    stem = phrase.strip().removesuffix("*")
    body = r"\s+".join(re.sub(r"(?<=\w)'(?=\w)", "'?", re.escape(part)) for part in stem.split())
    if not spaced and not stem.isascii():
        return "", body, ""
    hangul = re.search(r"[가-힣]", stem) is not None
    start = r"(?<!\w)" if stem[:1].isalnum() and (not hangul or phrase.endswith(" ")) else ""
    if phrase.endswith("*"):
        end = r"\w*"
    elif hangul:
        end = r"\s" if phrase.endswith(" ") else ""
    else:
        end = r"(?!\w|-\w)" if stem[-1:].isalnum() else ""
    return start, body, end


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((DATA / "cues.toml").read_text(encoding="utf-8"))


@cache
def cues_of(language: str) -> Cues:
    """The cues of a language; those of English for a language that has none."""
    tables = _tables()
    return Cues(language if language in tables["no"] else "en", tables)
