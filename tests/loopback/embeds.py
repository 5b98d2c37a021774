"""What embeds may hold."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from tests.loopback.errors import Problems

Json = dict[str, Any]

TOTAL = 6000
"""Characters of all embeds of a message together."""


def check(given: Any, problems: Problems) -> list[Json]:
    """The embeds as Discord keeps them: texts trimmed, unknown keys dropped. Adds what is wrong to the problems."""
    kept = []
    total = 0
    for index, embed in enumerate(problems.count(("embeds",), given or [], 0, 10)):
        if not isinstance(embed, dict):
            problems.add(("embeds", index), "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
            continue
        one, size = _embed(embed, ("embeds", index), problems)
        kept.append(one)
        total += size
    if total > TOTAL:
        problems.add(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {TOTAL}")
    return kept


def _embed(embed: Json, path: tuple[str | int, ...], problems: Problems) -> tuple[Json, int]:
    """One embed and how many characters it counts."""
    kept: Json = {"type": "rich"}
    size = 0

    def text(holder: Json, key: str, most: int, *where: str | int, needed: bool = False) -> str | None:
        nonlocal size
        value = holder.get(key)
        if value is None or value == "":
            if needed:
                problems.add((*path, *where, key), "BASE_TYPE_REQUIRED", "This field is required")
            return None
        value = value.strip() if isinstance(value, str) else value
        if not problems.length((*path, *where, key), value, 1 if needed else 0, most):
            return None
        size += len(value)
        return value or None

    for key, most in (("title", 256), ("description", 4096)):
        if value := text(embed, key, most):
            kept[key] = value
    for index, entry in enumerate(problems.count((*path, "fields"), embed.get("fields") or [], 0, 25)):
        name = text(entry, "name", 256, "fields", index, needed=True)
        value = text(entry, "value", 1024, "fields", index, needed=True)
        kept.setdefault("fields", []).append({"name": name, "value": value, "inline": bool(entry.get("inline"))})
    for key, inner, most in (("footer", "text", 2048), ("author", "name", 256)):
        if embed.get(key):
            held = {inner: text(embed[key], inner, most, key, needed=True)}
            for link in ("url", "icon_url"):
                if embed[key].get(link):
                    _link(embed[key][link], (*path, key, link), problems, files=link == "icon_url")
                    held[link] = embed[key][link]
            kept[key] = held
    for key in ("image", "thumbnail"):
        if embed.get(key):
            _link(embed[key].get("url"), (*path, key, "url"), problems, files=True)
            kept[key] = {"url": embed[key].get("url")}
    if embed.get("url"):
        _link(embed["url"], (*path, "url"), problems, files=False)
        kept["url"] = embed["url"]
    color = embed.get("color")
    if color is not None:
        if not isinstance(color, int) or not 0 <= color <= 0xFFFFFF:
            problems.add((*path, "color"), "NUMBER_TYPE_MAX", "int value should be between 0 and 16777215.")
        kept["color"] = color
    if embed.get("timestamp") is not None:
        try:
            kept["timestamp"] = datetime.fromisoformat(embed["timestamp"]).isoformat()
        except (TypeError, ValueError):
            problems.add((*path, "timestamp"), "DATE_TIME_TYPE_PARSE", f"Could not parse {embed['timestamp']}.")
    if not kept.keys() - {"type", "color", "timestamp"}:
        problems.add((*path, "description"), "BASE_TYPE_REQUIRED", "This field is required")
    return kept, size


def _link(url: Any, path: tuple[str | int, ...], problems: Problems, *, files: bool) -> None:
    """A link must be http(s), or attachment:// where a file may stand."""
    schemes = ("http", "https", "attachment") if files else ("http", "https")
    if not isinstance(url, str) or len(url) > 2048:
        problems.add(path, "BASE_TYPE_MAX_LENGTH", "Must be 2048 or fewer in length.")
        return
    parts = urlsplit(url)
    if parts.scheme not in schemes:
        message = f'Scheme "{parts.scheme}" is not supported. Scheme must be one of {schemes}.'
        problems.add(path, "URL_TYPE_INVALID_SCHEME", message)
    elif not parts.netloc or " " in url:
        problems.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
