"""The worker's task "patch.build": a patch pack out of any OpenStreetMap extract.

The streets to travel on are put into the same file afterwards by the task "travel.graph" (see schema.py). Who calls
both builds into a new file and puts it in the old one's place when both are done.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from teamapp.patch.frame import Box, Frame
from teamapp.patch.making.bounds import patch_bounds
from teamapp.patch.making.cells import cut_into_cells
from teamapp.patch.making.index import write_addresses
from teamapp.patch.making.labels import Label, place_labels
from teamapp.patch.making.read import Extract, check_file, read_extract
from teamapp.patch.problem import (
    ATTRIBUTION,
    BuildAnswer,
    BuildPhase,
    BuildProgress,
    BuildRequest,
    PatchRefused,
    Report,
    Stop,
)
from teamapp.patch.schema import APPLICATION_ID, FORMAT, INDEXES, TABLES


def run(request: BuildRequest, report: Report, stop: Stop) -> BuildAnswer:
    """Makes the pack whole or not at all; an older pack stays until the new one is complete."""
    source, pack = Path(request.source), Path(request.pack)
    check_file(source)
    began = time.monotonic()
    extract = read_extract(source, report, stop=stop)
    report(BuildProgress(time.monotonic() - began, BuildPhase("patch.drawing", {"shapes": _size(extract)})))
    with _written_whole(pack) as connection:
        counts = _fill(connection, extract, request, stop=stop)
    return BuildAnswer(*counts, stored_bytes=pack.stat().st_size)


def _fill(
    connection: sqlite3.Connection, extract: Extract, request: BuildRequest, *, stop: Stop
) -> tuple[int, int, int]:
    """Shapes, labels and addresses written."""
    bounds = patch_bounds(extract)
    frame = Frame(*bounds.middle)
    connection.executescript(TABLES)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", _meta(request, bounds))
    shapes = 0
    for cell in cut_into_cells(extract, frame, bounds):
        if stop():
            raise PatchRefused("patch.cancelled")
        connection.execute(
            "INSERT INTO cell (detail, layer, left_metres, top_metres, right_metres, bottom_metres, shapes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (cell.detail, cell.layer, *cell.box, cell.shapes),
        )
        shapes += cell.count if cell.detail == 0 else 0
    rows = [_label_row(label) for label in place_labels(extract, frame)]
    connection.executemany("INSERT INTO label VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    houses = write_addresses(connection, extract)
    connection.executescript(INDEXES)
    return shapes, len(rows), houses


def _label_row(label: Label) -> tuple[str, str, str, int, int, int, int]:
    place = (round(label.x * 10), round(label.y * 10))
    return (label.kind, label.layer, label.name, *place, round(label.angle * 1000), round(label.length * 10))


def _meta(request: BuildRequest, bounds: Box) -> list[tuple[str, str]]:
    """What the pack says about itself; never a path of this computer."""
    return [
        ("format", str(FORMAT)),
        ("name", request.name),
        ("source", Path(request.source).name),
        ("attribution", ATTRIBUTION),
        ("made", datetime.now(UTC).date().isoformat()),
        *((side, repr(getattr(bounds, side))) for side in ("south", "west", "north", "east")),
    ]


@contextlib.contextmanager
def _written_whole(pack: Path) -> Iterator[sqlite3.Connection]:
    """A database that appears under its name only when everything is in it and on the disk."""
    partial = pack.with_name(pack.name + ".part")
    try:
        partial.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(partial)) as connection:
            connection.execute(
                "PRAGMA journal_mode = OFF"
            )  # nobody reads the partial file; it is thrown away on failure
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            yield connection
            connection.commit()
            connection.execute("VACUUM")
        _to_disk(partial)
        os.replace(partial, pack)
    except (OSError, sqlite3.OperationalError) as error:
        raise PatchRefused("patch.unwritable", file=str(pack), error=str(error)) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def _to_disk(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())


def _size(extract: Extract) -> int:
    return len(extract.areas) + len(extract.lines)
