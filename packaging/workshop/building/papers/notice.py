"""Signs what is in dist/ as one release, on the publisher's own computer: the app reads it with `services/updates`.

`PYTHONPATH=.:packaging PYTHON -m workshop.building.papers.notice SEED_FILE [CHANGES_EN CHANGES_NL [PLACE]]`, with the
PYTHON of build/frozen/environment.

SEED_FILE holds 32 random bytes and never leaves that computer; what is printed is the public half, a line of the file
that `dev.py build --publisher FILE` puts into every app. PLACE says where people get the installers.
"""

from __future__ import annotations

import hashlib
import sys
from datetime import UTC, datetime
from pathlib import Path

from workshop.building.freezing import DIST
from workshop.building.version import Build, build_of_this_tree
from workshop.places import Trouble

_INSTALLERS = ("*.deb", "*.tar.zst", "*.exe", "*.dmg")


def write_notice(build: Build, seed: bytes, changes: dict[str, str], folder: Path = DIST, *, place: str = "") -> Path:
    """The notice beside the installers that it names."""
    from teamapp.services.updates.manifest import Manifest, sign_manifest

    files = {file.name: _hash_of(file) for pattern in _INSTALLERS for file in sorted(folder.glob(pattern))}
    if not files:
        raise Trouble(f"There is no installer in {folder} to speak of.")
    day = datetime.fromtimestamp(build.epoch_seconds, UTC).date()
    target = folder / f"teamapp-{build.number}.update"
    target.write_bytes(sign_manifest(Manifest(build.number, day, changes, files, place), seed))
    return target


def _hash_of(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def main(arguments: list[str]) -> int:
    """Writes it and prints whose word it is."""
    from nacl.signing import SigningKey

    seed, changes = Path(arguments[0]).read_bytes(), dict(zip(("en", "nl"), arguments[1:3], strict=False))
    print(write_notice(build_of_this_tree(), seed, changes, place="".join(arguments[3:4])))
    print(bytes(SigningKey(seed).verify_key).hex())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
