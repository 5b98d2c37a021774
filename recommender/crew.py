"""A crew of worker processes that listen to files; one that dies, or never comes back, costs its own file alone.

(A `ProcessPoolExecutor` is broken for good by one dead worker, and has no time limit for one task.)
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import TYPE_CHECKING

from recommender.errors import BadAudio, WhytuneError
from recommender.naming import Names, names_of

if TYPE_CHECKING:
    from recommender.features import Analysis, HearsTags, HearsTerms

_START_LIMIT_S = 300.0
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True)
class Task:
    """One file to listen to."""

    path: str
    root: str
    """The folder that was ingested: what lies between names artist and album."""


@dataclass(frozen=True)
class Result:
    """What became of a file."""

    task: Task
    sha256: str = ""
    """Of the content; "" where it was never read to its end, so the file is tried again next time."""
    names: Names | None = None
    analysis: Analysis | None = None
    """None where the content was known already, or on failure."""
    reason: str = ""
    """Why it failed; "" on success."""
    peak_rss_mb: float = 0.0


@dataclass
class _Worker:
    process: SpawnProcess
    pipe: Connection
    ready: bool = False
    task: Task | None = None
    since: float = field(default_factory=time.monotonic)
    sha256: str = ""


class Crew:
    """`size` processes, each with its own taggers, one thread each."""

    def __init__(self, size: int, load: Callable[[], HearsTags], time_limit_s: float) -> None:
        self._load = load
        self._time_limit_s = time_limit_s
        self._context = multiprocessing.get_context("spawn")
        self._workers = [self._hire() for _ in range(size)]

    def _hire(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_work, args=(theirs, self._load), daemon=True)
        threads = {
            name: os.environ.get(name) for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
        }
        os.environ.update(dict.fromkeys(threads, "1"))  # read by the libraries as they load, so before the start
        try:
            process.start()
        finally:
            for name, value in threads.items():
                os.environ.pop(name) if value is None else os.environ.update({name: value})
        theirs.close()
        return _Worker(process, ours)

    def listen(self, tasks: Iterator[Task], known: Callable[[str], bool]) -> Iterator[Result]:
        """Results in the order in which they are done. `known(sha256)` spares the analysis of content seen before."""
        waiting = next(tasks, None)
        while waiting is not None or any(worker.task for worker in self._workers):
            for worker in self._workers:
                if waiting is not None and worker.ready and worker.task is None:
                    worker.task, worker.since, worker.sha256 = waiting, time.monotonic(), ""
                    if self._tell(worker, waiting):
                        waiting = next(tasks, None)
            # Only after every free worker has been given a file: whoever waits here with empty hands loses time.
            busy = [worker.pipe for worker in self._workers if worker.task or not worker.ready]
            if busy:
                wait(busy, 1.0)
            for worker in list(self._workers):
                result = self._hear(worker, known) if wait([worker.pipe], 0) else self._overdue(worker)
                if result is not None:
                    yield result

    def _tell(self, worker: _Worker, message: object) -> bool:
        """False where the worker is gone: the next look at it finds that out, and its task goes to another."""
        try:
            worker.pipe.send(message)
            return True
        except OSError:
            worker.task = None
            return False

    def _hear(self, worker: _Worker, known: Callable[[str], bool]) -> Result | None:
        try:
            kind, content = worker.pipe.recv()
        except (EOFError, OSError):
            return self._lost(worker)
        if kind == "ready":
            worker.ready = True
        elif kind == "unfit":
            raise content
        elif kind == "hash":
            worker.sha256 = content
            self._tell(worker, known(content))
        else:
            worker.task = None
            return content if isinstance(content, Result) else None
        return None

    def _overdue(self, worker: _Worker) -> Result | None:
        late = time.monotonic() - worker.since
        if worker.task is not None and late > self._time_limit_s:
            worker.process.kill()
            return self._lost(worker, f"took longer than {self._time_limit_s:.0f} s and was given up")
        if not worker.ready and late > _START_LIMIT_S:
            raise WhytuneError(f"A worker process did not start within {_START_LIMIT_S:.0f} s; try fewer workers.")
        return None

    def _lost(self, worker: _Worker, reason: str = "") -> Result | None:
        worker.process.join(10)
        code = worker.process.exitcode
        worker.pipe.close()
        if not worker.ready and worker.task is None and code not in (0, None) and not reason:
            raise WhytuneError(f"A worker process could not start (exit {code}); try fewer workers.")
        place = self._workers.index(worker)
        self._workers[place] = self._hire()
        if worker.task is None:
            return None
        how = signal.Signals(-code).name if code is not None and code < 0 else f"exit {code}"
        return Result(worker.task, sha256=worker.sha256, reason=reason or f"made its decoder crash ({how})")

    def close(self) -> None:
        for worker in self._workers:
            worker.pipe.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join(10)


def _work(pipe: Connection, load: Callable[[], HearsTags]) -> None:
    """The life of a worker: taggers, then file after file until the other end hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(5)
    # Decoders print their complaints to the terminal; what matters is in the reason.
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    try:
        from recommender.features import analyse, warm_up

        taggers = load()
        listen = partial(analyse, taggers=taggers, joint=_joint())
        warm_up()
    except WhytuneError as error:
        pipe.send(("unfit", error))
        return
    except Exception as error:
        pipe.send(("unfit", WhytuneError(f"The taggers cannot be loaded: {error}")))
        return
    try:
        pipe.send(("ready", None))
        while True:
            task: Task = pipe.recv()
            pipe.send(("done", _one(task, pipe, listen)))
    except (EOFError, OSError):
        return


def _joint() -> HearsTerms | None:
    """The joint encoder of text and audio where the setting names one; imported only then."""
    if not os.environ.get("WHYTUNE_CLAP"):
        return None
    from recommender.clap import Clap

    return Clap.load()


def _one(task: Task, pipe: Connection, listen: Callable[[Path], Analysis]) -> Result:
    sha256, names, analysis, reason = "", None, None, ""
    try:
        sha256 = hash_of(task.path)
        pipe.send(("hash", sha256))
        if not pipe.recv():
            analysis = listen(Path(task.path))
        names = names_of(task.path, task.root)
    except BadAudio as error:
        reason = str(error)
    except MemoryError:
        reason = "needs more memory than there is"
        sha256 = ""
    except (EOFError, BrokenPipeError):
        raise
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
        sha256 = ""
    except Exception as error:
        reason = f"cannot be analysed ({type(error).__name__}: {error})"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1 << 20)
    return Result(task, sha256, names, analysis, reason, peak)


def hash_of(path: str) -> str:
    """SHA-256 of the content, in hex."""
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
