"""Exact wishes in a message: tempo, key, mode, length, year, new to me, and how many tracks are asked for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from recommender import counts
from recommender.cues import DATA, UNSPACED, any_of, fold

Field = Literal["tempo", "key", "mode", "duration", "year", "artist", "title", "new"]
Op = Literal["<", ">", "=", "~", "between", "not"]
Value = str | float | bool | tuple[float, float]

BPM = (30.0, 260.0)
LIKELY_BPM = (60.0, 220.0)
"""A range of numbers without a unit is a tempo within these."""
SONG_MINUTES = 20.0
"""A length above this, said without a limit, is of the whole session rather than of a song."""
_WHEN = re.compile(
    r"^(?:after|since|before|post-?|pre-?|nach|vor|seit|ab|bis|после|с|après|avant|depuis|después de|antes de|desde"
    r"|dopo(?: il)?|prima del|dal|depois de|dès)$"
)
"""Words that limit a year but say when, not how much, before other numbers: "off after ten seconds"."""
_WHEN_AFTER = ("前", "전", "之前", "以前", "이전")
_JOINED = re.compile(r"\s*(?:y|e|and|und|et|и|a)\s*")
_MUSIC = (
    r"(?:songs?|tracks?|tunes?|music|something|anything|stuff|hits?|albums?|records?|only|released|rock|pop|jazz|metal|punk"
    r"|rap|hip[- ]?hop|r&?n?b|disco|techno|house|soul|funk|indie|folk|country|canci[oó]n(?:es)?|temas?|m[uú]sicas?|algo"
    r"|chansons?|morceaux?|titres?|musique|truc|quelque chose|lied(?:er)?|musik|was|etwas|stücke?|песн\w*|трек\w*"
    r"|музык\w*|что-нибудь|что-то|canzon[ei]|bran[io]|pezz[io]|musica|qualcosa|roba|歌|曲|音乐|音楽|ヒット|노래|곡|음악)"
)
_MUSIC_BEFORE = re.compile(rf"(?:^|[.,;:!?]|{_MUSIC}(?:\s+\w+)?)\s*$")
_MUSIC_BEHIND = re.compile(rf"\s*(?:'s\s+|的|の|の?ヒット)?\s*(?:{_MUSIC}|$|[.,;!?)]|please|pls|bitte|svp|por favor)")
_NOTES = ("C", "D", "E", "F", "G", "A", "B")
_STEPS = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
_RANGE = (
    r"(?:(?:年|년|分钟?|분)?\s*(?:-|–|—|to|and|bis|und|a|y|et|à|e(?:d|\s+i|\s+il)?|～|~|〜|到|至|から|에서|부터|до|и|по)"
    r"(?![a-zà-ÿа-я]))"
)
_BPM_WORDS = (
    r"(?:bpm|b\.p\.m\.|beats\s+(?:per|a)\s+minute|拍|уд/мин|ударов(?:\s+в\s+минуту)?|schläge(?:n)?(?:\s+pro\s+minute)?"
    r"|ppm|pulsaciones(?:\s+por\s+minuto)?|battements(?:\s+par\s+minute)?|batidas(?:\s+por\s+minuto)?"
    r"|battiti(?:\s+al\s+minuto)?)"
)
_TEMPO_WORDS = r"(?:bpm|tempo|темп|速度|节奏|節奏|テンポ|템포|ritmo)"


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
    count, span = counts.find(folded, language, [(start, end) for start, end, _ in found])
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
        self._has_borders = self._spaced and language != "ko"

        def some(table: str) -> str:
            return any_of(self._phrases(tables, table), self._spaced)

        number = rf"\d+(?:[.,]\d+)?|{counts.spelled(language)}"
        before = "|".join(f"(?P<{op}>{some(op)})" for op in ("between", "under", "over", "around"))
        after = "|".join(f"(?P<{op}>{some(op)})" for op in ("under_after", "over_after", "around_after"))
        head, tail = rf"(?:(?:{before})\s*)?", rf"(?:\s*(?:{after}))?"
        pair = rf"(?P<n>\d{{2,3}}(?:[.,]\d+)?)(?:\s*{_RANGE}\s*(?P<m>\d{{2,3}}))?"
        self._tempo = re.compile(rf"{head}(?<![\d.]){pair}(?:-?ish)?\s*(?P<unit>{_BPM_WORDS})(?![a-z]){tail}")
        unit = r"(?!\s*(?:min|%|hours?|songs?|tracks?))"
        self._tempo_named = re.compile(
            rf"(?<![^\W\d]){_TEMPO_WORDS}\s*(?:of|is|:|=|de|um|von|a|at|在|は|이|di|в)?\s*{head}{pair}(?!\d){unit}{tail}"
        )
        limit = "|".join(f"(?P<{op}>{some(op)})" for op in ("under", "over", "around"))
        alone = r"(?=\s*(?:$|[.,;!?)]|please|pls|range|tempo|stp|bitte|por\s+favor))"
        self._tempo_bare = re.compile(rf"(?:{limit})\s*(?P<n>\d{{2,3}})(?P<around_after>ish)?{alone}")
        # "The 60s and 70s" are no tempo: without "between" only a dash or a "to" makes a range.
        self._tempo_range = re.compile(
            rf"(?:(?P<between>{some('between')})\s*(?<![\d.:/#-])(?P<n>\d{{2,3}})\s*{_RANGE}\s*(?P<m>\d{{2,3}})"
            r"|(?<![\d.:/#-])(?<!anos )(?<!años )(?<!anni )(?<!nées )(?P<low>\d{2,3})\s*(?:-|–|to|bis|～|~|〜|到|至)\s*"
            rf"(?P<high>\d{{2,3}})){alone}"
        )
        minutes, seconds = some("minutes"), some("seconds")
        length = rf"(?P<n>{number})(?P<plus>\+)?(?:\s*{_RANGE}\s*(?P<m>{number}))?"
        self._minutes = re.compile(rf"{head}(?<![\d.,]){length}\s*-?\s*(?:(?P<min>{minutes})|(?P<sec>{seconds})){tail}")
        self._clock = re.compile(rf"(?:{limit})\s*(?P<n>\d{{1,2}}):(?P<s>[0-5]\d)(?![\d:])(?!\s*(?:am|pm|uhr|h\b))")
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
            rf"{border}(?P<lead>(?:in|en|em|key(?:\s+of)?|tonart|tonalidad|tonalité(?:\s+de)?|tonalità(?:\s+di)?|в)\s+"
            r"(?:(?:the\s+key\s+of|tom\s+de|tono\s+de)\s+)?)?"
            rf"(?P<pre>[升降嬰変♯♭]|올림|내림)?(?P<note>{note})"
            rf"(?P<alter>\s*-?(?:{sharp}|{flat})|[#♯b♭](?!\w)|(?:is|es|s)(?=-|\s*(?:moll|dur)))?\s*-?\s*{mode}(?P<noun>\s+[a-z]\w+)?"
        )
        tone = (
            r"(?:keys?|mode|tonality|tonart(?:en)?|tonalidad(?:es)?|tonalité|tonalità|tonalidade|キー|조성"
            r"|modo|tono|tom|modalità)"
        )
        ends = r"(?=\s*(?:$|[.,;!?)]|please|pls|bitte))"
        self._modes = (
            re.compile(rf"(?<!\w)(?:in\s+an?\s+|in\s+|en\s+|em\s+)?(?:{mode})\s*{tone}(?!\w)"),
            re.compile(rf"(?<!\w)(?:in|en|em|в)\s+(?:{tone}\s+)?(?:{mode}){ends}"),
            re.compile(rf"(?<!\w){tone}\s+(?:{mode})(?!\w)"),
        )
        self._mode_words = re.compile(
            rf"(?<!\w)(?:in\s+)?(?:(?P<minor>moll)|(?P<major>dur)){ends}"
            r"|(?<![a-gハニホヘトイロ嬰変])(?:(?P<small>小调(?=[式的])|短調|(?<![가-힣])단조(?![가-힣]{3}))"
            r"|(?P<great>大调(?=[式的])|長調|(?<![가-힣])장조(?![가-힣]{3})))"
        )
        self._key_alone = re.compile(
            rf"(?<!\w)(?:key|keys|tonart|tonalité|tonalidad|tonalità)\s+(?:of|de|di|von)?\s*(?P<note>{note})"
            rf"(?P<alter>\s*-?(?:{sharp}|{flat}))?(?!\w)"
        )
        self._year_cue = some("year")
        self._year = re.compile(
            rf"(?:(?:{before}|(?P<plain>{self._year_cue}))\s*)?"
            rf"(?<!\d)(?P<n>(?:19[2-9]|20[0-3])\d)(?:\s*{_RANGE}\s*(?P<m>(?:19[2-9]|20[0-3])\d))?"
            rf"(?P<unit>\s*(?:年(?!代)|년(?!대)|год[ау]?(?!\w)))?(?!\d|'?s(?!\w)|er(?!\w)|-?е(?!\w)|-?х(?!\w)|\s*年代|\s*년대){tail}"
        )
        new = dict.fromkeys((*tables["new"].get(language, []), *tables["new"]["en"]))
        self._new = re.compile("|".join(f"(?:{each})" for each in new))

    def _phrases(self, tables: dict[str, dict[str, list[str]]], table: str) -> list[str]:
        own = tables[table].get(self.language, [])
        return [phrase for phrase in (*own, *tables[table]["en"]) if phrase]

    def tempos(self, text: str) -> Said:
        for pattern in (self._tempo, self._tempo_named, self._tempo_bare):
            for match in pattern.finditer(text):
                said = self._limit(match, BPM[0], BPM[1])
                if pattern is self._tempo_bare and (float(match["n"]) < LIKELY_BPM[0] or _says_when(match)):
                    continue
                if said:
                    yield match.start(), match.end(), (("tempo", *said),)
        for match in self._tempo_range.finditer(text):
            low, high = float(match["n"] or match["low"]), float(match["m"] or match["high"])
            if LIKELY_BPM[0] <= low < high <= LIKELY_BPM[1]:
                yield match.start(), match.end(), (("tempo", "between", (low, high)),)

    def durations(self, text: str) -> Said:
        for match in self._minutes.finditer(text):
            scale = 60.0 if match["min"] else 1.0
            limited = any(match[op] for op in ("under", "over", "m", "plus", "under_after", "over_after"))
            if _says_when(match) or (match["m"] and not match["between"] and self._joined(match)):
                continue
            if match["between"] and not match["m"]:
                continue  # "in five minutes", "tra 5 min": when, not how long
            long = self._number(match["n"]) * scale > SONG_MINUTES * 60
            of_a_song = match["around"] or re.match(r"\s*-?(?:long|songs?|tracks?|tunes?)", text[match.end() :])
            said = self._limit(match, 1, 1000, scale)
            if said and (limited or of_a_song) and not (long and not limited):
                yield match.start(), match.end(), (("duration", *said),)
        for match in self._clock.finditer(text):
            op, value = self._limit(match, 0, 1000, 60.0) or ("~", 0.0)
            if isinstance(value, float):
                yield match.start(), match.end(), (("duration", op, value + int(match["s"])),)

    def years(self, text: str) -> Said:
        for match in self._year.finditer(text):
            cues = ("plain", "between", "unit", "under", "over", "around", "m", "under_after", "over_after")
            cued = any(match[op] for op in cues)
            limited = any(match[op] for op in cues if op not in ("plain", "between", "unit"))
            of_music = _MUSIC_BEFORE.search(text[: match.start()]) and _MUSIC_BEHIND.match(text, match.end())
            if cued and (limited or of_music or (match["between"] and match["m"])):
                said = self._limit(match, 1900, 2100)
                if said:
                    op, value = said
                    exact = op == "~" and not match["around"] and not match["around_after"]
                    yield match.start(), match.end(), (("year", "=" if exact else op, value),)

    def keys(self, text: str) -> Said:
        for match in self._key.finditer(text):
            short = match["minor"] in ("m", "min") or match["major"] == "maj"
            # "La menor" and "a minor" are also "the smallest" and "a small": these need an "in" before them.
            doubtful = match["note"] in ("a", "la", "mi", "si") and self._has_borders and not match["alter"]
            doubtful = doubtful or short
            noun = (match["noun"] or "").strip()
            if doubtful and (not match["lead"] or (noun and not noun.startswith(("key", "please")))):
                continue
            if match["note"] == "a" and noun.startswith("key"):
                continue  # "in a minor key" names no note
            end = match.start("noun") if match["noun"] else match.end()
            mode = "minor" if match["minor"] else "major"
            alter = f"{match['pre'] or ''}{match['alter'] or ''}".strip(" -")
            key = _altered(self._notes[match["note"]], alter)
            if self.language == "de" and match["note"] == "b" and not alter and match[mode] in ("moll", "dur"):
                key = "A#"  # the German H is B, the German B is B flat
            yield match.start(), end, (("key", "=", key), ("mode", "=", mode))
        for pattern in self._modes:
            for match in pattern.finditer(text):
                yield match.start(), match.end(), (("mode", "=", "minor" if match["minor"] else "major"),)
        for match in self._mode_words.finditer(text):
            minor = match["minor"] or match["small"]
            yield match.start(), match.end(), (("mode", "=", "minor" if minor else "major"),)
        for match in self._key_alone.finditer(text):
            key = _altered(self._notes[match["note"]], (match["alter"] or "").strip(" -"))
            yield match.start(), match.end(), (("key", "=", key),)

    def unheard(self, text: str) -> Said:
        for match in self._new.finditer(text):
            yield match.start(), match.end(), (("new", "=", True),)

    def _joined(self, match: re.Match[str]) -> bool:
        """Whether "and" alone stands between two numbers: "twenty and three"."""
        return _JOINED.fullmatch(match.string[match.end("n") : match.start("m")]) is not None

    def _number(self, said: str) -> float:
        number = counts.value(said, self.language)
        return float(number) if number is not None else _figures(said)

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
        elif groups.get("over") or groups.get("over_after") or groups.get("plus"):
            op = ">"
        return op, low * scale


def _says_when(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    before = groups.get("under") or groups.get("over") or ""
    return bool(_WHEN.match(before)) or (groups.get("under_after") or "") in _WHEN_AFTER


def _figures(said: str) -> float:
    """Figures as a number; what is none is out of every range."""
    try:
        return float(said.replace(",", "."))
    except ValueError:
        return float("nan")


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
    known = language in tables()["under"]
    return ExactWords(language if known else "en", tables())
