"""How good is it? Held-out captions, pieces, scenes, voices and moods, each beside chance and two baselines.

`evaluate` is what `whytune evaluate` prints. The halves of the packages for tuning and for reporting are told apart by
the hash of the package's name; what is reported here was not tuned on.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from recommender import datasets
from recommender.audio import read_excerpt
from recommender.caption_quality import caption_figures
from recommender.catalog_truth import Track
from recommender.errors import BadRequest
from recommender.features import analyse_excerpt
from recommender.figures import Figure, table, validation
from recommender.judging import ByTermNames, ByTextSearch, Ours, Sounds, System, demo_sounds, heard_attributes
from recommender.language import Language
from recommender.metrics import auc, bootstrap_auc, interval, ndcg, rank_of
from recommender.model import Weights
from recommender.models import taggers_folder
from recommender.mood_quality import mood_figures
from recommender.tagger import Taggers
from recommender.vocabulary import VOCABULARY

Report = Callable[[str], None]
QUERIES = Path(__file__).with_name("data") / "scene_queries.toml"
VOICES = Path(__file__).with_name("data") / "known_voices.toml"
DISTRACTORS = 300
SHUFFLES = 20


def evaluate(home: Path, report: Report) -> dict[str, Any]:
    """Every figure that can be had here: {"figures": [...], "skipped": [...], "tracks": how many}.

    `report` gets one line per slow step and the finished table. What needs data sets that are not here is skipped,
    with a sentence that says why.
    """
    language = Language.load()
    weights = Weights.load()
    report("reading the demo catalog")
    sounds = demo_sounds(language)
    ours = Ours(language, weights, weights.standardise(sounds.raw) @ weights.weight.T)
    figures: list[Figure] = []
    skipped: list[str] = []
    report("scenes: finding battle, calm, … music in packages that nothing was tuned on")
    figures += scene_figures(ours, sounds, tuned=False)
    figures += voice_figures(weights, sounds)
    parts: dict[str, Callable[[Path], list[Figure]]] = {
        "captions: reading what experts wrote, with and without the terms' own words": lambda data: caption_figures(
            language, datasets.captions(data)
        ),
        "pieces: listening to 22 pieces and finding them by their composer's words": lambda data: piece_figures(
            ours, sounds, _listen(datasets.pieces_with_audio(data), home, language, report)
        ),
        "moods: picking music for sentences whose valence and arousal are known": lambda data: mood_figures(
            ours, sounds, datasets.held_out_feelings(data)
        ),
    }
    for announced, measured in parts.items():
        try:
            data = datasets.folder()
            report(announced)
            figures += measured(data)
        except BadRequest as error:
            if str(error) not in skipped:
                skipped.append(str(error))
                report(str(error))
    for line in table(figures):
        report(line)
    kept = [{key: _json(value) for key, value in asdict(figure).items()} for figure in figures]
    return {"figures": kept, "skipped": skipped, "tracks": len(sounds)}


# -- scenes ----------------------------------------------------------------------------------------------------------


def scene_figures(ours: Ours, sounds: Sounds, tuned: bool) -> list[Figure]:
    """AUC and nDCG@10 of scenes as requests, among the labelled tracks of one half of the packages."""
    labels = [frozenset(line.scene.split(",")) - {""} if line else frozenset() for line in sounds.listed]
    rows = np.array([
        row for row, (found, package) in enumerate(zip(labels, sounds.packages, strict=True))
        if found and validation(str(package)) == tuned
    ])  # fmt: skip
    part = sounds.take(rows)
    scenes: Mapping[str, list[str]] = tomllib.loads(QUERIES.read_text(encoding="utf-8"))
    systems: list[System] = [
        ours,
        ByTermNames(ours.language, ours.weights, ours.reference),
        ByTextSearch(ours.weights, False),
    ]
    rng = np.random.default_rng(0)
    found: dict[str, list[list[float]]] = {"auc": [], "ndcg": []}
    shuffled: dict[str, list[float]] = {"auc": [], "ndcg": []}
    chance_ndcg: list[float] = []
    per_scene: list[Figure] = []
    split = f"{'validation' if tuned else 'test'} half of the packages"
    for scene, requests in scenes.items():
        relevant = np.array([scene in labels[row] for row in rows])
        if relevant.sum() < 2:
            continue
        # The mean over several ways to ask, so that no wording decides.
        scores = [[system.scores([text], part, part.text) for text in requests] for system in systems]
        values = [[float(np.mean([measure(s, relevant) for s in each])) for each in scores] for measure in (auc, ndcg)]
        for key, row_values in zip(("auc", "ndcg"), values, strict=True):
            found[key].append(row_values)
        mixed = [rng.permutation(relevant) for _ in range(SHUFFLES)]
        shuffled["auc"].append(float(np.mean([auc(scores[0][0], y) for y in mixed])))
        shuffled["ndcg"].append(float(np.mean([ndcg(scores[0][0], y) for y in mixed])))
        chance_ndcg.append(float(np.mean([ndcg(rng.random(len(rows)), relevant) for _ in range(200)])))
        together = np.mean([(s - s.mean()) / (s.std() or 1) for s in scores[0]], axis=0)
        low, high = bootstrap_auc(together, relevant, part.packages, repeats=300)
        per_scene.append(
            Figure(
                f"scene {scene}",
                "AUC",
                split,
                f"{int(relevant.sum())} of {len(rows)} tracks",
                values[0][0],
                low,
                high,
                0.5,
                shuffled["auc"][-1],
                values[0][1],
                values[0][2],
            )
        )
    means = []
    for key, chance, metric in (("auc", 0.5, "macro AUC"), ("ndcg", float(np.mean(chance_ndcg)), "mean nDCG@10")):
        table_ = np.array(found[key])
        low, high = interval(table_[:, 0])
        means.append(
            Figure(
                "scenes",
                metric,
                split,
                f"{len(table_)} scenes, {len(rows)} tracks",
                float(table_[:, 0].mean()),
                low,
                high,
                chance,
                float(np.mean(shuffled[key])),
                float(table_[:, 1].mean()),
                float(table_[:, 2].mean()),
            )
        )
    return [*means, *per_scene]


# -- voices ----------------------------------------------------------------------------------------------------------


def voice_figures(weights: Weights, sounds: Sounds) -> list[Figure]:
    """Whether tracks that are known to be sung stand out from those that are known to have no voice."""
    sung, not_sung = known_voices(sounds)
    rows = np.array([*sung, *not_sung])
    if not sung or not not_sung:
        return []
    part = sounds.take(rows)
    relevant = np.arange(len(rows)) < len(sung)
    probability = heard_attributes(weights, part)[:, VOCABULARY.index["vocals"]]
    low, high = bootstrap_auc(probability, relevant, part.packages)
    right = (probability >= 0.5) == relevant
    said = probability >= 0.5
    size = f"{len(sung)} sung, {len(not_sung)} not"
    mixed = np.random.default_rng(0).permutation(relevant)
    nan = float("nan")
    split = "weak labels, by package; the threshold saw them"
    hit_low, hit_high = interval(said[relevant])
    false_low, false_high = interval(said[~relevant])
    return [
        Figure("voice", "AUC", split, size, auc(probability, relevant), low, high, 0.5, auc(probability, mixed), nan,
               nan),
        Figure("voice", "found at .5", split, size, float(said[relevant].mean()), hit_low, hit_high, nan,
               float(said[mixed].mean()), nan, nan),
        Figure("voice", "false at .5", split, size, float(said[~relevant].mean()), false_low, false_high, nan,
               float(1 - right.mean()), nan, nan),
    ]  # fmt: skip


def known_voices(sounds: Sounds) -> tuple[list[int], list[int]]:
    """Rows of the tracks that are known to be sung, and of those that are known not to be."""
    known = tomllib.loads(VOICES.read_text(encoding="utf-8"))
    sung, not_sung = [], []
    for row, line in enumerate(sounds.listed):
        if line is None:
            continue
        if any(line.file.endswith(name) for name in known["sung"].get(line.package, ())):
            sung.append(row)
        elif line.package in known["not_sung"]:
            not_sung.append(row)
    return sung, not_sung


# -- the composer's pieces -------------------------------------------------------------------------------------------


def _listen(
    pieces: Sequence[datasets.Piece], home: Path, language: Language, report: Report
) -> tuple[list[datasets.Piece], Sounds]:
    """The pieces as sounds without any text of their own."""
    taggers = Taggers.load(taggers_folder(home, report))
    raw = []
    for piece in pieces:
        assert piece.path is not None
        raw.append(analyse_excerpt(read_excerpt(piece.path), taggers).features)
    tracks = tuple(Track(f"piece-{number:02}", "") for number, _ in enumerate(pieces))
    nothing = np.zeros((len(pieces), language.dim))
    return list(pieces), Sounds(tracks, (None,) * len(tracks), np.array(raw, np.float64), nothing, nothing)


def piece_figures(ours: Ours, demo: Sounds, found: tuple[list[datasets.Piece], Sounds]) -> list[Figure]:
    """MRR and recall@10 of each piece, by its composer's words, among 300 tracks of the demo catalog."""
    pieces, sounds = found
    rng = np.random.default_rng(0)
    others = demo.take(rng.permutation(len(demo))[:DISTRACTORS])
    pool = Sounds(
        (*sounds.tracks, *others.tracks), (*sounds.listed, *others.listed), np.vstack([sounds.raw, others.raw]),
        np.vstack([sounds.text, others.text]), np.vstack([sounds.full_text, others.full_text]),
    )  # fmt: skip
    systems: list[System] = [
        ours,
        ByTermNames(ours.language, ours.weights, ours.reference),
        ByTextSearch(ours.weights, True),
    ]
    chance_rr = float(np.mean(1.0 / np.arange(1, len(pool) + 1)))
    out = []
    for field in ("feel", "genre", "instruments", "description", "together"):
        queries = [_query(piece, field) for piece in pieces]
        asked = [number for number, query in enumerate(queries) if query]
        if not asked:
            continue
        scores = [[system.scores(queries[number], pool, pool.full_text) for number in asked] for system in systems]
        ranks = np.array([[rank_of(s, number) for s, number in zip(each, asked, strict=True)] for each in scores])
        wrong = np.array([[rank_of(s, other) for other in range(len(pieces)) if other != number]
                          for s, number in zip(scores[0], asked, strict=True)])  # fmt: skip
        size = f"{len(asked)} pieces among {len(pool) - 1} others"
        for metric, value, chance in (
            ("MRR", lambda r: 1.0 / r, chance_rr),
            ("recall@10", lambda r: (r <= 10).astype(float), 10 / len(pool)),
        ):
            values = [value(row) for row in ranks]
            low, high = interval(values[0])
            out.append(
                Figure(f"pieces by {field}", metric, "test: never trained or tuned on", size, float(values[0].mean()),
                       low, high, chance, float(value(wrong).mean()), float(values[1].mean()), float(values[2].mean()))
            )  # fmt: skip
    return out


def _query(piece: datasets.Piece, field: str) -> tuple[str, ...]:
    fields = piece.fields
    return tuple(part for parts in fields.values() for part in parts) if field == "together" else fields[field]


def _json(value: object) -> object:
    return None if isinstance(value, float) and math.isnan(value) else value
