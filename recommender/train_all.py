"""`whytune train`: the reader, the reading and the model, each standing on what was fitted before it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from recommender import trained
from recommender.errors import BadRequest


def train_all(out: Path, report: Callable[[str], None]) -> dict[str, Any]:
    """Fit everything and write the three weight files into the folder `out`; returns the figures of each.

    Seeds are fixed: the same files give the same weights on one machine. Raises BadRequest where `out` cannot be made.
    """
    from recommender import train_reader, train_reading, training

    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadRequest(f"The folder {out} cannot be made ({error.strerror}); name another with --out.") from error
    # What is fitted next stands on what was fitted before, so that is what `trained.place` must find.
    os.environ["WHYTUNE_WEIGHTS"] = str(out)
    report("the reader: messages → intents, wants and avoids")
    figures: dict[str, Any] = {"reader": train_reader.fit(report, out / trained.READER)}
    report("the reading: clauses → probabilities over the terms")
    figures["reading"] = train_reading.fit(report, out / trained.READING)
    report("the model: terms → sound")
    figures["model"] = training.train(out, report, out / trained.MODEL)
    return figures
