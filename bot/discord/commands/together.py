"""/together: several people listen together, each of whom has agreed."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Range
from discord.ext import commands

from bot.asking import MAX_TEXT
from bot.discord import rounds
from bot.discord.commands.words import told
from bot.discord.gate import user_of
from bot.discord.interactions import Interaction, acknowledged, messages_of, serve
from bot.discord.listening import clean
from bot.discord.posts import Post, group_post, text_post
from bot.discord.rounds import Round, Rounds, Step
from bot.messages import Messages
from bot.owner import User
from bot.together import together

if TYPE_CHECKING:
    from bot.discord.client import Whytune


class Together(commands.Cog):
    """Rounds of listening together."""

    def __init__(self, bot: Whytune) -> None:
        self._bot = bot
        self.rounds = Rounds()
        self._late: set[asyncio.Task[None]] = set()

    async def cog_load(self) -> None:
        self._bot.add_dynamic_items(*rounds.dynamic_items(self._step))

    async def cog_unload(self) -> None:
        for task in self._late:
            task.cancel()

    @app_commands.command(description=told("cmd-together"))
    @app_commands.describe(mood=told("cmd-recommend-mood"))
    @app_commands.guild_only()
    async def together(self, interaction: Interaction, mood: Range[str, 1, MAX_TEXT] | None = None) -> None:
        text = clean(mood or "")

        async def work(_: User, messages: Messages) -> Post:
            begun = self.rounds.begin(interaction.user.id, text, messages.language)
            return Post(messages.say("together-choose", most=rounds.MOST - 1), view=rounds.choice_view(begun.id))

        await serve(self._bot, interaction, "together", work, keeps=False, said=text)

    async def _step(self, interaction: Interaction, step: Step) -> None:
        await self._bot.until_closed(self._take(interaction, step))

    async def _take(self, interaction: Interaction, step: Step) -> None:
        """Somebody chose people, agreed or declined."""
        if not await acknowledged(interaction):
            return
        mine = messages_of(interaction)
        found, person = self.rounds.find(step.round_id), interaction.user.id
        if found is None:
            await interaction.followup.send(mine.say("together-over"), ephemeral=True)
            return
        if person != found.starter if step.action == "who" else person not in found.members:
            await interaction.followup.send(mine.say("together-not-asked"), ephemeral=True)
            return
        messages = Messages.of(found.language)
        if step.action == "who":
            people = [each for each in step.people if each.id != found.starter]
            if not people or any(each.bot for each in people):
                key = "together-robot" if people else "together-alone"
                await interaction.followup.send(mine.say(key), ephemeral=True)
                return
            found.choose([each.id for each in people])
            self._end_in_time(interaction, found)
            await interaction.edit_original_response(
                content=_asked(found, messages), view=rounds.consent_view(found.id, messages)
            )
        elif step.action == "no":
            self.rounds.end(found.id)
            await interaction.edit_original_response(content=messages.say("together-declined"), view=None)
        else:
            found.agreed.add(person)
            if not found.complete:
                await interaction.edit_original_response(content=_asked(found, messages))
                return
            self.rounds.end(found.id)
            await interaction.edit_original_response(content=messages.say("together-starting"), view=None)
            await self._answer(interaction, found, messages)

    async def _answer(self, interaction: Interaction, found: Round, messages: Messages) -> None:
        bot = self._bot
        users = [user_of(discord.Object(member), interaction.guild_id) for member in found.members]
        try:
            async with bot.gate.inside("together", interaction.user.id):
                gathering = await together(
                    bot.service.conversation, users, 0, found.mood or None, language=found.language
                )
                post = group_post(gathering, found.members, messages)
                sent = await interaction.followup.send(**post.arguments(), wait=True)
                bot.remember(sent.id, post.shown)
        except Exception as error:
            told = text_post(bot.gate.explain(error, "together", messages))
            await interaction.followup.send(**told.arguments())

    def _end_in_time(self, interaction: Interaction, found: Round) -> None:
        """Say that it is too late when not all have agreed."""

        async def tell() -> None:
            text = Messages.of(found.language).say("together-late")
            with contextlib.suppress(discord.HTTPException):
                await interaction.edit_original_response(content=text, view=None)

        def late() -> None:
            task = asyncio.create_task(tell())
            self._late.add(task)
            task.add_done_callback(self._late.discard)

        self.rounds.give_time(found, late)


def _asked(found: Round, messages: Messages) -> str:
    people = " ".join(f"<@{member}>" for member in found.members[1:])
    waiting = messages.say("together-waiting", done=len(found.agreed), count=len(found.members))
    return f"{people}\n\n{messages.say('together-ask', name=f'<@{found.starter}>')}\n\n{waiting}"
