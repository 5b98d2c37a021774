"""One measured number with what it has to be compared to, and which packages may be tuned on."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured number, with what it has to be compared to; nan where a comparison makes no sense."""

    name: str
    metric: str
    split: str
    size: str
    value: float
    low: float
    high: float
    """95 % bootstrap interval of `value`."""
    chance: float
    shuffled: float
    """The same with the labels shuffled."""
    term_names: float
    """Baseline: the encoder's likeness to the terms' names instead of the trained reading."""
    text_search: float
    """Baseline: tf-idf over titles and the strongest tags (over the words themselves for captions)."""


def validation(package: str) -> bool:
    """True for the packages that may be tuned on, False for those that are only reported."""
    return hashlib.sha256(package.encode()).digest()[0] % 2 == 0


def table(figures: Sequence[Figure]) -> list[str]:
    """Figures as lines for people."""
    lines = [
        f"{'':44} {'value':>6}  {'95 %':>13}  {'chance':>6} {'shuffled':>8} {'names':>6} {'search':>6}  of",
    ]
    for f in figures:
        numbers = [
            f"{x:.3f}" if not math.isnan(x) else "–" for x in (f.chance, f.shuffled, f.term_names, f.text_search)
        ]
        lines.append(
            f"{f.name + ', ' + f.metric:44} {f.value:6.3f}  {f.low:.3f} – {f.high:.3f}  {numbers[0]:>6} "
            f"{numbers[1]:>8} {numbers[2]:>6} {numbers[3]:>6}  {f.size}; {f.split}"
        )
    return lines
