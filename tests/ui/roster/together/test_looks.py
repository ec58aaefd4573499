"""Every mode keeps inside its page, in both themes and languages, from 100 to 200 per cent text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from tests.ui.roster.conftest import ShowPage
from tests.ui.roster.together.conftest import in_gaps, in_wishes
from ui.parts.controls.button import Button
from ui.roster.page import RosterPage

LOOKS = [("light", "en", 100), ("dark", "nl", 100), ("light", "nl", 150), ("contrast-dark", "en", 200)]


def sticks_out(page: RosterPage, widget: QWidget) -> bool:
    """Whether a widget ends right of the page."""
    right = widget.mapTo(page, QPoint(widget.width(), 0)).x()
    return right > page.width() + 1


@pytest.mark.parametrize(("theme", "language", "percent"), LOOKS)
@pytest.mark.parametrize("mode", ["wishes", "gaps", "fairness", "choices"])
def test_nothing_sticks_out(
    mode: str, theme: str, language: str, percent: int, show_page: ShowPage, qtbot, qapp, dress
) -> None:
    """No button ends right of the page, and none is narrower than its words."""
    dress(theme=theme, language=language, text_percent=percent)
    page = show_page(
        in_wishes() if mode == "wishes" else in_gaps(), language=language, width=1440 - 212 * percent // 100
    )
    page.show_mode(mode)
    shown = page.modes.widget(mode)
    assert shown is not None
    qtbot.wait(30)
    buttons = [one for one in shown.findChildren(Button) if one.isVisible()]
    assert not [one.text() for one in buttons if sticks_out(page, one)]
    cut = [
        one.text() for one in buttons if one.text() and one.width() < one.fontMetrics().horizontalAdvance(one.text())
    ]
    assert not cut


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_done_can_be_reached_at_any_text_size(percent: int, show_page: ShowPage, qtbot, dress) -> None:
    """Beside the calendar or below it, "Done" is there and its words are whole."""
    dress(text_percent=percent)
    page = show_page(in_wishes(), width=1440 - 212 * percent // 100)
    page.show_mode("wishes")
    qtbot.wait(30)
    mode = page.modes.widget("wishes")
    done = mode.wishes.side.done  # type: ignore[union-attr]
    assert done.isVisible()
    assert not sticks_out(page, done)
