"""Whether this machine has what the bot needs: models, catalog, disk, store and key, a line for each."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bot.licences import Licences
from bot.settings import Settings
from bot.store import Store
from bot.vault import KEY_FILE, KEY_SETTING
from recommender.engine import Recommender
from recommender.errors import WhytuneError
from recommender.models import default_home, fault_of

FREE_MB = 500
"""Below so much free space the bot would soon be unable to keep anything."""


class Findings:
    """A line for each thing that was looked at, and how many of them are wrong."""

    def __init__(self, report: Callable[[str], None]) -> None:
        self._report = report
        self.faults = 0

    def right(self, line: str) -> None:
        """This is as it should be."""
        self._report(f"✓ {line}")

    def fault(self, line: str) -> None:
        """This is not; the line says what to do."""
        self.faults += 1
        self._report(f"✗ {line}")


async def check_machine(settings: Settings, findings: Findings) -> None:
    """Look at everything but Discord. The store and its key are made where there are none."""
    await asyncio.to_thread(_check_taggers, settings, findings)
    await asyncio.to_thread(_check_language_and_catalog, settings, findings)
    _check_clips(settings, findings)
    if await asyncio.to_thread(_check_disk, settings.home, findings):
        await _check_store(settings, findings)


def _check_taggers(settings: Settings, findings: Findings) -> None:
    """The weights that listen to audio, where `recommender.models` looks for them."""
    places = [*([settings.models] if settings.models else []), settings.home / "models", default_home() / "models"]
    folders = [folder for place in places for folder in (place / "musicnn", place) if folder.is_dir()]
    faults = [fault_of(folder) for folder in folders]
    if None in faults:
        findings.right("The audio taggers are here.")
    else:
        findings.fault("The audio taggers are not here or not whole; run `whytune fetch-models`.")


def _check_language_and_catalog(settings: Settings, findings: Findings) -> None:
    """Read a message for real, and count what could be picked."""
    started = time.perf_counter()
    try:
        recommender = Recommender.open(settings.home, settings.chroma_url)
    except (WhytuneError, OSError) as error:
        findings.fault(f"The catalog does not open: {error}")
        return
    try:
        recommender.language.preload()
        understood = recommender.understand("something calm, without vocals")
        if "calm" in {want.term for want in understood.wants}:
            findings.right(f"The language models load and read ({time.perf_counter() - started:.0f} s).")
        else:
            findings.fault("The language models read nonsense; remove .venv and run scripts/start again.")
        what = "the demo catalog; `whytune ingest DIR` adds music" if recommender.source.is_demo else "own music"
        findings.right(f"The catalog holds {len(recommender.catalog):,} tracks ({what}).")
        if settings.chroma_url is not None:
            recommender.open_index()
            findings.right(f"The Chroma server {settings.chroma_url} answers.")
    except (WhytuneError, OSError, ImportError) as error:
        findings.fault(str(error))
    finally:
        recommender.close()


def _check_clips(settings: Settings, findings: Findings) -> None:
    """For which tracks a clip may be sent, where any."""
    allowed = Licences.parse(settings.previews)
    if allowed.everything or allowed.named:
        named = "the whole catalog" if allowed.everything else f"tracks under {settings.previews}"
        findings.right(f"Clips may be sent of {named}.")


def _check_disk(home: Path, findings: Findings) -> bool:
    """Whether the home folder can be written; too little space is a fault, but no reason to stop."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home) as file:
            file.write(b"\0" * 4096)
            file.flush()
            os.fsync(file.fileno())
        free = shutil.disk_usage(home).free // 2**20
    except OSError as error:
        findings.fault(f"The home folder {home} cannot be written ({error.strerror}); let the bot's user own it.")
        return False
    if free < FREE_MB:
        findings.fault(f"{free:,} MB are free in {home}; make room, {FREE_MB} MB at least.")
    else:
        findings.right(f"The home folder {home} can be written; {free:,} MB are free.")
    return True


async def _check_store(settings: Settings, findings: Findings) -> None:
    """What is kept of people opens with its key, and nobody else may read the key."""
    try:
        store = await Store.open(settings.home, settings.master_key)
    except (WhytuneError, OSError) as error:
        findings.fault(str(error))
        return
    await store.close()
    findings.right("The store opens with its key.")
    if settings.key is not None:
        findings.right(f"The key comes from {KEY_SETTING}; without it nothing that is kept can be read.")
        return
    path = settings.home / KEY_FILE
    if path.stat().st_mode & 0o077:
        findings.fault(f"Others may read the key; run `chmod 600 {path}`.")
    else:
        findings.right(f"The key is {path}, for its owner alone; keep a copy of it apart from the store's.")
