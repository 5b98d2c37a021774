"""`whytune discord --check`: each thing that can be wrong is found and named, and nothing else is."""

from __future__ import annotations

import logging
import os
import shutil
import socket
from collections import namedtuple
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import discord
import pytest

from bot import readiness
from bot.discord.addresses import point_at
from bot.discord.check import check, check_discord
from bot.discord.permissions import PERMISSIONS, invitation, missing, names
from bot.readiness import Findings, check_machine
from bot.settings import Settings
from recommender.models import fault_of
from tests.loopback import LoopbackDiscord, payloads, rest_places
from tests.loopback.gateway import Closing, Gateway
from tests.loopback.permissions import MEMBER, Permission


@pytest.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    """A Discord with one server, "Tea", in which all is allowed in #general and #music."""
    started = await LoopbackDiscord.start()
    tea = started.add_guild("Tea")
    for name in ("general", "music"):
        tea.add_channel(name)
    yield started
    await started.close()
    point_at(Settings())


def settings(loopback: LoopbackDiscord, **given: Any) -> Settings:
    """Settings that point there."""
    at = {"discord_api": loopback.api, "discord_gateway": loopback.gateway_url}
    return Settings.load(**{"discord_token": loopback.world.rules.token, **at, **given})


async def found(given: Settings) -> tuple[int, list[str]]:
    """The number of faults, and the lines."""
    lines: list[str] = []
    findings = Findings(lines.append)
    await check_discord(given, findings)
    assert findings.faults == sum(line.startswith("✗ ") for line in lines)
    assert all(line[:2] in ("✓ ", "✗ ") and "\n" not in line for line in lines)
    return findings.faults, lines


def faults(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("✗")]


# -- Discord -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sharded", [False, True])
async def test_where_all_is_right_each_line_says_so(loopback: LoopbackDiscord, sharded: bool) -> None:
    number, lines = await found(settings(loopback, sharded=sharded))
    assert number == 0, lines
    assert lines[0] == f'✓ The token works: application "Whytune" ({loopback.bot.id}) of owner, in 1 server.'
    assert lines[1] == "✓ Privileged intents: none, and it needs none."
    tea = next(iter(loopback.world.guilds.values()))
    assert lines[2] == f'✓ The server "Tea": everything needed is allowed, in {len(tea.channels)} of ' + (
        f"{len(tea.channels)} text channels."
    )
    assert invitation(loopback.bot.id) in lines[3]
    assert loopback.violations == []
    await loopback.disconnected()


def test_the_invitation_asks_for_what_is_needed_and_no_more() -> None:
    link = invitation(123)
    assert link.startswith("https://discord.com/oauth2/authorize?client_id=123&")
    assert "scope=bot+applications.commands" in link and f"permissions={PERMISSIONS.value}" in link
    assert PERMISSIONS.value == 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 38
    assert len(names()) == 6 and "View Channels" in names()
    assert missing(discord.Permissions.none()) == names() and missing(discord.Permissions.all()) == []


async def test_a_bad_token_is_one_line_that_does_not_show_it(
    loopback: LoopbackDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        number, lines = await found(settings(loopback, discord_token="abc.xyzzy.def"))
    assert number == 1 and len(lines) == 1 and "Discord refuses the token; reset it" in lines[0]
    assert "xyzzy" not in lines[0] + caplog.text
    assert not [record for record in caplog.records if record.name.startswith("discord")]


async def test_without_a_token_there_is_one_line() -> None:
    number, lines = await found(Settings(discord_token=None))
    assert number == 1 and len(lines) == 1 and "DISCORD_TOKEN" in lines[0]


async def test_without_a_network_there_is_one_line(loopback: LoopbackDiscord) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    number, lines = await found(settings(loopback, discord_api=f"http://127.0.0.1:{port}/api/v10"))
    assert number == 1 and len(lines) == 1 and "Discord cannot be reached" in lines[0]
    number, lines = await found(settings(loopback, discord_gateway=f"ws://127.0.0.1:{port}"))
    assert number == 1 and "Discord's gateway cannot be reached" in faults(lines)[0]


async def test_a_failing_discord_is_one_line(loopback: LoopbackDiscord) -> None:
    loopback.fail("GET", "users/@me", times=9, status=400)
    number, lines = await found(settings(loopback))
    assert number == 1 and len(lines) == 1 and "error 400" in lines[0]


@pytest.mark.parametrize(("code", "what"), [(4004, "token"), (4011, "WHYTUNE_SHARDED"), (4014, "privileged")])
async def test_why_the_gateway_closes_is_said(
    loopback: LoopbackDiscord, code: int, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Closing(code, "as the test has it", fault=False)

    monkeypatch.setattr(Gateway, "_receive", refuse)
    number, lines = await found(settings(loopback))
    assert number == 1 and what in faults(lines)[0]


async def test_what_a_role_lacks_in_a_server_is_named(
    loopback: LoopbackDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        payloads.permissions, "MEMBER", MEMBER & ~Permission.EMBED_LINKS & ~Permission.READ_MESSAGE_HISTORY
    )
    number, lines = await found(settings(loopback))
    assert number == 1
    assert faults(lines)[0].startswith('✗ In the server "Tea" the bot lacks: Embed Links, Read Message History; ')


async def test_channels_that_keep_it_out_are_counted_and_no_fault(loopback: LoopbackDiscord) -> None:
    tea = next(iter(loopback.world.guilds.values()))
    tea.add_channel("staff", without=("view_channel",))
    number, lines = await found(settings(loopback))
    assert number == 0
    assert f"in {len(tea.channels) - 1} of {len(tea.channels)} text channels" in lines[2]


async def test_of_listed_channels_each_is_looked_at(loopback: LoopbackDiscord) -> None:
    tea = next(iter(loopback.world.guilds.values()))
    quiet = tea.add_channel("quiet", without=("send_messages", "attach_files"))
    fine = tea.add_channel("fine")
    loopback.add_guild("Coffee")
    number, lines = await found(settings(loopback, channels=frozenset({fine.id})))
    assert number == 0
    assert '✓ The server "Tea": everything needed is allowed in #fine.' in lines
    assert '✓ The server "Coffee" has none of the listed channels; it answers nobody there.' in lines
    number, lines = await found(settings(loopback, channels=frozenset({fine.id, quiet.id, 7})))
    assert number == 2
    lacking, unknown = faults(lines)
    assert lacking.startswith('✗ In #quiet of the server "Tea" the bot lacks: ')
    assert "Send Messages, " in lacking and "Attach Files" in lacking and "View Channels" not in lacking
    assert "a channel 7; correct WHYTUNE_CHANNELS" in unknown


async def test_a_server_in_an_outage_and_no_server_at_all(loopback: LoopbackDiscord) -> None:
    tea = next(iter(loopback.world.guilds.values()))
    loopback.outage(tea)
    number, lines = await found(settings(loopback))
    assert number == 1 and "out of reach" in faults(lines)[0]
    loopback.outage(tea, over=True)
    loopback.leave(tea)
    number, lines = await found(settings(loopback))
    assert number == 0 and "✓ It is in no server yet; use the link below." in lines


async def test_many_servers_with_nothing_to_mend_are_not_listed_one_by_one(loopback: LoopbackDiscord) -> None:
    for place in range(24):
        loopback.add_guild(f"Place {place}")
    number, lines = await found(settings(loopback))
    assert number == 0
    assert sum(line.startswith('✓ The server "') for line in lines) == 20
    assert "✓ ... and 5 servers more with nothing to mend." in lines


@pytest.mark.parametrize(
    ("switch", "value", "what"),
    [
        ("bot_require_code_grant", True, "Requires OAuth2 Code Grant"),
        ("interactions_endpoint_url", "https://example.org/interactions", "Interactions Endpoint URL"),
    ],
)
async def test_a_switch_that_keeps_it_from_working_is_a_fault(
    loopback: LoopbackDiscord, switch: str, value: object, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    right: Callable[..., dict[str, Any]] = rest_places._application
    monkeypatch.setattr(rest_places, "_application", lambda world: right(world) | {switch: value})
    number, lines = await found(settings(loopback))
    assert number == 1 and what in faults(lines)[0]


async def test_privileged_intents_that_are_on_are_said_and_no_fault() -> None:
    loopback = await LoopbackDiscord.start(granted_intents=("message_content",))
    try:
        number, lines = await found(settings(loopback))
    finally:
        await loopback.close()
        point_at(Settings())
    assert number == 0 and "✓ Privileged intents: Message Content, which it neither needs nor uses." in lines


# -- the machine -------------------------------------------------------------------------------------------------------


async def test_the_whole_of_it_on_this_machine(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    lines: list[str] = []
    status = await check(settings(loopback, home=tmp_path / "home"), lines.append)
    with_taggers = not any("taggers are not here" in line for line in lines)
    assert status == (0 if with_taggers else 1)
    assert faults(lines) == [] or not with_taggers
    assert any(line.startswith("✓ The language models load and read") for line in lines)
    assert any(line.startswith("✓ The catalog holds 864 tracks (the demo catalog") for line in lines)
    assert any(line.endswith("keep a copy of it apart from the store's.") for line in lines)


@pytest.fixture
def without_models(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves out what takes seconds."""
    monkeypatch.setattr(readiness, "_check_language_and_catalog", lambda *_: None)


async def machine(given: Settings) -> list[str]:
    lines: list[str] = []
    await check_machine(given, Findings(lines.append))
    return lines


@pytest.mark.usefixtures("without_models")
async def test_damaged_taggers_are_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYTUNE_HOME", str(tmp_path))
    (tmp_path / "models" / "musicnn").mkdir(parents=True)
    (tmp_path / "models" / "musicnn" / "msd_musicnn.safetensors").write_bytes(b"no weights")
    assert fault_of(tmp_path / "models" / "musicnn") is not None
    assert "`whytune fetch-models`" in faults(await machine(Settings(home=tmp_path)))[0]


@pytest.mark.usefixtures("without_models")
async def test_which_clips_may_be_sent_is_said(tmp_path: Path) -> None:
    assert "Clips" not in "".join(await machine(Settings(home=tmp_path)))
    lines = await machine(Settings(home=tmp_path, previews="CC0, CC-BY"))
    assert "✓ Clips may be sent of tracks under CC0, CC-BY." in lines


@pytest.mark.usefixtures("without_models")
async def test_a_full_disk_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**12, 10**12, 100 * 2**20))
    assert any(line.startswith("✗ 100 MB are free in ") for line in await machine(Settings(home=tmp_path)))


@pytest.mark.usefixtures("without_models")
async def test_a_home_that_is_no_folder_is_one_fault(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    lines = faults(await machine(Settings(home=tmp_path / "home")))
    assert [line for line in lines if "taggers" not in line] == [
        f"✗ The home folder {tmp_path / 'home'} cannot be written (File exists); let the bot's user own it."
    ]


@pytest.mark.usefixtures("without_models")
async def test_a_lost_or_foreign_key_is_a_fault(tmp_path: Path) -> None:
    lines = await machine(Settings(home=tmp_path))
    assert any(line.startswith(f"✓ The key is {tmp_path / 'key'}, ") for line in lines)
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    (tmp_path / "key").unlink()
    assert any("key" in line and "lost" in line for line in faults(await machine(Settings(home=tmp_path))))
    lines = await machine(Settings.load(home=tmp_path, key="ab" * 32))
    assert any("key" in line for line in faults(lines)) and "abab" not in "".join(lines)


@pytest.mark.usefixtures("without_models")
async def test_a_key_from_the_settings_is_named_and_not_shown(tmp_path: Path) -> None:
    lines = await machine(Settings.load(home=tmp_path, key="ab" * 32))
    assert "✓ The key comes from WHYTUNE_KEY; without it nothing that is kept can be read." in lines
    assert "abab" not in "".join(lines)


@pytest.mark.usefixtures("without_models")
async def test_a_key_that_others_can_read_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await machine(Settings(home=tmp_path))
    os.chmod(tmp_path / "key", 0o644)  # noqa: PTH101 (Path.chmod is what fails below)

    def not_here(*_: object, **__: object) -> None:
        raise PermissionError("a file system without modes")

    monkeypatch.setattr(Path, "chmod", not_here)
    assert f"✗ Others may read the key; run `chmod 600 {tmp_path / 'key'}`." in await machine(Settings(home=tmp_path))


async def test_a_chroma_server_that_does_not_answer_is_a_fault(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    lines = await machine(Settings(home=tmp_path, chroma_url=url))
    assert f"✗ The Chroma server {url} does not answer; start it, or unset WHYTUNE_CHROMA_URL." in lines


# -- where Discord is --------------------------------------------------------------------------------------------------


def test_discord_py_is_pointed_there_and_back() -> None:
    from discord.gateway import DiscordWebSocket
    from discord.http import Route

    point_at(Settings(discord_api="http://127.0.0.1:9/api/v10", discord_gateway="ws://127.0.0.1:9"))
    assert Route("GET", "/users/@me").url == "http://127.0.0.1:9/api/v10/users/@me"
    assert str(DiscordWebSocket.DEFAULT_GATEWAY) == "ws://127.0.0.1:9"
    point_at(Settings(discord_api=None))
    assert Route.BASE == "https://discord.com/api/v10"
    assert str(DiscordWebSocket.DEFAULT_GATEWAY).startswith("wss://gateway.discord.gg")
