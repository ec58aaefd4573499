"""The key of a new team."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from teamapp.store.keys.key import DatabaseKey, fresh_key
from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.keys.source import KeySource, remember_key
from teamapp.store.keys.vault import VERSION, Vault, write_vault
from teamapp.store.keys.wraps import wrap_with_words
from teamapp.store.profile import Profile


@contextmanager
def new_key(profile: Profile, keys: KeySource, words: RecoveryWords) -> Iterator[DatabaseKey]:
    """A key that the source keeps and the words open; forgotten again when what it is made for fails.

    A vault that stands here without a database is put aside, in case its database comes back.
    """
    if profile.vault.exists():
        profile.vault.replace(profile.vault.with_name(f"{profile.vault.name}.old"))
    key = fresh_key()
    vault = Vault(version=VERSION, profile=secrets.token_hex(16), check=key.check, place=keys.place)
    write_vault(profile.vault, wrap_with_words(vault, key, words))
    try:
        remember_key(profile.vault, key, keys)
        yield key
    except BaseException:
        keys.forget(profile.vault)
        profile.vault.unlink()
        raise
