"""The REST API's frame: routes, authorisation, records, limits, and errors as JSON."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from aiohttp import web

from tests.loopback import bodies, errors
from tests.loopback.bodies import Body
from tests.loopback.errors import ApiError
from tests.loopback.limits import Limited, Limits
from tests.loopback.model import Channel, Message
from tests.loopback.world import Request, World

PREFIX = "/api/v10"


@dataclass(frozen=True)
class Call:
    """A request that was let in."""

    world: World
    values: dict[str, str]
    """The parts of the path in braces."""
    query: dict[str, str]
    body: Body

    def channel(self) -> Channel:
        """The channel named in the path; ApiError where there is none."""
        channel = self.world.channels.get(self.number("channel"))
        if channel is None:
            raise errors.unknown("Channel")
        return channel

    def message(self) -> Message:
        """The message named in the path, if it is in the channel's history; else ApiError."""
        message = self.world.messages.get(self.number("message"))
        if message is None or message.deleted or message.ephemeral or message.channel is not self.channel():
            raise errors.unknown("Message")
        return message

    def number(self, name: str) -> int:
        """A part of the path that is an id; ApiError where it is none."""
        try:
            return int(self.values[name])
        except ValueError:
            message = f'Value "{self.values[name]}" is not snowflake.'
            raise errors.bad_form(f"{name}_id", code="NUMBER_TYPE_COERCE", message=message) from None


Handler = Callable[[Call], Awaitable[Any]]
"""Answers with JSON, or None for 204, or (status, JSON)."""


@dataclass(frozen=True)
class Route:
    """A method and path, such as POST /channels/{channel}/messages."""

    method: str
    template: str
    handler: Handler
    public: bool
    """Whether a token in the path stands for the bot's own."""

    @property
    def name(self) -> str:
        return f"{self.method} {self.template}"


ROUTES: list[tuple[re.Pattern[str], Route]] = []


def route(method: str, template: str, *, public: bool = False) -> Callable[[Handler], Handler]:
    """Makes a function the handler of a route."""
    pattern = re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template))

    def register(handler: Handler) -> Handler:
        ROUTES.append((pattern, Route(method, template, handler, public)))
        return handler

    return register


class Rest:
    """Serves everything under /api/v10."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.limits = Limits(world)

    async def serve(self, request: web.Request) -> web.Response:
        """One request, recorded and answered."""
        path = request.raw_path.partition("?")[0].removeprefix(PREFIX)
        record = Request(time.monotonic(), request.method, unquote(path), dict(request.query))
        self.world.requests.append(record)
        try:
            response = await self._answer(request, path, record)
        except ApiError as error:
            record.code = error.code
            if error.fault:
                self.world.violate(f"{record.method} {record.path}: {error} {error.detail}".rstrip())
            response = self._json(error.status, error.body(), {})
        except Limited as limited:
            response = self._json(429, limited.body(), limited.headers)
        except Exception as error:
            # A form so odd that no rule here foresaw it, or a fault of the loopback: a test must see either.
            self.world.violate(f"{record.method} {record.path}: the loopback failed with {error!r}")
            response = self._json(500, {"message": "500: Internal Server Error", "code": 0}, {})
        record.status = response.status
        self.world.changes.notify()
        return response

    async def _answer(self, request: web.Request, path: str, record: Request) -> web.Response:
        found = self._find(request.method, path)
        body = await bodies.read(request)
        record.body, record.files = body.json, tuple(upload.filename for upload in body.files.values())
        status = self.limits.fail(request.method, record.path)
        if status is not None:
            return web.Response(status=status, text="upstream connect error", content_type="text/plain")
        if found is None:
            raise errors.not_found()
        route, values = found
        if not route.public:
            self._authorize(request)
        content = json.dumps(body.json, sort_keys=True).encode()
        fingerprint = f"{request.method} {path} {request.query_string} {hashlib.sha256(content).hexdigest()}"
        major = " ".join(values.get(name, "") for name in ("channel", "guild", "application", "token"))
        headers = self.limits.take(
            route.name, major.strip(), request.method, record.path, fingerprint, exempt=route.public
        )
        answer = await route.handler(Call(self.world, values, dict(request.query), body))
        if answer is None:
            return web.Response(status=204, headers=headers)
        status, data = answer if isinstance(answer, tuple) else (200, answer)
        return self._json(status, data, headers)

    @staticmethod
    def _find(method: str, path: str) -> tuple[Route, dict[str, str]] | None:
        for pattern, candidate in ROUTES:
            match = pattern.fullmatch(path)
            if match and candidate.method == method:
                return candidate, {name: unquote(value) for name, value in match.groupdict().items()}
        return None

    def _authorize(self, request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bot {self.world.rules.token}":
            raise errors.unauthorized()
        if not request.headers.get("User-Agent", "").startswith("DiscordBot ("):
            self.world.violate(f"User-Agent {request.headers.get('User-Agent')!r} is not a bot's")

    @staticmethod
    def _json(status: int, data: Any, headers: dict[str, str]) -> web.Response:
        # Exactly this content type: discord.py takes anything with a charset for text.
        return web.Response(
            status=status, body=json.dumps(data).encode(), headers=headers | {"Content-Type": "application/json"}
        )
