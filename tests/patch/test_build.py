"""Making a pack: everything in it, whole or not at all, and a clear refusal for what cannot be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from teamapp.patch import build
from teamapp.patch.making import read
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import BuildProgress, BuildRequest, PatchRefused
from tests.support.visits.tiny_town import write_town


def quiet(_progress: BuildProgress) -> None:
    pass


def go_on() -> bool:
    return False


def test_answer_counts_what_is_in_it(town_file: Path, tmp_path: Path) -> None:
    """Six streets, a path, a park and a building; four houses on points and one on a building."""
    answer = build.run(BuildRequest(str(town_file), str(tmp_path / "a.patch"), "Stadje"), quiet, go_on)
    assert answer.shapes == 9
    assert answer.addresses == 5
    assert answer.stored_bytes == (tmp_path / "a.patch").stat().st_size


def test_names_no_path_of_this_computer(town_pack: Path, town_file: Path) -> None:
    """The pack may be given away: it holds the name of its source, not where it lay."""
    assert str(town_file.parent).encode() not in town_pack.read_bytes()
    with PatchPack(town_pack) as pack:
        assert (pack.name, pack.source) == ("Stadje", "town.osm.pbf")
        assert pack.attribution == "© OpenStreetMap contributors, ODbL 1.0"


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: folder / "missing.osm.pbf", "patch.no_file"),
        (lambda folder: folder, "patch.no_file"),
        (lambda folder: _file(folder, b""), "patch.empty_file"),
        (lambda folder: _file(folder, b"PK\x03\x04 a spreadsheet, not a map"), "patch.not_a_map"),
        (lambda folder: _cut(write_town(folder / "cut.osm.pbf")), "patch.broken_map"),
        (lambda folder: write_town(folder / "bare.osm.pbf", streets=False), "patch.no_streets"),
    ],
)
def test_unusable_extracts_are_refused(tmp_path: Path, make: Callable[[Path], Path], code: str) -> None:
    """Each bad file has its own code and its name, and nothing is left behind."""
    source, pack = make(tmp_path), tmp_path / "made.patch"
    with pytest.raises(PatchRefused) as refused:
        build.run(BuildRequest(str(source), str(pack), "x"), quiet, go_on)
    assert refused.value.text.code == code
    assert refused.value.text.filled["file"] == str(source)
    assert not list(tmp_path.glob("*.patch*"))


def test_a_region_is_too_large(town_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file above the limit is refused before it is read."""
    monkeypatch.setattr(read, "LARGEST_MEGABYTES", 0)
    with pytest.raises(PatchRefused) as refused:
        build.run(BuildRequest(str(town_file), str(tmp_path / "a.patch"), "x"), quiet, go_on)
    assert refused.value.text.code == "patch.too_large"


def test_unwritable_folder_is_refused(town_file: Path, tmp_path: Path) -> None:
    """Nowhere to write is a refusal with the name of the pack."""
    with pytest.raises(PatchRefused) as refused:
        build.run(BuildRequest(str(town_file), str(tmp_path / "nowhere" / "a.patch"), "x"), quiet, go_on)
    assert refused.value.text.code == "patch.unwritable"


@pytest.mark.parametrize("looks", [0, 1, 2])
def test_cancelling_keeps_the_earlier_pack(town_file: Path, tmp_path: Path, looks: int) -> None:
    """Whenever it is stopped, the pack that was there is still there, byte for byte, and nothing else."""
    pack = tmp_path / "a.patch"
    pack.write_bytes(b"the earlier one")
    left = iter([False] * looks)
    with pytest.raises(PatchRefused) as refused:
        build.run(BuildRequest(str(town_file), str(pack), "x"), quiet, lambda: next(left, True))
    assert refused.value.text.code == "patch.cancelled"
    assert pack.read_bytes() == b"the earlier one"
    assert [file.name for file in tmp_path.iterdir()] == ["a.patch"]


def test_tells_what_it_does(town_file: Path, tmp_path: Path) -> None:
    """Reading and drawing are reported in that order."""
    told: list[BuildProgress] = []
    build.run(BuildRequest(str(town_file), str(tmp_path / "a.patch"), "x"), told.append, go_on)
    assert [progress.phase.code for progress in told] == ["patch.reading", "patch.drawing"]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda pack: pack.unlink(), "patch.no_pack"),
        (lambda pack: pack.write_bytes(b"nothing of the kind" * 300), "patch.broken_pack"),
        (lambda pack: pack.write_bytes(pack.read_bytes()[:3000]), "patch.broken_pack"),
        (lambda pack: _changed(pack, "PRAGMA application_id = 7"), "patch.broken_pack"),
        (lambda pack: _changed(pack, "DELETE FROM meta WHERE key = 'south'"), "patch.broken_pack"),
        (lambda pack: _changed(pack, "UPDATE meta SET value = '99' WHERE key = 'format'"), "patch.newer_pack"),
    ],
)
def test_unusable_packs_are_refused(
    town_pack: Path, tmp_path: Path, spoil: Callable[[Path], object], code: str
) -> None:
    """A missing, damaged, foreign or newer pack is refused with its own code."""
    pack = tmp_path / "a.patch"
    pack.write_bytes(town_pack.read_bytes())
    spoil(pack)
    with pytest.raises(PatchRefused) as refused:
        PatchPack(pack)
    assert refused.value.text.code == code


def _file(folder: Path, content: bytes) -> Path:
    file = folder / "file.osm.pbf"
    file.write_bytes(content)
    return file


def _cut(file: Path) -> Path:
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    return file


def _changed(pack: Path, statement: str) -> None:
    connection = sqlite3.connect(pack)
    with connection:
        connection.execute(statement)
    connection.close()
