"""What the bot says, from one catalogue of messages a language (`locale/`, Project Fluent)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, reduce
from pathlib import Path

from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from recommender.detection import LANGUAGES
from recommender.errors import BadRequest

LOCALE = Path(__file__).with_name("locale")
ENGLISH = "en"
LONGEST = 2000
"""Characters of what is put into a message; Fluent refuses 2,500."""
FORMS = ("some", "of")
"""Forms that a term may have beside its name: "with some piano", "less of piano". See `locale/en.ftl`."""
_Y_BEFORE_I = re.compile(r" y (?=h?[ií](?![aeou]))", re.IGNORECASE)


class Messages:
    """The messages of one language. Names of tracks and artists are put into them as they are."""

    def __init__(self, language: str) -> None:
        """`language`: one of the ten; use `Messages.of`."""
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource((LOCALE / f"{language}.ftl").read_text(encoding="utf-8")))
        self._terms: dict[tuple[str, str], str] = {}

    @classmethod
    def of(cls, language: str) -> Messages:
        """The messages of a language (ISO 639-1); English where it is none of the ten."""
        return _load(language if language in LANGUAGES else ENGLISH)

    def say(self, key: str, /, **values: str | int) -> str:
        """The message with its placeholders filled. KeyError and ValueError: no such key; a value missing."""
        return self._format(key, None, values)

    def _format(self, key: str, form: str | None, values: dict[str, str | int]) -> str:
        message = self._bundle.get_message(key)
        pattern = message.attributes.get(form, message.value) if form else message.value
        if pattern is None:
            raise KeyError(key)
        given = {
            name: fluent_number(value, useGrouping=False) if isinstance(value, int) else _short(value)
            for name, value in values.items()
        }
        text, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            raise ValueError(f"{self.language} {key}: {errors[0]}")
        return str(text)

    def term(self, term: str, form: str = "") -> str:
        """The name of a vocabulary term, or one of its `FORMS` where the language has it; other words as they are."""
        known = self._terms.get((term, form))
        if known is None:
            key = f"term-{term.replace(' ', '-')}"
            known = self._format(key, form, {}) if self._bundle.has_message(key) else term
            self._terms[term, form] = known
        return known

    def names(self, term: str) -> tuple[str, ...]:
        """All forms of a term's name, its name first."""
        return tuple(dict.fromkeys(self.term(term, form) for form in ("", *FORMS)))

    def terms(self, terms: Sequence[str], form: str = "") -> str:
        """Names of terms, listed."""
        return self.listed([self.term(term, form) for term in terms])

    def listed(self, words: Sequence[str]) -> str:
        """ "a", "a and b", "a, b and c"."""
        if len(words) < 2:
            return "".join(words)
        text = self.say("list-and", one=self.joined("list-comma", words[:-1]), two=words[-1])
        return _Y_BEFORE_I.sub(" e ", text) if self.language == "es" else text

    def joined(self, key: str, parts: Sequence[str]) -> str:
        """Parts put together two by two by a message with placeholders `one` and `two`."""
        return reduce(lambda one, two: self.say(key, one=one, two=two), parts) if parts else ""

    def number(self, value: float, pattern: str = "#,##0") -> str:
        """A number as the language writes it, by a pattern of CLDR."""
        return format_decimal(value, pattern, self.language)


def _short(value: str) -> str:
    """A name of any length, as far as Fluent takes it."""
    return value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"


def preload() -> None:
    """Read all languages now, so that nobody waits for theirs (50 ms each)."""
    for language in LANGUAGES:
        Messages.of(language)


@cache
def _load(language: str) -> Messages:
    return Messages(language)


class Refusal(BadRequest):
    """A request that cannot be answered as it was put: one sentence of the catalogue, in English until it is told."""

    def __init__(self, key: str, /, **values: str | int) -> None:
        """`key` and `values`: a message that says what to do."""
        self.key = key
        self.values = values
        super().__init__(Messages.of(ENGLISH).say(key, **values))

    def told(self, messages: Messages) -> BadRequest:
        """The same in another language."""
        return BadRequest(messages.say(self.key, **self.values))
