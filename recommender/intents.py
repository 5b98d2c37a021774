"""What a message wants done: the reader's intents, and a few sure rules."""

from __future__ import annotations

import re
import tomllib
from functools import cache

import numpy as np

from recommender.cues import DATA, PICTURE, any_of, fold

INTENTS = (
    "recommend", "refine", "more_like", "why", "like", "dislike",
    "profile", "forget", "export", "playlist", "help", "smalltalk",
)  # fmt: skip
ALSO = 0.3
"""A further intent is named from this probability on."""
CONTINUES = 1.0
"""What is taken from the logit of "recommend" where there is something to refine, of "refine" where there is not."""
PLAIN_WORDS = 2.0
"""What the plain words of an intent add to its logit."""
_WHY_NOT = re.compile(r"why not|por qué no|pourquoi pas|warum nicht|为什么不|perché no|почему бы|por que não")
_VOTE = re.compile(r"^\s*(?:([+])|([-−]))\s*\d{1,2}\s*!*\s*$")
_THUMBS = {"👍": "like", "❤": "like", "💯": "like", "👎": "dislike", "🤮": "dislike", "🗑": "dislike"}


def aims(text: str, logits: np.ndarray, continues: bool) -> tuple[str, ...]:
    """What a message is after, the main intent first; `logits` [12] are the reader's, `continues` says that there is
    something to refine."""
    vote = _VOTE.match(text)
    if vote:
        return ("like" if vote[1] else "dislike",)
    bare = re.sub(r"[\s\ufe0f\U0001F3FB-\U0001F3FF!]", "", text)
    if bare and all(letter in _THUMBS for letter in bare):
        return (_THUMBS[bare[0]],)
    if not re.search(r"\w", text):
        return ("recommend",) if re.search(PICTURE, bare) else ("smalltalk",)
    logits = logits.astype(np.float64)
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
    return tuple(INTENTS[place] for rank, place in enumerate(order) if rank == 0 or probability[place] >= ALSO)


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
