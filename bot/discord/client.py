"""The bot on Discord: opened in `setup_hook`, fed by the gateway, closed in order."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from collections import OrderedDict
from collections.abc import Coroutine
from typing import Any

import discord
from discord.ext import commands, tasks

from bot.discord import buttons
from bot.discord.answers import Answers
from bot.discord.buttons import Pressed
from bot.discord.commands import add_commands, sync_when_changed
from bot.discord.commands.together import Together
from bot.discord.gate import Gate, place_of
from bot.discord.interactions import Interaction, messages_of, serve
from bot.discord.listening import Listening, Unheard
from bot.discord.metrics import Metrics
from bot.discord.posts import Post
from bot.following import Shown
from bot.messages import ENGLISH, Messages
from bot.owner import User
from bot.previews import Previews
from bot.service import Service
from bot.sounds import Sounds

log = logging.getLogger(__name__)
REMEMBERED = 2000
"""Answers whose picks are remembered, so that a reaction need not fetch the message."""
APPLICATION = "discord-application"
"""In the home folder: the id of the bot that it is of."""
CLOSING_S = 8.0
"""How long what is under way may take when the bot closes."""


def intents() -> discord.Intents:
    """What the bot listens to: nothing privileged."""
    wanted = discord.Intents.none()
    wanted.guilds = wanted.guild_messages = wanted.dm_messages = True
    wanted.guild_reactions = wanted.dm_reactions = True
    return wanted


class Whytune(commands.Bot):
    """The bot over an open service."""

    def __init__(self, service: Service) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            # Neither messages nor members are kept in memory.
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            # Installed for one person alone, it would answer in servers that it is not in.
            allowed_installs=discord.app_commands.AppInstallationType(guild=True, user=False),
            allowed_contexts=discord.app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
        )
        settings = service.settings
        self.service = service
        self.metrics = Metrics()
        self.gate = Gate(settings, service.conversation, self.metrics)
        self.sounds = Sounds(settings.home)
        self.previews = Previews(settings.home, settings.previews)
        self.answers = Answers(service, self.previews, self.sounds)
        self.started = discord.utils.utcnow()
        self._listening = Listening(self)
        self._shown: OrderedDict[int, Shown | None] = OrderedDict()
        self._under_way: set[asyncio.Task[None]] = set()
        self.closing = False
        """Whether the bot ends: what is under way is finished, and nothing new begun."""

    # -- opening and closing -----------------------------------------------------------------------------------------

    async def setup_hook(self) -> None:
        if self.service.settings.metrics_port is not None:
            self.metrics.start(self.service.settings.metrics_port)
        self.add_dynamic_items(*buttons.dynamic_items(self._pressed))
        self.tree.error(self._command_failed)
        await add_commands(self)
        await sync_when_changed(self)
        self.service.keep_fresh()
        self._measure.start()

    async def close(self) -> None:
        if not self.is_closed():
            self.closing = True
            self._measure.cancel()
            if self._under_way:
                _, late = await asyncio.wait(self._under_way, timeout=CLOSING_S)
                for task in late:
                    task.cancel()
            await asyncio.gather(self.sounds.close(), self.previews.close())
            await self.metrics.stop()
        await super().close()

    @tasks.loop(seconds=15)
    async def _measure(self) -> None:
        self.metrics.set_latency(self.latency)
        self.metrics.set_guilds(len(self.guilds))
        self.metrics.set_catalog(len(self.service.recommender.catalog))

    # -- what arrives ------------------------------------------------------------------------------------------------

    async def on_ready(self) -> None:
        log.info("ready in %d servers", len(self.guilds))
        if self._is_the_same_application():
            # What belongs to servers that were left while the bot was down.
            await self.service.store.keep_places([place_of(guild.id) for guild in self.guilds])

    def _is_the_same_application(self) -> bool:
        """Whether this is the bot that the home has always been of: another one is in other servers."""
        path = self.service.settings.home / APPLICATION
        known = path.read_text(encoding="utf-8").strip() if path.exists() else ""
        if not known:
            path.write_text(f"{self.application_id}\n", encoding="utf-8")
        elif known != str(self.application_id):
            log.warning(
                "this home was another bot's; what was said in servers that this one is not in is kept. Remove %s to "
                "have it erased at the next start.",
                path,
            )
            return False
        return True

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.service.store.leave(place_of(guild.id))

    async def on_message(self, message: discord.Message, /) -> None:
        if self.closing:
            return
        await self.until_closed(self._listening.message(message))

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        await self.until_closed(self._listening.reaction(payload, added=True))

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        await self.until_closed(self._listening.reaction(payload, added=False))

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        error = sys.exc_info()[1]
        if error is not None:
            self.gate.explain(error, "other", Messages.of(ENGLISH))

    async def _command_failed(self, interaction: Interaction, error: discord.app_commands.AppCommandError) -> None:
        messages = messages_of(interaction)
        told = self.gate.explain(error.__cause__ or error, "other", messages)
        if interaction.type is not discord.InteractionType.autocomplete and not interaction.response.is_done():
            await interaction.response.send_message(told, ephemeral=True)

    async def until_closed(self, work: Coroutine[Any, Any, None]) -> None:
        """Work that `close` waits for. Where nobody hears it, it ends: who could not be told what is kept has nothing
        kept."""
        task = asyncio.current_task()
        assert task is not None
        self._under_way.add(task)
        try:
            with contextlib.suppress(Unheard):
                await work
        finally:
            self._under_way.discard(task)

    async def _pressed(self, interaction: Interaction, pressed: Pressed) -> None:
        """A button of an answer."""
        shown = buttons.shown_by(interaction.message) if interaction.message else None

        async def work(user: User, messages: Messages) -> Post:
            match pressed.action:
                case "clip":
                    return await self.answers.clip(pressed.track_id, messages)
                case "why":
                    return await self.answers.why(user, pressed.pick, shown or Shown(pressed.request_id, ()))
            assert shown is not None
            if pressed.action in ("more", "else"):
                intent = "more_like" if pressed.action == "more" else "refine"
                return await self.answers.press(user, intent, shown, messages.language)
            return Post(await self.answers.vote(user, pressed.action, shown, pressed.pick, messages.language))

        alone = interaction.message is not None and interaction.message.flags.ephemeral
        private = alone or pressed.action in ("like", "dislike", "why")
        keeps = pressed.action not in ("why", "clip")
        await serve(self, interaction, "button", work, private=private, keeps=keeps)

    # -- what others need --------------------------------------------------------------------------------------------

    def remember(self, message_id: int, shown: Shown | None) -> None:
        """Which picks a message shows."""
        self._shown[message_id] = shown
        while len(self._shown) > REMEMBERED:
            self._shown.popitem(last=False)

    async def shown_in(self, channel_id: int, message_id: int) -> Shown | None:
        """The answer that a message shows; None where it is not the bot's, or shows none."""
        if message_id not in self._shown:
            shown = None
            try:
                message = await self.get_partial_messageable(channel_id).fetch_message(message_id)
                if self.user is not None and message.author.id == self.user.id:
                    shown = buttons.shown_by(message)
            except (discord.NotFound, discord.Forbidden):
                log.info("a message that was reacted to could not be fetched")
            self.remember(message_id, shown)
        return self._shown[message_id]

    def forget(self, user_id: int) -> None:
        """Remember nothing of a person who was erased; how often they asked in this minute alone stays counted."""
        self._listening.forget(user_id)
        for cog in self.cogs.values():
            if isinstance(cog, Together):
                cog.rounds.forget(user_id)

    async def spoken_with(self, user: User, text: str = "") -> Messages:
        """The messages of the language in which the bot last spoke with somebody; else of that of their `text`."""
        last = await self.service.store.answer(user)
        if last is not None or not text:
            return Messages.of(last.language if last else ENGLISH)
        return Messages.of(await asyncio.to_thread(self.service.recommender.language.detect, text))


class ShardedWhytune(Whytune, commands.AutoShardedBot):
    """The bot over several connections, for very many servers (WHYTUNE_SHARDED)."""
