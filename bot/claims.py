"""Checks what the bot says of its picks against what can be measured.

An English sentence is read as a person would: it shares no code with `wording.py`, takes the sentence apart again and
holds each claim against the track's measured facts, the taggers' own outputs and the request. In every other language
the claims are checked as they were made (`check_parts`), and the sentence for naming what they name (`named`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.messages import Messages
from bot.parts import Part
from recommender.vocabulary import VOCABULARY

SLOWEST_FAST, FASTEST_SLOW = 112.0, 104.0
QUIETEST_LOUD, LOUDEST_QUIET = -17.0, -20.0
"""Borders that nobody would contest: BPM and LUFS."""
VOICE_TAGS = ("mtt:vocal", "mtt:vocals", "mtt:singing", "mtt:voice", "mtt:male vocal", "mtt:female vocal")
SILENT_TAGS = ("mtt:no vocals", "mtt:no vocal", "mtt:no voice", "msd:instrumental")
TERM = re.compile(
    r"(?<![\w-])(" + "|".join(sorted(map(re.escape, VOCABULARY.terms), key=len, reverse=True)) + r")(?![\w-])"
)


@dataclass(frozen=True)
class Claim:
    """One claim of a sentence and whether it holds; `measured` says what it was held against."""

    text: str
    holds: bool
    measured: str


@dataclass(frozen=True)
class Evidence:
    """What is known of a track and of the request, independently of the sentence."""

    bpm: float
    bpm_confidence: float
    loudness_db: float
    attributes: Mapping[str, float]
    heard: Mapping[str, float]
    tags: Mapping[str, float]
    """Standardised log-odds of the taggers' outputs."""
    wanted: Sequence[str]
    avoided: Sequence[str]
    key: str = ""
    """Measured, as "E minor"."""
    year: int | None = None


def check(sentence: str, evidence: Evidence) -> list[Claim]:
    """Every claim of a sentence, each with its verdict."""
    claims: list[Claim] = []
    for number in re.findall(r"(\d+) BPM", sentence):
        close = abs(float(number) - evidence.bpm) <= 1.0
        claims.append(Claim(f"{number} BPM", close, f"{evidence.bpm:.1f} BPM measured"))
    for key in re.findall(r"\b[Ii]n ([A-G][#b]? (?:major|minor))", sentence):
        claims.append(Claim(f"in {key}", key == evidence.key, f"{evidence.key or 'no key'} measured"))
    for year in re.findall(r"\b[Ff]rom (\d{4})\b", sentence):
        claims.append(Claim(f"from {year}", int(year) == evidence.year, f"{evidence.year or 'no year'} on record"))
    for part in re.split(r"; ", sentence.rstrip(".")):
        lowered = part[0].lower() + part[1:] if part else part
        if lowered.startswith(("only in part", "the nearest", "its title", "close to", "i had nothing")):
            continue
        refusal = lowered.startswith(("no ", "not ")) and not lowered.startswith("no voice")
        for term in TERM.findall(lowered):
            claims.append(_refused(term, lowered, evidence) if refusal else _is(term, evidence))
        if "no voice" in lowered:
            claims.append(_voiceless(evidence))
    return claims


def check_parts(parts: Sequence[Part], evidence: Evidence) -> list[Claim]:
    """The same for claims before they are words, in whatever language they will be said."""
    claims: list[Claim] = []
    for part in parts:
        if part.bpm is not None:
            close = abs(part.bpm - evidence.bpm) <= 1.0
            claims.append(Claim(f"{part.bpm} BPM", close, f"{evidence.bpm:.1f} BPM measured"))
        match part.kind:
            case "qualities" | "style" | "with":
                claims += [_is(term, evidence) for term in part.terms]
            case "no" | "not":
                claims += [_refused(term, f"{part.kind} {term}", evidence) for term in part.terms]
            case "voiceless":
                claims.append(_voiceless(evidence))
            case "key":
                told = f"{part.key} {part.mode}".strip()
                claims.append(Claim(f"in {told}", told == evidence.key, f"{evidence.key or 'no key'} measured"))
            case "year":
                true = part.year == evidence.year
                claims.append(Claim(f"from {part.year}", true, f"{evidence.year or 'no year'} on record"))
    return claims


def terms_of(parts: Sequence[Part]) -> set[str]:
    """The terms that a sentence made of these claims names; the want of a voice is told without its name."""
    return {term for part in parts if part.kind != "voiceless" for term in part.terms}


def _is(term: str, evidence: Evidence) -> Claim:
    if term == "slow" and evidence.bpm_confidence > 0.1:
        return Claim(term, evidence.bpm <= FASTEST_SLOW, f"{evidence.bpm:.0f} BPM")
    if term == "fast" and evidence.bpm_confidence > 0.1:
        return Claim(term, evidence.bpm >= SLOWEST_FAST, f"{evidence.bpm:.0f} BPM")
    if term == "loud":
        return Claim(term, evidence.loudness_db >= QUIETEST_LOUD, f"{evidence.loudness_db:.1f} LUFS")
    if term == "quiet":
        return Claim(term, evidence.loudness_db <= LOUDEST_QUIET, f"{evidence.loudness_db:.1f} LUFS")
    if term == "instrumental":
        return _voiceless(evidence)
    if VOCABULARY.facet_of[term] == "vocals":
        voice, silence = _voices(evidence)
        return Claim(term, voice > silence, f"voice tags {voice:+.2f}, voiceless tags {silence:+.2f}")
    named = [value for tag, value in evidence.tags.items() if tag.split(":")[1].lower() == term]
    if named:
        return Claim(term, max(named) > 0.0, f"tag {max(named):+.2f} deviations")
    return Claim(term, evidence.heard[term] > 0.0, f"{evidence.heard[term]:+.2f} deviations by W (no tag of that name)")


def _refused(term: str, part: str, evidence: Evidence) -> Claim:
    asked = term in evidence.avoided
    absent = not _is(term, evidence).holds or evidence.attributes.get(term, 0.0) < 0.5
    why = "asked for" if asked else "not among what was refused"
    return Claim(part, asked and absent, f"{why}; attribute {evidence.attributes.get(term, 0.0):.2f}")


def _voices(evidence: Evidence) -> tuple[float, float]:
    tags = evidence.tags
    return (
        sum(tags[name] for name in VOICE_TAGS) / len(VOICE_TAGS),
        sum(tags[name] for name in SILENT_TAGS) / len(SILENT_TAGS),
    )


def _voiceless(evidence: Evidence) -> Claim:
    voice, silence = _voices(evidence)
    return Claim("no voice", silence > voice, f"voice tags {voice:+.2f}, voiceless tags {silence:+.2f}")


@cache
def _names(messages: Messages) -> tuple[re.Pattern[str], dict[str, str]]:
    """Every way in which a language names a term, longest first, and which term each of them is."""
    found = {name.casefold(): term for term in VOCABULARY.terms for name in messages.names(term)}
    words = "|".join(sorted(map(re.escape, found), key=len, reverse=True))
    spaced = messages.language not in ("zh", "ja", "ko")
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])" if spaced else words), found


def named(text: str, messages: Messages) -> set[str]:
    """The terms that a text names, in its language, by looking for their names letter by letter."""
    pattern, terms = _names(messages)
    return {terms[match] for match in pattern.findall(text.casefold())}
