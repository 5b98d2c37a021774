"""The process beside the bot: whatever a task does there, the next one is done."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.helper import Helper, HelperTrouble, Limits
from recommender.errors import BadAudio, ModelMissing

LIMITS = Limits(seconds=20.0, waiting=3, memory_mb=300)


def worker() -> Callable[[Any], Any]:
    return work


def work(task: Any) -> Any:
    match task:
        case "pid":
            return os.getpid()
        case "sleep":
            time.sleep(60)
        case "die":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "bad":
            raise BadAudio("that is broken")
        case "odd":
            raise ZeroDivisionError("somebody's own words")
        case "much":
            return len(bytearray(600 << 20))
        case "loud":
            os.write(1, b"x" * 100_000)
    return task


def unfit() -> Callable[[Any], Any]:
    raise ModelMissing("The models are missing; run this again with a network.")


@asynccontextmanager
async def helper(
    prepare: Callable[[], Any] = worker, limits: Limits = LIMITS, idle_s: float = 60.0
) -> AsyncIterator[Helper]:
    opened = Helper(prepare, limits, idle_s)
    try:
        yield opened
    finally:
        await opened.close()


def alive(pid: int | None) -> bool:
    try:
        os.kill(pid or 0, 0)
    except ProcessLookupError:
        return False
    return True


async def trouble(asked: Any) -> tuple[str, str]:
    with pytest.raises(HelperTrouble) as raised:
        await asked
    return raised.value.kind, str(raised.value)


async def test_one_process_does_everything_and_is_not_this_one() -> None:
    async with helper() as one:
        assert one.pid is None, "nothing runs before it is needed"
        first = await one.ask("pid")
        assert first == await one.ask("pid") == one.pid != os.getpid()
        assert await one.ask("loud") == "loud"
        big = os.urandom(8 << 20)
        assert await one.ask(big) == big
    assert not alive(first)


async def test_a_task_that_dies_costs_itself_alone() -> None:
    async with helper() as one:
        first = await one.ask("pid")
        assert (await trouble(one.ask("die")))[0] == "lost"
        assert await one.ask("pid") != first


async def test_a_task_that_takes_too_long_is_ended_with_its_process() -> None:
    async with helper(limits=Limits(seconds=1.0, waiting=3, memory_mb=300)) as one:
        first = await one.ask("pid")
        began = time.monotonic()
        assert (await trouble(one.ask("sleep")))[0] == "late"
        assert time.monotonic() - began < 5 and not alive(first)
        assert await one.ask(3) == 3


async def test_errors_come_back_those_of_people_in_full_and_others_without_their_words() -> None:
    async with helper() as one:
        with pytest.raises(BadAudio, match="that is broken"):
            await one.ask("bad")
        assert await trouble(one.ask("odd")) == ("lost", "ZeroDivisionError")
        assert await trouble(one.ask("much")) == ("lost", "MemoryError")
        assert await one.ask("still here") == "still here"


async def test_where_it_cannot_get_ready_it_says_why_every_time() -> None:
    async with helper(unfit) as one:
        for _ in range(2):
            with pytest.raises(ModelMissing, match="with a network"):
                await one.ask(1)


async def test_tasks_wait_in_line_and_too_many_are_turned_away() -> None:
    async with helper() as one:
        done = await asyncio.gather(*(one.ask(number) for number in range(5)), return_exceptions=True)
        assert done[:3] == [0, 1, 2]
        assert [each.kind for each in done[3:] if isinstance(each, HelperTrouble)] == ["busy", "busy"]
        assert await one.ask(6) == 6, "there is room again"


async def test_it_ends_when_idle_and_starts_again() -> None:
    async with helper(idle_s=0.3) as one:
        first = await one.ask("pid")
        for _ in range(100):
            if not alive(first):
                break
            await asyncio.sleep(0.05)
        assert not alive(first) and one.pid is None
        assert await one.ask("pid") != first


async def test_who_gives_up_waiting_neither_stops_the_line_nor_holds_a_place() -> None:
    async with helper(limits=Limits(seconds=1.5, waiting=2, memory_mb=300)) as one:
        await one.ask("pid")
        slow = asyncio.create_task(one.ask("sleep"))
        gone = asyncio.create_task(one.ask("never asked"))
        await asyncio.sleep(0.1)
        gone.cancel()
        await asyncio.sleep(0.1)
        assert await one.ask("next") == "next"
        assert (await trouble(slow))[0] == "late"


async def test_closing_does_not_wait_for_what_is_under_way() -> None:
    async with helper() as one:
        pid = await one.ask("pid")
        slow, waiting = asyncio.create_task(one.ask("sleep")), asyncio.create_task(one.ask(2))
        await asyncio.sleep(0.1)
        began = time.monotonic()
        await one.close()
        assert time.monotonic() - began < 5 and not alive(pid)
        assert (await trouble(slow))[0] == "lost"
        with pytest.raises((HelperTrouble, asyncio.CancelledError)):
            await waiting
        assert (await trouble(one.ask(1)))[0] == "lost"
