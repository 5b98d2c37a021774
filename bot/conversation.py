"""The conversation, whatever the platform: (user, message) → reply; (user, reaction) → effect.

Everything is written to the store before it is acknowledged. A message's words live in memory for its answer alone.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from weakref import WeakValueDictionary

import numpy as np

from bot.answering import Request, answer_to
from bot.asking import check_text, pick_infos, pick_of
from bot.counterfactuals import Counterfactual, changed, find
from bot.following import Followed, Shown
from bot.lots import Lots
from bot.messages import ENGLISH, Messages, Refusal
from bot.owner import Guest, User
from bot.store import Clash, Store
from recommender.answer import Answer
from recommender.engine import Ask, Recommender
from recommender.errors import BadRequest
from recommender.explanation import Table
from recommender.profile import REACTIONS, Event
from recommender.understanding import Message, Understanding

MAX_PICKS = 100
"""More is asked for with --plain."""
TRIES = 5
RECENT_S = 2 * 3600.0
RECENT_ANSWERS = 8


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
class Vote:
    """What a 👍, 👎 or taking one back did that speaks of somebody else's answer, or of one that is no longer kept."""

    event: Event


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

    def __init__(self, recommender: Recommender, store: Store, help_text: str = "", most: int = MAX_PICKS) -> None:
        """`help_text`: what a person in distress is told instead of picks; empty for what the messages say. `most`: the
        picks of one answer at most."""
        self.recommender = recommender
        self.store = store
        self.most = most
        self._help_text = help_text
        self._turns: WeakValueDictionary[str, Turns] = WeakValueDictionary()
        self._lots = Lots(recommender)

    @asynccontextmanager
    async def turn(self, user: User) -> AsyncIterator[None]:
        """While this is held, nobody else does anything for this person in this process."""
        name = user.name if isinstance(user, Guest) else str(user)
        turns = self._turns.get(name)
        if turns is None:
            turns = self._turns[name] = Turns()
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
            return await self._recommend(user, understood, Followed(last), k, plain, at)

    async def answer(self, user: User, understood: Understanding, followed: Followed, k: int | None = None,
                     sound: np.ndarray | None = None) -> Recommended:  # fmt: skip
        """Picks for a message that has been understood; `followed`: as it was read in this turn.

        `sound`: Wv of a sound that came with it, float64 [K], which the picks should be like.
        """
        async with self.turn(user):
            return await self._recommend(user, understood, followed, k, False, None, sound)

    async def follow(self, user: User, shown: Shown | None = None) -> Followed:
        """The answer that a person's message goes on from: the newest, or the one that it replies to."""
        newest = await self.store.answer(user)
        if shown is None or (newest is not None and newest.request_id == shown.request_id):
            return Followed(newest)
        own = await self.store.answer(user, shown.request_id)
        if own is not None:
            return Followed(own, newest=False)
        return Followed(shown.as_answer(newest.language if newest else ENGLISH), own=False, newest=False)

    async def understand(self, text: str, last: Answer | None) -> Understanding:
        """What a message means after the last answer, and the language to answer it in."""
        recent = last if last is not None and time.time() - last.as_of <= RECENT_S else None

        picks = pick_infos(self.recommender, recent) if recent else ()
        # The message before is not kept; that there was one is all that a refinement needs to know.
        expected = last.language if last is not None else ENGLISH
        return await self._lots.understand(Message(text, "music" if recent else None, picks, expected))

    async def _recommend(self, user: User, understood: Understanding, followed: Followed, k: int | None,
                         plain: bool, at: float | None, sound: np.ndarray | None = None) -> Recommended:  # fmt: skip
        if understood.care:
            raise BadRequest(self.care(understood.language))
        for attempt in range(TRIES):
            try:
                return await self._recommend_once(user, understood, followed, k, plain, at, sound)
            except Clash:
                if attempt == TRIES - 1:
                    raise
                if followed.newest:
                    followed = await self.follow(user)
        raise AssertionError("unreachable")

    async def _recommend_once(self, user: User, understood: Understanding, followed: Followed, k: int | None,
                              plain: bool, at: float | None, sound: np.ndarray | None) -> Recommended:  # fmt: skip
        as_of = time.time() if at is None else at
        # Before all else: what another process writes after it makes the new ids clash, and all is read again.
        known = await self.store.turn_state(user, as_of - RECENT_S, RECENT_ANSWERS)
        request = Request(understood, followed, known, as_of, self.most, k, plain, sound)
        answer, new = await asyncio.to_thread(answer_to, self.recommender, request)
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
                    at: float | None = None, answer: Answer | None = None, via: str = "") -> Reaction:  # fmt: skip
        """`verdict`: like, dislike or undo, of a pick of an answer (the last one by default).

        `answer`: the one that is meant, where it has been read already. `via`: by what one reacts; a verdict takes the
        place of the earlier one by the same means.
        """
        if verdict not in (*REACTIONS, "undo"):
            raise Refusal("error-verdict", verdict=verdict)
        async with self.turn(user):
            answer = answer or await self._answer_of(user, request_id)
            track_id = pick_of(answer, pick).track_id
            for attempt in range(TRIES):
                try:
                    return await self._react_once(
                        user, verdict, answer, track_id, share, time.time() if at is None else at, via
                    )
                except Clash:
                    if attempt == TRIES - 1:
                        raise
        raise AssertionError("unreachable")

    async def _react_once(
        self, user: User, verdict: str, answer: Answer, track_id: str, share: float, at: float, via: str
    ) -> Reaction:
        event_id = await self.store.next_event_id(user)
        before = await self._events_of(user, answer)
        earlier = _earlier(before, track_id, via, answer.request_id)
        bare = [event for event in before if event not in earlier]
        if verdict == "undo":
            if not earlier:
                raise Refusal("error-no-reaction")
            after, event = bare, earlier[-1]
        else:
            event = await asyncio.to_thread(
                self.recommender.reaction, answer, bare, track_id, verdict == "like", event_id, at, share
            )
            event = replace(event, via=via)
            after = [*bare, event]
        places = [
            await asyncio.to_thread(self.recommender.place, answer, before, events, track_id)
            for events in (before, after)
        ]
        await self.store.add(user, [] if verdict == "undo" else [event], removing=[old.id for old in earlier])
        return Reaction(answer, event, places[0].rank, places[1].rank, places[0].score, places[1].score)

    async def vote(self, user: User, verdict: str, shown: Shown, pick: int, share: float = 1.0,
                   via: str = "") -> Reaction | Vote:  # fmt: skip
        """`react` to what a message shows, whoever it answered and however old it is."""
        async with self.turn(user):
            followed = await self.follow(user, shown)
            if followed.own:
                return await self.react(user, verdict, pick, share=share, answer=followed.answer, via=via)
            return await self.vote_on(user, verdict, shown.as_answer(ENGLISH), pick, share, via)

    async def vote_on(self, user: User, verdict: str, answer: Answer, pick: int, share: float = 1.0,
                      via: str = "") -> Vote:  # fmt: skip
        """A verdict on a track of an answer that is not the person's own: it moves their own taste alone."""
        track_id = pick_of(answer, pick).track_id
        async with self.turn(user):
            for attempt in range(TRIES):
                event_id = await self.store.next_event_id(user)
                events = await self.store.events(user)
                # An answer of one's own that is no longer kept is found by the reactions to it.
                earlier = [
                    *_earlier(events, track_id, via, None), *_earlier(events, track_id, via, answer.request_id)
                ]  # fmt: skip
                if verdict == "undo":
                    if not earlier:
                        raise Refusal("error-no-reaction")
                    event = earlier[-1]
                else:
                    bare = [event for event in events if event not in earlier]
                    event = await asyncio.to_thread(
                        self.recommender.vote, bare, track_id, verdict == "like", event_id, time.time(), share
                    )
                    event = replace(event, via=via)
                try:
                    await self.store.add(user, [] if verdict == "undo" else [event], removing=[e.id for e in earlier])
                    return Vote(event)
                except Clash:
                    if attempt == TRIES - 1:
                        raise
        raise AssertionError("unreachable")

    async def verdict(self, user: User, shown: Shown, pick: int, via: str = "") -> str | None:
        """like or dislike: what a person last made of a pick by these means; None where nothing stands."""
        track_id = pick_of(shown.as_answer(ENGLISH), pick).track_id
        events = await self.store.events(user)
        standing = [*_earlier(events, track_id, via, None), *_earlier(events, track_id, via, shown.request_id)]
        return max(standing, key=lambda event: event.id).kind if standing else None

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


def _earlier(events: Sequence[Event], track_id: str, via: str, request_id: str | None) -> list[Event]:
    """The reactions to a track by the same means; to an answer, or (None) to somebody else's."""
    return [
        event
        for event in events
        if event.kind in REACTIONS
        and event.track_id == track_id
        and event.via == via
        and event.request_id == request_id
    ]
