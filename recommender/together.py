"""Group picks: several people listen together, and the score of a track is the mean of their logits.

Each member's profile is their own events and what is said for the occasion, which counts for all alike and begins a new
request: a member's taste stays, their earlier mood does not count. The mean is a sum too, so it has a table of its own:

score = 1/n Σ_i Σ_k u_ik (Wv)_k + 1/n Σ_i λ p_iᵀt + (the occasion's cells) + b.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from recommender.answer import Weighed
from recommender.catalog import Catalog
from recommender.explanation import NAMES, Cell, Table, Words, gather, match_words, table
from recommender.profile import OF_TRACK, REACTIONS, Deviation, Event, Limit, Part, Profile, build, disliked
from recommender.ranking import Note, Rules, order, select, too_few, varied_sample
from recommender.vocabulary import VOCABULARY

EVERYBODY = -1
"""In place of a member: what was said for the occasion, which counts for all alike."""


@dataclass(frozen=True)
class Member:
    """What one of the group brings along."""

    events: tuple[Event, ...] = ()
    """As they are kept: ids are this member's own, and those of different members clash."""
    blocked_tracks: frozenset[str] = frozenset()
    blocked_artists: frozenset[str] = frozenset()
    """Case-folded names."""
    shown: frozenset[str] = frozenset()
    """Tracks that this member was ever shown: left out when something new is asked for."""


@dataclass(frozen=True)
class Occasion:
    """What a group asks for, at one moment."""

    as_of: float
    k: int = 3
    said: tuple[Event, ...] = ()
    """What is said for it, as the events of a new request with ids from `first_id` on; empty where nothing is."""
    texts: Mapping[int, np.ndarray] = field(default_factory=dict)
    """event id → x [d] of what is said."""
    speaker: int = 0
    """The member who says it: their words may lift a refusal of their own, not those of others."""
    recent: frozenset[str] = frozenset()
    """Tracks that the group was shown a moment ago."""
    seed: int = 0


@dataclass(frozen=True)
class Taste:
    """What counts of a member's own in this answer, by what it rests on."""

    known: bool = False
    """Whether there is any, be it nothing that counts beside what is said for the occasion."""
    likes: frozenset[str] = frozenset()
    """Audible terms that the member said to like."""
    dislikes: frozenset[str] = frozenset()
    """Audible terms that the member said to dislike."""
    liked: tuple[str, ...] = ()
    """Track ids."""
    disliked: tuple[str, ...] = ()


@dataclass(frozen=True)
class SharedCell:
    """One summand of a mean logit."""

    member: int | None
    """Number of the member, from 0; `EVERYBODY` for what was said for the occasion; None for the rest."""
    feature: str
    """An audible term, `names`, or `rest`."""
    contribution: float
    """To the mean: divided by the number of members."""


@dataclass(frozen=True)
class SharedPick:
    """A pick's mean logit and where it comes from: the cells' contributions and `bias` sum to `score`."""

    track_id: str
    score: float
    """The mean of `logits`."""
    bias: float
    cells: tuple[SharedCell, ...]
    """One for each member and feature, largest first, small ones gathered as in `explanation.gather`."""
    own: tuple[float, ...]
    """For each member, what their own taste adds to their logit."""
    logits: tuple[float, ...]
    """For each member, the score that the engine gives them for this occasion."""
    said: Table
    """What was said for the occasion alone, as the table of one person who has no taste."""


@dataclass(frozen=True)
class Shared:
    """An answer to a group."""

    picks: tuple[SharedPick, ...]
    """In descending order of score, or a varied sample in order of id."""
    notes: tuple[Note, ...]
    """What was left out. Whose block or dislike it was is not told: these two have counts and no names."""
    said: tuple[Weighed, ...]
    """What was said for the occasion, as it counted."""
    limits: tuple[Limit, ...]
    """Exact constraints that the picks keep to."""
    hard: tuple[str, ...]
    """Terms that the picks do not have, for somebody wants none of them."""
    tastes: tuple[Taste, ...]
    """One a member."""


def first_id(members: Sequence[Member]) -> int:
    """The id of the first event that is said for an occasion: above all that any member has."""
    return 1 + max((event.id for member in members for event in member.events), default=0)


def share(catalog: Catalog, deviation: Deviation, members: Sequence[Member], occasion: Occasion) -> Shared:
    """The picks for members who listen together; their order changes no pick and no score.

    `deviation`: that of a logit over the reference catalog. A refusal or a block of one is a constraint for all, and
    what anybody's last reaction disliked is left out. Raises ValueError without members, or where what is said has ids
    that are taken.
    """
    if not members:
        raise ValueError("nobody listens")
    start = first_id(members)
    if any(event.id < start for event in occasion.said):
        raise ValueError(f"what is said for an occasion has ids from {start} on")
    said = _opened(occasion, start)
    profiles = [_profile(catalog, deviation, (*member.events, *said), occasion.as_of) for member in members]
    words = match_words(catalog, occasion.texts)
    rules = _rules(catalog, deviation, members, profiles, said, occasion)
    rows, notes = _picks(catalog, profiles, words, rules, occasion)
    ids = {event.id for event in said}
    # What is said is the last and the only mood in every profile, so it counts the same in all of them.
    spoken = _of_parts(profiles[0], [part for part in profiles[0].parts if part.event.id in ids])
    own = [_of_parts(each, [part for part in each.parts if part.event.id not in ids]) for each in profiles]
    return Shared(
        picks=tuple(_pick(catalog, spoken, own, row, words) for row in rows),
        notes=_unnamed(notes),
        said=tuple(Weighed.of(part.event, part.weight) for part in spoken.parts if part.weight),
        limits=rules.limits,
        hard=rules.hard,
        tastes=tuple(_taste(each.parts) for each in own),
    )


def _opened(occasion: Occasion, start: int) -> tuple[Event, ...]:
    """What is said, with a new request beginning there. A lasting statement lasts as long as the occasion."""
    events = occasion.said or (Event(id=start, kind="request", at=occasion.as_of, message=start),)
    passing = [replace(event, kind="mood") if event.kind == "taste" else event for event in events]
    return (replace(passing[0], starts=True), *passing[1:])


def _profile(catalog: Catalog, deviation: Deviation, events: Sequence[Event], as_of: float) -> Profile:
    return build(events, as_of, catalog.track_direction, deviation, catalog.text.shape[1])


# -- what may be picked ------------------------------------------------------------------------------------------------


def _rules(
    catalog: Catalog,
    deviation: Deviation,
    members: Sequence[Member],
    profiles: Sequence[Profile],
    said: Sequence[Event],
    occasion: Occasion,
) -> Rules:
    """What may not be picked: the speaker's rules first, as for one person, then what the others add to them."""
    opening = Event(id=said[0].id, kind="request", at=occasion.as_of, message=said[0].id, starts=True)
    hard = dict.fromkeys(profiles[occasion.speaker].hard)
    standing: set[str] = set()
    for number, member in enumerate(members):
        if number != occasion.speaker and any(event.hard for event in member.events):
            # What another says lifts no refusal: these are those of the member before anything was said.
            standing.update(_profile(catalog, deviation, (*member.events, opening), occasion.as_of).hard)
    return Rules(
        hard=tuple(dict.fromkeys([*hard, *sorted(standing)])),
        limits=profiles[occasion.speaker].limits,
        blocked_tracks=frozenset().union(*(member.blocked_tracks for member in members)),
        blocked_artists=frozenset().union(*(member.blocked_artists for member in members)),
        disliked=frozenset().union(*(disliked(member.events) for member in members)),
        recent=occasion.recent,
        shown=frozenset().union(*(member.shown for member in members)),
    )


def _picks(
    catalog: Catalog, profiles: Sequence[Profile], words: Words, rules: Rules, occasion: Occasion
) -> tuple[tuple[int, ...], tuple[Note, ...]]:
    """Rows of the picks, and what was left out."""
    if all(profile.empty for profile in profiles):
        rows = varied_sample(catalog, occasion.k, occasion.seed, rules)
        notes = () if rules.limits else (Note("empty_profile"),)
        missing = (too_few(len(rows), bool(rules.limits)),) if len(rows) < occasion.k else ()
        return rows, (*notes, *missing)
    # Sorted, so that the sum is the same bit for bit in whatever order the members come.
    logits = np.sort([_logits(catalog, profile, words) for profile in profiles], axis=0)
    selection = select(catalog, order(catalog, logits.mean(axis=0)), occasion.k, rules)
    return selection.rows, selection.notes


def _logits(catalog: Catalog, profile: Profile, words: Words) -> np.ndarray:
    """A member's plain scores of every track, float64 [tracks]."""
    scores = catalog.scores(profile.u, profile.p)
    for part in profile.parts:
        if part.event.id in words:
            scores = scores + part.weight * words[part.event.id]
    return scores


def _unnamed(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Notes in which nobody's blocks and dislikes can be read: their counts alone, where the first of them stood."""
    counts: dict[tuple[str, str], int] = {}
    for note in notes:
        key = (note.kind, "" if note.kind in ("blocked", "disliked") else note.detail)
        counts[key] = counts.get(key, 0) + note.count
    return tuple(Note(kind, detail, count) for (kind, detail), count in counts.items())


# -- where a score comes from ------------------------------------------------------------------------------------------


def _of_parts(profile: Profile, parts: Sequence[Part]) -> Profile:
    """Some of a profile's parts as a profile: what of the sums is theirs."""
    u = sum((part.weight * part.terms for part in parts), np.zeros_like(profile.u))
    p = sum((part.weight * part.text for part in parts), np.zeros_like(profile.p))
    return replace(profile, parts=tuple(parts), u=u, p=p)


def _taste(parts: Sequence[Part]) -> Taste:
    said: dict[bool, set[str]] = {True: set(), False: set()}
    done: dict[bool, dict[str, None]] = {True: {}, False: {}}
    for part in parts:
        if part.weight and part.event.kind in OF_TRACK:
            done[part.weight > 0][str(part.event.track_id)] = None
        elif part.weight:
            # A term that was taken back since has no value left.
            said[part.weight > 0].update(
                term for term in part.event.asked if term in VOCABULARY.index and part.terms[VOCABULARY.index[term]]
            )
    known = any(part.event.kind in ("taste", *REACTIONS) for part in parts)
    return Taste(known, frozenset(said[True]), frozenset(said[False]), tuple(done[True]), tuple(done[False]))


def _pick(catalog: Catalog, spoken: Profile, own: Sequence[Profile], row: int, words: Words) -> SharedPick:
    """One pick with its table: a cell for each member and feature, and for what was said and each feature."""
    said = _features(catalog, spoken, row, words)
    each = [_features(catalog, profile, row, {}) for profile in own]
    cells = [Cell(EVERYBODY, feature, value) for feature, value in said.items() if value]
    for number, features in enumerate(each):
        cells += [Cell(number, feature, value / len(own)) for feature, value in features.items() if value]
    bias = catalog.weights.bias
    sums = [float(np.sum(list(features.values()))) for features in each]
    return SharedPick(
        track_id=catalog.tracks[row].track_id,
        score=float(np.sum([cell.contribution for cell in cells])) + bias,
        bias=bias,
        cells=tuple(SharedCell(cell.event, cell.feature, cell.contribution) for cell in gather(cells)),
        own=tuple(sums),
        logits=tuple(value + float(np.sum(list(said.values()))) + bias for value in sums),
        said=table(catalog, spoken, row, words),
    )


def _features(catalog: Catalog, profile: Profile, row: int, words: Words) -> dict[str, float]:
    """What each feature of a track contributes to a logit without b: the audible terms, and its names."""
    names = catalog.weights.text_gain * float(profile.p @ catalog.text[row].astype(np.float64))
    names += sum(part.weight * float(words[part.event.id][row]) for part in profile.parts if part.event.id in words)
    return {**dict(zip(VOCABULARY.heard, map(float, profile.u * catalog.heard[row]), strict=True)), NAMES: names}
