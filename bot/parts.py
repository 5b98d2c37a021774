"""What is claimed of a pick, before it is put into words: every claim is one that its table and its facts bear out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from recommender.answer import Answer, Weighed
from recommender.attributes import VIOLATION
from recommender.catalog_truth import Track
from recommender.explanation import NAMES, Table
from recommender.profile import Limit
from recommender.vocabulary import VOCABULARY

SURE = VIOLATION
"""A track is called by a term when its attribute is at least this."""
CLEARLY = 0.65
"""... and this much where nobody asked for the term."""
SAME_WORDS = 0.35
"""Cosine of a clause with a track's names from which they are said to match: "battle theme" and Battle Theme .60."""
CLEAR_BPM = 0.3
"""Confidence of a tempo below which no BPM is told."""
NOUNS = ("instrument", "vocals")
STYLES = ("genre", "era")
MEASURED = ("tempo", "loudness")
CARRYING = ("guitar", "piano", "strings", "violin", "cello", "flute", "harp", "harpsichord", "sitar", "choir")
"""Instruments that are told unasked where they are clear: those that a tagger names and that carry a tune."""

PartKind = Literal[
    "qualities", "style", "with", "voiceless",
    "in-part", "no", "not", "near", "near-sound", "names", "tempo", "key", "year", "nearest", "start",
]  # fmt: skip
DESCRIBING: tuple[PartKind, ...] = ("qualities", "style", "with", "voiceless")
"""Kinds that together describe how a track sounds."""
HeardKind = Literal[
    "voiceless", "voice", "style", "has", "is", "clearly", "sounds",
    "nearer", "rather", "not", "more", "less",
    "more-of", "less-of", "style-more", "style-less", "sounds-more", "sounds-less",
]  # fmt: skip


@dataclass(frozen=True)
class Sound:
    """What is known of how a track sounds."""

    attributes: Mapping[str, float]
    """audible term → probability, 0 to 1."""
    heard: Mapping[str, float]
    """audible term → (Wv)_k, in deviations."""


@dataclass(frozen=True)
class Part:
    """One claim of the sentence about a pick."""

    kind: PartKind
    terms: tuple[str, ...] = ()
    """The terms that it is about."""
    bpm: int | None = None
    """Of `tempo`, and of `qualities` with a tempo among them whose measured value is told beside it."""
    year: int | None = None
    title: str = ""
    """Of `near`: the track that it is close to; empty where that has left the library."""
    key: str = ""
    """Of `key`: a note with sharps."""
    mode: str = ""
    """Of `key`: major, minor or empty."""


@dataclass(frozen=True)
class Heard:
    """How much a track is of a term, as a statement that its attribute and (Wv)_k bear out."""

    kind: HeardKind
    term: str


def heard_part(term: str, attribute: float, heard: float) -> Heard:
    """What can be said of a track and a term, of its attribute (0 to 1) and (Wv)_k."""
    facet = VOCABULARY.facet_of[term]
    if term == "instrumental":
        return Heard("voiceless" if attribute >= SURE else "voice", term)
    style, noun, indirect = facet in STYLES, facet in NOUNS, term in VOCABULARY.indirect
    if attribute >= SURE and heard > 0:
        if style or (noun and indirect):
            return Heard("style", term)
        if noun or indirect:
            return Heard("has" if noun else "sounds", term)
        return Heard("clearly" if attribute >= 0.8 else "is", term)
    if facet in MEASURED:
        if heard > 0:
            return Heard("nearer", term)
        return Heard("rather" if attribute >= SURE else "not", term)
    if noun:
        return Heard("more-of" if heard > 0 else "less-of", term)
    if style:
        return Heard("style-more" if heard > 0 else "style-less", term)
    if indirect:
        return Heard("sounds-more" if heard > 0 else "sounds-less", term)
    return Heard("more" if heard > 0 else "less", term)


@dataclass
class _Causes:
    """Contributions to a score, gathered by what they come from."""

    asked: dict[str, float] = field(default_factory=dict)
    """term that was asked for → contribution."""
    beside: dict[str, float] = field(default_factory=dict)
    """term that goes with what was asked for or liked → contribution."""
    spared: dict[str, float] = field(default_factory=dict)
    """term that was refused → what its absence contributes."""
    liked: dict[str, float] = field(default_factory=dict)
    """track that was liked → contribution."""
    sent: float = 0.0
    """Contribution of a sound that was sent."""
    names: float = 0.0
    """Cosine of a clause with the track's names; the highest."""


def pick_parts(table: Table, answer: Answer, track: Track, sound: Sound, titles: Mapping[str, str],
               text_gain: float) -> tuple[Part, ...]:  # fmt: skip
    """Why this pick: its largest contributions and its audible facts; `text_gain` is λ."""
    attributes = sound.attributes
    if not answer.events:
        facts = _kept(answer.limits, track)
        telling = _telling(attributes)[: 3 - len(facts)]
        return (*_description(telling, track), *facts) or (Part("start"),)
    causes = _gathered(table, answer, text_gain)
    asked = causes.asked
    said = [t for t in _largest(asked) if attributes.get(t, 0.0) >= SURE and not _belied(t, track)][:4]
    leaning = [term for term in _largest(asked) if term not in said][:2]
    others = [
        term
        for term in _largest(causes.beside)
        if term in attributes
        and term not in said
        and attributes[term] >= CLEARLY
        and VOCABULARY.facet_of[term] not in STYLES
        and not _contradicts(term, said)
    ][: max(0, 3 - len(said))]
    parts: list[Part] = []
    shown = [*said, *others] or ([] if asked else _telling(attributes)[:2])
    if shown:
        # One audible fact more, where it is clear: what carries the tune.
        carried = [term for term in CARRYING if attributes.get(term, 0.0) >= 0.8 and term not in asked]
        carrying = (
            sorted(carried, key=lambda term: -attributes[term])[:1] if not any(_is_noun(t) for t in shown) else []
        )
        parts += _description([*shown, *carrying], track)
    if leaning:
        parts.append(Part("in-part", tuple(leaning)))
    parts += _absent(causes.spared, answer.events, attributes)
    total = sum(max(0.0, cell.contribution) for cell in table.cells)
    closest = _largest(causes.liked)[:1]
    if closest and causes.liked[closest[0]] > 0.25 * total:
        parts.append(Part("near", title=titles.get(closest[0], "")))
    if causes.sent > 0.25 * total:
        parts.append(Part("near-sound"))
    if causes.names >= SAME_WORDS:
        parts.append(Part("names"))
    return (*parts, *_kept(answer.limits, track)) or (Part("nearest"),)


def _gathered(table: Table, answer: Answer, text_gain: float) -> _Causes:
    events = {event.id: event for event in answer.events}
    causes = _Causes()
    for cell in table.cells:
        event = events.get(cell.event) if cell.event is not None else None
        if event is None:
            continue
        speaks_for = event.track_id is not None and event.weight > 0
        if speaks_for and event.track_id != table.track_id and cell.feature != NAMES:
            _add(causes.liked, str(event.track_id), cell.contribution)
        if event.kind == "sound":
            causes.sent += cell.contribution
        if cell.contribution <= 0:
            continue
        if cell.feature == NAMES:
            if event.track_id is None and event.weight > 0:
                causes.names = max(causes.names, cell.contribution / (event.weight * text_gain))
        elif event.track_id is not None:
            if speaks_for:
                _add(causes.beside, cell.feature, cell.contribution)
        elif event.weight < 0:
            if cell.feature in event.asked:
                _add(causes.spared, cell.feature, cell.contribution)
        else:
            _add(causes.asked if cell.feature in event.asked else causes.beside, cell.feature, cell.contribution)
    for event in answer.events:
        # A refusal that was kept to is told even where it moved the score but little.
        causes.spared.update({term: causes.spared.get(term, 0.0) for term in event.hard})
    return causes


def _add(sums: dict[str, float], name: str, contribution: float) -> None:
    sums[name] = sums.get(name, 0.0) + contribution


def _absent(spared: Mapping[str, float], events: Sequence[Weighed], attributes: Mapping[str, float]) -> list[Part]:
    """What was refused and is not there: things, then qualities."""
    hard = {term for event in events for term in event.hard}
    absent = [term for term in _largest(spared) if attributes.get(term, 1.0) < SURE]
    none = [term for term in absent if term in hard][:2]
    little = [term for term in absent if term not in hard][:2]
    things = [term for term in none if _is_noun(term) or VOCABULARY.facet_of[term] in STYLES]
    qualities = [term for term in none if term not in things] + little
    found: list[tuple[PartKind, list[str]]] = [("no", things), ("not", qualities)]
    return [Part(kind, tuple(terms)) for kind, terms in found if terms]


def _largest(contributions: Mapping[str, float]) -> list[str]:
    return sorted(contributions, key=lambda term: (-contributions[term], term))


def _contradicts(term: str, said: Sequence[str]) -> bool:
    return {term, *said} >= {"slow", "fast"} or {term, *said} >= {"quiet", "loud"}


def _belied(term: str, track: Track) -> bool:
    """Whether a measured tempo speaks against a word for it, were it only an unsure one."""
    bpm = track.facts.get("bpm")
    return isinstance(bpm, float) and ((term == "slow" and bpm > 104.0) or (term == "fast" and bpm < 112.0))


def _telling(attributes: Mapping[str, float]) -> list[str]:
    """What a track is most clearly, styles apart."""
    clear = [term for term in _largest(attributes) if attributes[term] >= CLEARLY and term != "instrumental"]
    return [term for term in clear if VOCABULARY.facet_of[term] not in STYLES]


def _is_noun(term: str) -> bool:
    return VOCABULARY.facet_of[term] in NOUNS


def _kept(limits: Sequence[Limit], track: Track) -> list[Part]:
    """The measured facts that exact constraints were about."""
    parts = []
    for limit in limits:
        bpm = track.facts.get("bpm")
        if limit.field == "tempo" and isinstance(bpm, float):
            parts.append(Part("tempo", bpm=round(bpm)))
        elif limit.field in ("key", "mode") and track.facts.get("key"):
            parts.append(Part("key", key=str(track.facts["key"]), mode=str(track.facts.get("mode", ""))))
        elif limit.field == "year" and track.year:
            parts.append(Part("year", year=track.year))
    return list(dict.fromkeys(parts))


def _description(terms: Sequence[str], track: Track) -> list[Part]:
    """How a track sounds, in terms that its attributes bear out."""
    qualities: list[str] = []
    styles: list[str] = []
    instruments: list[str] = []
    told_bpm: int | None = None
    bpm, confidence = track.facts.get("bpm"), track.facts.get("bpm_confidence", 0.0)
    for term in terms:
        facet = VOCABULARY.facet_of[term]
        if term == "instrumental":
            continue
        if facet in NOUNS:
            instruments.append(term)
        elif facet in STYLES:
            styles.append(term)
        else:
            qualities.append(term)
            if facet == "tempo" and isinstance(bpm, float) and _bears_out(term, bpm, confidence):
                told_bpm = round(bpm)
    parts = [Part("qualities", tuple(qualities), bpm=told_bpm)] if qualities else []
    if styles:
        parts.append(Part("style", tuple(styles)))
    if instruments:
        parts.append(Part("with", tuple(instruments)))
    if "instrumental" in terms:
        parts.append(Part("voiceless", ("instrumental",)))
    return parts


def _bears_out(term: str, bpm: float, confidence: object) -> bool:
    """Whether a measured tempo is sure enough, and of the kind that was said, to be told beside it."""
    return isinstance(confidence, float) and confidence >= CLEAR_BPM and agrees(term, bpm)


def agrees(term: str, bpm: float) -> bool:
    """Whether a tempo is of the kind that a tempo term says."""
    return bpm <= 100.0 if term == "slow" else bpm >= 112.0
