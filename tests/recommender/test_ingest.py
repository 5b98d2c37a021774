from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from recommender.catalog_truth import CatalogTruth
from recommender.errors import BadRequest, CatalogError, WhytuneError
from recommender.ingest import IngestReport, ingest
from recommender.listing import list_audio, shown

from .sounds import SAMPLE_RATE, Samples, StandInTaggers, encode, stand_in_taggers, tune, write

CRASH_ABOVE, HANG_ABOVE = 0.95, 0.85


class FragileTaggers(StandInTaggers):
    """A very loud file kills its worker, a loud one never ends: what decoders do on bad days."""

    def log_odds(self, windows: list[Samples]) -> Samples:
        peak = float(np.abs(windows[0]).max())
        if peak > CRASH_ABOVE:
            os.kill(os.getpid(), signal.SIGSEGV)
        if peak > HANG_ABOVE:
            time.sleep(600)
        return super().log_odds(windows)


def fragile_taggers() -> FragileTaggers:
    return FragileTaggers()


def no_taggers() -> StandInTaggers:
    raise WhytuneError("The models are missing; run this again with a network.")


def run(folder: Path, home: Path, load: object = stand_in_taggers, **more: float) -> IngestReport:
    truth = CatalogTruth(home / "catalog.sqlite")
    try:
        return ingest([folder], truth, home, 1, lambda _: None, load, **more)  # type: ignore[arg-type]
    finally:
        truth.close()


def titles(home: Path) -> list[str]:
    truth = CatalogTruth(home / "catalog.sqlite")
    try:
        return sorted(track.title for track in truth.tracks())
    finally:
        truth.close()


def test_a_folder_becomes_a_catalog_and_stays_up_to_date(tmp_path: Path) -> None:
    music, home = tmp_path / "music", tmp_path / "home"
    music.mkdir()
    first = tune(1, 10.0)
    write(music / "Nina - Rain.flac", first)
    encode(music / "rain again.mp3", first, "libmp3lame", 64000)
    write(music / "snow.wav", tune(2, 10.0))
    write(music / "odd.wav", tune(3, 10.0)).rename(music / "odd \udce9\n.wav")
    write(music / "silent.wav", np.zeros(3 * SAMPLE_RATE, np.float32))
    (music / "empty.mp3").write_bytes(b"")
    (music / "broken.flac").write_bytes(b"fLaC" + bytes(100))
    (music / "words.mp3").write_text("not music at all " * 20)
    (music / "cover.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    (music / "readme.txt").write_text("hello")
    (music / "loop").symlink_to(music, target_is_directory=True)

    done = run(music, home)
    assert (done.added, done.duplicates, done.updated, done.unchanged) == (3, 1, 0, 0)
    reasons = {Path(path).name: reason for path, reason in done.failed}
    assert set(reasons) == {"silent.wav", "empty.mp3", "broken.flac", "words.mp3"}
    assert "silent" in reasons["silent.wav"] and "empty" in reasons["empty.mp3"]
    assert done.audio_s_analysed == pytest.approx(40, abs=0.5)
    assert done.peak_rss_mb_per_worker > 20
    assert "snow" in titles(home) and len(titles(home)) == 3

    began = time.monotonic()
    again = run(music, home)
    assert (again.added, again.updated, again.duplicates, again.unchanged) == (0, 0, 0, 8)
    assert time.monotonic() - began < 2
    assert again.failed == done.failed, "what cannot be heard is said again, without being tried again"

    (music / "new").mkdir()
    (music / "snow.wav").rename(music / "new" / "snow.wav")
    (music / "odd \udce9\n.wav").unlink()
    os.utime(music / "Nina - Rain.flac")
    write(music / "wind.wav", tune(4, 10.0))
    before = ids(home)
    later = run(music, home)
    assert (later.added, later.updated) == (1, 1), "the new one, and the one that moved"
    assert len(later.gone) == 2
    after = ids(home)
    assert after["snow"] == before["snow"], "a file that moved keeps its track"
    assert set(after) == {"Rain", "snow", "wind"}
    assert later.audio_s_analysed == pytest.approx(10, abs=0.5)

    shutil.rmtree(music)
    music.mkdir()
    run(music, home)
    assert titles(home) == []


def ids(home: Path) -> dict[str, str]:
    truth = CatalogTruth(home / "catalog.sqlite")
    try:
        return {track.title: track.track_id for track in truth.tracks()}
    finally:
        truth.close()


def test_a_crash_or_a_file_without_end_costs_that_file_alone(tmp_path: Path) -> None:
    music = tmp_path / "music"
    music.mkdir()
    for name, seed, peak in (("a crash", 1, 0.99), ("b hang", 2, 0.9), ("c good", 3, 0.5)):
        sound = tune(seed, 6.0)
        write(music / f"{name}.wav", sound * np.float32(peak / np.abs(sound).max()))
    done = run(music, tmp_path / "home", fragile_taggers, time_limit_s=6.0)
    reasons = {Path(path).stem: reason for path, reason in done.failed}
    assert done.added == 1 and titles(tmp_path / "home") == ["c good"]
    assert "SIGSEGV" in reasons["a crash"]
    assert "longer than 6 s" in reasons["b hang"]


def test_a_kill_at_any_moment_loses_only_the_files_in_flight(tmp_path: Path) -> None:
    music, home = tmp_path / "music", tmp_path / "home"
    music.mkdir()
    for seed in range(6):
        write(music / f"{seed}.flac", tune(seed, 8.0))
    script = (
        "from pathlib import Path\nfrom tests.recommender.test_ingest import run\n"
        f"run(Path({str(music)!r}), Path({str(home)!r}))\n"
    )
    killed = subprocess.Popen([sys.executable, "-c", script])
    while not (home / "catalog.sqlite").exists() or len(titles(home)) < 2:
        assert killed.poll() is None
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    saved = len(titles(home))
    rest = run(music, home)
    assert saved >= 2
    assert rest.unchanged >= saved and rest.added + rest.unchanged + rest.duplicates + rest.updated >= 6
    assert titles(home) == [str(seed) for seed in range(6)]


def test_a_full_disk_is_one_clear_sentence(tmp_path: Path) -> None:
    music, home = tmp_path / "music", tmp_path / "home"
    music.mkdir()
    write(music / "a.wav", np.tile(tune(1, 10.0), 9))
    truth = CatalogTruth(home / "catalog.sqlite")
    truth._db.execute("PRAGMA max_page_count = 1")
    with pytest.raises(CatalogError, match="disk is full"):
        ingest([music], truth, home, 1, lambda _: None, stand_in_taggers)
    truth.close()
    assert run(music, home).added == 1, "nothing is broken by it"


def test_what_the_taggers_say_is_what_ingest_says(tmp_path: Path) -> None:
    write(tmp_path / "a.wav", tune(1, 5.0))
    with pytest.raises(WhytuneError, match="models are missing"):
        run(tmp_path, tmp_path / "home", no_taggers)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="nowhere is not there"):
        run(tmp_path / "nowhere", tmp_path / "home")


def test_only_one_ingest_runs_in_a_home(tmp_path: Path) -> None:
    import fcntl

    with (tmp_path / "ingest.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(CatalogError, match="Another ingest"):
            run(tmp_path, tmp_path)


def test_unknown_endings_are_tried_where_they_sound_like_audio(tmp_path: Path) -> None:
    write(tmp_path / "a.wav", tune(1, 1.0)).rename(tmp_path / "a.xyz")
    (tmp_path / "b.xyz").write_text("words")
    (tmp_path / "c.mid").write_bytes(b"MThd" + bytes(60))
    (tmp_path / ".hidden.wav").write_bytes(b"RIFF")
    found = list_audio([tmp_path])
    assert [Path(path).name for path in found.files] == ["a.xyz"]
    assert [Path(path).name for path, _ in found.refused] == ["c.mid"]


def test_text_and_pictures_are_named_only_where_there_is_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    assert [Path(path).name for path, _ in list_audio([tmp_path]).refused] == ["a.txt"]
    write(tmp_path / "a.wav", tune(1, 1.0))
    assert list_audio([tmp_path]).refused == ()


def test_any_path_can_be_printed() -> None:
    assert shown("/a\nb/caf\udce9") == "/a\\nb/caf\\xe9"
