"""An error that nobody foresaw: a number for the person, its place in the code for the host, nobody's words."""

from __future__ import annotations

import logging
import re

import pytest

from bot.discord.gate import Gate
from bot.discord.metrics import Metrics
from bot.messages import Messages, Refusal
from bot.service import Service
from tests.bot.discord.scene import ENGLISH

WORDS = "I am so melancholic since Wilhelmina left"


def fails() -> None:
    try:
        raise KeyError(WORDS)
    except KeyError as first:
        raise ValueError(f"cannot read {WORDS!r}") from first


@pytest.mark.parametrize("language", ["en", "de"])
async def test_an_unexpected_error_has_the_same_number_in_answer_and_log(
    service: Service, caplog: pytest.LogCaptureFixture, language: str
) -> None:
    gate, messages = Gate(service.settings, service.conversation, Metrics()), Messages.of(language)
    told = []
    for _ in range(2):
        with caplog.at_level(logging.DEBUG):
            try:
                fails()
            except ValueError as error:
                told.append(gate.explain(error, "message", messages))
    numbers = [re.findall(r"\b[0-9a-f]{6}\b", each)[-1] for each in told]
    assert numbers[0] != numbers[1]
    assert told == [messages.say("error-unexpected", number=number) for number in numbers]
    assert all(f"error {number}: ValueError" in caplog.text for number in numbers)
    assert "test_gate.py" in caplog.text and "in fails" in caplog.text
    assert not [word for word in WORDS.split() if len(word) > 4 and word in caplog.text + str(told)]


async def test_what_a_person_can_cause_is_its_own_sentence_and_no_error(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    gate = Gate(service.settings, service.conversation, Metrics())
    refusal = Refusal("error-no-answer")
    assert gate.explain(refusal, "message", ENGLISH) == ENGLISH.say("error-no-answer")
    assert gate.explain(refusal, "message", Messages.of("ja")) == Messages.of("ja").say("error-no-answer")
    assert caplog.text == ""


async def test_when_too_many_wait_it_says_so_honestly(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.discord.gate.WAITING", 1)
    gate = Gate(service.settings, service.conversation, Metrics())
    async with gate.inside("message", 1):
        with pytest.raises(Refusal) as refused:
            async with gate.inside("message", 2):
                pass
    assert refused.value.key == "error-busy"
    async with gate.inside("message", 2):
        assert gate.waiting == 1
    assert gate.waiting == 0
