"""The public data sets that training and evaluation read, where a person has them: the folder of WHYTUNE_DATA.

Nothing of these texts ships with the product; figures and weights learned from them do.
"""

from __future__ import annotations

import ast
import csv
import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recommender.errors import BadRequest
from recommender.vocabulary import VOCABULARY
from recommender.words import find

SETTING = "WHYTUNE_DATA"
_ABOUT_THE_RECORDING = re.compile(r"quality|fidelity|record|noise|noisy|mono|stereo|audio|poor|amateur", re.IGNORECASE)
_NOT_ONE = re.compile(r"^(no|without|non)\b|\bno (voice|vocal|singer|sing)", re.IGNORECASE)
_VOICES = ("vocals", "female vocals", "male vocals", "choir")


@dataclass(frozen=True)
class Caption:
    """What an expert wrote about ten seconds of music, and the audible terms of the aspects that they listed."""

    text: str
    terms: frozenset[str]
    held_out: bool
    """True for the part that is for reporting only."""


@dataclass(frozen=True)
class Piece:
    """A composer's own words about a piece. Unknown text is ""."""

    title: str
    feel: str
    genre: str
    instruments: str
    description: str
    bpm: float | None
    path: Path | None = None
    """Its audio, where the data set has it."""

    @property
    def held_out(self) -> bool:
        """One piece in five by the hash of its title."""
        return hashlib.sha256(self.title.casefold().encode()).digest()[0] < 256 / 5

    @property
    def fields(self) -> dict[str, tuple[str, ...]]:
        """Field → its parts, as a person would say them one after the other."""
        return {
            "feel": _split(self.feel),
            "genre": _split(self.genre),
            "instruments": _split(self.instruments),
            "description": tuple(part for part in re.split(r"(?<=[.!?])\s+", self.description) if part)[:6],
        }


@dataclass(frozen=True)
class Feeling:
    """A sentence and the feeling that people found in it, as its readers and as its writer."""

    text: str
    valence: float
    """1 (bad) to 5 (good)."""
    arousal: float
    """1 (calm) to 5 (excited)."""


def folder() -> Path:
    """The folder of the data sets. Raises BadRequest in one sentence where there is none."""
    named = os.environ.get(SETTING, "")
    path = Path(named).expanduser()
    if not named or not path.is_dir():
        raise BadRequest(
            f"The data sets are not here ({SETTING} is {named!r}); set {SETTING} to the folder that holds "
            "musiccaps.csv, incompetech.tsv, audio/ and emobank.csv, as the model card describes."
        )
    return path


def captions(data: Path) -> list[Caption]:
    """MusicCaps, captions with the terms that their aspect lists name."""
    return [
        Caption(row["caption"], _terms(ast.literal_eval(row["aspect_list"])), row["is_audioset_eval"] == "True")
        for row in _rows(data / "musiccaps.csv", ",")
    ]


def composer(data: Path) -> list[Piece]:
    """Every piece of the composer's catalog, without the licence sentence; those with audio are always held out."""
    return [_piece(row, None) for row in _rows(data / "incompetech.tsv", "\t")]


def pieces_with_audio(data: Path) -> list[Piece]:
    """The pieces whose audio is there: for reporting only."""
    return [_piece(row, data / "audio" / row["file"]) for row in _rows(data / "audio" / "tracks.tsv", "\t")]


def held_out_feelings(data: Path) -> list[Feeling]:
    """The test part of EmoBank: for reporting only."""
    rows = _rows(data / "emobank.csv", ",")
    return [Feeling(row["text"], float(row["V"]), float(row["A"])) for row in rows if row["split"] == "test"]


def terms_in(text: str) -> frozenset[str]:
    """Audible terms whose own words stand in an English text."""
    return frozenset(term for term, _, _ in find(text, "en") if term in VOCABULARY.index)


def _terms(aspects: Sequence[str]) -> frozenset[str]:
    """Terms that aspects name; "no vocals" is `instrumental`, and what is said of the recording is left out."""
    found: set[str] = set()
    for aspect in aspects:
        if _ABOUT_THE_RECORDING.search(aspect):
            continue
        terms = terms_in(aspect)
        if not _NOT_ONE.search(aspect):
            found |= terms
        elif terms & set(_VOICES):
            found.add("instrumental")
    return frozenset(found)


def _piece(row: dict[str, str], path: Path | None) -> Piece:
    description = row["description"].split("Licensed under")[0]
    description = description.removesuffix(f"{row['title']} Kevin MacLeod (incompetech.com)")
    try:
        bpm: float | None = float(row["bpm"])
    except ValueError:
        bpm = None
    return Piece(row["title"], row["feel"], row["genre"], row["instruments"], description.strip(), bpm, path)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[,;]", text) if part.strip())


def _rows(path: Path, delimiter: str) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter=delimiter):
                yield {key: value or "" for key, value in row.items()}
    except OSError as error:
        raise BadRequest(
            f"The data set {path.name} cannot be read ({error.strerror}) in the folder of {SETTING}."
        ) from error
