"""Keys and ciphers: what is sealed opens with its own key and row alone, and the master key is made once."""

from __future__ import annotations

import base64
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.vault import KEY_FILE, Tampered, Vault, master_key, pack, parse_key, seal, unpack, unseal
from recommender.errors import StoreError

MASTER = bytes(range(32))


def test_a_sealed_value_opens_with_its_own_key_and_row_alone() -> None:
    sealed = seal(MASTER, b"calm", "event|1|1")
    assert unseal(MASTER, sealed, "event|1|1") == b"calm"
    for key, value, identity in (
        (MASTER, sealed, "event|1|2"),
        (MASTER[::-1], sealed, "event|1|1"),
        (MASTER, sealed[:-1] + bytes([sealed[-1] ^ 1]), "event|1|1"),
        (MASTER, sealed[:5], "event|1|1"),
        (MASTER, b"", "event|1|1"),
    ):
        with pytest.raises(Tampered):
            unseal(key, value, identity)


def test_the_same_value_is_never_sealed_the_same_way_twice() -> None:
    assert seal(MASTER, b"calm", "row") != seal(MASTER, b"calm", "row")


def test_floats_come_back_exactly() -> None:
    values = [0.1, 1 / 3, -1e-300, 123456789.123456789]
    assert unpack(pack({"values": values})) == {"values": values}


def test_a_user_key_is_random_and_opens_under_its_master_key_alone() -> None:
    vault, other = Vault(MASTER), Vault(MASTER[::-1])
    tag = vault.tag("anna")
    key, wrapped = vault.new_key(tag)
    assert key not in wrapped
    assert vault.user_key(wrapped, tag) == key
    assert vault.new_key(tag)[0] != key
    for opener, owner in ((other, tag), (vault, vault.tag("bert"))):
        with pytest.raises(Tampered):
            opener.user_key(wrapped, owner)


def test_hashes_depend_on_the_key_and_on_what_they_are_of() -> None:
    vault, other = Vault(MASTER), Vault(MASTER[::-1])
    assert vault.tag("anna") == Vault(MASTER).tag("anna") != other.tag("anna")
    assert len({vault.tag("anna")[:16], vault.lookup("anna"), vault.place("anna"), other.place("anna")}) == 4
    assert vault.check != other.check


@pytest.mark.parametrize(
    "text",
    [
        MASTER.hex(),
        MASTER.hex().upper(),
        base64.b64encode(MASTER).decode(),
        base64.b64encode(MASTER).decode().rstrip("="),
        base64.urlsafe_b64encode(MASTER).decode() + "\n",
    ],
)
def test_a_key_is_read_in_hex_and_base64(text: str) -> None:
    assert parse_key(text) == MASTER
    assert parse_key(base64.urlsafe_b64encode(b"\xff" * 32).decode()) == b"\xff" * 32


@pytest.mark.parametrize("text", ["short", "z" * 64, base64.b64encode(MASTER[:31]).decode(), "é" * 44])
def test_anything_else_is_no_key_and_never_repeated_in_the_message(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHYTUNE_KEY", text)
    with pytest.raises(StoreError, match="32 bytes in base64 or hex") as caught:
        master_key(tmp_path, None, may_make=True)
    assert text not in str(caught.value)


def test_the_key_file_is_made_once_and_is_private(tmp_path: Path) -> None:
    made = master_key(tmp_path, None, may_make=True)
    assert master_key(tmp_path, None, may_make=False) == made
    assert (tmp_path / KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [KEY_FILE]


def test_a_key_that_is_given_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filed = master_key(tmp_path, None, may_make=True)
    monkeypatch.setenv("WHYTUNE_KEY", MASTER.hex())
    assert master_key(tmp_path, None, may_make=False) == MASTER
    assert master_key(tmp_path, filed, may_make=False) == filed


def test_a_damaged_key_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_bytes(b"\xff\xfe nothing")
    with pytest.raises(StoreError, match="damaged"):
        master_key(tmp_path, None, may_make=True)


def test_processes_that_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from bot.vault import master_key\n"
        "time.sleep(max(0, float(sys.argv[2]) - time.time()))\n"
        "print(master_key(Path(sys.argv[1]), None, may_make=True).hex())"
    )
    start = str(time.time() + 1.5)
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path), start], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    keys = {process.communicate()[0].strip() for process in running}
    assert len(keys) == 1
    assert parse_key((tmp_path / KEY_FILE).read_text()).hex() in keys
    assert [path.name for path in tmp_path.iterdir()] == [KEY_FILE]
