"""Places (Discord servers): what was said in one goes when it ends, and nothing else does."""

from __future__ import annotations

import json
import signal
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest_asyncio

from bot.store import Blocks, Guest, Store
from bot.vault import Vault
from tests.bot.test_store import KEY, NOW, answer, left, like, mood, run, taste, traces

HERE, THERE = Guest("anna", "here"), Guest("anna", "there")


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path, KEY)
    yield opened
    await opened.close()


def hashes(*places: str) -> list[bytes]:
    """The keyed hashes of places, raw and in hex, and their names."""
    found = [Vault(KEY).place(place) for place in places]
    return [*found, *(place.hex().encode() for place in found), *(place.encode() for place in places)]


async def test_a_guest_is_the_same_person_as_the_plain_name(store: Store) -> None:
    await store.add("anna", [mood(1)], answer("r1"))
    assert await store.next_event_id(HERE) == 2
    await store.add(HERE, [taste(2)], answer("r2"))
    await store.block(THERE, "artist", "Björk")
    await store.set_greeted(HERE)
    for user in ("anna", HERE, THERE):
        assert await store.events(user) == [mood(1), taste(2)]
        assert await store.answer(user) == answer("r2") and await store.answer(user, "r1") == answer("r1")
        assert (await store.blocks(user)).spelled == ("Björk",)
        assert await store.greeted(user) and await store.known(user)
    assert str(HERE) == str(THERE) == "anna"
    assert not await store.known(Guest("bert", "here"))


async def test_leaving_a_place_takes_what_was_said_there_and_nothing_else(store: Store) -> None:
    await store.add("anna", [taste(1)], answer("home", NOW, ("track-a",)))
    await store.add(HERE, [taste(2)], answer("here", NOW, ("track-a", "track-b")))
    await store.add(THERE, [taste(3)], answer("there", NOW, ("track-b", "track-c")))
    await store.add(Guest("bert", "here"), [taste(1)], answer("bert's", NOW))
    await store.add(Guest("carl", "there"), [taste(1)], answer("carl's", NOW))
    await store.block(HERE, "artist", "Björk")
    await store.set_greeted(HERE)
    assert await store.leave("here") == 4
    assert await store.events("anna") == [taste(1), taste(3)]
    assert [one.request_id for one in await store.answers("anna")] == ["home", "there"]
    # As after "forget what I said last": gone are the tracks that it was the first to show.
    assert await store.shown("anna") == {"track-a", "track-c"}
    assert await store.blocks("anna") == Blocks(frozenset(), frozenset({"björk"}), ("Björk",))
    assert await store.greeted("anna") and await store.next_event_id("anna") == 4
    assert await store.events("carl") == [taste(1)] and await store.answer("carl") == answer("carl's", NOW)
    assert await store.leave("here") == 0 and await store.leave("never seen") == 0


async def test_a_reaction_belongs_to_where_it_was_made(store: Store) -> None:
    await store.add("anna", [taste(1)], answer("home"))
    await store.add(HERE, [taste(2)], answer("here"))
    await store.add(HERE, [like(3, "home")])
    await store.add("anna", [like(4, "here")])
    await store.add(Guest("bert", "here"), [like(1, "home")])
    await store.add(Guest("bert", "there"), [like(2, "here")])
    assert await store.leave("here") == 4
    assert await store.events("anna") == [taste(1), like(4, "here")]
    assert await store.events("bert") == [like(2, "here")]
    assert await store.answer("anna", "here") is None and await store.find_answer("here") is None


async def test_what_was_done_elsewhere_about_a_lost_answer_is_taste_and_no_message(store: Store) -> None:
    await store.add("anna", [mood(1)], answer("home"))
    await store.add(HERE, [mood(2)], answer("here"))
    await store.add("anna", [like(3, "here")])
    await store.leave("here")
    # What she said last is now what she said at home.
    assert await store.forget_last("anna")
    assert await store.events("anna") == [like(3, "here")] and await store.answer("anna") is None
    assert not await store.forget_last("anna")
    # It can be replaced by another one still, and taken back.
    await store.add("anna", [like(4, "here")], removing=[3])
    assert await store.events("anna") == [like(4, "here")]
    assert await store.remove_event("anna", 4)


async def test_answers_elsewhere_that_may_rest_on_it_keep_their_picks_alone(store: Store) -> None:
    await store.add("anna", [taste(1)], replace(answer("before"), last_event=1))
    await store.add(HERE, [mood(2)], replace(answer("here"), last_event=2))
    await store.add("anna", [taste(3)], replace(answer("after"), last_event=3))
    await store.leave("here")
    before, after = await store.answers("anna")
    assert before == replace(answer("before"), last_event=1)
    assert [table.track_id for table in after.picks] == ["track-a", "track-b"] and after.last_event == 3
    assert not any(word in json.dumps(after.to_json()) for word in ("melancholic", "piano", "vocals", "bpm"))


async def test_of_whom_nothing_else_is_kept_is_forgotten_whole(store: Store, tmp_path: Path) -> None:
    await store.set_greeted(HERE)
    await store.add(HERE, [mood(1), taste(2)], answer("r1"))
    await store.add(Guest("bert", "here"), [taste(1)])
    await store.block("bert", "track", "track-a")
    wanted = traces(tmp_path, "anna")
    assert await store.leave("here") == 4
    assert not await store.known("anna") and left(tmp_path, wanted) == {}
    assert await store.events("bert") == [] and (await store.blocks("bert")).tracks == {"track-a"}
    assert await store.next_event_id("bert") == 2


async def test_after_leaving_no_file_holds_a_byte_of_what_was_said_there(store: Store, tmp_path: Path) -> None:
    for number in range(40):
        name, place = f"person-{number % 5}", ("here", "there", "")[number % 3]
        tracks = tuple(f"track-{number}-{other}" for other in range(number % 7 + 1))
        first = await store.next_event_id(name)
        await store.add(Guest(name, place) if place else name, [mood(first), taste(first + 1)],
                        answer(f"r{number}", NOW, tracks))  # fmt: skip
    wanted = traces(tmp_path, "person-1", Vault(KEY).place("here"))
    assert len(wanted) > 20 and left(tmp_path, wanted)
    assert left(tmp_path, hashes("here")[:1])
    assert await store.leave("here") == 42
    assert left(tmp_path, wanted) == {} and left(tmp_path, hashes("here")) == {}
    assert left(tmp_path, hashes("there")[:1]) and len(await store.events("person-1")) == 10


async def test_forgetting_a_person_takes_the_place_too(store: Store, tmp_path: Path) -> None:
    await store.add(HERE, [mood(1)], answer("r1"))
    await store.add("bert", [taste(1)])
    assert left(tmp_path, hashes("here")[:1])
    assert left(tmp_path, hashes("here")[1:]) == {}
    assert await store.forget("anna")
    assert left(tmp_path, hashes("here")) == {}
    await store.add(HERE, [mood(1)], answer("r1"))
    assert await store.forget_last("anna")
    assert left(tmp_path, hashes("here")) == {}


async def test_places_left_meanwhile_are_found_at_a_start(store: Store) -> None:
    for number, place in enumerate(("here", "there", "elsewhere")):
        await store.add(Guest("anna", place), [taste(number + 1)], answer(place))
    await store.add("anna", [taste(4)], answer("home"))
    assert await store.keep_places(["here", "there", "elsewhere", "unknown"]) == 0
    assert await store.keep_places({"there"}) == 4
    assert await store.events("anna") == [taste(2), taste(4)]
    assert [one.request_id for one in await store.answers("anna")] == ["there", "home"]
    assert await store.keep_places([]) == 2
    assert await store.events("anna") == [taste(4)]


async def test_a_process_that_dies_while_it_leaves_lets_the_next_one_sweep(tmp_path: Path) -> None:
    store = await Store.open(tmp_path, KEY)
    await store.add(HERE, [mood(1)], answer("r1"))
    await store.add("anna", [taste(2)])
    wanted = [*traces(tmp_path, "anna", Vault(KEY).place("here")), *hashes("here")]
    await store.close()
    script = """
from bot.database import Database
def die(self): os.kill(os.getpid(), signal.SIGKILL)
Database._sweep_marked = die
store = await Store.open(HOME, KEY)
await store.leave("here")
"""
    assert run(script, str(tmp_path)).wait() == -signal.SIGKILL
    assert left(tmp_path, wanted)
    store = await Store.open(tmp_path, KEY)
    assert left(tmp_path, wanted) == {} and await store.events("anna") == [taste(2)]
    await store.close()


async def test_an_export_tells_what_belongs_to_a_place(store: Store) -> None:
    await store.add(HERE, [mood(1), taste(2)], answer("r1"))
    await store.add("anna", [taste(3)], answer("r2"))
    await store.add(THERE, [like(4, "r2")])
    exported = json.loads(json.dumps(await store.export("anna")))
    assert sorted(map(str, exported["places"])) == sorted(
        map(str, [{"events": [1, 2], "answers": ["r1"]}, {"events": [4], "answers": []}])
    )
