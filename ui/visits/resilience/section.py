"""About the chosen nurse: what would stay open if she fell ill on this day."""

from __future__ import annotations

from scheduling.job import WorkerFailed
from teamapp.domain.ids import NurseId
from teamapp.services.rounds.ahead.days import Ahead, DayAhead
from teamapp.services.rounds.resilience.told import DayWithout
from teamapp.services.rounds.resilience.trying import Trying, TryingTold
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.shell.background.bridge import WorkerBridge
from ui.shell.declared.commands import translate
from ui.visits.board import Board, ShownDay


class IfIllSection(SectionPart):
    """Tried when it is asked; the answer holds for every nurse of the day until the day changes."""

    def __init__(self, board: Board) -> None:
        super().__init__(translate("visits", "If she falls ill"), gap=4)
        self._frame = board.frame
        self._shown: ShownDay | None = None
        self._nurse: NurseId | None = None
        self._found: DayWithout | None = None
        self._bridge = WorkerBridge(self)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        self.hide()

    def show_nurse(self, shown: ShownDay, nurse: NurseId) -> None:
        """Another nurse, or the day is another one."""
        if self._shown is None or shown.open.facts != self._shown.open.facts:  # read again is not yet another day
            self._bridge.cancel()
            self._found = None
        self._shown, self._nurse = shown, nurse
        self._fill()

    def _fill(self) -> None:
        """The button, or the answer."""
        self.begin()
        shown = self._shown
        if shown is None or shown.previewing or not shown.measured or self._nurse is None:
            self.hide()
            return
        if self._found is None:
            button = Button(self.tr("See what the others take over"), kind="link")
            button.setEnabled(not self._bridge.running)
            button.clicked.connect(self._try)
            self.add(row(button, None))
        else:
            self._say(self._found, self._nurse)
        self.show()

    def _say(self, day: DayWithout, nurse: NurseId) -> None:
        ill = next((one for one in day.nurses if one.nurse.id == nurse), None)
        if ill is None:
            self.hide()
            return
        self.add(Label(self._frame.say(ill.line), tone="danger" if ill.open else "ok", wrap=True))
        for one in ill.open:
            self.add(small(f"{one.client}: {self._frame.say(one.why)}", wrap=True))

    def _try(self) -> None:
        """All nurses of the day at once: it takes hardly longer than one."""
        shown, worker = self._shown, self._frame.desk.worker
        if shown is None or worker is None or self._bridge.running:
            return
        bridge = self._bridge
        told = TryingTold(bridge.on_progress, bridge.on_done, bridge.on_failed)
        ahead = Ahead((DayAhead(shown.open.facts),), shown.read.pack)
        bridge.watch(Trying(worker, self._frame.desk.travel, ahead, told))
        self._fill()

    def _done(self, days: tuple[DayWithout, ...]) -> None:
        self._found = days[0] if days else None
        self._fill()

    def _failed(self, failure: WorkerFailed) -> None:
        self._frame.notices.warn(self._frame.say(failure.text))
        self._fill()
