"""What the bot needs to be allowed on Discord: the exact permissions, their names as people see them, the invite."""

from __future__ import annotations

import discord

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)
"""To see where it is spoken to, to answer there with pictures and clips, and to reply to a message (which Discord
counts as reading the history). It reacts to nothing, pings nobody and manages nothing."""

SCOPES = ("bot", "applications.commands")
"""What an invitation asks for: the bot itself, and its slash commands."""

_NAMES = {
    "read_messages": "View Channels",
    "send_messages": "Send Messages",
    "send_messages_in_threads": "Send Messages in Threads",
    "embed_links": "Embed Links",
    "attach_files": "Attach Files",
    "read_message_history": "Read Message History",
}
"""discord.py's names and those of Discord's own pages."""


def names(permissions: discord.Permissions = PERMISSIONS) -> list[str]:
    """The names of permissions, as a server's settings show them."""
    return [_NAMES.get(name, name.replace("_", " ").title()) for name, given in permissions if given]


def missing(have: discord.Permissions) -> list[str]:
    """The names of needed permissions that are not among those that the bot has."""
    return names(PERMISSIONS & ~have)


def invitation(application: int) -> str:
    """The link with which somebody adds that application to a server, with exactly what is needed."""
    return discord.utils.oauth_url(application, permissions=PERMISSIONS, scopes=SCOPES)
