"""Where trained weights lie (those that were trained on this machine, else those that ship), and how they are kept."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from recommender.errors import ModelMissing
from recommender.vocabulary import VOCABULARY

SHIPPED = Path(__file__).with_name("data")
READER, READING, MODEL = "reader.safetensors", "reading.safetensors", "model.safetensors"


def weights_folder(home: Path) -> Path:
    """Where `whytune train` writes by default."""
    return home / "weights"


def place(name: str) -> Path:
    """The file of that name in the folder WHYTUNE_WEIGHTS where it is there, else the shipped one."""
    folder = os.environ.get("WHYTUNE_WEIGHTS")
    own = Path(folder) / name if folder else None
    return own if own is not None and own.exists() else SHIPPED / name


def write(tensors: Mapping[str, np.ndarray], path: Path, about: Mapping[str, Any]) -> None:
    """Write weights over the terms as safetensors; `about` (how they were trained) goes into the header."""
    from safetensors.numpy import save_file

    path.parent.mkdir(parents=True, exist_ok=True)
    # One entry alone: safetensors writes several in no fixed order, and the same lessons shall give the same bytes.
    header = {"about": json.dumps({**about, "terms": list(VOCABULARY.terms)}, sort_keys=True)}
    save_file({key: np.ascontiguousarray(tensors[key]) for key in sorted(tensors)}, path, header)
    path.chmod(0o644)


def read(path: Path, name: str) -> dict[str, np.ndarray]:
    """What `write` wrote; ModelMissing, calling it `name`, where there is none or it is for another vocabulary."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="numpy") as file:
            about = json.loads((file.metadata() or {}).get("about", "{}"))
            tensors = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118 (not a dict)
    except (OSError, SafetensorError) as error:
        raise ModelMissing(f"The trained {name} {path} is missing or broken: run `whytune train`.") from error
    if about.get("terms") != list(VOCABULARY.terms):
        raise ModelMissing(f"The trained {name} {path} is for another vocabulary: run `whytune train`.")
    return tensors
