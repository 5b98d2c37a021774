"""Fitting the bilinear model: `whytune train` writes `data/model.safetensors` out of knowledge, words and real audio.

W starts as knowledge (`data/knowledge`). It is then fitted by binary cross-entropy with AdamW on pairs of words and
tracks of the demo catalog (what a track's own names, and the scene it was made for, ask for; other tracks are the
negatives), pulled towards the knowledge. How strong the pull is, and whether the fitted rows are kept at all, is
decided by scenes in packages that the fit did not see. Half of the packages are never looked at here: they are for
`whytune evaluate`.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional as F

from recommender import attributes, knowledge, phrases
from recommender.errors import BadRequest
from recommender.evaluation import QUERIES, known_voices
from recommender.features import FEATURES
from recommender.figures import validation
from recommender.judging import Ours, Sounds, demo_sounds, wanted
from recommender.language import Language
from recommender.lessons import Lesson, lesson_of
from recommender.metrics import auc
from recommender.model import SHIPPED, Bilinear, Weights
from recommender.vocabulary import VOCABULARY

Report = Callable[[str], None]
SEED = 20261124
FOLDS = 5
PULLS = (3.0, 10.0, 30.0, 100.0)
"""Strengths of the pull towards the knowledge that are tried; no fit at all is tried too."""
TOGETHER = (0.0, 1.0)
"""Weights of "terms that people use together sound alike" that are tried."""
LEAST_GAIN = 0.01
"""Fitted rows are kept when they raise the macro AUC over unseen packages by at least this."""
STEPS, RATE, BATCH, NEGATIVES = 300, 2e-3, 64, 9
TEXT_DEVIATION = (0.2, 0.4)
"""The text part of a logit may deviate this much over ordinary requests and the reference."""
HIT_SHARE = 0.10
"""The share of the reference that an ordinary request should put above a probability of .5."""


def train(home: Path, report: Report, out: Path = SHIPPED) -> dict[str, Any]:
    """Fit W, λ, b and the attributes' curves, write them to `out`, and return the figures.

    Raises BadRequest where `out` cannot be written.
    """
    del home
    torch.manual_seed(SEED)
    language = Language.load()
    sounds = demo_sounds(language)
    mean, deviation = sounds.raw.mean(axis=0), sounds.raw.std(axis=0)
    raw = knowledge.read(FEATURES)
    weights = Weights(raw, 1.0, 0.0, mean, np.maximum(deviation, 1e-6), FEATURES, np.ones(len(raw)), np.zeros(len(raw)))
    vectors = weights.standardise(sounds.raw)
    start = knowledge.scaled(raw, vectors)
    weights = replace(weights, weight=start)
    report(f"{len(sounds)} tracks, {int((raw != 0).sum())} graded weights of knowledge")
    queries: dict[str, list[str]] = tomllib.loads(QUERIES.read_text(encoding="utf-8"))
    lesson = lesson_of(language, weights, sounds, vectors, queries, report)
    chosen, figures = _choose(lesson, Ours(language, weights, vectors @ start.T), queries, report)
    weights = replace(weights, weight=knowledge.scaled(chosen, vectors))
    heard = vectors @ weights.weight.T
    weights = _with_text(language, weights, sounds, heard, figures, report)
    slope, offset = attributes.curves(heard)
    border = _vocals_border(sounds, heard, figures)
    slope[VOCABULARY.index["vocals"]] = attributes.VOCALS_SLOPE
    offset[VOCABULARY.index["vocals"]] = -attributes.VOCALS_SLOPE * border
    weights = replace(weights, slope=slope, offset=offset)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        weights.save(out)
    except Exception as error:
        raise BadRequest(
            f"The model cannot be written to {out} ({error}); check the folder and its free space."
        ) from error
    report(f"wrote {out}")
    return figures


# -- the fit ---------------------------------------------------------------------------------------------------------


def fit(lesson: Lesson, known: np.ndarray, pull: float, together: float, seed: int = SEED) -> np.ndarray:
    """W [K, n] after AdamW on the pairs of the tracks `known` [tracks, bool], pulled towards the knowledge."""
    torch.set_num_threads(1)  # more are many times slower on matrices this small
    generator = torch.Generator().manual_seed(seed)
    keep = known[lesson.pairs.rows]
    wishes = torch.tensor(lesson.pairs.wishes[keep], dtype=torch.float32)
    rows = torch.tensor(lesson.pairs.rows[keep])
    worth = torch.tensor(lesson.pairs.weight[keep], dtype=torch.float32)
    vectors = torch.tensor(lesson.vectors, dtype=torch.float32)
    others = torch.tensor(np.flatnonzero(known))
    package = torch.tensor(np.unique(lesson.packages, return_inverse=True)[1])
    start = torch.tensor(lesson.start, dtype=torch.float32)
    model = Bilinear(*lesson.start.shape)
    with torch.no_grad():
        model.weight.copy_(start)
        model.bias.fill_(-2.0)
    model.text_gain.requires_grad_(False)
    alike = None if lesson.together is None else torch.tensor(lesson.together, dtype=torch.float32)
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.0)
    for _ in range(STEPS):
        picked = torch.multinomial(worth, BATCH, replacement=True, generator=generator)
        drawn = others[torch.randint(len(others), (BATCH, NEGATIVES), generator=generator)]
        candidates = torch.cat([rows[picked][:, None], drawn], dim=1)
        heard = vectors[candidates] @ model.weight.T
        logits = (heard * wishes[picked][:, None]).sum(-1) + model.bias
        truth = torch.zeros_like(logits)
        truth[:, 0] = 1.0
        # Another track of the same package may well be as fitting: it is no negative.
        counts = (package[candidates] != package[rows[picked]][:, None]) | (truth > 0)
        loss = F.binary_cross_entropy_with_logits(logits, truth, reduction="none")
        total = (loss * counts).sum() / counts.sum() + pull * (model.weight - start).square().sum(1).mean()
        if alike is not None and together:
            all_heard = vectors @ model.weight.T
            scaled = (all_heard - all_heard.mean(0)) / all_heard.std(0)
            found = scaled.T @ scaled / len(scaled)
            total = total + together * ((found - alike).square() * (alike.abs() > 0.05)).mean()
        optimiser.zero_grad()
        total.backward()
        optimiser.step()
    return model.weight.detach().numpy().astype(np.float64)


def scene_auc(
    weight: np.ndarray, lesson: Lesson, rows: np.ndarray, wishes: dict[str, np.ndarray], scenes: Sequence[str]
) -> list[float]:
    """AUC of each scene's requests over some labelled tracks."""
    heard = lesson.vectors[rows] @ weight.T
    out = []
    for scene in scenes:
        relevant = np.array([scene in lesson.labels[row] for row in rows])
        out.append(float(np.mean([auc(heard @ u, relevant) for u in wishes[scene]])))
    return out


def _choose(
    lesson: Lesson, ours: Ours, queries: dict[str, list[str]], report: Report
) -> tuple[np.ndarray, dict[str, Any]]:
    """Knowledge, or the best fit, by scenes in packages that the fit did not see."""
    tuned = np.array([bool(package) and validation(str(package)) for package in lesson.packages])
    labelled = np.flatnonzero(tuned & np.array([bool(label) for label in lesson.labels]))
    names = np.unique(lesson.packages[tuned])
    fold = dict(zip(names, np.random.default_rng(SEED).permutation(len(names)) % FOLDS, strict=True))
    fold_of = np.array([fold.get(package, -1) for package in lesson.packages])
    wishes = {
        scene: np.array([wanted(reading, ours.reference) for reading in ours.readings(texts)])
        for scene, texts in queries.items()
    }
    counts = {scene: sum(scene in lesson.labels[row] for row in labelled) for scene in queries}
    scenes = [scene for scene, count in counts.items() if count >= 3]

    def over_folds(pull: float, together: float) -> float:
        # Scores of every fold's tracks come from a fit that saw none of their packages.
        scores = {scene: np.zeros((len(wishes[scene]), len(lesson.vectors))) for scene in scenes}
        for held in range(FOLDS):
            weight = fit(lesson, tuned & (fold_of != held), pull, together)
            weight = knowledge.scaled(weight, lesson.vectors)
            mine = np.flatnonzero(fold_of == held)
            for scene in scenes:
                scores[scene][:, mine] = wishes[scene] @ weight @ lesson.vectors[mine].T
        means = []
        for scene in scenes:
            relevant = np.array([scene in lesson.labels[row] for row in labelled])
            means.append(np.mean([auc(each[labelled], relevant) for each in scores[scene]]))
        return float(np.mean(means))

    base = float(np.mean(scene_auc(lesson.start, lesson, labelled, wishes, scenes)))
    report(f"knowledge alone: macro AUC {base:.3f} over {len(scenes)} scenes, {len(labelled)} tracks")
    tried: dict[str, float] = {}
    best, best_value = (0.0, 0.0), -1.0
    for pull in PULLS:
        for together in TOGETHER if lesson.together is not None else (0.0,):
            value = over_folds(pull, together)
            tried[f"pull {pull:g}, together {together:g}"] = value
            report(f"fitted, pull {pull:g}, together {together:g}: {value:.3f}")
            if value > best_value:
                best, best_value = (pull, together), value
    kept = best_value >= base + LEAST_GAIN
    figures: dict[str, Any] = {
        "validation": {
            "knowledge": base,
            "fitted": tried,
            "scenes": {scene: counts[scene] for scene in scenes},
            "kept": "fitted" if kept else "knowledge",
        }
    }
    report("the fitted rows are kept" if kept else "the fit gains too little: knowledge is kept")
    return (fit(lesson, tuned, *best) if kept else lesson.start), figures


# -- λ and b ---------------------------------------------------------------------------------------------------------


def _with_text(
    language: Language, weights: Weights, sounds: Sounds, heard: np.ndarray, figures: dict[str, Any], report: Report
) -> Weights:
    """λ by binary cross-entropy on words that name a track, kept modest; b so that few tracks are above .5."""
    requests = [phrase.text for phrase in phrases.described(phrases.load()) if phrase.language == "en" and phrase.wants]
    requests = requests[:: max(1, len(requests) // 400)]
    ours = Ours(language, weights, heard)
    x = language.encode(requests, ["en"] * len(requests)).astype(np.float64)
    likeness = x @ sounds.full_text.T
    spread = float(likeness.std(axis=1).mean())
    learned = _text_gain(language, ours, sounds, heard)
    low, high = (bound / spread for bound in TEXT_DEVIATION)
    gain = float(np.clip(learned, low, high))
    wishes = np.array([wanted(reading, heard) for reading in ours.readings(requests)])
    logits = (wishes @ heard.T + gain * likeness)[np.abs(wishes).sum(axis=1) > 0]
    bias = -float(np.quantile(logits, 1 - HIT_SHARE, axis=1).mean())
    figures["text"] = {"learned": learned, "kept": gain, "deviation": gain * spread}
    figures["bias"] = {
        "value": bias, "share above .5": float((logits + bias > 0).mean()),
        "mean probability": float((1 / (1 + np.exp(-logits - bias))).mean()),
    }  # fmt: skip
    report(f"λ {gain:.2f} (learned {learned:.2f}; deviation {gain * spread:.2f} of a logit), b {bias:.2f}")
    return replace(weights, text_gain=gain, bias=bias)


def _text_gain(language: Language, ours: Ours, sounds: Sounds, heard: np.ndarray) -> float:
    """λ that best tells which track a title belongs to from the rest of its text, given what is heard."""
    rows = np.array([
        row for row, (track, package) in enumerate(zip(sounds.tracks, sounds.packages, strict=True))
        if validation(str(package)) and track.title and np.any(sounds.text[row])
    ])  # fmt: skip
    titles = [sounds.tracks[row].title for row in rows]
    wishes = np.array([wanted(reading, heard) for reading in ours.readings(titles)])
    x = language.encode(titles, ["en"] * len(titles)).astype(np.float64)
    logits = torch.tensor(wishes @ heard[rows].T)
    likeness = torch.tensor(x @ sounds.text[rows].T)
    truth = torch.eye(len(rows), dtype=torch.float64)
    gain, bias = torch.zeros((), dtype=torch.float64, requires_grad=True), torch.tensor(-3.0, requires_grad=True)
    optimiser = torch.optim.AdamW([gain, bias], lr=0.1, weight_decay=0.0)
    for _ in range(300):
        optimiser.zero_grad()
        F.binary_cross_entropy_with_logits(logits + gain * likeness + bias, truth).backward()
        optimiser.step()
    return max(float(gain.detach()), 0.0)


def _vocals_border(sounds: Sounds, heard: np.ndarray, figures: dict[str, Any]) -> float:
    """Where the attribute `vocals` crosses .5, from the tracks that are known to be sung or not."""
    sung, not_sung = known_voices(sounds)
    column = heard[:, VOCABULARY.index["vocals"]]
    border = attributes.vocals_border(column[sung], column[not_sung])
    figures["vocals"] = {
        "border": border, "sung": len(sung), "found": int((column[sung] >= border).sum()),
        "not sung": len(not_sung), "false": int((column[not_sung] >= border).sum()),
    }  # fmt: skip
    return border


if __name__ == "__main__":
    train(Path(os.environ.get("WHYTUNE_HOME", "")), print)
