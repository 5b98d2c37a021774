"""Which of the last picks a message speaks of: by number, as the last one, by what is heard in it, or just "that"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from recommender.constraints import tables as exact_words
from recommender.cues import DATA, UNSPACED, any_of, fold
from recommender.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from recommender.references import Named

Pick = int | str | None

VERDICTS = ("like", "dislike", "why", "more_like")
"""Intents that are about what was given: a message that points at nothing means "that"."""
FREE = ("recommend", "smalltalk", "help", "profile", "export", "forget")
"""Intents that are about no pick unless one is said plainly."""
MOST_PICKS = 10
"""A bare number above this is no pick where the picks are not known."""
HEARD = 0.5
"""The probability from which a pick has what a term says."""
OBJECTS = ("genre", "instrument", "vocals")
"""Facets whose terms name something in a track."""
DESCRIBING = ("mood", "tempo", "loudness", "sound")
"""Facets whose terms say how a track is."""
_LIKENESS = r"みたい|ような|っぽい|系|같은|처럼|비슷|像|那样|那種|那种|一样|类似|差不多"
_SIGN = re.compile(r"^\s*[+\-−]\s*(\d{1,2})\s*!*\s*$")
_NO_NUMBER = r"\s*(?:bpm|min(?!\w)|(?:of|de|von|di|из|sur|aus)\s+\d)"
_ENDS = r"(?=\s*(?:$|[.,;:!?…)\n]))"


@dataclass(frozen=True)
class PickInfo:
    """One of the last picks, as a message may speak of it."""

    number: int
    """1 for the first."""
    title: str
    artist: str
    attributes: Mapping[str, float] = field(default_factory=dict)
    """term → calibrated probability, 0 to 1."""


def find_pick(
    text: str,
    language: str,
    hits: Sequence[tuple[str, int, int]],
    named: Sequence[Named],
    picks: Sequence[PickInfo],
    used: Sequence[tuple[int, int]],
    intent: str = "",
    unknown: Sequence[str] = (),
) -> Pick:
    """Which pick a message speaks of: a number from 1, "last", "that", a term ("the piano one"), or None.

    `intent` is the main one. A verdict that points at nothing is about "that"; a request is about a pick only where it
    says so plainly; with no intent, "that" is what is said to be it. `hits` are the terms that are said, `used` the
    stretches that an exact wish took (a count, a tempo), `unknown` the names that the catalog lacks: who names an
    artist speaks of that one.
    """
    folded = fold(text)
    if sign := _SIGN.match(folded):
        return int(sign[1])
    for name in named:
        for pick in picks:
            if name.kind == "title" and name.value.casefold() == pick.title.casefold():
                return pick.number
    words = _words(language)
    plain = words.plain(folded, intent, used)
    if intent in FREE:
        return plain if intent != "recommend" or words.compares(folded) else None
    if plain is not None:
        return plain
    term = words.term(folded, hits, intent)
    if term or intent not in VERDICTS:
        return term or words.likely(folded, used) or ("that" if not intent and words.says_that(folded) else None)
    number = words.likely(folded, used) or words.number(folded, used, len(picks) or MOST_PICKS)
    if number or named or unknown:
        return number
    return words.of_verdict(folded, hits, intent) or _singled_out(hits, picks) or words.rest(folded, hits, intent)


def _singled_out(hits: Sequence[tuple[str, int, int]], picks: Sequence[PickInfo]) -> str | None:
    """The named instrument, voice or genre that only one of the picks has: "that cello!"."""
    for term, _, _ in hits:
        if VOCABULARY.facet_of[term] in OBJECTS:
            having = [pick for pick in picks if pick.attributes.get(term, 0.0) >= HEARD]
            if len(having) == 1 and len(picks) > 1:
                return term
    return None


class _PickWords:
    """The words for picks in one language; `picks.toml` says what each of them is for."""

    def __init__(self, language: str) -> None:
        own = _tables()[language]
        self._spaced = language not in UNSPACED
        self._borders = self._spaced and language != "ko"
        self._one_is_a = language in ("fr", "pt")  # whose "one" is also their "a"
        self._words = [re.compile(word) for word in own["words"]]
        english = _tables()["en"]["plain"] if language != "en" else []
        # Beside one's own language "#2" and "track 3" are understood everywhere, but "no 3" is English alone.
        self._plain = [self._numbered(each) for each in (*own["plain"], *english[:1])]
        self._likely = [self._numbered(each, own["unit"]) for each in own["likely"]]
        self._number = self._numbered(r"(?<![\w.:/+$€£#-])D", own["unit"])
        self._rating = re.compile(own["rating"])
        article, noun, other = own["article"], own["noun"] or "", own["other"]
        undone = rf"(?!{other})" if other else ""
        self._ordinals = []
        for value, ordinal in enumerate(own["ordinals"], start=1):
            border, end = (r"(?<!\w)", r"(?!\w)") if self._borders else ("", "")
            said = rf"(?:{ordinal}){end}{undone}"
            plainly = rf"{border}(?:{article})?{said}(?:{noun})" if noun else rf"{border}{said}"
            alone = rf"{border}(?:{article}){said}" if article else plainly
            free = rf"{plainly}(?!\s+(?:i|we|he|she|at|of\s+(?:my|our|the\s+(?:day|year))|ever|my)\b)"
            ended = rf"{alone}{_ENDS}" if article else free
            short = rf"^\W*(?:\w+\W+){{0,2}}?{said}" if self._spaced else said
            self._ordinals.append(
                (value, re.compile(f"{free}|{ended}"), re.compile(f"{plainly}|{alone}"), re.compile(short))
            )
        self._last, self._last_loose = re.compile(own["last"]), re.compile(own["last_loose"])
        self._term = [re.compile(each) for each in own["term"]]
        self._bare = [re.compile(each) for each in own["bare"]]
        self._that, self._many = re.compile(own["that"]), re.compile(own["many"])
        self._reason, self._taste = re.compile(own["reason"]), re.compile(own["taste"])
        likes = {*exact_words()["like"].get(language, []), *exact_words()["like"]["en"]}
        self._likeness = re.compile(f"{_LIKENESS}|{any_of(likes, self._spaced)}")

    def plain(self, text: str, intent: str, used: Sequence[tuple[int, int]]) -> Pick:
        """What is said beyond doubt: "number 3", "the second one", "the last song"."""
        for pattern in self._plain:
            for match in pattern.finditer(text):
                if not _inside(match.span("n"), used):
                    return self._value(match["n"])
        for value, free, told, short in self._ordinals:
            if (free if intent in FREE else told).search(text) or (intent in VERDICTS and short.search(text)):
                return value
        if self._last.search(text) or (intent in VERDICTS and self._last_loose.search(text)):
            return "last"
        return None

    def likely(self, text: str, used: Sequence[tuple[int, int]]) -> int | None:
        """A number where a pick may stand: "like 5 but slower"."""
        return self._first(self._likely, text, used, MOST_PICKS)

    def number(self, text: str, used: Sequence[tuple[int, int]], most: int) -> int | None:
        """A bare number that counts nothing else: "4 was pretty bland"."""
        return self._first([self._number], text, used, most)

    def compares(self, text: str) -> bool:
        """Whether a request is for the like of something, or hardly more than the name of it."""
        short = len(text.split()) <= 3 if self._spaced else len(text) <= 6
        return short or self._likeness.search(text) is not None

    def term(self, text: str, hits: Sequence[tuple[str, int, int]], intent: str) -> str | None:
        """The term that a pick is called by: "the one with the harp"."""
        if not self._borders and intent not in VERDICTS and not self._likeness.search(text):
            return None  # "a brighter one", "the sax there": what these languages say so is mostly no pick
        return next((hit[0] for hit in hits if _matches(self._term, text, hit)), None)

    def says_that(self, text: str) -> bool:
        return self._that.search(text) is not None

    def of_verdict(self, text: str, hits: Sequence[tuple[str, int, int]], intent: str) -> str | None:
        """The term that a verdict is about ("essa flauta aí"), or that a "why" asks for ("why would I like opera")."""
        if found := next((hit[0] for hit in hits if _matches(self._bare, text, hit)), None):
            return found
        if intent == "why" and not self.says_that(text) and self._reason.search(text) and not self._many.search(text):
            return next((term for term, _, _ in reversed(hits) if VOCABULARY.facet_of[term] in OBJECTS), None)
        return None

    def rest(self, text: str, hits: Sequence[tuple[str, int, int]], intent: str) -> str | None:
        """ "that" for a verdict that points at nothing else; None for a "why" of all picks and for a taste."""
        if self.says_that(text):
            return None if intent == "why" and re.search(r"\b(?:these|those)\b", text) else "that"
        if intent == "why" and self._many.search(text):
            return None
        if intent in ("like", "dislike") and any(_matches([self._taste], text, hit) for hit in hits):
            return None
        return "that"

    def _numbered(self, pattern: str, unit: str = _NO_NUMBER) -> re.Pattern[str]:
        end = r"(?![\w%°]|[.,:]\d)" if self._borders else r"(?![0-9a-z%]|[.,:]\d)"
        words = "|".join(each.pattern for each in self._words)
        number = rf"(?P<n>\d{{1,2}}|{words}){end}(?!{unit})"
        digits = rf"(?P<n>\d{{1,2}})(?![0-9%]|[.,:]\d|'?s(?!\w))(?!{unit})"
        return re.compile(pattern.replace("N", number).replace("D", digits))

    def _first(
        self, patterns: Sequence[re.Pattern[str]], text: str, used: Sequence[tuple[int, int]], most: int
    ) -> int | None:
        for pattern in patterns:
            for match in pattern.finditer(text):
                value = self._value(match["n"])
                rated = self._rating.search(text[max(0, match.start("n") - 16) : match.start("n")])
                vague = self._one_is_a and value == 1 and not match["n"].isdigit()
                if 1 <= value <= most and not rated and not vague and not _inside(match.span("n"), used):
                    return value
        return None

    def _value(self, said: str) -> int:
        if said.isdigit():
            return int(said)
        return next(value for value, word in enumerate(self._words, start=1) if word.fullmatch(said))


def _matches(patterns: Sequence[re.Pattern[str]], text: str, hit: tuple[str, int, int]) -> bool:
    term, start, end = hit
    marked = text[:start] + ("§" if VOCABULARY.facet_of[term] in DESCRIBING else "¤") + text[end:]
    return any(pattern.search(marked) for pattern in patterns)


def _inside(span: tuple[int, int], used: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in used)


@cache
def _words(language: str) -> _PickWords:
    return _PickWords(language if language in _tables() else "en")


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((DATA / "picks.toml").read_text(encoding="utf-8"))
