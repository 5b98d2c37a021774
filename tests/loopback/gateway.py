"""The gateway: HELLO, IDENTIFY, READY, RESUME, heartbeats, and the codes it closes with."""

from __future__ import annotations

import json
import secrets
import time
from typing import Any

from aiohttp import WSMsgType, web

from tests.loopback import payloads
from tests.loopback.permissions import APPLICATION_FLAGS, EVERY_INTENT, PRIVILEGED, Intent
from tests.loopback.sessions import (
    DISPATCH,
    HEARTBEAT,
    HEARTBEAT_ACK,
    HELLO,
    IDENTIFY,
    INVALID_SESSION,
    PRESENCE,
    REQUEST_MEMBERS,
    RESUME,
    SOUNDBOARD,
    VOICE_STATE,
    Connection,
    Session,
    Sessions,
)
from tests.loopback.world import Payload, World

PER_MINUTE = 120
"""Payloads a connection may send."""

LONGEST = 4096
"""Bytes of one."""


class Closing(Exception):
    """The connection is closed with a code."""

    def __init__(self, code: int, why: str, *, fault: bool = True):
        super().__init__(f"gateway closed with {code}: {why}")
        self.code = code
        self.fault = fault


class Gateway:
    """Serves the WebSocket."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.sessions = Sessions(world)
        self.acknowledging = True
        """False: heartbeats get no answer, as of a zombie."""
        self.resume_refused = False
        """True: the next RESUME is answered with an invalid session."""

    @property
    def url(self) -> str:
        """ws://127.0.0.1:PORT/gateway"""
        return self.world.base.replace("http://", "ws://") + "/gateway"

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection from its first to its last payload."""
        socket = web.WebSocketResponse(heartbeat=None, autoping=True, max_msg_size=0, timeout=0.2)
        await socket.prepare(request)
        connection = Connection(self.world, socket, request, request.query.get("compress") == "zlib-stream")
        self.sessions.connections.append(connection)
        try:
            self._check_address(request)
            connection.send(HELLO, {"heartbeat_interval": self.world.rules.heartbeat_ms, "_trace": []})
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    raise Closing(4002, "not a text")
                self._receive(connection, message.data)
        except Closing as closing:
            if closing.fault:
                self.world.violate(str(closing))
            connection.close(closing.code)
        finally:
            if connection.session is not None and socket.close_code in (1000, 1001):
                connection.session.valid = False
            await connection.end()
        return socket

    def _check_address(self, request: web.Request) -> None:
        if request.query.get("v") != "10":
            raise Closing(4012, f"version {request.query.get('v')}")
        if request.query.get("encoding") != "json":
            raise Closing(4002, f"encoding {request.query.get('encoding')}")
        if request.query.get("compress") not in (None, "zlib-stream"):
            raise Closing(4002, f"the loopback cannot serve compress={request.query.get('compress')}")

    def _receive(self, connection: Connection, text: str) -> None:
        now = time.monotonic()
        if len(text.encode()) > LONGEST:
            raise Closing(4002, f"a payload of {len(text)} characters")
        try:
            payload = json.loads(text)
            op, data = payload["op"], payload.get("d")
        except (ValueError, KeyError, TypeError) as error:
            raise Closing(4002, "not a payload") from error
        self.world.payloads.append(Payload(now, "bot", connection.shard, op, None, text))
        if op == HEARTBEAT:
            connection.heartbeats.append(now)
            if self.acknowledging:
                connection.send(HEARTBEAT_ACK)
            return
        connection.received.append(now)
        while connection.received[0] < now - 60:
            connection.received.popleft()
        if len(connection.received) > PER_MINUTE:
            raise Closing(4008, "too many payloads")
        if op not in (IDENTIFY, PRESENCE, VOICE_STATE, RESUME, REQUEST_MEMBERS, SOUNDBOARD):
            raise Closing(4001, f"unknown opcode {op}")
        if op in (IDENTIFY, RESUME):
            if connection.session is not None:
                raise Closing(4005, "identified twice")
            if not isinstance(data, dict) or data.get("token") != self.world.rules.token:
                raise Closing(4004, "bad token", fault=False)
            (self._identify if op == IDENTIFY else self._resume)(connection, data)
        elif connection.session is None:
            raise Closing(4003, f"opcode {op} before identifying")
        elif op == REQUEST_MEMBERS:
            self._members(connection.session, data)

    def _identify(self, connection: Connection, data: dict[str, Any]) -> None:
        intents, shard = data.get("intents"), data.get("shard", [0, 1])
        if not isinstance(intents, int) or intents & ~EVERY_INTENT or intents < 0:
            raise Closing(4013, f"intents {intents}")
        asked = [name for name, bit in PRIVILEGED.items() if intents & bit]
        if refused := sorted(set(asked) - self.world.rules.granted):
            raise Closing(4014, f"intents not granted: {', '.join(refused)}")
        if not (isinstance(shard, list) and len(shard) == 2 and 0 <= shard[0] < shard[1]):
            raise Closing(4010, f"shard {shard}")
        if not isinstance(data.get("properties"), dict):
            raise Closing(4002, "no properties")
        session = Session(secrets.token_hex(16), shard[0], shard[1], intents, connection)
        connection.session = session
        # A bot that was killed never comes back to its old session: events are not kept for it any longer.
        for old in self.sessions.sessions:
            old.valid = old.valid and (old.connection is not None or old.shard != session.shard)
        self.sessions.sessions.append(session)
        self._ready(session)
        self.world.changes.notify()

    def _ready(self, session: Session) -> None:
        world = self.world
        guilds = [guild for guild in world.guilds.values() if session.concerns(guild)]
        ready = {
            "v": 10,
            "user_settings": {},
            "user": payloads.user_json(world.bot) | {"verified": True, "mfa_enabled": True, "email": None, "flags": 0},
            "session_type": "normal",
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "relationships": [],
            "private_channels": [],
            "presences": [],
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "guild_join_requests": [],
            "geo_ordered_rtc_regions": [],
            "shard": [session.shard, session.shards],
            "application": {
                "id": str(world.application_id),
                "flags": sum(APPLICATION_FLAGS[name] for name in world.rules.granted),
            },
            "_trace": [],
        }
        session.dispatch(world, "READY", ready)
        if not session.intents & Intent.GUILDS:
            return
        for guild in guilds:
            if guild.available:
                members = bool(session.intents & Intent.GUILD_MEMBERS)
                full = payloads.guild_json(guild, world.bot, members=members) | {"unavailable": False}
                session.dispatch(world, "GUILD_CREATE", full)

    def _resume(self, connection: Connection, data: dict[str, Any]) -> None:
        session = next((one for one in self.sessions.sessions if one.id == data.get("session_id")), None)
        if session is None or not session.valid or self.resume_refused:
            self.resume_refused = False
            if session is not None:
                session.valid = False
            connection.send(INVALID_SESSION, False)
            return
        sequence = data.get("seq")
        if not isinstance(sequence, int) or not 0 <= sequence <= session.sequence:
            raise Closing(4007, f"sequence {sequence} of {session.sequence}")
        if session.connection is not None:
            session.connection.abort()
        session.connection, connection.session = connection, session
        for number, event, text in session.events:
            if number > sequence:
                connection.send_text(DISPATCH, event, text)
        session.dispatch(self.world, "RESUMED", {"_trace": []})
        self.world.changes.notify()

    def _members(self, session: Session, data: Any) -> None:
        guild = self.world.guilds.get(int(data.get("guild_id", 0)))
        if guild is None:
            return
        wanted = data.get("user_ids")
        query, limit = data.get("query"), int(data.get("limit") or 0)
        if wanted is None and not query and not session.intents & Intent.GUILD_MEMBERS:
            raise Closing(4014, "all members asked for without the intent")
        if wanted is not None:
            ids = {int(one) for one in (wanted if isinstance(wanted, list) else [wanted])}
            found = [member for id, member in guild.members.items() if id in ids]
        else:
            found = [one for one in guild.members.values() if one.user.name.startswith(query or "")]
            found = found[: limit or None]
        session.dispatch(
            self.world,
            "GUILD_MEMBERS_CHUNK",
            {
                "guild_id": str(guild.id),
                "members": [payloads.member_json(guild, member) for member in found],
                "chunk_index": 0,
                "chunk_count": 1,
                "not_found": [],
                "nonce": data.get("nonce"),
            },
        )
