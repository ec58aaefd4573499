"""What may call for attention, kind by kind; and that nothing does while one has no shift."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import small
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.settings.quiet.kind_row import ALWAYS, SILENT, TOMORROW, KindRow
from ui.settings.section import Section
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from teamapp.services.attention.silence import Kind, Silence

ICONS = {
    "ask": "message-circle-question-mark",
    "conflict": "git-fork",
    "sync": "cloud-alert",
    "update": "gift",
    "kit": "key-round",
    "month": "building-2",
}


class QuietSection(Section):
    """Of this person on this computer: no colleague sees it, and nothing is missed, only not pointed at."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate(
            "settings",
            "Nothing rings and nothing pops up. What is silent still stands on its own page. For this computer.",
        )
        super().__init__(frame, translate("settings", "What may call for attention"), sentence)
        self._hush = Button(self.tr("Silence everything until tomorrow"), icon="bell-off")
        self._hush.clicked.connect(self.hush)
        self.rows = {key: KindRow(ICONS[key], *words) for key, words in self._words().items()}
        card = Card(padding=(0, 4, 0, 4), gap=0)
        for number, (key, made) in enumerate(self.rows.items()):
            if number:
                card.add(Line())
            made.chosen.connect(lambda choice, key=key: self._choose(key, choice))
            card.add(made)
        self.add(card)
        self.add(row(self._hush, None))
        self._off_duty = TickBox(self.tr("Quiet while I have no shift"))
        self._off_duty.clicked.connect(self._choose_off_duty)
        note = self.tr(
            "From the end of your shift until an hour before the next one no line comes by itself; numbers stay."
        )
        free = Card(padding=(16, 12, 16, 12))
        free.add(column(row(self._off_duty, None), small(note, wrap=True, tone="tertiary"), gap=4))
        self.add(free)
        self.body.addStretch(1)

    def refresh(self, _change: Change | None) -> None:
        def read() -> tuple[tuple[Silence, ...], bool]:
            from teamapp.services.attention.silence import is_quiet_off_duty, silences

            return silences(self.frame.desk), is_quiet_off_duty(self.frame.desk)

        self.frame.ask(self, read, lambda found: self._show(*found))

    def open_part(self, part: str) -> None:
        """`hush` silences everything until tomorrow."""
        if part == "hush":
            self.hush()

    def hush(self) -> None:
        """Everything, until the next morning."""

        def work() -> None:
            from teamapp.services.attention.silence import silence_until_tomorrow

            silence_until_tomorrow(self.frame.desk)

        self._write(work)

    def _choose(self, key: str, choice: str) -> None:
        def work() -> None:
            from teamapp.services.attention.silence import Kind, hear_again, silence, silence_until_tomorrow

            desk, kind = self.frame.desk, Kind(key)
            ways: dict[str, Callable[[], None]] = {
                SILENT: lambda: silence(desk, kind),
                TOMORROW: lambda: silence_until_tomorrow(desk, kind),
                ALWAYS: lambda: hear_again(desk, kind),
            }
            ways[choice]()

        self._write(work)

    def _choose_off_duty(self) -> None:
        on = self._off_duty.isChecked()

        def work() -> None:
            from teamapp.services.attention.silence import be_quiet_off_duty

            be_quiet_off_duty(self.frame.desk, on=on)

        self._write(work)

    def _write(self, work: Callable[[], None]) -> None:
        """Nobody's history: it is no change of the team's."""
        self.frame.ask(self, work, lambda _nothing: self._written())

    def _written(self) -> None:
        self.refresh(None)
        self.frame.noticed.emit()
        self.frame.exchanged.emit()

    def _show(self, silent: tuple[Silence, ...], off_duty: bool) -> None:
        found: dict[Kind, str] = {one.kind: TOMORROW if one.until is not None else SILENT for one in silent}
        shown = {kind.value: choice for kind, choice in found.items()}
        for key, made in self.rows.items():
            made.choose(shown.get(key, ALWAYS))
        self._off_duty.setChecked(off_duty)

    def _words(self) -> dict[str, tuple[str, str]]:
        """What each is called, and where it shows."""
        return {
            "ask": (self.tr("A colleague asks something"), self.tr("The number beside Today")),
            "conflict": (self.tr("Two versions of one thing"), self.tr("The number beside Today")),
            "sync": (
                self.tr("Trouble with sharing"),
                self.tr("The state at the bottom left, and a line at the bottom"),
            ),
            "update": (self.tr("A newer Teamapp"), self.tr("A line at the bottom left")),
            "kit": (self.tr("No printed recovery kit"), self.tr("What needs you, on Today")),
            "month": (self.tr("A month for the office is open"), self.tr("What needs you, on Today")),
        }
