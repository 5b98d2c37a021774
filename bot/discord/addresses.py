"""Where Discord is: its own addresses, or those of a stand-in on this machine (see `Settings.discord_api`)."""

from __future__ import annotations

from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.settings import Settings

_API = Route.BASE
_GATEWAY = DiscordWebSocket.DEFAULT_GATEWAY


def point_at(settings: Settings) -> None:
    """Let discord.py speak to the addresses of the settings, for the whole process; without any, to Discord's own."""
    Route.BASE = settings.discord_api or _API
    DiscordWebSocket.DEFAULT_GATEWAY = URL(settings.discord_gateway) if settings.discord_gateway else _GATEWAY
