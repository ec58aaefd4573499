"""Improve only a part of the day: a shift, the rounds of some nurses, or the visits to some clients."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from teamapp.domain.ids import ClientId, Id, NurseId, ShiftKindId
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.part.scope import Scope
from ui.parts.controls.segmented import Segmented
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import flowing_small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import plain, row
from ui.shell.declared.commands import translate

_COLUMNS = 3


class PartSheet(Sheet):
    """`chosen` gives the Scope; everything outside it stays exactly."""

    chosen = Signal(object)

    def __init__(
        self, over: QWidget, facts: DayFacts, *, nurses: Iterable[str] = (), clients: Iterable[str] = ()
    ) -> None:
        note = translate("alternatives", "Everything else stays exactly as it is.")
        super().__init__(over, translate("alternatives", "Improve only a part"), note=note, width=640)
        nurses, clients = tuple(nurses), tuple(clients)
        begun = "clients" if clients else "nurses" if nurses else "shift"
        choices = (("shift", self.tr("A shift")), ("nurses", self.tr("Nurses")), ("clients", self.tr("Clients")))
        self.about = Segmented(choices, name=self.tr("Which part"), current=begun)
        self.about.chosen.connect(self._show)
        kinds = {duty.kind.id: f"{duty.kind.name} ({duty.kind.letter})" for duty in facts.on_duty}
        people = {duty.nurse.id: duty.nurse.given_name for duty in facts.on_duty}
        named = sorted(facts.clients.values(), key=lambda one: one.family_name)
        self._ticks: dict[str, dict[str, TickBox]] = {
            "shift": _ticks(kinds.items(), ()),
            "nurses": _ticks(people.items(), nurses),
            "clients": _ticks([(one.id, one.family_name) for one in named], clients),
        }
        self._parts = {key: _grid(ticks.values()) for key, ticks in self._ticks.items()}
        self.body.addLayout(row(self.about, None))
        for part in self._parts.values():
            self.body.addWidget(part)
        self._missing = flowing_small(self.tr("Tick at least one."), tone="danger")
        self._missing.hide()
        self.body.addWidget(self._missing)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Improve this part"), self._choose, kind="primary", icon="sparkles", shuts=False)
        self._show()

    def tick(self, key: str, *, on: bool = True) -> None:
        """Tick one of the list that shows."""
        self._ticks[self.about.current][key].setChecked(on)

    def _show(self) -> None:
        for key, part in self._parts.items():
            part.setVisible(key == self.about.current)
        self._missing.hide()
        QTimer.singleShot(0, self, self.place)

    def _choose(self) -> None:
        about = self.about.current
        ticked = [Id(key) for key, tick in self._ticks[about].items() if tick.isChecked()]
        if not ticked:
            self._missing.show()
            QTimer.singleShot(0, self, self.place)
            return
        scopes = {
            "shift": Scope(kinds=frozenset(map(ShiftKindId, ticked))),
            "nurses": Scope(nurses=frozenset(map(NurseId, ticked))),
            "clients": Scope(clients=frozenset(map(ClientId, ticked))),
        }
        self.shut()
        self.chosen.emit(scopes[about])


def _ticks(names: Iterable[tuple[str, str]], ticked: tuple[str, ...]) -> dict[str, TickBox]:
    return {key: TickBox(name, checked=key in ticked) for key, name in names}


def _grid(ticks: Iterable[TickBox]) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    for number, tick in enumerate(ticks):
        grid.addWidget(tick, number // _COLUMNS, number % _COLUMNS)
    for place in range(_COLUMNS):
        grid.setColumnStretch(place, 1)
    return plain(grid)
