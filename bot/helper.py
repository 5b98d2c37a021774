"""A process that works beside the bot: started when first needed, ended when idle, replaced when it dies or is late.

For what takes seconds, holds much in memory, or lets a decoder loose on files of strangers: whatever happens there, the
bot lives on.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, Literal, TypeAlias

from recommender.errors import WhytuneError

log = logging.getLogger(__name__)
START_LIMIT_S = 120.0
IDLE_S = 180.0
Work: TypeAlias = Callable[[Any], Any]
Trouble: TypeAlias = Literal["busy", "late", "lost"]


class HelperTrouble(Exception):
    """Why a task was not done though nothing is known to be wrong with it."""

    def __init__(self, kind: Trouble, detail: str = "") -> None:
        """`kind`: too many are waiting; it took too long; the process died, was closed, or met what nobody expected."""
        self.kind = kind
        super().__init__(detail or kind)


@dataclass(frozen=True)
class Limits:
    """What a helper may take."""

    seconds: float
    """For one task, once the process has started."""
    waiting: int
    """Tasks at once, the one being done among them; more are turned away."""
    memory_mb: int
    """On top of what the process holds when it is ready for its first task."""


class Helper:
    """One process, one task after the other. Nothing runs before the first task."""

    def __init__(self, prepare: Callable[[], Work], limits: Limits, idle_s: float = IDLE_S) -> None:
        """`prepare` runs in the new process and returns what does a task there; it must be importable by name."""
        self._prepare = prepare
        self._limits = limits
        self._idle_s = idle_s
        self._waiting = 0
        self._closed = False
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._lock = threading.Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="helper")
        self._timer: asyncio.TimerHandle | None = None

    @property
    def pid(self) -> int | None:
        """Of the process; None while none runs."""
        return self._process.pid if self._process is not None else None

    async def ask(self, task: object) -> Any:
        """What a task gives. Raises HelperTrouble, and whatever WhytuneError the task or `prepare` raises."""
        if self._closed:
            raise HelperTrouble("lost", "closed")
        if self._waiting >= self._limits.waiting:
            raise HelperTrouble("busy")
        loop = asyncio.get_running_loop()
        self._waiting += 1
        if self._timer is not None:
            self._timer.cancel()
        job = self._thread.submit(self._do, task)

        def done(_: Future[Any]) -> None:
            with contextlib.suppress(RuntimeError):  # the loop may be gone by then
                loop.call_soon_threadsafe(self._done, loop)

        job.add_done_callback(done)
        return await asyncio.wrap_future(job)

    async def close(self) -> None:
        """End the process, whatever it is doing."""
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            if self._process is not None:
                self._process.kill()
        self._thread.shutdown(wait=False, cancel_futures=True)
        await asyncio.to_thread(self._thread.shutdown)
        await asyncio.to_thread(self._end)

    def _done(self, loop: asyncio.AbstractEventLoop) -> None:
        self._waiting -= 1
        if not self._waiting and not self._closed:
            self._timer = loop.call_later(self._idle_s, self._rest)

    def _rest(self) -> None:
        if not self._closed:
            self._thread.submit(self._end)

    # -- in the one thread -------------------------------------------------------------------------------------------

    def _do(self, task: object) -> Any:
        try:
            pipe = self._ready()
            pipe.send(task)
            if not pipe.poll(self._limits.seconds):
                self._end()
                raise HelperTrouble("late")
            kind, content = pipe.recv()
        except (EOFError, OSError) as error:
            self._end()
            raise HelperTrouble("lost") from error
        if kind == "done":
            return content
        raise content

    def _ready(self) -> Connection:
        """The pipe to a process that waits for a task."""
        if self._process is not None and self._process.is_alive() and self._pipe is not None:
            return self._pipe
        self._end()
        context = multiprocessing.get_context("spawn")
        pipe, theirs = context.Pipe()
        process = context.Process(
            target=_live, args=(theirs, self._prepare, self._limits.memory_mb), daemon=True, name="whytune-helper"
        )
        with self._lock:
            if self._closed:
                raise HelperTrouble("lost", "closed")
            process.start()
            self._process, self._pipe = process, pipe
        theirs.close()
        if not pipe.poll(START_LIMIT_S):
            self._end()
            raise HelperTrouble("late", "the process did not start in time")
        kind, content = pipe.recv()
        if kind != "ready":
            self._end()
            raise content
        return pipe

    def _end(self) -> None:
        with self._lock:
            process, pipe, self._process, self._pipe = self._process, self._pipe, None, None
        if process is not None:
            process.kill()
            process.join(10)
            process.close()
        if pipe is not None:
            pipe.close()


def _live(pipe: Connection, prepare: Callable[[], Work], memory_mb: int) -> None:
    """The life of the process: task after task until the other end hangs up."""
    # A Ctrl-C in the terminal reaches the whole group; the bot decides when this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(5)
    # Decoders print their complaints; what matters comes back as an error.
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    with contextlib.suppress(EOFError, OSError):
        try:
            work = prepare()
        except Exception as error:
            pipe.send(("unfit", _portable(error)))
            return
        _limit_memory(memory_mb)
        pipe.send(("ready", None))
        while True:
            task = pipe.recv()
            try:
                found = ("done", work(task))
            except Exception as error:
                found = ("failed", _portable(error))
            pipe.send(found)
            # Nothing that somebody sent waits here for the next task.
            del task, found


def _portable(error: Exception) -> Exception:
    """An error that can be sent; of an unexpected one its kind alone, for its words may be somebody's."""
    if isinstance(error, WhytuneError):
        return error
    return HelperTrouble("lost", type(error).__name__)


def _limit_memory(megabytes: int) -> None:
    """A file that claims to be enormous gets a MemoryError instead of the machine's memory."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return
    held = next((int(line.split()[1]) << 10 for line in status.splitlines() if line.startswith("VmData:")), None)
    if held is not None:
        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        wanted = held + (megabytes << 20)
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
