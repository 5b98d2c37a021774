"""What application commands may be, and the calls that a user can make of one."""

from __future__ import annotations

import json
from typing import Any

import regex

from tests.loopback.errors import Problems

Json = dict[str, Any]
Path = tuple[str | int, ...]

LOCALES = frozenset(
    {"id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR"}
    | {"ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko"}
)
"""The languages of Discord."""

NAME = regex.compile(r"[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}")
CHAT, USER_MENU, MESSAGE_MENU = 1, 2, 3
"""Types of commands."""

SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(1, 12)
"""Types of options."""

LARGEST = 2**53
"""Integers and numbers lie between this and its negative."""


def check(command: Any, path: Path, problems: Problems) -> None:
    """Adds what is wrong with one command."""
    if not isinstance(command, dict):
        problems.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return
    kind = command.get("type", CHAT)
    if kind not in (CHAT, USER_MENU, MESSAGE_MENU):
        problems.add((*path, "type"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3).")
        return
    if kind == CHAT:
        _named(command, path, problems)
        _options(command.get("options") or [], path, problems, depth=0)
    else:
        for place, name in _variants(command, "name", path, problems):
            problems.length(place, name, 1, 32)
        if command.get("description"):
            message = "Context menu commands cannot have description"
            problems.add((*path, "description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET", message)
        if command.get("options"):
            problems.add(
                (*path, "options"), "APPLICATION_COMMAND_TYPE_INVALID", "Context menu commands have no options"
            )
    for key, known in (("contexts", {0, 1, 2}), ("integration_types", {0, 1})):
        value = command.get(key)
        if value is not None and (not isinstance(value, list) or not set(value) <= known or not value):
            problems.add((*path, key), "BASE_TYPE_CHOICES", f"Value must be one of {sorted(known)}.")
    permissions = command.get("default_member_permissions")
    if permissions is not None and not str(permissions).isdecimal():
        problems.add((*path, "default_member_permissions"), "NUMBER_TYPE_COERCE", f'Value "{permissions}" is not int.')
    if _size(command) > 8000:
        problems.add(path, "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size (8000): {_size(command)}")


def check_all(commands: list[Json], problems: Problems) -> None:
    """Adds what is wrong with the commands of one scope."""
    for index, command in enumerate(commands):
        check(command, (index,), problems)
    if problems.found:
        return
    for kind, most in ((CHAT, 100), (USER_MENU, 15), (MESSAGE_MENU, 15)):
        names = [command["name"] for command in commands if command.get("type", CHAT) == kind]
        if len(names) > most:
            problems.add((), "APPLICATION_COMMANDS_MAX", f"Maximum number of application commands reached ({most}).")
        for index, command in enumerate(commands):
            if command.get("type", CHAT) == kind and names.count(command["name"]) > 1:
                message = "Application command names must be unique"
                problems.add((index,), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)


def _variants(holder: Json, key: str, path: Path, problems: Problems) -> list[tuple[Path, Any]]:
    """A text and its translations, each with its place."""
    found: list[tuple[Path, Any]] = [((*path, key), holder.get(key) or "")]
    for locale, value in (holder.get(f"{key}_localizations") or {}).items():
        place = (*path, f"{key}_localizations", locale)
        if locale not in LOCALES:
            problems.add(place, "DICT_TYPE_UNKNOWN_KEY", f"{locale} is not a locale of Discord")
        found.append((place, value))
    return found


def _named(holder: Json, path: Path, problems: Problems) -> None:
    """Names are lower-case words, descriptions have 1 to 100 characters, in every language."""
    for place, name in _variants(holder, "name", path, problems):
        if problems.length(place, name, 1, 32) and name and (not NAME.fullmatch(name) or name != name.lower()):
            message = f'String value did not match validation regex: "{name}"'
            problems.add(place, "APPLICATION_COMMAND_INVALID_NAME", message)
    for place, description in _variants(holder, "description", path, problems):
        problems.length(place, description, 1, 100)


def _options(options: Any, path: Path, problems: Problems, *, depth: int) -> None:
    options = problems.count((*path, "options"), options, 0, 25)
    optional_before = False
    names = [option.get("name") for option in options]
    kinds = [option.get("type") for option in options]
    if any(kind in (SUBCOMMAND, GROUP) for kind in kinds) and not all(kind in (SUBCOMMAND, GROUP) for kind in kinds):
        message = "Sub-commands and other options cannot be mixed"
        problems.add((*path, "options"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
    for index, option in enumerate(options):
        place = (*path, "options", index)
        kind = option.get("type")
        _named(option, place, problems)
        if names.count(option.get("name")) > 1:
            message = "Option names must be unique"
            problems.add((*place, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", message)
        if kind not in range(1, 12) or (kind == GROUP and depth > 0) or (kind == SUBCOMMAND and depth > 1):
            problems.add((*place, "type"), "BASE_TYPE_CHOICES", f"An option of type {kind} cannot stand here")
        elif kind in (SUBCOMMAND, GROUP):
            _options(option.get("options") or [], place, problems, depth=2 if kind == SUBCOMMAND else 1)
        else:
            if option.get("required") and optional_before:
                message = "Required options must be placed before non-required options"
                problems.add((*place, "required"), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
            optional_before = optional_before or not option.get("required")
            _value(option, kind, place, problems)


def _value(option: Json, kind: int, path: Path, problems: Problems) -> None:
    """What an option says of its values."""
    choices = problems.count((*path, "choices"), option.get("choices") or [], 0, 25)
    if choices and kind not in (STRING, INTEGER, NUMBER):
        problems.add((*path, "choices"), "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "This type has no choices")
    for index, choice in enumerate(choices):
        place = (*path, "choices", index)
        for inner, name in _variants(choice, "name", place, problems):
            problems.length(inner, name, 1, 100)
        value = choice.get("value")
        if kind == STRING:
            problems.length((*place, "value"), value, 1, 100)
        elif isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > LARGEST:
            problems.add((*place, "value"), "NUMBER_TYPE_COERCE", f'Value "{value}" is not a number.')
    if len({choice.get("name") for choice in choices}) < len(choices):
        message = "Choice names must be unique"
        problems.add((*path, "choices"), "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE", message)
    if option.get("autocomplete") and (choices or kind not in (STRING, INTEGER, NUMBER)):
        message = "Autocomplete needs an option of texts or numbers without choices"
        problems.add((*path, "autocomplete"), "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID", message)
    for key, kinds in (("min_value", (INTEGER, NUMBER)), ("min_length", (STRING,))):
        low, high = option.get(key), option.get(key.replace("min", "max"))
        if (low is not None or high is not None) and kind not in kinds:
            problems.add(
                (*path, key), "APPLICATION_COMMAND_OPTIONS_RANGE_INVALID", f"Options of type {kind} have no {key}"
            )
        elif low is not None and high is not None and low > high:
            problems.add((*path, key), "NUMBER_TYPE_MAX", f"{key} is more than its maximum")
    if not 0 <= (option.get("min_length") or 0) <= 6000 or not 1 <= option.get("max_length", 1) <= 6000:
        problems.add((*path, "max_length"), "NUMBER_TYPE_MAX", "int value should be between 1 and 6000.")


def _size(holder: Json) -> int:
    """Characters of names, descriptions and values; of a translated text the longest counts."""
    total = 0
    for key in ("name", "description"):
        texts = [holder.get(key) or "", *(holder.get(f"{key}_localizations") or {}).values()]
        total += max(len(str(text)) for text in texts)
    total += sum(_size(option) for option in holder.get("options") or [])
    for choice in holder.get("choices") or []:
        total += _size(choice) + len(str(choice.get("value", "")))
    return total


DEFAULTS: Json = {
    "type": CHAT,
    "description": "",
    "name_localizations": None,
    "description_localizations": None,
    "default_member_permissions": None,
    "dm_permission": True,
    "contexts": None,
    "integration_types": [0],
    "nsfw": False,
}


def stored(command: Json) -> Json:
    """A command as Discord keeps it, without ids."""
    kept = DEFAULTS | {
        key: value for key, value in command.items() if value is not None and key not in ("id", "options")
    }
    if kept["default_member_permissions"] is not None:
        kept["default_member_permissions"] = str(kept["default_member_permissions"])
    if command.get("options"):
        kept["options"] = [_tidy(option) for option in json.loads(json.dumps(command["options"]))]
    return kept


def _tidy(option: Json) -> Json:
    """An option without what is empty; `required: false` is not given back by Discord."""
    kept = {key: value for key, value in option.items() if value not in (None, False, []) or key == "value"}
    for key in ("options", "choices"):
        if kept.get(key):
            kept[key] = [_tidy(inner) for inner in kept[key]]
    return kept


def without_translations(command: Json) -> Json:
    """A command as it is listed when with_localizations is not asked for."""
    kept = {key: value for key, value in command.items() if not key.endswith("_localizations")}
    for key in ("options", "choices"):
        if kept.get(key):
            kept[key] = [without_translations(inner) for inner in kept[key]]
    return kept
