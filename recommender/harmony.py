"""Key, mode and the chords' home of an excerpt, from its chroma.

The key is the rotation at which the mean chroma resembles a key profile best (Krumhansl and Kessler 1982; Temperley
1999). The chroma is then turned so that the tonic comes first: the same piece in another key has the same features.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.audio import SAMPLE_RATE, Samples

Array = NDArray[np.float64]

KEYS = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
N_FFT = 4096
HOP = 2048
_FREQUENCIES = np.fft.rfftfreq(N_FFT, 1 / SAMPLE_RATE)

_MAJOR = np.array([[6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88],
                   [5.0, 2.0, 3.5, 2.0, 4.5, 4.0, 2.0, 4.5, 2.0, 3.5, 1.5, 4.0]])  # fmt: skip
_MINOR = np.array([[6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17],
                   [5.0, 2.0, 3.5, 4.5, 2.0, 4.0, 2.0, 4.5, 3.5, 2.0, 1.5, 4.0]])  # fmt: skip


def _profile(rows: Array) -> Array:
    """Mean of the two standardised profiles, standardised."""
    each = (rows - rows.mean(axis=1, keepdims=True)) / rows.std(axis=1, keepdims=True)
    mean = each.mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean))


_PROFILES = np.stack([np.roll(_profile(rows), tonic) for rows in (_MAJOR, _MINOR) for tonic in range(12)])


@dataclass(frozen=True)
class Harmony:
    """The key of a track and how its notes lie around it."""

    key: str
    """The tonic: one of KEYS."""
    mode: str
    """"major" or "minor"."""
    clarity: float
    """0 to 1: correlation of the chroma with the key's profile; 0 where there are no notes."""
    mode_strength: float
    """-1 to 1: how much better the best major key fits than the best minor one."""
    degrees: Array
    """[12] share of each scale degree above the tonic; they sum to 1."""
    fifths: tuple[float, float]
    """Cosine and sine of the key's place on the circle of fifths, times the clarity."""
    centroid: Array
    """[6] tonal centroid (Harte 2006) of the turned chroma."""
    change: float
    """Mean distance of the tonal centroid from one half second to the next."""


NONE = Harmony("C", "major", 0.0, 0.0, np.full(12, 1 / 12), (0.0, 0.0), np.zeros(6), 0.0)


def harmony_of(windows: Sequence[Samples]) -> Harmony:
    """The harmony of mono 16 kHz windows of about equal loudness."""
    import librosa

    magnitudes = [
        np.abs(librosa.stft(window, n_fft=N_FFT, hop_length=HOP)) for window in windows if len(window) >= N_FFT
    ]
    if not magnitudes:
        return NONE
    filters = _chroma_filter(_tuning(sum(m.sum(axis=1) for m in magnitudes)))
    frames = [_chroma(magnitude, filters) for magnitude in magnitudes]
    mean = np.concatenate(frames, axis=1).mean(axis=1)
    if mean.sum() <= 0 or mean.std() < 1e-6:
        return NONE
    centred = mean - mean.mean()
    fits = _PROFILES @ (centred / np.linalg.norm(centred))
    best = int(np.argmax(fits))
    tonic, minor = best % 12, best >= 12
    clarity = float(np.clip(fits[best], 0, 1))
    angle = 2 * np.pi * ((tonic + (3 if minor else 0)) * 7 % 12) / 12
    degrees = np.roll(mean, -tonic) / mean.sum()
    return Harmony(
        key=KEYS[tonic],
        mode="minor" if minor else "major",
        clarity=clarity,
        mode_strength=float(fits[:12].max() - fits[12:].max()),
        degrees=degrees,
        fifths=(clarity * float(np.cos(angle)), clarity * float(np.sin(angle))),
        centroid=librosa.feature.tonnetz(chroma=degrees[:, None])[:, 0],
        change=_change(frames),
    )


def _chroma(magnitude: NDArray[np.float32], filters: Array) -> Array:
    """[12, frames], each frame with the largest note 1 (0 where it is silent): loud moments do not outvote the rest."""
    chroma = filters @ magnitude
    largest = chroma.max(axis=0)
    heard = largest > 0.03 * max(float(np.median(largest)), 1e-9)
    return np.asarray(np.where(heard, chroma / np.maximum(largest, 1e-9), 0.0))


def _chroma_filter(tuning: float) -> Array:
    """[12, bins]: librosa's chroma filter bank without what lies below 60 and above 4000 Hz."""
    import librosa

    filters = librosa.filters.chroma(sr=SAMPLE_RATE, n_fft=N_FFT, tuning=tuning, octwidth=1.5, ctroct=5.0)
    filters[:, (_FREQUENCIES < 60) | (_FREQUENCIES > 4000)] = 0
    return np.asarray(filters, np.float64)


def _tuning(spectrum: Array) -> float:
    """How far the instruments are from A = 440 Hz, in semitones -0.5 to 0.5, from the peaks of the mean spectrum."""
    log = np.log(spectrum + 1e-9)
    inner = log[1:-1]
    peaks = 1 + np.flatnonzero((inner > log[:-2]) & (inner >= log[2:]))
    peaks = peaks[(_FREQUENCIES[peaks] > 200) & (_FREQUENCIES[peaks] < 2500)]
    if len(peaks) < 3:
        return 0.0
    before, here, after = log[peaks - 1], log[peaks], log[peaks + 1]
    place = peaks + 0.5 * (before - after) / np.minimum(before - 2 * here + after, -1e-9)
    weight = spectrum[peaks]
    pitch = 12 * np.log2(place * SAMPLE_RATE / N_FFT / 440.0)
    mean = np.sum(weight * np.exp(2j * np.pi * pitch)) / weight.sum()
    # A weak agreement among the peaks says nothing about the tuning.
    return float(np.angle(mean) / (2 * np.pi)) if abs(mean) > 0.3 else 0.0


def _change(frames: Sequence[Array]) -> float:
    """Mean distance between tonal centroids 4 frames (half a second) apart."""
    import librosa

    moves = []
    for chroma in frames:
        centroid = librosa.feature.tonnetz(chroma=chroma)
        if centroid.shape[1] > 4:
            moves.append(np.linalg.norm(centroid[:, 4:] - centroid[:, :-4], axis=0))
    return float(np.mean(np.concatenate(moves))) if moves else 0.0
