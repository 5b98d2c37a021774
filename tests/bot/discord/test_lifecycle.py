"""Being killed, losing the line, being told to end: what was acknowledged counts, and nothing is left behind."""

from __future__ import annotations

import asyncio
import re
import socket
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from tests.bot.discord.running import Running, misdeeds
from tests.bot.discord.scene import ENGLISH, Json, Scene, custom_id, picks_of, tells_why, track_ids
from tests.loopback import LoopbackDiscord, Message, User
from tests.loopback.sessions import Connection

CALM = "calm piano music, no vocals"
HEARTBEAT_S = 0.5


@dataclass
class Life:
    """A process that was killed and is back, and what was there before."""

    running: Running
    scene: Scene
    anna: User
    answer: Message
    """Anna's, from before: its first pick liked by the button, its second by a reaction."""
    dora: User
    older: Message
    """Dora's, from before."""
    kept: Json
    """What was kept of Anna when the process was killed."""
    ben: User
    """He had asked and voted in a server that the bot left while it was down."""
    second: Scene
    """Another server, which was out of reach when the process started again."""
    emil: User
    """He had asked and voted there."""
    emils: Json
    """What was kept of him when the process was killed."""
    channels: list[int]
    """Those in which it may answer."""
    port: int
    """Of the figures."""

    @property
    def discord(self) -> LoopbackDiscord:
        return self.scene.discord


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture(scope="module")
async def life(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Life]:
    discord = await LoopbackDiscord.start(heartbeat_ms=round(HEARTBEAT_S * 1000))
    here, second, gone = Scene(discord), Scene(discord), Scene(discord)
    anna, dora, emil, ben = (
        here.person("Annegret"),
        here.person("Dorothea"),
        second.person("Emilian"),
        gone.person("Benjamin"),
    )
    channels, port = sorted(scene.channel.id for scene in (here, second, gone)), free_port()
    settings = {
        "WHYTUNE_LOG_LEVEL": "DEBUG",
        "WHYTUNE_METRICS_PORT": str(port),
        "WHYTUNE_CHANNELS": ", ".join(map(str, channels)),
    }
    async with Running(discord, tmp_path_factory.mktemp("life") / "home", settings) as running:
        for scene, person in ((gone, ben), (second, emil)):
            await scene.press(person, await scene.ask(person, "aggressive metal"), "like", 1)
            assert len(await scene.votes(person)) == 1
        answer = await here.ask(anna, CALM)
        await here.press(anna, answer, "like", 1)
        await discord.react(anna, answer, "2️⃣")
        older = await here.ask(dora, CALM)
        kept, emils = await until_votes(here, anna, 2), await second.kept(emil)
        await running.kill()
        discord.leave(gone.guild)
        discord.outage(second.guild)
        await running.start()
        yield Life(running, here, anna, answer, dora, older, kept, ben, second, emil, emils, channels, port)
    assert misdeeds(running) == []
    await discord.close()


@pytest.fixture(scope="module")
async def settled(life: Life) -> Life:
    """When the process that came back has seen which servers are left."""
    for _ in range(100):
        if "ready in 2 servers" in life.running.logged():
            await asyncio.sleep(0.3)
            return life
        await asyncio.sleep(0.1)
    raise AssertionError(life.running.logged())


async def until_votes(scene: Scene, user: User, count: int) -> Json:
    """All that is kept of somebody, once it holds so many reactions."""
    for _ in range(20):
        kept = await scene.kept(user)
        if len([event for event in kept.get("events", []) if event["kind"] in ("like", "dislike")]) == count:
            return kept
        await asyncio.sleep(0.15)
    raise AssertionError(f"{count} reactions awaited, and {kept.get('events')} are kept")


async def until_gone(scene: Scene, user: User) -> None:
    """Nothing is kept of somebody any more, asked in direct messages."""
    direct = scene.discord.dm(user)
    for _ in range(7):
        if (kept := await scene.kept(user, direct)) == {}:
            return
        await asyncio.sleep(0.5)
    raise AssertionError(f"kept: {kept}")


# -- killed and back ---------------------------------------------------------------------------------------------------


async def test_a_kill_loses_nothing_and_commands_are_not_told_again(life: Life) -> None:
    assert await life.scene.kept(life.anna) == life.kept
    assert life.discord.command_syncs == 1
    assert life.discord.count(2) == 2, "it identified once each time"


async def test_what_was_said_in_a_server_that_was_left_meanwhile_is_gone(settled: Life) -> None:
    await until_gone(settled.scene, settled.ben)


async def test_old_buttons_and_reactions_count_after_a_restart(life: Life) -> None:
    scene, anna, ids = life.scene, life.anna, track_ids(life.answer)
    undone = await scene.press(anna, life.answer, "like", 1)
    assert undone.content.startswith("Taken back")
    assert await scene.votes(anna) == [("like", ids[1], "2\u20e3")]
    await life.discord.unreact(anna, life.answer, "2️⃣")
    await until_votes(scene, anna, 0)
    await life.discord.react(anna, life.answer, "👎")
    kept = await until_votes(scene, anna, 3)
    assert [event["track_id"] for event in kept["events"][-3:]] == ids
    await scene.press(anna, life.answer, "like", 3)
    assert (await scene.votes(anna))[-1] == ("like", ids[2], "")
    assert tells_why(await scene.press(anna, life.answer, "why"), picks_of(life.answer)[0])


async def test_an_old_answer_goes_on_after_a_restart(life: Life) -> None:
    scene, cleo = life.scene, life.scene.person("Cleopatra")
    refined = await scene.ask(life.dora, "faster", reply_to=life.older)
    asked = {term for event in (await scene.kept(life.dora))["events"] for term in event.get("asked", ())}
    assert {"calm", "piano", "fast"} <= asked and not set(track_ids(refined)) & set(track_ids(life.older))
    more = await scene.press(cleo, life.older, "more")
    assert len(picks_of(more)) == 3 and not set(track_ids(more)) & set(track_ids(life.older))


# -- while it runs -----------------------------------------------------------------------------------------------------


async def test_it_answers_in_the_channels_of_the_list_alone(life: Life) -> None:
    scene, emmy = life.scene, life.scene.person("Emmerich")
    other = scene.guild.add_channel("elsewhere")
    ignored = await life.discord.say(emmy, other, CALM, mention_bot=True)
    told = await scene.slash(emmy, "recommend", channel=other, mood=CALM)
    assert told.content == ENGLISH.say(
        "error-elsewhere", channels=" ".join(f"<#{channel}>" for channel in life.channels)
    )
    assert told.ephemeral_to is emmy
    assert not [one for one in other.messages if one.reference == ignored.id]
    assert await scene.kept(emmy) == {}
    assert picks_of(await scene.ask(emmy, CALM))
    assert picks_of(await scene.ask(emmy, CALM, channel=life.discord.dm(emmy)))


async def test_an_outage_is_not_leaving(settled: Life) -> None:
    """Neither at the start, where the second server was out of reach, nor while it runs."""
    life = settled
    direct = life.discord.dm(life.emil)
    assert await life.second.kept(life.emil, direct) == life.emils
    life.discord.outage(life.second.guild, over=True)
    life.discord.outage(life.second.guild)
    life.discord.outage(life.second.guild, over=True)
    assert len(track_ids(await life.second.ask(life.emil, CALM))) == 3
    assert (await life.second.kept(life.emil, direct))["events"][: len(life.emils["events"])] == life.emils["events"]


async def test_leaving_a_server_takes_what_was_said_there(settled: Life) -> None:
    life = settled
    both = life.scene.person("Bothilde")
    life.second.guild.join(both)
    await life.second.ask(both, "aggressive metal")
    await life.scene.ask(both, CALM)
    life.discord.leave(life.second.guild)
    await until_gone(life.scene, life.emil)
    kept = await life.scene.kept(both)
    asked = {term for event in kept["events"] for term in event.get("asked", ())}
    assert {"calm", "piano"} <= asked and "metal" not in asked and len(kept["answers"]) == 1


async def test_a_dropped_line_is_taken_up_again_and_nothing_is_missed(life: Life) -> None:
    scene, gerda = life.scene, life.scene.person("Gerlinde")
    assert picks_of(await scene.ask(gerda, CALM))
    identified, resumed = life.discord.count(2), life.discord.count(6)
    await life.discord.drop()
    missed = await life.discord.say(gerda, scene.channel, "fast rock", mention_bot=True)
    await life.discord.resumed(resumed + 1)
    assert len(picks_of(await scene.answer_to(missed))) == 3
    assert life.discord.count(2) == identified, "it resumed, and did not begin anew"
    assert len([one for one in scene.channel.messages if one.reference == missed.id]) == 1, "answered once"


async def test_being_asked_to_reconnect_it_does(life: Life) -> None:
    scene, hanna = life.scene, life.scene.person("Hannelore")
    identified, resumed = life.discord.count(2), life.discord.count(6)
    life.discord.reconnect()
    await life.discord.resumed(resumed + 1)
    assert picks_of(await scene.ask(hanna, CALM)) and life.discord.count(2) == identified


async def test_it_waits_as_long_as_it_is_told(life: Life) -> None:
    scene, ida = life.scene, life.scene.person("Idalinde")
    await scene.ask(ida, "fast rock")
    before = len(life.discord.requests)
    life.discord.rate_limit("POST", r"^/channels/\d+/messages$", times=2, retry_after=0.5)
    begun = time.monotonic()
    assert len(picks_of(await scene.ask(ida, CALM))) == 3
    assert time.monotonic() - begun >= 1.0
    life.discord.rate_limit("PATCH", r"^/webhooks/", retry_after=0.5)
    assert len(picks_of(await scene.slash(ida, "recommend", mood="calm harp"))) == 3
    refused = [one for one in life.discord.requests[before:] if one.status == 429]
    assert [one.method for one in refused] == ["POST", "POST", "PATCH"]
    assert life.discord.violations == []


async def test_it_outlives_failures_of_discord(life: Life) -> None:
    scene, jan = life.scene, life.scene.person("Januarius")
    life.discord.fail("POST", r"^/channels/\d+/messages$", times=1, status=502)
    life.discord.fail("POST", r"^/channels/\d+/typing$", times=1, status=500)
    assert len(picks_of(await scene.ask(jan, CALM))) == 3


async def test_an_error_of_its_own_has_a_number_that_finds_it_in_the_log_without_anybodys_words(life: Life) -> None:
    scene, luise = life.scene, life.scene.person("Luisella")
    await scene.ask(luise, CALM)
    said = await life.discord.say(
        luise, scene.channel, "more zitherlike loveliness", mention_bot=True, attachments=[("zither.ogg", b"OggS")]
    )
    # Whoever sent it deletes it at once: it is gone before the bot can fetch it.
    life.discord.world.files.clear()
    life.running.provoked += 1
    told = await scene.answer_to(said)
    (number,) = re.findall(r"[0-9a-f]{6}", told.content)
    assert told.content == ENGLISH.say("error-unexpected", number=number) and not told.embeds
    assert f"ERROR bot.discord.gate: error {number}: NotFound" in life.running.logged()
    assert len(picks_of(await scene.ask(luise, "fast rock"))) == 3, "it goes on"


async def test_the_figures_are_there_for_prometheus_on_this_machine(life: Life) -> None:
    kurt = life.scene.person("Kunibert")
    await life.scene.ask(kurt, CALM)
    for _ in range(10):
        async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{life.port}/metrics") as answer:
            text = await answer.text()
        figures = dict(re.findall(r"^(\w+(?:\{[^}]*\})?) ([\d.e+-]+)$", text, re.MULTILINE))
        if float(figures["whytune_queue"]) == 0:
            break
        await asyncio.sleep(0.1)
    assert float(figures["whytune_catalog_tracks"]) == 864 and float(figures["whytune_queue"]) == 0
    assert float(figures['whytune_answer_seconds_count{kind="message"}']) >= 1
    assert str(kurt.id) not in text and kurt.name not in text


async def test_heartbeats_never_stopped(life: Life) -> None:
    open_now: list[Connection] = [one for one in life.discord.connections if one.closed is None]
    assert len(open_now) == 1 and len(open_now[0].heartbeats) >= 2
    assert life.discord.longest_gap() < HEARTBEAT_S + 0.5


# -- the end -----------------------------------------------------------------------------------------------------------


def lines(running: Running) -> list[str]:
    """What it logged but for what it tells of itself in passing."""
    return [line for line in running.logged().splitlines() if not line.startswith(("INFO ", "DEBUG "))]


async def test_told_to_end_it_answers_what_was_begun_and_goes(tmp_path: Path) -> None:
    discord = await LoopbackDiscord.start(heartbeat_ms=200)
    scene = Scene(discord)
    people = [scene.person(name) for name in ("Lenore", "Monika", "Noraline", "Olgarda", "Pauline")]
    async with Running(discord, tmp_path / "home") as running:
        answer = await scene.ask(people[0], CALM)
        said = await discord.say(people[1], scene.channel, "fast rock", mention_bot=True)
        begun = [
            await discord.slash(people[0], scene.channel, "why"),
            await discord.slash(people[2], scene.channel, "recommend", mood="calm harp"),
            await discord.slash(people[3], scene.channel, "playlist", mood="music for a long drive"),
            await discord.press(people[4], answer, custom_id(answer, "more")),
        ]
        await asyncio.gather(*(each.acknowledged() for each in begun))
        assert not all(any(message.embeds for message in each.messages) for each in begun), "some are under way"
        told_at = time.monotonic()
        assert await running.end() == 0
        assert time.monotonic() - told_at < 8.0
        assert picks_of(await scene.answer_to(said, 0.1))
        for interaction in begun:
            assert any(message.embeds for message in interaction.messages), interaction.describe()
        await discord.disconnected()
        assert discord.connections[-1].close_code in (1000, 4000) and discord.longest_gap() < 0.7
    assert lines(running) == [] and misdeeds(running) == []
    await discord.close()


async def test_what_keeps_it_from_discord_is_one_clear_line(tmp_path: Path) -> None:
    """No token, one that is not known, a Discord that is not there, and a gateway that refuses it."""
    strict, refusing = await LoopbackDiscord.start(), await LoopbackDiscord.start()
    nowhere = f"127.0.0.1:{free_port()}"
    unreachable = {"WHYTUNE_DISCORD_API": f"http://{nowhere}/api/v10", "WHYTUNE_DISCORD_GATEWAY": f"ws://{nowhere}/"}
    wrong = "MTE4NjQ0MTA.wrong.not-the-token"
    none, bad, lost, closed = (
        Running(strict, tmp_path / "none", {"DISCORD_TOKEN": ""}),
        Running(strict, tmp_path / "bad", {"DISCORD_TOKEN": wrong}),
        Running(strict, tmp_path / "lost", unreachable),
        Running(refusing, tmp_path / "closed"),
    )
    async with asyncio.TaskGroup() as starting:
        for running, ready in ((none, False), (bad, False), (lost, False), (closed, True)):
            starting.create_task(running.start(ready=ready))
    refusing.close_gateway(4014)
    assert await asyncio.gather(*(running.status() for running in (none, bad, lost, closed))) == [1, 1, 1, 1]
    (line,) = lines(none)
    assert line.startswith("whytune: Set DISCORD_TOKEN")
    assert lines(bad) == [
        "whytune: Discord does not know this token; copy it anew from the developer portal into DISCORD_TOKEN."
    ]
    assert lines(lost) == ["whytune: Discord cannot be reached; check the network, then start it again."]
    assert lines(closed) == ["whytune: Discord asks for a privileged intent that Whytune does not need; report this."]
    for running in (none, bad, lost, closed):
        assert wrong not in running.logged() and strict.world.rules.token not in running.logged()
    assert strict.violations == refusing.violations == []
    await asyncio.gather(strict.close(), refusing.close())
