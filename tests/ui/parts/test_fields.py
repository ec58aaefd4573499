"""What people type into forms."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.reading import clock, read_date, read_minutes
from ui.parts.fields.tags_field import TagsField
from ui.parts.fields.text_field import TextField
from ui.parts.fields.time_field import TimeField

TODAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("7:30", 450), ("7.30", 450), ("07:30", 450), ("0730", 450), ("730", 450), ("7", 420), ("7h", 420),
        ("7u30", 450),
        (" 22:15 ", 1335), ("24:00", 1440), ("0", 0), ("24:01", None), ("25", None), ("7:60", None), ("7:3", None),
        ("half eight", None), ("", None), ("-1", None),
    ],
)  # fmt: skip
def test_times_as_people_type_them(typed, minutes):
    """The usual ways to write a time are all understood; nonsense is not guessed at."""
    assert read_minutes(typed) == minutes


@given(st.integers(min_value=0, max_value=1440))
def test_a_time_shown_can_be_read_again(minutes):
    """What the field writes, it understands."""
    assert read_minutes(clock(minutes)) == minutes


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-12", TODAY), ("12-11-2026", TODAY), ("12/11/26", TODAY), ("12 nov", TODAY),
        ("12 november 2026", TODAY),
        ("12.11.", TODAY), ("1 mei", date(2027, 5, 1)), ("30-9", date(2026, 9, 30)), ("1-2", date(2027, 2, 1)),
        ("today", TODAY), ("morgen", date(2026, 11, 13)), ("gisteren", date(2026, 11, 11)), ("+14", date(2026, 11, 26)),
        ("-3", date(2026, 11, 9)), ("31-2", None), ("29-2-2028", date(2028, 2, 29)), ("29-2-2027", None),
        ("soon", None),
        ("", None), ("12 foo", None), ("2026-13-01", None),
    ],
)  # fmt: skip
def test_dates_as_people_type_them(typed, day):
    """Dutch and English, with or without a year: without one it is the nearest that makes sense."""
    assert read_date(typed, TODAY) == day


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_shown_can_be_read_again(day):
    """What the field writes, it understands, whatever today is."""
    assert read_date(f"{day.day}-{day.month}-{day.year}", TODAY) == day


@pytest.fixture
def shown(qtbot):
    def show(field):
        qtbot.addWidget(field)
        field.show()
        field.activateWindow()
        qtbot.waitUntil(field.isActiveWindow)
        return field

    return show


def test_a_number_says_its_borders_with_the_unit(shown, qtbot):
    """The message names what would be right; it goes when one types, and comes back on leaving."""
    hours = shown(NumberField("Contract", unit="h", least=4, most=40, decimals=1))
    qtbot.keyClicks(hours.line, "48")
    assert not hours.check()
    assert hours.error == "Between 4 and 40 h."
    assert hours.line.accessibleDescription() == "Between 4 and 40 h."
    qtbot.keyClick(hours.line, Qt.Key.Key_Backspace)
    assert hours.error == ""
    assert hours.value == 4
    assert hours.check()


@pytest.mark.parametrize("typed", ["abc", "1e999", "nan", "--4", "4 h"])
def test_what_is_no_number_is_said_to_be_none(shown, typed):
    """Nothing is guessed, nothing breaks."""
    field = shown(NumberField("Extra", unit="min", most=600))
    field.line.setText(typed)
    assert not field.check()
    assert "number" in field.error


def test_comma_and_point_are_both_decimals(shown):
    """Half of the Netherlands types one, half the other."""
    field = shown(NumberField("Speed", decimals=1))
    for typed in ("15,5", "15.5"):
        field.line.setText(typed)
        assert field.value == 15.5


def test_arrows_step_within_the_borders(shown, qtbot):
    """Up from the top stays at the top."""
    field = shown(NumberField("Extra", step=5, most=10))
    for _ in range(4):
        qtbot.keyClick(field.line, Qt.Key.Key_Up)
    assert field.value == 10


def test_a_time_is_tidied_on_leaving(shown, qtbot):
    """`730` becomes 07:30, so that one sees how it was understood."""
    field = shown(TimeField("Starts"))
    qtbot.keyClicks(field.line, "730")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "07:30"
    qtbot.keyClick(field.line, Qt.Key.Key_Up)
    assert field.minutes == 465


def test_a_date_outside_its_borders_is_said(shown):
    """With the border itself."""
    field = shown(DateField("From", today=TODAY, least=TODAY))
    field.line.setText("gisteren")
    assert not field.check()
    assert field.error == "Not before 12-11-2026."


def test_a_form_shows_every_trouble_and_goes_to_the_first(shown, qtbot):
    """Nobody saves, reads one message, saves, reads the next."""
    form = Form()
    name, level = TextField("Name", required=True), ChoiceField("Level", [("4", "Nurse")], nothing="–", required=True)
    skills = TagsField("Skills", [("i", "Insulin"), ("w", "Wound care")], required=True)
    form.add(name, level)
    form.add(skills)
    shown(form)
    assert not form.check()
    assert [one.error for one in (name, level, skills)] == ["This is needed.", "Choose one.", "Choose at least one."]
    assert name.line.hasFocus()
    name.value, level.value, skills.value = "Sanne", "4", ("w",)
    assert form.check()
    assert (name.value, level.value, skills.value) == ("Sanne", "4", ("w",))


def test_a_choice_survives_another_list(shown):
    """The list is read again after a change of the team; what was chosen stays chosen."""
    field = shown(ChoiceField("Nurse", [("a", "Ann"), ("b", "Bo")]))
    field.value = "b"
    field.set_choices([("b", "Bo"), ("c", "Cas")])
    assert field.value == "b"


def test_a_whole_name_is_typed_into_a_choice(shown, qtbot):
    """A space within it opens no list, a letter is no shortcut of the page; a space at the beginning opens the list."""
    field = shown(ChoiceField("Nurse", [(name, name) for name in ("Bo Smit", "Tess Bos", "Tess de Wit")]))
    heard = []
    QShortcut(QKeySequence("T"), field).activated.connect(lambda: heard.append("T"))
    field.box.setFocus()
    qtbot.keyClicks(field.box, "tess d")
    assert (field.value, heard, field.box.view().isVisible()) == ("Tess de Wit", [], False)
    field.box._typed.invalidate()
    qtbot.keyClick(field.box, Qt.Key.Key_Space)
    assert field.box.view().isVisible()
    field.box.hidePopup()
