"""What two people changed at once is marked wherever it is shown, in words, and one click leads to the choices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.conflicts import choose, open_conflicts
from teamapp.services.roster.hand.shifts import give_shift
from teamapp.services.roster.shown.view import period_view
from teamapp.services.rounds.hand.move import move_visit
from tests.support.backend.apart import Apart, apart, meet
from tests.support.small_team import DAY, EARLY, client_id, entities, key, need_id, nurse_id
from ui.clients.page import ClientsPage
from ui.parts.cards.versions_line import VersionsLine
from ui.parts.controls.button import Button
from ui.roster.versions.overlay import read_signs
from ui.roster.versions.section import conflict_on
from ui.shell.frame import Frame
from ui.visits.page import VisitsPage

A, B = nurse_id("Aylin"), nurse_id("Bram")
LATE = replace(EARLY, id=ShiftKindId(key("kind", "late")), name="Late", letter="L", form=ShiftForm.LATE)
FREE_DAY = DAY + timedelta(days=9)
VISIT = visit_id(need_id("Vos"), DAY)


@pytest.fixture
def one() -> Iterator[Apart]:
    """A computer that has met another after both moved a visit and both gave a nurse another shift on one day."""
    with apart(A, B, entities=(*entities(), LATE)) as (one, other):
        for device, start, kind in ((one, 600, EARLY), (other, 640, LATE)):
            move_visit(device.desk, VISIT, DAY, nurses=(A,), start=MinuteOfDay(start))
            give_shift(device.desk, [(B, FREE_DAY)], kind.id)
        meet(one, other)
        yield one


def _leads_to(part: QWidget, frame: Frame) -> str:
    """Where the mark goes."""
    gone: list[str] = []
    frame.going.connect(lambda page, target: gone.append(f"{page} {target}"))
    button = part.findChild(Button, "versions-choose")
    assert button is not None
    button.click()
    return gone[-1]


def test_on_the_card_of_the_client(one: Apart, make_frame: Callable[..., Frame], qtbot) -> None:
    """It goes as soon as it is settled."""
    frame = make_frame(one.desk)
    page = ClientsPage(frame)
    frame.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1180, 860)
    page.show()
    page.open_target(client_id("Vos"))
    page.refresh(None)
    (line,) = page.view.versions.findChildren(VersionsLine)
    (about,) = [found for found in open_conflicts(one.desk) if found.subject.client == client_id("Vos")]
    assert frame.say(about.said) in line.button.accessibleName()
    assert _leads_to(line, frame) == f"today conflict:{about.id}"
    frame.act(page, lambda: choose(one.desk, about.id, about.choices[0].key))
    qtbot.waitUntil(lambda: page.view.versions.isHidden())


def test_on_the_visit_in_timeline_and_list(one: Apart, make_frame: Callable[..., Frame], qtbot) -> None:
    """Its block has the mark and its words, its section the way; of the others none has."""
    frame = make_frame(one.desk)
    page = VisitsPage(frame)
    qtbot.addWidget(page)
    page.refresh(None)
    page.go(DAY)
    assert page.shown is not None
    day = page.showing._faces(page.shown)
    blocks = [block for lane in day.lanes for block in lane.blocks] + list(day.tray)
    (marked,) = [block for block in blocks if block.badge == "versions"]
    assert marked.visit == VISIT
    assert marked.note.startswith(page.contested.notes[VISIT])
    page.choose(VISIT)
    (line,) = page.findChildren(VersionsLine)
    assert _leads_to(line, frame) == f"today conflict:{page.conflicts[VISIT].id}"


def test_on_the_day_of_the_roster(one: Apart) -> None:
    """A sign with words on that nurse's day only, and the conflict that it leads to."""
    view = period_view(one.desk, DAY, DAY + timedelta(days=13))
    signs = read_signs(one.desk, view).signs
    assert [*signs] == [(B, FREE_DAY)]
    assert "two versions" in signs[B, FREE_DAY].spoken
    found = conflict_on(one.desk, view, (B, FREE_DAY))
    assert found is not None
    assert conflict_on(one.desk, view, (A, FREE_DAY)) is None
