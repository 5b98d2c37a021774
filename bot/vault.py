"""Keys and ciphers: the master key, what is derived from it, one key for each user, and sealed payloads.

The master key never touches data. HKDF-SHA256 derives from it one key that hashes names, one that wraps the users' own
keys, and a value that tells whether a key is the right one. A user's payloads are sealed with that user's key alone, so
that destroying the wrapped key makes every copy of them unreadable.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import hmac
import json
import os
import re
import secrets
import zlib
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from recommender.errors import BadRequest, StoreError

KEY_BYTES = 32
KEY_FILE = "key"
KEY_SETTING = "WHYTUNE_KEY"
_NONCE_BYTES = 12
_LOOKUP_BYTES = 16


class Tampered(Exception):
    """A sealed value that does not open: another key, another row, or damaged bytes."""


def seal(key: bytes, value: bytes, identity: str) -> bytes:
    """`value` under AES-256-GCM with a fresh nonce in front. `identity` names the row; it opens nowhere else."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, value, identity.encode())


def unseal(key: bytes, sealed: bytes, identity: str) -> bytes:
    """The value that `seal` was given. Raises Tampered."""
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], identity.encode())
    except (InvalidTag, ValueError) as error:
        raise Tampered(identity.split("|")[0]) from error


def pack(value: object) -> bytes:
    """Plain values as compressed JSON. Floats come back exactly; numpy scalars become Python's."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=lambda scalar: scalar.item())
    return zlib.compress(text.encode())


def unpack(packed: bytes) -> Any:
    """The values that `pack` was given, tuples as lists."""
    return json.loads(zlib.decompress(packed))


class Vault:
    """What the master key is good for. Holds derived keys only."""

    def __init__(self, master: bytes) -> None:
        self._names = _derive(master, "names")
        self._wrap = _derive(master, "wrap")
        self.check = _derive(master, "check")[:_LOOKUP_BYTES]
        """Kept beside the data: another master key has another one, and it leads back to none."""

    def tag(self, user: str) -> bytes:
        """The keyed hash that stands for a user: HMAC-SHA256, 32 bytes."""
        return self._hash("user", user)

    def lookup(self, request_id: str) -> bytes:
        """The keyed hash that finds an answer: a button on a public message must not lead to a row without the key."""
        return self._hash("request", request_id)[:_LOOKUP_BYTES]

    def place(self, place: str) -> bytes:
        """The keyed hash that stands for a place (a Discord server), 16 bytes."""
        return self._hash("place", place)[:_LOOKUP_BYTES]

    def new_key(self, tag: bytes) -> tuple[bytes, bytes]:
        """A user's new random key, and the same wrapped for storage."""
        key = secrets.token_bytes(KEY_BYTES)
        return key, seal(self._wrap, key, f"key|{tag.hex()}")

    def user_key(self, wrapped: bytes, tag: bytes) -> bytes:
        """The key inside `wrapped`. Raises Tampered."""
        return unseal(self._wrap, wrapped, f"key|{tag.hex()}")

    def _hash(self, kind: str, name: str) -> bytes:
        try:
            return hmac.new(self._names, f"{kind}|{name}".encode(), hashlib.sha256).digest()
        except UnicodeEncodeError as error:
            raise BadRequest(f"The {kind}'s name has bytes that are no text in UTF-8; type it again.") from error


def _derive(master: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=f"whytune {purpose} 1".encode()).derive(master)


def parse_key(text: str) -> bytes:
    """The 32 bytes in hex or base64 (ordinary or URL-safe, padded or not). Raises ValueError."""
    text = text.strip()
    if re.fullmatch(r"[0-9a-fA-F]{64}", text):
        return bytes.fromhex(text)
    try:
        key = base64.b64decode(text.translate(str.maketrans("-_", "+/")).rstrip("=") + "=", validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("neither hex nor base64") from error
    if len(key) != KEY_BYTES:
        raise ValueError(f"{len(key)} bytes")
    return key


def master_key(home: Path, given: bytes | str | None, *, may_make: bool) -> bytes:
    """The master key: `given`, else WHYTUNE_KEY, else the file `key` in `home`, made there when `may_make`.

    Raises StoreError where the key is malformed, or gone (`may_make` is False and there is none).
    """
    if isinstance(given, bytes):
        if len(given) != KEY_BYTES:
            raise StoreError(f"The master key must have {KEY_BYTES} bytes, not {len(given)}.")
        return given
    if text := given or os.environ.get(KEY_SETTING, "").strip():
        try:
            return parse_key(text)
        except ValueError as error:
            raise StoreError(
                f"{KEY_SETTING} must hold 32 bytes in base64 or hex; `openssl rand -base64 32` makes such a key."
            ) from error
    path = home / KEY_FILE
    try:
        if not path.exists():
            if not may_make:
                raise StoreError(
                    f"The key to what is kept of people is lost: put {path} back or set {KEY_SETTING} to its text, or "
                    "move people.sqlite away to start anew, for nothing in it can be read without the key."
                )
            _make_key_file(path)
        with contextlib.suppress(OSError):
            path.chmod(0o600)
        return parse_key(path.read_text(encoding="ascii"))
    except ValueError as error:
        raise StoreError(f"The key in {path} is damaged; restore that file from a backup.") from error
    except OSError as error:
        raise StoreError(
            f"The key in {path} cannot be read or written: {error.strerror}; see to that first."
        ) from error


def _make_key_file(path: Path) -> None:
    """A new key at `path`, whole or not at all; where two processes start at once, the first one's key stays."""
    made = path.with_name(f"{path.name}.{secrets.token_hex(8)}.new")
    descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            # Unlike a rename, a link never replaces a key that another process has put there a moment ago.
            os.link(made, path)
        except FileExistsError:
            return
        except OSError:
            # No hard links on this file system; the check value in the database still tells two keys apart.
            if not path.exists():
                made.rename(path)
        _sync_folder(path.parent)
    finally:
        made.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
