"""Who needs care, in ten languages: messages that must get it, and idioms and titles that must not."""

from __future__ import annotations

import time

import pytest

from recommender.care import needs_care
from tests.recommender.cries import CRIES, OTHERS, messages


@pytest.mark.parametrize("language", CRIES)
def test_who_speaks_of_dying_or_of_hurting_themselves_needs_care(language: str) -> None:
    assert [cry for cry in messages(CRIES[language]) if not needs_care(cry)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_an_idiom_or_a_title_that_only_sounds_like_it_needs_none(language: str) -> None:
    assert [other for other in messages(OTHERS[language]) if needs_care(other)] == []


@pytest.mark.parametrize("language", CRIES)
def test_each_language_has_at_least_thirty_of_each(language: str) -> None:
    assert len(set(messages(CRIES[language]))) >= 30 and len(set(messages(OTHERS[language]))) >= 30


@pytest.mark.parametrize("language", CRIES)
def test_a_request_for_music_around_it_hides_no_cry(language: str) -> None:
    cries = messages(CRIES[language])[:5]
    around = ["{}. something calm, no vocals", "calm piano please. {}", "\n{}\n", "{} 😭😭", "😭{}😭"]
    assert [text for cry in cries for text in (words.format(cry) for words in around) if not needs_care(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "I WANT TO DIE",
        "i wanna dieeeeee",
        "i want to killlll myself",
        "i want to k*ll myself",
        "i am su1c1dal",
        "i  want   to\u200b die",
        "ｉ ｗａｎｔ ｔｏ ｄｉｅ",
        "i don’t want to live anymore",
        "nao quero mais viver",
        "não quero mais viver",
        "je ne veux plus être en vie",
        "je ne veux plus etre en vie",
        "ich moechte sterben",
        "我想自殺",
        "我想自杀",
        "ﾀﾋにたい",
        "死にたいいいい",
        "죽고시퍼어어어",
        "лучше бы я умер, всё",
    ],
)
def test_capitals_accents_drawn_out_and_hidden_letters_make_no_difference(text: str) -> None:
    assert needs_care(text)


@pytest.mark.parametrize(
    "text",
    [
        "this song kills me and i want to kill myself",
        "suicide squad soundtrack. no really, i want to die",
        "笑死我了，其实我真的不想活了",
        "me muero de risa pero quiero matarme",
        "ich lach mich tot, und dann bring ich mich um",
    ],
)
def test_an_idiom_beside_it_takes_no_cry_back(text: str) -> None:
    assert needs_care(text)


@pytest.mark.parametrize("text", ["", " ", "\n", "🎵", "?", "_", "'", "no", "死", "х" * 2000])
def test_next_to_nothing_needs_no_care(text: str) -> None:
    assert not needs_care(text)


def test_the_longest_message_is_read_in_well_under_a_second() -> None:
    needs_care("warm")
    for words in (
        "i really just want to ",
        "ich will nur einfach nicht ",
        "je ne veux plus ",
        "我真的想",
        "хочу просто ",
    ):
        start = time.perf_counter()
        needs_care((words * 2000)[:2000])
        assert time.perf_counter() - start < 1.0
