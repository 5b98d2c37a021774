"""What a message wants done: what the reader makes of it, and votes."""

from __future__ import annotations

import re

import numpy as np

from recommender.cues import PICTURE
from recommender.reading import softmax

INTENTS = (
    "recommend", "refine", "more_like", "why", "like", "dislike",
    "profile", "forget", "export", "playlist", "help", "smalltalk",
)  # fmt: skip
ALSO = 0.3
"""A further intent is named from this probability on."""
FIRST = 0.5
"""What is taken from the logit of "refine" where nothing came before that could be refined."""
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
    if not continues:
        logits[INTENTS.index("refine")] -= FIRST
    probability = softmax(logits)
    order = np.argsort(-probability, kind="stable")
    return tuple(INTENTS[place] for rank, place in enumerate(order) if rank == 0 or probability[place] >= ALSO)
