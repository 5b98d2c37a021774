"""Slash commands and buttons: acknowledged first, let in, told first, then answered; an error becomes one sentence."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import discord

from bot.discord.gate import user_of
from bot.discord.metrics import Kind
from bot.discord.posts import Post, text_post
from bot.messages import Messages, Refusal
from bot.owner import User
from recommender.care import needs_care
from recommender.detection import LANGUAGES

if TYPE_CHECKING:
    from bot.discord.client import Whytune

log = logging.getLogger(__name__)
Interaction = discord.Interaction[Any]
Work = Callable[[User, Messages], Awaitable[Post]]
"""What is done for a person who sees Discord in a language, and the message that it ends in."""


def messages_of(interaction: Interaction) -> Messages:
    """The messages of the language in which somebody uses Discord."""
    language = str(interaction.locale.value).split("-")[0]
    return Messages.of(language if language in LANGUAGES else "en")


async def serve(
    bot: Whytune, interaction: Interaction, kind: Kind, work: Work, *, private: bool = False, keeps: bool = True,
    said: str = "",
) -> None:  # fmt: skip
    """Answer one interaction.

    `private`: only the one who asked sees it; `keeps`: something may be kept of them; `said`: what they wrote. A cry
    for help is answered before all else, to them alone, and nothing is kept of it.
    """
    await bot.until_closed(_serve(bot, interaction, kind, work, private, keeps, said))


async def _serve(
    bot: Whytune, interaction: Interaction, kind: Kind, work: Work, private: bool, keeps: bool, said: str
) -> None:
    messages = messages_of(interaction)
    parent = getattr(interaction.channel, "parent_id", None)
    allowed = bot.gate.may_answer(interaction.channel_id, parent, interaction.guild_id)
    cry = needs_care(said)
    private = private or cry or not allowed or bot.closing
    interaction.extras["private"] = private
    if not await acknowledged(interaction, ephemeral=private, thinking=True):
        return
    if cry:
        await _send(interaction, Post(bot.service.conversation.care(messages.language)))
        return
    if not allowed:
        where = " ".join(f"<#{channel}>" for channel in sorted(bot.gate.channels)[:10])
        await _send(interaction, Post(messages.say("error-elsewhere", channels=where)))
        return
    user = user_of(interaction.user, interaction.guild_id)
    try:
        if bot.closing:
            raise Refusal("error-busy")
        async with bot.gate.inside(kind, interaction.user.id):
            if keeps:
                first = Post(messages.say("first-contact"))
                await bot.gate.tell_first(user, lambda: _send(interaction, first))
            await _send(interaction, await work(user, messages))
    except Exception as error:
        await _refuse(interaction, text_post(bot.gate.explain(error, kind, messages)))


async def acknowledged(interaction: Interaction, **how: bool) -> bool:
    """Tell Discord that it has arrived; False where that came too late, for then nobody sees an answer."""
    try:
        await interaction.response.defer(**how)
    except discord.HTTPException as error:
        log.warning("an interaction could not be acknowledged (%s %d)", type(error).__name__, error.code)
        return False
    return True


async def _send(interaction: Interaction, post: Post) -> None:
    """The first message takes the place of "thinking", further ones follow it."""
    arguments = post.arguments()
    if interaction.extras.get("answered"):
        private = bool(interaction.extras.get("private"))
        sent: Any = await interaction.followup.send(**arguments, wait=True, ephemeral=private)
    else:
        if "files" in arguments:
            arguments["attachments"] = arguments.pop("files")
        sent = await interaction.edit_original_response(**arguments)
        interaction.extras["answered"] = True
    client: Any = interaction.client
    if post.shown is not None:
        client.remember(sent.id, post.shown)


async def _refuse(interaction: Interaction, post: Post) -> None:
    """What went wrong, for the one who asked alone."""
    if not interaction.extras.get("answered") and not interaction.extras.get("private"):
        await interaction.delete_original_response()
        interaction.extras["answered"] = True
    interaction.extras["private"] = True
    await _send(interaction, post)
