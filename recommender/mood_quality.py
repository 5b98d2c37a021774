"""Does music for a sad sentence sound sad? Valence and arousal of held-out sentences against those of their picks.

Each sentence of EmoBank's test part is one message; its ten best tracks of the demo catalog, by the plain score, are
its picks. Valence and arousal of the picks are taken twice: from their attributes, and from measured values alone,
since the attributes are the product's own words. One figure goes before both: that of the profile, before any music.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.stats import rankdata

from recommender.datasets import Feeling
from recommender.figures import Figure
from recommender.judging import ByTermNames, ByTextSearch, Ours, Sounds, heard_attributes
from recommender.metrics import bootstrap_spearman, spearman
from recommender.model import Weights
from recommender.vocabulary import VOCABULARY

AXES = ("valence", "arousal")
SIGNS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "valence": (
        ("happy", "uplifting", "playful", "bright", "romantic"),
        ("sad", "melancholic", "dark", "tense", "aggressive"),
    ),
    "arousal": (
        ("energetic", "fast", "loud", "aggressive", "dance"),
        ("calm", "slow", "quiet", "mellow", "dreamy"),
    ),
}
"""Terms that speak for and against each axis: written by hand before any figure was seen, and fitted to none. Signs
alone, in the quadrants of the circumplex (Russell 1980); no grade is taken from a norm."""
PICKS = 10
SHUFFLES = 20
NEUTRAL = 3.0
"""The middle of EmoBank's scale."""
SPLIT = "test: EmoBank's own test part, never trained or tuned on"


def mood_figures(ours: Ours, sounds: Sounds, sentences: Sequence[Feeling]) -> list[Figure]:
    """Spearman's ρ over sentences, for each axis: of the profile, the picks' attributes and the picks' measured sound.

    First over all sentences, then over the third that is farthest from neutral.
    """
    readers = [ours, ByTermNames(ours.language, ours.weights, ours.reference)]
    search = ByTextSearch(ours.weights, True)
    told = np.array([(sentence.valence, sentence.arousal) for sentence in sentences])
    of_tracks = np.hstack([of_attributes(ours.weights, sounds), of_measures(sounds)])
    found = np.full((len(readers) + 1, len(sentences), 3 * len(AXES)), np.nan)
    nothing = np.zeros(len(sentences), bool)
    for row, text in enumerate(sentence.text for sentence in sentences):
        with ours.language.reading_together([text]):
            for number, reader in enumerate(readers):
                u, p = reader.profile([text])
                nothing[row] |= reader is ours and not u.any()
                picked = of_picks(reader.scores_of(u, p, sounds, sounds.full_text), of_tracks)
                found[number, row] = [*(signs() @ u), *picked]
        found[-1, row, len(AXES) :] = of_picks(search.scores([text], sounds, sounds.full_text), of_tracks)
    out = []
    for part, kept in (("all", np.ones(len(sentences), bool)), ("strongest", farthest(told))):
        size = f"{int(kept.sum())} sentences ({int(nothing[kept].sum())} without a term)"
        for source, name in enumerate(("profile", "picks' attributes", "picks' measures")):
            for axis, label in enumerate(AXES):
                column = source * len(AXES) + axis
                out.append(_figure(f"{label} of {name}, {part}", size, found[:, kept, column], told[kept, axis]))
    return out


def signs() -> np.ndarray:
    """+1, −1 or 0 for each axis and audible term, float64 [axes, K]."""
    out = np.zeros((len(AXES), len(VOCABULARY.heard)))
    for row, axis in enumerate(AXES):
        for sign, terms in zip((1.0, -1.0), SIGNS[axis], strict=True):
            out[row, [VOCABULARY.index[term] for term in terms]] = sign
    return out


def of_attributes(weights: Weights, sounds: Sounds) -> np.ndarray:
    """Valence and arousal of tracks, [tracks, axes]: attributes that speak for it minus those against, −5 to 5."""
    return heard_attributes(weights, sounds) @ signs().T


def of_measures(sounds: Sounds) -> np.ndarray:
    """Valence and arousal of tracks without any word of the product's, [tracks, axes].

    Valence is 1 in major and −1 in minor; arousal the mean place, 0 to 1, that the track has among all by loudness, by
    onsets per second and by tempo.
    """
    facts = [track.facts for track in sounds.tracks]
    major = np.array([1.0 if each["mode"] == "major" else -1.0 for each in facts])
    places = [
        (rankdata([float(each[name]) for each in facts]) - 0.5) / len(facts)
        for name in ("loudness_db", "onsets_per_s", "bpm")
    ]
    return np.column_stack([major, np.mean(places, axis=0)])


def of_picks(scores: np.ndarray, values: np.ndarray, count: int = PICKS) -> np.ndarray:
    """Mean value of the best tracks, [columns] of values [tracks, columns].

    Of the tracks that tie for the last places each counts in part: a search that finds nothing gets the catalog's mean,
    not the first tracks in the catalog's order.
    """
    last = np.sort(scores)[-min(count, len(scores))]
    above, tied = scores > last, scores == last
    share = above + tied * (min(count, len(scores)) - above.sum()) / tied.sum()
    return np.asarray(share @ values / share.sum())


def farthest(told: np.ndarray) -> np.ndarray:
    """The third of the sentences with the largest |valence − 3| + |arousal − 3|, and their ties: bool [sentences]."""
    distance = np.round(np.abs(told - NEUTRAL).sum(axis=1), 6)
    return np.asarray(distance >= np.sort(distance)[-max(len(distance) // 3, 1)])


def _figure(name: str, size: str, found: np.ndarray, told: np.ndarray) -> Figure:
    """One line from [systems, sentences] and what people said of the sentences."""
    rng = np.random.default_rng(0)
    low, high = bootstrap_spearman(found[0], told)
    shuffled = float(np.mean([spearman(found[0], rng.permutation(told)) for _ in range(SHUFFLES)]))
    ours, term_names, text_search = (spearman(each, told) for each in found)
    return Figure(name, "ρ", SPLIT, size, ours, low, high, 0.0, shuffled, term_names, text_search)
