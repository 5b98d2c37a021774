"""The reader: one pass of a tuned multilingual transformer over a message → its intent, and which terms it wants and
avoids, as a whole and in any stretch of it.

Each of the 98 terms, as wanted and as avoided, has its own attention over the tokens (as Mullenbach et al. 2018 do for
medical codes): where it looks, and what it sees there. Looking at some tokens alone reads a stretch in its context.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np

from recommender import trained
from recommender.e5 import E5, HEADS
from recommender.encoders import batches
from recommender.intents import INTENTS
from recommender.reading import softmax
from recommender.transformer import Layers
from recommender.vocabulary import VOCABULARY

SHIPPED = trained.SHIPPED / trained.READER
TERMS = len(VOCABULARY.terms)
UNREAD = -3.5
"""Logit of every term where nothing was read: behind the end of a very long message."""


@dataclass(frozen=True)
class Read:
    """What was read in one message."""

    intents: np.ndarray
    """float32 [12]: logits over INTENTS."""
    spans: tuple[tuple[int, int], ...]
    """Letters from and to of each token; those that stand for no letters span nothing."""
    where: np.ndarray
    """float32 [tokens, 196]: where each wanted (98) and avoided (98) term looks."""
    what: np.ndarray
    """float32 [tokens, 196]: what it sees there."""

    def whole(self) -> np.ndarray:
        """float64 [196]: logits of "wants the term" (98) and "avoids it" (98) for the message."""
        return self._over(np.arange(len(self.spans)))

    def within(self, start: int, end: int) -> np.ndarray:
        """The same for the letters from `start` to `end`, read in their context."""
        inside = [row for row, (a, b) in enumerate(self.spans) if a < b and a < end and start < b]
        return self._over(np.array(inside)) if inside else np.full(2 * TERMS, UNREAD)

    def wanted(self, piece: tuple[int, int] | None = None, avoided: bool = False) -> np.ndarray:
        """float64 [98], sums to 1: how the message, or a piece of it, goes with each term, or with each as refused."""
        return softmax((self.within(*piece) if piece else self.whole())[TERMS * avoided :][:TERMS])

    def without(self, spans: Sequence[tuple[int, int]]) -> Read:
        """What was read beside some stretches of letters: an exact wish or a name is no description."""
        rows = [row for row, (a, b) in enumerate(self.spans) if not any(start < b and a < end for start, end in spans)]
        return (
            self
            if len(rows) == len(self.spans)
            else replace(
                self, spans=tuple(self.spans[row] for row in rows), where=self.where[rows], what=self.what[rows]
            )
        )

    def _over(self, rows: np.ndarray) -> np.ndarray:
        looks = self.where[rows].astype(np.float64)
        share = np.exp(looks - looks.max(axis=0))
        return (share / share.sum(axis=0) * self.what[rows]).sum(axis=0)


class Reader:
    """The transformer with its adapters and heads; safe to call from several threads."""

    def __init__(self, base: E5, tensors: Mapping[str, np.ndarray]) -> None:
        self._base = base
        self._tensors = tensors
        self._lock = threading.Lock()

    @cached_property
    def _layers(self) -> Layers:
        import torch

        weights = self._base.weights()
        for name in [key.removesuffix("|down") for key in self._tensors if key.endswith("|down")]:
            up, down = (self._tensors[f"{name}|{side}"].astype(np.float32) for side in ("up", "down"))
            weights[f"{name}.weight"] = weights[f"{name}.weight"] + up @ down
        return Layers({name: torch.from_numpy(weight) for name, weight in weights.items()}, HEADS)

    @cached_property
    def _heads(self) -> dict[str, np.ndarray]:
        return {name: value.astype(np.float32) for name, value in self._tensors.items() if "|" not in name}

    def read(self, texts: Sequence[str]) -> list[Read]:
        """Each text as it is alone: up to 16 one by one, more in batches of equal length, so that nothing is padded."""
        tokens = [self._base.tokens(text) for text in texts]
        with self._lock:
            layers, heads = self._layers, self._heads
        found: dict[int, Read] = {}
        for rows in batches([len(each.ids) for each in tokens]):
            together = layers(self._base.embedded([tokens[row].ids for row in rows])).numpy()
            for row, hidden in zip(rows, together, strict=True):
                both = np.concatenate([hidden[0], hidden.mean(axis=0)])
                found[row] = Read(
                    heads["aim.weight"] @ both + heads["aim.bias"],
                    tuple(tokens[row].spans),
                    hidden @ heads["where.weight"].T + heads["where.bias"],
                    hidden @ heads["what.weight"].T + heads["what.bias"],
                )
        return [found[row] for row in range(len(texts))]


def save(tensors: Mapping[str, Any], path: Path, about: Mapping[str, Any]) -> None:
    """Write adapters and heads (torch) as safetensors, in half precision."""
    halves = {name: value.numpy().astype(np.float16) for name, value in tensors.items()}
    trained.write(halves, path, {**about, "intents": INTENTS})


def load(path: Path = SHIPPED) -> dict[str, np.ndarray]:
    """Read what `save` wrote; ModelMissing where there is none, or where it was trained for other terms."""
    return trained.read(path, "reader")


@cache
def _at(path: Path) -> Reader:
    return Reader(E5(), load(path))


def in_use() -> Reader:
    """The reader that is in use, loaded once."""
    return _at(trained.place(trained.READER))
