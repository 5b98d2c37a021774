"""A strict Discord on 127.0.0.1, to test the real bot against: REST and gateway, and what people do there.

discord = await LoopbackDiscord.start()
channel = discord.add_guild("Listeners").add_channel("music")
anna = discord.add_user("anna", locale="de")
channel.guild.join(anna)
...                                     # start the bot with discord.environment(), or within discord.pointed_here()
await discord.ready()
said = await discord.say(anna, channel, "something calm", mention_bot=True)
answer = await discord.next_message(channel, after=said)
clicked = await discord.press(anna, answer, label="👍", index=0)
assert await clicked.acknowledged() < 1
assert discord.violations == []
await discord.close()
"""

from tests.loopback.acts import Impossible, Offer
from tests.loopback.interactions import Interaction
from tests.loopback.model import Attachment, Button, Channel, Guild, Message, Select, User
from tests.loopback.server import LoopbackDiscord

__all__ = [
    "Attachment",
    "Button",
    "Channel",
    "Guild",
    "Impossible",
    "Interaction",
    "LoopbackDiscord",
    "Message",
    "Offer",
    "Select",
    "User",
]
