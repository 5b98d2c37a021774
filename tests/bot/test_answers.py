"""What an answer promises: sums that are exact, picks in order, reactions that count and can be taken back."""

from __future__ import annotations

import math
import random
from pathlib import Path

import numpy as np
import pytest

import recommender as recommender_package
from bot.service import Service
from recommender.engine import Recommender
from recommender.errors import BadRequest

PHRASES = Path(recommender_package.__file__).parent / "data" / "phrases"
LINES = sorted(line for file in sorted(PHRASES.glob("*.tsv")) for line in file.read_text(encoding="utf-8").splitlines())
REQUESTS = [
    line.split("\t")[2] for line in random.Random(7).sample([one for one in LINES if "\trecommend\t" in one], 200)
]
"""Two hundred varied requests in ten languages."""
NOW = 1_800_000_000.0


async def test_the_reasons_and_the_bias_sum_to_the_score_for_two_hundred_requests(service: Service) -> None:
    answered = 0
    for number, text in enumerate(REQUESTS):
        document = service.views.recommended(
            await service.conversation.recommend(f"u{number % 17}", text, k=4, at=NOW + 60 * number)
        )
        scores = [pick["score"] for pick in document["picks"]]
        assert scores == sorted(scores, reverse=True)
        for pick in document["picks"]:
            contributions = [reason["contribution"] for reason in pick["reasons"]]
            assert math.isclose(sum(contributions) + document["bias"], pick["score"], abs_tol=1e-4), text
            assert math.isclose(pick["probability"], 1 / (1 + math.exp(-pick["score"])), rel_tol=1e-9)
            total = sum(abs(value) for value in contributions)
            named = [reason for reason in pick["reasons"] if reason["feature"] != "rest"]
            assert abs(sum(c for r, c in zip(pick["reasons"], contributions, strict=True) if r not in named)) <= (
                0.15 * total + 1e-9
            )
            known = {event["id"] for event in document["events"]}
            assert {reason["event"] for reason in named} <= known
        answered += bool(document["picks"])
    assert answered >= 0.95 * len(REQUESTS)


async def test_chroma_and_the_exact_product_agree_on_the_order(service: Service, recommender: Recommender) -> None:
    catalog = recommender.catalog
    for number, text in enumerate(REQUESTS[:60]):
        understood = recommender.understand(text)
        said = recommender.statements(understood, NOW, 1, False)
        profile = recommender.profile(said.events, NOW)
        if profile.empty:
            continue
        words = [part.weight * said.texts[part.event.id] for part in profile.parts if part.event.id in said.texts]
        p = profile.p + np.sum(words, axis=0)
        query = catalog.query(profile.u, p)
        found = recommender.source.index.candidates(query, 200)
        exact = catalog.scores(profile.u, p)
        expected = [catalog.tracks[row].track_id for row in np.argsort(-exact, kind="stable")[:50]]
        assert set(expected) <= set(found), (number, text)
        order = sorted(found, key=lambda track_id: (-exact[catalog.row[track_id]], track_id))
        assert order[:50] == expected


async def test_a_like_raises_the_track_and_undo_restores_every_score_bit_for_bit(service: Service) -> None:
    talk = service.conversation
    other = await talk.recommend("other", "loud fast metal", k=5, at=NOW)
    for number, text in enumerate(REQUESTS[:30]):
        user, at = f"l{number}", NOW + number
        done = await talk.recommend(user, text, k=5, at=at)
        if not done.answer.events:
            continue
        before = [pick.score for pick in (await talk.again(done.answer.request_id)).picks]
        liked = await talk.react(user, "like", 2, at=at)
        assert liked.score_after > liked.score_before and liked.rank_after <= liked.rank_before
        disliked = await talk.react(user, "dislike", 4, at=at)
        assert disliked.score_after < disliked.score_before and disliked.rank_after >= disliked.rank_before
        undone = await talk.react(user, "undo", 4, at=at)
        assert undone.score_after == disliked.score_before
        undone = await talk.react(user, "undo", 2, at=at)
        assert undone.score_after == liked.score_before
        assert [pick.score for pick in (await talk.again(done.answer.request_id)).picks] == before
    again = await talk.again(other.answer.request_id)
    assert [pick.score for pick in again.picks] == pytest.approx([pick.score for pick in other.answer.picks], abs=1e-9)


async def test_a_like_raises_what_is_like_it(service: Service) -> None:
    talk, catalog = service.conversation, service.recommender.catalog
    await talk.recommend("a", "something with piano", k=3, at=NOW)
    everything = await talk.recommend("a", "something with piano", k=len(catalog), plain=True, at=NOW)
    scores = {table.track_id: table.score for table in everything.answer.picks}
    done = await talk.recommend("a", "something with piano", k=3, at=NOW + 1)
    liked = done.answer.picks[2].track_id
    await talk.react("a", "like", 3, at=NOW + 1)
    after = await talk.recommend("a", "something with piano", k=len(catalog), plain=True, at=NOW + 2)
    moved = np.array([table.score - scores[table.track_id] for table in after.answer.picks])
    here = catalog.heard[catalog.row[liked]]
    likeness = np.array([catalog.heard[catalog.row[table.track_id]] @ here for table in after.answer.picks])
    assert np.corrcoef(moved, likeness)[0, 1] > 0.8


async def test_every_counterfactual_is_true_when_it_is_asked_again(service: Service) -> None:
    talk, checked = service.conversation, 0
    for number, text in enumerate(REQUESTS[:25]):
        user = f"c{number}"
        done = await talk.recommend(user, text, k=4, at=NOW)
        await talk.react(user, "like", 1, at=NOW)
        why = await talk.why(user, pick=2)
        for found in why.counterfactuals:
            again = await talk.again(
                done.answer.request_id, found.without, found.plus, k=len(service.recommender.catalog), plain=True
            )
            ranks = {table.track_id: rank for rank, table in enumerate(again.picks, 1)}
            assert ranks[why.table.track_id] == found.rank_after, (text, found)
            checked += 1
    assert checked >= 40


async def test_why_tells_the_table_that_the_answer_had(service: Service) -> None:
    talk = service.conversation
    done = await talk.recommend("w", "dreamy synths, nothing aggressive", k=3, at=NOW)
    why = await talk.why("w", done.answer.request_id, 2)
    assert why.table == done.answer.picks[1]


async def test_a_plain_request_leaves_no_trace_in_the_history(service: Service) -> None:
    talk = service.conversation
    await talk.recommend("p", "happy folk", k=3, at=NOW)
    events = await service.store.events("p")
    plain = await talk.recommend("p", "I hate happy folk, brutal metal now", k=500, plain=True, at=NOW + 5)
    assert await service.store.events("p") == events
    assert len(plain.answer.picks) == min(500, len(service.recommender.catalog))
    reaction = await talk.react("p", "like", 3, plain.answer.request_id, at=NOW + 5)
    assert reaction.score_after > reaction.score_before


async def test_the_same_plain_request_at_the_same_moment_has_the_same_answer(service: Service) -> None:
    first = await service.conversation.recommend("s", "slow cello", k=9, plain=True, at=NOW)
    second = await service.conversation.recommend("s", "slow cello", k=9, plain=True, at=NOW)
    assert first.answer.picks == second.answer.picks


async def test_a_refusal_holds_on_the_picks(service: Service) -> None:
    for text in ("calm, no vocals", "rock without singing please", "kein Gesang, ruhig"):
        done = await service.conversation.recommend(f"n{text}", text, k=5, at=NOW)
        for table in done.answer.picks:
            assert service.recommender.attributes_of(table.track_id)["vocals"] < 0.5, text


async def test_what_was_disliked_is_not_shown_again(service: Service) -> None:
    first = await service.conversation.recommend("d", "calm piano", k=3, at=NOW)
    gone = first.answer.picks[0].track_id
    await service.conversation.react("d", "dislike", 1, at=NOW)
    second = await service.conversation.recommend("d", "calm piano", k=10, at=NOW + 86400)
    assert gone not in {table.track_id for table in second.answer.picks}


async def test_surprise_me_gives_a_varied_sample_without_reasons(service: Service) -> None:
    done = await service.conversation.recommend("new", "surprise me", k=3, at=NOW)
    assert [table.score for table in done.answer.picks] == [done.answer.bias] * 3
    assert all(not table.cells for table in done.answer.picks)
    assert any(note.kind == "empty_profile" for note in done.answer.notes)


@pytest.mark.parametrize("text", ["", "   ", "x" * 10_000])
async def test_a_message_that_cannot_be_read_gets_one_sentence(service: Service, text: str) -> None:
    with pytest.raises(BadRequest):
        await service.conversation.recommend("b", text)
    assert await service.store.events("b") == []


async def test_a_pick_that_is_not_there_gets_one_sentence(service: Service) -> None:
    with pytest.raises(BadRequest, match="not recommended anything"):
        await service.conversation.react("nobody", "like", 1)
    await service.conversation.recommend("b", "calm", k=2, at=NOW)
    with pytest.raises(BadRequest, match="no pick 9"):
        await service.conversation.react("b", "like", 9)
