"""Many requests in one process: a JSON request a line in, one answer a line out, in order."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bot.asking import check_text
from bot.moments import parse_moment
from bot.service import Service
from recommender.errors import BadRequest, WhytuneError

Json = dict[str, Any]


async def run_batch(service: Service, requests: Path, out: Path) -> None:
    """Answer every line of a file. A line that fails answers with its error, and the run goes on."""
    if out.exists() and out.samefile(requests):
        raise BadRequest("The answers cannot go into the file of the requests; name another with --out.")
    with requests.open(encoding="utf-8", errors="replace") as lines, out.open("w", encoding="utf-8") as answers:
        for line in lines:
            if line.strip():
                answers.write(await _answer(service, line) + "\n")
                answers.flush()


async def _answer(service: Service, line: str) -> str:
    """The answer to one line, as a line of JSON."""
    number: object = None
    try:
        request = json.loads(line, parse_constant=_no_number)
        if not isinstance(request, dict):
            raise ValueError("no object")
        number = request.get("id")
    except ValueError:
        return json.dumps({"id": None, "error": "The line is no JSON object; write one request a line."})
    try:
        return _dump({**await _operate(service, request), "id": number})
    except WhytuneError as error:
        return _dump({"id": number, "error": str(error)})
    except Exception as error:
        # One odd line must not end a long run; the class says enough, the message might hold somebody's words.
        print(f"batch: {type(error).__name__} in the line with id {number!r}", file=sys.stderr)
        return _dump({"id": number, "error": f"That request failed ({type(error).__name__}); the others go on."})


def _dump(document: Json) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace").decode("utf-8")


def _no_number(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


async def _operate(service: Service, request: Json) -> Json:
    conversation, views, dialogue = service.conversation, service.views, service.dialogue
    op = request.get("op")
    if op == "tracks":
        return views.tracks(service.recommender.catalog.tracks)
    if op == "again":
        again = await conversation.again(
            _text(request, "request_id"),
            _event(request.get("without")),
            _optional_text(request, "plus"),
            _count(request.get("k")),
            _flag(request, "plain"),
        )
        return views.answer(again)
    if op == "understand":
        text, user, context = (
            _text(request, "text"),
            _optional_text(request, "user"),
            _optional_text(request, "context"),
        )
        check_text(text)
        if user is not None:
            return (await conversation.understand(text, await service.store.answer(user))).to_json()
        return service.recommender.understand(text, context).to_json()
    user = _text(request, "user")
    match op:
        case "recommend":
            at = request.get("at")
            done = await conversation.recommend(
                user, _text(request, "text"), _count(request.get("k")), bool(_flag(request, "plain")), _moment(at)
            )
            return views.recommended(done)
        case "why":
            return views.why(
                await conversation.why(
                    user, _optional_text(request, "request_id"), _count(request.get("pick"), "pick") or 1
                )
            )
        case "feedback":
            pick = _count(request.get("pick"), "pick")
            if pick is None:
                raise BadRequest('Name the pick by its number: "pick": 1.')
            done_reaction = await conversation.react(
                user, str(request.get("verdict")), pick, _optional_text(request, "request_id")
            )
            return views.reaction(done_reaction)
        case "say":
            return dialogue.to_json(await dialogue.say(user, _text(request, "text")))
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


def _optional_text(request: Json, name: str) -> str | None:
    return None if request.get(name) is None else _text(request, name)


def _flag(request: Json, name: str) -> bool | None:
    value = request.get(name)
    if value is not None and not isinstance(value, bool):
        raise BadRequest(f'"{name}" must be true or false.')
    return value


def _event(value: object) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise BadRequest('"without" must be the id of an event.')
    return value


def _count(value: object, name: str = "k") -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BadRequest(f'"{name}" must be a whole number from 1.')
    return value


def _moment(value: object) -> float | None:
    return None if value is None else parse_moment(str(value))
