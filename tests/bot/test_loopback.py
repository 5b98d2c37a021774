"""The loopback Discord is as strict as Discord: shown with a small client of discord.py, not with the product."""

from __future__ import annotations

import asyncio
import contextlib
import io
import sys
import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord as library
import pytest
from discord import app_commands

from tests.loopback import Channel, Guild, Impossible, Interaction, LoopbackDiscord, Message, User


class Client(library.Client):
    """A bot with a few commands that keeps what it sees."""

    def __init__(self, intents: library.Intents | None = None, **options: Any) -> None:
        super().__init__(
            **options,
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

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Not to wait 5 s before identifying anew."""

    async def on_message(self, message: library.Message) -> None:
        self.seen.append(message)
        if message.content.endswith("hello") and message.author != self.user:
            await message.reply("hello to you")

    async def on_raw_message_edit(self, event: library.RawMessageUpdateEvent) -> None:
        self.events.append(("edit", event.data["content"]))

    async def on_raw_message_delete(self, event: library.RawMessageDeleteEvent) -> None:
        self.events.append(("delete", event.message_id))

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


@contextlib.asynccontextmanager
async def online(discord: LoopbackDiscord, client: Client) -> AsyncIterator[Client]:
    """The client, logged in."""
    running = asyncio.create_task(client.start(discord.world.rules.token))
    try:
        await discord.ready()
        await client.wait_until_ready()
        yield client
    finally:
        await client.close()
        await asyncio.gather(running, return_exceptions=True)


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    opened = await LoopbackDiscord.start(callback_seconds=0.4)
    with opened.pointed_here():
        yield opened
    await opened.close()


async def ask(discord: LoopbackDiscord, method: str, path: str, json: Any = None, **headers: str) -> tuple[int, Any]:
    """A request as a bot could make it without discord.py's care; status and answer."""
    known = {"Authorization": f"Bot {discord.world.rules.token}", "User-Agent": "DiscordBot (test, 1)"}
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, discord.api + path, json=json, headers=known | headers) as response,
    ):
        return response.status, await response.json() if response.content_type == "application/json" else None


async def seen(bot: Client, message: Message) -> library.Message:
    """The message as the bot saw it."""
    for _ in range(200):
        if found := [one for one in bot.seen if one.id == message.id]:
            return found[-1]
        await asyncio.sleep(0.01)
    raise AssertionError("the bot did not see the message")


async def happened(bot: Client, event: str) -> Any:
    """What the bot got with an event."""
    for _ in range(200):
        if found := [what for name, what in bot.events if name == event]:
            return found[-1]
        await asyncio.sleep(0.01)
    raise AssertionError(f"no {event}; there were {bot.events}")


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
    async with online(discord, Client()) as client:
        yield client


def button_part(**change: Any) -> dict[str, Any]:
    """A button."""
    return {"type": 2, "style": 1, "label": "a", "custom_id": "a"} | change


def button(**change: Any) -> dict[str, Any]:
    """A row with a button."""
    return {"type": 1, "components": [button_part(**change)]}


def option(name: str, **change: Any) -> dict[str, Any]:
    """An option of a command."""
    return {"name": name, "description": "An option", "type": 3} | change


def many() -> list[dict[str, Any]]:
    """Choices so long that two lists of them are too many characters for a command."""
    return [{"name": f"{number:0100}", "value": f"{number:0100}"} for number in range(25)]


# Messages


async def test_it_logs_in_and_answers_a_mention(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    said = await discord.say(anna, channel, "hello", mention_bot=True)
    reply = await discord.next_message(channel, after=said)
    assert (reply.content, reply.reference, reply.pinged) == ("hello to you", said.id, [])
    known = bot.get_guild(channel.guild.id)
    assert known.get_channel(channel.id).permissions_for(known.me).embed_links
    assert known.member_count == 3
    assert discord.violations == []


async def test_content_is_blank_unless_the_bot_is_meant(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    said = await discord.say(anna, channel, "between us", attachments=[("a.ogg", b"ogg", "audio/ogg")])
    shown = await seen(bot, said)
    assert (shown.content, shown.attachments, shown.author.name) == ("", [], "anna")
    assert (await ask(discord, "GET", f"/channels/{channel.id}/messages/{said.id}"))[1]["content"] == ""
    await discord.edit(said, "still between us")
    assert await happened(bot, "edit") == ""
    own = await discord.next_message(channel, after=await discord.say(anna, channel, "hello", mention_bot=True))
    silent = await seen(bot, await discord.say(anna, channel, "less sleepy", reply_to=own, ping=False))
    assert (silent.content, silent.reference.resolved.content) == ("", "hello to you")
    assert (await seen(bot, await discord.say(anna, channel, "less sleepy", reply_to=own))).content == "less sleepy"
    assert (await seen(bot, await discord.say(anna, discord.dm(anna), "psst"))).content == "psst"


async def test_content_is_there_with_the_intent_that_was_granted(
    discord: LoopbackDiscord, anna: User, channel: Channel
) -> None:
    intents = library.Intents.default()
    intents.message_content = True
    client = Client(intents)
    with pytest.raises(library.PrivilegedIntentsRequired):
        await asyncio.wait_for(client.start(discord.world.rules.token), 5)
    assert "message_content" in discord.violations[0]
    await client.close()
    other = await LoopbackDiscord.start(granted_intents=["message_content"])
    there = other.add_guild("Open").add_channel("all")
    there.guild.join(other.add_user("ben"))
    with other.pointed_here():
        async with online(other, Client(intents)) as client:
            ben = next(member.user for member in there.guild.members.values() if member.user.name == "ben")
            assert (await seen(client, await other.say(ben, there, "to all"))).content == "to all"
    await other.close()


LONG = "x" * 2001
ROW = {"type": 1, "components": [{"type": 2, "style": 1, "label": "a", "custom_id": "a"}]}


@pytest.mark.parametrize(
    ("body", "code", "where"),
    [
        ({"content": LONG}, 50035, "content"),
        ({"content": "  "}, 50006, None),
        ({"embeds": [{"title": "x" * 257}]}, 50035, "embeds.0.title"),
        ({"embeds": [{"description": "x" * 4097}]}, 50035, "embeds.0.description"),
        ({"embeds": [{"fields": [{"name": "a", "value": ""}]}]}, 50035, "embeds.0.fields.0.value"),
        ({"embeds": [{"fields": [{"name": "a", "value": "x" * 1025}]}]}, 50035, "embeds.0.fields.0.value"),
        ({"embeds": [{"fields": [{"name": "a", "value": "b"}] * 26}]}, 50035, "embeds.0.fields"),
        ({"embeds": [{"title": "a", "footer": {"text": "x" * 2049}}]}, 50035, "embeds.0.footer.text"),
        ({"embeds": [{"title": "a", "author": {"name": "x" * 257}}]}, 50035, "embeds.0.author.name"),
        ({"embeds": [{"title": "a", "url": "javascript:1"}]}, 50035, "embeds.0.url"),
        ({"embeds": [{"description": "x" * 3001}] * 2}, 50035, "embeds"),
        ({"embeds": [{"title": "a"}] * 11}, 50035, "embeds"),
        ({"embeds": [{}]}, 50035, "embeds.0.description"),
        ({"content": "a", "components": [ROW] * 6}, 50035, "components"),
        ({"content": "a", "components": [ROW, ROW]}, 50035, "components"),
        (
            {"content": "a", "components": [{"type": 1, "components": ROW["components"] * 6}]},
            50035,
            "components.0.components",
        ),
        ({"content": "a", "components": [{"type": 1, "components": []}]}, 50035, "components.0.components"),
        ({"content": "a", "components": [button(label="x" * 81)]}, 50035, "components.0.components.0.label"),
        ({"content": "a", "components": [button(custom_id="x" * 101)]}, 50035, "components.0.components.0.custom_id"),
        ({"content": "a", "components": [button(emoji={"name": "A"})]}, 50035, "components.0.components.0.emoji.name"),
        ({"content": "a", "components": [button(type=3, options=[])]}, 50035, "components.0.components.0.options"),
        ({"content": "a", "attachments": [{"id": 0, "filename": "a"}]}, 50035, "attachments.0.id"),
        ({"content": "a", "allowed_mentions": {"parse": ["users"], "users": ["1"]}}, 50035, "allowed_mentions"),
        ({"content": "a", "flags": 64}, 50035, "flags"),
        ({"content": "a", "message_reference": {"message_id": "1"}}, 50035, "message_reference"),
        ({"content": "a", "flags": 1 << 15}, 50035, "content"),
    ],
)
async def test_a_bad_message_is_refused(
    discord: LoopbackDiscord, channel: Channel, body: dict[str, Any], code: int, where: str | None
) -> None:
    status, answer = await ask(discord, "POST", f"/channels/{channel.id}/messages", body)
    assert (status, answer["code"]) == (400, code)
    place = answer.get("errors", {})
    for step in (where or "").split(".") if where else ():
        place = place[step]
    assert where is None or place["_errors"]
    assert len(discord.violations) == 1
    assert channel.messages == []


async def test_what_fits_exactly_is_taken(discord: LoopbackDiscord, channel: Channel) -> None:
    rows = [
        {"type": 1, "components": [button_part(custom_id=f"{row}{place}") for place in range(5)]} for row in range(5)
    ]
    keycap = {"type": 1, "components": [button_part(label=None, emoji={"name": "1️⃣"}, custom_id="x" * 100)]}
    body = {"content": "x" * 2000, "embeds": [{"description": "x" * 3000}] * 2, "components": [*rows[:4], keycap]}
    assert (await ask(discord, "POST", f"/channels/{channel.id}/messages", body))[0] == 200
    assert len(channel.messages[0].buttons) == 21
    assert discord.violations == []


async def test_components_of_version_2(discord: LoopbackDiscord, bot: Client, channel: Channel) -> None:
    view = library.ui.LayoutView()
    more = library.ui.Section("A track", accessory=library.ui.Button(label="More", custom_id="more"))
    view.add_item(library.ui.Container(library.ui.TextDisplay("# Tonight"), more, library.ui.Separator()))
    await bot.get_channel(channel.id).send(view=view)
    assert channel.messages[-1].text == "# Tonight\nA track"
    assert channel.messages[-1].buttons[0].label == "More"
    with pytest.raises(library.HTTPException, match="cannot be used"):
        await bot.get_channel(channel.id).send("words", view=view)
    with pytest.raises(library.HTTPException, match="4000"):
        view.add_item(library.ui.TextDisplay("x" * 3990))
        await bot.get_channel(channel.id).send(view=view)


async def test_permissions_are_asked_for(discord: LoopbackDiscord, bot: Client, channel: Channel) -> None:
    target = bot.get_channel(channel.id)
    channel.deny("embed_links")
    sent = await target.send("words stay", embed=library.Embed(title="gone"))
    assert (sent.content, sent.embeds) == ("words stay", [])
    channel.deny("attach_files")
    with pytest.raises(library.Forbidden) as refused:
        await target.send(file=library.File(io.BytesIO(b"a"), "a.txt"))
    assert refused.value.code == 50013
    channel.deny("send_messages")
    with pytest.raises(library.Forbidden, match="50013"):
        await target.send("no")
    with pytest.raises(library.Forbidden, match="50013"):
        await target.typing()
    channel.deny("view_channel")
    with pytest.raises(library.Forbidden, match="50001"):
        await target.fetch_message(sent.id)
    assert not target.permissions_for(target.guild.me).view_channel
    assert discord.violations == []


async def test_closed_direct_messages(discord: LoopbackDiscord, bot: Client) -> None:
    ben = discord.add_user("ben", dms_open=False)
    with pytest.raises(library.Forbidden) as refused:
        await (await bot.fetch_user(ben.id)).send("hi")
    assert refused.value.code == 50007
    ben.dms_open = True
    await (await bot.fetch_user(ben.id)).send("hi")
    assert [message.content for message in discord.dm(ben).messages] == ["hi"]


async def test_files_travel_both_ways(discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (7).to_bytes(4, "big") + (5).to_bytes(4, "big") + b"rest"
    embed = library.Embed(title="A chart").set_image(url="attachment://chart.png")
    files = [
        library.File(io.BytesIO(picture), "chart.png", description="Bars"),
        library.File(io.BytesIO(b"ogg"), "clip.ogg"),
    ]
    sent = await bot.get_channel(channel.id).send(embed=embed, files=files)
    chart, clip = channel.messages[-1].files
    assert (chart.data, chart.description, chart.width, chart.height) == (picture, "Bars", 7, 5)
    assert (clip.content_type, clip.data) == ("audio/ogg", b"ogg")
    assert [file.filename for file in sent.attachments] == ["clip.ogg"], "a file within an embed is not beside it"
    assert sent.embeds[0].image.url == chart.url
    said = await discord.say(anna, channel, "like this", mention_bot=True, attachments=[("song.mp3", b"song")])
    got = (await seen(bot, said)).attachments[0]
    assert (await got.read(), got.content_type) == (b"song", "audio/mpeg")
    with pytest.raises(library.NotFound):
        await bot.http.get_from_cdn(got.url.partition("?")[0])
    await sent.edit(attachments=[])
    assert channel.messages[-2].files == []
    with pytest.raises(library.HTTPException, match="40005"):
        await sent.channel.send(file=library.File(io.BytesIO(bytes(10 * 1024 * 1024 + 1)), "long.ogg"))


async def test_who_is_pinged(discord: LoopbackDiscord, anna: User, channel: Channel) -> None:
    path = f"/channels/{channel.id}/messages"
    said = await discord.say(anna, channel, "hi")
    loud = {"content": f"{anna.mention} `{discord.owner.mention}`", "message_reference": {"message_id": str(said.id)}}
    for body in (loud, loud | {"allowed_mentions": {"parse": []}}, {"content": "@everyone"}):
        await ask(discord, "POST", path, body)
    assert [message.pinged for message in channel.messages] == [[], ["anna"], [], []]
    channel.allow("mention_everyone")
    await ask(discord, "POST", path, {"content": "@everyone"})
    assert channel.messages[-1].pinged == ["everyone"]


async def test_a_message_of_somebody_else_is_not_edited(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    said = await discord.say(anna, channel, "hi")
    path = f"/channels/{channel.id}/messages/{said.id}"
    assert (await ask(discord, "PATCH", path, {"content": "ho"}))[1]["code"] == 50005
    assert (await ask(discord, "DELETE", path))[1]["code"] == 50013
    await discord.delete(said)
    assert await happened(bot, "delete") == said.id
    assert (await ask(discord, "GET", path))[1]["code"] == 10008


# Reactions


async def test_reactions_come_and_go(discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel) -> None:
    sent = await bot.get_channel(channel.id).send("pick one")
    await sent.add_reaction("1️⃣")
    message = channel.messages[-1]
    await discord.react(anna, message, "1️⃣")
    event = await happened(bot, "+1️⃣")
    assert (event.user_id, event.message_author_id, event.member.name) == (anna.id, discord.bot.id, "anna")
    await discord.unreact(anna, message, "1️⃣")
    assert (await happened(bot, "-1️⃣")).user_id == anna.id
    assert message.reactions == {"1️⃣": [discord.bot]}
    with pytest.raises(Impossible):
        await discord.unreact(anna, message, "1️⃣")
    with pytest.raises(library.HTTPException, match="10014"):
        await sent.add_reaction("nonsense")


# Interactions


async def test_a_command_is_deferred_and_answered(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    call = await discord.slash(anna, channel, "recommend", mood="calm", who=discord.owner, sound=("a.mp3", b"12345"))
    assert await call.acknowledged() < 0.4
    reply = await call.reply()
    assert reply.content == "calm x3 for owner 5"
    assert reply is call.original and reply in channel.messages and call.followups == 0
    assert call.payload()["locale"] == "de"
    with pytest.raises(Impossible, match="needs"):
        await discord.slash(anna, channel, "recommend")
    with pytest.raises(Impossible, match="no option"):
        await discord.slash(anna, channel, "recommend", mood="calm", colour="red")
    with pytest.raises(Impossible, match="1 to 5"):
        await discord.slash(anna, channel, "recommend", mood="calm", count=6)
    with pytest.raises(Impossible, match="no command"):
        await discord.slash(anna, channel, "dance")
    assert (await (await discord.slash(anna, discord.dm(anna), "forget all")).reply()).content == "all gone"
    assert discord.violations == []


async def test_buttons_menus_and_hidden_answers(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    message = await (await discord.slash(anna, channel, "recommend", mood="calm")).reply()
    hidden = await (await discord.press(anna, message, label="More")).reply()
    assert (hidden.content, hidden.ephemeral_to) == ("more", anna)
    assert hidden not in channel.messages
    assert (await ask(discord, "GET", f"/channels/{channel.id}/messages/{hidden.id}"))[0] == 404
    changed = await (await discord.press(anna, message, "down")).reply()
    assert changed is message and (message.content, message.earlier[0].content) == ("noted", "calm x3 for anna 0")
    with pytest.raises(Impossible, match="disabled"):
        await discord.press(anna, message, label="👎")
    with pytest.raises(Impossible, match="not a member"):
        await discord.press(discord.add_user("stranger"), message, "more")
    both = await (await discord.choose(anna, message, users=[anna, discord.owner])).reply()
    assert both.content == "anna and owner"
    with pytest.raises(Impossible, match="takes"):
        await discord.choose(anna, message)
    assert discord.violations == []


async def test_modals_menus_and_autocomplete(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    asked = await discord.slash(anna, channel, "ask")
    await asked.acknowledged()
    assert (await (await discord.submit(asked, mood="sleepy")).reply()).content == "so sleepy"
    said = await discord.say(anna, channel, "rain on the window")
    menu = await discord.context_menu(anna, said, "Recommend for this")
    assert (await menu.reply()).content == "you said rain on the window"
    offers = await discord.autocomplete(anna, channel, "recommend", option="mood", typed="c")
    assert [offer.value for offer in offers] == ["calm", "cosy"]
    assert discord.violations == []


async def test_a_late_or_second_callback_is_refused(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    late = await discord.slash(anna, channel, "slow", seconds=0.6)
    await asyncio.sleep(0.8)
    assert late.failed and late.messages == []
    assert "10062" in discord.violations.pop()
    timely = await discord.slash(anna, channel, "slow", seconds=0.0)
    await timely.reply()
    path = f"/interactions/{timely.id}/{timely.token}/callback"
    assert (await ask(discord, "POST", path, {"type": 5}))[1]["code"] == 40060
    assert "40060" in discord.violations.pop()


async def test_callbacks_fit_their_interaction(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    await bot.close()
    await discord.disconnected()
    call = await discord.slash(anna, channel, "slow", seconds=0.0)
    assert not call.delivered
    path, hook = f"/interactions/{call.id}/{call.token}/callback", f"/webhooks/{discord.bot.id}/{call.token}"
    assert (await ask(discord, "POST", hook, {"content": "early"}))[1]["code"] == 10015
    assert (await ask(discord, "POST", path, {"type": 8, "data": {"choices": []}}))[1]["code"] == 50035
    assert (await ask(discord, "POST", path, {"type": 4, "data": {"content": LONG}}))[1]["code"] == 50035
    assert (await ask(discord, "POST", path, {"type": 5, "data": {"flags": 64}}))[0] == 204
    assert (await ask(discord, "POST", hook, {"content": "open?"}))[1]["flags"] == 64, "a deferral decides"
    assert (await ask(discord, "POST", hook, {"content": "open"}))[1]["flags"] == 0
    assert (await ask(discord, "PATCH", hook + "/messages/@original", {"content": ""}))[1]["code"] == 50006
    assert [(message.content, message.ephemeral) for message in call.messages] == [("open?", True), ("open", False)]
    call.dispatched -= 1000
    assert (await ask(discord, "POST", hook, {"content": "later"}))[1]["code"] == 50027
    assert len(discord.violations) == 5


async def test_autocomplete_has_limits(discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel) -> None:
    await bot.close()
    await discord.disconnected()
    asking = asyncio.create_task(discord.autocomplete(anna, channel, "recommend", option="mood", typed="c"))
    call: Interaction = await discord.until(lambda: discord.interactions and discord.interactions[-1])
    path = f"/interactions/{call.id}/{call.token}/callback"
    choices = [{"name": "a", "value": str(number)} for number in range(26)]
    for bad in (
        choices,
        [{"name": "x" * 101, "value": "a"}],
        [{"name": "", "value": "a"}],
        [{"name": "a", "value": 1}],
    ):
        assert (await ask(discord, "POST", path, {"type": 8, "data": {"choices": bad}}))[1]["code"] == 50035
    await ask(discord, "POST", path, {"type": 8, "data": {"choices": choices[:25]}})
    assert len(await asking) == 25


# Commands


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"name": "Recommend"}, "0.name"),
        ({"name": "two words"}, "0.name"),
        ({"description": ""}, "0.description"),
        ({"description": "x" * 101}, "0.description"),
        ({"description_localizations": {"de": "x" * 101}}, "0.description_localizations.de"),
        ({"name_localizations": {"de": "Groß"}}, "0.name_localizations.de"),
        ({"description_localizations": {"es": "hola"}}, "0.description_localizations.es"),
        ({"options": [option(f"o{number}") for number in range(26)]}, "0.options"),
        ({"options": [option("a"), option("b", required=True)]}, "0.options.1.required"),
        ({"options": [option("a"), option("a")]}, "0.options.0.name"),
        ({"options": [option("a", choices=[{"name": "x", "value": "x"}] * 26)]}, "0.options.0.choices"),
        ({"options": [option("a", autocomplete=True, type=6)]}, "0.options.0.autocomplete"),
        ({"options": [option(f"o{number}", choices=many()) for number in range(2)]}, "0"),
        ({"type": 3}, "0.description"),
        ({"contexts": [7]}, "0.contexts"),
    ],
)
async def test_a_bad_command_is_refused(discord: LoopbackDiscord, change: dict[str, Any], where: str) -> None:
    command = {"name": "recommend", "description": "Recommends"} | change
    status, answer = await ask(discord, "PUT", f"/applications/{discord.bot.id}/commands", [command])
    assert (status, answer["code"]) == (400, 50035)
    place = answer["errors"]
    for step in where.split("."):
        place = place[step]
    assert place["_errors"]
    assert discord.command_syncs == 0 and discord.commands == {}


async def test_commands_keep_their_ids(discord: LoopbackDiscord) -> None:
    path = f"/applications/{discord.bot.id}/commands"
    command = {"name": "über", "description": "Ja", "description_localizations": {"de": "Oh ja"}}
    first = (await ask(discord, "PUT", path, [command]))[1][0]
    again = (await ask(discord, "PUT", path, [command]))[1][0]
    other = (await ask(discord, "PUT", path, [command | {"description": "Nein"}]))[1][0]
    assert (first["id"], first["version"]) == (again["id"], again["version"])
    assert other["id"] == first["id"] and other["version"] != first["version"]
    assert discord.command_syncs == 3
    assert "description_localizations" not in (await ask(discord, "GET", path))[1][0]


# The gateway


async def test_a_bad_token_is_refused(discord: LoopbackDiscord) -> None:
    client = Client()
    with pytest.raises(library.LoginFailure):
        await client.start("wrong")
    await client.close()
    assert (await ask(discord, "GET", "/users/@me", Authorization="Bot wrong"))[0] == 401


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        ({"op": 2, "d": {"token": "wrong", "intents": 1, "properties": {}}}, 4004),
        ({"op": 2, "d": {"intents": 1 << 30, "properties": {}}}, 4013),
        ({"op": 2, "d": {"intents": 2, "properties": {}}}, 4014),
        ({"op": 2, "d": {"intents": 1, "properties": {}, "shard": [2, 2]}}, 4010),
        ({"op": 3, "d": {}}, 4003),
        ({"op": 99, "d": {}}, 4001),
        ({"op": 2, "d": "x" * 5000}, 4002),
    ],
)
async def test_the_gateway_closes_with_its_codes(discord: LoopbackDiscord, payload: dict[str, Any], code: int) -> None:
    if isinstance(payload["d"], dict):
        payload = payload | {"d": {"token": discord.world.rules.token} | payload["d"]}
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(discord.gateway_url + "?v=10&encoding=json") as socket,
    ):
        assert (await socket.receive_json())["op"] == 10
        await socket.send_json(payload)
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == code


async def test_a_dropped_socket_is_resumed(discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel) -> None:
    await discord.drop()
    said = await discord.say(anna, channel, "hello", mention_bot=True)
    assert (await discord.next_message(channel, after=said)).content == "hello to you"
    await discord.resumed()
    discord.reconnect()
    await discord.resumed(times=2)
    assert discord.count(2) == 1
    assert [one.close_code for one in discord.connections] == [1006, 4000, None]
    assert (await seen(bot, await discord.say(anna, discord.dm(anna), "still there?"))).content == "still there?"
    assert len([message for message in bot.seen if message.id == said.id]) == 1
    assert discord.violations == []


async def test_an_invalid_session_begins_anew(
    discord: LoopbackDiscord, bot: Client, anna: User, channel: Channel
) -> None:
    discord.invalidate()
    await discord.until(lambda: discord.count(2) == 2)
    await discord.ready()
    said = await discord.say(anna, channel, "hello", mention_bot=True)
    assert (await discord.next_message(channel, after=said)).content == "hello to you"
    discord.gateway.resume_refused = True
    await discord.drop()
    await discord.until(lambda: discord.count(2) == 3)
    assert discord.violations == []


async def test_only_events_of_the_intents_come(discord: LoopbackDiscord, anna: User, channel: Channel) -> None:
    async with online(discord, Client(library.Intents(guilds=True, guild_messages=True))) as client:
        sent = await client.get_channel(channel.id).send("pick")
        await discord.react(anna, channel.messages[-1], "👍")
        await discord.say(anna, discord.dm(anna), "psst")
        await seen(client, await discord.say(anna, channel, "all"))
        assert [message.content for message in client.seen] == [sent.content, ""]
        assert client.events == []


async def test_heartbeats_are_timed(anna: User) -> None:
    other = await LoopbackDiscord.start(heartbeat_ms=50)
    other.add_guild("Beating")
    with other.pointed_here():
        async with online(other, Client()):
            await asyncio.sleep(0.4)
            assert len(other.heartbeats) >= 6
            assert other.longest_gap() < 0.2
            time.sleep(0.3)  # noqa: ASYNC251
            await asyncio.sleep(0.1)
            assert other.longest_gap() > 0.25
    await other.close()


async def test_guilds_are_joined_left_and_out_of_order(discord: LoopbackDiscord, bot: Client, guild: Guild) -> None:
    new = discord.add_guild("New")
    assert await happened(bot, "join") == "New"
    discord.outage(guild)
    assert await happened(bot, "unavailable") == "Listeners"
    assert ("remove", "Listeners") not in bot.events
    discord.leave(new)
    assert await happened(bot, "remove") == "New"
    assert (await ask(discord, "GET", f"/guilds/{new.id}"))[1]["code"] == 10004


async def test_shards_get_their_own_guilds(discord: LoopbackDiscord, anna: User, channel: Channel) -> None:
    second = discord.add_guild("Second").add_channel("talk")
    second.guild.join(anna)

    class Sharded(Client, library.AutoShardedClient): ...

    async with online(discord, Sharded(shard_count=2)) as client:
        ids = {client.get_guild(one.guild.id).shard_id for one in (channel, second)}
        assert ids == {0, 1}
        for place in (channel, second, discord.dm(anna)):
            said = await discord.say(anna, place, "hello", mention_bot=True)
            assert (await discord.next_message(place, after=said)).content == "hello to you"
            await seen(client, said)
        assert len([message for message in client.seen if message.author.id == anna.id]) == 3


# Limits and failures


async def test_a_rate_limit_is_obeyed(discord: LoopbackDiscord, bot: Client, channel: Channel) -> None:
    discord.rate_limit("POST", r"/channels/\d+/messages", retry_after=0.3)
    started = time.monotonic()
    await bot.get_channel(channel.id).send("patience")
    assert time.monotonic() - started >= 0.3
    assert [request.status for request in discord.requests[-2:]] == [429, 200]
    assert discord.violations == []


async def test_impatience_is_seen(discord: LoopbackDiscord, channel: Channel) -> None:
    path = f"/channels/{channel.id}/messages"
    discord.rate_limit("POST", "messages", retry_after=0.3)
    status, answer = await ask(discord, "POST", path, {"content": "now"})
    assert (status, answer["retry_after"]) == (429, 0.3)
    assert (await ask(discord, "POST", path, {"content": "other"}))[0] == 429
    assert discord.violations == []
    assert (await ask(discord, "POST", path, {"content": "now"}))[0] == 429
    assert "before the end of its rate limit" in discord.violations[0]


async def test_a_global_limit_and_a_failure(discord: LoopbackDiscord, bot: Client, channel: Channel) -> None:
    discord.rate_limit("GET", "/users/@me", retry_after=0.3, everywhere=True)
    started = time.monotonic()
    await asyncio.gather(
        bot.http.request(library.http.Route("GET", "/users/@me")), bot.get_channel(channel.id).send("a")
    )
    assert time.monotonic() - started >= 0.3
    discord.fail("POST", "messages")
    await bot.get_channel(channel.id).send("b")
    assert [message.content for message in channel.messages] == ["a", "b"]
    assert [request.status for request in discord.requests[-2:]] == [502, 200]


async def test_real_limits() -> None:
    other = await LoopbackDiscord.start(real_limits=True)
    channel = other.add_guild("Busy").add_channel("music")
    answers = [await ask(other, "POST", f"/channels/{channel.id}/messages", {"content": "a"}) for _ in range(6)]
    assert [status for status, _ in answers] == [200] * 5 + [429]
    assert answers[-1][1]["retry_after"] > 4
    await other.close()


async def test_an_unforeseen_form_is_seen(discord: LoopbackDiscord, channel: Channel) -> None:
    assert (await ask(discord, "POST", f"/channels/{channel.id}/messages", {"embeds": [{"footer": 7}]}))[0] == 500
    assert "the loopback failed" in discord.violations[0]


async def test_an_unknown_route_is_a_violation(discord: LoopbackDiscord) -> None:
    assert (await ask(discord, "GET", "/nowhere"))[0] == 404
    assert "GET /nowhere" in discord.violations[0]


async def test_it_runs_by_itself() -> None:
    """`python -m tests.loopback` prints an environment with which a bot logs in."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.loopback", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdin and process.stdout
    lines = [(await process.stdout.readline()).decode().strip() for _ in range(3)]
    environment = dict(line.removeprefix("export ").split("=", 1) for line in lines)
    headers = {"Authorization": f"Bot {environment['DISCORD_TOKEN']}", "User-Agent": "DiscordBot (test, 1)"}
    async with (
        aiohttp.ClientSession() as session,
        session.get(environment["WHYTUNE_DISCORD_API"] + "/gateway/bot", headers=headers) as response,
    ):
        assert (await response.json())["url"] == environment["WHYTUNE_DISCORD_GATEWAY"]
    process.stdin.write(b"/nothing\nquit\n")
    printed, _ = await process.communicate()
    assert b"no command 'nothing'" in printed
    assert process.returncode == 0
