"""What the bot says. Every sentence about a track is a claim that its table and its measured facts bear out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from recommender.answer import Answer, Weighed
from recommender.attributes import VIOLATION
from recommender.catalog_truth import Track
from recommender.explanation import NAMES, REST, Cell, Table
from recommender.profile import Limit
from recommender.ranking import Note
from recommender.vocabulary import VOCABULARY

HELP_LINE = (
    "I am a music bot and no help in this, but somebody is: please talk to a person you trust, or to a crisis line "
    "(findahelpline.com lists one for your country; in the EU dial 112, in the US 988). You matter."
)
HELLO = "Hello! Tell me how you feel or what you would like to hear, and I find a few tracks."
ANY_TIME = "Any time. Say what you would like to hear next, or react to a pick with +1 or -2."
MEASURED = ("tempo", "loudness")


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
SAME_WORDS = 0.35
"""Cosine of a clause with a track's names from which they are said to match: "battle theme" and Battle Theme .60."""
CLEAR_BPM = 0.3
"""Confidence of a tempo below which no BPM is told."""
NOUNS = ("instrument", "vocals")
STYLES = ("genre", "era")
CARRYING = ("guitar", "piano", "strings", "violin", "cello", "flute", "harp", "harpsichord", "sitar", "choir")
"""Instruments that are told unasked where they are clear: those that a tagger names and that carry a tune."""

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
    terms = listed(event.asked) or "what your words go with"
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
    facet = VOCABULARY.facet_of[term]
    style = term in VOCABULARY.indirect or facet in STYLES
    verb = "sounds like" if style else "has" if facet in NOUNS else "is"
    if term == "instrumental":
        return "no voice is heard in it" if attribute >= SURE else "a voice may be heard in it"
    if attribute >= SURE and heard > 0:
        return f"this {verb} {'clearly ' if verb == 'is' and attribute >= 0.8 else ''}{term}"
    if facet in MEASURED:
        if heard > 0:
            return f"this is nearer to {term} than most"
        return f"this is {'rather' if attribute >= SURE else 'not'} {term}"
    degree = "more" if heard > 0 else "less"
    return f"this is {degree} {term} than most" if verb == "is" else f"this has {degree} of {term} in it than most"


def reason_text(cell: Cell, event: Weighed | None, sound: Sound, titles: Mapping[str, str]) -> str:
    """One summand of a score in words: "you asked for calm; this is calm"."""
    if cell.feature == REST or event is None:
        return "many small things together"
    cause = event_label(event, titles)
    if cell.feature == NAMES:
        matches = (cell.contribution > 0) == (event.weight > 0)
        return f"{cause}; its title and tags lie {'nearer to that' if matches else 'farther from that'} than most"
    heard = heard_as(cell.feature, sound.attributes[cell.feature], sound.heard[cell.feature])
    if event.track_id is not None:
        return f"{cause}; {heard}, {'like' if (cell.contribution > 0) == (event.weight > 0) else 'unlike'} that one"
    if cell.feature in event.asked or not event.asked:
        return f"{cause}; {heard}"
    return f"{cause}, which often goes with {cell.feature}; {heard}"


@dataclass(frozen=True)
class Sound:
    """What is known of how a track sounds."""

    attributes: Mapping[str, float]
    """audible term → probability, 0 to 1."""
    heard: Mapping[str, float]
    """audible term → (Wv)_k, in deviations."""


def pick_sentence(table: Table, answer: Answer, track: Track, sound: Sound, titles: Mapping[str, str],
                  text_gain: float) -> str:  # fmt: skip
    """Why this pick, in one sentence made of its largest contributions and its audible facts; `text_gain` is λ."""
    attributes = sound.attributes
    if not answer.events:
        facts = _kept(answer.limits, track)
        telling = _telling(attributes)[: 3 - len(facts)]
        description = _description(telling, track) if telling else ""
        sentence = "; ".join(part for part in (description, *facts) if part) or "one to start from"
        return sentence[0].upper() + sentence[1:] + "."
    events = {event.id: event for event in answer.events}
    asked: dict[str, float] = {}
    beside: dict[str, float] = {}
    spared: dict[str, float] = {}
    liked: dict[str, float] = {}
    names = 0.0
    for cell in table.cells:
        event = events.get(cell.event) if cell.event is not None else None
        if event is None:
            continue
        if (
            event.track_id is not None
            and event.weight > 0
            and event.track_id != table.track_id
            and cell.feature != NAMES
        ):
            liked[event.track_id] = liked.get(event.track_id, 0.0) + cell.contribution
        if cell.contribution <= 0:
            continue
        if cell.feature == NAMES:
            if event.track_id is None and event.weight > 0:
                names = max(names, cell.contribution / (event.weight * text_gain))
        elif event.track_id is not None:
            if event.weight > 0:
                beside[cell.feature] = beside.get(cell.feature, 0.0) + cell.contribution
        elif event.weight < 0:
            if cell.feature in event.asked:
                spared[cell.feature] = spared.get(cell.feature, 0.0) + cell.contribution
        elif cell.feature in event.asked:
            asked[cell.feature] = asked.get(cell.feature, 0.0) + cell.contribution
        else:
            beside[cell.feature] = beside.get(cell.feature, 0.0) + cell.contribution
    for event in answer.events:
        # A refusal that was kept to is told even where it moved the score but little.
        spared.update({term: spared.get(term, 0.0) for term in event.hard})
    said = [t for t in _largest(asked) if attributes.get(t, 0.0) >= SURE and not _belied(t, track)][:4]
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
    shown = [*said, *others] or ([] if asked else _telling(attributes)[:2])
    if shown:
        # One audible fact more, where it is clear: what carries the tune.
        carried = [term for term in CARRYING if attributes.get(term, 0.0) >= 0.8 and term not in asked]
        carrying = (
            sorted(carried, key=lambda term: -attributes[term])[:1] if not any(_is_noun(t) for t in shown) else []
        )
        clauses.append(_description([*shown, *carrying], track))
    if leaning:
        clauses.append(f"only in part {listed(leaning)}")
    hard = {term for event in answer.events for term in event.hard}
    absent = [term for term in _largest(spared) if attributes.get(term, 1.0) < SURE]
    none = [term for term in absent if term in hard][:2]
    little = [term for term in absent if term not in hard][:2]
    things = [term for term in none if _is_noun(term) or VOCABULARY.facet_of[term] in STYLES]
    qualities = [term for term in none if term not in things] + little
    if things:
        clauses.append(f"no {_either(things)}, as you asked")
    if qualities:
        clauses.append(f"not {_either(qualities)}, as you asked")
    total = sum(max(0.0, cell.contribution) for cell in table.cells)
    closest = _largest(liked)[:1]
    if closest and liked[closest[0]] > 0.25 * total:
        clauses.append(f"close to {titles.get(closest[0], 'a track you liked')} in sound")
    if names >= SAME_WORDS:
        clauses.append("its title or tags match your words")
    clauses += _kept(answer.limits, track)
    if not clauses:
        return "The nearest that is left, though little in it is what you asked for."
    sentence = "; ".join(clauses)
    return sentence[0].upper() + sentence[1:] + "."


def _largest(contributions: Mapping[str, float]) -> list[str]:
    return sorted(contributions, key=lambda term: (-contributions[term], term))


def _contradicts(term: str, said: Sequence[str]) -> bool:
    return {term, *said} >= {"slow", "fast"} or {term, *said} >= {"quiet", "loud"}


def _either(terms: Sequence[str]) -> str:
    return " or ".join(terms)


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


def _kept(limits: Sequence[Limit], track: Track) -> list[str]:
    """The measured facts that exact constraints were about."""
    facts = []
    for limit in limits:
        bpm = track.facts.get("bpm")
        if limit.field == "tempo" and isinstance(bpm, float):
            facts.append(f"{bpm:.0f} BPM")
        elif limit.field in ("key", "mode") and track.facts.get("key"):
            facts.append(f"in {track.facts['key']} {track.facts.get('mode', '')}".rstrip())
        elif limit.field == "year" and track.year:
            facts.append(f"from {track.year}")
    return list(dict.fromkeys(facts))


def _description(terms: Sequence[str], track: Track) -> str:
    """ "slow (71 BPM) and calm, with strings": only what the attributes bear out."""
    qualities: list[str] = []
    styles: list[str] = []
    instruments: list[str] = []
    voiceless = False
    bpm, confidence = track.facts.get("bpm"), track.facts.get("bpm_confidence", 0.0)
    for term in terms:
        facet = VOCABULARY.facet_of[term]
        if term == "instrumental":
            voiceless = True
        elif facet in NOUNS:
            instruments.append(f"what sounds like {term}" if term in VOCABULARY.indirect else term)
        elif facet in STYLES:
            styles.append(term)
        elif facet == "tempo" and _bears_out(term, bpm, confidence):
            qualities.append(f"{term} ({bpm:.0f} BPM)")
        else:
            qualities.append(term)
    pieces = [listed(qualities)] if qualities else []
    if styles:
        pieces.append(f"sounds like {listed(styles)}")
    if instruments:
        pieces.append(f"with {listed(instruments)}")
    if voiceless:
        pieces.append("no voice")
    return ", ".join(pieces)


def counterfactual_text(found: Counterfactual, event: Weighed | None, titles: Mapping[str, str], title: str) -> str:
    """What would have changed a pick's place: "Had you not asked for calm, it would be number 57, not 1"."""
    places = f"{title} would be in place {found.rank_after} of the whole library instead of {found.rank_before}"
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


def _bears_out(term: str, bpm: object, confidence: object) -> bool:
    """Whether a measured tempo is sure enough, and of the kind that was said, to be told beside it."""
    if not isinstance(bpm, float) or not isinstance(confidence, float) or confidence < CLEAR_BPM:
        return False
    return bpm <= 100.0 if term == "slow" else bpm >= 112.0


def _with_or_that(term: str, one: bool) -> str:
    """ "with drums", "that are loud", "that sound like metal"."""
    facet = VOCABULARY.facet_of.get(term, "mood")
    if facet in NOUNS:
        return f"with {term}"
    if facet in STYLES:
        return f"that {'sounds' if one else 'sound'} like {term}"
    return f"that {'is' if one else 'are'} {term}"


def note_text(note: Note) -> str:
    """A note of an answer in words."""
    one = note.count == 1
    tracks = "1 track" if one else f"{note.count} tracks"
    keeps = "keeps" if one else "keep"
    does = "does" if one else "do"
    match note.kind:
        case "hard":
            return f"Left out {tracks} {_with_or_that(note.detail, one)}, as you asked."
        case "limit":
            return f"Left out {tracks} that {does} not keep to: {note.detail}."
        case "blocked":
            return f"Left out {tracks} you blocked ({note.detail})."
        case "disliked":
            return f"Left out {note.detail}, which you disliked."
        case "heard":
            return f"Left out {tracks} that I showed you a moment ago."
        case "variety":
            return f"Left out {tracks} for variety ({note.detail})."
        case "few":
            return f"Only {note.count} left that {keeps} to all you asked for; drop a condition to get more."
        case "taste":
            return f"Noted for good: you {'like' if note.count else 'dislike'} {note.detail}."
        case "all":
            return f"There {'is' if one else 'are'} only {tracks} here."
        case "capped":
            return f"I show {note.count} at most."
        case "none":
            return "Nothing in this library keeps to all you asked for; drop a condition and ask again."
        case "broken":
            return f"{tracks} of these {does} not keep to: {note.detail}."
        case "empty_profile":
            return (
                "I know nothing of your taste yet, so this is a varied sample; tell me a mood or react to one of these."
            )
        case "unknown_name":
            return f"{note.detail} is not in this library."
    return note.detail
