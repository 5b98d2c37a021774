"""The catalog as it is scored: tracks from the truth, candidates from the index, exact scores on the device."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import torch

from recommender.attributes import attributes
from recommender.catalog_index import CatalogIndex
from recommender.catalog_truth import CatalogTruth, Track
from recommender.errors import BadRequest, CatalogError
from recommender.features import FEATURES, JOINT
from recommender.model import Weights

DEMO = Path(__file__).with_name("data") / "demo.sqlite"
CANDIDATES = 200


class TextEncoder(Protocol):
    """What the catalog needs of `language.Language`."""

    name: str
    """Names the version of its vectors."""
    width: int
    """d."""

    def encode_tracks(self, texts: list[str]) -> np.ndarray:
        """Texts → t, float32 [n, d]."""


@dataclass(frozen=True)
class Reference:
    """The catalog that features are standardised over and logit deviations are measured on: the demo catalog."""

    heard: np.ndarray
    """Wv of every reference track, float64 [tracks, K]."""
    text: np.ndarray
    """t, float64 [tracks, d]."""
    text_gain: float

    def deviation(self, u: np.ndarray, p: np.ndarray) -> float:
        """Deviation of uᵀWv + λpᵀt over the reference."""
        logits = self.heard @ u
        if p.any():
            logits = logits + self.text_gain * (self.text @ p)
        return float(logits.std())


def track_text(track: Track) -> str:
    """What a track's text embedding is made from: title, artist, album, genre, comment; "" where there is none."""
    parts = (track.title, track.artist, track.album, track.genre, track.comment[:200])
    return ". ".join(part for part in parts if part)


def catalog_path(home: Path) -> Path:
    return home / "catalog.sqlite"


def device() -> torch.device:
    """The device of `WHYTUNE_DEVICE`: auto (default), cpu or cuda. Raises BadRequest in one sentence."""
    wanted = os.environ.get("WHYTUNE_DEVICE", "auto")
    if wanted not in ("auto", "cpu", "cuda"):
        raise BadRequest(f"WHYTUNE_DEVICE is {wanted!r}; set it to auto, cpu or cuda.")
    if wanted == "cuda" and not torch.cuda.is_available():
        raise BadRequest("WHYTUNE_DEVICE is cuda, but torch sees no GPU here; set it to auto or cpu.")
    return torch.device("cuda" if wanted != "cpu" and torch.cuda.is_available() else "cpu")


class Catalog:
    """Tracks in order of id, with the arrays that scores are made of. A new object for every generation."""

    def __init__(self, tracks: list[Track], raw: np.ndarray, text: np.ndarray, weights: Weights) -> None:
        """`raw`: features [tracks, n]; `text`: t [tracks, d]."""
        self.tracks = tracks
        self.row = {track.track_id: row for row, track in enumerate(tracks)}
        self.weights = weights
        self.vectors = weights.standardise(raw).astype(np.float32)
        """v, float32 [tracks, n]."""
        self.text = np.asarray(text, np.float32)
        """t, float32 [tracks, d]."""
        self.heard = self.vectors.astype(np.float64) @ weights.weight.T
        """Wv, float64 [tracks, K]."""
        self.attributes = attributes(weights, self.heard, [track.facts for track in tracks])
        """Probability that a listener would say each audible term of each track, float64 [tracks, K]."""
        self.device = device()
        self._heard = torch.from_numpy(self.heard).to(self.device)
        self._text = torch.from_numpy(self.text).to(self.device)

    def __len__(self) -> int:
        return len(self.tracks)

    def scores(self, u: np.ndarray, p: np.ndarray) -> np.ndarray:
        """Exact logits uᵀWv + λpᵀt + b of every track, float64 [tracks], computed on the device."""
        logits = self._heard @ torch.from_numpy(u).to(self.device)
        if p.any():
            match = self._text @ torch.from_numpy(p.astype(np.float32)).to(self.device)
            logits = logits + self.weights.text_gain * match.double()
        return np.asarray((logits + self.weights.bias).cpu().numpy())

    def query(self, u: np.ndarray, p: np.ndarray) -> np.ndarray:
        """q = [Wᵀu; λp], whose inner product with [v; t] is the score without b."""
        return np.concatenate([self.weights.weight.T @ u, self.weights.text_gain * p])

    def index_vectors(self) -> np.ndarray:
        """[v; t] of every track, float32."""
        return np.hstack([self.vectors, self.text])

    def stamp(self) -> str:
        """A name for exactly this content: what the index is checked against."""
        digest = hashlib.sha256()
        digest.update("\n".join(track.track_id for track in self.tracks).encode())
        digest.update(self.index_vectors().tobytes())
        return digest.hexdigest()[:32]

    def track_direction(self, track_id: str) -> tuple[np.ndarray, np.ndarray] | None:
        """(Wv [K], λt [d]) of a track, or None where it is not in the catalog."""
        row = self.row.get(track_id)
        return None if row is None else (self.heard[row], self.weights.text_gain * self.text[row].astype(np.float64))


class CatalogSource:
    """Opens the catalog of a home folder (or the demo catalog where none was ingested) and keeps it fresh."""

    def __init__(self, home: Path, weights: Weights, encoder: TextEncoder, chroma_url: str | None = None) -> None:
        self.home = home
        self.weights = weights
        self.encoder = encoder
        self.index = CatalogIndex(home / "index", chroma_url)
        self._truth: CatalogTruth | None = None
        self._generation = -1
        self.is_demo = False
        self._loading = threading.Lock()
        self._reference: Reference | None = None

    def reference(self) -> Reference:
        """The reference catalog, from the package."""
        if self._reference is None:
            catalog = self._load(CatalogTruth(DEMO, read_only=True))
            self._reference = Reference(catalog.heard, catalog.text, self.weights.text_gain)
        return self._reference

    def load(self) -> Catalog:
        """The catalog as it is now: the ingested one, or the demo catalog where that holds nothing."""
        path = catalog_path(self.home)
        with self._loading:
            truth = CatalogTruth(path) if path.exists() else None
            if truth is not None and not truth.holds_tracks():
                truth.close()
                truth = None
            is_demo = truth is None
            truth = truth or CatalogTruth(DEMO, read_only=True)
            generation = truth.generation()
            catalog = self._load(truth)
            if not len(catalog):
                raise CatalogError(
                    "The demo catalog is empty; run `whytune ingest DIR` with a folder that has music in it."
                )
            if self._truth is not None:
                self._truth.close()
            self._truth, self._generation, self.is_demo = truth, generation, is_demo
            return catalog

    def changed(self) -> bool:
        """True when somebody ingested since `load`: cheap enough to ask every few seconds."""
        with self._loading:
            if self.is_demo:
                path = catalog_path(self.home)
                if not path.exists():
                    return False
                truth = CatalogTruth(path)
                try:
                    return truth.holds_tracks()
                finally:
                    truth.close()
            assert self._truth is not None
            return self._truth.generation() != self._generation

    def open_index(self, catalog: Catalog) -> bool:
        """Bring the Chroma index up to this catalog; False where another process owns it."""
        vectors = catalog.index_vectors()
        return self.index.open(catalog.stamp(), [track.track_id for track in catalog.tracks], vectors)

    def _load(self, truth: CatalogTruth) -> Catalog:
        with truth.snapshot():
            tracks = truth.tracks()
            raw = truth.features(len(FEATURES), len(JOINT))
            kept = truth.text_vectors(self.encoder.name)
        if self.weights.features != FEATURES:
            raise CatalogError("The model was trained on other features than this version has; run `whytune train`.")
        texts = [track_text(track) for track in tracks]
        missing = [
            row
            for row, (track, text) in enumerate(zip(tracks, texts, strict=True))
            if text and (track.track_id not in kept or kept[track.track_id][0] != text)
        ]
        fresh: dict[int, np.ndarray] = {}
        if missing:
            vectors = self.encoder.encode_tracks([texts[row] for row in missing]).astype(np.float16).astype(np.float32)
            fresh = dict(zip(missing, vectors, strict=True))
            if not truth.read_only:
                ids = [tracks[row].track_id for row in missing]
                # A cache: what cannot be kept (a full disk, a second writer) is made again next time.
                with contextlib.suppress(sqlite3.Error):
                    truth.put_text_vectors(self.encoder.name, ids, [texts[row] for row in missing], vectors)
        width = self.encoder.width
        rows = [
            fresh[row] if row in fresh else kept[track.track_id][1] if text else np.zeros(width, np.float32)
            for row, (track, text) in enumerate(zip(tracks, texts, strict=True))
        ]
        text = np.stack(rows) if rows else np.zeros((0, width), np.float32)
        weights = self.weights if raw.shape[1] == len(FEATURES) else self.weights.with_joint(raw, JOINT)
        return Catalog(tracks, raw, text, weights)

    def close(self) -> None:
        self.index.close()
        if self._truth is not None:
            self._truth.close()
