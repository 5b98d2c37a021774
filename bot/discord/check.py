"""`whytune discord --check`: whether everything that the bot needs is right, a line for each, with what to do."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence

import aiohttp
import discord
from discord.abc import GuildChannel

from bot.discord.addresses import point_at
from bot.discord.permissions import invitation, missing, names
from bot.readiness import Findings, check_machine
from bot.settings import Settings

ANSWER_S = 20.0
"""How long Discord may take to accept the token."""
READY_S = 60.0
"""How long it may take until all servers are there."""
LISTED = 20
"""Up to so many servers in which all is right have a line of their own."""
OUT_OF_REACH = "Discord cannot be reached; check this machine's network, its name server and its firewall (port 443)."
_CLOSED = {
    4004: "Discord's gateway refuses the token; reset it in the Developer Portal under Bot.",
    4011: "The bot is in so many servers that it needs several connections; set WHYTUNE_SHARDED=true.",
    4013: "Discord's gateway does not know what the bot asks for; update Whytune.",
    4014: "Discord's gateway refuses privileged intents, though none is asked for; update Whytune.",
}
"""What to do when the gateway closes a connection with that code."""


async def check(settings: Settings, report: Callable[[str], None]) -> int:
    """Report a line for each thing that the bot needs; 0 where all of it is right, else 1.

    Logs in and connects as the bot does, beside one that may be running; writes nothing but the empty store and its
    key where there are none.
    """
    findings = Findings(report)
    await check_discord(settings, findings)
    await check_machine(settings, findings)
    return 1 if findings.faults else 0


async def check_discord(settings: Settings, findings: Findings) -> None:
    """Look at the token, the application, the gateway and the permissions in each server."""
    if settings.discord_token is None:
        findings.fault("There is no token; put DISCORD_TOKEN=... into .env (docs/discord.md says where to get one).")
        return
    point_at(settings)
    with _quiet():
        kind = discord.AutoShardedClient if settings.sharded else discord.Client
        client = kind(intents=discord.Intents(guilds=True), max_messages=None)
        try:
            fault = await _log_in(client, settings.discord_token.get_secret_value())
            if fault is not None:
                findings.fault(fault)
                return
            assert client.application is not None
            _check_application(client.application, findings)
            fault = await _connect(client)
            if fault is not None:
                findings.fault(fault)
            else:
                _check_servers(client.guilds, settings.channels, findings)
            findings.right(f"To invite it: {invitation(client.application.id)} ({', '.join(names())}).")
        finally:
            await client.close()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Nothing from discord.py's log between the lines: what is wrong is a line of its own."""
    log = logging.getLogger("discord")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)


async def _log_in(client: discord.Client, token: str) -> str | None:
    """Log in over REST; what is wrong, or None."""
    try:
        async with asyncio.timeout(ANSWER_S):
            await client.login(token)
    except discord.LoginFailure:
        return (
            "Discord refuses the token; reset it in the Developer Portal under Bot and put the new one into .env (the "
            "application's id, its public key and its client secret are something else)."
        )
    except discord.HTTPException as error:
        return f"Discord answers with the error {error.status}; try again later."
    except (OSError, aiohttp.ClientError, TimeoutError):
        return OUT_OF_REACH
    return None


def _check_application(application: discord.AppInfo, findings: Findings) -> None:
    """Who the bot is, and what of its page in the Developer Portal keeps it from working."""
    owner = application.team.name if application.team else str(application.owner)
    findings.right(
        f'The token works: application "{application.name}" ({application.id}) of {owner}, '
        f"in {_servers(application.approximate_guild_count)}."
    )
    flags = application.flags
    privileged = {
        "Presence": flags.gateway_presence or flags.gateway_presence_limited,
        "Server Members": flags.gateway_guild_members or flags.gateway_guild_members_limited,
        "Message Content": flags.gateway_message_content or flags.gateway_message_content_limited,
    }
    granted = [name for name, given in privileged.items() if given]
    findings.right(
        f"Privileged intents: {', '.join(granted)}, which it neither needs nor uses."
        if granted
        else "Privileged intents: none, and it needs none."
    )
    if application.bot_require_code_grant:
        findings.fault('Nobody can invite it; turn "Requires OAuth2 Code Grant" off in the Developer Portal under Bot.')
    if application.interactions_endpoint_url:
        findings.fault(
            "Slash commands and buttons go to another address; empty the Interactions Endpoint URL in the Developer "
            "Portal under General Information."
        )
    if not application.bot_public:
        findings.right('Only its owner can invite it ("Public Bot" is off in the Developer Portal under Bot).')


async def _connect(client: discord.Client) -> str | None:
    """Connect to the gateway until all servers are there; what is wrong, or None."""
    connection = asyncio.create_task(client.connect(reconnect=False))
    ready = asyncio.create_task(client.wait_until_ready())
    try:
        await asyncio.wait({connection, ready}, timeout=READY_S, return_when=asyncio.FIRST_COMPLETED)
        if client.is_ready():
            return None
        if not connection.done():
            return "Discord's gateway does not get ready; try again later."
        error = connection.exception()
    finally:
        ready.cancel()
        connection.cancel()
        await asyncio.gather(ready, connection, return_exceptions=True)
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return _CLOSED[4014]
    if isinstance(error, discord.ConnectionClosed) and error.code in _CLOSED:
        return _CLOSED[error.code]
    if isinstance(error, (OSError, aiohttp.ClientError, TimeoutError)):
        return OUT_OF_REACH.replace("Discord", "Discord's gateway", 1)
    return f"Discord's gateway ends the connection ({type(error).__name__}); try again later."


def _check_servers(guilds: Sequence[discord.Guild], channels: frozenset[int], findings: Findings) -> None:
    """Whether it may do what it needs to: in the listed channels, or, where none is listed, in each server."""
    right: list[str] = []
    for guild in sorted(guilds, key=lambda guild: guild.name):
        if guild.unavailable or guild.me is None:
            findings.fault(f"A server ({guild.id}) is out of reach at Discord's; try again later.")
        elif channels:
            here = [channel for channel in _all_channels(guild) if channel.id in channels]
            lacking = [(channel, missing(channel.permissions_for(guild.me))) for channel in here]
            for channel, lack in lacking:
                if lack:
                    findings.fault(
                        f'In #{channel.name} of the server "{guild.name}" the bot lacks: {", ".join(lack)}; give these '
                        "to its role in the channel's permissions."
                    )
            if not here:
                right.append(f'The server "{guild.name}" has none of the listed channels; it answers nobody there.')
            elif not any(lack for _, lack in lacking):
                listed = ", ".join(f"#{channel.name}" for channel in here)
                right.append(f'The server "{guild.name}": everything needed is allowed in {listed}.')
        elif lack := missing(guild.me.guild_permissions):
            findings.fault(
                f'In the server "{guild.name}" the bot lacks: {", ".join(lack)}; give these to its role there, or '
                "invite it again with the link below."
            )
        else:
            able = [not missing(channel.permissions_for(guild.me)) for channel in guild.text_channels]
            right.append(
                f'The server "{guild.name}": everything needed is allowed, in {sum(able)} of {len(able)} text channels.'
            )
    for unknown in sorted(channels - {channel.id for guild in guilds for channel in _all_channels(guild)}):
        findings.fault(f"No server of the bot shows it a channel {unknown}; correct WHYTUNE_CHANNELS.")
    if not guilds:
        right.append("It is in no server yet; use the link below.")
    for line in right[:LISTED]:
        findings.right(line)
    if len(right) > LISTED:
        findings.right(f"... and {_servers(len(right) - LISTED)} more with nothing to mend.")


def _all_channels(guild: discord.Guild) -> list[GuildChannel | discord.Thread]:
    return [*guild.channels, *guild.threads]


def _servers(count: int) -> str:
    return "1 server" if count == 1 else f"{count} servers"
