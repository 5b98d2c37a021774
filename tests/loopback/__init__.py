"""A strict Discord on 127.0.0.1, to test the real bot against: REST and gateway, and what people do there."""

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
