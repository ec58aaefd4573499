"""A newer version is believed only on the makers' word."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from teamapp.services.refused import Refused
from teamapp.services.updates.installer import check_installer
from teamapp.services.updates.manifest import Manifest, is_newer, read_manifest, sign_manifest

SEED, OTHER = b"m" * 32, b"o" * 32
TRUSTED = (bytes(SigningKey(OTHER).verify_key), bytes(SigningKey(SEED).verify_key))
RELEASE = Manifest("0.2.0", date(2026, 12, 1), {"en": "Faster", "nl": "Sneller"}, {"a.deb": "00"})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A notice as it is published."""
    path = tmp_path / "update.json"
    path.write_bytes(sign_manifest(RELEASE, SEED))
    return path


def test_what_is_signed_is_read_back(file: Path) -> None:
    """Any of the trusted keys will do, and the notice says what was put into it."""
    assert read_manifest(file, trusted=TRUSTED) == RELEASE


def test_every_changed_byte_is_noticed(file: Path) -> None:
    """Whatever byte of the notice or its signature is another one, nothing is believed."""
    good = file.read_bytes()
    for place in range(len(good) - 1):
        file.write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        with pytest.raises(Refused):
            read_manifest(file, trusted=TRUSTED)


def test_a_stranger_and_a_signature_for_something_else_are_not_believed(file: Path) -> None:
    """Another key, and the right key over the bare text, are both refused by name."""
    with pytest.raises(Refused, match=r"updates\.not_signed"):
        read_manifest(file, trusted=(TRUSTED[0],))
    said = file.read_bytes().partition(b"\n")[0]
    file.write_bytes(said + b"\n" + SigningKey(SEED).sign(said).signature.hex().encode())
    with pytest.raises(Refused, match=r"updates\.not_signed"):
        read_manifest(file, trusted=TRUSTED)


@pytest.mark.parametrize("content", [b"", b"{}\n", b"x" * 70_000, b"{}\n" + b"zz" * 64, b"\xff\n" + b"0" * 128])
def test_what_is_no_notice_is_refused(file: Path, content: bytes) -> None:
    """Anything else than a notice ends in a sentence."""
    file.write_bytes(content)
    with pytest.raises(Refused, match=r"updates\."):
        read_manifest(file, trusted=TRUSTED)


@pytest.mark.parametrize(
    ("running", "newer"),
    [
        ("0.1.9", True),
        ("0.2.0", False),
        ("0.10.0", False),
        ("0.2.0.dev12+gabc", True),
        ("0.2.1.dev1+gabc.changed", False),
        ("", True),
    ],
)
def test_later_is_later_by_number(running: str, newer: bool) -> None:
    """Numbers are compared as numbers, and a build between releases is older than the release it leads to."""
    assert is_newer(RELEASE, running) is newer


def test_an_installer_is_the_published_one_or_refused(tmp_path: Path) -> None:
    """Its name must be in the notice and its content the published one."""
    installer = tmp_path / "teamapp.deb"
    installer.write_bytes(b"installer")
    good = Manifest("0.2.0", date(2026, 12, 1), files={"teamapp.deb": hashlib.sha256(b"installer").hexdigest()})
    check_installer(installer, good)
    with pytest.raises(Refused, match=r"updates\.other_file"):
        check_installer(installer, RELEASE)
    installer.write_bytes(b"installer!")
    with pytest.raises(Refused, match=r"updates\.changed_file"):
        check_installer(installer, good)
