"""Wraps the key of the database with what a person knows."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from nacl import pwhash, utils
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b

from teamapp.store.keys.key import KEY_BYTES, DatabaseKey
from teamapp.store.keys.recovery import RecoveryWords
from teamapp.store.keys.vault import Lock, Vault, Wrap
from teamapp.store.refusals import key_refused

SHORTEST_PASSPHRASE = 12
_MOST_MEMORY_BYTES = 1 << 30
_MOST_PASSES = 20
_NONCE_BYTES: int = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess of a passphrase costs with Argon2id."""

    passes: int = pwhash.argon2id.OPSLIMIT_MODERATE
    memory_bytes: int = pwhash.argon2id.MEMLIMIT_MODERATE


def wrap_with_words(vault: Vault, key: DatabaseKey, words: RecoveryWords) -> Vault:
    """The vault that the recovery words open too."""
    return vault.with_wrap(Wrap(Lock.WORDS, _seal(_key_of_words(words), key, vault, Lock.WORDS)))


def unwrap_with_words(vault: Vault, words: RecoveryWords) -> DatabaseKey:
    """The key; raises KeyRefused when these are the words of another team."""
    wrap = vault.wrap_of(Lock.WORDS)
    if wrap is None:
        raise key_refused("store.no_words")
    return _open(_key_of_words(words), wrap, vault)


def wrap_with_passphrase(vault: Vault, key: DatabaseKey, passphrase: str, cost: Cost) -> Vault:
    """The vault that the passphrase opens too; raises KeyRefused for one that is too short to protect anything."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise key_refused("store.passphrase_short", shortest=SHORTEST_PASSPHRASE)
    wrap = Wrap(Lock.PASSPHRASE, b"", utils.random(pwhash.argon2id.SALTBYTES), cost.passes, cost.memory_bytes)
    box = _seal(_key_of_passphrase(passphrase, wrap), key, vault, Lock.PASSPHRASE)
    return vault.with_wrap(Wrap(wrap.lock, box, wrap.salt, wrap.passes, wrap.memory_bytes))


def unwrap_with_passphrase(vault: Vault, passphrase: str) -> DatabaseKey:
    """The key; raises KeyRefused when the passphrase is another one."""
    wrap = vault.wrap_of(Lock.PASSPHRASE)
    if wrap is None:
        raise key_refused("store.no_passphrase")
    if wrap.memory_bytes > _MOST_MEMORY_BYTES or wrap.passes > _MOST_PASSES:
        raise key_refused("store.passphrase_cost")
    return _open(_key_of_passphrase(passphrase, wrap), wrap, vault)


def _key_of_words(words: RecoveryWords) -> bytes:
    return blake2b(b"", digest_size=KEY_BYTES, key=words.entropy, person=b"teamapp-words", encoder=RawEncoder)


def _key_of_passphrase(passphrase: str, wrap: Wrap) -> bytes:
    text = unicodedata.normalize("NFKC", passphrase).strip().encode()
    return pwhash.argon2id.kdf(KEY_BYTES, text, wrap.salt, opslimit=wrap.passes, memlimit=wrap.memory_bytes)


def _seal(wrapping: bytes, key: DatabaseKey, vault: Vault, lock: Lock) -> bytes:
    nonce = utils.random(_NONCE_BYTES)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(key.raw, _bound_to(vault, lock), nonce, wrapping)


def _open(wrapping: bytes, wrap: Wrap, vault: Vault) -> DatabaseKey:
    nonce, sealed = wrap.box[:_NONCE_BYTES], wrap.box[_NONCE_BYTES:]
    try:
        raw = crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, _bound_to(vault, wrap.lock), nonce, wrapping)
    except (CryptoError, ValueError) as error:
        raise key_refused(f"store.{wrap.lock.value}_wrong") from error
    return vault.accept(DatabaseKey(raw), wrap.lock.value)


def _bound_to(vault: Vault, lock: Lock) -> bytes:
    """A wrap opens only in the vault and for the lock it was made for."""
    return f"teamapp-wrap-1|{vault.profile}|{lock.value}".encode()
