"""Packs a folder as .tar.zst: `python -m workshop.building.packing FOLDER FILE EPOCH`; equal in, equal out."""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

_LEVEL = 15


def pack(folder: Path, target: Path, epoch_seconds: int) -> None:
    """Sorted, owned by nobody in particular, of one moment."""
    import zstandard

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch_seconds
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        target.open("wb") as file,
        zstandard.ZstdCompressor(level=_LEVEL).stream_writer(file) as packed,
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in (folder, *sorted(folder.rglob("*"))):
            archive.add(path, arcname=str(path.relative_to(folder.parent)), recursive=False, filter=plain)


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
