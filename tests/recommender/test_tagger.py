"""The taggers give what the published networks give, on any input, whatever its length."""

from __future__ import annotations

import json
from pathlib import Path

import librosa
import numpy as np
import pytest
import torch
import torch.nn.functional as F

from recommender.models import default_home, taggers_folder
from recommender.musicnn import PATCH, HighestAfter, Musicnn, Temporal, Timbral
from recommender.tagger import LABELS, LOG_ODDS_LIMIT, PATCH_SAMPLES, SAMPLE_RATE, LogMel, Taggers, patches

REFERENCE = Path(__file__).with_name("tagger_reference.json")
"""Log-odds that TensorFlow gave with the published graph, patch by patch, for the log-mel spectrogram of `made_up`."""


def made_up(seconds: float = 7.0) -> np.ndarray:
    """A short piece that anybody can compute: three chords of decaying harmonics over a beat of 120 BPM."""
    t = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    chord = np.floor(t / 2) % 3
    root = np.choose(chord.astype(int), (220.0, 293.66, 329.63))
    since_chord, since_beat = t % 2, t % 0.5
    sound = sum(
        np.sin(2 * np.pi * root * step * harmonic * t) / harmonic * np.exp(-since_chord * harmonic / 2)
        for step in (1.0, 1.25, 1.5)
        for harmonic in (1, 2, 3, 4)
    )
    beat = np.sin(2 * np.pi * 60 * np.exp(-since_beat * 8)) * np.exp(-since_beat * 20)
    return (0.1 * sound + 0.4 * beat).astype(np.float32)


@pytest.fixture(scope="module")
def taggers() -> Taggers:
    return Taggers.load(taggers_folder(default_home(), print))


def test_a_made_up_signal_gets_the_log_odds_that_tensorflow_gives(taggers: Taggers) -> None:
    reference = json.loads(REFERENCE.read_text(encoding="utf-8"))
    given = dict(zip(taggers.names, taggers.log_odds([made_up()]).tolist(), strict=True))
    assert given == pytest.approx(reference["log_odds"], abs=reference["tolerance"])


def test_names_and_values_belong_together(taggers: Taggers) -> None:
    assert len(taggers.names) == len(set(taggers.names)) == 100
    assert taggers.names[0] == "msd:rock"
    assert taggers.names[50:52] == ("mtt:guitar", "mtt:classical")
    assert "mtt:no vocals" in taggers.names
    assert all(len(labels) == 50 for labels in LABELS.values())
    values = taggers.log_odds([made_up(3.0)])
    assert values.shape == (100,)
    assert values.dtype == np.float32


def test_several_windows_are_averaged_over_all_their_patches(taggers: Taggers) -> None:
    one, two = made_up()[: PATCH_SAMPLES - 1], made_up()[-2 * PATCH_SAMPLES + 1 :]
    together = taggers.log_odds([one, two])
    np.testing.assert_allclose(together, (taggers.log_odds([one]) + 2 * taggers.log_odds([two])) / 3, atol=1e-4)


@pytest.mark.parametrize(
    "window",
    [
        np.zeros(SAMPLE_RATE, np.float32),
        np.ones(1, np.float32),
        np.full(SAMPLE_RATE, 1e30, np.float32),
        np.array([np.nan, np.inf, -np.inf] * 9000, np.float32),
        made_up(1.0).astype(np.float64)[::-1],
    ],
    ids=["silence", "one sample", "absurdly loud", "not numbers", "backwards in float64"],
)
def test_any_window_gives_finite_values(taggers: Taggers, window: np.ndarray) -> None:
    values = taggers.log_odds([window])
    assert np.isfinite(values).all()
    assert np.abs(values).max() <= LOG_ODDS_LIMIT


def test_no_samples_at_all_is_an_error_and_an_empty_window_beside_others_is_none(taggers: Taggers) -> None:
    with pytest.raises(ValueError, match="no samples"):
        taggers.log_odds([np.zeros(0, np.float32)])
    window = made_up(3.0)
    np.testing.assert_array_equal(taggers.log_odds([np.zeros(0, np.float32), window]), taggers.log_odds([window]))


@pytest.mark.parametrize(
    ("frames", "starts"), [(PATCH, [0]), (2 * PATCH, [0, PATCH]), (PATCH + 1, [0, 1]), (400, [0, PATCH, 213])]
)
def test_patches_do_not_overlap_and_the_last_one_ends_where_the_window_ends(frames: int, starts: list[int]) -> None:
    numbered = torch.arange(frames, dtype=torch.float32)[:, None].expand(-1, 96)
    assert [int(patch[0, 0]) for patch in patches(numbered)] == starts
    assert all(patch.shape == (PATCH, 96) for patch in patches(numbered))


def test_a_window_shorter_than_a_patch_is_repeated() -> None:
    (patch,) = patches(torch.arange(80.0)[:, None].expand(-1, 96))
    assert patch[:, 0].tolist() == [*range(80), *range(80), *range(27)]


def test_a_window_of_whole_patches_costs_no_further_patch() -> None:
    log_mel = LogMel()
    assert len(list(patches(log_mel(torch.zeros(3 * PATCH_SAMPLES - 1))))) == 3
    assert len(list(patches(log_mel(torch.zeros(3 * PATCH_SAMPLES))))) == 4


def test_the_log_mel_is_librosas() -> None:
    samples = 8 * made_up(2.0)  # loud: float16 would overflow
    mel = librosa.feature.melspectrogram(y=samples, sr=SAMPLE_RATE, n_fft=512, hop_length=256, n_mels=96)
    np.testing.assert_allclose(LogMel()(torch.from_numpy(samples)), np.log10(1 + 1e4 * mel.T), atol=2e-4)


@pytest.mark.parametrize("bands", [38, 67, 1, 96])
def test_the_timbral_layer_is_a_convolution_and_a_maximum(bands: int) -> None:
    dice = torch.Generator().manual_seed(bands)
    image, kernels = torch.randn(50, 96, generator=dice), torch.randn(5, 7, bands, generator=dice)
    plain = F.conv2d(image[None, None], kernels[:, None], padding=(3, 0))[0].amax(2)
    torch.testing.assert_close(Timbral(kernels)(image), plain, rtol=1e-4, atol=1e-4)


@pytest.mark.filterwarnings("ignore:Using padding='same'")
@pytest.mark.parametrize("frames", [128, 64, 33])
def test_the_temporal_layer_pads_an_even_kernel_more_after_than_before(frames: int) -> None:
    dice = torch.Generator().manual_seed(frames)
    image, kernels = torch.randn(187, 96, generator=dice), torch.randn(5, frames, generator=dice)
    plain = F.conv2d(image[None, None], kernels[:, None, :, None], padding="same")[0].amax(2)
    torch.testing.assert_close(Temporal(kernels)(image), plain, rtol=1e-4, atol=1e-4)


def test_the_maximum_may_be_taken_before_the_batch_norm_whatever_its_sign() -> None:
    dice = torch.Generator().manual_seed(1)
    convolved = torch.randn(4, 20, 9, generator=dice)
    bias, scale, shift = torch.randn(4, generator=dice), torch.tensor([2.0, -2.0, 0.0, -0.1]), torch.arange(4.0)
    activated = torch.relu(convolved + bias[:, None, None])
    plain = (activated * scale[:, None, None] + shift[:, None, None]).amax(2)
    after = HighestAfter(bias, scale, shift)
    torch.testing.assert_close(after((convolved * after.sign[:, :, None]).amax(2)), plain)


def test_a_patch_gives_the_same_values_beside_any_other(taggers: Taggers) -> None:
    network: Musicnn = taggers.networks[0]
    patch = next(patches(LogMel()(torch.from_numpy(made_up(3.0)))))
    first = network(patch)
    network(torch.rand(PATCH, 96))
    assert torch.equal(network(patch), first)
