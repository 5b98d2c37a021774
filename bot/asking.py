"""What a message asks of the catalog: whether it can be read, its language, its limits, and the picks that it means."""

from __future__ import annotations

from bot.messages import Refusal
from recommender.answer import Answer
from recommender.engine import Recommender
from recommender.explanation import Table
from recommender.profile import Limit
from recommender.ranking import Note
from recommender.understanding import PickInfo, Understanding
from recommender.vocabulary import VOCABULARY

MAX_TEXT = 2000
"""The longest message that is read, in characters: Discord's own limit."""
QUALIFYING = ("vocals", "tempo", "loudness", "sound", "instrument")
"""Facets that say how music should be rather than what music."""
QUALIFYING_WORDS = 5


def check_text(text: str) -> None:
    """Raises Refusal in one sentence for a message that cannot be read."""
    if not text.strip():
        raise Refusal("error-empty")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Refusal("error-bytes") from error
    if len(text) > MAX_TEXT:
        raise Refusal("error-long", count=len(text), most=MAX_TEXT)


def wish(intent: str, language: str) -> Understanding:
    """What a button says: an intent and no words."""
    return Understanding(intent, (intent,), language, (), (), (), None, None, ())


def pick_infos(recommender: Recommender, answer: Answer) -> tuple[PickInfo, ...]:
    """The last picks, as references such as "the piano one" are resolved against."""
    catalog = recommender.catalog
    found = []
    for number, table in enumerate(answer.picks, 1):
        row = catalog.row.get(table.track_id)
        if row is not None:
            track = catalog.tracks[row]
            found.append(PickInfo(number, track.title, track.artist, recommender.attributes_of(table.track_id)))
    return tuple(found)


def limits_of(recommender: Recommender, understood: Understanding) -> tuple[list[Limit], list[Note]]:
    """Constraints without anybody's words; names must be the catalog's own, others become a note."""
    limits: list[Limit] = []
    notes = [Note("unknown_name", unknown) for unknown in understood.unknown_names]
    tracks = recommender.catalog.tracks
    for constraint in understood.constraints:
        value = constraint.value
        if constraint.field in ("artist", "title"):
            names = {str(getattr(track, constraint.field)).casefold() for track in tracks}
            if str(value).casefold() not in names:
                continue
        if isinstance(value, list | tuple):
            value = (float(value[0]), float(value[1]))
        elif isinstance(value, int):
            value = float(value)
        limits.append(Limit(constraint.field, constraint.op, value))
    return limits, notes


def only_qualifies(understood: Understanding) -> bool:
    """Whether a message names no music of its own, only how it should be: "only instrumental", "under 100 bpm"."""
    if understood.intent != "recommend" or not (understood.wants or understood.avoids or understood.constraints):
        return False
    words = sum(len(clause.text.split()) for clause in understood.clauses)
    return words <= QUALIFYING_WORDS and all(
        VOCABULARY.facet_of[found.term] in QUALIFYING for found in understood.wants
    )


def models_of(recommender: Recommender, understood: Understanding, last: Answer | None) -> list[str]:
    """Tracks that a message wants more of the like of: those it names, else the picks that it means."""
    catalog = recommender.catalog
    titles = {name.value for name in understood.names if name.kind == "title"}
    named = [track.track_id for track in catalog.tracks if track.title in titles][:3]
    if named or last is None:
        return named
    numbers = meant(recommender, understood, last)
    if isinstance(understood.pick, int) and not numbers:
        pick_of(last, understood.pick)
    picks = [last.picks[number - 1].track_id for number in numbers]
    return [track_id for track_id in picks if track_id in catalog.row]


def meant(recommender: Recommender, understood: Understanding, answer: Answer) -> list[int]:
    """Numbers of the picks that a message speaks of; all of them where it names none."""
    pick, count = understood.pick, len(answer.picks)
    if isinstance(pick, int):
        return [pick] if 1 <= pick <= count else []
    if pick == "last":
        return [count] if count else []
    if isinstance(pick, str) and pick in VOCABULARY.index:
        strongest = [recommender.attributes_of(table.track_id)[pick] for table in answer.picks]
        return [strongest.index(max(strongest)) + 1] if strongest else []
    return list(range(1, count + 1))


def pick_of(answer: Answer, pick: int) -> Table:
    """The table of a pick. Raises Refusal where there is no such pick."""
    table = answer.table(pick)
    if table is None:
        raise Refusal("error-pick", pick=pick, count=len(answer.picks))
    return table
