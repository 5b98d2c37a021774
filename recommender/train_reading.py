"""Teaching the heads to read: `python -m recommender.train_reading` writes `data/reading.safetensors`.

Soft cross-entropy against the terms that a phrase asks for, AdamW, early stopping on a held-out tenth of the phrases.
The same phrases, seed and machine give the same file, bit for bit.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from recommender import detection, encoders, phrases, reading, words
from recommender.errors import BadRequest
from recommender.language import Language, with_hits
from recommender.phrases import Phrase
from recommender.reading import Head, Reading
from recommender.reading_quality import on_neutral, on_phrases
from recommender.vocabulary import VOCABULARY

SEED = 20261124
HELD = {0: "validation", 1: "test"}
"""Tenths of the phrases that are not learned from. Validation stops, chooses and calibrates, so what is reported on it
is not a test; nothing is fitted or chosen on the test tenth."""
MAY = 0.12
"""The target weight of a term that a fair reader could also find; a plain want has PLAIN = 0.7."""
FRAME_WEIGHT = 0.3
"""How much a term's bare word counts beside a phrase."""
NEUTRAL_WEIGHT = 0.5
"""How much a message that asks for nothing counts beside a phrase."""
HIDDEN = 256
WEIGHT_DECAY = 0.3
RATE = 3e-3
BATCH = 256
EPOCHS = 60
PATIENCE = 6

FRAMES = {
    "en": ("{}", "something {}", "{} music please"),
    "zh": ("{}", "来点{}的音乐"),
    "es": ("{}", "algo de música {}"),
    "fr": ("{}", "de la musique {}"),
    "de": ("{}", "Musik, {}"),
    "pt": ("{}", "uma música {}"),
    "ja": ("{}", "{}な曲"),
    "ko": ("{}", "{} 음악"),
    "ru": ("{}", "{} музыка"),
    "it": ("{}", "musica {}"),
}
JOINTS = (", ", " ")
UNSPACED_JOINTS = ("，", "、")


@dataclass(frozen=True)
class Lessons:
    """Texts with their targets, all in one order."""

    texts: tuple[str, ...]
    languages: tuple[str, ...]
    targets: np.ndarray
    """float32 [n, 98], rows sum to 1."""
    weights: np.ndarray
    """float32 [n]: how much each counts."""

    def __add__(self, other: Lessons) -> Lessons:
        return Lessons(
            self.texts + other.texts,
            self.languages + other.languages,
            np.vstack([self.targets, other.targets]),
            np.concatenate([self.weights, other.weights]),
        )


def target(phrase: Phrase) -> np.ndarray:
    """float32 [98]: strengths of the wants and a little for what a reader could also find, normalised to sum 1."""
    row = np.zeros(len(VOCABULARY.terms), dtype=np.float32)
    position = {term: column for column, term in enumerate(VOCABULARY.terms)}
    for term in phrase.may:
        row[position[term]] = MAY
    for term, strength in phrase.wants.items():
        row[position[term]] = strength
    return row / row.sum()


def of_phrases(given: Sequence[Phrase]) -> Lessons:
    """The phrases as they are."""
    return Lessons(
        tuple(phrase.text for phrase in given),
        tuple(phrase.language for phrase in given),
        np.array([target(phrase) for phrase in given], dtype=np.float32),
        np.ones(len(given), dtype=np.float32),
    )


def of_pairs(given: Sequence[Phrase], rng: np.random.Generator) -> Lessons:
    """Each phrase followed by a random other one of its language; targets averaged."""
    plain = of_phrases(given)
    texts, rows = [], []
    by_language = {
        language: [row for row, phrase in enumerate(given) if phrase.language == language]
        for language in sorted(set(plain.languages))
    }
    for row, phrase in enumerate(given):
        other = int(rng.choice(by_language[phrase.language]))
        joints = UNSPACED_JOINTS if phrase.language in ("zh", "ja") else JOINTS
        texts.append(phrase.text.rstrip(".。 ") + str(rng.choice(joints)) + given[other].text)
        rows.append((plain.targets[row] + plain.targets[other]) / 2)
    return Lessons(tuple(texts), plain.languages, np.array(rows, dtype=np.float32), plain.weights)


def of_neutral(given: Sequence[Phrase], mean: np.ndarray) -> Lessons:
    """Messages that ask for nothing are to be read as the mean of ordinary requests, so that c = r − r̄ is about 0."""
    return Lessons(
        tuple(phrase.text for phrase in given),
        tuple(phrase.language for phrase in given),
        np.tile(mean.astype(np.float32), (len(given), 1)),
        np.full(len(given), NEUTRAL_WEIGHT, dtype=np.float32),
    )


def of_words() -> Lessons:
    """The terms' own words, in ten languages, bare and in short frames."""
    texts, languages, rows = [], [], []
    for language in detection.LANGUAGES:
        for column, term in enumerate(VOCABULARY.terms):
            for word in words.words_of(term, language):
                for frame in () if "*" in word else FRAMES[language]:
                    texts.append(frame.format(word))
                    languages.append(language)
                    rows.append(np.eye(len(VOCABULARY.terms), dtype=np.float32)[column])
    return Lessons(tuple(texts), tuple(languages), np.array(rows), np.full(len(rows), FRAME_WEIGHT, dtype=np.float32))


def fit_head(
    x: np.ndarray, lessons: Lessons, validation: np.ndarray, targets: np.ndarray, hidden: int
) -> tuple[tuple[tuple[np.ndarray, np.ndarray], ...], float, float]:
    """Train one head: its layers, its temperature, and its validation loss (soft cross-entropy, nats).

    `x` [n, d] belongs to `lessons`; `validation` [m, d] with `targets` [m, 98] decides when to stop.
    """
    import torch
    from torch import nn

    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    terms = len(VOCABULARY.terms)
    model = (
        nn.Sequential(nn.Linear(x.shape[1], hidden), nn.ReLU(), nn.Dropout(0.2), nn.Linear(hidden, terms))
        if hidden
        else nn.Sequential(nn.Linear(x.shape[1], terms))
    )
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE if hidden else 4 * RATE, weight_decay=WEIGHT_DECAY)
    inputs, wanted, weights = (torch.from_numpy(a) for a in (x, lessons.targets, lessons.weights))
    seen, seen_targets = torch.from_numpy(validation), torch.from_numpy(targets)

    def loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        return -(targets * torch.log_softmax(logits, dim=1)).sum(dim=1)

    best, best_loss, waited = model.state_dict(), float("inf"), 0
    for _ in range(EPOCHS):
        model.train()
        for rows in torch.randperm(len(inputs)).split(BATCH):
            optimiser.zero_grad()
            (loss(model(inputs[rows]), wanted[rows]) * weights[rows]).mean().backward()
            optimiser.step()
        model.eval()
        with torch.inference_mode():
            now = float(loss(model(seen), seen_targets).mean())
        if now < best_loss - 1e-4:
            best, best_loss, waited = {k: v.clone() for k, v in model.state_dict().items()}, now, 0
        elif (waited := waited + 1) >= PATIENCE:
            break
    model.load_state_dict(best)
    model.eval()
    with torch.inference_mode():
        logits = model(seen)
        candidates = [
            (float(loss(logits / temperature, seen_targets).mean()), temperature)
            for temperature in np.geomspace(0.5, 2, 41).tolist()
        ]
    best_loss, temperature = min(candidates)
    layers = tuple(
        (layer.weight.detach().numpy().copy(), layer.bias.detach().numpy().copy())
        for layer in model
        if isinstance(layer, nn.Linear)
    )
    return layers, temperature, best_loss


def fit(report: Callable[[str], None], out: Path = reading.SHIPPED) -> dict[str, Any]:
    """Train the heads of the chosen encoders, write them to `out`, and return the figures.

    The shipped file is for the encoders that come along: for another encoder BadRequest is raised unless `out` names
    a file of one's own, which `Language.load` is then given.
    """
    english, others = encoders.chosen()
    if out == reading.SHIPPED and english is others:
        raise BadRequest(f"The reading of the encoder {english.name!r} needs a file of its own: name one.")
    rng = np.random.default_rng(SEED)
    every = phrases.load()
    described, silent = phrases.described(every), phrases.neutral(every)
    training = [phrase for phrase in described if phrase.part not in HELD]
    held = {name: [phrase for phrase in described if phrase.part == part] for part, name in HELD.items()}
    report(f"{len(training)} phrases to learn from, {len(held['validation'])} to stop by, {len(held['test'])} to test")
    plain = of_phrases(training)
    mean = plain.targets.mean(axis=0)
    nothing = of_neutral([phrase for phrase in silent if phrase.part not in HELD], mean)
    lessons = plain + of_pairs(training, rng) + of_words() + nothing
    heads: dict[str, Head] = {}
    figures: dict[str, Any] = {"training": len(training), "neutral": len(nothing.texts)}
    for encoder in dict.fromkeys((english, others)):
        mine = _languages_of(encoder, english, others)
        # The multilingual encoder learns from English phrases too, but is centred on what it will read.
        taught = lessons if encoder is others else _only(lessons, mine)
        report(f"{encoder.name}: encoding {len(taught.texts)} texts")
        raw = encoder.encode(taught.texts)
        centre = _centre(raw[: len(taught.texts)], taught, mine)
        track_centre = encoder.encode(_track_texts()).mean(axis=0)
        head = Head(centre, track_centre, (), 1.0)
        validation = [phrase for phrase in held["validation"] if phrase.language in mine]
        seen = head.centred(encoder.encode([phrase.text for phrase in validation]))
        fitted = {
            hidden: fit_head(head.centred(raw), taught, seen, of_phrases(validation).targets, hidden)
            for hidden in (0, HIDDEN)
        }
        for hidden, (_, temperature, loss) in fitted.items():
            shape = f"{hidden} hidden units" if hidden else "linear"
            report(f"{encoder.name}, {shape}: validation {loss:.4f} nats, temperature {temperature:.2f}")
        chosen = min(fitted, key=lambda hidden: fitted[hidden][2])
        layers, temperature, loss = fitted[chosen]
        heads[encoder.name] = replace(head, layers=layers, temperature=temperature)
        figures[encoder.name] = {
            "hidden": chosen,
            "temperature": temperature,
            "validation_loss": {str(hidden): values[2] for hidden, values in fitted.items()},
        }
    bare = Language(Reading(heads, 0.0, np.zeros(len(VOCABULARY.heard))), english, others)
    trained = Reading(heads, _hit_weight(bare, held["validation"]), bare.mean_reading)
    language = Language(trained, english, others)
    trained = replace(trained, mean=language.read_heard(plain.texts, plain.languages).mean(axis=0))
    figures["hit_weight"] = trained.hit_weight
    language = Language(trained, english, others)
    for part, name in HELD.items():
        figures[name] = on_phrases(language, held[name], english, others)
        figures[name]["neutral"] = on_neutral(language, [phrase for phrase in silent if phrase.part == part])
    reading.save(trained, out, {"seed": SEED, "figures": figures})
    report(f"written to {out.name}")
    return figures


def _languages_of(encoder: encoders.Encoder, english: encoders.Encoder, others: encoders.Encoder) -> tuple[str, ...]:
    if english is others:
        return detection.LANGUAGES
    return ("en",) if encoder is english else tuple(code for code in detection.LANGUAGES if code != "en")


def _only(lessons: Lessons, languages: Sequence[str]) -> Lessons:
    rows = [row for row, language in enumerate(lessons.languages) if language in languages]
    return Lessons(
        tuple(lessons.texts[row] for row in rows),
        tuple(lessons.languages[row] for row in rows),
        lessons.targets[rows],
        lessons.weights[rows],
    )


def _centre(raw: np.ndarray, lessons: Lessons, languages: Sequence[str]) -> np.ndarray:
    """The mean vector of phrases, each language counting the same."""
    means = []
    for language in languages:
        rows = [i for i, code in enumerate(lessons.languages) if code == language and lessons.weights[i] == 1]
        if rows:
            means.append(raw[rows].astype(np.float64).mean(axis=0))
    return np.mean(means, axis=0).astype(np.float32)


def _track_texts() -> list[str]:
    lines = (reading.DATA / "track_texts.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _hit_weight(language: Language, validation: Sequence[Phrase]) -> float:
    """The m with the least cross-entropy on validation phrases."""
    lessons = of_phrases(validation)
    softmax = language.read_sentences(lessons.texts, lessons.languages)
    hits = words.spread(list(lessons.texts), list(lessons.languages))
    grid = np.linspace(0, 0.8, 17)
    losses = [-(lessons.targets * np.log(with_hits(softmax, hits, m) + 1e-12)).sum(axis=1).mean() for m in grid]
    return round(float(grid[int(np.argmin(losses))]), 2)


if __name__ == "__main__":
    print(json.dumps(fit(print, *map(Path, sys.argv[1:2])), indent=1))
