"""Figures come out as they must where the answer is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender import datasets
from recommender.caption_quality import _own_words
from recommender.catalog_truth import Track
from recommender.demo import DemoTrack
from recommender.evaluation import piece_figures, scene_figures
from recommender.features import FEATURES
from recommender.figures import Figure, table, validation
from recommender.judging import ByTextSearch, Ours, Sounds
from recommender.language import Language
from recommender.model import Weights
from recommender.vocabulary import VOCABULARY

COUNT = 40
K, N = len(VOCABULARY.heard), len(FEATURES)


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


@pytest.fixture(scope="module")
def weights() -> Weights:
    """A model in which feature k is term k."""
    weight = np.zeros((K, N))
    weight[np.arange(K), np.arange(K)] = 1.0
    return Weights(weight, 0.0, -2.0, np.zeros(N), np.ones(N), FEATURES, np.ones(K), np.zeros(K))


def line(package: str, scene: str) -> DemoTrack:
    return DemoTrack(package, "a.ogg", "", "", "", "", "", scene, "", "")


def sounds(right: float) -> Sounds:
    """Half of the tracks are sad and were made for sad scenes; `right` is how far they sound so."""
    package = next(name for name in map(str, range(99)) if not validation(name))
    raw = np.random.default_rng(0).normal(size=(COUNT, N))
    sad = np.arange(COUNT) % 2 == 0
    raw[:, VOCABULARY.index["sad"]] = np.where(sad, right, -right) + 0.1 * raw[:, VOCABULARY.index["sad"]]
    lines = tuple(line(package, "sad" if each else "calm") for each in sad)
    text = np.zeros((COUNT, 896))
    return Sounds(tuple(Track(str(row), f"Song {row}") for row in range(COUNT)), lines, raw, text, text)


def test_scenes_that_are_heard_are_found_and_shuffled_labels_are_not(language: Language, weights: Weights) -> None:
    found = sounds(3.0)
    figures = {figure.name: figure for figure in scene_figures(Ours(language, weights, found.raw[:, :K]), found, False)}
    sad = figures["scene sad"]
    assert sad.value > 0.9
    assert sad.low <= sad.value <= sad.high + 1e-9
    assert abs(sad.shuffled - 0.5) < 0.15


def test_scenes_that_are_not_heard_stay_near_chance(language: Language, weights: Weights) -> None:
    found = sounds(0.0)
    figures = {figure.name: figure for figure in scene_figures(Ours(language, weights, found.raw[:, :K]), found, False)}
    assert 0.2 < figures["scene sad"].value < 0.8


def test_a_piece_is_found_by_words_for_what_it_sounds_like(language: Language, weights: Weights) -> None:
    pieces = [datasets.Piece("A", "Sad", "", "Piano", "", None), datasets.Piece("B", "Happy", "", "", "", None)]
    raw = np.full((2, N), -1.0)
    raw[0, [VOCABULARY.index["sad"], VOCABULARY.index["piano"]]] = 4.0
    raw[1, VOCABULARY.index["happy"]] = 4.0
    nothing = np.zeros((2, 896))
    given = Sounds((Track("x", ""), Track("y", "")), (None, None), raw, nothing, nothing)
    others = sounds(1.0)
    figures = {
        (figure.name, figure.metric): figure
        for figure in piece_figures(Ours(language, weights, others.raw[:, :K]), others, (pieces, given))
    }
    assert figures["pieces by feel", "MRR"].value == 1.0
    assert figures["pieces by instruments", "recall@10"].size == "1 pieces among 41 others"
    assert figures["pieces by feel", "MRR"].chance < 0.2


def test_text_search_finds_a_title_only_where_it_may_read_it(weights: Weights) -> None:
    found = sounds(1.0)
    assert ByTextSearch(weights, True).scores(["song 7 please"], found, found.text).argmax() == 7
    assert not ByTextSearch(weights, False).scores(["song"], found, found.text).any()


def test_a_terms_own_words_and_what_is_built_from_them_are_masked() -> None:
    pattern = _own_words("drums")
    assert pattern.sub("", "A drummer plays drums and percussion") == "A  plays  and "


def test_aspects_that_deny_a_voice_mean_instrumental_and_the_recording_is_not_music(tmp_path: Path) -> None:
    (tmp_path / "musiccaps.csv").write_text(
        "aspect_list,caption,is_audioset_eval\n"
        "\"['no voice', 'low quality recording', 'sad piano']\",A caption.,True\n", encoding="utf-8"
    )  # fmt: skip
    (caption,) = datasets.captions(tmp_path)
    assert caption.terms == {"instrumental", "sad", "piano"}
    assert caption.held_out


def test_the_table_has_a_line_a_figure_and_no_nan() -> None:
    nan = float("nan")
    lines = table([Figure("voice", "AUC", "test", "9", 0.9, 0.8, 1.0, 0.5, 0.5, nan, nan)])
    assert len(lines) == 2
    assert "0.900" in lines[1] and "nan" not in lines[1]
