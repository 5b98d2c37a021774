"""The demo catalog: a curated list that is complete and clean, and a build that is whole, repeatable and clear."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from recommender import demo, demo_audio
from recommender.catalog_truth import CatalogTruth
from recommender.demo import DemoTrack, RememberedTags, build, demo_tracks
from recommender.demo_audio import Packages
from recommender.errors import BadAudio, BadRequest, CatalogError
from recommender.features import FEATURES, Facts

RATE = 16000
needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="there is no dpkg-deb on this machine")


def test_the_list_is_long_and_varied() -> None:
    packages = Counter(track.package for track in demo_tracks())
    assert len(demo_tracks()) >= 800
    assert len(packages) >= 60
    assert max(packages.values()) <= len(demo_tracks()) / 10


def test_every_track_has_a_title_an_album_a_licence_and_a_source() -> None:
    for track in demo_tracks():
        assert track.title and track.album and track.licence, track
        assert track.source == f"Debian package {track.package}"


def test_no_title_says_nothing() -> None:
    empty = re.compile(r"(intro|menu|title|theme|music|track|stage|game|main|loop|level|credits)[ _-]?\d*", re.I)
    assert [track for track in demo_tracks() if empty.fullmatch(track.title)] == []


def test_no_two_tracks_have_the_same_names() -> None:
    names = Counter((track.title, track.artist, track.album) for track in demo_tracks())
    assert [name for name, times in names.items() if times > 1] == []


def test_ids_are_unique_and_tell_the_file() -> None:
    assert len({track.track_id for track in demo_tracks()}) == len(demo_tracks())
    first = _track("some-data", "music/a.ogg")
    assert first.track_id == "db4d34f3644d"
    assert first.track_id != _track("some-data", "music/b.ogg").track_id


def test_texts_hold_no_addresses_encoders_or_broken_characters() -> None:
    noise = re.compile(r"https?:|www\.|@|\ufffd|<|SoX|BonkEnc|ACID|\s\s|^\s|\s$|^\W*unknown\W*$", re.I)
    for track in demo_tracks():
        for text in (track.title, track.artist, track.album, track.genre, track.comment):
            assert not noise.search(text), track


def test_licences_are_free_ones() -> None:
    free = re.compile(
        r"(GPL(-[23]\.0-(only|or-later))?|CC-BY(-SA)?(-[34]\.0\+?)?|CC0-1\.0|BSD-2-Clause|MIT|Artistic-1\.0|FAL-1\.2"
        r"|EFF-OAL-1\.0|Ethymonics-FML-1|Battle-Tanks-License|public domain)"
    )
    for track in demo_tracks():
        assert all(free.fullmatch(part) for part in track.licence.split(" OR ")), track


def test_scenes_are_labels_of_the_list_and_of_a_known_kind() -> None:
    scenes = {scene for track in demo_tracks() for scene in track.scene.split(",") if scene}
    assert scenes == {"ambient", "battle", "calm", "happy", "race", "sad", "tense"}


def test_a_package_that_the_list_does_not_know_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="no package 'nethack'"):
        build(tmp_path / "out.sqlite", tmp_path, ["nethack"])


def test_at_most_so_many_tracks_of_a_package_are_spread_over_its_list() -> None:
    five = demo._chosen(["ufoai-music"], 5)
    everything = demo._chosen(["ufoai-music"], None)
    assert len(five) == 5 < len(everything)
    assert [everything.index(track) for track in five][-1] > len(everything) * 0.7
    assert len(demo._chosen(["titanion-data"], 5)) == 3


def test_missing_programs_are_said_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    have = {"apt-get", "dpkg-deb"}
    monkeypatch.setattr(shutil, "which", lambda name: name if name in have else None)
    store = Packages(tmp_path)
    store.check_tools(["a.ogg"])
    with pytest.raises(CatalogError, match="apt-get install fluidsynth"):
        store.check_tools(["a.ogg", "b.MID"])
    have.clear()
    with pytest.raises(CatalogError, match="apt-get is not on this machine"):
        store.check_tools([])


def test_a_package_that_apt_cannot_get_is_a_sentence_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", _apt_that_fails)
    with pytest.raises(CatalogError, match=r"no-such-data cannot be downloaded .*Unable to locate package"):
        Packages(tmp_path).fetch("no-such-data", ["a.ogg"])
    assert not list(tmp_path.glob(".fetch-*"))


@needs_dpkg
def test_files_and_members_of_archives_come_out_of_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deb = _package(tmp_path)
    monkeypatch.setattr(demo_audio, "_download", lambda package, into: shutil.copy(deb, into))
    store = Packages(tmp_path / "store")
    files = ["usr/share/tiny/tone.wav", "usr/share/tiny/data.pk3#music/inner.wav", "usr/share/tiny/away.wav"]
    store.fetch("tiny-data", files)
    assert store.playable("tiny-data", files[0])().read_bytes()[:4] == b"RIFF"
    assert store.playable("tiny-data", files[1])().name == "inner.wav"
    assert not (tmp_path / "store/tiny-data/usr/share/tiny/secret.txt").exists()
    with pytest.raises(BadAudio, match="no such file"):
        store.playable("tiny-data", files[2])()


def test_layers_sound_together_without_clipping(tmp_path: Path) -> None:
    for name, level, seconds in (("song", 0.9, 2.0), ("guitar", 0.6, 1.0)):
        _tone(tmp_path / "pack" / f"{name}.wav", 440, level, seconds)
    mixed = Packages(tmp_path).playable("pack", "song.wav+guitar.wav")()
    samples, rate = soundfile.read(mixed)
    assert len(samples) == 2 * rate
    assert np.abs(samples).max() == pytest.approx(1.0, abs=1e-3)
    assert np.abs(samples[rate + 100 :]).max() == pytest.approx(0.6, abs=0.01)  # the guitar has ended


@pytest.mark.skipif(
    shutil.which("fluidsynth") is None or not demo_audio.SOUNDFONT.exists(), reason="there is no fluidsynth here"
)
def test_a_midi_file_is_rendered_to_sound(tmp_path: Path) -> None:
    score = tmp_path / "pack" / "a.mid"
    score.parent.mkdir()
    notes = b"".join(bytes([0, 0x90, n, 100, 0x60, 0x80, n, 0]) for n in (60, 64, 67, 72))
    track = notes + bytes([0, 0xFF, 0x2F, 0])
    score.write_bytes(
        b"MThd" + bytes([0, 0, 0, 6, 0, 0, 0, 1, 0, 0x60]) + b"MTrk" + len(track).to_bytes(4, "big") + track
    )
    samples, rate = soundfile.read(Packages(tmp_path).playable("pack", "a.mid")())
    assert 2.0 <= len(samples) / rate <= 6.0
    assert 0.01 < np.abs(samples).max() < 1.0


def test_what_the_taggers_heard_is_remembered_by_the_sound(tmp_path: Path) -> None:
    taggers = _Counting()
    remembering = RememberedTags(taggers, tmp_path)
    sound, other = np.ones(RATE, np.float32), np.zeros(RATE, np.float32)
    first = remembering.log_odds([sound])
    assert np.array_equal(remembering.log_odds([sound.copy()]), first)
    assert taggers.calls == 1
    remembering.log_odds([other])
    remembering.log_odds([sound, other])
    assert taggers.calls == 3


def test_a_catalog_is_written_with_names_and_features_and_twice_the_same(tmp_path: Path) -> None:
    heard = [(_track("p", f"{name}.ogg"), _analysis(place)) for place, name in enumerate("ab")]
    for out in ("one.sqlite", "two.sqlite"):
        demo._write(tmp_path / out, heard)
    assert (tmp_path / "one.sqlite").read_bytes() == (tmp_path / "two.sqlite").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.sqlite", "two.sqlite"]
    truth = CatalogTruth(tmp_path / "one.sqlite", read_only=True)
    tracks = truth.tracks()
    assert {track.track_id for track in tracks} == {track.track_id for track, _ in heard}
    assert {(track.path, track.licence, track.source) for track in tracks} == {("", "CC0-1.0", "Debian package p")}
    assert all("battle" not in f"{track.title} {track.comment} {track.genre}" for track in tracks)
    assert truth.features(len(FEATURES)).shape == (2, len(FEATURES))


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CatalogError, match="cannot be written"):
        demo._write(tmp_path / "file" / "demo.sqlite", [(_track("p", "a.ogg"), _analysis(0))])


@pytest.mark.skipif(not demo.OUT.exists(), reason="the demo catalog was not built yet")
def test_the_catalog_that_ships_is_small_and_fits_the_list_and_the_features() -> None:
    assert demo.OUT.stat().st_size < 6e6
    truth = CatalogTruth(demo.OUT, read_only=True)
    listed = {track.track_id: track for track in demo_tracks()}
    tracks = truth.tracks()
    assert len(tracks) >= 300
    for track in tracks:
        entry = listed[track.track_id]
        assert (track.title, track.artist, track.licence) == (entry.title, entry.artist, entry.licence)
        assert track.path == "" and track.duration_s >= 20 and track.facts["loudness_db"]
    features = truth.features(len(FEATURES))
    assert np.isfinite(features).all()
    assert (features.std(axis=0) > 0).all()


class _Counting:
    """Taggers that count how often they are asked."""

    names = ("a", "b")
    calls = 0

    def log_odds(self, windows: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        self.calls += 1
        return np.array([len(windows), sum(float(window.sum()) for window in windows)], np.float32)


def _track(package: str, file: str) -> DemoTrack:
    return DemoTrack(
        package, file, f"Title of {file}", "", "Album", "", "", "battle", "CC0-1.0", f"Debian package {package}"
    )


def _analysis(place: int) -> demo.Analysis:
    facts = Facts(120.0, 0.5, "C", "major", 0.8, -14.0, 6.0, 2.0)
    return demo.Analysis(np.full(len(FEATURES), place, np.float32), facts, b"print", 61.234, 61.234)


def _tone(path: Path, hertz: float, level: float, seconds: float) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    times = np.arange(round(seconds * RATE)) / RATE
    soundfile.write(path, level * np.sin(2 * np.pi * hertz * times), RATE)


def _package(folder: Path) -> Path:
    """A Debian package with a tone, a tone inside an archive, and a file that nobody asked for."""
    content = folder / "tiny" / "usr/share/tiny"
    _tone(content / "tone.wav", 440, 0.5, 0.1)
    with zipfile.ZipFile(content / "data.pk3", "w") as archive:
        archive.write(content / "tone.wav", "music/inner.wav")
    (content / "secret.txt").write_text("not asked for")
    control = folder / "tiny" / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        "Package: tiny-data\nVersion: 1\nArchitecture: all\nMaintainer: A <a@example.org>\nDescription: a tone\n"
    )
    deb = folder / "tiny-data_1_all.deb"
    subprocess.run(["dpkg-deb", "--build", str(folder / "tiny"), str(deb)], check=True, capture_output=True)
    return deb


def _apt_that_fails(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess(command, 100, "", "E: Unable to locate package no-such-data\n")
