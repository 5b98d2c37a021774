"""Sounds that people send: heard as ingest hears, refused in one sentence, kept nowhere; and what is said of them."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from bot import wording
from bot.counterfactuals import Counterfactual
from bot.helper import Limits
from bot.messages import Messages, Refusal
from bot.parts import Part
from bot.sounds import LIMITS, MOST_BYTES, Sounds
from bot.store import MOOD_KINDS
from bot.views import Views
from recommender.answer import Answer
from recommender.engine import Ask, Recommender
from recommender.features import FEATURES, analyse
from recommender.models import default_home, taggers_folder
from recommender.profile import CLAUSE_DEVIATION, MAX_TERMS, Event, build, same_axis
from recommender.tagger import Taggers
from recommender.vocabulary import VOCABULARY

from ..recommender.sounds import SAMPLE_RATE, Samples, encode, tune, write

AUDIO = Path(__file__).parents[3] / "shared" / "data" / "audio"
NOW = 1_800_000_000.0
ENGLISH = Messages.of("en")


@pytest.fixture(scope="module")
async def sounds(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Sounds]:
    """With the real taggers, which are fetched here where this machine has none yet."""
    taggers_folder(default_home(), print)
    opened = Sounds(tmp_path_factory.mktemp("home"))
    yield opened
    await opened.close()


def as_bytes(samples: Samples, kind: str = "WAV", rate: int = SAMPLE_RATE) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format=kind)
    return file.getvalue()


async def refusal(sounds: Sounds, data: bytes, name: str) -> str:
    with pytest.raises(Refusal) as refused:
        await sounds.hear(data, name)
    assert name not in str(refused.value), "a name is somebody's own"
    return refused.value.key


# -- hearing -----------------------------------------------------------------------------------------------------------


async def test_a_sound_is_heard_exactly_as_ingest_hears_the_file(
    sounds: Sounds, recommender: Recommender, tmp_path: Path
) -> None:
    path = write(tmp_path / "sound.flac", tune(1, 20.0))
    heard = await sounds.hear(path.read_bytes(), "sound.flac")
    raw = analyse(path, Taggers.load(taggers_folder(default_home(), print))).features
    weights = recommender.catalog.weights
    expected = weights.standardise(raw[None]).astype(np.float32)[0]
    assert heard.features.shape == (len(FEATURES),) == (172,)
    assert np.array_equal(heard.features, expected)
    assert np.array_equal(heard.heard, expected.astype(np.float64) @ weights.weight.T)
    assert heard.duration_s == pytest.approx(20, abs=0.1)


async def test_one_piece_sounds_alike_in_every_format(sounds: Sounds, tmp_path: Path) -> None:
    piece = tune(2, 24.0)
    data = {kind: as_bytes(piece, kind) for kind in ("WAV", "FLAC")}
    data["ogg"] = write(tmp_path / "piece.ogg", piece).read_bytes()
    for kind, codec in (
        ("mp3", "libmp3lame"),
        ("m4a", "aac"),
        ("opus", "libopus"),
        ("webm", "libopus"),
        ("aac", "aac"),
    ):
        data[kind] = encode(tmp_path / f"piece.{kind}", piece, codec, 96000).read_bytes()
    found = {kind: await sounds.hear(content, f"piece.{kind}") for kind, content in data.items()}
    other = await sounds.hear(as_bytes(np.tile(tune(9, 6.0)[::-1] ** 3 * 30, 4)), "other.wav")
    reference = found["WAV"].heard
    for kind, each in found.items():
        assert each.duration_s == pytest.approx(24, abs=0.2), kind
        assert np.corrcoef(each.heard, reference)[0, 1] > 0.93, kind
    assert np.corrcoef(other.heard, reference)[0, 1] < 0.9


async def test_half_a_file_is_heard_for_what_is_left_of_it(sounds: Sounds, tmp_path: Path) -> None:
    whole = encode(tmp_path / "whole.mp3", tune(3, 60.0), "libmp3lame", 64000).read_bytes()
    heard = await sounds.hear(whole[: len(whole) // 2], "half.mp3")
    half = await sounds.hear(as_bytes(tune(3, 60.0)[: 30 * SAMPLE_RATE]), "half.wav")
    assert np.corrcoef(heard.heard, half.heard)[0, 1] > 0.95


async def test_the_event_loop_goes_on_while_a_sound_is_heard(sounds: Sounds) -> None:
    data = as_bytes(tune(4, 60.0))
    gaps = []
    hearing = asyncio.create_task(sounds.hear(data, "sound.wav"))
    while not hearing.done():
        began = time.perf_counter()
        await asyncio.sleep(0.005)
        gaps.append(time.perf_counter() - began)
    await hearing
    assert len(gaps) > 10 and sorted(gaps)[len(gaps) * 99 // 100] < 0.05 and max(gaps) < 0.3


# -- what is refused ---------------------------------------------------------------------------------------------------


async def test_what_is_no_audio_or_broken_is_refused(sounds: Sounds, tmp_path: Path) -> None:
    m4a = encode(tmp_path / "whole.m4a", tune(3, 20.0), "aac", 64000).read_bytes()
    cases = {
        "words.mp3": b"not music at all " * 200,
        "empty.mp3": b"",
        "cut.m4a": m4a[: len(m4a) // 2],
        "broken.flac": b"fLaC" + bytes(2000),
        "noise.mp3": np.random.default_rng(1).bytes(20_000),
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(2000),
        "list.mp3": b"#EXTM3U\n#EXTINF:10,\n/etc/hostname\n",
        "bom.mp3": b"\xef\xbb\xbf#EXTM3U\n/etc/hostname\n",
        "concat.mp3": b"ffconcat version 1.0\nfile /etc/hostname\n",
        "call.sdp": b"v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nc=IN IP4 127.0.0.1\r\nm=audio 9 RTP/AVP 0\r\n",
        "archive.mp3": b"PK\x03\x04" + bytes(500),
    }
    for name, data in cases.items():
        assert await refusal(sounds, data, name) == "sound-not-audio", name


async def test_silence_and_less_than_a_second_are_refused(sounds: Sounds) -> None:
    assert await refusal(sounds, as_bytes(np.zeros(5 * SAMPLE_RATE, np.float32)), "a.wav") == "sound-silent"
    assert await refusal(sounds, as_bytes(tune(1, 0.5)), "b.wav") == "sound-too-short"


async def test_too_much_is_refused_before_it_is_fetched_and_after(sounds: Sounds) -> None:
    sounds.check_size(MOST_BYTES)
    with pytest.raises(Refusal) as refused:
        sounds.check_size(MOST_BYTES + 1)
    assert str(refused.value).startswith("That file has 21 MB")
    assert await refusal(sounds, bytes(MOST_BYTES + 1), "big.wav") == "sound-too-big"


async def test_a_small_file_that_holds_hours_is_refused_at_once(sounds: Sounds, tmp_path: Path) -> None:
    hours = tmp_path / "hours.flac"
    with soundfile.SoundFile(hours, "w", 8000, 1, format="FLAC") as file:
        minute = np.full(60 * 8000, 0.1, np.float32)
        for _ in range(4 * 60):
            file.write(minute)
    data = hours.read_bytes()
    assert len(data) < 1 << 20
    began = time.monotonic()
    with pytest.raises(Refusal) as refused:
        await sounds.hear(data, "hours.flac")
    assert str(refused.value) == "That recording lasts 240 minutes; send at most 15 minutes of it."
    assert time.monotonic() - began < 10


async def test_a_file_that_only_claims_hours_is_heard_for_what_it_holds_or_refused(sounds: Sounds) -> None:
    flac = bytearray(as_bytes(tune(5, 10.0), "FLAC"))
    flac[21] |= 0x0F  # the high bits of the number of samples
    flac[22:26] = b"\xff\xff\xff\xff"
    wav = bytearray(as_bytes(tune(5, 10.0)))
    wav[4:8] = wav[40:44] = b"\xff\xff\xff\x7f"
    for name, data in (("claim.flac", flac), ("claim.wav", wav)):
        began = time.monotonic()
        try:
            assert (await sounds.hear(bytes(data), name)).duration_s == pytest.approx(10, abs=0.5)
        except Refusal as refused:
            assert refused.key in ("sound-too-long", "sound-not-audio")
        assert time.monotonic() - began < 15


async def test_only_a_few_wait_and_who_takes_too_long_is_given_up(tmp_path: Path) -> None:
    hasty = Sounds(tmp_path, Limits(seconds=0.3, waiting=2, memory_mb=LIMITS.memory_mb))
    try:
        data = as_bytes(tune(6, 90.0))
        keys = await asyncio.gather(*(refusal(hasty, data, "sound.wav") for _ in range(4)))
        assert keys == ["sound-too-slow", "sound-too-slow", "sound-busy", "sound-busy"]
    finally:
        await hasty.close()


async def test_without_models_it_says_so_and_fetches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WHYTUNE_MODELS", raising=False)
    monkeypatch.setenv("WHYTUNE_HOME", str(tmp_path / "nowhere"))
    deaf = Sounds(tmp_path / "home")
    try:
        assert await refusal(deaf, as_bytes(tune(1, 5.0)), "sound.wav") == "sound-no-models"
    finally:
        await deaf.close()
    assert not list(tmp_path.rglob("*"))


async def test_nothing_of_a_sound_is_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in the home nor in a temporary folder, also when it is cut short."""
    scratch, home = tmp_path / "tmp", tmp_path / "home"
    scratch.mkdir()
    home.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    listening = Sounds(home)
    try:
        await listening.hear(as_bytes(tune(7, 10.0)), "private.wav")
        cut_short = asyncio.create_task(listening.hear(as_bytes(tune(7, 80.0)), "private.wav"))
        await asyncio.sleep(0.2)
    finally:
        await listening.close()
    with pytest.raises(Refusal):
        await cut_short
    assert not list(home.rglob("*"))
    assert not [path for path in scratch.rglob("*") if path.is_file()]


# -- what becomes of it ------------------------------------------------------------------------------------------------


def sound_event(recommender: Recommender, row: int, number: int = 1, **more: object) -> Event:
    event = recommender.sound(recommender.catalog.heard[row], number, NOW)
    return Event(**{**event.__dict__, **more})  # type: ignore[arg-type]


def answered(recommender: Recommender, *events: Event, k: int = 5) -> Answer:
    return recommender.recommend(Ask(events=events, as_of=NOW, k=k, plain=True))


ROWS = (3, 120, 333, 511, 700)


@pytest.mark.parametrize("row", ROWS)
def test_a_sound_weighs_as_one_plain_clause_in_terms_that_are_its_own(recommender: Recommender, row: int) -> None:
    heard = recommender.catalog.heard[row]
    event = recommender.sound(heard, 7, NOW)
    assert (event.id, event.kind, event.at, event.asked, event.track_id) == (7, "sound", NOW, (), None)
    assert 6 <= len(event.terms) <= MAX_TERMS
    assert all(round(value / 0.05) * 0.05 == pytest.approx(value) for _, value in event.terms)
    strongest = sorted(np.abs(heard))[-MAX_TERMS]
    for term, value in event.terms:
        own = heard[VOCABULARY.index[term]]
        assert value * own > 0 and abs(own) >= strongest
    profile = recommender.profile([event], NOW)
    assert recommender.reference.deviation(profile.u, profile.p) == pytest.approx(CLAUSE_DEVIATION, rel=1e-6)
    assert Event.from_json(event.to_json()) == event


def test_what_is_like_the_sound_comes_first(recommender: Recommender) -> None:
    """The track that a sound is comes out near the top of all, and the first picks are much like it."""
    catalog = recommender.catalog
    ranks, likeness = [], []
    for row in range(0, len(catalog), 23):
        profile = recommender.profile([sound_event(recommender, row)], NOW)
        scores = catalog.scores(profile.u, profile.p)
        ranks.append(int((scores > scores[row]).sum()) + 1)
        first = np.argsort(-scores)[:5]
        likeness.append(float(np.mean([np.corrcoef(catalog.heard[each], catalog.heard[row])[0, 1] for each in first])))
    assert np.median(ranks) <= 0.04 * len(catalog)
    assert np.mean(likeness) > 0.6


@pytest.mark.parametrize("row", ROWS)
def test_every_reason_of_a_sound_says_which_way_it_leans(recommender: Recommender, row: int) -> None:
    event = sound_event(recommender, row)
    given = dict(event.terms)
    views = Views(recommender)
    answer = answered(recommender, event, k=40)
    seen = set()
    for table in (*answer.picks[:5], *answer.picks[-5:]):
        for reason in views.reasons(answer, table):
            if reason["feature"] not in given:
                continue
            term, text = reason["feature"], reason["text"]
            way = "to" if given[term] > 0 else "away from"
            assert text.startswith(f"you sent a sound, which leans {way} {ENGLISH.term(term)}; "), text
            heard = views.sound(table.track_id)
            assert text.endswith(wording.heard_as(term, heard.attributes[term], heard.heard[term], ENGLISH))
            seen.add((way, reason["contribution"] > 0))
    assert len(seen) >= 2
    assert views.events(answer)[0]["label"] == "you sent a sound"


def test_a_reason_against_a_pick_tells_the_sound_s_own_leaning_too(recommender: Recommender) -> None:
    event = sound_event(recommender, ROWS[0])
    views = Views(recommender)
    answer = answered(recommender, event, k=len(recommender.catalog))
    against = [
        (dict(event.terms)[reason["feature"]], reason["text"])
        for table in answer.picks[-25:]
        for reason in views.reasons(answer, table)
        if reason["contribution"] < 0 and reason["feature"] in dict(event.terms)
    ]
    assert against
    for value, text in against:
        assert (" leans to " in text) == (value > 0)


def test_a_pick_is_called_close_to_the_sound_where_that_carries_it(recommender: Recommender) -> None:
    views = Views(recommender)
    answer = answered(recommender, sound_event(recommender, ROWS[0]))
    assert Part("near-sound") in views.parts(answer, answer.picks[0])
    assert views.sentence(answer, answer.picks[0]).lower().endswith("close to the sound you sent.")
    faint = sound_event(recommender, ROWS[0], weight=0.25)
    term = max(faint.terms, key=lambda pair: pair[1])[0]
    other = answered(recommender, faint, Event(2, "mood", NOW, 1.0, terms=((term, 2.0),), asked=(term,)))
    first = other.picks[0]
    assert sum(cell.contribution for cell in first.cells if cell.event == 1) > 0
    assert Part("near-sound") not in views.parts(other, first)


def test_without_the_sound_the_pick_would_stand_elsewhere_and_that_is_said(recommender: Recommender) -> None:
    answer = answered(recommender, sound_event(recommender, ROWS[1]))
    said = Views(recommender).counterfactual(Counterfactual(1, None, 1, 57), answer, "Here")
    assert said["text"] == "Had you not sent that sound, Here would be in place 57 of the whole library instead of 1."


def test_a_later_wish_takes_its_axis_from_the_sound(recommender: Recommender) -> None:
    heard = np.zeros(len(VOCABULARY.heard))
    for term, value in (("fast", 3.0), ("slow", -2.0), ("calm", -1.0), ("piano", 2.0)):
        heard[VOCABULARY.index[term]] = value
    sent = recommender.sound(heard, 1, NOW)
    slower = Event(id=2, kind="mood", at=NOW + 60, weight=1.0, terms=(("slow", 1.0),), asked=("slow",), message=2,
                   replaces=tuple(sorted(same_axis("slow"))))  # fmt: skip
    u = recommender.profile([sent, slower], NOW + 60).u
    assert u[VOCABULARY.index["fast"]] == 0 and u[VOCABULARY.index["slow"]] > 0.99
    assert u[VOCABULARY.index["piano"]] > 0, "what was not spoken of stays"
    together = Event(**{**slower.__dict__, "message": 1})
    same_message = recommender.profile([Event(**{**sent.__dict__, "message": 1}), together], NOW + 60).u
    assert same_message[VOCABULARY.index["fast"]] > 0


def test_a_sound_is_a_mood_and_gone_in_a_day(recommender: Recommender) -> None:
    event = sound_event(recommender, ROWS[2])
    assert "sound" in MOOD_KINDS
    direction, deviation = recommender.catalog.track_direction, recommender.reference.deviation
    later = build([event], NOW + 24 * 3600, direction, deviation, recommender.width)
    assert np.abs(later.u).max() < 0.001


@pytest.mark.skipif(not AUDIO.is_dir(), reason="the shared audio is not in this checkout")
async def test_a_real_piece_finds_what_its_composer_would_call_alike(sounds: Sounds, recommender: Recommender) -> None:
    """A polka is fast and a slow carousel is not, by their own sound."""
    terms = {}
    for name in ("spazzmatica_polka.opus", "merry_go_slower.opus"):
        heard = await sounds.hear((AUDIO / name).read_bytes(), name)
        terms[name] = dict(zip(VOCABULARY.heard, heard.heard, strict=True))
    polka, carousel = terms.values()
    assert polka["fast"] > 0.5 > carousel["fast"] and polka["fast"] > carousel["fast"] + 1
