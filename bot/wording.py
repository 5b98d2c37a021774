"""What the bot says. Every sentence about a track is a claim that its table and its measured facts bear out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from recommender.answer import Answer, Weighed
from recommender.attributes import VIOLATION
from recommender.catalog_truth import Track
from recommender.explanation import NAMES, REST, Cell, Table
from recommender.ranking import Note
from recommender.vocabulary import VOCABULARY


class Counterfactual(Protocol):
    """What `conversation.Counterfactual` gives."""

    @property
    def plus(self) -> str | None: ...
    @property
    def rank_before(self) -> int: ...
    @property
    def rank_after(self) -> int: ...


SURE = VIOLATION
"""A track is called by a term when its attribute is at least this."""
CLEARLY = 0.65
"""... and this much where nobody asked for the term."""
CLEAR_BPM = 0.3
"""Confidence of a tempo below which no BPM is told."""
NOUNS = ("instrument", "vocals")
STYLES = ("genre", "era")

HELP = """Tell me how you feel or what you like, in your own words and language.
I answer with a few tracks and the true reason of each.
  something calm and slow for a rainy night, no vocals
  +1 or "love the first" · -2 or "not the second" · why 2? · more like 3 but faster · something else
  /profile what I know of you · /export all of it · /forget erases it
  /block ARTIST or number · /playlist 10 MOOD · /help · /quit"""


def listed(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def name(track: Track) -> str:
    return f"{track.title} by {track.artist}" if track.artist else track.title


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def event_label(event: Weighed, titles: Mapping[str, str]) -> str:
    """What an event was, without anybody's words."""
    title = titles.get(event.track_id or "", "a track that is gone")
    terms = listed(event.asked) or "your words"
    match event.kind:
        case "like":
            return f"you liked {title}"
        case "dislike":
            return f"you disliked {title}"
        case "more_like":
            return f"you asked for more like {title}"
        case "taste":
            return f"you like {terms}" if event.weight > 0 else f"you dislike {terms}"
    return f"you asked for {terms}" if event.weight > 0 else f"you did not want {terms}"


def heard_as(term: str, attribute: float, heard: float) -> str:
    """How much a track is of a term, as a statement that its attribute (0 to 1) and (Wv)_k bear out."""
    noun = VOCABULARY.facet_of[term] in NOUNS
    verb = (
        "sounds like" if term in VOCABULARY.indirect or VOCABULARY.facet_of[term] in STYLES else "has" if noun else "is"
    )
    if attribute >= 0.8:
        return f"this clearly {verb} {term}"
    if attribute >= SURE:
        return f"this {verb} {term}"
    degree = "more" if heard > 0 else "less"
    if verb == "is":
        return f"this is {degree} {term} than most"
    return f"this has {degree} of {term} in it than most"


def reason_text(cell: Cell, event: Weighed | None, attributes: Mapping[str, float], heard: Mapping[str, float],
                titles: Mapping[str, str]) -> str:  # fmt: skip
    """One summand of a score in words: "you asked for calm; this is calm"."""
    if cell.feature == REST or event is None:
        return "many small things together"
    cause = event_label(event, titles)
    if cell.feature == NAMES:
        effect = "match" if cell.contribution > 0 else "do not match"
        return f"{cause}; its title and tags {effect}"
    sound = heard_as(cell.feature, attributes[cell.feature], heard[cell.feature])
    if event.track_id is not None:
        return f"{cause}; {sound}, {'like' if (cell.contribution > 0) == (event.weight > 0) else 'unlike'} that one"
    if cell.feature in event.asked or not event.asked:
        return f"{cause}; {sound}"
    return f"{cause}, which often goes with {cell.feature}; {sound}"


def pick_sentence(table: Table, answer: Answer, track: Track, attributes: Mapping[str, float],
                  heard: Mapping[str, float], titles: Mapping[str, str]) -> str:  # fmt: skip
    """Why this pick, in one sentence made of its largest contributions and its audible facts."""
    if not answer.events:
        return f"A first guess, since I know nothing of your taste yet: it {_impression(attributes)}."
    events = {event.id: event for event in answer.events}
    asked: dict[str, float] = {}
    beside: dict[str, float] = {}
    spared: dict[str, float] = {}
    liked: dict[str, float] = {}
    names = 0.0
    for cell in table.cells:
        event = events.get(cell.event) if cell.event is not None else None
        if event is None or cell.contribution <= 0:
            continue
        if event.track_id is not None:
            liked[event.track_id] = liked.get(event.track_id, 0.0) + cell.contribution
            if event.weight > 0:
                beside[cell.feature] = beside.get(cell.feature, 0.0) + cell.contribution
        elif cell.feature == NAMES:
            names += cell.contribution
        elif event.weight < 0:
            if cell.feature in event.asked:
                spared[cell.feature] = spared.get(cell.feature, 0.0) + cell.contribution
        elif cell.feature in event.asked:
            asked[cell.feature] = asked.get(cell.feature, 0.0) + cell.contribution
        else:
            beside[cell.feature] = beside.get(cell.feature, 0.0) + cell.contribution
    said = [term for term in _largest(asked) if attributes.get(term, 0.0) >= SURE][:4]
    leaning = [term for term in _largest(asked) if term not in said][:2]
    others = [
        term
        for term in _largest(beside)
        if term in attributes
        and term not in said
        and attributes[term] >= CLEARLY
        and VOCABULARY.facet_of[term] not in STYLES
        and not _contradicts(term, said)
    ][: max(0, 3 - len(said))]
    clauses: list[str] = []
    if said or others:
        clauses.append(_description([*said, *others], track))
    if leaning:
        clauses.append(f"only in part {listed(leaning)}")
    kept_out = [term for term in _largest(spared) if attributes.get(term, 1.0) < SURE][:2]
    if kept_out:
        clauses.append(f"no {listed(kept_out)}, as you asked" if _hard(answer, kept_out) else f"not {listed(kept_out)}")
    best_liked = [track_id for track_id in _largest(liked) if events_positive(events, track_id)]
    if best_liked and liked[best_liked[0]] > 0.25 * sum(max(0.0, cell.contribution) for cell in table.cells):
        clauses.append(f"close to {titles.get(best_liked[0], 'a track you liked')} in sound")
    if names > 0.2 * sum(max(0.0, cell.contribution) for cell in table.cells):
        clauses.append("its title or tags match your words")
    if not clauses:
        return "The nearest that is left, though little in it is what you asked for."
    sentence = "; ".join(clauses)
    return sentence[0].upper() + sentence[1:] + "."


def events_positive(events: Mapping[int, Weighed], track_id: str) -> bool:
    return any(event.track_id == track_id and event.weight > 0 for event in events.values())


def _largest(contributions: Mapping[str, float]) -> list[str]:
    return sorted(contributions, key=lambda term: (-contributions[term], term))


def _contradicts(term: str, said: Sequence[str]) -> bool:
    return {term, *said} >= {"slow", "fast"} or {term, *said} >= {"quiet", "loud"}


def _hard(answer: Answer, terms: Sequence[str]) -> bool:
    return any(event.weight < 0 and set(terms) <= set(event.asked) for event in answer.events)


def _impression(attributes: Mapping[str, float]) -> str:
    best = [term for term in _largest(attributes) if attributes[term] >= SURE and term != "instrumental"][:3]
    return f"sounds {listed(best)}" if best else "stands apart from the others here"


def _description(terms: Sequence[str], track: Track) -> str:
    """ "slow (71 BPM) and calm, with strings": only what the attributes bear out."""
    qualities: list[str] = []
    styles: list[str] = []
    instruments: list[str] = []
    bpm, confidence = track.facts.get("bpm"), track.facts.get("bpm_confidence", 0.0)
    for term in terms:
        facet = VOCABULARY.facet_of[term]
        if term == "instrumental":
            instruments.append("no voice")
        elif facet in NOUNS:
            instruments.append(f"what sounds like {term}" if term in VOCABULARY.indirect else term)
        elif facet in STYLES:
            styles.append(term)
        elif facet == "tempo" and isinstance(bpm, float) and isinstance(confidence, float) and confidence >= CLEAR_BPM:
            qualities.append(f"{term} ({bpm:.0f} BPM)")
        else:
            qualities.append(term)
    pieces = [listed(qualities)] if qualities else []
    if styles:
        pieces.append(f"sounds like {listed(styles)}")
    if instruments:
        pieces.append(f"with {listed(instruments)}")
    return ", ".join(pieces)


def counterfactual_text(found: Counterfactual, event: Weighed | None, titles: Mapping[str, str], title: str) -> str:
    """What would have changed a pick's place: "Had you not asked for calm, it would be number 57, not 1"."""
    places = f"{title} would be number {found.rank_after} instead of {found.rank_before}"
    if found.plus is not None:
        return f"Had you asked for {found.plus} as well, {places}."
    if event is None:
        return f"Without that, {places}."
    subject = titles.get(event.track_id or "", "that track")
    terms = listed(event.asked) or "what you said"
    match event.kind:
        case "like":
            return f"Had you not liked {subject}, {places}."
        case "dislike":
            return f"Had you not disliked {subject}, {places}."
        case "more_like":
            return f"Had you not asked for more like {subject}, {places}."
        case "taste":
            return f"Without your lasting {'liking for' if event.weight > 0 else 'dislike of'} {terms}, {places}."
    return f"Had you {'not asked for' if event.weight > 0 else 'not turned down'} {terms}, {places}."


def note_text(note: Note) -> str:
    """A note of an answer in words."""
    tracks = f"{note.count} track{'s' if note.count != 1 else ''}"
    match note.kind:
        case "hard":
            return f"Left out {tracks} with {note.detail}, as you asked."
        case "limit":
            return f"Left out {tracks} that do not keep to: {note.detail}."
        case "blocked":
            return f"Left out {tracks} you blocked ({note.detail})."
        case "disliked":
            return f"Left out {note.detail}, which you disliked."
        case "heard":
            return f"Left out {tracks} that I showed you a moment ago."
        case "variety":
            return f"Left out {tracks} for variety ({note.detail})."
        case "few":
            return f"Only {note.count} left that keep to all you asked for; drop a condition to get more."
        case "none":
            return "Nothing in this library keeps to all you asked for; drop a condition and ask again."
        case "broken":
            return f"{tracks[0].upper()}{tracks[1:]} of these do not keep to: {note.detail}."
        case "empty_profile":
            return (
                "I know nothing of your taste yet, so this is a varied sample; tell me a mood or react to one of these."
            )
        case "unknown_name":
            return f"{note.detail} is not in this library."
    return note.detail
