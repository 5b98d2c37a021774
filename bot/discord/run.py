"""`whytune discord`: opens the service, logs the bot in, and ends cleanly on SIGTERM, SIGINT or a bad token."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord

from bot import charts, messages
from bot.discord.addresses import point_at
from bot.discord.answers import MOST_PICKS
from bot.discord.client import ShardedWhytune, Whytune, intents
from bot.service import Service
from bot.settings import Settings
from recommender.errors import WhytuneError

log = logging.getLogger(__name__)


class CannotRun(WhytuneError):
    """Why the bot is not on Discord."""


async def run(settings: Settings) -> int:
    """Be on Discord until told to end; the exit status. Raises CannotRun in one sentence."""
    if settings.discord_token is None:
        raise CannotRun("Set DISCORD_TOKEN to the bot's token (docs/discord.md says where it is), then start it again.")
    point_at(settings)
    # At DEBUG the library's log would hold what people write.
    logging.getLogger("discord").setLevel(logging.WARNING)
    # These warn that there is no voice, which nobody asks for, and of waits, with addresses that hold ids.
    for name in ("discord.client", "discord.http", "discord.webhook"):
        logging.getLogger(name).setLevel(logging.ERROR)
    # Names who typed whenever a choice comes too late; what fails is logged by `Whytune` without names.
    logging.getLogger("discord.app_commands.tree").setLevel(logging.CRITICAL)
    # Where the font list is kept; the user's own cache is closed to a service.
    os.environ.setdefault("MPLCONFIGDIR", str(settings.home / "matplotlib"))
    token = settings.discord_token.get_secret_value()
    with _explained():
        # A token that Discord does not know is told before the models load, not after.
        async with discord.Client(intents=intents()) as stranger:
            await stranger.login(token)
    async with Service(settings, most=MOST_PICKS) as service:
        await asyncio.gather(*map(asyncio.to_thread, (service.recommender.warm_up, messages.preload, charts.preload)))
        # What is loaded now stays: looking through it again for garbage would hold up heartbeats.
        gc.collect()
        gc.freeze()
        bot = (ShardedWhytune if settings.sharded else Whytune)(service)
        loop = asyncio.get_running_loop()
        running = asyncio.create_task(bot.start(token))
        stopping: set[asyncio.Task[None]] = set()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, lambda: stopping.add(asyncio.create_task(bot.close())))
        try:
            with _explained():
                await running
        finally:
            await bot.close()
            await asyncio.gather(*stopping, return_exceptions=True)
    return 0


@contextmanager
def _explained() -> Iterator[None]:
    """What keeps the bot from Discord, in one sentence."""
    try:
        yield
    except discord.LoginFailure:
        raise CannotRun(
            "Discord does not know this token; copy it anew from the developer portal into DISCORD_TOKEN."
        ) from None
    except discord.PrivilegedIntentsRequired:
        raise CannotRun("Discord asks for a privileged intent that Whytune does not need; report this.") from None
    except discord.GatewayNotFound:
        raise CannotRun("Discord's gateway cannot be found just now; try again in a minute.") from None
    except discord.ConnectionClosed as error:
        raise CannotRun(f"Discord closed the connection for good (code {error.code}); try again later.") from None
    except discord.HTTPException as error:
        raise CannotRun(f"Discord refused to start the bot (HTTP {error.status}); try again later.") from None
    except (aiohttp.ClientError, OSError):
        raise CannotRun("Discord cannot be reached; check the network, then start it again.") from None
