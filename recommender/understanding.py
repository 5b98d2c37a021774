"""A message → what it means: intents, clauses, what is wanted and avoided, exact wishes, and what it refers to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from recommender import constraints, emoji, intents, terms, words
from recommender.care import needs_care
from recommender.clauses import PLAIN, Hit, Piece, Polarity, split
from recommender.constraints import Constraint
from recommender.cues import cues_of, fold
from recommender.language import Language
from recommender.reader import Read
from recommender.references import CatalogNames, Named, Pick, PickInfo, find_names, find_pick
from recommender.terms import Found
from recommender.vocabulary import VOCABULARY

DESCRIBING = ("recommend", "refine", "playlist")
"""Intents whose words say how music should sound."""
MAX_CLAUSES = 12
CLEAR = 0.5
"""Reading of a term where nothing but the term is known."""
LONGEST = 2000
"""Letters of a message that are read; the rest adds nothing that an answer could use."""


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


@dataclass(frozen=True)
class Message:
    """A message to be understood, and what it is understood by."""

    text: str
    context: str | None = None
    """An earlier message that it may go on from."""
    picks: tuple[PickInfo, ...] = ()
    """The last answer's picks."""
    expected: str = "en"
    """The language of the conversation so far, ISO 639-1."""


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
        drafts = [_draft(each, language, names) for each in messages]
        spoken = [(told, draft.code) for draft in drafts for told in draft.spoken]
        language.encode_ahead([told for told, _ in spoken], [code for _, code in spoken])
        return [_understood(draft, language) for draft in drafts]


@dataclass(frozen=True)
class _Draft:
    """A message cut into pieces, and what was found in each: all but the encoders' part."""

    text: str
    code: str
    """Its language, ISO 639-1."""
    care: bool = False
    meant: tuple[str, ...] = ("smalltalk",)
    """Its intents."""
    describes: bool = False
    pieces: tuple[Piece, ...] = ()
    decided: tuple[terms.Decided, ...] = ()
    """Of each piece."""
    spoken: tuple[str, ...] = ()
    """Each piece as the encoders read it."""
    read: Read | None = None
    constraints: tuple[Constraint, ...] = ()
    pick: Pick = None
    count: int | None = None
    names: tuple[Named, ...] = ()
    unknown_names: tuple[str, ...] = ()


def _draft(message: Message, language: Language, names: CatalogNames | None) -> _Draft:
    text, picks = message.text, message.picks
    code = language.detect(text, message.expected)
    if needs_care(text):
        return _Draft(text, code, care=True)
    hits = terms.said(text, code, language)
    exact = constraints.find(text, code)
    hits = [hit for hit in hits if not _within(hit[1], exact.spans)]
    named, unknown = find_names(text, code, names, [(start, end) for _, start, end in hits])
    exactly = [*exact.spans, *((name.start, name.end) for name in named)]
    taken = [*exactly, *_places(text, unknown)]
    hits = [hit for hit in hits if not _within(hit[1], taken)]

    continues = bool(message.context) or bool(picks)
    # The name of an artist who is not in the catalog still says what is meant, to whoever knows it.
    read = language.look(_in_own_script(text, code, hits)).without(exactly)
    pieces = _joined(text, split(_blanked(text, taken), code, hits))[:MAX_CLAUSES]
    if anything := not hits and _asks_for_anything(text, code):
        pieces = []
    meant = intents.aims(text, read.intents, continues)
    pick = find_pick(text, code, hits, named, picks, exact.spans, meant[0], unknown)
    decided = terms.decide(text, code, pieces, hits, read)
    if not anything and text.strip() and not any(each.wants or each.avoids for each in decided):
        # Cut into pieces it said nothing; read as a whole it may: "something that asks nothing of me".
        pieces = _whole(text, pieces)
        bars = (terms.LIKELY, terms.LIKELY) if meant[0] in DESCRIBING else (terms.WANTED, terms.REFUSED)
        decided = terms.decide(text, code, pieces, hits, read, bars)
    # "Same but less sleepy": what only leads up to a change says nothing of its own.
    clear = any(each.wants or each.avoids for each in decided)
    return _Draft(
        text,
        code,
        False,
        meant,
        meant[0] in DESCRIBING and not (meant[0] == "refine" and clear),
        tuple(pieces),
        tuple(decided),
        tuple(
            emoji.spelled(_mended(text, code, piece, [hit for hit in hits if hit[0] in _terms_of(each)]))
            for piece, each in zip(pieces, decided, strict=True)
        ),
        read,
        (*exact.constraints, *_of_names(named)),
        pick,
        exact.count,
        named,
        unknown,
    )


def _understood(draft: _Draft, language: Language) -> Understanding:
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


def _in_own_script(text: str, code: str, hits: Sequence[Hit]) -> str:
    """The text with words of terms that are written in hiragana (ぴあの) in katakana, where they are words of that."""
    if code != "ja":
        return text
    letters = list(text)
    for term, start, end in hits:
        katakana = words.in_katakana(text[start:end])
        if katakana in words.words_of(term, code):
            letters[start:end] = katakana
    return "".join(letters)


def _asks_for_anything(text: str, code: str) -> bool:
    """Whether a message asks for music and says nothing of it: "surprise me", "put something on, please"."""
    rest, cues = fold(text), cues_of(code)
    for start, end in cues.marks("anything", rest):
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return rest != fold(text) and cues.is_empty(rest)


def _whole(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The message as one piece: a wish, compared with what there is where any part of it is."""
    start, relative = len(text) - len(text.lstrip()), any(piece.relative for piece in pieces)
    return [Piece(start, len(text.rstrip()), "want", PLAIN, False, False, relative, False, False, "")]


def _clauses(draft: _Draft, language: Language) -> tuple[Clause, ...]:
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


def _terms_of(decided: terms.Decided) -> set[str]:
    return {each.term for each in (*decided.wants, *decided.avoids)}


def _mended(text: str, code: str, piece: Piece, hits: Sequence[Hit]) -> str:
    within = [(term, a - piece.start, b - piece.start) for term, a, b in hits if piece.start <= a and b <= piece.end]
    return terms.mended(text[piece.start : piece.end], code, within)


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


def _joined(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Wishes that follow each other and agree in kind, as one: a sentence is read better whole."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        if (
            last
            and last.polarity == piece.polarity == "want"
            and not last.cue
            and not piece.cue
            and last.lasting == piece.lasting
            and not re.search(r"\w{3}", text[last.end : piece.start])
        ):
            strength = last.strength if last.strength == piece.strength else PLAIN
            out[-1] = Piece(
                last.start, piece.end, "want", strength, False, last.lasting, last.relative or piece.relative,
                False, last.state and piece.state, "",
            )  # fmt: skip
        else:
            out.append(piece)
    return out


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


def _of_names(named: Sequence[Named]) -> tuple[Constraint, ...]:
    """What names limit: "nothing by", "only", "by"; a likeness limits nothing."""
    return tuple(
        Constraint(name.kind, "not" if name.manner == "not" else "=", name.value, name.evidence)
        for name in named
        if name.manner in ("not", "only", "by")
    )


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _places(text: str, parts: Sequence[str]) -> list[tuple[int, int]]:
    return [(text.index(part), text.index(part) + len(part)) for part in parts]


def _within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


__all__ = [
    "CatalogNames", "Clause", "Constraint", "Found", "Message", "PickInfo", "Understanding", "understand",
    "understand_all",
]  # fmt: skip
