"""Kinds of shifts by sheets, and the demand by keyboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Nurse, ShiftKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.text import text
from teamapp.services.settings.demand import demand_today
from teamapp.services.settings.shift_kinds import shift_kinds
from tests.support.new_desk import new_desk
from tests.ui.settings.test_page import press, sheets


def fill(sheet, **values):
    for name, value in values.items():
        sheet._fields[name].line.setText(value)


@pytest.fixture
def shifts(show_page):
    return show_page("shifts").section("shifts")


def test_a_night_is_added_by_typing(shifts, qtbot):
    """Over midnight, with its length said before it is saved."""
    shifts._add.click()
    (sheet,) = sheets(shifts)
    fill(sheet, name="Watch", letter="w", start="23", end="7", break_minutes="30")
    sheet._say_length()
    assert "7 h 30 of work; it ends the next day" in sheet._length.text()
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    made = shift_kinds(shifts.frame.desk)[-1]
    assert (made.name, made.letter, made.start, made.end) == ("Watch", "W", 23 * 60, 31 * 60)
    assert not sheets(shifts)
    assert len(shifts.rows) == len(shift_kinds(shifts.frame.desk))


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"letter": "{taken}"}, "letter", "is taken"),
        ({"end": "9", "start": "9"}, "end", "begins and ends"),
        ({"end": "9:10", "start": "9"}, "end", "last 10 min"),
        ({"break_minutes": "400"}, "break_minutes", "must lie between"),
        ({"name": ""}, "name", "needed"),
        ({"start": "25"}, "start", "time is needed"),
    ],
)
def test_refusals_stand_beside_the_field_and_nothing_typed_is_lost(shifts, values, field, says):
    """The sheet stays open with what was typed; correcting it saves."""
    taken = shift_kinds(shifts.frame.desk)[0].letter
    shifts.add_kind()
    (sheet,) = sheets(shifts)
    usual = {"name": "Extra", "letter": "q", "start": "9", "end": "12", "break_minutes": "0"}
    fill(sheet, **{**usual, **{name: value.format(taken=taken) for name, value in values.items()}})
    press(sheet, "Add")
    assert says in sheet._fields[field].error
    assert sheets(shifts)
    fill(sheet, **usual)
    press(sheet, "Add")
    assert shift_kinds(shifts.frame.desk)[-1].letter == "Q"


def test_a_row_is_changed_by_a_click_anywhere_on_it(shifts, qtbot):
    """The form holds what the kind is; saving it unchanged just closes."""
    kind = shift_kinds(shifts.frame.desk)[0]
    qtbot.mouseClick(shifts.rows[0], Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    (sheet,) = sheets(shifts)
    assert sheet._name.value == kind.name
    press(sheet, "Save")
    assert not sheets(shifts)
    shifts.edit_kind(kind)
    (sheet,) = sheets(shifts)
    sheet._name.line.setText("Renamed")
    press(sheet, "Save")
    assert shift_kinds(shifts.frame.desk)[0].name == "Renamed"


def test_a_kind_that_is_worked_does_not_end(shifts):
    """The sheet says on which day it is still worked; once nobody works it later it ends."""
    desk = shifts.frame.desk
    kind = shift_kinds(desk)[0]
    later = desk.today + timedelta(days=9)
    nurse = desk.store.all(Nurse)[0].id
    cell = Assignment(id=assignment_id(nurse, later), nurse=nurse, day=later, shift_kind=kind.id)
    before = desk.store.get(Assignment, cell.id)
    desk.commit((Edit(before, cell),), text("settings.team_changed"))
    last = max(one.day for one in desk.store.all(Assignment) if one.shift_kind == kind.id)
    shifts.end_kind(kind)
    (sheet,) = sheets(shifts)
    press(sheet, "End it")
    assert "still worked" in sheet._last.error
    sheet._last.value = last
    press(sheet, "End it")
    assert not sheets(shifts)
    assert desk.store.get(ShiftKind, kind.id).ended == last


def test_without_kinds_both_sections_say_what_to_do(show_page):
    """A picture, a sentence and one action."""
    with new_desk() as (desk, _clock):
        page = show_page("demand", desk)
        assert page.section("demand")._empty.isVisible()
        shifts = page.section("shifts")
        assert not shifts._add.isVisible()
        shifts.add_kind()
        assert sheets(page)


@pytest.fixture
def demand(show_page):
    made = show_page("demand").section("demand")
    made.grid.setFocus()
    return made


def asked(section, weekday, row):
    kind = section.grid.rows.kind(row).id
    found = [one for one in demand_today(section.frame.desk) if (one.weekday, one.shift_kind) == (weekday, kind)]
    return (found[0].nurses, found[0].one_of_level) if found else (0, 0)


def test_digits_arrows_and_del_ask(demand, qtbot):
    """Each is written at once, and the hours follow."""
    hours = demand._table.asked_minutes
    qtbot.keyClick(demand.grid, Qt.Key.Key_7)
    assert asked(demand, 0, 0)[0] == 7
    assert demand._table.asked_minutes > hours
    qtbot.keyClick(demand.grid, Qt.Key.Key_Right)
    qtbot.keyClick(demand.grid, Qt.Key.Key_4)
    qtbot.keyClick(demand.grid, Qt.Key.Key_Plus)
    assert asked(demand, 1, 0)[0] == 5
    qtbot.keyClick(demand.grid, Qt.Key.Key_Delete)
    assert asked(demand, 1, 0) == (0, 0)
    qtbot.keyClick(demand.grid, Qt.Key.Key_Minus)
    assert asked(demand, 1, 0) == (0, 0)


def test_the_hours_take_no_digits(demand, qtbot):
    """The last column is a sum."""
    before = demand_today(demand.frame.desk)
    demand.grid.setCurrentIndex(demand.grid.rows.index(0, 7))
    qtbot.keyClick(demand.grid, Qt.Key.Key_9)
    assert demand_today(demand.frame.desk) == before
    assert not demand._nurses.isEnabled()


def test_level_and_number_are_set_below_the_grid(demand, qtbot):
    """What the fields say is what the cell asks; a level stays when the number changes."""
    demand._nurses.line.setText("3")
    qtbot.keyClick(demand._nurses.line, Qt.Key.Key_Return)
    demand._one_of.value = "4"
    demand._one_of.changed.emit()
    assert asked(demand, 0, 0) == (3, 4)
    demand.grid.setFocus()
    qtbot.keyClick(demand.grid, Qt.Key.Key_2)
    assert asked(demand, 0, 0) == (2, 4)
    spoken = demand.grid.rows.data(demand.grid.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Monday: 2, one of them at least Nurse" in spoken


def test_too_many_are_refused_beside_the_number(demand, qtbot):
    """Nothing is written."""
    before = asked(demand, 0, 0)
    demand._nurses.line.setText("21")
    qtbot.keyClick(demand._nurses.line, Qt.Key.Key_Return)
    assert "Between 0 and 20" in demand._nurses.error
    assert asked(demand, 0, 0) == before
