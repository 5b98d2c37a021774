# ruff: noqa: ASYNC109 (a test reads best with timeout=…, and never cancels)
"""What a test lets people do: write, react, press, choose, call commands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from tests.loopback import acts, mentions
from tests.loopback.acts import File, Impossible, Offer
from tests.loopback.interactions import Interaction
from tests.loopback.model import REPLY, Channel, Message, User
from tests.loopback.world import World


class People:
    """The part of LoopbackDiscord that people's hands are."""

    world: World

    async def say(
        self,
        user: User,
        channel: Channel,
        text: str = "",
        *,
        mention_bot: bool = False,
        reply_to: Message | None = None,
        ping: bool = True,
        attachments: Sequence[File] = (),
    ) -> Message:
        """A user's message. `ping`: whether a reply notifies (and so mentions) whom it replies to."""
        acts.present(user, channel)
        if reply_to is not None:
            acts.visible(user, reply_to)
            if reply_to.ephemeral or reply_to.channel is not channel:
                raise Impossible("one can reply to messages of this channel's history only")
        content = f"{self.world.bot.mention} {text}".strip() if mention_bot else text
        if len(content) > 4000 or not (content or attachments) or len(attachments) > 10:
            raise Impossible("a message has 1 to 4000 characters, or else 1 to 10 files")
        message = Message(self.world.ids.now(), channel, user, content)
        message.files = [acts.uploaded(channel, file) for file in attachments]
        if reply_to is not None:
            message.type, message.reference = REPLY, reply_to.id
        allowed = {"parse": ["users"], "replied_user": ping}
        counted = mentions.found(content, channel, user, reply_to, allowed)
        message.mentions = counted.users
        message.pinged = counted.pinged
        self.world.post(message)
        return message

    async def edit(self, message: Message, text: str) -> None:
        """The author changes what the message says."""
        message.content, message.edited = text, datetime.now(UTC)
        replied = self.world.messages.get(message.reference or 0)
        keep = {"parse": ["users"], "replied_user": replied is not None and replied.author in message.mentions}
        message.mentions = mentions.found(text, message.channel, message.author, replied, keep).users
        self.world.changed(message)

    async def delete(self, message: Message) -> None:
        """Deletes a message of anybody, as its author or a moderator can."""
        self.world.remove(message)

    async def react(self, user: User, message: Message, emoji: str) -> None:
        """Adds a reaction."""
        acts.visible(user, message)
        if message.ephemeral:
            raise Impossible("there are no reactions on ephemeral messages")
        reacted = message.reactions.setdefault(emoji, [])
        if user not in reacted:
            reacted.append(user)
            self.world.reacted("MESSAGE_REACTION_ADD", message, emoji, user)

    async def unreact(self, user: User, message: Message, emoji: str) -> None:
        """Takes a reaction away."""
        reacted = message.reactions.get(emoji, [])
        if user not in reacted:
            raise Impossible(f"{user.name} has not reacted with {emoji}")
        reacted.remove(user)
        if not reacted:
            del message.reactions[emoji]
        self.world.reacted("MESSAGE_REACTION_REMOVE", message, emoji, user)

    async def clear_reactions(self, message: Message, emoji: str | None = None) -> None:
        """A moderator takes all reactions away, or all of one emoji."""
        if emoji is None:
            message.reactions.clear()
        else:
            message.reactions.pop(emoji, None)
        event = "MESSAGE_REACTION_REMOVE_ALL" if emoji is None else "MESSAGE_REACTION_REMOVE_EMOJI"
        self.world.reacted(event, message, emoji, None)

    async def press(
        self,
        user: User,
        message: Message,
        custom_id: str | None = None,
        *,
        label: str | None = None,
        index: int | None = None,
    ) -> Interaction:
        """Presses a button, found by its custom id, or by its label or emoji; `index` picks among those that fit."""
        return acts.press(user, message, custom_id, label, index)

    async def choose(
        self,
        user: User,
        message: Message,
        custom_id: str | None = None,
        *,
        values: Sequence[str] = (),
        users: Sequence[User] = (),
    ) -> Interaction:
        """Chooses from a select menu; the custom id may be left out where there is one menu."""
        return acts.choose(user, message, custom_id, values, users)

    async def slash(self, user: User, channel: Channel, command: str, /, **options: Any) -> Interaction:
        """Calls a command; an option may be a User or a file (name, bytes, content type)."""
        return acts.slash(self.world, user, channel, command, options)

    async def autocomplete(
        self,
        user: User,
        channel: Channel,
        command: str,
        /,
        option: str,
        typed: Any,
        timeout: float = 3.0,
        **others: Any,
    ) -> list[Offer]:
        """What the bot offers while the user types into an option."""
        real = option.replace("_", "-") if option not in others else option
        interaction = acts.slash(self.world, user, channel, command, {**others, real: typed}, focused=real)
        await interaction.acknowledged(timeout)
        return [Offer(choice["name"], choice["value"]) for choice in interaction.choices or []]

    async def context_menu(self, user: User, message: Message, command: str) -> Interaction:
        """Uses a command of a message's menu."""
        return acts.context_menu(user, message, command)

    async def submit(self, interaction: Interaction, /, **fields: Any) -> Interaction:
        """Fills in and sends the modal that an interaction opened."""
        return acts.submit(interaction, fields)
