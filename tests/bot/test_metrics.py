"""The figures for Prometheus, read over HTTP as Prometheus reads them."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.discord.metrics import HERE, Metrics, PortTaken


@pytest.fixture
async def served() -> AsyncIterator[tuple[Metrics, int]]:
    """Metrics on a port of their own."""
    metrics = Metrics()
    yield metrics, metrics.start(0)
    await metrics.stop()


async def scrape(port: int) -> dict[tuple[str, str], float]:
    """(sample, its label or "") → value."""
    async with aiohttp.ClientSession() as session, session.get(f"http://{HERE}:{port}/metrics") as answer:
        assert answer.status == 200
        families = text_string_to_metric_families(await answer.text())
        return {
            (
                sample.name,
                ",".join(value for name, value in sorted(sample.labels.items()) if name != "le"),
            ): sample.value
            for family in families
            for sample in family.samples
            if sample.labels.get("le", "+Inf") == "+Inf"
        }


async def test_what_happens_is_counted(served: tuple[Metrics, int]) -> None:
    metrics, port = served
    for seconds in (0.2, 0.4):
        metrics.asked("message")
        metrics.answered("message", seconds)
    metrics.asked("why")
    metrics.failed("why")
    metrics.refused("busy")
    metrics.refused("cooldown")
    metrics.refused("cooldown")
    metrics.set_queue(7)
    metrics.set_latency(0.05)
    metrics.set_guilds(3)
    metrics.set_catalog(864)
    figures = await scrape(port)
    assert figures["whytune_asked_total", "message"] == 2 and figures["whytune_asked_total", "why"] == 1
    assert figures["whytune_answer_seconds_count", "message"] == 2
    assert figures["whytune_answer_seconds_sum", "message"] == pytest.approx(0.6)
    assert figures["whytune_failed_total", "why"] == 1 and ("whytune_failed_total", "message") not in figures
    assert figures["whytune_refused_total", "busy"] == 1 and figures["whytune_refused_total", "cooldown"] == 2
    assert figures["whytune_queue", ""] == 7 and figures["whytune_latency_seconds", ""] == 0.05
    assert figures["whytune_guilds", ""] == 3 and figures["whytune_catalog_tracks", ""] == 864
    assert figures["process_resident_memory_bytes", ""] > 1e6


async def test_no_label_can_hold_what_somebody_wrote(served: tuple[Metrics, int]) -> None:
    metrics, port = served
    words: Any = "my dog died, user 80351110224678912"
    metrics.asked(words)
    metrics.answered(words, 1.0)
    metrics.failed(words)
    metrics.refused(words)
    figures = await scrape(port)
    assert not any("dog" in label or "8035" in label for _, label in figures)
    assert figures["whytune_asked_total", "other"] == figures["whytune_refused_total", "other"] == 1


async def test_two_bots_in_a_process_count_apart() -> None:
    one, two = Metrics(), Metrics()
    one.asked("message")
    port = two.start(0)
    try:
        assert ("whytune_asked_total", "message") not in await scrape(port)
    finally:
        await two.stop()


async def test_only_this_machine_is_served(served: tuple[Metrics, int]) -> None:
    _, port = served
    addresses = {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)}
    for address in {*addresses, "127.0.0.2"} - {HERE}:
        with pytest.raises(OSError):
            await asyncio.open_connection(address, port)


async def test_a_taken_port_is_one_sentence_and_a_closed_one_is_free_again() -> None:
    one, two = Metrics(), Metrics()
    port = one.start(0)
    with pytest.raises(PortTaken, match=f"port {port} .*WHYTUNE_METRICS_PORT"):
        two.start(port)
    await one.stop()
    await one.stop()
    assert two.start(port) == port
    await two.stop()
