"""The keyring of the operating system, and only one that encrypts.

With certain packages installed the keyring library quietly picks a plain-text file; so the backends are named here,
and anything else counts as no keyring. A keyring that waits for a dialogue nobody sees must not hang the program.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from teamapp.store.keys.key import DatabaseKey
from teamapp.store.keys.vault import KeyPlace, read_vault
from teamapp.store.refusals import KeyRefused, key_refused

SERVICE = "Teamapp"
LIMIT_SECONDS = 5.0
ALLOWED = frozenset(
    {
        ("keyring.backends.Windows", "WinVaultKeyring"),
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
        ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
    }
)
"""Module and class of every backend that is trusted."""

Result = TypeVar("Result")


class Ring(Protocol):
    """What is used of a backend."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


@dataclass(frozen=True, slots=True)
class KeyringKeys:
    """The key as an entry in the keyring that opens when its person signs in to the computer."""

    ring: Ring
    limit_seconds: float = LIMIT_SECONDS
    place: KeyPlace = KeyPlace.KEYRING

    def keep(self, vault_file: Path, key: DatabaseKey) -> None:
        profile = read_vault(vault_file).profile
        self._ask(lambda: self.ring.set_password(SERVICE, profile, key.raw.hex()))
        if self._ask(lambda: self.ring.get_password(SERVICE, profile)) != key.raw.hex():
            raise key_refused("store.keyring_failed", cause="it does not give back what it was given")

    def fetch(self, vault_file: Path) -> DatabaseKey:
        vault = read_vault(vault_file)
        secret = self._ask(lambda: self.ring.get_password(SERVICE, vault.profile))
        if secret is None:
            raise key_refused("store.key_missing", where="store.where.keyring")
        try:
            key = DatabaseKey(bytes.fromhex(secret))
        except ValueError as error:
            raise key_refused("store.key_wrong", where="store.where.keyring") from error
        return vault.accept(key, "keyring")

    def forget(self, vault_file: Path) -> None:
        profile = read_vault(vault_file).profile
        if self._ask(lambda: self.ring.get_password(SERVICE, profile)) is not None:
            self._ask(lambda: self.ring.delete_password(SERVICE, profile))

    def _ask(self, call: Callable[[], Result]) -> Result:
        return within(self.limit_seconds, call)


def platform_keys() -> KeyringKeys | None:
    """The best trusted keyring of this computer, None when it has none; then a passphrase is needed."""
    ring = within(LIMIT_SECONDS, _best)
    return KeyringKeys(ring) if ring is not None else None


def within(seconds: float, call: Callable[[], Result]) -> Result:
    """The result of a call to a keyring; raises KeyRefused when it fails or does not answer in time."""
    results: list[Result] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(call())
        except Exception as error:  # noqa: BLE001  backends raise what they like; it is raised below
            errors.append(error)

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(seconds)
    if errors:
        raise _refusal_of(errors[0]) from errors[0]
    if not results:
        raise key_refused("store.keyring_silent", seconds=round(seconds))
    return results[0]


def trusted(rings: Iterable[Ring]) -> list[Ring]:
    """Those whose class is named in ALLOWED; a subclass is another class."""
    return [ring for ring in rings if (type(ring).__module__, type(ring).__qualname__) in ALLOWED]


def _best() -> Ring | None:
    from keyring.backend import get_all_keyring

    return max(trusted(get_all_keyring()), key=lambda ring: float(getattr(ring, "priority", 0)), default=None)


def _refusal_of(error: Exception) -> KeyRefused:
    from keyring.errors import KeyringLocked

    if isinstance(error, KeyringLocked):
        return key_refused("store.keyring_locked")
    return key_refused("store.keyring_failed", cause=str(error) or type(error).__name__)
