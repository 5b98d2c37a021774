"""Music picked for a sentence is judged by its own valence and arousal, as words and as measured."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender import evaluation
from recommender.catalog_truth import Track
from recommender.datasets import Feeling, held_out_feelings
from recommender.demo import DemoTrack
from recommender.features import FEATURES
from recommender.figures import Figure
from recommender.judging import Ours, Sounds
from recommender.language import Language
from recommender.model import Weights
from recommender.mood_quality import SIGNS, farthest, mood_figures, of_measures, of_picks, signs
from recommender.vocabulary import VOCABULARY

COUNT = 60
K, N = len(VOCABULARY.heard), len(FEATURES)
GLAD = ["I am so happy today", "We laughed and danced with joy", "What a cheerful, sunny morning", "Full of glee"]
SORRY = [
    "I am so sad and lonely",
    "She wept at the grave all night",
    "My heart is broken",
    "He died alone.",
]
SENTENCES = [*(Feeling(text, 4.5, 3.0) for text in GLAD), *(Feeling(text, 1.5, 3.0) for text in SORRY)]


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


@pytest.fixture(scope="module")
def weights() -> Weights:
    """A model in which feature k is term k."""
    weight = np.zeros((K, N))
    weight[np.arange(K), np.arange(K)] = 1.0
    return Weights(weight, 0.0, -2.0, np.zeros(N), np.ones(N), FEATURES, np.ones(K), np.zeros(K))


def sounds(major: bool = True) -> Sounds:
    """Half of the tracks sound glad and half sorry; the glad ones are in major, or in minor."""
    raw = np.random.default_rng(0).normal(scale=0.3, size=(COUNT, N))
    glad = np.arange(COUNT) % 2 == 0
    raw[np.ix_(glad, [VOCABULARY.index[term] for term in ("happy", "uplifting", "playful")])] += 3.0
    raw[np.ix_(~glad, [VOCABULARY.index[term] for term in ("sad", "melancholic", "dark")])] += 3.0
    tracks = tuple(
        Track(str(row), f"Song {row}", facts=facts("major" if each == major else "minor", -20.0, 100.0 + row, 2.0))
        for row, each in enumerate(glad)
    )
    text = np.zeros((COUNT, 896))
    lines = tuple(DemoTrack("p", "a.ogg", "", "", "", "", "", "", "", "") for _ in tracks)
    return Sounds(tracks, lines, raw, text, text)


def facts(mode: str, loudness: float, bpm: float, onsets: float) -> dict[str, float | str]:
    return {"mode": mode, "loudness_db": loudness, "bpm": bpm, "onsets_per_s": onsets}


def figures(language: Language, weights: Weights, found: Sounds, told: list[Feeling]) -> dict[str, Figure]:
    ours = Ours(language, weights, found.raw[:, :K])
    return {figure.name: figure for figure in mood_figures(ours, found, told)}


def test_glad_music_for_glad_sentences_agrees_and_shuffled_sentences_do_not(
    language: Language, weights: Weights
) -> None:
    found = figures(language, weights, sounds(), SENTENCES)
    for source in ("profile", "picks' attributes", "picks' measures"):
        figure = found[f"valence of {source}, all"]
        assert figure.value > 0.6, source
        assert figure.low <= figure.value <= figure.high
        assert abs(figure.shuffled) < 0.3
    assert np.isnan(found["valence of profile, all"].text_search)


def test_sentences_that_people_found_to_be_the_opposite_disagree(language: Language, weights: Weights) -> None:
    turned = [Feeling(each.text, 6.0 - each.valence, each.arousal) for each in SENTENCES]
    assert figures(language, weights, sounds(), turned)["valence of picks' attributes, all"].value < -0.6


def test_measures_do_not_echo_the_words_where_glad_music_is_in_minor(language: Language, weights: Weights) -> None:
    found = figures(language, weights, sounds(major=False), SENTENCES)
    assert found["valence of picks' attributes, all"].value > 0.6
    assert found["valence of picks' measures, all"].value < -0.6


def test_the_picks_are_the_ten_best_and_ties_count_in_part() -> None:
    values = np.arange(50.0)[:, None]
    assert of_picks(np.arange(50.0), values) == pytest.approx(44.5)
    assert of_picks(-np.arange(50.0), values) == pytest.approx(4.5)
    assert of_picks(np.zeros(50), values) == pytest.approx(24.5)
    one_found = np.where(np.arange(50) == 49, 1.0, 0.0)
    assert of_picks(one_found, values) == pytest.approx((49 + 9 * 24.0) / 10)


def test_measures_are_the_mode_and_the_mean_place_by_loudness_onsets_and_tempo() -> None:
    facts_of = [facts("major", -10.0, 90.0, 1.0), facts("minor", -30.0, 180.0, 2.0)]
    nothing = np.zeros((2, N))
    given = Sounds(
        tuple(Track(str(row), "", facts=each) for row, each in enumerate(facts_of)),
        (None, None), nothing, nothing, nothing,
    )  # fmt: skip
    places = [(0.75 + 0.25 + 0.25) / 3, (0.25 + 0.75 + 0.75) / 3]
    assert of_measures(given) == pytest.approx(np.array([[1.0, places[0]], [-1.0, places[1]]]))


def test_the_strongest_third_lies_far_from_neutral_on_either_side_and_keeps_its_ties() -> None:
    told = np.array([[3.0, 3.0], [1.5, 3.0], [3.0, 4.5], [3.2, 3.0], [4.5, 3.0], [3.0, 3.1]])
    assert farthest(told).tolist() == [False, True, True, False, True, False]


def test_each_axis_has_as_many_terms_for_as_against_and_all_can_be_heard() -> None:
    assert (signs().sum(axis=1) == 0).all()
    assert (np.abs(signs()).sum(axis=1) == 10).all()
    assert {term for sides in SIGNS.values() for side in sides for term in side} <= set(VOCABULARY.heard)


def test_only_sentences_that_were_held_out_are_read(tmp_path: Path) -> None:
    write(tmp_path, [("train", "Not this."), ("dev", "Nor this."), ("test", "But this.")])
    assert held_out_feelings(tmp_path) == [Feeling("But this.", 4.0, 2.5)]


def test_evaluate_gives_moods_and_says_once_of_each_set_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, [("test", text) for text in (*GLAD, *SORRY)])
    monkeypatch.setenv("WHYTUNE_DATA", str(tmp_path))
    monkeypatch.setattr(evaluation, "demo_sounds", lambda language: sounds())
    monkeypatch.setattr(evaluation, "scene_figures", lambda ours, found, tuned: [])
    found = evaluation.evaluate(tmp_path, lambda line: None)
    assert [figure["name"] for figure in found["figures"]][:2] == ["valence of profile, all", "arousal of profile, all"]
    assert found["figures"][0]["text_search"] is None
    assert [sentence.split(" cannot")[0] for sentence in found["skipped"]] == [
        "The data set musiccaps.csv", "The data set tracks.tsv",
    ]  # fmt: skip
    monkeypatch.setenv("WHYTUNE_DATA", "")
    assert len(evaluation.evaluate(tmp_path, lambda line: None)["skipped"]) == 1


def write(folder: Path, rows: list[tuple[str, str]]) -> None:
    lines = [f'{row},{split},{4.0 - row % 2 if len(rows) > 3 else 4.0},2.5,3.0,"{text}"'
             for row, (split, text) in enumerate(rows)]  # fmt: skip
    (folder / "emobank.csv").write_text("\n".join(["id,split,V,A,D,text", *lines]), encoding="utf-8")
