"""A file → its named features, raw: what the taggers hear, then what is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from recommender.audio import SAMPLE_RATE, Excerpt, Samples, loudest_db, read_excerpt
from recommender.descriptors import NAMES, describe
from recommender.fingerprint import fingerprint_of
from recommender.vocabulary import VOCABULARY

_MSD = (
    "rock,pop,alternative,indie,electronic,female vocalists,dance,00s,alternative rock,jazz,beautiful,metal,chillout,"
    "male vocalists,classic rock,soul,indie rock,Mellow,electronica,80s,folk,90s,chill,instrumental,punk,oldies,blues,"
    "hard rock,ambient,acoustic,experimental,female vocalist,guitar,Hip-Hop,70s,party,country,easy listening,sexy,"
    "catchy,funk,electro,heavy metal,Progressive rock,60s,rnb,indie pop,sad,House,happy"
)
_MTT = (
    "guitar,classical,slow,techno,strings,drums,electronic,rock,fast,piano,ambient,beat,violin,vocal,synth,female,"
    "indian,opera,male,singing,vocals,no vocals,harpsichord,loud,quiet,flute,woman,male vocal,no vocal,pop,soft,sitar,"
    "solo,man,classic,choir,voice,new age,dance,male voice,female vocal,beats,harp,cello,no voice,weird,country,metal,"
    "female voice,choral"
)
TAGS: tuple[str, ...] = (*(f"msd:{tag}" for tag in _MSD.split(",")), *(f"mtt:{tag}" for tag in _MTT.split(",")))
"""Names of the taggers' outputs, in their order (`Taggers.names` must equal it)."""

FEATURES: tuple[str, ...] = (*TAGS, *NAMES)
"""Names of the features of a track, in order: "block:name"."""

JOINT: tuple[str, ...] = tuple(f"clap:{term}" for term in VOCABULARY.heard)
"""One more block where a joint encoder heard the track too: how near the sound is to each term's own words."""
_QUIET_DB = -60.0
"""Windows of a track below this tell nothing of it (a pause before a hidden last song)."""
_TAGGER_S = 3.0
"""What one patch of the taggers takes; shorter sounds are repeated."""


class HearsTags(Protocol):
    """What is asked of the taggers (`tagger.Taggers`)."""

    @property
    def names(self) -> tuple[str, ...]: ...

    def log_odds(self, windows: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]: ...


class HearsTerms(Protocol):
    """What is asked of a joint encoder of text and audio (`clap.Clap`), where there is one."""

    def similarities(self, windows: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]: ...


@dataclass(frozen=True)
class Facts:
    """Measured values that can be said to people."""

    bpm: float
    """Beats a minute, 40 to 220."""
    bpm_confidence: float
    """0 to 1; below about .1 there is no beat to speak of."""
    key: str
    """"C", "C#", "D", "Eb", ..."""
    mode: str
    """"major" or "minor"."""
    key_clarity: float
    """0 to 1; below about .5 the key is a guess."""
    loudness_db: float
    """Gated loudness, LUFS of the mono sound."""
    range_db: float
    """Loudness range in dB."""
    onsets_per_s: float
    """Notes and strokes that begin in a second."""

    def to_json(self) -> dict[str, float | str]:
        return {name: round(value, 3) if isinstance(value, float) else value for name, value in asdict(self).items()}


@dataclass(frozen=True)
class Analysis:
    """All that is kept of one file."""

    features: NDArray[np.float32]
    """float32 [len(FEATURES)], or with the block JOINT behind it; raw (not standardised), all finite."""
    facts: Facts
    fingerprint: bytes
    """For `fingerprint.same_recording`."""
    duration_s: float
    analysed_s: float
    """How much of the file was listened to."""


def analyse(path: Path, taggers: HearsTags, joint: HearsTerms | None = None) -> Analysis:
    """Listen to a file. Raises BadAudio with the reason where there is nothing to hear."""
    return analyse_excerpt(read_excerpt(path), taggers, joint)


def analyse_excerpt(excerpt: Excerpt, taggers: HearsTags, joint: HearsTerms | None = None) -> Analysis:
    """The features of what was read. Raises ValueError where the taggers are others than TAGS names."""
    if tuple(taggers.names) != TAGS:
        raise ValueError("The taggers' outputs are not those that the features are named after")
    heard = [window for window in excerpt.windows if loudest_db(window) > _QUIET_DB] or list(excerpt.windows)
    measured = describe(heard)
    tags = taggers.log_odds([_repeated(window) for window in heard])
    facts = Facts(
        bpm=measured.rhythm.bpm,
        bpm_confidence=measured.rhythm.confidence,
        key=measured.harmony.key,
        mode=measured.harmony.mode,
        key_clarity=measured.harmony.clarity,
        loudness_db=measured.loudness_db,
        range_db=measured.range_db,
        onsets_per_s=measured.rhythm.onsets_per_s,
    )
    more = [joint.similarities(heard)] if joint is not None else []
    features = np.nan_to_num(np.concatenate([tags, measured.values, *more]).astype(np.float32))
    return Analysis(features, facts, fingerprint_of(excerpt), excerpt.duration_s, excerpt.analysed_s)


def warm_up() -> None:
    """Load and compile what the first analysis needs, so that no file waits for it."""
    describe([np.random.default_rng(0).normal(0, 0.1, 2 * SAMPLE_RATE).astype(np.float32)])


def _repeated(window: Samples) -> Samples:
    need = round(_TAGGER_S * SAMPLE_RATE)
    return window if len(window) >= need else np.resize(window, need)
