"""The conversation, whatever the platform: (user, message) → reply; (user, reaction) → effect.

Everything is written to the store before it is acknowledged. A message's words live in memory for its answer alone.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias
from weakref import WeakValueDictionary

from bot.store import Clash, Store, UserRef
from recommender.answer import Answer
from recommender.engine import Ask, Recommender
from recommender.errors import BadRequest
from recommender.explanation import Table
from recommender.profile import REACTIONS, Event, Limit, clause_terms, message_weights, same_axis, without
from recommender.ranking import Note
from recommender.understanding import PickInfo, Understanding
from recommender.vocabulary import VOCABULARY

MAX_TEXT = 2000
"""The longest message that is read, in characters: Discord's own limit."""
MAX_PICKS = 100
"""More is asked for with --plain."""
TRIES = 5
WISHES = ("mood", "tempo", "loudness", "instrument")
"""Facets that counterfactual wishes are taken from: what somebody might well have asked for."""
QUALIFYING = ("vocals", "tempo", "loudness", "sound", "instrument")
"""Facets that say how music should be rather than what music."""
QUALIFYING_WORDS = 5
RECENT_S = 2 * 3600.0
RECENT_ANSWERS = 8
User: TypeAlias = str | UserRef


@dataclass(frozen=True)
class Reaction:
    """What a 👍, 👎 or taking one back did."""

    answer: Answer
    event: Event
    rank_before: int
    rank_after: int
    score_before: float
    score_after: float


@dataclass(frozen=True)
class Counterfactual:
    """What would have changed a pick's place: an event left out, or a term asked for as well."""

    without: int | None
    plus: str | None
    rank_before: int
    rank_after: int


@dataclass(frozen=True)
class Why:
    """The stored table of a pick and what would have changed its place."""

    answer: Answer
    rank: int
    table: Table
    counterfactuals: tuple[Counterfactual, ...]


@dataclass(frozen=True)
class Recommended:
    """An answer and what was understood of the message that it answers."""

    answer: Answer
    understood: Understanding
    notes: tuple[Note, ...]


class Conversation:
    """Talks with many people at once; each person's turns come one after another."""

    def __init__(self, recommender: Recommender, store: Store, help_text: str) -> None:
        """`help_text`: what a person in distress is told instead of picks."""
        self.recommender = recommender
        self.store = store
        self.help_text = help_text
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    # -- asking ------------------------------------------------------------------------------------------------------

    async def recommend(self, user: User, text: str, k: int | None = None, plain: bool = False,
                        at: float | None = None) -> Recommended:  # fmt: skip
        """Picks for a message. Raises BadRequest in one sentence where it cannot be read."""
        check_text(text)
        async with self._turn(user):
            understood = await self.understand(user, text)
            return await self._recommend(user, understood, k, plain, at)

    async def answer(self, user: User, understood: Understanding) -> Recommended:
        """Picks for a message that has been understood."""
        async with self._turn(user):
            return await self._recommend(user, understood, None, False, None)

    async def understand(self, user: User, text: str) -> Understanding:
        """What a message means after what went before."""
        last = await self.store.answer(user)
        if last is not None and time.time() - last.as_of > RECENT_S:
            last = None
        picks = self.pick_infos(last) if last else ()
        # The message before is not kept; that there was one is all that a refinement needs to know.
        context = "music" if last else None
        return await asyncio.to_thread(self.recommender.understand, text, context, picks)

    def pick_infos(self, answer: Answer) -> tuple[PickInfo, ...]:
        """The last picks, as references such as "the piano one" are resolved against."""
        catalog = self.recommender.catalog
        found = []
        for number, table in enumerate(answer.picks, 1):
            row = catalog.row.get(table.track_id)
            if row is not None:
                track = catalog.tracks[row]
                attributes = self.recommender.attributes_of(table.track_id)
                found.append(PickInfo(number, track.title, track.artist, attributes))
        return tuple(found)

    async def _recommend(
        self, user: User, understood: Understanding, k: int | None, plain: bool, at: float | None
    ) -> Recommended:
        if understood.care:
            raise BadRequest(self.help_text)
        for attempt in range(TRIES):
            try:
                return await self._recommend_once(user, understood, k, plain, at)
            except Clash:
                if attempt == TRIES - 1:
                    raise
        raise AssertionError("unreachable")

    async def _recommend_once(self, user: User, understood: Understanding, k: int | None, plain: bool,
                              at: float | None) -> Recommended:  # fmt: skip
        as_of = time.time() if at is None else at
        # The id first: what another process writes after it makes this one clash, and all is read again.
        next_id = await self.store.next_event_id(user)
        events = await self.store.events(user)
        last = await self.store.answer(user)
        moods = [clause for clause in understood.clauses if clause.polarity != "neutral" and not clause.lasting]
        only_taste = understood.clauses_lasting and not moods
        continuing = understood.intent in ("refine", "more_like", "dislike", "like")
        goes_on = last is not None and (continuing or only_taste or _only_qualifies(understood))
        first_id = -1000 if plain else next_id
        limits, notes = self._limits(understood)
        said = await asyncio.to_thread(self.recommender.statements, understood, as_of, first_id, goes_on, limits)
        new = list(said.events)
        notes += [
            Note("taste", term, 1 if event.weight > 0 else 0)
            for event in new
            if event.kind == "taste"
            for term in event.asked
        ]
        if understood.intent == "more_like":
            models = self._models(understood, last)
            for track_id in models:
                event = await asyncio.to_thread(
                    self.recommender.more_like, track_id, first_id + len(new), as_of, 1.0 / len(models)
                )
                new.append(replace(event, message=first_id))
            if new and not goes_on:
                new[0] = replace(new[0], starts=True)
        count = k or understood.count or (10 if understood.intent == "playlist" else 3)
        if not plain and count > MAX_PICKS:
            notes.append(Note("capped", "", MAX_PICKS))
        answers = await self.store.answers(user, since=as_of - RECENT_S)
        recent = [
            table.track_id for answer in answers[-RECENT_ANSWERS:] if not answer.plain for table in answer.picks[:10]
        ]
        blocks = await self.store.blocks(user)
        ask = Ask(
            events=(*events, *new),
            as_of=as_of,
            k=count if plain else min(count, MAX_PICKS),
            plain=plain,
            texts=said.texts,
            blocked_tracks=blocks.tracks,
            blocked_artists=blocks.artists,
            recent=tuple(dict.fromkeys(recent)),
            shown=await self.store.shown(user),
            seed=first_id + len(answers),
            own=tuple(new) if plain else (),
        )
        answer = await asyncio.to_thread(self.recommender.recommend, ask)
        answer = replace(answer, notes=(*notes, *answer.notes))
        await self.store.add(user, [] if plain else new, answer)
        return Recommended(answer, understood, answer.notes)

    def _limits(self, understood: Understanding) -> tuple[list[Limit], list[Note]]:
        """Constraints without anybody's words; names must be the catalog's own, others become a note."""
        limits: list[Limit] = []
        notes = [Note("unknown_name", unknown) for unknown in understood.unknown_names]
        tracks = self.recommender.catalog.tracks
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

    def _models(self, understood: Understanding, last: Answer | None) -> list[str]:
        """Tracks that a message wants more of the like of: those it names, else the picks that it means."""
        catalog = self.recommender.catalog
        titles = {name.value for name in understood.names if name.kind == "title"}
        named = [track.track_id for track in catalog.tracks if track.title in titles][:3]
        if named or last is None:
            return named
        numbers = self.meant(understood, last)
        if isinstance(understood.pick, int) and not numbers:
            _pick(last, understood.pick)
        picks = [last.picks[number - 1].track_id for number in numbers]
        return [track_id for track_id in picks if track_id in catalog.row]

    def meant(self, understood: Understanding, answer: Answer) -> list[int]:
        """Numbers of the picks that a message speaks of; all of them where it names none."""
        pick, count = understood.pick, len(answer.picks)
        if isinstance(pick, int):
            return [pick] if 1 <= pick <= count else []
        if pick == "last":
            return [count] if count else []
        if isinstance(pick, str) and pick in VOCABULARY.index:
            strongest = [self.recommender.attributes_of(table.track_id)[pick] for table in answer.picks]
            return [strongest.index(max(strongest)) + 1] if strongest else []
        return list(range(1, count + 1))

    # -- asking again ------------------------------------------------------------------------------------------------

    async def again(self, request_id: str, without_event: int | None = None, plus: str | None = None,
                    k: int | None = None, plain: bool | None = None) -> Answer:  # fmt: skip
        """The same request at its own moment, changed."""
        found = await self.store.find_answer(request_id)
        if found is None:
            raise BadRequest(f"There is no request {request_id!r}; use the request_id that an answer printed.")
        user, answer = found
        before = await self._events_of(user, answer)
        changed = self.change(answer, before, without_event, plus)
        blocks = await self.store.blocks(user)
        answers = await self.store.answers(user, since=None)
        earlier = [other for other in answers if other.as_of < answer.as_of and not other.plain]
        ask = Ask(
            events=tuple(changed),
            as_of=answer.as_of,
            k=k or answer.k,
            plain=answer.plain if plain is None else plain,
            blocked_tracks=blocks.tracks,
            blocked_artists=blocks.artists,
            recent=answer.recent,
            shown=frozenset(table.track_id for other in earlier for table in other.picks),
            seed=answer.seed,
            own=answer.own,
        )
        return await asyncio.to_thread(self.recommender.again, answer, before, ask)

    def change(
        self, answer: Answer, before: Sequence[Event], without_event: int | None, plus: str | None
    ) -> list[Event]:
        """The events of an answer with one left out, or with one more plain wish."""
        changed = list(before)
        if without_event is not None:
            if without_event not in {event.id for event in before}:
                raise BadRequest(f"That answer has no event {without_event}; its events are listed with it.")
            changed = without(changed, without_event)
        if plus is not None:
            changed.append(self._wish(plus, max((event.id for event in before), default=0) + 1, answer.as_of))
        return changed

    def _wish(self, term: str, event_id: int, at: float) -> Event:
        if term not in VOCABULARY.index:
            raise BadRequest(f"{term!r} is not an audible term of the vocabulary; try one such as calm, piano or fast.")
        terms = clause_terms({term: 1.0}, self.recommender.reference.deviation, self.recommender.width)
        weight = message_weights([0.7])[0]
        return Event(
            id=event_id,
            kind="mood",
            at=at,
            weight=weight,
            terms=terms,
            asked=(term,),
            replaces=tuple(sorted(same_axis(term))),
        )

    async def why(self, user: User, request_id: str | None = None, pick: int = 1) -> Why:
        """Why a pick of an answer (the last one by default), and what would have changed its place."""
        answer = await self._answer_of(user, request_id)
        table = _pick(answer, pick)
        if not table.cells and abs(table.score - table.bias) > 1e-6:
            raise BadRequest("The reasons of that answer were erased, as moods are after a day; ask again.")
        if table.track_id not in self.recommender.catalog.row:
            return Why(answer, pick, table, ())
        before = await self._events_of(user, answer)
        found = await asyncio.to_thread(self._counterfactuals, answer, before, table)
        return Why(answer, pick, table, found)

    def _counterfactuals(self, answer: Answer, before: Sequence[Event], table: Table) -> tuple[Counterfactual, ...]:
        place = self.recommender.place(answer, before, before, table.track_id).rank
        known = {event.id for event in before}
        rows: dict[int, float] = {}
        for cell in table.cells:
            if cell.event is not None and cell.event in known:
                rows[cell.event] = rows.get(cell.event, 0.0) + cell.contribution
        found = []
        for event_id in sorted(rows, key=lambda event: (-abs(rows[event]), event))[:4]:
            after = self._place_after(answer, before, table.track_id, event_id, None)
            if after != place:
                found.append(Counterfactual(event_id, None, place, after))
        attributes = self.recommender.attributes_of(table.track_id)
        settled = {
            near for event in answer.events for term in event.asked if term in attributes for near in same_axis(term)
        }
        open_terms = [t for t in attributes if t not in settled and VOCABULARY.facet_of[t] in WISHES]
        others = sorted(open_terms, key=lambda term: (-attributes[term], term))
        wishes = [
            (term, self._place_after(answer, before, table.track_id, None, term))
            for term in (*others[:3], *others[-3:])
        ]
        better = [wish for wish in wishes if wish[1] < place]
        worse = [wish for wish in wishes if wish[1] > place]
        if better:
            term, after = min(better, key=lambda wish: (wish[1], wish[0]))
            found.append(Counterfactual(None, term, place, after))
        if worse:
            term, after = max(worse, key=lambda wish: (wish[1], wish[0]))
            found.append(Counterfactual(None, term, place, after))
        return tuple(found)

    def _place_after(
        self, answer: Answer, before: Sequence[Event], track_id: str, event: int | None, plus: str | None
    ) -> int:
        return self.recommender.place(answer, before, self.change(answer, before, event, plus), track_id).rank

    # -- reacting ----------------------------------------------------------------------------------------------------

    async def react(self, user: User, verdict: str, pick: int, request_id: str | None = None, share: float = 1.0,
                    at: float | None = None) -> Reaction:  # fmt: skip
        """`verdict`: like, dislike or undo, of a pick of an answer (the last one by default)."""
        if verdict not in (*REACTIONS, "undo"):
            raise BadRequest(f"{verdict!r} is no verdict; say like, dislike or undo.")
        async with self._turn(user):
            answer = await self._answer_of(user, request_id)
            track_id = _pick(answer, pick).track_id
            for attempt in range(TRIES):
                try:
                    return await self._react_once(
                        user, verdict, answer, track_id, share, time.time() if at is None else at
                    )
                except Clash:
                    if attempt == TRIES - 1:
                        raise
        raise AssertionError("unreachable")

    async def _react_once(
        self, user: User, verdict: str, answer: Answer, track_id: str, share: float, at: float
    ) -> Reaction:
        event_id = await self.store.next_event_id(user)
        before = await self._events_of(user, answer)
        earlier = [
            e for e in before if e.kind in REACTIONS and e.track_id == track_id and e.request_id == answer.request_id
        ]
        bare = [event for event in before if event not in earlier]
        if verdict == "undo":
            if not earlier:
                raise BadRequest("There is no reaction of yours to that pick, so there is nothing to undo.")
            after, event = bare, earlier[-1]
        else:
            event = await asyncio.to_thread(
                self.recommender.reaction, answer, bare, track_id, verdict == "like", event_id, at, share
            )
            after = [*bare, event]
        places = [
            await asyncio.to_thread(self.recommender.place, answer, before, events, track_id)
            for events in (before, after)
        ]
        await self.store.add(user, [] if verdict == "undo" else [event], removing=[old.id for old in earlier])
        return Reaction(answer, event, places[0].rank, places[1].rank, places[0].score, places[1].score)

    async def _events_of(self, user: User, answer: Answer) -> list[Event]:
        """The events that an answer is judged by: those it was made from, and the reactions to it."""
        kept = [
            event
            for event in await self.store.events(user)
            if event.id <= answer.last_event or event.request_id == answer.request_id
        ]
        return [*answer.own, *kept]

    async def _answer_of(self, user: User, request_id: str | None) -> Answer:
        answer = await self.store.answer(user, request_id)
        if answer is None:
            if request_id is None:
                raise BadRequest("I have not recommended anything to you yet; tell me a mood first.")
            raise BadRequest(f"There is no request {request_id!r} of yours; use the request_id that an answer printed.")
        return answer

    # -- housekeeping ------------------------------------------------------------------------------------------------

    def _turn(self, user: User) -> asyncio.Lock:
        lock = self._turns.get(str(user))
        if lock is None:
            lock = self._turns[str(user)] = asyncio.Lock()
        return lock

    async def forget(self, user: User) -> bool:
        """Erase everything that is kept of a person; False where nothing was."""
        async with self._turn(user):
            return await self.store.forget(user)

    async def forget_last(self, user: User) -> bool:
        """Erase what was said last and the reactions to its answer; False where there was nothing."""
        async with self._turn(user):
            return await self.store.forget_last(user)


def _only_qualifies(understood: Understanding) -> bool:
    """Whether a message names no music of its own, only how it should be: "only instrumental", "under 100 bpm"."""
    if understood.intent != "recommend" or not (understood.wants or understood.avoids or understood.constraints):
        return False
    words = sum(len(clause.text.split()) for clause in understood.clauses)
    return words <= QUALIFYING_WORDS and all(
        VOCABULARY.facet_of[found.term] in QUALIFYING for found in understood.wants
    )


def check_text(text: str) -> None:
    """Raises BadRequest in one sentence for a message that cannot be read."""
    if not text.strip():
        raise BadRequest("The message is empty; say how you feel or what you would like to hear.")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BadRequest("The message has bytes that are no text in UTF-8; type it again.") from error
    if len(text) > MAX_TEXT:
        raise BadRequest(
            f"The message has {len(text):,} characters; {MAX_TEXT:,} are the most I read, so say it shorter."
        )


def _pick(answer: Answer, pick: int) -> Table:
    table = answer.table(pick)
    if table is None:
        count = len(answer.picks)
        raise BadRequest(f"There is no pick {pick} in that answer; it has {count} pick{'s' if count != 1 else ''}.")
    return table
