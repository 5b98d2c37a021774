"""A person's taste as a picture: terms for and against, what they rest on, and the way they have moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from babel.dates import format_timedelta

from bot import wording
from bot.lettering import clean
from bot.messages import Messages
from bot.plain import SIGNED
from bot.portrait import Portrait
from bot.sheet import (
    BAR,
    BODY,
    INNER_END,
    LINE,
    LONGEST_ALT,
    MARGIN,
    NUMBERS,
    SMALL,
    Picture,
    Sheet,
    ThemeName,
    axis,
    capital,
    shortened,
)
from bot.views import Views

MOST_TERMS = 12
MOST_CAUSES = 4
NAMES = 114.0
"""Room for the name of a term."""
COLUMN, GUTTER = 296.0, 26.0
"""Where the terms end, and the space before what stands beside them."""
WAY_HEIGHT = 116.0
PERCENT = "#,##0%"
LONGEST_CAUSE = 90


@dataclass(frozen=True)
class Cause:
    """Something that a taste rests on."""

    text: str
    share: str
    """In percent."""
    part: float
    """The same, 0 to 1."""
    speaks_for: bool


def profile_chart(portrait: Portrait, views: Views, language: str, theme: ThemeName = "dark") -> Picture:
    """A person's taste: named terms for and against, what it rests on, and the way it has moved."""
    sheet = Sheet(theme, language)
    messages = sheet.messages
    counts = messages.say("taste-from", things=_counts(portrait, messages))
    top = sheet.heading("", messages.say("taste-heading"), capital(counts))
    terms = portrait.told[:MOST_TERMS]
    causes = _causes(portrait, views, messages)
    left_end, right_end = _terms(sheet, terms, top), _causes_drawn(sheet, causes, top)
    if portrait.history:
        # Under the shorter of the two columns.
        if left_end < right_end:
            left_end = _way(sheet, portrait, MARGIN, COLUMN, left_end + 12, right_end)
        else:
            right_end = _way(sheet, portrait, COLUMN + GUTTER, INNER_END, right_end + 12, left_end)
    return sheet.picture(max(left_end, right_end) + MARGIN - 6, _in_words(messages, portrait, terms, causes))


def _counts(portrait: Portrait, messages: Messages) -> str:
    counts = {
        "count-likes": portrait.likes,
        "count-dislikes": portrait.dislikes,
        "count-lasting": portrait.lasting,
        "count-moods": portrait.moods,
    }
    return messages.listed([messages.say(key, count=count) for key, count in counts.items() if count])


def _causes(portrait: Portrait, views: Views, messages: Messages) -> list[Cause]:
    found = []
    for contributor in portrait.contributors[:MOST_CAUSES]:
        event = contributor.event
        titles = {event.track_id: views.name(event.track_id, messages.language)} if event.track_id else {}
        text = wording.event_label(event, titles, messages)
        share = messages.number(contributor.share, PERCENT)
        found.append(Cause(text, share, contributor.share, event.weight > 0))
    return found


def _terms(sheet: Sheet, terms: Sequence[tuple[str, float]], y: float) -> float:
    """Bars of the terms, in the left column; the y below them."""
    colours, messages = sheet.theme, sheet.messages
    y = sheet.head(messages.say("taste-terms"), MARGIN, y, COLUMN) + 5
    unit, zero = axis([value for _, value in terms], MARGIN + NAMES + 8, COLUMN - NUMBERS)
    top = y
    for term, value in terms:
        colour = colours.speaks_for if value >= 0 else colours.speaks_against
        sheet.bar(zero, zero + value * unit, y + (BODY * LINE - BAR) / 2, BAR, colour)
        sheet.number(value, y, COLUMN)
        y = sheet.write(sheet.block(capital(messages.term(term)), BODY, NAMES), MARGIN, y) + 5
    sheet.line([zero, zero], [top, y - 5], colours.grid)
    return y


def _causes_drawn(sheet: Sheet, causes: Sequence[Cause], y: float) -> float:
    """What the taste rests on, in the right column; the y below it."""
    colours = sheet.theme
    left = COLUMN + GUTTER
    wide = INNER_END - left
    y = sheet.head(sheet.messages.say("taste-rests-on"), left, y, INNER_END) + 5
    for cause in causes:
        share = sheet.block(cause.share, SMALL, NUMBERS)
        sheet.write(share, INNER_END, y, "right")
        y = sheet.write(sheet.block(capital(cause.text), SMALL, wide - 40, 2), left, y) + 3
        colour = colours.speaks_for if cause.speaks_for else colours.speaks_against
        sheet.bar(left, left + wide * cause.part, y, 4.0, colour)
        y += 13
    return y


def _way(sheet: Sheet, portrait: Portrait, left: float, end: float, y: float, bottom: float) -> float:
    """The leading terms over time, each named where its line ends; the y below, `bottom` where there is room."""
    colours, messages, history = sheet.theme, sheet.messages, portrait.history
    bottom = max(bottom, y + WAY_HEIGHT)
    y = sheet.head(messages.say("taste-way"), left, y, end) + 7
    floor = bottom - SMALL * LINE - 5
    names = [
        sheet.block(messages.term(term), SMALL, (end - left) * 0.44, 1, colour)
        for term, colour in zip(portrait.leading, colours.lines, strict=False)
    ]
    right = end - max(name.width for name in names) - 8
    first, last = history[0].at, history[-1].at
    unit, zero = axis([value for moment in history for value in moment.values], floor, y)
    xs = [left + (moment.at - first) / (last - first) * (right - left) for moment in history]
    sheet.line([left, right], [zero, zero], colours.grid)
    ends = [zero + value * unit for value in history[-1].values]
    for k in reversed(range(len(names))):
        sheet.line(xs, [zero + moment.values[k] * unit for moment in history], names[k].colour, 1.8)
        sheet.dot(right, ends[k], 2.8, names[k].colour)
    step = SMALL * LINE
    for name, place in zip(names, apart(ends, step, y, floor), strict=True):
        sheet.write(name, right + 8, place - step / 2)
    ago = sheet.block(_ago(messages, last - first), SMALL, (end - left) * 0.6, 1, colours.quiet)
    sheet.write(ago, left, floor + 5)
    now = sheet.block(messages.say("taste-now"), SMALL, (end - left) * 0.35, 1, colours.quiet)
    # Under the last moment, but not into what stands before it.
    sheet.write(now, min(max(right - now.width / 2, left + ago.width + 10), end - now.width), floor + 5)
    return bottom


def apart(places: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """The places, so moved that no two are nearer than `step`, from `low` to `high` where there is room for that."""
    order = sorted(range(len(places)), key=lambda k: places[k])
    moved = [0.0] * len(places)
    before = low - step
    for rank, k in enumerate(order):
        most = high - (len(order) - 1 - rank) * step
        before = moved[k] = max(before + step, min(places[k], most))
    return moved


def _ago(messages: Messages, seconds: float) -> str:
    return format_timedelta(-timedelta(seconds=seconds), add_direction=True, locale=messages.language)


def _in_words(
    messages: Messages, portrait: Portrait, terms: Sequence[tuple[str, float]], causes: Sequence[Cause]
) -> str:
    """The picture in words: as many terms as there is room for."""
    rests = [
        messages.say("taste-alt-cause", cause=shortened(clean(cause.text), LONGEST_CAUSE), share=cause.share)
        for cause in causes
    ]
    things = _counts(portrait, messages)
    after = [messages.say("taste-alt-rests", causes=messages.joined("claims", rests), things=things)]
    if portrait.history:
        first, last = portrait.history[0], portrait.history[-1]
        moved = [
            messages.say(
                "taste-alt-moved",
                term=messages.term(term),
                before=_number(messages, before),
                after=_number(messages, now),
            )
            for term, before, now in zip(portrait.leading, first.values, last.values, strict=True)
        ]
        when = _ago(messages, last.at - first.at)
        after.append(messages.say("taste-alt-way", when=when, moved=messages.joined("claims", moved)))
    for most in range(len(terms), 0, -1):
        alt = " ".join([messages.say("taste-alt"), *_terms_in_words(messages, terms[:most]), *after])
        if len(alt) <= LONGEST_ALT:
            return alt
    return shortened(alt, LONGEST_ALT)


def _terms_in_words(messages: Messages, terms: Sequence[tuple[str, float]]) -> list[str]:
    said = []
    for key, sign in (("taste-alt-for", 1), ("taste-alt-against", -1)):
        found = [
            messages.say("taste-alt-term", term=messages.term(term), number=_number(messages, value))
            for term, value in terms
            if value * sign > 0
        ]
        if found:
            said.append(messages.say(key, terms=messages.joined("list-comma", found)))
    return said


def _number(messages: Messages, value: float) -> str:
    return messages.number(value, SIGNED)
