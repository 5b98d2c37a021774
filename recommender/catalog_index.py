"""The ChromaDB index of a catalog: where candidates come from. It can always be rebuilt from the truth.

One process owns an embedded collection, guarded by a lock; a second process goes without (its scores are exact anyway).
A Chroma server by URL needs no lock.
"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from filelock import FileLock, Timeout

from recommender.errors import CatalogError

log = logging.getLogger(__name__)
BATCH = 5000
EF_SEARCH = 400
"""Recall 1.000 at 20,000 vectors for 0.2 ms more than the default 100."""
SAMPLE = 24


class CatalogIndex:
    """A Chroma collection over [v; t] (inner product) that is verified when it is opened."""

    def __init__(self, folder: Path, url: str | None = None, name: str = "tracks") -> None:
        self.folder = folder
        self.url = url
        self.name = name
        self._lock: FileLock | None = None
        self._client: Any = None
        self._collection: Any = None

    def open(self, stamp: str, ids: list[str], vectors: np.ndarray) -> bool:
        """Make the collection hold exactly these vectors (float [tracks, n + d]); `stamp` names their version.

        Returns False where another process owns the index: candidates then come from the exact product.
        """
        if not self._acquire():
            return False
        if not self._is_good(stamp, ids, vectors):
            try:
                self._rebuild(stamp, ids, vectors)
            except Exception as error:
                if self.url is not None:
                    raise CatalogError(
                        f"The Chroma server {self.url} does not answer; start it, or unset WHYTUNE_CHROMA_URL."
                    ) from error
                log.warning("the Chroma index cannot be built (%s); answering without it", type(error).__name__)
                return False
        return True

    def _acquire(self) -> bool:
        if self.url is not None or self._lock is not None:
            return True
        self.folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.folder / "owner.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return False
        self._lock = lock
        return True

    def _connect(self) -> Any:
        if self._client is None:
            import chromadb
            from chromadb.config import Settings

            settings = Settings(anonymized_telemetry=False)
            if self.url is not None:
                parts = urlsplit(self.url)
                self._client = chromadb.HttpClient(
                    host=parts.hostname or "localhost",
                    port=parts.port or 8000,
                    ssl=parts.scheme == "https",
                    settings=settings,
                )
            else:
                self._client = chromadb.PersistentClient(str(self.folder / "chroma"), settings=settings)
        return self._client

    def _is_good(self, stamp: str, ids: list[str], vectors: np.ndarray) -> bool:
        """True where the collection is readable, of this version, complete, and a sample of vectors finds itself."""
        try:
            self._collection = self._connect().get_collection(self.name, embedding_function=None)
            metadata = self._collection.metadata or {}
            if metadata.get("stamp") != stamp or self._collection.count() != len(ids):
                return False
            if not ids:
                return True
            sample = np.unique(np.linspace(0, len(ids) - 1, min(SAMPLE, len(ids))).astype(int))
            kept = self._collection.get(ids=[ids[row] for row in sample], include=["embeddings"])
            by_id = dict(zip(kept["ids"], kept["embeddings"], strict=True))
            for row in sample:
                if not np.allclose(by_id[ids[row]], vectors[row], atol=1e-4):
                    return False
            found = self._query(vectors[sample], min(len(ids), 50))
            scores = vectors[sample] @ vectors.T
            best = [ids[int(np.argmax(row))] for row in scores]
            return all(expected in names for expected, names in zip(best, found, strict=True))
        except Exception:
            # Whatever a broken collection raises (Chroma raises many kinds), the answer is the same: build it anew.
            return False

    def _rebuild(self, stamp: str, ids: list[str], vectors: np.ndarray) -> None:
        try:
            self._fill(stamp, ids, vectors)
        except Exception:
            if self.url is not None:
                raise
            # The files themselves are broken: start from an empty folder.
            self._client = None
            from chromadb.api.shared_system_client import SharedSystemClient

            SharedSystemClient.clear_system_cache()
            shutil.rmtree(self.folder / "chroma", ignore_errors=True)
            self._fill(stamp, ids, vectors)

    def _fill(self, stamp: str, ids: list[str], vectors: np.ndarray) -> None:
        client = self._connect()
        if self.name in [collection.name for collection in client.list_collections()]:
            client.delete_collection(self.name)
        collection = client.create_collection(
            self.name,
            embedding_function=None,
            configuration={
                "hnsw": {"space": "ip", "ef_search": EF_SEARCH, "ef_construction": 400, "max_neighbors": 32}
            },
            metadata={"stamp": "building"},
        )
        for start in range(0, len(ids), BATCH):
            stop = start + BATCH
            collection.upsert(ids=ids[start:stop], embeddings=np.asarray(vectors[start:stop], np.float32))
        # Written last: a kill in between leaves a stamp that matches nothing, so the next start builds again.
        collection.modify(metadata={"stamp": stamp})
        self._collection = collection

    def candidates(self, query: np.ndarray, count: int) -> list[str]:
        """Ids of about `count` tracks with the highest inner product with `query` [n + d], best first."""
        return self._query(query[None, :], count)[0]

    def _query(self, queries: np.ndarray, count: int) -> list[list[str]]:
        found = self._collection.query(
            query_embeddings=np.asarray(queries, np.float32), n_results=count, include=["distances"]
        )
        return [list(names) for names in found["ids"]]

    def close(self) -> None:
        self._collection = self._client = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None
