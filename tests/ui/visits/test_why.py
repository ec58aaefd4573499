"""The inspector says why a visit begins when it does, and what would have to give for one that nobody makes."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.hand.move import move_visit
from tests.support.small_team import DAY, need_id, nurse_id
from ui.parts.controls.button import Button
from ui.visits.why.gives import GivesSection
from ui.visits.why.then import ThenSection

BOS, VOS = (visit_id(need_id(name), DAY) for name in ("Bos", "Vos"))


def _said(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def _give(page, visit, nurse: str, start: int) -> None:
    desk = page.frame.desk
    page.frame.act(page, lambda: move_visit(desk, visit, DAY, nurses=(nurse_id(nurse),), start=MinuteOfDay(start)))


def test_why_at_this_time_stands_below_why_this_nurse(page, qtbot):
    """What holds it and how much later it could begin; gone again for a visit that nobody makes."""
    _give(page, BOS, "Aylin", 480)
    qtbot.waitUntil(lambda: bool(page.stored.open.plan.rounds) and page.can_edit, timeout=20_000)
    page.choose(BOS)
    then = page.inspector.findChild(ThenSection)
    qtbot.waitUntil(lambda: "Why at 08:00?" in _said(then), timeout=20_000)
    assert "Bos is not expected before 08:00." in _said(then)
    page.choose(VOS)
    assert then.isHidden()


def test_what_would_have_to_give_is_shown_on_the_day_and_kept(page, qtbot):
    """The planner's answer with a button; the day is previewed, keeping it writes the visit."""
    page.choose(VOS)
    gives = page.inspector.findChild(GivesSection)
    qtbot.waitUntil(lambda: bool(gives.findChildren(Button)), timeout=30_000)
    assert "No fixed rule has to give." in _said(gives)
    gives.findChildren(Button)[0].click()
    qtbot.waitUntil(lambda: page.previewing, timeout=20_000)
    assert page.shown.open.plan.rounds
    page.proposals.keep()
    qtbot.waitUntil(lambda: page.frame.desk.store.get(Visit, VOS) is not None, timeout=20_000)
    stored = page.frame.desk.store.get(Visit, VOS)
    assert stored.nurse is not None
    assert stored.reason.code == "rounds.reason_new_face"


def test_what_nobody_waits_for_makes_way(page, qtbot):
    """While the page wants the planner for something else, the question that is not asked yet is left."""
    page.choose(VOS)
    gives = page.inspector.findChild(GivesSection)
    assert not gives.isHidden()
    page.inspector.make_way()
    qtbot.wait(400)
    assert not gives.findChildren(Button)
