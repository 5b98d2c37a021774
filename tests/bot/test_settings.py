"""Settings: environment before `.env` before defaults; a wrong value is one sentence that names its variable."""

from __future__ import annotations

import os
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
    if variable == "WHYTUNE_KEY":
        assert value not in sentence


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
