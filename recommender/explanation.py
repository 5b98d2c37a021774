"""The reason is the score: every pick's logit as a table of (what was said or done) × (what is heard).

score = Σ_e Σ_k a_e c_ek (Wv)_k + Σ_e λ a_e p_eᵀt + b. All cells and b sum to the logit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from recommender.catalog import Catalog
from recommender.profile import OF_TRACK, Profile
from recommender.vocabulary import VOCABULARY

NAMES = "names"
"""The feature of a cell that comes from a track's title, artist, album, genre or comment."""
REST = "rest"
SMALL = 0.02
"""A cell above this share of the sum of absolute contributions is always shown by itself."""
REST_SHARE = 0.15
"""Small cells are gathered into "rest" until it holds this share."""

Words = Mapping[int, np.ndarray]
"""event id → λ x_eᵀt of every track, float64 [tracks]: how a message's words match names, before the weight a_e."""


@dataclass(frozen=True)
class Cell:
    """One summand of a score."""

    event: int | None
    """The event's id; None for the rest."""
    feature: str
    """An audible term, `names`, or `rest`."""
    contribution: float


@dataclass(frozen=True)
class Table:
    """A pick's logit and where it comes from: the cells' contributions and `bias` sum to `score`."""

    track_id: str
    score: float
    bias: float
    cells: tuple[Cell, ...]


def table(catalog: Catalog, profile: Profile, row: int, words: Words) -> Table:
    """The table of one track, its cells in descending order of size, small ones gathered."""
    track_id = catalog.tracks[row].track_id
    heard = catalog.heard[row]
    cells: list[Cell] = []
    for part in profile.parts:
        if not part.weight:
            continue
        contributions = part.weight * part.terms * heard
        cells += [
            Cell(part.event.id, term, float(contributions[k]))
            for k, term in enumerate(VOCABULARY.heard)
            if contributions[k]
        ]
        if part.event.kind in OF_TRACK:
            names = part.weight * catalog.weights.text_gain * float(part.text @ catalog.text[row].astype(np.float64))
        else:
            names = part.weight * float(words[part.event.id][row]) if part.event.id in words else 0.0
        if names:
            cells.append(Cell(part.event.id, NAMES, names))
    bias = catalog.weights.bias
    score = float(np.sum([cell.contribution for cell in cells])) + bias
    return Table(track_id, score, bias, gather(cells))


def gather(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Largest cells first; the small ones as one "rest" that holds at most 15 % of the absolute sum."""
    ranked = sorted(cells, key=lambda cell: (-abs(cell.contribution), cell.event or 0, cell.feature))
    total = sum(abs(cell.contribution) for cell in ranked)
    budget = REST_SHARE * total
    keep = len(ranked)
    while keep and abs(ranked[keep - 1].contribution) <= SMALL * total and budget >= abs(ranked[keep - 1].contribution):
        keep -= 1
        budget -= abs(ranked[keep].contribution)
    rest = float(np.sum([cell.contribution for cell in ranked[keep:]])) if keep < len(ranked) else 0.0
    gathered = tuple(ranked[:keep])
    return (*gathered, Cell(None, REST, rest)) if keep < len(ranked) else gathered


def match_words(catalog: Catalog, texts: Mapping[int, np.ndarray]) -> dict[int, np.ndarray]:
    """λ x_eᵀt of every track for each of a message's events, from its x [d]."""
    gain = catalog.weights.text_gain
    return {event: gain * (catalog.text @ np.asarray(x, np.float32)).astype(np.float64) for event, x in texts.items()}
