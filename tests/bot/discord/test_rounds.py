"""Listening together: who is asked, who may answer, and that nothing of anybody is read or kept without a yes."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from recommender.engine import Recommender
from tests.bot.discord.scene import ENGLISH, Scene, picks_of
from tests.loopback import Message

pytestmark = pytest.mark.usefixtures("manners")


async def begin(scene: Scene, starter: Any, **options: Any) -> Message:
    return await scene.slash(starter, "together", **options)


async def test_together_asks_everybody_first_and_tells_whom_each_pick_suits(
    scene: Scene, recommender: Recommender
) -> None:
    anna, ben, outsider = scene.person("Anneliese"), scene.person("Benedict"), scene.person("Outsider")
    await scene.ask(anna, "I love piano music")
    await scene.ask(ben, "I love fast music and I never want to hear vocals")
    before = await scene.kept(anna), await scene.kept(ben)
    chosen = await begin(scene, anna, mood="something calm")
    assert not chosen.ephemeral and [select.type for select in chosen.selects] == [5]

    wrong = await scene.discord.choose(ben, chosen, users=[anna])
    assert (await wrong.reply()).content == ENGLISH.say("together-not-asked")
    await (await scene.discord.choose(anna, chosen, users=[ben])).acknowledged()
    await scene.discord.until(lambda: not chosen.selects and chosen.buttons)
    assert ben.mention in chosen.content and anna.mention in chosen.content and chosen.pinged == []
    assert ENGLISH.say("together-waiting", done=1, count=2) in chosen.content

    nosy = await scene.discord.press(outsider, chosen, label=ENGLISH.say("together-yes"))
    refused = await nosy.reply()
    assert refused.content == ENGLISH.say("together-not-asked") and refused.ephemeral_to is outsider
    agreed = await scene.discord.press(ben, chosen, label=ENGLISH.say("together-yes"))
    await scene.discord.until(lambda: chosen.content == ENGLISH.say("together-starting") and not chosen.buttons)
    answer = await scene.discord.until(lambda: next((one for one in agreed.messages if one.embeds), None))

    picks = picks_of(answer)
    assert len(picks) >= 3 and answer.pinged == [] and not answer.ephemeral
    heading = answer.embeds[0]["description"].splitlines()[0]
    assert heading == ENGLISH.say("together-heading", names=ENGLISH.listed([anna.mention, ben.mention]))
    for pick in picks:
        assert anna.mention in pick.sentence and ben.mention in pick.sentence
        assert recommender.attributes_of(pick.track_id)["vocals"] < 0.5, "one of them never wants to hear any"
    assert any("piano" in line for pick in picks for line in pick.sentence.splitlines() if anna.mention in line)
    assert (await scene.kept(anna), await scene.kept(ben)) == before, "nothing of this is kept"
    # Nobody's own: votes count for who presses, and there is no asking why.
    assert [button.label for button in answer.buttons if button.emoji not in ("👍", "👎")] == ["More like this"]
    await scene.press(ben, answer, "like", 1)
    assert await scene.votes(ben) == [("like", picks[0].track_id, "")] and await scene.votes(anna) == []


async def test_together_ends_where_one_declines(scene: Scene) -> None:
    anna, ben, cleo = scene.person(), scene.person(), scene.person()
    chosen = await begin(scene, anna)
    await scene.discord.choose(anna, chosen, users=[ben, cleo])
    await scene.discord.until(lambda: not chosen.selects and chosen.buttons)
    await scene.discord.press(ben, chosen, label=ENGLISH.say("together-yes"))
    await scene.discord.until(lambda: ENGLISH.say("together-waiting", done=2, count=3) in chosen.content)
    await scene.discord.press(cleo, chosen, label=ENGLISH.say("together-not-now"))
    await scene.discord.until(lambda: chosen.content == ENGLISH.say("together-declined") and not chosen.buttons)
    for person in (anna, ben, cleo):
        assert await scene.kept(person) == {}


async def test_together_takes_people_only_and_at_least_one_more(scene: Scene) -> None:
    anna, robot = scene.person(), scene.person("robot")
    robot.bot = True
    chosen = await begin(scene, anna)
    for users, key in (([robot], "together-robot"), ([anna], "together-alone")):
        told = await (await scene.discord.choose(anna, chosen, users=users)).reply()
        assert told.content == ENGLISH.say(key) and told.ephemeral_to is anna
    assert chosen.selects, "one can still choose"


async def test_a_person_who_is_erased_ends_the_round(scene: Scene) -> None:
    anna, ben = scene.person(), scene.person()
    chosen = await begin(scene, anna)
    await scene.discord.choose(anna, chosen, users=[ben])
    await scene.discord.until(lambda: chosen.buttons)
    await scene.slash(ben, "forget")
    over = await (await scene.discord.press(ben, chosen, label=ENGLISH.say("together-yes"))).reply()
    assert over.content == ENGLISH.say("together-over") and over.ephemeral_to is ben


async def test_two_pressing_at_once_are_both_counted(scene: Scene) -> None:
    people = [scene.person() for _ in range(4)]
    chosen = await begin(scene, people[0], mood="calm")
    await scene.discord.choose(people[0], chosen, users=people[1:])
    await scene.discord.until(lambda: chosen.buttons)
    pressed = await asyncio.gather(
        *(scene.discord.press(each, chosen, label=ENGLISH.say("together-yes")) for each in people[1:])
    )
    await scene.discord.until(lambda: any(message.embeds for each in pressed for message in each.messages))
    assert sum(bool(message.embeds) for each in pressed for message in each.messages) == 1
