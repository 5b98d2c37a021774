"""One process of the bot for all tests that do it no harm, and what must be true of it when each module is done."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.bot.discord.running import Running, misdeeds
from tests.bot.discord.scene import Scene
from tests.loopback import LoopbackDiscord


@pytest.fixture(scope="package")
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """The Discord that the shared process is on."""
    started = await LoopbackDiscord.start()
    yield started
    await started.close()


@pytest.fixture(scope="package")
async def running(discord: LoopbackDiscord, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """The shared process. It logs all that it ever would."""
    home = tmp_path_factory.mktemp("discord") / "home"
    async with Running(discord, home, {"WHYTUNE_LOG_LEVEL": "DEBUG"}) as started:
        yield started


@pytest.fixture
def scene(running: Running) -> Scene:
    """A server of the test's own on the Discord of the shared process."""
    return Scene(running.discord)


@pytest.fixture(scope="module")
def manners(running: Running) -> Iterator[None]:
    """When the module is done: nothing that a correct bot never does, nobody pinged, nothing of anybody in the log."""
    yield
    assert misdeeds(running) == []
