"""Replies in the language of the message; and of the last answer, where a message has no words."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

import pytest

from bot import wording
from bot.claims import named, terms_of
from bot.messages import Messages
from bot.notes import notes_text
from bot.service import Service
from bot.store import Store
from recommender.errors import BadRequest

REQUESTS = {
    "en": "something calm and slow for a rainy night, no vocals",
    "zh": "雨夜想听点平静缓慢的，不要人声",
    "es": "algo tranquilo y lento para una noche de lluvia, sin voces",
    "fr": "quelque chose de calme et lent pour une nuit de pluie, sans chant",
    "de": "etwas Ruhiges und Langsames für eine Regennacht, ohne Gesang",
    "pt": "algo calmo e lento para uma noite de chuva, sem vocal",
    "ja": "雨の夜に合う、穏やかでゆっくりした曲、ボーカルなしで",
    "ko": "비 오는 밤에 들을 잔잔하고 느린 음악, 보컬 없이",
    "ru": "что-нибудь спокойное и медленное для дождливой ночи, без вокала",
    "it": "qualcosa di calmo e lento per una notte di pioggia, senza voci",
}
DESPAIR = {
    "en": "I want to kill myself",
    "zh": "我想自杀",
    "es": "quiero suicidarme",
    "fr": "j'ai envie de me suicider",
    "de": "ich will mich umbringen",
    "pt": "quero me matar",
    "ja": "もう死にたい",
    "ko": "죽고 싶어",
    "ru": "я хочу покончить с собой",
    "it": "voglio suicidarmi",
}
languages = pytest.mark.parametrize("language", REQUESTS)


@languages
async def test_picks_come_with_reasons_in_the_language_of_the_message(service: Service, language: str) -> None:
    reply = await service.dialogue.say("u", REQUESTS[language])
    assert reply.language == language and reply.answer is not None and len(reply.answer.picks) == 3
    messages, views = Messages.of(language), service.views
    for table in reply.answer.picks:
        sentence = views.sentence(reply.answer, table)
        parts = views.parts(reply.answer, table)
        assert sentence == wording.sentence(parts, messages) and sentence in reply.text
        assert named(sentence, messages) - {"instrumental"} == terms_of(parts) - {"instrumental"}
    for note in notes_text(reply.answer, messages):
        assert note in reply.text


@languages
async def test_what_has_no_words_is_answered_in_the_last_language(service: Service, language: str) -> None:
    messages, say = Messages.of(language), service.dialogue.say
    first = await say("u", REQUESTS[language])
    assert first.answer is not None
    vote = await say("u", "+1")
    (reaction,) = vote.reactions
    title = service.views.track(first.answer.picks[0].track_id).title
    before, after = reaction.rank_before, reaction.rank_after
    kept = messages.say("verdict-kept", sign="👍", title=title)
    moved = messages.say("verdict-moved", sign="👍", title=title, before=before, after=after)
    assert vote.language == language and vote.text == (kept if before == after else moved)
    assert (await say("u", "/help")).text == messages.say("help")
    assert (await say("u", "/profile")).text.endswith(messages.say("profile-more"))
    assert messages.say("reason-bias") in (await say("u", "/why 1")).text
    assert (await say("u", "😴🌧️")).language == language
    with pytest.raises(BadRequest, match=re.escape(messages.say("error-vote", pick=9, count=3))):
        await say("u", "-9")
    with pytest.raises(BadRequest, match=re.escape(messages.say("error-command", word="dance"))):
        await say("u", "/dance")
    assert (await say("u", "/forget")).text == messages.say("forgot-all")
    assert (await say("u", "/help")).text == Messages.of("en").say("help"), "nothing is known any more"


@languages
async def test_somebody_in_despair_is_answered_in_their_language(service: Service, language: str) -> None:
    reply = await service.dialogue.say("u", DESPAIR[language])
    assert reply.text == Messages.of(language).say("care") and not await service.store.known("u")
    with pytest.raises(BadRequest) as caught:
        await service.conversation.recommend("u", DESPAIR[language])
    assert str(caught.value) == reply.text


async def test_what_cannot_be_read_is_told_in_the_language_it_was_written_in(service: Service) -> None:
    with pytest.raises(BadRequest, match=r"10\.000 Zeichen"):
        await service.dialogue.say("u", ("ich möchte ruhige Musik hören " * 400)[:10_000])
    with pytest.raises(BadRequest, match="ещё ничего"):
        await service.dialogue.say("u", "почему второй?")


async def test_a_question_in_another_language_is_answered_in_that(service: Service) -> None:
    await service.dialogue.say("u", REQUESTS["de"])
    reply = await service.dialogue.say("u", "why the second one?")
    assert reply.language == "en" and "where every track starts" in reply.text and "dein Wunsch" not in reply.text
    assert (await service.dialogue.say("u", "+1")).language == "de", "the last answer is still the German one"


def texts(document: Any) -> list[str]:
    """All sentences of a document of the contract."""
    reasons = [reason["text"] for pick in document["picks"] for reason in pick["reasons"]]
    return [*reasons, *(pick["why"] for pick in document["picks"]), *(event["label"] for event in document["events"])]


async def test_the_json_of_an_answer_is_in_its_language_and_stays_so(service: Service) -> None:
    done = await service.conversation.recommend("u", REQUESTS["fr"], 2)
    document = service.views.recommended(done)
    assert texts(document) and not any(re.search(r"\b(you|this|asked)\b", text) for text in texts(document))
    assert "tu as demandé" in document["events"][0]["label"]
    again = await service.conversation.again(done.answer.request_id, k=2)
    assert again.language == "fr" and texts(service.views.answer(again)) == texts(document)
    why = service.views.why(await service.conversation.why("u", done.answer.request_id, 2))
    assert why["pick"]["reasons"] == document["picks"][1]["reasons"]
    assert all("bibliothèque" in found["text"] for found in why["counterfactuals"]) and why["counterfactuals"]


async def test_only_the_code_of_the_language_is_kept(service: Service) -> None:
    await service.dialogue.say("u", REQUESTS["it"])
    kept = json.dumps(await service.store.export("u"), ensure_ascii=False)
    assert '"it"' in kept and not re.search(r"pioggia|qualcosa|calmo", kept)


async def test_the_last_answer_is_read_once_a_turn(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = 0
    read = Store.answer

    async def counted(self: Store, *given: Any, **named: Any) -> Any:
        nonlocal reads
        reads += 1
        return await read(self, *given, **named)

    monkeypatch.setattr(Store, "answer", counted)
    for text in ("calm piano", "faster please", "+1 -2", "why 2?", "love the third"):
        reads = 0
        await service.dialogue.say("u", text)
        assert reads == 1, text


async def test_messages_of_one_person_at_once_are_taken_one_after_another(service: Service) -> None:
    first, second = await asyncio.gather(
        service.dialogue.say("u", "something calm and slow"), service.dialogue.say("u", "+1")
    )
    assert first.answer is not None and second.reactions[0].event.track_id == first.answer.picks[0].track_id
