"""An address found on this computer while typing, and a pin by hand where nothing is found."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scheduling.progress import silent
from scheduling.stop import never
from scheduling.travel import tasks
from scheduling.travel.problem import GraphRequest
from teamapp.domain.entities import Address
from teamapp.patch.build import run
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import BuildRequest
from tests.services.test_travel import PromptWorker
from tests.support.small_team import DAY, client_id, small_desk
from tests.support.visits.tiny_town import write_town

Key = Qt.Key


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    folder = tmp_path_factory.mktemp("map")
    source = write_town(folder / "town.osm.pbf")
    run(BuildRequest(str(source), str(folder / "t.patch"), "Stadje"), lambda _progress: None, lambda: False)
    return folder / "t.patch"


@pytest.fixture
def page(open_page, town):
    desk = small_desk()
    desk.patch = PatchPack(town)
    yield open_page(desk)
    desk.patch.close()
    desk.store.close()


def addresses(page):
    return sorted(page.frame.desk.store.where(Address, client=client_id("Bos")), key=lambda one: one.first or date.min)


@pytest.mark.parametrize("typed", ["hoogstr 13", "2628AC 13"])
def test_a_find_fills_the_form_and_the_map(page, sheet, press, qtbot, typed):
    """Street or postcode with a number: Enter takes it without saving the sheet; saved, the place is exact."""
    page.acts.correct_address()
    home = sheet(page).home
    QTest.keyClicks(home.search.edit, typed)
    qtbot.waitUntil(lambda: len(home.finds.found) > 0)
    QTest.keyClick(home.search.edit, Key.Key_Return)
    assert (home.street.value, home.postcode.value, home.town.value) == ("Hoogstraat 13", "2628AC", "Delft")
    assert sheet(page) is not None
    press(sheet(page), "Save")
    (after,) = addresses(page)
    assert (after.lat, after.lon) == (52_001_100, 4_003_000)
    assert page.view.home.map.isVisible()


def test_a_pin_by_hand_where_nothing_is_found(page, sheet, press, qtbot, texts):
    """The search says so; the keyboard alone puts the pin in the middle of the map."""
    page.acts.move()
    home = sheet(page).home
    QTest.keyClicks(home.search.edit, "nowhere 1")
    qtbot.waitUntil(lambda: any(words.startswith("Not found") for words in texts(home)))
    QTest.keyClicks(home.street.line, "Houseboat Hope")
    assert home.details.lat is None
    press(home, "Put the pin by hand")
    QTest.keyClick(home.map, Key.Key_Escape)
    assert not home.pin.isChecked()
    press(home, "Put the pin by hand")
    QTest.keyClick(home.map, Key.Key_Return)
    assert home.details.lat is not None
    assert "On the map" in texts(home)
    press(sheet(page), "Save")
    old, new = addresses(page)
    assert (new.street, new.first) == ("Houseboat Hope", DAY)
    assert old.last == DAY - timedelta(days=1)
    assert new.lat == pytest.approx(52_000_600, abs=2000)


def test_another_street_takes_the_place_away(page, sheet):
    """What was found for one house does not stand for another."""
    page.acts.correct_address()
    home = sheet(page).home
    assert home.details.lat is not None
    QTest.keyClicks(home.street.line, "a")
    assert home.details.lat is None


def test_past_and_coming_addresses_stand_below(page, sheet, press, texts):
    """Where she will live is on the card before she lives there."""
    page.acts.move()
    form = sheet(page)
    form.first.line.setText("1-12-2026")
    QTest.keyClicks(form.home.street.line, "Nieuwe Weg 1")
    press(form, "Save")
    words = texts(page.view.home)
    assert "Teststraat 0" in words
    assert "From Tue 1 Dec: Nieuwe Weg 1" in words


def test_the_rest_of_an_address_needs_a_street(page, sheet, press):
    """A postcode alone is not thrown away in silence."""
    page.acts.add_client()
    form = sheet(page)
    QTest.keyClicks(form.family.line, "Test")
    QTest.keyClicks(form.home.postcode.line, "2628CD")
    press(form, "Take into care")
    assert form.home.street.error
    assert sheet(page) is form


def test_the_map_lets_go_of_its_file(page, town):
    """A map that is no longer shown holds nothing open."""
    page.view.home.map.let_go()
    assert page.view.home.map._opened.pack is None


def test_a_pin_far_from_every_street_is_said(page, sheet, qtbot, town):
    """Put by typed coordinates: near a street the map dots the way to it, far off the distance is said, nowhere too."""
    tasks.graph(GraphRequest(str(town.with_name("town.osm.pbf")), str(town)), silent, never)
    page.frame.desk.worker = PromptWorker()
    page.acts.correct_address()
    home = sheet(page).home
    for typed, words in (
        ("52.0011, 4.0010", "On the map"),
        ("52.0030, 4.0010", "On the map, 222 m from the nearest street"),
        ("52.200, 4.500", "On the map, but no street is near: no round can go there."),
    ):
        QTest.keyClicks(home.search.edit, typed)
        qtbot.waitUntil(lambda: len(home.finds.found) == 1)
        QTest.keyClick(home.search.edit, Key.Key_Return)
        qtbot.waitUntil(lambda words=words: home._said.text() == words, timeout=5_000)
        home.finds.found = ()
    assert (home.details.lat, home.details.lon) == (52_200_000, 4_500_000)
