"""scripts/start: the bot where a token is configured, else the chat; the real script and a stand-in for `whytune`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAYS = "a Discord token is set, so the bot starts"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that is set up: scripts/start itself, a setup.sh with nothing left to do, a `whytune` that echoes."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "start", tmp_path / "scripts")
    (tmp_path / "scripts" / "setup.sh").write_text(
        'cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1\nVENV=.venv\nset_up() { :; }\n'
    )
    tools = tmp_path / ".venv" / "bin"
    tools.mkdir(parents=True)
    for name, does in (("whytune", 'echo "whytune $*"'), ("python", f'PYTHONPATH={ROOT} exec {sys.executable} "$@"')):
        (tools / name).write_text(f"#!/bin/sh\n{does}\n")
        (tools / name).chmod(0o755)
    return tmp_path


def start(checkout: Path, *options: str, **environment: str) -> tuple[str, str]:
    """What it started, and what it said."""
    bare = {name: value for name, value in os.environ.items() if not name.upper().endswith("DISCORD_TOKEN")}
    bare = {name: value for name, value in bare.items() if not name.startswith("WHYTUNE_")}
    done = subprocess.run(
        [checkout / "scripts" / "start", *options],
        env=bare | environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip(), done.stderr


def test_without_a_token_the_chat_opens(checkout: Path) -> None:
    assert start(checkout) == ("whytune chat", "")
    (checkout / ".env").write_text("# DISCORD_TOKEN=abc\nDISCORD_TOKEN=\nWHYTUNE_DEVICE=cpu\n")
    assert start(checkout) == ("whytune chat", "")
    assert start(checkout, DISCORD_TOKEN=" ") == ("whytune chat", "")


@pytest.mark.parametrize(
    "line", ["DISCORD_TOKEN=abc.def", "export DISCORD_TOKEN = 'abc.def'", "WHYTUNE_DISCORD_TOKEN=abc.def"]
)
def test_with_a_token_in_the_file_the_bot_starts_and_that_is_said(checkout: Path, line: str) -> None:
    (checkout / ".env").write_text(f"{line}\n")
    started, said = start(checkout)
    assert started == "whytune discord"
    assert SAYS in said and "abc" not in said


def test_with_a_token_in_the_environment_too(checkout: Path) -> None:
    started, said = start(checkout, DISCORD_TOKEN="abc.def")
    assert started == "whytune discord" and SAYS in said


def test_a_malformed_token_is_for_the_bot_to_explain(checkout: Path) -> None:
    started, said = start(checkout, DISCORD_TOKEN="Bot abc.def")
    assert started == "whytune discord" and "abc" not in said


def test_either_can_be_named(checkout: Path) -> None:
    (checkout / ".env").write_text("DISCORD_TOKEN=abc.def\n")
    assert start(checkout, "chat", "--user", "bob") == ("whytune chat --user bob", "")
    assert start(checkout, "discord", "--check") == ("whytune discord --check", "")
    (checkout / ".env").unlink()
    assert start(checkout, "discord") == ("whytune discord", "")


def test_options_go_to_the_chat(checkout: Path) -> None:
    (checkout / ".env").write_text("DISCORD_TOKEN=abc.def\n")
    assert start(checkout, "--user", "Ann B") == ("whytune chat --user Ann B", "")
