"""Commands about oneself: what is known of a person, all of it as a file, none of it any more; what never to play."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Literal

from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.discord.commands.music import CHOICE, found_track, suggested, suggested_tracks
from bot.discord.commands.words import told
from bot.discord.gate import user_of
from bot.discord.interactions import Interaction, messages_of, serve
from bot.discord.posts import CONTENT, Post, cut, plain
from bot.messages import Messages, Refusal
from bot.owner import User

if TYPE_CHECKING:
    from bot.discord.client import Whytune


class Personal(commands.Cog):
    """What belongs to one person; only that person sees the answers."""

    def __init__(self, bot: Whytune) -> None:
        self._bot = bot

    @app_commands.command(description=told("cmd-profile"))
    async def profile(self, interaction: Interaction) -> None:
        async def work(user: User, messages: Messages) -> Post:
            return await self._bot.answers.profile(user, messages)

        await serve(self._bot, interaction, "profile", work, private=True, keeps=False)

    @app_commands.command(description=told("cmd-block"))
    @app_commands.describe(artist=told("cmd-block-artist"), track=told("cmd-block-track"))
    async def block(self, interaction: Interaction, artist: str | None = None, track: str | None = None) -> None:
        async def work(user: User, messages: Messages) -> Post:
            typed = [target for target in (artist, track) if target]
            if not typed:
                raise Refusal("error-block-which")
            targets = [await asyncio.to_thread(self._found, target) for target in typed]
            dialogue = self._bot.service.dialogue
            lines = [await dialogue.block(user, target, messages.language) for target in targets]
            return Post(plain("\n".join(lines), CONTENT))

        await serve(self._bot, interaction, "block", work, private=True)

    def _found(self, typed: str) -> str:
        """An artist's name or a track's id, chosen or typed, in whichever field."""
        catalog = self._bot.service.recommender.catalog
        if any(track.artist.casefold() == typed.casefold() for track in catalog.tracks):
            return typed
        track_id = found_track(catalog, typed)
        if track_id is None:
            raise Refusal("error-no-artist", artist=cut(typed, CHOICE))
        return track_id

    @app_commands.command(description=told("cmd-unblock"))
    @app_commands.describe(what=told("cmd-unblock-what"))
    async def unblock(self, interaction: Interaction, what: str) -> None:
        async def work(user: User, messages: Messages) -> Post:
            text = await self._bot.service.dialogue.unblock(user, what, messages.language)
            return Post(plain(text, CONTENT))

        await serve(self._bot, interaction, "block", work, private=True, keeps=False)

    @block.autocomplete("artist")
    async def _artists(self, _: Interaction, typed: str) -> list[Choice[str]]:
        artists = sorted({track.artist for track in self._bot.service.recommender.catalog.tracks if track.artist})
        return await asyncio.to_thread(suggested, {artist: artist for artist in artists}, typed)

    @block.autocomplete("track")
    async def _tracks(self, _: Interaction, typed: str) -> list[Choice[str]]:
        return await asyncio.to_thread(suggested_tracks, self._bot.service.recommender.catalog, typed)

    @unblock.autocomplete("what")
    async def _blocked(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        blocks = await self._bot.service.store.blocks(user_of(interaction.user, interaction.guild_id))
        language = messages_of(interaction).language
        names = {artist: artist for artist in blocks.spelled}
        names |= {track_id: self._bot.service.views.name(track_id, language) for track_id in sorted(blocks.tracks)}
        return suggested(names, typed)

    @app_commands.command(description=told("cmd-privacy"))
    async def privacy(self, interaction: Interaction) -> None:
        async def work(_: User, messages: Messages) -> Post:
            return Post(messages.say("privacy"))

        await serve(self._bot, interaction, "privacy", work, private=True, keeps=False)

    @app_commands.command(description=told("cmd-export"))
    async def export(self, interaction: Interaction) -> None:
        async def work(user: User, messages: Messages) -> Post:
            return await self._bot.answers.export(user, messages)

        await serve(self._bot, interaction, "export", work, private=True, keeps=False)

    @app_commands.command(description=told("cmd-forget"))
    @app_commands.describe(what=told("cmd-forget-what"))
    async def forget(self, interaction: Interaction, what: Literal["all", "last"] = "all") -> None:
        async def work(user: User, messages: Messages) -> Post:
            # What was asked before must not be written after all was erased.
            await self._bot.gate.end_what_is_under_way(interaction.user.id)
            text = await self._bot.service.dialogue.forget(user, what, messages.language)
            if what == "all":
                self._bot.forget(interaction.user.id)
            return Post(text)

        await serve(self._bot, interaction, "forget", work, private=True, keeps=False)

    @app_commands.command(description=told("cmd-about"))
    async def about(self, interaction: Interaction) -> None:
        async def work(_: User, messages: Messages) -> Post:
            recommender = self._bot.service.recommender
            key = "about-demo" if recommender.source.is_demo else "about"
            return Post(messages.say(key, count=len(recommender.catalog)))

        await serve(self._bot, interaction, "about", work, private=True, keeps=False)
