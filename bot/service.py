"""Everything that a command or a bot needs, opened and closed in one place."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from types import TracebackType

import numpy as np

from bot import messages
from bot.conversation import MAX_PICKS, Conversation
from bot.dialogue import Dialogue
from bot.settings import Settings
from bot.store import Store
from bot.views import Views
from recommender.engine import Recommender
from recommender.errors import WhytuneError

log = logging.getLogger(__name__)
REFRESH_S = 5.0
QUIET_S = 30.0
PURGE_S = 3600.0


def open_recommender(settings: Settings, use_index: bool = True) -> Recommender:
    """The recommender over the home's catalog; the Chroma index too where it is wanted."""
    recommender = Recommender.open(settings.home, settings.chroma_url)
    if use_index:
        recommender.open_index()
    return recommender


class Service:
    """The recommender, the store and the conversation over them."""

    recommender: Recommender
    store: Store
    conversation: Conversation
    views: Views
    dialogue: Dialogue

    def __init__(self, settings: Settings, language: bool = True, most: int = MAX_PICKS) -> None:
        """`language`: whether texts will be read, so that encoders load beside everything else; `most`: the picks of
        one answer at most."""
        self.settings = settings
        self._most = most
        self._language = language
        self._tasks: list[asyncio.Task[None]] = []
        self._preloading: threading.Thread | None = None

    async def __aenter__(self) -> Service:
        self.store = await Store.open(self.settings.home, self.settings.master_key)
        try:
            self.recommender = await asyncio.to_thread(open_recommender, self.settings, False)
            if self._language:
                # Encoders and Chroma take seconds to import; both load while the other waits for the disk.
                self._preloading = threading.Thread(target=self.recommender.language.preload, daemon=True)
                self._preloading.start()
                await asyncio.to_thread(self.recommender.open_index)
        except BaseException:
            await self._close()
            raise
        self._wire()
        await self._purge()
        return self

    @classmethod
    async def over(cls, settings: Settings, recommender: Recommender) -> Service:
        """A service over a recommender that somebody else opened and will close."""
        service = cls(settings)
        service.recommender = recommender
        service.store = await Store.open(settings.home, settings.master_key)
        service._wire()
        return service

    def _wire(self) -> None:
        self.conversation = Conversation(self.recommender, self.store, self.settings.help_text, self._most)
        self.views = Views(self.recommender)
        self.dialogue = Dialogue(self.conversation, self.views, self.settings.home)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._close()
        self.recommender.close()

    async def _close(self) -> None:
        await self.store.close()
        if self._preloading is not None:
            # A thread that is inside a library when the process ends would abort it.
            await asyncio.to_thread(self._preloading.join)

    def keep_fresh(self) -> None:
        """While this process runs: take up what others ingest, and drop what has been kept for long enough."""
        threading.Thread(target=messages.preload, daemon=True).start()
        self._tasks = [asyncio.create_task(self._refresh_forever()), asyncio.create_task(self._purge_forever())]

    async def _purge_forever(self) -> None:
        while True:
            await self._purge()
            await asyncio.sleep(PURGE_S)

    async def _purge(self) -> None:
        try:
            await self.store.purge(time.time())
        except WhytuneError as error:
            log.warning("what is old could not be dropped now: %s", error)
        except Exception as error:
            # What is promised to go must go at the next time at the latest.
            log.error("what is old could not be dropped now: %s", type(error).__name__)

    async def _refresh_forever(self) -> None:
        quiet = QUIET_S + REFRESH_S
        while True:
            await asyncio.sleep(REFRESH_S)
            try:
                news = await asyncio.to_thread(self.recommender.refresh)
                quiet = 0.0 if news else quiet + REFRESH_S
                if quiet == QUIET_S:
                    # Answers are exact without the index; it is built anew when an ingest has come to rest.
                    await asyncio.to_thread(self.recommender.open_index)
            except WhytuneError as error:
                log.warning("the catalog could not be taken up now: %s", error)
            except Exception as error:
                # Whatever it was, the next look may find it mended; without one, new music would never come.
                log.error("the catalog could not be taken up now: %s", type(error).__name__)


def warm_up(settings: Settings, report: Callable[[str], None]) -> None:
    """Fetch the taggers and let every library do its slow first-time work. Raises ModelMissing in one sentence."""
    from recommender import models

    started = time.perf_counter()
    models.taggers_folder(settings.home, report)
    report(f"taggers ready ({time.perf_counter() - started:.1f} s)")
    started = time.perf_counter()
    recommender = open_recommender(settings)
    recommender.language.preload()
    recommender.close()
    report(f"language models and catalog ready ({time.perf_counter() - started:.1f} s)")
    started = time.perf_counter()
    from recommender.audio import SAMPLE_RATE
    from recommender.descriptors import describe

    # librosa compiles at first use and keeps what it compiled; a made-up sound makes it do that now.
    describe([np.random.default_rng(0).normal(0, 0.1, 6 * SAMPLE_RATE).astype(np.float32)])
    report(f"audio analysis compiled ({time.perf_counter() - started:.1f} s)")
