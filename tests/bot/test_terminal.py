"""The chat in the terminal, with piped input and real picks."""

from __future__ import annotations

import asyncio
import io
import re
import sys
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from rich.console import Console

from bot import terminal
from bot.service import Service

Chat = Callable[[str], Coroutine[Any, Any, str]]


@pytest.fixture
def chat(service: Service, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Chat:
    """Types some lines into a chat over the shared recommender; what it printed."""

    class Opened(Service):
        async def __aenter__(self) -> Service:
            return service

    async def nothing(*_: object) -> None: ...

    monkeypatch.setattr(terminal, "Service", Opened)
    monkeypatch.setattr(Service, "__aexit__", nothing)
    monkeypatch.setattr(Service, "keep_fresh", lambda self: None)

    async def talk(typed: str) -> str:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode("utf-8", "surrogateescape"))))
        capsys.readouterr()
        assert await asyncio.wait_for(terminal.chat(service.settings, "me"), 60) == 0
        return capsys.readouterr().out

    return talk


async def test_a_mood_a_why_a_vote_and_more_energy(chat: Chat, service: Service) -> None:
    printed = await chat("something calm and slow for a rainy night, no vocals\nwhy 1\n-1\nmore energy please\n")
    assert "tracks of the demo catalog" in printed
    parts = re.split(r"^› .*$", printed, flags=re.M)
    assert len(parts) == 5, "every line that was typed is shown with its answer"
    for part in (parts[1], parts[4]):
        assert [line.split(".")[0] for line in part.splitlines() if re.match(r"\d\. ", line)] == ["1", "2", "3"]
    assert "█" in parts[2] and "where every track starts" in parts[2] and "the score that ranks it" in parts[2]
    assert parts[3].strip().startswith("👎")
    first, second = (set(re.findall(r"^\d\. (.*?) \d+:\d\d", part, flags=re.M)) for part in (parts[1], parts[4]))
    assert first and second and not first & second, "the picks changed"


async def test_the_bars_are_as_long_as_their_contributions(chat: Chat) -> None:
    printed = await chat("calm piano, not sad\nwhy 1\n")
    rows = re.findall(r"^\s*([+-]\d+\.\d\d)\s+(█+)", printed, flags=re.M)
    assert rows
    largest = max(abs(float(value)) for value, _ in rows)
    for value, bar in rows:
        expected = max(1, round(abs(float(value)) / largest * terminal.BAR_WIDTH))
        assert abs(len(bar) - expected) <= 1


async def test_names_with_brackets_are_shown_as_they_are(service: Service) -> None:
    """Rich takes [bold] in a text for markup; what people type and what tracks are called is none."""
    reply = await service.dialogue.say("me", "/help")
    out = io.StringIO()
    terminal.show(Console(file=out), service, type(reply)("a [bold]title[/] [0;31m and [/nothing]", "help"))
    assert "a [bold]title[/] [0;31m and [/nothing]" in out.getvalue()


async def test_what_goes_wrong_is_one_line_and_the_chat_goes_on(chat: Chat) -> None:
    printed = await chat("why 1\n" + "x" * 5000 + "\n/dance\n/help\n[/nothing]\n")
    assert "tell me a mood first" in printed and "2,000 are the most I read" in printed
    assert "There is no command /dance" in printed and "Tell me how you feel or what you like" in printed
    assert "Traceback" not in printed


async def test_quit_ends_the_chat_and_blank_lines_say_nothing(chat: Chat) -> None:
    printed = await chat("\n   \n/quit\ncalm piano\n")
    assert "› /quit" in printed and "calm piano" not in printed
    assert await chat("") != ""


async def test_bytes_that_are_no_text_do_not_end_the_chat(chat: Chat) -> None:
    printed = await chat("calm \udcff\udcfe piano\n/help\n")
    assert "Tell me how you feel" in printed


async def test_emoji_alone_are_a_mood(chat: Chat) -> None:
    printed = await chat("😴🌧️\n")
    assert re.search(r"^1\. ", printed, flags=re.M)
