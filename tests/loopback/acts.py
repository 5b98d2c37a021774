"""What people do: press, choose, call commands, fill in modals. Refuses what Discord's client would not offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.loopback import commands, payloads
from tests.loopback.bodies import Upload
from tests.loopback.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL, Interaction, resolved_users
from tests.loopback.model import Attachment, Channel, Message, User, parts
from tests.loopback.payloads import Json
from tests.loopback.permissions import Permission
from tests.loopback.world import World
from tests.loopback.writing import attach

File = tuple[str, bytes] | tuple[str, bytes, str]
"""A file to attach: its name, its bytes, and where it matters its content type."""


class Impossible(AssertionError):
    """A user cannot do this: Discord's client would not offer it."""


@dataclass(frozen=True)
class Offer:
    """A choice of autocomplete."""

    name: str
    value: Any


def uploaded(channel: Channel, file: File, *, ephemeral: bool = False) -> Attachment:
    """A user's file, kept on Discord."""
    name, data, *type = file
    return attach(channel, Upload(name, data), {}, ephemeral=ephemeral, type=type[0] if type else None)


def present(user: User, channel: Channel) -> None:
    """Impossible where the user cannot be in the channel."""
    if channel.guild is not None and user.id not in channel.guild.members:
        raise Impossible(f"{user.name} is not a member of {channel.guild.name}")
    if channel.recipient not in (None, user):
        raise Impossible(f"these are not {user.name}'s direct messages")


def visible(user: User, message: Message) -> None:
    """Impossible where the user does not see the message."""
    present(user, message.channel)
    if message.deleted:
        raise Impossible("the message is deleted")
    if message.ephemeral_to not in (None, user):
        raise Impossible(f"only {message.ephemeral_to.name if message.ephemeral_to else ''} sees this message")


def press(user: User, message: Message, custom_id: str | None, label: str | None, index: int | None) -> Interaction:
    """Presses the one button that fits."""
    visible(user, message)
    fitting = [
        part
        for part in parts(message.components)
        if part["type"] == 2
        and (custom_id is None or part.get("custom_id") == custom_id)
        and (label is None or label in (part.get("label"), (part.get("emoji") or {}).get("name")))
    ]
    if index is not None:
        fitting = fitting[index : index + 1]
    if len(fitting) != 1:
        offered = [(one.label or one.emoji, one.custom_id) for one in message.buttons]
        raise Impossible(f"{len(fitting)} buttons fit {custom_id or label!r}; there are {offered}")
    button = fitting[0]
    if button.get("disabled") or button["style"] == 5:
        raise Impossible(f"the button {button.get('label')!r} is disabled or a link")
    data = {"custom_id": button["custom_id"], "component_type": 2, "id": button["id"]}
    return sent(Interaction(message.channel.world, COMPONENT, user, message.channel, data, message))


def choose(
    user: User, message: Message, custom_id: str | None, values: Sequence[str], users: Sequence[User]
) -> Interaction:
    """Chooses texts or users from the one select menu that fits."""
    visible(user, message)
    fitting = [one for one in message.selects if custom_id in (None, one.custom_id)]
    if len(fitting) != 1:
        raise Impossible(
            f"{len(fitting)} menus fit {custom_id!r}; there are {[one.custom_id for one in message.selects]}"
        )
    select = fitting[0]
    chosen = [*values, *(str(one.id) for one in users)]
    if select.disabled or not select.least <= len(chosen) <= select.most or len(set(chosen)) < len(chosen):
        raise Impossible(f"{len(chosen)} values; the menu takes {select.least} to {select.most}, each once")
    data: Json = {"custom_id": select.custom_id, "component_type": select.type, "values": chosen}
    if select.type == 3:
        if unknown := set(chosen) - {option["value"] for option in select.options}:
            raise Impossible(f"no options {unknown}; there are {[option['value'] for option in select.options]}")
    elif select.type in (5, 7):
        data["resolved"] = resolved_users(message.channel, users)
    else:
        raise Impossible(f"the loopback has no menu of type {select.type}")
    return sent(Interaction(message.channel.world, COMPONENT, user, message.channel, data, message))


def sent(interaction: Interaction) -> Interaction:
    """The interaction, on its way to the bot."""
    interaction.send()
    return interaction


def registered(world: World, user: User, channel: Channel, name: str, kind: int) -> Json:
    """The command of this name that the user is offered here; Impossible where there is none."""
    present(user, channel)
    guild = channel.guild
    scopes = [world.commands[None]] + ([world.commands.get(guild.id, {})] if guild else [])
    known = [command for scope in scopes for command in scope.values() if command["type"] == kind]
    command = next((one for one in known if one["name"] == name), None)
    if command is None:
        raise Impossible(f"no command {name!r}; there are {[one['name'] for one in known]}")
    contexts = command["contexts"]
    if (guild is None and not command["dm_permission"]) or (contexts and (0 if guild else 1) not in contexts):
        raise Impossible(f"{name!r} is not offered {'in guilds' if guild else 'in direct messages'}")
    needed = command["default_member_permissions"]
    if guild is not None and needed is not None:
        rights = payloads.may(guild, guild.members[user.id])
        if int(rights) & int(needed) != int(needed) or (int(needed) == 0 and Permission.ADMINISTRATOR not in rights):
            raise Impossible(f"{user.name} may not use {name!r}")
    return command


def slash(
    world: World, user: User, channel: Channel, words: str, given: dict[str, Any], focused: str | None = None
) -> Interaction:
    """Calls a command, or a sub-command by its words; with `focused`, asks for the choices of that option."""
    first, *rest = words.split()
    command = registered(world, user, channel, first, commands.CHAT)
    options, path = command.get("options") or [], []
    for word in rest:
        inner = next((one for one in options if one["name"] == word and one["type"] in (1, 2)), None)
        if inner is None:
            raise Impossible(f"/{first} has no sub-command {word!r}")
        path.append(inner)
        options = inner.get("options") or []
    if any(option["type"] in (1, 2) for option in options):
        raise Impossible(f"/{words} needs one of {[option['name'] for option in options]}")
    resolved: Json = {}
    values = _values(options, given, channel, words, resolved, focused)
    for inner in reversed(path):
        values = [{"name": inner["name"], "type": inner["type"], "options": values}]
    data: Json = {"id": command["id"], "name": command["name"], "type": commands.CHAT}
    if values:
        data["options"] = values
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    if resolved and focused is None:
        data["resolved"] = resolved
    return sent(Interaction(world, COMMAND if focused is None else AUTOCOMPLETE, user, channel, data))


def _values(
    options: list[Json], given: dict[str, Any], channel: Channel, words: str, resolved: Json, focused: str | None
) -> list[Json]:
    """The options as they are sent. Names may have _ where the command has -."""
    known = {option["name"]: option for option in options}
    asked: dict[str, Any] = {}
    for name, value in given.items():
        real = name if name in known else name.replace("_", "-")
        if real not in known:
            raise Impossible(f"/{words} has no option {name!r}; it has {list(known)}")
        asked[real] = value
    missing = [name for name, option in known.items() if option.get("required") and name not in asked]
    if missing and focused is None:
        raise Impossible(f"/{words} needs {missing}")
    values = []
    for name, value in asked.items():
        option = known[name]
        if name == focused:
            if not option.get("autocomplete"):
                raise Impossible(f"/{words} offers no choices for {name!r} while one types")
            values.append({"name": name, "type": option["type"], "value": value, "focused": True})
        else:
            values.append({"name": name, "type": option["type"], "value": _value(option, value, channel, resolved)})
    return values


def _value(option: Json, value: Any, channel: Channel, resolved: Json) -> Any:
    """One value as it is sent; Impossible where the client would not let one enter it."""
    kind, name = option["type"], option["name"]
    fits = {
        commands.STRING: isinstance(value, str),
        commands.INTEGER: isinstance(value, int) and not isinstance(value, bool),
        commands.BOOLEAN: isinstance(value, bool),
        commands.NUMBER: isinstance(value, int | float) and not isinstance(value, bool),
        commands.USER: isinstance(value, User),
        commands.MENTIONABLE: isinstance(value, User),
        commands.CHANNEL: isinstance(value, Channel),
        commands.ATTACHMENT: isinstance(value, tuple),
    }
    if not fits.get(kind):
        raise Impossible(f"{value!r} is no value for {name!r} of type {kind}")
    if choices := option.get("choices"):
        found = [choice["value"] for choice in choices if value in (choice["value"], choice["name"])]
        if not found:
            raise Impossible(f"{value!r} is not among {[choice['value'] for choice in choices]}")
        return found[0]
    measure = len(value) if kind == commands.STRING else value
    if kind in (commands.STRING, commands.INTEGER, commands.NUMBER):
        word = "length" if kind == commands.STRING else "value"
        low, high = option.get(f"min_{word}"), option.get(f"max_{word}", 6000 if word == "length" else None)
        if (low is not None and measure < low) or (high is not None and measure > high):
            raise Impossible(f"{name!r} takes {low} to {high}")
        return value
    if kind in (commands.USER, commands.MENTIONABLE):
        for key, found in resolved_users(channel, [value]).items():
            resolved.setdefault(key, {}).update(found)
    elif kind == commands.ATTACHMENT:
        value = uploaded(channel, value, ephemeral=True)
        resolved.setdefault("attachments", {})[str(value.id)] = payloads.attachment_json(value)
    elif kind == commands.CHANNEL:
        resolved.setdefault("channels", {})[str(value.id)] = payloads.channel_json(value, channel.world.bot)
    return value if isinstance(value, bool) else str(value.id)


def context_menu(user: User, message: Message, name: str) -> Interaction:
    """Uses a command of a message's menu."""
    visible(user, message)
    world = message.channel.world
    command = registered(world, user, message.channel, name, commands.MESSAGE_MENU)
    shown = payloads.message_json(message, world.bot, 0, whole=True)
    data = {
        "id": command["id"],
        "name": name,
        "type": commands.MESSAGE_MENU,
        "target_id": str(message.id),
        "resolved": {"messages": {str(message.id): shown}},
    }
    return sent(Interaction(world, COMMAND, user, message.channel, data))


def submit(interaction: Interaction, filled: dict[str, str | Iterable[str]]) -> Interaction:
    """Fills in the modal that an interaction opened, by the custom ids of its fields, and sends it."""
    modal = interaction.modal
    if modal is None:
        raise Impossible(f"{interaction.describe()} opened no modal")
    fields = {part["custom_id"] for part in parts(modal["components"]) if "custom_id" in part}
    if unknown := set(filled) - fields:
        raise Impossible(f"the modal has no fields {unknown}; it has {fields}")

    def answer(part: Json) -> Json:
        kept: Json = {"type": part["type"], "id": part.get("id", 0)}
        if "components" in part:
            kept["components"] = [answer(inner) for inner in part["components"]]
        elif "component" in part:
            kept["component"] = answer(part["component"])
        elif "custom_id" in part:
            value = filled.get(part["custom_id"], part.get("value") or "")
            if part.get("required", True) and not value:
                raise Impossible(f"the field {part['custom_id']!r} must be filled in")
            kept["custom_id"] = part["custom_id"]
            kept["value" if part["type"] == 4 else "values"] = value if part["type"] == 4 else list(value)
        return kept

    data = {"custom_id": modal["custom_id"], "components": [answer(part) for part in modal["components"]]}
    new = Interaction(interaction.world, MODAL, interaction.user, interaction.channel, data, interaction.source)
    return sent(new)
