"""How many tracks a message asks for, and numbers in words, in ten languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from recommender.cues import DATA, UNSPACED, any_of

MOST = 100
"""The largest count that is understood."""
_SMALL, _TENS = 20, (30, 40, 50, 60, 70, 80, 90, 100)
_FIGURES = "一二三四五六七八九"
_UNSPACED_NUMBER = "[一二两兩三四五六七八九十百]{1,4}"
_LINKS = r"of|for|to|in|on|at|from|with|by|out|and|or|de|del|di|da|do|von|und|y|e|et|и"
_OTHER = (
    r"times?|thousands?|hours?|h|days?|weeks?|months?|years?|yo|people|kids|guys|min|"
    r"mins|minutes?|seconds?|am|pm|bpm|km|miles|percent|chord|piece|string|part|step|more|horas?|"
    r"heures?|stunden?|ore|anni|años|ans|jahre?|anos|час\w*|лет|дн\w*|день|минут\w*|minut\w*|"
    r"personas|persone|personnes|pessoas|leute|друз\w*|человек"
)
"""Words between a number and "songs" behind which the number counts something else."""
_NOT_AFTER = (
    r"(?<![\w#.№:/])(?<!#\s)(?<!out of\s)(?<!track\s)(?<!number\s)(?<!second\s)(?<!first\s)"
    r"(?<!no\.\s)(?<!no\s)(?<!same\s)(?<!those\s)(?<!all\s)(?<!not\s)"
)
_NOT_AFTER_UNSPACED = "(?<![0-9a-z#第.一二两兩三四五六七八九十百这這那每上下后後前哪几])(?<!この)(?<!その)(?<!最後の)"


_ASKED_FOR_ONE = re.compile(
    r"(?:(?:^|[.,;:!?]\s*)|(?:give|play|gimme|just|only|want|need|send|pick|find|dame|ponme|solo|sólo|donne-moi"
    r"|gib mir|nur|noch|dammi|mettimi|manda|toca|дай|поставь|включи|только|ещё|еще|[来來给給要放推荐点點选再就只求我]"
    r"|あと|もう)\s*(?:me|us|mir|mal)?\s*(?:just|only|nur|solo)?)\s*$"
)
_ONE_THEN = re.compile(
    r"\s*(?:(?:곡|트랙)?\s*(?:만|더|추천|틀어|줘|부탁)|曲?(?:だけ|お願い|ください|欲しい|ほしい|ちょうだい|頼む))"
)


@cache
def numbers(language: str) -> dict[str, int]:
    """word → number of every number in words that a language has, and of English beside it."""
    out: dict[str, int] = {}
    for source in dict.fromkeys(("en", language if language in _tables() else "en")):
        words = _tables()[source]["words"].split()
        values = [*range(1, _SMALL + 1), *_TENS]
        out |= {word: value for word, value in zip(words, values, strict=False) if word != "_"}
        out |= _tables()[source]["forms"]
        tens = dict(zip(words[_SMALL - 1 : -1], (_SMALL, *_TENS), strict=False))
        if source == "en":
            out |= {f"{t}-{u}": v + n for t, v in tens.items() for n, u in enumerate(words[:9], 1)}
    return out


def spelled(language: str) -> str:
    """A pattern of the numbers in words."""
    if language in UNSPACED:
        return f"(?:{_UNSPACED_NUMBER}|{any_of(numbers(language), spaced=False)})"
    return any_of(numbers(language), spaced=language != "ko").replace(r"(?!\w|-\w)", r"(?!\w)")  # "three-minute"


def value(said: str, language: str) -> int | None:
    """The number that figures or words say; None where they say none ("两三")."""
    plain = " ".join(said.split())
    if plain.isdecimal():
        return int(plain)
    if plain in numbers(language):
        return numbers(language)[plain]
    if language not in UNSPACED:
        return None
    plain = plain.translate(str.maketrans("两兩", "二二"))
    if plain in ("百", "一百"):
        return MOST
    tens, ten, ones = plain.partition("十")
    if len(tens) > 1 or len(ones) > 1 or not ten:
        return None
    return 10 * (_FIGURES.index(tens) + 1 if tens else 1) + (_FIGURES.index(ones) + 1 if ones else 0)


def find(text: str, language: str, taken: Sequence[tuple[int, int]]) -> tuple[int | None, tuple[int, int] | None]:
    """How many tracks a folded message asks for, 1 to 100, and where that stands."""
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            span = match.span("n")
            number = value(match["n"], language)
            free = not any(start < span[1] and span[0] < end for start, end in taken)
            if number == 1 and not _one_is_meant(text, match):
                continue
            if number and number > 1 and language == "en" and _ONE_TRACK.search(match.group()):
                continue  # "a four track tape"
            if free and number and number <= MOST:
                return number, span
    return None, None


_ONE_TRACK = re.compile(r"\s(?:song|track|tune|pick|suggestion|recommendation)$")


def _one_is_meant(text: str, match: re.Match[str]) -> bool:
    """ "One" is mostly no count: "if I hear one more song", "not one"."""
    native = not match["n"].isascii() and match["n"] in "一한1"
    lead = text[: match.start("n")]
    return bool(
        (_ASKED_FOR_ONE.search(lead) and not (native and not lead.strip(" .,;:!?")))
        or _ONE_THEN.match(text, match.end("n"))
    )


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    known = language if language in _tables() else "en"
    own = _tables()[known]
    unspaced = known in UNSPACED
    before = _NOT_AFTER_UNSPACED if unspaced else r"(?<![\w#.№:/])" if known == "ko" else _NOT_AFTER
    after = r"(?!\s*[-~～到至、,]\s*(?:\d|" + spelled(known) + r"))"
    number = rf"{before}(?P<n>\d{{1,3}}|{spelled(known)}){after}"
    if unspaced or known == "ko":
        tracks = [number + own["tracks"]]
    else:
        between = rf"\s+(?!(?:{_OTHER})(?!\w))(?:(?!(?:{_LINKS})(?!\w))[^\W\d][\w'-]*\s+){{0,3}}?"
        end = r"(?!\w)"
        # "One song" is a count, "one slow song" as well; "the one song" is none.
        tracks = [rf"(?<!the )(?<!this )(?<!that ){number}{between}{own['tracks']}{end}"]
    unit = r"(?!\s*(?:%|bpm|(?:h|hrs?|min|mins|minutes?|hours?|years?|stunden|uhr|horas?|heures?|ore|минут\w*)(?!\w)))"
    border = r"(?<!\w)" if not unspaced and known != "ko" else ""
    frames = [border + each.replace("N", number + unit) for each in own["frames"]]
    return tuple(re.compile(each) for each in (*tracks, *frames))


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((DATA / "counts.toml").read_text(encoding="utf-8"))
