"""Figures for Prometheus, on this machine alone: how much is asked, how fast it is answered, what fails; of nobody."""

from __future__ import annotations

import asyncio
import threading
from typing import Literal, get_args
from wsgiref.simple_server import WSGIServer

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, start_http_server

from recommender.errors import WhytuneError

HERE = "127.0.0.1"
BUCKETS_S = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 30.0)
"""Upper edges of answering times in seconds; 3 s is when Discord gives up on an interaction."""

Kind = Literal[
    "message", "reply", "reaction", "button", "menu", "audio", "recommend", "why", "more-like", "playlist", "together",
    "profile", "block", "privacy", "export", "forget", "about", "catalog", "sync", "health", "other",
]  # fmt: skip
"""What somebody asked for: how they spoke to the bot, or the slash command."""
Reason = Literal["busy", "cooldown", "other"]
"""Why a request was turned away."""


class PortTaken(WhytuneError):
    """The port of the figures cannot be had."""


class Metrics:
    """All figures of one bot, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        given = self.registry
        self._asked = Counter("whytune_asked", "Requests, by what was asked for", ["kind"], registry=given)
        self._answered = Histogram(
            "whytune_answer_seconds",
            "From a request to its answer, in seconds",
            ["kind"],
            buckets=BUCKETS_S,
            registry=given,
        )
        self._refused = Counter("whytune_refused", "Requests turned away, by reason", ["reason"], registry=given)
        self._failed = Counter("whytune_failed", "Requests that ended in an error", ["kind"], registry=given)
        self._queue = Gauge("whytune_queue", "Requests under way", registry=given)
        self._latency = Gauge(
            "whytune_latency_seconds", "From a heartbeat to Discord's answer; NaN while disconnected", registry=given
        )
        self._guilds = Gauge("whytune_guilds", "Servers that the bot is in", registry=given)
        self._catalog = Gauge("whytune_catalog_tracks", "Tracks that can be picked", registry=given)
        self._latency.set(float("nan"))
        ProcessCollector(registry=given)
        self._server: WSGIServer | None = None
        self._thread: threading.Thread | None = None

    def asked(self, kind: Kind) -> None:
        """Somebody asked for something."""
        self._asked.labels(_known(kind, Kind)).inc()

    def answered(self, kind: Kind, seconds: float) -> None:
        """It was answered after so many seconds."""
        self._answered.labels(_known(kind, Kind)).observe(seconds)

    def refused(self, reason: Reason) -> None:
        """A request was turned away."""
        self._refused.labels(_known(reason, Reason)).inc()

    def failed(self, kind: Kind) -> None:
        """A request ended in an error."""
        self._failed.labels(_known(kind, Kind)).inc()

    def set_queue(self, under_way: int) -> None:
        """So many requests are under way now."""
        self._queue.set(under_way)

    def set_latency(self, seconds: float) -> None:
        """The gateway's latency, as discord.py measures it."""
        self._latency.set(seconds)

    def set_guilds(self, count: int) -> None:
        """The bot is in so many servers."""
        self._guilds.set(count)

    def set_catalog(self, tracks: int) -> None:
        """So many tracks can be picked."""
        self._catalog.set(tracks)

    def start(self, port: int) -> int:
        """Serve the figures at http://127.0.0.1:`port`/metrics from a thread; the port, chosen freely for 0.

        Raises PortTaken.
        """
        try:
            self._server, self._thread = start_http_server(port, HERE, self.registry)
        except OSError as error:
            raise PortTaken(
                f"The figures cannot be served on port {port} ({error.strerror}); set WHYTUNE_METRICS_PORT to another."
            ) from error
        return int(self._server.server_port)

    async def stop(self) -> None:
        """Close the port. Nothing happens where none is open."""
        server, thread = self._server, self._thread
        self._server = self._thread = None
        if server is not None and thread is not None:
            await asyncio.to_thread(_close, server, thread)


def _known(label: str, kinds: object) -> str:
    """The label, or "other": whatever a caller gives, a person's words cannot become one."""
    return label if label in get_args(kinds) else "other"


def _close(server: WSGIServer, thread: threading.Thread) -> None:
    server.shutdown()
    server.server_close()
    thread.join()
