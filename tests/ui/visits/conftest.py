"""The page of visits of the small team, shown as the window would show it; the planner is a real child process."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scheduling.client import Worker
from tests.support.small_team import small_desk
from ui.visits.page import VisitsPage

ShowVisits = Callable[..., VisitsPage]


@pytest.fixture(scope="module")
def worker():
    with Worker() as made:
        yield made


@pytest.fixture
def show_visits(make_frame, qtbot, worker):
    """Show the small team's day, travel times known; changes reach the page as the window would pass them on."""
    desks = []

    def show(*, width: int = 1400, height: int = 800) -> VisitsPage:
        desk = small_desk()
        desks.append(desk)
        desk.worker = worker
        frame = make_frame(desk)
        page = VisitsPage(frame)
        frame.changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.refresh(None)
        page.resized()
        qtbot.waitUntil(lambda: page.can_edit, timeout=30_000)
        return page

    yield show
    for desk in desks:
        desk.store.close()


@pytest.fixture
def page(show_visits):
    return show_visits()
