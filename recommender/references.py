"""What a message refers to by name: tracks and artists of the catalog, and names that it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rapidfuzz import fuzz, process

from recommender import unknown_names
from recommender.constraints import tables
from recommender.cues import UNSPACED, any_of, fold
from recommender.picks import Pick, PickInfo, find_pick

Manner = Literal["", "by", "not", "only", "like"]
Kind = Literal["artist", "title"]

LONGEST_NAME = 7
"""Words of a name that are looked for."""
LIKENESS = 86.0
"""rapidfuzz's ratio, 0 to 100, from which a word run after a cue is a misspelt name."""
RARE_LETTERS = 9
"""A name of at least two words and this many letters is believed without a cue."""
_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*", re.UNICODE)
_LATIN_OR_NOT = re.compile(r"[A-Za-zÀ-ɏ0-9]+(?:['’.&-][A-Za-zÀ-ɏ0-9]+)*|[^\W_A-Za-zÀ-ɏ0-9]+")
"""Words where Latin ones touch letters of another script: "Coldplayの曲"."""


@dataclass(frozen=True)
class Named:
    """A track or an artist that a message names."""

    kind: Kind
    value: str
    """As the catalog spells it."""
    evidence: str
    manner: Manner
    """How it is spoken of: wished for ("by"), refused, exclusively wished for, or as a likeness; "" for no cue."""
    start: int
    end: int


class CatalogNames:
    """The titles and artists of a catalog, to be found in what people write."""

    def __init__(self, titles: Iterable[str], artists: Iterable[str]) -> None:
        self._kinds: dict[str, tuple[Kind, str]] = {}
        for kind, names in (("title", titles), ("artist", artists)):
            for name in names:
                plain = _plain(name)
                if len(plain) > 1:
                    self._kinds[plain] = ("artist" if kind == "artist" else "title", name)
        self._all = list(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)

    def exact(self, words: str) -> tuple[Kind, str] | None:
        """The name that these words are, but for case and punctuation."""
        return self._kinds.get(_plain(words))

    def near(self, words: str) -> tuple[Kind, str] | None:
        """The name that these words misspell."""
        plain = _plain(words)
        if len(plain) < 5:
            return self.exact(words)
        best = process.extractOne(plain, self._all, scorer=fuzz.ratio, score_cutoff=LIKENESS)
        return self._kinds[best[0]] if best else None


def find_names(
    text: str, language: str, names: CatalogNames | None, taken: Sequence[tuple[int, int]]
) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    """The names in a message, and the names that it clearly means but the catalog lacks.

    A name that is also an ordinary word counts only behind a cue ("by", "like", "nothing by") or in quotes; a rare one
    (two words or more, and long) counts anywhere. `taken` are the stretches that are words of terms.
    """
    word = _LATIN_OR_NOT if language in ("zh", "ja", "ko") else _WORD
    words = [(match.start(), match.end()) for match in word.finditer(text)]
    cues = _cues(language)
    folded = fold(text)
    found: list[Named] = []
    lacking: list[tuple[int, int]] = []
    used = 0
    for first, (start, _) in enumerate(words):
        if start < used:
            continue
        manner, strong = cues.before(folded, start)
        quoted = start > 0 and text[start - 1] in "\"“«「『'"
        run = words[first : first + LONGEST_NAME]
        match = _longest(text, run, names, taken, bool(manner) or quoted, strong or quoted)
        if match:
            kind, value, end = match
            found.append(Named(kind, value, text[start:end], cues.around(folded, start, end), start, end))
            used = end
        elif strong and language not in UNSPACED:
            last = _unknown_end(text, run, capitals=manner in ("like", "only"))
            clear = last and not any(a < last and start < b for a, b in taken)
            if last and clear and unknown_names.is_name(text[start:last]):
                lacking.append((start, last))
                used = last
    for start, end in unknown_names.find(text, language, taken):
        if any(name.start < end and start < name.end for name in found):
            continue
        if known := names.exact(text[start:end]) if names is not None else None:
            found.append(Named(*known, text[start:end], cues.around(folded, start, end), start, end))
            continue
        lacking = [each for each in lacking if not (each[0] < end and start < each[1])] + [(start, end)]
    found.sort(key=lambda name: name.start)
    return tuple(found), tuple(text[start:end] for start, end in sorted(lacking))


def _longest(
    text: str,
    words: Sequence[tuple[int, int]],
    names: CatalogNames | None,
    taken: Sequence[tuple[int, int]],
    cued: bool,
    strong: bool,
) -> tuple[Kind, str, int] | None:
    if names is None:
        return None
    start = words[0][0]
    for _, end in reversed(words):
        run = text[start:end]
        if re.search(r"[,;!?\n。，！？]", run):
            continue
        is_term = any(a <= start and end <= b for a, b in taken)
        letters = len(re.sub(r"[\W_]", "", run))
        rare = len(run.split()) >= 2 and letters >= RARE_LETTERS and run[:1].isalpha()
        covered = any(a < end and start < b for a, b in taken) and len(run.split()) < 3
        if strong or (cued and not is_term and letters > 3) or (rare and not covered):
            match = names.exact(run) or (names.near(run) if strong or (cued and letters >= 6) else None)
            if match:
                return *match, end
    return None


def _unknown_end(text: str, words: Sequence[tuple[int, int]], capitals: bool) -> int | None:
    """Where a name that the catalog lacks ends: with its capitals, or, written small, before the next small word."""
    end = None
    small_allowed = not capitals and text[words[0][0]].islower()
    for place, (start, stop) in enumerate(words):
        word = text[start:stop]
        if place and not re.fullmatch(r"[ '&.\-]+", text[words[place - 1][1] : start]):
            break
        small = small_allowed and place < 3 and word.casefold() not in _SMALL
        if word[0].isupper() or (place and word[0].isdigit()) or small:
            end = stop
        elif word.casefold() in ("the", "of", "and", "de", "la", "von", "van", "der") and place:
            continue
        else:
            break
    return end


_SMALL = frozenset(
    re.findall(
        r"\w+",
        """me my myself you yourself him her it us them the a an this that these those please pls tonight today now
        anyone anybody someone with and or but for in on at so if while when because candlelight memory heart far night
        day way any all some more less too very not no men women man woman ear hand mistake accident sea fire river""",
    )
)


_BEHIND: dict[str, tuple[tuple[Manner, str], ...]] = {
    "ja": (
        ("not", r"\s*(?:の(?:曲|歌|やつ))?(?:以外|は?(?:なし|無し|抜き|いらない|やめて|嫌|NG)|はかけないで|じゃない)"),
        ("only", r"\s*(?:の(?:曲|歌|やつ))?(?:だけ|のみ|オンリー)"),
        ("like", r"\s*(?:の曲|の歌)?(?:みたい|っぽい|風|のような|に似た)"),
        ("by", r"\s*の?(?:曲|歌)|\s*を?(?:かけ|流し|再生)|\s*が?[聴聞]きたい"),
    ),
    "ko": (
        ("not", r"\s*(?:노래|곡|거|꺼|음악)?(?:은|는)?\s*(?:말고|빼고|제외|싫|틀지)"),
        ("only", r"\s*(?:노래|곡|거|음악)?만(?!큼)"),
        ("like", r"\s*(?:노래|곡)?\s*(?:처럼|같은|비슷|스타일|풍|느낌)"),
        ("by", r"\s*(?:노래|곡|음악|틀어|들려|듣고)"),
    ),
    "zh": (
        ("not", r"\s*(?:的歌|的)?(?:除外|不要|别放|就算了)"),
        ("like", r"\s*(?:那样|那种|的风格|一样|风格)"),
    ),
}
"""What stands behind a name, in languages that say there how it is meant."""


class _NameCues:
    """The words that stand before a name."""

    def __init__(self, language: str) -> None:
        spaced = language not in UNSPACED
        words = tables()

        def some(table: str) -> str:
            return any_of({*words[table].get(language, []), *words[table]["en"]}, spaced)

        self._manners: tuple[tuple[Manner, re.Pattern[str]], ...] = (
            ("not", re.compile(rf"{some('not_by')}\s*[\"“«]?$")),
            ("only", re.compile(rf"{some('only_by')}\s*[\"“«]?$")),
            ("like", re.compile(rf"{some('like')}\s*[\"“«]?$")),
            ("by", re.compile(rf"{some('by')}\s*[\"“«]?$")),
        )
        self._after: tuple[tuple[Manner, re.Pattern[str]], ...] = tuple(
            (manner, re.compile(pattern)) for manner, pattern in _BEHIND.get(language, ())
        )
        self._strong = re.compile(
            r"(?:(?:nothing|something|anything|music|songs?|tracks?|stuff|only|just|more|else)\s+by|not by|block"
            r"|in the style of|ничего от|песни группы)\s*[\"“«]?$"
        )
        self._likely = re.compile(r"(?:(?:sounds?|music|songs?|something|stuff|bands?|artists?)\s+like)\s*[\"“«]?$")

    def around(self, folded: str, start: int, end: int) -> Manner:
        """How what stands here is spoken of, by the words before it or, where they come last, by those behind it."""
        for manner, pattern in self._after:
            if pattern.match(folded, end):
                return manner
        return self.before(folded, start)[0]

    def before(self, folded: str, start: int) -> tuple[Manner, bool]:
        """How what starts here is spoken of, and whether it can hardly be anything but a name."""
        lead = folded[max(0, start - 40) : start]
        for manner, pattern in self._manners:
            if pattern.search(lead):
                return manner, bool(self._strong.search(lead) or self._likely.search(lead))
        return "", False


@cache
def _cues(language: str) -> _NameCues:
    return _NameCues(language)


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(fold(name)))


__all__ = ["CatalogNames", "Named", "Pick", "PickInfo", "find_names", "find_pick"]
