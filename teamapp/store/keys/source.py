"""Where a profile gets its key at every start."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from teamapp.store.keys.key import DatabaseKey
from teamapp.store.keys.vault import KeyPlace, Lock, read_vault, write_vault
from teamapp.store.refusals import key_refused

if TYPE_CHECKING:
    from teamapp.store.keys.wraps import Cost


class KeySource(Protocol):
    """Keeps the key of a profile, whose vault file it may use."""

    @property
    def place(self) -> KeyPlace: ...

    def keep(self, vault_file: Path, key: DatabaseKey) -> None:
        """Remember the key; raises KeyRefused when it cannot."""

    def fetch(self, vault_file: Path) -> DatabaseKey:
        """The key; raises KeyRefused when it is missing, locked or wrong."""

    def forget(self, vault_file: Path) -> None:
        """Remember it no longer; harmless when it is not there."""


@dataclass(frozen=True, slots=True)
class MemoryKeys:
    """Keys that go with the process: for sample teams and tests."""

    kept: dict[str, DatabaseKey] = field(default_factory=dict, repr=False)
    place: KeyPlace = KeyPlace.MEMORY

    def keep(self, vault_file: Path, key: DatabaseKey) -> None:
        self.kept[read_vault(vault_file).profile] = key

    def fetch(self, vault_file: Path) -> DatabaseKey:
        vault = read_vault(vault_file)
        key = self.kept.get(vault.profile)
        if key is None:
            raise key_refused("store.key_missing", where="store.where.memory")
        return vault.accept(key, "memory")

    def forget(self, vault_file: Path) -> None:
        self.kept.pop(read_vault(vault_file).profile, None)


@dataclass(frozen=True, slots=True)
class PassphraseKeys:
    """A passphrase that is typed at every start; the key lies wrapped in the vault."""

    passphrase: str = field(repr=False)
    cost: Cost | None = None
    place: KeyPlace = KeyPlace.PASSPHRASE

    def keep(self, vault_file: Path, key: DatabaseKey) -> None:
        from teamapp.store.keys.wraps import Cost, wrap_with_passphrase

        write_vault(vault_file, wrap_with_passphrase(read_vault(vault_file), key, self.passphrase, self.cost or Cost()))

    def fetch(self, vault_file: Path) -> DatabaseKey:
        from teamapp.store.keys.wraps import unwrap_with_passphrase

        return unwrap_with_passphrase(read_vault(vault_file), self.passphrase)

    def forget(self, vault_file: Path) -> None:
        vault = read_vault(vault_file)
        write_vault(vault_file, replace(vault, wraps=tuple(w for w in vault.wraps if w.lock is not Lock.PASSPHRASE)))


def remember_key(vault_file: Path, key: DatabaseKey, keys: KeySource) -> None:
    """Give the key to a source, and note in the vault that this is where the next start looks."""
    keys.keep(vault_file, key)
    write_vault(vault_file, replace(read_vault(vault_file), place=keys.place))
