"""Why a pick, as a picture: it adds up, it says in words what it shows, and any title can stand in it."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import warnings
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot import lettering
from bot.charts import in_hundredths, score_rows, why_chart
from bot.conversation import Why
from bot.messages import Messages
from bot.plain import SIGNED
from bot.service import Service
from bot.sheet import LONGEST_ALT, SCALE, THEMES, WIDTH, Sheet, ThemeName
from bot.views import Views
from recommender.catalog_truth import Track
from recommender.detection import LANGUAGES
from recommender.explanation import Cell
from recommender.vocabulary import VOCABULARY
from tests.bot.pixels import bars, margins_are_empty, pixels, rgb

DISCORD = {"dark": "#313338", "light": "#ffffff"}
"""What a picture stands on."""
THEME_NAMES: tuple[ThemeName, ...] = ("dark", "light")
SCRIPTS = {
    "Latin": "Füße, Œuvre, Łódź, İstanbul, Đêm – «naïve» ♫ ★",
    "Cyrillic": "Широка страна моя родная, Їжак",
    "Greek": "Τα παιδιά του Πειραιά, Ὀδύσσεια",
    "Chinese": "月亮代表我的心（现场版）、雙截棍",
    "Japanese": "夜に駆ける「セツナトリップ」",
    "Korean": "봄날, 방탄소년단",
    "Arabic": "أغنية الليل الطويلة، فيروز",
    "Hebrew": "שיר לשלום, נעמי שמר",
    "Devanagari": "तुम ही हो – क्षत्रिय श्री",
    "Thai": "เพลงรักน้ำตาที่นี่",
    "Bengali": "আমার সোনার বাংলা",
    "Tamil": "தமிழ் பாடல்",
    "Georgian": "სულიკო",
    "emoji": "🎵 ❤️ 👩‍👩‍👧 🇩🇪 1️⃣",
}
PRIVATE = "\ue123"
LONG = "The extraordinarily long title of a symphonic poem in seventeen movements, " * 4
TITLES = {
    "short": "x",
    "long": LONG,
    "one word": "W" * 300,
    "Chinese": "月" * 300,
    "Thai": "เพลงรักน้ำตาที่นี่" * 20,
    "Arabic": "أغنية الليل الطويلة " * 15,
    "emoji": "👩‍👩‍👧" * 60,
    "many marks": "z" + "\u0335\u0324\u0301" * 60,
}


class Renamed(Views):
    """The views of a catalog where every track is called the same."""

    def __init__(self, service: Service, title: str, artist: str = "") -> None:
        super().__init__(service.recommender)
        self._called = title, artist

    def track(self, track_id: str, language: str = "en") -> Track:
        title, artist = self._called
        return replace(super().track(track_id, language), title=title, artist=artist)


async def some_why(service: Service, pick: int = 1) -> Why:
    """A pick for a mood after a lasting word and reactions."""
    await service.dialogue.say("u", "I love jazz and hate metal; today I want warm piano, not too fast")
    await service.dialogue.say("u", "+1 -2")
    await service.dialogue.say("u", "something calm and slow with piano, no vocals")
    return await service.conversation.why("u", pick=pick)


def with_reasons(why: Why, count: int) -> Why:
    """The same with so many reasons, of all sizes and both signs."""
    event = why.answer.events[0].id
    cells = tuple(
        Cell(event, VOCABULARY.heard[k], (-1.0) ** (k // 2) * 2.3 * 0.83**k) for k in range(count)
    )  # fmt: skip
    score = why.table.bias + sum(cell.contribution for cell in cells)
    return replace(why, table=replace(why.table, cells=cells, score=score))


def knows_pictures(language: str) -> bool:
    """Whether the language's messages have those of the pictures."""
    try:
        Messages.of(language).say("why-heading", rank=1)
    except LookupError:
        return False
    return True


# -- the sum -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pick", [1, 2, 3])
async def test_the_numbers_that_are_drawn_add_up_to_the_score(service: Service, pick: int) -> None:
    why = await some_why(service, pick)
    for most in (4, 6, 9):
        *summands, score = score_rows(service.views, why, "en", most)
        assert sum(row.value for row in summands) == pytest.approx(why.table.score, abs=1e-9)
        assert sum(round(row.shown * 100) for row in summands) == round(score.shown * 100)
        assert score.value == why.table.score and abs(score.shown - score.value) <= 0.005 + 1e-9
        assert all(abs(row.shown - row.value) < 0.01 for row in summands)
        assert summands[-1].kind == "start" and summands[-1].value == why.table.bias
        reasons = [abs(row.value) for row in summands if row.kind == "reason"]
        assert len(summands) - 1 <= most
        assert reasons == [abs(cell.contribution) for cell in why.table.cells[: len(reasons)]]


@given(st.lists(st.floats(-9, 9), min_size=1, max_size=12))
def test_hundredths_add_up_and_none_is_off_by_one(values: list[float]) -> None:
    shown = in_hundredths(values, sum(values))
    assert sum(round(value * 100) for value in shown) == round(sum(values) * 100)
    assert all(abs(one - other) < 0.01 + 1e-9 for one, other in zip(shown, values, strict=True))


async def test_many_reasons_are_gathered_in_one_row_and_few_are_not(service: Service) -> None:
    why = await some_why(service)
    many = score_rows(service.views, with_reasons(why, 25), "en")
    assert [row.kind for row in many] == ["reason"] * 8 + ["smaller", "start", "score"]
    assert many[8].text == "17 smaller reasons"
    assert many[8].value == pytest.approx(sum(cell.contribution for cell in with_reasons(why, 25).table.cells[8:]))
    few = score_rows(service.views, with_reasons(why, 2), "en")
    assert [row.kind for row in few] == ["reason", "reason", "start", "score"]


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("count", [2, 25])
async def test_bars_are_as_long_as_their_numbers_and_on_their_side(
    service: Service, count: int, theme: ThemeName
) -> None:
    why = with_reasons(await some_why(service), count)
    picture = why_chart(service.views, why, "en", theme)
    drawn = bars(picture, theme)
    told = [float(number) for number in re.findall(r"([+-]\d+\.\d\d) for:", picture.alt)]
    assert len(drawn) == len(told)
    zero = next(bar.left for bar in drawn if bar.colour == "speaks_for")
    unit = drawn[0].length / abs(told[0])
    for bar, value in zip(drawn, told, strict=True):
        assert bar.length == pytest.approx(max(abs(value) * unit, 3), abs=2.5)
        assert (bar.left if value >= 0 else bar.right) == pytest.approx(zero, abs=2)
    colours = [bar.colour for bar in drawn]
    assert colours[-1] == "neutral"
    assert colours[:-1] == ["speaks_for" if value >= 0 else "speaks_against" for value in told[:-1]]


# -- in words ----------------------------------------------------------------------------------------------------------


async def test_the_description_says_what_the_picture_shows(service: Service) -> None:
    why = await some_why(service)
    picture = why_chart(service.views, why)
    english = Messages.of("en")
    assert service.views.name(why.table.track_id, "en") in picture.alt
    largest = why.table.cells[0]
    reason = service.views.reasons(why.answer, why.table, "en")[0]["text"]
    assert f"{english.number(largest.contribution, SIGNED)[:4]}" in picture.alt and reason in picture.alt
    assert picture.alt.endswith(f"its score is {english.number(why.table.score, SIGNED)}.")
    assert f"{english.number(why.table.bias, SIGNED)} for: where every track starts" in picture.alt


async def test_the_description_is_short_enough_whatever_the_names(service: Service) -> None:
    why = with_reasons(await some_why(service), 25)
    event = replace(why.answer.events[0], kind="like", track_id=why.table.track_id)
    why = replace(why, answer=replace(why.answer, events=(event, *why.answer.events[1:])))
    picture = why_chart(Renamed(service, LONG[:300], LONG[:300]), why, "en")
    assert 200 < len(picture.alt) <= LONGEST_ALT
    assert picture.alt.endswith(f"its score is {Messages.of('en').number(why.table.score, SIGNED)}.")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_speaks_the_readers_language(service: Service, language: str) -> None:
    if not knows_pictures(language):
        pytest.skip("not translated yet")
    why = await some_why(service)
    picture = why_chart(service.views, why, language)
    messages = Messages.of(language)
    assert messages.number(why.table.score, SIGNED) in picture.alt
    assert service.views.reasons(why.answer, why.table, language)[0]["text"] in picture.alt
    assert len(picture.alt) <= LONGEST_ALT and margins_are_empty(picture, "dark")
    assert all(row.cause for row in score_rows(service.views, why, language) if row.kind == "reason" and row.cause)


# -- titles ------------------------------------------------------------------------------------------------------------


def missing(text: str) -> list[str]:
    """What matplotlib says of glyphs that it does not find for a text, written as it is."""
    sheet = Sheet("dark", "en")
    block = replace(sheet.block("x", 20.0, 500.0), lines=(text,))
    sheet.write(block, 10.0, 10.0)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        sheet.picture(60.0, "")
    return [str(warning.message) for warning in caught if "missing" in str(warning.message)]


@pytest.mark.parametrize("script", SCRIPTS)
async def test_a_title_of_any_script_is_shown(service: Service, script: str) -> None:
    title = SCRIPTS[script]
    assert lettering.clean(title).replace("\ufe0f", "") == title.replace("\ufe0f", "")
    assert not missing(title)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = why_chart(Renamed(service, title, title), with_reasons(await some_why(service), 3), "en")
    assert margins_are_empty(picture, "dark")


def test_a_sign_that_no_font_has_is_noticed_and_left_out() -> None:
    assert missing(f"a{PRIVATE}b")
    assert lettering.clean(f"a{PRIVATE}b") == "ab"


@pytest.mark.parametrize(("text", "cjk"), [("東京の夜", "JP"), ("봄날 春", "KR"), ("月亮", "SC")])
def test_han_signs_look_as_their_language_has_them(text: str, cjk: str) -> None:
    assert lettering.fonts_for(text, "en")[-1] == f"Noto Sans CJK {cjk}"
    assert lettering.fonts_for("東京", "ja")[-1] == "Noto Sans CJK JP"


def test_the_packages_show_the_scripts_that_they_are_said_to() -> None:
    signs = "".join(map(chr, sorted(frozenset().union(*(face.signs for face in lettering.faces())))))
    for package, scripts in lettering.FONTS.items():
        assert find_spec(package) is not None
        for script in scripts.split():
            kind = {"Emoji": r"\p{Emoji_Presentation}", "symbols": r"\p{So}"}.get(script, rf"\p{{Script={script}}}")
            assert len(regex.findall(kind, signs)) > 30


def test_plain_text_needs_one_font() -> None:
    assert lettering.fonts_for("Hello 12", "ja") == ["Noto Sans"]


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
async def test_nothing_runs_out_of_the_picture(service: Service, title: str, theme: ThemeName) -> None:
    picture = why_chart(Renamed(service, title, title), with_reasons(await some_why(service), 25), "en", theme)
    assert margins_are_empty(picture, theme)
    assert picture.width == WIDTH * SCALE and picture.height < picture.width * 1.1


async def test_a_name_is_plain_text_on_one_line(service: Service) -> None:
    why = with_reasons(await some_why(service), 3)
    plain = why_chart(Renamed(service, r"$\frac$ a b", "$x^2$"), why, "en")
    dirty = why_chart(Renamed(service, "$\\frac$\n\ta\x07 \u202eb\u2066\ue000", "$x^2$\r\n"), why, "en")
    assert plain.png == dirty.png
    assert why_chart(Renamed(service, "$y^2$"), why, "en").png != why_chart(Renamed(service, "$z^2$"), why, "en").png


def test_signs_that_steer_how_text_runs_are_left_out() -> None:
    assert lettering.clean(" a\u202eb\u2066c\x07d\ufeffe\u00adf\ud800 \u200fg\r\n\u2028h ") == "abcdef g h"
    assert lettering.clean("क\u094d\u200dष") == "क\u094d\u200dष"


# -- lines -------------------------------------------------------------------------------------------------------------


def width(text: str) -> float:
    return sum(0.0 if sign in "\u200e\u200f" else 2.0 if ord(sign) > 0x2E80 else 1.0 for sign in text)


@given(st.text(alphabet="ab c-月、（אغé\u0301", max_size=60), st.integers(6, 30), st.integers(1, 3))
def test_lines_are_few_narrow_and_lose_nothing_that_fits(text: str, wide: int, lines: int) -> None:
    text = lettering.clean(text)
    found = lettering.wrap(text, wide, lines, width)
    assert len(found) <= lines and all(width(line) <= wide for line in found)
    bare = "".join(found).translate({0x200E: None, 0x200F: None}).replace(" ", "")
    if bare.endswith(lettering.ELLIPSIS):
        assert text.replace(" ", "").startswith(bare[:-1])
    else:
        assert bare == text.replace(" ", "")


def test_lines_end_at_words_and_before_no_closing_sign() -> None:
    assert lettering.wrap("one two three", 8, 2, width) == ["one two", "three"]
    assert lettering.wrap("月月月月、月月", 8, 2, width) == ["月月月", "月、月月"]
    assert lettering.wrap("one two three xyz five six", 12, 2, width) == ["one two", "three xyz…"]
    assert lettering.wrap("one two three four five", 9, 2, width) == ["one two", "three fo…"]
    assert lettering.wrap("", 8, 2, width) == []


def test_the_last_line_is_no_single_short_word() -> None:
    assert lettering.wrap("aaaa bbbb cccc dd", 15, 2, width) == ["aaaa bbbb", "cccc dd"]


def test_lines_of_a_text_run_in_its_direction() -> None:
    assert lettering.wrap("אבג דהו Live", 8, 2, width) == ["\u200fאבג דהו", "\u200fLive"]
    assert lettering.wrap("you liked אבגדהו", 10, 2, width) == ["\u200eyou liked", "\u200eאבגדהו"]


# -- colours -----------------------------------------------------------------------------------------------------------


def luminance(colour: str) -> float:
    channels = [value / 255 for value in rgb(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """By WCAG 2.2: 1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_colours_stand_out_from_what_they_stand_on(theme: ThemeName) -> None:
    colours = THEMES[theme]
    for ground in (colours.background, DISCORD[theme]):
        assert all(contrast(colour, ground) >= 4.5 for colour in (colours.text, colours.quiet, *colours.lines))
        bars_of = (colours.speaks_for, colours.speaks_against, colours.neutral)
        assert all(contrast(colour, ground) >= 3 for colour in bars_of)


def as_seen(colour: str, matrix: Sequence[Sequence[float]]) -> list[float]:
    """A colour as somebody sees it who lacks a kind of cone (Machado, Oliveira and Fernandes 2009, severity 1)."""
    return [sum(weight * value for weight, value in zip(row, rgb(colour), strict=True)) for row in matrix]


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize(
    "matrix",
    [
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ],
    ids=["no red", "no green", "no blue"],
)
def test_for_and_against_are_told_apart_by_everybody(theme: ThemeName, matrix: list[list[float]]) -> None:
    one, other = (as_seen(colour, matrix) for colour in (THEMES[theme].speaks_for, THEMES[theme].speaks_against))
    assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 > 100


@pytest.mark.parametrize("theme", THEME_NAMES)
async def test_a_theme_is_what_is_drawn(service: Service, theme: ThemeName) -> None:
    shown = pixels(why_chart(service.views, await some_why(service), "en", theme))
    assert tuple(shown[0, 0]) == rgb(THEMES[theme].background)
    assert (shown == rgb(THEMES[theme].text)).all(axis=2).any()


# -- drawing many at once ----------------------------------------------------------------------------------------------


async def test_many_can_be_drawn_at_once_in_threads(service: Service) -> None:
    why = with_reasons(await some_why(service), 6)
    titles = list(SCRIPTS.values())[:6]
    views = [Renamed(service, title) for title in titles]
    alone = [why_chart(view, why, "en").png for view in views]
    together = await asyncio.gather(*(asyncio.to_thread(why_chart, view, why, "en") for view in views * 2))
    assert [picture.png for picture in together] == alone * 2


def test_drawing_leaves_matplotlib_as_it_was_and_it_is_imported_late() -> None:
    code = """
import sys
import bot.charts
assert "matplotlib" not in sys.modules
import matplotlib
def settings():
    # To read the backend would choose one.
    return {name: matplotlib.rcParams[name] for name in matplotlib.rcParams if name != "backend"}
before = settings()
bot.charts.preload()
assert settings() == before and "matplotlib.pyplot" not in sys.modules
print("fine")
"""
    done: Any = subprocess.run([sys.executable, "-W", "error::UserWarning", "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "fine", done.stderr
