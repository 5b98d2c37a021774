"""The conversation, whatever the platform: (user, message) → reply; (user, reaction) → effect.

Everything is written to the store before it is acknowledged. A message's words live in memory for its answer alone.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TypeAlias
from weakref import WeakValueDictionary

from bot.asking import check_text, limits_of, models_of, only_qualifies, pick_infos, pick_of
from bot.counterfactuals import Counterfactual, changed, find
from bot.messages import ENGLISH, Messages, Refusal
from bot.store import Clash, Store, UserRef
from recommender.answer import Answer
from recommender.engine import Ask, Recommender
from recommender.errors import BadRequest
from recommender.explanation import Table
from recommender.profile import REACTIONS, Event
from recommender.ranking import Note
from recommender.understanding import Understanding

MAX_PICKS = 100
"""More is asked for with --plain."""
TRIES = 5
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


class Turns(asyncio.Lock):
    """One person's turns, one after another; a turn that is being held goes on in calls that the same task makes."""

    holder: asyncio.Task[object] | None = None


class Conversation:
    """Talks with many people at once; each person's turns come one after another."""

    def __init__(self, recommender: Recommender, store: Store, help_text: str = "") -> None:
        """`help_text`: what a person in distress is told instead of picks; empty for what the messages say."""
        self.recommender = recommender
        self.store = store
        self._help_text = help_text
        self._turns: WeakValueDictionary[str, Turns] = WeakValueDictionary()

    @asynccontextmanager
    async def turn(self, user: User) -> AsyncIterator[None]:
        """While this is held, nobody else does anything for this person in this process."""
        turns = self._turns.get(str(user))
        if turns is None:
            turns = self._turns[str(user)] = Turns()
        task = asyncio.current_task()
        if turns.holder is task:
            yield
            return
        async with turns:
            turns.holder = task
            try:
                yield
            finally:
                turns.holder = None

    def care(self, language: str) -> str:
        """What a person in distress is told: the host's own words, else the messages' in that language."""
        return self._help_text or Messages.of(language).say("care")

    # -- asking ------------------------------------------------------------------------------------------------------

    async def recommend(self, user: User, text: str, k: int | None = None, plain: bool = False,
                        at: float | None = None) -> Recommended:  # fmt: skip
        """Picks for a message. Raises BadRequest in one sentence where it cannot be read."""
        check_text(text)
        async with self.turn(user):
            last = await self.store.answer(user)
            understood = await self.understand(text, last)
            return await self._recommend(user, understood, last, k, plain, at)

    async def answer(self, user: User, understood: Understanding, last: Answer | None) -> Recommended:
        """Picks for a message that has been understood; `last`: the person's last answer, read in this turn."""
        async with self.turn(user):
            return await self._recommend(user, understood, last, None, False, None)

    async def understand(self, text: str, last: Answer | None) -> Understanding:
        """What a message means after the last answer, and the language to answer it in."""
        recent = last if last is not None and time.time() - last.as_of <= RECENT_S else None

        def understand() -> Understanding:
            picks = pick_infos(self.recommender, recent) if recent else ()
            # The message before is not kept; that there was one is all that a refinement needs to know.
            expected = last.language if last is not None else ENGLISH
            return self.recommender.understand(text, "music" if recent else None, picks, expected)

        return await asyncio.to_thread(understand)

    async def _recommend(self, user: User, understood: Understanding, last: Answer | None, k: int | None,
                         plain: bool, at: float | None) -> Recommended:  # fmt: skip
        if understood.care:
            raise BadRequest(self.care(understood.language))
        for attempt in range(TRIES):
            try:
                return await self._recommend_once(user, understood, last, k, plain, at)
            except Clash:
                if attempt == TRIES - 1:
                    raise
                last = await self.store.answer(user)
        raise AssertionError("unreachable")

    async def _recommend_once(self, user: User, understood: Understanding, last: Answer | None, k: int | None,
                              plain: bool, at: float | None) -> Recommended:  # fmt: skip
        as_of = time.time() if at is None else at
        # The id first: what another process writes after it makes this one clash, and all is read again.
        next_id = await self.store.next_event_id(user)
        events = await self.store.events(user)
        moods = [clause for clause in understood.clauses if clause.polarity != "neutral" and not clause.lasting]
        only_taste = understood.clauses_lasting and not moods
        continuing = understood.intent in ("refine", "more_like", "dislike", "like")
        goes_on = last is not None and (continuing or only_taste or only_qualifies(understood))
        first_id = -1000 if plain else next_id
        limits, notes = limits_of(self.recommender, understood)
        said = await asyncio.to_thread(self.recommender.statements, understood, as_of, first_id, goes_on, limits)
        new = list(said.events)
        notes += [
            Note("taste", term, 1 if event.weight > 0 else 0)
            for event in new
            if event.kind == "taste"
            for term in event.asked
        ]
        if understood.intent == "more_like":
            models = models_of(self.recommender, understood, last)
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
        answer = replace(answer, language=understood.language, notes=(*notes, *answer.notes))
        await self.store.add(user, [] if plain else new, answer)
        return Recommended(answer, understood)

    # -- asking again ------------------------------------------------------------------------------------------------

    async def again(self, request_id: str, without_event: int | None = None, plus: str | None = None,
                    k: int | None = None, plain: bool | None = None) -> Answer:  # fmt: skip
        """The same request at its own moment, changed."""
        found = await self.store.find_answer(request_id)
        if found is None:
            raise Refusal("error-request", request=request_id)
        user, answer = found
        before = await self._events_of(user, answer)
        events = changed(self.recommender, answer, before, without_event, plus)
        blocks = await self.store.blocks(user)
        answers = await self.store.answers(user, since=None)
        earlier = [other for other in answers if other.as_of < answer.as_of and not other.plain]
        ask = Ask(
            events=tuple(events),
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
        done = await asyncio.to_thread(self.recommender.again, answer, before, ask)
        return replace(done, language=answer.language)

    async def why(self, user: User, request_id: str | None = None, pick: int = 1, answer: Answer | None = None) -> Why:
        """Why a pick of an answer (the last one by default), and what would have changed its place.

        `answer`: the one that is meant, where it has been read already.
        """
        answer = answer or await self._answer_of(user, request_id)
        table = pick_of(answer, pick)
        if not table.cells and abs(table.score - table.bias) > 1e-6:
            raise Refusal("error-erased")
        if table.track_id not in self.recommender.catalog.row:
            return Why(answer, pick, table, ())
        before = await self._events_of(user, answer)
        found = await asyncio.to_thread(find, self.recommender, answer, before, table)
        return Why(answer, pick, table, found)

    # -- reacting ----------------------------------------------------------------------------------------------------

    async def react(self, user: User, verdict: str, pick: int, request_id: str | None = None, share: float = 1.0,
                    at: float | None = None, answer: Answer | None = None) -> Reaction:  # fmt: skip
        """`verdict`: like, dislike or undo, of a pick of an answer (the last one by default).

        `answer`: the one that is meant, where it has been read already.
        """
        if verdict not in (*REACTIONS, "undo"):
            raise Refusal("error-verdict", verdict=verdict)
        async with self.turn(user):
            answer = answer or await self._answer_of(user, request_id)
            track_id = pick_of(answer, pick).track_id
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
                raise Refusal("error-no-reaction")
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
                raise Refusal("error-no-answer")
            raise Refusal("error-own-request", request=request_id)
        return answer

    # -- housekeeping ------------------------------------------------------------------------------------------------

    async def forget(self, user: User) -> bool:
        """Erase everything that is kept of a person; False where nothing was."""
        async with self.turn(user):
            return await self.store.forget(user)

    async def forget_last(self, user: User) -> bool:
        """Erase what was said last and the reactions to its answer; False where there was nothing."""
        async with self.turn(user):
            return await self.store.forget_last(user)
