"""Answers as messages of Discord: within its limits whatever a catalog's names are, and pinging nobody."""

from __future__ import annotations

import io
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import discord
from discord.utils import escape_markdown, escape_mentions

from bot import wording
from bot.charts import Picture
from bot.conversation import Why
from bot.discord.buttons import answer_buttons, why_buttons
from bot.following import Shown
from bot.messages import Messages
from bot.notes import notes_text
from bot.together import Gathering, pick_text
from bot.together import notes_text as group_notes
from bot.views import Views
from recommender.answer import Answer
from recommender.catalog_truth import Track

CONTENT = 2000
NAME, VALUE, NOTES, MOST_PICKS = 150, 380, 600, 10
"""Characters of a pick's name, of what is said of it, and of the notes; and picks: 5,900 of an embed's 6,000."""
DESCRIPTION = 4000
EMBED, VALUES = 5900, 1024
"""Characters of a whole embed, and of a field's value, as Discord has them."""
COLOUR = discord.Colour(0x5865F2)
PLACES = [chr(0xE000 + place) for place in range(32)]
"""Stand for members until all else is escaped: mentions of them are meant, and whatever else looks like one is not."""
_LINK = re.compile(r"https?://[^\s()<>\[\]]{1,200}")


@dataclass
class Post:
    """A message to be sent."""

    content: str = ""
    embeds: list[discord.Embed] = field(default_factory=list)
    view: discord.ui.View | None = None
    files: list[discord.File] = field(default_factory=list)
    shown: Shown | None = None
    """The answer that it shows, if it shows one."""

    def arguments(self) -> dict[str, Any]:
        """For `send`: only what there is."""
        given: dict[str, Any] = {"allowed_mentions": discord.AllowedMentions.none()}
        if self.content:
            given["content"] = cut(self.content, CONTENT)
        if self.embeds:
            given["embeds"] = self.embeds
        if self.view is not None and self.view.children:
            given["view"] = self.view
        if self.files:
            given["files"] = self.files
        return given

    def without_embeds(self) -> Post:
        """The same as plain text, for a channel where the bot may not embed."""
        lines = [self.content] if self.content else []
        for embed in self.embeds:
            lines += [part for part in (embed.title and f"**{embed.title}**", embed.description) if part]
            lines += [f"**{each.name}**\n{each.value}" for each in embed.fields]
            lines += [embed.footer.text] if embed.footer.text else []
        return Post("\n".join(lines), [], self.view, self.files, self.shown)


def text_post(text: str) -> Post:
    """A few lines; more than a message holds goes into a file."""
    if len(text) <= CONTENT:
        return Post(plain(text, CONTENT))
    return Post(files=[text_file(text, "whytune.txt")])


def text_file(text: str, name: str) -> discord.File:
    return discord.File(io.BytesIO(text.encode("utf-8", "replace")), filename=name)


def picture_file(picture: Picture, name: str) -> discord.File:
    return discord.File(io.BytesIO(picture.png), filename=name, description=cut(picture.alt, 1024))


def answer_post(answer: Answer, views: Views, clips: Sequence[str] = ()) -> Post:
    """The picks of an answer, each with its true sentence, length and origin; in the answer's language."""
    messages = Messages.of(answer.language)
    embed = discord.Embed(colour=COLOUR)
    picks = answer.picks[:MOST_PICKS]
    for rank, table in enumerate(picks, 1):
        track = views.track(table.track_id, messages.language)
        name = plain(wording.name(track, messages), NAME)
        value = f"{plain(views.sentence(answer, table), VALUE - 120)}\n{origin(track, 118)}"
        embed.add_field(name=f"{rank}. {name}", value=value.strip(), inline=False)
    notes = notes_text(answer, messages)
    if notes and picks:
        # A footer knows no markdown.
        embed.set_footer(text=cut("\n".join(notes), NOTES))
    elif not picks:
        embed.description = plain("\n".join(notes), NOTES) or messages.say("note-none")
    shown = _shown(answer)
    return Post(embeds=[embed], view=answer_buttons(shown, clips, messages), shown=shown)


def _shown(answer: Answer) -> Shown:
    return Shown(answer.request_id, tuple(table.track_id for table in answer.picks[:MOST_PICKS]))


def said_why_post(why: Why, views: Views, language: str) -> Post:
    """Why a pick where others read along: its sentence; the rest is behind buttons that answer to one person alone."""
    messages = Messages.of(language)
    lines = [views.sentence(why.answer, why.table, language), "", messages.say("discord-why")]
    name = plain(wording.name(views.track(why.table.track_id, language), messages), 200)
    embed = discord.Embed(colour=COLOUR, title=f"{why.rank}. {name}", description=plain("\n".join(lines), DESCRIPTION))
    return Post(embeds=[embed], view=why_buttons(_shown(why.answer), 0, messages))


def why_post(why: Why, views: Views, picture: Picture, language: str) -> Post:
    """Why a pick: its sentence, the chart of what adds up to its score, and what would have changed its place."""
    messages = Messages.of(language)
    embed = discord.Embed(colour=COLOUR)
    lines = [views.sentence(why.answer, why.table, language)]
    if why.counterfactuals:
        place = why.counterfactuals[0].rank_before
        changes = [views.counterfactual(found, why.answer, "", language)["text"] for found in why.counterfactuals]
        lines += ["", messages.say("what-if-heading", place=place), *(f"• {change}" for change in changes)]
    embed.description = plain("\n".join(lines), DESCRIPTION - 1500)
    embed.set_image(url="attachment://why.png")
    view = why_buttons(_shown(why.answer), why.rank, messages)
    return Post(embeds=[embed], view=view, files=[picture_file(picture, "why.png")])


def group_post(gathering: Gathering, members: Sequence[int], messages: Messages) -> Post:
    """Picks for a group, and under each whom it suits; `members`: Discord ids in the order of the gathering."""
    places = PLACES[: len(members)]

    def named(text: str) -> str:
        for place, member in zip(places, members, strict=True):
            text = text.replace(place, f"<@{member}>")
        return text

    embed = discord.Embed(colour=COLOUR)
    unknown = (
        [place for place, line in enumerate(gathering.picks[0].lines) if line.kind == "unknown"]
        if gathering.picks
        else []
    )
    heading = [messages.say("together-heading", names=messages.listed(places))]
    heading += [messages.say("together-unknown", name=places[place]) for place in unknown]
    embed.description = named("\n".join(heading))
    if notes := group_notes(gathering, messages):
        embed.set_footer(text=cut("\n".join(notes), NOTES))
    names = [
        f"{rank}. {plain(wording.name(pick.track, messages), NAME)}" for rank, pick in enumerate(gathering.picks, 1)
    ]
    room = (EMBED - len(embed) - sum(map(len, names))) // max(1, len(names))
    for name, pick in zip(names, gathering.picks, strict=True):
        said = pick_text(pick, places, messages)
        lines = [named(plain(line, 160)) for place, line in enumerate(said, -1) if place not in unknown]
        embed.add_field(name=name, value=_fitting([*lines, origin(pick.track, 118)], min(VALUES, room)), inline=False)
    shown = Shown(secrets.token_hex(6), tuple(pick.track.track_id for pick in gathering.picks))
    return Post(embeds=[embed], view=answer_buttons(shown, (), messages, of_group=True), shown=shown)


def _fitting(lines: Sequence[str], most: int) -> str:
    """As many whole lines as there is room for, for half a mention says nothing; the last one always."""
    kept, room = [], most - len(lines[-1])
    for line in lines[:-1]:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return cut("\n".join([*kept, lines[-1]]), most)


def list_embed(tracks: Sequence[Track], answer: Answer, messages: Messages) -> discord.Embed:
    """A long list, a line a track, as far as it fits; the files beside it hold all of it."""
    embed = discord.Embed(colour=COLOUR, title=messages.say("playlist-made", count=len(tracks)))
    lines, room = [], DESCRIPTION - 400
    for number, track in enumerate(tracks, 1):
        parts = (plain(wording.name(track, messages), 120), wording.clock(track.duration_s), plain(track.licence, 40))
        line = f"{number}. {' · '.join(part for part in parts if part)}"
        room -= len(line) + 1
        if room < 0:
            lines.append("…")
            break
        lines.append(line)
    embed.description = "\n".join(lines)
    if notes := notes_text(answer, messages):
        embed.set_footer(text=cut("\n".join(notes), NOTES))
    return embed


def credit(track: Track, messages: Messages) -> str:
    """Who made a track, and under which licence: beside every clip."""
    return f"{plain(wording.name(track, messages), 300)}\n{origin(track, 300)}"


def origin(track: Track, most: int) -> str:
    """A track's length, licence, and source or link, on one small line."""
    link = _LINK.search(track.source)
    source = f"<{link[0]}>" if link else plain(track.source, 60)
    parts = [part for part in (wording.clock(track.duration_s), plain(track.licence, 40), source) if part]
    line = " · ".join(parts)
    if len(line) > most and link:
        # Half a link leads nowhere.
        line = " · ".join(parts[:-1])
    return cut(line, most)


def plain(text: str, most: int) -> str:
    """Text as it is: no markdown, no mention, no invisible control; at most so many characters."""
    text = "".join(
        letter for letter in text if letter == "\n" or letter.isprintable() or "\ue000" <= letter <= "\uf8ff"
    )
    escaped = _escaped(cut(text, most))
    while len(escaped) > most:
        text = cut(text, len(cut(text, most)) - 1 - (len(escaped) - most) // 2)
        escaped = _escaped(text)
    return escaped


def _escaped(text: str) -> str:
    # Times, channels, emoji and commands of Discord's own all begin with "<".
    return escape_mentions(escape_markdown(text)).replace("<", r"\<")


def cut(text: str, most: int) -> str:
    """At most so many characters, "…" standing for the rest."""
    return text if len(text) <= most else text[: max(0, most - 1)].rstrip() + "…"
