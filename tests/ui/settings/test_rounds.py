"""The prices of the rounds in the settings: read, decided, switched off, set back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from teamapp.services.rounds.prices.deciding import Price, price_list


@pytest.fixture
def section(show_page, qtbot):
    made = show_page("rounds").section("rounds")
    qtbot.waitUntil(lambda: bool(made.rows))
    return made


def price(section, key):
    return next(line.price for line in price_list(section.frame.desk) if line.term.key == key)


def test_minutes_a_switch_and_a_hard_rule_are_decided_at_once(section, qtbot):
    """Typing and Enter, a tick, and "never" each write one signed change; the row says who decided, and can go back."""
    field = section.rows["known_face"].minutes.line
    field.setText("25")
    with qtbot.waitSignal(section.frame.changed) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.args[0].what.code == "prices.decided"
    assert price(section, "known_face") == Price(25)
    qtbot.waitUntil(lambda: section.rows["known_face"].minutes.whole == 25)
    with qtbot.waitSignal(section.frame.changed):
        section.rows["waiting"].on.click()
    assert not price(section, "waiting").on
    with qtbot.waitSignal(section.frame.changed):
        section.rows["overtime"].strict.click()
    assert price(section, "overtime").strict
    with qtbot.waitSignal(section.frame.changed):
        section.rows["known_face"].set_back.emit()
    assert price(section, "known_face") == Price(10)


def test_what_cannot_be_read_is_not_decided(section, qtbot):
    """Out of its borders the words stand beside the field and nothing is written."""
    row = section.rows["late"]
    row.minutes.line.setText("9999")
    qtbot.keyClick(row.minutes.line, Qt.Key.Key_Return)
    assert row.minutes.error
    assert price(section, "late") == Price(40)
