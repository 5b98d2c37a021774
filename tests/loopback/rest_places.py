"""Routes about the application, users, guilds and channels."""

from __future__ import annotations

from typing import Any

from tests.loopback import errors, payloads
from tests.loopback.payloads import Json
from tests.loopback.permissions import APPLICATION_FLAGS, MEMBER
from tests.loopback.rest import Call, route
from tests.loopback.world import World


@route("GET", "/users/@me")
async def me(call: Call) -> Json:
    extra = {"verified": True, "email": None, "mfa_enabled": True, "locale": "en-US", "flags": 0}
    return payloads.user_json(call.world.bot) | extra


@route("GET", "/users/@me/guilds")
async def my_guilds(call: Call) -> list[Json]:
    return [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "owner": False,
            "permissions": str(int(MEMBER)),
            "features": [],
        }
        for guild in call.world.guilds.values()
    ]


@route("DELETE", "/users/@me/guilds/{guild}")
async def leave(call: Call) -> None:
    call.world.leave(_guild(call))


@route("POST", "/users/@me/channels")
async def open_direct(call: Call) -> Json:
    recipient = call.world.users.get(int(call.body.form().get("recipient_id", 0)))
    if recipient is None or recipient.bot:
        raise errors.unknown("User")
    return payloads.channel_json(call.world.direct(recipient), call.world.bot)


@route("GET", "/users/{user}")
async def user(call: Call) -> Json:
    found = call.world.users.get(call.number("user"))
    if found is None:
        raise errors.unknown("User")
    return payloads.user_json(found)


def _application(world: World) -> Json:
    return {
        "id": str(world.application_id),
        "name": world.bot.display_name,
        "icon": None,
        "description": "",
        "summary": "",
        "type": None,
        "bot": payloads.user_json(world.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "owner": payloads.user_json(world.owner),
        "team": None,
        "flags": sum(APPLICATION_FLAGS[name] for name in world.rules.granted),
        "hook": True,
        "rpc_origins": [],
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "approximate_guild_count": len(world.guilds),
        "approximate_user_install_count": 0,
        "integration_types_config": {"0": {}},
        "install_params": None,
        "terms_of_service_url": None,
        "privacy_policy_url": None,
        "custom_install_url": None,
        "tags": [],
    }


@route("GET", "/applications/@me")
async def application(call: Call) -> Json:
    return _application(call.world)


@route("GET", "/oauth2/applications/@me")
async def oauth_application(call: Call) -> Json:
    return _application(call.world)


@route("GET", "/applications/{application}/emojis")
async def application_emojis(call: Call) -> Json:
    return {"items": []}


def _gateway_url(world: World) -> str:
    return world.base.replace("http://", "ws://") + "/gateway"


@route("GET", "/gateway", public=True)
async def gateway(call: Call) -> Json:
    return {"url": _gateway_url(call.world)}


@route("GET", "/gateway/bot")
async def gateway_bot(call: Call) -> Json:
    limit = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
    return {"url": _gateway_url(call.world), "shards": call.world.rules.shards, "session_start_limit": limit}


def _guild(call: Call) -> Any:
    guild = call.world.guilds.get(call.number("guild"))
    if guild is None:
        raise errors.unknown("Guild")
    return guild


@route("GET", "/guilds/{guild}")
async def guild(call: Call) -> Json:
    data = payloads.guild_json(_guild(call), call.world.bot, members=False)
    inner = ("channels", "members", "threads", "presences", "voice_states", "joined_at", "member_count", "large")
    return {key: value for key, value in data.items() if key not in inner}


@route("GET", "/guilds/{guild}/channels")
async def guild_channels(call: Call) -> list[Json]:
    return [payloads.channel_json(channel, call.world.bot) for channel in _guild(call).channels.values()]


@route("GET", "/guilds/{guild}/roles")
async def guild_roles(call: Call) -> list[Json]:
    return payloads.roles_json(_guild(call), call.world.bot)


@route("GET", "/guilds/{guild}/members/{user}")
async def guild_member(call: Call) -> Json:
    guild = _guild(call)
    member = guild.members.get(call.number("user"))
    if member is None:
        raise errors.unknown("Member")
    return payloads.member_json(guild, member)


@route("GET", "/channels/{channel}")
async def channel(call: Call) -> Json:
    found = call.channel()
    if not found.permissions:
        raise errors.missing_access()
    return payloads.channel_json(found, call.world.bot)
