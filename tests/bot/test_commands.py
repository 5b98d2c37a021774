"""The contract of commands (docs/commands.md), walked by real processes and through the command line in this one."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import bot
from bot import cli
from bot.cli import moment, run
from recommender import encoders, trained
from recommender.engine import Recommender

from .test_batch import check_answer, check_attributes, check_pick, check_understanding, has

Json = dict[str, Any]
CHECKOUT = Path(bot.__file__).resolve().parent.parent
NOW = 1_800_000_000


# -- real processes: one home, in the order that somebody would use it -------------------------------------------------


def whytune(
    home: Path, *arguments: str, typed: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments, "--home", str(home)],
        capture_output=True,
        text=True,
        input=typed,
        env={**os.environ, **environment},
        cwd=CHECKOUT,
        timeout=300,
    )


def document(done: subprocess.CompletedProcess[str]) -> Json:
    """The one JSON document of a command that went well."""
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1, "exactly one document on one line"
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    """What a command that failed said."""
    assert done.returncode == 1, (done.returncode, done.stderr)
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1 and lines[0].startswith("whytune: ") and lines[0].endswith("."), done.stderr
    return lines[0]


def test_the_contract_walked_by_real_processes(tmp_path: Path) -> None:
    home = tmp_path / "home"
    asked = document(whytune(home, "recommend", "--user", "anna", "calm piano, no vocals", "--json"))
    check_answer(asked, 3)
    event = max(asked["events"], key=lambda event: abs(event["weight"]))["id"]

    lines = [
        {"id": 1, "op": "again", "request_id": asked["request_id"]},
        {"id": 2, "op": "again", "request_id": asked["request_id"], "without": event, "plus": "drums"},
        {"id": 3, "op": "why", "user": "anna"},
        {"id": 4, "op": "feedback", "user": "anna", "pick": 1, "verdict": "like"},
        {"id": 5, "op": "feedback", "user": "anna", "pick": 1, "verdict": "undo"},
        {"id": 6, "op": "nonsense"},
        {"id": 7, "op": "say", "user": "anna", "text": "more energy please"},
    ]
    requests, out = tmp_path / "requests.jsonl", tmp_path / "answers.jsonl"
    requests.write_text("".join(json.dumps(line) + "\n" for line in lines))
    done = whytune(home, "batch", str(requests), "--out", str(out))
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    again, changed, why, like, undo, nonsense, said = map(json.loads, out.read_text().splitlines())
    # Another process, so the words are gone: what they matched in names was kept with the answer.
    assert [(p["track_id"], p["score"]) for p in again["picks"]] == [
        (p["track_id"], pytest.approx(p["score"], abs=1e-9)) for p in asked["picks"]
    ]
    assert event not in {other["id"] for other in changed["events"]}
    assert why["pick"]["reasons"] == asked["picks"][0]["reasons"]
    assert undo["score_after"] == like["score_before"] < like["score_after"]
    assert set(nonsense) == {"id", "error"} and said["picks"]

    assert document(whytune(home, "export", "--user", "anna", "--json"))["answers"]
    assert document(whytune(home, "forget", "--user", "anna", "--json")) == {"forgotten": "all"}
    assert document(whytune(home, "export", "--user", "anna", "--json")) == {}


def test_a_process_that_fails_says_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "catalog.sqlite").write_bytes(b"no catalog " * 2000)
    assert "catalog.sqlite is damaged" in one_sentence(whytune(tmp_path, "tracks", "--json"))
    assert "There is no folder" in one_sentence(whytune(tmp_path, "ingest", str(tmp_path / "nowhere")))
    assert "WHYTUNE_DEVICE" in one_sentence(whytune(tmp_path, "export", "--user", "u", WHYTUNE_DEVICE="abacus"))
    usage = whytune(tmp_path, "recommend", "-k", "0")
    assert usage.returncode == 2 and "no number from 1" in usage.stderr and "Traceback" not in usage.stderr


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 700 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", str(disk)], capture_output=True
    )
    if not made or made.returncode:
        pytest.skip("no disk can be made here: mounting takes a superuser")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk_is_one_sentence_and_loses_nothing(tiny_disk: Path, recommender: Recommender) -> None:
    first, *others = (track.track_id for track in recommender.catalog.tracks[:30])
    assert whytune(tiny_disk, "block", "--user", "u", first).returncode == 0
    with (tiny_disk / "ballast").open("wb", buffering=0) as ballast:
        try:
            while ballast.write(bytes(4096)):
                pass
        except OSError:
            pass
    said = one_sentence(whytune(tiny_disk, "block", "--user", "u", others[0]))
    # On tmpfs SQLite finds no room for its shared memory, and calls that an I/O error.
    assert "is full; free some space" in said or "check the disk and the space on it" in said
    (tiny_disk / "ballast").unlink()
    assert document(whytune(tiny_disk, "export", "--user", "u", "--json"))["blocks"]["tracks"] == [first]


# -- the same command line in this process, over the shared recommender ------------------------------------------------


Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def command(
    tmp_path: Path, recommender: Recommender, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Runs a command over a home of its own; models and the demo catalog are loaded already."""
    from bot import service

    monkeypatch.setattr(service, "open_recommender", lambda settings, use_index=True: recommender)
    monkeypatch.setattr(Recommender, "close", lambda self: None)
    monkeypatch.setattr(Recommender, "open_index", lambda self: True)

    def ran(*arguments: str, home: Path = tmp_path / "home") -> subprocess.CompletedProcess[str]:
        return started(capsys, *arguments, "--home", str(home))

    return ran


def started(capsys: pytest.CaptureFixture[str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command line in this process, in a thread of its own since it runs an event loop of its own."""
    capsys.readouterr()
    status: list[int] = []

    def work() -> None:
        try:
            status.append(run(arguments))
        except SystemExit as end:
            status.append(int(end.code or 0))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return subprocess.CompletedProcess(arguments, status[0] if status else -1, *capsys.readouterr())


def test_understand(command: Command) -> None:
    text = "very calm piano, no vocals, under 90 bpm"
    check_understanding(document(command("understand", text, "--json")), text)
    refined = document(command("understand", "a bit faster", "--context", "calm piano", "--json"))
    assert refined["intent"] == "refine"


def test_recommend(command: Command) -> None:
    check_answer(document(command("recommend", "--user", "u", "calm piano", "--json")), 3)
    seven = document(command("recommend", "--user", "u", "calm piano", "-k", "7", "--at", "2026-11-24T18:00", "--json"))
    check_answer(seven, 7)
    assert seven["as_of"] == 1_795_543_200.0
    plain = command("recommend", "--user", "u", "calm piano", "-k", "2")
    assert plain.returncode == 0 and re.search(r"^1\. .*\n   .+\n2\. ", plain.stdout, flags=re.M)


def test_recommend_plain_ranks_the_whole_catalog(command: Command, recommender: Recommender) -> None:
    found = document(
        command("recommend", "--user", "u", "calm, no vocals", "-k", "9999", "--plain", "--at", str(NOW), "--json")
    )
    check_answer(found, len(recommender.catalog))
    assert document(command("export", "--user", "u", "--json"))["events"] == []


def test_recommend_again_without_and_plus(command: Command) -> None:
    first = document(command("recommend", "--user", "u", "calm piano, not sad", "-k", "5", "--json"))
    ask = ("recommend", "--again", first["request_id"], "--json")
    same = document(command(*ask))
    assert [p["track_id"] for p in same["picks"]] == [p["track_id"] for p in first["picks"]]
    event = max(first["events"], key=lambda event: abs(event["weight"]))["id"]
    without = document(command(*ask, "--without", str(event)))
    assert event not in {other["id"] for other in without["events"]}
    plus = document(command(*ask, "--plus", "drums"))
    assert plus["as_of"] == first["as_of"] and len(plus["events"]) == len(first["events"]) + 1
    both = document(command(*ask, "--without", str(event), "--plus", "drums"))
    check_answer(both, 5)


def test_every_counterfactual_is_true_when_it_is_asked_again(command: Command, recommender: Recommender) -> None:
    document(command("recommend", "--user", "u", "calm piano, not sad", "--json"))
    why = document(command("why", "--user", "u", "--pick", "2", "--json"))
    assert why["counterfactuals"]
    for found in why["counterfactuals"]:
        change = ("--without", str(found["without"])) if "without" in found else ("--plus", found["plus"])
        again = document(command("recommend", "--again", why["request_id"], *change, "-k", "9999", "--plain", "--json"))
        ranks = {pick["track_id"]: pick["rank"] for pick in again["picks"]}
        assert ranks[why["pick"]["track_id"]] == found["rank_after"]


def test_why(command: Command) -> None:
    asked = document(command("recommend", "--user", "u", "calm piano", "--json"))
    why = document(command("why", "--user", "u", "--request", asked["request_id"], "--pick", "3", "--json"))
    has(why, request_id=str, pick=dict, counterfactuals=list)
    check_pick(why["pick"], {event["id"] for event in why["events"]}, why["bias"])
    assert why["pick"]["track_id"] == asked["picks"][2]["track_id"] and why["pick"]["rank"] == 3
    assert "where every track starts" in command("why", "--user", "u").stdout


def test_feedback(command: Command) -> None:
    asked = document(command("recommend", "--user", "u", "calm piano", "--json"))
    like = document(command("feedback", "--user", "u", "--pick", "1", "--like", "--json"))
    has(like, request_id=str, event=dict, rank_before=int, rank_after=int, score_before=float, score_after=float)
    undo = document(
        command("feedback", "--user", "u", "--request", asked["request_id"], "--pick", "1", "--undo", "--json")
    )
    assert undo["score_after"] == like["score_before"]
    dislike = document(command("feedback", "--user", "u", "--pick", "2", "--dislike", "--json"))
    assert dislike["event"]["kind"] == "dislike" and dislike["rank_after"] >= dislike["rank_before"]


def test_profile_export_forget(command: Command) -> None:
    document(command("recommend", "--user", "u", "I love jazz", "--json"))
    document(command("feedback", "--user", "u", "--pick", "1", "--like", "--json"))
    profile = document(command("profile", "--user", "u", "--json"))
    has(profile, known=bool, events=int, terms=list, reactions=list, blocked=dict)
    assert "jazz" in command("profile", "--user", "u").stdout
    assert document(command("export", "--user", "u", "--json"))["events"]
    document(command("recommend", "--user", "u", "calm piano", "--json"))
    assert document(command("forget", "--user", "u", "last", "--json")) == {"forgotten": "last"}
    assert len(document(command("export", "--user", "u", "--json"))["answers"]) == 1
    assert command("forget", "--user", "u").stdout == "Erased.\n"
    assert document(command("export", "--user", "u", "--json")) == {}
    assert document(command("forget", "--user", "u", "--json")) == {"forgotten": None}
    assert command("forget", "--user", "u").stdout == "Nothing was kept.\n"


def test_block_holds_on_the_picks(command: Command) -> None:
    first = document(command("recommend", "--user", "u", "calm piano", "--json"))["picks"]
    artist = next(pick["artist"] for pick in first if pick["artist"])
    has(document(command("block", "--user", "u", artist, "--json")), blocked=str)
    document(command("block", "--user", "u", first[0]["track_id"], "--json"))
    document(command("block", "--user", "u", "2", "--json"))
    gone = {first[0]["track_id"], first[1]["track_id"]}
    after = document(command("recommend", "--user", "u", "calm piano", "-k", "50", "--json"))["picks"]
    assert len(after) == 50
    assert not [pick for pick in after if pick["artist"] == artist or pick["track_id"] in gone]


def test_playlist_writes_an_m3u8(command: Command, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "rain.m3u8"
    found = document(command("playlist", "--user", "u", "calm rainy night", "-k", "6", "--out", str(out), "--json"))
    assert found == {"path": str(out), "tracks": 6}
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#EXTM3U" and len(lines) == 7
    assert re.fullmatch(r"10 tracks in .*\.m3u8\n", command("playlist", "--user", "u", "calm").stdout)


def test_say(command: Command) -> None:
    picks = document(command("say", "--user", "u", "calm piano", "--json"))
    has(picks, reply=str, intent=str)
    check_answer(picks, 3)
    why = document(command("say", "--user", "u", "why 2?", "--json"))
    assert why["intent"] == "why" and "picks" not in why
    assert command("say", "--user", "u", "hello").stdout.startswith("Hello!")


def test_tracks(command: Command, recommender: Recommender) -> None:
    found = document(command("tracks", "--json"))
    assert set(found) == {"tracks"} and len(found["tracks"]) == len(recommender.catalog)
    for track in found["tracks"]:
        has(track, track_id=str, title=str, artist=str, album=str, duration_s=float, path=str, licence=str)
        check_attributes(track["attributes"])
    assert len(command("tracks").stdout.splitlines()) == len(recommender.catalog)


WRONG = [
    ((), 2, "required"),
    (("dance",), 2, "invalid choice"),
    (("understand", ""), 1, "message is empty"),
    (("understand", " \t"), 1, "message is empty"),
    (("understand", "x" * 10_000), 1, "2,000 are the most"),
    (("understand", "calm \udce9"), 1, "UTF-8"),
    (("recommend", "--user", "u", ""), 1, "message is empty"),
    (("recommend", "--user", "u", "x" * 10_000), 1, "2,000 are the most"),
    (("recommend", "--user", "u", "calm \ud800"), 1, "UTF-8"),
    (("recommend", "--user", "u"), 1, "Say whose request"),
    (("recommend", "calm"), 1, "Say whose request"),
    (("recommend", "--user", "u", "calm", "-k", "0"), 2, "no number from 1"),
    (("recommend", "--user", "u", "calm", "-k", "-1"), 2, "no number from 1"),
    (("recommend", "--user", "u", "calm", "-k", "two"), 2, "no number from 1"),
    (("recommend", "--user", "u", "calm", "-k", "nan"), 2, "no number from 1"),
    (("recommend", "--user", "u", "calm", "--at", "soon"), 2, "no time"),
    (("recommend", "--user", "u", "calm", "--at", "nan"), 2, "no time"),
    (("recommend", "--user", "u", "calm", "--at", "inf"), 2, "no time"),
    (("recommend", "--user", "u", "calm", "--without", "1"), 1, "--again"),
    (("recommend", "--user", "u", "calm", "--plus", "calm"), 1, "--again"),
    (("recommend", "--again", "nothing"), 1, "no request 'nothing'"),
    (("why", "--user", "nobody"), 1, "not recommended anything"),
    (("why", "--user", "u", "--request", "nothing"), 1, "no request 'nothing'"),
    (("why",), 2, "--user"),
    (("feedback", "--user", "u", "--pick", "1"), 2, "required"),
    (("feedback", "--user", "u", "--pick", "1", "--like", "--undo"), 2, "not allowed"),
    (("feedback", "--user", "nobody", "--pick", "1", "--like"), 1, "not recommended anything"),
    (("forget", "--user", "u", "some"), 2, "invalid choice"),
    (("block", "--user", "u", "Nobody At All"), 1, "no artist 'Nobody At All'"),
    (("block", "--user", "u", "3"), 1, "no pick 3"),
    (("playlist", "--user", "u", ""), 1, "message is empty"),
    (("playlist", "--user", "u", "calm", "--out", "/dev/null/list.m3u8"), 1, "cannot be written"),
    (("say", "--user", "u", ""), 1, "message is empty"),
    (("say", "--user", "u", "/dance"), 1, "no command /dance"),
    (("ingest", "/there/is/none"), 1, "There is no folder /there/is/none"),
    (("ingest", "/tmp", "--workers", "0"), 2, "no number from 1"),
    (("batch", "/there/is/none", "--out", "/tmp/out"), 1, "There is no file /there/is/none"),
]


@pytest.mark.parametrize(("arguments", "status", "words"), WRONG, ids=lambda value: str(value)[:60])
def test_what_is_wrong_is_one_clear_sentence(
    command: Command, arguments: tuple[str, ...], status: int, words: str
) -> None:
    done = command(*arguments)
    assert (done.returncode, done.stdout) == (status, "")
    assert words in done.stderr and "Traceback" not in done.stderr
    if status == 1:
        one_sentence(done)


@pytest.mark.parametrize("text", ["🎻", "😴🌧️", "👨‍👩‍👧‍👦🏳️‍🌈", "!!!", "\u200b"])
def test_a_message_of_signs_alone_is_answered_or_refused_in_one_sentence(command: Command, text: str) -> None:
    done = command("recommend", "--user", "u", text, "--json")
    if done.returncode == 0:
        check_answer(document(done), 3)
    else:
        one_sentence(done)


def test_a_user_of_odd_characters_is_a_user_like_any(command: Command, recommender: Recommender) -> None:
    track = recommender.catalog.tracks[0].track_id
    for user in ("Ünïcode 雨", "", " ", "a" * 500, "'; DROP TABLE users; --"):
        assert document(command("block", "--user", user, track, "--json"))
        assert document(command("export", "--user", user, "--json"))["blocks"]["tracks"] == [track]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_user_that_is_no_text_is_one_sentence(command: Command) -> None:
    one_sentence(command("export", "--user", "u\udce9"))


def test_two_names_are_two_people(command: Command) -> None:
    document(command("recommend", "--user", "anna", "calm piano", "--json"))
    assert document(command("export", "--user", "Anna", "--json")) == {}
    one_sentence(command("why", "--user", "berta"))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("1795543200.5", 1_795_543_200.5),
        ("2026-11-24T18:00", 1_795_543_200.0),
        ("2026-11-24T18:00:00Z", 1_795_543_200.0),
        ("2026-11-24T19:00+01:00", 1_795_543_200.0),
        ("2026-11-24", 1_795_478_400.0),
    ],
)
def test_a_moment_is_seconds_or_iso_8601_in_utc(text: str, seconds: float) -> None:
    assert moment(text) == seconds


# -- files that are wrong ----------------------------------------------------------------------------------------------


def test_a_damaged_store_is_one_sentence_and_stays_as_it_is(command: Command, tmp_path: Path) -> None:
    home = tmp_path / "home"
    document(command("recommend", "--user", "u", "calm piano", "--json"))
    store = home / "people.sqlite"
    for path in home.glob("people.sqlite-*"):
        path.unlink()
    noise = b"noise" * 4000
    store.write_bytes(noise)
    for arguments in (
        ("recommend", "--user", "u", "calm"),
        ("why", "--user", "u"),
        ("profile", "--user", "u"),
        ("export", "--user", "u"),
        ("forget", "--user", "u"),
        ("say", "--user", "u", "calm"),
        ("block", "--user", "u", "1"),
    ):
        assert "people.sqlite is damaged" in one_sentence(command(*arguments))
    assert store.read_bytes() == noise


def test_a_lost_key_is_one_sentence(command: Command, tmp_path: Path) -> None:
    document(command("recommend", "--user", "u", "calm piano", "--json"))
    (tmp_path / "home" / "key").unlink()
    assert "lost" in one_sentence(command("profile", "--user", "u"))


def test_an_answer_whose_bytes_were_changed_is_one_sentence(command: Command, tmp_path: Path) -> None:
    document(command("recommend", "--user", "u", "calm piano", "--json"))
    with sqlite3.connect(tmp_path / "home" / "people.sqlite") as file:
        file.execute("UPDATE answers SET payload = zeroblob(60)")
    file.close()
    assert "damaged" in one_sentence(command("why", "--user", "u"))


def test_a_home_that_is_a_file_is_one_sentence(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "--home" in one_sentence(command("export", "--user", "u", home=tmp_path / "file" / "home"))


@pytest.mark.parametrize("missing", [trained.MODEL, trained.READING, trained.READER, "encoder"])
def test_a_missing_model_file_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    shipped = tmp_path / "data"
    shipped.mkdir()
    for name in (trained.MODEL, trained.READING, trained.READER):
        if name != missing:
            (shipped / name).symlink_to(trained.SHIPPED / name)
    monkeypatch.setattr(trained, "SHIPPED", shipped)
    if missing == "encoder":
        monkeypatch.setattr(encoders.importlib.util, "find_spec", lambda name: None)
    said = one_sentence(started(capsys, "understand", "calm", "--home", str(tmp_path / "home")))
    assert (missing in said or missing == "encoder") and ("install" in said or "whytune train" in said)


def test_an_interrupt_is_told_without_a_traceback(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    async def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_export", interrupted)
    done = command("export", "--user", "u")
    assert done.returncode == 130 and "nothing that was acknowledged is lost" in done.stderr


def test_a_pipe_that_closes_early_is_no_error(tmp_path: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m bot --home {tmp_path} tracks --json | head -c 10",
        shell=True,
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
        timeout=300,
    )
    assert done.stdout == '{"tracks":' and done.stderr == ""


def test_the_contract_names_every_command_that_there_is() -> None:
    told = (CHECKOUT / "docs" / "commands.md").read_text(encoding="utf-8")
    actions = cli._parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr]
    assert actions is not None
    for name in actions:
        if name not in ("demo-catalog", "fetch-models"):
            assert f"`{name}" in told, name
    assert asyncio.iscoroutinefunction(cli._chat)
