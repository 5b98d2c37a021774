"""Fitting the head of the intents on the phrase files: softmax cross-entropy, AdamW, rare intents
counting more. Beside them it learns whether a message rejects anything and whether it wishes for anything."""

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
EPOCHS = 20
RATE = 5e-3
WEIGHT_DECAY = 0.02
DROPOUT = 0.3
"""Share of the letter columns and of the vector that is hidden from each step."""
BALANCE = 0.5
"""Intents are weighted by (most frequent / frequency) to this power."""
BATCH = 256
SCALE = 3.0
"""Both kinds of input are of unit length; their weights are given this much room."""


def fit(language: Language, report: Callable[[str], None], out: Path = intents.SHIPPED) -> dict[str, Any]:
    """Train on all but the held-out phrases, write the head to `out`, and return accuracy on the held-out ones."""
    given = phrases.load()
    training = [phrase for phrase in given if phrase.part not in HELD_OUT]
    held = [phrase for phrase in given if phrase.part in HELD_OUT]
    head = train(language, training)
    parts = _by_language(held)
    figures = {code: _accuracy(head, language, part) for code, part in parts.items()}
    for code, value in figures.items():
        report(f"intents, {code}: {value:.3f} of {len(parts[code])} held-out messages, without rules")
    intents.save(head, out, {"trained_on": f"{len(training)} phrases"})
    return {"training": len(training), "held_out": len(held), "accuracy": figures}


def train(language: Language, training: Sequence[Phrase]) -> IntentHead:
    """The head for these phrases; the same phrases give the same head."""
    import torch
    from torch.nn import functional as F

    generator = torch.Generator().manual_seed(SEED)
    vectors, letters, targets, polar = inputs(language, training)
    counts = np.bincount(targets, minlength=len(INTENTS))
    weights = torch.tensor((counts.max() / np.maximum(counts, 1)) ** BALANCE, dtype=torch.float32)
    x, y, z = torch.tensor(np.hstack([vectors, letters])), torch.tensor(targets), torch.tensor(polar)
    weight = torch.zeros(len(INTENTS) + 2, x.shape[1], requires_grad=True)
    bias = torch.zeros(len(INTENTS) + 2, requires_grad=True)
    optimiser = torch.optim.AdamW([weight, bias], lr=RATE, weight_decay=WEIGHT_DECAY)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, EPOCHS * -(-len(y) // BATCH))
    for _ in range(EPOCHS):
        for rows in torch.randperm(len(y), generator=generator).split(BATCH):
            kept = torch.rand(len(rows), x.shape[1], generator=generator) > DROPOUT
            logits = (x[rows] * kept / (1 - DROPOUT)) @ weight.T * SCALE + bias
            loss = F.cross_entropy(logits[:, : len(INTENTS)], y[rows], weight=weights, label_smoothing=0.02)
            loss = loss + F.binary_cross_entropy_with_logits(logits[:, len(INTENTS) :], z[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    fitted = (weight * SCALE).detach().numpy()
    dim = vectors.shape[1]
    return IntentHead(fitted[:, :dim].copy(), fitted[:, dim:].copy(), bias.detach().numpy())


def inputs(language: Language, given: Sequence[Phrase]) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Vectors [n, d], hashed letters [n, BUCKETS], intents [n], and [n, 2]: rejects something, wishes for something."""
    vectors = language.encode([phrase.text for phrase in given], [phrase.language for phrase in given])
    letters = np.zeros((len(given), BUCKETS), dtype=np.float32)
    for row, phrase in enumerate(given):
        columns, values = intents.hashed(phrase.text)
        letters[row, columns] = values
    polar = np.array([[bool(phrase.avoids), bool(phrase.wants)] for phrase in given], dtype=np.float32)
    return vectors, letters, np.array([INTENTS.index(phrase.intent) for phrase in given]), polar


def _accuracy(head: IntentHead, language: Language, held: Sequence[Phrase]) -> float:
    vectors, _, targets, _ = inputs(language, held)
    said = [
        int(np.argmax(head.logits(x, phrase.text)[: len(INTENTS)])) for x, phrase in zip(vectors, held, strict=True)
    ]
    return float(np.mean(np.array(said) == targets))


def _by_language(given: Sequence[Phrase]) -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for phrase in given:
        found.setdefault(phrase.language, []).append(phrase)
    return found
