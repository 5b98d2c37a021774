"""Messages of many people are understood together: what arrives while one lot is being read is the next lot."""

from __future__ import annotations

import asyncio

from recommender.engine import Recommender
from recommender.understanding import Message, Understanding

MOST = 64
"""Messages in one lot: more would keep the first of them waiting for the last."""

Waiting = tuple[Message, "asyncio.Future[Understanding]"]


class Lots:
    """Understands messages off the event loop, one lot at a time."""

    def __init__(self, recommender: Recommender) -> None:
        self._recommender = recommender
        self._waiting: list[Waiting] = []
        self._working: asyncio.Task[None] | None = None

    async def understand(self, message: Message) -> Understanding:
        """What a message means (see `Recommender.understand`)."""
        future: asyncio.Future[Understanding] = asyncio.get_running_loop().create_future()
        self._waiting.append((message, future))
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._work())
        return await future

    async def _work(self) -> None:
        while self._waiting:
            lot, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            lot = [(message, future) for message, future in lot if not future.done()]
            done = await asyncio.to_thread(self._understood, [message for message, _ in lot])
            for (_, future), result in zip(lot, done, strict=True):
                if future.done():
                    continue
                if isinstance(result, Exception):
                    future.set_exception(result)
                else:
                    future.set_result(result)

    def _understood(self, messages: list[Message]) -> list[Understanding | Exception]:
        try:
            return list(self._recommender.understand_all(messages))
        except Exception as error:
            # One message must not spoil the others' answers.
            return [error] if len(messages) == 1 else [one for each in messages for one in self._understood([each])]
