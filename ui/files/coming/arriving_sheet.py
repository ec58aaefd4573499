"""A client from another provider: what the file says of her, what is left out, and a yes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from teamapp.domain.text import text
from teamapp.domain.units import clock_text
from teamapp.services.importing.transfer import Arriving
from ui.files.places import place_of
from ui.parts.label import Label, caption, flowing_small
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_MOST_LEFT_OUT = 8


def ask_for_file(over: QWidget, frame: Frame) -> None:
    """Choose a file, read it off the main thread, show what it says."""
    title = translate("files", "The file of the other provider")
    file = place_of(over, title, translate("files", "FHIR files (*.json);;All files (*)"))
    if file is None:
        return

    def read() -> Arriving:
        from teamapp.services.importing.transfer import read_transfer

        return read_transfer(frame.desk, file)

    frame.ask(over, read, lambda found: ArrivingSheet(over, frame, file, found).open())


class ArrivingSheet(Sheet):
    """Nothing is written before somebody says yes; one undo takes all of it back."""

    def __init__(self, over: QWidget, frame: Frame, file: Path, found: Arriving) -> None:
        super().__init__(over, translate("files", "Take in {client}?").format(client=found.client.name), note=file.name)
        self._frame, self._found = frame, found
        if found.namesakes:
            names = ", ".join(one.name for one in found.namesakes)
            words = self.tr("Perhaps she is here already: {names}.").format(names=names)
            self.body.addWidget(Label(words, tone="warn", wrap=True))
        self._say(self.tr("Born"), self._born())
        self._say(self.tr("Address"), "; ".join(f"{one.street} {one.town}".strip() for one in found.addresses))
        self._say(self.tr("Telephone"), found.client.phone)
        self._say(self.tr("Helpers"), ", ".join(one.name for one in found.helpers))
        self._say(self.tr("Care"), "\n".join(self._care()))
        if found.left_out:
            self.body.addWidget(caption(self.tr("Left out")))
            for where, why in found.left_out[:_MOST_LEFT_OUT]:
                self.body.addWidget(flowing_small(f"{where}: {frame.say(why)}"))
            more = len(found.left_out) - _MOST_LEFT_OUT
            if more > 0:
                self.body.addWidget(flowing_small(self.tr("… and {count} more.").format(count=more)))
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Take her in"), self._take, kind="primary")

    def _care(self) -> list[str]:
        from teamapp.domain.care import care_name
        from teamapp.services.clients.repeats import repeat_text

        say = self._frame.say
        return [
            " · ".join(
                (
                    say(care_name(one.care)),
                    say(repeat_text(one.rule)),
                    " ".join(f"{clock_text(first)}–{clock_text(last)}" for first, last in one.windows),
                    self.tr("{minutes} min").format(minutes=one.minutes),
                )
            )
            for one in self._found.needs
        ]

    def _born(self) -> str:
        born = self._found.client.born
        return self._frame.say(text("exporting.born", day=born.isoformat())) if born is not None else ""

    def _say(self, name: str, words: str) -> None:
        if words:
            self.body.addWidget(caption(name))
            self.body.addWidget(Label(words, wrap=True))

    def _take(self) -> None:
        frame, found = self._frame, self._found

        def work() -> Change:
            from teamapp.services.importing.transfer import take_in

            return take_in(frame.desk, found)

        frame.act(frame, work, then=lambda _change: frame.go("clients", found.client.id))
