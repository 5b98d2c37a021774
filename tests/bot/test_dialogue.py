"""One turn of the conversation: what somebody types and what the bot does about it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.messages import Messages
from bot.service import Service
from bot.settings import Settings
from recommender.engine import Recommender
from recommender.errors import BadRequest


async def test_a_mood_gets_three_picks_each_with_its_reason(service: Service) -> None:
    reply = await service.dialogue.say("u", "something calm and slow for a rainy night, no vocals")
    assert reply.intent == "recommend" and reply.answer is not None and len(reply.answer.picks) == 3
    lines = reply.text.splitlines()
    for rank, table in enumerate(reply.answer.picks, 1):
        place = next(n for n, line in enumerate(lines) if line.startswith(f"{rank}. "))
        assert service.views.track(table.track_id).title in lines[place]
        assert lines[place + 1].strip() == service.views.sentence(reply.answer, table)
        attributes = service.recommender.attributes_of(table.track_id)
        assert attributes["vocals"] < 0.5


async def test_votes_are_taken_several_at_once_and_change_what_comes_next(service: Service) -> None:
    asked = await service.dialogue.say("u", "calm piano")
    reply = await service.dialogue.say("u", "+1 -3")
    assert reply.intent == "like" and [r.event.kind for r in reply.reactions] == ["like", "dislike"]
    assert asked.answer is not None
    picks = asked.answer.picks
    assert [r.event.track_id for r in reply.reactions] == [picks[0].track_id, picks[2].track_id]
    assert [event.kind for event in await service.store.events("u")][-2:] == ["like", "dislike"]
    after = await service.dialogue.say("u", "calm piano once more, ten tracks")
    assert after.answer is not None and picks[2].track_id not in {table.track_id for table in after.answer.picks}


async def test_a_vote_on_a_pick_that_is_not_there_notes_nothing_at_all(service: Service) -> None:
    await service.dialogue.say("u", "calm piano")
    before = await service.store.events("u")
    with pytest.raises(BadRequest, match="no pick 9; the last answer has 3"):
        await service.dialogue.say("u", "+1 +9")
    with pytest.raises(BadRequest):
        await service.dialogue.say("u", "+0")
    assert await service.store.events("u") == before


@pytest.mark.parametrize(
    "text",
    [
        "love the second",
        "I like number 2",
        "the second one is great",
    ],
)
async def test_a_like_in_words_is_a_like_of_that_pick(service: Service, text: str) -> None:
    asked = await service.dialogue.say("u", "calm piano")
    reply = await service.dialogue.say("u", text)
    assert asked.answer is not None
    assert [r.event.kind for r in reply.reactions] == ["like"]
    assert reply.reactions[0].event.track_id == asked.answer.picks[1].track_id


async def test_not_that_one_counts_less_for_each_where_it_means_all(service: Service) -> None:
    await service.dialogue.say("u", "calm piano")
    one = await service.dialogue.say("u", "not the second")
    assert [r.event.kind for r in one.reactions] == ["dislike"]


@pytest.mark.parametrize("text", ["why 2?", "/why 2", "why the second one?"])
async def test_why_tells_the_table_of_that_pick_and_what_would_change_it(service: Service, text: str) -> None:
    asked = await service.dialogue.say("u", "calm piano, not sad")
    reply = await service.dialogue.say("u", text)
    assert asked.answer is not None and reply.why is not None and reply.intent == "why"
    assert reply.why.rank == 2 and reply.why.table == asked.answer.picks[1]
    assert "where every track starts" in reply.text and "in all" in reply.text
    assert "of the whole library instead of" in reply.text


async def test_more_energy_goes_on_from_what_was_asked(service: Service) -> None:
    calm = await service.dialogue.say("u", "something calm and slow")
    more = await service.dialogue.say("u", "more energy please")
    assert calm.answer is not None and more.answer is not None

    def energy(reply_picks: tuple[object, ...]) -> float:
        ids = [table.track_id for table in reply_picks]  # type: ignore[attr-defined]
        return sum(service.recommender.attributes_of(track_id)["energetic"] for track_id in ids) / len(ids)

    assert energy(more.answer.picks) > energy(calm.answer.picks)
    assert not {t.track_id for t in calm.answer.picks} & {t.track_id for t in more.answer.picks}


async def test_more_like_a_pick_is_near_it_and_faster_is_faster(service: Service) -> None:
    first = await service.dialogue.say("u", "sad strings")
    reply = await service.dialogue.say("u", "more like 3 but faster")
    assert first.answer is not None and reply.answer is not None
    model = first.answer.picks[2].track_id
    assert [event.track_id for event in reply.answer.events if event.kind == "more_like"] == [model]
    assert model not in {table.track_id for table in reply.answer.picks}
    assert "fast" in {term for event in reply.answer.events for term in event.asked}


@pytest.mark.parametrize("text", ["why?", "+1", "-1", "/why 1", "/undo 1"])
async def test_before_any_answer_there_is_nothing_to_speak_of(service: Service, text: str) -> None:
    with pytest.raises(BadRequest, match=r"I have not recommended anything to you yet; tell me a mood first\."):
        await service.dialogue.say("new", text)


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 10_000, "calm \udce9"])
async def test_what_cannot_be_read_is_one_sentence_and_leaves_no_trace(service: Service, text: str) -> None:
    with pytest.raises(BadRequest) as caught:
        await service.dialogue.say("u", text)
    assert str(caught.value).endswith(".") and "\n" not in str(caught.value)
    assert not await service.store.known("u")


async def test_somebody_in_despair_gets_help_and_nothing_is_kept(service: Service) -> None:
    reply = await service.dialogue.say("u", "I want to kill myself")
    assert reply.text == Messages.of("en").say("care") and reply.answer is None
    assert not await service.store.known("u")


async def test_the_help_line_of_the_host_is_said_where_it_is_set(tmp_path: Path, recommender: Recommender) -> None:
    service = await Service.over(Settings(home=tmp_path, help_text="Call 116 123."), recommender)
    assert (await service.dialogue.say("u", "I want to kill myself")).text == "Call 116 123."
    await service.store.close()


async def test_a_taste_is_remembered_and_said(service: Service) -> None:
    reply = await service.dialogue.say("u", "I love jazz")
    assert "Noted for good: you like jazz." in reply.text
    profile = await service.dialogue.profile("u")
    assert profile["terms"] and "jazz" in {entry["term"] for entry in profile["terms"] if entry["value"] > 0}


async def test_the_profile_names_likes_dislikes_reactions_and_blocks(service: Service) -> None:
    assert (await service.dialogue.say("u", "/profile")).text == "I keep nothing of you yet."
    asked = await service.dialogue.say("u", "calm piano")
    assert asked.answer is not None
    await service.dialogue.say("u", "+1 -2")
    await service.dialogue.say("u", "/block 3")
    text = (await service.dialogue.say("u", "/profile")).text
    titles = [service.views.name(table.track_id, "en") for table in asked.answer.picks]
    assert f"👍 {titles[0]}" in text and f"👎 {titles[1]}" in text and "Never again:" in text


async def test_export_is_all_of_it_and_forget_leaves_nothing(service: Service) -> None:
    await service.dialogue.say("u", "calm piano")
    export = json.loads((await service.dialogue.say("u", "/export")).text)
    assert export["events"] and export["answers"]
    await service.dialogue.say("u", "/forget")
    assert json.loads((await service.dialogue.say("u", "/export")).text) == {}
    assert not await service.store.known("u")


async def test_forgetting_is_not_done_by_a_word_in_passing(service: Service) -> None:
    await service.dialogue.say("u", "calm piano")
    reply = await service.dialogue.say("u", "forget everything you know about me")
    assert reply.intent == "forget" and "/forget" in reply.text
    assert await service.store.known("u")


async def test_forget_last_takes_back_one_message(service: Service) -> None:
    await service.dialogue.say("u", "calm piano")
    kept = await service.store.events("u")
    await service.dialogue.say("u", "loud metal")
    await service.dialogue.say("u", "/forget last")
    assert await service.store.events("u") == kept


async def test_a_blocked_track_or_artist_is_never_picked_again(service: Service) -> None:
    asked = await service.dialogue.say("u", "calm piano")
    assert asked.answer is not None
    track = asked.answer.picks[0].track_id
    artist = next(
        service.views.track(t.track_id).artist for t in asked.answer.picks[1:] if service.views.track(t.track_id).artist
    )
    await service.dialogue.say("u", "/block 1")
    await service.dialogue.say("u", f"/block {artist.upper()}")
    for text in ("calm piano, thirty tracks", "something else entirely, 50 tracks of anything"):
        reply = await service.dialogue.say("u", text)
        assert reply.answer is not None
        for table in reply.answer.picks:
            assert table.track_id != track and service.views.track(table.track_id).artist != artist
    with pytest.raises(BadRequest, match="no artist 'Nobody At All'"):
        await service.dialogue.block("u", "Nobody At All")


async def test_a_playlist_is_a_file_of_its_tracks(service: Service, tmp_path: Path) -> None:
    out = tmp_path / "lists" / "rain.m3u8"
    path, count = await service.dialogue.playlist("u", "calm rainy night", out, 7)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert path == out and count == 7 and lines[0] == "#EXTM3U" and len(lines) == 8
    ten = await service.dialogue.say("u", "/playlist 12 happy folk")
    assert ten.text.startswith("Wrote 12 tracks to ")
    assert Path(ten.text.removeprefix("Wrote 12 tracks to ").removesuffix(".")).is_file()


async def test_a_playlist_that_cannot_be_written_is_one_sentence(service: Service, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadRequest, match="cannot be written"):
        await service.dialogue.playlist("u", "calm", tmp_path / "file" / "list.m3u8", 3)


@pytest.mark.parametrize("text", ["/dance", "/", "/why two", "/undo 1x", "/block", "/block 17"])
async def test_a_command_that_is_none_is_one_sentence(service: Service, text: str) -> None:
    await service.dialogue.say("u", "calm piano")
    with pytest.raises(BadRequest) as caught:
        await service.dialogue.say("u", text)
    assert str(caught.value).endswith(".") and "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "/playlist",
        "/playlist 5",
    ],
)
async def test_a_playlist_of_nothing_is_one_sentence(service: Service, text: str) -> None:
    with pytest.raises(BadRequest) as caught:
        await service.dialogue.say("u", text)
    assert str(caught.value).endswith(".")


async def test_undo_takes_a_vote_back(service: Service) -> None:
    await service.dialogue.say("u", "calm piano")
    before = await service.store.events("u")
    await service.dialogue.say("u", "+2")
    await service.dialogue.say("u", "/undo 2")
    assert await service.store.events("u") == before


async def test_taking_a_like_back_is_not_told_as_a_like(service: Service) -> None:
    await service.dialogue.say("u", "calm piano")
    await service.dialogue.say("u", "+2")
    reply = await service.dialogue.say("u", "/undo 2")
    assert not reply.text.startswith("👍") and reply.intent != "like"


async def test_a_refinement_with_a_vote_in_it_is_not_a_vote(service: Service) -> None:
    await service.dialogue.say("u", "calm piano")
    reply = await service.dialogue.say("u", "2 songs like that, with cello")
    assert not reply.reactions and reply.answer is not None


async def test_hello_and_help(service: Service) -> None:
    assert (await service.dialogue.say("u", "hello!")).text.startswith("Hello!")
    assert (await service.dialogue.say("u", "/help")).text == Messages.of("en").say("help")
