"""The catalog: its truth in SQLite is never lost, its index is verified and rebuilt, its source is the newest."""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from recommender.catalog import DEMO, Catalog, CatalogSource, catalog_path, device, track_text
from recommender.catalog_index import CatalogIndex
from recommender.catalog_truth import CatalogTruth, FileRecord, Track
from recommender.engine import Recommender
from recommender.errors import BadRequest, CatalogError, ModelMissing
from recommender.features import FEATURES
from recommender.language import Language
from recommender.model import Weights
from recommender.vocabulary import VOCABULARY

WIDTH = len(FEATURES)


def track(number: int, **more: object) -> Track:
    return replace(Track(f"t{number:03d}", f"Piece {number}", "Nina", duration_s=60.0), **more)  # type: ignore[arg-type]


def file_of(number: int, status: str = "ok", name: str = "") -> FileRecord:
    return FileRecord(name or f"/music/{number}.flac", 100, 5, f"hash{number}", status, track_id=f"t{number:03d}")


def features(number: int) -> np.ndarray:
    return np.random.default_rng(number).normal(size=WIDTH).astype(np.float32)


def fill(path: Path, count: int) -> CatalogTruth:
    truth = CatalogTruth(path)
    for number in range(count):
        truth.put(track(number), features(number), b"", file_of(number))
    return truth


def sentence(path: Path) -> str:
    """The sentence with which a catalog fails, at opening or at reading."""
    with pytest.raises(CatalogError) as caught:
        truth = CatalogTruth(path)
        try:
            if truth.holds_tracks():
                with truth.snapshot():
                    truth.tracks()
                    truth.features(WIDTH)
                    truth.text_vectors("any")
        finally:
            truth.close()
    said = str(caught.value)
    assert "\n" not in said and said.endswith(".") and str(path) in said
    return said


# -- the truth ---------------------------------------------------------------------------------------------------------


def test_tracks_and_features_come_back_unchanged_in_order_of_id(tmp_path: Path) -> None:
    truth = CatalogTruth(tmp_path / "catalog.sqlite")
    facts: dict[str, float | str] = {"bpm": 71.25, "key": "C#"}
    second = track(2, title="Été ☂ 雨", facts=facts, year=1995, path="/music/2.flac", licence="CC0", comment="a\nb")
    truth.put(second, features(2), b"print", file_of(2))
    truth.put(track(1), features(1), b"", file_of(1))
    truth.close()
    again = CatalogTruth(tmp_path / "catalog.sqlite")
    assert again.tracks() == [track(1, path="/music/1.flac"), second]
    assert np.array_equal(again.features(WIDTH), np.stack([features(1), features(2)]))
    assert again.fingerprints()[1] == ("t002", 60.0, b"print")
    again.close()


def test_a_track_can_be_heard_while_any_of_its_files_is_there(tmp_path: Path) -> None:
    truth = fill(tmp_path / "catalog.sqlite", 1)
    truth.put_file(file_of(0, "duplicate", "/music/copy.mp3"))
    truth.put_file(file_of(0, "gone"))
    assert [one.path for one in truth.tracks()] == ["/music/copy.mp3"]
    truth.put_file(file_of(0, "gone", "/music/copy.mp3"))
    assert truth.tracks() == [] and not truth.holds_tracks() and len(truth.features(WIDTH)) == 0
    assert [one.track_id for one in truth.tracks(everything=True)] == ["t000"]
    truth.put_file(file_of(0))
    assert truth.holds_tracks()
    truth.close()


def test_a_file_that_turns_out_to_hold_another_track_leaves_its_first_one(tmp_path: Path) -> None:
    truth = fill(tmp_path / "catalog.sqlite", 1)
    truth.put(track(1), features(1), b"", replace(file_of(1), path="/music/0.flac"))
    assert [one.track_id for one in truth.tracks()] == ["t001"]
    truth.close()


def test_a_path_that_is_no_utf8_comes_back_byte_for_byte(tmp_path: Path) -> None:
    truth = CatalogTruth(tmp_path / "catalog.sqlite")
    truth.put(track(0), features(0), b"", file_of(0, name="/music/odd \udce9\n.wav"))
    assert truth.tracks()[0].path == truth.files()[0].path == "/music/odd \udce9\n.wav"
    truth.close()


def test_the_generation_rises_with_every_change_of_tracks_and_not_with_the_cache(tmp_path: Path) -> None:
    truth = fill(tmp_path / "catalog.sqlite", 1)
    seen = [truth.generation()]
    truth.put_text_vectors("enc", ["t000"], ["Piece 0"], np.ones((1, 4)))
    assert truth.generation() == seen[0]
    truth.put(track(1), features(1), b"", file_of(1))
    seen.append(truth.generation())
    truth.put_file(file_of(0, "gone"))
    seen.append(truth.generation())
    assert seen == sorted(set(seen))
    truth.close()


def test_a_track_that_is_put_anew_loses_its_old_text_vector(tmp_path: Path) -> None:
    truth = fill(tmp_path / "catalog.sqlite", 2)
    truth.put_text_vectors("enc", ["t000", "t001"], ["a", "b"], np.ones((2, 4)))
    truth.put(track(0, title="Other"), features(0), b"", file_of(0))
    assert list(truth.text_vectors("enc")) == ["t001"]
    assert truth.text_vectors("another encoder") == {}
    truth.close()


def test_a_transaction_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    truth = fill(tmp_path / "catalog.sqlite", 1)
    before = truth.generation()
    with pytest.raises(RuntimeError), truth.transaction():
        truth._put_file(file_of(0, "gone"))
        raise RuntimeError
    assert truth.holds_tracks() and truth.generation() == before
    truth.close()


def test_who_reads_sees_one_state_while_another_writes(tmp_path: Path) -> None:
    writer = fill(tmp_path / "catalog.sqlite", 2)
    reader = CatalogTruth(tmp_path / "catalog.sqlite")
    with reader.snapshot():
        before = len(reader.tracks())
        writer.put(track(5), features(5), b"", file_of(5))
        assert len(reader.features(WIDTH)) == before == 2
    assert len(reader.tracks()) == 3
    writer.close()
    reader.close()


def test_a_kill_in_the_middle_of_writing_keeps_all_that_was_written(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    script = (
        "import sys\nfrom pathlib import Path\nimport numpy as np\nfrom recommender.catalog_truth import *\n"
        "truth = CatalogTruth(Path(sys.argv[1]))\n"
        "for number in range(10_000):\n"
        "    name = f't{number:03d}'\n"
        f"    truth.put(Track(name, name), np.ones({WIDTH}), b'', FileRecord(name, 1, 1, '', 'ok', track_id=name))\n"
        "    print(number, flush=True)\n"
    )
    child = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    done = [int(child.stdout.readline()) for _ in range(12)]
    child.send_signal(signal.SIGKILL)
    done += [int(line) for line in child.stdout.read().splitlines()]
    child.wait()
    truth = CatalogTruth(path)
    kept = [one.track_id for one in truth.tracks()]
    assert kept[: len(done)] == [f"t{number:03d}" for number in done]
    assert len(kept) <= len(done) + 1 and len(truth.features(WIDTH)) == len(kept)
    truth.close()


@pytest.mark.parametrize("damage", ["noise", "half", "start", "words"])
def test_a_damaged_catalog_is_one_sentence(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "catalog.sqlite"
    fill(path, 40).close()
    content = path.read_bytes()
    path.write_bytes({
        "noise": random.Random(1).randbytes(len(content)),
        "half": content[: len(content) // 2],
        "start": b"\0" * 4096 + content[4096:],
        "words": b"this is no catalog at all\n" * 300,
    }[damage])  # fmt: skip
    assert "damaged" in sentence(path)


def test_pages_of_noise_in_the_middle_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    fill(path, 60).close()
    content = path.read_bytes()
    for place in range(4096, len(content), 4096 * 3):
        noise = random.Random(place).randbytes(4096)
        path.write_bytes(content[:place] + noise + content[place + 4096 :])
        try:
            truth = CatalogTruth(path)
            try:
                with truth.snapshot():
                    truth.holds_tracks(), truth.tracks(), truth.features(WIDTH), truth.files(), truth.generation()
            finally:
                truth.close()
        except CatalogError as error:
            assert "damaged" in str(error), (place, error)


@pytest.mark.parametrize(
    ("column", "noise"),
    [
        ("facts", "x'ff00fe'"),
        ("title", "x'ff00fe'"),
        ("facts", "x'00'"),
    ],
)
def test_a_row_of_noise_is_one_sentence(tmp_path: Path, column: str, noise: str) -> None:
    path = tmp_path / "catalog.sqlite"
    fill(path, 3).close()
    with sqlite3.connect(path) as file:
        file.execute(f"UPDATE tracks SET {column} = CAST({noise} AS TEXT) WHERE track_id = 't001'")
    file.close()
    assert "damaged" in sentence(path)


def test_a_catalog_that_breaks_while_it_is_open_is_one_sentence(tmp_path: Path, weights: Weights) -> None:
    """The task that looks for news goes on after a WhytuneError, and ends for good at anything else."""
    fill(catalog_path(tmp_path), 30).close()
    opened = source(tmp_path, weights)
    opened.load()
    with sqlite3.connect(catalog_path(tmp_path)) as file:
        file.execute("DROP TABLE meta")
    file.close()
    with pytest.raises(CatalogError, match="damaged"):
        opened.changed()
    opened.close()


def test_a_catalog_of_another_version_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    fill(path, 1).close()
    with sqlite3.connect(path) as file:
        file.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    file.close()
    assert "another version" in sentence(path)


def test_features_of_another_width_are_one_sentence(tmp_path: Path) -> None:
    truth = CatalogTruth(tmp_path / "catalog.sqlite")
    truth.put(track(0), np.zeros(WIDTH - 1, np.float32), b"", file_of(0))
    with pytest.raises(CatalogError, match="ingest the music again"):
        truth.features(WIDTH)
    truth.close()


def test_a_full_disk_is_one_sentence_and_loses_nothing(tmp_path: Path) -> None:
    truth = fill(tmp_path / "catalog.sqlite", 2)
    pages = truth._db.execute("PRAGMA page_count").fetchone()[0]
    truth._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CatalogError, match="disk is full"):
        for number in range(2, 500):
            truth.put(track(number), features(number), b"", file_of(number))
    kept = len(truth.tracks())
    truth.close()
    again = CatalogTruth(tmp_path / "catalog.sqlite")
    assert len(again.tracks()) == len(again.features(WIDTH)) == kept >= 2
    again.close()


def test_a_folder_in_the_place_of_the_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "catalog.sqlite").mkdir()
    assert "cannot be opened" in sentence(tmp_path / "catalog.sqlite")


# -- the index ---------------------------------------------------------------------------------------------------------

IDS = [f"t{number:03d}" for number in range(60)]
VECTORS = np.random.default_rng(1).normal(size=(60, 24)).astype(np.float32)


class Watched(CatalogIndex):
    """Counts how often the collection is filled."""

    filled = 0

    def _fill(self, stamp: str, ids: list[str], vectors: np.ndarray) -> None:
        self.filled += 1
        super()._fill(stamp, ids, vectors)


def opened(folder: Path, stamp: str = "one", ids: list[str] = IDS, vectors: np.ndarray = VECTORS) -> int:
    """Open an index as a process does at its start, and see that it answers; how often it was filled."""
    index = Watched(folder)
    try:
        assert index.open(stamp, ids, vectors)
        for row in range(0, len(ids), 7):
            exact = np.argsort(-(vectors @ vectors[row]))[:5]
            assert set(index.candidates(vectors[row], 20)) >= {ids[place] for place in exact}
        return index.filled
    finally:
        index.close()


def test_an_index_is_built_once_and_then_found_good(tmp_path: Path) -> None:
    assert [opened(tmp_path), opened(tmp_path), opened(tmp_path)] == [1, 0, 0]


def test_a_stale_index_is_rebuilt(tmp_path: Path) -> None:
    opened(tmp_path)
    assert opened(tmp_path, "two", IDS[:30], VECTORS[:30]) == 1
    assert opened(tmp_path, "two", IDS[:30], VECTORS[:30]) == 0


def test_an_index_that_lost_or_changed_vectors_is_rebuilt(tmp_path: Path) -> None:
    index = CatalogIndex(tmp_path)
    index.open("one", IDS, VECTORS)
    index._collection.delete(ids=IDS[:1])
    index.close()
    assert opened(tmp_path) == 1
    for changed in (VECTORS[::-1].copy(), VECTORS * np.float32(1.01)):
        index.open("one", IDS, VECTORS)
        index._collection.update(ids=IDS, embeddings=changed)
        index.close()
        assert opened(tmp_path) == 1


PREPARED = """
import sys, time
from pathlib import Path
import numpy as np
from recommender.catalog_index import CatalogIndex
VECTORS = np.random.default_rng(1).normal(size=(60, 24)).astype(np.float32)
IDS = [f"t{number:03d}" for number in range(60)]
index = CatalogIndex(Path(sys.argv[1]))
"""
"""What a process of its own begins with: the same vectors, and none of the slow imports of this module."""
OPEN = """
assert index.open("one", IDS, VECTORS)
for row in range(0, 60, 7):
    assert index.candidates(VECTORS[row], 10)[0] == IDS[int(np.argmax(VECTORS @ VECTORS[row]))]
"""


@pytest.mark.parametrize("kind", ["noise", "empty"])
def test_an_index_whose_files_are_garbage_is_rebuilt(tmp_path: Path, kind: str) -> None:
    opened(tmp_path)
    files = [file for file in (tmp_path / "chroma").rglob("*") if file.is_file()]
    assert files
    for file in files:
        file.write_bytes(random.Random(1).randbytes(5000) if kind == "noise" else b"")
    done = child(PREPARED + OPEN, str(tmp_path))
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
    assert child(PREPARED + "print(index.open('one', IDS, VECTORS))", str(tmp_path)).stdout == "True\n"


BUILD = """
index._acquire()
client = index._connect()
fill = type(client.create_collection("other", embedding_function=None)).upsert
def slow(self, **given):
    fill(self, ids=given["ids"][:40], embeddings=given["embeddings"][:40])
    print("half", flush=True)
    time.sleep(600)
type(client.get_collection("other", embedding_function=None)).upsert = slow
index.open("one", IDS, VECTORS)
"""


def child(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, timeout=120)


def test_an_index_whose_builder_was_killed_half_way_is_rebuilt(tmp_path: Path) -> None:
    building = subprocess.Popen(
        [sys.executable, "-c", PREPARED + BUILD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert building.stdout is not None and building.stdout.readline() == "half\n"
    other = CatalogIndex(tmp_path)
    assert other.open("one", IDS, VECTORS) is False, "the index has one owner"
    building.send_signal(signal.SIGKILL)
    building.wait()
    assert opened(tmp_path) == 1
    assert opened(tmp_path) == 0


def test_a_second_owner_goes_without_and_still_answers(recommender: Recommender) -> None:
    """The shared recommender of these tests owns the index of its home."""
    assert recommender._index_open
    home = recommender.source.home
    done = child(
        "import sys\nfrom pathlib import Path\nfrom recommender.catalog_index import CatalogIndex\nimport numpy as np\n"
        "print(CatalogIndex(Path(sys.argv[1])).open('x', ['a'], np.ones((1, 3))))",
        str(home / "index"),
    )
    assert done.stdout.strip() == "False", done.stderr


def test_an_index_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "chroma").write_text("a file where a folder should be")
    index = CatalogIndex(tmp_path)
    try:
        assert index.open("one", IDS, VECTORS) is False
    finally:
        index.close()


def test_an_empty_catalog_has_an_index_too(tmp_path: Path) -> None:
    index = CatalogIndex(tmp_path)
    assert index.open("none", [], np.zeros((0, 24), np.float32))
    index.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Chroma server on loopback."""
    program = shutil.which("chroma") or shutil.which("chroma", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("chromadb's command `chroma`, which runs its server, is not installed here")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("chroma-server")
    running = subprocess.Popen(
        [program, "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if running.poll() is not None:
                pytest.skip("the Chroma server ends at once here")
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        else:
            pytest.skip("the Chroma server does not come up here")
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(20)


def test_a_chroma_server_by_url_serves_as_the_index(server: str, tmp_path: Path) -> None:
    filled = []
    for stamp in ("one", "one", "two"):
        index = Watched(tmp_path, server)
        assert index.open(stamp, IDS, VECTORS)
        assert index.candidates(VECTORS[4], 10)[0] == IDS[int(np.argmax(VECTORS @ VECTORS[4]))]
        filled.append(index.filled)
        index.close()
    assert filled == [1, 0, 1]
    assert not (tmp_path / "chroma").exists()


def test_a_chroma_server_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(CatalogError, match="does not answer; start it, or unset WHYTUNE_CHROMA_URL"):
            CatalogIndex(tmp_path, url).open("one", IDS, VECTORS)


# -- the catalog and its source ----------------------------------------------------------------------------------------


class StillTexts:
    """An encoder that needs no model: the catalog asks for nothing but vectors of its texts."""

    name = "still"
    width = 896

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode_tracks(self, texts: list[str]) -> np.ndarray:
        self.encoded += texts
        return np.stack([np.random.default_rng(len(text)).normal(size=self.width) for text in texts]).astype(np.float32)


@pytest.fixture(scope="module")
def weights() -> Weights:
    return Weights.load()


def source(home: Path, weights: Weights) -> CatalogSource:
    return CatalogSource(home, weights, StillTexts())


def test_the_demo_catalog_stands_in_until_something_is_ingested(tmp_path: Path, weights: Weights) -> None:
    opened = source(tmp_path, weights)
    assert len(opened.load()) > 100 and opened.is_demo and not opened.changed()
    truth = CatalogTruth(catalog_path(tmp_path))
    assert not opened.changed(), "an empty catalog is no news"
    truth.put(track(0), features(0), b"", file_of(0))
    assert opened.changed()
    assert [one.track_id for one in opened.load().tracks] == ["t000"] and not opened.is_demo
    assert not opened.changed()
    truth.put(track(1), features(1), b"", file_of(1))
    assert opened.changed() and len(opened.load()) == 2
    for number in range(2):
        truth.put_file(file_of(number, "gone"))
    assert opened.changed()
    opened.load()
    assert opened.is_demo, "with all music gone the demo catalog stands in again"
    truth.close()
    opened.close()


def test_an_empty_catalog_gives_way_to_the_demo_catalog(tmp_path: Path, weights: Weights) -> None:
    CatalogTruth(catalog_path(tmp_path)).close()
    opened = source(tmp_path, weights)
    assert len(opened.load()) > 100 and opened.is_demo
    opened.close()


def test_an_empty_demo_catalog_is_one_sentence(
    tmp_path: Path, weights: Weights, monkeypatch: pytest.MonkeyPatch
) -> None:
    CatalogTruth(tmp_path / "none.sqlite").close()
    monkeypatch.setattr("recommender.catalog.DEMO", tmp_path / "none.sqlite")
    with pytest.raises(CatalogError, match=r"run `whytune ingest DIR` with a folder that has music in it\.$"):
        source(tmp_path / "home", weights).load()


def test_text_vectors_are_encoded_once(tmp_path: Path, weights: Weights) -> None:
    fill(catalog_path(tmp_path), 5).close()
    first = source(tmp_path, weights)
    vectors = first.load().text
    assert isinstance(first.encoder, StillTexts) and len(first.encoder.encoded) == 5
    first.close()
    second = source(tmp_path, weights)
    assert np.allclose(second.load().text, vectors, atol=1e-2)
    assert isinstance(second.encoder, StillTexts) and second.encoder.encoded == []
    second.close()


def test_the_demo_catalog_ships_the_text_vectors_of_the_shipped_encoders() -> None:
    truth = CatalogTruth(DEMO, read_only=True)
    try:
        kept = truth.text_vectors(Language.load().track_stamp)
        assert {one.track_id: kept.get(one.track_id, ("", None))[0] for one in truth.tracks()} == {
            one.track_id: track_text(one) for one in truth.tracks()
        }
    finally:
        truth.close()


def test_a_track_without_any_words_has_no_text_embedding(tmp_path: Path, weights: Weights) -> None:
    truth = CatalogTruth(catalog_path(tmp_path))
    truth.put(track(0, title="", artist=""), features(0), b"", file_of(0))
    truth.close()
    opened = source(tmp_path, weights)
    assert not opened.load().text.any()
    opened.close()


def test_a_model_of_other_features_is_one_sentence(tmp_path: Path, weights: Weights) -> None:
    other = replace(weights, features=(*weights.features[:-1], "block:other"))
    with pytest.raises(CatalogError, match="run `whytune train`"):
        source(tmp_path, other).load()


@pytest.mark.parametrize("content", [None, b"", b"no tensors at all"])
def test_a_model_that_is_missing_or_damaged_is_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "model.safetensors"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelMissing, match=r"install Whytune again\.$") as caught:
        Weights.load(path)
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)


def test_scores_are_the_bilinear_form(recommender: Recommender) -> None:
    catalog = recommender.catalog
    rng = np.random.default_rng(5)
    u, p = rng.normal(size=len(VOCABULARY.heard)), rng.normal(size=recommender.width) * 0.05
    w = catalog.weights
    expected = catalog.vectors @ (w.weight.T @ u) + w.text_gain * (catalog.text @ p) + w.bias
    assert np.allclose(catalog.scores(u, p), expected, atol=1e-4)
    assert np.allclose(catalog.index_vectors() @ catalog.query(u, p) + w.bias, expected, atol=1e-4)


def test_the_demo_catalog_is_sound(recommender: Recommender) -> None:
    catalog = recommender.catalog
    ids = [one.track_id for one in catalog.tracks]
    assert ids == sorted(set(ids))
    for array in (catalog.vectors, catalog.text, catalog.heard, catalog.attributes):
        assert np.isfinite(array).all() and len(array) == len(ids)
    assert (catalog.attributes >= 0).all() and (catalog.attributes <= 1).all()
    vocals, none = (VOCABULARY.index[term] for term in ("vocals", "instrumental"))
    assert np.array_equal(catalog.attributes[:, none], 1 - catalog.attributes[:, vocals])
    assert all(one.title and one.duration_s > 0 and one.licence and one.source for one in catalog.tracks)


def test_the_stamp_names_exactly_the_content(recommender: Recommender) -> None:
    catalog = recommender.catalog
    raw = np.zeros((2, WIDTH))
    two = [Catalog(catalog.tracks[:2], raw, catalog.text[:2], catalog.weights).stamp() for _ in range(2)]
    assert two[0] == two[1]
    raw[1, 3] += 1
    assert Catalog(catalog.tracks[:2], raw, catalog.text[:2], catalog.weights).stamp() != two[0]
    assert Catalog(catalog.tracks[1:3], np.zeros((2, WIDTH)), catalog.text[:2], catalog.weights).stamp() != two[0]


def test_a_device_that_is_none_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYTUNE_DEVICE", "abacus")
    with pytest.raises(BadRequest, match="auto, cpu or cuda"):
        device()
    monkeypatch.setenv("WHYTUNE_DEVICE", "cpu")
    assert device().type == "cpu"
    assert os.environ["WHYTUNE_DEVICE"] == "cpu"
