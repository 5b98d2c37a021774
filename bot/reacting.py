"""Reactions: one person's turns in order, which answer is meant, and what 👍, 👎 and taking one back do."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from weakref import WeakValueDictionary

from bot.asking import pick_of
from bot.following import Followed, Shown
from bot.messages import ENGLISH, Refusal
from bot.owner import Guest, User
from bot.store import Clash, Store
from recommender.answer import Answer
from recommender.engine import Recommender
from recommender.profile import REACTIONS, Event

TRIES = 5
"""How often what another process came between is done anew."""


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
    """What one did that speaks of somebody else's answer, of one that is no longer kept, or of a track that is gone."""

    event: Event


class Turns(asyncio.Lock):
    """One person's turns, one after another; a turn that is being held goes on in calls that the same task makes."""

    holder: asyncio.Task[object] | None = None


class Reacting:
    """The part of a conversation that reactions are."""

    def __init__(self, recommender: Recommender, store: Store) -> None:
        self.recommender = recommender
        self.store = store
        self._turns: WeakValueDictionary[str, Turns] = WeakValueDictionary()

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

    async def follow(self, user: User, shown: Shown | None = None) -> Followed:
        """The answer that a person's message goes on from: the newest, or the one that it replies to."""
        newest = await self.store.answer(user)
        if shown is None or (newest is not None and newest.request_id == shown.request_id):
            return Followed(newest)
        own = await self.store.answer(user, shown.request_id)
        if own is not None:
            return Followed(own, newest=False)
        return Followed(shown.as_answer(newest.language if newest else ENGLISH), own=False, newest=False)

    async def react(self, user: User, verdict: str, pick: int, request_id: str | None = None, share: float = 1.0,
                    at: float | None = None, answer: Answer | None = None, via: str = "") -> Reaction:  # fmt: skip
        """`verdict`: like, dislike or undo, of a pick of an answer (the last one by default).

        `answer`: the one that is meant, where it has been read already. `via`: by what one reacts; a verdict takes the
        place of the earlier one by the same means.
        """
        async with self.turn(user):
            answer = answer or await self._answer_of(user, request_id)
            done = await self._react(user, verdict, answer, pick, share, via, own=True, at=at)
            if isinstance(done, Vote):
                raise Refusal("error-gone")
            return done

    async def vote(self, user: User, verdict: str, shown: Shown, pick: int, share: float = 1.0,
                   via: str = "") -> Reaction | Vote:  # fmt: skip
        """`react` to what a message shows, whoever it answered and however old it is."""
        async with self.turn(user):
            return await self.vote_on(user, verdict, await self.follow(user, shown), pick, share, via)

    async def vote_on(self, user: User, verdict: str, followed: Followed, pick: int, share: float = 1.0,
                      via: str = "") -> Reaction | Vote:  # fmt: skip
        """`react` to the answer that is followed; to one that is not the person's own, for their own taste alone."""
        if followed.answer is None:
            raise Refusal("error-no-answer")
        async with self.turn(user):
            return await self._react(user, verdict, followed.answer, pick, share, via, own=followed.own)

    async def toggle(self, user: User, verdict: str, shown: Shown, pick: int) -> tuple[str, Reaction | Vote]:
        """`vote`, or taking it back where the same verdict stands; which of them it was: like, dislike, undo."""
        async with self.turn(user):
            followed = await self.follow(user, shown)
            track_id = pick_of(shown.as_answer(ENGLISH), pick).track_id
            events = await self.store.events(user)
            standing = _standing(events, track_id, "", _requests(shown.request_id, followed.own))
            done = "undo" if standing and standing[-1].kind == verdict else verdict
            return done, await self.vote_on(user, done, followed, pick)

    async def reacted(self, user: User, via: str) -> bool:
        """Whether any reaction of a person stands that was made by these means."""
        return any(event.kind in REACTIONS and event.via == via for event in await self.store.events(user))

    async def _react(self, user: User, verdict: str, answer: Answer, pick: int, share: float, via: str, *, own: bool,
                     at: float | None = None) -> Reaction | Vote:  # fmt: skip
        if verdict not in (*REACTIONS, "undo"):
            raise Refusal("error-verdict", verdict=verdict)
        track_id = pick_of(answer, pick).track_id
        for attempt in range(TRIES):
            event_id = await self.store.next_event_id(user)
            events = await self.store.events(user)
            earlier = _standing(events, track_id, via, _requests(answer.request_id, own))
            if verdict == "undo" and not earlier:
                raise Refusal("error-no-reaction")
            known = track_id in self.recommender.catalog.row
            if not known and verdict != "undo":
                raise Refusal("error-gone")
            judged = judging(answer, events) if own else events
            bare = [event for event in judged if event not in earlier]
            moment = time.time() if at is None else at
            event = earlier[-1] if verdict == "undo" else await asyncio.to_thread(
                self._event, answer if own else None, bare, track_id, verdict == "like", event_id, moment, share, via
            )  # fmt: skip
            after = bare if verdict == "undo" else [*bare, event]
            places = [
                await asyncio.to_thread(self.recommender.place, answer, judged, some, track_id)
                for some in ((judged, after) if own and known else ())
            ]
            try:
                await self.store.add(user, [] if verdict == "undo" else [event], removing=[old.id for old in earlier])
            except Clash:
                if attempt == TRIES - 1:
                    raise
                continue
            if not places:
                return Vote(event)
            return Reaction(answer, event, places[0].rank, places[1].rank, places[0].score, places[1].score)
        raise AssertionError("unreachable")

    def _event(self, answer: Answer | None, bare: Sequence[Event], track_id: str, liked: bool, event_id: int, at: float,
               share: float, via: str) -> Event:  # fmt: skip
        """The event of a verdict; `answer`: where it is the person's own."""
        if answer is None:
            event = self.recommender.vote(bare, track_id, liked, event_id, at, share)
        else:
            event = self.recommender.reaction(answer, bare, track_id, liked, event_id, at, share)
        return replace(event, via=via)

    async def _events_of(self, user: User, answer: Answer) -> list[Event]:
        return judging(answer, await self.store.events(user))

    async def _answer_of(self, user: User, request_id: str | None) -> Answer:
        answer = await self.store.answer(user, request_id)
        if answer is None:
            if request_id is None:
                raise Refusal("error-no-answer")
            raise Refusal("error-own-request", request=request_id)
        return answer


def judging(answer: Answer, events: Sequence[Event]) -> list[Event]:
    """The events that an answer is judged by: those it was made from, and the reactions to it."""
    kept = [event for event in events if event.id <= answer.last_event or event.request_id == answer.request_id]
    return [*answer.own, *kept]


def _requests(request_id: str, own: bool) -> tuple[str | None, ...]:
    """By which requests reactions to an answer are found. That of somebody else's answer is kept nowhere; one's own
    that is no longer kept is found by the reactions to it."""
    return (request_id,) if own else (None, request_id)


def _standing(events: Sequence[Event], track_id: str, via: str, requests: Sequence[str | None]) -> list[Event]:
    """The reactions to a track by the same means, in order."""
    return [
        event
        for event in events
        if event.kind in REACTIONS and event.track_id == track_id and event.via == via and event.request_id in requests
    ]
