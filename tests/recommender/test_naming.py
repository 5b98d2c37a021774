from __future__ import annotations

from pathlib import Path

import pytest
import tinytag

from recommender.naming import Names, names_of

from .sounds import note, write

ROOT = "/music"


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/music/Nina/Blue Hours/01 - Rain.ogg", Names("Rain", "Nina", "Blue Hours")),
        ("/music/Nina/Blue Hours/CD 2/03. Rain.ogg", Names("Rain", "Nina", "Blue Hours")),
        ("/music/Nina - Rain.mp3", Names("Rain", "Nina")),
        ("/music/07 Nina - Rain.mp3", Names("Rain", "Nina")),
        ("/music/Unknown Artist - Rain.mp3", Names("Rain")),
        ("/music/late_night_walk.mp3", Names("late night walk")),
        ("/music/Tapes/1999.mp3", Names("1999", album="Tapes")),
        ("/music/99 Luftballons.mp3", Names("Luftballons")),
        ("/music/a/b/c/d/song.mp3", Names("song", album="d")),
        ("/music/caf\udce9\n.mp3", Names("caf\ufffd")),
    ],
)
def test_a_path_names_what_has_no_tags(path: str, names: Names) -> None:
    assert names_of(path, ROOT) == names


def test_tags_come_before_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Somebody - Something.wav"
    path.write_bytes(b"RIFF")
    tag = tinytag.TinyTag()
    tag.title, tag.artist, tag.genre, tag.year, tag.comment = "Rain\0", " Nina ", "Jazz", "2004-05-01", "by the\nsea"
    monkeypatch.setattr(tinytag.TinyTag, "get", lambda **_: tag)
    assert names_of(str(path)) == Names("Rain", "Nina", "", "Jazz", 2004, "by the sea")
    tag.artist, tag.title = "Various Artists", "Track 07"
    assert names_of(str(path)) == Names("Something", "", "", "Jazz", 2004, "by the sea")


def test_a_file_without_tags_is_named_by_its_path(tmp_path: Path) -> None:
    path = write(tmp_path / "12 - Nina - Rain.wav", note(60, 1.0))
    assert names_of(str(path), str(tmp_path)) == Names("Rain", "Nina")
