"""Commands that find music: /recommend, /why, /more-like, /playlist, and "Recommend for this message"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands
from rapidfuzz import fuzz, process, utils

from bot import wording
from bot.asking import MAX_TEXT
from bot.discord.answers import MOST_PICKS, MOST_PLAYLIST
from bot.discord.commands.words import told
from bot.discord.interactions import Interaction, messages_of, serve
from bot.discord.listening import clean
from bot.discord.posts import Post, cut
from bot.following import Shown
from bot.messages import Messages, Refusal
from bot.owner import User
from recommender.care import needs_care

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


class Music(commands.Cog):
    """What finds music."""

    def __init__(self, bot: Whytune) -> None:
        self._bot = bot

    @app_commands.command(description=told("cmd-recommend"))
    @app_commands.describe(mood=told("cmd-recommend-mood"), count=told("cmd-count"))
    async def recommend(
        self, interaction: Interaction, mood: Range[str, 1, MAX_TEXT], count: Range[int, 1, MOST_PICKS] | None = None
    ) -> None:
        text = clean(mood)
        cry = needs_care(text)

        async def work(user: User, _: Messages) -> Post:
            return await self._bot.answers.to_text(user, text, count=count, private=interaction.guild_id is None)

        # A cry for help is answered to the one who cries, alone, before anything about privacy.
        await serve(self._bot, interaction, "recommend", work, private=cry, keeps=not cry)

    @app_commands.command(description=told("cmd-why"))
    @app_commands.describe(pick=told("cmd-why-pick"))
    async def why(self, interaction: Interaction, pick: Range[int, 1, MOST_PICKS] = 1) -> None:
        async def work(user: User, _: Messages) -> Post:
            return await self._bot.answers.why(user, pick)

        await serve(self._bot, interaction, "why", work, private=True, keeps=False)

    @app_commands.command(name="more-like", description=told("cmd-more-like"))
    @app_commands.describe(track=told("cmd-more-like-track"))
    async def more_like(self, interaction: Interaction, track: str) -> None:
        async def work(user: User, _: Messages) -> Post:
            shown = Shown("", (self._found(track),))
            return await self._bot.answers.more_like(user, shown)

        await serve(self._bot, interaction, "more-like", work)

    @more_like.autocomplete("track")
    async def _tracks(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        messages = messages_of(interaction)
        tracks = self._bot.service.recommender.catalog.tracks
        return suggested({track.track_id: wording.name(track, messages) for track in tracks}, typed)

    def _found(self, track: str) -> str:
        """The id of a track that was chosen, or typed by name."""
        catalog = self._bot.service.recommender.catalog
        if track in catalog.row:
            return track
        titles = {each.track_id: each.title for each in catalog.tracks}
        match = process.extractOne(track, titles, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=80)
        if match is None:
            raise Refusal("error-no-track", track=cut(track, CHOICE))
        return str(match[2])

    @app_commands.command(description=told("cmd-playlist"))
    @app_commands.describe(mood=told("cmd-recommend-mood"), count=told("cmd-count"))
    async def playlist(
        self,
        interaction: Interaction,
        mood: Range[str, 1, MAX_TEXT],
        count: Range[int, 1, MOST_PLAYLIST] | None = None,
    ) -> None:
        text = clean(mood)
        cry = needs_care(text)

        async def work(user: User, _: Messages) -> Post:
            return await self._bot.answers.playlist(user, text, count)

        await serve(self._bot, interaction, "playlist", work, private=cry, keeps=not cry)


def add_menu(bot: Whytune) -> None:
    """ "Recommend for this message", in the menu of every message."""

    async def recommend_for(interaction: Interaction, message: discord.Message) -> None:
        async def work(user: User, _: Messages) -> Post:
            text = clean(message.content)
            if not text:
                raise Refusal("error-no-words")
            return await bot.answers.to_text(user, text, private=False)

        await serve(bot, interaction, "menu", work, private=True)

    menu = app_commands.ContextMenu(name=told("cmd-menu"), callback=recommend_for)
    bot.tree.add_command(menu)
