"""How the body of a request becomes a message, or a change of one."""

from __future__ import annotations

import copy
import hashlib
import mimetypes
import struct
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from tests.loopback import components, embeds, errors, mentions
from tests.loopback.bodies import Upload
from tests.loopback.errors import Problems
from tests.loopback.model import (
    COMPONENTS_V2,
    EPHEMERAL,
    LOADING,
    VOICE_MESSAGE,
    Attachment,
    Channel,
    Message,
    User,
    parts,
)
from tests.loopback.payloads import Json
from tests.loopback.permissions import Permission

SETTABLE = (1 << 2) | EPHEMERAL | (1 << 12) | VOICE_MESSAGE | COMPONENTS_V2
"""Flags that a bot may give to a message."""


@dataclass
class Written:
    """What a request wants a message to be; None where it leaves that as it was."""

    content: str | None
    embeds: list[Json] | None
    components: list[Json] | None
    files: list[Attachment] | None
    flags: int
    allowed: dict[str, Any] | None
    nonce: str | None


def attach(channel: Channel, upload: Upload, told: Json, *, ephemeral: bool, type: str | None = None) -> Attachment:
    """Keeps a file, and makes the address from which it is served for a day."""
    world = channel.world
    id = world.ids.now()
    name = told.get("filename") or upload.filename
    signature = hashlib.sha256(f"{id}/{name}".encode()).hexdigest()[:16]
    url = f"{world.base}/attachments/{channel.id}/{id}/{quote(name)}?ex=ffffffff&is=0&hm={signature}"
    width, height = size_of(upload.data)
    file = Attachment(
        id=id,
        filename=name,
        data=upload.data,
        content_type=type or mimetypes.guess_type(name)[0],
        url=url,
        description=told.get("description"),
        width=width,
        height=height,
        ephemeral=ephemeral,
        duration=told.get("duration_secs"),
        waveform=told.get("waveform"),
    )
    world.files[id] = file
    return file


def size_of(data: bytes) -> tuple[int | None, int | None]:
    """Width and height of a PNG picture; None for any other file."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        return struct.unpack(">II", data[16:24])
    return None, None


def read(channel: Channel, form: Json, uploads: dict[int, Upload], old: Message | None, *, ephemeral: bool) -> Written:
    """Checks a body; ApiError where Discord refuses it. `old` is the message that it changes."""
    problems = Problems()
    flags = form.get("flags") or 0
    if not isinstance(flags, int) or flags & ~SETTABLE:
        problems.add(("flags",), "MESSAGE_FLAGS_INVALID", f"Invalid message flags: {flags}")
        flags = 0
    version_2 = bool((flags | (old.flags if old else 0)) & COMPONENTS_V2)
    content = form.get("content")
    if content is not None and problems.length(("content",), content, 0, 2000):
        content = content.strip()
    embedded = embeds.check(form.get("embeds"), problems) if "embeds" in form else None
    parted = components.check(copy.deepcopy(form.get("components")), problems, version_2=version_2)
    mentions.check(form.get("allowed_mentions"), problems)
    if version_2 and (content or embedded):
        message = "The content and embeds fields cannot be used with MessageFlags.IS_COMPONENTS_V2"
        problems.add(("content",), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message)
    nonce = form.get("nonce")
    if nonce is not None:
        problems.length(("nonce",), str(nonce), 0, 25)
    told, kept = _told(form, uploads, old, problems)
    problems.refuse()
    files = None
    if uploads or "attachments" in form:
        stay = old.files if old and "attachments" not in form else kept
        files = list(stay)
        files += [
            attach(channel, upload, told.get(number, {}), ephemeral=ephemeral) for number, upload in uploads.items()
        ]
    present = files if files is not None else (old.files if old else [])
    if "embeds" in form:
        for file in present:
            file.embedded = False
    _refer(channel, embedded or [], parted, present)
    return Written(
        content, embedded, parted if "components" in form else None, files, flags, form.get("allowed_mentions"), nonce
    )


def _told(
    form: Json, uploads: dict[int, Upload], old: Message | None, problems: Problems
) -> tuple[dict[int, Json], list[Attachment]]:
    """What is said of the files sent along, by their n, and the files of the old message that stay."""
    told: dict[int, Json] = {}
    kept: list[Attachment] = []
    before = {file.id: file for file in old.files} if old else {}
    for index, entry in enumerate(problems.count(("attachments",), form.get("attachments") or [], 0, 10)):
        id = int(entry.get("id", -1))
        problems.length(("attachments", index, "description"), entry.get("description") or "", 0, 1024)
        if id in before:
            kept.append(before[id])
        elif id in uploads:
            told[id] = entry
        else:
            message = f"Attachment {id} is neither sent along nor on the message"
            problems.add(("attachments", index, "id"), "ATTACHMENT_NOT_FOUND", message)
    if len(uploads) + len(kept) > 10:
        problems.add(("files",), "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.")
    return told, kept


def _refer(channel: Channel, embedded: list[Json], parted: list[Json], files: list[Attachment]) -> None:
    """Puts the addresses of files in the place of attachment://; a file that is not there is a violation."""
    by_name = {file.filename: file for file in files}

    def resolve(holder: Json, key: str) -> None:
        url = holder.get(key)
        if not isinstance(url, str) or not url.startswith("attachment://"):
            return
        file = by_name.get(url.removeprefix("attachment://"))
        if file is None:
            channel.world.violate(f"{url} is in a message that has no such file")
            return
        file.embedded = True
        holder |= {key: file.url, "width": file.width, "height": file.height}
        if file.content_type:
            holder["content_type"] = file.content_type

    for embed in embedded:
        for key in ("image", "thumbnail"):
            if key in embed:
                resolve(embed[key], "url")
        for key in ("author", "footer"):
            if key in embed:
                resolve(embed[key], "icon_url")
    for part in parts(parted):
        for item in [part, *(part.get("items") or [])]:
            for key in ("media", "file"):
                if isinstance(item.get(key), dict):
                    resolve(item[key], "url")


def write(
    channel: Channel,
    author: User,
    form: Json,
    uploads: dict[int, Upload],
    *,
    replied: Message | None = None,
    ephemeral_to: User | None = None,
    may_embed: bool = True,
) -> Message:
    """A new message that is not yet posted."""
    written = read(channel, form, uploads, None, ephemeral=ephemeral_to is not None)
    message = Message(channel.world.ids.now(), channel, author, nonce=written.nonce)
    message.flags = written.flags & ~EPHEMERAL
    if ephemeral_to is not None:
        message.flags |= EPHEMERAL
        message.ephemeral_to = ephemeral_to
    _put(message, written, replied, may_embed=may_embed)
    return message


def rewrite(message: Message, form: Json, uploads: dict[int, Upload], *, may_embed: bool = True) -> None:
    """Changes a message and keeps what it was; a loading message is loaded by it."""
    written = read(message.channel, form, uploads, message, ephemeral=message.ephemeral)
    before = copy.copy(message)
    before.earlier = []
    was_loading = message.loading
    replied = message.channel.world.messages.get(message.reference or 0)
    _put(message, written, replied if written.content is not None and was_loading else None, may_embed=may_embed)
    message.flags = (message.flags | (written.flags & COMPONENTS_V2)) & ~LOADING
    if not was_loading:
        message.edited = datetime.now(UTC)
        message.earlier.append(before)


def _put(message: Message, written: Written, replied: Message | None, *, may_embed: bool) -> None:
    """Sets what was written, unless nothing would be left."""
    content = message.content if written.content is None else written.content
    embedded = message.embeds if written.embeds is None else written.embeds
    embedded = embedded if may_embed else []
    parted = message.components if written.components is None else written.components
    files = message.files if written.files is None else written.files
    version_2 = (message.flags | written.flags) & COMPONENTS_V2
    if not (content or embedded or files or (parted and version_2)):
        raise errors.empty_message()
    message.content, message.embeds, message.components, message.files = content, embedded, parted, files
    if written.content is not None or replied is not None:
        texts = [content] + [part["content"] for part in parts(parted) if part["type"] == components.TEXT]
        counted = mentions.found("\n".join(texts), message.channel, message.author, replied, written.allowed)
        message.mentions, message.mention_roles = counted.users, counted.roles
        message.mention_everyone = counted.everyone
        if message.edited is None and not message.earlier:
            message.pinged = [name for name in counted.pinged if name != message.author.name]


def can(channel: Channel, *needed: Permission) -> None:
    """ApiError where the bot lacks a permission."""
    if Permission.VIEW_CHANNEL not in channel.permissions:
        raise errors.missing_access()
    for permission in needed:
        if permission not in channel.permissions:
            raise errors.missing_permissions()
