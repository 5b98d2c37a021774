"""Audio out of Debian packages that are fetched but never installed, and MIDI or layered pieces made playable.

A file is named by its path inside the package; "archive#member" is a member of a zip inside the package
(".zip", ".pk3"), and "first+second" are layers of one piece that are meant to sound together.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import soundfile

from recommender.errors import BadAudio, CatalogError

SOUNDFONT = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")
"""General MIDI sounds of the Debian package fluid-soundfont-gm (MIT licence)."""
RENDER_RATE = 22050
"""Hz: above what the features look at."""
RENDER_GAIN = "0.3"
"""Loud but without clipping on nearly all pieces; the same for all, so that their levels compare."""
MIDI = (".mid", ".midi")
FETCH_SECONDS = 3600.0
RENDER_SECONDS = 180.0


class Packages:
    """A folder with the audio of packages, in sub-folders named after them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def check_tools(self, files: Iterable[str]) -> None:
        """Raises CatalogError in one sentence where a program that these files need is not installed."""
        for program in ("apt-get", "dpkg-deb"):
            if shutil.which(program) is None:
                raise CatalogError(
                    f"The demo catalog is made from Debian packages and {program} is not on this machine; "
                    "use the demo catalog that Whytune ships, or build it on Debian 12."
                )
        silent = shutil.which("fluidsynth") is None or not SOUNDFONT.exists()
        if silent and any(name.lower().endswith(MIDI) for name in files):
            raise CatalogError(
                "Some demo tracks are MIDI files and need fluidsynth and its sounds to be played; "
                "run `apt-get install fluidsynth fluid-soundfont-gm` and try again."
            )

    def fetch(self, package: str, files: Sequence[str]) -> None:
        """See that the files are in the folder, downloading the package where they are not.

        Files that the package does not hold stay away; `playable` says so later. Raises CatalogError where the
        package cannot be had.
        """
        needed = [layer for file in files for layer in file.split("+")]
        if all(self.path(package, layer).exists() for layer in needed):
            return
        place = self.folder / package
        try:
            place.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".fetch-", dir=self.folder) as scratch:
                _unpack(_download(package, Path(scratch)), {layer.split("#")[0] for layer in needed}, Path(scratch))
                for layer in needed:
                    self._keep(Path(scratch), package, layer)
        except OSError as error:
            raise CatalogError(
                f"The audio of {package} cannot be stored in {place} ({error.strerror or error}); free some space."
            ) from error

    def path(self, package: str, layer: str) -> Path:
        """Where a file of a package lies, whether or not it is there."""
        archive, _, member = layer.partition("#")
        return self.folder / package / f"{archive}.d" / member if member else self.folder / package / archive

    def playable(self, package: str, file: str) -> Callable[[], Path]:
        """A call (for another process) that returns a file that decoders read, rendering or mixing it at need.

        The call raises BadAudio where the package had no such file, CatalogError where it cannot be rendered.
        """
        layers = [self.path(package, layer) for layer in file.split("+")]
        rendered = self.folder / package / ".rendered"
        if len(layers) > 1:
            return partial(_mixed, layers, rendered / f"{file.replace('/', '_')}.flac")
        if layers[0].suffix.lower() in MIDI:
            return partial(_rendered, layers[0], rendered / f"{layers[0].stem}.flac")
        return partial(_there, layers[0])

    def _keep(self, unpacked: Path, package: str, layer: str) -> None:
        archive, _, member = layer.partition("#")
        source, target = unpacked / archive, self.path(package, layer)
        if not source.exists() or target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        if not member:
            source.replace(target)
            return
        with zipfile.ZipFile(source) as members:
            if member in members.namelist():
                half = target.with_name(f".{target.name}.part")
                half.write_bytes(members.read(member))
                half.replace(target)


def _download(package: str, into: Path) -> Path:
    """The package's .deb, in `into`."""
    try:
        done = subprocess.run(
            ["apt-get", "download", "-qq", "--", package],
            cwd=into, capture_output=True, text=True, timeout=FETCH_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise CatalogError(
            f"The package {package} took over an hour to download; try again on a faster connection."
        ) from error
    found = sorted(into.glob("*.deb"))
    if done.returncode or not found:
        why = next((line for line in done.stderr.splitlines() if line.startswith("E: ")), "E: no file came")[3:]
        raise CatalogError(f"The package {package} cannot be downloaded ({why}); run `apt-get update` and try again.")
    return found[0]


def _unpack(deb: Path, names: set[str], into: Path) -> None:
    """The named files of a package, at their paths under `into`."""
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", str(deb)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            with tarfile.open(fileobj=process.stdout, mode="r|") as members:
                for member in members:
                    name = member.name.removeprefix("./")
                    if name in names and member.isfile():
                        members.extract(member, into, filter="data")
        except tarfile.TarError as error:
            raise CatalogError(f"The package {deb.name} is damaged ({error}); try again.") from error


def _there(path: Path) -> Path:
    if not path.exists():
        raise BadAudio("this version of the package has no such file")
    return path


def _rendered(score: Path, target: Path) -> Path:
    """A MIDI file as sound, mono."""
    _there(score)
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
        wave = Path(scratch) / "out.wav"
        command = ["fluidsynth", "-ni", "-q", "-r", str(RENDER_RATE), "-g", RENDER_GAIN, "-T", "wav", "-O", "s16"]
        try:
            subprocess.run(
                [*command, "-F", str(wave), str(SOUNDFONT), str(score)],
                stdin=subprocess.DEVNULL, capture_output=True, timeout=RENDER_SECONDS, check=True,
            )  # fmt: skip
        except (subprocess.SubprocessError, OSError) as error:
            raise CatalogError(f"fluidsynth could not play it ({error})") from error
        samples, rate = soundfile.read(wave, dtype="float32", always_2d=True)
    return _kept(samples.mean(axis=1), rate, target)


def _mixed(layers: Sequence[Path], target: Path) -> Path:
    """Layers of one piece as one sound, mono; turned down only where the sum would clip."""
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    parts = []
    for layer in layers:
        samples, rate = soundfile.read(_there(layer), dtype="float32", always_2d=True)
        parts.append(samples.mean(axis=1))
    total = np.zeros(max(map(len, parts)), np.float32)
    for part in parts:
        total[: len(part)] += part
    return _kept(total / max(1.0, float(np.abs(total).max())), rate, target)


def _kept(samples: np.ndarray, rate: int, target: Path) -> Path:
    half = target.with_name(f".{os.getpid()}-{target.name}")
    soundfile.write(half, samples, rate, subtype="PCM_16", format="FLAC")
    half.replace(target)
    return target
