"""Clips: half a minute of a track, from its most typical part, where the host allows it and the licence is kept to."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import io
import logging
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.helper import Helper, HelperTrouble, Limits
from bot.licences import Licences, asks_for_author
from bot.messages import Refusal
from bot.settings import BadSetting
from recommender.catalog_truth import Track
from recommender.errors import BadAudio

log = logging.getLogger(__name__)
LIMITS = Limits(seconds=45.0, waiting=8, memory_mb=1024)
CACHE_BYTES = 500 << 20
BIT_RATE = 96_000
RATE = 48_000
FADE_S = 0.4
LONGEST_NAME = 120
"""Bytes of a clip's name in UTF-8; many file systems end at 255."""
CONTENT_TYPES = {".ogg": "audio/ogg", ".mp3": "audio/mpeg"}
_SCRATCH = ".part-"
_KEPT = re.compile(r"-(\d+)-(\d+)$")


@dataclass(frozen=True)
class Clip:
    """Half a minute of a track as a file."""

    data: bytes
    filename: str
    """For people: "Artist - Title.ogg"."""
    content_type: str
    seconds: float
    begins_s: float
    """Where in the track it begins."""


@dataclass(frozen=True)
class _Source:
    """What a clip is made from."""

    path: str
    tags: tuple[tuple[str, str], ...]
    """Written into the clip, so that the author's name goes wherever it goes."""


@dataclass(frozen=True)
class _Made:
    data: bytes
    suffix: str
    begins_s: float
    seconds: float


class Previews:
    """Makes clips in a process of its own and keeps them on the disk, those that were used last."""

    def __init__(self, home: Path, allowed: str, cache_bytes: int = CACHE_BYTES, limits: Limits = LIMITS) -> None:
        """`allowed`: the setting WHYTUNE_PREVIEWS. Raises BadSetting."""
        try:
            self._licences = Licences.parse(allowed)
        except ValueError as error:
            raise BadSetting(
                f"WHYTUNE_PREVIEWS must be {error}; correct it in the environment or in the file .env."
            ) from error
        self._folder = home / "previews"
        self._cache_bytes = cache_bytes
        self._helper = Helper(_cutter, limits)
        self._making: dict[str, asyncio.Task[Clip]] = {}
        self._tidied = False

    def offers(self, track: Track) -> bool:
        """Whether a clip of it may be sent: allowed, its file there, and its author known where the licence asks so."""
        if not track.path or not self._licences.cover(track.licence):
            return False
        if asks_for_author(track.licence) and not track.artist:
            return False
        return Path(track.path).is_file()

    async def clip(self, track: Track) -> Clip:
        """The clip of a track. Raises Refusal in one sentence where there can be none, or not now."""
        if not self.offers(track):
            raise Refusal("preview-not-offered", title=track.title)
        making = self._making.get(track.track_id)
        if making is None:
            making = asyncio.create_task(self._clip(track))
            self._making[track.track_id] = making
            making.add_done_callback(lambda _: self._making.pop(track.track_id, None))
        # Whoever asked first may go away; the others still wait for it.
        return await asyncio.shield(making)

    async def close(self) -> None:
        """End the process that makes clips."""
        for making in list(self._making.values()):
            making.cancel()
        await self._helper.close()

    async def _clip(self, track: Track) -> Clip:
        try:
            stem = _stem(track)
            if kept := await asyncio.to_thread(self._kept, stem):
                return _named(kept, track)
            tags = {"title": track.title, "artist": track.artist, "album": track.album, "license": track.licence}
            made: _Made = await self._helper.ask(_Source(track.path, tuple((k, v) for k, v in tags.items() if v)))
        except (BadAudio, OSError) as error:
            raise Refusal("preview-unreadable", title=track.title) from error
        except HelperTrouble as trouble:
            log.warning("a clip could not be made: %s", trouble)
            raise Refusal(
                "preview-busy" if trouble.kind == "busy" else "preview-failed", title=track.title
            ) from trouble
        await asyncio.to_thread(self._keep, stem, made)
        return _named(made, track)

    # -- what is kept ------------------------------------------------------------------------------------------------

    def _files(self, pattern: str) -> Iterator[Path]:
        return (path for path in self._folder.glob(pattern) if path.suffix in CONTENT_TYPES)

    def _kept(self, stem: str) -> _Made | None:
        for path in self._files(f"{stem}-*"):
            found = _KEPT.search(path.stem)
            with contextlib.suppress(OSError):
                if found and (data := path.read_bytes()):
                    os.utime(path)  # the cache goes by when a clip was last used
                    return _Made(data, path.suffix, int(found[1]) / 1000, int(found[2]) / 1000)
        return None

    def _keep(self, stem: str, made: _Made) -> None:
        """Put a clip into the cache; where that cannot be done (a full disk), it is made again next time."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not self._tidied:
                for leftover in self._folder.glob(f"{_SCRATCH}*"):  # of a process that was killed
                    leftover.unlink(missing_ok=True)
                self._tidied = True
            for outdated in self._files(f"{stem.rpartition('-')[0]}-*"):
                outdated.unlink(missing_ok=True)
            name = f"{stem}-{round(made.begins_s * 1000)}-{round(made.seconds * 1000)}{made.suffix}"
            with tempfile.NamedTemporaryFile(dir=self._folder, prefix=_SCRATCH, delete=False) as file:
                file.write(made.data)
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).rename(self._folder / name)
            self._trim(name)
        except OSError as error:
            log.warning("a clip could not be kept: %s", error.strerror or type(error).__name__)

    def _trim(self, newest: str) -> None:
        """Let go of the clips that were not used for longest until the rest fits."""
        kept = sorted(((path.stat(), path) for path in self._files("*")), key=lambda each: -each[0].st_mtime_ns)
        size = 0
        for status, path in kept:
            size += status.st_size
            if size > self._cache_bytes and path.name != newest:
                path.unlink(missing_ok=True)


def _stem(track: Track) -> str:
    """Which clip it is: the track, and its file as it is now. Raises OSError where that is gone."""
    status = Path(track.path).stat()
    state = f"{track.path}\n{status.st_mtime_ns}\n{status.st_size}\n{track.title}\n{track.artist}\n{track.licence}"
    digest = hashlib.sha256(state.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    plain = track.track_id if re.fullmatch(r"\w{1,64}", track.track_id, re.ASCII) else ""
    return f"{plain or hashlib.sha256(track.track_id.encode()).hexdigest()[:16]}-{digest}"


def _named(made: _Made, track: Track) -> Clip:
    return Clip(made.data, clip_name(track) + made.suffix, CONTENT_TYPES[made.suffix], made.seconds, made.begins_s)


def clip_name(track: Track) -> str:
    """ "Artist - Title", fit for a file on any system, without an ending."""
    text = f"{track.artist} - {track.title}" if track.artist else track.title
    text = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8"))
    # No control or direction marks: a name must read as it is written.
    text = "".join(char if unicodedata.category(char)[0] != "C" else " " for char in text)
    text = " ".join(re.sub(r'[<>:"/\\|?*`]+', " ", text).split()).strip(" .-")
    while len(text.encode()) > LONGEST_NAME:
        text = text[:-1]
    return text.strip(" .-") or "clip"


# -- in the process ----------------------------------------------------------------------------------------------------


def _cutter() -> Callable[[_Source], _Made]:
    """What makes a clip: imported and warmed up where the event loop does not wait for it."""
    import av  # noqa: F401

    import recommender.excerpt

    recommender.excerpt.warm_up()
    return _cut


def _cut(source: _Source) -> _Made:
    from recommender.excerpt import stereo_blocks, typical_stretch

    path = Path(source.path)
    stretch = typical_stretch(path)
    wanted = round(stretch.seconds * RATE)
    pieces, have = [], 0
    for block in stereo_blocks(path, RATE, stretch.begins_s):
        pieces.append(block)
        have += len(block)
        if have >= wanted:
            break
    samples = np.concatenate(pieces)[:wanted]
    data, suffix = encode(_faded(samples), dict(source.tags))
    return _Made(data, suffix, stretch.begins_s, len(samples) / RATE)


def _faded(samples: np.ndarray) -> np.ndarray:
    """[frames, 2] with a short rise and fall, so that nothing clicks."""
    length = min(round(FADE_S * RATE), len(samples) // 2)
    ramp = np.linspace(0.0, 1.0, length, dtype=np.float32)[:, None]
    faded = np.clip(samples, -1.0, 1.0)
    faded[:length] *= ramp
    faded[len(faded) - length :] *= ramp[::-1]
    return faded


def encode(samples: np.ndarray, tags: dict[str, str]) -> tuple[bytes, str]:
    """Stereo samples [frames, 2] at 48 kHz as a file and its ending: Ogg Opus, or MP3 where FFmpeg has no libopus."""
    import av

    opus = "libopus" in av.codecs_available
    codec, kind, suffix = ("libopus", "ogg", ".ogg") if opus else ("libmp3lame", "mp3", ".mp3")
    layout = "flt" if opus else "fltp"
    file = io.BytesIO()
    with av.open(file, "w", format=kind) as container:
        stream = container.add_stream(codec, rate=RATE, layout="stereo", bit_rate=BIT_RATE)
        assert isinstance(stream, av.AudioStream)
        # Ogg keeps its tags with the stream, MP3 with the file.
        (stream if opus else container).metadata.update(tags)
        step = RATE // 50
        for at in range(0, len(samples), step):
            part = samples[at : at + step]
            array = part.reshape(1, -1) if opus else np.ascontiguousarray(part.T)
            frame = av.AudioFrame.from_ndarray(array, format=layout, layout="stereo")
            frame.sample_rate, frame.pts = RATE, at
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return file.getvalue(), suffix
