"""Settings: environment before `.env` before defaults; a wrong value is one sentence that names its variable."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import pytest

from bot.settings import BadSetting, Settings


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting from outside, and an empty working directory."""
    for name in list(os.environ):
        if name.startswith("WHYTUNE_") or name == "DISCORD_TOKEN":
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_without_anything_set_there_are_defaults() -> None:
    settings = Settings.load()
    assert settings.home.name == "whytune" and settings.home.is_absolute()
    assert settings.device == "auto" and settings.log_level == "INFO" and settings.help_text == ""
    assert settings.master_key is None and settings.discord_token is None


def test_the_command_line_comes_before_the_environment_and_that_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("WHYTUNE_HOME=filed\nWHYTUNE_HELP_TEXT='Call 116 123'\nOTHER=1\nDISCORD_TOKEN=abc\n")
    assert Settings.load().home == Path("filed")
    assert Settings.load().help_text == "Call 116 123"
    token = Settings.load().discord_token
    assert token is not None and token.get_secret_value() == "abc"
    monkeypatch.setenv("WHYTUNE_HOME", "environment")
    assert Settings.load(home=None).home == Path("environment")
    assert Settings.load(home=Path("given")).home == Path("given")


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYTUNE_KEY", "")
    monkeypatch.setenv("WHYTUNE_DEVICE", "")
    assert Settings.load().device == "auto" and Settings.load().key is None


def test_a_home_may_begin_with_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYTUNE_HOME", "~/tunes")
    assert Settings.load().home == Path.home() / "tunes"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("WHYTUNE_DEVICE", "toaster"),
        ("WHYTUNE_KEY", "c2VjcmV0IHRoYXQgaXMgdG9vIHNob3J0"),
        ("WHYTUNE_CHROMA_URL", "localhost:8000"),
        ("WHYTUNE_MODELS", "not/there"),
        ("WHYTUNE_DATA", "not/there"),
        ("WHYTUNE_LOG_LEVEL", "LOUD"),
        ("WHYTUNE_SHARDED", "perhaps"),
        ("WHYTUNE_METRICS_PORT", "0"),
        ("WHYTUNE_METRICS_PORT", "65536"),
        ("WHYTUNE_METRICS_PORT", "web"),
        ("WHYTUNE_CHANNELS", "#music, #chill"),
        ("WHYTUNE_CHANNELS", "-5"),
        ("WHYTUNE_CHANNELS", "1²"),
        ("WHYTUNE_PICTURES", "pink"),
        ("WHYTUNE_DISCORD_API", "http://discord.com/api"),
        ("WHYTUNE_DISCORD_GATEWAY", "wss://gateway.discord.gg"),
        ("DISCORD_TOKEN", "Bot abc.def.ghi"),
        ("DISCORD_TOKEN", '"abc.def.ghi"'),
    ],
)
def test_a_wrong_value_is_one_sentence_that_names_its_variable(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(BadSetting) as caught:
        Settings.load()
    sentence = str(caught.value)
    assert sentence.startswith(variable) and sentence.endswith(".") and "\n" not in sentence
    assert "\n" not in sentence and "Input should" not in sentence
    if variable in ("WHYTUNE_KEY", "DISCORD_TOKEN"):
        assert value not in sentence and "abc.def" not in "".join(traceback.format_exception(caught.value))


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    key = "ab" * 32
    monkeypatch.setenv("WHYTUNE_KEY", key)
    monkeypatch.setenv("DISCORD_TOKEN", "token.of.mine")
    settings = Settings.load()
    assert settings.master_key == bytes.fromhex(key)
    assert key not in repr(settings) and "token.of.mine" not in repr(settings)


def test_a_file_that_is_not_text_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"WHYTUNE_HOME=\xff\xfe\n")
    with pytest.raises(BadSetting, match="UTF-8"):
        Settings.load()


def test_what_the_recommender_reads_is_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYTUNE_DEVICE", "auto")  # so that it is put back
    (tmp_path / ".env").write_text("WHYTUNE_DEVICE=CPU\n")
    monkeypatch.delenv("WHYTUNE_DEVICE")
    Settings.load().apply()
    assert os.environ["WHYTUNE_DEVICE"] == "cpu"


@pytest.mark.parametrize(
    "given", ["12,34", " 12  34 ", "12, 34,", "12\t34", "12,,34", "12;34"], ids=lambda given: repr(given)
)
def test_channels_are_numbers_with_commas_or_spaces_between(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYTUNE_CHANNELS", given)
    if ";" in given:
        with pytest.raises(BadSetting, match="WHYTUNE_CHANNELS"):
            Settings.load()
    else:
        assert Settings.load().channels == {12, 34}


def test_what_the_bot_can_be_told(tmp_path: Path) -> None:
    bare = Settings.load()
    assert (bare.channels, bare.sharded, bare.previews) == (frozenset(), False, "")
    assert (bare.pictures, bare.metrics_port) == ("dark", None)
    (tmp_path / ".env").write_text(
        "WHYTUNE_CHANNELS=1234\nWHYTUNE_SHARDED=yes\nWHYTUNE_PREVIEWS='CC0-1.0, CC-BY-4.0'\n"
        "WHYTUNE_PICTURES=Light\nWHYTUNE_METRICS_PORT=9464\n"
    )
    told = Settings.load()
    assert (told.channels, told.sharded, told.previews) == ({1234}, True, "CC0-1.0, CC-BY-4.0")
    assert (told.pictures, told.metrics_port) == ("light", 9464)
    assert Settings.load(channels=frozenset({5})).channels == {5}


@pytest.mark.parametrize(
    "token",
    ["Bot abc.def.ghi", "bot abc.def.ghi", "abc.def ghi", "'abc.def.ghi'", "abc.def\nghi", "abc.def.ghı", "`abc.def`"],
)
@pytest.mark.parametrize("variable", ["DISCORD_TOKEN", "WHYTUNE_DISCORD_TOKEN"])
def test_what_cannot_be_a_token_is_refused_without_showing_it(
    variable: str, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, token)
    with pytest.raises(BadSetting, match="TOKEN must be the token alone") as caught:
        Settings.load()
    shown = "".join(traceback.format_exception(caught.value))
    assert "abc" not in shown and "ghi" not in shown


def test_a_token_is_trimmed_and_blanks_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "  abc.def-g_h \n")
    token = Settings.load().discord_token
    assert token is not None and token.get_secret_value() == "abc.def-g_h"
    monkeypatch.setenv("DISCORD_TOKEN", "  ")
    assert Settings.load().discord_token is None


@pytest.mark.parametrize(
    ("api", "gateway", "kept"),
    [
        ("http://127.0.0.1:8080/api/v10/", "ws://127.0.0.1:8081", ("http://127.0.0.1:8080/api/v10", "ws://127.0.0.1:8081")),
        ("http://localhost:80", "ws://[::1]:9/", ("http://localhost:80", "ws://[::1]:9")),
        (" HTTP://127.8.9.10 ", "ws://LOCALHOST:7", ("http://127.8.9.10", "ws://localhost:7")),
    ],
)  # fmt: skip
def test_another_discord_may_lie_on_this_machine(
    api: str, gateway: str, kept: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHYTUNE_DISCORD_API", api)
    monkeypatch.setenv("WHYTUNE_DISCORD_GATEWAY", gateway)
    settings = Settings.load()
    assert (settings.discord_api, settings.discord_gateway) == kept


@pytest.mark.parametrize(
    "address",
    [
        "http://discord.com",
        "https://127.0.0.1:8000",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://127.0.0.1@example.org",
        "http://example.org@127.0.0.1",
        "http://example.org\\@127.0.0.1",
        "http://127.0.0.1\\@example.org",
        "http://example.org%2f@127.0.0.1",
        "http://127.0.0.1:8000?to=example.org",
        "http://127.0.0.1#@example.org",
        "http://0.0.0.0:8000",
        "http://10.0.0.1",
        "http://192.168.1.2",
        "http://128.0.0.1",
        "http://[::2]",
        "http://[::1%eth0]",
        "http://2130706433",
        "http://0x7f.1",
        "http://127.0.0.1:99999",
        "ws://127.0.0.1:8000",
        "127.0.0.1:8000",
        "//127.0.0.1",
        "http://",
        "localhost",
    ],
)
def test_a_token_goes_to_no_other_machine(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYTUNE_DISCORD_API", address)
    monkeypatch.setenv("WHYTUNE_DISCORD_GATEWAY", "ws://127.0.0.1:8001")
    with pytest.raises(BadSetting, match="WHYTUNE_DISCORD_API must be an address on this machine"):
        Settings.load()


@pytest.mark.parametrize(
    ("variable", "address"),
    [("WHYTUNE_DISCORD_API", "http://127.0.0.1:1"), ("WHYTUNE_DISCORD_GATEWAY", "ws://127.0.0.1:1")],
)
def test_half_of_another_discord_is_none(variable: str, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, address)
    with pytest.raises(BadSetting, match="WHYTUNE_DISCORD_API and WHYTUNE_DISCORD_GATEWAY go together"):
        Settings.load()
