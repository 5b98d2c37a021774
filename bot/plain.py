"""Answers, tables and profiles as plain text, for faces that show nothing else."""

from __future__ import annotations

from typing import Any

from bot import wording
from bot.conversation import Why
from bot.messages import Messages
from bot.notes import notes_text
from bot.views import Views
from recommender.answer import Answer

SIGNED = "+0.00;-0.00"
"""How a contribution is written: a pattern of CLDR."""


def answer_text(views: Views, answer: Answer) -> str:
    """An answer as plain text, in its own language."""
    messages = Messages.of(answer.language)
    lines = []
    for rank, table in enumerate(answer.picks, 1):
        track = views.track(table.track_id, messages.language)
        lines.append(f"{rank}. {wording.name(track, messages)} ({wording.clock(track.duration_s)})")
        lines.append(f"   {views.sentence(answer, table)}")
    return "\n".join([*lines, *notes_text(answer, messages)])


def why_text(views: Views, why: Why, language: str | None = None) -> str:
    """The table of a pick as plain text, in the answer's language or another."""
    language = language or why.answer.language
    messages = Messages.of(language)
    title = views.track(why.table.track_id, language).title

    def row(value: float, text: str) -> str:
        return f"  {messages.number(value, SIGNED)}  {text}"

    lines = [f"{title}: {views.sentence(why.answer, why.table, language)}"]
    reasons = views.reasons(why.answer, why.table, language)
    lines += [row(reason["contribution"], reason["text"]) for reason in reasons]
    lines.append(row(why.table.bias, messages.say("reason-bias")))
    lines.append(row(why.table.score, messages.say("reason-sum")))
    for found in why.counterfactuals:
        lines.append(views.counterfactual(found, why.answer, title, language)["text"])
    return "\n".join(lines)


def profile_text(views: Views, profile: dict[str, Any], language: str) -> str:
    """What `Dialogue.profile` gives, as plain text."""
    messages = Messages.of(language)
    if not profile["known"]:
        return messages.say("profile-nothing")
    likes = messages.terms([entry["term"] for entry in profile["terms"] if entry["value"] > 0][:6])
    dislikes = messages.terms([entry["term"] for entry in profile["terms"] if entry["value"] < 0][:4])
    count = profile["events"]
    if likes and dislikes:
        lines = [messages.say("profile-both", count=count, likes=likes, dislikes=dislikes)]
    elif likes:
        lines = [messages.say("profile-for", count=count, likes=likes)]
    elif dislikes:
        lines = [messages.say("profile-against", count=count, dislikes=dislikes)]
    else:
        lines = [messages.say("profile-neither", count=count)]
    lines += [f"{'👍' if r['kind'] == 'like' else '👎'} {r['title']}" for r in profile["reactions"][-10:]]
    tracks = [views.track(track_id, language).title for track_id in profile["blocked"]["tracks"]]
    blocked = [*profile["blocked"]["artists"], *tracks]
    if blocked:
        lines.append(messages.say("profile-blocked", names=messages.listed(blocked)))
    return "\n".join([*lines, messages.say("profile-more")])
