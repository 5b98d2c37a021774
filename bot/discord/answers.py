"""What the bot answers, as messages of Discord: one method for each thing that a person can ask of it."""

from __future__ import annotations

import asyncio
import io
import json

import discord
import numpy as np

from bot.charts import profile_chart, why_chart
from bot.conversation import Why
from bot.dialogue import Reply
from bot.discord import posts
from bot.discord.posts import Post
from bot.following import Shown
from bot.messages import Messages, Refusal
from bot.owner import User
from bot.playlists import jspf_text, m3u8_text
from bot.portrait import portrait
from bot.previews import Previews
from bot.service import Service
from bot.sounds import Sounds

MOST_PICKS = posts.MOST_PICKS
PLAYLIST, MOST_PLAYLIST = 15, 100
HEARING = 4
"""Sounds that are fetched at once."""


class Answers:
    """Asks the dialogue and puts what it says into messages. Raises WhytuneError in one sentence."""

    def __init__(self, service: Service, previews: Previews, sounds: Sounds) -> None:
        self.service = service
        self.previews = previews
        self.sounds = sounds
        self._hearing = asyncio.Semaphore(HEARING)
        self._theme = service.settings.pictures

    async def to_text(
        self, user: User, text: str, shown: Shown | None = None, count: int | None = None, *,
        private: bool, sound: np.ndarray | None = None,
    ) -> Post:  # fmt: skip
        """To what somebody wrote; `private`: nobody else sees the answer."""
        reply = await self.service.dialogue.say(user, text, shown, count, sound)
        return await self._post(reply, private)

    async def hear(self, attachment: discord.Attachment) -> np.ndarray:
        """Wv of a sound that was sent, float64 [K]."""
        self.sounds.check_size(attachment.size)
        # Few at once are held in memory.
        async with self._hearing:
            return (await self.sounds.hear(await attachment.read(), attachment.filename)).heard

    async def press(self, user: User, intent: str, shown: Shown, language: str) -> Post:
        """more_like: more like all picks of an answer, whoever it was for. refine: other picks for the same request."""
        reply = await self.service.dialogue.press(user, intent, shown, language=language)
        return await self._post(reply, private=False)

    async def overhear(self, user: User, text: str) -> Post:
        """Picks for what somebody else wrote."""
        return await self._post(await self.service.dialogue.overhear(user, text), private=True)

    async def why(self, user: User, pick: int, shown: Shown | None = None) -> Post:
        """Why a pick of an answer (the last one by default), with its chart."""
        followed = await self.service.conversation.follow(user, shown)
        if followed.answer is None:
            raise Refusal("error-no-answer")
        if not followed.own:
            raise Refusal("error-others-why")
        why = await self.service.conversation.why(user, pick=pick, answer=followed.answer)
        return await self._why_post(why, followed.answer.language)

    async def vote(self, user: User, verdict: str, shown: Shown, pick: int, language: str) -> str:
        """👍 or 👎 by a button; the same once more takes it back. What it did, in one line."""
        conversation = self.service.conversation
        async with conversation.turn(user):
            verdict, done = await conversation.toggle(user, verdict, shown, pick)
            messages = Messages.of(await self.service.dialogue.language(user, language))
        return posts.plain(self.service.dialogue.verdict_text(verdict, done, messages), posts.CONTENT)

    async def profile(self, user: User, messages: Messages) -> Post:
        """A picture of somebody's taste."""
        found = await portrait(self.service.conversation, user)
        if found is None:
            return Post(messages.say("profile-nothing"))
        picture = await asyncio.to_thread(profile_chart, found, self.service.views, messages.language, self._theme)
        embed = discord.Embed(colour=posts.COLOUR).set_footer(text=messages.say("profile-more"))
        embed.set_image(url="attachment://profile.png")
        return Post(embeds=[embed], files=[posts.picture_file(picture, "profile.png")])

    async def export(self, user: User, messages: Messages) -> Post:
        """Everything that is kept of somebody, as a file."""
        kept = await self.service.store.export(user)
        if not kept:
            return Post(messages.say("profile-nothing"))
        text = json.dumps(kept, ensure_ascii=False, indent=1)
        return Post(messages.say("export-file"), files=[posts.text_file(text, "whytune.json")])

    async def playlist(self, user: User, text: str, count: int | None) -> Post:
        """A list for a mood as M3U8 and JSPF, in an order in which neighbours fit."""
        conversation, views = self.service.conversation, self.service.views
        done = await conversation.recommend(user, text, count or PLAYLIST, most=MOST_PLAYLIST)
        ids = conversation.recommender.smooth_order([table.track_id for table in done.answer.picks])
        messages = Messages.of(done.answer.language)
        tracks = [views.track(track_id, messages.language) for track_id in ids]
        if not tracks:
            return posts.answer_post(done.answer, views)
        return Post(
            embeds=[posts.list_embed(tracks, done.answer, messages)],
            files=[
                posts.text_file(m3u8_text(tracks, paths=False), "whytune.m3u8"),
                posts.text_file(jspf_text(tracks, messages.say("playlist-title"), paths=False), "whytune.jspf"),
            ],
        )

    async def clip(self, track_id: str, messages: Messages) -> Post:
        """A clip of a track, with its author and licence."""
        track = self.service.views.track(track_id, messages.language)
        clip = await self.previews.clip(track)
        return Post(posts.credit(track, messages), files=[discord.File(io.BytesIO(clip.data), filename=clip.filename)])

    async def _post(self, reply: Reply, private: bool) -> Post:
        messages = Messages.of(reply.language)
        if reply.answer is not None:
            views = self.service.views
            tracks = [views.track(table.track_id) for table in reply.answer.picks]
            clips = [track.track_id for track in tracks if self.previews.offers(track)]
            return posts.answer_post(reply.answer, views, clips)
        if reply.why is not None and not private:
            # What somebody liked elsewhere is among the reasons.
            return posts.said_why_post(reply.why, self.service.views, reply.language)
        if reply.why is not None:
            return await self._why_post(reply.why, reply.language)
        if reply.intent == "help":
            return Post(messages.say("discord-help"))
        if reply.intent in ("profile", "export") and not private:
            # What is known of a person is for that person alone.
            return Post(messages.say(f"discord-{reply.intent}"))
        if reply.intent == "export":
            return Post(messages.say("export-file"), files=[posts.text_file(reply.text, "whytune.json")])
        return posts.text_post(reply.text)

    async def _why_post(self, why: Why, language: str) -> Post:
        picture = await asyncio.to_thread(why_chart, self.service.views, why, language, self._theme)
        return posts.why_post(why, self.service.views, picture, language)
