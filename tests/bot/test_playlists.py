"""Playlists: files that other programs read back, whatever is in the titles, and that tell no path when sent away."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import pytest

from bot.messages import Refusal
from bot.playlists import jspf_text, m3u8_text, write_m3u8
from recommender.catalog_truth import Track

HOME = "/home/host/Müsic #1"
TRACKS = (
    Track("a", "Hyperballad", "Björk", "Post", duration_s=321.4, path=f"{HOME}/b/Björk 100% - Hyperballad.FLAC"),
    Track("b", "雨の歌", duration_s=60.0, path=f"{HOME}/ame.mp3", licence="CC-BY-SA-3.0", source="Debian package x"),
    Track("c", "No file", "Nobody", duration_s=12.6, licence="CC0", source="Debian package y"),
)
HOSTILE = (
    "two\nlines",
    "return\r\nand feed",
    "\u2028separators\u2029",
    "\x00nul\x07bell\x1b[31mred\x85",
    "lone \ud800 surrogate \udcff",
    "#EXTINF:1,not me",
    '../../etc/passwd "quoted" \\',
    "CON",
    "aux.mp3",
    "..",
    "",
    "x" * 400,
    "é" * 300,
    "trailing. . ",
    "שלום עולם",
)
# The elements that XSPF knows (https://xspf.org/spec), in JSPF's spelling.
OF_PLAYLISTS = {
    *("title", "creator", "annotation", "info", "location", "identifier", "image", "date", "license"),
    *("attribution", "link", "meta", "extension", "track"),
}
OF_TRACKS = {
    *("location", "identifier", "title", "creator", "annotation", "info", "image", "album", "trackNum", "duration"),
    *("link", "meta", "extension"),
}


def entries(text: str) -> list[tuple[int, str, str]]:
    """(seconds, name, location) of each entry, read as players do: a line is a directive, a comment or a location."""
    first, *lines = text.splitlines()
    assert first == "#EXTM3U"
    found, head = [], None
    for line in lines:
        assert line and line.isprintable(), line
        if line.startswith("#EXTINF:"):
            assert head is None
            head = line.removeprefix("#EXTINF:").split(",", 1)
        elif not line.startswith("#"):
            assert head is not None
            found.append((int(head[0]), head[1], line))
            head = None
    assert head is None
    return found


def document(text: str) -> dict[str, Any]:
    """The playlist of a JSPF document, with the fields and kinds of values that the format knows."""
    text.encode()
    playlist = json.loads(text)["playlist"]
    assert set(playlist) <= OF_PLAYLISTS
    for track in playlist["track"]:
        assert set(track) <= OF_TRACKS
        for field, value in track.items():
            kind: type = {"location": list, "duration": int}.get(field, str)
            assert isinstance(value, kind) and value, (field, value)
            assert not isinstance(value, str) or value.isprintable()
    return dict(playlist)


def test_an_m3u8_leads_to_the_files() -> None:
    text = m3u8_text(TRACKS)
    assert entries(text) == [
        (321, "Björk - Hyperballad", TRACKS[0].path),
        (60, "雨の歌", TRACKS[1].path),
    ]
    assert "# Nobody - No file (Debian package y)\n" in text


def test_an_m3u8_that_is_sent_away_has_names_for_locations() -> None:
    text = m3u8_text(TRACKS, paths=False)
    assert entries(text) == [
        (321, "Björk - Hyperballad", "Björk - Hyperballad.flac"),
        (60, "雨の歌", "雨の歌.mp3"),
        (13, "Nobody - No file", "Nobody - No file"),
    ]
    assert "host" not in text and "/" not in text


def test_a_jspf_holds_what_is_known_and_leads_to_the_files() -> None:
    made = datetime(2026, 11, 24, 17, 30, 5, 123, tzinfo=UTC)
    playlist = document(jspf_text(TRACKS, "Rain", creator="Whytune", date=made))
    assert (playlist["title"], playlist["creator"], playlist["date"]) == (
        "Rain",
        "Whytune",
        "2026-11-24T17:30:05+00:00",
    )
    first, second, third = playlist["track"]
    uri = urlsplit(first.pop("location")[0])
    assert uri.scheme == "file" and unquote_to_bytes(uri.path).decode() == TRACKS[0].path
    assert first == {"title": "Hyperballad", "creator": "Björk", "album": "Post", "duration": 321400}
    assert (second["annotation"], second["duration"]) == ("CC-BY-SA-3.0; Debian package x", 60000)
    assert third == {
        "title": "No file",
        "creator": "Nobody",
        "duration": 12600,
        "annotation": "CC0; Debian package y",
    }


def test_a_jspf_that_is_sent_away_tells_no_path() -> None:
    text = jspf_text(TRACKS, "Rain", paths=False)
    playlist = document(text)
    assert not any("location" in track for track in playlist["track"])
    assert "host" not in text and "flac" not in text.lower()
    assert document(jspf_text((), "Nothing", paths=False)) == {"title": "Nothing", "track": []}


@pytest.mark.parametrize("paths", [True, False])
def test_no_title_breaks_a_file(paths: bool) -> None:
    tracks = [
        Track(
            str(number), title, artist, title, duration_s=seconds, path="/music/a\nb\r.ogg", licence=title, source=title
        )
        for number, (title, artist, seconds) in enumerate(
            (title, artist, seconds)
            for title in HOSTILE
            for artist, seconds in (("", 0.0), (title, float("nan")), ("Björk", float("inf")))
        )
    ]
    text = m3u8_text(tracks, paths=paths)
    text.encode()
    found = entries(text)
    assert len(found) == len(tracks) and {seconds for seconds, _, _ in found} == {-1}
    assert found[0][1] == "two lines" and found[12][1] == "lone \ufffd surrogate \ufffd"
    playlist = document(jspf_text(tracks, HOSTILE[4], paths=paths))
    assert len(playlist["track"]) == len(tracks)
    if not paths:
        for _, _, name in found:
            assert not set(name) & set('/\\:*?"<>|') and len(name.encode()) <= 255
            assert name[0] not in "#." and not name.endswith((" ", ".")) and name.endswith(".ogg")
            assert name.split(".")[0].lower() not in ("con", "aux")


def test_a_file_whose_name_is_no_text_is_led_to_all_the_same(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.mp3"
    track = Track("a", "Caf\udce9", duration_s=5.0, path=os.fsdecode(raw))
    write_m3u8(tmp_path / "deep" / "list.m3u8", [track])
    written = (tmp_path / "deep" / "list.m3u8").read_bytes()
    assert written.splitlines()[-1] == raw and "Caf\ufffd".encode() in written
    playlist = document(jspf_text([track], "x"))
    assert unquote_to_bytes(urlsplit(playlist["track"][0]["location"][0]).path) == raw
    m3u8_text([track], paths=False).encode()


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refusal):
        write_m3u8(tmp_path / "file" / "list.m3u8", TRACKS)
