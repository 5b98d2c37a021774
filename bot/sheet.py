"""A picture to draw on: text, bars and lines in points from the top left corner, as a PNG in the end."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.lettering import ELLIPSIS, clean, fonts_for, wrap
from bot.messages import Messages
from bot.plain import SIGNED

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.backends.backend_agg import RendererAgg
    from matplotlib.text import Text

ThemeName = Literal["dark", "light"]
WIDTH = 550.0
"""Points, as wide as Discord shows a picture in a message."""
MARGIN = 24.0
INNER_END = WIDTH - MARGIN
TITLE, LARGE, BODY, SMALL = 20.0, 18.0, 13.5, 11.5
"""Sizes of type."""
NUMBERS = 56.0
"""Room for a signed number."""
BAR = 13.0
LONGEST_ALT = 1024
"""Characters that Discord takes as the description of a picture."""
SCALE = 2
"""Pixels a point: sharp on screens with two pixels where others have one."""
DPI = 72 * SCALE
LINE = 1.36
"""Height of a line of text, as a multiple of its size; scripts with marks above and below need it."""


@dataclass(frozen=True)
class Picture:
    """A PNG and what it shows in words."""

    png: bytes
    alt: str
    """At most 1024 characters, in the reader's language."""
    width: int
    """Pixels."""
    height: int


@dataclass(frozen=True)
class Theme:
    """Colours that are told apart by everybody and stand out from the background (see tests/bot/test_charts.py)."""

    background: str
    text: str
    quiet: str
    """Text beside the main thing."""
    grid: str
    speaks_for: str
    speaks_against: str
    neutral: str
    lines: tuple[str, ...]
    """Of lines over time, in order."""


THEMES = {
    "dark": Theme(
        background="#2b2d31",
        text="#f2f3f5",
        quiet="#b5bac1",
        grid="#43464d",
        speaks_for="#5fb0ff",
        speaks_against="#f59b42",
        neutral="#8e9297",
        lines=("#5fd0c5", "#c9a2ff", "#ffd75e", "#ff9bb3"),
    ),
    "light": Theme(
        background="#f2f3f5",
        text="#1e1f22",
        quiet="#5c5e66",
        grid="#dfe1e5",
        speaks_for="#1b6ec2",
        speaks_against="#c2570c",
        neutral="#80848e",
        lines=("#0f766e", "#7c3aed", "#856900", "#be185d"),
    ),
}


@dataclass(frozen=True)
class Block:
    """Some lines of one size and colour, measured."""

    lines: tuple[str, ...]
    size: float
    """Points."""
    colour: str
    width: float
    """Of the widest line, points."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LINE


class Sheet:
    """Collects what is drawn; its height is known only when everything has been laid out. For one thread at a time."""

    def __init__(self, theme: ThemeName, language: str) -> None:
        """`language`: the reader's, one of the ten."""
        from matplotlib.backends.backend_agg import RendererAgg

        self.theme = THEMES[theme]
        self.messages = Messages.of(language)
        self._ruler: RendererAgg = RendererAgg(1, 1, DPI)
        self._artists: list[Artist] = []
        self._widths: dict[tuple[str, float], float] = {}

    def block(self, text: str, size: float, width: float, lines: int = 1, colour: str | None = None) -> Block:
        """A text of anybody's, cleaned and wrapped."""
        text = clean(text)

        def measure(line: str) -> float:
            return self._measure(line, size)

        wrapped = wrap(text, width, lines, measure)
        return Block(tuple(wrapped), size, colour or self.theme.text, max(map(measure, wrapped), default=0.0))

    def _measure(self, line: str, size: float) -> float:
        from matplotlib.font_manager import FontProperties

        if not line:
            return 0.0
        known = self._widths.get((line, size))
        if known is None:
            font = FontProperties(family=fonts_for(line, self.messages.language), size=size)
            known = self._ruler.get_text_width_height_descent(line, font, False)[0] / SCALE
            self._widths[line, size] = known
        return known

    def write(self, block: Block, x: float, y: float, align: Literal["left", "right", "center"] = "left") -> float:
        """Put a block with its top at y; the y below it."""
        from matplotlib.text import Text

        fonts = fonts_for("".join(block.lines), self.messages.language)
        for line in block.lines:
            artist: Text = Text(
                x, y + block.size * 1.06, line, color=block.colour, horizontalalignment=align,
                verticalalignment="baseline", fontfamily=fonts, fontsize=block.size, parse_math=False,
            )  # fmt: skip
            self._artists.append(artist)
            y += block.size * LINE
        return y

    def bar(self, start: float, end: float, y: float, height: float, colour: str) -> None:
        """A bar from where it starts to its rounded end, on either side; never so short that it cannot be seen."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        if abs(end - start) < 1.5:
            end = start + (1.5 if end >= start else -1.5)
        side = 1 if end > start else -1
        r = min(height / 2, abs(end - start), 4.0)
        top, bottom, inner = y, y + height, end - side * r
        points = [(start, top), (inner, top), (end, top), (end, top + r), (end, bottom - r), (end, bottom),
                  (inner, bottom), (start, bottom), (start, top)]  # fmt: skip
        codes = [Path.MOVETO, Path.LINETO, Path.CURVE3, Path.CURVE3, Path.LINETO, Path.CURVE3, Path.CURVE3,
                 Path.LINETO, Path.CLOSEPOLY]  # fmt: skip
        self._artists.append(PathPatch(Path(points, codes), facecolor=colour, edgecolor="none", linewidth=0))

    def line(self, xs: list[float], ys: list[float], colour: str, width: float = 1.0) -> None:
        from matplotlib.lines import Line2D

        self._artists.append(
            Line2D(xs, ys, color=colour, linewidth=width, solid_capstyle="round", solid_joinstyle="round")
        )

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        from matplotlib.patches import Circle

        self._artists.append(Circle((x, y), radius, facecolor=colour, edgecolor="none"))

    def number(self, value: float, y: float, end: float = INNER_END, size: float = BODY) -> None:
        """A signed number that ends at `end`; its minus is as wide as its plus."""
        text = self.messages.number(value, SIGNED).replace("-", "−")
        self.write(self.block(text, size, 2 * NUMBERS), end, y, "right")

    def head(self, text: str, x: float, y: float, end: float) -> float:
        """The quiet line above a part of the picture; the y below it."""
        return self.write(self.block(text, SMALL, end - x, 2, self.theme.quiet), x, y)

    def heading(self, above: str, title: str, below: str) -> float:
        """The lines on top, the first and the last of which may be empty; the y where the picture goes on."""
        wide, quiet = INNER_END - MARGIN, self.theme.quiet
        y = self.head(above, MARGIN, MARGIN - 6, INNER_END) + 1 if above else MARGIN - 5
        y = self.write(self.block(title, TITLE, wide, 2), MARGIN, y)
        return self.write(self.block(below, BODY, wide, 2, quiet), MARGIN, y) + 14

    def picture(self, height: float, alt: str) -> Picture:
        """What has been drawn, of that height in points."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        height = float(round(height))
        figure = Figure(figsize=(WIDTH / 72, height / 72), dpi=DPI, facecolor=self.theme.background)
        place = Affine2D().scale(SCALE, -SCALE).translate(0, height * SCALE)
        for artist in self._artists:
            artist.set_transform(place)
            figure.add_artist(artist)
        held = io.BytesIO()
        FigureCanvasAgg(figure).print_png(held, metadata={"Software": None})
        return Picture(held.getvalue(), alt, round(WIDTH * SCALE), round(height * SCALE))


def axis(values: Sequence[float], left: float, right: float) -> tuple[float, float]:
    """Points a unit, and where zero lies, for bars of these values between `left` and `right`."""
    low, high = min(0.0, *values), max(0.0, *values)
    unit = (right - left) / ((high - low) or 1.0)
    return unit, left - low * unit


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """At most so many characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + ELLIPSIS
