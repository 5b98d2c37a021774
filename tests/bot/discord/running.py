# ruff: noqa: ASYNC109 (a test reads best with timeout=…, and never cancels)
"""The real process, `python -m bot discord`, against the loopback Discord."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.loopback import LoopbackDiscord

READY_S = 90.0
_WORD = re.compile(r"[^\W\d_]{5,}")
_OF_OURS = re.compile(
    r"^(INFO|WARNING) bot\.discord\.client: (ready in \d+ servers|a message that was reacted to could not be fetched)$"
    r"|^INFO bot\.discord\.commands: \d+ commands synced$"
)
"""Lines that hold nobody's words, whatever people say."""


class Running:
    """A bot in a process of its own, with its log."""

    def __init__(self, discord: LoopbackDiscord, home: Path, settings: Mapping[str, str] | None = None) -> None:
        self.discord = discord
        self.home = home
        self.log = home.parent / f"{home.name}.log"
        self.provoked = 0
        """Errors of its own that a test has brought about."""
        self._settings = dict(settings or {})
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, *, ready: bool = True) -> Running:
        """Start the process, and wait until it is logged in."""
        given = {name: value for name, value in os.environ.items() if not name.startswith(("WHYTUNE_", "DISCORD_"))}
        for name in ("WHYTUNE_MODELS", "WHYTUNE_WEIGHTS"):
            if name in os.environ:
                given[name] = os.environ[name]
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "--home", str(self.home), "discord",
                env=given | self.discord.environment() | self._settings,
                stdout=log, stderr=log,
            )  # fmt: skip
        if ready:
            waiting = asyncio.create_task(self.discord.ready(READY_S))
            ended = asyncio.create_task(self._process.wait())
            await asyncio.wait({waiting, ended}, return_when=asyncio.FIRST_COMPLETED)
            if not waiting.done():
                waiting.cancel()
                raise AssertionError(f"the bot ended at once: {self.logged()}")
            ended.cancel()
            await waiting
        return self

    def logged(self) -> str:
        """All that it has logged."""
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""

    async def kill(self) -> None:
        """SIGKILL: no chance to do anything."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()
        await self.discord.disconnected()

    async def end(self, number: int = signal.SIGTERM, timeout: float = 20.0) -> int:
        """A signal, and its exit status."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(number)
        return await asyncio.wait_for(self._process.wait(), timeout)

    async def status(self, timeout: float = 60.0) -> int:
        """Its exit status, when it ends by itself."""
        assert self._process is not None
        return await asyncio.wait_for(self._process.wait(), timeout)

    async def __aenter__(self) -> Running:
        return await self.start()

    async def __aexit__(self, *_: object) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


def misdeeds(running: Running) -> list[str]:
    """What the bot must never do, and did: rules of Discord, pings, errors, and what is somebody's in the log."""
    discord, log = running.discord, running.logged()
    found = list(discord.violations)
    for message in discord.world.messages.values():
        if message.author is discord.bot and message.pinged:
            found.append(f"{message.text[:60]!r} pinged {message.pinged}")
    if "Traceback" in log or len(re.findall("^ERROR ", log, re.MULTILINE)) != running.provoked:
        found.append(f"errors in the log: {log[-3000:]}")
    if discord.world.rules.token in log:
        found.append("the token is in the log")
    for user in discord.world.users.values():
        if user is not discord.bot:
            found += [f"{part} of a person is in the log" for part in (user.name, str(user.id)) if part in log]
    lines = "\n".join(line for line in log.splitlines() if not _OF_OURS.match(line))
    said = {word.casefold() for text in _said(discord) for word in _WORD.findall(text)}
    found += sorted(f"{word!r} was said and is in the log" for word in said & set(_WORD.findall(lines.casefold())))
    return found


def _said(discord: LoopbackDiscord) -> Iterator[str]:
    """All that people wrote, in messages and in options of commands."""
    for message in discord.world.messages.values():
        if not message.author.bot:
            yield from (message.content, *(file.filename for file in message.files))
    for interaction in discord.interactions:
        options = list(interaction.data.get("options", ()))
        while options:
            option = options.pop()
            options += option.get("options", ())
            yield str(option.get("value", ""))
