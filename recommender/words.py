"""Words of a term said literally: where in a text a term's own names stand, in ten languages."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

import numpy as np

from recommender.vocabulary import VOCABULARY

UNSPACED = ("zh", "ja", "ko")
"""Languages whose words are found inside a run of letters."""
BORROWED = frozenset({"genre", "instrument", "era"})
"""Facets whose English names are used in every language."""
FALSE_FRIENDS = frozenset({"keys", "low", "house", "dub", "world", "country", "prog", "club", "horns", "harp"})
"""English names that mean something else in another language, or are too common there: not borrowed."""

HIRAGANA, TO_KATAKANA = ("ぁ", "ゖ"), 0x60
_GAP = re.compile(r"[\s\-]+")

Hit = tuple[str, int, int]
"""(term, start, end): text[start:end] is one of the term's words."""


def find(text: str, language: str) -> list[Hit]:
    """Every place where a word of a term stands, in order; the longest word wins, and no two hits overlap."""
    index = _index(language)
    plain = folded(text)
    hits: list[Hit] = []
    position = 0
    while position < len(plain):
        start, position = position, position + 1
        for pattern, terms in index.get(plain[start], ()):
            if match := pattern.match(plain, start):
                hits += [(term, start, match.end()) for term in terms]
                position = match.end()
                break
    return hits


def spread(texts: list[str], languages: list[str]) -> np.ndarray:
    """float64 [n, 98]: each text's hits as a distribution over all terms; a row without a hit is 0."""
    out = np.zeros((len(texts), len(VOCABULARY.terms)))
    position = {term: column for column, term in enumerate(VOCABULARY.terms)}
    for row, (text, language) in enumerate(zip(texts, languages, strict=True)):
        for term in {hit[0] for hit in find(text, language)}:
            out[row, position[term]] = 1
    return out / np.maximum(out.sum(axis=1, keepdims=True), 1)


@cache
def words_of(term: str, language: str) -> tuple[str, ...]:
    """The words that mean the term in a language, with the English ones that are borrowed there."""
    native = tuple(_file().get(language, {}).get(term, ()))
    english = (term, *VOCABULARY.synonyms[term], *_file().get("en", {}).get(term, ()))
    if language == "en":
        return english
    borrowed = english if VOCABULARY.facet_of[term] in BORROWED else ()
    return (*native, *(word for word in borrowed if word not in FALSE_FRIENDS))


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    path = Path(__file__).with_name("data") / "words.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _index(language: str) -> dict[str, list[tuple[re.Pattern[str], tuple[str, ...]]]]:
    """first letter → (pattern, the terms that it names) of each word, the longest first."""
    owners: dict[str, tuple[str, ...]] = {}
    for term in VOCABULARY.terms:
        for word in map(folded, words_of(term, language)):
            owners[word] = tuple(dict.fromkeys((*owners.get(word, ()), term)))
    index: dict[str, list[tuple[re.Pattern[str], tuple[str, ...]]]] = {}
    for word in sorted(owners, key=lambda word: (-len(word), word)):
        index.setdefault(word[0], []).append((re.compile(_as_pattern(word, language)), owners[word]))
    return index


def _as_pattern(word: str, language: str) -> str:
    """A word by itself; hyphen, space and nothing are one; a star lets a word end as it likes."""
    parts = (re.escape(part.removesuffix("*")) + (r"\w*" if part.endswith("*") else "") for part in _GAP.split(word))
    body = r"[\s\-‐–]?".join(parts)
    if language in UNSPACED and not word.isascii():
        # A Korean word starts where it starts, but particles follow it; Chinese and Japanese have no borders.
        return rf"(?<!\w){body}" if language == "ko" else body
    # In an unspaced script an English word may touch native letters ("jazz音楽"), but not other Latin ones.
    edge = r"[a-z0-9]" if language in UNSPACED else r"\w"
    return rf"(?<!{edge}){body}(?!{edge})"


def folded(text: str) -> str:
    """Lower case without accents, hiragana as katakana, letter by letter, so that positions stay those of the text."""
    return "".join(map(_plain, text))


def in_katakana(text: str) -> str:
    """Hiragana as katakana, letter by letter."""
    return "".join(chr(ord(c) + TO_KATAKANA) if HIRAGANA[0] <= c <= HIRAGANA[1] else c for c in text)


def _plain(letter: str) -> str:
    low = letter.lower()
    if low == "’":
        return "'"
    if HIRAGANA[0] <= low <= HIRAGANA[1]:
        return chr(ord(low) + TO_KATAKANA)  # ぴあの is ピアノ
    if low.isascii() or len(low) != 1:
        return low if len(low) == 1 else letter
    base = unicodedata.normalize("NFD", low)[0]
    return base if base.isascii() or low == "ё" else low
