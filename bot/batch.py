"""Many requests in one process: a JSON request a line in, one answer a line out, in order."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bot.service import Service
from recommender.errors import BadRequest, WhytuneError

Json = dict[str, Any]


async def run_batch(service: Service, requests: Path, out: Path) -> None:
    """Answer every line of a file. A line that fails answers with its error, and the run goes on."""
    with requests.open(encoding="utf-8", errors="replace") as lines, out.open("w", encoding="utf-8") as answers:
        for line in lines:
            if line.strip():
                answer = await _answer(service, line)
                text = json.dumps(answer, ensure_ascii=False, allow_nan=False)
                answers.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
                answers.flush()


async def _answer(service: Service, line: str) -> Json:
    try:
        request = json.loads(line)
    except ValueError:
        return {"id": None, "error": "The line is no JSON object; write one request a line."}
    if not isinstance(request, dict):
        return {"id": None, "error": "The line is no JSON object; write one request a line."}
    try:
        return {**await _operate(service, request), "id": request.get("id")}
    except WhytuneError as error:
        return {"id": request.get("id"), "error": str(error)}
    except Exception as error:
        # One odd line must not end a long run; the class says enough, the message might hold somebody's words.
        print(f"batch: {type(error).__name__} in line with id {request.get('id')!r}", file=sys.stderr)
        return {"id": request.get("id"), "error": f"That request failed ({type(error).__name__}); the others go on."}


async def _operate(service: Service, request: Json) -> Json:
    conversation, views, dialogue = service.conversation, service.views, service.dialogue
    op = request.get("op")
    if op == "tracks":
        return views.tracks(service.recommender.catalog.tracks)
    if op == "again":
        again = await conversation.again(
            _text(request, "request_id"),
            request.get("without"),
            request.get("plus"),
            request.get("k"),
            request.get("plain"),
        )
        return views.answer(again)
    if op == "understand":
        text, user = _text(request, "text"), request.get("user")
        if user is not None:
            return (await conversation.understand(user, text)).to_json()
        return service.recommender.understand(text, request.get("context")).to_json()
    user = _text(request, "user")
    match op:
        case "recommend":
            at = request.get("at")
            done = await conversation.recommend(
                user, _text(request, "text"), _count(request.get("k")), bool(request.get("plain", False)), _moment(at)
            )
            return views.recommended(done)
        case "why":
            return views.why(await conversation.why(user, request.get("request_id"), request.get("pick") or 1))
        case "feedback":
            pick = request.get("pick")
            if not isinstance(pick, int):
                raise BadRequest('Name the pick by its number: "pick": 1.')
            done_reaction = await conversation.react(user, str(request.get("verdict")), pick, request.get("request_id"))
            return views.reaction(done_reaction)
        case "say":
            return views.reply(await dialogue.say(user, _text(request, "text")))
        case "profile":
            return await dialogue.profile(user)
        case "export":
            return dict(await service.store.export(user))
        case "forget":
            return {"forgotten": "all" if await conversation.forget(user) else None}
    raise BadRequest(f"There is no operation {op!r}; see docs/commands.md for those there are.")


def _text(request: Json, name: str) -> str:
    value = request.get(name)
    if not isinstance(value, str):
        raise BadRequest(f'The request needs a text "{name}".')
    return value


def _count(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BadRequest('"k" must be a whole number from 1.')
    return value


def _moment(value: object) -> float | None:
    from bot.cli import moment

    if value is None or isinstance(value, int | float):
        return None if value is None else float(value)
    try:
        return moment(str(value))
    except Exception as error:
        raise BadRequest(f"{value!r} is no time; write 2026-11-24T18:00 or seconds since 1970.") from error
