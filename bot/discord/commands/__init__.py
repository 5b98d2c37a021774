"""The slash commands: made known to Discord, in ten languages, when they have changed."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import TYPE_CHECKING

import discord

from bot.discord.commands.host import Host
from bot.discord.commands.music import Music, add_menu
from bot.discord.commands.personal import Personal
from bot.discord.commands.together import Together
from bot.discord.commands.words import Words

if TYPE_CHECKING:
    from bot.discord.client import Whytune

log = logging.getLogger(__name__)
SYNCED = "discord-commands.json"
"""In the home folder: which commands Discord was told of last."""


async def add_commands(bot: Whytune) -> None:
    """Put all commands into the bot's tree."""
    await bot.tree.set_translator(Words())
    for cog in (Music(bot), Personal(bot), Together(bot), Host(bot)):
        await bot.add_cog(cog)
    add_menu(bot)


async def sync_when_changed(bot: Whytune) -> bool:
    """Tell Discord of the commands unless it knows them already; whether it was told."""
    digest = await _digest(bot)
    path = bot.service.settings.home / SYNCED
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        known = None
    if known == digest:
        return False
    await sync(bot)
    return True


async def sync(bot: Whytune) -> int:
    """Tell Discord of the commands; how many there are."""
    synced = await bot.tree.sync()
    path = bot.service.settings.home / SYNCED
    path.write_text(json.dumps(await _digest(bot)), encoding="utf-8")
    log.info("%d commands synced", len(synced))
    return len(synced)


async def _digest(bot: Whytune) -> dict[str, str]:
    """The application and what its commands are, as a hash."""
    payload = [
        await command.get_translated_payload(bot.tree, bot.tree.translator)
        if bot.tree.translator
        else command.to_dict(bot.tree)
        for command in (
            *bot.tree.get_commands(type=discord.AppCommandType.chat_input),
            *bot.tree.get_commands(type=discord.AppCommandType.message),
        )
    ]
    text = json.dumps(payload, sort_keys=True, ensure_ascii=False, default=str)
    return {"application": str(bot.application_id), "commands": hashlib.sha256(text.encode()).hexdigest()}


__all__ = ["add_commands", "sync", "sync_when_changed"]
