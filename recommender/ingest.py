"""A folder of music → the catalog: parallel, resumable after a kill at any point, one track for one recording.

Each finished file is committed at once, so what a kill loses is the files in flight. What is known of a file is its
size and time (unchanged: not opened), then the hash of its content (known: not analysed), then its sound.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from recommender.catalog_truth import CatalogTruth, FileRecord, Track
from recommender.crew import Crew, Result, Task
from recommender.errors import CatalogError
from recommender.fingerprint import Recordings
from recommender.listing import list_audio, shown
from recommender.naming import Names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.features import HearsTags

TIME_LIMIT_S = 300.0
"""The longest that one file may take."""
_FEATURES_KEY = "features"


@dataclass(frozen=True)
class IngestReport:
    """What an ingest did."""

    added: int
    """Tracks that are new in the catalog."""
    updated: int
    """Files whose content changed, or that moved or came back."""
    unchanged: int
    """Files that were passed over because nothing about them changed."""
    duplicates: int
    """Files that hold a recording that another file holds too (found in this run)."""
    failed: tuple[tuple[str, str], ...]
    """(path, reason), paths fit to print."""
    gone: tuple[str, ...]
    """Files that were there before and are not now."""
    seconds: float
    audio_s_analysed: float
    """Seconds of sound that were listened to in this run."""
    audio_s_covered: float
    """Seconds that the files they were taken from last."""
    peak_rss_mb_per_worker: float
    workers: int

    def to_json(self) -> dict[str, object]:
        return asdict(self)


def ingest(
    folders: Sequence[Path],
    truth: CatalogTruth,
    home: Path,
    workers: int | None = None,
    report: Callable[[str], None] | None = None,
    load_taggers: Callable[[], HearsTags] | None = None,
    time_limit_s: float = TIME_LIMIT_S,
) -> IngestReport:
    """Bring the catalog up to date with what lies in `folders`.

    `workers` is by default one per core. `report` gets a line per event (default: stderr, with a progress bar where
    that is a terminal). `load_taggers` makes a worker's taggers; by default the models of `home` are used, and fetched.
    Raises BadRequest for a folder that is not there, CatalogError for a full disk or a second ingest, ModelMissing.
    """
    began = time.monotonic()
    say = report or _to_stderr
    with _alone(home):
        book = _Book(truth)
        listing = list_audio(folders)
        failed = [(shown(path), reason) for path, reason in listing.refused]
        roots = [os.path.abspath(folder) for folder in folders]  # noqa: PTH100
        tasks: list[Task] = []
        for path in listing.files:
            known = book.unchanged(path)
            if known is None:
                tasks.append(Task(path, next((r for r in roots if path.startswith(r.rstrip(os.sep) + os.sep)), "")))
            elif known.status == "failed":
                failed.append((shown(path), known.reason))
        gone = book.mark_gone(set(listing.files))
        size = min(workers or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
                   len(tasks))  # fmt: skip
        analysed = covered = peak = 0.0
        if tasks:
            load = load_taggers or _default_taggers(home, say)
            crew = Crew(size, load, time_limit_s)
            try:
                with _progress(len(tasks), say, bar=report is None) as advance:
                    for result in crew.listen(iter(tasks), book.knows):
                        if (reason := book.enter(result)) is not None:
                            failed.append((shown(result.task.path), reason))
                        if result.analysis is not None:
                            analysed += result.analysis.analysed_s
                            covered += result.analysis.duration_s
                        peak = max(peak, result.peak_rss_mb)
                        advance(analysed)
            finally:
                crew.close()
        book.finish()
    return IngestReport(
        added=book.added,
        updated=book.updated,
        unchanged=len(listing.files) - len(tasks),
        duplicates=book.duplicates,
        failed=tuple(sorted(failed)),
        gone=tuple(shown(path) for path in gone),
        seconds=time.monotonic() - began,
        audio_s_analysed=analysed,
        audio_s_covered=covered,
        peak_rss_mb_per_worker=peak,
        workers=size,
    )


class _Book:
    """The catalog as this ingest sees and writes it."""

    def __init__(self, truth: CatalogTruth) -> None:
        from recommender.features import FEATURES

        self._truth = truth
        self._version = hashlib.sha256("\n".join(FEATURES).encode()).hexdigest()[:16]
        known = truth.meta(_FEATURES_KEY)
        self._outdated = known is not None and known != self._version
        self._files = {record.path: record for record in truth.files()}
        self._by_hash: dict[str, FileRecord] = {}
        for record in self._files.values():
            if record.sha256 and not self._outdated:
                self._by_hash.setdefault(record.sha256, record)
        self._recordings: Recordings | None = None
        self._tracks: dict[str, Track] = {}
        self.added = self.updated = self.duplicates = 0

    def unchanged(self, path: str) -> FileRecord | None:
        """What is known of a file whose size and time are those on record, else None."""
        record = self._files.get(path)
        if record is None or not record.sha256 or record.status == "gone" or self._outdated:
            return None
        try:
            status = Path(path).stat()
        except OSError:
            return None
        return record if (status.st_size, status.st_mtime_ns) == (record.size, record.mtime_ns) else None

    def mark_gone(self, seen: set[str]) -> list[str]:
        """Mark the files that are no longer on the disk; tracks that no file holds leave the catalog's answers."""
        gone = []
        for path, record in self._files.items():
            if path not in seen and record.status != "gone" and not Path(path).exists():
                self._write(replace(record, status="gone"))
                gone.append(path)
        return sorted(gone)

    def knows(self, sha256: str) -> bool:
        """Whether content was heard (or found broken) before, under whatever name."""
        return sha256 in self._by_hash

    def enter(self, result: Result) -> str | None:
        """Write what became of a file; the reason where it failed."""
        path = result.task.path
        try:
            status = Path(path).stat()
            size, mtime_ns = status.st_size, status.st_mtime_ns
        except OSError:
            size, mtime_ns = 0, 0
        file = FileRecord(path, size, mtime_ns, result.sha256, "ok")
        if result.reason:
            self._write(replace(file, status="failed", reason=result.reason))
            return result.reason
        if result.analysis is None:
            return self._enter_known(file, self._by_hash[result.sha256])
        assert result.names is not None
        self._enter_new(file, result, result.names)
        return None

    def _enter_known(self, file: FileRecord, twin: FileRecord) -> str | None:
        """The same bytes as a file on record: it moved, was touched or came back, or it is a copy."""
        if twin.track_id is None:
            self._write(replace(file, status="failed", reason=twin.reason))
            return twin.reason
        copy = self._heard_elsewhere(twin.track_id, file.path)
        self._write(replace(file, status="duplicate" if copy else "ok", track_id=twin.track_id))
        if copy:
            self.duplicates += 1
        else:
            self.updated += 1
        return None

    def _enter_new(self, file: FileRecord, result: Result, names: Names) -> None:
        analysis = result.analysis
        assert analysis is not None
        known = self._known_recordings()
        track_id = known.find(analysis.duration_s, analysis.fingerprint)
        if track_id is not None and self._heard_elsewhere(track_id, file.path) and not self._outdated:
            self._write(replace(file, status="duplicate", track_id=track_id))
            self.duplicates += 1
            self._fill_in(track_id, names, result)
            return
        before = self._files.get(file.path)
        if track_id is None:
            track_id = f"t{result.sha256[:12]}"
            known.add(track_id, analysis.duration_s, analysis.fingerprint)
        track = Track(
            track_id=track_id,
            **asdict(names),
            duration_s=analysis.duration_s,
            path=file.path,
            facts=analysis.facts.to_json(),
        )
        file = replace(file, track_id=track_id)
        self._truth.put(track, analysis.features, analysis.fingerprint, file)
        if before is None and track_id not in self._tracks:
            self.added += 1
        else:
            self.updated += 1
        self._tracks[track_id] = track
        self._remember(file)

    def _fill_in(self, track_id: str, names: Names, result: Result) -> None:
        """A copy with an artist in its tags names a track that had none."""
        track = self._tracks.get(track_id)
        assert result.analysis is not None
        if track is None or track.artist or not names.artist:
            return
        filled = {name: value for name, value in asdict(names).items() if value}
        self._tracks[track_id] = replace(track, **filled)
        self._truth.put(
            replace(track, **filled, facts=result.analysis.facts.to_json()),
            result.analysis.features,
            result.analysis.fingerprint,
        )

    def _heard_elsewhere(self, track_id: str, path: str) -> bool:
        return any(
            record.track_id == track_id and other != path and record.status in ("ok", "duplicate")
            for other, record in self._files.items()
        )

    def _known_recordings(self) -> Recordings:
        if self._recordings is None:
            self._recordings = Recordings()
            self._tracks = {track.track_id: track for track in self._truth.tracks(everything=True)}
            for track_id, duration_s, fingerprint in self._truth.fingerprints():
                if fingerprint:
                    self._recordings.add(track_id, duration_s, fingerprint)
        return self._recordings

    def _write(self, file: FileRecord) -> None:
        self._truth.put_file(file)
        self._remember(file)

    def _remember(self, file: FileRecord) -> None:
        self._files[file.path] = file
        if file.sha256:
            self._by_hash[file.sha256] = file

    def finish(self) -> None:
        if self._truth.meta(_FEATURES_KEY) != self._version:
            self._truth.set_meta(_FEATURES_KEY, self._version)


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """One ingest at a time in a home: two would not see each other's recordings. The lock dies with its process."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock = (home / "ingest.lock").open("w")
    except OSError as error:
        raise CatalogError(
            f"The folder {home} cannot be written ({error.strerror}); choose another with --home."
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise CatalogError(f"Another ingest into {home} is running; wait until it has finished.") from error
        yield


def _default_taggers(home: Path, say: Callable[[str], None]) -> Callable[[], HearsTags]:
    from recommender.models import taggers_folder

    return partial(_load, taggers_folder(home, say))


def _load(folder: Path) -> HearsTags:
    """In a worker: torch comes in here, and nowhere before."""
    import torch

    from recommender.tagger import Taggers

    torch.set_num_threads(1)
    return Taggers.load(folder)


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr)


@contextmanager
def _progress(total: int, say: Callable[[str], None], bar: bool) -> Iterator[Callable[[float], None]]:
    """A bar with rate and time left on a terminal, else a line every 10 seconds."""
    began = time.monotonic()
    if bar and sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        rate = TextColumn("{task.fields[rate]}")
        columns = (TextColumn("listening"), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True)) as progress:
            shown_task = progress.add_task("", total=total, rate="")

            def advance(analysed_s: float) -> None:
                speed = analysed_s / max(time.monotonic() - began, 1e-3)
                progress.update(shown_task, advance=1, rate=f"{speed:.0f}× real time")

            yield advance
        return
    done, told = 0, began

    def count(analysed_s: float) -> None:
        nonlocal done, told
        done += 1
        now = time.monotonic()
        if now - told >= 10 or done == total:
            told = now
            left = (now - began) / done * (total - done)
            say(f"{done} of {total} files, {analysed_s / max(now - began, 1e-3):.0f}× real time, {left:.0f} s left")

    yield count
