"""Sounds that people send: heard in a process of its own, in memory alone. Nothing is kept of them, nor their names."""

from __future__ import annotations

import io
import logging
import mimetypes
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.helper import IDLE_S, Helper, HelperTrouble, Limits
from bot.messages import Refusal
from recommender.errors import BadAudio, ModelMissing, ShortAudio, SilentAudio

if TYPE_CHECKING:
    from recommender.features import HearsTags
    from recommender.model import Weights

log = logging.getLogger(__name__)
MOST_BYTES = 20 << 20
LONGEST_S = 15 * 60.0
LIMITS = Limits(seconds=60.0, waiting=4, memory_mb=1536)
_HEAD = 64
"""Bytes that tell what kind of file it is."""


@dataclass(frozen=True)
class Heard:
    """What a sound is made of, as the catalog's tracks are."""

    features: np.ndarray
    """v: its named features, standardised over the reference, float32 [n]; a joint encoder's are not among them."""
    heard: np.ndarray
    """Wv, float64 [K]."""
    duration_s: float


@dataclass(frozen=True)
class _TooLong:
    """A recording that lasts longer than is listened to."""

    duration_s: float


class Sounds:
    """Listens to one sound after the other; few may wait."""

    def __init__(self, home: Path, limits: Limits = LIMITS, idle_s: float = IDLE_S) -> None:
        """`home`: where the taggers' weights may lie; nothing is written there."""
        self._helper = Helper(partial(_ears, home), limits, idle_s)

    def check_size(self, size: int) -> None:
        """Raises Refusal where a file of `size` bytes is too big: to be asked before it is fetched."""
        if size > MOST_BYTES:
            raise Refusal("sound-too-big", size=-(-size // (1 << 20)), most=MOST_BYTES >> 20)

    async def hear(self, data: bytes, filename: str) -> Heard:
        """What a file sounds like. `filename`, as it was sent, saves work where it is plainly no sound.

        Raises Refusal: too big, too long, too short, silent, no audio, took too long, busy, no models.
        """
        self.check_size(len(data))
        kind = mimetypes.guess_type(Path(filename).name)[0] or "audio/"
        if not data or kind.partition("/")[0] in ("image", "text"):
            raise Refusal("sound-not-audio")
        try:
            found: Heard | _TooLong = await self._helper.ask(data)
        except SilentAudio:
            raise Refusal("sound-silent") from None
        except ShortAudio:
            raise Refusal("sound-too-short") from None
        except BadAudio:
            raise Refusal("sound-not-audio") from None
        except ModelMissing as error:
            log.warning("no sound can be heard: %s", error)
            raise Refusal("sound-no-models") from error
        except HelperTrouble as trouble:
            log.warning("a sound could not be heard: %s", trouble)
            keys = {"busy": "sound-busy", "late": "sound-too-slow", "lost": "sound-failed"}
            raise Refusal(keys[trouble.kind]) from trouble
        if isinstance(found, _TooLong):
            minutes = -(-int(found.duration_s) // 60)
            raise Refusal("sound-too-long", minutes=minutes, most=int(LONGEST_S) // 60)
        return found

    async def close(self) -> None:
        """End the process that listens, whatever it is doing."""
        await self._helper.close()


# -- in the process ----------------------------------------------------------------------------------------------------


def _ears(home: Path) -> Callable[[bytes], Heard | _TooLong]:
    """The taggers and the model, loaded. Raises ModelMissing: nothing is fetched while somebody waits."""
    from recommender.features import warm_up
    from recommender.model import Weights
    from recommender.models import taggers_folder
    from recommender.tagger import Taggers

    taggers = Taggers.load(taggers_folder(home, lambda _: None, fetch=False))
    weights = Weights.load()
    warm_up()
    return partial(_listen, taggers, weights)


def _listen(taggers: HearsTags, weights: Weights, data: bytes) -> Heard | _TooLong:
    from recommender.audio import looks_like_audio, read_excerpt
    from recommender.features import analyse_excerpt

    if not (looks_like_audio(data[:_HEAD]) or _known_to_libsndfile(data)):
        # FFmpeg guesses at anything, also at lists that name other files: only known kinds reach it.
        raise BadAudio("no audio")
    # A file in memory alone: there is nothing to remove, whatever happens.
    descriptor = os.memfd_create("sound", os.MFD_CLOEXEC)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        excerpt = read_excerpt(Path(f"/proc/self/fd/{descriptor}"))
    if excerpt.duration_s > LONGEST_S:
        return _TooLong(excerpt.duration_s)
    raw = analyse_excerpt(excerpt, taggers).features
    # As float32 between the two, like the catalog's: the same file gets the same numbers.
    features = weights.standardise(raw[None])[0].astype(np.float32)
    return Heard(features, features.astype(np.float64) @ weights.weight.T, excerpt.duration_s)


def _known_to_libsndfile(data: bytes) -> bool:
    import soundfile

    try:
        soundfile.info(io.BytesIO(data))
    except (soundfile.LibsndfileError, RuntimeError, TypeError, ValueError):
        return False
    return True
