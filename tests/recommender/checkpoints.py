"""Small checkpoints in TensorFlow's format, written for the tests of what reads them."""

from __future__ import annotations

import struct
from collections.abc import Mapping

import numpy as np

from recommender.checkpoint import TABLE_MAGIC, masked_crc32c

TYPES = {"float32": 1, "float64": 2, "int32": 3, "int64": 9}


def varint(value: int) -> bytes:
    parts = []
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])


def field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def block(entries: list[tuple[bytes, bytes]]) -> bytes:
    """The entries with keys prefix-coded, one restart, and the trailer."""
    written, before = b"", b""
    for key, value in entries:
        shared = next(
            (i for i, (a, b) in enumerate(zip(before, key, strict=False)) if a != b), min(len(before), len(key))
        )
        written += varint(shared) + varint(len(key) - shared) + varint(len(value)) + key[shared:] + value
        before = key
    written += struct.pack("<II", 0, 1) + b"\0"
    return written + struct.pack("<I", masked_crc32c(written))


def checkpoint(tensors: Mapping[str, np.ndarray], keys_per_block: int = 3) -> tuple[bytes, bytes]:
    """Index and data of a checkpoint with these tensors."""
    data, entries = b"", [(b"", field(1, 1))]
    for name, tensor in sorted(tensors.items()):
        raw = tensor.tobytes()
        shape = b"".join(field(2, field(1, size)) for size in tensor.shape)
        checksum = varint(6 << 3 | 5) + struct.pack("<I", masked_crc32c(raw))
        place = field(4, len(data)) if data else b""
        entry = field(1, TYPES[tensor.dtype.name]) + field(2, shape) + place + field(5, len(raw)) + checksum
        entries.append((name.encode(), entry))
        data += raw
    table, handles = b"", []
    for start in range(0, len(entries), keys_per_block):
        some = entries[start : start + keys_per_block]
        written = block(some)
        handles.append((some[-1][0], varint(len(table)) + varint(len(written) - 5)))
        table += written
    footer = b""
    for part in (block([]), block(handles)):
        footer += varint(len(table)) + varint(len(part) - 5)
        table += part
    return table + footer.ljust(40, b"\0") + struct.pack("<Q", TABLE_MAGIC), data
