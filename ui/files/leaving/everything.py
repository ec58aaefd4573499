"""Everything of the team as one file that anybody can read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.files.places import place_for
from ui.parts.layers.sheet import confirm
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.services.exporting.whole import Everything


def ask_for_place(over: QWidget, frame: Frame) -> None:
    """Say once what it means, then ask where to."""

    def go_on() -> None:
        title = translate("files", "Save everything")
        file = place_for(over, title, translate("files", "team.json"), translate("files", "Readable data (*.json)"))
        if file is not None:
            _write(over, frame, file)

    confirm(
        over,
        translate("files", "Save everything as one readable file?"),
        translate(
            "files",
            "Clients, visits, notes and rosters stand in it in plain words: whoever has the file reads all of it. For "
            "keeping the team safe make a backup instead, which is locked.",
        ),
        yes=translate("files", "Choose a place…"),
        act=go_on,
    )


def _write(over: QWidget, frame: Frame, file: Path) -> None:
    def work() -> Everything:
        from teamapp.services.exporting.whole import export_everything

        return export_everything(frame.desk, file)

    def told(made: Everything) -> None:
        count = sum(number for _kind, number in made.counts)
        words = translate("files", "{file} is saved: {count} entries.")
        frame.notices.tell(words.format(file=file.name, count=count))

    frame.ask(over, work, told)
