"""What a computer knows of a newer release: kept, told once, put away, and asked of the backend once a day at most."""

from __future__ import annotations

from datetime import date

import pytest
from nacl.signing import SigningKey

from sync.protocol.asking.greeting import name_of
from teamapp.services.exchanging.kept import Membership, keep
from teamapp.services.refused import Refused
from teamapp.services.updates.keys import keys_in, publishers
from teamapp.services.updates.manifest import Manifest, sign_manifest
from teamapp.services.updates.notice import known, note_asked, put_away, take_notice, to_tell, whom_to_ask
from tests.support.sample_desk import sample_desk

SEED = b"m" * 32
TRUSTED = (bytes(SigningKey(SEED).verify_key),)
HERE = {"trusted": TRUSTED, "now": "0.1.0"}
TRUST = {"trusted": TRUSTED}


def notice(version: str, *, seed: bytes = SEED) -> bytes:
    return sign_manifest(Manifest(version, date(2026, 12, 1), {"en": "Faster"}, place="teamapp.example"), seed)


@pytest.fixture
def desk():
    with sample_desk() as opened:
        yield opened


def test_a_newer_release_is_told_until_it_is_put_away(desk) -> None:
    """The next one is told again; an older or the same notice changes nothing."""
    assert to_tell(desk, **HERE) is None
    found = take_notice(desk, notice("0.3.0"), "n", **HERE)
    assert to_tell(desk, **HERE) == found == known(desk, **HERE)
    put_away(desk, found)
    assert to_tell(desk, **HERE) is None
    assert known(desk, **HERE) == found
    for old in ("0.1.0", "0.2.0", "0.3.0"):
        with pytest.raises(Refused, match=r"updates\.not_newer"):
            take_notice(desk, notice(old), "n", **HERE)
    newest = take_notice(desk, notice("0.10.0"), "n", **HERE)
    assert to_tell(desk, **HERE) == newest
    assert to_tell(desk, trusted=TRUSTED, now="0.10.0") is None


def test_without_a_key_in_it_an_installation_believes_nobody(desk) -> None:
    """A source checkout, or a build without the option: refused by name, nothing kept, and the backend is not asked."""
    assert publishers() == ()
    with pytest.raises(Refused, match=r"updates\.no_publisher"):
        take_notice(desk, notice("9.0.0"), "n", now="0.1.0")
    take_notice(desk, notice("9.0.0"), "n", **HERE)
    assert known(desk, now="0.1.0") is None
    assert known(desk, trusted=(bytes(SigningKey(b"o" * 32).verify_key),), now="0.1.0") is None


def test_the_backend_is_asked_once_a_day(desk) -> None:
    """Of a shared team only, by somebody who has a key to believe; what is known is not fetched again."""
    assert whom_to_ask(desk, **TRUST) is None
    member = Membership(address="https://b.example", team="00", first="00", device="d", sign="00", box="00")
    keep(desk.store, member)
    assert whom_to_ask(desk, trusted=()) is None
    assert whom_to_ask(desk, **TRUST) == ("https://b.example", "")
    raw = notice("0.3.0")
    take_notice(desk, raw, "n", **HERE)
    assert whom_to_ask(desk, **TRUST) == ("https://b.example", name_of(raw))
    note_asked(desk, desk.today)
    assert whom_to_ask(desk, **TRUST) is None


def test_keys_are_whole_or_refused(tmp_path) -> None:
    """A line that is no key is named, not passed over: a build with a wrong file is none."""
    key = TRUSTED[0].hex()
    assert keys_in(f"# ours\n{key}  # 2026\n\n{key.upper()}\n") == TRUSTED * 2
    (tmp_path / "publishers.txt").write_text(key, "ascii")
    assert publishers(tmp_path) == TRUSTED
    for wrong in ("ab", key[:-1] + "g", key + "00"):
        with pytest.raises(Refused, match=r"updates\.no_key"):
            keys_in(wrong)
