"""Whom the map cannot show."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.parts.controls.button import Button
from ui.visits.day.map_note import MapNote


def test_everybody_is_named_and_can_be_chosen(qtbot: QtBot) -> None:
    """Nothing while all are on the map; then names in two groups, a press chooses the visit, the rest is counted."""
    note = MapNote()
    qtbot.addWidget(note)
    note.show_left((), ())
    assert not note.isVisibleTo(None)
    note.show_left((("v1", "Kok"),), tuple((f"v{n}", f"Client {n}") for n in range(2, 8)))
    names = [button.text() for button in note.findChildren(Button)]
    assert names == ["Kok", "Client 2", "Client 3", "Client 4", "Client 5"]
    said = [label.text() for label in note.findChildren(QLabel)]
    assert {"Not on the map:", "No way leads to:", "and 2 more"} <= set(said)
    with qtbot.waitSignal(note.asked) as asked:
        note.findChildren(Button)[1].click()
    assert asked.args == ["v2"]
    note.show_left((), ())
    assert not note.isVisibleTo(None)
