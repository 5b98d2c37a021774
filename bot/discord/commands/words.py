"""Descriptions of commands in the languages of the catalogues."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import TranslationContextTypes, locale_str

from bot.messages import ENGLISH, Messages
from recommender.detection import LANGUAGES


def told(key: str) -> locale_str:
    """A description: English here, and the key that finds it in other languages."""
    return locale_str(Messages.of(ENGLISH).say(key), key=key)


class Words(app_commands.Translator):
    """Finds descriptions in the catalogue of a Discord locale."""

    async def translate(self, string: locale_str, locale: discord.Locale, _: TranslationContextTypes) -> str | None:
        key, language = string.extras.get("key"), str(locale.value).split("-")[0]
        if key is None or language == ENGLISH or language not in LANGUAGES:
            return None
        return Messages.of(language).say(key)
