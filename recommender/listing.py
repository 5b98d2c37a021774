"""Which files of a folder are tried as audio."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from recommender.audio import looks_like_audio
from recommender.errors import BadRequest


def _endings(words: str) -> frozenset[str]:
    return frozenset(words.split())


AUDIO = _endings(
    "wav wave aif aiff aifc flac ogg oga opus mp3 mp2 mpga m4a m4b mp4 m4v mov 3gp aac webm mka mkv wma asf wv ape caf "
    "au snd w64 rf64 avi flv mpg mpeg ac3 dts tta amr spx"
)
"""Endings that are tried whatever is in the file."""
OTHER = _endings(
    "txt md rst html htm xml json toml yaml yml csv tsv ini cfg conf log nfo cue m3u m3u8 pls xspf sfv md5 sha256 ffp "
    "lrc jpg jpeg png gif bmp webp svg ico tif tiff psd xcf pdf doc docx odt rtf ps eps tex db sqlite py js c h cpp "
    "java lua "
    "sh bat exe dll so a o zip gz bz2 xz 7z rar tar deb rpm iso jar ttf otf woff srt sub torrent url desktop part"
)
"""Endings that are passed over without a word, unless there is nothing else."""
NOTES = _endings("mid midi kar mod xm s3m it")
"""Scores and modules: notes without their sound."""


@dataclass(frozen=True)
class Listing:
    """What was found below some folders."""

    files: tuple[str, ...]
    """Absolute paths to try, sorted. Undecodable bytes are kept as surrogates, as `os.fsdecode` gives them."""
    refused: tuple[tuple[str, str], ...]
    """(path, reason) of what cannot be tried."""


def list_audio(folders: Sequence[Path]) -> Listing:
    """Walk the folders (single files are taken too); links are followed, each folder is entered once.

    Raises BadRequest where one of them is not there.
    """
    files: dict[str, None] = {}
    refused: list[tuple[str, str]] = []
    passed_over: list[str] = []
    entered: set[tuple[int, int]] = set()
    for folder in folders:
        where = os.path.abspath(folder)  # noqa: PTH100 (Path would lose nothing, but resolve() follows links)
        if not Path(where).exists():
            raise BadRequest(f"The folder {shown(where)} is not there; check its name.")
        if not Path(where).is_dir():
            files[where] = None
            continue
        for at, below, names in os.walk(where, followlinks=True, onerror=lambda error: _unreadable(error, refused)):
            try:
                status = Path(at).stat()
            except OSError as error:
                _unreadable(error, refused)
                below.clear()
                continue
            if (status.st_dev, status.st_ino) in entered:
                below.clear()
                continue
            entered.add((status.st_dev, status.st_ino))
            below[:] = sorted(name for name in below if not name.startswith("."))
            for name in sorted(names):
                _sort(Path(at, name), files, refused, passed_over)
    if not files and not refused:
        refused = [(path, "is not audio") for path in passed_over]
    return Listing(tuple(files), tuple(refused))


def _unreadable(error: OSError, refused: list[tuple[str, str]]) -> None:
    refused.append((os.fsdecode(error.filename or ""), f"the folder cannot be read: {error.strerror}"))


def _sort(file: Path, files: dict[str, None], refused: list[tuple[str, str]], passed_over: list[str]) -> None:
    name, path = file.name, str(file)
    if name.startswith("."):
        return
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending in AUDIO:
        files[path] = None
    elif ending in OTHER:
        passed_over.append(path)
    elif ending in NOTES:
        refused.append((path, "holds notes without their sound; render it to audio first"))
    else:
        try:
            if not file.is_file():
                return
            with file.open("rb") as opened:
                head = opened.read(64)
        except OSError as error:
            refused.append((path, f"cannot be read: {error.strerror}"))
            return
        if looks_like_audio(head):
            files[path] = None
        else:
            passed_over.append(path)


def shown(path: str) -> str:
    """A path that any terminal can print: control characters and undecodable bytes are escaped."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
