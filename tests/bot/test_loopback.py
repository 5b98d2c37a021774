"""The loopback Discord is as strict as Discord: shown with a small client of discord.py, not with the product."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import discord as library
import pytest
from discord import app_commands

from tests.loopback import Channel, Guild, LoopbackDiscord, User


class Client(library.Client):
    """A bot with a few commands that keeps what it sees."""

    def __init__(self, intents: library.Intents | None = None) -> None:
        super().__init__(
            intents=intents or library.Intents.default(),
            guild_ready_timeout=0.05,
            allowed_mentions=library.AllowedMentions.none(),
        )
        self.tree = app_commands.CommandTree(self)
        self.seen: list[library.Message] = []
        self.events: list[tuple[str, object]] = []

    async def setup_hook(self) -> None:
        add_commands(self.tree)
        await self.tree.sync()

    async def on_message(self, message: library.Message) -> None:
        self.seen.append(message)
        if message.content.endswith("hello") and message.author != self.user:
            await message.reply("hello to you")

    async def on_raw_reaction_add(self, event: library.RawReactionActionEvent) -> None:
        self.events.append((f"+{event.emoji}", event))

    async def on_raw_reaction_remove(self, event: library.RawReactionActionEvent) -> None:
        self.events.append((f"-{event.emoji}", event))

    async def on_guild_join(self, guild: library.Guild) -> None:
        self.events.append(("join", guild.name))

    async def on_guild_remove(self, guild: library.Guild) -> None:
        self.events.append(("remove", guild.name))

    async def on_guild_unavailable(self, guild: library.Guild) -> None:
        self.events.append(("unavailable", guild.name))


class Buttons(library.ui.View):
    """Two buttons and a select menu of users."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @library.ui.button(label="More", custom_id="more")
    async def more(self, interaction: library.Interaction, button: library.ui.Button) -> None:
        await interaction.response.defer()
        await interaction.followup.send("more", ephemeral=True)

    @library.ui.button(emoji="👎", custom_id="down")
    async def down(self, interaction: library.Interaction, button: library.ui.Button) -> None:
        button.disabled = True
        await interaction.response.edit_message(content="noted", view=self)

    @library.ui.select(cls=library.ui.UserSelect, custom_id="who", max_values=3)
    async def who(self, interaction: library.Interaction, select: library.ui.UserSelect) -> None:
        await interaction.response.send_message(" and ".join(sorted(user.name for user in select.values)))


class Question(library.ui.Modal, title="A question"):
    mood = library.ui.TextInput(label="How do you feel?", custom_id="mood")

    async def on_submit(self, interaction: library.Interaction) -> None:
        await interaction.response.send_message(f"so {self.mood.value}")


def add_commands(tree: app_commands.CommandTree) -> None:
    @tree.command(description="Recommends")
    @app_commands.describe(mood="How you feel", count="How many", who="For whom", sound="Like this")
    async def recommend(
        interaction: library.Interaction,
        mood: str,
        count: app_commands.Range[int, 1, 5] = 3,
        who: library.User | None = None,
        sound: library.Attachment | None = None,
    ) -> None:
        await interaction.response.defer()
        size = len(await sound.read()) if sound else 0
        await interaction.followup.send(f"{mood} x{count} for {who or interaction.user} {size}", view=Buttons())

    @recommend.autocomplete("mood")
    async def moods(interaction: library.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=mood, value=mood) for mood in ("calm", "cosy", "loud") if typed in mood]

    @tree.command(description="Asks")
    async def ask(interaction: library.Interaction) -> None:
        await interaction.response.send_modal(Question())

    @tree.command(description="Answers when it is told to")
    async def slow(interaction: library.Interaction, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await interaction.response.send_message("at last", ephemeral=True)

    forget = app_commands.Group(name="forget", description="Forgets")

    @forget.command(name="all", description="Everything")
    async def everything(interaction: library.Interaction) -> None:
        await interaction.response.send_message("all gone", ephemeral=True)

    tree.add_command(forget)

    @tree.context_menu(name="Recommend for this")
    async def menu(interaction: library.Interaction, message: library.Message) -> None:
        await interaction.response.send_message(f"you said {message.content}")


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    opened = await LoopbackDiscord.start(callback_seconds=0.4)
    with opened.pointed_here():
        yield opened
    await opened.close()


@pytest.fixture
def guild(discord: LoopbackDiscord) -> Guild:
    return discord.add_guild("Listeners")


@pytest.fixture
def channel(guild: Guild) -> Channel:
    return guild.add_channel("music")


@pytest.fixture
def anna(discord: LoopbackDiscord, guild: Guild) -> User:
    user = discord.add_user("anna", locale="de")
    guild.join(user)
    return user


@pytest.fixture
async def bot(discord: LoopbackDiscord, anna: User, channel: Channel) -> AsyncIterator[Client]:
    client = Client()
    running = asyncio.create_task(client.start(discord.world.rules.token))
    await discord.ready()
    await client.wait_until_ready()
    yield client
    await client.close()
    await asyncio.gather(running, return_exceptions=True)


async def test_it_logs_in_and_answers_a_mention(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    said = await discord.say(anna, channel, "hello", mention_bot=True)
    reply = await discord.next_message(channel, after=said)
    assert reply.content == "hello to you"
    assert reply.reference == said.id
    assert reply.pinged == []
    assert bot.get_channel(channel.id).permissions_for(bot.get_guild(channel.guild.id).me).embed_links
    assert discord.violations == []
