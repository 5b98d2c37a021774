"""Commands for the host: how large the catalog is, how the bot is, and telling Discord of the commands anew."""

from __future__ import annotations

import asyncio
import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands
from discord.utils import format_dt

from bot.discord.commands.words import told
from bot.discord.interactions import Interaction, serve
from bot.discord.posts import Post
from bot.messages import Messages, Refusal
from bot.owner import User
from recommender.catalog import catalog_path

if TYPE_CHECKING:
    from bot.discord.client import Whytune


class Host(commands.Cog):
    """What the host wants to know and do."""

    host = app_commands.Group(
        name="host", description=told("cmd-host"), default_permissions=discord.Permissions(manage_guild=True)
    )

    def __init__(self, bot: Whytune) -> None:
        self._bot = bot

    @app_commands.command(description=told("cmd-catalog"))
    async def catalog(self, interaction: Interaction) -> None:
        async def work(_: User, messages: Messages) -> Post:
            recommender = self._bot.service.recommender
            count = len(recommender.catalog)
            if recommender.source.is_demo:
                return Post(messages.say("catalog-demo", count=count))
            path = catalog_path(self._bot.service.settings.home)
            ingested = await asyncio.to_thread(lambda: path.stat().st_mtime)
            when = format_dt(datetime.fromtimestamp(ingested, UTC), "R")
            artists = len({track.artist for track in recommender.catalog.tracks if track.artist})
            hours = round(sum(track.duration_s for track in recommender.catalog.tracks) / 3600)
            return Post(messages.say("catalog", count=count, artists=artists, hours=hours, when=when))

        await serve(self._bot, interaction, "catalog", work, private=True, keeps=False)

    @host.command(description=told("cmd-host-sync"))
    async def sync(self, interaction: Interaction) -> None:
        from bot.discord.commands import sync

        async def work(_: User, messages: Messages) -> Post:
            await self._only_owner(interaction)
            return Post(messages.say("synced", count=await sync(self._bot)))

        await serve(self._bot, interaction, "sync", work, private=True, keeps=False)

    @host.command(description=told("cmd-host-health"))
    async def health(self, interaction: Interaction) -> None:
        async def work(_: User, messages: Messages) -> Post:
            await self._only_owner(interaction)
            bot = self._bot
            return Post(
                messages.say(
                    "health",
                    # Unknown until the first heartbeat is answered.
                    latency=round(bot.latency * 1000) if math.isfinite(bot.latency) else "?",
                    waiting=bot.gate.waiting,
                    servers=len(bot.guilds),
                    count=len(bot.service.recommender.catalog),
                    since=format_dt(bot.started, "R"),
                )
            )

        await serve(self._bot, interaction, "health", work, private=True, keeps=False)

    async def _only_owner(self, interaction: Interaction) -> None:
        if not await self._bot.is_owner(interaction.user):
            raise Refusal("error-owner")
