"""How a window was left inside is how it comes back; another window of the same team keeps its own."""

from __future__ import annotations

from tests.support.small_team import small_desk
from ui.clients.caseload.list_card import CaseloadCard
from ui.roster.page import RosterPage
from ui.shell.person.remembered import Remembered
from ui.visits.page import VisitsPage


def test_each_window_comes_back_with_its_own_weeks_face_and_order(make_frame, qtbot, tmp_path):
    """The first window's choices are where a further one begins; what that chooses leaves the first as it was."""
    frame = make_frame(small_desk())

    def opened(kind, window: int):
        frame.places = Remembered(tmp_path, window=window)
        made = kind(frame)
        qtbot.addWidget(made)
        return made

    opened(RosterPage, 0).show_weeks(2)
    opened(VisitsPage, 0).show_mode("list")
    opened(CaseloadCard, 0).order_by("faces")
    further = opened(RosterPage, 1)
    assert (further.paging.weeks, further.tools.spans.current) == (2, "2")
    further.show_weeks(1)
    opened(VisitsPage, 1).show_mode("map")
    opened(CaseloadCard, 1).order_by("next")
    for window, weeks, face, order in ((0, 2, "list", "faces"), (1, 1, "map", "next")):
        assert opened(RosterPage, window).paging.weeks == weeks
        visits = opened(VisitsPage, window)
        assert (visits.modes.current, visits.views.showing, visits.modes.switch.current) == (face, face, face)
        assert opened(CaseloadCard, window).order == order
    frame.desk.store.close()
