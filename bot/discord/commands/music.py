"""Commands that find music: /recommend, /why, /more-like, /playlist, and "Recommend for this message"."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands
from rapidfuzz import fuzz, process, utils

from bot.asking import MAX_TEXT
from bot.discord.answers import MOST_PICKS, MOST_PLAYLIST
from bot.discord.commands.words import told
from bot.discord.interactions import Interaction, serve
from bot.discord.listening import clean
from bot.discord.posts import Post, cut
from bot.following import Shown
from bot.messages import Messages, Refusal
from bot.owner import User
from recommender.catalog import Catalog

if TYPE_CHECKING:
    from bot.discord.client import Whytune

CHOICES, CHOICE = 25, 100
"""Suggestions that Discord shows at most, and characters of one."""


def suggested(names: dict[str, str], typed: str) -> list[Choice[str]]:
    """The names (value → name) nearest to what has been typed so far."""
    if not typed.strip():
        found = list(names)[:CHOICES]
    else:
        matches = process.extract(
            typed, names, scorer=fuzz.WRatio, processor=utils.default_process, limit=CHOICES, score_cutoff=50
        )
        found = [value for _, _, value in matches]
    return [Choice(name=cut(names[value] or "?", CHOICE), value=value) for value in found if len(value) <= CHOICE]


def suggested_tracks(catalog: Catalog, typed: str) -> list[Choice[str]]:
    """The tracks nearest to what has been typed so far."""
    return suggested({track.track_id: " · ".join((track.title, track.artist)) for track in catalog.tracks}, typed)


def found_track(catalog: Catalog, track: str) -> str | None:
    """The id of a track that was chosen, or typed by its title."""
    if track in catalog.row:
        return track
    titles = {each.track_id: each.title for each in catalog.tracks}
    match = process.extractOne(track, titles, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=80)
    return str(match[2]) if match else None


class Music(commands.Cog):
    """What finds music."""

    def __init__(self, bot: Whytune) -> None:
        self._bot = bot

    @app_commands.command(description=told("cmd-recommend"))
    @app_commands.describe(mood=told("cmd-recommend-mood"), count=told("cmd-count"))
    async def recommend(
        self, interaction: Interaction, mood: Range[str, 1, MAX_TEXT], count: Range[int, 1, MOST_PICKS] | None = None
    ) -> None:
        async def work(user: User, _: Messages) -> Post:
            text, alone = clean(mood), interaction.guild_id is None
            return await self._bot.answers.to_text(user, text, count=count, private=alone)

        await serve(self._bot, interaction, "recommend", work, said=mood)

    @app_commands.command(description=told("cmd-why"))
    @app_commands.describe(pick=told("cmd-why-pick"))
    async def why(self, interaction: Interaction, pick: Range[int, 1, MOST_PICKS] = 1) -> None:
        async def work(user: User, _: Messages) -> Post:
            return await self._bot.answers.why(user, pick)

        await serve(self._bot, interaction, "why", work, private=True, keeps=False)

    @app_commands.command(name="more-like", description=told("cmd-more-like"))
    @app_commands.describe(track=told("cmd-more-like-track"))
    async def more_like(self, interaction: Interaction, track: str) -> None:
        async def work(user: User, messages: Messages) -> Post:
            found = await asyncio.to_thread(found_track, self._bot.service.recommender.catalog, track)
            if found is None:
                raise Refusal("error-no-track", track=cut(track, CHOICE))
            return await self._bot.answers.press(user, "more_like", Shown("", (found,)), messages.language)

        await serve(self._bot, interaction, "more-like", work)

    @more_like.autocomplete("track")
    async def _tracks(self, _: Interaction, typed: str) -> list[Choice[str]]:
        return await asyncio.to_thread(suggested_tracks, self._bot.service.recommender.catalog, typed)

    @app_commands.command(description=told("cmd-playlist"))
    @app_commands.describe(mood=told("cmd-recommend-mood"), count=told("cmd-count"))
    async def playlist(
        self,
        interaction: Interaction,
        mood: Range[str, 1, MAX_TEXT],
        count: Range[int, 1, MOST_PLAYLIST] | None = None,
    ) -> None:
        async def work(user: User, _: Messages) -> Post:
            return await self._bot.answers.playlist(user, clean(mood), count)

        await serve(self._bot, interaction, "playlist", work, said=mood)


def add_menu(bot: Whytune) -> None:
    """ "Recommend for this message", in the menu of every message."""

    async def recommend_for(interaction: Interaction, message: discord.Message) -> None:
        async def work(user: User, _: Messages) -> Post:
            text = clean(message.content)
            if not text:
                raise Refusal("error-no-words")
            return await bot.answers.overhear(user, text)

        await serve(bot, interaction, "menu", work, private=True)

    menu = app_commands.ContextMenu(name=told("cmd-menu"), callback=recommend_for)
    bot.tree.add_command(menu)
