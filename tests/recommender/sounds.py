"""Small sounds made on the spot, and files of them in any format."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import soundfile
from numpy.typing import NDArray

from recommender.audio import SAMPLE_RATE
from recommender.features import TAGS

Samples = NDArray[np.float32]

MAJOR = (0, 2, 4, 5, 7, 9, 11, 12)
MINOR = (0, 2, 3, 5, 7, 8, 10, 12)


def clicks(bpm: float, seconds: float = 30.0, accent_every: int = 1) -> Samples:
    """A metronome: 1 kHz ticks of 30 ms; with accents, the other beats have 0.6 of their height."""
    out = np.zeros(int(SAMPLE_RATE * seconds), np.float32)
    time = np.arange(int(0.03 * SAMPLE_RATE)) / SAMPLE_RATE
    tick = (0.5 * np.sin(2 * np.pi * 1000 * time) * np.exp(-120 * time)).astype(np.float32)
    for beat in range(int(seconds * bpm / 60)):
        at = round(beat * 60 / bpm * SAMPLE_RATE)
        if at + len(tick) <= len(out):
            out[at : at + len(tick)] += tick * (1.0 if beat % accent_every == 0 else 0.6)
    return out


def note(pitch: float, seconds: float) -> Samples:
    """A decaying tone with seven harmonics; `pitch` as a MIDI number."""
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    hertz = 440 * 2 ** ((pitch - 69) / 12)
    tone = sum(np.sin(2 * np.pi * hertz * harmonic * time) / harmonic for harmonic in range(1, 8))
    return np.asarray(0.2 * tone * np.minimum(time / 0.02, 1) * np.exp(-2 * time / seconds), np.float32)


def scale(tonic: int, steps: tuple[int, ...]) -> Samples:
    """Twice up and down, the tonic twice as long."""
    order = (*steps, *reversed(steps))
    return np.concatenate([note(tonic + step, 0.8 if step % 12 == 0 else 0.4) for step in order * 2])


def tune(seed: int, seconds: float = 20.0, take: int = 0) -> Samples:
    """A random melody over a random bass: another seed is another piece, another take the same notes, timed anew."""
    rng = np.random.default_rng(seed)
    hand = np.random.default_rng(take)
    parts = []
    length = 0.0
    while length < seconds:
        beat = float(rng.choice([0.2, 0.3, 0.4]))
        played = beat * (1 + (0.08 * float(hand.standard_normal()) if take else 0.0))
        parts.append(note(60 + int(rng.integers(0, 24)), played) + note(36 + int(rng.integers(0, 12)), played))
        length += beat
    sound = np.concatenate(parts)[: int(seconds * SAMPLE_RATE)]
    return np.asarray(sound + 0.003 * rng.standard_normal(len(sound)), np.float32)


def encode(path: Path, samples: Samples, codec: str, bit_rate: int, rate: int = SAMPLE_RATE) -> Path:
    """Write a file with PyAV (m4a, aac, webm, wma, mp3, opus); samples [n] at `rate`."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate)
        stream.layout = "mono"
        stream.bit_rate = bit_rate
        for at in range(0, len(samples), 1024):
            frame = av.AudioFrame.from_ndarray(samples[None, at : at + 1024].copy(), format="fltp", layout="mono")
            frame.sample_rate, frame.pts = rate, at
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def write(path: Path, samples: Samples, rate: int = SAMPLE_RATE, **how: str) -> Path:
    """Write a file with libsndfile, in pieces (its Vorbis encoder overflows the stack on long ones)."""
    with soundfile.SoundFile(path, "w", rate, 1 if samples.ndim == 1 else samples.shape[1], **how) as file:
        for at in range(0, len(samples), 4096):
            file.write(samples[at : at + 4096])
    return path


class StandInTaggers:
    """Tags that mean nothing, for tests of what lies around them."""

    names = TAGS

    def log_odds(self, windows: list[Samples]) -> Samples:
        return np.full(len(TAGS), float(np.abs(windows[0]).mean()), np.float32)


def stand_in_taggers() -> StandInTaggers:
    return StandInTaggers()
