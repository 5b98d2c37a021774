"""Playlists as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.messages import Refusal
from recommender.catalog_truth import Track


def write_m3u8(path: Path, tracks: Sequence[Track]) -> None:
    """Write an extended M3U in UTF-8. A track without a file (the demo catalog) stands as a comment with its source.

    Raises Refusal in one sentence where the file cannot be written.
    """
    lines = ["#EXTM3U"]
    for track in tracks:
        name = f"{track.artist} - {track.title}" if track.artist else track.title
        name = " ".join(name.split())
        if track.path:
            lines += [f"#EXTINF:{round(track.duration_s)},{name}", track.path.replace("\n", " ")]
        else:
            lines.append(f"# {name} ({track.source})")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8", errors="surrogateescape")
    except OSError as error:
        raise Refusal("error-playlist", path=str(path), why=error.strerror or "?") from error
