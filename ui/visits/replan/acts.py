"""What people do when something changed: say what, look at what follows, keep it, phone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.rounds.planning.running import PlannedRounds
from teamapp.services.rounds.replan.causes import Cause, NurseAway
from teamapp.services.rounds.replan.choices import NeedChoice, care_in_course
from teamapp.services.rounds.replan.outcome import Replanned
from teamapp.services.rounds.replan.phoning import calls_to_make
from ui.visits.board import Board
from ui.visits.replan.answer.sheet import ReplanSheet
from ui.visits.replan.asked import AS_USUAL, Asked, Counted, proposal_of, work_of
from ui.visits.replan.band import CallsBand
from ui.visits.replan.cause.forms import Material
from ui.visits.replan.cause.sheet import ChangedSheet


class ReplanActs(QObject):
    """One for each page; see `acts_of`."""

    def __init__(self, board: Board) -> None:
        super().__init__(board.sheet_parent)
        self._board = board
        self.sheet: ReplanSheet | None = None

    def ask(self, kind: str = "away", *, visit: VisitId | None = None, nurse: NurseId | None = None) -> None:
        """Open the sheet with this cause, about what is under the hand."""
        shown, desk = self._board.stored, self._board.frame.desk
        if shown is None or not possible(self._board):
            return
        day, facts = shown.day, shown.open.facts

        def show(needs: tuple[NeedChoice, ...]) -> None:
            material = Material(facts, shown.read.now, needs, self._board.words, visit=visit, nurse=nurse)
            sheet = ChangedSheet(self._board.sheet_parent, material, kind=kind)
            sheet.told.connect(self.replan)
            sheet.open()

        self._board.frame.ask(self, lambda: care_in_course(desk, day), show)

    def replan(self, cause: Cause, counted: Counted = AS_USUAL) -> None:
        """Let the planner mend the day, then show what follows."""
        shown = self._board.stored
        if shown is None:
            return
        asked = Asked(shown.day, cause, counted, pack=shown.read.pack)

        def done(planned: PlannedRounds) -> None:
            self._board.frame.ask(self, lambda: asked.answer(planned), lambda found: self._show(found, cause, counted))

        self._board.run(replace(work_of(asked, title=self.tr("Mending the rounds")), done=done))

    def look_at_calls(self) -> None:
        """The list of whom to phone, if there is one."""
        band = self._board.sheet_parent.findChild(CallsBand)
        if band is not None:
            band.open_list()

    def _show(self, found: Replanned, cause: Cause, counted: Counted) -> None:
        shown, frame = self._board.stored, self._board.frame
        if shown is None or shown.day != found.happened.after.day:
            return
        title = frame.say(found.happened.reason)
        proposal = proposal_of(found, shown.open, title=title)
        self._board.propose(replace(proposal, kept=self._kept(found)))
        sheet = self.sheet = ReplanSheet(self._board.sheet_parent, found, frame, counted)
        sheet.kept.connect(lambda: self._keep(found))
        sheet.discarded.connect(self._board.discard)
        sheet.recounted.connect(lambda other: self.replan(cause, other))
        sheet.open()

    def _keep(self, found: Replanned) -> None:
        """All of it, as the sheet shows it."""
        shown, frame = self._board.stored, self._board.frame
        if shown is None:
            return
        proposal = proposal_of(found, shown.open, title="")
        self._board.discard()
        kept, desk = self._kept(found), frame.desk
        frame.act(self._board.sheet_parent, lambda: proposal.keep(desk, None), then=lambda _change: kept())

    def _kept(self, found: Replanned) -> Callable[[], None]:
        """Then the calls are to be made."""
        board = self._board

        def follow() -> None:
            day, desk = found.happened.after.day, board.frame.desk
            band = board.sheet_parent.findChild(CallsBand)
            if band is not None:
                board.frame.ask(band, lambda: calls_to_make(desk, day), band.show_calls)

        return follow


def acts_of(board: Board) -> ReplanActs:
    """The one of this page, made when it is first needed."""
    found = board.sheet_parent.findChild(ReplanActs)
    return found if found is not None else ReplanActs(board)


def possible(board: Board) -> bool:
    """Whether the day is known, is not over, and nothing stands in front of it."""
    shown = board.stored
    if shown is None or not shown.measured or board.previewing or board.computing:
        return False
    return shown.day >= shown.read.today and bool(shown.open.facts.visits)


def something_changed(board: Board) -> None:
    """The sheet about whatever is chosen."""
    visit = board.chosen[0] if board.chosen is not None else None
    if visit is not None:
        acts_of(board).ask("longer", visit=visit)
    else:
        acts_of(board).ask("away", nurse=board.nurse)


def replan_away(board: Board, nurse: NurseId) -> None:
    """She is away: cover her visits."""
    acts_of(board).replan(NurseAway(nurse))
