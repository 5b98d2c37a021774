"""Reading a TensorFlow checkpoint without TensorFlow: the "bundle" of an index table and one raw data file.

The index (`PREFIX.index`) is a LevelDB table: sorted keys in prefix-coded blocks, found through a 48-byte footer. Each
value is a `BundleEntryProto` that says where in `PREFIX.data-00000-of-00001` a tensor lies. Only what published
checkpoints use is read: uncompressed blocks, one shard, little-endian float and integer tensors. Formats:
LevelDB's table_format.md, and tensorflow/core/protobuf/tensor_bundle.proto.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

FOOTER_BYTES = 48
TABLE_MAGIC = 0xDB4775248B80FB57
BLOCK_TRAILER_BYTES = 5
"""After each block: one byte of compression type, four bytes of checksum."""

_DTYPES = {1: "<f4", 2: "<f8", 3: "<i4", 9: "<i8"}
"""TensorFlow's DataType numbers → numpy's names."""


class BadCheckpoint(ValueError):
    """The bytes are no checkpoint of the kind that is read here, or they are damaged."""


@dataclass(frozen=True)
class Entry:
    """Where one tensor lies in the data file."""

    dtype: np.dtype
    shape: tuple[int, ...]
    offset: int
    """Bytes from the start of the data file."""
    size: int
    """Bytes."""
    checksum: int | None
    """Masked CRC-32C of those bytes, where the index gives one."""


def read_checkpoint(
    index: bytes, data: bytes, wanted: Callable[[str], bool] = lambda name: True
) -> dict[str, np.ndarray]:
    """The tensors of a checkpoint by name, in the order of the index; only those whose name is `wanted`.

    Raises BadCheckpoint when the bytes are damaged, cut off, or of a kind that is not read here.
    """
    tensors = {}
    for name, entry in read_index(index).items():
        if not wanted(name):
            continue
        raw = data[entry.offset : entry.offset + entry.size]
        if len(raw) != entry.size or entry.size != entry.dtype.itemsize * int(np.prod(entry.shape, dtype=np.int64)):
            raise BadCheckpoint(f"the tensor {name} is cut off or has another size than its shape says")
        if entry.checksum is not None and masked_crc32c(raw) != entry.checksum:
            raise BadCheckpoint(f"the tensor {name} does not match its checksum")
        tensors[name] = np.frombuffer(raw, entry.dtype).reshape(entry.shape)
    return tensors


def read_index(index: bytes) -> dict[str, Entry]:
    """Tensor name → where it lies. Raises BadCheckpoint."""
    try:
        return {
            key.decode("utf-8"): _entry(value)
            for key, value in _table(index)
            if key  # the empty key holds the header: number of shards, byte order, version
        }
    except (IndexError, struct.error, UnicodeDecodeError) as error:
        raise BadCheckpoint("the index of the checkpoint is damaged") from error


def _table(table: bytes) -> Iterator[tuple[bytes, bytes]]:
    """All keys and values of a LevelDB table, in order."""
    if len(table) < FOOTER_BYTES or struct.unpack("<Q", table[-8:])[0] != TABLE_MAGIC:
        raise BadCheckpoint("the index does not end like a LevelDB table")
    footer = table[-FOOTER_BYTES:]
    position = 0
    for _ in range(2):  # offset and size of the meta-index, of which nothing is needed
        _, position = _varint(footer, position)
    for _, handle in _block(table, *_handle(footer, position)):
        yield from _block(table, *_handle(handle, 0))


def _handle(message: bytes, position: int) -> tuple[int, int]:
    offset, position = _varint(message, position)
    size, _ = _varint(message, position)
    return offset, size


def _block(table: bytes, offset: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    """The entries of one block: each key is given as what it shares with the one before, and its rest."""
    end = offset + size
    if end + BLOCK_TRAILER_BYTES > len(table):
        raise BadCheckpoint("a block of the index is cut off")
    if table[end] != 0:
        raise BadCheckpoint("the index is compressed, which is not read here")
    if masked_crc32c(table[offset : end + 1]) != struct.unpack("<I", table[end + 1 : end + BLOCK_TRAILER_BYTES])[0]:
        raise BadCheckpoint("a block of the index does not match its checksum")
    block = table[offset:end]
    restarts = struct.unpack("<I", block[-4:])[0]
    limit = len(block) - 4 - 4 * restarts
    position, key = 0, b""
    while position < limit:
        shared, position = _varint(block, position)
        fresh, position = _varint(block, position)
        length, position = _varint(block, position)
        key = key[:shared] + block[position : position + fresh]
        position += fresh
        yield key, block[position : position + length]
        position += length


def _entry(message: bytes) -> Entry:
    """A `BundleEntryProto`: 1 dtype, 2 shape, 3 shard, 4 offset, 5 size, 6 crc32c, 7 slices."""
    numbers = {1: 0, 3: 0, 4: 0, 5: 0}
    checksum: int | None = None
    shape: tuple[int, ...] = ()
    for field, value in _fields(message):
        if field == 7:
            raise BadCheckpoint("a tensor is stored in slices, which is not read here")
        if field == 2 and isinstance(value, bytes):
            shape = tuple(_dimension(part) for number, part in _fields(value) if number == 2)
        elif field == 6 and isinstance(value, int):
            checksum = value
        elif isinstance(value, int):
            numbers[field] = value
    if numbers[3] != 0:
        raise BadCheckpoint("the checkpoint lies in several files, which is not read here")
    if numbers[1] not in _DTYPES:
        raise BadCheckpoint(f"a tensor has TensorFlow's type {numbers[1]}, which is not read here")
    return Entry(np.dtype(_DTYPES[numbers[1]]), shape, numbers[4], numbers[5], checksum)


def _dimension(message: int | bytes) -> int:
    """`TensorShapeProto.Dim`: field 1 is the size."""
    if isinstance(message, int):
        raise BadCheckpoint("the shape of a tensor cannot be read")
    return next((value for field, value in _fields(message) if field == 1 and isinstance(value, int)), 0)


def _fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a protocol buffer message: number and value."""
    position = 0
    while position < len(message):
        tag, position = _varint(message, position)
        kind = tag & 7
        value: int | bytes
        if kind == 0:
            value, position = _varint(message, position)
        elif kind == 2:
            length, position = _varint(message, position)
            value, position = message[position : position + length], position + length
        elif kind in (1, 5):
            width = 8 if kind == 1 else 4
            value = int.from_bytes(message[position : position + width], "little")
            position += width
        else:
            raise BadCheckpoint("an entry of the index cannot be read")
        yield tag >> 3, value


def _varint(message: bytes, position: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7


def _crc_table() -> list[int]:
    table = []
    for value in range(256):
        for _ in range(8):
            value = (value >> 1) ^ (0x82F63B78 if value & 1 else 0)
        table.append(value)
    return table


_CRC = _crc_table()


def masked_crc32c(data: bytes) -> int:
    """CRC-32C (Castagnoli), rotated and shifted as LevelDB and TensorFlow store it."""
    crc, table = 0xFFFFFFFF, _CRC
    for byte in data:
        crc = table[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    crc ^= 0xFFFFFFFF
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF
