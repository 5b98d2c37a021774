"""What is heard: two published convolutional taggers (musicnn) give a log-odds for each of 100 tags.

The network is musicnn (Pons & Serra, "musicnn: pre-trained convolutional neural networks for music audio tagging",
2019; ISC licence), trained once on the Million Song Dataset and once on MagnaTagATune, 50 tags each. It sees patches of
three seconds of a log-mel spectrogram. What is returned is the log-odds before the sigmoid, averaged over patches.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import librosa
import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from recommender.models import TAGGERS, read_tagger

SAMPLE_RATE = 16_000
HOP = 256
FFT = 512
MELS = 96
PATCH = 187
"""Frames of a patch: 2.99 s, what the networks were trained on."""
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

_BATCH_NORM_EPSILON = 1e-3


class LogMel(nn.Module):
    """Samples [n] → log-mel spectrogram [frames, 96]: log10(1 + 10⁴ · Slaney mel of the power spectrum)."""

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


class Musicnn(nn.Module):
    """One patch of log-mel [187, 96] → log-odds [50].

    Every batch norm is folded into a scale and a shift at loading. In the front end the published order is
    convolution, ReLU, batch norm s·y + o, maximum over frequency; as both are monotonic in y, the maximum is taken
    first, on the bare convolution: for s < 0 the convolution's sign is turned around, so its maximum is the minimum.
    """

    def __init__(self, weights: Mapping[str, np.ndarray]) -> None:
        super().__init__()
        self.keep("input_scale", "input_shift", _batch_norm(weights, 0))
        for number in range(5):
            scale, shift = _batch_norm(weights, number + 1)
            sign = torch.where(scale < 0, -1.0, 1.0)
            kernel, bias = _layer(weights, "conv2d", number)
            kernel = kernel[:, :, 0].permute(2, 0, 1)[:, None] * sign[:, None, None, None]  # [out, 1, time, mel]
            self.register_buffer(f"front_kernel_{number}", kernel.contiguous(memory_format=torch.channels_last))
            self.register_buffer(f"front_bias_{number}", bias * sign)
            self.register_buffer(f"front_sign_{number}", sign[:, None])
            self.keep(f"front_scale_{number}", f"front_shift_{number}", (scale[:, None], shift[:, None]))
        for number in range(3):
            kernel, bias = _layer(weights, "conv2d", number + 5)
            self.register_buffer(f"middle_kernel_{number}", kernel[:, :, 0].permute(2, 1, 0).contiguous())
            self.register_buffer(f"middle_bias_{number}", bias)
            scale, shift = _batch_norm(weights, number + 6)
            self.keep(f"middle_scale_{number}", f"middle_shift_{number}", (scale[:, None], shift[:, None]))
        # Between the batch norms of the back end and the dense layers after them lies nothing: one affine map each.
        for name, number, norm in (("hidden", 0, 9), ("output", 1, 10)):
            scale, shift = _batch_norm(weights, norm)
            kernel, bias = _layer(weights, "dense", number)
            self.register_buffer(f"{name}_kernel", (kernel * scale[:, None]).T.contiguous())
            self.register_buffer(f"{name}_bias", bias + shift @ kernel)

    def keep(self, scale_name: str, shift_name: str, affine: tuple[Tensor, Tensor]) -> None:
        self.register_buffer(scale_name, affine[0])
        self.register_buffer(shift_name, affine[1])

    def forward(self, patch: Tensor) -> Tensor:
        get = self.get_buffer
        image = (patch * self.input_scale + self.input_shift)[None, None]
        heard = []
        for number in range(5):
            kernel = get(f"front_kernel_{number}")
            taps = kernel.shape[2]
            before = (taps - 1) // 2
            padded = F.pad(image, (0, 0, before, taps - 1 - before))
            highest = F.conv2d(padded, kernel, get(f"front_bias_{number}")).amax(3)[0]
            sign, scale, shift = (get(f"front_{part}_{number}") for part in ("sign", "scale", "shift"))
            heard.append(torch.relu(highest * sign) * scale + shift)
        front = torch.cat(heard)  # [561, 187]
        layers = [front]
        below = front
        for number in range(3):
            convolved = F.conv1d(below, get(f"middle_kernel_{number}"), get(f"middle_bias_{number}"), padding=3)
            above = torch.relu(convolved) * get(f"middle_scale_{number}") + get(f"middle_shift_{number}")
            below = above if number == 0 else above + below
            layers.append(below)
        everything = torch.cat(layers)  # [753, 187]
        pooled = torch.stack((everything.amax(1), everything.mean(1)), 1).flatten()  # interleaved: max, mean, max, ...
        hidden = torch.relu(F.linear(pooled, self.hidden_kernel, self.hidden_bias))
        return F.linear(hidden, self.output_kernel, self.output_bias)


class Taggers:
    """Both taggers over one shared spectrogram."""

    names: tuple[str, ...] = tuple(f"{tagger}:{label}" for tagger in TAGGERS for label in LABELS[tagger])
    """100 names such as "msd:rock" and "mtt:no vocals", in the order of `log_odds`."""

    def __init__(self, networks: Sequence[Musicnn]) -> None:
        self._networks = [network.eval() for network in networks]
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
                logits = torch.cat([network(patch) for network in self._networks])
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


def _batch_norm(weights: Mapping[str, np.ndarray], number: int) -> tuple[Tensor, Tensor]:
    """Scale and shift of the number-th batch norm."""
    name = "batch_normalization" + (f"_{number}" if number else "")
    gamma, beta, mean, variance = (
        torch.from_numpy(weights[f"{name}/{part}"].astype(np.float64))
        for part in ("gamma", "beta", "moving_mean", "moving_variance")
    )
    scale = gamma / torch.sqrt(variance + _BATCH_NORM_EPSILON)
    return scale.float(), (beta - mean * scale).float()


def _layer(weights: Mapping[str, np.ndarray], kind: str, number: int) -> tuple[Tensor, Tensor]:
    """Kernel and bias of the number-th layer of a kind."""
    name = kind + (f"_{number}" if number else "")
    return torch.from_numpy(weights[f"{name}/kernel"].copy()), torch.from_numpy(weights[f"{name}/bias"].copy())
