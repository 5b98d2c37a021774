"""What is to be seen in a picture: its bars, and whether anything runs into its margins."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image

from bot.sheet import BAR, MARGIN, SCALE, THEMES, Picture, ThemeName


@dataclass(frozen=True)
class Bar:
    top: int
    colour: str
    """A name of the theme's."""
    left: int
    right: int
    """Pixels."""

    @property
    def length(self) -> int:
        return self.right - self.left


def pixels(picture: Picture) -> np.ndarray:
    """uint8 [height, width, 3]; the picture must be the PNG of the size that it says."""
    image = Image.open(io.BytesIO(picture.png))
    assert image.format == "PNG" and image.size == (picture.width, picture.height)
    return np.asarray(image.convert("RGB"))


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def bars(picture: Picture, theme: ThemeName, height: float = BAR) -> list[Bar]:
    """The bars of that height from top to bottom, by their colour."""
    shown = pixels(picture)
    found = []
    for name in ("speaks_for", "speaks_against", "neutral"):
        inside = (shown == rgb(getattr(THEMES[theme], name))).all(axis=2)
        # Beside a bar's middle line nothing of its colour is so high: letters have other colours.
        column_runs = inside.any(axis=1)
        edges = np.flatnonzero(np.diff(np.concatenate(([0], column_runs.astype(int), [0]))))
        for top, bottom in zip(edges[::2], edges[1::2], strict=True):
            if abs(bottom - top - height * SCALE) <= 3:
                columns = np.flatnonzero(inside[(top + bottom) // 2])
                found.append(Bar(int(top), name, int(columns[0]), int(columns[-1]) + 1))
    return sorted(found, key=lambda bar: bar.top)


def margins_are_empty(picture: Picture, theme: ThemeName) -> bool:
    """Whether the outer three quarters of each margin show the background alone."""
    shown = pixels(picture)
    edge = int(MARGIN * SCALE * 0.6)
    other = (shown != rgb(THEMES[theme].background)).any(axis=2)
    return not (other[:edge].any() or other[-edge:].any() or other[:, :edge].any() or other[:, -edge:].any())
