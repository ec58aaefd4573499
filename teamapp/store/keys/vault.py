"""The vault file of a profile: the key of the database, wrapped by the recovery words and perhaps by a passphrase.

It holds no secret in the clear and travels with every backup.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import msgspec

from teamapp.store.keys.key import DatabaseKey
from teamapp.store.refusals import StoreRefused, key_refused, store_refused
from teamapp.store.safe_file import write_safely

VERSION = 1


class Lock(StrEnum):
    """What opens a wrap."""

    WORDS = "words"
    PASSPHRASE = "passphrase"


class KeyPlace(StrEnum):
    """Where this profile looks for its key at every start."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"
    MEMORY = "memory"  # a sample team: the key goes with the process


@dataclass(frozen=True, slots=True)
class Wrap:
    """The key, encrypted; `salt` and the costs say how the wrapping key is made from what a person types."""

    lock: Lock
    box: bytes
    salt: bytes = b""
    passes: int = 0
    memory_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Vault:
    """`profile` names the entry in the keyring; `check` tells a wrong key from a damaged database."""

    version: int
    profile: str
    check: str
    place: KeyPlace
    wraps: tuple[Wrap, ...] = ()

    def with_wrap(self, wrap: Wrap) -> Vault:
        """The same with this wrap instead of another of its lock."""
        return replace(self, wraps=(*(old for old in self.wraps if old.lock is not wrap.lock), wrap))

    def wrap_of(self, lock: Lock) -> Wrap | None:
        return next((wrap for wrap in self.wraps if wrap.lock is lock), None)

    def accept(self, key: DatabaseKey, where: str) -> DatabaseKey:
        """The key, if it is this team's; raises KeyRefused naming `where` it came from."""
        if not key.fits(self.check):
            raise key_refused("store.key_wrong", where=f"store.where.{where}")
        return key


def read_vault(file: Path) -> Vault:
    """The vault of a profile; raises StoreRefused when it is missing or not a vault."""
    try:
        return parse_vault(file.read_bytes(), str(file))
    except FileNotFoundError as error:
        raise store_refused("store.vault_missing", file=str(file)) from error
    except OSError as error:
        raise store_refused("store.no_permission", file=str(file), cause=error.strerror or "") from error


def parse_vault(content: bytes, place: str) -> Vault:
    """The vault written in `content`; raises StoreRefused when it is none."""
    try:
        vault = msgspec.json.decode(content, type=Vault)
    except msgspec.DecodeError as error:
        raise _unreadable(place, error) from error
    if vault.version > VERSION:
        raise store_refused("store.vault_newer", file=place)
    return vault


def write_vault(file: Path, vault: Vault) -> None:
    """Write it so that a crash leaves the old one or the new one, readable by its owner only."""
    write_safely(file, vault_content(vault))


def vault_content(vault: Vault) -> bytes:
    return msgspec.json.format(msgspec.json.encode(vault), indent=1)


def destroy_vault(file: Path) -> None:
    """Overwrite the wraps before the file goes, as far as a file system lets us."""
    if not file.exists():
        return
    with file.open("r+b") as opened:
        opened.write(b"\0" * file.stat().st_size)
        opened.flush()
        os.fsync(opened.fileno())
    file.unlink()


def _unreadable(place: str, error: Exception) -> StoreRefused:
    return store_refused("store.vault_unreadable", file=place, cause=str(error))
