"""A message → its clauses: which words are wished for and which are rejected, how strongly, and for how long.

A refusal opens a scope that a list goes on with ("no vocals, drums or brass"), and that a contrast, a new wish or a
new kind of word ends ("no vocals, just piano"; "no vocals and slow"). A refusal without words of its own is about what
was said before it ("I love metal, but not tonight"). A refusal of a refusal is a mild wish ("I don't hate it").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from recommender.cues import PREFIX, SUFFIX, Cue, Cues, cues_of, fold
from recommender.vocabulary import VOCABULARY

Polarity = Literal["want", "avoid", "neutral"]
LITTLE, MILD, PLAIN, VERY = 0.35, 0.5, 0.7, 1.0
HARD = ("no", "no_after", "except")
NAMES = frozenset({"instrument", "vocals", "genre", "era", "activity"})
"""Facets whose words are nouns; a list does not run from nouns into adjectives."""
_STOP = re.compile(
    r"[!?;…\n。！？；（）()\[\]\"“”]+|[ㅋㅎㅠㅜ]+|哈哈+|(?<![a-z])w{2,}(?![a-z])|\.+(?=\s|$)|(?<!\w)[-–—]+(?=\s|$)|[–—]|:(?=\s)"
)
_COMMA = re.compile(r"[,，、]")
_SUBJECT_BREAK_JA = re.compile(r".*(?:けれど|けど|[がしてで]、?(?=[ァ-ヴ一-龯]))(?=\S)")
_UN = re.compile(r"^\s*un(?=happy|cheerful|pleasant|energetic|exciting|inspiring|friendly)")

Hit = tuple[str, int, int]


@dataclass(frozen=True)
class Piece:
    """A stretch of a message with one polarity."""

    start: int
    end: int
    """text[start:end] are the words without the refusal."""
    polarity: Polarity
    strength: float
    hard: bool
    lasting: bool
    relative: bool
    complaint: bool
    """Something given was too much of this; its opposite is asked for."""
    state: bool
    """The writer's own state, not the music's."""
    cue: str
    """Kind of the cue that opened it; "" for none."""


@dataclass
class _Open:
    """The piece being read."""

    start: int
    cue: str = ""
    cue_start: int = 0
    said: float | None = None
    """A strength that the cue itself gives."""
    cue_end: int = 0
    """Where a cue ends that stands behind its words."""

    @property
    def refused(self) -> bool:
        return self.cue in PREFIX or self.cue in SUFFIX or self.cue == "except"


def split(text: str, language: str, hits: Sequence[Hit]) -> list[Piece]:
    """The pieces of a message in order; `hits` are the places of terms' own words in it."""
    folded = fold(text)
    return _Splitter(folded, cues_of(language), language, hits).pieces()


class _Splitter:
    def __init__(self, text: str, cues: Cues, language: str, hits: Sequence[Hit]) -> None:
        self.text, self.cues, self.language, self.hits = text, cues, language, hits
        self.done: list[Piece] = []
        self._rest: tuple[int, int] | None = None
        self.now = _Open(0)

    def pieces(self) -> list[Piece]:
        start = 0
        for stop in [*_STOP.finditer(self.text), None]:
            end = stop.start() if stop else len(self.text)
            self._sentence(start, end)
            start = stop.end() if stop else end
        return self.done

    def _sentence(self, start: int, end: int) -> None:
        self.now = _Open(start, cue_start=start)
        cues = [cue for cue in self.cues.structure(self.text) if start <= cue.start and cue.end <= end]
        commas = [
            Cue("comma", m.start(), m.end())
            for m in _COMMA.finditer(self.text, start, end)
            if not any(cue.start <= m.start() < cue.end for cue in cues)
        ]
        marks = sorted([*cues, *commas], key=lambda cue: cue.start)
        for number, cue in enumerate(marks):
            # A refusal with nothing behind it before the next comma or contrast has nothing behind it at all.
            behind = next((other for other in marks[number + 1 :]), None)
            after = behind.start if behind else end
            if behind and behind.kind in ("comma", "but") and cue.kind in ("no", "not"):
                self._take(cue, after, marks[number + 1 :], after)
            else:
                self._take(cue, after, marks[number + 1 :], end)
        self._close(end)

    def _take(self, cue: Cue, after: int, rest: Sequence[Cue], end: int) -> None:
        """Go on by one cue; `after` is where the next one starts, `end` where the sentence ends."""
        empty = self._empty(self.now.start, cue.start)
        if cue.kind == "except" and cue.inner:
            self._close(cue.start)
            self.now = _Open(cue.inner[0], "except", cue.start)
            self._close(cue.inner[1])
            self.now = _Open(cue.end, cue_start=cue.end)
        elif cue.kind == "prefer" and cue.inner:
            self._close(cue.start)
            self.now = _Open(cue.inner[0], cue_start=cue.inner[0])
            self._close(cue.inner[1])
            self.now = _Open(cue.end, "not", cue.end)
        elif cue.inner and cue.kind in PREFIX:
            self._close(cue.start)
            self.now = _Open(cue.inner[0], cue.kind, cue.start)
            self._close(cue.inner[1])
            self.now = _Open(cue.end, cue_start=cue.end)
        elif cue.kind in PREFIX:
            self._prefix(cue, empty, after, end)
        elif cue.kind in SUFFIX or cue.kind in ("fine_after", "yes_after"):
            self._suffix(cue, empty)
        elif cue.kind == "comma":
            self._comma(cue, empty, rest, end)
        elif cue.kind in ("or", "and"):
            self._list(cue, empty, after, end)
        elif cue.kind == "but":
            self._close(cue.start)
            self.now = _Open(cue.end, cue_start=cue.end)
        elif cue.kind == "break":
            if self.now.refused and not empty:
                self._close(cue.start)
                self.now = _Open(cue.start, cue_start=cue.start)
        elif cue.kind == "allowed":
            self._close(cue.start)
            self.now = _Open(cue.end, "allowed", cue.start)
        elif cue.kind in ("want", "only", "fine", "more"):
            self._wish(cue, empty)

    def _prefix(self, cue: Cue, empty: bool, after: int, end: int) -> None:
        if self.now.refused and empty:
            twice = cue.kind in ("hate", "tired") or self.text[cue.start : cue.end].startswith(("without", "w/o"))
            which = self.text[cue.start : cue.end].split(" ")[0] in ("that", "which", "que", "qui", "che")
            if self.now.cue in ("no", "not") and which:
                self.now = _Open(cue.end, "twice", self.now.cue_start, PLAIN)
            elif self.now.cue in ("no", "not") and twice:
                self.now = _Open(cue.end, "fine", self.now.cue_start, MILD)
            else:
                softer = "soft" in (self.now.cue, cue.kind)
                kind = "soft" if softer else "no" if "no" in (self.now.cue, cue.kind) else cue.kind
                self.now = _Open(cue.end, kind, self.now.cue_start)
            return
        bare = cue.kind in ("no", "not") and self._empty(cue.end, after) and after >= end
        if bare and not empty:
            self._suffix(replace(cue, kind="not_after" if cue.kind == "not" else "no_after"), empty)
        elif bare and self._may_turn_back(cue.start):
            self._turn_back(cue.kind)
            self.now = _Open(end, cue_start=end)
        elif cue.kind == "too" and self._empty(cue.end, after):
            return
        else:
            self._close(cue.start)
            self.now = _Open(cue.end, cue.kind, cue.start)

    def _suffix(self, cue: Cue, empty: bool) -> None:
        if empty:
            if self._may_turn_back(cue.start) and cue.kind in SUFFIX:
                self._turn_back(cue.kind)
            elif cue.kind == "yes_after" and self.done and self.done[-1].polarity == "want":
                self.done[-1] = replace(self.done[-1], cue="twice")  # "blues? yes"
            self.now = _Open(cue.end, cue_start=cue.end)
            return
        scope = self._scope_start(cue.start) if cue.kind in SUFFIX and not self.now.refused else self.now.start
        if self.now.refused and cue.kind in SUFFIX:
            # "never get tired of" and the like are cues of their own; what is left is one refusal said twice.
            self._close(cue.start)
        else:
            if scope > self.now.start:
                self._close(scope)
            said = LITTLE if cue.kind == "fine_after" else None
            kind = "fine" if cue.kind == "fine_after" else "twice" if cue.kind == "yes_after" else cue.kind
            self.now = _Open(scope, kind, scope, said, cue.end)
            self._close(cue.start)
        self.now = _Open(cue.end, cue_start=cue.end)

    def _comma(self, cue: Cue, empty: bool, rest: Sequence[Cue], end: int) -> None:
        if not self.now.refused:
            return
        if empty:
            self.now = _Open(cue.end, cue_start=cue.end)  # "no, something slower"
            return
        if not self._list_runs_on(cue, rest, end):
            self._close(cue.start)
            self.now = _Open(cue.end, cue_start=cue.end)

    def _list_runs_on(self, comma: Cue, rest: Sequence[Cue], end: int) -> bool:
        """Whether words after a comma are more of the refused list: short items up to "or", or "and" of a kind."""
        place = comma.end
        for cue in rest:
            item = self.text[place : cue.start]
            if len(item.split()) > 3 or len(item) > 30:
                return False
            if cue.kind == "or":
                return True
            if cue.kind == "and":
                nouns = [self._noun(hit) for hit in self.hits if self.now.start <= hit[1] < end]
                return len(nouns) > 1 and len(set(nouns)) == 1
            if cue.kind != "comma":
                return False
            place = cue.end
        return False

    def _list(self, cue: Cue, empty: bool, after: int, end: int) -> None:
        if not self.now.refused or empty or cue.kind == "or":
            return
        before = [self._noun(hit) for hit in self.hits if self.now.start <= hit[1] < cue.start]
        behind = [self._noun(hit) for hit in self.hits if cue.end <= hit[1] < min(after, end)]
        if before and behind and before[-1] and not behind[0]:
            self._close(cue.start)
            self.now = _Open(cue.end, cue_start=cue.end)

    def _wish(self, cue: Cue, empty: bool) -> None:
        phrase = self.text[cue.start : cue.end]
        turned = cue.kind == "fine" or (cue.kind == "want" and self.cues.refuses(phrase))
        if turned:
            self._close(cue.start)
            very = cue.kind == "want" and any(word in phrase for word in ("enough", "nothing", "stop", "live", "never"))
            said = LITTLE if cue.kind == "fine" else VERY if very else None
            self.now = _Open(cue.end, "fine" if cue.kind == "fine" else "twice", cue.start, said)
        elif self.now.refused and not empty:
            self._close(cue.start)
            self.now = _Open(cue.start, cue_start=cue.start)
        elif self.now.refused and cue.kind == "only" and self.now.cue != "not":
            self.now = _Open(cue.start, cue_start=cue.start)

    def _close(self, end: int) -> None:
        start, opened = self.now.start, self.now
        words = self.text[start:end]
        if self._empty(start, end):
            return
        lead = len(words) - len(words.lstrip(" \t,，、:'"))
        start, end = start + lead, end - (len(words) - len(words.rstrip(" \t,，、:'")))
        if opened.cue in ("soft", "less"):
            end = self._quality_end(start, end)
        whole = self.text[opened.cue_start : max(end, opened.cue_end)]
        polarity: Polarity = "avoid" if opened.refused else "neutral" if opened.cue == "allowed" else "want"
        un = _UN.match(self.text[start:end]) if opened.cue in ("not", "soft") else None
        said = opened.said
        if un:
            start, polarity, said = start + un.end(), "want", LITTLE
        self.done.append(
            Piece(
                start,
                end,
                polarity,
                said if said is not None else self._strength(whole, opened.cue),
                opened.refused and opened.cue in HARD and polarity == "avoid",
                self.cues.marked("lasting", whole) or opened.cue == "hate",
                self.cues.marked("more", whole) or opened.cue in ("less", "too", "too_after"),
                opened.cue in ("too", "too_after"),
                self.cues.marked("state", whole[:24]) and polarity == "want",
                opened.cue,
            )
        )
        if self._rest:
            (start, end), self._rest = self._rest, None
            self.now = _Open(start, cue_start=start)
            self._close(end)

    def _strength(self, words: str, cue: str) -> float:
        if self.cues.marked("little", words):
            return LITTLE
        if cue == "soft":
            return LITTLE if self.language != "zh" else PLAIN
        return VERY if cue != "too" and self.cues.marked("very", words) else PLAIN

    def _quality_end(self, start: int, end: int) -> int:
        """Where a soft refusal of a quality ends and the thing that has it begins: "not so sad | piano music"."""
        inside = [hit for hit in self.hits if start <= hit[1] and hit[2] <= end]
        for one, other in pairwise(inside):
            if not self._noun(one) and self._noun(other) and not self.text[one[2] : other[1]].strip(" 的な한"):
                self.now = _Open(other[1], cue_start=other[1])
                self._rest = (other[1], end)
                return one[2]
        return end

    def _turn_back(self, kind: str) -> None:
        last = self.done[-1]
        hard = kind in HARD
        self.done[-1] = replace(last, polarity="avoid", hard=hard, cue=kind, lasting=False, state=False)

    def _may_turn_back(self, place: int) -> bool:
        """Whether a bare refusal is about the piece before: in the same breath, or an answer to it."""
        if not self.done or self.done[-1].polarity != "want":
            return False
        between = self.text[self.done[-1].end : place]
        return not re.search(r"[.!。！;；\n]", between)

    def _scope_start(self, end: int) -> int:
        """Where the words begin that a refusal behind them is about."""
        inside = [hit for hit in self.hits if self.now.start <= hit[1] and hit[2] <= end]
        if not inside:
            match = _SUBJECT_BREAK_JA.match(self.text, self.now.start, end) if self.language == "ja" else None
            return match.end() if match and match.end() < end else self.now.start
        start, first = inside[-1][1], inside[-1]
        for hit in reversed(inside[:-1]):
            gap = self.text[hit[2] : start].strip(" ,，、・")
            listed = not gap or any(
                cue.kind in ("or", "and") and cue.end - cue.start >= len(gap) for cue in self.cues.structure(gap)
            )
            if not listed or self._noun(hit) != self._noun(first):
                break
            start = hit[1]
        return start

    def _empty(self, start: int, end: int) -> bool:
        return start >= end or self.cues.is_empty(self.text[start:end])

    @staticmethod
    def _noun(hit: Hit) -> bool:
        return VOCABULARY.facet_of[hit[0]] in NAMES
