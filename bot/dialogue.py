"""One turn of the conversation: what somebody typed → what the bot does and replies. The same on every platform."""

from __future__ import annotations

import asyncio
import json
import re
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from bot import plain
from bot.asking import MAX_TEXT, check_text, meant, wish
from bot.conversation import Conversation, Recommended, Why
from bot.following import Followed, Shown
from bot.messages import ENGLISH, Messages, Refusal
from bot.owner import User
from bot.playlists import write_m3u8
from bot.reacting import Reaction, Vote
from bot.views import Views
from recommender.answer import Answer
from recommender.profile import REACTIONS
from recommender.understanding import Understanding

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
    language: str = ENGLISH
    """The language that it is in, ISO 639-1."""
    recommended: Recommended | None = None
    why: Why | None = None
    reactions: tuple[Reaction | Vote, ...] = ()

    @property
    def answer(self) -> Answer | None:
        return self.recommended.answer if self.recommended else None


@dataclass(frozen=True)
class Turn:
    """What is known when somebody has said something: who, after which answer, and in which language to reply."""

    user: User
    followed: Followed
    messages: Messages
    count: int | None = None
    """How many picks are wanted where the message does not say."""

    @property
    def last(self) -> Answer | None:
        """The answer that is followed; None where there is none."""
        return self.followed.answer

    @property
    def answer(self) -> Answer:
        """The answer that is followed. Raises Refusal where there is none."""
        if self.last is None:
            raise Refusal("error-no-answer")
        return self.last

    def reply(self, intent: str, key: str, /, **values: str | int) -> Reply:
        """A reply that is one message of the catalogue."""
        return Reply(self.messages.say(key, **values), intent, self.messages.language)


class Dialogue:
    """Turns messages into replies."""

    def __init__(self, conversation: Conversation, views: Views, home: Path) -> None:
        self.conversation = conversation
        self.views = views
        self.home = home

    async def say(self, user: User, text: str, shown: Shown | None = None, count: int | None = None,
                  sound: np.ndarray | None = None) -> Reply:  # fmt: skip
        """Answer one message. Raises BadRequest in one sentence where it cannot be read.

        `shown`: the answer that it replies to, where that is not the person's last one; `count`: how many picks are
        wanted where the message does not say; `sound`: Wv of a sound that came with it, float64 [K].
        """
        if sound is not None and not text.strip():
            return await self.press(user, "more_like", shown, count, sound)
        async with self.conversation.turn(user):
            followed = await self.conversation.follow(user, shown)
            last = followed.answer
            command = text.lstrip().startswith("/")
            # A command is a word of ours: it tells nothing of the language somebody speaks.
            expected = last.language if last else ENGLISH
            detect = self.conversation.recommender.language.detect
            words = "" if command else text[:MAX_TEXT].encode("utf-8", "replace").decode("utf-8")
            spoken = await asyncio.to_thread(detect, words, expected)
            turn = Turn(user, followed, Messages.of(spoken), count)
            try:
                check_text(text)
                if command:
                    return await self._command(turn, text.strip())
                if VOTES.fullmatch(text):
                    votes = [("like" if sign == "+" else "dislike", int(number)) for sign, number in VOTE.findall(text)]
                    return await self._react(turn, votes)
                understood = await self.conversation.understand(text, last)
                if understood.care:
                    return Reply(self.conversation.care(spoken), "smalltalk", spoken)
                if sound is not None:
                    done = await self.conversation.answer(user, understood, followed, count or understood.count, sound)
                    return self._picked(done, "more_like")
                return await self._act(turn, text, understood)
            except Refusal as refusal:
                raise refusal.told(turn.messages) from None

    async def press(self, user: User, intent: str, shown: Shown | None = None, count: int | None = None,
                    sound: np.ndarray | None = None, language: str = ENGLISH) -> Reply:  # fmt: skip
        """What a button says without words: more_like or refine ("something else"). Raises as `say` does.

        `language`: to answer in where the person has had no answer before.
        """
        async with self.conversation.turn(user):
            followed = await self.conversation.follow(user, shown)
            language = await self.language(user, language)
            if sound is None and (followed.answer is None or (intent == "refine" and not followed.own)):
                raise Refusal("error-no-answer" if shown is None else "error-others-answer").told(Messages.of(language))
            done = await self.conversation.answer(user, wish(intent, language), followed, count, sound)
            return self._picked(done, intent)

    async def overhear(self, user: User, text: str) -> Reply:
        """Picks for what somebody else wrote: neither an order nor a taste of the one who asks."""
        check_text(text)
        async with self.conversation.turn(user):
            understood = await self.conversation.understand(text, None)
            if understood.care:
                return Reply(self.conversation.care(understood.language), "smalltalk", understood.language)
            clauses = tuple(replace(clause, lasting=False) for clause in understood.clauses)
            request = replace(understood, intent="recommend", intents=("recommend",), clauses=clauses, pick=None)
            return self._picked(await self.conversation.answer(user, request, Followed()), "recommend")

    async def language(self, user: User, otherwise: str = ENGLISH) -> str:
        """The language of a person's last answer; `otherwise` where there is none."""
        last = await self.conversation.store.answer(user)
        return last.language if last else otherwise

    async def _act(self, turn: Turn, text: str, understood: Understanding) -> Reply:
        last = turn.last
        intent = understood.intent
        if understood.clauses_lasting and intent in ("like", "dislike", "help", "smalltalk"):
            # "I love jazz" is a taste to remember, whatever else it resembles.
            intent = "recommend"
        if intent in ("help", "smalltalk") and (understood.wants or understood.avoids or understood.constraints):
            intent = "recommend"
        if intent in ("like", "dislike") and understood.pick is None and (understood.constraints or understood.names):
            intent = "recommend"  # "by X" names music, it praises none
        match intent:
            case "help":
                return turn.reply("help", "help")
            case "profile" | "export":
                return await self._command(turn, f"/{intent}")
            case "forget":
                return turn.reply("forget", "forget-how")
            case "smalltalk":
                return turn.reply("smalltalk", "any-time" if THANKS.search(text) else "hello")
            case "why" if last is not None:
                numbers = self._numbers(understood, last)
                return await self._why(turn, numbers[0] if understood.pick is not None else 1)
            case "like" | "dislike" if last is not None and (
                understood.pick is not None or not understood.clauses_lasting
            ):
                numbers = self._numbers(understood, last)
                return await self._react(turn, [(intent, n) for n in numbers], share=1.0 / len(numbers))
            case "why" | "more_like" if last is None and not understood.names:
                raise Refusal("error-no-answer")
        count = turn.count or understood.count
        done = await self.conversation.answer(turn.user, understood, turn.followed, count)
        return self._picked(done, intent)

    def _picked(self, done: Recommended, intent: str) -> Reply:
        return Reply(plain.answer_text(self.views, done.answer), intent, done.answer.language, recommended=done)

    def _numbers(self, understood: Understanding, last: Answer) -> list[int]:
        numbers = meant(self.conversation.recommender, understood, last)
        if not numbers:
            raise Refusal("error-no-such-pick", count=len(last.picks))
        return numbers

    async def _why(self, turn: Turn, number: int) -> Reply:
        if not turn.followed.own:
            raise Refusal("error-others-why")
        why = await self.conversation.why(turn.user, pick=number, answer=turn.answer)
        language = turn.messages.language
        return Reply(plain.why_text(self.views, why, language), "why", language, why=why)

    async def _react(self, turn: Turn, votes: list[tuple[str, int]], share: float = 1.0) -> Reply:
        last, messages = turn.answer, turn.messages
        missing = [number for _, number in votes if last.table(number) is None]
        if missing:
            raise Refusal("error-vote", pick=missing[0], count=len(last.picks))
        conversation, done = self.conversation, list[Reaction | Vote]()
        for verdict, number in votes:
            done.append(await conversation.vote_on(turn.user, verdict, turn.followed, number, share))
        lines = [self.verdict_text(verdict, each, messages) for (verdict, _), each in zip(votes, done, strict=True)]
        return Reply("\n".join(lines), votes[0][0], messages.language, reactions=tuple(done))

    def verdict_text(self, verdict: str, done: Reaction | Vote, messages: Messages) -> str:
        """What a 👍, 👎 or taking one back (`verdict`: like, dislike, undo) did, in one line."""
        title = self.views.track(done.event.track_id or "", messages.language).title
        sign = "👍" if done.event.kind == "like" else "👎"
        if isinstance(done, Vote):
            return messages.say("vote-undone" if verdict == "undo" else "vote-noted", sign=sign, title=title)
        before, after = done.rank_before, done.rank_after
        if verdict == "undo" and before == after:
            return messages.say("vote-undone", sign=sign, title=title)
        if verdict == "undo":
            return messages.say("verdict-undone", title=title, before=before, after=after)
        if before == after:
            return messages.say("verdict-kept", sign=sign, title=title)
        return messages.say("verdict-moved", sign=sign, title=title, before=before, after=after)

    async def _command(self, turn: Turn, text: str) -> Reply:
        word, _, rest = text[1:].partition(" ")
        rest = rest.strip()
        user, language = turn.user, turn.messages.language
        match word.lower():
            case "help":
                return turn.reply("help", "help")
            case "profile":
                return Reply(plain.profile_text(self.views, await self.profile(user), language), "profile", language)
            case "export":
                kept = await self.conversation.store.export(user)
                return Reply(json.dumps(kept, ensure_ascii=False, indent=2), "export", language)
            case "forget":
                return Reply(await self.forget(user, rest or "all", language), "forget", language)
            case "block":
                return Reply(await self.block(user, rest, language), "dislike", language)
            case "why":
                return await self._why(turn, _number(rest or "1"))
            case "undo":
                return await self._react(turn, [("undo", _number(rest or "1"))])
            case "playlist":
                path, count = await self.playlist(user, rest, None)
                spoken = Messages.of(await self.language(user))
                text = spoken.say("playlist-written", count=count, path=str(path))
                return Reply(text, "playlist", spoken.language)
        raise Refusal("error-command", word=word)

    # -- what commands on every face do ------------------------------------------------------------------------------

    async def profile(self, user: User) -> dict[str, Any]:
        """What is known of a person: taste in terms, reactions and blocks."""
        conversation = self.conversation
        language = await self.language(user)
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
                "title": self.views.name(event.track_id or "", language),
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

    async def forget(self, user: User, what: str, language: str = ENGLISH) -> str:
        """Erase everything or what was said last; says what was done."""
        messages = Messages.of(language)
        if what == "all":
            return messages.say("forgot-all" if await self.conversation.forget(user) else "forgot-nothing")
        if what == "last":
            return messages.say("forgot-last" if await self.conversation.forget_last(user) else "forgot-no-last")
        raise Refusal("error-forget", what=what)

    async def block(self, user: User, target: str, language: str = ENGLISH) -> str:
        """Never again this artist (by name) or this pick (by number) or track (by id); says so."""
        conversation = self.conversation
        if not target:
            raise Refusal("error-block")
        catalog = conversation.recommender.catalog
        if target.isdecimal() and len(target) <= 2:
            answer = await conversation.store.answer(user)
            table = answer.table(int(target)) if answer else None
            if table is None:
                raise Refusal("error-last-pick", pick=target)
            target = table.track_id
        if target in catalog.row:
            await conversation.store.block(user, "track", target)
            return Messages.of(language).say("blocked", name=self.views.name(target, language))
        artists = {track.artist.casefold(): track.artist for track in catalog.tracks if track.artist}
        artist = artists.get(target.casefold())
        if artist is None:
            raise Refusal("error-artist", artist=target)
        await conversation.store.block(user, "artist", artist)
        return Messages.of(language).say("blocked", name=artist)

    async def unblock(self, user: User, target: str, language: str = ENGLISH) -> str:
        """Allow a blocked artist (by name) or track (by id) again; says so."""
        store = self.conversation.store
        if await store.unblock(user, "track", target):
            return Messages.of(language).say("unblocked", name=self.views.name(target, language))
        if await store.unblock(user, "artist", target):
            return Messages.of(language).say("unblocked", name=target)
        raise Refusal("error-not-blocked", name=target)

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


def _number(text: str) -> int:
    text = text.strip().rstrip("?")
    if not text.isdecimal():
        raise Refusal("error-number", text=" ".join(text.split()))
    return int(text)
