"""A joint encoder of text and audio (CLAP), where one is on the machine: how near a sound is to each term's own words.

Nothing is fetched: `WHYTUNE_CLAP` names a folder, or a model of the hub that is already in the local cache. Without it
there is no such block of features, and nothing else changes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import soxr
import torch
import torch.nn.functional as F
from torch import Tensor

from recommender.errors import ModelMissing
from recommender.vocabulary import VOCABULARY

SETTING = "WHYTUNE_CLAP"
WINDOW_RATE = 16_000
"""Samples per second of the windows that are given; CLAP hears them resampled, with nothing above 8 kHz."""
PHRASE = "this is {} music"


class Clap:
    """A CLAP model with the phrases of all audible terms, encoded once."""

    names: tuple[str, ...] = tuple(f"clap:{term}" for term in VOCABULARY.heard)
    """88 names such as "clap:calm", in the order of `similarities`."""

    def __init__(self, model: Any, processor: Any) -> None:
        """`model`, `processor`: a `ClapModel` and its `ClapProcessor`."""
        self._model = model.eval()
        self._extractor = processor.feature_extractor
        phrases = [PHRASE.format(term) for term in VOCABULARY.heard]
        with torch.inference_mode():
            tokens = processor.tokenizer(phrases, padding=True, return_tensors="pt")
            self._phrases = _directions(self._model.get_text_features(**tokens))  # [88, width]
            self._scale = self._model.logit_scale_a.exp()

    @classmethod
    def load(cls, place: str | None = None) -> Clap | None:
        """The model at `place`, by default what $WHYTUNE_CLAP names; None where neither names one.

        Raises ModelMissing when something is named that is no whole CLAP checkpoint on this machine.
        """
        place = place or os.environ.get(SETTING)
        if not place:
            return None
        from transformers import ClapModel, ClapProcessor  # half a second, only where it is used

        try:
            both: Any = ClapModel.from_pretrained(place, local_files_only=True, output_loading_info=True)
            processor = ClapProcessor.from_pretrained(place, local_files_only=True)
        except Exception as error:  # transformers raises whatever its parts raise on a broken file
            raise ModelMissing(_complaint(place, "no CLAP checkpoint can be read there")) from error
        model, loaded = both
        # transformers fills what a checkpoint lacks with random numbers and goes on.
        if loaded["missing_keys"] or loaded["mismatched_keys"]:
            raise ModelMissing(_complaint(place, "the checkpoint there lacks some of CLAP's weights"))
        torch.set_num_threads(1)
        return cls(model, processor)

    @torch.inference_mode()
    def similarities(self, windows: Sequence[np.ndarray]) -> np.ndarray:
        """Per term, the cosine of the sound and the term's phrase times the model's own scale; float32 [88], finite.

        `windows`: mono samples at 16 kHz. The mean over pieces of at most 10 s. Raises ValueError without samples.
        """
        sums, count = torch.zeros(len(self.names), dtype=torch.float64), 0
        for window in windows:
            for piece in self._pieces(window):
                heard = self._extractor(piece, sampling_rate=self._extractor.sampling_rate, return_tensors="pt")
                # The extractor calls one piece of a batch, taken at random, "longer": none is.
                longer = torch.zeros_like(torch.as_tensor(heard["is_longer"]), dtype=torch.bool)
                sound = _directions(self._model.get_audio_features(heard["input_features"].float(), is_longer=longer))
                sums += (self._scale * (sound @ self._phrases.T))[0]
                count += 1
        if not count:
            raise ValueError("there are no samples to listen to")
        return torch.nan_to_num(sums / count).float().numpy()

    def _pieces(self, window: np.ndarray) -> Iterator[np.ndarray]:
        """The window at the model's rate, cut into pieces that it takes whole; the last one ends where it ends.

        Of longer pieces the extractor would take a random part.
        """
        samples = np.nan_to_num(np.asarray(window, dtype=np.float32), nan=0.0, posinf=1.0, neginf=-1.0).clip(-8, 8)
        samples = soxr.resample(samples, WINDOW_RATE, self._extractor.sampling_rate)
        longest = int(self._extractor.nb_max_samples)
        if 0 < len(samples) <= longest:
            yield samples
            return
        for end in range(longest, len(samples) + longest, longest):
            end = min(end, len(samples))
            yield samples[end - longest : end]


def _directions(features: Any) -> Tensor:
    """Features of unit length: a tensor up to transformers 4, an output that holds one since."""
    tensor: Tensor = features if isinstance(features, Tensor) else features.pooler_output
    return F.normalize(tensor, dim=-1)


def _complaint(place: str, reason: str) -> str:
    return f"{SETTING} is {place}, but {reason}; name a folder or a cached model with a whole one, or unset it."
