"""The replan sheet: before and after, visit by visit, beside it who is phoned; nothing is written before "Keep it"."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.replan.outcome import Replanned
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import caption, flowing_small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, plain, stretched_row
from ui.roster.asks.cards.fitting import fitting
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.visits.replan.answer.calls_list import CallsList, nobody_to_phone
from ui.visits.replan.answer.change_row import ChangeRow
from ui.visits.replan.asked import Counted

_WIDTH = 980


class ReplanSheet(Sheet):
    """`kept` writes it, `discarded` leaves the day as it is, `recounted` asks again with earlier visits done or not."""

    kept = Signal()
    discarded = Signal()
    recounted = Signal(object)

    def __init__(self, over: QWidget, replanned: Replanned, frame: Frame, counted: Counted) -> None:
        title = frame.say(replanned.happened.reason)
        super().__init__(over, title, note=_summary(replanned), width=fitting(over, _WIDTH))
        self._replanned, self._frame = replanned, frame
        self._add_earlier(counted)
        both = stretched_row(plain(self._changes()), plain(self._calls()), gap=28)
        both.setStretch(0, 6)
        both.setStretch(1, 5)
        self.body.addLayout(both)
        self.add_button(self.tr("Discard"), self.discarded.emit, kind="ghost")
        self.add_button(self.tr("Look at the day"))
        keep = self.add_button(self.tr("Keep it"), self.kept.emit, kind="primary", icon="check")
        keep.setEnabled(bool(replanned.changes or replanned.happened.beside))
        QTimer.singleShot(0, self, self.place)

    def _changes(self) -> QVBoxLayout:
        """What somebody notices, in order of time; below it what moves a little."""
        quiet = {id(one) for one in self._replanned.quiet}
        told = [one for one in self._replanned.changes if id(one) not in quiet]
        box = column(caption(self.tr("What changes")), gap=6)
        for change in told:
            box.addWidget(ChangeRow(change, self._replanned.happened.after))
        if not told:
            box.addWidget(flowing_small(self.tr("No visit gets another nurse or another time.")))
        if self._replanned.quiet:
            box.addWidget(flowing_small(self._quiet(self._replanned.quiet), tone="tertiary"))
        box.addStretch(1)
        return box

    def _quiet(self, quiet: tuple[Difference, ...]) -> str:
        clients = self._replanned.happened.after.clients
        names = ", ".join(dict.fromkeys(clients[one.after.client].family_name for one in quiet))
        words = self.tr("Within a quarter of an hour and with the same nurse, so nobody is phoned: {names}.")
        return words.format(names=names)

    def _calls(self) -> QVBoxLayout:
        calls = self._replanned.calls
        box = column(caption(self.tr("Whom to phone")), gap=4)
        if calls:
            listed = CallsList(calls, self._frame)
            for tick in listed.findChildren(TickBox):
                tick.setEnabled(False)  # who is phoned before the plan is kept would be told too much
            box.addWidget(listed)
        else:
            box.addWidget(nobody_to_phone(self.tr("Nobody: everybody keeps nurse and quarter of an hour.")))
        box.addStretch(1)
        return box

    def _add_earlier(self, counted: Counted) -> None:
        """Visits that should be over and have no tick: done, or still to do?"""
        happened = self._replanned.happened
        for visits, made, words in (
            (happened.earlier, counted.made, self.tr("{n} earlier visits without a tick count as made")),
            (happened.earlier_of_hers, counted.hers_made, self.tr("{n} of her earlier visits count as made too")),
        ):
            if visits:
                tick = TickBox(words.format(n=len(visits)), checked=made)
                hers = visits is happened.earlier_of_hers
                tick.toggled.connect(lambda on, hers=hers: self._recount(counted, on, hers=hers))
                self.body.addWidget(tick)

    def _recount(self, counted: Counted, on: bool, *, hers: bool) -> None:
        self.shut()
        self.recounted.emit(Counted(counted.made, on) if hers else Counted(on, counted.hers_made))


def _summary(replanned: Replanned) -> str:
    """`9 visits get another nurse or time, 7 calls. 12 move by at most a quarter of an hour, 28 stay exactly.`"""
    quiet, told = len(replanned.quiet), len(replanned.changes) - len(replanned.quiet)
    staying = sum(visit.planned for visit in replanned.happened.after.visits) - told - quiet
    said = [
        translate("replan", "{n} visits get another nurse or time, {calls} calls.").format(
            n=told, calls=len(replanned.calls)
        )
    ]
    if quiet:
        words = translate("replan", "{quiet} move by at most a quarter of an hour, {n} stay exactly as they are.")
        said.append(words.format(quiet=quiet, n=max(0, staying)))
    else:
        said.append(translate("replan", "{n} visits stay exactly as they are.").format(n=max(0, staying)))
    if replanned.open:
        said.append(translate("replan", "For {n} nobody can be found.").format(n=len(replanned.open)))
    return " ".join(said)
