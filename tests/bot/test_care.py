"""Somebody in a crisis gets a help line instead of music, and nothing that they wrote is kept."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bot.messages import Messages
from bot.service import Service
from bot.settings import Settings
from recommender.engine import Recommender
from recommender.errors import BadRequest
from tests.recommender.cries import CRIES, messages

CRY = "I don't want to live anymore, play something quiet"


def kept(home: Path) -> list[str]:
    """All that the database holds, as SQL."""
    with sqlite3.connect(home / "people.sqlite") as database:
        return list(database.iterdump())


def files(home: Path) -> set[Path]:
    return {path for path in home.rglob("*") if path.is_file()}


@pytest.mark.parametrize("language", CRIES)
async def test_a_cry_said_gets_the_help_line_of_its_language_and_nothing_is_kept(
    service: Service, tmp_path: Path, language: str
) -> None:
    for cry in messages(CRIES[language])[:3]:
        before = kept(tmp_path)
        reply = await service.dialogue.say("u", cry)
        assert reply.answer is None and reply.reactions == ()
        assert reply.text in {Messages.of(spoken).say("care") for spoken in CRIES}
        assert kept(tmp_path) == before and not await service.store.known("u")


@pytest.mark.parametrize(
    ("language", "cry"),
    [
        ("en", "i really don't want to live anymore, nobody would miss me"),
        ("zh", "我真的不想活了，活着没有意思"),
        ("es", "ya no quiero vivir más, todos estarían mejor sin mí"),
        ("fr", "je n'ai plus envie de vivre, je pense au suicide tous les jours"),
        ("de", "ich möchte nicht mehr leben, ich denke jeden Tag an Selbstmord"),
        ("pt", "não quero mais viver, penso em suicídio todos os dias"),
        ("ja", "もう生きていたくない、消えてしまいたい"),
        ("ko", "더 이상 살고 싶지 않아, 그냥 사라지고 싶다"),
        ("ru", "я больше не хочу жить, без меня всем будет лучше"),
        ("it", "non voglio più vivere, penso al suicidio ogni giorno"),
    ],
)
async def test_the_help_line_is_told_in_the_language_of_the_cry(service: Service, language: str, cry: str) -> None:
    assert (await service.dialogue.say("u", cry)).text == Messages.of(language).say("care")


@pytest.mark.parametrize("language", CRIES)
async def test_a_cry_asked_for_as_music_is_refused_with_the_help_line(
    service: Service, tmp_path: Path, language: str
) -> None:
    before = kept(tmp_path)
    for plain in (False, True):
        with pytest.raises(BadRequest) as told:
            await service.conversation.recommend("u", messages(CRIES[language])[0], plain=plain)
        assert str(told.value) in {Messages.of(spoken).say("care") for spoken in CRIES}
    assert kept(tmp_path) == before


async def test_after_an_answer_a_cry_adds_no_event_and_gets_no_picks(service: Service, tmp_path: Path) -> None:
    asked = await service.dialogue.say("u", "calm piano")
    before = kept(tmp_path)
    for cry in (CRY, "more like 2, i want to die", "I love the second one but i'm going to kill myself"):
        reply = await service.dialogue.say("u", cry)
        assert reply.text == Messages.of("en").say("care") and reply.answer is None and reply.reactions == ()
    with pytest.raises(BadRequest):
        await service.conversation.recommend("u", CRY)
    assert kept(tmp_path) == before
    last = await service.store.answer("u")
    assert last is not None and asked.answer is not None and last.request_id == asked.answer.request_id


async def test_the_words_of_a_cry_are_in_no_file(service: Service, tmp_path: Path) -> None:
    await service.dialogue.say("u", "calm piano")
    await service.dialogue.say("u", CRY)
    assert [path for path in files(tmp_path) if b"want to live" in path.read_bytes()] == []


async def test_a_cry_makes_no_playlist(service: Service, tmp_path: Path) -> None:
    with pytest.raises(BadRequest) as told:
        await service.dialogue.say("u", "/playlist i want to kill myself")
    assert str(told.value) == Messages.of("en").say("care")
    assert not await service.store.known("u")
    assert [path for path in files(tmp_path) if path.suffix.startswith(".m3u")] == []


async def test_the_help_line_that_the_host_set_is_what_is_told(tmp_path: Path, recommender: Recommender) -> None:
    service = await Service.over(Settings(home=tmp_path, help_text="Call 116 123."), recommender)
    assert (await service.dialogue.say("u", CRY)).text == "Call 116 123."
    with pytest.raises(BadRequest, match=r"^Call 116 123\.$"):
        await service.conversation.recommend("u", CRY)
    await service.store.close()


async def test_an_idiom_gets_music(service: Service) -> None:
    reply = await service.dialogue.say("u", "something with a killer bass, i'm dying to dance")
    assert reply.answer is not None and len(reply.answer.picks) == 3
