"""What people write and how they react: mentions, replies, direct messages and emoji, from the gateway to answers."""

from __future__ import annotations

import asyncio
import contextlib
import re
from contextlib import AbstractAsyncContextManager
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import discord

from bot.discord import buttons
from bot.discord.gate import user_of
from bot.discord.metrics import Kind
from bot.discord.posts import Post, text_post
from bot.following import Shown
from bot.messages import ENGLISH, Messages, Refusal
from bot.owner import User
from recommender.care import needs_care
from recommender.errors import BadRequest, WhytuneError
from recommender.listing import AUDIO

if TYPE_CHECKING:
    from bot.discord.client import Whytune

_MENTION = re.compile(r"<(?:@[!&]?|#)\d{1,25}>")
_EMOJI = re.compile(r"<a?:(\w{1,40}):\d{1,25}>")
_MODIFIERS = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff]")
LIKES, DISLIKES = frozenset("👍❤"), frozenset("👎")
SOUNDS = ("audio/", "video/")
"""Kinds of file that may hold a sound."""
REMEMBERED = 2000
"""People who were told that an empty reply cannot be read."""
MOST_DIGITS = 5
"""1️⃣ to 5️⃣ speak of the first five picks."""


def clean(text: str) -> str:
    """A message without mentions; a server's own emoji by its name; a command's slash left out, it is said in words."""
    # A slash behind a blank would still be a command to the dialogue, and some of those write files.
    return re.sub(r"^[\s/]+", "", _EMOJI.sub(r" \1 ", _MENTION.sub(" ", text))).strip()


def verdicts(emoji: str, picks: int) -> tuple[str, list[int]] | None:
    """What an emoji says of an answer of so many picks: like or dislike, and which; None where it says nothing."""
    bare = _MODIFIERS.sub("", emoji)
    if bare.endswith("\u20e3") and bare[:1].isdecimal():
        pick = int(bare[0])
        return ("like", [pick]) if 1 <= pick <= min(picks, MOST_DIGITS) else None
    if bare in LIKES | DISLIKES:
        return ("like" if bare in LIKES else "dislike", list(range(1, picks + 1)))
    return None


class Unheard(Exception):
    """There is nobody who could hear an answer: the channel is gone, or closed to the bot."""


class Listening:
    """Answers what comes by the gateway."""

    def __init__(self, bot: Whytune) -> None:
        self._bot = bot
        self._told_of_empty: dict[int, None] = {}

    # -- messages ----------------------------------------------------------------------------------------------------

    async def message(self, message: discord.Message) -> None:
        """Answer a message if it is for the bot."""
        bot, me = self._bot, self._bot.user
        if me is None or message.author.bot or message.webhook_id:
            return
        if message.type not in (discord.MessageType.default, discord.MessageType.reply):
            return
        guild_id = message.guild.id if message.guild else None
        if not bot.gate.may_answer(message.channel.id, getattr(message.channel, "parent_id", None), guild_id):
            return
        replied = message.reference.resolved if message.reference else None
        ours = replied if isinstance(replied, discord.Message) and replied.author.id == me.id else None
        mentioned = any(user.id == me.id for user in message.mentions)
        if message.guild is not None and message.guild.self_role in message.role_mentions:
            # Of a message that names the bot's role Discord hands nothing over.
            await self._tell_of_empty(message)
            return
        if not (guild_id is None or mentioned or ours):
            return
        if message.guild is not None and not _may_speak(message):
            # Who could not be told what is kept has nothing kept.
            return
        text = clean(message.content)
        if needs_care(text):
            # Before all else: nobody is too fast for this, and nothing is kept of it.
            language = await asyncio.to_thread(bot.service.recommender.language.detect, text)
            await self._reply(message, Post(bot.service.conversation.care(language)))
            return
        if not text and not message.attachments and guild_id is not None and not mentioned:
            await self._tell_of_empty(message)
            return
        kind: Kind = "audio" if _sound_of(message) else "reply" if ours else "message"
        user = user_of(message.author, guild_id)
        try:
            async with bot.gate.inside(kind, message.author.id), _typing(message.channel):
                await self._answer(message, user, text, buttons.shown_by(ours) if ours else None)
        except Unheard:
            raise
        except Exception as error:
            too_fast = isinstance(error, Refusal) and error.key == "error-too-fast"
            if not too_fast or bot.gate.first_time(message.author.id):
                spoken = Messages.of(ENGLISH)
                with contextlib.suppress(WhytuneError):
                    spoken = await bot.spoken_with(user, text)
                await self._reply(message, text_post(bot.gate.explain(error, kind, spoken)))

    async def _answer(self, message: discord.Message, user: User, text: str, shown: Shown | None) -> None:
        bot = self._bot

        async def say(key: str) -> None:
            await self._reply(message, Post((await bot.spoken_with(user, text)).say(key)))

        if not text and not message.attachments:
            await say("discord-help")
            return
        attached = _sound_of(message)
        if attached is None and not text:
            raise Refusal("sound-not-audio")
        await bot.gate.tell_first(user, lambda: say("first-contact"))
        sound = await bot.answers.hear(attached) if attached is not None else None
        post = await bot.answers.to_text(user, text, shown, private=message.guild is None, sound=sound)
        await self._reply(message, post)

    def forget(self, user_id: int) -> None:
        """Remember nothing of a person."""
        self._told_of_empty.pop(user_id, None)

    async def _tell_of_empty(self, message: discord.Message) -> None:
        """A reply with the ping off arrives empty: say once how to do it."""
        if message.author.id in self._told_of_empty or not _may_speak(message):
            return
        self._told_of_empty[message.author.id] = None
        while len(self._told_of_empty) > REMEMBERED:
            self._told_of_empty.pop(next(iter(self._told_of_empty)))
        spoken = await self._bot.spoken_with(user_of(message.author, None))
        await self._reply(message, Post(spoken.say("reply-unread")))

    async def _reply(self, message: discord.Message, post: Post) -> None:
        may = message.channel.permissions_for(message.guild.me) if message.guild else None
        if may is not None and not may.embed_links:
            post = post.without_embeds()
        given = post.arguments()
        if may is not None and not may.attach_files and given.pop("files", None):
            for embed in post.embeds:
                embed.set_image(url=None)
        if may is None or may.read_message_history:
            given |= {"reference": message.to_reference(fail_if_not_exists=False), "mention_author": False}
        if given.keys() & {"content", "embeds", "files"}:
            try:
                sent = await message.channel.send(**given)
            except (discord.Forbidden, discord.NotFound) as error:
                raise Unheard from error
            self._bot.remember(sent.id, post.shown)

    # -- reactions ---------------------------------------------------------------------------------------------------

    async def reaction(self, payload: discord.RawReactionActionEvent, *, added: bool) -> None:
        """Count an emoji on one of the bot's answers, or take its effect back."""
        bot, me = self._bot, self._bot.user
        if me is None or payload.user_id == me.id or payload.emoji.id is not None:
            return
        if payload.message_author_id not in (None, me.id) or verdicts(payload.emoji.name or "", MOST_DIGITS) is None:
            return
        if payload.member is not None and payload.member.bot:
            return
        user = user_of(discord.Object(payload.user_id), payload.guild_id)
        # Held from here on, so that what is given and taken back at once is done in that order.
        conversation, via = bot.service.conversation, _MODIFIERS.sub("", payload.emoji.name or "")
        async with conversation.turn(user):
            if not added and not await conversation.reacted(user, via):
                # What is taken off a message that is not the bot's need not be looked at.
                return
            shown = await bot.shown_in(payload.channel_id, payload.message_id)
            said = verdicts(payload.emoji.name or "", len(shown.track_ids)) if shown else None
            if shown is None or said is None:
                return
            verdict, picks = said
            if added:
                await bot.gate.tell_first(user, lambda: self._tell_voter(payload, user))
            for pick in picks:
                with contextlib.suppress(BadRequest):
                    await conversation.vote(user, verdict if added else "undo", shown, pick, 1.0 / len(picks), via)

    async def _tell_voter(self, payload: discord.RawReactionActionEvent, voter: User) -> None:
        """What is kept, in a direct message; where that is closed, under the answer that was reacted to."""
        line = (await self._bot.spoken_with(voter)).say("first-contact")
        try:
            user = self._bot.get_user(payload.user_id) or await self._bot.fetch_user(payload.user_id)
            await user.send(line, allowed_mentions=discord.AllowedMentions.none())
        except discord.Forbidden:
            channel = self._bot.get_partial_messageable(payload.channel_id, guild_id=payload.guild_id)
            to = discord.MessageReference(
                message_id=payload.message_id, channel_id=payload.channel_id, fail_if_not_exists=False
            )
            try:
                await channel.send(
                    f"<@{payload.user_id}> {line}", reference=to, allowed_mentions=discord.AllowedMentions.none()
                )
            except (discord.Forbidden, discord.NotFound) as error:
                raise Unheard from error


def _may_speak(message: discord.Message) -> bool:
    """Whether the bot may write where a message stands."""
    if message.guild is None:
        return True
    may = message.channel.permissions_for(message.guild.me)
    return may.send_messages_in_threads if isinstance(message.channel, discord.Thread) else may.send_messages


def _sound_of(message: discord.Message) -> discord.Attachment | None:
    """The first file of a message that may be a sound."""
    for attachment in message.attachments:
        ending = PurePath(attachment.filename).suffix.lower().lstrip(".")
        if (attachment.content_type or "").startswith(SOUNDS) or ending in AUDIO:
            return attachment
    return None


@contextlib.asynccontextmanager
async def _typing(channel: Any) -> Any:
    """Show that an answer is being found; where that fails, it is found without."""
    context: AbstractAsyncContextManager[None] = channel.typing()
    try:
        await context.__aenter__()
    except discord.HTTPException:
        yield
        return
    try:
        yield
    finally:
        await context.__aexit__(None, None, None)
