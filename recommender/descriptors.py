"""What can be measured in the sound itself: rhythm, timbre, harmony and dynamics, as named numbers.

All but the level is measured after the excerpt was brought to one loudness, so a level step moves `loudness` alone.
Nothing here is undefined: where a track has no beat or no key, its numbers are neutral and the confidence is 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.audio import SAMPLE_RATE, Samples
from recommender.harmony import Harmony, harmony_of
from recommender.rhythm import Rhythm, rhythm_of

Array = NDArray[np.float64]

REFERENCE_LUFS = -23.0
N_FFT = 2048
HOP = 512
_MFCC = 13
_BANDS = 6

NAMES: tuple[str, ...] = (
    *("rhythm:log tempo", "rhythm:tempo confidence", "rhythm:onsets per second", "rhythm:beat strength"),
    *("rhythm:percussiveness",),
    *(f"timbre:mfcc {place} mean" for place in range(1, _MFCC + 1)),
    *(f"timbre:mfcc {place} deviation" for place in range(1, _MFCC + 1)),
    *(f"timbre:contrast {place}" for place in range(1, _BANDS + 2)),
    *("timbre:brightness", "timbre:brightness deviation", "timbre:bandwidth", "timbre:rolloff"),
    *("timbre:flatness", "timbre:zero crossings", "timbre:flux"),
    *(f"harmony:chroma {degree}" for degree in ["1", "b2", "2", "b3", "3", "4", "#4", "5", "b6", "6", "b7", "7"]),
    *("harmony:mode", "harmony:clarity", "harmony:key (fifths, cosine)", "harmony:key (fifths, sine)"),
    *(
        f"harmony:tonal centroid {name}"
        for name in ("5ths x", "5ths y", "min 3rds x", "min 3rds y", "maj 3rds x", "maj 3rds y")
    ),
    *("harmony:change",),
    *("dynamics:loudness", "dynamics:range", "dynamics:crest", "dynamics:attack"),
)
"""Names of `Descriptors.values`, block first."""


@dataclass(frozen=True)
class Descriptors:
    """The measured side of a track."""

    values: NDArray[np.float32]
    """float32 [len(NAMES)], raw units, all finite."""
    rhythm: Rhythm
    harmony: Harmony
    loudness_db: float
    """Gated loudness after ITU-R BS.1770 of the mono sound, in LUFS."""
    range_db: float
    """Loudness range after EBU Tech 3342: the 10th to 95th percentile of 3-second loudness."""


def describe(windows: Sequence[Samples]) -> Descriptors:
    """Measure an excerpt: mono windows at 16 kHz, at least one of them not silent."""
    loudness_db, range_db = loudness(windows)
    gain = 10 ** ((REFERENCE_LUFS - loudness_db) / 20)
    levelled = [np.asarray(window * np.float32(gain), np.float32) for window in windows]
    rhythm = rhythm_of(levelled)
    harmony = harmony_of(levelled)
    values = np.array(
        [
            np.log2(rhythm.bpm),
            rhythm.confidence,
            rhythm.onsets_per_s,
            rhythm.beat_strength,
            rhythm.percussiveness,
            *_timbre(levelled),
            *harmony.degrees,
            harmony.mode_strength,
            harmony.clarity,
            *harmony.fifths,
            *harmony.centroid,
            harmony.change,
            loudness_db,
            range_db,
            _crest_db(levelled),
            _attack_db(levelled),
        ],
        np.float32,
    )
    return Descriptors(np.nan_to_num(values), rhythm, harmony, loudness_db, range_db)


def _timbre(windows: Sequence[Samples]) -> list[float]:
    """MFCC means and deviations, contrast, and the shape of the spectrum, over the frames that are not silent."""
    import librosa

    mel_filter = librosa.filters.mel(sr=SAMPLE_RATE, n_fft=N_FFT, n_mels=64)
    frequencies = librosa.fft_frequencies(sr=SAMPLE_RATE, n_fft=N_FFT)
    mfccs, contrasts, shapes = [], [], []
    for window in windows:
        magnitude = np.abs(librosa.stft(_long_enough(window), n_fft=N_FFT, hop_length=HOP))
        heard = magnitude.sum(axis=0) > 1e-3
        if not heard.any():
            continue
        magnitude = magnitude[:, heard]
        power = magnitude**2
        mel_db = librosa.power_to_db(mel_filter @ power, amin=1e-7, top_db=None)
        mfccs.append(librosa.feature.mfcc(S=mel_db, n_mfcc=_MFCC))
        contrasts.append(librosa.feature.spectral_contrast(S=magnitude, sr=SAMPLE_RATE, n_bands=_BANDS, fmin=100.0))
        shapes.append(_shape(magnitude, power, frequencies))
    if not mfccs:
        return [0.0] * (2 * _MFCC + _BANDS + 1 + 7)
    mfcc, contrast, shape = (np.concatenate(parts, axis=1) for parts in (mfccs, contrasts, shapes))
    crossings = np.mean([np.mean(np.signbit(window[1:]) != np.signbit(window[:-1])) for window in windows])
    brightness, bandwidth, rolloff, flatness, flux = shape
    return [
        *mfcc.mean(axis=1),
        *mfcc.std(axis=1),
        *contrast.mean(axis=1),
        brightness.mean(),
        brightness.std(),
        bandwidth.mean(),
        rolloff.mean(),
        flatness.mean(),
        float(crossings),
        flux.mean(),
    ]


def _shape(magnitude: NDArray[np.float32], power: NDArray[np.float32], frequencies: Array) -> Array:
    """[5, frames]: brightness, bandwidth and rolloff in octaves over 100 Hz, log flatness, flux."""
    total = magnitude.sum(axis=0)
    share = magnitude / total
    centre = frequencies @ share
    spread = np.sqrt(np.maximum((frequencies**2) @ share - centre**2, 0))
    edge = frequencies[np.argmax(np.cumsum(power, axis=0) >= 0.85 * power.sum(axis=0), axis=0)]
    floor = power + 1e-10
    flatness = np.mean(np.log(floor), axis=0) - np.log(np.mean(floor, axis=0))
    moved = np.zeros(len(total))
    moved[1:] = 0.5 * np.abs(np.diff(share, axis=1)).sum(axis=0)
    octaves = [np.log2(np.maximum(hertz, 50.0) / 100.0) for hertz in (centre, spread, edge)]
    return np.stack([*octaves, flatness, moved])


def loudness(windows: Sequence[Samples]) -> tuple[float, float]:
    """(integrated loudness in LUFS, loudness range in dB) of mono windows, gated as BS.1770 and Tech 3342 say."""
    weighted = [_k_weighted(window) for window in windows]
    momentary = np.concatenate([_block_power(window, 0.4, 0.1) for window in weighted])
    integrated = _gated_mean_db(momentary, -10.0)
    short = np.concatenate([_block_power(window, 3.0, 0.5) for window in weighted])
    levels = -0.691 + 10 * np.log10(short + 1e-12)
    kept = levels[levels > max(-70.0, integrated - 20.0)]
    if not len(kept):
        return integrated, 0.0
    low, high = np.percentile(kept, [10, 95])
    return integrated, float(high - low)


def _gated_mean_db(power: Array, relative_db: float) -> float:
    def level(values: Array) -> float:
        return float(-0.691 + 10 * np.log10(np.mean(values) + 1e-12))

    absolute = power[-0.691 + 10 * np.log10(power + 1e-12) > -70.0]
    if not len(absolute):
        return level(power)
    gate = level(absolute) + relative_db
    above = absolute[-0.691 + 10 * np.log10(absolute) > gate]
    return level(above if len(above) else absolute)


def _block_power(samples: Array, length_s: float, step_s: float) -> Array:
    """Mean square of blocks of length_s every step_s; one block where the sound is shorter."""
    length, step = round(length_s * SAMPLE_RATE), round(step_s * SAMPLE_RATE)
    if len(samples) < length:
        return np.array([np.mean(samples**2)])
    running = np.concatenate([[0.0], np.cumsum(samples**2)])
    starts = np.arange(0, len(samples) - length + 1, step)
    return np.maximum(running[starts + length] - running[starts], 0) / length


def _k_weighted(samples: Samples) -> Array:
    """The two filters of BS.1770 at 16 kHz (their analogue prototypes, after De Man 2014)."""
    from scipy.signal import lfilter

    shelf = _biquad_shelf(1681.97, 3.99984, 0.70718)
    high_pass = _biquad_high_pass(38.13547, 0.50033)
    out: Array = lfilter(*high_pass, lfilter(*shelf, samples.astype(np.float64)))
    return out


def _biquad_shelf(hertz: float, gain_db: float, q: float) -> tuple[list[float], list[float]]:
    k = np.tan(np.pi * hertz / SAMPLE_RATE)
    high = 10 ** (gain_db / 20)
    band = high**0.49967
    a0 = 1 + k / q + k * k
    b = [(high + band * k / q + k * k) / a0, 2 * (k * k - high) / a0, (high - band * k / q + k * k) / a0]
    return b, [1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]


def _biquad_high_pass(hertz: float, q: float) -> tuple[list[float], list[float]]:
    k = np.tan(np.pi * hertz / SAMPLE_RATE)
    a0 = 1 + k / q + k * k
    return [1.0, -2.0, 1.0], [1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]


def _crest_db(windows: Sequence[Samples]) -> float:
    """Peak over root mean square, in dB: small for squashed or steady sound, large for plucked or struck."""
    peak = max(float(np.max(np.abs(window))) for window in windows)
    power = float(np.mean(np.concatenate([np.square(window, dtype=np.float64) for window in windows])))
    return float(20 * np.log10((peak + 1e-9) / (np.sqrt(power) + 1e-9)))


def _attack_db(windows: Sequence[Samples]) -> float:
    """How steeply notes begin: upper quartile of the steepest rise of each second, in dB per 20 ms."""
    block = SAMPLE_RATE // 50
    rises: list[float] = []
    for window in windows:
        if len(window) < 3 * block:
            continue
        power = np.mean(np.square(window[: len(window) // block * block].reshape(-1, block), dtype=np.float64), axis=1)
        rise = np.maximum(np.diff(10 * np.log10(power + 1e-6)), 0)
        rises.extend(float(rise[at : at + 50].max()) for at in range(0, len(rise), 50))
    return float(np.percentile(rises, 75)) if rises else 0.0


def _long_enough(window: Samples) -> Samples:
    return window if len(window) >= N_FFT else np.pad(window, (0, N_FFT - len(window)))
