"""Fitting the head of the intents on the phrase files: softmax cross-entropy, AdamW, every intent counting alike in part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from recommender import intents, phrases
from recommender.intents import BUCKETS, INTENTS, IntentHead
from recommender.language import Language
from recommender.phrases import Phrase

HELD_OUT = (0, 1)
"""The tenths of the phrases that nothing is learned from."""
SEED = 20261124
EPOCHS = 60
RATE = 5e-3
WEIGHT_DECAY = 0.02
DROPOUT = 0.3
"""Share of the letter columns and of the vector that is hidden from each step."""
SCALE = 3.0
"""Both kinds of input are of unit length; their weights are given this much room."""


def fit(language: Language, report: Callable[[str], None], out: Path = intents.SHIPPED) -> dict[str, Any]:
    """Train on all but the held-out phrases, write the head to `out`, and return accuracy on the held-out ones."""
    given = phrases.load()
    training = [phrase for phrase in given if phrase.part not in HELD_OUT]
    held = [phrase for phrase in given if phrase.part in HELD_OUT]
    head = train(language, training)
    figures = {code: _accuracy(head, language, part) for code, part in _by_language(held).items()}
    for code, value in figures.items():
        report(f"intents, {code}: {value:.3f} of {len(_by_language(held)[code])} held-out messages")
    intents.save(head, out, {"trained_on": f"{len(training)} phrases"})
    return {"training": len(training), "held_out": len(held), "accuracy": figures}


def train(language: Language, training: Sequence[Phrase]) -> IntentHead:
    """The head for these phrases; the same phrases give the same head."""
    import torch
    from torch.nn import functional as F

    generator = torch.Generator().manual_seed(SEED)
    vectors, letters, targets = _inputs(language, training)
    counts = np.bincount(targets, minlength=len(INTENTS))
    weights = torch.tensor((counts.max() / np.maximum(counts, 1)) ** 0.5, dtype=torch.float32)
    x = torch.tensor(np.hstack([vectors, letters]))
    y = torch.tensor(targets)
    weight = torch.zeros(len(INTENTS), x.shape[1], requires_grad=True)
    bias = torch.zeros(len(INTENTS), requires_grad=True)
    optimiser = torch.optim.AdamW([weight, bias], lr=RATE, weight_decay=WEIGHT_DECAY)
    steps = EPOCHS * max(1, len(y) // 256)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    for _ in range(EPOCHS):
        for rows in torch.randperm(len(y), generator=generator).split(256):
            kept = torch.rand(len(rows), x.shape[1], generator=generator) > DROPOUT
            logits = (x[rows] * kept / (1 - DROPOUT)) @ weight.T * SCALE + bias
            loss = F.cross_entropy(logits, y[rows], weight=weights, label_smoothing=0.02)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
    fitted = (weight * SCALE).detach().numpy()
    dim = vectors.shape[1]
    return IntentHead(fitted[:, :dim].copy(), fitted[:, dim:].copy(), bias.detach().numpy())


def _inputs(language: Language, given: Sequence[Phrase]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    vectors = language.encode([phrase.text for phrase in given], [phrase.language for phrase in given])
    letters = np.zeros((len(given), BUCKETS), dtype=np.float32)
    for row, phrase in enumerate(given):
        columns, values = intents.hashed(phrase.text)
        letters[row, columns] = values
    return vectors, letters, np.array([INTENTS.index(phrase.intent) for phrase in given])


def _accuracy(head: IntentHead, language: Language, held: Sequence[Phrase]) -> float:
    vectors, _, targets = _inputs(language, held)
    said = [int(np.argmax(head.logits(x, phrase.text))) for x, phrase in zip(vectors, held, strict=True)]
    return float(np.mean(np.array(said) == targets))


def _by_language(given: Sequence[Phrase]) -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for phrase in given:
        found.setdefault(phrase.language, []).append(phrase)
    return found
