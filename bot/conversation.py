"""The conversation, whatever the platform: (user, message) → reply; (user, reaction) → effect.

Everything is written to the store before it is acknowledged. A message's words live in memory for its answer alone.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, replace

import numpy as np

from bot.answering import Request, answer_to
from bot.asking import check_text, pick_infos, pick_of
from bot.counterfactuals import Counterfactual, changed, find
from bot.following import Followed
from bot.lots import Lots
from bot.messages import ENGLISH, Messages, Refusal
from bot.owner import User
from bot.reacting import TRIES, Reacting
from bot.store import Clash, Store
from recommender.answer import Answer
from recommender.engine import Ask, Recommender
from recommender.errors import BadRequest
from recommender.explanation import Table
from recommender.understanding import Message, Understanding

MAX_PICKS = 100
"""More is asked for with --plain."""
RECENT_S = 2 * 3600.0
RECENT_ANSWERS = 8


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


class Conversation(Reacting):
    """Talks with many people at once; each person's turns come one after another."""

    def __init__(self, recommender: Recommender, store: Store, help_text: str = "", most: int = MAX_PICKS) -> None:
        """`help_text`: what a person in distress is told instead of picks; empty for what the messages say. `most`: the
        picks of one answer at most."""
        super().__init__(recommender, store)
        self.most = most
        self._help_text = help_text
        self._lots = Lots(recommender)

    def care(self, language: str) -> str:
        """What a person in distress is told: the host's own words, else the messages' in that language."""
        return self._help_text or Messages.of(language).say("care")

    # -- asking ------------------------------------------------------------------------------------------------------

    async def recommend(self, user: User, text: str, k: int | None = None, plain: bool = False,
                        at: float | None = None, most: int | None = None) -> Recommended:  # fmt: skip
        """Picks for a message, `most` of them at most. Raises BadRequest in one sentence where it cannot be read."""
        check_text(text)
        async with self.turn(user):
            last = await self.store.answer(user)
            understood = await self.understand(text, last)
            as_of = time.time() if at is None else at
            return await self._recommend(user, Request(understood, Followed(last), as_of, most or self.most, k, plain))

    async def answer(self, user: User, understood: Understanding, followed: Followed, k: int | None = None,
                     sound: np.ndarray | None = None) -> Recommended:  # fmt: skip
        """Picks for a message that has been understood; `followed`: as it was read in this turn.

        `sound`: Wv of a sound that came with it, float64 [K], which the picks should be like.
        """
        async with self.turn(user):
            request = Request(understood, followed, time.time(), self.most, k, sound=sound)
            return await self._recommend(user, request)

    async def understand(self, text: str, last: Answer | None) -> Understanding:
        """What a message means after the last answer, and the language to answer it in."""
        recent = last if last is not None and time.time() - last.as_of <= RECENT_S else None

        picks = pick_infos(self.recommender, recent) if recent else ()
        # The message before is not kept; that there was one is all that a refinement needs to know.
        expected = last.language if last is not None else ENGLISH
        return await self._lots.understand(Message(text, "music" if recent else None, picks, expected))

    async def _recommend(self, user: User, request: Request) -> Recommended:
        if request.understood.care:
            raise BadRequest(self.care(request.understood.language))
        for attempt in range(TRIES):
            # What another process writes after this makes the new ids clash, and all is read again.
            known = await self.store.turn_state(user, request.as_of - RECENT_S, RECENT_ANSWERS)
            answer, new = await asyncio.to_thread(answer_to, self.recommender, replace(request, known=known))
            try:
                await self.store.add(user, [] if request.plain else new, answer)
                return Recommended(answer, request.understood)
            except Clash:
                if attempt == TRIES - 1:
                    raise
                if request.followed.newest:
                    request = replace(request, followed=await self.follow(user))
        raise AssertionError("unreachable")

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

    # -- housekeeping ------------------------------------------------------------------------------------------------

    async def forget(self, user: User) -> bool:
        """Erase everything that is kept of a person; False where nothing was."""
        async with self.turn(user):
            return await self.store.forget(user)

    async def forget_last(self, user: User) -> bool:
        """Erase what was said last and the reactions to its answer; False where there was nothing."""
        async with self.turn(user):
            return await self.store.forget_last(user)
