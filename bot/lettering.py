"""Text in pictures: which font shows which script, what of a name can be drawn, and where a line ends."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import regex

FONTS = {
    "manimgx_fonts": "Latin Cyrillic Greek Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi "
    "Hebrew Kannada Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thai symbols Emoji",
    "noto_cjk_sans_otc": "Han Hiragana Katakana Hangul Bopomofo",
    "matplotlib": "symbols",
}
"""Package → what its fonts show: Noto Sans by script, Noto Sans CJK, and DejaVu Sans for what is left."""
CHINESE, JAPANESE, KOREAN = "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR"
ELLIPSIS = "…"
LONGEST = 600
"""Characters of a text that are looked at; no picture has room for more."""
WHOLE_WORDS = 0.8
"""A line that is cut short ends with a word if that leaves so much of it."""
WIDOW, NARROWER = 0.3, (0.9, 0.8, 0.7)
"""A last line shorter than this share of the width is filled up by making the others narrower."""
MARKS = 4
"""Marks that may stand on one letter: more would run into the lines above."""

_JOINERS = "\u200c\u200d"
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
_ALONE = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Bopomofo}\u30fc"
_CLOSING = r"\p{Pe}\p{Pf}、。，．：；！？…‥・ー々"
_UNIT = regex.compile(
    rf"[\p{{Ps}}\p{{Pi}}]*(?:[{_ALONE}]\p{{M}}*[{_CLOSING}]*|(?:(?![{_ALONE}])\S)+[{_CLOSING}]*)\s*|\S\s*|\s+"
)
_SIGN = regex.compile(r"\X")
_MANY_MARKS = regex.compile(rf"(\p{{M}}{{{MARKS}}})\p{{M}}+")
STRONG = ("L", "R", "AL")
"""Kinds of sign that have a direction of their own."""
_lock = threading.Lock()

Measure = Callable[[str], float]
"""A line of text → its width."""


@dataclass(frozen=True)
class Face:
    """A font that is at hand."""

    family: str
    signs: frozenset[int]
    """Code points that it shows."""


@cache
def faces() -> tuple[Face, ...]:
    """The fonts in the order in which they are asked for a sign, made known to matplotlib; CJK stands last."""
    import manimgx_fonts
    import matplotlib
    import noto_cjk_sans_otc
    from matplotlib.font_manager import fontManager, get_font

    scripts = [path for path in Path(manimgx_fonts.__file__).parent.glob("*.ttf") if "Italic" not in path.name]
    # Plain text first and emoji last: Noto Emoji has digits of its own.
    place = {"NotoSans[wght]": 0, "NotoSansSymbols[wght]": 2, "NotoEmoji[wght]": 4}
    ordered = sorted(scripts, key=lambda path: (place.get(path.stem, 1), path.name))
    dejavu = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    found = []
    with _lock:
        known = {str(entry.fname) for entry in fontManager.ttflist}
        for path in (*ordered[:-1], dejavu, ordered[-1], Path(str(noto_cjk_sans_otc.FONT_PATH))):
            if str(path) not in known:
                fontManager.addfont(path)
            font = get_font(str(path))
            found.append(Face(font.family_name, frozenset(font.get_charmap())))
    return tuple(found)


@lru_cache(1 << 14)
def _face_of(sign: str) -> str | None:
    """The family that a sign is taken from; None where nothing shows it."""
    return next((face.family for face in faces() if ord(sign) in face.signs), None)


def fonts_for(text: str, language: str) -> list[str]:
    """Families for a text, as few as show it, plain text first.

    Han signs look as the text's own kana or hangul tell, else as in the reader's language.
    """
    if text.isascii():
        return [faces()[0].family]
    needed = {_face_of(sign) for sign in text}
    names = [face.family for place, face in enumerate(faces()) if not place or face.family in needed]
    if names[-1] != faces()[-1].family:
        return names
    if regex.search(r"[\p{Hiragana}\p{Katakana}]", text):
        return [*names[:-1], JAPANESE]
    if regex.search(r"\p{Hangul}", text):
        return [*names[:-1], KOREAN]
    return [*names[:-1], {"ja": JAPANESE, "ko": KOREAN}.get(language, CHINESE)]


def clean(text: str) -> str:
    """A name as one line of plain text: without controls, private signs, or what no font shows."""
    kept = []
    for sign in unicodedata.normalize("NFC", text[:LONGEST]):
        if sign.isspace():
            kept.append(" ")
        elif sign in _JOINERS or (unicodedata.category(sign)[0] != "C" and _face_of(sign)):
            kept.append(sign)
    return _MANY_MARKS.sub(r"\1", " ".join("".join(kept).split()))


@dataclass(frozen=True)
class Unit:
    """What is not parted while a line has room for it: a word, or one sign of Chinese or Japanese."""

    text: str
    """With the space after it."""
    bare: float
    """Width without that space."""
    whole: float
    """Width with it."""


def wrap(text: str, width: float, lines: int, measure: Measure) -> list[str]:
    """A cleaned text in at most so many lines, none wider than `width`; an ellipsis where something is left out."""
    units = _units(text, width, measure)
    wrapped = _filled(units, width)
    if len(wrapped) > lines:
        rest = "".join(unit.text for line in wrapped[lines - 1 : lines + 1] for unit in line)
        return _directed(text, [*map(_joined, wrapped[: lines - 1]), _shortened(rest, width, measure)])
    for narrower in NARROWER:
        if len(wrapped) < 2 or sum(unit.whole for unit in wrapped[-1]) >= WIDOW * width:
            break
        again = _filled(units, width * narrower)
        wrapped = again if len(again) == len(wrapped) else wrapped
    return _directed(text, [_joined(line) for line in wrapped])


def _joined(units: Sequence[Unit]) -> str:
    return "".join(unit.text for unit in units).rstrip()


def _filled(units: Sequence[Unit], width: float) -> list[list[Unit]]:
    """Units in lines, each as full as it goes."""
    found: list[list[Unit]] = []
    used = 0.0
    for unit in units:
        if not found or used + unit.bare > width:
            found.append([])
            used = 0.0
        found[-1].append(unit)
        used += unit.whole
    return found


def _units(text: str, width: float, measure: Measure) -> list[Unit]:
    """The units of a text; one that fits no line is parted into signs."""
    space = measure("n n") - measure("nn")
    found = []
    for part in _UNIT.findall(text):
        bare = measure(part.rstrip())
        for piece in [part] if bare <= width else _SIGN.findall(part):
            wide = bare if piece is part else measure(piece.rstrip())
            found.append(Unit(piece, wide, wide + space * piece.endswith(" ")))
    return found


def _shortened(text: str, width: float, measure: Measure) -> str:
    """The longest beginning that fits with an ellipsis after it; up to a whole word where one ends near."""
    signs = _SIGN.findall(text.removesuffix(ELLIPSIS))
    low, high = 0, len(signs)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure("".join(signs[:middle]).rstrip() + ELLIPSIS) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    kept = "".join(signs[:low])
    word = kept.rfind(" ")
    kept = kept[:word] if word > WHOLE_WORDS * len(kept) else kept
    kept = kept.rstrip(" ,;:-–")
    kinds = [kind for kind in map(unicodedata.bidirectional, kept) if kind in STRONG]
    # The ellipsis belongs to the words before it, on whatever side they end.
    return kept + ELLIPSIS + (_RIGHT_TO_LEFT if kinds and kinds[-1] != "L" else "")


def _directed(text: str, lines: list[str]) -> list[str]:
    """Lines that run in the direction of their text, whatever each begins with."""
    kinds = [unicodedata.bidirectional(sign) for sign in text]
    strong = [kind for kind in kinds if kind in STRONG]
    if all(kind == "L" for kind in strong):
        return lines
    mark = _LEFT_TO_RIGHT if strong[0] == "L" else _RIGHT_TO_LEFT
    return [mark + line for line in lines]
