"""The roster page of the small team, in a shown window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from teamapp.services.desk import Desk
from tests.support.roster.roster_team import roster_desk
from ui.roster.page import RosterPage

ShowPage = Callable[..., RosterPage]


@pytest.fixture
def show_page(qtbot: QtBot, make_frame) -> Iterator[ShowPage]:
    """Show a desk's roster at 1440 x 900, or wider; changes reach the page as the window would pass them on."""
    alive: list[RosterPage] = []

    def show(
        desk: Desk | None = None, *, width: int = 1440, day: str = "2026-11-02", language: str = "en"
    ) -> RosterPage:
        frame = make_frame(desk if desk is not None else roster_desk(), language=language)
        page = RosterPage(frame)
        frame.changed.connect(page.refresh)
        alive.append(page)
        qtbot.addWidget(page)
        page.resize(width, 900)
        page.show()
        page.activateWindow()
        page.refresh(None)
        page.open_target(day)
        page.resized()
        qtbot.waitUntil(page.isActiveWindow)
        page.grid.cells.setFocus()
        return page

    yield show
    for page in alive:
        page.suggesting.cancel()
        page.close()
