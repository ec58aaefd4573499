"""Something changed, three plans, a part of the day: what the sheets ask, and what they tell."""

from __future__ import annotations

from functools import partial

import pytest

from teamapp.domain.entities.visit import visit_id
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.hand.move import move_visit
from teamapp.services.rounds.part.scope import Scope
from teamapp.services.rounds.replan.causes import Cancelled, NewVisit, NotHome, NurseAway, TakesLonger
from tests.support.small_team import DAY, client_id, need_id, nurse_id
from ui.shell.declared.menus import lines_of
from ui.visits.alternatives.acts import improve_part, make_three
from ui.visits.alternatives.mode import AlternativesMode
from ui.visits.alternatives.part_sheet import PartSheet
from ui.visits.alternatives.plug import PLUG as PARTS
from ui.visits.replan.acts import acts_of, possible, something_changed
from ui.visits.replan.answer.sheet import ReplanSheet
from ui.visits.replan.cause.sheet import ChangedSheet
from ui.visits.replan.plug import PLUG as REPLAN

PLAN = {"Bos": ("Noor", 480), "Kok": ("Aylin", 490), "Vos": ("Bram", 640), "Wit": ("Noor", 700)}


def visit_of(name):
    return visit_id(need_id(name), DAY)


@pytest.fixture
def page(show_visits, qtbot):
    """The small team with four visits planned."""
    page = show_visits()
    before = page.stored
    with qtbot.waitSignal(page.frame.changed):
        page.frame.act(page, partial(give_all, page.frame.desk))
    qtbot.waitUntil(lambda: page.stored is not before and page.can_edit, timeout=30_000)
    qtbot.waitUntil(lambda: page.frame.jobs.idle and possible(page), timeout=30_000)
    return page


def give_all(desk):
    """Plan the four visits; the last change stands for all."""
    made = [
        move_visit(desk, visit_of(name), DAY, nurses=(nurse_id(nurse),), start=MinuteOfDay(start))
        for name, (nurse, start) in PLAN.items()
    ]
    return made[-1]


def sheet_of(page, qtbot, kind):
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(kind)), timeout=30_000)
    return next(one for one in page.findChildren(kind) if one.isVisible())


def test_each_cause_is_asked_with_what_it_needs(page, qtbot):
    """The chosen visit stands in its form already; a reason that is missing is asked for."""
    page.choose(visit_of("Vos"))
    something_changed(page)
    sheet = sheet_of(page, qtbot, ChangedSheet)
    causes = {key: form.cause() for key, form in sheet.forms.items()}
    assert isinstance(causes["away"], NurseAway)
    assert causes["longer"] == TakesLonger(visit_of("Vos"), 20)
    assert isinstance(causes["not_home"], NotHome)
    assert causes["not_home"].again % 15 == 0
    assert causes["cancelled"] is None
    sheet.forms["cancelled"].why.value = "in hospital"
    assert isinstance(sheet.forms["cancelled"].cause(), Cancelled)
    assert isinstance(causes["new"], NewVisit)
    assert causes["new"].window[0] < causes["new"].window[1]


def test_menus_lead_there(page):
    """A visit offers the three things that may happen to it, a lane that its nurse is away, both a part to improve."""
    page.choose(visit_of("Vos"))
    assert [one.enabled for one in lines_of(REPLAN.visit_menu, page)] == [True] * 3
    page.choosing.choose_many(((visit_of("Vos"), 0), (visit_of("Wit"), 0)))
    several = "Several visits are chosen: choose one of them."
    assert [one.why for one in lines_of(REPLAN.visit_menu, page)] == [several] * 3
    assert [one.words for one in lines_of(PARTS.visit_menu, page)] == ["Improve only these clients' visits"]
    page.choose_nurse(nurse_id("Bram"))
    assert [(one.words, one.enabled) for one in lines_of(REPLAN.nurse_menu, page)] == [
        ("Bram is away: cover her visits", True)
    ]
    assert [one.enabled for one in lines_of(PARTS.nurse_menu, page)] == [True]


def test_what_follows_is_seen_before_it_is_written(page, qtbot):
    """The sheet and the timeline show the mended day; discarding leaves it as it was."""
    acts_of(page).replan(NurseAway(nurse_id("Noor")))
    sheet = sheet_of(page, qtbot, ReplanSheet)
    assert page.previewing
    assert nurse_id("Noor") not in {duty.nurse.id for duty in page.shown.open.facts.on_duty}
    sheet.shut()
    sheet.discarded.emit()
    assert not page.previewing
    assert page.stored.open.facts.duty_of(nurse_id("Noor")) is not None


def test_a_part_is_chosen_by_shift_nurse_or_client(page, qtbot):
    """What is chosen on the page is ticked; the sheet tells exactly that part."""
    page.choose(visit_of("Vos"))
    improve_part(page)
    sheet = sheet_of(page, qtbot, PartSheet)
    assert sheet.about.current == "clients"
    with qtbot.waitSignal(sheet.chosen) as told:
        sheet._choose()
    assert told.args == [Scope(clients=frozenset({client_id("Vos")}))]


def test_three_plans_are_compared_and_one_is_shown(page, qtbot):
    """Columns with figures, rounds to take into a mix, and a preview that offers the others."""
    make_three(page)
    page.stop()
    mode = page.findChild(AlternativesMode)
    qtbot.waitUntil(lambda: mode.found is not None, timeout=60_000)
    assert mode.cards
    assert not mode.mix.isEnabled()
    next(iter(mode.table._buttons.values())).setChecked(True)
    assert mode.mix.isEnabled()
    mode.see(0)
    assert page.previewing
    assert page.proposals.proposal.chosen == mode.found.each[0].style.value
