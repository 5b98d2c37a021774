"""Which half minute of a track sounds most like the track as a whole: what a preview plays.

Every moment of five seconds is described by its timbre (MFCC), its harmony (chroma) and its level. A moment is typical
when it lies near to all others, louder ones counting more; taken is the stretch whose moments are the most typical
(after Cooper and Foote 2002, "Automatic music summarization via similarity analysis"), as long as it is audible and not
at the very ends. So it shows what the track is most of the time: a quiet introduction, a fade-out or one odd part is
passed over. It knows nothing of form: it looks for no chorus, no beginning of a phrase and no best-loved moment, and of
a track that is half this and half that it shows one half.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

import av
import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from recommender.audio import SAMPLE_RATE, Samples, mono
from recommender.errors import BadAudio

CLIP_S = 30
"""Length of a stretch in seconds."""
LISTENED_S = 1800
"""Of a longer recording only this many seconds, from its beginning, are looked at."""
EDGE_S = 5
"""Seconds at either end that a stretch keeps away from where the track is long enough."""
MOMENT_S = 5
AUDIBLE_DB = 10.0
"""A stretch may lie this far below the level of the track, not further."""
_FRAMES, _N_FFT, _MELS, _MFCC = 4, 4096, 40, 13
_LOUDNESS_POWER = 0.3
"""Perceived loudness grows with this power of a sound's own (Stevens 1957)."""
_LEAST_SPREAD = (1.0, 0.02, 1.0)
"""Deviations of timbre, harmony and level (dB) below which a difference counts for little: nobody hears it."""
_BLOCK = 1 << 16

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Stretch:
    """A part of a track."""

    begins_s: float
    seconds: float


@dataclass(frozen=True)
class Seconds:
    """What is measured of each whole second of a track, in order."""

    timbre: Array
    """MFCC 1 to 13, float64 [seconds, 13]."""
    harmony: Array
    """Chroma, each frame's largest being 1, float64 [seconds, 12]."""
    power: Array
    """Mean power, float64 [seconds]."""

    def __len__(self) -> int:
        return len(self.power)


def typical_stretch(path: Path, length_s: int = CLIP_S) -> Stretch:
    """The stretch of a file that stands for it; the whole of a file that is shorter. Raises BadAudio."""
    frames = 0

    def counted() -> Iterator[Samples]:
        nonlocal frames
        for block in stereo_blocks(path, SAMPLE_RATE):
            frames += len(block)
            yield block
            if frames >= LISTENED_S * SAMPLE_RATE:
                return

    seconds = measure(counted())
    if frames <= length_s * SAMPLE_RATE:
        return Stretch(0.0, frames / SAMPLE_RATE)
    return Stretch(float(most_typical(seconds, length_s)), float(length_s))


def warm_up() -> None:
    """Load what the first track would else wait for."""
    _measured(np.zeros(SAMPLE_RATE, np.float32))


def most_typical(seconds: Seconds, length_s: int = CLIP_S) -> int:
    """Where the stretch of `length_s` seconds begins that stands for all of them; 0 where there are no more."""
    spare = len(seconds) - length_s
    if spare <= 0:
        return 0
    weights = seconds.power**_LOUDNESS_POWER + 1e-9
    weights /= weights.sum()
    level = 10 * np.log10(seconds.power + 1e-10)
    blocks = (seconds.timbre, seconds.harmony, level[:, None])
    described = np.hstack(
        [_standardised(block, weights, least) for block, least in zip(blocks, _LEAST_SPREAD, strict=True)]
    )
    length = min(MOMENT_S, length_s)
    apart = _distances(_running_mean(described, length)) @ _running_mean(weights[:, None], length)
    distance = _running_mean(apart, length_s - length + 1)[:, 0]
    loud = 10 * np.log10(_running_mean(seconds.power[:, None], length_s)[:, 0] + 1e-10)
    edge = min(EDGE_S, spare // 2)
    inside = np.zeros(len(distance), bool)
    inside[edge : len(distance) - edge] = True
    audible = inside & (loud >= float(weights @ level) - AUDIBLE_DB)
    return int(np.argmin(np.where(audible if audible.any() else inside, distance, np.inf)))


def measure(blocks: Iterable[Samples]) -> Seconds:
    """The seconds of a sound that comes in stereo blocks [frames, 2] at 16 kHz; what is left at the end is dropped."""
    found: list[tuple[Array, Array, Array]] = []
    rest = np.zeros(0, np.float32)
    for block in blocks:
        rest = np.concatenate([rest, mono(block)])
        whole = len(rest) // SAMPLE_RATE
        if whole:
            found.append(_measured(rest[: whole * SAMPLE_RATE]))
            rest = rest[whole * SAMPLE_RATE :]
    if not found:
        return Seconds(np.zeros((0, _MFCC)), np.zeros((0, 12)), np.zeros(0))
    return Seconds(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def stereo_blocks(path: Path, rate: int, begins_s: float = 0.0) -> Iterator[Samples]:
    """A file from a moment on, float32 [frames, 2] at `rate`. Raises BadAudio with the reason."""
    try:
        with path.open("rb") as file:
            sound = _opened(file)
            blocks = _decoded(file, rate, begins_s) if sound is None else _read(sound, rate, begins_s)
            empty = True
            for block in blocks:
                if len(block):
                    empty = False
                    yield block
    except OSError as error:
        raise BadAudio(f"{path.name!r} cannot be read: {error.strerror or error}") from error
    except (av.FFmpegError, ValueError, IndexError, NotImplementedError) as error:
        raise BadAudio(f"{path.name!r} is broken: {error}") from error
    if empty:
        raise BadAudio(f"{path.name!r} has no sound in it from {begins_s:.0f} s on")


def _opened(file: BinaryIO) -> soundfile.SoundFile | None:
    """By libsndfile, whose seeks are exact and which bears more; None for what it does not know."""
    try:
        return soundfile.SoundFile(file)
    except (soundfile.LibsndfileError, RuntimeError, TypeError, ValueError):
        file.seek(0)
        return None


def _read(sound: soundfile.SoundFile, rate: int, begins_s: float) -> Iterator[Samples]:
    with sound:
        try:
            sound.seek(min(round(begins_s * sound.samplerate), sound.frames))
        except soundfile.LibsndfileError as error:
            raise ValueError(str(error)) from error
        resampler = soxr.ResampleStream(sound.samplerate, rate, 2, dtype="float32")
        while True:
            try:
                block = sound.read(_BLOCK, dtype="float32", always_2d=True)
            except (soundfile.LibsndfileError, RuntimeError):
                break  # cut off in the middle: what came before it counts
            if not len(block):
                break
            yield resampler.resample_chunk(_stereo(block))
        yield resampler.resample_chunk(np.zeros((0, 2), np.float32), last=True)


def _decoded(file: BinaryIO, rate: int, begins_s: float) -> Iterator[Samples]:
    """By PyAV, counting from the beginning: not every format has time stamps to seek by."""
    skip = round(begins_s * rate)
    options = {"protocol_whitelist": "file"}
    with av.open(file, mode="r", metadata_errors="replace", options=options) as container:
        if not container.streams.audio:
            raise BadAudio("There is no sound in that file")
        stream = container.streams.audio[0]
        stream.codec_context.thread_count = 1
        resampler = av.AudioResampler(format="flt", layout="stereo", rate=rate)
        for packet in container.demux(stream):
            try:
                frames = packet.decode()
            except av.FFmpegError:
                continue  # a broken packet costs itself alone
            for frame in frames:
                for made in resampler.resample(frame):
                    block: Samples = made.to_ndarray().reshape(-1, 2).astype(np.float32, copy=False)
                    yield block[skip:]
                    skip = max(0, skip - len(block))
        for made in resampler.resample(None):
            block = made.to_ndarray().reshape(-1, 2).astype(np.float32, copy=False)
            yield block[skip:]


def _stereo(block: Samples) -> Samples:
    """Two channels out of any number: what is more than two is heard from the middle."""
    block = np.nan_to_num(block, copy=False, posinf=0.0, neginf=0.0)
    if block.shape[1] == 2:
        return block
    return np.repeat(mono(block)[:, None], 2, axis=1)


def _measured(samples: Samples) -> tuple[Array, Array, Array]:
    """Timbre, harmony and power of whole seconds of mono sound."""
    from scipy.fft import dct, rfft

    mel, chroma, window = _filters()
    frames = samples.reshape(-1, _FRAMES, SAMPLE_RATE // _FRAMES) * window
    power = np.abs(rfft(frames, _N_FFT)).astype(np.float64) ** 2
    bands = power @ mel
    # The first coefficient is the level, which stands by itself.
    cepstrum = dct(10 * np.log10(bands + 1e-7), type=2, norm="ortho")[..., 1 : _MFCC + 1]
    pitches = power @ chroma
    pitches /= pitches.max(axis=-1, keepdims=True) + 1e-9
    return cepstrum.mean(axis=1), pitches.mean(axis=1), bands.sum(axis=-1).mean(axis=1)


@cache
def _filters() -> tuple[Array, Array, Samples]:
    """(mel filters [bins, 40], chroma filters [bins, 12], window of a frame)."""
    from librosa import filters

    mel = filters.mel(sr=SAMPLE_RATE, n_fft=_N_FFT, n_mels=_MELS).T.astype(np.float64)
    chroma = filters.chroma(sr=SAMPLE_RATE, n_fft=_N_FFT).T.astype(np.float64)
    return mel, chroma, np.hanning(SAMPLE_RATE // _FRAMES).astype(np.float32)


def _standardised(values: Array, weights: Array, least: float) -> Array:
    """[seconds, n] less the weighted mean, in deviations; all n together weigh 1."""
    centred = values - weights @ values
    spread = np.sqrt(weights @ centred**2)
    return np.asarray(centred / np.maximum(spread, least) / np.sqrt(values.shape[1]))


def _distances(points: Array) -> Array:
    """[n, n] of points [n, dimensions]. Not squared: so a few far ones do not draw the middle towards them."""
    square = np.sum(points**2, axis=1)
    return np.asarray(np.sqrt(np.maximum(square[:, None] + square[None] - 2 * points @ points.T, 0.0)))


def _running_mean(values: Array, length: int) -> Array:
    """[seconds − length + 1, n]: the mean of each `length` seconds in a row."""
    sums = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
    return np.asarray((sums[length:] - sums[:-length]) / length)
