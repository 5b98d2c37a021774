"""Claims, reasons and changes in words, in the reader's language. What is claimed is decided in `parts.py`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Protocol

from bot.messages import Messages
from bot.parts import DESCRIBING, Heard, Part, Sound, agrees, heard_part
from recommender.answer import Weighed
from recommender.catalog_truth import Track
from recommender.explanation import NAMES, REST, Cell
from recommender.vocabulary import VOCABULARY


class Counterfactual(Protocol):
    """What `counterfactuals.Counterfactual` gives."""

    @property
    def plus(self) -> str | None: ...
    @property
    def rank_before(self) -> int: ...
    @property
    def rank_after(self) -> int: ...


def name(track: Track, messages: Messages) -> str:
    """A track's title and, where it is known, its artist, in one line."""
    title, artist = (" ".join(text.split()) for text in (track.title, track.artist))
    return messages.say("track-name", title=title, artist=artist) if artist else title


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def event_label(event: Weighed, titles: Mapping[str, str], messages: Messages) -> str:
    """What an event was, without anybody's words."""
    if event.kind in ("like", "dislike", "more_like"):
        title = titles.get(event.track_id or "") or messages.say("track-gone")
        key = {"like": "event-liked", "dislike": "event-disliked"}.get(event.kind, "event-more-like")
        return messages.say(key, title=title)
    if event.kind == "sound":
        return messages.say("event-sound")
    kinds = ("event-taste", "event-distaste") if event.kind == "taste" else ("event-asked", "event-refused")
    terms = messages.terms(event.asked) or messages.say("event-words")
    return messages.say(kinds[event.weight <= 0], terms=terms)


def heard_as(term: str, attribute: float, heard: float, messages: Messages) -> str:
    """How much a track is of a term, as a statement that its attribute (0 to 1) and (Wv)_k bear out."""
    return _heard_text(heard_part(term, attribute, heard), messages)


@cache
def _heard_text(heard: Heard, messages: Messages) -> str:
    """Kept, for an answer of many picks says the same few things thousands of times."""
    key = f"heard-{heard.kind}"
    if heard.kind in ("voiceless", "voice"):
        return messages.say(key)
    form = {"has": "some", "more-of": "of", "less-of": "of"}.get(heard.kind, "")
    return messages.say(key, term=messages.term(heard.term, form))


def reason_text(cell: Cell, event: Weighed | None, label: str, sound: Sound, messages: Messages) -> str:
    """One summand of a score in words: "you asked for calm; this is calm"; `label`: the event's, of `event_label`."""
    if cell.feature == REST or event is None:
        return messages.say("reason-rest")
    agree = (cell.contribution > 0) == (event.weight > 0)
    if cell.feature == NAMES:
        return messages.say("reason-names-nearer" if agree else "reason-names-farther", cause=label)
    heard = heard_as(cell.feature, sound.attributes[cell.feature], sound.heard[cell.feature], messages)
    if event.track_id is not None:
        return messages.say("reason-like-that" if agree else "reason-unlike-that", cause=label, heard=heard)
    if event.kind == "sound":
        # The sign of its component is what is known of the sound itself: (Wv)_k of the track times what it gave.
        leans = "to" if agree == (sound.heard[cell.feature] > 0) else "from"
        term = messages.term(cell.feature)
        return messages.say(f"reason-sound-{leans}", cause=label, term=term, heard=heard)
    if cell.feature in event.asked or not event.asked:
        return messages.say("reason", cause=label, heard=heard)
    return messages.say("reason-goes-with", cause=label, term=messages.term(cell.feature), heard=heard)


def sentence(parts: Sequence[Part], messages: Messages) -> str:
    """The claims about a pick as one sentence."""
    describing = [part_text(part, messages) for part in parts if part.kind in DESCRIBING]
    claims = [part_text(part, messages) for part in parts if part.kind not in DESCRIBING]
    if describing:
        claims.insert(0, messages.say("description", text=messages.joined("description-join", describing)))
    text = messages.say("sentence", text=messages.joined("claims", claims))
    return text[0].upper() + text[1:]


def part_text(part: Part, messages: Messages) -> str:
    """One claim in words, to be joined with others."""
    key = f"claim-{part.kind}"
    match part.kind:
        case "qualities":
            return messages.say(key, terms=messages.listed([_quality(term, part.bpm, messages) for term in part.terms]))
        case "with":
            return messages.say(key, terms=messages.listed([_instrument(term, messages) for term in part.terms]))
        case "style" | "in-part":
            return messages.say(key, terms=messages.terms(part.terms))
        case "no":
            return messages.say(key, terms=messages.joined("list-no", [messages.term(t, "of") for t in part.terms]))
        case "not":
            return messages.say(key, terms=messages.joined("list-not", [messages.term(t) for t in part.terms]))
        case "near":
            return messages.say(key, title=part.title or messages.say("track-liked"))
        case "tempo":
            return messages.say(key, bpm=part.bpm or 0)
        case "year":
            return messages.say(key, year=part.year or 0)
        case "key":
            return messages.say(key, key=key_name(part.key, part.mode, messages))
    return messages.say(key)


def _quality(term: str, bpm: int | None, messages: Messages) -> str:
    if bpm is not None and VOCABULARY.facet_of[term] == "tempo" and agrees(term, bpm):
        return messages.say("claim-tempo-quality", term=messages.term(term), bpm=bpm)
    return messages.term(term)


def _instrument(term: str, messages: Messages) -> str:
    if term in VOCABULARY.indirect:
        return messages.say("claim-alike", term=messages.term(term, "of"))
    return messages.term(term, "some")


def key_name(key: str, mode: str, messages: Messages) -> str:
    """A key as people of the language name it: "D minor", "d-Moll"."""
    note = messages.say(f"note-{key.lower().replace('#', '-sharp')}")
    return messages.say(f"key-{mode}", note=note) if mode in ("major", "minor") else note


def counterfactual_text(
    found: Counterfactual, event: Weighed | None, titles: Mapping[str, str], title: str, messages: Messages
) -> str:
    """What would have changed a pick's place: "Had you not asked for 'calm', …".

    With an empty `title` neither the track nor its place as it is are named.
    """
    before, after = found.rank_before, found.rank_after
    place = (
        messages.say("what-if-place", title=title, before=before, after=after)
        if title
        else messages.say("what-if-place-short", after=after)
    )
    if found.plus is not None:
        return messages.say("what-if-plus", term=messages.term(found.plus), place=place)
    if event is None:
        return messages.say("what-if-not", place=place)
    if event.kind in ("like", "dislike", "more_like"):
        liked = titles.get(event.track_id or "") or messages.say("track-that")
        kinds = {"like": "what-if-not-liked", "dislike": "what-if-not-disliked"}
        return messages.say(kinds.get(event.kind, "what-if-not-more-like"), liked=liked, place=place)
    if event.kind == "sound":
        return messages.say("what-if-not-sound", place=place)
    terms = messages.terms(event.asked) or messages.say("what-if-words")
    if event.kind == "taste":
        return messages.say("what-if-no-taste" if event.weight > 0 else "what-if-no-distaste", terms=terms, place=place)
    return messages.say("what-if-not-asked" if event.weight > 0 else "what-if-not-refused", terms=terms, place=place)
