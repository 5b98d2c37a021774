"""A message → what it means: intents, clauses, what is wanted and avoided, exact wishes, and what it refers to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from recommender import terms
from recommender.clauses import Piece, Polarity
from recommender.constraints import Constraint
from recommender.drafting import LONGEST, Draft, Message, drafted
from recommender.language import Language
from recommender.references import CatalogNames, Named, Pick, PickInfo
from recommender.terms import Found
from recommender.vocabulary import VOCABULARY

CLEAR = 0.5
"""Reading of a term where nothing but the term is known."""


@dataclass(frozen=True)
class Clause:
    """A stretch of the message with one polarity."""

    text: str
    """Its words, without the refusal: an exact substring of the message."""
    polarity: Polarity
    strength: float
    """0 to 1: "a bit" .35, plain .7, "very" 1."""
    lasting: bool
    """A statement of taste, not of the moment."""
    hard: bool
    """A refusal that is also a constraint."""
    relative: bool
    """Compared with what was given: "less drums", "faster", "too loud"."""
    found: tuple[Found, ...]
    """The terms that it asks for or rejects, the clearest first; at most 4 unless more are said."""
    reading: dict[str, float]
    """audible term → r − r̄, unscaled, all 88 of them."""
    spoken: str
    """What the encoder read: the text with emoji in words."""
    x: np.ndarray = field(repr=False, compare=False)
    """Its sentence vector, float32 [d]; lives for the answer alone."""


@dataclass(frozen=True)
class Understanding:
    """Everything that is understood of one message."""

    intent: str
    """The main intent, one of `intents.INTENTS`."""
    intents: tuple[str, ...]
    """All intents, the main one first."""
    language: str
    """ISO 639-1."""
    wants: tuple[Found, ...]
    avoids: tuple[Found, ...]
    constraints: tuple[Constraint, ...]
    pick: Pick
    """The pick that is meant: 1-based number, "last", "that", a term, or None."""
    count: int | None
    """How many tracks are asked for, 1 to 100."""
    clauses: tuple[Clause, ...]
    care: bool = False
    """The writer may be about to harm themselves: help, no picks, nothing stored."""
    names: tuple[Named, ...] = ()
    """Tracks and artists of the catalog that are named."""
    unknown_names: tuple[str, ...] = ()
    """Names that are clearly meant but not in the catalog; exact substrings of the message."""

    @property
    def clauses_lasting(self) -> bool:
        """Whether the message states a taste ("I love jazz"), rather than speaks of a pick."""
        return any(clause.lasting and clause.found for clause in self.clauses)

    def to_json(self) -> dict[str, Any]:
        """The document of the contract's `understand`."""
        return {
            "intent": self.intent,
            "intents": list(self.intents),
            "language": self.language,
            "wants": [{"term": f.term, "strength": f.strength, "evidence": f.evidence} for f in self.wants],
            "avoids": [
                {"term": f.term, "strength": f.strength, "evidence": f.evidence, "hard": f.hard} for f in self.avoids
            ],
            "constraints": [
                {"field": c.field, "op": c.op, "value": list(c.value) if isinstance(c.value, tuple) else c.value,
                 "evidence": c.evidence}
                for c in self.constraints
            ],
            "pick": self.pick,
            "count": self.count,
            "clauses": [{"text": c.text, "polarity": c.polarity, "strength": c.strength} for c in self.clauses],
        }  # fmt: skip


def understand(
    text: str,
    language: Language,
    context: str | None = None,
    picks: Sequence[PickInfo] = (),
    names: CatalogNames | None = None,
    expected: str = "en",
) -> Understanding:
    """What a message means; `context` is an earlier message that it may go on from, `picks` the last answer's picks,
    `expected` the language of the conversation so far."""
    return understand_all([Message(text, context, tuple(picks), expected)], language, names)[0]


def understand_all(
    messages: Sequence[Message], language: Language, names: CatalogNames | None = None
) -> list[Understanding]:
    """What each of several messages means, by whomever: each encoder sees all of them at once, which is faster."""
    messages = [replace(each, text=each.text[:LONGEST]) for each in messages]
    with language.reading_together([each.text for each in messages]):
        drafts = [drafted(each, language, names) for each in messages]
        spoken = [(told, draft.code) for draft in drafts for told in draft.spoken]
        language.encode_ahead([told for told, _ in spoken], [code for _, code in spoken])
        return [_understood(draft, language) for draft in drafts]


def _understood(draft: Draft, language: Language) -> Understanding:
    clauses = _clauses(draft, language)
    return Understanding(
        draft.meant[0],
        draft.meant,
        draft.code,
        _gathered(clauses, "want"),
        _gathered(clauses, "avoid"),
        draft.constraints,
        draft.pick,
        draft.count,
        clauses,
        draft.care,
        draft.names,
        draft.unknown_names,
    )


def _clauses(draft: Draft, language: Language) -> tuple[Clause, ...]:
    """Each piece as a clause, or as two where it wants one thing and avoids another.

    Where the message describes what it would hear, a piece without a clear term still says how: by its reading.
    """
    text, pieces, decided, spoken, read = draft.text, draft.pieces, draft.decided, draft.spoken, draft.read
    if not pieces or read is None:
        return ()
    looked = [
        read.wanted((piece.start, piece.end), avoided=bool(each.avoids and not each.wants))
        for piece, each in zip(pieces, decided, strict=True)
    ]
    codes = [draft.code] * len(pieces)
    heard = language.read_heard(spoken, codes, np.array(looked)) - language.mean_reading
    vectors = language.encode(spoken, codes)
    clauses = []
    for piece, told, each, row, x in zip(pieces, spoken, decided, heard, vectors, strict=True):
        reading = dict(zip(VOCABULARY.heard, map(float, row), strict=True))
        sides: list[tuple[Polarity, tuple[Found, ...]]] = []
        sides += [("want", each.wants)] if each.wants else []
        sides += [("avoid", each.avoids)] if each.avoids else []
        if not sides:
            sides = [("want" if draft.describes and piece.polarity == "want" else "neutral", ())]
        for polarity, found in sides:
            clauses.append(
                Clause(
                    text[piece.start : piece.end], polarity, piece.strength, piece.lasting,
                    any(one.hard for one in found), piece.relative, found,
                    reading if len(sides) == 1 else _alone(found), told, x,
                )
            )  # fmt: skip
        if piece.complaint and each.avoids:
            clauses.extend(_remedy(text, piece, each, language))
    return tuple(clauses)


def _alone(found: Sequence[Found]) -> dict[str, float]:
    """A reading that holds the terms that were found and nothing else."""
    return dict.fromkeys(VOCABULARY.heard, 0.0) | {one.term: CLEAR for one in found if one.term in VOCABULARY.index}


def _remedy(text: str, piece: Piece, decided: terms.Decided, language: Language) -> list[Clause]:
    """What "too fast" asks for: the other end of the axis, where there is one and it was not asked for."""
    asked = {each.term for each in decided.wants}
    other = [(each, terms.OPPOSITE[each.term]) for each in decided.avoids if each.term in terms.OPPOSITE]
    found = tuple(Found(term, each.strength, each.evidence) for each, term in other if term not in asked)
    if not found:
        return []
    spoken = " ".join(each.term for each in found)
    x = language.encode([spoken], ["en"])[0]
    reading = _alone(found)
    return [
        Clause(text[piece.start : piece.end], "want", piece.strength, False, False, True, found, reading, spoken, x)
    ]


def _gathered(clauses: Sequence[Clause], polarity: Polarity) -> tuple[Found, ...]:
    """The terms of all clauses of a polarity, each once, as it was said most strongly."""
    best: dict[str, Found] = {}
    for clause in clauses:
        if clause.polarity == polarity:
            for each in clause.found:
                known = best.get(each.term)
                if known is None or (each.hard, each.strength) > (known.hard, known.strength):
                    best[each.term] = each
    return tuple(best.values())


__all__ = [
    "CatalogNames", "Clause", "Constraint", "Found", "Message", "PickInfo", "Understanding", "understand",
    "understand_all",
]  # fmt: skip
