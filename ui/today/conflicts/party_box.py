"""One of two who wrote: who, when and what, and the button that keeps it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from teamapp.services.conflicts import Choice, Party, Value
from ui.parts.controls.button import Button
from ui.parts.label import Label, flowing, flowing_small, small
from ui.parts.layout import column, row
from ui.parts.marks.avatar import Avatar
from ui.shell.frame import Frame

_PAD = (14, 12, 14, 12)


class PartyBox(QFrame):
    """`picked` gives the key of the choice that keeps this one's word."""

    picked = Signal(str)

    def __init__(
        self, party: Party, choice: Choice | None, frame: Frame, *, when: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("part", "effect")
        self._frame = frame
        name = party.who if party.who != "?" else self.tr("Somebody")
        head = row(Avatar(name, size=24), Label(name, weight="strong"), small(when, tone="tertiary"), None, gap=8)
        if party.stands:
            head.addWidget(small(self.tr("shown now"), tone="accent"))
        box = column(head, gap=8, margins=_PAD)
        for value in party.values:
            box.addLayout(self._value(value))
        if party.why is not None:
            box.addWidget(flowing_small(frame.say(party.why), tone="tertiary"))
        box.addStretch(1)
        self.button: Button | None = None
        if choice is not None:
            words = frame.say(choice.text)
            self.button = Button(words, kind="primary" if choice.suggested else "plain", parent=self)
            self.button.clicked.connect(lambda: self.picked.emit(choice.key))
            box.addWidget(self.button)
        self.setLayout(box)
        said = ", ".join(f"{frame.say(one.label)}: {frame.say(one.said)}" for one in party.values)
        self.setAccessibleName(f"{name}, {when}: {said}")

    def _value(self, value: Value) -> QLayout:
        label = small(self._frame.say(value.label), tone="tertiary")
        return column(label, flowing(self._frame.say(value.said), weight="medium"), gap=1)
