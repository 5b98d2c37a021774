"""Playlists as files: extended M3U in UTF-8, and JSPF, the JSON form of XSPF (https://xspf.org/jspf)."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

from bot.messages import Refusal
from recommender.catalog_truth import Track

_BREAKS = {"Cc", "Zl", "Zp"}
"""Unicode categories of what ends a line or steers a terminal."""
_NOT_IN_NAMES = re.compile(r'[/\\:*?"<>|]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_ENDING = re.compile(r"\.\w{1,5}", re.ASCII)
_NAME_BYTES = 200


def write_m3u8(path: Path, tracks: Sequence[Track]) -> None:
    """Write `m3u8_text` with the tracks' own paths. Raises Refusal in one sentence where the file cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(m3u8_text(tracks), encoding="utf-8", errors="surrogateescape")
    except OSError as error:
        raise Refusal("error-playlist", path=str(path), why=error.strerror or "?") from error


def m3u8_text(tracks: Sequence[Track], *, paths: bool = True) -> str:
    """An extended M3U; seconds are whole, -1 where the length is unknown.

    With `paths` each track stands at its file, named as `os.fsdecode` has it, and one without a file (as in the demo
    catalog) is a comment with its source. Without, nothing tells where the host's files are: each stands at a file
    name made of artist and title.
    """
    lines = ["#EXTM3U"]
    for track in tracks:
        name = _name(track)
        head = f"#EXTINF:{round(track.duration_s) if _known(track.duration_s) else -1},{name}"
        if not paths:
            lines += [head, _file_name(track)]
        elif track.path:
            lines += [head, re.sub(r"[\r\n]", " ", track.path)]
        else:
            lines.append(f"# {name} ({_line(track.source)})")
    return "\n".join(lines) + "\n"


def jspf_text(
    tracks: Sequence[Track],
    title: str,
    *,
    creator: str = "",
    date: datetime | None = None,
    paths: bool = True,
) -> str:
    """A JSPF document; what is unknown is left out, lengths are in milliseconds.

    With `paths` a track that has a file stands at its `file:` URI; without, nothing tells where the host's files are.
    Licence and source are a track's `annotation`, for XSPF knows a licence of whole playlists only. `date`: when the
    list was made, with its time zone.
    """
    playlist: dict[str, Any] = {
        "title": _line(title),
        "creator": _line(creator),
        "date": date.isoformat(timespec="seconds") if date else "",
        "track": [_jspf_track(track, paths) for track in tracks],
    }
    kept = {field: value for field, value in playlist.items() if value or field == "track"}
    return json.dumps({"playlist": kept}, ensure_ascii=False, indent=1) + "\n"


def _jspf_track(track: Track, paths: bool) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "location": [Path(track.path).absolute().as_uri()] if paths and track.path else [],
        "title": _line(track.title),
        "creator": _line(track.artist),
        "album": _line(track.album),
        "duration": round(track.duration_s * 1000) if _known(track.duration_s) else 0,
        "annotation": "; ".join(filter(None, (_line(track.licence), _line(track.source)))),
    }
    return {field: value for field, value in fields.items() if value}


def _known(seconds: float) -> bool:
    return math.isfinite(seconds) and seconds > 0


def _line(text: str) -> str:
    """Text in one line that can be written in UTF-8."""
    marks = (
        " " if category in _BREAKS else "\ufffd" if category == "Cs" else mark
        for mark, category in ((mark, unicodedata.category(mark)) for mark in text)
    )
    return " ".join("".join(marks).split())


def _name(track: Track) -> str:
    return " - ".join(filter(None, (_line(track.artist), _line(track.title))))


def _file_name(track: Track) -> str:
    """A name that every system takes for a file, with the ending of the track's own file."""
    name = _NOT_IN_NAMES.sub("_", _name(track)).lstrip("#. ")
    name = name.encode()[:_NAME_BYTES].decode(errors="ignore").rstrip(". ")
    if _DEVICES.match(name):
        name = f"_{name}"
    ending = PurePath(track.path).suffix.lower()
    return (name or "_") + (ending if _ENDING.fullmatch(ending) else "")
