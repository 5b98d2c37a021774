"""What a message wants done: a small trained head over the sentence vector and its letters, and a few sure rules."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from recommender.cues import DATA, fold
from recommender.errors import ModelMissing

INTENTS = (
    "recommend", "refine", "more_like", "why", "like", "dislike",
    "profile", "forget", "export", "playlist", "help", "smalltalk",
)  # fmt: skip
SHIPPED = DATA / "intents.safetensors"
BUCKETS = 4096
"""Letter runs and words are hashed into so many columns."""
ALSO = 0.3
"""A further intent is named from this probability on."""
CONTINUES = 2.0
"""What a conversation that can be refined adds to the logit of refining, and takes where there is none."""
_VOTE = re.compile(r"^\s*(?:([+])|([-−]))\s*\d{1,2}\s*!*\s*$")
_THUMBS = {"👍": "like", "❤": "like", "💯": "like", "👎": "dislike", "🤮": "dislike", "🗑": "dislike"}


@dataclass(frozen=True)
class IntentHead:
    """A softmax over the intents."""

    vector: np.ndarray
    """float32 [12, d]: weights of the sentence vector."""
    letters: np.ndarray
    """float32 [12, BUCKETS]: weights of hashed letter runs and words."""
    bias: np.ndarray
    """float32 [12]."""

    def logits(self, x: np.ndarray, text: str) -> np.ndarray:
        """float64 [12] for one message."""
        columns, values = hashed(text)
        return (self.vector @ x + self.letters[:, columns] @ values + self.bias).astype(np.float64)


def hashed(text: str) -> tuple[np.ndarray, np.ndarray]:
    """The columns of a text's words, word pairs and letter runs, and their values: unit length in all."""
    folded = re.sub(r"\d+", "0", re.sub(r"\s+", " ", fold(text).strip()))
    words = re.findall(r"\w+|[^\w\s]", folded)
    padded = f" {folded} "
    parts = {f"w{word}" for word in words}
    parts |= {f"b{one} {two}" for one, two in zip(words, words[1:], strict=False)}
    parts |= {f"c{padded[place : place + size]}" for size in (2, 3, 4) for place in range(len(padded) - size + 1)}
    columns = np.array(sorted({zlib.crc32(part.encode()) % BUCKETS for part in parts}), dtype=np.int64)
    return columns, np.full(len(columns), 1 / max(1.0, len(columns) ** 0.5), dtype=np.float32)


def intents_of(text: str, x: np.ndarray, continues: bool, head: IntentHead | None = None) -> tuple[str, ...]:
    """The intents of a message, the main one first; `continues` where there is something to refine."""
    vote = _VOTE.match(text)
    if vote:
        return ("like" if vote[1] else "dislike",)
    bare = re.sub(r"[\s\ufe0f\U0001F3FB-\U0001F3FF!]", "", text)
    if bare and all(letter in _THUMBS for letter in bare):
        return (_THUMBS[bare[0]],)
    if not re.search(r"\w", text):
        return ("recommend",) if bare else ("smalltalk",)
    logits = (head or shipped()).logits(x, text)
    logits[INTENTS.index("refine")] += CONTINUES if continues else 0.0
    raised = np.exp(logits - logits.max())
    probability = raised / raised.sum()
    order = np.argsort(-probability, kind="stable")
    return tuple(INTENTS[place] for rank, place in enumerate(order) if rank == 0 or probability[place] >= ALSO)


def save(head: IntentHead, path: Path, about: dict[str, str]) -> None:
    """Write the head as safetensors, in half precision."""
    from safetensors.numpy import save_file

    tensors = {"vector": head.vector, "letters": head.letters, "bias": head.bias}
    halves = {name: np.ascontiguousarray(tensors[name].astype(np.float16)) for name in sorted(tensors)}
    save_file(halves, path, {**about, "intents": " ".join(INTENTS)})
    path.chmod(0o644)


def load(path: Path = SHIPPED) -> IntentHead:
    """Read what `save` wrote; ModelMissing where there is none."""
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    try:
        tensors = load_file(path)
    except (OSError, SafetensorError) as error:
        raise ModelMissing(f"The trained intents {path} are missing or broken: run `whytune train`.") from error
    return IntentHead(*(tensors[name].astype(np.float32) for name in ("vector", "letters", "bias")))


@cache
def shipped() -> IntentHead:
    return load()


def encoded(texts: Sequence[str]) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """`hashed` of many texts."""
    pairs = [hashed(text) for text in texts]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]
