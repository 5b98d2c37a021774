"""Many requests in one process: every operation of the contract, in order, and no line that ends the run."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from bot.batch import run_batch
from bot.service import Service
from recommender.errors import BadRequest
from recommender.vocabulary import VOCABULARY

NOW = 1_800_000_000
Json = dict[str, Any]


async def answers(service: Service, *lines: str | Json) -> list[Json]:
    """The answers to requests, each a mapping or the very text of a line."""
    home = service.settings.home
    requests, out = home / "requests.jsonl", home / "answers.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    requests.write_text("\n".join(texts) + "\n", encoding="utf-8")
    await run_batch(service, requests, out)
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert all("id" in answer for answer in found)
    return found


async def one(service: Service, line: str | Json) -> Json:
    (answer,) = await answers(service, line)
    return answer


def is_sentence(text: str) -> bool:
    return len(text.split()) > 2 and text[-1] in ".!" and "\n" not in text


def has(document: Json, **types: Any) -> None:
    """The document has these keys, with values of these types (a tuple: any of them)."""
    for name, kind in types.items():
        assert name in document, f"{name} is missing among {sorted(document)}"
        kinds = kind if isinstance(kind, tuple) else (kind,)
        assert any(isinstance(document[name], each) for each in kinds), f"{name} is {document[name]!r}"
        assert not (isinstance(document[name], bool) and bool not in kinds), name


def check_answer(document: Json, picks: int) -> None:
    has(document, request_id=str, as_of=float, bias=float, events=list, picks=list, notes=list)
    assert len(document["picks"]) == picks
    for event in document["events"]:
        has(event, id=int, kind=str, label=str, at=(int, float), weight=float)
        assert event["kind"] in ("mood", "taste", "like", "dislike", "more_like")
    events = {event["id"] for event in document["events"]}
    for rank, pick in enumerate(document["picks"], 1):
        check_pick(pick, events, document["bias"])
        assert pick["rank"] == rank
    assert all(isinstance(note, str) and is_sentence(note) for note in document["notes"])


def check_pick(pick: Json, events: set[int], bias: float) -> None:
    has(pick, rank=int, track_id=str, title=str, artist=str, album=str, duration_s=float, path=str, licence=str)
    has(pick, score=float, probability=float, stretch=bool, reasons=list, attributes=dict)
    check_attributes(pick["attributes"])
    for reason in pick["reasons"]:
        has(reason, event=(int, type(None)), feature=str, contribution=float, text=str)
        assert (reason["event"] in events) is (reason["feature"] != "rest") and reason["text"]
        assert reason["feature"] in (*VOCABULARY.heard, "names", "rest")
    total = sum(reason["contribution"] for reason in pick["reasons"]) + bias
    assert math.isclose(total, pick["score"], abs_tol=1e-4)
    assert math.isclose(pick["probability"], 1 / (1 + math.exp(-pick["score"])), rel_tol=1e-9)


def check_attributes(attributes: Json) -> None:
    assert tuple(attributes) == VOCABULARY.heard
    assert all(isinstance(value, float) and 0 <= value <= 1 for value in attributes.values())


def check_understanding(document: Json, text: str) -> None:
    has(document, intent=str, intents=list, language=str, wants=list, avoids=list, constraints=list, clauses=list)
    assert document["intents"][0] == document["intent"] and len(document["language"]) == 2
    assert "pick" in document and "count" in document
    for found in (*document["wants"], *document["avoids"]):
        assert found["term"] in VOCABULARY.terms and 0 < found["strength"] <= 1 and found["evidence"] in text
    assert all(isinstance(found["hard"], bool) for found in document["avoids"])
    for constraint in document["constraints"]:
        assert set(constraint) >= {"field", "op", "value", "evidence"} and constraint["evidence"] in text
    for clause in document["clauses"]:
        assert clause["polarity"] in ("want", "avoid", "neutral") and clause["text"] in text
        assert 0 < clause["strength"] <= 1


# -- each operation of the contract ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "calm piano, no vocals, under 90 bpm",
        "etwas Ruhiges mit Cello, bitte kein Schlagzeug",
        "静かなピアノ",
        "🎻😌",
        "five happy songs",
    ],
)
async def test_understand_has_the_keys_of_the_contract(service: Service, text: str) -> None:
    document = await one(service, {"id": 7, "op": "understand", "text": text})
    check_understanding(document, text)
    assert document["id"] == 7


async def test_understand_reads_what_the_contract_says(service: Service) -> None:
    text = "very calm piano, no vocals, under 90 bpm"
    document = await one(service, {"id": 1, "op": "understand", "text": text})
    assert {found["term"] for found in document["wants"]} >= {"calm", "piano"}
    assert [found["strength"] for found in document["wants"] if found["term"] == "calm"] == [1.0]
    assert ("vocals", True) in [(found["term"], found["hard"]) for found in document["avoids"]]
    assert [(c["field"], c["op"], c["value"]) for c in document["constraints"]] == [("tempo", "<", 90.0)]


async def test_understand_takes_a_context_or_the_users_last_answer(service: Service) -> None:
    for more in ({"context": "calm piano"}, {"user": "u"}):
        if "user" in more:
            await service.conversation.recommend("u", "calm piano", at=NOW)
        document = await one(service, {"id": 1, "op": "understand", "text": "a bit faster please", **more})
        assert document["intent"] == "refine"


async def test_recommend_has_the_keys_of_the_contract(service: Service) -> None:
    document = await one(
        service, {"id": "x", "op": "recommend", "user": "u", "text": "calm piano, no vocals", "at": NOW}
    )
    check_answer(document, 3)
    assert document["id"] == "x" and document["as_of"] == NOW
    assert all(pick["attributes"]["vocals"] < 0.5 for pick in document["picks"])


async def test_recommend_takes_a_number_of_picks_and_a_moment_in_either_form(service: Service) -> None:
    found = await answers(
        service,
        {"id": 1, "op": "recommend", "user": "u", "text": "calm", "k": 7, "at": "2026-11-24T18:00"},
        {"id": 2, "op": "recommend", "user": "u", "text": "calm", "k": 1, "at": "2026-11-24T18:00:05+00:00"},
        {"id": 3, "op": "recommend", "user": "u", "text": "calm", "at": 1_795_543_210.5},
    )
    assert [len(answer["picks"]) for answer in found] == [7, 1, 3]
    assert [answer["as_of"] for answer in found] == [1_795_543_200.0, 1_795_543_205.0, 1_795_543_210.5]


async def test_a_plain_request_ranks_everything_and_writes_no_history(service: Service) -> None:
    count = len(service.recommender.catalog)
    before, plain, after = await answers(
        service,
        {"id": 1, "op": "profile", "user": "u"},
        {"id": 2, "op": "recommend", "user": "u", "text": "calm, no vocals", "k": 9999, "plain": True, "at": NOW},
        {"id": 3, "op": "profile", "user": "u"},
    )
    check_answer(plain, count)
    scores = [pick["score"] for pick in plain["picks"]]
    assert scores == sorted(scores, reverse=True)
    assert any("vocals" in note for note in plain["notes"]), "a constraint that picks break is named"
    assert (before["events"], before["terms"]) == (after["events"], after["terms"]) == (0, [])


async def test_again_is_the_same_request_changed(service: Service) -> None:
    first = await one(
        service, {"id": 1, "op": "recommend", "user": "u", "text": "calm piano, not sad", "k": 5, "at": NOW}
    )
    event = max(first["events"], key=lambda event: abs(event["weight"]))
    same, without, plus = await answers(
        service,
        {"id": 2, "op": "again", "request_id": first["request_id"]},
        {"id": 3, "op": "again", "request_id": first["request_id"], "without": event["id"]},
        {"id": 4, "op": "again", "request_id": first["request_id"], "plus": "drums"},
    )
    for answer in (same, without, plus):
        check_answer(answer, 5)
        assert (answer["request_id"], answer["as_of"]) == (first["request_id"], NOW)
    assert [(p["track_id"], p["score"]) for p in same["picks"]] == [
        (p["track_id"], pytest.approx(p["score"], abs=1e-9)) for p in first["picks"]
    ]
    assert event["id"] not in {other["id"] for other in without["events"]}
    assert max(plus["events"], key=lambda event: event["id"])["label"] == "you asked for drums"
    assert [p["score"] for p in plus["picks"]] != [p["score"] for p in first["picks"]]


async def test_why_has_the_keys_of_the_contract(service: Service) -> None:
    asked, why, second = await answers(
        service,
        {"id": 1, "op": "recommend", "user": "u", "text": "calm piano", "at": NOW},
        {"id": 2, "op": "why", "user": "u"},
        {"id": 3, "op": "why", "user": "u", "request_id": "", "pick": 2},
    )
    assert why["request_id"] == asked["request_id"]
    events = {event["id"] for event in why["events"]}
    check_pick(why["pick"], events, why["bias"])
    assert why["pick"]["reasons"] == asked["picks"][0]["reasons"]
    assert why["counterfactuals"]
    for found in why["counterfactuals"]:
        has(found, text=str, rank_before=int, rank_after=int)
        assert ("without" in found) != ("plus" in found) and found["rank_before"] != found["rank_after"]
    assert "error" in second, 'there is no request of the name ""'
    named = await one(service, {"id": 4, "op": "why", "user": "u", "request_id": asked["request_id"], "pick": 2})
    assert named["pick"]["track_id"] == asked["picks"][1]["track_id"]


async def test_feedback_has_the_keys_of_the_contract_and_can_be_taken_back(service: Service) -> None:
    asked, like, undo, dislike = await answers(
        service,
        {"id": 1, "op": "recommend", "user": "u", "text": "calm piano", "at": NOW},
        {"id": 2, "op": "feedback", "user": "u", "pick": 2, "verdict": "like"},
        {"id": 3, "op": "feedback", "user": "u", "pick": 2, "verdict": "undo"},
        {"id": 4, "op": "feedback", "user": "u", "pick": 3, "verdict": "dislike"},
    )
    for reaction, kind in ((like, "like"), (undo, "like"), (dislike, "dislike")):
        has(
            reaction, request_id=str, event=dict, rank_before=int, rank_after=int, score_before=float, score_after=float
        )
        has(reaction["event"], id=int, kind=str, track_id=str, weight=float)
        assert reaction["event"]["kind"] == kind and reaction["request_id"] == asked["request_id"]
    assert like["event"]["track_id"] == asked["picks"][1]["track_id"]
    assert like["score_after"] > like["score_before"] and dislike["score_after"] < dislike["score_before"]
    assert undo["score_after"] == like["score_before"] and undo["score_before"] == like["score_after"]


async def test_feedback_can_name_an_earlier_request(service: Service) -> None:
    first, _, like = await answers(
        service,
        {"id": 1, "op": "recommend", "user": "u", "text": "calm piano", "at": NOW},
        {"id": 2, "op": "recommend", "user": "u", "text": "fast techno", "at": NOW + 1},
        {"id": 3, "op": "profile", "user": "u"},
    )
    like = await one(
        service,
        {"id": 4, "op": "feedback", "user": "u", "request_id": first["request_id"], "pick": 1, "verdict": "like"},
    )
    assert like["event"]["track_id"] == first["picks"][0]["track_id"]


async def test_say_is_one_turn_with_picks_where_it_recommends(service: Service) -> None:
    picks, why, vote, hello = await answers(
        service,
        {"id": 1, "op": "say", "user": "u", "text": "calm piano for the evening"},
        {"id": 2, "op": "say", "user": "u", "text": "why 1"},
        {"id": 3, "op": "say", "user": "u", "text": "+1 -2"},
        {"id": 4, "op": "say", "user": "u", "text": "/help"},
    )
    for answer in (picks, why, vote, hello):
        has(answer, reply=str, intent=str)
    check_answer(picks, 3)
    assert (why["intent"], vote["intent"], hello["intent"]) == ("why", "like", "help")
    assert not {"picks"} & (set(why) | set(vote) | set(hello))
    assert picks["picks"][0]["title"] in picks["reply"]


async def test_profile_export_and_forget(service: Service) -> None:
    *_, profile, export, forget, export_after, profile_after, forget_again = await answers(
        service,
        {"id": 1, "op": "recommend", "user": "u", "text": "I love jazz. Calm piano", "at": NOW},
        {"id": 2, "op": "feedback", "user": "u", "pick": 1, "verdict": "like"},
        {"id": 3, "op": "profile", "user": "u"},
        {"id": 4, "op": "export", "user": "u"},
        {"id": 5, "op": "forget", "user": "u"},
        {"id": 6, "op": "export", "user": "u"},
        {"id": 7, "op": "profile", "user": "u"},
        {"id": 8, "op": "forget", "user": "u"},
    )
    has(profile, known=bool, events=int, terms=list, reactions=list, blocked=dict)
    assert profile["known"] and [r["kind"] for r in profile["reactions"]] == ["like"]
    has(export, events=list, answers=list, blocks=dict, shown=list)
    assert len(export["answers"]) == 1 and "Calm piano" not in json.dumps(export)
    assert forget == {"forgotten": "all", "id": 5}
    assert export_after == {"id": 6}
    assert not profile_after["known"] and profile_after["events"] == 0
    assert forget_again == {"forgotten": None, "id": 8}


async def test_tracks_lists_the_catalog(service: Service) -> None:
    document = await one(service, {"id": None, "op": "tracks"})
    assert len(document["tracks"]) == len(service.recommender.catalog)
    for track in document["tracks"]:
        has(track, track_id=str, title=str, artist=str, album=str, duration_s=float, path=str, licence=str)
        check_attributes(track["attributes"])


async def test_another_users_answers_are_untouched_by_a_reaction(service: Service) -> None:
    ask = {"op": "recommend", "text": "calm piano", "at": NOW, "k": 5, "plain": True}
    before, _, _, after = await answers(
        service,
        {"id": 1, "user": "a", **ask},
        {"id": 2, "user": "b", **ask},
        {"id": 3, "op": "feedback", "user": "b", "pick": 1, "verdict": "like"},
        {"id": 4, "user": "a", **ask},
    )
    assert before["picks"] == after["picks"]


# -- lines that cannot be answered -------------------------------------------------------------------------------------

BAD: list[str | Json] = [
    "not json",
    "[1, 2]",
    '"text"',
    "7",
    '{"id": NaN, "op": "tracks"}',
    '{"id": 1, "op": "recommend", "user": "u", "text": "calm", "k": Infinity}',
    '{"id": 1, "op": "recommend", "user": "u", "text": "calm", "at": NaN}',
    '{"op": "tracks"',
    "\ufffd\ufffd",
    {"id": 1},
    {"id": 1, "op": None},
    {"id": 1, "op": "dance", "user": "u"},
    {"id": 1, "op": ["recommend"], "user": "u", "text": "calm"},
    {"id": 1, "op": "recommend", "text": "calm"},
    {"id": 1, "op": "recommend", "user": "u"},
    {"id": 1, "op": "recommend", "user": 5, "text": "calm"},
    {"id": 1, "op": "recommend", "user": "u", "text": None},
    {"id": 1, "op": "recommend", "user": "u", "text": ["calm"]},
    {"id": 1, "op": "recommend", "user": "u", "text": ""},
    {"id": 1, "op": "recommend", "user": "u", "text": " \n\t"},
    {"id": 1, "op": "recommend", "user": "u", "text": "x" * 10_000},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm", "k": 0},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm", "k": -3},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm", "k": 2.5},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm", "k": True},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm", "k": "3"},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm", "at": "tomorrow"},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm", "at": "nan"},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm", "at": "inf"},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm", "at": [1]},
    {"id": 1, "op": "recommend", "user": "u", "text": "calm \ud800"},
    {"id": 1, "op": "understand", "text": ""},
    {"id": 1, "op": "understand", "text": 7},
    {"id": 1, "op": "understand", "text": "x" * 10_000},
    {"id": 1, "op": "understand", "text": "\udce9"},
    {"id": 1, "op": "again"},
    {"id": 1, "op": "again", "request_id": "nothing"},
    {"id": 1, "op": "why", "user": "nobody"},
    {"id": 1, "op": "why", "user": "known", "pick": 99},
    {"id": 1, "op": "why", "user": "known", "pick": 0},
    {"id": 1, "op": "why", "user": "known", "pick": "first"},
    {"id": 1, "op": "why", "user": "known", "request_id": "nothing"},
    {"id": 1, "op": "feedback", "user": "known", "verdict": "like"},
    {"id": 1, "op": "feedback", "user": "known", "pick": 1},
    {"id": 1, "op": "feedback", "user": "known", "pick": 1, "verdict": "love"},
    {"id": 1, "op": "feedback", "user": "known", "pick": 1, "verdict": "undo"},
    {"id": 1, "op": "feedback", "user": "known", "pick": 99, "verdict": "like"},
    {"id": 1, "op": "feedback", "user": "nobody", "pick": 1, "verdict": "like"},
    {"id": 1, "op": "say", "user": "known", "text": "/dance"},
    {"id": 1, "op": "say", "user": "known", "text": "/why x"},
    {"id": 1, "op": "say", "user": "known", "text": "/block "},
    {"id": 1, "op": "say", "user": "known", "text": "+99"},
    {"id": 1, "op": "say", "user": "nobody", "text": "+1"},
]


async def test_a_line_that_fails_answers_with_one_sentence_and_the_run_goes_on(service: Service) -> None:
    await service.conversation.recommend("known", "calm piano", at=NOW)
    found = await answers(service, *BAD, {"id": "last", "op": "tracks"})
    assert len(found) == len(BAD) + 1 and "error" not in found[-1]
    unclear = [
        (line, answer)
        for line, answer in zip(BAD, found, strict=False)
        if set(answer) != {"id", "error"} or not is_sentence(answer["error"]) or "failed (" in answer["error"]
    ]
    assert unclear == []


ODD: list[Json] = [
    {"op": "again", "request_id": "REQUEST", "without": 12345},
    {"op": "again", "request_id": "REQUEST", "without": "one"},
    {"op": "again", "request_id": "REQUEST", "plus": "no such term"},
    {"op": "again", "request_id": "REQUEST", "plus": 5},
    {"op": "why", "user": "known", "request_id": 5},
    {"op": "why", "user": "known", "request_id": ["a"]},
    {"op": "feedback", "user": "known", "pick": 1, "verdict": "like", "request_id": {"a": 1}},
    {"op": "recommend", "user": "u", "text": "calm", "at": True},
    {"op": "recommend", "user": "u", "text": "calm", "at": 1e300},
]
UNCHECKED: list[Json] = [
    {"op": "again", "request_id": "REQUEST", "without": [1]},
    {"op": "again", "request_id": "REQUEST", "plus": ["calm"]},
    {"op": "again", "request_id": "REQUEST", "k": 0},
    {"op": "again", "request_id": "REQUEST", "k": "two"},
    {"op": "again", "request_id": "REQUEST", "k": 2.5},
    {"op": "understand", "text": "calm", "user": 5},
    {"op": "understand", "text": "calm", "context": 5},
    {"op": "recommend", "user": "u", "text": "calm", "plain": "no"},
    {"op": "recommend", "user": "u\ud800", "text": "calm"},
]
"""Fields that `batch._operate` hands on as they come."""


def _named(line: object) -> str:
    return json.dumps(line) if isinstance(line, dict) else ""


@pytest.mark.parametrize(
    "line",
    [
        *ODD,
        *UNCHECKED,
    ],
    ids=_named,
)
async def test_an_odd_field_is_one_sentence(service: Service, line: Json) -> None:
    asked = await service.conversation.recommend("known", "calm piano", at=NOW)
    given = {**line, "request_id": asked.answer.request_id} if line.get("request_id") == "REQUEST" else line
    answer = await one(service, given)
    assert set(answer) == {"id", "error"}, answer
    assert is_sentence(answer["error"]) and "failed (" not in answer["error"], answer


@pytest.mark.parametrize("number", [None, 0, "a", 1.5, [1, {"a": "é"}], {"x": None}, "\ud83d", True])
async def test_any_id_comes_back_as_it_was(service: Service, number: object) -> None:
    found = await answers(service, {"id": number, "op": "profile", "user": "u"}, {"id": number, "op": "nothing"})
    assert [json.loads(json.dumps(answer["id"])) for answer in found] == [number, number] or number == "\ud83d"


async def test_answers_come_in_the_order_of_the_lines_and_blank_lines_are_passed_over(service: Service) -> None:
    found = await answers(
        service,
        {"id": 3, "op": "profile", "user": "u"},
        "",
        "   ",
        {"id": 1, "op": "nothing"},
        {"id": 2, "op": "export", "user": "u"},
    )
    assert [answer["id"] for answer in found] == [3, 1, 2]


async def test_the_requests_are_not_written_over(service: Service, tmp_path: Path) -> None:
    file = tmp_path / "both.jsonl"
    file.write_text('{"id": 1, "op": "tracks"}\n')
    with pytest.raises(BadRequest, match="--out"):
        await run_batch(service, file, file)
    assert file.read_text() == '{"id": 1, "op": "tracks"}\n'


async def test_a_message_of_emoji_alone_is_answered(service: Service) -> None:
    found = await answers(
        service,
        {"id": 1, "op": "recommend", "user": "e", "text": "😴🌧️", "at": NOW},
        {"id": 2, "op": "recommend", "user": "f", "text": "🤘🔥🔥", "at": NOW},
        {"id": 3, "op": "say", "user": "g", "text": "👨‍👩‍👧‍👦🏳️‍🌈"},
    )
    check_answer(found[0], 3)
    check_answer(found[1], 3)
    assert found[2]["reply"]
    assert [p["track_id"] for p in found[0]["picks"]] != [p["track_id"] for p in found[1]["picks"]]
