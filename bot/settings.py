"""Settings: from the environment (WHYTUNE_…), else from a file `.env` in the working directory, else their defaults."""

from __future__ import annotations

import os
import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import AliasChoices, Field, SecretStr, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.licences import Licences
from bot.vault import parse_key
from recommender.errors import WhytuneError
from recommender.trained import weights_folder

PREFIX = "WHYTUNE_"
ENV_FILE = ".env"
_EXPECTED = {"sharded": "true or false", "metrics_port": "a port from 1 to 65535"}
"""What a setting must be where its type alone would say it in a programmer's words."""


class BadSetting(WhytuneError):
    """A setting with a value that it cannot have."""


class Settings(BaseSettings):
    """What a host can set. Read with `Settings.load`, which explains a wrong value in one sentence."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        # A key or token must not turn up in an error message.
        hide_input_in_errors=True,
    )

    home: Path = Field(default_factory=lambda: user_data_path("whytune", appauthor=False))
    """The folder of everything that is written."""
    key: SecretStr | None = None
    """The master key of the store: 32 bytes in base64 or hex. None: the file `key` in `home`."""
    models: Path | None = None
    """A folder with the taggers' weights. None: `home`/models, fetched when missing."""
    encoder: str | None = None
    """A sentence encoder for every language. None: routed by language."""
    device: Literal["auto", "cpu", "cuda"] = "auto"
    """Where the catalog's matrix lies."""
    chroma_url: str | None = None
    """A Chroma server (http or https). None: embedded, in `home`."""
    data: Path | None = None
    """A folder with data sets for training and evaluation."""
    help_text: str = ""
    """What to say beside one kind sentence to somebody in despair: the help line of the host's country."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    discord_token: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("DISCORD_TOKEN", "WHYTUNE_DISCORD_TOKEN")
    )
    """The bot's token, from DISCORD_TOKEN."""
    discord_api: str | None = None
    """Another address for Discord's REST interface, on this machine alone: what tests use. None: Discord's own."""
    discord_gateway: str | None = None
    """The same for its gateway. Both or none."""
    sharded: bool = False
    """Whether the bot opens as many gateway connections as Discord recommends (needed from 2,500 servers on)."""
    channels: Annotated[frozenset[int], NoDecode] = frozenset()
    """Ids of the channels in which it answers in servers. Empty: wherever it may."""
    previews: str = ""
    """For which tracks a clip may be sent: "" for none, "all", or licences."""
    pictures: Literal["dark", "light"] = "dark"
    """The theme of charts."""
    metrics_port: int | None = Field(default=None, ge=1, le=65535)
    """Where Prometheus may read figures, on 127.0.0.1. None: nowhere."""

    @field_validator("home", "models", "data")
    @classmethod
    def _expand(cls, path: Path | None) -> Path | None:
        return path.expanduser() if path else path

    @field_validator("key")
    @classmethod
    def _is_key(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None:
            try:
                parse_key(key.get_secret_value())
            except ValueError as error:
                raise ValueError("32 bytes in base64 or hex, as `openssl rand -base64 32` makes them") from error
        return key

    @field_validator("models", "data")
    @classmethod
    def _is_folder(cls, path: Path | None) -> Path | None:
        if path is not None and not path.is_dir():
            raise ValueError(f"a folder that exists, and {path} is none")
        return path

    @field_validator("chroma_url")
    @classmethod
    def _is_url(cls, url: str | None) -> str | None:
        if url is not None:
            parts = urlsplit(url)
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise ValueError("an address such as http://localhost:8000")
        return url

    @field_validator("previews")
    @classmethod
    def _is_licences(cls, previews: str) -> str:
        Licences.parse(previews)
        return previews

    @field_validator("discord_token")
    @classmethod
    def _is_token(cls, token: SecretStr | None) -> SecretStr | None:
        bare = token.get_secret_value().strip() if token is not None else ""
        if bare.casefold().startswith("bot "):
            raise ValueError('the token alone, without "Bot " before it')
        if not re.fullmatch(r"[!-~]*", bare) or set(bare) & set("\"'`"):
            raise ValueError("the token alone, as the Developer Portal shows it, without quotes or spaces")
        return SecretStr(bare) if bare else None

    @field_validator("discord_api", "discord_gateway")
    @classmethod
    def _is_here(cls, url: str | None, info: ValidationInfo) -> str | None:
        scheme = "http" if info.field_name == "discord_api" else "ws"
        here = _loopback(url, scheme) if url is not None else None
        if url is not None and here is None:
            raise ValueError(
                f"an address on this machine such as {scheme}://127.0.0.1:8000, for the token would be sent there"
            )
        return here

    @field_validator("channels", mode="before")
    @classmethod
    def _are_ids(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        ids = value.replace(",", " ").split()
        if not all(re.fullmatch(r"[0-9]{1,20}", channel) for channel in ids):
            raise ValueError(
                'ids of channels ("Copy Channel ID" in Discord\'s developer mode) with commas between them'
            )
        return frozenset(int(channel) for channel in ids)

    @model_validator(mode="after")
    def _both_or_none(self) -> Settings:
        if (self.discord_api is None) != (self.discord_gateway is None):
            raise ValueError("WHYTUNE_DISCORD_API and WHYTUNE_DISCORD_GATEWAY go together: set both or none")
        return self

    @field_validator("log_level", "device", "pictures", mode="before")
    @classmethod
    def _any_case(cls, value: Any, info: Any) -> Any:
        if not isinstance(value, str):
            return value
        return value.upper() if info.field_name == "log_level" else value.lower()

    @property
    def master_key(self) -> bytes | None:
        """The key as bytes, for `Store.open`."""
        return parse_key(self.key.get_secret_value()) if self.key else None

    @classmethod
    def load(cls, **given: Any) -> Settings:
        """The settings; those `given` (by the command line; None for absent) come first. Raises BadSetting."""
        try:
            return cls(**{name: value for name, value in given.items() if value is not None})
        except ValidationError as error:
            raise BadSetting(_sentence(error)) from None
        except UnicodeDecodeError as error:
            raise BadSetting(f"The file {ENV_FILE} in the working directory must be text in UTF-8.") from error

    def apply(self) -> None:
        """Hand on to the environment what the recommender reads there, so that `.env` counts for it, too."""
        for name in ("models", "encoder", "device", "data"):
            value = getattr(self, name)
            if value is not None:
                os.environ[PREFIX + name.upper()] = str(value)
        if weights_folder(self.home).is_dir():
            os.environ.setdefault("WHYTUNE_WEIGHTS", str(weights_folder(self.home)))


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    where = f"correct it in the environment or in {ENV_FILE}."
    if not first["loc"]:
        return f"{first['ctx']['error']}; {where}"
    name = str(first["loc"][0])
    variable = name if name.isupper() else PREFIX + name.upper()
    if name in _EXPECTED:
        return f"{variable} must be {_EXPECTED[name]}; {where}"
    if first["type"] == "literal_error":
        return f"{variable} must be {first['ctx']['expected']}; {where}"
    if first["type"] == "value_error":
        return f"{variable} must be {first['ctx']['error']}; {where}"
    return f"{variable} has a value that it cannot have ({first['msg']}); {where}"


def _loopback(url: str, scheme: str) -> str | None:
    """The address written anew from its parts, so that no other host can be read in it; None where it is not here."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
        here = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return None
    if not here or parts.scheme != scheme or parts.query or parts.fragment or re.search(r"[@\\%\s]", url.strip()):
        return None
    name = f"[{host}]" if ":" in host else host
    return f"{scheme}://{name}{f':{port}' if port else ''}{parts.path.rstrip('/')}"
