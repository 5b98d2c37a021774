"""A bot's sessions on the gateway and the connections that carry them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
import zlib
from collections import deque
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from aiohttp import web

from tests.loopback.model import Guild
from tests.loopback.permissions import Intent
from tests.loopback.world import Build, Payload, World

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE_STATE, RESUME = 0, 1, 2, 3, 4, 6
RECONNECT, REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 7, 8, 9, 10, 11
SOUNDBOARD = 31
"""Opcodes."""


class Connection:
    """One WebSocket of the bot. What is sent is put into a row, so that sending never waits."""

    def __init__(self, world: World, socket: web.WebSocketResponse, request: web.Request, compressed: bool) -> None:
        self.world = world
        self.socket = socket
        self.session: Session | None = None
        self.opened = time.monotonic()
        self.closed: float | None = None
        self.close_code: int | None = None
        """The code with which it was closed from either side; discord.py ends with 4000 or 1000; a cut line: 1006."""
        self.heartbeats: list[float] = []
        """When each heartbeat arrived, time.monotonic()."""
        self.received: deque[float] = deque()
        """When payloads but heartbeats came within the last minute."""
        self._transport = request.transport
        self._packer = zlib.compressobj() if compressed else None
        self._row: asyncio.Queue[bytes | str | int] = asyncio.Queue()
        self._closing = False
        self._writer = asyncio.create_task(self._write())

    @property
    def shard(self) -> int | None:
        return None if self.session is None else self.session.shard

    def gaps(self) -> list[float]:
        """Seconds between heartbeats, from HELLO to the first and from the last until now or the end included."""
        end = time.monotonic() if self.closed is None else self.closed
        moments = [self.opened, *self.heartbeats, end]
        return [later - earlier for earlier, later in pairwise(moments)]

    def send(self, op: int, data: Any = None, event: str | None = None, sequence: int | None = None) -> None:
        """Puts a payload into the row."""
        self.send_text(op, event, json.dumps({"op": op, "d": data, "s": sequence, "t": event}))

    def send_text(self, op: int, event: str | None, text: str) -> None:
        """Puts a payload into the row as it stands."""
        self.world.payloads.append(Payload(time.monotonic(), "discord", self.shard, op, event, text))
        if self._packer is None:
            self._row.put_nowait(text)
        else:
            packed = self._packer.compress(text.encode()) + self._packer.flush(zlib.Z_SYNC_FLUSH)
            self._row.put_nowait(packed)

    def close(self, code: int) -> None:
        """Closes with a code, after all that is in the row."""
        self._closing = True
        self._row.put_nowait(code)

    def abort(self) -> None:
        """Cuts the line: no closing frame, nothing that still waits is sent."""
        self._closing = False
        self._writer.cancel()
        if self._transport is not None:
            self._transport.abort()

    async def end(self) -> None:
        """Called when the socket is closed from either side."""
        self.closed = time.monotonic()
        self.close_code = self.socket.close_code
        if not self._closing:
            self._writer.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._writer
        if self.session is not None and self.session.connection is self:
            self.session.connection = None
        self.world.changes.notify()

    async def _write(self) -> None:
        with contextlib.suppress(ConnectionError):
            while True:
                item = await self._row.get()
                if isinstance(item, int):
                    await self.socket.close(code=item)
                    return
                if isinstance(item, bytes):
                    await self.socket.send_bytes(item)
                else:
                    await self.socket.send_str(item)


@dataclass(eq=False)
class Session:
    """What a bot identified as: it outlives connections, and keeps events for a RESUME."""

    id: str
    shard: int
    shards: int
    intents: int
    connection: Connection | None
    sequence: int = 0
    events: deque[tuple[int, str, str]] = field(default_factory=lambda: deque(maxlen=10_000))
    """Sequence, name and text of events sent."""
    valid: bool = True

    def concerns(self, guild: Guild | None) -> bool:
        """Whether events of the guild (None: direct messages) belong to this shard."""
        return (0 if guild is None else (guild.id >> 22) % self.shards) == self.shard

    def dispatch(self, world: World, event: str, data: Any) -> None:
        """Sends an event, or keeps it for the time when the bot is back."""
        self.sequence += 1
        text = json.dumps({"op": DISPATCH, "d": data, "s": self.sequence, "t": event})
        self.events.append((self.sequence, event, text))
        if self.connection is not None:
            self.connection.send_text(DISPATCH, event, text)


@dataclass(eq=False)
class Sessions:
    """All sessions and connections there were."""

    world: World
    sessions: list[Session] = field(default_factory=list)
    connections: list[Connection] = field(default_factory=list)

    def publish(self, event: str, guild: Guild | None, build: Build, intents: Intent | None = None) -> int:
        """Sends an event to each session whose shard and intents ask for it; how many have it now."""
        reached = 0
        for session in self.sessions:
            if not session.valid or not session.concerns(guild):
                continue
            if intents is not None and not session.intents & intents:
                continue
            data = build(session.intents)
            if data is not None:
                session.dispatch(self.world, event, data)
                reached += session.connection is not None
        return reached

    @property
    def live(self) -> list[Connection]:
        """Connections that are open and have a session."""
        return [one for one in self.connections if one.closed is None and one.session is not None]
