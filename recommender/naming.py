"""What a file is called: title, artist, album, genre, year, comment, from its tags, else from its path."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tinytag


@dataclass(frozen=True)
class Names:
    """How people name a recording. Unknown text is ""; an unknown artist is nobody, never "the same artist"."""

    title: str
    artist: str = ""
    album: str = ""
    genre: str = ""
    year: int | None = None
    comment: str = ""
    licence: str = ""


_NUMBER = re.compile(
    r"^(?:(?:cd|disc|disk)\s*\d+\s*[-._ ]\s*)?(?:\d{1,3}|[a-d]\d{1,2})\s*(?:[-._)]+\s*|\s+)(?=\S)", re.IGNORECASE
)
_DISC = re.compile(r"^(?:cd|disc|disk|side|volume|vol)\s*[-_.]?\s*\w{1,3}$", re.IGNORECASE)
_NOBODY = re.compile(
    r"^(?:<?unknown>?|unknown artist|various|various artists|va|artist|none|n/?a|n\.a\.|untitled)?$", re.IGNORECASE
)
_NO_TITLE = re.compile(
    r"^(?:track|title|audio\s?track|untitled|unknown|unbekannter titel)?\s*[-_.#]*\s*\d*$", re.IGNORECASE
)
_PLACES = {
    "music",
    "audio",
    "sound",
    "sounds",
    "songs",
    "media",
    "files",
    "downloads",
    "ogg",
    "mp3",
    "flac",
    "wav",
    "data",
}
_LONGEST = 500


def names_of(path: str, root: str = "") -> Names:
    """The names of the file at `path`; folders below `root` (the one that was ingested) may name artist and album."""
    tagged, guessed = _from_tags(path), _from_path(path, root)
    if tagged is None:
        return guessed
    title = tagged.title if not _NO_TITLE.match(tagged.title) else guessed.title
    # A file name is believed for the artist only where the tags name nothing at all.
    artist = tagged.artist or ("" if tagged.title else guessed.artist)
    return replace(tagged, title=title, artist=artist, album=tagged.album or guessed.album)


def _from_tags(path: str) -> Names | None:
    try:
        with Path(path).open("rb") as file:
            tag = tinytag.TinyTag.get(filename=path, file_obj=file, tags=True, duration=False)
    except Exception:  # whatever a broken tag does to its reader, the path still names the file
        return _from_container(path)
    artist = _person(tag.artist) or _person(tag.albumartist)
    other: dict[str, Any] = dict(tag.other or {})
    return Names(
        title=_clean(tag.title),
        artist=artist,
        album="" if _NOBODY.match(_clean(tag.album)) else _clean(tag.album),
        genre=_clean(tag.genre),
        year=_year(tag.year),
        comment=_clean(tag.comment),
        licence=_clean(_first(other.get("license") or other.get("copyright"))),
    )


def _from_container(path: str) -> Names | None:
    """For what tinytag does not read (webm, mkv): the container's own metadata."""
    import av

    try:
        with Path(path).open("rb") as file, av.open(file, options={"protocol_whitelist": "file"}) as container:
            streams = container.streams.audio
            found = {**(streams[0].metadata if streams else {}), **container.metadata}
    except (OSError, ValueError, av.FFmpegError):
        return None
    tags = {key.lower(): str(value) for key, value in found.items()}
    return Names(
        title=_clean(tags.get("title")),
        artist=_person(tags.get("artist")),
        album=_clean(tags.get("album")),
        genre=_clean(tags.get("genre")),
        year=_year(tags.get("date") or tags.get("year")),
        comment=_clean(tags.get("comment")),
        licence=_clean(tags.get("license") or tags.get("copyright")),
    )


def _from_path(path: str, root: str) -> Names:
    """ "root/Artist/Album/01 - Title.ogg", "01 Title.ogg", "Artist - Title.ogg"."""
    stem = _clean(Path(path).stem.replace("_", " "))
    bare = _NUMBER.sub("", stem) or stem
    folders: list[str] = []
    if root and path.startswith(root.rstrip(os.sep) + os.sep):
        relative = Path(path).parent.relative_to(root)
        folders = [_clean(part.replace("_", " ")) for part in relative.parts]
        folders = [part for part in folders if part and not _DISC.match(part) and part.lower() not in _PLACES]
    artist, dash, title = bare.partition(" - ")
    if dash and title.strip() and not artist.strip().isdigit():
        artist, title = artist.strip(), _NUMBER.sub("", title.strip()) or title.strip()
    else:
        artist, title = (folders[-2] if len(folders) == 2 else ""), bare
    return Names(title=title or "untitled", artist=_person(artist), album=folders[-1] if folders else "")


def _clean(value: object) -> str:
    """Text without control characters, undecodable bytes and runs of blanks."""
    text = str(value or "").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    text = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(text.split())[:_LONGEST]


def _person(value: object) -> str:
    name = _clean(value)
    return "" if _NOBODY.match(name) else name


def _year(value: object) -> int | None:
    found = re.search(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)", str(value or ""))
    return int(found.group()) if found else None


def _first(value: object) -> object:
    return value[0] if isinstance(value, (list, tuple)) and value else value
