"""The one family of errors that a person can cause; each message is a sentence that says what to do."""

from __future__ import annotations


class WhytuneError(Exception):
    """Anything that a person or their files can cause. `str(error)` is one sentence that says what to do."""


class BadAudio(WhytuneError):
    """A file that cannot be analysed: broken, empty, silent, or no audio at all."""


class ShortAudio(BadAudio):
    """A file with less sound in it than can be analysed."""


class SilentAudio(BadAudio):
    """A file with nothing to be heard in it."""


class ModelMissing(WhytuneError):
    """A model file is not on this machine and could not be fetched."""


class CatalogError(WhytuneError):
    """The catalog cannot be opened, is empty, or is broken."""


class StoreError(WhytuneError):
    """The private store cannot be opened or read."""


class BadRequest(WhytuneError):
    """A request that cannot be answered as it was put."""
