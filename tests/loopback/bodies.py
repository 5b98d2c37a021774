"""The bodies of requests: JSON, or a form with JSON in payload_json and files in files[n]."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.loopback import errors
from tests.loopback.payloads import FILE_LIMIT


@dataclass(frozen=True)
class Upload:
    """A file sent with a request."""

    filename: str
    data: bytes


@dataclass
class Body:
    """What a request brought."""

    json: Any = None
    files: dict[int, Upload] = field(default_factory=dict)
    """By the n of files[n]."""

    def form(self) -> dict[str, Any]:
        """The JSON where it is an object; else ApiError."""
        if not isinstance(self.json, dict):
            raise errors.invalid_json()
        return self.json


async def read(request: web.Request) -> Body:
    """The body of a request; ApiError where Discord would not understand it."""
    if not request.can_read_body:
        return Body()
    if request.content_type == "multipart/form-data":
        return await _multipart(request)
    data = await request.read()
    if not data:
        return Body()
    if request.content_type != "application/json":
        raise errors.ApiError(400, 50035, f"Expected application/json, got {request.content_type}", fault=True)
    return Body(_parse(data))


def _parse(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError as error:
        raise errors.invalid_json() from error


async def _multipart(request: web.Request) -> Body:
    body = Body()
    too_large = False
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        name = part.name or ""
        data = bytes(await part.read())
        place = re.fullmatch(r"files\[(\d+)\]", name)
        if name == "payload_json":
            body.json = _parse(data)
        elif place and part.filename:
            too_large = too_large or len(data) > FILE_LIMIT
            body.files[int(place[1])] = Upload(part.filename, data)
        else:
            raise errors.bad_form(name, code="UNKNOWN_PART", message="neither payload_json nor a file files[n]")
    if too_large:
        raise errors.too_large()
    return body
