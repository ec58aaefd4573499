"""Asks for the sentence of what annoys, and writes it as a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.shell.asides.annoyance_sheet import AnnoyanceSheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.domain.change import Change


def ask_what_annoys(over: QWidget, frame: Frame, page: str) -> None:
    """`page` is what people call the page that shows."""

    def who() -> str:
        from teamapp.services.annoyance import developer_of

        developer = developer_of(frame.desk)
        return developer.name if developer is not None else ""

    frame.ask(over, who, lambda developer: _open(over, frame, page, developer))


def _open(over: QWidget, frame: Frame, page: str, developer: str) -> None:
    sheet = AnnoyanceSheet(over, page=page, developer=developer)
    sheet.noted.connect(lambda words: _write(over, frame, page, words))
    sheet.open()


def _write(over: QWidget, frame: Frame, page: str, words: str) -> None:
    def work() -> Change:
        from teamapp.services.annoyance import note_annoyance

        return note_annoyance(frame.desk, words, page=page)

    said = translate("AnnoyanceSheet", "Noted. It stands on Today of whoever takes care of it.")
    undo = translate("AnnoyanceSheet", "Undo")
    frame.act(over, work, then=lambda _change: frame.notices.tell(said, action=undo, act=frame.undo.undo))
