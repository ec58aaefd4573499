"""What leaves the team, by clicks: shown, given with a yes, read again; and the team's word on each month."""

from __future__ import annotations

import pytest

from sync.server.http.app import make_app
from sync.server.settings import Settings
from teamapp.services.aggregates.deciding import by_itself
from tests.support.backend.serving import Serving
from tests.support.backend.shared_sample import share_sample
from tests.support.sample_desk import MORNING, sample_desk
from ui.parts.layers.sheet import Sheet
from ui.settings.office.month_sheet import MonthSheet
from ui.shell.posts.monthly import MonthlyPost


@pytest.fixture
def desk():
    with sample_desk() as made:
        yield made


@pytest.fixture
def backend(tmp_path, desk):
    """On the team's clock."""
    settings = Settings(database=f"sqlite:///{tmp_path / 'backend.db'}")
    serving = Serving(make_app(settings, clock=lambda: int(desk.clock().timestamp() * 1000)))
    yield serving.address
    serving.close()


@pytest.fixture
def open_section(show_page, qtbot, desk):
    def show():
        made = show_page("office", desk).section("office")
        qtbot.waitUntil(lambda: made.found is not None)
        return made

    return show


def say_yes(section, qtbot):
    sheet = next(one for one in section.window().findChildren(Sheet) if one.isVisible())
    sheet._main.click()


def test_alone_the_figures_are_shown_and_stay(open_section, qtbot):
    """Without a backend every figure can be read, and the button says why nothing can leave."""
    section = open_section()
    assert len(section.found.figures) == 13
    assert not section.preview.give.isEnabled()
    assert "no server" in section.found.hindrance
    assert not section.list.isVisible()


def test_given_by_clicks(open_section, qtbot, desk, backend):
    """A yes on the sheet, and the month stands in the ledger and can be opened; the next one is offered."""
    share_sample(desk, backend)
    section = open_section()
    assert section.preview.month.value == "202610"
    shown = [(one.name, one.value) for one in section.found.figures]
    section.preview.region.value = "NL-NH"
    section.preview.give.click()
    with qtbot.waitSignal(section.frame.changed, timeout=20_000) as heard:
        say_yes(section, qtbot)
    assert heard.args[0].what.code == "aggregates.given"
    qtbot.waitUntil(lambda: bool(section.found.ledger))
    qtbot.waitUntil(lambda: section.preview.month.value == "202609")
    section._open("202610")
    sheet = section.window().findChildren(MonthSheet)[-1]
    assert [(one.name, one.value) for one in section.found.ledger[0].figures] == shown
    assert sheet.isVisible()
    assert section.found.ledger[0].given.region == "NL-NH"


def test_each_month_by_itself_is_a_decision(open_section, qtbot, desk, backend):
    """Asked first; then, after the next month, the window gives its figures without anybody, and not before."""
    share_sample(desk, backend)
    section = open_section()
    frame = section.frame
    post = MonthlyPost(frame)
    section.switch.click()
    with qtbot.waitSignal(frame.changed):
        say_yes(section, qtbot)
    assert by_itself(desk).on
    post.look()
    qtbot.waitUntil(lambda: frame.jobs.idle)
    assert section.found.ledger == ()
    later = MORNING.replace(month=12, day=8)
    desk.clock = lambda: later
    with qtbot.waitSignal(frame.changed, timeout=20_000) as heard:
        post.look()
    assert heard.args[0].what.filled == {"month": "aggregates.month.11", "year": 2026}
