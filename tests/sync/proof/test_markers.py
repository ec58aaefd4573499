"""I7: nothing that a team writes, and no name of it, is readable anywhere outside of a device's open database."""

from __future__ import annotations

import base64
import logging
import re
import secrets
import tempfile
import types
import typing
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path

import msgspec
import pytest
import zstandard

from sync.server.http.app import make_app
from sync.server.settings import Rates, Settings
from sync.server.telling.journal import begin as begin_journal
from teamapp.bootstrap import create_team
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import Id, NurseId, new_id
from teamapp.domain.text import Text
from teamapp.domain.wire import Entity, fields_of
from teamapp.store.keys.source import MemoryKeys
from teamapp.store.store import Store
from tests.support.backend.postgres import Cluster
from tests.support.backend.proxy import Proxy
from tests.support.backend.serving import Serving
from tests.sync.proof.driven import QUICK, Device, Wall, check_same, found_together, meet, nobody, reaching

MANY = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6)
PARTS = 4
ZSTD = b"\x28\xb5\x2f\xfd"


class Markers:
    """A word and a name that stand nowhere else in the world, and every way in which they could be written."""

    def __init__(self) -> None:
        self.word = "".join(secrets.choice("BCDFGHJKLMNPQRSTVWXZ") for _ in range(18))
        self.name = secrets.token_bytes(16)
        self.count = 0

    def next_id(self) -> Id:
        """Another one each time, with most of the marked name in it."""
        self.count += 1
        return Id((self.name[:14] + self.count.to_bytes(2)).hex())

    def needles(self) -> set[bytes]:
        """Any spelling of either."""
        word, name = self.word.encode(), self.name[:14]
        texts = [self.word, name.hex(), base64.b64encode(name[:12]).decode()]
        raws = [word, name, *(text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be"))]
        spelled = [*raws, *(raw.hex().encode() for raw in raws), *(raw.hex().upper().encode() for raw in raws)]
        return {*spelled, *(one for raw in raws for one in _base64_anywhere(raw)), msgspec.msgpack.encode(self.word)}

    def found_in(self, haystack: bytes) -> list[bytes]:
        """Also within what is compressed there."""
        pattern = re.compile(b"|".join(map(re.escape, self.needles())), re.IGNORECASE)
        return [found for part in (haystack, *_unpacked(haystack)) for found in pattern.findall(part)]


def _base64_anywhere(raw: bytes) -> Iterator[bytes]:
    """As it stands in the middle of something longer, at any of three places."""
    for before in range(3):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            yield encode(bytes(before) + raw)[4 if before else 0 : -4]


def _unpacked(haystack: bytes) -> Iterator[bytes]:
    start = haystack.find(ZSTD)
    while start >= 0:
        with suppress(zstandard.ZstdError):
            yield zstandard.ZstdDecompressor().decompress(haystack[start:], max_output_size=1 << 24)
        start = haystack.find(ZSTD, start + 1)


def planted(kind: type[Entity], markers: Markers) -> Entity:
    """An entity with the markers in every field that has room for one."""
    return kind(**{spec.name: _value(spec.annotation, markers) for spec in fields_of(kind)})


def _value(annotation: object, markers: Markers) -> object:
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if isinstance(annotation, typing.NewType):
        return markers.next_id() if _is_name(annotation) else _value(annotation.__supertype__, markers)
    if origin in (types.UnionType, typing.Union):
        return _value(inner[0], markers)
    if origin is frozenset:
        return frozenset({_value(inner[0], markers)})
    if origin is tuple:
        return tuple(_value(one, markers) for one in inner if one is not Ellipsis)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return next(iter(annotation))
    simple: dict[object, Callable[[], object]] = {
        str: lambda: markers.word,
        int: lambda: 7,
        bool: lambda: True,
        date: lambda: date(2026, 11, 12),
        datetime: lambda: datetime(2026, 11, 12, tzinfo=UTC),
        Text: lambda: Text(markers.word, ((markers.word, markers.word),)),
    }
    return simple[annotation]()


def _is_name(annotation: object) -> bool:
    while isinstance(annotation, typing.NewType):
        if annotation is Id:
            return True
        annotation = annotation.__supertype__
    return False


def test_every_spelling_is_found() -> None:
    """The search itself: it finds what it should."""
    markers = Markers()
    inside = f"xx{markers.word}yy".encode()
    for hidden in (
        inside,
        inside.hex().encode(),
        base64.b64encode(inside),
        base64.urlsafe_b64encode(b"x" + inside),
        f"x{markers.word}".encode("utf-16-le"),
        zstandard.ZstdCompressor().compress(inside + bytes(999)),
        b"junk" + zstandard.ZstdCompressor().compress(msgspec.msgpack.encode([markers.name, 1])) + b"junk",
        markers.next_id().encode(),
    ):
        assert markers.found_in(b"before" + hidden + b"after"), hidden
    assert not markers.found_in(secrets.token_bytes(200_000))


def test_nothing_is_readable(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Not in the server's files or dump, on the wire, in logs, in write-ahead logs, or in temporary files.

    On one of the two databases, another one each time.
    """
    kind = secrets.choice(("sqlite", "postgresql"))
    print(kind)
    temporary, backend, device = (tmp_path / name for name in ("tmp", "backend", "device"))
    for folder in (temporary, backend):
        folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    caplog.set_level(logging.DEBUG)
    begin_journal()
    cluster: Cluster | None = request.getfixturevalue("cluster") if kind == "postgresql" else None
    database = cluster.database() if cluster else f"sqlite:///{backend / 'backend.db'}"
    serving = Serving(make_app(Settings(database=database, rates=MANY)))
    proxy = Proxy(serving.address, {}, 0)
    markers = Markers()
    _live(device, proxy.address, markers)
    if cluster:
        (backend / "dump").write_text(cluster.tool("pg_dump", "--inserts", "teams"))
    out, err = capsys.readouterr()
    places = {
        "up": bytes(proxy.up),
        "down": bytes(proxy.down),
        "said": (caplog.text + out + err).encode("utf-8", "backslashreplace"),
        **{str(file.relative_to(tmp_path)): file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()},
    }
    proxy.close()
    serving.close()
    assert len(places["up"]) > 10_000
    assert b"Snapshot" in places["up"]
    assert any(name.startswith("device/") and name.endswith("-wal") for name in places)
    assert {name: found for name, raw in places.items() if (found := markers.found_in(raw))} == {}


def _live(folder: Path, address: str, markers: Markers) -> None:
    """Two devices write every kind of thing, alter it, exchange it, make a snapshot, and one copies its file."""
    wall = Wall()
    desk, _words = create_team(folder, name=markers.word, keys=MemoryKeys())
    anna, bo = Device("anna", desk.store, nobody, wall), Device("bo", Store.in_memory(), nobody, wall)
    anna.tuning = bo.tuning = replace(QUICK, snapshot_every=5)
    found_together([anna, bo])
    rows = [planted(kind, markers) for kind in ENTITIES]
    with reaching(address, [anna, bo]):
        for device in (anna, bo):
            device.begin()
        for start in range(PARTS):
            _commit(anna, markers, *(Edit(None, row) for row in rows[start::PARTS]))
            anna.settle()
        meet([anna, bo])
        for start in range(PARTS):
            device = (anna, bo)[start % 2]
            _commit(device, markers, *(Edit(row, None) for row in rows[start::PARTS]))
            device.settle()
        meet([anna, bo])
        check_same([anna, bo])
        anna.store.copy_to(folder / "team.copy")
        _commit(anna, markers, Edit(None, planted(ENTITIES[0], markers)))
        anna.settle()


def _commit(device: Device, markers: Markers, *edits: Edit) -> None:
    at = datetime.fromtimestamp(device.wall.now / 1000, UTC)
    device.wall.now += 1_000
    said = Text("test.done", (("name", markers.word),))
    who = NurseId(markers.next_id())
    device.store.commit(Change(id=new_id(at), at=at, who=who, what=said, why=said, edits=edits))
