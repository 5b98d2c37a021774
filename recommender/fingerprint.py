"""Whether two files hold the same recording, told by their sound."""

from __future__ import annotations

from recommender.audio import Excerpt


def fingerprint_of(excerpt: Excerpt) -> bytes:
    return b""


def same_recording(a: bytes, b: bytes) -> float:
    return 0.0
