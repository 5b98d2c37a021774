"""Routes on which the bot registers its commands."""

from __future__ import annotations

from typing import Any

from tests.loopback import commands, errors
from tests.loopback.errors import Problems
from tests.loopback.payloads import Json
from tests.loopback.rest import Call, route

GLOBAL = "/applications/{application}/commands"
IN_GUILD = "/applications/{application}/guilds/{guild}/commands"


def _scope(call: Call) -> tuple[int | None, dict[int, Json]]:
    """The guild (None: everywhere) and the commands there."""
    if call.number("application") != call.world.application_id:
        raise errors.missing_access()
    guild = call.number("guild") if "guild" in call.values else None
    if guild is not None and guild not in call.world.guilds:
        raise errors.missing_access()
    return guild, call.world.commands.setdefault(guild, {})


def _keep(call: Call, wanted: Json) -> tuple[int, Json]:
    """A command with its ids: the old id where one of its name and type is known, a new version where it changed."""
    guild, known = _scope(call)
    kept = commands.stored(wanted)
    version = call.world.ids.now()
    for id, old in known.items():
        if (old["name"], old["type"]) == (kept["name"], kept["type"]):
            ids = ("id", "application_id", "guild_id", "version")
            if {key: value for key, value in old.items() if key not in ids} == kept:
                return id, old
            return id, kept | {key: old[key] for key in ids if key in old} | {"version": str(version)}
    given = {"id": str(version), "application_id": str(call.world.application_id), "version": str(version)}
    if guild is not None:
        given["guild_id"] = str(guild)
    return version, kept | given


async def overwrite(call: Call) -> list[Json]:
    _, known = _scope(call)
    if not isinstance(call.body.json, list):
        raise errors.bad_form(code="LIST_TYPE_CONVERT", message="Only iterables may be used in a ListType")
    problems = Problems()
    commands.check_all(call.body.json, problems)
    problems.refuse()
    new = dict(_keep(call, wanted) for wanted in call.body.json)
    known.clear()
    known.update(new)
    call.world.command_syncs += 1
    return list(known.values())


async def create(call: Call) -> tuple[int, Json]:
    _, known = _scope(call)
    wanted = call.body.form()
    same = [one for one in known.values() if (one["name"], one["type"]) == (wanted.get("name"), wanted.get("type", 1))]
    problems = Problems()
    commands.check(wanted, (), problems)
    problems.refuse()
    id, command = _keep(call, wanted)
    known[id] = command
    return (200 if same else 201), command


async def listed(call: Call) -> list[Json]:
    _, known = _scope(call)
    if call.query.get("with_localizations", "").lower() in ("1", "true"):
        return list(known.values())
    return [commands.without_translations(command) for command in known.values()]


def _one(call: Call) -> Json:
    command = _scope(call)[1].get(call.number("command"))
    if command is None:
        raise errors.unknown_command()
    return command


async def one(call: Call) -> Json:
    return _one(call)


async def change(call: Call) -> Json:
    old = _one(call)
    new = old | call.body.form()
    problems = Problems()
    commands.check(new, (), problems)
    problems.refuse()
    _, command = _keep(
        call, {key: value for key, value in new.items() if key not in ("application_id", "version", "guild_id")}
    )
    _scope(call)[1][call.number("command")] = command | {"id": old["id"]}
    return command


async def delete(call: Call) -> Any:
    _one(call)
    del _scope(call)[1][call.number("command")]


for place in (GLOBAL, IN_GUILD):
    route("PUT", place)(overwrite)
    route("POST", place)(create)
    route("GET", place)(listed)
    route("GET", place + "/{command}")(one)
    route("PATCH", place + "/{command}")(change)
    route("DELETE", place + "/{command}")(delete)
