"""The settings page of a desk, in a shown window of its own."""

from __future__ import annotations

import pytest

from tests.support.roster.roster_team import roster_desk
from ui.settings.page import SettingsPage


@pytest.fixture
def show_page(qtbot, make_frame):
    """Show a section of a desk's settings; changes reach the page as the window would pass them on."""

    alive = []

    def show(section="team", desk=None, **options):
        frame = make_frame(desk if desk is not None else roster_desk(), **options)
        page = SettingsPage(frame)
        frame.changed.connect(page.refresh)
        alive.append(page)
        qtbot.addWidget(page)
        page.resize(1200, 860)
        page.show()
        page.activateWindow()
        page.refresh(None)
        page.open_target(section)
        qtbot.waitUntil(page.isActiveWindow)
        return page

    yield show
    for page in alive:
        page.close()
