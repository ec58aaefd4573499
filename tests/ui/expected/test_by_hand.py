"""What people expect of every page, each by keyboard and by mouse, in a window with the sample team."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ui.parts.layers.sheet import Sheet

LEFT = Qt.MouseButton.LeftButton
PERIODS = {
    "roster": (lambda page: page.days_in_sight, True),
    "visits": (lambda page: page.days.day, True),
    "clients": (lambda page: page._wanted, False),
    "team": (lambda page: page.chosen, False),
}
"""What the brackets change on a page, and whether it has a today; the others go through a list."""
FLAGGED = {
    "today": lambda page: page._side._needs.index(QApplication.focusWidget()),
    "roster": lambda page: page.focus,
    "clients": lambda page: page._wanted,
    "team": lambda page: page.chosen,
}
"""Where the next finding leads."""


def press_keys(window, keys: str) -> None:
    QTest.keySequence(window, QKeySequence(keys))


def click_row(page, key: str) -> None:
    """A click on a row of the list."""
    rows = page.list.list if hasattr(page, "list") else page._list
    index = rows.entries.index(rows.entries.row_of(key))
    rows.scrollTo(index)
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(index).center())


@pytest.mark.parametrize("key", PERIODS)
def test_brackets_go_on_and_back_and_t_to_today(window, qtbot, key):
    """`]` and `[` do what the buttons or a click on the row does; T and its button lead back."""
    seen, has_today = PERIODS[key]
    page = window.show_page(key)
    qtbot.waitUntil(lambda: bool(seen(page)))
    here = seen(page)
    press_keys(window, "]")
    qtbot.waitUntil(lambda: seen(page) != here)
    ahead = seen(page)
    press_keys(window, "T" if has_today else "[")
    qtbot.waitUntil(lambda: seen(page) == here)
    if has_today:
        QTest.mouseClick(page.tools.after, LEFT)
        assert seen(page) == ahead
        QTest.mouseClick(page.tools.before, LEFT)
        press_keys(window, "[")
        assert seen(page) < here
        QTest.mouseClick(page.tools.today, LEFT)
    else:
        click_row(page, ahead)
        qtbot.waitUntil(lambda: seen(page) == ahead)
        click_row(page, here)
    qtbot.waitUntil(lambda: seen(page) == here)


@pytest.mark.parametrize("key", FLAGGED)
def test_f8_goes_to_the_next_finding(window, qtbot, key):
    """Again and again it goes on, on every page where something can be wrong or wait; never nowhere."""
    page = window.show_page(key)
    window.activateWindow()
    possible = {"today": lambda: page.has_needs, "roster": lambda: page.view is not None}
    qtbot.waitUntil(possible.get(key, lambda: page.has_finding))
    places = []
    for _ in range(2):
        press_keys(window, "F8")
        QTest.qWait(80 if key == "clients" else 1)  # arrows run down that list faster than cards are read
        places.append(FLAGGED[key](page))
    assert None not in places
    assert places[0] != places[1] or key == "team"  # of the team one is away


def test_undo_is_named_by_key_and_by_click(window, qtbot):
    """A tick is taken back by Ctrl+Z and by the arrow in the head, which says what; Ctrl+Y does it again."""
    page = window.show_page("today")
    qtbot.waitUntil(lambda: bool(page._rounds.rows))
    line = next(one.line for one in page._rounds.rows if one.line.visit.status.value == "planned")

    def status() -> str:
        found = page._rounds.line_of(line.visit.id)
        return found.visit.status.value if found is not None else ""

    row = next(one for one in page._rounds.rows if one.line.visit.id == line.visit.id)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert status() == "done"
    assert line.client.name in page.header._back.accessibleName()
    press_keys(window, "Ctrl+Z")
    assert status() == "planned"
    press_keys(window, "Ctrl+Y")
    assert status() == "done"
    QTest.mouseClick(page.header._back, LEFT)
    assert status() == "planned"


def search_of(window) -> QPushButton:
    """The field above the pages, which is a button."""
    return next(one for one in window.sidebar.findChildren(QPushButton) if one.accessibleName().startswith("Search"))


def test_search_and_keys_are_one_key_or_one_click_away(window, qtbot):
    """Ctrl+K and a click on the field above the pages open the palette, `?` the sheet of keys; Esc closes each."""
    window.show_page("team")
    for act in (lambda: press_keys(window, "Ctrl+K"), lambda: QTest.mouseClick(search_of(window), LEFT)):
        act()
        qtbot.waitUntil(lambda: _on_top(window))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not _on_top(window))
    press_keys(window, "?")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(Sheet)))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not _on_top(window))


def _on_top(window) -> bool:
    from ui.parts.layers.veil import veils_over

    return bool(veils_over(window))
