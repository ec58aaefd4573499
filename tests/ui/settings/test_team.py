"""The team's figures: saved on leaving a field; whose device this is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from teamapp.domain.change import Edit
from teamapp.domain.text import text
from tests.support.roster.roster_team import roster_desk
from tests.ui.settings.test_page import press, sheets


@pytest.fixture
def section(show_page):
    return show_page("team").section("team")


def leave(qtbot, field):
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_a_field_is_saved_when_it_is_left(section, qtbot):
    """And only that one, with a name in the history that undo shows."""
    field = section._fields["coffee_minutes"]
    field.line.setText("5")
    with qtbot.waitSignal(section.frame.changed) as heard:
        leave(qtbot, field)
    assert section.frame.desk.team.coffee_minutes == 5
    assert heard.args[0].what.code == "settings.team_changed"


def test_the_same_again_writes_nothing(section, qtbot):
    """Going through the fields with Tab leaves no trace in the history."""
    before = len(section.frame.desk.store.headings())
    for field in section._fields.values():
        if hasattr(field, "line"):
            leave(qtbot, field)
    assert len(section.frame.desk.store.headings()) == before


def test_wrong_figures_are_said_beside_the_field(section, qtbot):
    """Out of its borders, or refused by the service: the words stand there and what was typed stays."""
    speed = section._fields["foot_kmh"]
    speed.line.setText("40")
    leave(qtbot, speed)
    assert "Between 2 and 8" in speed.error
    name = section._fields["name"]
    name.line.setText("x" * 120 + " y")
    name.line.setMaxLength(200)
    name.line.setText("x" * 130)
    leave(qtbot, name)
    assert "at most 120" in name.error
    assert name.value == "x" * 130
    assert section.frame.desk.team.name != "x" * 130


def test_a_change_elsewhere_does_not_write_over_what_is_being_typed(section):
    """A colleague's change shows in the other fields only."""
    desk = section.frame.desk
    section._fields["town"].line.setText("Del")
    before = desk.team
    after = replace(before, town="Rotterdam", car_kmh=33)
    section.frame.announce(desk.commit((Edit(before, after),), text("settings.team_changed")))
    assert section._fields["town"].value == "Del"
    assert section._fields["car_kmh"].value == 33


def test_a_choice_is_saved_at_once(section, qtbot):
    """The time zone, from the list."""
    zone = section._fields["time_zone"]
    zone.box.setCurrentIndex(zone.box.findData("Europe/London"))
    zone.box.activated.emit(zone.box.currentIndex())
    assert section.frame.desk.team.time_zone == "Europe/London"


def _choose_owner(section, index):
    box = section._owner.box
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_another_owner_is_asked_for_in_a_real_team(section, qtbot):
    """No keeps her; yes signs from then on with the other, and the pages are built anew."""
    desk = section.frame.desk
    before, other = desk.me, section._read.nurses
    index = next(i for i in range(1, section._owner.box.count()) if section._owner.box.itemData(i) != before)
    _choose_owner(section, index)
    press(sheets(section)[0], "Cancel")
    assert desk.me == before
    assert section._owner.value == before
    _choose_owner(section, index)
    with qtbot.waitSignal(section.frame.renewed):
        press(sheets(section)[0], "Yes, it is hers")
    assert desk.me == section._owner.box.itemData(index)
    assert len(other) > 1


def test_the_sample_team_changes_hands_at_once(show_page, qtbot):
    """No question is asked."""
    desk = roster_desk()
    before = desk.team
    desk.commit((Edit(before, replace(before, sample=True)),), text("settings.team_changed"))
    section = show_page("team", desk).section("team")
    index = next(i for i in range(1, section._owner.box.count()) if section._owner.box.itemData(i) != desk.me)
    with qtbot.waitSignal(section.frame.renewed):
        _choose_owner(section, index)
    assert desk.me == section._owner.box.itemData(index)


def test_a_country_whose_holidays_nobody_knows_is_said(show_page):
    """A newer release may know more countries: the field keeps it, says that no holidays count, and can be left."""
    desk = roster_desk()
    desk.commit((Edit(desk.team, replace(desk.team, country="QQ")),), text("test"))
    section = show_page("team", desk).section("team")
    country = section._fields["country"]
    assert (country.value, country.box.currentText()) == ("QQ", "QQ")
    assert "No public holidays are known for “QQ”" in country.error
    assert section._saver.settle() == ""
    country.box.setCurrentIndex(country.box.findData("GB"))
    country.box.activated.emit(country.box.currentIndex())
    assert desk.team.country == "GB"
    assert country.error == ""
