"""Users, guilds, channels and messages as the JSON that Discord sends."""

from __future__ import annotations

from typing import Any

from tests.loopback import permissions
from tests.loopback.model import DIRECT, Attachment, Channel, Guild, Member, Message, User
from tests.loopback.permissions import Intent, Permission
from tests.loopback.snowflakes import moment, timestamp

Json = dict[str, Any]

FILE_LIMIT = 10 * 1024 * 1024
"""Bytes a file may have in a guild without boosts."""


def user_json(user: User) -> Json:
    return {
        "id": str(user.id),
        "username": user.name,
        "discriminator": "0001" if user.bot else "0",
        "global_name": None if user.bot else user.display_name,
        "avatar": None,
        "avatar_decoration_data": None,
        "bot": user.bot,
        "public_flags": 0,
        "primary_guild": None,
        "collectibles": None,
    }


def may(guild: Guild, member: Member) -> Permission:
    """All that a member may do."""
    if member.user is guild.owner:
        return permissions.EVERYTHING
    return permissions.effective(member.permissions)


def member_json(guild: Guild, member: Member, *, user: bool = True, rights: Permission | None = None) -> Json:
    """A member; without its user where the user stands beside it, with permissions inside interactions."""
    data: Json = {
        "roles": [str(guild.bot_role_id)] if member.user.bot else [],
        "nick": member.nick,
        "avatar": None,
        "banner": None,
        "joined_at": timestamp(member.joined),
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
    }
    if user:
        data["user"] = user_json(member.user)
    if rights is not None:
        data["permissions"] = str(int(rights))
    return data


def role_json(id: int, name: str, rights: Permission, *, bot: User | None = None) -> Json:
    data: Json = {
        "id": str(id),
        "name": name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": 0 if bot is None else 1,
        "permissions": str(int(rights)),
        "managed": bot is not None,
        "mentionable": False,
        "flags": 0,
    }
    if bot is not None:
        data["tags"] = {"bot_id": str(bot.id)}
    return data


def roles_json(guild: Guild, bot: User) -> list[Json]:
    return [
        role_json(guild.id, "@everyone", permissions.MEMBER),
        role_json(guild.bot_role_id, bot.display_name, permissions.MEMBER, bot=bot),
    ]


def channel_json(channel: Channel, bot: User) -> Json:
    """A channel of a guild with overwrites that give the bot just its permissions, or a channel of direct messages."""
    last = channel.last_message_id
    data: Json = {
        "id": str(channel.id),
        "type": channel.kind,
        "last_message_id": None if last is None else str(last),
        "flags": 0,
    }
    if channel.guild is None:
        assert channel.recipient is not None
        return data | {"recipients": [user_json(channel.recipient)]}
    overwrite = {
        "id": str(bot.id),
        "type": 1,
        "allow": str(int(channel.granted & ~permissions.MEMBER)),
        "deny": str(int(permissions.MEMBER & ~channel.granted)),
    }
    if channel.kind == 2:
        data |= {"bitrate": 64_000, "user_limit": 0}
    return data | {
        "guild_id": str(channel.guild.id),
        "name": channel.name,
        "position": channel.position,
        "parent_id": None,
        "topic": None,
        "nsfw": channel.nsfw,
        "rate_limit_per_user": 0,
        "permission_overwrites": [overwrite],
    }


def guild_json(guild: Guild, bot: User, *, members: bool) -> Json:
    """A guild as GUILD_CREATE has it; without the members' intent the bot is its only member."""
    listed = [member for member in guild.members.values() if members or member.user is bot]
    return {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "banner": None,
        "description": None,
        "owner_id": str(guild.owner.id),
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "features": [],
        "mfa_level": 0,
        "application_id": None,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "max_members": 500_000,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": guild.locale,
        "nsfw_level": 0,
        "roles": roles_json(guild, bot),
        "emojis": [],
        "stickers": [],
        "joined_at": timestamp(guild.members[bot.id].joined),
        "large": False,
        "member_count": len(guild.members),
        "voice_states": [],
        "members": [member_json(guild, member) for member in listed],
        "channels": [channel_json(channel, bot) for channel in guild.channels.values()],
        "threads": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def attachment_json(file: Attachment) -> Json:
    data: Json = {
        "id": str(file.id),
        "filename": file.filename,
        "size": len(file.data),
        "url": file.url,
        "proxy_url": file.url,
        "content_scan_version": 0,
    }
    if file.content_type is not None:
        data["content_type"] = file.content_type
    if file.description is not None:
        data["description"] = file.description
    if file.width is not None:
        data |= {"width": file.width, "height": file.height}
    if file.ephemeral:
        data["ephemeral"] = True
    if file.duration is not None:
        data |= {"duration_secs": file.duration, "waveform": file.waveform}
    return data


def readable(message: Message, bot: User, intents: int) -> bool:
    """Whether the bot is shown what a message says: its own, a direct one, one that mentions it, or with the intent."""
    return (
        message.author is bot
        or message.channel.kind == DIRECT
        or bot in message.mentions
        or bool(intents & Intent.MESSAGE_CONTENT)
    )


def reactions_json(message: Message, bot: User) -> list[Json]:
    return [
        {
            "emoji": {"id": None, "name": emoji},
            "count": len(users),
            "count_details": {"burst": 0, "normal": len(users)},
            "me": bot in users,
            "me_burst": False,
            "burst_colors": [],
        }
        for emoji, users in message.reactions.items()
    ]


def message_json(message: Message, bot: User, intents: int, *, whole: bool = False, nested: bool = False) -> Json:
    """A message for a bot with these intents; blank where it may not be read. `whole` shows it in any case."""
    shown = whole or readable(message, bot, intents)
    guild = message.channel.guild
    mentions = []
    for user in message.mentions:
        mention = user_json(user)
        if guild is not None and user.id in guild.members and not nested:
            mention["member"] = member_json(guild, guild.members[user.id], user=False)
        mentions.append(mention)
    data: Json = {
        "id": str(message.id),
        "channel_id": str(message.channel.id),
        "type": message.type,
        "author": user_json(message.author),
        "content": message.content if shown else "",
        "embeds": message.embeds if shown else [],
        "attachments": [attachment_json(file) for file in message.files if not file.embedded] if shown else [],
        "components": message.components if shown else [],
        "mentions": mentions,
        "mention_roles": [str(role) for role in message.mention_roles],
        "mention_everyone": message.mention_everyone,
        "timestamp": timestamp(moment(message.id)),
        "edited_timestamp": None if message.edited is None else timestamp(message.edited),
        "pinned": False,
        "tts": False,
        "flags": message.flags,
    }
    if message.nonce is not None:
        data["nonce"] = message.nonce
    if message.reactions:
        data["reactions"] = reactions_json(message, bot)
    if message.author.bot:
        data["application_id"] = str(message.channel.world.application_id)
    if message.interaction is not None:
        data["webhook_id"] = str(message.channel.world.application_id)
        data |= message.interaction.metadata_json(message)
    if message.reference is not None:
        data["message_reference"] = {"type": 0, "message_id": str(message.reference)} | place(message.channel)
        if not nested:
            known = message.channel.world.messages.get(message.reference)
            here = known is not None and not known.deleted
            data["referenced_message"] = message_json(known, bot, intents, nested=True) if known and here else None
    return data


def place(channel: Channel) -> Json:
    """Where something is: its channel, and its guild where it is in one."""
    data = {"channel_id": str(channel.id)}
    if channel.guild is not None:
        data["guild_id"] = str(channel.guild.id)
    return data


def event_json(message: Message, bot: User, intents: int) -> Json:
    """A message as MESSAGE_CREATE and MESSAGE_UPDATE have it: with its guild, and its author as a member."""
    data = message_json(message, bot, intents) | place(message.channel) | {"channel_type": message.channel.kind}
    guild = message.channel.guild
    if guild is not None and message.author.id in guild.members:
        data["member"] = member_json(guild, guild.members[message.author.id], user=False)
    return data
