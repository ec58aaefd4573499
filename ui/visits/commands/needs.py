"""What commands of visits and rounds stand on, and what to say where it is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from teamapp.domain.entities import Visit
    from teamapp.services.rounds.day.facts import DayFacts, OnDuty
    from ui.visits.board import Board
    from ui.visits.page import VisitsPage


def facts_of(board: Board) -> DayFacts | None:
    """The stored day."""
    return board.stored.open.facts if board.stored is not None else None


def round_of(page: VisitsPage) -> OnDuty | None:
    """The chosen nurse, or that of the chosen visit, with her round of the day."""
    facts, nurse = facts_of(page), page.lane
    return facts.duty_of(nurse) if facts is not None and nurse is not None else None


def visit_of(page: VisitsPage) -> Visit | None:
    """The chosen visit, where it is the only one."""
    return page.choosing.visit if len(page.visits) == 1 else None


def _some_planned(page: VisitsPage) -> bool:
    visit = page.choosing.visit
    return len(page.visits) > 1 or (visit is not None and visit.nurse is not None)


def _is_planned(page: VisitsPage) -> bool:
    return page.choosing.visit is not None and page.choosing.visit.nurse is not None


def _not_over(board: Board) -> bool:
    return board.stored is not None and board.stored.day >= board.stored.read.today


def _staffed(board: Board) -> bool:
    facts = facts_of(board)
    return facts is not None and bool(facts.on_duty and facts.visits)


READ = Need(lambda page: page.stored is not None)
MEASURED = Need(
    lambda page: page.stored is not None and page.stored.measured,
    lambda: translate("visits", "The ways between the addresses are still being worked out."),
)
NO_PREVIEW = Need(
    lambda page: not page.previewing,
    lambda: translate("visits", "A suggestion stands in front of the rounds: keep or discard it first."),
)
RESTING = Need(
    lambda page: not page.computing,
    lambda: translate("visits", "The planner is still at work for this page: stop it, or wait until it is done."),
)
NOT_OVER = Need(_not_over, lambda: translate("visits", "This day is past."))
VISITS = Need(
    lambda page: bool(getattr(facts_of(page), "visits", ())),
    lambda: translate("visits", "There is nothing to visit on this day."),
)
STAFFED = Need(_staffed, lambda: translate("visits", "On this day nobody is on duty, or there is nothing to visit."))
EDITABLE = (READ, MEASURED, NO_PREVIEW)
A_VISIT = Need(lambda page: page.has_choice, lambda: translate("visits", "Choose a visit first."))
ONE_VISIT = Need(
    lambda page: len(page.visits) < 2, lambda: translate("visits", "Several visits are chosen: choose one of them.")
)
PLANNED = Need(_is_planned, lambda: translate("visits", "The chosen visit is not planned yet."))
SOME_PLANNED = Need(_some_planned, lambda: translate("visits", "The chosen visit is not planned yet."))
A_ROUND = Need(
    lambda page: round_of(page) is not None,
    lambda: translate("visits", "Choose a nurse's round, or one of its visits, first."),
)
PLANNABLE = (READ, MEASURED, NO_PREVIEW, RESTING, NOT_OVER)
PREVIEWING = Need(lambda page: page.previewing)
