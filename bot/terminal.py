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
        catalog = service.recommender.catalog
        which = "the demo catalog" if service.recommender.source.is_demo else "your music"
        console.print(f"[bold]Whytune[/] · {len(catalog)} tracks of {which}. Tell me how you feel; /help says more.")
        if service.recommender.source.is_demo:
            console.print(
                "[dim]The demo catalog holds names and features; `whytune ingest DIR` takes your own music.[/]"
            )
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
    answer, views = reply.recommended.answer, service.views
    for rank, table in enumerate(answer.picks, 1):
        track = views.track(table.track_id)
        origin = " · ".join(part for part in (track.licence, track.source) if part)
        console.print(
            f"[bold cyan]{rank}.[/] [bold]{escape(wording.name(track))}[/] [dim]{wording.clock(track.duration_s)}"
            f"{' · ' + escape(origin) if origin else ''}[/]"
        )
        console.print(f"   {escape(views.sentence(answer, table))}")
    for note in reply.recommended.notes:
        console.print(f"[dim]{escape(wording.note_text(note))}[/]")


def _show_why(console: Console, service: Service, reply: Reply) -> None:
    assert reply.why is not None
    why, views = reply.why, service.views
    track = views.track(why.table.track_id)
    console.print(
        f"[bold]{why.rank}. {escape(wording.name(track))}[/]: {escape(views.sentence(why.answer, why.table))}"
    )
    grid = Grid(box=None, show_header=False, padding=(0, 1))
    grid.add_column(justify="right")
    grid.add_column(width=BAR_WIDTH)
    grid.add_column()
    reasons = views.reasons(why.answer, why.table)
    largest = max((abs(reason["contribution"]) for reason in reasons), default=1.0) or 1.0
    for reason in reasons[:12]:
        value = reason["contribution"]
        bar = "█" * max(1, round(abs(value) / largest * BAR_WIDTH))
        grid.add_row(f"{value:+.2f}", f"[{'green' if value > 0 else 'red'}]{bar}[/]", escape(reason["text"]))
    if len(reasons) > 12:
        rest = sum(reason["contribution"] for reason in reasons[12:])
        grid.add_row(f"{rest:+.2f}", "", f"{len(reasons) - 12} smaller reasons")
    grid.add_row(f"{why.table.bias:+.2f}", "", "where every track starts")
    grid.add_row(f"[bold]{why.table.score:+.2f}[/]", "", "in all, the score that ranks it")
    console.print(grid)
    for found in why.counterfactuals:
        console.print(escape(str(views.counterfactual(found, why.answer, track.title)["text"])))
