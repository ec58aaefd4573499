"""Whether an installer is the one that a release says it published."""

from __future__ import annotations

import hashlib
from pathlib import Path

from teamapp.services.refused import refuse
from teamapp.services.updates.manifest import Manifest


def check_installer(file: Path, manifest: Manifest) -> None:
    """Refused when it is not of this release, or not what was published; reads it piece by piece."""
    published = manifest.files.get(file.name)
    if published is None:
        raise refuse("updates.other_file", file=file.name, version=manifest.version)
    with file.open("rb") as opened:
        found = hashlib.file_digest(opened, "sha256").hexdigest()
    if found != published.lower():
        raise refuse("updates.changed_file", file=file.name)
