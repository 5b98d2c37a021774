"""A file → mono samples: windows spread over the whole length, reached by seeking, never the whole file.

libsndfile (wav, flac, aiff, ogg, opus, mp3) comes first because its seeks are exact and cheap; what it does not know
(m4a, aac, webm, wma, the sound of a video) goes through PyAV. Files are handed over as open file objects, so no name,
however odd, reaches a decoder as a string that it could take for an address or a protocol.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import av
import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from recommender.errors import BadAudio, ShortAudio, SilentAudio

SAMPLE_RATE = 16000
"""Hz: what the taggers were trained on, and enough for every descriptor."""
WHOLE_UP_TO_S = 90.0
"""Up to this many seconds a track is read whole; a longer one gives windows that add up to as much."""
WINDOW_S = 15.0
SHORTEST_S = 1.0
SILENCE_DB = -70.0
"""dB of full scale: a track whose loudest 100 ms are below this is silent (the absolute gate of EBU R 128)."""

Samples = NDArray[np.float32]

_PLAYLISTS = (b"#EXTM3U", b"ffconcat", b"[playlist]", b"<ASX", b"<?xml", b"<SMIL")


@dataclass(frozen=True)
class Excerpt:
    """What is listened to of one file."""

    windows: tuple[Samples, ...]
    """Mono, 16 kHz, full scale 1: one window (a track of up to 90 s), or six of 15 s in order of time."""
    starts_s: tuple[float, ...]
    """Where in the file each window starts, in seconds."""
    duration_s: float
    """Length of the whole file, in seconds."""

    @property
    def analysed_s(self) -> float:
        return sum(len(window) for window in self.windows) / SAMPLE_RATE


def window_starts(duration_s: float) -> tuple[float, ...]:
    """Starts in seconds: (0,) up to 90 s, else six, each in the middle of its sixth of the track."""
    if duration_s <= WHOLE_UP_TO_S:
        return (0.0,)
    count = math.ceil(WHOLE_UP_TO_S / WINDOW_S)
    return tuple((place + 0.5) * duration_s / count - WINDOW_S / 2 for place in range(count))


def read_excerpt(path: Path) -> Excerpt:
    """The windows of a file. Raises BadAudio, with the reason, for what is empty, silent, broken or no audio."""
    try:
        if path.stat().st_size == 0:
            raise BadAudio(f"{path.name!r} is empty (0 bytes)")
        with path.open("rb") as file:
            excerpt = _with_libsndfile(file) or _with_pyav(file)
    except OSError as error:
        raise BadAudio(f"{path.name!r} cannot be read: {error.strerror or error}") from error
    except BadAudio as error:
        text = str(error)
        raise BadAudio(text if text.startswith(repr(path.name)) else f"{path.name!r} {text}") from error.__cause__
    if excerpt.analysed_s < SHORTEST_S:
        raise ShortAudio(f"{path.name!r} holds only {excerpt.analysed_s:.1f} s of sound; at least 1 s is needed")
    if max(loudest_db(window) for window in excerpt.windows) < SILENCE_DB:
        raise SilentAudio(f"{path.name!r} is silent (nothing above {SILENCE_DB:.0f} dB), so there is nothing to go by")
    return excerpt


def loudest_db(samples: Samples) -> float:
    """Level of the loudest 100 ms, in dB of full scale."""
    block = SAMPLE_RATE // 10
    whole = samples[: len(samples) // block * block].reshape(-1, block) if len(samples) >= block else samples[None]
    power = float(np.max(np.mean(np.square(whole, dtype=np.float64), axis=1))) if whole.size else 0.0
    return 10 * math.log10(power + 1e-20)


def mono(channels: Samples) -> Samples:
    """[frames, channels] → [frames]: the mean, or the first channel where the channels cancel each other out."""
    channels = np.nan_to_num(channels, copy=False, posinf=0.0, neginf=0.0)
    if channels.shape[1] == 1:
        return channels[:, 0]
    mean = channels.mean(axis=1)
    loudest = max(
        range(channels.shape[1]), key=lambda channel: float(np.dot(channels[:, channel], channels[:, channel]))
    )
    alone = channels[:, loudest]
    cancelled = float(np.dot(mean, mean)) < 1e-3 * float(np.dot(alone, alone)) / channels.shape[1]
    return np.ascontiguousarray(alone if cancelled else mean)


def looks_like_audio(head: bytes) -> bool:
    """Whether the first bytes of a file (64 or more) are those of a known audio or video container."""
    if head.startswith(
        (b"fLaC", b"OggS", b"ID3", b"caff", b".snd", b"wvpk", b"MAC ", b"MPCK", b"MP+", b"TTA1", b"#!AMR")
    ):
        return True
    if head.startswith(
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", b"\x1a\x45\xdf\xa3", b"FLV\x01", b"\x00\x00\x01\xba", b"riff")
    ):
        return True
    if head[:4] in (b"RIFF", b"RIFX", b"RF64") and head[8:12] in (b"WAVE", b"AVI "):
        return True
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return True
    if head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide"):
        return True
    return _is_mpeg_frame(head)


def _is_mpeg_frame(head: bytes) -> bool:
    """MPEG audio (mp3) or ADTS (aac): a sync word with no reserved value after it."""
    if len(head) < 4 or head[0] != 0xFF:
        return False
    if head[1] & 0xF6 == 0xF0:  # ADTS: layer 0, then a sampling index below 13
        return (head[2] >> 2) & 0xF < 13
    layer, version = (head[1] >> 1) & 3, (head[1] >> 3) & 3
    return head[1] & 0xE0 == 0xE0 and layer != 0 and version != 1 and head[2] >> 4 != 15 and (head[2] >> 2) & 3 != 3


def _with_libsndfile(file: BinaryIO) -> Excerpt | None:
    """The windows, or None where libsndfile cannot open the file or its length is unknown."""
    file.seek(0)
    try:
        with soundfile.SoundFile(file) as sound:
            rate, frames = sound.samplerate, sound.frames
            if not 0 < frames < 2**40 or rate <= 0:
                return None
            duration_s = frames / rate
            starts, windows = [], []
            for start_s in window_starts(duration_s):
                length_s = duration_s if duration_s <= WHOLE_UP_TO_S else WINDOW_S
                window = _read_window(sound, round(start_s * rate), math.ceil(length_s * rate))
                if len(window):
                    starts.append(start_s)
                    windows.append(window)
    except (soundfile.LibsndfileError, RuntimeError, TypeError, ValueError):
        return None
    return Excerpt(tuple(windows), tuple(starts), duration_s) if windows else None


def _read_window(sound: soundfile.SoundFile, start: int, frames: int) -> Samples:
    """Resampled block by block, so that a window of a many-channelled 192 kHz file stays small too."""
    sound.seek(start)
    resampler = soxr.ResampleStream(sound.samplerate, SAMPLE_RATE, 1, dtype="float32")
    pieces: list[Samples] = []
    left = frames
    while left > 0:
        block = sound.read(min(left, 1 << 17), dtype="float32", always_2d=True)
        if not len(block):
            break
        left -= len(block)
        pieces.append(resampler.resample_chunk(mono(block)))
    pieces.append(resampler.resample_chunk(np.zeros(0, np.float32), last=True))
    return np.concatenate(pieces)


def _with_pyav(file: BinaryIO) -> Excerpt:
    file.seek(0)
    head = file.read(64)
    if head.lstrip().startswith(_PLAYLISTS):
        raise BadAudio("is a list or a text, not audio")
    try:
        return _seeking(file) or _in_two_passes(file)
    except av.FFmpegError as error:
        if looks_like_audio(head):
            raise BadAudio(f"is broken: {error.strerror or error}") from error
        raise BadAudio("is not audio that can be decoded") from error
    except (ValueError, IndexError, NotImplementedError) as error:
        raise BadAudio(f"is broken: {error}") from error


def _open(file: BinaryIO) -> av.container.InputContainer:
    file.seek(0)
    container = av.open(file, mode="r", metadata_errors="replace", options={"protocol_whitelist": "file"})
    if not container.streams.audio:
        container.close()
        raise BadAudio("has no sound in it")
    container.streams.audio[0].codec_context.thread_count = 1
    return container


def _seeking(file: BinaryIO) -> Excerpt | None:
    """Windows by seeking, or None where the length is unknown, only guessed, or a seek missed."""
    with _open(file) as container:
        # A raw stream has no index: its length is guessed from the bit rate and its seeks from that.
        if container.duration is None or container.format.name in ("aac", "mp3", "ac3", "dts", "amr"):
            return None
        duration_s = container.duration / av.time_base
        starts = window_starts(duration_s)
        if len(starts) == 1:
            return None
        windows = []
        for start_s in starts:
            container.seek(int(start_s * av.time_base), backward=True)
            window = _collect(_mono_blocks(container), start_s, WINDOW_S)
            if len(window) < 0.5 * WINDOW_S * SAMPLE_RATE:
                return None
            windows.append(window)
        return Excerpt(tuple(windows), starts, duration_s)


def _in_two_passes(file: BinaryIO) -> Excerpt:
    """For short files and streams without an index: one pass to know the length, one to keep the windows."""
    with _open(file) as container:
        kept: list[Samples] = []
        total = 0
        for _, block in _mono_blocks(container):
            total += len(block)
            if total <= WHOLE_UP_TO_S * SAMPLE_RATE:
                kept.append(block)
    if not total:
        raise BadAudio("is broken: not one second of it can be decoded")
    duration_s = total / SAMPLE_RATE
    starts = window_starts(duration_s)
    if len(starts) == 1:
        return Excerpt((np.concatenate(kept),), (0.0,), duration_s)
    kept.clear()
    with _open(file) as container:
        blocks = _counted(_mono_blocks(container))
        windows = tuple(_collect(blocks, start_s, WINDOW_S) for start_s in starts)
    return Excerpt(windows, starts, duration_s)


def _counted(blocks: Iterator[tuple[float, Samples]]) -> Iterator[tuple[float, Samples]]:
    """Time told by counting samples: raw streams carry no time stamps worth trusting."""
    count = 0
    for _, block in blocks:
        yield count / SAMPLE_RATE, block
        count += len(block)


def _collect(blocks: Iterator[tuple[float, Samples]], start_s: float, length_s: float) -> Samples:
    """The samples from start_s on, cut to length, out of blocks that begin before it."""
    wanted = round(length_s * SAMPLE_RATE)
    pieces: list[Samples] = []
    have = 0
    for time_s, block in blocks:
        skip = round((start_s - time_s) * SAMPLE_RATE) if not pieces else 0
        if skip >= len(block):
            continue
        pieces.append(block[max(skip, 0) :])
        have += len(pieces[-1])
        if have >= wanted:
            break
    return np.concatenate(pieces)[:wanted] if pieces else np.zeros(0, np.float32)


def _mono_blocks(container: av.container.InputContainer) -> Iterator[tuple[float, Samples]]:
    """(time in seconds, mono 16 kHz samples) from where the container stands; broken packets are left out."""
    stream = container.streams.audio[0]
    resampler: soxr.ResampleStream | None = None
    shape: tuple[int, int] = (0, 0)
    zero_s = float((stream.start_time or 0) * stream.time_base) if stream.time_base else 0.0
    began: float | None = None
    given = 0
    damaged = 0
    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except av.FFmpegError:
            damaged += 1
            if damaged > 100:
                raise
            continue
        for frame in frames:
            channels = _as_float(frame)
            if not len(channels):
                continue
            if shape != (frame.sample_rate, channels.shape[1]):
                shape = (frame.sample_rate, channels.shape[1])
                resampler = soxr.ResampleStream(frame.sample_rate, SAMPLE_RATE, 1, dtype="float32")
            if began is None:
                began = (frame.time - zero_s) if frame.time is not None else 0.0
            assert resampler is not None
            block = resampler.resample_chunk(mono(channels))
            if len(block):
                yield began + given / SAMPLE_RATE, block
                given += len(block)
    if resampler is not None:
        block = resampler.resample_chunk(np.zeros(0, np.float32), last=True)
        if len(block):
            yield (began or 0.0) + given / SAMPLE_RATE, block


def _as_float(frame: av.AudioFrame) -> Samples:
    """[frames, channels], full scale 1, out of any sample format."""
    data: NDArray[Any] = frame.to_ndarray()
    data = data.T if frame.format.is_planar else data.reshape(-1, len(frame.layout.channels))
    floats: Samples = data.astype(np.float32)
    if data.dtype == np.uint8:
        return (floats - 128) / np.float32(128)
    if data.dtype.kind == "i":
        return floats / np.float32(2 ** (8 * data.dtype.itemsize - 1))
    return floats
