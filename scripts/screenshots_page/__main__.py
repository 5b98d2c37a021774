"""Plays the conversation, shows it on a page and photographs that: docs/pictures/NAME.png and NAME-light.png.

Run by scripts/screenshots, which has made the folder with the npm packages that the page needs.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import manimgx_fonts
import noto_cjk_sans_otc
import numpy as np
from PIL import Image

from scripts.screenshots_page.story import Scene, play

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
CJK = "U+1100-11FF, U+2E80-9FFF, U+A960-A97F, U+AC00-D7FF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF, U+20000-323AF"
COLOURS, EXACT = 256, 128


def main(build: Path, chromium: str) -> None:
    """`build`: a folder with what the page needs; `chromium`: the browser's command."""
    (build / "fonts.css").write_text(fonts())
    for theme in ("dark", "light"):
        with tempfile.TemporaryDirectory() as folder:
            scenes = asyncio.run(play(Path(folder) / "home", theme))
        (build / f"{theme}.json").write_text(json.dumps(put(scenes, build, theme)), encoding="utf-8")
        subprocess.run(["node", str(build / "shoot.js"), chromium, theme], check=True)
        for name in scenes:
            small(build / f"{theme}-{name}.png", PICTURES / f"{name}{'' if theme == 'dark' else '-light'}.png")


def fonts() -> str:
    """The fonts of the bot's charts as a style sheet: Discord's own is not free."""
    folder = Path(manimgx_fonts.__file__).parent
    faces = [
        (folder / "NotoSans[wght].ttf", "normal", "U+0-10FF, U+1200-2E7F, U+A640-A69F, U+AB30-AB6F"),
        (folder / "NotoSans-Italic[wght].ttf", "italic", "U+0-10FF, U+1200-2E7F, U+A640-A69F, U+AB30-AB6F"),
        (Path(str(noto_cjk_sans_otc.FONT_PATH)), "normal", CJK),
    ]
    return "\n".join(
        f"@font-face {{ font-family: 'Noto Sans'; font-weight: 100 900; font-style: {style}; "
        f'src: url("{path.as_uri()}"); unicode-range: {signs}; }}'
        for path, style, signs in faces
    )


def put(scenes: dict[str, Scene], build: Path, theme: str) -> dict[str, object]:
    """The scenes for the page, their files kept beside it and named by where they are."""
    told: dict[str, object] = {}
    for name, scene in scenes.items():
        text = json.dumps(scene.messages)
        for url, data in scene.files.items():
            kept = f"files/{theme}-{name}-{Path(unquote(urlsplit(url).path)).name}"
            (build / "files").mkdir(exist_ok=True)
            (build / kept).write_bytes(data)
            text = text.replace(json.dumps(url), json.dumps(f"./{kept}"))
        told[name] = {"channel": scene.channel, "people": scene.people, "messages": json.loads(text)}
    return told


def small(taken: Path, kept: Path) -> None:
    """A picture in 256 colours: the most frequent as they are, lest plain areas change, and shades for the rest."""
    kept.parent.mkdir(exist_ok=True)
    with Image.open(taken) as picture:
        whole = picture.convert("RGB")
    shape = (whole.height, whole.width)
    colours, where, counts = np.unique(
        np.asarray(whole).reshape(-1, 3), axis=0, return_inverse=True, return_counts=True
    )
    shades = whole.quantize(COLOURS - EXACT, method=Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = np.vstack([colours[np.argsort(-counts)[:EXACT]], np.reshape(shades, (-1, 3))]).astype(np.int32)
    nearest = np.square(colours[:, None].astype(np.int32) - palette).sum(axis=2).argmin(axis=1)
    few = Image.fromarray(nearest[where].reshape(shape).astype(np.uint8), "P")
    few.putpalette(palette.astype(np.uint8).tobytes())
    few.save(kept, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2])
