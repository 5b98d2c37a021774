"""Where a CLAP checkpoint is on the machine, it hears each term; here a tiny one with random weights stands in."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from tokenizers import ByteLevelBPETokenizer
from transformers import ClapConfig, ClapFeatureExtractor, ClapModel, ClapProcessor, RobertaTokenizerFast

from recommender.clap import PHRASE, Clap
from recommender.errors import ModelMissing
from recommender.vocabulary import VOCABULARY

RATE = 16_000


def tiny_clap(folder: Path, fusion: bool) -> Path:
    """A whole checkpoint of a few thousand random weights: model, tokenizer, feature extractor."""
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    letters = ByteLevelBPETokenizer()
    phrases = [PHRASE.format(term) for term in VOCABULARY.heard]
    letters.train_from_iterator(phrases, vocab_size=400, special_tokens=special, show_progress=False)
    letters.save_model(str(folder))
    tokenizer = RobertaTokenizerFast.from_pretrained(str(folder), model_max_length=40)
    extractor = ClapFeatureExtractor(
        feature_size=16,
        sampling_rate=16_000,
        hop_length=320,
        max_length_s=2,
        fft_window_size=512,
        frequency_max=8000,
        truncation="fusion" if fusion else "rand_trunc",
    )
    config = ClapConfig(
        text_config={
            "vocab_size": len(tokenizer),
            "hidden_size": 16,
            "num_hidden_layers": 1,
            "num_attention_heads": 2,
            "intermediate_size": 32,
            "max_position_embeddings": 64,
            "pad_token_id": 1,
        },
        audio_config={
            "spec_size": 64,
            "num_mel_bins": 16,
            "patch_size": 4,
            "patch_stride": [4, 4],
            "window_size": 2,
            "depths": [1, 1],
            "num_attention_heads": [2, 2],
            "patch_embeds_hidden_size": 16,
            "hidden_size": 32,
            "enable_fusion": fusion,
        },
        projection_dim=12,
    )
    torch.manual_seed(7)
    ClapModel(config).save_pretrained(folder)
    ClapProcessor(feature_extractor=extractor, tokenizer=tokenizer).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module", params=[False, True], ids=["unfused", "fused"])
def checkpoint(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_clap(tmp_path_factory.mktemp("clap"), request.param)


def sound(seconds: float) -> np.ndarray:
    t = np.arange(round(seconds * RATE)) / RATE
    return (0.3 * np.sin(2 * np.pi * 300 * t * (1 + t / 5))).astype(np.float32)


def test_without_a_setting_there_is_no_clap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WHYTUNE_CLAP", raising=False)
    assert Clap.load() is None


def test_every_audible_term_is_named_and_heard(checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYTUNE_CLAP", str(checkpoint))
    clap = Clap.load()
    assert clap is not None
    assert len(clap.names) == 88
    assert clap.names[0] == "clap:happy"
    heard = clap.similarities([sound(1.5), sound(5.0)])
    assert heard.shape == (88,)
    assert heard.dtype == np.float32
    assert np.isfinite(heard).all()
    assert len(set(heard.tolist())) > 80


def test_the_values_are_transformers_own_logits(checkpoint: Path) -> None:
    clap = Clap.load(str(checkpoint))
    assert clap is not None
    model, processor = ClapModel.from_pretrained(checkpoint).eval(), ClapProcessor.from_pretrained(checkpoint)
    tokens = processor.tokenizer([PHRASE.format(term) for term in VOCABULARY.heard], padding=True, return_tensors="pt")
    piece = processor.feature_extractor(sound(2.0), sampling_rate=RATE, return_tensors="pt")
    longer = torch.zeros(1, 1, dtype=torch.bool)
    with torch.inference_mode():
        logits = model(**tokens, input_features=piece["input_features"].float(), is_longer=longer).logits_per_audio[0]
    np.testing.assert_allclose(clap.similarities([sound(2.0)]), logits.numpy(), atol=1e-4)


def test_a_long_window_is_heard_piece_by_piece_and_nothing_is_left_to_chance(checkpoint: Path) -> None:
    clap = Clap.load(str(checkpoint))
    assert clap is not None
    window = sound(5.0)
    whole = clap.similarities([window])
    pieces = [window[: 2 * RATE], window[2 * RATE : 4 * RATE], window[3 * RATE :]]
    np.testing.assert_allclose(whole, np.mean([clap.similarities([piece]) for piece in pieces], axis=0), atol=1e-4)
    np.testing.assert_array_equal(whole, clap.similarities([window]))


def test_bad_samples_give_finite_values_and_no_samples_an_error(checkpoint: Path) -> None:
    clap = Clap.load(str(checkpoint))
    assert clap is not None
    for window in (np.zeros(RATE), np.ones(1), np.array([np.nan, np.inf] * 900)):
        assert np.isfinite(clap.similarities([window.astype(np.float32)])).all()
    with pytest.raises(ValueError, match="no samples"):
        clap.similarities([np.zeros(0, np.float32)])


def test_what_is_no_whole_checkpoint_is_one_sentence(checkpoint: Path, tmp_path: Path) -> None:
    weights = load_file(checkpoint / "model.safetensors")
    half = shutil.copytree(checkpoint, tmp_path / "half")
    save_file(dict(list(weights.items())[: len(weights) // 2]), half / "model.safetensors", {"format": "pt"})
    broken = shutil.copytree(checkpoint, tmp_path / "broken")
    (broken / "model.safetensors").write_bytes(b"no weights")
    for place in (str(half), str(broken), str(tmp_path / "nowhere"), "nobody/has-this-model"):
        with pytest.raises(ModelMissing, match="WHYTUNE_CLAP") as caught:
            Clap.load(place)
        assert "\n" not in str(caught.value)


def test_a_catalog_heard_by_clap_too_leans_on_it_and_one_heard_without_does_not() -> None:
    from recommender.features import FEATURES, JOINT
    from recommender.model import Weights

    weights = Weights.load()
    rng = np.random.default_rng(3)
    raw = np.hstack(
        [weights.mean + weights.deviation * rng.normal(size=(60, len(FEATURES))), rng.normal(size=(60, 88))]
    )
    raw[7, len(FEATURES) :] = np.nan
    widened = weights.with_joint(raw.astype(np.float32), JOINT)
    heard = widened.standardise(raw) @ widened.weight.T
    without = weights.standardise(raw[:, : len(FEATURES)]) @ weights.weight.T
    assert np.allclose(heard.std(axis=0), without.std(axis=0))
    calm = JOINT.index("clap:calm")
    assert np.corrcoef(heard[:, calm] - without[:, calm], np.nan_to_num(raw[:, len(FEATURES) + calm]))[0, 1] > 0.8
    assert np.isfinite(heard).all()
