"""Routes on which the bot answers interactions: callbacks, and messages under an interaction's token."""

from __future__ import annotations

import time
from typing import Any

from tests.loopback import components, errors, payloads
from tests.loopback.bodies import Upload
from tests.loopback.errors import Problems
from tests.loopback.interactions import (
    ALLOWED,
    CHOICES,
    COMMAND,
    DEFER,
    DEFER_UPDATE,
    MESSAGE,
    MODAL,
    OPEN_MODAL,
    UPDATE,
    Interaction,
)
from tests.loopback.model import CHAT_COMMAND, EPHEMERAL, LOADING, MENU_COMMAND, ORDINARY, REPLY, Message
from tests.loopback.payloads import Json
from tests.loopback.rest import Call, route
from tests.loopback.writing import rewrite, write


@route("POST", "/interactions/{interaction}/{token}/callback", public=True)
async def callback(call: Call) -> Json | None:
    form, now = call.body.form(), time.monotonic()
    interaction = call.world.interactions.get(call.number("interaction"))
    if interaction is None or interaction.token != call.values["token"]:
        raise errors.unknown_interaction()
    if interaction.answered is not None:
        error = errors.acknowledged_already()
        error.detail = interaction.describe()
        raise error
    late = now - interaction.dispatched - call.world.rules.callback_seconds
    if late > 0:
        error = errors.unknown_interaction()
        error.detail = f"{interaction.describe()} was answered {late:.3f} s too late"
        raise error
    kind = form.get("type")
    allowed = ALLOWED[interaction.kind]
    if interaction.kind == MODAL and interaction.source is None:
        allowed = (MESSAGE, DEFER)
    if kind not in allowed:
        raise errors.bad_form("type", code="BASE_TYPE_CHOICES", message=f"Value must be one of {allowed}, not {kind}.")
    resource = _perform(interaction, kind, form.get("data") or {}, call.body.files)
    interaction.answered, interaction.callback = now, kind
    call.world.changes.notify()
    if call.query.get("with_response", "").lower() not in ("1", "true"):
        return None
    told: Json = {"id": str(interaction.id), "type": interaction.kind}
    if resource is not None:
        told |= {
            "response_message_id": str(resource.id),
            "response_message_loading": resource.loading,
            "response_message_ephemeral": resource.ephemeral,
        }
    answer: Json = {"interaction": told, "resource": {"type": kind}}
    if resource is not None and kind in (MESSAGE, UPDATE):
        answer["resource"]["message"] = _shown(call, resource)
    return answer


def _perform(interaction: Interaction, kind: int, data: Json, files: dict[int, Upload]) -> Message | None:
    """Does what a callback asks for; the message that it made or changed."""
    if kind == CHOICES:
        interaction.choices = _choices(interaction, data)
        return None
    if kind == OPEN_MODAL:
        problems = Problems()
        components.check_modal(data, problems)
        problems.refuse()
        interaction.modal = data
        return None
    if kind in (UPDATE, DEFER_UPDATE):
        source = interaction.source
        assert source is not None
        interaction.original = source
        interaction.own.append(source)
        if kind == UPDATE:
            rewrite(source, data, files)
            interaction.world.changed(source)
            interaction.show(source)
        return source
    if kind == MESSAGE:
        message = _new(interaction, data, files)
        interaction.original = message
        interaction.show(message)
        return message
    ephemeral = bool(data.get("flags", 0) & EPHEMERAL)
    message = Message(interaction.world.ids.now(), interaction.channel, interaction.world.bot, flags=LOADING)
    if ephemeral:
        message.flags |= EPHEMERAL
        message.ephemeral_to = interaction.user
    interaction.original = message
    _place(interaction, message)
    return message


def _choices(interaction: Interaction, data: Json) -> list[Json]:
    """The choices of autocomplete; ApiError where Discord would not show them."""
    problems = Problems()
    kind = next(option["type"] for option in _flat(interaction.data["options"]) if option.get("focused"))
    choices = problems.count(("data", "choices"), data.get("choices"), 0, 25)
    for index, choice in enumerate(choices):
        path = ("data", "choices", index)
        problems.length((*path, "name"), choice.get("name"), 1, 100)
        value = choice.get("value")
        if kind == 3:
            problems.length((*path, "value"), value, 1, 100)
        elif isinstance(value, bool) or not isinstance(value, int if kind == 4 else int | float):
            problems.add((*path, "value"), "NUMBER_TYPE_COERCE", f'Value "{value}" is not a number.')
    problems.refuse()
    return choices


def _flat(options: list[Json]) -> list[Json]:
    found: list[Json] = []
    for option in options:
        found += [option, *_flat(option.get("options") or [])]
    return found


def _new(interaction: Interaction, form: Json, files: dict[int, Upload]) -> Message:
    """A new message in answer, posted."""
    hidden = interaction.user if (form.get("flags") or 0) & EPHEMERAL else None
    message = write(interaction.channel, interaction.world.bot, form, files, ephemeral_to=hidden)
    _place(interaction, message)
    return message


def _place(interaction: Interaction, message: Message) -> None:
    """Marks a message as an answer, of the right type, and posts it."""
    message.interaction = interaction
    interaction.own.append(message)
    if interaction.kind == COMMAND and interaction.original in (None, message):
        message.type = MENU_COMMAND if "target_id" in interaction.data else CHAT_COMMAND
    else:
        target = interaction.source if interaction.original in (None, message) else interaction.original
        message.type = ORDINARY if target is None else REPLY
        message.reference = None if target is None else target.id
    interaction.world.post(message)


def _shown(call: Call, message: Message) -> Json:
    return payloads.message_json(message, call.world.bot, 0, whole=True)


def _interaction(call: Call) -> Interaction:
    """The interaction whose token is in the path; ApiError before its callback and after 15 minutes."""
    token = call.values["token"]
    if call.number("application") != call.world.application_id:
        raise errors.unknown_webhook()
    interaction = next((one for one in call.world.interactions.values() if one.token == token), None)
    if interaction is None:
        raise errors.invalid_webhook_token()
    if interaction.answered is None or interaction.callback == CHOICES:
        raise errors.unknown_webhook()
    if time.monotonic() - interaction.dispatched > call.world.rules.interaction_seconds:
        raise errors.invalid_webhook_token()
    return interaction


def _message(call: Call, interaction: Interaction) -> Message:
    """The message named in the path: @original, or one that the interaction's token may change."""
    if call.values["message"] == "@original":
        found = interaction.original
    else:
        found = call.world.messages.get(call.number("message"))
        found = found if found in interaction.own else None
    if found is None or found.deleted:
        raise errors.unknown("Message")
    return found


@route("POST", "/webhooks/{application}/{token}", public=True)
async def follow_up(call: Call) -> Any:
    interaction, form = _interaction(call), call.body.form()
    original = interaction.original
    if interaction.callback == DEFER and original is not None and original.loading and not original.deleted:
        # The first message after a deferral is the deferred one, as hidden or open as that was.
        kept = {key: value for key, value in form.items() if key != "flags"}
        kept["flags"] = (form.get("flags") or 0) & ~EPHEMERAL
        return _edit(call, interaction, original, kept)
    interaction.followups += 1
    message = _new(interaction, form, call.body.files)
    interaction.show(message)
    return _shown(call, message)


def _edit(call: Call, interaction: Interaction, message: Message, form: Json) -> Json:
    rewrite(message, form, call.body.files)
    call.world.changed(message)
    interaction.show(message)
    return _shown(call, message)


@route("GET", "/webhooks/{application}/{token}/messages/{message}", public=True)
async def get(call: Call) -> Json:
    return _shown(call, _message(call, _interaction(call)))


@route("PATCH", "/webhooks/{application}/{token}/messages/{message}", public=True)
async def edit(call: Call) -> Json:
    interaction = _interaction(call)
    return _edit(call, interaction, _message(call, interaction), call.body.form())


@route("DELETE", "/webhooks/{application}/{token}/messages/{message}", public=True)
async def delete(call: Call) -> None:
    call.world.remove(_message(call, _interaction(call)))
