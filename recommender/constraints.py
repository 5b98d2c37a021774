"""Exact wishes in a message: tempo, key, mode, length, year, new to me, and how many tracks are asked for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from recommender.cues import DATA, UNSPACED, any_of, fold

Field = Literal["tempo", "key", "mode", "duration", "year", "artist", "title", "new"]
Op = Literal["<", ">", "=", "~", "between", "not"]
Value = str | float | bool | tuple[float, float]

BPM = (30.0, 260.0)
LONGEST_COUNT = 100
SONG_MINUTES = 20.0
"""A length above this, said without a limit, is of the whole session rather than of a song."""
_NOTES = ("C", "D", "E", "F", "G", "A", "B")
_STEPS = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
_RANGE = r"(?:-|–|to|and|bis|und|a|y|et|à|e|～|~|到|至|から|에서|до|и|ed?)"
_BPM_WORDS = (
    r"(?:bpm|b\.p\.m\.|beats\s+(?:per|a)\s+minute|拍|уд/мин|ударов(?:\s+в\s+минуту)?|schläge(?:\s+pro\s+minute)?)"
)


@dataclass(frozen=True)
class Constraint:
    """An exact wish: `field` `op` `value`."""

    field: Field
    op: Op
    value: Value
    """tempo in BPM, duration in seconds, year as a number; a pair (from, to) for between; key as a note with sharps,
    mode "major" or "minor", artist and title as the catalog spells them, new is True."""
    evidence: str
    """The words of the message that say it."""


@dataclass(frozen=True)
class Exact:
    """What was found, and which stretches of the text it used up."""

    constraints: tuple[Constraint, ...]
    count: int | None
    """How many tracks are asked for, 1 to 100; None where it is not said."""
    spans: tuple[tuple[int, int], ...]


def find(text: str, language: str) -> Exact:
    """The exact wishes of a message, in the order of its words."""
    words = _words(language)
    folded = fold(text)
    found: list[tuple[int, int, tuple[tuple[Field, Op, Value], ...]]] = []
    for reader in (words.tempos, words.durations, words.keys, words.years, words.unheard):
        for start, end, said in reader(folded):
            if not any(start < taken_end and taken_start < end for taken_start, taken_end, _ in found):
                found.append((start, end, said))
    found.sort(key=lambda item: item[0])
    count, span = words.count(folded, [(start, end) for start, end, _ in found])
    return Exact(
        tuple(Constraint(*said, text[start:end]) for start, end, each in found for said in each),
        count,
        tuple((start, end) for start, end, _ in found) + ((span,) if span else ()),
    )


Said = Iterator[tuple[int, int, tuple[tuple[Field, Op, Value], ...]]]


class ExactWords:
    """The words of exact wishes in one language, with English ones beside them."""

    def __init__(self, language: str, tables: dict[str, dict[str, list[str]]]) -> None:
        self.language = language
        self._spaced = language not in UNSPACED

        def some(table: str) -> str:
            return any_of(self._phrases(tables, table), self._spaced)

        self._numbers = {
            number: value + 1
            for source in ("en", language)
            for value, number in enumerate(tables["numbers"].get(source, []))
            if number
        }
        number = r"\d+(?:[.,]\d+)?|" + any_of(self._numbers, self._spaced and language != "ko")
        before = "|".join(f"(?P<{op}>{some(op)})" for op in ("between", "under", "over", "around"))
        after = "|".join(f"(?P<{op}>{some(op)})" for op in ("under_after", "over_after", "around_after"))
        head, tail = rf"(?:(?:{before})\s*)?", rf"(?:\s*(?:{after}))?"
        pair = rf"(?P<n>\d{{2,3}}(?:[.,]\d+)?)(?:\s*{_RANGE}\s*(?P<m>\d{{2,3}}))?"
        self._tempo = re.compile(rf"{head}(?<![\d.]){pair}\s*(?P<unit>{_BPM_WORDS})(?![a-z]){tail}")
        self._tempo_named = re.compile(
            rf"(?<!\w)(?:bpm|tempo|темп)\s*(?:of|is|:|=|de|um|von)?\s*{head}{pair}(?!\d|\s*\w){tail}"
        )
        limit = "|".join(f"(?P<{op}>{some(op)})" for op in ("under", "over", "around"))
        self._tempo_bare = re.compile(
            rf"(?:{limit})\s*(?P<n>\d{{2,3}})(?P<around_after>ish)?(?=\s*(?:$|[.,;!?)]|please|pls))"
        )
        minutes, seconds = some("minutes"), some("seconds")
        length = rf"(?P<n>{number})(?:\s*{_RANGE}\s*(?P<m>{number}))?"
        self._minutes = re.compile(rf"{head}(?<![\d.,]){length}\s*-?\s*(?:(?P<min>{minutes})|(?P<sec>{seconds})){tail}")
        sharp, flat = some("sharp"), some("flat")
        self._notes = {}
        for source in ("en", language):
            own = source if source in tables["notes"] else "en"
            for letter, names in zip(_NOTES, tables["notes"][own], strict=True):
                self._notes[names] = letter
        mode = rf"(?:(?P<minor>{some('minor')})|(?P<major>{some('major')}))"
        note = "|".join(sorted(map(re.escape, self._notes), key=len, reverse=True))
        border = r"(?<![a-zà-ÿ])" if not self._spaced else r"(?<!\w)"
        self._key = re.compile(
            rf"{border}(?P<lead>(?:in|en|em|key(?:\s+of)?|tonart|tonalidad|в)\s+(?:the\s+key\s+of\s+)?)?"
            rf"(?P<pre>[升降嬰変♯♭]|올림|내림)?(?P<note>{note})"
            rf"(?P<alter>\s*-?(?:{sharp}|{flat})|(?:is|es|s)(?=-|\s*(?:moll|dur)))?\s*-?\s*{mode}(?P<noun>\s+[a-z]\w+)?"
        )
        self._mode = re.compile(
            rf"(?<!\w)(?:in\s+an?\s+|in\s+|en\s+|em\s+)?(?:{mode})\s+(?:keys?|mode|tonality|tonart)(?!\w)"
            r"|(?<!\w)in\s+(?P<moll>moll|dur)(?!\w)"
        )
        self._year_cue = some("year")
        self._year = re.compile(
            rf"(?:(?:{before}|(?P<plain>{self._year_cue}))\s*)?"
            rf"(?<!\d)(?P<n>(?:19[2-9]|20[0-3])\d)(?:\s*{_RANGE}\s*(?P<m>(?:19[2-9]|20[0-3])\d))?"
            rf"(?P<unit>\s*(?:年(?!代)|년(?!대)|года?(?!\w)))?(?!\d|'?s(?!\w)|er(?!\w)|-?е(?!\w)|\s*年代|\s*년대){tail}"
        )
        self._new = re.compile(some("new"))
        nouns = some("tracks")
        between = r"\s+(?!of\b)(?:(?!minute|min\b|bpm|more\b)[^\W\d][\w'-]*\s+){0,3}?" if self._spaced else r"\s*"
        first = r"(?<![\w#.])" if self._spaced else r"(?<![0-9a-z#第.一二三四五六七八九十])"
        if language == "ko":
            between = r"\s*"
        spelled = any_of(self._numbers, self._spaced and language != "ko")
        self._count = re.compile(rf"{first}(?P<n>\d{{1,3}}|{spelled}){between}(?:{nouns})")
        self._count_other = re.compile(
            r"(?<!\w)(?:top|give me|gimme|just|only|play me|dame|gib mir|donne-moi|дай)\s+(?P<n>\d{1,2}|one)"
            r"(?=\s*(?:$|[.,;!?]|please|pls|bitte|por favor))"
            r"|(?<!\w)(?P<couple>a\s+couple(?:\s+of)?(?=\s+(?:\w+\s+){0,2}(?:songs|tracks|tunes)))"
        )

    def _phrases(self, tables: dict[str, dict[str, list[str]]], table: str) -> list[str]:
        own = tables[table].get(self.language, [])
        return [phrase for phrase in (*own, *tables[table]["en"]) if phrase]

    def tempos(self, text: str) -> Said:
        for pattern in (self._tempo, self._tempo_named, self._tempo_bare):
            for match in pattern.finditer(text):
                said = self._limit(match, BPM[0], BPM[1])
                if said:
                    yield match.start(), match.end(), (("tempo", *said),)

    def durations(self, text: str) -> Said:
        for match in self._minutes.finditer(text):
            scale = 60.0 if match["min"] else 1.0
            limited = any(match[op] for op in ("under", "over", "between", "under_after", "over_after"))
            long = self._number(match["n"]) * scale > SONG_MINUTES * 60
            of_a_song = match["around"] or re.match(r"\s*-?(?:long|songs?|tracks?|tunes?)", text[match.end() :])
            said = self._limit(match, 1, 1000, scale)
            if said and (limited or of_a_song) and not (long and not limited):
                yield match.start(), match.end(), (("duration", *said),)

    def years(self, text: str) -> Said:
        for match in self._year.finditer(text):
            cues = ("plain", "between", "unit", "under", "over", "around", "m", "under_after", "over_after")
            cued = any(match[op] for op in cues)
            if cued:
                said = self._limit(match, 1900, 2100)
                if said:
                    op, value = said
                    exact = op == "~" and not match["around"] and not match["around_after"]
                    yield match.start(), match.end(), (("year", "=" if exact else op, value),)

    def keys(self, text: str) -> Said:
        for match in self._key.finditer(text):
            short = match["minor"] in ("m", "min") or match["major"] == "maj"
            doubtful = match["note"] in ("a", "la", "mi", "si", "sol", "do", "re", "до", "ми", "си", "ля") or short
            noun = (match["noun"] or "").strip()
            if doubtful and (not match["lead"] or (noun and not noun.startswith(("key", "please")))):
                continue
            if match["note"] == "a" and noun.startswith("key"):
                continue  # "in a minor key" names no note
            end = match.start("noun") if match["noun"] else match.end()
            mode = "minor" if match["minor"] else "major"
            alter = f"{match['pre'] or ''}{match['alter'] or ''}".strip(" -")
            key = _altered(self._notes[match["note"]], alter)
            yield match.start(), end, (("key", "=", key), ("mode", "=", mode))
        for match in self._mode.finditer(text):
            mode = "minor" if match["minor"] or match["moll"] == "moll" else "major"
            yield match.start(), match.end(), (("mode", "=", mode),)

    def unheard(self, text: str) -> Said:
        for match in self._new.finditer(text):
            yield match.start(), match.end(), (("new", "=", True),)

    def count(self, text: str, taken: list[tuple[int, int]]) -> tuple[int | None, tuple[int, int] | None]:
        """How many tracks are asked for, and where that stands."""
        for pattern in (self._count, self._count_other):
            for match in pattern.finditer(text):
                if any(start < match.end() and match.start() < end for start, end in taken):
                    continue
                groups = match.groupdict()
                number = 2 if groups.get("couple") else int(self._number(match["n"]))
                if 1 <= number <= LONGEST_COUNT:
                    last = match.end("n") if groups.get("n") else match.end()
                    return number, (match.start(), last)
        return None, None

    def _number(self, said: str) -> float:
        if said in self._numbers:
            return float(self._numbers[said])
        return float(said.replace(",", "."))

    def _limit(self, match: re.Match[str], least: float, most: float, scale: float = 1.0) -> tuple[Op, Value] | None:
        """The operator and value of a number with its words of limit; None outside what can be."""
        groups = match.groupdict()
        low = self._number(groups["n"])
        if not least <= low <= most:
            return None
        if groups.get("m"):
            high = self._number(groups["m"])
            return "between", (min(low, high) * scale, max(low, high) * scale)
        op: Op = "~"
        if groups.get("under") or groups.get("under_after"):
            op = "<"
        elif groups.get("over") or groups.get("over_after"):
            op = ">"
        return op, low * scale


def _altered(letter: str, alter: str) -> str:
    """A note with sharps: D flat is C#."""
    if not alter:
        return letter
    flat = alter in ("flat", "b", "♭", "降", "変", "내림", "bemol", "bémol", "bemolle", "бемоль", "es", "s")
    return _STEPS[(_STEPS.index(letter) + (-1 if flat else 1)) % 12]


@cache
def tables() -> dict[str, dict[str, list[str]]]:
    """The words of `exact.toml`: table → language → phrases."""
    return tomllib.loads((DATA / "exact.toml").read_text(encoding="utf-8"))


@cache
def _words(language: str) -> ExactWords:
    known = language in tables()["numbers"]
    return ExactWords(language if known else "en", tables())
