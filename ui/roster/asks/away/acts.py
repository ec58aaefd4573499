"""Ill this morning, from the first word to the asks: record it, see what is open, ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Qt

from scheduling.roster.repair.problem import RepairAnswer
from teamapp.domain.change import Change
from teamapp.domain.entities import Nurse
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.limits import active
from teamapp.services.desk import Desk
from teamapp.services.roster.asks.answering import settle_alone
from teamapp.services.roster.asks.away.reading import Away, OpenShift, leave_of, read_away
from teamapp.services.roster.asks.away.reporting import open_shifts, report_away, report_back
from teamapp.services.roster.asks.away.ways import Way, begin_ways, gap_of, proposal_of, ways_of
from teamapp.services.roster.asks.proposal import claim
from teamapp.services.roster.asks.ranking import Could, best_to_ask, who_could
from teamapp.services.roster.asks.sending import send_ask, send_asks
from teamapp.services.roster.asks.standing import view_around
from teamapp.services.roster.planning.repairing import stood_in
from ui.roster.asks.acts import AskActs, acts_of, asker_of
from ui.roster.asks.away.cover_sheet import Cover, CoverSheet
from ui.roster.asks.away.report_sheet import ReportSheet
from ui.roster.board import Board
from ui.shell.background.bridge import WorkerBridge


@dataclass(frozen=True, slots=True)
class _Team:
    """Who could be away, and what day it is."""

    nurses: tuple[Nurse, ...]
    today: date


class AwayActs(QObject):
    """Leads through one absence; nothing is asked of anybody before a person has pressed for it."""

    def __init__(self, acts: AskActs) -> None:
        super().__init__(acts.page)
        self._acts, self._frame, self._page = acts, acts.frame, acts.page
        self._bridge = WorkerBridge(self)

    def report(self, nurse: str = "") -> None:
        """Who is away, and until when?"""
        desk = self._frame.desk

        def team() -> _Team:
            today = desk.today
            members = [one for one in desk.store.all(Nurse) if active(one.started, one.ended, today)]
            return _Team(tuple(sorted(members, key=lambda one: one.name)), today)

        self._frame.ask(self, team, lambda found: self._ask_who(found, nurse))

    def open_cover(self, nurse: NurseId) -> None:
        """What her absence leaves to be done, as it is now."""
        desk = self._frame.desk
        self._frame.ask(self, lambda: read_cover(desk, nurse), self._show)

    def back_today(self, nurse: NurseId) -> None:
        """She is back this morning: what nobody has taken is hers again."""
        desk = self._frame.desk
        told = self.tr("She is back: what nobody has taken is hers again.")
        self._acts.ask_them(lambda: report_back(desk, nurse, back=desk.today), told)

    def _ask_who(self, found: _Team, nurse: str) -> None:
        sheet = ReportSheet(self._page, found.nurses, found.today, nurse=nurse)
        sheet.reported.connect(lambda who, last: self._report(NurseId(Id(who)), found.today, last))
        sheet.open()

    def _report(self, nurse: NurseId, today: date, last: date | None) -> None:
        desk = self._frame.desk
        self._frame.act(
            self,
            lambda: report_away(desk, nurse, first=today, last=last),
            then=lambda _change: self.open_cover(nurse),
        )

    def _open_more(self, nurse: NurseId, until: date) -> None:
        """Her later shifts are to be covered too."""
        desk = self._frame.desk
        self._frame.act(
            self,
            lambda: open_shifts(desk, nurse, until=until),
            then=lambda _change: self.open_cover(nurse),
        )

    def _show(self, cover: Cover | None) -> None:
        if cover is None:
            return
        sheet = CoverSheet(self._page, self._frame, cover, self._acts.words)
        away = cover.away
        sheet.best_wanted.connect(lambda shift: self._ask_best(cover, (shift,)))
        sheet.all_wanted.connect(lambda: self._ask_best(cover, away.open_shifts))
        sheet.choose_wanted.connect(
            lambda shift: self._acts.ask_open(shift.day, shift.kind.id, absence=True, but=(away.nurse.id,))
        )
        sheet.asked_wanted.connect(lambda shift: self._acts.show_one(shift.asked))
        sheet.taken.connect(lambda shift: self._acts.take(shift.day, shift.kind.id))
        sheet.more_wanted.connect(lambda until: self._open_more(away.nurse.id, until))
        sheet.way_wanted.connect(self._ask_way)
        nurse = cover.away.nurse.id
        sheet.rounds_wanted.connect(lambda: self._frame.go("visits", f"replan/away/{nurse}"))
        sheet.open()
        self._look_for_ways(cover, sheet)

    def _look_for_ways(self, cover: Cover, sheet: CoverSheet) -> None:
        """The planner answers within two seconds; what is on the page can be used meanwhile."""
        worker, gap = self._frame.desk.worker, cover.gap
        if gap is None:
            return
        if worker is None:
            sheet.show_ways(ways_of(gap, None))
            return
        self._bridge.cancel()
        self._bridge.deleteLater()
        bridge = self._bridge = WorkerBridge(self)
        bridge.done.connect(lambda answer: self._answered(cover, sheet, answer))
        bridge.failed.connect(lambda _failure: sheet.show_ways(ways_of(gap, None)))
        sheet.closed.connect(bridge.cancel)
        bridge.watch(begin_ways(worker, gap, on_done=bridge.on_done, on_failed=bridge.on_failed))

    def _answered(self, cover: Cover, sheet: CoverSheet, answer: RepairAnswer) -> None:
        assert cover.gap is not None
        sheet.show_ways(ways_of(cover.gap, answer))

    def _ask_best(self, cover: Cover, shifts: tuple[OpenShift, ...]) -> None:
        """One ask a shift, to the best three of each."""
        desk = self._frame.desk

        def work() -> Change:
            asker = asker_of(desk)
            proposals = []
            for shift in shifts:
                found = cover.people.get((shift.day, shift.kind.id), ())
                asked = [one.nurse for one in best_to_ask(one for one in found if one.nurse != asker)]
                if shift.asked is None and asked:
                    proposals.append(claim(asker, day=shift.day, kind=shift.kind.id, asked=asked, absence=True))
            return send_asks(desk, proposals, anyway=True)

        self._acts.ask_them(work, self.tr("Asked. The first who says yes has the shift."))

    def _ask_way(self, way: Way) -> None:
        """Everybody concerned is asked; a way that moves nobody but me happens at once."""
        desk = self._frame.desk

        def work() -> Change:
            proposal = proposal_of(way, asker_of(desk))
            if not proposal.asked:
                return settle_alone(desk, proposal, anyway=True)
            return send_ask(desk, proposal, anyway=True)

        self._acts.ask_them(work, self.tr("Asked. It happens when everybody concerned has said yes."))


def away_acts_of(board: Board) -> AwayActs:
    """The acts of the roster's page; made once."""
    page = board.sheet_parent
    found = page.findChild(AwayActs, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, AwayActs) else AwayActs(acts_of(board))


def read_cover(desk: Desk, nurse: NurseId) -> Cover | None:
    """An absence with everybody who could take each of her open shifts; None when she is not away."""
    leave = leave_of(desk, nurse)
    away: Away | None = read_away(desk, leave) if leave is not None else None
    if away is None:
        return None
    days = [shift.day for shift in away.open_shifts]
    view = view_around(desk, days) if days else None
    turns = stood_in(desk, desk.today)
    people: dict[tuple[date, str], tuple[Could, ...]] = {
        (shift.day, shift.kind.id): who_could(view, shift.moves, but=(nurse,), covered=turns)
        for shift in away.open_shifts
        if view is not None
    }
    return Cover(away, desk.me, people, gap_of(desk, away))
