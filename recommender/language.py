"""Texts → vectors and readings, in many languages: the one door to encoders, heads and words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import numpy as np

from recommender import detection, encoders, reader, reading, trained, words
from recommender.encoders import Encoder
from recommender.reader import Read, Reader
from recommender.reading import Head, Reading
from recommender.vocabulary import VOCABULARY

_HARMLESS_NO = re.compile(r"(?<!\w)no-(?:nonsense|frills|fuss|holds-barred|brainer|bullshit|bs)\b", re.IGNORECASE)
"""A "no" that refuses nothing: "no-nonsense punk"."""
TINY = 1e-12
"""Keeps a logarithm finite."""
SHOUTED, SHOUTED_LETTERS = 0.8, 3
"""Share of capitals, and more letters than this, from which on a message is shouted."""
LOOKED = 0.5
"""Share of the tuned reader in a reading, in logarithms."""


_vectors: ContextVar[dict[tuple[str, str], np.ndarray] | None] = ContextVar("vectors", default=None)
_looked: ContextVar[Mapping[str, Read] | None] = ContextVar("looked", default=None)


class Language:
    """Reads texts: their language, their vectors x and t, and the reading r over the vocabulary.

    The x of English comes from one encoder, of every other language from the other; where WHYTUNE_ENCODER names one
    encoder, everything goes to it. Weights load at first use: `preload` in a thread hides the wait.
    """

    def __init__(self, heads: Reading, english: Encoder, others: Encoder, messages: Reader | None = None) -> None:
        self._messages = messages or reader.in_use()
        self._trained = heads
        self._english = english
        self._encoders: Mapping[str, Encoder] = {english.name: english, others.name: others}
        self._others = others
        for name in self._encoders:
            heads.head(name)

    @classmethod
    def load(cls, trained_heads: Path | None = None) -> Language:
        """The encoders that the setting names, with their trained heads (by default those in use: `trained.place`).

        Raises ModelMissing where the heads were not trained for these encoders, or are not there.
        """
        return cls(reading.load(trained_heads or trained.place(trained.READING)), *encoders.chosen())

    def preload(self) -> None:
        """Load everything that the first answer needs; safe to run in a thread beside other work."""
        for encoder in self._encoders.values():
            encoder.encode(["music"])
        self.look("music")
        for language in detection.LANGUAGES:
            words.find("music", language)
        detection.detect("some music")

    @property
    def dim(self) -> int:
        """Length of `encode`'s vectors: 896 by default."""
        return sum(len(head.centre) for head in self._heads().values())

    @property
    def track_stamp(self) -> str:
        """Names the version of track vectors: a new one whenever an encoder or its centre changes."""
        digest = hashlib.sha256()
        for name, head in self._heads().items():
            digest.update(name.encode())
            digest.update(np.asarray(head.track_centre, np.float32).tobytes())
        return digest.hexdigest()[:16]

    @property
    def mean_reading(self) -> np.ndarray:
        """r̄, float64 [88]: the mean reading of ordinary requests."""
        return self._trained.mean

    def look(self, text: str) -> Read:
        """A message read whole, in any language: intents, and which terms it wants and avoids."""
        known = _looked.get() or {}
        return known[text] if text in known else self.look_at([text])[0]

    def look_at(self, texts: Sequence[str]) -> list[Read]:
        """`look` for many messages, faster together."""
        return self._messages.read([_unshouted(text) for text in texts])

    def detect(self, text: str, expected: str = "en") -> str:
        """ISO 639-1 code of the text's language; `expected`: that of the conversation so far."""
        return detection.detect(text, expected)

    def encode(self, texts: Sequence[str], languages: Sequence[str], both: bool = False) -> np.ndarray:
        """x of requests, or t of track texts: float32 [n, dim], one block per encoder, each centred and of unit length.

        A request fills the block of the encoder that its language goes to; the other is 0. With `both` the texts are
        track texts: both blocks are filled, centred on ordinary track texts, and an empty text is all 0.
        """
        blocks = []
        for name in self._encoders:
            rows = (
                [row for row, text in enumerate(texts) if text.strip()]
                if both
                else [row for row, language in enumerate(languages) if self._route(language).name == name]
            )
            blocks.append(self._block(name, texts, rows, both))
        return np.hstack(blocks)

    def read(self, texts: Sequence[str], languages: Sequence[str], looked: np.ndarray | None = None) -> np.ndarray:
        """r over all terms in file order: float64 [n, 98], rows sum to 1.

        r = (1 − m)·softmax of the heads and the reader + m·hits, where a term's own words are in the text. `looked`
        is as `read_sentences` takes it.
        """
        softmax = self.read_sentences(texts, languages, looked)
        return with_hits(softmax, words.spread(list(texts), list(languages)), self._trained.hit_weight)

    def read_sentences(
        self, texts: Sequence[str], languages: Sequence[str], looked: np.ndarray | None = None
    ) -> np.ndarray:
        """r without hits: float64 [n, 98], rows sum to 1.

        Logarithms are averaged, which misses less than any reader alone: of the heads (English has two, any other
        language the multilingual one), and then of these and the tuned reader. `looked` is what the latter gave,
        float64 [n, 98] with rows that sum to 1, where it has read these texts already, as parts of a message.
        """
        logs = np.zeros((len(texts), len(VOCABULARY.terms)))
        if not len(texts):
            return logs
        for name in self._encoders:
            rows = self._readable(name, languages)
            if rows:
                x = self._block(name, texts, rows, of_tracks=False)[rows]
                logs[rows] += np.log(self._trained.head(name).probabilities(x) + TINY)
        readers = np.array([len(self._encoders) if language == "en" else 1 for language in languages])
        by_heads = np.log(reading.softmax(logs / readers[:, None]) + TINY)
        if looked is None:
            looked = np.array([each.wanted() for each in self._messages.read(texts)])
        return reading.softmax((1 - LOOKED) * by_heads + LOOKED * np.log(looked + TINY))

    def read_heard(
        self, texts: Sequence[str], languages: Sequence[str], looked: np.ndarray | None = None
    ) -> np.ndarray:
        """r over the audible terms: float64 [n, 88], rows sum to 1; activities are handed on to what they imply."""
        return reading.heard_from_all(self.read(texts, languages, looked))

    def word_hits(self, text: str, language: str) -> list[tuple[str, int, int]]:
        """(term, start, end) for each place where a term's own words stand, in order, without overlap."""
        return words.find(text, language)

    def encode_ahead(self, texts: Sequence[str], languages: Sequence[str]) -> None:
        """Within `reading_together`: find the vectors that reading and encoding these texts will ask for, in one go."""
        for name in self._encoders:
            if rows := self._readable(name, languages):
                self._raw(name, [texts[row] for row in rows])

    def _readable(self, name: str, languages: Sequence[str]) -> list[int]:
        """Rows that an encoder's head reads: English has two, any other language the multilingual one."""
        readable = [self._english.name, self._others.name]
        return [row for row, language in enumerate(languages) if name in readable[language != "en" :]]

    def _route(self, language: str) -> Encoder:
        return self._english if language == "en" else self._others

    def _heads(self) -> dict[str, Head]:
        return {name: self._trained.head(name) for name in self._encoders}

    def _block(self, name: str, texts: Sequence[str], rows: Sequence[int], of_tracks: bool) -> np.ndarray:
        """float32 [n, d]: the centred vectors of some rows, 0 elsewhere."""
        head = self._trained.head(name)
        out = np.zeros((len(texts), len(head.centre)), dtype=np.float32)
        if rows:
            raw = self._raw(name, [texts[row] for row in rows])
            out[rows] = head.centred(raw, of_tracks)
        return out

    def _raw(self, name: str, texts: list[str]) -> np.ndarray:
        """The encoder's own vectors, float32 [n, d]; within `reading_together` each text is encoded once."""
        known = _vectors.get()
        if known is None:
            return self._encoders[name].encode(texts)
        new = [text for text in dict.fromkeys(texts) if (name, text) not in known]
        if new:
            known.update(zip(((name, text) for text in new), self._encoders[name].encode(new), strict=True))
        return np.stack([known[name, text] for text in texts])

    @contextmanager
    def reading_together(self, texts: Sequence[str]) -> Iterator[None]:
        """While these messages are understood, `look` has read all of them in one go, and vectors are kept so that
        reading and encoding share them; not longer."""
        looked = dict(zip(texts, self.look_at(texts), strict=True)) if len(texts) > 1 else {}
        tokens = _looked.set(looked), _vectors.set({})
        try:
            yield
        finally:
            _looked.reset(tokens[0])
            _vectors.reset(tokens[1])


def _unshouted(text: str) -> str:
    """Without a "no" that refuses nothing; capitals made small where hardly any letter is: they say nothing then."""
    text = _HARMLESS_NO.sub(lambda match: " " * len(match.group()), text)
    cased = [letter for letter in text if letter.islower() or letter.isupper()]
    if len(cased) <= SHOUTED_LETTERS or sum(map(str.isupper, cased)) < SHOUTED * len(cased):
        return text
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def with_hits(softmax: np.ndarray, hits: np.ndarray, weight: float) -> np.ndarray:
    """(1 − m)·softmax + m·hits with m = `weight` where there are hits, 0 elsewhere; [n, 98] each."""
    m = weight * hits.any(axis=1, keepdims=True)
    return (1 - m) * softmax + m * hits


class TrackTexts:
    """The text encoder of tracks, as the catalog wants it; its name tells the version of its vectors."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.name = language.track_stamp
        self.width = language.dim

    def encode_tracks(self, texts: list[str]) -> np.ndarray:
        """Texts → t, float32 [n, d]."""
        return self._language.encode(texts, ["en"] * len(texts), both=True)
