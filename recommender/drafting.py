"""A message → its draft: cut into pieces, with what each wants and avoids; all of understanding but the vectors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recommender import constraints, emoji, intents, terms, words
from recommender.care import needs_care
from recommender.clauses import PLAIN, Hit, Piece, split
from recommender.constraints import Constraint
from recommender.cues import cues_of, fold
from recommender.language import Language
from recommender.reader import Read
from recommender.references import CatalogNames, Named, Pick, PickInfo, find_names, find_pick

DESCRIBING = ("recommend", "refine", "playlist")
"""Intents whose words say how music should sound."""
MAX_CLAUSES = 12
LONGEST = 2000
"""Letters of a message that are read; the rest adds nothing that an answer could use."""


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


@dataclass(frozen=True)
class Draft:
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


def drafted(message: Message, language: Language, names: CatalogNames | None) -> Draft:
    """What of a message can be told without the sentence encoders."""
    text, picks = message.text, message.picks
    code = language.detect(text, message.expected)
    if needs_care(text):
        return Draft(text, code, care=True)
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
    return Draft(
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


def _terms_of(decided: terms.Decided) -> set[str]:
    return {each.term for each in (*decided.wants, *decided.avoids)}


def _mended(text: str, code: str, piece: Piece, hits: Sequence[Hit]) -> str:
    within = [(term, a - piece.start, b - piece.start) for term, a, b in hits if piece.start <= a and b <= piece.end]
    return terms.mended(text[piece.start : piece.end], code, within)


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
