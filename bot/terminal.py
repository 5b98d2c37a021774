"""The chat in the terminal: prompt_toolkit for typing, rich for showing; plain lines where input is piped."""

from __future__ import annotations

import asyncio
import io
import sys
from collections.abc import AsyncIterator

from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid

from bot import wording
from bot.dialogue import Reply
from bot.messages import Messages
from bot.notes import notes_text
from bot.plain import SIGNED
from bot.service import Service
from bot.settings import Settings
from recommender.errors import WhytuneError

BAR_WIDTH = 24


async def chat(settings: Settings, user: str) -> int:
    """Talk until the input ends; the exit status."""
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    interactive = sys.stdin.isatty()
    with console.status("opening the catalog and the language models …") if interactive else _Quiet():
        service = await Service(settings).__aenter__()
        if interactive:
            await asyncio.to_thread(service.recommender.language.preload)
    try:
        service.keep_fresh()
        messages = Messages.of(await service.dialogue.language(user))
        count = len(service.recommender.catalog)
        is_demo = service.recommender.source.is_demo
        welcome = messages.say("welcome-demo" if is_demo else "welcome", count=count)
        console.print(f"[bold]Whytune[/] · {escape(welcome)}")
        if is_demo:
            console.print(f"[dim]{escape(messages.say('welcome-demo-more'))}[/]")
        async for line in _lines(interactive):
            if not interactive:
                console.print(f"[bold]› {escape(line)}[/]")
            if line.strip().lower() in ("/quit", "/exit", "/q"):
                break
            if line.strip() or not interactive:
                await _turn(console, service, user, line)
    finally:
        await service.__aexit__(None, None, None)
    return 0


class _Quiet:
    """A status that shows nothing."""

    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...


async def _lines(interactive: bool) -> AsyncIterator[str]:
    if not interactive:
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")
        while line := await asyncio.to_thread(sys.stdin.readline):
            if line.strip():
                yield line.rstrip("\n")
        return
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import InMemoryHistory
    from prompt_toolkit.patch_stdout import patch_stdout

    # The history stays in memory: what people type is kept nowhere.
    session: PromptSession[str] = PromptSession(history=InMemoryHistory())
    while True:
        try:
            with patch_stdout():
                line = await session.prompt_async("› ")
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        # Outside of patch_stdout, whose writer would escape the colours.
        yield line


async def _turn(console: Console, service: Service, user: str, line: str) -> None:
    try:
        reply = await service.dialogue.say(user, line)
    except WhytuneError as error:
        console.print(f"[yellow]{escape(str(error))}[/]")
        return
    show(console, service, reply)


def show(console: Console, service: Service, reply: Reply) -> None:
    """One reply on the screen."""
    if reply.why is not None:
        _show_why(console, service, reply)
    elif reply.recommended is not None:
        _show_picks(console, service, reply)
    else:
        console.print(escape(reply.text))
    console.print()


def _show_picks(console: Console, service: Service, reply: Reply) -> None:
    assert reply.recommended is not None
    answer, views, messages = reply.recommended.answer, service.views, Messages.of(reply.language)
    for rank, table in enumerate(answer.picks, 1):
        track = views.track(table.track_id, reply.language)
        origin = " · ".join(part for part in (track.licence, track.source) if part)
        console.print(
            f"[bold cyan]{rank}.[/] [bold]{escape(wording.name(track, messages))}[/]"
            f" [dim]{wording.clock(track.duration_s)}{' · ' + escape(origin) if origin else ''}[/]"
        )
        console.print(f"   {escape(views.sentence(answer, table, reply.language))}")
    for note in notes_text(answer, messages):
        console.print(f"[dim]{escape(note)}[/]")


def _show_why(console: Console, service: Service, reply: Reply) -> None:
    assert reply.why is not None
    why, views, language = reply.why, service.views, reply.language
    messages = Messages.of(language)
    track = views.track(why.table.track_id, language)
    console.print(
        f"[bold]{why.rank}. {escape(wording.name(track, messages))}[/]: "
        f"{escape(views.sentence(why.answer, why.table, language))}"
    )
    grid = Grid(box=None, show_header=False, padding=(0, 1))
    grid.add_column(justify="right")
    grid.add_column(width=BAR_WIDTH)
    grid.add_column()
    reasons = views.reasons(why.answer, why.table, language)
    largest = max((abs(reason["contribution"]) for reason in reasons), default=1.0) or 1.0
    for reason in reasons[:12]:
        value = reason["contribution"]
        bar = "█" * max(1, round(abs(value) / largest * BAR_WIDTH))
        number = messages.number(value, SIGNED)
        grid.add_row(number, f"[{'green' if value > 0 else 'red'}]{bar}[/]", escape(reason["text"]))
    if len(reasons) > 12:
        rest = sum(reason["contribution"] for reason in reasons[12:])
        smaller = messages.say("reason-smaller", count=len(reasons) - 12)
        grid.add_row(messages.number(rest, SIGNED), "", escape(smaller))
    grid.add_row(messages.number(why.table.bias, SIGNED), "", escape(messages.say("reason-bias")))
    score = messages.number(why.table.score, SIGNED)
    grid.add_row(f"[bold]{score}[/]", "", escape(messages.say("reason-score")))
    console.print(grid)
    for found in why.counterfactuals:
        console.print(escape(str(views.counterfactual(found, why.answer, track.title, language)["text"])))
