"""The documentation names every setting, command, permission, figure and time, and nothing that there is not."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from bot import cli, retention
from bot.discord.commands.host import Host
from bot.discord.commands.music import Music
from bot.discord.commands.personal import Personal
from bot.discord.commands.together import Together
from bot.discord.metrics import Metrics
from bot.discord.permissions import PERMISSIONS, names
from bot.settings import PREFIX, Settings
from bot.writing import KEPT_ANSWERS

ROOT = Path(__file__).parents[1]
README, DISCORD, COMMANDS, PRIVACY = (
    (ROOT / path).read_text(encoding="utf-8")
    for path in ("README.md", "docs/discord.md", "docs/commands.md", "PRIVACY.md")
)
MONTH_DAYS = 30


def variables() -> list[str]:
    """What each setting is called in the environment."""
    return ["DISCORD_TOKEN" if name == "discord_token" else f"{PREFIX}{name.upper()}" for name in Settings.model_fields]


def first_column(page: str, heading: str = "") -> str:
    """The first cells of a page's tables, from a heading on until the next of its level."""
    if heading:
        page = re.split(r"^## ", page.split(f"\n## {heading}", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    return "\n".join(line.split("|")[1] for line in page.splitlines() if line.startswith("|"))


@pytest.mark.parametrize("variable", variables())
def test_every_setting_is_documented(variable: str) -> None:
    assert f"`{variable}`" in first_column(README, "Settings") + first_column(DISCORD, "Settings")


def test_every_documented_setting_exists() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8") for top in ("bot", "recommender") for path in (ROOT / top).rglob("*.py")
    )
    for name in re.findall(r"`(WHYTUNE_\w+)`", first_column(README, "Settings") + first_column(DISCORD, "Settings")):
        assert name in variables() or f'"{name}"' in code, name


def commands() -> list[str]:
    """The subcommands of `whytune`."""
    parser = cli._parser()
    [of_commands] = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    return list(of_commands.choices)


@pytest.mark.parametrize("command", commands())
def test_every_command_is_documented(command: str) -> None:
    assert re.search(rf"`{command}[ `]", first_column(COMMANDS)), f"{command} is not in docs/commands.md"


def slash_commands() -> list[str]:
    """The bot's slash commands, those of groups with their group's name."""
    found = [command for cog in (Music, Personal, Together, Host) for command in cog.__cog_app_commands__]
    return [one.qualified_name for command in found for one in getattr(command, "commands", [command])]


@pytest.mark.parametrize("command", slash_commands())
def test_every_slash_command_is_documented(command: str) -> None:
    assert re.search(rf"`/{command}[ `]", DISCORD), f"/{command} is not in docs/discord.md"


def test_every_permission_is_documented() -> None:
    asked = DISCORD.split("**Permissions** ", 1)[1].split(".", 1)[0]
    assert {" ".join(name.split()) for name in asked.split(",")} == set(names())
    assert f"number {PERMISSIONS.value}" in DISCORD


def test_every_figure_is_documented() -> None:
    for family in Metrics().registry.collect():
        if family.name.startswith("whytune"):
            assert re.search(rf"`{family.name}(_total)?[{{`]", DISCORD), family.name


def test_the_times_for_which_things_are_kept_are_those_of_the_program() -> None:
    assert retention.MOOD_S == 24 * 3600 and "| 24 hours |" in PRIVACY
    assert (
        retention.ANSWERS_S == MONTH_DAYS * 86400
        and f"| {MONTH_DAYS} days, your last {KEPT_ANSWERS} at most" in PRIVACY
    )
    assert retention.TASTE_S == 2 * 365 * 86400 and "| 2 years |" in PRIVACY


@pytest.mark.parametrize("page", ["README.md", "PRIVACY.md", "CONTRIBUTING.md", "docs/discord.md", "docs/commands.md"])
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", text):
        file = (ROOT / page).parent / target if target else ROOT / page
        assert file.exists(), f"{page} links to {target}"
        if anchor:
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            anchors = {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}
            assert anchor in anchors, f"{page} links to #{anchor}"
