"""Speed and memory, measured in one run on this machine: figures and ratios between them."""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bot.service import Service
from bot.settings import Settings
from recommender.catalog_index import CatalogIndex
from recommender.language import Language

MESSAGES = (
    "something calm and slow for a rainy night, no vocals",
    "brain is fried, need something that doesn't ask anything of me",
    "loud fast metal please",
    "a bit of jazz with piano, nothing sad",
    "algo alegre para cocinar",
    "雨の夜に静かなピアノ",
    "etwas zum Lernen, ohne Gesang",
    "别太吵，除了说唱都行",
    "epic orchestral stuff for a boss fight",
    "je suis triste ce soir, de la douceur",
)
ROUNDS = 12
LARGE = 20_000


def bench(settings: Settings, report: Callable[[str], None]) -> dict[str, Any]:
    """All figures; milliseconds unless the name says otherwise. Nothing is written to the home folder."""
    with tempfile.TemporaryDirectory(prefix="whytune-bench-") as scratch:
        figures: dict[str, Any] = {}
        report("start-up: three processes, the last one counts as warm")
        figures["start_to_first_answer_s"] = _start(Path(scratch) / "start")
        report("one process: its parts, then requests")
        figures.update(asyncio.run(_requests(settings.model_copy(update={"home": Path(scratch) / "home"}))))
        report(f"candidates among {LARGE:,} vectors")
        figures.update(_candidates(Path(scratch) / "index"))
        report("listening to ninety seconds of made-up sound")
        figures.update(_listening(settings, Path(scratch)))
        figures["peak_memory_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return figures


def _start(home: Path) -> list[float]:
    seconds = []
    for _ in range(3):
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "bot", "say", "--home", str(home), "--user", "bench", MESSAGES[0]],
            check=True,
            capture_output=True,
        )
        seconds.append(round(time.perf_counter() - begun, 2))
    return seconds


async def _requests(settings: Settings) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    begun = time.perf_counter()
    async with Service(settings) as service:
        opened = time.perf_counter()
        figures["open_service_ms"] = _ms(opened - begun)
        service.recommender.language.preload()
        figures["then_until_language_ready_ms"] = _ms(time.perf_counter() - opened)
        for text in MESSAGES:
            service.recommender.understand(text)
        figures["understand_ms"] = _spread([_timed(service.recommender.understand, text) for text in MESSAGES * ROUNDS])
        figures["read_together_over_one_by_one"] = _together(service.recommender.language)
        seconds = []
        for number, text in enumerate(MESSAGES * ROUNDS):
            begun = time.perf_counter()
            await service.conversation.recommend(f"b{number % 7}", text)
            seconds.append(time.perf_counter() - begun)
        figures["answer_ms"] = _spread(seconds)
        seconds = []
        for number in range(30):
            begun = time.perf_counter()
            await service.conversation.react(f"b{number % 7}", "like", 1 + number % 3)
            seconds.append(time.perf_counter() - begun)
        figures["react_ms"] = _spread(seconds)
    figures["share_of_an_answer_that_is_understanding"] = round(
        figures["understand_ms"]["p50"] / figures["answer_ms"]["p50"], 2
    )
    return figures


def _together(language: Language) -> float:
    """Time a message of reading many in one batch, as a share of that of reading each alone."""
    many = MESSAGES * ROUNDS
    alone = sum(_timed(language.look, text) for text in many)
    begun = time.perf_counter()
    language.look_at(many)
    return round((time.perf_counter() - begun) / alone, 2)


def _candidates(folder: Path) -> dict[str, Any]:
    """Chroma's query against the exact product, over made-up vectors as wide as a catalog's."""
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(LARGE, 256)).astype(np.float32)
    queries = rng.normal(size=(40, 256)).astype(np.float32)
    index = CatalogIndex(folder)
    begun = time.perf_counter()
    index.open("bench", [f"{row:06d}" for row in range(LARGE)], vectors)
    built = time.perf_counter() - begun
    found = [index.candidates(query, 200) for query in queries]
    approximate = [_timed(index.candidates, query, 200) for query in queries]
    exact = [_timed(lambda q: np.argsort(-(vectors @ q))[:200], query) for query in queries]
    recall = np.mean(
        [
            len({f"{row:06d}" for row in np.argsort(-(vectors @ query))[:50]} & set(names[:200])) / 50
            for query, names in zip(queries, found, strict=True)
        ]
    )
    index.close()
    return {
        "chroma_build_s": round(built, 2),
        "chroma_query_ms": _spread(approximate),
        "exact_product_ms": _spread(exact),
        "chroma_over_exact": round(float(np.median(approximate) / np.median(exact)), 2),
        "chroma_recall_of_exact_top_50": round(float(recall), 4),
    }


def _listening(settings: Settings, scratch: Path) -> dict[str, Any]:
    import soundfile

    from recommender.audio import SAMPLE_RATE, read_excerpt
    from recommender.descriptors import describe
    from recommender.features import analyse
    from recommender.models import taggers_folder
    from recommender.tagger import Taggers

    taggers = Taggers.load(taggers_folder(settings.home, lambda _: None))
    rng = np.random.default_rng(1)
    clock = np.arange(90 * SAMPLE_RATE) / SAMPLE_RATE
    sound = 0.2 * np.sin(2 * np.pi * 220 * clock) * (1 + np.sin(2 * np.pi * 2 * clock)) + 0.02 * rng.normal(
        size=len(clock)
    )
    path = scratch / "sound.ogg"
    soundfile.write(path, sound, SAMPLE_RATE)
    analyse(path, taggers)
    excerpt = read_excerpt(path)
    stages = {
        "decode": _timed(read_excerpt, path),
        "describe": _timed(describe, list(excerpt.windows)),
        "tag": _timed(taggers.log_odds, excerpt.windows),
    }
    whole = _timed(analyse, path, taggers)
    return {
        "listening_seconds_per_second_and_core": round(90 / whole, 1),
        "listening_shares": {name: round(seconds / whole, 2) for name, seconds in stages.items()},
    }


def _timed(call: Callable[..., object], *arguments: object) -> float:
    begun = time.perf_counter()
    call(*arguments)
    return time.perf_counter() - begun


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 2)


def _spread(seconds: Sequence[float]) -> dict[str, float]:
    return {"p50": _ms(float(np.percentile(seconds, 50))), "p95": _ms(float(np.percentile(seconds, 95)))}
