"""What people do about phases: each asks the team's data first, then a sheet or a question, then writes one change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teamapp.domain.change import Change
from teamapp.domain.entities.roster import Phase
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.phases import phase_on
from teamapp.services.refused import refuse
from teamapp.services.roster.together.phases import (
    Making,
    Step,
    begin_phases,
    change_deadlines,
    close_phase,
    closing,
    making,
    reopen_phase,
    reopening,
    say_ready,
)
from ui.parts.layers.sheet import confirm
from ui.roster.board import Board
from ui.roster.shown.wording import translate
from ui.roster.together.phases.sheets import DeadlineSheet, ReopenSheet


@dataclass(frozen=True, slots=True)
class Reopening:
    """What a sheet about going back must know."""

    making: Making
    step: Step


def period_of(board: Board) -> Id | None:
    """The period on the screen, once it is made."""
    view = board.view
    return view.period.id if view is not None and view.period is not None else None


def phase_of(board: Board) -> Phase | None:
    """The phase that runs in the period on the screen."""
    view = board.view
    return phase_on(view.period, view.today) if view is not None and view.period is not None else None


def can_begin(board: Board) -> bool:
    """Whether wishes could be asked for now."""
    view = board.view
    if view is None or view.period is None or view.published:
        return False
    return view.period.phase is None and view.first > view.today and bool(view.nurses)


def set_deadlines(board: Board) -> None:
    """Begin with deadlines, or change those of a period that has begun."""
    desk, period = board.frame.desk, period_of(board)
    if period is not None:
        board.frame.ask(board.sheet_parent, lambda: making(desk, period), lambda found: _ask_days(board, found))


def close(board: Board) -> None:
    """Close the running phase, after saying who is not ready."""
    desk, period = board.frame.desk, period_of(board)
    if period is not None:
        board.frame.ask(board.sheet_parent, lambda: closing(desk, period), lambda step: _ask_close(board, period, step))


def reopen(board: Board) -> None:
    """Go back one phase, after saying what that means."""
    desk, period = board.frame.desk, period_of(board)
    if period is not None:
        board.frame.ask(
            board.sheet_parent,
            lambda: Reopening(making(desk, period), reopening(desk, period)),
            lambda found: _ask_reopen(board, found),
        )


def ready(board: Board, *, yes: bool = True, nurse: NurseId | None = None) -> None:
    """Say that my wishes are complete, or not yet after all; of a nurse who told me so, hers."""
    desk, period = board.frame.desk, period_of(board)
    if period is None:
        return

    def told(_change: Change) -> None:
        if yes:
            words = translate("roster", "Ready. Thank you: the others see that, and not the wishes.")
            board.frame.notices.tell(words)

    def write() -> Change:
        who = nurse if nurse is not None else desk.me
        if who is None:
            raise refuse("day.whose_device")
        return say_ready(desk, who, period, ready=yes)

    board.frame.act(board.sheet_parent, write, then=told)


def _ask_days(board: Board, found: Making) -> None:
    desk, period = board.frame.desk, found.period.id
    sheet = DeadlineSheet(board, found)

    def agreed(wishes: date, gaps: date) -> None:
        write = begin_phases if found.phase is None else change_deadlines
        board.frame.act(board.sheet_parent, lambda: write(desk, period, wishes_until=wishes, gaps_until=gaps))

    sheet.agreed.connect(agreed)
    sheet.open()


def _ask_close(board: Board, period: Id, step: Step) -> None:
    desk = board.frame.desk
    wishes = step.leaves is Phase.WISHES
    title = translate("roster", "Close the wishes?") if wishes else translate("roster", "End settling the gaps?")
    yes = translate("roster", "Close") if wishes else translate("roster", "End it")
    confirm(
        board.sheet_parent,
        title,
        board.words.say(step.question),
        yes=yes,
        act=lambda: board.frame.act(board.sheet_parent, lambda: close_phase(desk, period)),
    )


def _ask_reopen(board: Board, found: Reopening) -> None:
    desk, period = board.frame.desk, found.making.period
    sheet = ReopenSheet(board, board.words.say(found.step.question), today=found.making.today, first=period.first)
    sheet.agreed.connect(
        lambda day: board.frame.act(board.sheet_parent, lambda: reopen_phase(desk, period.id, until=day))
    )
    sheet.open()
