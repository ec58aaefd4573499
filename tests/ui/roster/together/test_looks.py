"""Every mode keeps inside its page, in both themes and languages, from 100 to 200 per cent text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from teamapp.services.desk import Desk
from tests.support.roster.roster_team import day
from tests.ui.roster.together.conftest import in_gaps, in_wishes
from ui.parts.controls.button import Button
from ui.roster.page import RosterPage
from ui.theme.look import look

Squeezed = Callable[[Desk, str, int], RosterPage]
MODES = ("wishes", "gaps", "fairness", "choices")
EACH = [(mode, "contrast-dark", "nl", 200) for mode in MODES]
"""The largest text everywhere; other looks are walked over by the sweep of all pages."""


def sticks_out(page: RosterPage, widget: QWidget) -> bool:
    """Whether a widget ends right of the page."""
    right = widget.mapTo(page, QPoint(widget.width(), 0)).x()
    return right > page.width() + 1


@pytest.fixture
def squeezed(qtbot: QtBot, make_frame) -> Iterator[Squeezed]:
    """A page as narrow as a window makes it, whatever it would like to have."""

    alive: list[QWidget] = []

    def make(desk: Desk, language: str, percent: int) -> RosterPage:
        width = 1440 - 212 * percent // 100
        host = QWidget()
        alive.append(host)
        qtbot.addWidget(host)
        host.resize(width, 900)
        frame = make_frame(desk, language=language)
        page = RosterPage(frame)
        frame.changed.connect(page.refresh)
        page.setParent(host)
        page.setGeometry(0, 0, width, 900)
        host.show()
        page.refresh(None)
        page.open_target("2026-11-02")
        page.resized()
        return page

    yield make
    alive.clear()


def words_of(button: Button) -> int:
    """How wide its words are."""
    return button.fontMetrics().horizontalAdvance(button.text())


@pytest.mark.parametrize(("mode", "theme", "language", "percent"), EACH)
def test_nothing_sticks_out(
    mode: str, theme: str, language: str, percent: int, squeezed: Squeezed, qtbot: QtBot, dress
) -> None:
    """No button ends right of the page, and none is narrower than its words."""
    dress(theme=theme, language=language, text_percent=percent)
    page = squeezed(in_wishes() if mode == "wishes" else in_gaps(), language, percent)
    page.show_mode(mode)
    shown = page.modes.widget(mode)
    assert shown is not None
    qtbot.wait(30)
    buttons = [one for one in shown.findChildren(Button) if one.isVisible()]
    assert not [one.text() for one in buttons if sticks_out(page, one)]
    cut = [one.text() for one in buttons if one.text() and one.width() < words_of(one) + look().px(8)]
    assert not cut
    areas = [one for one in shown.findChildren(QScrollArea) if one.isVisible() and one.widget() is not None]
    wide = [type(one.widget()).__name__ for one in areas if one.widget().width() > one.viewport().width()]
    assert not wide, "what is wider than where it scrolls is cut at the right"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_done_can_be_reached_at_any_text_size(percent: int, squeezed: Squeezed, qtbot: QtBot, dress) -> None:
    """Beside the calendar or below it, "Done" is there and its words are whole."""
    dress(text_percent=percent)
    page = squeezed(in_wishes(), "en", percent)
    page.show_mode("wishes")
    qtbot.wait(30)
    mode = page.modes.widget("wishes")
    done = mode.wishes.side.done  # type: ignore[union-attr]
    assert done.isVisible()
    assert not sticks_out(page, done)


def test_what_the_keyboard_chooses_comes_into_sight(squeezed: Squeezed, qtbot: QtBot, dress) -> None:
    """With very large text the days of the last week lie below; arrows bring them up."""
    dress(text_percent=200)
    page = squeezed(in_wishes(), "en", 200)
    page.show_mode("wishes")
    qtbot.wait(30)
    calendar = page.modes.widget("wishes").wishes.calendar  # type: ignore[union-attr]
    calendar.choose(day(0))
    for _week in range(3):
        qtbot.keyClick(calendar, Qt.Key.Key_Down)
    at = calendar.viewport().mapTo(page, calendar.day_rect(day(21)).center().toPoint())
    assert 0 < at.y() < page.height()
