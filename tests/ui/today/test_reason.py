"""A visit that others changed says why on the nurse's own list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from teamapp.domain.text import text
from teamapp.services.day.rounds import lines_of
from tests.support.small_team import DAY, nurse_id, small_desk
from ui.today.rounds.visit_row import VisitRow


def test_the_reason_stands_by_a_changed_visit_only(make_frame, qtbot) -> None:
    """The plan's reason in words, below the address; a visit as it was yesterday stays short."""
    from teamapp.services.occurrences import visits_of_day

    desk = small_desk()
    moved = [replace(one, nurse=nurse_id("Bram"), start=600, reason=text("rounds.reason_room", client="Kok"))
             for one in visits_of_day(desk, DAY)[:1]]  # fmt: skip
    line = lines_of(desk, moved, DAY)[0]
    said = []
    for changed in (True, False):
        row = VisitRow(line, make_frame(desk), changed=changed)
        qtbot.addWidget(row)
        said.append("Moved to make room for Kok." in [label.text() for label in row.findChildren(QLabel)])
    assert said == [True, False]
    desk.store.close()
