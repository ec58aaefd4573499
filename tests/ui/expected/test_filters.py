"""Filters on Today and on Visits: the same by keyboard and by mouse, and what is hidden is always said."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

LEFT = Qt.MouseButton.LeftButton


def visits_seen(page) -> set[str]:
    """The visits in the foreground."""
    if page.frame.desk and hasattr(page, "views"):
        day = page.views.timeline.day
        blocks = [*day.tray, *(block for lane in day.lanes for block in lane.blocks)]
        return {block.visit for block in blocks if not block.faded}
    return {str(line.visit.id) for sheet in page._rounds._sheets for line in sheet.every_line}


def press_keys(window, keys: str) -> None:
    """Where the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def tick_by_mouse(menu, words: str) -> None:
    """Click a line of an open menu, or of the one that opens beside it."""
    action = next(one for one in menu.actions() if one.text().split("\t")[0] == words)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def open_page(window, qtbot, key: str):
    """Everybody's visits of the day."""
    page = window.show_page(key)
    if key == "today" and page._switch.current == "mine":
        page.switch_view()
    qtbot.waitUntil(lambda: len(visits_seen(page)) > 20)
    return page


def test_by_keyboard_a_visit_is_found_and_one_key_shows_everything(window, qtbot):
    """Ctrl+F and a few letters; Enter goes to the visit; Esc and 0 show everything, with the keyboard on the visits."""
    for key, only in (("today", "Ctrl+Alt+C"), ("visits", "Ctrl+Alt+F")):
        page = open_page(window, qtbot, key)
        whole = visits_seen(page)
        press_keys(window, "Ctrl+F")
        QTest.keyClicks(QApplication.focusWidget(), "zijl")
        qtbot.waitUntil(lambda page=page: page.narrowing.wanted.words == "zijl")
        found = visits_seen(page)
        assert 0 < len(found) < 5
        assert page.narrowing.strip.isVisible()
        assert page.narrowing.strip.said.startswith(f"{len(found)} of ")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert not page.narrowing.strip.isAncestorOf(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert visits_seen(page) == whole
        assert not page.narrowing.strip.isVisible()
        press_keys(window, only)
        assert page.narrowing.active
        assert visits_seen(page) < whole
        press_keys(window, "0")
        assert visits_seen(page) == whole


def test_by_mouse_several_lines_are_ticked_and_a_chip_taken_away(window, qtbot):
    """The menu stays open for the next tick, a chip stands for each, a click on it or on Show everything undoes it."""
    for key in ("today", "visits"):
        page = open_page(window, qtbot, key)
        whole = visits_seen(page)
        QTest.mouseClick(page.narrowing.button, LEFT)
        menu = page.narrowing.menu
        words = [one.text().split("\t")[0] for one in menu.actions() if one.isCheckable() and one.isEnabled()]
        tick_by_mouse(menu, words[0])
        tick_by_mouse(menu, words[1])
        assert menu.isVisible()
        menu.close()
        assert len(page.narrowing.wanted.ticks) == 2
        chips = page.narrowing.strip.chips
        assert [chip.text() for chip in chips] == words[:2]
        QTest.mouseClick(chips[0], LEFT)
        assert [chip.text() for chip in page.narrowing.strip.chips] == words[1:2]
        QTest.mouseClick(page.narrowing.strip._clear, LEFT, pos=QPoint(4, 4))
        assert visits_seen(page) == whole


def test_what_is_chosen_from_elsewhere_is_never_hidden(window, qtbot):
    """A visit that another page opens comes into sight, whatever was filtered; on Today a card's count stays true."""
    visits = open_page(window, qtbot, "visits")
    hidden = sorted(visits_seen(visits))[0]
    lane = next(one for one in visits.views.timeline.day.lanes if all(b.visit != hidden for b in one.blocks))
    visits.narrowing.toggle("nurse", lane.key)
    assert hidden not in visits_seen(visits)
    window.show_page("visits", hidden)
    assert hidden in visits_seen(visits)
    today = open_page(window, qtbot, "today")
    today.narrowing.toggle("only", "together")
    for card in today._rounds._cards:
        assert card._standing[1] > len(card.sheet.lines)
    today.narrowing.clear()


def test_the_caseload_is_narrowed_like_visits(window, qtbot):
    """A key or a click opens the menu, a chip and the foot say that some are hidden, Esc shows every client."""
    page = window.show_page("clients")
    qtbot.waitUntil(lambda: len(page.list.keys) > 20)
    whole, flagged = page.list.keys, {one.client.id for one in page._read.in_care if one.too_many_faces}
    press_keys(window, "Ctrl+Shift+F")
    tick_by_mouse(page.list.narrowing.menu, "Only who meets too many nurses")
    page.list.narrowing.menu.close()
    assert set(page.list.keys) == flagged < set(whole)
    assert page.list._foot.text() == f"{len(flagged)} of {len(whole)} shown"
    assert len(page.list.narrowing.strip.chips) == 1
    QTest.keyClick(page.list.list, Qt.Key.Key_Escape)
    assert page.list.keys == whole
    QTest.mouseClick(page.list.narrowing.button, LEFT)
    assert page.list.narrowing.menu.isVisible()
    page.list.narrowing.menu.close()
