"""What tests share: a home of their own, the demo catalog, and one recommender for all that only read."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.__main__ import one_thread
from bot.service import Service
from bot.settings import Settings
from recommender.engine import Recommender

one_thread()


@pytest.fixture(scope="session")
def recommender(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recommender]:
    """The demo catalog with its Chroma index and the real encoders; for tests that change nothing in it."""
    opened = Recommender.open(tmp_path_factory.mktemp("shared-home"))
    opened.open_index()
    yield opened
    opened.close()


@pytest.fixture
async def service(tmp_path: Path, recommender: Recommender) -> AsyncIterator[Service]:
    """A service with a store of its own over the shared recommender."""
    opened = await Service.over(Settings(home=tmp_path), recommender)
    yield opened
    await opened.store.close()
