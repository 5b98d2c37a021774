"""A TensorFlow checkpoint is read without TensorFlow, and a damaged one is never read as if it were whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.checkpoint import BadCheckpoint, masked_crc32c, read_checkpoint, read_index
from tests.recommender.checkpoints import checkpoint

TENSORS: dict[str, np.ndarray] = {
    "conv2d/kernel": np.arange(42, dtype=np.float32).reshape(7, 3, 1, 2),
    "conv2d/kernel/Adam": np.zeros((7, 3, 1, 2), np.float32),
    "conv2d_1/bias": np.array([0.5], np.float32),
    "dense/kernel": np.eye(200, dtype=np.float64),
    "global_step": np.array(123456789012, np.int64),
    "empty": np.zeros((0, 4), np.int32),
}


def test_every_tensor_comes_back_with_its_shape_and_type() -> None:
    read = read_checkpoint(*checkpoint(TENSORS))
    assert read.keys() == TENSORS.keys()
    for name, tensor in TENSORS.items():
        np.testing.assert_array_equal(read[name], tensor)
        assert (read[name].dtype, read[name].shape) == (tensor.dtype, tensor.shape)


def test_only_what_is_wanted_is_read() -> None:
    index, data = checkpoint(TENSORS)
    assert set(read_checkpoint(index, data, lambda name: name.startswith("dense"))) == {"dense/kernel"}


@pytest.mark.parametrize("keys_per_block", [1, 2, 100])
def test_keys_are_found_however_they_are_spread_over_blocks(keys_per_block: int) -> None:
    assert set(read_index(checkpoint(TENSORS, keys_per_block)[0])) == set(TENSORS)


def test_the_checksum_is_crc32c_masked_as_leveldb_masks_it() -> None:
    # The check value of CRC-32C for "123456789" is e3069283.
    rotated = (0xE3069283 >> 15 | 0xE3069283 << 17) & 0xFFFFFFFF
    assert masked_crc32c(b"123456789") == (rotated + 0xA282EAD8) & 0xFFFFFFFF


@settings(max_examples=150, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255), in_data=st.booleans())
def test_one_changed_byte_is_noticed_or_changes_nothing(place: float, flip: int, in_data: bool) -> None:
    parts = list(checkpoint({name: TENSORS[name] for name in ("conv2d/kernel", "conv2d_1/bias", "global_step")}))
    damaged = bytearray(parts[in_data])
    damaged[int(place * len(damaged))] ^= flip
    parts[in_data] = bytes(damaged)
    try:
        read = read_checkpoint(parts[0], parts[1])
    except BadCheckpoint:
        return
    assert all(np.array_equal(read[name], TENSORS[name]) for name in read)
    assert len(read) == 3


@settings(max_examples=60, deadline=None)
@given(length=st.floats(0, 1, exclude_max=True), of_data=st.booleans())
def test_a_file_that_is_cut_off_is_noticed(length: float, of_data: bool) -> None:
    parts = list(checkpoint({"conv2d_1/bias": TENSORS["conv2d_1/bias"], "global_step": TENSORS["global_step"]}))
    parts[of_data] = parts[of_data][: int(length * len(parts[of_data]))]
    with pytest.raises(BadCheckpoint):
        read_checkpoint(parts[0], parts[1])


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_other_bytes_are_no_checkpoint(junk: bytes) -> None:
    with pytest.raises(BadCheckpoint):
        read_index(junk)
