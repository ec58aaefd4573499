"""The telephone call, who can take a visit, and somebody ill tomorrow, on the small team's page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from teamapp.domain.entities import Visit
from teamapp.domain.units import MicroDegrees, MinuteOfDay
from teamapp.services.clients.addresses import AddressDetails
from teamapp.services.rounds.hand.move import move_visit
from tests.support.small_team import DAY, nurse_id
from ui.parts.controls.button import Button
from ui.parts.layers.sheet import Sheet
from ui.visits.intake.form.form import FREE_DAYS
from ui.visits.intake.who.opening import open_who
from ui.visits.resilience.section import IfIllSection

HOME = AddressDetails(street="Nieuwstraat 1", lat=MicroDegrees(60_172_500), lon=MicroDegrees(24_940_000))


@pytest.fixture
def mode(page, qtbot):
    """The question of a telephone call, ready to be typed into."""
    page.show_mode("intake")
    found = page.modes.widget("intake")
    qtbot.waitUntil(lambda: found.form is not None)
    return found


def sheet_of(page):
    return next(one for one in reversed(page.window().findChildren(Sheet)) if one.isVisible())


def test_the_fields_make_the_wish(mode, qtbot):
    """Nothing is asked while something is missing; then every field is in the wish, free days and wishes too."""
    form = mode.form
    assert form.wish is None
    mode.ask()
    assert form.address.error
    assert form.care.kind.error
    assert not mode.session.busy
    form.address.line.setText("Verweg 9")
    form.care.kind.value = "wound"
    form.care.take_usual()
    assert form.wish.home.lat is None
    assert "Not on this map" in form.address.trouble()
    form.address.take(HOME)
    assert form.address.check()
    form.care.beat.value = FREE_DAYS
    form.care.every.value = 3
    form.care.nurses.choose("2")
    form.wishes.likes.value = [nurse_id("Noor")]
    form.wishes.refuses.value = [nurse_id("Bram")]
    wish = form.wish
    assert (wish.times_a_week, wish.care.nurses, wish.care.skills) == (3, 2, frozenset({"wound_care"}))
    assert (wish.prefers, wish.refuses) == (frozenset({nurse_id("Noor")}), frozenset({nurse_id("Bram")}))
    assert wish.times == ((450, 510),)


def test_what_is_wrong_is_said_while_one_types(mode, qtbot):
    """A window shorter than the visit and a time upside down, in words below the fields."""
    form = mode.form
    form.address.take(HOME)
    form.care.kind.value = "washing"
    form.care.take_usual()
    form.care.times.rows[0][1].minutes = 460
    form.changed.emit()
    qtbot.waitUntil(lambda: "longer than 07:30 to 07:40" in mode._said.text())
    form.wishes.likes.value = form.wishes.refuses.value = [nurse_id("Noor")]
    form.changed.emit()
    qtbot.waitUntil(lambda: "both asked for and refused" in mode._said.text())


def test_who_can_take_a_visit_is_listed_and_given(page, qtbot):
    """Best first, who cannot with the reason; Enter gives it; a nurse who may not cannot be chosen."""
    desk = page.frame.desk
    visit = next(one for one in page.stored.open.facts.visits if page.stored.open.facts.needs[one.need].skills)
    open_who(page, visit.id)
    sheet = sheet_of(page)
    entries = [sheet.people.entries.at(row) for row in range(sheet.people.entries.rowCount())]
    assert entries[0].name == "Aylin Test"
    assert [entry.right for entry in entries[1:]] == ["cannot", "cannot"]
    assert all("lacks a skill" in entry.note for entry in entries[1:])
    sheet.people.choose(entries[1].key)
    assert not sheet._give.isEnabled()
    sheet.people.choose(entries[0].key)
    QTest.keyClick(sheet.people, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.frame.jobs.idle)
    assert desk.store.get(Visit, visit.id).nurse == nurse_id("Aylin")


def test_the_chosen_nurse_ill_today(page, qtbot):
    """Beside her round: asked once, answered for her and for every colleague of the day."""
    page.choose_nurse(nurse_id("Aylin"))
    section = page.inspector.findChild(IfIllSection)
    qtbot.mouseClick(section.findChild(Button), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section._found is not None, timeout=30_000)
    said = [label.text() for label in section.findChildren(QLabel)]
    assert "Kok: nobody else with insulin on duty" in said
    page.choose_nurse(nurse_id("Noor"))
    qtbot.waitUntil(lambda: not section.findChildren(Button))


def test_somebody_ill_tomorrow(page, qtbot):
    """A day without a roster says so; Esc leads back; with a roster the next week is tried, weakest day named."""
    move_visit(
        page.frame.desk, page.stored.open.facts.visits[0].id, DAY, nurses=(nurse_id("Aylin"),), start=MinuteOfDay(500)
    )
    page.show_mode("resilience")
    mode = page.modes.widget("resilience")
    qtbot.waitUntil(lambda: len(mode.days) == 14 and not mode.running, timeout=30_000)
    entries = [mode.list.entries.at(row) for row in range(14)]
    assert entries[0].note == "Nobody works on this day yet"
    next_week = next(entry for entry in entries if entry.key == "2026-11-19")
    assert "Without Aylin: nobody else with insulin on duty" in next_week.note
    mode.list.choose("2026-11-19")
    assert "as on Thu 12 Nov" in mode.card.head_note.text()
    QTest.keyClick(mode.list, Qt.Key.Key_Escape)
    assert page.modes.on_day
