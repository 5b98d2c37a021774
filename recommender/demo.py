"""The demo catalog: names and features of free music out of Debian packages, built from the curated list in data/.

`demo_tracks.tsv` says which tracks, what they are called, by whom and under which licence; `build` fetches the
packages' audio (nothing is installed), listens to it as `ingest` would, and writes a catalog without audio.
Run `python -m recommender.demo` (or `whytune demo-catalog`) to make data/demo.sqlite again.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import multiprocessing
import os
import sqlite3
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.catalog import track_text
from recommender.catalog_truth import CatalogTruth, Track
from recommender.demo_audio import Packages
from recommender.errors import BadAudio, BadRequest, CatalogError, WhytuneError
from recommender.features import FEATURES, Analysis, HearsTags, analyse
from recommender.language import Language, TrackTexts
from recommender.models import default_home, taggers_folder
from recommender.tagger import Taggers

LIST = Path(__file__).with_name("data") / "demo_tracks.tsv"
OUT = Path(__file__).with_name("data") / "demo.sqlite"
Report = Callable[[str], None]


@dataclass(frozen=True)
class DemoTrack:
    """One line of the curated list. Unknown text is ""."""

    package: str
    """The Debian package that holds the audio."""
    file: str
    """Path inside the package; "archive#member" inside an archive in it, "a+b" for layers played together."""
    title: str
    artist: str
    album: str
    genre: str
    comment: str
    scene: str
    """What the music was made for, comma-separated: labels for evaluation, never part of the catalog's texts."""
    licence: str
    source: str

    @property
    def track_id(self) -> str:
        """12 hex digits that stay the same as long as the file keeps its place in its package."""
        return hashlib.sha256(f"{self.package}/{self.file}".encode()).hexdigest()[:12]


@lru_cache(maxsize=1)
def demo_tracks() -> tuple[DemoTrack, ...]:
    """The curated list, in order of (package, file)."""
    with LIST.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(sorted((DemoTrack(**row) for row in rows), key=lambda track: (track.package, track.file)))


def build(
    out: Path,
    home: Path,
    packages: Sequence[str] | None = None,
    report: Report = print,
    workers: int | None = None,
    at_most: int | None = None,
) -> int:
    """Write the demo catalog of the listed packages (all where None) to `out`; returns how many tracks it holds.

    `at_most`: that many tracks of each package, spread over its list. Audio is kept under `home`/demo_audio, and what
    the taggers heard in it, so a second run is quick and a run that was killed goes on. A track that cannot be had or
    heard is reported and left out. The same audio gives the same file, whatever the number of worker processes.

    Raises BadRequest for a package that the list does not know, CatalogError where apt-get, dpkg-deb or fluidsynth
    is missing or `out` cannot be written, ModelMissing where the taggers are missing.
    """
    wanted = _chosen(packages, at_most)
    store = Packages(home / "demo_audio")
    store.check_tools([track.file for track in wanted])
    taggers = taggers_folder(home, report)
    heard: list[tuple[DemoTrack, Analysis]] = []
    for track, result in _listen(wanted, store, taggers, workers or os.cpu_count() or 1, report):
        if isinstance(result, str):
            report(f"Left out {track.package}/{track.file}: {result}")
        else:
            heard.append((track, result))
    if not heard:
        raise CatalogError("None of the demo tracks could be heard, so no catalog was written; see the lines above.")
    _write(out, heard)
    report(f"{len(heard)} tracks in {out} ({out.stat().st_size / 1e6:.1f} MB)")
    return len(heard)


def _chosen(packages: Sequence[str] | None, at_most: int | None) -> tuple[DemoTrack, ...]:
    known = {track.package for track in demo_tracks()}
    unknown = sorted(set(packages or ()) - known)
    if unknown:
        raise BadRequest(f"The demo list has no package {unknown[0]!r}; it has: {', '.join(sorted(known))}.")
    chosen: list[DemoTrack] = []
    for package in sorted(known if packages is None else set(packages)):
        tracks = [track for track in demo_tracks() if track.package == package]
        step = max(1.0, len(tracks) / at_most) if at_most else 1.0
        chosen += [tracks[int(step * place)] for place in range(int(len(tracks) / step))]
    return tuple(chosen)


def _listen(
    wanted: Sequence[DemoTrack], store: Packages, taggers: Path, workers: int, report: Report
) -> Iterator[tuple[DemoTrack, Analysis | str]]:
    """Every track with what was heard, or why it was not, in the order of the list; fetching goes on meanwhile."""
    names = sorted({track.package for track in wanted})
    context = multiprocessing.get_context("spawn")  # a forked torch may hang
    pool = ProcessPoolExecutor(workers, context, initializer=_start_worker, initargs=(taggers, store.folder / ".tags"))
    results: list[tuple[DemoTrack, Future[Analysis | str] | str]] = []
    try:
        for place, package in enumerate(names, start=1):
            tracks = [track for track in wanted if track.package == package]
            report(f"[{place}/{len(names)}] {package}: {len(tracks)} tracks")
            try:
                store.fetch(package, [track.file for track in tracks])
            except CatalogError as error:
                results += [(track, str(error)) for track in tracks]
                continue
            results += [(track, pool.submit(_hear, store.playable(package, track.file))) for track in tracks]
        for done, (track, result) in enumerate(results, start=1):
            yield track, result if isinstance(result, str) else result.result()
            if done % 20 == 0 or done == len(results):
                report(f"Listened to {done} of {len(results)} tracks")
    finally:
        pool.shutdown(cancel_futures=True)


class RememberedTags:
    """Taggers that keep what they heard in a folder, by the sound itself: they are most of the work of a build."""

    def __init__(self, taggers: HearsTags, folder: Path) -> None:
        self._taggers = taggers
        self._folder = folder
        code = (Path(__file__).with_name(name).read_bytes() for name in ("tagger.py", "musicnn.py"))
        self._version = b"".join(code)

    @property
    def names(self) -> tuple[str, ...]:
        return self._taggers.names

    def log_odds(self, windows: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        digest = hashlib.sha256(self._version)
        for window in windows:
            digest.update(np.ascontiguousarray(window, np.float32).tobytes() + b"|")
        kept = self._folder / f"{digest.hexdigest()}.npy"
        if kept.exists():
            return np.asarray(np.load(kept), np.float32)
        heard = self._taggers.log_odds(windows)
        self._folder.mkdir(parents=True, exist_ok=True)
        half = kept.with_name(f".{os.getpid()}-{kept.name}")
        np.save(half, heard)
        half.replace(kept)
        return heard


_taggers: HearsTags
"""Of a worker process."""


def _start_worker(models: Path, remembered: Path) -> None:
    global _taggers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.nice(10)
    _taggers = RememberedTags(Taggers.load(models), remembered)


def _end_with_parent() -> None:
    """A pool's workers outlive a parent that was killed, waiting for work that nobody sends."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _hear(make: Callable[[], Path]) -> Analysis | str:
    try:
        return analyse(make(), _taggers)
    except (BadAudio, CatalogError) as error:
        return str(error)


def _write(out: Path, heard: Sequence[tuple[DemoTrack, Analysis]]) -> None:
    """A catalog as one plain SQLite file, complete before it takes its place."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".demo-", dir=out.parent) as scratch:
            made = Path(scratch) / "demo.sqlite"
            truth = CatalogTruth(made)
            truth.set_meta("features", hashlib.sha256("\n".join(FEATURES).encode()).hexdigest())
            for track, analysis in heard:
                # No fingerprint: nothing is ever compared with a file of the demo catalog.
                truth.put(_catalogued(track, analysis), analysis.features, b"")
            truth.close()
            add_text_vectors(made, Language.load())
            made.replace(out)
    except (OSError, sqlite3.Error) as error:
        raise CatalogError(
            f"The demo catalog {out} cannot be written ({error}); check the folder and its free space."
        ) from error


def _compact(path: Path) -> None:
    """Leave write-ahead mode, which a read-only place could not be opened in, and drop free pages."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=DELETE")
    database.execute("VACUUM")
    database.close()


def add_text_vectors(path: Path, language: Language) -> None:
    """Put the tracks' text vectors into a demo catalog, so that nobody's start waits for them; `_compact` follows."""
    truth = CatalogTruth(path)
    encoder = TrackTexts(language)
    tracks = [track for track in truth.tracks() if track_text(track)]
    texts = [track_text(track) for track in tracks]
    truth.drop_text_vectors()
    truth.put_text_vectors(encoder.name, [track.track_id for track in tracks], texts, encoder.encode_tracks(texts))
    truth.close()
    _compact(path)


def _catalogued(track: DemoTrack, analysis: Analysis) -> Track:
    return Track(
        track_id=track.track_id,
        title=track.title,
        artist=track.artist,
        album=track.album,
        genre=track.genre,
        comment=track.comment,
        duration_s=round(analysis.duration_s, 2),
        licence=track.licence,
        source=track.source,
        facts=analysis.facts.to_json(),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m recommender.demo", description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUT, help="the SQLite file to write")
    parser.add_argument("--home", type=Path, default=default_home(), help="audio is kept under HOME/demo_audio")
    parser.add_argument("--packages", nargs="+", help="only these packages")
    parser.add_argument("--workers", type=int, help="worker processes (default: one per core)")
    parser.add_argument("--at-most", type=int, help="no more than this many tracks of each package")
    given = parser.parse_args(arguments)
    try:
        build(given.out, given.home, given.packages, _to_stderr, given.workers, given.at_most)
    except WhytuneError as error:
        sys.exit(str(error))


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
