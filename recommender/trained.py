"""Where trained weights lie: those that were trained on this machine, else those that ship."""

from __future__ import annotations

import os
from pathlib import Path

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
