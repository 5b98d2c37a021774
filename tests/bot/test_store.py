"""The store: what is kept, that it is private and durable, and that forgetting leaves nothing."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.owner import DAY_S
from bot.store import KEPT_ANSWERS, MOOD_KINDS, Blocks, Clash, Guest, Store, Told, TurnState, UserRef
from bot.vault import Vault
from recommender.answer import Answer, Weighed
from recommender.errors import StoreError
from recommender.explanation import Cell, Table
from recommender.profile import _SHARES, Event, Limit
from recommender.ranking import Note

KEY = bytes(range(32))
NOW = time.time()
HOUR = 3600.0


def mood(event_id: int, at: float = NOW) -> Event:
    return Event(
        event_id,
        "mood",
        at,
        1.1,
        (("melancholic", 0.65), ("piano", 0.3)),
        ("melancholic",),
        ("vocals",),
        (Limit("bpm", "<", 90.0), Limit("year", "between", (1990.0, 1999.0))),
        starts=True,
    )


def taste(event_id: int, at: float = NOW) -> Event:
    return Event(event_id, "taste", at, -0.7, (("metal", 1.2),), ("metal",))


def like(event_id: int, request_id: str, at: float = NOW) -> Event:
    return Event(event_id, "like", at, 0.123456789, track_id="track-a", request_id=request_id)


def answer(request_id: str, as_of: float = NOW, tracks: tuple[str, ...] = ("track-a", "track-b")) -> Answer:
    return Answer(
        request_id,
        as_of,
        k=len(tracks),
        plain=False,
        bias=-1.25,
        events=(Weighed(1, "mood", as_of, 1 / 3, ("melancholic",)),),
        picks=tuple(
            Table(track, 0.1 + 0.2, -1.25, (Cell(1, "piano", 1 / 7), Cell(None, "rest", 0.01))) for track in tracks
        ),
        notes=(Note("hard", "vocals", 3),),
        last_event=1,
        limits=(Limit("bpm", "<", 90.0),),
        text_parts={1: dict.fromkeys(tracks, 0.5)},
        cutoff=-3.0,
    )


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path, KEY)
    yield opened
    await opened.close()


async def pragma(store: Store, asked: str) -> int:
    """What SQLite answers to a pragma on the store's own connection."""
    return await store._database.read(lambda connection: connection.exec_driver_sql(f"PRAGMA {asked}").scalar_one())


def run(script: str, *arguments: str) -> subprocess.Popen[str]:
    """A process of its own with `script` as the body of a coroutine."""
    lines = "\n".join("    " + line for line in script.strip().splitlines())
    head = (
        "import asyncio, os, signal, sys, time\nfrom pathlib import Path\nfrom bot.store import Clash, Store\n"
        "from recommender.profile import Event\nKEY = bytes(range(32))\nHOME = Path(sys.argv[1])\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", f"{head}async def main():\n{lines}\nasyncio.run(main())", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


# -- what is kept -----------------------------------------------------------------------------------------------------


async def test_events_come_back_unchanged_and_in_order(store: Store) -> None:
    said = [mood(1), taste(2), like(3, "r1")]
    await store.add("anna", said[:2])
    await store.add("anna", said[2:])
    await store.add("bert", [taste(1)])
    assert await store.events("anna") == said
    assert await store.events("bert") == [taste(1)]
    assert await store.events("nobody") == []


async def test_answers_come_back_unchanged_by_user_and_by_request_id_alone(store: Store) -> None:
    first, second = answer("r1", NOW - 10), answer("r2", NOW)
    await store.add("anna", [mood(1)], first)
    await store.add("anna", [], second)
    assert await store.answer("anna", "r1") == first
    assert await store.answer("anna") == second
    assert await store.answer("anna", "r3") is None and await store.answer("bert") is None
    assert await store.answer("bert", "r1") is None
    assert await store.answers("anna") == [first, second]
    assert await store.answers("anna", since=NOW - 5) == [second]
    found = await store.find_answer("r1")
    assert found is not None and found[1] == first
    assert await store.events(found[0]) == [mood(1)]
    assert await store.find_answer("r3") is None


async def test_a_turn_reads_at_once_all_that_is_kept(store: Store) -> None:
    assert await store.turn_state("anna", NOW, 8) == TurnState()
    for number in range(1, 7):
        told = answer(f"r{number}", NOW - 60 * (6 - number), (f"track-{number}", "track-x"))
        await store.add("anna", [mood(number)], replace(told, plain=number == 5))
    await store.add("anna", [like(7, "r6"), like(8, "r5")])
    await store.remove_event("anna", 8)
    await store.block("anna", "artist", "Björk")
    await store.add("bert", [taste(1)], answer("bert's", NOW + 9))
    state = await store.turn_state("anna", NOW - 130, 8)
    assert state == TurnState(
        next_event_id=9,
        messages=6,
        events=tuple(await store.events("anna")),
        last=await store.answer("anna"),
        recent=tuple(Told(NOW - 60 * (6 - n), n == 5, (f"track-{n}", "track-x")) for n in (4, 5, 6)),
        blocks=await store.blocks("anna"),
        shown=await store.shown("anna"),
    )
    assert len(state.events) == 7 and len(state.shown) == 6 and state.last == answer("r6", NOW, ("track-6", "track-x"))
    assert (await store.turn_state("anna", NOW - 1000, 2)).recent == state.recent[1:]
    nothing_recent = await store.turn_state(Guest("anna", "here"), NOW + 1, 0)
    assert nothing_recent == replace(state, recent=())


async def test_ids_are_never_given_twice(store: Store) -> None:
    assert await store.next_event_id("anna") == 1
    await store.add("anna", [mood(1), taste(2)])
    assert await store.remove_event("anna", 2)
    assert not await store.remove_event("anna", 2) and not await store.remove_event("bert", 1)
    assert await store.events("anna") == [mood(1)]
    assert await store.next_event_id("anna") == 3


async def test_an_id_or_request_id_that_exists_is_a_clash_and_writes_nothing(store: Store) -> None:
    await store.add("anna", [mood(1), taste(2)], answer("r1"))
    for new, told in (([taste(2)], None), ([taste(3), taste(3)], None), ([taste(3)], answer("r1"))):
        with pytest.raises(Clash):
            await store.add("anna", new, told)
    with pytest.raises(Clash):
        await store.add("bert", [taste(1)], answer("r1"))
    assert await store.events("anna") == [mood(1), taste(2)]
    assert not await store.known("bert")


async def test_a_reaction_replaces_another_in_one_transaction(store: Store) -> None:
    await store.add("anna", [mood(1)], answer("r1"))
    await store.add("anna", [like(2, "r1")])
    await store.add("anna", [like(3, "r1")], removing=[2])
    assert await store.events("anna") == [mood(1), like(3, "r1")]


async def test_the_newest_fifty_answers_are_kept_and_all_tracks_that_were_shown(store: Store) -> None:
    for number in range(KEPT_ANSWERS + 3):
        await store.add("anna", [], answer(f"r{number}", NOW + number, (f"track-{number}", "track-x")))
    await store.add("anna", [], replace(answer("plain", NOW + 99, ("track-plain",)), plain=True))
    kept = [one.request_id for one in await store.answers("anna")]
    assert kept == [*(f"r{number}" for number in range(4, KEPT_ANSWERS + 3)), "plain"]
    assert await store.shown("anna") == {f"track-{number}" for number in range(KEPT_ANSWERS + 3)} | {"track-x"}
    assert await store.shown("bert") == frozenset()


async def test_blocks_match_any_case_and_show_the_spelling_that_was_given(store: Store) -> None:
    await store.block("anna", "artist", "Björk")
    await store.block("anna", "artist", "BJÖRK")
    await store.block("anna", "track", "track-a")
    assert await store.blocks("anna") == Blocks(frozenset({"track-a"}), frozenset({"björk"}), ("BJÖRK",))
    assert await store.unblock("anna", "artist", "björk") and not await store.unblock("anna", "artist", "björk")
    assert await store.blocks("anna") == Blocks(frozenset({"track-a"}))
    assert await store.blocks("bert") == Blocks() and not await store.unblock("bert", "track", "track-a")


async def test_the_first_contact_is_remembered(store: Store) -> None:
    assert not await store.greeted("anna") and not await store.known("anna")
    await store.set_greeted("anna")
    assert await store.greeted("anna") and await store.known("anna")
    await store.forget("anna")
    assert not await store.greeted("anna") and not await store.known("anna")


async def test_an_export_holds_everything_in_plain_values(store: Store) -> None:
    await store.add("anna", [mood(1)], answer("r1"))
    await store.block("anna", "artist", "Björk")
    exported = json.loads(json.dumps(await store.export("anna")))
    assert [Event.from_json(event) for event in exported["events"]] == [mood(1)]
    assert [Answer.from_json(one) for one in exported["answers"]] == [answer("r1")]
    assert exported["blocks"] == {"artists": ["Björk"], "tracks": []}
    assert exported["shown"] == ["track-a", "track-b"]
    assert exported["greeted"] is False and exported["last_active"].startswith("20")
    assert await store.export("bert") == {}


async def test_what_somebody_typed_as_a_name_is_not_kept(store: Store) -> None:
    asked = replace(answer("r1"), notes=(Note("unknown_name", "my secret band"), Note("hard", "vocals", 3)))
    await store.add("anna", [], asked)
    kept = await store.answer("anna")
    assert kept is not None and kept.notes == (Note("hard", "vocals", 3),)


# -- forgetting -------------------------------------------------------------------------------------------------------


async def test_forgetting_the_last_message_takes_its_answer_its_events_and_the_reactions_to_it(store: Store) -> None:
    await store.add("anna", [mood(1)], answer("r1", NOW - 9, ("track-a",)))
    await store.add("anna", [like(2, "r1")])
    await store.add("anna", [mood(3)], answer("r2", NOW, ("track-a", "track-b")))
    await store.add("anna", [like(4, "r2")])
    await store.add("anna", [like(5, "r1")])
    assert await store.forget_last("anna")
    assert await store.events("anna") == [mood(1), like(2, "r1"), like(5, "r1")]
    assert [one.request_id for one in await store.answers("anna")] == ["r1"]
    assert await store.shown("anna") == {"track-a"}
    assert await store.next_event_id("anna") == 6
    assert await store.forget_last("anna")
    assert await store.events("anna") == [] and await store.shown("anna") == frozenset()
    assert not await store.forget_last("anna") and not await store.forget_last("nobody")


async def test_a_statement_without_an_answer_is_a_message_of_its_own(store: Store) -> None:
    await store.add("anna", [mood(1)], answer("r1"))
    await store.add("anna", [taste(2)])
    assert await store.forget_last("anna")
    assert await store.events("anna") == [mood(1)] and await store.answer("anna") == answer("r1")


def traces(home: Path, user: str, place: bytes | None = None) -> list[bytes]:
    """Whatever could tell of a user: id, hash raw and in hex, key wrapped and not, and pieces of every sealed value.

    With the keyed hash of a place: only what could tell of what the user said there.
    """
    vault = Vault(KEY)
    tag = vault.tag(user)
    with sqlite3.connect(home / "people.sqlite") as file:
        number, wrapped = file.execute("SELECT number, wrapped_key FROM users WHERE tag = ?", (tag,)).fetchone()
        mine, given = '"user" = ?', [number]
        if place is not None:
            mine, given = f"{mine} AND place = ?", [number, place]
        values = []
        for table in ("events", "answers") if place else ("events", "answers", "states"):
            values += [row[0] for row in file.execute(f"SELECT payload FROM {table} WHERE {mine}", given)]
        values += [row[0] for row in file.execute(f"SELECT lookup FROM answers WHERE {mine}", given)]
    file.close()
    values += [] if place else [wrapped]
    pieces = [value[start : start + 16] for value in values for start in range(0, len(value) - 15, 16)]
    if place:
        return pieces
    return [*pieces, tag, tag.hex().encode(), vault.user_key(wrapped, tag), number.to_bytes(8, "big"), user.encode()]


def left(home: Path, wanted: list[bytes]) -> dict[str, int]:
    """file → how many of the traces are in it."""
    found = {}
    for path in home.rglob("*"):
        content = path.read_bytes()
        if count := sum(piece in content for piece in wanted):
            found[path.name] = count
    return found


async def fill(store: Store, people: int, messages: int) -> None:
    """Many people with values of all sizes, written in turns and changed, so that cells move between pages."""
    generator = random.Random(7)
    ids = {f"person-{number}": 1 for number in range(people)}
    for message in range(messages):
        for user in generator.sample(sorted(ids), len(ids)):
            tracks = tuple(f"track-{generator.random()}" for _ in range(generator.randint(1, 12)))
            await store.add(user, [mood(ids[user]), taste(ids[user] + 1)], answer(f"{user}-{message}", NOW, tracks))
            if generator.random() < 0.5:
                await store.remove_event(user, ids[user])
            ids[user] += 2


async def test_after_forgetting_no_file_holds_a_byte_of_the_user(store: Store, tmp_path: Path) -> None:
    await fill(store, people=20, messages=5)
    for number in (3, 11, 19):
        user = f"person-{number}"
        wanted = traces(tmp_path, user)
        assert left(tmp_path, wanted[:-1])
        assert await store.forget(user)
        assert left(tmp_path, wanted) == {}
        # Now and then SQLite leaves copies of cells in the middle of pages; only a file written anew has none for sure.
        assert await pragma(store, "freelist_count") == 0
        assert not await store.forget(user)
    assert len(await store.answers("person-4")) == 5


async def test_what_was_taken_back_earlier_is_gone_after_forgetting_too(store: Store, tmp_path: Path) -> None:
    await store.add("anna", [mood(1), taste(2)], answer("r1"))
    wanted = traces(tmp_path, "anna")
    await store.remove_event("anna", 1)
    await store.forget_last("anna")
    await store.forget("anna")
    assert left(tmp_path, wanted) == {}


async def test_a_process_that_dies_while_it_forgets_leaves_the_rest_to_the_next(tmp_path: Path) -> None:
    store = await Store.open(tmp_path, KEY)
    await fill(store, people=8, messages=3)
    wanted = traces(tmp_path, "person-5")
    await store.close()
    script = """
from bot.database import Database
def die(self): os.kill(os.getpid(), signal.SIGKILL)
Database._sweep_marked = die
store = await Store.open(HOME, KEY)
await store.forget("person-5")
"""
    assert run(script, str(tmp_path)).wait() == -signal.SIGKILL
    assert left(tmp_path, wanted)
    store = await Store.open(tmp_path, KEY)
    assert left(tmp_path, wanted) == {} and not await store.known("person-5")
    await store.close()


async def test_a_reader_elsewhere_that_keeps_traces_alive_is_said(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.database.BUSY_S", 0.2)
    await store.add("anna", [mood(1)], answer("r1"))
    wanted = traces(tmp_path, "anna")
    reader = sqlite3.connect(tmp_path / "people.sqlite")
    reader.execute("BEGIN").execute("SELECT count(*) FROM users").fetchone()
    with pytest.raises(StoreError, match="another process still reads"):
        await store.forget("anna")
    reader.close()
    assert not await store.forget("anna")
    assert left(tmp_path, wanted) == {}


async def test_nobody_is_in_the_file_in_plain_text(store: Store, tmp_path: Path) -> None:
    await store.add("anna-4711", [mood(1), like(2, "request-r1")], answer("request-r1"))
    await store.block("anna-4711", "artist", "Björk")
    words = ("anna-4711", "melancholic", "piano", "track-a", "request-r1", "Björk", "mood")
    assert left(tmp_path, [word.encode() for word in words]) == {}


# -- retention --------------------------------------------------------------------------------------------------------


async def test_moods_go_after_a_day_answers_after_a_month_and_taste_stays(store: Store) -> None:
    await store.add("anna", [mood(1, NOW - 25 * HOUR), taste(2, NOW - 25 * HOUR)], answer("old", NOW - 31 * DAY_S))
    await store.add("anna", [mood(3, NOW - 23 * HOUR), like(4, "r1", NOW - 300 * DAY_S)], answer("r1", NOW - 25 * HOUR))
    await store.add("anna", [], answer("r2", NOW - 23 * HOUR))
    removed = await store.purge(NOW)
    assert (removed.events, removed.answers, removed.faded, removed.people) == (1, 1, 1, 0)
    assert [event.id for event in await store.events("anna")] == [2, 3, 4]
    assert not await store.purge(NOW)
    faded, whole = await store.answers("anna")
    assert whole == answer("r2", NOW - 23 * HOUR)
    assert [table.track_id for table in faded.picks] == ["track-a", "track-b"]
    assert not any(word in json.dumps(faded.to_json()) for word in ("melancholic", "piano", "vocals", "bpm"))


def test_what_is_no_taste_goes_after_a_day() -> None:
    assert set(MOOD_KINDS) == {kind for kind, (_, taste) in _SHARES.items() if not taste}


async def test_a_person_who_does_not_come_back_is_forgotten_whole(store: Store, tmp_path: Path) -> None:
    await store.add("anna", [taste(1)], answer("r1"))
    await store.block("anna", "artist", "Björk")
    wanted = traces(tmp_path, "anna")
    assert not (await store.purge(NOW + 700 * DAY_S)).people
    assert (await store.purge(NOW + 732 * DAY_S)).people == 1
    assert not await store.known("anna") and left(tmp_path, wanted) == {}


# -- several at once, and sudden ends ---------------------------------------------------------------------------------

WRITE = """
store = await Store.open(HOME, KEY)
print("open", flush=True)
sys.stdin.readline()
done = 0
while done < int(sys.argv[3]):
    number = await store.next_event_id("anna")
    try:
        await store.add("anna", [Event(number, "taste", float(sys.argv[2]), 1.0, (("calm", 0.5),))])
    except Clash:
        continue
    done += 1
    print(number, flush=True)
    await asyncio.sleep(0.004)  # as people do, or SQLite lets the other one starve
await store.close()
"""


async def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [run(WRITE, str(tmp_path), mark, "60") for mark in ("1", "2")]
    for process in writers:
        assert process.stdout is not None and process.stdout.readline() == "open\n"
    for process in writers:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    printed = [process.communicate() for process in writers]
    written = [[int(number) for number in out.split()] for out, _ in printed]
    assert [len(numbers) for numbers in written] == [60, 60], [error for _, error in printed]
    assert min(written[1]) < max(written[0]) and min(written[0]) < max(written[1]), "they did not write at once"
    store = await Store.open(tmp_path, KEY)
    assert {event.id: event.at for event in await store.events("anna")} == {
        number: float(mark) for mark, numbers in zip((1, 2), written, strict=True) for number in numbers
    }
    await store.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_a_kill_in_the_middle_of_writing_keeps_all_that_was_acknowledged(tmp_path: Path, seed: int) -> None:
    process = run(WRITE, str(tmp_path), "1", "100000")
    assert process.stdin is not None and process.stdout is not None and process.stdout.readline() == "open\n"
    process.stdin.write("go\n")
    process.stdin.flush()
    await asyncio.sleep(random.Random(seed).uniform(0.1, 0.5))
    os.kill(process.pid, signal.SIGKILL)
    acknowledged = [int(line) for line in process.communicate()[0].split() if line]
    store = await Store.open(tmp_path, KEY)
    kept = [event.id for event in await store.events("anna")]
    assert acknowledged and kept[: len(acknowledged)] == acknowledged and len(kept) - len(acknowledged) in (0, 1)
    await store.add("anna", [taste(await store.next_event_id("anna"))])
    await store.close()


async def test_many_people_at_once_in_one_process(store: Store) -> None:
    async def talk(user: str) -> None:
        for number in range(1, 3):
            await store.add(user, [mood(number)], answer(f"{user}-{number}"))
            assert len(await store.events(user)) == number

    await asyncio.gather(*(talk(f"person-{number}") for number in range(25)))


async def test_a_cancelled_write_leaves_the_store_usable(store: Store) -> None:
    for number in range(1, 20):
        task = asyncio.create_task(store.add("anna", [mood(number * 10)], answer(f"r{number}")))
        await asyncio.sleep(number * 0.0005)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    before = await store.events("anna")
    await store.add("anna", [taste(1000)])
    assert await store.events("anna") == [*before, taste(1000)]


async def test_a_cancelled_forget_is_done_all_the_same(store: Store, tmp_path: Path) -> None:
    await store.add("anna", [mood(1)], answer("r1"))
    wanted = traces(tmp_path, "anna")
    waiting = [asyncio.create_task(store.events("anna")) for _ in range(20)]
    task = asyncio.create_task(store.forget("anna"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, *waiting, return_exceptions=True)
    assert task.cancelled() and not await store.known("anna") and left(tmp_path, wanted) == {}


async def test_what_was_begun_before_closing_is_on_disk(tmp_path: Path) -> None:
    store = await Store.open(tmp_path, KEY)
    begun = [
        asyncio.create_task(store.add(f"person-{number}", [taste(1)], answer(f"r{number}"))) for number in range(9)
    ]
    await asyncio.sleep(0)
    await store.close()
    await asyncio.gather(*begun)
    store = await Store.open(tmp_path, KEY)
    assert all([await store.answer(f"person-{number}") for number in range(9)])
    await store.close()


async def test_a_reference_to_somebody_who_was_erased_finds_nothing_and_writes_nothing(store: Store) -> None:
    await store.add("anna", [mood(1)], answer("r1"))
    found = await store.find_answer("r1")
    assert found is not None
    await store.forget(found[0])
    assert await store.events(found[0]) == [] and await store.find_answer("r1") is None
    with pytest.raises(StoreError, match="erased"):
        await store.add(UserRef(found[0].number), [mood(2)])


# -- what can be wrong with the files ---------------------------------------------------------------------------------


async def made(home: Path) -> None:
    store = await Store.open(home)
    await store.add("anna", [mood(1)], answer("r1"))
    await store.close()


async def failure(home: Path, key: bytes | None = None) -> str:
    """The sentence with which the store in `home` fails, at opening or at reading."""
    with pytest.raises(StoreError) as caught:
        store = await Store.open(home, key)
        try:
            await store.events("anna")
            await store.answer("anna")
        finally:
            await store.close()
    sentence = str(caught.value)
    assert "\n" not in sentence and sentence.endswith(".")
    return sentence


async def test_a_lost_or_wrong_key_is_one_sentence_and_harms_nothing(tmp_path: Path) -> None:
    await made(tmp_path)
    assert "The key does not open" in await failure(tmp_path, KEY)
    (tmp_path / "key").rename(tmp_path / "elsewhere")
    assert "lost" in await failure(tmp_path)
    assert not (tmp_path / "key").exists()
    (tmp_path / "elsewhere").rename(tmp_path / "key")
    store = await Store.open(tmp_path)
    assert await store.events("anna") == [mood(1)]
    await store.close()


@pytest.mark.parametrize("damage", ["noise", "half", "start", "payload"])
async def test_a_damaged_file_is_one_sentence(tmp_path: Path, damage: str) -> None:
    await made(tmp_path)
    path = tmp_path / "people.sqlite"
    content = path.read_bytes()
    if damage == "noise":
        path.write_bytes(random.Random(1).randbytes(len(content)))
    elif damage == "half":
        path.write_bytes(content[: len(content) // 2])
    elif damage == "start":
        path.write_bytes(b"\0" * 4096 + content[4096:])
    else:
        with sqlite3.connect(path) as file:
            file.execute("UPDATE events SET payload = zeroblob(40)")
        file.close()
    assert "damaged" in await failure(tmp_path)


async def test_a_full_disk_is_one_sentence_and_loses_nothing(store: Store) -> None:
    await store.add("anna", [mood(1)])
    pages = await pragma(store, "page_count")
    await pragma(store, f"max_page_count = {pages}")
    with pytest.raises(StoreError, match="is full; free some space"):
        for number in range(2, 50):
            await store.add("anna", [mood(number)], answer(f"r{number}"))
    assert (await store.events("anna"))[0] == mood(1)


async def test_a_home_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "choose another --home" in await failure(tmp_path / "file" / "home")
    (tmp_path / "people.sqlite").mkdir()
    assert "people.sqlite" in await failure(tmp_path)


async def test_a_file_of_a_newer_program_is_one_sentence(tmp_path: Path) -> None:
    await made(tmp_path)
    with sqlite3.connect(tmp_path / "people.sqlite") as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    file.close()
    assert "newer Whytune" in await failure(tmp_path)


async def test_only_its_owner_can_read_the_files(store: Store, tmp_path: Path) -> None:
    await store.add("anna", [mood(1)])
    assert {entry.stat().st_mode & 0o077 for entry in os.scandir(tmp_path)} == {0}
