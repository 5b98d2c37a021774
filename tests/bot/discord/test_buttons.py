"""Buttons and reactions: what each does, for whom, and that it is taken back whole."""

from __future__ import annotations

import asyncio
import re

import pytest

from recommender.engine import Recommender
from tests.bot.discord.scene import (
    ENGLISH,
    FIRST,
    Json,
    Scene,
    custom_id,
    file_of,
    picks_of,
    request_id,
    tells_why,
    track_ids,
)
from tests.loopback import Channel, Impossible, Message, User

pytestmark = pytest.mark.usefixtures("manners")

CALM = "calm piano music, no vocals"


def titles(message: Message, recommender: Recommender) -> list[str]:
    catalog = recommender.catalog
    return [catalog.tracks[catalog.row[track_id]].title for track_id in track_ids(message)]


async def reactions(scene: Scene, user: User, channel: Channel | None = None) -> list[Json]:
    """The reactions that are kept of somebody."""
    kept = await scene.kept(user, channel)
    return [event for event in kept.get("events", []) if event["kind"] in ("like", "dislike")]


async def until_votes(scene: Scene, user: User, count: int, channel: Channel | None = None) -> list[Json]:
    """The reactions that are kept, once there are so many; AssertionError after some seconds."""
    for _ in range(8):
        found = await reactions(scene, user, channel)
        if len(found) == count:
            return found
        await asyncio.sleep(0.15)
    raise AssertionError(f"{count} reactions awaited, and there are {found}")


# -- buttons -----------------------------------------------------------------------------------------------------------


async def test_each_thumb_counts_for_its_pick_and_pressed_again_is_taken_back(
    scene: Scene, recommender: Recommender
) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    ids, names = track_ids(answer), titles(answer, recommender)
    liked = await scene.press(anna, answer, "like", 2)
    assert liked.ephemeral and liked.content.startswith("👍 ") and names[1] in liked.content.replace("\\", "")
    disliked = await scene.press(anna, answer, "dislike", 3)
    assert disliked.content.startswith("👎 ") and names[2] in disliked.content.replace("\\", "")
    found = await reactions(scene, anna)
    assert [(event["kind"], event["track_id"]) for event in found] == [("like", ids[1]), ("dislike", ids[2])]
    assert found[0]["weight"] > 0 > found[1]["weight"]
    assert {event["request_id"] for event in found} == {request_id(answer)}

    undone = await scene.press(anna, answer, "like", 2)
    assert undone.content.startswith("Taken back") and names[1] in undone.content.replace("\\", "")
    # The other verdict takes the place of the first.
    await scene.press(anna, answer, "like", 3)
    assert await scene.votes(anna) == [("like", ids[2], "")]
    await scene.press(anna, answer, "like", 3)
    assert await scene.votes(anna) == []


async def test_a_dislike_moves_the_pick_down_for_what_was_asked(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    done = await scene.press(anna, answer, "dislike", 1)
    places = [int(word) for word in done.content.replace(",", " ").split() if word.isdecimal()][-2:]
    assert places[0] == 1 < places[1], done.content


async def test_a_vote_on_someone_elses_answer_trains_the_voters_taste_alone(
    scene: Scene, recommender: Recommender
) -> None:
    anna, ben = scene.person(), scene.person()
    answer = await scene.ask(anna, CALM)
    before = await scene.kept(anna)
    pressed = await scene.discord.press(ben, answer, custom_id(answer, "like", 1))
    first = await pressed.reply()
    assert first.content in FIRST and first.ephemeral_to is ben, "told before anything is kept"
    voted = await pressed.reply(index=1)
    title = titles(answer, recommender)[0]
    assert voted.ephemeral_to is ben and voted.content.replace("\\", "") == ENGLISH.say(
        "vote-noted", sign="👍", title=title
    )
    (vote,) = await reactions(scene, ben)
    assert (vote["kind"], vote["track_id"]) == ("like", track_ids(answer)[0]) and vote["weight"] > 0
    assert vote.get("request_id") is None, "who asked is nothing of the voter's"
    assert await scene.kept(anna) == before

    back = await scene.press(ben, answer, "like", 1)
    assert back.content.replace("\\", "") == ENGLISH.say("vote-undone", sign="👍", title=title)
    assert await scene.votes(ben) == []


async def test_why_shows_the_reasons_of_each_pick_to_the_one_who_asked(scene: Scene) -> None:
    anna, ben = scene.person(), scene.person()
    answer = await scene.ask(anna, CALM)
    picks = picks_of(answer)
    why = await scene.press(anna, answer, "why")
    assert why.ephemeral and tells_why(why, picks[0])
    assert "you asked for calm and piano" in (why.files[0].description or "")
    changes = [line for line in why.embeds[0]["description"].splitlines() if line.startswith("•")]
    assert len(changes) >= 2 and all(re.search(r"in place \d+", line) for line in changes)
    assert [button.label for button in why.buttons] == ["Why 2?", "Why 3?"]

    # The same for the other picks, from there on.
    third = await scene.discord.press(anna, why, label="Why 3?")
    told = await third.reply(30.0)
    assert told.ephemeral and tells_why(told, picks[2])
    assert [button.label for button in told.buttons] == ["Why 1?", "Why 2?"]

    assert (await scene.press(ben, answer, "why")).content == ENGLISH.say("error-others-why")
    with pytest.raises(Impossible):
        await scene.discord.press(ben, why, label="Why 2?")
    assert await scene.kept(ben) == {}, "asking why leaves nothing"


async def test_more_like_this_goes_on_from_all_its_picks(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    more = await scene.press(anna, answer, "more")
    assert not more.ephemeral and len(picks_of(more)) == 3
    assert not set(track_ids(more)) & set(track_ids(answer))
    kept = await scene.kept(anna)
    models = [event["track_id"] for event in kept["events"] if event["kind"] == "more_like"]
    assert models == track_ids(answer)
    causes = next(each["events"] for each in kept["answers"] if each["request_id"] == request_id(more))
    assert [event["kind"] for event in causes] == ["mood", "mood", "more_like", "more_like", "more_like"]


async def test_more_like_someone_elses_answer_is_ones_own(scene: Scene) -> None:
    anna, ben = scene.person(), scene.person()
    answer = await scene.ask(anna, CALM)
    before = await scene.kept(anna)
    more = await scene.press(ben, answer, "more")
    assert len(picks_of(more)) == 3 and not set(track_ids(more)) & set(track_ids(answer))
    kept = await scene.kept(ben)
    assert {event["track_id"] for event in kept["events"] if event["kind"] == "more_like"} == set(track_ids(answer))
    assert not any(event.get("asked") for event in kept["events"])
    assert await scene.kept(anna) == before
    # And is answered as one's own: with reasons.
    assert tells_why(await scene.press(ben, more, "why"), picks_of(more)[0])


async def test_something_else_is_other_picks_for_the_same_wish(scene: Scene, recommender: Recommender) -> None:
    anna, ben = scene.person(), scene.person()
    answer = await scene.ask(anna, CALM)
    other = await scene.press(anna, answer, "else")
    assert not set(track_ids(other)) & set(track_ids(answer)) and len(picks_of(other)) == 3
    for track_id in track_ids(other):
        heard = recommender.attributes_of(track_id)
        assert heard["vocals"] < 0.5 and heard["piano"] > 0.3
    assert all("no vocals, as you asked" in pick.sentence for pick in picks_of(other))
    theirs = await scene.press(ben, answer, "else")
    assert theirs.content == ENGLISH.say("error-others-answer") and theirs.ephemeral_to in (None, ben)


async def test_an_old_answer_keeps_its_own_buttons(scene: Scene) -> None:
    anna = scene.person()
    older = await scene.ask(anna, CALM)
    await scene.ask(anna, "aggressive metal")
    await scene.press(anna, older, "dislike", 1)
    (vote,) = await reactions(scene, anna)
    assert (vote["track_id"], vote["request_id"]) == (track_ids(older)[0], request_id(older))
    other = await scene.press(anna, older, "else")
    assert all("no vocals, as you asked" in pick.sentence for pick in picks_of(other))


async def test_buttons_work_in_direct_messages(scene: Scene) -> None:
    anna = scene.person()
    direct = scene.discord.dm(anna)
    answer = await scene.ask(anna, CALM, channel=direct)
    await scene.press(anna, answer, "like", 1)
    assert await scene.votes(anna, direct) == [("like", track_ids(answer)[0], "")]
    assert tells_why(await scene.press(anna, answer, "why"), picks_of(answer)[0])


async def test_many_pressing_at_once_are_all_counted_once(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    people = [scene.person() for _ in range(5)]
    told = await asyncio.gather(*(scene.press(person, answer, "like", 1) for person in (*people, anna)))
    assert all(message.content.startswith("👍") for message in told)
    for person in (*people, anna):
        assert await scene.votes(person) == [("like", track_ids(answer)[0], "")]


# -- reactions ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pick", [1, 2, 3])
async def test_a_digit_likes_that_pick_and_taken_off_it_is_gone(scene: Scene, pick: int) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    emoji = f"{pick}\ufe0f\u20e3"
    await scene.discord.react(anna, answer, emoji)
    (vote,) = await until_votes(scene, anna, 1)
    assert (vote["kind"], vote["track_id"]) == ("like", track_ids(answer)[pick - 1])
    assert vote["via"] == f"{pick}\u20e3" and vote["request_id"] == request_id(answer)
    await scene.discord.unreact(anna, answer, emoji)
    await until_votes(scene, anna, 0)


async def test_a_digit_weighs_what_the_button_does(scene: Scene) -> None:
    one, two, anna = scene.person(), scene.person(), scene.person()
    answer = await scene.ask(anna, CALM)
    await scene.press(one, answer, "like", 1)
    await scene.discord.react(two, answer, "1️⃣")
    (pressed,), (reacted,) = await reactions(scene, one), await until_votes(scene, two, 1)
    assert reacted["weight"] == pytest.approx(pressed["weight"], rel=1e-9)


@pytest.mark.parametrize(("emoji", "kind"), [("👍", "like"), ("❤️", "like"), ("👎", "dislike"), ("👍🏽", "like")])
async def test_a_thumb_or_heart_speaks_of_all_picks_at_a_share_each(scene: Scene, emoji: str, kind: str) -> None:
    anna, ben, cleo = scene.person(), scene.person(), scene.person()
    answer = await scene.ask(anna, CALM)
    await scene.discord.react(ben, answer, emoji)
    found = await until_votes(scene, ben, 3)
    assert [(vote["kind"], vote["track_id"]) for vote in found] == [(kind, each) for each in track_ids(answer)]
    assert {vote["via"] for vote in found} == {emoji[0]}
    await scene.press(cleo, answer, kind, 1)
    (whole,) = await reactions(scene, cleo)
    assert found[0]["weight"] == pytest.approx(whole["weight"] / 3, rel=1e-6)
    await scene.discord.unreact(ben, answer, emoji)
    await until_votes(scene, ben, 0)
    assert await reactions(scene, anna) == []


async def test_reactions_and_buttons_stand_side_by_side(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    ids = track_ids(answer)
    await scene.press(anna, answer, "like", 1)
    await scene.discord.react(anna, answer, "1️⃣")
    await until_votes(scene, anna, 2)
    await scene.discord.react(anna, answer, "👎")
    await until_votes(scene, anna, 5)
    await scene.discord.unreact(anna, answer, "1️⃣")
    await until_votes(scene, anna, 4)
    await scene.press(anna, answer, "like", 1)
    assert await scene.votes(anna) == [("dislike", each, "👎") for each in ids]


async def test_given_and_taken_back_at_once_leaves_nothing(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    for _ in range(3):
        await scene.discord.react(anna, answer, "👍")
        await scene.discord.unreact(anna, answer, "👍")
    await scene.discord.react(anna, answer, "2️⃣")
    for _ in range(8):
        if (found := await scene.votes(anna)) == [("like", track_ids(answer)[1], "2\u20e3")]:
            break
        await asyncio.sleep(0.15)
    assert found == [("like", track_ids(answer)[1], "2\u20e3")]


async def test_other_emoji_and_other_messages_say_nothing(scene: Scene) -> None:
    anna = scene.person()
    answer = await scene.ask(anna, CALM)
    theirs = await scene.discord.say(anna, scene.channel, "hello all")
    for message, emoji in ((answer, "🎉"), (answer, "5️⃣"), (answer, "0️⃣"), (theirs, "👍"), (theirs, "1️⃣")):
        await scene.discord.react(anna, message, emoji)
    await scene.discord.react(anna, answer, "3️⃣")
    (vote,) = await until_votes(scene, anna, 1)
    assert vote["track_id"] == track_ids(answer)[2]


async def test_a_voter_who_never_wrote_is_told_in_a_direct_message(scene: Scene) -> None:
    anna, ben = scene.person(), scene.person()
    answer = await scene.ask(anna, CALM)
    before = len(scene.channel.messages)
    await scene.discord.react(ben, answer, "2️⃣")
    (vote,) = await until_votes(scene, ben, 1)
    assert vote["track_id"] == track_ids(answer)[1] and vote.get("request_id") is None
    assert [one.content for one in scene.discord.dm(ben).messages] == [ENGLISH.say("first-contact")]
    assert len(scene.channel.messages) == before
    # Once and no more.
    await scene.discord.react(ben, answer, "1️⃣")
    await until_votes(scene, ben, 2)
    assert len(scene.discord.dm(ben).messages) == 1
    assert (await scene.kept(ben))["greeted"] is True


async def test_a_voter_with_closed_direct_messages_is_told_under_the_answer(scene: Scene) -> None:
    anna, ben = scene.person(), scene.person(dms_open=False)
    answer = await scene.ask(anna, CALM)
    await scene.discord.react(ben, answer, "👎")
    assert len(await until_votes(scene, ben, 3)) == 3
    told = scene.channel.messages[-1]
    assert told.content == f"{ben.mention} {ENGLISH.say('first-contact')}" and told.reference == answer.id
    assert told.pinged == [] and not scene.discord.dm(ben).messages


async def test_reactions_in_direct_messages_count(scene: Scene) -> None:
    anna = scene.person()
    direct = scene.discord.dm(anna)
    answer = await scene.ask(anna, CALM, channel=direct)
    await scene.discord.react(anna, answer, "3️⃣")
    (vote,) = await until_votes(scene, anna, 1, direct)
    assert vote["track_id"] == track_ids(answer)[2]


async def test_what_was_liked_is_what_the_profile_rests_on(scene: Scene) -> None:
    anna = scene.person()
    await scene.press(anna, await scene.ask(anna, "aggressive metal with electric guitar"), "like", 1)
    profile = await scene.slash(anna, "profile")
    assert "1 like" in (file_of(profile, "profile.png").description or "")
