"""The musicnn network in torch: one three-second patch of log-mel spectrogram → log-odds of 50 tags.

The network is that of Pons & Serra, "musicnn: pre-trained convolutional neural networks for music audio tagging" (2019;
ISC licence): a front end of five convolutions over the whole patch, two that look for timbres (7 frames × 38 or 67 mel
bands, slid over frequency) and three that look for rhythms (128, 64 or 32 frames × one band), each keeping its maximum
over frequency; three convolutions over time; maximum and mean over time; two dense layers. What is computed here is
the same function, to float32's rounding, in about two fifths of the time.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

MELS = 96
PATCH = 187
"""Frames of a patch: 2.99 s, what the networks were trained on."""

_BATCH_NORM_EPSILON = 1e-3
_FRAMES_AT_A_TIME = 24
"""So that what the timbral layer holds between its two products stays in a core's own cache."""


class Affine(nn.Module):
    """A batch norm as what it is once training is over: y = scale · x + shift, per channel (rows)."""

    scale: Tensor
    shift: Tensor

    def __init__(self, scale: Tensor, shift: Tensor) -> None:
        super().__init__()
        self.register_buffer("scale", scale[:, None])
        self.register_buffer("shift", shift[:, None])

    def forward(self, x: Tensor) -> Tensor:
        return torch.addcmul(self.shift, x, self.scale)


class HighestAfter(nn.Module):
    """What becomes of a front-end convolution: bias, ReLU, batch norm, and the maximum over frequency.

    All of them but the batch norms with a negative scale are rising functions, so the maximum can be taken first, of
    the bare convolution, and the rest done on what is left. Where the scale is negative, the convolution is turned
    around (`sign`), and its maximum is the minimum that is wanted.
    """

    sign: Tensor
    bias: Tensor

    def __init__(self, bias: Tensor, scale: Tensor, shift: Tensor) -> None:
        super().__init__()
        self.register_buffer("sign", torch.where(scale < 0, -1.0, 1.0)[:, None])
        self.register_buffer("bias", bias[:, None])
        self.norm = Affine(scale, shift)

    def forward(self, highest: Tensor) -> Tensor:
        """`highest` [channels, frames]: the maximum over frequency of sign · convolution."""
        activated: Tensor = self.norm(torch.relu(torch.addcmul(self.bias, highest, self.sign)))
        return activated


class Timbral(nn.Module):
    """The maximum over frequency of convolutions with kernels of 7 frames × k mel bands.

    Along frequency the convolution is a product of spectra. With the middle one of the F = 97 − k positions as origin,
    the result at ±f is E(f) ± O(f), E from the cosines and O from the sines; so the maximum over all positions is the
    maximum over f ≥ 0 of E + |O|: an inverse transform of half the size, which is two small matrix products.
    """

    kernels: Tensor
    cosines: Tensor
    sines: Tensor

    def __init__(self, kernels: Tensor) -> None:
        """`kernels`: [channels, 7, k]."""
        super().__init__()
        self.reach = kernels.shape[1] // 2
        positions = MELS + 1 - kernels.shape[2]
        waves = torch.arange(MELS // 2 + 1, dtype=torch.float64)
        share = torch.full_like(waves, 2 / MELS)
        share[[0, -1]] = 1 / MELS  # the only waves that are not one of a conjugate pair
        spectra = torch.fft.rfft(kernels.double(), n=MELS, dim=2).conj()
        spectra = spectra * share * torch.exp(1j * math.pi / MELS * (positions - 1) * waves)
        spectra = spectra.permute(2, 1, 0)  # [waves, 7, channels]
        real = torch.cat((spectra.real, -spectra.imag), 1)
        imaginary = torch.cat((spectra.imag, spectra.real), 1)
        self.register_buffer("kernels", torch.cat((real, imaginary)).float())  # [2 · waves, 14, channels]
        angles = (torch.arange((positions + 1) // 2) + (positions + 1) % 2 / 2).double()[:, None] * waves
        angles *= 2 * math.pi / MELS
        self.register_buffer("cosines", angles.cos().float())
        self.register_buffer("sines", angles.sin().float())

    def forward(self, image: Tensor) -> Tensor:
        """[frames, 96] → [channels, frames]; beyond its ends in time the image is 0."""
        spectrum = torch.fft.rfft(F.pad(image, (0, 0, self.reach, self.reach)), dim=1)
        taps = torch.stack((spectrum.real, spectrum.imag)).unfold(1, 2 * self.reach + 1, 1)  # [2, frames, waves, 7]
        taps = taps.permute(2, 1, 0, 3).flatten(2).repeat(2, 1, 1)  # [2 · waves, frames, 14]
        highest = []
        for some in taps.split(_FRAMES_AT_A_TIME, 1):
            product = torch.bmm(some, self.kernels).flatten(1)  # [2 · waves, frames · channels]
            even = self.cosines @ product[: len(product) // 2]
            odd = self.sines @ product[len(product) // 2 :]
            highest.append(even.add_(odd.abs_()).amax(0).view(some.shape[1], -1))
        return torch.cat(highest).T


class Temporal(nn.Module):
    """The maximum over frequency of convolutions with kernels of k frames × one mel band."""

    kernels: Tensor

    def __init__(self, kernels: Tensor) -> None:
        """`kernels`: [channels, k]."""
        super().__init__()
        self.register_buffer("kernels", kernels[:, None, :, None].contiguous())

    def forward(self, image: Tensor) -> Tensor:
        """[frames, 96] → [channels, frames]; the padding of an even kernel is longer after than before."""
        before = (self.kernels.shape[2] - 1) // 2
        padded = F.pad(image, (0, 0, before, self.kernels.shape[2] - 1 - before))
        return F.conv2d(padded[None, None], self.kernels)[0].amax(2)


class Musicnn(nn.Module):
    """One patch of log-mel spectrogram [187, 96] → log-odds of the tags [50]."""

    hidden_kernel: Tensor
    hidden_bias: Tensor
    output_kernel: Tensor
    output_bias: Tensor

    def __init__(self, weights: Mapping[str, np.ndarray]) -> None:
        """`weights` by TensorFlow's names, as `models.read_tagger` gives them."""
        super().__init__()
        self.input = Affine(*_batch_norm(weights, 0))
        self.front, self.rest_of_front = nn.ModuleList(), nn.ModuleList()
        for number in range(5):
            kernel, bias = _layer(weights, "conv2d", number)  # [frames, bands, 1, channels]
            after = HighestAfter(bias, *_batch_norm(weights, number + 1))
            kernel = kernel[:, :, 0].permute(2, 0, 1) * after.sign[:, :, None]
            self.front.append(Timbral(kernel) if kernel.shape[2] > 1 else Temporal(kernel[:, :, 0]))
            self.rest_of_front.append(after)
        self.middle, self.middle_norms = nn.ModuleList(), nn.ModuleList()
        for number in range(5, 8):
            kernel, bias = _layer(weights, "conv2d", number)  # [frames, channels below, 1, channels]
            layer = nn.Conv1d(kernel.shape[1], kernel.shape[3], kernel.shape[0], padding=kernel.shape[0] // 2)
            layer.weight = nn.Parameter(kernel[:, :, 0].permute(2, 1, 0).contiguous(), requires_grad=False)
            layer.bias = nn.Parameter(bias, requires_grad=False)
            self.middle.append(layer)
            self.middle_norms.append(Affine(*_batch_norm(weights, number + 1)))
        # Nothing lies between the batch norms of the back end and the dense layers after them: each pair is one map.
        for name, number, norm in (("hidden", 0, 9), ("output", 1, 10)):
            scale, shift = _batch_norm(weights, norm)
            kernel, bias = _layer(weights, "dense", number)
            self.register_buffer(f"{name}_kernel", (kernel * scale[:, None]).T.contiguous())
            self.register_buffer(f"{name}_bias", bias + shift @ kernel)

    def forward(self, patch: Tensor) -> Tensor:
        image = self.input(patch)
        heard = torch.cat([rest(layer(image)) for layer, rest in zip(self.front, self.rest_of_front, strict=True)])
        layers, below = [heard], heard
        for number, (layer, norm) in enumerate(zip(self.middle, self.middle_norms, strict=True)):
            above = norm(torch.relu(layer(below)))
            below = above + below if number else above  # the first one changes the width: it has no shortcut
            layers.append(below)
        everything = torch.cat(layers)  # [753, 187]
        pooled = torch.stack((everything.amax(1), everything.mean(1)), 1).flatten()  # max, mean, max, mean, ...
        hidden = torch.relu(F.linear(pooled, self.hidden_kernel, self.hidden_bias))
        return F.linear(hidden, self.output_kernel, self.output_bias)


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
