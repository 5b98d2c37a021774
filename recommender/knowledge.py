"""The first W: what people know of how each audible term sounds, as graded weights in files that can be read.

`data/knowledge/*.toml` holds one table a term; each of its lines is a block of features ("msd", "mtt", "rhythm",
"timbre", "harmony", "dynamics") with weights from -1 to 1, for and against.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from recommender.vocabulary import VOCABULARY

FOLDER = Path(__file__).with_name("data") / "knowledge"


def read(features: Sequence[str], folder: Path = FOLDER) -> np.ndarray:
    """The graded weights as written: float64 [K, n] over `features`, -1 to 1, 0 where nothing is said.

    Raises ValueError naming the file and the term where a term is unknown, said twice or missing, a feature does not
    exist, or a weight is out of range.
    """
    column = {name: index for index, name in enumerate(features)}
    weight = np.zeros((len(VOCABULARY.heard), len(features)))
    said: set[str] = set()
    for path in sorted(folder.glob("*.toml")):
        for term, blocks in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if term not in VOCABULARY.index:
                raise ValueError(f"{path.name}: {term!r} is not an audible term of the vocabulary")
            if term in said:
                raise ValueError(f"{path.name}: {term!r} is described twice")
            said.add(term)
            for block, grades in blocks.items():
                for name, grade in grades.items():
                    feature = f"{block}:{name}"
                    if feature not in column:
                        raise ValueError(f"{path.name}: {term!r} names {feature!r}, which is no feature")
                    if not -1.0 <= grade <= 1.0:
                        raise ValueError(f"{path.name}: {term!r} gives {feature!r} {grade}; weights are -1 to 1")
                    weight[VOCABULARY.index[term], column[feature]] = grade
    missing = [term for term in VOCABULARY.heard if term not in said]
    if missing:
        raise ValueError(f"nothing is known of how these terms sound: {', '.join(missing)}")
    return weight


def scaled(weight: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """`weight` [K, n] with each row scaled so that (Wv)_k has deviation 1 over `vectors` [tracks, n]."""
    spread = (vectors @ weight.T).std(axis=0)
    return np.asarray(weight / np.where(spread > 0, spread, 1.0)[:, None])
