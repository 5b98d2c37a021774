"""What is heard: two published convolutional taggers (musicnn) give a log-odds for each of 100 tags.

One network was trained on the Million Song Dataset, the other on MagnaTagATune, 50 tags each. They see the same patches
of three seconds of a log-mel spectrogram. What is returned is the log-odds before the sigmoid, averaged over patches.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import librosa
import numpy as np
import torch
from torch import Tensor, nn

from recommender.models import TAGGERS, read_tagger
from recommender.musicnn import MELS, PATCH, Musicnn

SAMPLE_RATE = 16_000
HOP = 256
FFT = 512
PATCH_SAMPLES = PATCH * HOP
"""A window of n × this many samples, minus 1 to 256, is exactly n patches; one sample more costs a further patch."""
LOG_ODDS_LIMIT = 30.0
"""Log-odds are clipped here; music stays within ±20."""

LABELS: dict[str, tuple[str, ...]] = {
    "msd": (
        *("rock", "pop", "alternative", "indie", "electronic", "female vocalists", "dance", "00s", "alternative rock"),
        *("jazz", "beautiful", "metal", "chillout", "male vocalists", "classic rock", "soul", "indie rock", "Mellow"),
        *("electronica", "80s", "folk", "90s", "chill", "instrumental", "punk", "oldies", "blues", "hard rock"),
        *("ambient", "acoustic", "experimental", "female vocalist", "guitar", "Hip-Hop", "70s", "party", "country"),
        *("easy listening", "sexy", "catchy", "funk", "electro", "heavy metal", "Progressive rock", "60s", "rnb"),
        *("indie pop", "sad", "House", "happy"),
    ),
    "mtt": (
        *("guitar", "classical", "slow", "techno", "strings", "drums", "electronic", "rock", "fast", "piano"),
        *("ambient", "beat", "violin", "vocal", "synth", "female", "indian", "opera", "male", "singing", "vocals"),
        *("no vocals", "harpsichord", "loud", "quiet", "flute", "woman", "male vocal", "no vocal", "pop", "soft"),
        *("sitar", "solo", "man", "classic", "choir", "voice", "new age", "dance", "male voice", "female vocal"),
        *("beats", "harp", "cello", "no voice", "weird", "country", "metal", "female voice", "choral"),
    ),
}
"""The tags of each tagger in the order of its outputs, spelled as its training set spells them."""


class LogMel(nn.Module):
    """Samples [n] → log-mel spectrogram [1 + n // 256, 96]: log10(1 + 10⁴ · Slaney mel of the power spectrum).

    All in float32: the published extractor casts the mel spectrum to float16 first, which overflows on loud music.
    """

    filters: Tensor
    hann: Tensor

    def __init__(self) -> None:
        super().__init__()
        filters = librosa.filters.mel(sr=SAMPLE_RATE, n_fft=FFT, n_mels=MELS)
        self.register_buffer("filters", torch.from_numpy(filters).T.contiguous())
        self.register_buffer("hann", torch.hann_window(FFT))

    def forward(self, samples: Tensor) -> Tensor:
        spectrum = torch.stft(
            samples, FFT, HOP, window=self.hann, center=True, pad_mode="constant", return_complex=True
        )
        power = spectrum.real.square() + spectrum.imag.square()
        return torch.log10(1.0 + 1e4 * (power.T @ self.filters))


class Taggers:
    """Both taggers over one shared spectrogram."""

    names: tuple[str, ...] = tuple(f"{tagger}:{label}" for tagger in TAGGERS for label in LABELS[tagger])
    """100 names such as "msd:rock" and "mtt:no vocals", in the order of `log_odds`."""

    def __init__(self, networks: Sequence[Musicnn]) -> None:
        self.networks = [network.eval() for network in networks]
        self._log_mel = LogMel().eval()

    @classmethod
    def load(cls, folder: Path) -> Taggers:
        """The taggers out of `models.taggers_folder`. Raises ModelMissing when a file is absent or damaged.

        Sets torch to one thread: more make these small products slower, and ingest runs one process per core.
        """
        torch.set_num_threads(1)
        return cls([Musicnn(read_tagger(folder, tagger)) for tagger in TAGGERS])

    @torch.inference_mode()
    def log_odds(self, windows: Sequence[np.ndarray]) -> np.ndarray:
        """Log-odds per tag, float32 [100], finite, within ±30: the mean over all patches of all windows.

        `windows`: mono samples at 16 kHz, float, each of any length. Raises ValueError when there are no samples.
        """
        sums, count = torch.zeros(len(self.names), dtype=torch.float64), 0
        for window in windows:
            if not len(window):
                continue
            for patch in patches(self._log_mel(_clean(window))):
                logits = torch.cat([network(patch) for network in self.networks])
                sums += logits.clamp(-LOG_ODDS_LIMIT, LOG_ODDS_LIMIT)
                count += 1
        if not count:
            raise ValueError("there are no samples to listen to")
        return (sums / count).float().numpy()


def patches(frames: Tensor) -> Iterator[Tensor]:
    """A spectrogram [frames, 96] as patches [187, 96] one after the other; the last one ends where the window ends.

    A window shorter than a patch is repeated until it fills one, as short pieces were when the taggers were trained.
    """
    total = len(frames)
    if total < PATCH:
        frames = frames.repeat(-(-PATCH // total), 1)[:PATCH]
        total = PATCH
    for start in range(0, total - PATCH + 1, PATCH):
        yield frames[start : start + PATCH]
    if total % PATCH:
        yield frames[total - PATCH :]


def _clean(window: np.ndarray) -> Tensor:
    """The samples as a tensor, what is no number as 0: one broken sample must not silence a whole track."""
    samples = np.nan_to_num(np.asarray(window, dtype=np.float32), nan=0.0, posinf=1.0, neginf=-1.0)
    return torch.from_numpy(np.clip(samples, -8.0, 8.0))
