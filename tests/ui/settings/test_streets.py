"""Streets made in the page by the real worker, from a real extract."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from scheduling.client import Worker
from teamapp.bootstrap import TASKS
from teamapp.patch.problem import LARGEST_MEGABYTES
from teamapp.services.patch.pack import pack_file
from tests.support.new_desk import new_desk
from tests.support.visits.tiny_town import write_town
from tests.ui.settings.test_page import press, sheets


@pytest.fixture(scope="module")
def worker():
    with Worker(TASKS) as made:
        yield made


@pytest.fixture
def desk(worker, tmp_path):
    with new_desk() as (opened, _clock):
        opened.profile, opened.worker = tmp_path / "profile", worker
        yield opened
        if opened.patch is not None:
            opened.patch.close()


@pytest.fixture
def streets(show_page, desk):
    return show_page("streets", desk).section("streets")


@pytest.fixture
def town(tmp_path):
    return write_town(tmp_path / "tiny_town.osm.pbf")


def test_a_chosen_file_becomes_the_streets_in_use(streets, desk, town, monkeypatch, qtbot):
    """File, name, progress; then the desk has them and the pages are built anew."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(town), ""))
    streets.choose_file()
    (sheet,) = sheets(streets)
    assert sheet._name.value == "Tiny Town"
    with qtbot.waitSignal(streets.frame.renewed, timeout=60_000):
        press(sheet, "Make the streets")
        assert streets.making
    assert desk.patch.name == "Tiny Town"
    assert not streets.making
    streets.refresh(None)
    assert streets._choose.isVisible()


def test_a_file_that_is_no_map_says_so_and_keeps_what_is(streets, desk, tmp_path, qtbot):
    """The words name the file and the remedy; one can try again."""
    garbage = tmp_path / "garbage.osm.pbf"
    garbage.write_bytes(b"not a map at all" * 100)
    with qtbot.waitSignal(streets._bridge.failed, timeout=60_000):
        streets.make(garbage, "Garbage")
    assert "garbage.osm.pbf" in streets._trouble.text()
    assert streets._trouble.isVisible()
    assert desk.patch is None
    assert streets._choose.isEnabled()
    streets.make(tmp_path / "nowhere.osm.pbf", "Nowhere")
    assert "no map file" in streets._trouble.text()


def _cut(folder: Path) -> Path:
    whole = write_town(folder / "whole.osm.pbf").read_bytes()
    return _written(folder / "cut.osm.pbf", whole[: len(whole) // 2])


def _written(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


def _large(folder: Path) -> Path:
    """The beginning of a real extract, and then nothing for as long as a country: no disk is filled for it."""
    file = _written(folder / "country.osm.pbf", write_town(folder / "town.osm.pbf").read_bytes())
    with file.open("r+b") as opened:
        opened.truncate((LARGEST_MEGABYTES + 1) * 1_000_000)
    return file


@pytest.mark.parametrize(("make", "said"), [
    (lambda folder: _written(folder / "empty.osm.pbf", b""), "is empty"),
    (_cut, "damaged"),
    (lambda folder: _written(folder / "foreign.osm.pbf", b"<?xml version='1.0'?><osm/>"), "is not an"),
    (_large, "more than a patch needs"),
    (lambda folder: write_town(folder / "bare.osm.pbf", streets=False), "no streets with a name"),
])  # fmt: skip
def test_each_bad_file_is_refused_in_its_own_words(streets, desk, tmp_path, qtbot, make, said):
    """Empty, cut off, of another format, a country, without streets: each is named, and what is in use stays."""
    file = make(tmp_path)
    former = pack_file(desk.profile)
    former.parent.mkdir(parents=True)
    former.write_bytes(b"the streets in use")
    with qtbot.waitSignal(streets._bridge.failed, timeout=60_000):
        streets.make(file, "Bad")
    assert file.name in streets._trouble.text()
    assert said in streets._trouble.text()
    assert [path.name for path in former.parent.iterdir()] == [former.name]
    assert former.read_bytes() == b"the streets in use"


def test_cancel_ends_it_without_a_trace(streets, desk, town, qtbot):
    """The bar goes, the button comes back, and no half-made file stays."""
    streets.make(town, "Town")
    streets._strip.cancelled.emit()
    assert not streets.making
    assert streets.frame.notices.told == ["Stopped. The streets in use are as they were."]
    qtbot.waitUntil(lambda: not list((desk.profile / "patch").iterdir()), timeout=30_000)
    assert desk.patch is None


def test_streets_that_are_ready_elsewhere_wait_for_a_look(streets, desk, town, qtbot, show_page):
    """Somebody typing on another page is told, not interrupted; they are used when she comes."""
    page = streets.window()
    page.open_target("about")
    with qtbot.waitSignal(streets._bridge.done, timeout=60_000):
        streets.make(town, "Town")
    assert desk.patch is None
    assert page.frame.notices.told == ["The new streets are ready."]
    with qtbot.waitSignal(page.frame.renewed):
        page.open_target("streets")
    assert desk.patch.name == "Town"
