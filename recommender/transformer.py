"""The layers of a BERT encoder (Devlin et al. 2019) in torch: token vectors → contextual token vectors.

transformers gives the same numbers, but importing it takes half a second and each small call a third of its time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

EPSILON = 1e-12


class Layers:
    """Encoder layers under transformers' names (`encoder.layer.0.attention.self.query.weight` …), float32."""

    def __init__(self, weights: Mapping[str, Any], heads: int) -> None:
        import torch

        self._heads = heads
        self._embedding_norm = _pair(weights, "embeddings.LayerNorm")
        self._layers: list[tuple[tuple[Any, Any], ...]] = []
        while f"encoder.layer.{len(self._layers)}.output.dense.weight" in weights:
            at = f"encoder.layer.{len(self._layers)}"
            parts = [_pair(weights, f"{at}.attention.self.{part}") for part in ("query", "key", "value")]
            # The three projections read the same input: one product does for all.
            mixed = (torch.cat([weight for weight, _ in parts]), torch.cat([bias for _, bias in parts]))
            names = ("attention.output.dense", "attention.output.LayerNorm", "intermediate.dense", "output.dense")
            self._layers.append((mixed, *(_pair(weights, f"{at}.{name}") for name in (*names, "output.LayerNorm"))))

    def __call__(self, embedded: Any) -> Any:
        """[n, tokens, d] embeddings of texts of one length → [n, tokens, d] after the last layer."""
        import torch
        from torch.nn import functional as F

        width = embedded.shape[-1:]
        with torch.inference_mode():
            hidden = F.layer_norm(embedded, width, *self._embedding_norm, EPSILON)
            for mixed, attended, attended_norm, inner, outer, outer_norm in self._layers:
                query, key, value = (
                    part.view(*hidden.shape[:2], self._heads, -1).transpose(1, 2)
                    for part in F.linear(hidden, *mixed).chunk(3, dim=-1)
                )
                seen = F.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(hidden.shape)
                hidden = F.layer_norm(hidden + F.linear(seen, *attended), width, *attended_norm, EPSILON)
                grown = F.gelu(F.linear(hidden, *inner))
                hidden = F.layer_norm(hidden + F.linear(grown, *outer), width, *outer_norm, EPSILON)
            return hidden


def _pair(weights: Mapping[str, Any], name: str) -> tuple[Any, Any]:
    return weights[f"{name}.weight"], weights[f"{name}.bias"]
