"""What a release says of itself, and whose word it is.

A manifest is one line of JSON and, on the next, the Ed25519 signature of that line in hexadecimal. It comes as a file:
from a colleague, from the organisation, beside an installer. Nothing is downloaded, and nothing is installed by it.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import msgspec

from teamapp.services.refused import refuse

MOST_BYTES = 64 * 1024
_CONTEXT = b"teamapp update manifest 1\n"
"""Signed with every manifest, so that no signature for something else can be passed off as one."""

_NUMBER = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})(\.dev\d+)?(\+[\w.]+)?")


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One release: its number, its day, what it changes in two languages, the hash of each installer.

    `place` says where people get it, such as an address to type; the program never goes there by itself.
    """

    version: str
    released: date
    changes: dict[str, str] = {}
    files: dict[str, str] = {}
    """Name of an installer to its SHA-256 in hexadecimal."""
    place: str = ""

    def said(self, language: str) -> str:
        """What it changes, in a language or else in English."""
        return self.changes.get(language) or self.changes.get("en", "")


def read_manifest(file: Path, *, trusted: tuple[bytes, ...]) -> Manifest:
    """The manifest of a file, when one of the trusted keys signed it; else refused."""
    with file.open("rb") as opened:
        return manifest_of(opened.read(MOST_BYTES + 1), file.name, trusted=trusted)


def manifest_of(raw: bytes, name: str, *, trusted: tuple[bytes, ...]) -> Manifest:
    """The manifest in some bytes called `name`; nothing of it is believed before a trusted key is found on it."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    if not trusted:
        raise refuse("updates.no_publisher")
    said, signature = _two_lines(raw, name)
    for key in trusted:
        try:
            VerifyKey(key).verify(_CONTEXT + said, signature)
        except BadSignatureError:
            continue
        return _decoded(said, name)
    raise refuse("updates.not_signed", file=name)


def sign_manifest(manifest: Manifest, seed: bytes) -> bytes:
    """What a release is published with; the key is the publisher's and is on no computer of a team."""
    from nacl.signing import SigningKey

    said = msgspec.json.encode(manifest, order="deterministic")
    return said + b"\n" + SigningKey(seed).sign(_CONTEXT + said).signature.hex().encode() + b"\n"


def is_newer(manifest: Manifest, running: str) -> bool:
    """Whether it is a later release than what runs; a build between two releases is older than the later one."""
    return _order(manifest.version) > _order(running)


def _order(version: str) -> tuple[int, int, int, bool]:
    found = _NUMBER.fullmatch(version)
    if found is None:
        return (0, 0, 0, False)
    return (int(found[1]), int(found[2]), int(found[3]), found[4] is None)


def _two_lines(raw: bytes, name: str) -> tuple[bytes, bytes]:
    said, _, rest = raw.partition(b"\n")
    try:
        signature = bytes.fromhex(rest.decode("ascii").strip())
    except ValueError:
        signature = b""
    if len(raw) > MOST_BYTES or len(signature) != 64:
        raise refuse("updates.no_manifest", file=name)
    return said, signature


def _decoded(said: bytes, name: str) -> Manifest:
    try:
        manifest = msgspec.json.decode(said, type=Manifest)
    except msgspec.MsgspecError as error:
        raise refuse("updates.no_manifest", file=name) from error
    if _order(manifest.version) == (0, 0, 0, False):
        raise refuse("updates.no_manifest", file=name)
    return manifest
