"""What shaped an answer, in words: what was left out and why, and which tastes were noted."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messages import Messages
from bot.parts import NOUNS, STYLES
from recommender.answer import Answer
from recommender.profile import Limit
from recommender.ranking import Note, describe
from recommender.vocabulary import VOCABULARY


def notes_text(answer: Answer, messages: Messages) -> list[str]:
    """All notes of an answer that are shown."""
    limits = (*answer.limits, *(limit for event in answer.own for limit in event.limits))
    return [note_text(note, messages, limits) for note in answer.notes]


def note_text(note: Note, messages: Messages, limits: Sequence[Limit] = ()) -> str:
    """A note in words; `limits` are the exact constraints of its answer."""
    count, detail = note.count, note.detail
    match note.kind:
        case "hard":
            facet = VOCABULARY.facet_of.get(detail, "mood")
            key = "note-hard-with" if facet in NOUNS else "note-hard-style" if facet in STYLES else "note-hard-is"
            return messages.say(key, count=count, term=messages.term(detail, "some" if facet in NOUNS else ""))
        case "limit" | "broken":
            return messages.say(f"note-{note.kind}", count=count, limit=_limit_of(detail, limits, messages))
        case "blocked" | "variety":
            return messages.say(f"note-{note.kind}", count=count, name=detail)
        case "disliked":
            return messages.say("note-disliked", title=detail)
        case "taste":
            return messages.say("note-taste" if count else "note-distaste", term=messages.term(detail))
        case "heard" | "few" | "all" | "capped":
            return messages.say(f"note-{note.kind}", count=count)
        case "none":
            return messages.say("note-none")
        case "empty_profile":
            return messages.say("note-empty-profile")
        case "unknown_name":
            return messages.say("note-unknown-name", name=detail)
    return detail


def _limit_of(detail: str, limits: Sequence[Limit], messages: Messages) -> str:
    """A note's detail in the language: the note holds English, which tells the constraint that it is about."""
    if detail in VOCABULARY.index:
        return messages.term(detail)
    names = [limit for limit in limits if limit.field in ("artist", "title") and limit.op != "not"]
    if names and detail == " or ".join(describe(limit) for limit in names):
        return messages.joined("limit-or", [limit_text(limit, messages) for limit in names])
    return next((limit_text(limit, messages) for limit in limits if describe(limit) == detail), detail)


def limit_text(limit: Limit, messages: Messages) -> str:
    """A constraint in short words: "tempo < 90 BPM", "by NAME"."""
    if limit.field == "new":
        return messages.say("limit-new")
    if limit.field in ("artist", "title"):
        return messages.say(f"limit-{'not-' if limit.op == 'not' else ''}{limit.field}", name=str(limit.value))
    field = messages.say(f"field-{limit.field}")
    if isinstance(limit.value, tuple):
        low, high = limit.value
        return messages.say("limit-range", field=field, low=f"{low:g}", high=_quantity(limit.field, high, messages))
    if isinstance(limit.value, str):
        known = "mode-" if limit.field == "mode" else "note-"
        value = messages.say(known + limit.value.lower().replace("#", "-sharp"))
    else:
        value = _quantity(limit.field, limit.value, messages)
    key = {"=": "limit-is", "~": "limit-about", "not": "limit-not"}.get(limit.op)
    if key is None:
        return messages.say("limit-compare", field=field, sign=limit.op, value=value)
    return messages.say(key, field=field, value=value)


def _quantity(field: str, number: float, messages: Messages) -> str:
    if field in ("tempo", "duration"):
        return messages.say(f"unit-{field}", number=f"{number:g}")
    return f"{number:g}"
