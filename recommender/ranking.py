"""From scores to picks: constraints, blocks, novelty and variety remove tracks and never reorder them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from recommender.attributes import VIOLATION
from recommender.catalog import Catalog
from recommender.catalog_truth import Track
from recommender.profile import Limit
from recommender.vocabulary import VOCABULARY

TEMPO_TOLERANCE = 0.08
SAME_SOUND = 0.985
"""Two tracks whose v have a cosine above this are heard as the same piece."""

_SPELLINGS = {"db": "c#", "eb": "d#", "gb": "f#", "ab": "g#", "bb": "a#", "cb": "b", "fb": "e", "e#": "f", "b#": "c"}


@dataclass(frozen=True)
class Note:
    """Something that shaped an answer and that the user is told. Wording belongs to the bot."""

    kind: str
    """hard, limit, blocked, disliked, heard, variety, few, none, all, empty_profile, broken, unknown_name."""
    detail: str = ""
    """The term, constraint or name that it is about."""
    count: int = 0
    """How many tracks ranked above the last pick it removed, or how many picks break it."""


@dataclass(frozen=True)
class Rules:
    """What may not be picked."""

    hard: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()
    blocked_tracks: frozenset[str] = frozenset()
    blocked_artists: frozenset[str] = frozenset()
    """Case-folded names."""
    disliked: frozenset[str] = frozenset()
    recent: frozenset[str] = frozenset()
    """Tracks shown a moment ago: left out while there are others."""
    shown: frozenset[str] = frozenset()
    """Tracks ever shown: left out when something new is asked for."""


@dataclass(frozen=True)
class Selection:
    """The picks as rows of the catalog, in descending order of score, and the notes of what was left out."""

    rows: tuple[int, ...]
    notes: tuple[Note, ...] = field(default=())
    stretched: bool = False
    """True where variety or novelty gave way, for there was too little else."""


def order(catalog: Catalog, scores: np.ndarray, rows: Sequence[int] | None = None) -> list[int]:
    """Rows in descending order of score, ties by id. Tracks are in order of id, so a stable sort does it."""
    chosen = np.arange(len(catalog)) if rows is None else np.sort(np.asarray(rows, dtype=np.int64))
    return [int(row) for row in chosen[np.argsort(-scores[chosen], kind="stable")]]


def describe(limit: Limit) -> str:
    """A constraint in short words: "tempo < 90 BPM", "by NAME"."""
    unit = {"tempo": " BPM", "duration": " s"}.get(limit.field, "")
    if limit.field == "new":
        return "new to you"
    if limit.field in ("artist", "title"):
        return f"{'not ' if limit.op == 'not' else ''}{'by ' if limit.field == 'artist' else ''}{limit.value}"
    if isinstance(limit.value, tuple):
        return f"{limit.field} {limit.value[0]:g} to {limit.value[1]:g}{unit}"
    value = f"{limit.value:g}" if isinstance(limit.value, float) else limit.value
    sign = {"=": "", "~": "about ", "not": "not "}.get(limit.op, f"{limit.op} ")
    return f"{limit.field} {sign}{value}{unit}"


def satisfies(track: Track, limit: Limit, shown: frozenset[str] = frozenset()) -> bool:
    """Whether a track is known to keep a constraint; what is not known of a track does not keep it."""
    if limit.field == "new":
        return track.track_id not in shown
    if limit.field in ("artist", "title"):
        name = (track.artist if limit.field == "artist" else track.title).casefold()
        same = name == str(limit.value).casefold()
        return not same if limit.op == "not" else same
    if limit.field in ("key", "mode"):
        return (_note(track.facts.get(limit.field, "")) == _note(limit.value)) != (limit.op == "not")
    number: float | int | str | None = {
        "tempo": track.facts.get("bpm"),
        "duration": track.duration_s,
        "year": track.year,
    }.get(limit.field)
    return isinstance(number, int | float) and _compare(float(number), limit)


def _note(name: object) -> str:
    """A key's name, the same for both spellings of a black key."""
    plain = str(name).casefold()
    return _SPELLINGS.get(plain, plain)


def _compare(number: float, limit: Limit) -> bool:
    if isinstance(limit.value, tuple):
        return limit.value[0] <= number <= limit.value[1]
    value = float(limit.value)
    match limit.op:
        case "<":
            return number < value
        case ">":
            return number > value
        case "<=":
            return number <= value
        case ">=":
            return number >= value
        case "not":
            return number != value
        case "~":
            slack = value * TEMPO_TOLERANCE if limit.field != "year" else 2.0
            return abs(number - value) <= slack
    return abs(number - value) <= (0.0 if limit.field == "year" else value * 0.02)


def select(catalog: Catalog, ranked: Iterable[int], k: int, rules: Rules) -> Selection:
    """Walk down the ranking and keep the first k tracks that nothing rules out.

    Constraints, blocks and dislikes are kept at any price; variety, then novelty, give way when too little is left.
    """
    kept: list[int] = []
    set_aside: dict[str, list[int]] = {"variety": [], "heard": []}
    removed: list[tuple[int, Note]] = []
    position: dict[int, int] = {}
    per_artist = 1 if k <= 5 else 2 if k <= 12 else 3
    only_artist = any(limit.field == "artist" and limit.op != "not" for limit in rules.limits)
    artists: Counter[str] = Counter()
    for place, row in enumerate(ranked):
        position[row] = place
        track = catalog.tracks[row]
        note = _ruled_out(catalog, row, rules)
        if note is None and track.track_id in rules.recent:
            note = Note("heard", track.title, 1)
        if note is None:
            artist = track.artist.casefold()
            if artist and not only_artist and artists[artist] >= per_artist:
                note = Note("variety", track.artist, 1)
            elif kept and _likeness(catalog, row, kept) > SAME_SOUND:
                note = Note("variety", track.title, 1)
        if note is None:
            kept.append(row)
            artists[track.artist.casefold()] += 1
            if len(kept) == k:
                break
        else:
            removed.append((place, note))
            if note.kind in set_aside:
                set_aside[note.kind].append(row)
    found = len(kept)
    for reserve in (set_aside["variety"], set_aside["heard"]):
        kept += reserve[: k - len(kept)]
    kept.sort(key=position.__getitem__)
    last = position[kept[-1]] if len(kept) == k else len(position)
    back = {position[row] for row in kept}
    notes = _merge(note for place, note in removed if place < last and place not in back)
    if len(kept) < k:
        notes.append(too_few(len(kept), bool(removed)))
    return Selection(tuple(kept), tuple(notes), len(kept) > found)


def too_few(count: int, something_was_removed: bool) -> Note:
    """The note of an answer with fewer picks than were asked for."""
    return Note("none" if not count else "few" if something_was_removed else "all", "", count)


def _likeness(catalog: Catalog, row: int, others: Sequence[int]) -> float:
    """The highest cosine of v between a track and others."""
    mine, theirs = catalog.vectors[row], catalog.vectors[others]
    return float((theirs @ mine / np.maximum(np.linalg.norm(theirs, axis=1) * np.linalg.norm(mine), 1e-9)).max())


def _ruled_out(catalog: Catalog, row: int, rules: Rules) -> Note | None:
    track = catalog.tracks[row]
    if track.track_id in rules.blocked_tracks or (track.artist and track.artist.casefold() in rules.blocked_artists):
        return Note("blocked", track.artist if track.track_id not in rules.blocked_tracks else track.title, 1)
    for broken in violations(catalog, row, rules.hard, rules.limits, rules.shown):
        return Note(broken.kind, broken.detail, 1)
    if track.track_id in rules.disliked:
        return Note("disliked", track.title, 1)
    return None


def violations(
    catalog: Catalog, row: int, hard: Sequence[str], limits: Sequence[Limit], shown: frozenset[str] = frozenset()
) -> Iterator[Note]:
    """The constraints that a track breaks."""
    for term in hard:
        if term in VOCABULARY.index and catalog.attributes[row, VOCABULARY.index[term]] >= VIOLATION:
            yield Note("hard", term)
    wished = [limit for limit in limits if limit.field in ("artist", "title") and limit.op != "not"]
    if wished and not any(satisfies(catalog.tracks[row], limit) for limit in wished):
        yield Note("limit", " or ".join(describe(limit) for limit in wished))
    for limit in limits:
        if limit not in wished and not satisfies(catalog.tracks[row], limit, shown):
            yield Note("limit", describe(limit))


def _merge(notes: Iterable[Note]) -> list[Note]:
    counts: Counter[tuple[str, str]] = Counter()
    for note in notes:
        counts[note.kind, "" if note.kind == "heard" else note.detail] += note.count
    return [Note(kind, detail, count) for (kind, detail), count in counts.items()]


def varied_sample(catalog: Catalog, k: int, seed: int, rules: Rules) -> tuple[int, ...]:
    """Rows for somebody of whom nothing is known: seeded, far apart in what is heard, in order of id."""
    rng = np.random.default_rng(seed)
    allowed = [row for row in range(len(catalog)) if _ruled_out(catalog, row, rules) is None]
    fresh = [row for row in allowed if catalog.tracks[row].track_id not in rules.recent] or allowed
    if len(fresh) < k:
        fresh = allowed
    pool = rng.permutation(fresh)[: max(10 * k, 30)]
    chosen = [int(pool[0])] if len(pool) else []
    while len(chosen) < min(k, len(pool)):
        rest = np.array([row for row in pool if row not in chosen])
        distance = np.linalg.norm(catalog.heard[rest][:, None] - catalog.heard[chosen][None], axis=2).min(axis=1)
        chosen.append(int(rest[int(distance.argmax())]))
    return tuple(sorted(chosen))
