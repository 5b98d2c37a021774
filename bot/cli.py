"""The command line: one command, `whytune`, with the subcommands of docs/commands.md."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.moments import parse_moment
from bot.settings import Settings
from recommender.errors import BadRequest, WhytuneError

if TYPE_CHECKING:
    from recommender.ingest import IngestReport

Handler = Callable[[argparse.Namespace, Settings], Coroutine[Any, Any, int]]


def run(arguments: Sequence[str]) -> int:
    """Run one command; its exit status: 0, 1 after a clear line on stderr, 2 for bad usage, 130 when interrupted."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    try:
        settings = Settings.load(home=getattr(options, "home", None))
        settings.apply()
        for ours in ("bot", "recommender"):
            logging.getLogger(ours).setLevel(settings.log_level)
        return asyncio.run(options.handler(options, settings))
    except WhytuneError as error:
        print(f"whytune: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("whytune: interrupted; nothing that was acknowledged is lost.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        print(
            f"whytune: {error.strerror or error}{where}; check the disk and the folder, then try again.",
            file=sys.stderr,
        )
        return 1


def print_json(document: object) -> None:
    """The one JSON document of a command."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False)
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
    sys.stdout.flush()


def moment(text: str) -> float:
    """`--at` (see `moments.parse_moment`)."""
    try:
        return parse_moment(text)
    except BadRequest as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def positive(text: str) -> int:
    """A whole number from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--home", type=Path, metavar="DIR", help="where everything is kept (or WHYTUNE_HOME)")
    as_json = argparse.ArgumentParser(add_help=False)
    as_json.add_argument("--json", action="store_true", help="print one JSON document")
    one_user = argparse.ArgumentParser(add_help=False)
    one_user.add_argument("--user", required=True, metavar="U", help="whose taste and history")

    parser = argparse.ArgumentParser(
        prog="whytune", parents=[common], description="Music for a mood, with the true reason."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, handler: Handler, about: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about, parents=[common, *parents])
        made.set_defaults(handler=handler)
        return made

    chat = command("chat", _chat, "talk with Whytune in the terminal")
    chat.add_argument("--user", default="me", metavar="NAME")

    discord = command("discord", _discord, "be on Discord")
    discord.add_argument("--check", action="store_true", help="only say whether all that it needs is there")

    ingest = command("ingest", _ingest, "listen to folders of music and add them to the catalog", as_json)
    ingest.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    ingest.add_argument("--workers", type=positive, default=None, help="processes (default: one per core)")

    understand = command("understand", _understand, "show what is understood of a message", as_json)
    understand.add_argument("text", metavar="TEXT")
    understand.add_argument("--context", default=None, metavar="TEXT", help="the message before")

    recommend = command("recommend", _recommend, "picks for a message, or for an earlier request changed", as_json)
    recommend.add_argument("--user", metavar="U")
    recommend.add_argument("text", nargs="?", metavar="TEXT")
    recommend.add_argument("-k", type=positive, default=None, metavar="N", help="how many picks")
    recommend.add_argument("--plain", action="store_true", help="rank by the score alone; write nothing to history")
    recommend.add_argument("--at", type=moment, default=None, metavar="TIME", help="the moment of asking")
    recommend.add_argument("--again", metavar="REQUEST_ID", help="the same request at its own moment")
    recommend.add_argument("--without", type=int, default=None, metavar="EVENT", help="... without one of its events")
    recommend.add_argument("--plus", default=None, metavar="TERM", help="... with one more wish")

    why = command("why", _why, "why a pick, and what would have changed it", as_json, one_user)
    why.add_argument("--request", default=None, metavar="ID")
    why.add_argument("--pick", type=positive, default=1, metavar="N")

    feedback = command("feedback", _feedback, "like or dislike a pick, or take that back", as_json, one_user)
    feedback.add_argument("--request", default=None, metavar="ID")
    feedback.add_argument("--pick", type=positive, required=True, metavar="N")
    verdict = feedback.add_mutually_exclusive_group(required=True)
    for name in ("like", "dislike", "undo"):
        verdict.add_argument(f"--{name}", dest="verdict", action="store_const", const=name)

    command("profile", _profile, "what is known of a person", as_json, one_user)
    command("export", _export, "everything that is kept of a person", as_json, one_user)
    forget = command("forget", _forget, "erase what is kept of a person", as_json, one_user)
    forget.add_argument("what", nargs="?", choices=("all", "last"), default="all")
    block = command("block", _block, "never again this artist or track", as_json, one_user)
    block.add_argument("target", metavar="ARTIST|TRACK_ID|PICK")
    playlist = command("playlist", _playlist, "a list for a mood as an M3U8 file", as_json, one_user)
    playlist.add_argument("text", metavar="TEXT")
    playlist.add_argument("-k", type=positive, default=10, metavar="N")
    playlist.add_argument("--out", type=Path, default=None, metavar="FILE")
    say = command("say", _say, "one turn of the conversation", as_json, one_user)
    say.add_argument("text", metavar="TEXT")

    command("tracks", _tracks, "what is in the catalog, and how it sounds", as_json)
    batch = command("batch", _batch, "many requests in one process")
    batch.add_argument("file", type=Path, metavar="FILE.jsonl")
    batch.add_argument("--out", type=Path, required=True, metavar="FILE.jsonl")

    train = command("train", _train, "fit the reading, the intents and the model", as_json)
    train.add_argument(
        "--out", type=Path, default=None, metavar="DIR", help="where the weights go (default: the home folder)"
    )
    evaluate = command("evaluate", _evaluate, "measure quality on data that was kept apart", as_json)
    evaluate.add_argument("what", nargs="*", metavar="PART", help="sound, understanding (default: both), development")
    command("bench", _bench, "measure speed and memory", as_json)
    demo = command("demo-catalog", _demo_catalog, "build the demo catalog from Debian packages")
    demo.add_argument("--out", type=Path, default=None, metavar="FILE")
    demo.add_argument("--package", action="append", default=None, metavar="NAME", help="only these packages")
    command("fetch-models", _fetch_models, "fetch what ingest needs, and warm the libraries up")
    return parser


def report(line: str) -> None:
    """Progress, for people: stderr, so that stdout holds the result alone."""
    print(line, file=sys.stderr, flush=True)


# -- conversation ------------------------------------------------------------------------------------------------------


async def _chat(options: argparse.Namespace, settings: Settings) -> int:
    from bot.terminal import chat

    return await chat(settings, options.user)


async def _discord(options: argparse.Namespace, settings: Settings) -> int:
    if options.check:
        from bot.discord.check import check

        return await check(settings, print)
    from bot.discord.run import run as run_discord

    return await run_discord(settings)


async def _understand(options: argparse.Namespace, settings: Settings) -> int:
    from bot.asking import check_text
    from bot.service import open_recommender

    check_text(options.text)
    recommender = open_recommender(settings, use_index=False)
    understood = recommender.understand(options.text, options.context)
    _print(options, understood.to_json())
    return 0


async def _recommend(options: argparse.Namespace, settings: Settings) -> int:
    from bot.asking import check_text
    from bot.service import Service

    if options.again is None and (options.text is None or options.user is None):
        raise BadRequest("Say whose request it is and what they would like: whytune recommend --user U TEXT.")
    if options.again is None and (options.without is not None or options.plus is not None):
        raise BadRequest("--without and --plus change an earlier request; name it with --again REQUEST_ID.")
    if options.text is not None:
        check_text(options.text)
    async with Service(settings) as service:
        if options.again is not None:
            answer = await service.conversation.again(
                options.again, options.without, options.plus, options.k, True if options.plain else None
            )
            document = service.views.answer(answer)
        else:
            done = await service.conversation.recommend(
                options.user, options.text, options.k, options.plain, options.at
            )
            document = service.views.recommended(done)
        if options.json:
            print_json(document)
        else:
            print(service.views.as_text(document))
    return 0


async def _why(options: argparse.Namespace, settings: Settings) -> int:
    from bot.plain import why_text
    from bot.service import Service

    async with Service(settings, language=False) as service:
        why = await service.conversation.why(options.user, options.request, options.pick)
        if options.json:
            print_json(service.views.why(why))
        else:
            print(why_text(service.views, why))
    return 0


async def _feedback(options: argparse.Namespace, settings: Settings) -> int:
    from bot.service import Service

    async with Service(settings, language=False) as service:
        done = await service.conversation.react(options.user, options.verdict, options.pick, options.request)
        _print(options, service.views.reaction(done))
    return 0


async def _profile(options: argparse.Namespace, settings: Settings) -> int:
    from bot.plain import profile_text
    from bot.service import Service

    async with Service(settings, language=False) as service:
        profile = await service.dialogue.profile(options.user)
        if options.json:
            print_json(profile)
        else:
            language = await service.dialogue.language(options.user)
            print(profile_text(service.views, profile, language))
    return 0


async def _export(options: argparse.Namespace, settings: Settings) -> int:
    from bot.store import Store

    store = await Store.open(settings.home, settings.master_key)
    try:
        print(json.dumps(await store.export(options.user), ensure_ascii=False, indent=None if options.json else 2))
    finally:
        await store.close()
    return 0


async def _forget(options: argparse.Namespace, settings: Settings) -> int:
    from bot.store import Store

    store = await Store.open(settings.home, settings.master_key)
    try:
        found = await (store.forget(options.user) if options.what == "all" else store.forget_last(options.user))
    finally:
        await store.close()
    if options.json:
        print_json({"forgotten": options.what if found else None})
    else:
        print("Erased." if found else "Nothing was kept.")
    return 0


async def _block(options: argparse.Namespace, settings: Settings) -> int:
    from bot.service import Service

    async with Service(settings, language=False) as service:
        language = await service.dialogue.language(options.user)
        done = await service.dialogue.block(options.user, options.target, language)
        print_json({"blocked": options.target, "text": done}) if options.json else print(done)
    return 0


async def _playlist(options: argparse.Namespace, settings: Settings) -> int:
    from bot.service import Service

    async with Service(settings) as service:
        path, count = await service.dialogue.playlist(options.user, options.text, options.out, options.k)
        print_json({"path": str(path), "tracks": count}) if options.json else print(f"{count} tracks in {path}")
    return 0


async def _say(options: argparse.Namespace, settings: Settings) -> int:
    from bot.service import Service

    async with Service(settings) as service:
        reply = await service.dialogue.say(options.user, options.text)
        print_json(service.dialogue.to_json(reply)) if options.json else print(reply.text)
    return 0


async def _tracks(options: argparse.Namespace, settings: Settings) -> int:
    from bot.service import open_recommender
    from bot.views import Views

    recommender = open_recommender(settings, use_index=False)
    views = Views(recommender)
    if options.json:
        print_json(views.tracks(recommender.catalog.tracks))
    else:
        for track in recommender.catalog.tracks:
            print(views.track_line(track))
    return 0


async def _batch(options: argparse.Namespace, settings: Settings) -> int:
    from bot.batch import run_batch
    from bot.service import Service

    if not options.file.is_file():
        raise BadRequest(f"There is no file {options.file}; name a file with one JSON request a line.")
    async with Service(settings) as service:
        await run_batch(service, options.file, options.out)
    return 0


# -- catalog and models ------------------------------------------------------------------------------------------------


async def _ingest(options: argparse.Namespace, settings: Settings) -> int:
    from recommender.catalog import catalog_path
    from recommender.catalog_truth import CatalogTruth
    from recommender.ingest import ingest

    for folder in options.folders:
        if not folder.exists():
            raise BadRequest(f"There is no folder {folder}; name one with music in it.")
    settings.home.mkdir(parents=True, exist_ok=True)
    truth = CatalogTruth(catalog_path(settings.home))
    try:
        done = await asyncio.to_thread(ingest, options.folders, truth, settings.home, options.workers)
    finally:
        truth.close()
    if options.json:
        print_json(done.to_json())
    else:
        print(_summary(done))
    return 0


def _summary(done: IngestReport) -> str:
    """What an ingest did, for people."""
    lines = [
        f"{done.added} tracks added, {done.updated} files updated, {done.unchanged} unchanged, "
        f"{done.duplicates} duplicates, {len(done.failed)} failed, {len(done.gone)} gone, in {done.seconds:.1f} s"
    ]
    if done.audio_s_analysed and done.workers:
        cores = done.seconds * done.workers
        lines.append(
            f"per second and core: {done.audio_s_analysed / cores:.0f} s of audio analysed, "
            f"{done.audio_s_covered / cores:.0f} s covered; {done.peak_rss_mb_per_worker:.0f} MB at most per worker"
        )
    lines += [f"failed: {path}: {reason}" for path, reason in done.failed]
    lines += [f"gone: {path}" for path in done.gone]
    return "\n".join(lines)


async def _fetch_models(options: argparse.Namespace, settings: Settings) -> int:
    from bot.service import warm_up

    await asyncio.to_thread(warm_up, settings, report)
    return 0


async def _demo_catalog(options: argparse.Namespace, settings: Settings) -> int:
    from recommender.catalog import DEMO
    from recommender.demo import build

    await asyncio.to_thread(build, options.out or DEMO, settings.home, options.package, report)
    return 0


async def _train(options: argparse.Namespace, settings: Settings) -> int:
    from recommender.train_all import train_all
    from recommender.trained import weights_folder

    out = options.out or weights_folder(settings.home)
    figures = await asyncio.to_thread(train_all, out, report if options.json else print)
    _print_figures(options, figures)
    return 0


async def _evaluate(options: argparse.Namespace, settings: Settings) -> int:
    from recommender.evaluation import evaluate
    from recommender.language import Language
    from recommender.understanding_quality import evaluate as evaluate_understanding

    parts = options.what or ["sound", "understanding"]
    for part in parts:
        if part not in ("sound", "understanding", "development"):
            raise BadRequest(f"There is no part {part!r} to evaluate; there are sound, understanding and development.")
    say = report if options.json else print
    figures: dict[str, Any] = {}
    if "sound" in parts:
        figures["sound"] = await asyncio.to_thread(evaluate, settings.home, say)
    if "understanding" in parts:
        figures["understanding"] = await asyncio.to_thread(evaluate_understanding, Language.load(), say)
    if "development" in parts:
        figures["development"] = await asyncio.to_thread(evaluate_understanding, Language.load(), say, test=False)
    if options.json:
        print_json(figures)
    for part in ("understanding", "development") if not options.json else ():
        if part in figures:
            _print_figures(options, figures[part])
    return 0


async def _bench(options: argparse.Namespace, settings: Settings) -> int:
    from bot.bench import bench

    figures = await asyncio.to_thread(bench, settings, report)
    _print_figures(options, figures)
    return 0


def _print_figures(options: argparse.Namespace, figures: dict[str, Any]) -> None:
    """Figures as JSON, or as a table of two columns."""
    if options.json:
        print_json(figures)
    else:
        for name, value in _flat(figures):
            print(f"{name:60} {value}")


def _flat(figures: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in figures.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name} · ")
        else:
            yield f"{prefix}{name}", f"{value:.4g}" if isinstance(value, float) else str(value)


def _print(options: argparse.Namespace, document: object) -> None:
    if options.json:
        print_json(document)
    else:
        print(json.dumps(document, ensure_ascii=False, indent=2))
