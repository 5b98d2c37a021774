"""One turn of the conversation: what somebody typed → what the bot does and replies. The same on every platform."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot import wording
from bot.conversation import Conversation, Reaction, Recommended, Why, check_text
from bot.playlists import write_m3u8
from bot.store import UserRef
from bot.views import Views
from recommender.answer import Answer
from recommender.errors import BadRequest
from recommender.profile import REACTIONS
from recommender.understanding import Understanding

User = str | UserRef
VOTES = re.compile(r"\s*(?:[+-]\s?\d{1,2}\s*)+")
THANKS = re.compile(
    r"\b(thank|thx|ty\b|cheers|merci|dank|gracias|obrigad|grazie|спасибо)|谢|ありがと|감사|고마", re.IGNORECASE
)
VOTE = re.compile(r"([+-])\s?(\d{1,2})")


@dataclass(frozen=True)
class Reply:
    """What the bot says to one message, and what lies behind it for a face that shows more than text."""

    text: str
    intent: str
    recommended: Recommended | None = None
    why: Why | None = None
    reactions: tuple[Reaction, ...] = ()

    @property
    def answer(self) -> Answer | None:
        return self.recommended.answer if self.recommended else None


class Dialogue:
    """Turns messages into replies."""

    def __init__(self, conversation: Conversation, views: Views, home: Path) -> None:
        self.conversation = conversation
        self.views = views
        self.home = home

    async def say(self, user: User, text: str) -> Reply:
        """Answer one message. Raises BadRequest in one sentence where it cannot be read."""
        check_text(text)
        if text.lstrip().startswith("/"):
            return await self._command(user, text.strip())
        if VOTES.fullmatch(text):
            votes = [("like" if sign == "+" else "dislike", int(number)) for sign, number in VOTE.findall(text)]
            return await self._react(user, votes)
        understood = await self.conversation.understand(user, text)
        if understood.care:
            return Reply(self.conversation.help_text, "smalltalk")
        return await self._act(user, text, understood)

    async def _act(self, user: User, text: str, understood: Understanding) -> Reply:
        last = await self.conversation.store.answer(user)
        intent = understood.intent
        if understood.clauses_lasting and intent not in ("recommend", "refine", "playlist", "more_like"):
            # "I love jazz" is a taste to remember, whatever else it resembles.
            intent = "recommend"
        if intent in ("help", "smalltalk") and (understood.wants or understood.avoids or understood.constraints):
            intent = "recommend"
        if intent in ("like", "dislike") and understood.pick is None and (understood.constraints or understood.names):
            intent = "recommend"  # "by X" names music, it praises none
        match intent:
            case "help":
                return Reply(wording.HELP, "help")
            case "profile" | "export":
                return await self._command(user, f"/{intent}")
            case "forget":
                return Reply(
                    "Type /forget to erase everything I keep of you, or /forget last for what you said last.", "forget"
                )
            case "smalltalk":
                return Reply(wording.ANY_TIME if THANKS.search(text) else wording.HELLO, "smalltalk")
            case "why" if last is not None:
                numbers = self._numbers(understood, last)
                return await self._why(user, numbers[0] if understood.pick is not None else 1)
            case "like" | "dislike" if last is not None and (
                understood.pick is not None or not understood.clauses_lasting
            ):
                numbers = self._numbers(understood, last)
                return await self._react(user, [(intent, n) for n in numbers], share=1.0 / len(numbers))
            case "why" | "more_like" if last is None and not understood.names:
                raise BadRequest("I have not recommended anything to you yet; tell me a mood first.")
        done = await self.conversation.answer(user, understood)
        return Reply(self.describe(done), intent, recommended=done)

    def _numbers(self, understood: Understanding, last: Answer) -> list[int]:
        numbers = self.conversation.meant(understood, last)
        if not numbers:
            raise BadRequest(f"There is no such pick; the last answer has {len(last.picks)}.")
        return numbers

    async def _why(self, user: User, number: int) -> Reply:
        why = await self.conversation.why(user, pick=number)
        return Reply(self.describe_why(why), "why", why=why)

    async def _react(self, user: User, votes: list[tuple[str, int]], share: float = 1.0) -> Reply:
        last = await self.conversation.store.answer(user)
        missing = [number for _, number in votes if last is not None and last.table(number) is None]
        if missing and last is not None:
            raise BadRequest(
                f"There is no pick {missing[0]}; the last answer has {len(last.picks)}. Nothing was noted."
            )
        done = [await self.conversation.react(user, verdict, number, share=share) for verdict, number in votes]
        lines = []
        for (verdict, _), reaction in zip(votes, done, strict=True):
            title = self.views.track(reaction.event.track_id or "").title
            if verdict == "undo":
                lines.append(f"Taken back: {title}, from place {reaction.rank_before} to {reaction.rank_after}.")
                continue
            sign = "👍" if reaction.event.kind == "like" else "👎"
            moved = reaction.rank_before != reaction.rank_after
            places = (
                f"from place {reaction.rank_before} to {reaction.rank_after} in the whole library for what you asked"
            )
            lines.append(f"{sign} {title}: noted, {places if moved else 'it keeps its place'}.")
        return Reply("\n".join(lines), votes[0][0], reactions=tuple(done))

    async def _command(self, user: User, text: str) -> Reply:
        word, _, rest = text[1:].partition(" ")
        rest = rest.strip()
        match word.lower():
            case "help":
                return Reply(wording.HELP, "help")
            case "profile":
                return Reply(self.describe_profile(await self.profile(user)), "profile")
            case "export":
                return Reply(
                    json.dumps(await self.conversation.store.export(user), ensure_ascii=False, indent=2), "export"
                )
            case "forget":
                return Reply(await self.forget(user, rest or "all"), "forget")
            case "block":
                return Reply(await self.block(user, rest), "dislike")
            case "why":
                return await self._why(user, _number(rest or "1"))
            case "undo":
                return await self._react(user, [("undo", _number(rest or "1"))])
            case "playlist":
                path, count = await self.playlist(user, rest, None)
                return Reply(f"Wrote {count} tracks to {path}.", "playlist")
        raise BadRequest(f"There is no command /{word}; type /help to see what there is.")

    # -- what commands on every face do ------------------------------------------------------------------------------

    async def profile(self, user: User) -> dict[str, Any]:
        """What is known of a person: taste in terms, reactions and blocks."""
        conversation = self.conversation
        events = await conversation.store.events(user)
        profile = conversation.recommender.profile(events, time.time())
        terms = [
            {"term": term, "value": round(float(value), 3)}
            for term, value in zip(conversation.recommender.terms, profile.u, strict=True)
            if abs(value) >= 0.005
        ]
        terms.sort(key=lambda entry: -abs(float(str(entry["value"]))))
        reactions = [
            {
                "track_id": event.track_id,
                "title": wording.name(self.views.track(event.track_id or "")),
                "kind": event.kind,
            }
            for event in events
            if event.kind in REACTIONS
        ]
        blocks = await conversation.store.blocks(user)
        return {
            "known": await conversation.store.known(user),
            "events": len(events),
            "terms": terms,
            "reactions": reactions,
            "blocked": {"tracks": sorted(blocks.tracks), "artists": sorted(blocks.artists)},
        }

    async def forget(self, user: User, what: str) -> str:
        """Erase everything or what was said last; says what was done."""
        if what == "all":
            found = await self.conversation.forget(user)
            return "Everything I kept of you is erased, your key with it." if found else "I keep nothing of you."
        if what == "last":
            found = await self.conversation.forget_last(user)
            return "What you said last is erased." if found else "There is nothing to erase."
        raise BadRequest(f"I can forget all or last, not {what!r}.")

    async def block(self, user: User, target: str) -> str:
        """Never again this artist (by name) or this pick (by number) or track (by id)."""
        conversation = self.conversation
        if not target:
            raise BadRequest("Say whom to block: /block ARTIST, or /block 2 for the second pick.")
        catalog = conversation.recommender.catalog
        if target.isdecimal() and len(target) <= 2:
            answer = await conversation.store.answer(user)
            table = answer.table(int(target)) if answer else None
            if table is None:
                raise BadRequest(f"There is no pick {target} in the last answer.")
            target = table.track_id
        if target in catalog.row:
            await conversation.store.block(user, "track", target)
            return f"Never again {wording.name(self.views.track(target))}."
        artists = {track.artist.casefold(): track.artist for track in catalog.tracks if track.artist}
        artist = artists.get(target.casefold())
        if artist is None:
            raise BadRequest(f"There is no artist {target!r} in this library; `whytune tracks` lists them.")
        await conversation.store.block(user, "artist", artist)
        return f"Never again {artist}."

    async def playlist(self, user: User, text: str, out: Path | None, k: int | None = None) -> tuple[Path, int]:
        """A list for a mood as an M3U8 file, in an order in which neighbours fit; its path and length."""
        match = re.match(r"(\d{1,2})(?:\s+(.*))?$", text, re.DOTALL)
        if match and k is None:
            k, text = int(match[1]), match[2] or ""
        done = await self.conversation.recommend(user, text, k or 10)
        ids = self.conversation.recommender.smooth_order([table.track_id for table in done.answer.picks])
        path = out or self.home / "playlists" / f"{done.answer.request_id}.m3u8"
        write_m3u8(path, [self.views.track(track_id) for track_id in ids])
        return path, len(ids)

    def to_json(self, reply: Reply) -> dict[str, Any]:
        """A reply as `say` prints it: {reply, intent} and, where there are picks, the answer."""
        document: dict[str, Any] = {"reply": reply.text, "intent": reply.intent}
        return document if reply.answer is None else {**document, **self.views.answer(reply.answer)}

    # -- words -------------------------------------------------------------------------------------------------------

    def describe(self, done: Recommended) -> str:
        """An answer as plain text."""
        lines = []
        for rank, table in enumerate(done.answer.picks, 1):
            track = self.views.track(table.track_id)
            lines.append(f"{rank}. {wording.name(track)} ({wording.clock(track.duration_s)})")
            lines.append(f"   {self.views.sentence(done.answer, table)}")
        lines += [wording.note_text(note) for note in done.answer.notes]
        return "\n".join(lines)

    def describe_why(self, why: Why) -> str:
        """The table of a pick as plain text."""
        track = self.views.track(why.table.track_id)
        lines = [f"{track.title}: {self.views.sentence(why.answer, why.table)}"]
        for reason in self.views.reasons(why.answer, why.table):
            lines.append(f"  {reason['contribution']:+.2f}  {reason['text']}")
        lines.append(f"  {why.table.bias:+.2f}  where every track starts")
        lines.append(f"  {why.table.score:+.2f}  in all")
        lines += [self.views.counterfactual(found, why.answer, track.title)["text"] for found in why.counterfactuals]
        return "\n".join(lines)

    def describe_profile(self, profile: dict[str, Any]) -> str:
        if not profile["known"]:
            return "I keep nothing of you yet."
        likes = [entry["term"] for entry in profile["terms"] if entry["value"] > 0][:6]
        dislikes = [entry["term"] for entry in profile["terms"] if entry["value"] < 0][:4]
        lines = [f"I keep {profile['events']} things that you said or did; at this moment they speak"]
        lines[0] += f" for {wording.listed(likes)}" if likes else ""
        lines[0] += (" and" if likes and dislikes else "") + (
            f" against {wording.listed(dislikes)}" if dislikes else ""
        )
        lines[0] += "." if likes or dislikes else " for nothing in particular."
        lines += [f"{'👍' if r['kind'] == 'like' else '👎'} {r['title']}" for r in profile["reactions"][-10:]]
        blocked = [*profile["blocked"]["artists"], *(self.views.track(i).title for i in profile["blocked"]["tracks"])]
        if blocked:
            lines.append(f"Never again: {wording.listed(blocked)}.")
        lines.append("/export shows all of it, /forget erases it.")
        return "\n".join(lines)


def _number(text: str) -> int:
    text = text.strip().rstrip("?")
    if not text.isdecimal():
        raise BadRequest(f"{text!r} is no number of a pick; say for example /why 2.")
    return int(text)
