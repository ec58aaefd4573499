"""The recovery words: open a team whose key is lost, or replace words that somebody else may have seen."""

from __future__ import annotations

from pathlib import Path

from teamapp.services.desk import Desk
from teamapp.services.keeping.pin import forget_pin
from teamapp.services.refused import refuse
from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.keys.source import KeySource, remember_key
from teamapp.store.keys.vault import read_vault, write_vault
from teamapp.store.keys.wraps import unwrap_with_words, wrap_with_words
from teamapp.store.profile import Profile


def recover_key(folder: Path, typed: str, *, keys: KeySource) -> None:
    """With the words as typed, give the key of a closed team to a source again; then it opens as always.

    Raises KeyRefused naming the word that is wrong, or when these are another team's words.
    """
    vault_file = Profile(folder).vault
    key = unwrap_with_words(read_vault(vault_file), RecoveryWords.read(typed))
    remember_key(vault_file, key, keys)


def renew_words(desk: Desk, *, keys: KeySource) -> RecoveryWords:
    """New words for an open team; the old ones open nothing but older backups from now on."""
    vault_file = _profile(desk).vault
    key = keys.fetch(vault_file)
    words = RecoveryWords.fresh()
    write_vault(vault_file, wrap_with_words(read_vault(vault_file), key, words))
    return words


def unlock_with_words(desk: Desk, typed: str) -> None:
    """For a forgotten PIN: the right words take it away."""
    unwrap_with_words(read_vault(_profile(desk).vault), RecoveryWords.read(typed))
    forget_pin(desk)


def _profile(desk: Desk) -> Profile:
    if desk.profile is None:
        raise refuse("keeping.no_profile")
    return Profile(desk.profile)
