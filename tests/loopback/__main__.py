"""A loopback Discord by hand: `python -m tests.loopback --port 8765`, and what you type is done by "anna"."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import shlex
import sys

from tests.loopback import Channel, LoopbackDiscord, Message, User

HELP = """\
TEXT                 anna writes it, mentioning the bot        !TEXT   without the mention      @TEXT   directly
> TEXT               she replies to the bot's last message     /name option=value …   she calls a command
press LABEL [N]      she presses a button (the N-th of that label, from 1)
react EMOJI · unreact EMOJI · violations · drop · quit"""


class Console:
    """Reads lines, does them, and prints what the bot says."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self.discord = discord
        guild = discord.add_guild("Listeners")
        self.channel = guild.add_channel("music")
        self.anna: User = discord.add_user("anna")
        guild.join(self.anna)
        self.last: Message | None = None

    async def watch(self) -> None:
        """Prints every new message of the bot, and every violation."""
        shown: set[int] = set()
        told = 0
        while True:
            for message in list(self.discord.world.messages.values()):
                if message.author is self.discord.bot and not message.loading and message.id not in shown:
                    shown.add(message.id)
                    self.last = message
                    self._show(message)
            for violation in self.discord.violations[told:]:
                print(f"  VIOLATION {violation}")
            told = len(self.discord.violations)
            await asyncio.sleep(0.1)

    @staticmethod
    def _show(message: Message) -> None:
        where = "only for anna" if message.ephemeral else f"#{message.channel.name or 'direct'}"
        print(f"  [{where}] {message.text}".replace("\n", "\n    "))
        if message.files:
            print(f"    files: {', '.join(f'{file.filename} ({len(file.data)} bytes)' for file in message.files)}")
        if message.buttons:
            names = [f"{button.emoji or ''}{button.label or ''}" for button in message.buttons]
            print(f"    buttons: {' | '.join(names)}")

    async def do(self, line: str) -> None:
        """Does what a line says; AssertionError where a person could not."""
        word, _, rest = line.partition(" ")
        if word == "help":
            print(HELP)
        elif word == "violations":
            print(self.discord.violations)
        elif word == "drop":
            await self.discord.drop()
        elif word == "press" and self.last:
            label, *number = shlex.split(rest)
            index = int(number[0]) - 1 if number else None
            await self.discord.press(self.anna, self.last, label=label, index=index)
        elif word == "react" and self.last:
            await self.discord.react(self.anna, self.last, rest)
        elif word == "unreact" and self.last:
            await self.discord.unreact(self.anna, self.last, rest)
        elif word == ">" and self.last:
            await self.discord.say(self.anna, self.last.channel, rest, reply_to=self.last)
        elif line.startswith("/"):
            await self._command(line[1:])
        elif line.startswith(("!", "@")):
            place: Channel = self.channel if line[0] == "!" else self.discord.dm(self.anna)
            await self.discord.say(self.anna, place, line[1:])
        else:
            await self.discord.say(self.anna, self.channel, line, mention_bot=True)

    async def _command(self, line: str) -> None:
        words = shlex.split(line)
        given = dict(word.split("=", 1) for word in words if "=" in word)
        name = " ".join(word for word in words if "=" not in word)
        options = {key: int(value) if value.isdecimal() else value for key, value in given.items()}
        await self.discord.slash(self.anna, self.channel, name, **options)

    async def run(self) -> None:
        """Reads until the end of the input."""
        watching = asyncio.create_task(self.watch())
        try:
            while line := await asyncio.to_thread(sys.stdin.readline):
                if line.strip() == "quit":
                    break
                if line.strip():
                    try:
                        await self.do(line.strip())
                    except (AssertionError, ValueError) as error:
                        print(f"  {error}")
        finally:
            watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watching


async def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.loopback", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--heartbeat-ms", type=int, default=45_000)
    parser.add_argument("--real-limits", action="store_true", help="rate limits as tight as Discord's")
    chosen = parser.parse_args()
    discord = await LoopbackDiscord.start(
        port=chosen.port, heartbeat_ms=chosen.heartbeat_ms, real_limits=chosen.real_limits
    )
    console = Console(discord)
    for name, value in discord.environment().items():
        print(f"export {name}={value}")
    print(HELP, flush=True)
    try:
        await console.run()
    finally:
        await discord.close()


if __name__ == "__main__":
    asyncio.run(main())
