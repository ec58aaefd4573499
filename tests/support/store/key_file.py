"""A keyring of a test's own: a file that several processes can use, as they do the keyring of a computer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from teamapp.store.keys.key import DatabaseKey
from teamapp.store.keys.vault import KeyPlace, read_vault
from teamapp.store.refusals import key_refused


@dataclass(frozen=True, slots=True)
class FileKeys:
    """Keys by profile. Only for tests: nothing in it is encrypted."""

    file: Path
    place: KeyPlace = KeyPlace.KEYRING

    def keep(self, vault_file: Path, key: DatabaseKey) -> None:
        self._write({**self._read(), read_vault(vault_file).profile: key.raw.hex()})

    def fetch(self, vault_file: Path) -> DatabaseKey:
        vault = read_vault(vault_file)
        found = self._read().get(vault.profile)
        if found is None:
            raise key_refused("store.key_missing", where="store.where.keyring")
        return vault.accept(DatabaseKey(bytes.fromhex(found)), "keyring")

    def forget(self, vault_file: Path) -> None:
        profile = read_vault(vault_file).profile
        self._write({one: key for one, key in self._read().items() if one != profile})

    def _read(self) -> dict[str, str]:
        return json.loads(self.file.read_text()) if self.file.exists() else {}

    def _write(self, keys: dict[str, str]) -> None:
        self.file.write_text(json.dumps(keys))
