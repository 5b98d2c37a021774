"""Several people listen together: the picks for all of them, and for each pick what it is to each of them, in words.

Whoever calls has asked every member. What is kept of them is read and nothing is written: nothing of one is ever kept
with another, and who listened together is kept nowhere. Their names come from the caller and go into the words alone.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot import notes, wording
from bot.asking import check_text, limits_of, models_of
from bot.conversation import Conversation
from bot.messages import ENGLISH, Messages
from bot.owner import User
from bot.parts import CLEARLY, NOUNS, STYLES, SURE, Part, Sound, agrees, pick_parts
from recommender.answer import Answer
from recommender.catalog import Catalog
from recommender.catalog_truth import Track
from recommender.engine import Recommender
from recommender.profile import Event, Limit, opposites
from recommender.ranking import Note
from recommender.together import Member, Occasion, Shared, SharedPick, Taste, first_id, share
from recommender.understanding import Understanding
from recommender.vocabulary import VOCABULARY

MOST_PICKS = 10
LITTLE = 0.5
"""A logit: what a taste says of a pick that is smaller is neither for nor against it."""
MOST_LIKES = 3
MOST_SPARED = 2

LineKind = Literal["for", "whole", "neither", "less", "less-whole", "unknown"]


@dataclass(frozen=True)
class Against:
    """What speaks against a pick for one member."""

    term: str
    attribute: float
    """Of the track, 0 to 1."""
    heard: float
    """(Wv)_k, in deviations."""


@dataclass(frozen=True)
class Line:
    """What a pick is to one member."""

    kind: LineKind
    """`for`: what they like in it; `whole`: to their taste, in nothing that can be named; `less`, `less-whole`: the
    same against it; `neither`: hardly either; `unknown`: they have told no taste yet."""
    parts: tuple[Part, ...] = ()
    """Of `for`: what the track is, and what it is not (`no`, `not`), all to their liking."""
    against: Against | None = None
    """Of `less`: what speaks against it most."""


@dataclass(frozen=True)
class GroupPick:
    """A pick, and why."""

    track: Track
    shared: SharedPick
    """Its table."""
    parts: tuple[Part, ...]
    """How it answers what was said for the occasion; where nothing was, how it sounds."""
    lines: tuple[Line, ...]
    """One a member, in their order."""


@dataclass(frozen=True)
class Gathering:
    """An answer to a group. It is told and forgotten."""

    language: str
    """To answer in, ISO 639-1."""
    picks: tuple[GroupPick, ...] = ()
    notes: tuple[Note, ...] = ()
    """As in every answer, and of kind `never`: tracks that are what one of them never wants, whoever it is."""
    limits: tuple[Limit, ...] = ()
    """Exact constraints that the picks keep to."""
    care: str = ""
    """Where the words were a cry for help: what to tell the one who wrote them, alone, in place of all else."""


async def together(conversation: Conversation, members: Sequence[User], starter: int, text: str | None = None,
                   k: int | None = None, language: str = ENGLISH, recent: Collection[str] = (),
                   at: float | None = None) -> Gathering:  # fmt: skip
    """Picks for people who have agreed to listen together; `starter` is the number of the one whose words `text` are.

    `k` picks, else as many as the text asks for, else 3; 10 at most. `language`: to answer in where there is no text.
    `recent`: tracks that the group was shown a moment ago. Raises Refusal for a text that cannot be read.
    """
    if not 0 <= starter < len(members) or len(set(members)) < len(members):
        raise ValueError("a group is people, each of them once, and one of them begins")
    understood: Understanding | None = None
    if text is not None:
        check_text(text)
        understood = await conversation.understand(text, None)
        if understood.care:
            return Gathering(understood.language, care=conversation.care(understood.language))
    anew = understood is not None and any(constraint.field == "new" for constraint in understood.constraints)
    group = await asyncio.gather(*(_member(conversation, user, anew) for user in members))
    wanted = k or (understood.count if understood else None) or 3
    occasion = Occasion(
        as_of=time.time() if at is None else at,
        k=min(wanted, MOST_PICKS),
        speaker=starter,
        recent=frozenset(recent),
    )
    found = await asyncio.to_thread(gathered, conversation.recommender, group, occasion, understood, language)
    capped = (Note("capped", "", MOST_PICKS),) if wanted > MOST_PICKS else ()
    return replace(found, notes=(*capped, *found.notes))


async def _member(conversation: Conversation, user: User, anew: bool) -> Member:
    store = conversation.store
    events, blocks = await asyncio.gather(store.events(user), store.blocks(user))
    shown = await store.shown(user) if anew else frozenset[str]()
    return Member(tuple(events), blocks.tracks, blocks.artists, shown)


def gathered(recommender: Recommender, group: Sequence[Member], occasion: Occasion, understood: Understanding | None,
             language: str = ENGLISH) -> Gathering:  # fmt: skip
    """The answer to a group whose words, if there were any, have been understood; slow, so off the event loop."""
    catalog = recommender.catalog
    told: tuple[Note, ...] = ()
    occasion = replace(occasion, seed=int(occasion.as_of))
    if understood is not None:
        occasion, told = _spoken(recommender, group, occasion, understood)
        language = understood.language
    shared = share(catalog, recommender.reference.deviation, group, occasion)
    picks = tuple(_pick(catalog, pick, shared, occasion, language) for pick in shared.picks)
    asked = {term for event in shared.said for term in event.hard}
    left_out = (
        replace(note, kind="never") if note.kind == "hard" and note.detail not in asked else note
        for note in shared.notes
    )
    return Gathering(language, picks, (*told, *left_out), shared.limits)


def _spoken(recommender: Recommender, group: Sequence[Member], occasion: Occasion,
            understood: Understanding) -> tuple[Occasion, tuple[Note, ...]]:  # fmt: skip
    """The occasion with what is said for it, and notes on that."""
    start, as_of = first_id(group), occasion.as_of
    limits, told = limits_of(recommender, understood)
    said = recommender.statements(understood, as_of, start, False, limits)
    events: list[Event] = list(said.events)
    if understood.intent == "more_like":
        models = models_of(recommender, understood, None)
        for track_id in models:
            event = recommender.more_like(track_id, start + len(events), as_of, 1.0 / len(models))
            events.append(replace(event, message=start))
    return replace(occasion, said=tuple(events), texts=said.texts), tuple(told)


# -- what is claimed ---------------------------------------------------------------------------------------------------


def _pick(catalog: Catalog, pick: SharedPick, shared: Shared, occasion: Occasion, language: str) -> GroupPick:
    row = catalog.row[pick.track_id]
    track, sound = catalog.tracks[row], _sound(catalog, row)
    # What was said for all is told as for one person who has no taste of their own.
    answer = Answer("", occasion.as_of, occasion.k, False, pick.bias, shared.said, (), limits=shared.limits)
    messages = Messages.of(language)
    meant = {event.track_id for event in shared.said if event.track_id in catalog.row}
    titles = {each: wording.name(catalog.tracks[catalog.row[each]], messages) for each in meant if each}
    parts = pick_parts(pick.said, answer, track, sound, titles, catalog.weights.text_gain)

    def clear(tracks: Sequence[str], term: str) -> bool:
        """Whether one of these tracks is clearly so."""
        rows = [catalog.row[each] for each in tracks if each in catalog.row]
        return bool((catalog.attributes[rows, VOCABULARY.index[term]] >= CLEARLY).any())

    told = [member_line(pick, n, taste, track, sound, clear, shared.hard) for n, taste in enumerate(shared.tastes)]
    return GroupPick(track, pick, parts, tuple(told))


def _sound(catalog: Catalog, row: int) -> Sound:
    return Sound(
        dict(zip(VOCABULARY.heard, map(float, catalog.attributes[row]), strict=True)),
        dict(zip(VOCABULARY.heard, map(float, catalog.heard[row]), strict=True)),
    )


def member_line(pick: SharedPick, member: int, taste: Taste, track: Track, sound: Sound,
                clear: Callable[[Sequence[str], str], bool], hard: Collection[str] = ()) -> Line:  # fmt: skip
    """What can be said of a pick to one member; `clear`: whether one of some tracks is clearly a term.

    Only of terms with a cell of their own in the table that the member spoke of or reacted to. Of `hard`, which no pick
    may be, nothing is said: it would tell whose refusal that is.
    """
    if not taste.known:
        return Line("unknown")
    likes: list[str] = []
    spared: list[str] = []
    against: list[str] = []
    for cell in pick.cells:
        term = cell.feature
        if cell.member != member or term not in VOCABULARY.index or term in hard:
            continue
        attribute, is_heard = sound.attributes[term], sound.heard[term] > 0
        # A contribution is what the member makes of a term times how much of it is heard: its sign tells theirs.
        wanted = (cell.contribution > 0) == is_heard
        named = term in (taste.likes if wanted else taste.dislikes)
        if not named and not clear(taste.liked if wanted else taste.disliked, term):
            continue
        if cell.contribution < 0:
            if _heard_so(term, attribute, is_heard):
                against.append(term)
        elif wanted:
            if attribute >= (SURE if named else CLEARLY) and _borne_out(term, track) and not opposites(term) & {*likes}:
                likes.append(term)
        elif named and attribute < SURE:
            spared.append(term)
    own = pick.own[member]
    if (likes or spared) and own > -LITTLE:
        return Line("for", _parts(likes[:MOST_LIKES], spared[:MOST_SPARED]))
    if own <= -LITTLE:
        if not against:
            return Line("less-whole")
        return Line("less", against=Against(against[0], sound.attributes[against[0]], sound.heard[against[0]]))
    return Line("whole" if own >= LITTLE else "neither")


def _heard_so(term: str, attribute: float, is_heard: bool) -> bool:
    """Whether what is said of a track and a term, which goes by its attribute, is what the score goes by."""
    return attribute >= SURE if is_heard and term == "instrumental" else is_heard or attribute < SURE


def _borne_out(term: str, track: Track) -> bool:
    """Whether a measured tempo does not speak against a word for it."""
    bpm = track.facts.get("bpm")
    return VOCABULARY.facet_of[term] != "tempo" or not isinstance(bpm, float) or agrees(term, bpm)


def _parts(likes: Sequence[str], spared: Sequence[str]) -> tuple[Part, ...]:
    """What a track is, and what it is not, as claims."""
    things = [term for term in likes if VOCABULARY.facet_of[term] in NOUNS and term != "instrumental"]
    styles = [term for term in likes if VOCABULARY.facet_of[term] in STYLES]
    voiceless = [term for term in likes if term == "instrumental"]
    qualities = [term for term in likes if term not in (*things, *styles, *voiceless)]
    absent = [term for term in spared if VOCABULARY.facet_of[term] in (*NOUNS, *STYLES)]
    found = (
        Part("qualities", tuple(qualities)),
        Part("style", tuple(styles)),
        Part("with", tuple(things)),
        Part("voiceless", tuple(voiceless)),
        Part("no", tuple(absent)),
        Part("not", tuple(term for term in spared if term not in absent)),
    )
    return tuple(part for part in found if part.terms)


# -- in words ----------------------------------------------------------------------------------------------------------


def line_text(line: Line, name: str, messages: Messages) -> str:
    """What a pick is to a member whom the caller calls `name`: "Ann: calm, with piano, as you like it"."""
    key = f"together-{line.kind}"
    if line.against is not None:
        heard = wording.heard_as(line.against.term, line.against.attribute, line.against.heard, messages)
        return messages.say(key, name=name, heard=heard)
    if line.parts:
        what = messages.joined("description-join", [_part_text(part, messages) for part in line.parts])
        return messages.say(key, name=name, what=what)
    return messages.say(key, name=name)


def _part_text(part: Part, messages: Messages) -> str:
    if part.kind not in ("no", "not"):
        return wording.part_text(part, messages)
    terms = [messages.term(term, "of" if part.kind == "no" else "") for term in part.terms]
    return messages.say(f"together-part-{part.kind}", terms=messages.joined(f"list-{part.kind}", terms))


def pick_text(pick: GroupPick, names: Sequence[str], messages: Messages) -> list[str]:
    """Why this pick: a sentence on how it sounds, then a line for each member, `names` in their order."""
    lines = [line_text(line, name, messages) for line, name in zip(pick.lines, names, strict=True)]
    return [wording.sentence(pick.parts, messages), *lines]


def notes_text(gathering: Gathering, messages: Messages) -> list[str]:
    """What shaped the answer; whose refusal, block or dislike it was is not told."""
    return [_note_text(note, gathering.limits, messages) for note in gathering.notes]


def _note_text(note: Note, limits: Sequence[Limit], messages: Messages) -> str:
    if note.kind == "never":
        return messages.say("together-note-never", count=note.count, term=messages.term(note.detail))
    if note.kind in ("blocked", "disliked"):
        return messages.say(f"together-note-{note.kind}", count=note.count)
    return notes.note_text(note, messages, limits)
