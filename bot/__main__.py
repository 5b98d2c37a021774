"""`whytune` and `python -m bot`: the wiring that must come before any import of numerical libraries."""

from __future__ import annotations

import os
import sys


def one_thread() -> None:
    """One thread a process: with more, small products are at times a hundred times slower."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")


def main() -> None:
    one_thread()
    from bot.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
