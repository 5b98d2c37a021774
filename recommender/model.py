"""The bilinear model f(u, v) = σ(uᵀ W v + λ pᵀ t + b), and its weights as they ship.

u is a profile in K audible terms, v a track's standardised features, p and t the text parts (docs/design.md).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from safetensors import safe_open
from safetensors.numpy import save_file
from torch import Tensor, nn

from recommender import trained
from recommender.errors import ModelMissing

JOINT_WEIGHT = 0.7
"""Weight of a joint encoder's word for a term beside the rest of the term's row, which has deviation 1."""
SHIPPED = trained.SHIPPED / trained.MODEL


class Bilinear(nn.Module):
    """f as a torch module: what `whytune train` fits and what scores on the device."""

    def __init__(self, terms: int, features: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(terms, features))
        self.text_gain = nn.Parameter(torch.zeros(()))
        self.bias = nn.Parameter(torch.zeros(()))

    def forward(self, u: Tensor, v: Tensor, p: Tensor, t: Tensor) -> Tensor:
        """Logits of every pair: u [users, K], v [tracks, n], p [users, d], t [tracks, d] → [users, tracks]."""
        return u @ self.weight @ v.T + self.text_gain * (p @ t.T) + self.bias


@dataclass(frozen=True)
class Weights:
    """Everything that was learned about sound, as float64 arrays."""

    weight: np.ndarray
    """W [K, n]: row k says which standardised features speak for and against term k; (Wv)_k has deviation 1."""
    text_gain: float
    """λ ≥ 0."""
    bias: float
    """b: the logit of a track for somebody of whom nothing is known."""
    mean: np.ndarray
    """Means of the raw features over the reference catalog, [n]."""
    deviation: np.ndarray
    """Their deviations, [n], > 0."""
    features: tuple[str, ...]
    """Names of the n features."""
    slope: np.ndarray
    """Attribute of term k = σ(slope_k (Wv)_k + offset_k), [K]."""
    offset: np.ndarray

    def standardise(self, raw: np.ndarray) -> np.ndarray:
        """Raw features [tracks, n] → v, clipped to ±5 deviations so that one odd value cannot decide a score.

        What is not known of a track (NaN) is taken to be the mean.
        """
        return np.nan_to_num(np.clip((np.asarray(raw, np.float64) - self.mean) / self.deviation, -5.0, 5.0))

    def with_joint(self, raw: np.ndarray, names: tuple[str, ...]) -> Weights:
        """These weights with one more block of K features, the k-th of which speaks for term k alone.

        `raw` [tracks, n + K] is the catalog itself: the reference has no such block, so its means and deviations (NaN
        left out) come from the catalog, and every row keeps a deviation of 1 over it.
        """
        block = raw[:, len(self.features) :].astype(np.float64)
        mean = np.nan_to_num(np.nanmean(block, axis=0))
        deviation = np.nan_to_num(np.nanstd(block, axis=0))
        deviation = np.where(deviation > 1e-6, deviation, 1.0)
        widened = replace(
            self,
            weight=np.hstack([self.weight, JOINT_WEIGHT * np.eye(len(self.weight))]),
            mean=np.concatenate([self.mean, mean]),
            deviation=np.concatenate([self.deviation, deviation]),
            features=(*self.features, *names),
        )
        before = (widened.standardise(raw)[:, : len(self.features)] @ self.weight.T).std(axis=0)
        after = (widened.standardise(raw) @ widened.weight.T).std(axis=0)
        scale = np.where((before > 0) & (after > 0), before / np.maximum(after, 1e-9), 1.0)
        return replace(widened, weight=widened.weight * scale[:, None])

    def save(self, path: Path) -> None:
        arrays = {
            "weight": self.weight, "mean": self.mean, "deviation": self.deviation, "slope": self.slope,
            "offset": self.offset, "text_gain": np.array([self.text_gain]), "bias": np.array([self.bias]),
        }  # fmt: skip
        small = {name: np.ascontiguousarray(array, np.float32) for name, array in arrays.items()}
        save_file(small, path, metadata={"features": json.dumps(self.features)})
        path.chmod(0o644)

    @classmethod
    def load(cls, path: Path | None = None) -> Weights:
        """The weights in use (`trained.place`), or a file's. Raises ModelMissing where it is missing or damaged."""
        path = path or trained.place(trained.MODEL)
        try:
            with safe_open(path, framework="numpy") as file:
                get = {name: file.get_tensor(name).astype(np.float64) for name in file.keys()}  # noqa: SIM118
                features = tuple(json.loads(file.metadata()["features"]))
        except FileNotFoundError as error:
            raise ModelMissing(f"The model file {path} is missing; install Whytune again.") from error
        except Exception as error:
            raise ModelMissing(f"The model file {path} is damaged ({error}); install Whytune again.") from error
        return cls(
            weight=get["weight"], text_gain=float(get["text_gain"][0]), bias=float(get["bias"][0]), mean=get["mean"],
            deviation=get["deviation"], features=features, slope=get["slope"], offset=get["offset"],
        )  # fmt: skip
