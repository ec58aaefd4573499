"""The key is never written in the clear, and only the right secret opens it."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from teamapp.store.keys import wraps
from teamapp.store.keys.key import DatabaseKey, fresh_key
from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.keys.source import PassphraseKeys, remember_key
from teamapp.store.keys.vault import (
    VERSION,
    KeyPlace,
    Lock,
    Vault,
    destroy_vault,
    parse_vault,
    read_vault,
    vault_content,
    write_vault,
)
from teamapp.store.keys.wraps import Cost, unwrap_with_passphrase, unwrap_with_words, wrap_with_words
from teamapp.store.refusals import KeyRefused, StoreRefused

KEY = DatabaseKey(bytes(range(32)))
WORDS = RecoveryWords.fresh()
CHEAP = Cost(passes=1, memory_bytes=8 << 20)
PHRASE = "four blue bicycles ringing"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "team.vault"
    vault = Vault(version=VERSION, profile="p1", check=KEY.check, place=KeyPlace.KEYRING)
    write_vault(made, wrap_with_words(vault, KEY, WORDS))
    return made


def test_words_and_passphrase_open_it(file: Path) -> None:
    """Both give the same key, and the vault notes where the next start looks."""
    remember_key(file, KEY, PassphraseKeys(PHRASE, CHEAP))
    assert unwrap_with_words(read_vault(file), WORDS) == KEY
    assert PassphraseKeys(f"  {PHRASE}\n").fetch(file) == KEY
    assert read_vault(file).place is KeyPlace.PASSPHRASE


def test_a_guess_costs_what_it_should(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless a test says otherwise: 256 MiB of memory gone over three times, written into the vault, and it opens."""
    monkeypatch.setattr(wraps, "Cost", Cost)
    PassphraseKeys(PHRASE).keep(file, KEY)
    wrap = read_vault(file).wrap_of(Lock.PASSPHRASE)
    assert wrap is not None
    assert (wrap.passes, wrap.memory_bytes) == (3, 256 << 20)
    assert PassphraseKeys(PHRASE).fetch(file) == KEY


def test_the_file_tells_nothing_and_is_its_owners_only(file: Path) -> None:
    """Neither the key nor the words stand in it in any usual form, and others may not read it."""
    content = file.read_bytes()
    for secret in (KEY.raw, WORDS.entropy):
        assert secret not in content
        assert secret.hex().encode() not in content
        assert msgspec.json.encode(secret).strip(b'"') not in content
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("phrase", "code"), [("another four blue bicycles", "store.passphrase_wrong"), ("", "store.passphrase_wrong")]
)
def test_another_passphrase_is_refused(file: Path, phrase: str, code: str) -> None:
    """However near."""
    PassphraseKeys(PHRASE, CHEAP).keep(file, KEY)
    with pytest.raises(KeyRefused) as refused:
        PassphraseKeys(phrase).fetch(file)
    assert refused.value.text.code == code


def test_a_short_passphrase_is_refused(file: Path) -> None:
    """It would protect nothing; the vault stays as it was."""
    before = file.read_bytes()
    with pytest.raises(KeyRefused, match="passphrase_short"):
        PassphraseKeys("bicycle", CHEAP).keep(file, KEY)
    assert file.read_bytes() == before


def test_other_words_are_refused(file: Path) -> None:
    """The words of another team open nothing here."""
    with pytest.raises(KeyRefused, match="words_wrong"):
        unwrap_with_words(read_vault(file), RecoveryWords.fresh())


def test_a_wrap_opens_only_in_its_own_vault(file: Path) -> None:
    """Moved into another team's vault, or called something else, a wrap opens nothing."""
    vault = read_vault(file)
    with pytest.raises(KeyRefused):
        unwrap_with_words(replace(vault, profile="p2"), WORDS)


def test_a_vault_may_not_ask_for_all_memory(file: Path) -> None:
    """A vault that somebody tampered with cannot hang the program."""
    PassphraseKeys(PHRASE, CHEAP).keep(file, KEY)
    vault = read_vault(file)
    wrap = vault.wrap_of(Lock.PASSPHRASE)
    assert wrap is not None
    with pytest.raises(KeyRefused, match="passphrase_cost"):
        unwrap_with_passphrase(vault.with_wrap(replace(wrap, memory_bytes=1 << 40)), PHRASE)


def test_forgetting_leaves_the_words(file: Path) -> None:
    """Without its passphrase the vault still opens with the words."""
    keys = PassphraseKeys(PHRASE, CHEAP)
    keys.keep(file, KEY)
    keys.forget(file)
    with pytest.raises(KeyRefused, match="no_passphrase"):
        keys.fetch(file)
    assert unwrap_with_words(read_vault(file), WORDS) == KEY


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "vault_unreadable"), (b"{}", "vault_unreadable"), (b"\xff\x00", "vault_unreadable")],
)
def test_what_is_no_vault_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    """A cut-off or foreign file is named."""
    made = tmp_path / "team.vault"
    made.write_bytes(content)
    with pytest.raises(StoreRefused, match=code):
        read_vault(made)


def test_a_newer_or_a_missing_vault_is_refused(file: Path) -> None:
    """Each in its own words."""
    newer = replace(read_vault(file), version=VERSION + 1)
    with pytest.raises(StoreRefused, match="vault_newer"):
        parse_vault(vault_content(newer), "x")
    destroy_vault(file)
    with pytest.raises(StoreRefused, match="vault_missing"):
        read_vault(file)


def test_the_check_tells_keys_apart() -> None:
    """A wrong key is known before it touches the database."""
    assert KEY.fits(KEY.check)
    assert not fresh_key().fits(KEY.check)
    assert KEY.raw.hex() not in repr(KEY)
