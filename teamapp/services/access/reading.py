"""The officer's side: make a pair of keys, and read with the secret one what a team has sealed for her."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from pathlib import Path

import msgspec

from teamapp.services.access.export import MAGIC, VERSION
from teamapp.services.access.officer import key_text
from teamapp.services.refused import refuse

SECRET = "teamapp-officer-secret"
_MOST_BYTES = 512 * 1024 * 1024
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Line:
    """One opening: when (UTC), by whom, of whose record. `name` is empty for a client who was erased since."""

    at: str
    nurse: str
    client: str
    name: str


@dataclass(frozen=True, slots=True)
class Record:
    """What a team has handed over; `unread` counts bundles that were sealed for another key."""

    team: str
    exported: str
    lines: tuple[Line, ...]
    unread: int


def new_keys() -> tuple[str, str]:
    """The secret one, which stays with the officer, and the public one for the team."""
    from nacl.public import PrivateKey

    secret = PrivateKey.generate()
    return f"{SECRET}:{bytes(secret).hex()}", key_text(bytes(secret.public_key))


def read_export(file: Path, key_file: Path) -> Record:
    """Raises Refused for a file of another kind, a damaged one, or a key that opens nothing of it."""
    key = _secret(key_file)
    exported, names, bundles = _parts(file)
    opened = _opened(names, key)
    if opened is None:
        raise refuse("access.other_key", file=file.name)
    team, directory = msgspec.msgpack.decode(opened, type=tuple[str, dict[str, str]])
    lines: list[Line] = []
    unread = 0
    for sealed in bundles:
        bundle = _opened(_raw(sealed), key)
        unread += bundle is None
        rows = msgspec.msgpack.decode(bundle, type=list[tuple[str, str, str, str]]) if bundle is not None else []
        lines += (Line(at, name or nurse, alias, directory.get(alias, "")) for at, nurse, name, alias in rows)
    return Record(team, exported, tuple(sorted(lines, key=lambda one: (one.at, one.client))), unread)


def _parts(file: Path) -> tuple[str, bytes, list[str]]:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise refuse("access.not_an_export", file=file.name)
        parts = msgspec.msgpack.decode(file.read_bytes(), type=tuple[str, int, str, bytes, list[str]])
    except FileNotFoundError as error:
        raise refuse("access.no_file", file=str(file)) from error
    except (OSError, msgspec.MsgspecError, ValueError) as error:
        raise refuse("access.not_an_export", file=file.name) from error
    magic, version, exported, names, bundles = parts
    if magic != MAGIC:
        raise refuse("access.not_an_export", file=file.name)
    if version != VERSION:
        raise refuse("access.newer", file=file.name)
    return exported, names, bundles


def _secret(key_file: Path) -> bytes:
    try:
        words = key_file.read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError) as error:
        raise refuse("access.no_secret", file=str(key_file)) from error
    found = next((word for word in words if word.startswith(f"{SECRET}:")), "")
    try:
        key = bytes.fromhex(found.removeprefix(f"{SECRET}:"))
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise refuse("access.no_secret", file=str(key_file))
    return key


def _opened(sealed: bytes, key: bytes) -> bytes | None:
    """None for what was sealed for somebody else, or is damaged."""
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey, SealedBox

    try:
        return bytes(SealedBox(PrivateKey(key)).decrypt(sealed))
    except (CryptoError, ValueError, TypeError):
        return None


def _raw(sealed: str) -> bytes:
    try:
        return base64.b64decode(sealed, validate=True)
    except (binascii.Error, ValueError):
        return b""
