"""One telephone call: the coming days are put in order while somebody types, then the question is asked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from scheduling.job import WorkerFailed
from teamapp.services.refused import refuse
from teamapp.services.rounds.ahead.days import Ahead, read_ahead
from teamapp.services.rounds.ahead.settling import SETTLE_SECONDS, Settled, Settling, Told
from teamapp.services.rounds.intake.answer import answer_of
from teamapp.services.rounds.intake.asking import Asking, TakenAnswer, TakenTold
from teamapp.services.rounds.intake.wish import IntakeWish, check_wish
from teamapp.services.rounds.match.facts import MatchFacts, read_match
from ui.shell.background.bridge import WorkerBridge
from ui.shell.frame import Frame


class IntakeSession(QObject):
    """`answered` gives the wish and its IntakeAnswer, `refused` an Exception."""

    answered = Signal(object, object)
    refused = Signal(object)
    changed = Signal()

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._settling, self._asking = WorkerBridge(self), WorkerBridge(self)
        self._settling.done.connect(self._settle)
        self._asking.done.connect(self._tell)
        for bridge in (self._settling, self._asking):
            bridge.failed.connect(self._failed)
        self._first: date | None = None
        self._settled: Settled | None = None
        self._wish: IntakeWish | None = None
        self._facts: MatchFacts | None = None

    @property
    def busy(self) -> bool:
        """Whether a question is under way."""
        return self._wish is not None

    @property
    def ready(self) -> bool:
        """Whether the coming days are in order."""
        return self._settled is not None

    def prepare(self, first: date) -> None:
        """Look at the days from this one on, unless they are being looked at."""
        if first == self._first:
            return
        self._settling.cancel()
        self._first, self._settled = first, None
        desk = self._frame.desk
        self._frame.ask(self, lambda: read_ahead(desk, first), self._begin, failed=self._refused)

    def forget(self) -> None:
        """Something is other now: what was looked at is void."""
        self._settling.cancel()
        self._first, self._settled = None, None

    def rest(self) -> None:
        """Nobody is looking: what there is is enough."""
        self._settling.stop()

    def ask(self, wish: IntakeWish) -> None:
        """Can we take her? A question under way is replaced."""
        self._asking.cancel()
        self._wish = wish
        self.changed.emit()
        self.prepare(wish.first)
        if self._settled is not None:
            self._start(self._settled, wish)
        else:
            self._settling.stop()

    def _begin(self, ahead: Ahead) -> None:
        """Put the days in order; at once when somebody waits for it."""
        worker = self._frame.desk.worker
        if ahead.first != self._first or worker is None:
            return
        bridge, told = self._settling, Told(self._settling.on_done, self._settling.on_failed)
        bridge.watch(Settling(worker, self._frame.desk.travel, ahead, told, seconds=SETTLE_SECONDS))
        if self._wish is not None:
            bridge.stop()

    def _settle(self, settled: Settled) -> None:
        self._settled = settled
        self.changed.emit()
        if self._wish is not None:
            self._start(settled, self._wish)

    def _start(self, settled: Settled, wish: IntakeWish) -> None:
        desk, told = self._frame.desk, TakenTold(self._asking.on_done, self._asking.on_failed)

        def start() -> tuple[MatchFacts, Asking]:
            check_wish(wish)
            if desk.worker is None:
                raise refuse("roster.no_planner")
            return read_match(desk), Asking(desk.worker, desk.travel, settled, wish, told)

        self._frame.ask(self, start, lambda made: self._watch(*made), failed=self._refused)

    def _watch(self, facts: MatchFacts, job: Asking) -> None:
        self._facts = facts
        self._asking.watch(job)

    def _tell(self, found: TakenAnswer) -> None:
        wish, facts, self._wish = self._wish, self._facts, None
        self.changed.emit()
        if wish is not None and facts is not None:
            self.answered.emit(wish, answer_of(found, facts))

    def _failed(self, failure: WorkerFailed) -> None:
        """Whoever waits for an answer hears why there is none; else it is only said below."""
        waiting, self._wish, self._first = self._wish is not None, None, None
        self.changed.emit()
        if waiting:
            self.refused.emit(failure)
        else:
            self._frame.notices.warn(self._frame.say(failure.text))

    def _refused(self, error: Exception) -> None:
        self._wish = None
        self.changed.emit()
        self.refused.emit(error)
