"""The closed vocabulary: every term that the product understands, hears and says."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Vocabulary:
    """The terms of `vocabulary.toml` and what is known of each."""

    terms: tuple[str, ...]
    """All terms in file order."""
    heard: tuple[str, ...]
    """The K audible terms in file order: what the rows of W stand for."""
    facet_of: dict[str, str]
    """term → facet (mood, genre, instrument, vocals, tempo, loudness, sound, era, activity)."""
    synonyms: dict[str, tuple[str, ...]]
    """term → words that report as it, without the term itself."""
    indirect: frozenset[str]
    """Terms that no tagger output names: a reason says "sounds like", never "has"."""
    index: dict[str, int]
    """audible term → its row in W."""

    def of_facet(self, facet: str) -> tuple[str, ...]:
        return tuple(term for term in self.terms if self.facet_of[term] == facet)


def load(path: Path) -> Vocabulary:
    """Read a vocabulary file (one table a facet; `heard` names the audible facets)."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    about = tables.pop("heard")
    facet_of = {term: facet for facet, words in tables.items() for term in words}
    heard = tuple(term for term, facet in facet_of.items() if facet in about["facets"])
    return Vocabulary(
        terms=tuple(facet_of),
        heard=heard,
        facet_of=facet_of,
        synonyms={term: tuple(words) for table in tables.values() for term, words in table.items()},
        indirect=frozenset(about["indirect"]),
        index={term: row for row, term in enumerate(heard)},
    )


VOCABULARY = load(Path(__file__).with_name("vocabulary.toml"))
