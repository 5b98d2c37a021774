"""Buttons under an answer. What one does rides in its custom_id: it works after a restart and on old messages."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import discord

from bot.following import Shown
from bot.messages import Messages

PER_ROW = 5
BUTTONED = 10
"""Picks that have buttons of their own: what five rows hold."""
_REQUEST = r"(?P<request>[0-9a-f]{12})"
_TRACK = r"(?P<track>[0-9a-zA-Z_-]{1,60})"
_VOTE = rf"wt:(?P<verdict>like|dislike):{_REQUEST}:(?P<pick>\d{{1,2}}):{_TRACK}"
_WHY = rf"wt:why:{_REQUEST}:(?P<pick>\d{{1,2}})"
_MORE = rf"wt:more:{_REQUEST}"
_ELSE = rf"wt:else:{_REQUEST}"
_CLIP = rf"wt:clip:{_TRACK}"


@dataclass(frozen=True)
class Pressed:
    """A button that was pressed: what for, and on which answer."""

    action: str
    """like, dislike, why, more, else or clip."""
    request_id: str = ""
    pick: int = 1
    track_id: str = ""


Handler = Callable[[discord.Interaction[Any], Pressed], Awaitable[None]]


def dynamic_items(handle: Handler) -> list[type[discord.ui.DynamicItem[Any]]]:
    """The kinds of button, for `Client.add_dynamic_items`; each press goes to `handle`."""

    def kind(action: str, pattern: str) -> type[discord.ui.DynamicItem[Any]]:
        class Item(discord.ui.DynamicItem[discord.ui.Button[Any]], template=pattern):
            def __init__(self, button: discord.ui.Button[Any], pressed: Pressed) -> None:
                super().__init__(button)
                self.pressed = pressed

            @classmethod
            async def from_custom_id(cls, _: Any, item: Any, match: re.Match[str]) -> Any:
                found = match.groupdict()
                return cls(
                    item,
                    Pressed(
                        found.get("verdict", action),
                        found.get("request", ""),
                        int(found.get("pick", 1)),
                        found.get("track", ""),
                    ),
                )

            async def callback(self, interaction: discord.Interaction[Any]) -> None:
                await handle(interaction, self.pressed)

        return Item

    kinds = {"vote": _VOTE, "why": _WHY, "more": _MORE, "else": _ELSE, "clip": _CLIP}
    return [kind(action, pattern) for action, pattern in kinds.items()]


def answer_buttons(
    shown: Shown, clips: Sequence[str], messages: Messages, *, of_group: bool = False
) -> discord.ui.View:
    """👍 and 👎 for each pick, a clip for each track of `clips`, and what can be done with the answer as a whole.

    `of_group`: an answer that is nobody's own, whose request is kept nowhere.
    """
    view = unkept_view()
    tracks = shown.track_ids[:BUTTONED]
    for verdict, emoji in (("like", "👍"), ("dislike", "👎")):
        for row, start in enumerate(range(0, len(tracks), PER_ROW)):
            for pick, track_id in enumerate(tracks[start : start + PER_ROW], start + 1):
                custom_id = f"wt:{verdict}:{shown.request_id}:{pick}:{track_id}"
                place = row + (verdict == "dislike") * -(-len(tracks) // PER_ROW)
                _add(view, custom_id, str(pick), emoji, place)
    rows = 2 * -(-len(tracks) // PER_ROW)
    if clips and rows <= 2:
        for pick, track_id in enumerate(tracks, 1):
            if track_id in clips:
                _add(view, f"wt:clip:{track_id}", str(pick), "🔊", rows)
        rows += 1
    if tracks:
        if not of_group:
            _add(view, f"wt:why:{shown.request_id}:1", messages.say("button-why"), "💡", rows)
        _add(view, f"wt:more:{shown.request_id}", messages.say("button-more"), "✨", rows)
        if not of_group:
            _add(view, f"wt:else:{shown.request_id}", messages.say("button-else"), "🔀", rows)
    return view


def why_buttons(shown: Shown, pick: int, messages: Messages) -> discord.ui.View:
    """The same question for the other picks; for all of them where `pick` is 0."""
    view = unkept_view()
    for number in range(1, min(len(shown.track_ids), BUTTONED) + 1):
        if number != pick:
            label = messages.say("button-why-pick", pick=number)
            _add(view, f"wt:why:{shown.request_id}:{number}", label, "💡", (number - 1) // PER_ROW)
    return view


def shown_by(message: discord.Message) -> Shown | None:
    """The answer that a message of the bot shows, read off its buttons; None where it shows none."""
    request_id, tracks = "", dict[int, str]()
    for row in message.components:
        for item in getattr(row, "children", ()):
            match = re.fullmatch(_VOTE, getattr(item, "custom_id", None) or "")
            if match:
                request_id = match["request"]
                tracks[int(match["pick"])] = match["track"]
    return Shown(request_id, tuple(tracks[pick] for pick in sorted(tracks))) if tracks else None


def unkept_view() -> discord.ui.View:
    """A view whose presses are found by custom_id, never by the object: one that has stopped is not kept in memory."""
    view = discord.ui.View(timeout=None)
    view.stop()
    return view


def _add(view: discord.ui.View, custom_id: str, label: str, emoji: str, row: int) -> None:
    view.add_item(
        discord.ui.Button(
            style=discord.ButtonStyle.secondary, label=label[:80], emoji=emoji, custom_id=custom_id, row=row
        )
    )
