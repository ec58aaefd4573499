"""What would have to give so that a visit that nobody makes fits; a click shows it on the day, to keep or discard."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from scheduling.job import WorkerFailed
from scheduling.visits.why.problem import RelaxAnswer
from teamapp.domain.change import Change
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.why.giving import (
    GivingQuestion,
    WayOut,
    WaysOut,
    ask_what_gives,
    can_ask,
    day_after_way,
    giving_question,
    take_way,
    ways_out,
)
from ui.parts.controls.button import Button
from ui.parts.label import small, strong
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.shell.background.bridge import WorkerBridge
from ui.shell.declared.commands import translate
from ui.visits.board import Board, Chosen, Proposal, ShownDay
from ui.visits.inspector.choosing import visit_in

AFTER_MS = 250
"""Only who stays with a visit lets the planner think about it."""

MOST_REASONS = 5


class GivesSection(SectionPart):
    """The planner's answer: the smallest sets, one of which is enough."""

    def __init__(self, board: Board) -> None:
        super().__init__(translate("visits", "What would have to give"), gap=6)
        self._board = board
        self._about: tuple[ShownDay, Chosen] | None = None
        self._asked: GivingQuestion | None = None
        self._bridge = WorkerBridge(self)
        self._bridge.done.connect(self._answered)
        self._bridge.failed.connect(self._failed)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._ask)
        self.hide()

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        about = (shown, chosen[0])
        if about == self._about:
            return
        self._soon.stop()
        self._bridge.stop()
        visit = visit_in(shown.open, chosen[0][0])
        asked = len(chosen) == 1 and shown.measured and not shown.previewing
        self._about = about if visit is not None and asked and can_ask(shown.open, visit) else None
        self.setVisible(self._about is not None)
        if self._about is not None:
            self.begin()
            self.add(small(self.tr("Working it out…"), tone="tertiary"))
            self._soon.start()

    def make_way(self) -> None:
        """The planner is wanted: the ways found so far are the answer; what has not begun is not asked."""
        self._soon.stop()
        self._bridge.stop()

    def _ask(self) -> None:
        worker = self._board.frame.desk.worker
        if self._about is None or worker is None:
            return
        shown, (visit, _part) = self._about
        now = None if shown.read.now is None else MinuteOfDay(shown.read.now)
        asked = self._asked = giving_question(shown.open, visit, now)
        bridge = self._bridge
        try:
            bridge.watch(ask_what_gives(worker, asked, on_done=bridge.on_done, on_failed=bridge.on_failed))
        except WorkerFailed as failure:  # it has been closed, the window is about to be
            self._failed(failure)

    def _answered(self, answer: RelaxAnswer) -> None:
        asked = self._asked
        if asked is not None and self._about is not None and self._about[1][0] == asked.visit == answer.visit:
            self._show(asked, ways_out(asked, answer))

    def _failed(self, failure: WorkerFailed) -> None:
        self.begin()
        self.add_marked("triangle-alert", "warn", self._board.frame.say(failure.text))

    def _show(self, asked: GivingQuestion, out: WaysOut) -> None:
        say = self._board.words.say
        self.begin()
        for way in out.ways:
            self._add(asked, way)
        self.add(small(say(out.surety), wrap=True, tone="tertiary"))
        if not any(not way.gives for way in out.ways):
            for reason in out.reasons[:MOST_REASONS]:
                self.add_marked("user-x", "tertiary", say(reason))
        self.show()

    def _add(self, asked: GivingQuestion, way: WayOut) -> None:
        say = self._board.words.say
        goes = strong(say(way.goes))
        goes.setWordWrap(True)
        self.add(goes)
        for given in way.gives:
            self.add_marked("hand", "warn", say(given))
        self.add(small(" · ".join(say(said) for said in way.price), wrap=True, tone="secondary"))
        if way.can_be_taken:
            button = Button(
                self.tr("Show it on the day"), icon="eye", name=self.tr("Show: {way}").format(way=say(way.goes))
            )
            button.clicked.connect(lambda: self._propose(asked, way))
            self.add(row(button, None))
        else:
            words = self.tr("That is for the care plan: say on the client's card how many nurses come.")
            self.add(small(words, wrap=True, tone="tertiary"))

    def _propose(self, asked: GivingQuestion, way: WayOut) -> None:
        def keep(desk: Desk, chosen: tuple[Difference, ...] | None) -> Change:
            return take_way(desk, asked, way, chosen)

        say = self._board.words.say
        self._board.propose(
            Proposal(
                title=say(way.goes),
                before=asked.day,
                after=day_after_way(asked, way),
                differences=way.differences,
                keep=keep,
                said=tuple(say(given) for given in way.gives),
            )
        )
