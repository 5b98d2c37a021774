"""Routes about messages and reactions in channels."""

from __future__ import annotations

import time

from tests.loopback import errors, payloads
from tests.loopback.components import EMOJI
from tests.loopback.errors import bad_form
from tests.loopback.model import DIRECT, EPHEMERAL, REPLY, Channel, Message
from tests.loopback.payloads import Json
from tests.loopback.permissions import Permission
from tests.loopback.rest import Call, route
from tests.loopback.writing import can, rewrite, write

SENDING = (Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES)


def _shown(call: Call, message: Message) -> Json:
    return payloads.message_json(message, call.world.bot, call.world.granted_intents)


def _may_write(channel: Channel) -> None:
    """ApiError where the bot cannot write into the channel."""
    if channel.recipient is not None and not channel.recipient.dms_open:
        raise errors.closed_to_messages()
    can(channel, *SENDING)


def _replied(call: Call, channel: Channel) -> tuple[Message | None, bool]:
    """The message replied to, and whether the new one is a reply."""
    reference = call.body.form().get("message_reference")
    if not reference:
        return None, False
    can(channel, Permission.READ_MESSAGE_HISTORY)
    known = call.world.messages.get(int(reference.get("message_id", 0)))
    if known is not None and known.channel is channel and not known.deleted and not known.ephemeral:
        return known, True
    if reference.get("fail_if_not_exists", True):
        path, code = ("message_reference",), "REPLIES_UNKNOWN_MESSAGE"
        error = bad_form(*path, code=code, message="Unknown message")
        error.fault = known is None or not known.deleted
        raise error
    return None, False


@route("POST", "/channels/{channel}/messages")
async def create(call: Call) -> Json:
    channel, form, world = call.channel(), call.body.form(), call.world
    _may_write(channel)
    if call.body.files:
        can(channel, Permission.ATTACH_FILES)
    if form.get("flags", 0) & EPHEMERAL:
        raise bad_form("flags", code="MESSAGE_FLAGS_INVALID", message="Only answers to interactions can be ephemeral")
    nonce = form.get("nonce")
    if nonce is not None and form.get("enforce_nonce"):
        for message in channel.messages[-20:]:
            if message.nonce == nonce and message.author is world.bot:
                return _shown(call, message)
    replied, is_reply = _replied(call, channel)
    message = write(
        channel,
        world.bot,
        form,
        call.body.files,
        replied=replied,
        may_embed=Permission.EMBED_LINKS in channel.permissions,
    )
    if is_reply and replied is not None:
        message.type, message.reference = REPLY, replied.id
    world.post(message)
    return _shown(call, message)


@route("GET", "/channels/{channel}/messages")
async def history(call: Call) -> list[Json]:
    channel = call.channel()
    can(channel, Permission.VIEW_CHANNEL)
    if Permission.READ_MESSAGE_HISTORY not in channel.permissions:
        return []
    limit = int(call.query.get("limit", 50))
    if not 1 <= limit <= 100:
        raise bad_form("limit", code="NUMBER_TYPE_MAX", message="int value should be between 1 and 100.")
    found = list(channel.messages)
    if "before" in call.query:
        found = [message for message in found if message.id < int(call.query["before"])]
    if "after" in call.query:
        found = [message for message in found if message.id > int(call.query["after"])][:limit]
    if "around" in call.query:
        found = sorted(found, key=lambda message: abs(message.id - int(call.query["around"])))[:limit]
        found.sort(key=lambda message: message.id)
    return [_shown(call, message) for message in reversed(found[-limit:])]


@route("GET", "/channels/{channel}/messages/{message}")
async def one(call: Call) -> Json:
    can(call.channel(), Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY)
    return _shown(call, call.message())


@route("PATCH", "/channels/{channel}/messages/{message}")
async def edit(call: Call) -> Json:
    channel, message = call.channel(), call.message()
    can(channel, Permission.VIEW_CHANNEL)
    if message.author is not call.world.bot:
        raise errors.not_the_author()
    if call.body.files:
        can(channel, Permission.ATTACH_FILES)
    rewrite(message, call.body.form(), call.body.files, may_embed=Permission.EMBED_LINKS in channel.permissions)
    call.world.changed(message)
    return _shown(call, message)


@route("DELETE", "/channels/{channel}/messages/{message}")
async def delete(call: Call) -> None:
    channel, message = call.channel(), call.message()
    if message.author is not call.world.bot:
        if channel.kind == DIRECT:
            raise errors.ApiError(403, 50003, "Cannot execute action on a DM channel", fault=True)
        can(channel, Permission.MANAGE_MESSAGES)
    call.world.remove(message)


@route("POST", "/channels/{channel}/typing")
async def typing(call: Call) -> None:
    channel = call.channel()
    _may_write(channel)
    call.world.typings.append((time.monotonic(), channel))


def _emoji(call: Call) -> str:
    if not EMOJI.fullmatch(call.values["emoji"]):
        raise errors.unknown_emoji()
    return call.values["emoji"]


@route("PUT", "/channels/{channel}/messages/{message}/reactions/{emoji}/@me")
async def react(call: Call) -> None:
    channel, message, emoji = call.channel(), call.message(), _emoji(call)
    can(channel, Permission.READ_MESSAGE_HISTORY)
    if emoji not in message.reactions:
        can(channel, Permission.ADD_REACTIONS)
        if len(message.reactions) >= 20:
            raise errors.ApiError(400, 30010, "Maximum number of reactions reached (20)", fault=True)
    users = message.reactions.setdefault(emoji, [])
    if call.world.bot not in users:
        users.append(call.world.bot)
        call.world.reacted("MESSAGE_REACTION_ADD", message, emoji, call.world.bot)


@route("DELETE", "/channels/{channel}/messages/{message}/reactions/{emoji}/{user}")
async def unreact(call: Call) -> None:
    message, emoji, world = call.message(), _emoji(call), call.world
    if call.values["user"] == "@me":
        user = world.bot
    else:
        can(call.channel(), Permission.MANAGE_MESSAGES)
        user = world.users[call.number("user")]
    users = message.reactions.get(emoji, [])
    if user not in users:
        raise errors.unknown("Emoji")
    users.remove(user)
    if not users:
        del message.reactions[emoji]
    world.reacted("MESSAGE_REACTION_REMOVE", message, emoji, user)


@route("DELETE", "/channels/{channel}/messages/{message}/reactions")
async def unreact_all(call: Call) -> None:
    message = call.message()
    can(call.channel(), Permission.MANAGE_MESSAGES)
    message.reactions.clear()
    call.world.reacted("MESSAGE_REACTION_REMOVE_ALL", message, None, None)


@route("GET", "/channels/{channel}/messages/{message}/reactions/{emoji}")
async def reactors(call: Call) -> list[Json]:
    can(call.channel(), Permission.READ_MESSAGE_HISTORY)
    return [payloads.user_json(user) for user in call.message().reactions.get(_emoji(call), [])]
