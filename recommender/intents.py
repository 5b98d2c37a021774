"""What a message wants done: a small trained head over the sentence vector and its letters, and a few sure rules."""

from __future__ import annotations

import re
import tomllib
import zlib
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from recommender import trained
from recommender.cues import DATA, PICTURE, any_of, fold
from recommender.errors import ModelMissing

INTENTS = (
    "recommend", "refine", "more_like", "why", "like", "dislike",
    "profile", "forget", "export", "playlist", "help", "smalltalk",
)  # fmt: skip
SHIPPED = DATA / "intents.safetensors"
BUCKETS = 4096
"""Letter runs and words are hashed into so many columns."""
ALSO = 0.3
"""A further intent is named from this probability on."""
CONTINUES = 1.0
"""What is taken from the logit of "recommend" where there is something to refine, of "refine" where there is not."""
PLAIN_WORDS = 2.0
"""What the plain words of an intent add to its logit."""
_WHY_NOT = re.compile(r"why not|por qué no|pourquoi pas|warum nicht|为什么不|perché no|почему бы|por que não")
_VOTE = re.compile(r"^\s*(?:([+])|([-−]))\s*\d{1,2}\s*!*\s*$")
_THUMBS = {"👍": "like", "❤": "like", "💯": "like", "👎": "dislike", "🤮": "dislike", "🗑": "dislike"}


@dataclass(frozen=True)
class Aim:
    """What a message as a whole is after."""

    intents: tuple[str, ...]
    """The main intent first."""
    rejects: float
    """Probability that it rejects something at all."""
    wishes: float
    """Probability that it wishes for something at all."""


@dataclass(frozen=True)
class IntentHead:
    """A softmax over the intents, and beside it whether a message rejects anything and wishes for anything."""

    vector: np.ndarray
    """float32 [14, d]: weights of the sentence vector; the last two rows are "rejects" and "wishes"."""
    letters: np.ndarray
    """float32 [14, BUCKETS]: weights of hashed letter runs and words."""
    bias: np.ndarray
    """float32 [14]."""

    def logits(self, x: np.ndarray, text: str) -> np.ndarray:
        """float64 [14] for one message."""
        columns, values = hashed(text)
        return (self.vector @ x + self.letters[:, columns] @ values + self.bias).astype(np.float64)


def hashed(text: str) -> tuple[np.ndarray, np.ndarray]:
    """The columns of a text's words, word pairs and letter runs, and their values: unit length in all."""
    folded = re.sub(r"\d+", "0", re.sub(r"\s+", " ", fold(text).strip()))
    words = re.findall(r"\w+|[^\w\s]", folded)
    padded = f" {folded} "
    parts = {f"w{word}" for word in words}
    parts |= {f"b{one} {two}" for one, two in pairwise(words)}
    parts |= {f"c{padded[place : place + size]}" for size in (2, 3, 4) for place in range(len(padded) - size + 1)}
    columns = np.array(sorted({zlib.crc32(part.encode()) % BUCKETS for part in parts}), dtype=np.int64)
    return columns, np.full(len(columns), 1 / max(1.0, len(columns) ** 0.5), dtype=np.float32)


def aim_of(text: str, x: np.ndarray, continues: bool, head: IntentHead | None = None) -> Aim:
    """What a message is after; `x` is its vector, `continues` says that there is something to refine."""
    vote = _VOTE.match(text)
    if vote:
        return Aim(("like" if vote[1] else "dislike",), 0.0, 0.0)
    bare = re.sub(r"[\s\ufe0f\U0001F3FB-\U0001F3FF!]", "", text)
    if bare and all(letter in _THUMBS for letter in bare):
        return Aim((_THUMBS[bare[0]],), 0.0, 0.0)
    if not re.search(r"\w", text):
        return Aim(("recommend",) if re.search(PICTURE, bare) else ("smalltalk",), 0.0, 1.0)
    logits = (head or trained_head()).logits(x, text)
    rejects, wishes = 1 / (1 + np.exp(-logits[len(INTENTS) :]))
    logits = logits[: len(INTENTS)]
    logits[INTENTS.index("recommend" if continues else "refine")] -= CONTINUES
    folded = fold(text)
    if _WHY_NOT.search(folded):
        logits[INTENTS.index("why")] -= 2 * PLAIN_WORDS
    for intent, pattern in _plain_words():
        if pattern.search(folded) and not (intent == "why" and _WHY_NOT.search(folded)):
            logits[INTENTS.index(intent)] += PLAIN_WORDS
    raised = np.exp(logits - logits.max())
    probability = raised / raised.sum()
    order = np.argsort(-probability, kind="stable")
    named = tuple(INTENTS[place] for rank, place in enumerate(order) if rank == 0 or probability[place] >= ALSO)
    return Aim(named, float(rejects), float(wishes))


@cache
def _patterns(file: str, unspaced: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The phrases of each entry as one pattern; those with letters of `unspaced` count inside a run of letters."""
    tables = tomllib.loads((DATA / file).read_text(encoding="utf-8"))
    inside = re.compile(f"[{unspaced}]")
    return tuple(
        (
            name,
            re.compile(
                any_of([p for p in phrases if not inside.search(p)])
                + "|"
                + any_of([p for p in phrases if inside.search(p)], spaced=False)
            ),
        )
        for name, phrases in tables.items()
    )


def _plain_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return _patterns("intents.toml", r"\u3040-\u30ff\u4e00-\u9fff")


def verdict(text: str) -> str | None:
    """ "like" or "dislike" by the plain words of praise and rejection in what is said of a pick; None without any."""
    folded = fold(text)
    found = {
        name
        for name, pattern in _patterns("verdicts.toml", r"\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af")
        if pattern.search(folded)
    }
    # "Not for me, though a nice tune": rejection is said more plainly than praise.
    return "dislike" if "dislike" in found else "like" if found else None


def says(text: str, intent: str) -> bool:
    """Whether the plain words of an intent are in a message."""
    folded = fold(text)
    return any(name == intent and pattern.search(folded) is not None for name, pattern in _plain_words())


def save(head: IntentHead, path: Path, about: dict[str, str]) -> None:
    """Write the head as safetensors, in half precision."""
    from safetensors.numpy import save_file

    tensors = {"vector": head.vector, "letters": head.letters, "bias": head.bias}
    halves = {name: np.ascontiguousarray(tensors[name].astype(np.float16)) for name in sorted(tensors)}
    save_file(halves, path, {**about, "intents": " ".join(INTENTS)})
    path.chmod(0o644)


def load(path: Path = SHIPPED) -> IntentHead:
    """Read what `save` wrote; ModelMissing where there is none."""
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    try:
        tensors = load_file(path)
    except (OSError, SafetensorError) as error:
        raise ModelMissing(f"The trained intents {path} are missing or broken: run `whytune train`.") from error
    return IntentHead(*(tensors[name].astype(np.float32) for name in ("vector", "letters", "bias")))


@cache
def _at(path: Path) -> IntentHead:
    return load(path)


def trained_head() -> IntentHead:
    """The head that is in use, read once."""
    return _at(trained.place(trained.INTENTS))
