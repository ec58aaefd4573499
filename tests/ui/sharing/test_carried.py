"""Carrying changes by stick from the page of sharing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from teamapp.services.carrying.read import Carried
from ui.sharing.carried.came_sheet import CameSheet
from ui.sharing.carried.for_sheet import ForSheet


def test_a_file_is_written_dropped_back_and_tells_what_is_in_it(shared, tmp_path: Path, monkeypatch) -> None:
    """From the command to the file, from the file to the words; a spoilt one is a sentence and nothing else."""
    target = tmp_path / "team.tasync"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(tmp_path / "team"), ""))
    shared.want("write", "")
    (sheet,) = shared.findChildren(ForSheet)
    sheet._give()
    sheet.shut()
    assert target.read_bytes().startswith(b"tasync")
    drop(shared.overview.carried, target)
    (came,) = shared.findChildren(CameSheet)
    assert any("Nothing new" in one.text() for one in came.findChildren(QLabel))
    came.shut()
    came.deleteLater()
    target.write_bytes(target.read_bytes()[:-9])
    drop(shared.overview.carried, target)
    assert "breaks off" in shared.frame.notices.warned[-1]


def drop(card, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    card.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))


def test_what_waits_says_what_to_ask_for(shared) -> None:
    """Batches that count, that were here, and that need an earlier file."""
    at = datetime(2026, 11, 12, 7, 0, tzinfo=UTC)
    came = Carried(who="Bo", label="laptop", written=at, batches=9, known=2, applied=3, waiting=4, changes=())
    sheet = CameSheet(shared, came, "bo.tasync", read=shared.read, language=shared.frame.language)
    sheet.open()
    QApplication.processEvents()
    said = " ".join(one.text() for one in sheet.findChildren(QLabel))
    assert "3 sealed" in said
    assert "4 wait" in said
    assert "Bo, laptop" in said
