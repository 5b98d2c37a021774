"""What buttons, select menus and modals may be."""

from __future__ import annotations

from typing import Any

import regex

from tests.loopback.errors import Problems
from tests.loopback.model import parts

Json = dict[str, Any]
Path = tuple[str | int, ...]

ROW, BUTTON, TEXT_SELECT, TEXT_INPUT, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR = (
    1,
    2,
    3,
    4,
    9,
    10,
    11,
    12,
    13,
    14,
)
CONTAINER, LABEL, UPLOAD, RADIOS, CHECKBOXES, CHECKBOX = 17, 18, 19, 21, 22, 23
SELECTS = (3, 5, 6, 7, 8)
"""Types of components."""

EMOJI = regex.compile(
    r"\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|"
    r"\p{Extended_Pictographic}[\uFE0F\p{EMod}]*(\u200D\p{Extended_Pictographic}[\uFE0F\p{EMod}]*)*"
)
"""One emoji of Unicode."""


def check(given: Any, problems: Problems, *, version_2: bool) -> list[Json]:
    """The components of a message, each with an id; adds what is wrong to the problems."""
    rows = problems.count(("components",), given or [], 0, 40 if version_2 else 5)
    for index, row in enumerate(rows):
        path: Path = ("components", index)
        if not isinstance(row, dict):
            problems.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        elif row.get("type") == ROW:
            _row(row, path, problems)
        elif version_2:
            _layout(row, path, problems)
        else:
            problems.add((*path, "type"), "BASE_TYPE_CHOICES", "Value must be one of (1,).")
    if problems.found:
        return []
    every = parts(rows)
    if len(every) > 40:
        problems.add(("components",), "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "Max total components is 40")
    if sum(len(part["content"]) for part in every if part["type"] == TEXT) > 4000:
        problems.add(("components",), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "Displayable text exceeds 4000")
    _unique(every, problems)
    for number, part in enumerate(every, 1):
        part.setdefault("id", number)
    return rows


def _unique(every: list[Json], problems: Problems) -> None:
    """Custom ids are unique in a message."""
    seen: set[str] = set()
    for part in every:
        custom_id = part.get("custom_id")
        if custom_id in seen:
            message = f"Component custom id cannot be duplicated: {custom_id}"
            problems.add(("components",), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
        if custom_id is not None:
            seen.add(custom_id)


def _row(row: Json, path: Path, problems: Problems) -> None:
    """A row holds one to five buttons, or one select menu."""
    inner = problems.count((*path, "components"), row.get("components"), 1, 5)
    for index, part in enumerate(inner):
        place = (*path, "components", index)
        if not isinstance(part, dict) or part.get("type") not in (BUTTON, *SELECTS):
            problems.add((*place, "type"), "BASE_TYPE_CHOICES", "Value must be one of (2, 3, 5, 6, 7, 8).")
        elif part["type"] == BUTTON:
            _button(part, place, problems)
        else:
            _select(part, place, problems)
            if len(inner) > 1:
                message = "The specified component exceeds the maximum width"
                problems.add(place, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)


def _button(button: Json, path: Path, problems: Problems) -> None:
    style, emoji, label = button.get("style"), button.get("emoji"), button.get("label")
    if style not in (1, 2, 3, 4, 5):
        problems.add((*path, "style"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5).")
    if style == 5:
        if not str(button.get("url", "")).startswith(("http://", "https://", "discord://")):
            problems.add((*path, "url"), "URL_TYPE_INVALID_URL", "Not a well formed URL.")
        problems.length((*path, "url"), button.get("url") or "", 1, 512)
        if "custom_id" in button:
            message = "A custom id and url cannot both be specified"
            problems.add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message)
    else:
        problems.length((*path, "custom_id"), button.get("custom_id") or "", 1, 100)
    if label is not None:
        problems.length((*path, "label"), label, 0, 80)
    if not label and not emoji:
        problems.add(path, "BUTTON_COMPONENT_REQUIRES_LABEL_OR_EMOJI", "A label or an emoji is required")
    _emoji(emoji, path, problems)


def _emoji(emoji: Any, path: Path, problems: Problems) -> None:
    if emoji is not None and not emoji.get("id") and not EMOJI.fullmatch(emoji.get("name") or ""):
        problems.add((*path, "emoji", "name"), "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")


def _select(select: Json, path: Path, problems: Problems) -> None:
    problems.length((*path, "custom_id"), select.get("custom_id") or "", 1, 100)
    problems.length((*path, "placeholder"), select.get("placeholder") or "", 0, 150)
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if not 0 <= least <= 25 or not 1 <= most <= 25 or least > most:
        problems.add((*path, "max_values"), "NUMBER_TYPE_MAX", "0 <= min_values <= max_values <= 25, max_values >= 1")
    if select["type"] != TEXT_SELECT:
        problems.count((*path, "default_values"), select.get("default_values") or [], 0, most)
        return
    options = problems.count((*path, "options"), select.get("options"), 1, 25)
    for index, option in enumerate(options):
        place = (*path, "options", index)
        problems.length((*place, "label"), option.get("label") or "", 1, 100)
        problems.length((*place, "value"), option.get("value") or "", 1, 100)
        problems.length((*place, "description"), option.get("description") or "", 0, 100)
        _emoji(option.get("emoji"), place, problems)
    values = [option.get("value") for option in options]
    if len(set(values)) < len(values):
        message = "The specified option value is already used"
        problems.add((*path, "options"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message)
    if most > len(options):
        problems.add((*path, "max_values"), "NUMBER_TYPE_MAX", f"max_values {most} of {len(options)} options")
    if sum(bool(option.get("default")) for option in options) > most:
        problems.add((*path, "options"), "SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More defaults than max_values")


def _layout(part: Json, path: Path, problems: Problems) -> None:
    """A component of version 2."""
    kind = part.get("type")
    if kind == TEXT:
        problems.length((*path, "content"), part.get("content") or "", 1, 4000)
    elif kind == CONTAINER:
        for index, inner in enumerate(problems.count((*path, "components"), part.get("components"), 1, 40)):
            place = (*path, "components", index)
            if inner.get("type") == ROW:
                _row(inner, place, problems)
            elif inner.get("type") == CONTAINER:
                problems.add((*place, "type"), "BASE_TYPE_CHOICES", "A container cannot hold a container")
            else:
                _layout(inner, place, problems)
    elif kind == SECTION:
        for index, inner in enumerate(problems.count((*path, "components"), part.get("components"), 1, 3)):
            problems.length((*path, "components", index, "content"), inner.get("content") or "", 1, 4000)
        accessory = part.get("accessory") or {}
        if accessory.get("type") == BUTTON:
            _button(accessory, (*path, "accessory"), problems)
        elif accessory.get("type") != THUMBNAIL:
            problems.add((*path, "accessory"), "BASE_TYPE_REQUIRED", "This field is required")
    elif kind == GALLERY:
        for index, item in enumerate(problems.count((*path, "items"), part.get("items"), 1, 10)):
            problems.length((*path, "items", index, "description"), item.get("description") or "", 0, 1024)
    elif kind == FILE:
        if not str((part.get("file") or {}).get("url", "")).startswith("attachment://"):
            problems.add((*path, "file", "url"), "URL_TYPE_INVALID_SCHEME", "Must be attachment://")
    elif kind != SEPARATOR:
        problems.add((*path, "type"), "BASE_TYPE_CHOICES", f"A component of type {kind} cannot stand here")


def check_modal(modal: Json, problems: Problems) -> None:
    """Adds what is wrong with a modal."""
    problems.length(("data", "custom_id"), modal.get("custom_id") or "", 1, 100)
    problems.length(("data", "title"), modal.get("title") or "", 1, 45)
    for index, row in enumerate(problems.count(("data", "components"), modal.get("components"), 1, 5)):
        path: Path = ("data", "components", index)
        if row.get("type") == LABEL:
            problems.length((*path, "label"), row.get("label") or "", 1, 45)
            problems.length((*path, "description"), row.get("description") or "", 0, 100)
            _field(row.get("component") or {}, (*path, "component"), problems, labelled=True)
        elif row.get("type") == ROW:
            for inner in problems.count((*path, "components"), row.get("components"), 1, 1):
                _field(inner, (*path, "components", 0), problems, labelled=False)
        elif row.get("type") != TEXT:
            problems.add((*path, "type"), "BASE_TYPE_CHOICES", "Value must be one of (1, 10, 18).")
    _unique(parts(modal.get("components") or []), problems)


def _field(field: Json, path: Path, problems: Problems, *, labelled: bool) -> None:
    kind = field.get("type")
    if kind in SELECTS and labelled:
        _select(field, path, problems)
    elif kind == TEXT_INPUT:
        problems.length((*path, "custom_id"), field.get("custom_id") or "", 1, 100)
        if not labelled:
            problems.length((*path, "label"), field.get("label") or "", 1, 45)
        problems.length((*path, "placeholder"), field.get("placeholder") or "", 0, 100)
        problems.length((*path, "value"), field.get("value") or "", 0, 4000)
        if field.get("style") not in (1, 2):
            problems.add((*path, "style"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2).")
    elif kind not in (UPLOAD, RADIOS, CHECKBOXES, CHECKBOX) or not labelled:
        problems.add((*path, "type"), "BASE_TYPE_CHOICES", f"A component of type {kind} cannot stand here")
