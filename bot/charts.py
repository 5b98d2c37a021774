"""The pictures: why a pick (here) and a person's taste (`taste_chart.py`). No global state; draw them in a thread."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot import wording
from bot.conversation import Why
from bot.lettering import clean
from bot.messages import ENGLISH, Messages
from bot.plain import SIGNED
from bot.sheet import (
    BAR,
    BODY,
    INNER_END,
    LARGE,
    LINE,
    LONGEST_ALT,
    MARGIN,
    NUMBERS,
    SMALL,
    Block,
    Picture,
    Sheet,
    ThemeName,
    axis,
    capital,
    shortened,
)
from bot.taste_chart import profile_chart
from bot.views import Views

__all__ = ["Picture", "Row", "preload", "profile_chart", "score_rows", "why_chart"]

MOST_ROWS, LEAST_ROWS = 9, 4
ROWS_HEIGHT = 270.0
"""Points that labels may take together: Discord shows a taller picture smaller."""
LABELS = 288.0
LONGEST_NAME, LONGEST_REASON, LONGEST_REASONS = 200, 200, 760
"""Characters of a picture in words: of a track's name, of one reason, of all."""


@dataclass(frozen=True)
class Row:
    """One line of the sum that a score is."""

    kind: Literal["reason", "smaller", "start", "score"]
    text: str
    """The whole of it in words."""
    cause: str
    """Its beginning: what somebody said or did; empty where it is no single thing."""
    heard: str
    """The rest of it: what is heard in the track."""
    value: float
    shown: float
    """The value in hundredths, so rounded that all rows add up to the score as it is shown."""


def preload() -> None:
    """Import matplotlib and read the fonts, so that the first picture waits for neither (about a second)."""
    sheet = Sheet("dark", ENGLISH)
    sheet.write(sheet.block("Aя漢ع", BODY, 80.0), 10.0, 10.0)
    sheet.picture(40.0, "")


def score_rows(views: Views, why: Why, language: str, most: int = MOST_ROWS) -> tuple[Row, ...]:
    """The sum that a pick's score is, largest reasons first, at most `most` of them; the smaller ones are gathered."""
    messages = Messages.of(language)
    table = why.table
    titles = views.titles(why.answer, language)
    causes = {event.id: wording.event_label(event, titles, messages) for event in why.answer.events}
    found = views.reasons(why.answer, table, language)
    kept = found[: most if len(found) <= most else most - 1]
    smaller = found[len(kept) :]
    summands: list[tuple[Literal["reason", "smaller", "start"], str, str, float]] = [
        ("reason", reason["text"], causes.get(reason["event"], ""), reason["contribution"]) for reason in kept
    ]
    if smaller:
        text = messages.say("reason-smaller", count=len(smaller))
        summands.append(("smaller", text, "", sum(reason["contribution"] for reason in smaller)))
    summands.append(("start", messages.say("reason-bias"), "", table.bias))
    shown = in_hundredths([value for *_, value in summands], table.score)
    rows = [
        Row(kind, text, *_parted(text, cause), value, hundredths)
        for (kind, text, cause, value), hundredths in zip(summands, shown, strict=True)
    ]
    score = messages.say("reason-score")
    return (*rows, Row("score", score, "", score, table.score, round(table.score * 100) / 100))


def _parted(text: str, cause: str) -> tuple[str, str]:
    """A reason as its cause and the rest; all as the rest where it does not begin with the cause."""
    if not cause or not text.startswith(cause):
        return "", text
    return cause, text.removeprefix(cause).lstrip(" ;,:；，。：")


def in_hundredths(values: Sequence[float], total: float) -> list[float]:
    """Values that sum to `total`, in hundredths that sum to its hundredths; each is off by less than .01.

    All are rounded down, then those with the largest remainders up.
    """
    floors = [math.floor(value * 100) for value in values]
    short = round(total * 100) - sum(floors)
    order = sorted(range(len(values)), key=lambda k: floors[k] - values[k] * 100)
    raised = set(order[:short])
    return [(floor + (k in raised)) / 100 for k, floor in enumerate(floors)]


def why_chart(views: Views, why: Why, language: str | None = None, theme: ThemeName = "dark") -> Picture:
    """Why a pick has its place: what was said and done against what is heard, signed, adding up to the score.

    `language`: the reader's; else the answer's.
    """
    sheet = Sheet(theme, language or why.answer.language)
    messages, colours = sheet.messages, sheet.theme
    track = views.track(why.table.track_id, messages.language)
    y = sheet.heading(messages.say("why-heading", rank=why.rank), track.title, track.artist)

    rows, labels = _fitting(sheet, views, why)
    *summands, score = rows
    right = INNER_END - NUMBERS
    unit, zero = axis([row.shown for row in summands], MARGIN + LABELS + 12, right)
    top = y
    for place, (row, (cause, heard)) in enumerate(zip(summands, labels, strict=False)):
        if place:
            y += 10 if cause.lines or not row.cause else 2
        y = sheet.write(cause, MARGIN, y)
        colour = colours.speaks_for if row.shown >= 0 else colours.speaks_against
        colour = colours.neutral if row.kind == "start" else colour
        sheet.bar(zero, zero + row.shown * unit, y + (BODY * LINE - BAR) / 2, BAR, colour)
        sheet.number(row.shown, y)
        y = sheet.write(heard, MARGIN, y)
    sheet.line([zero, zero], [top, y], colours.grid)
    y += 12
    sheet.line([MARGIN, INNER_END], [y, y], colours.grid)
    y += 10
    sheet.number(score.shown, y, size=LARGE)
    below = sheet.write(sheet.block(capital(score.text), BODY, right - MARGIN, 2), MARGIN, y + (LARGE - BODY) * 1.06)
    height = max(below, y + LARGE * LINE) + MARGIN - 6
    return sheet.picture(height, _in_words(messages, wording.name(track, messages), rows))


def _fitting(sheet: Sheet, views: Views, why: Why) -> tuple[tuple[Row, ...], list[tuple[Block, Block]]]:
    """As many rows as the picture has room for, and their labels: the cause, where it is a new one, and the rest."""
    for most in range(MOST_ROWS, LEAST_ROWS - 1, -1):
        rows = score_rows(views, why, sheet.messages.language, most)
        labels = []
        before = ""
        for row in rows:
            cause = "" if row.cause == before else row.cause
            before = row.cause
            above = sheet.block(capital(cause), SMALL, LABELS, 2, sheet.theme.quiet)
            labels.append((above, sheet.block(capital(row.heard), BODY, LABELS, 2)))
        if sum(cause.height + heard.height for cause, heard in labels) <= ROWS_HEIGHT:
            break
    return rows, labels


def _in_words(messages: Messages, name: str, rows: Sequence[Row]) -> str:
    """The picture in words: as many reasons as there is room for, the start and the score always."""
    *reasons, start = [
        messages.say(
            "why-alt-reason",
            number=messages.number(row.shown, SIGNED),
            text=shortened(clean(row.text), LONGEST_REASON),
        )
        for row in rows[:-1]
    ]
    told = reasons
    while sum(len(reason) + 2 for reason in (*told, start)) > LONGEST_REASONS:
        told = told[:-1]
    alt = messages.say(
        "why-alt",
        name=shortened(clean(name), LONGEST_NAME),
        reasons=messages.joined("claims", [*told, start]),
        score=messages.number(rows[-1].shown, SIGNED),
    )
    return shortened(alt, LONGEST_ALT)
