"""One conflict, opened: what happened, both sides beside each other, and every way out with one tap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from teamapp.services.conflicts import Choice, Conflict, Party
from teamapp.services.conflicts.advice import Advised, Handover
from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.label import flowing, flowing_small
from ui.parts.layout import column, row
from ui.shell.frame import Frame
from ui.today.conflicts.party_box import PartyBox

_PAD = (16, 12, 16, 14)


class ConflictView(QFrame):
    """Tells what was pressed; `buttons` stand in the order in which the arrows go through them."""

    chosen = Signal(str)
    leave_wanted = Signal()
    writing_wanted = Signal()
    opened = Signal()
    advice_taken = Signal(object)
    """An Advised or a Handover."""

    def __init__(
        self, conflict: Conflict, frame: Frame, *, today: date, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("part", "finding")
        self.setObjectName("conflict")
        self.conflict, self._frame, self._today, self._zone = conflict, frame, today, zone
        self.buttons: list[Button] = []
        box = column(gap=10, margins=_PAD)
        box.addWidget(flowing(frame.say(conflict.about), size="body", weight="strong"))
        box.addWidget(flowing_small(frame.say(conflict.said)))
        if conflict.details:
            box.addWidget(flowing_small(" · ".join(frame.say(one) for one in conflict.details), tone="tertiary"))
        sides = row(*self._sides(), gap=12)
        for place in range(sides.count()):
            sides.setStretch(place, 1)
        box.addLayout(sides)
        self._advised = Flow(gap=6)
        box.addLayout(self._advised)
        flow = Flow(gap=6)
        for button in (*self._others(), *self._tools()):
            flow.addWidget(button)
        box.addLayout(flow)
        self.setLayout(box)
        self._name_them()
        self.setAccessibleName(f"{frame.say(conflict.about)}. {frame.say(conflict.said)}")

    def show_advice(self, found: Sequence[Advised | Handover]) -> None:
        """Who else could do it, before the other ways out; the keyboard goes through them too."""
        for place, one in enumerate(found):
            button = Button(self._frame.say(one.said), icon="user-round-check")
            button.setObjectName(f"conflict-advice-{place}")
            button.clicked.connect(lambda _on=False, one=one: self.advice_taken.emit(one))
            button.setAccessibleName(f"{button.accessibleName()} ({self._frame.say(self.conflict.about)})")
            self.buttons.insert(place, button)
            self._advised.addWidget(button)
            button.show()

    @property
    def kept(self) -> list[str]:
        """The keys of the choices that stand at a side."""
        return [one.key for one in self.conflict.choices if one.party is not None]

    def _sides(self) -> Iterator[PartyBox]:
        for place, party in enumerate(self.conflict.parties):
            choice = self._of_side(place)
            made = PartyBox(party, choice, self._frame, when=self._when(party), parent=self)
            made.setObjectName(f"conflict-party-{place}")
            made.picked.connect(self.chosen)
            if made.button is not None and choice is not None:
                self._add(made.button, choice)
            yield made

    def _of_side(self, place: int) -> Choice | None:
        """The choice that keeps this side's word; where there is only "take it back", it stands below."""
        found = [one for one in self.conflict.choices if one.party == place and not one.key.startswith("back:")]
        return found[0] if found else None

    def _others(self) -> Iterator[Button]:
        """What keeps neither side alone, and what takes one of them back."""
        for choice in self.conflict.choices:
            if choice.party is None or choice.key.startswith("back:"):
                kind = "primary" if choice.suggested else "plain"
                button = Button(self._frame.say(choice.text), kind="primary" if kind == "primary" else "plain")
                button.clicked.connect(lambda _on=False, key=choice.key: self.chosen.emit(key))
                self._add(button, choice)
                yield button

    def _tools(self) -> Iterator[Button]:
        if self.conflict.writing is not None:
            write = Button(self.tr("Write it anew…"), icon="pencil")
            write.setObjectName("conflict-write")
            write.clicked.connect(self.writing_wanted)
            self.buttons.append(write)
            yield write
        if self.conflict.code != "ask":
            leave = Button(self.tr("Leave it so…"), kind="ghost")
            leave.setObjectName("conflict-leave")
            leave.clicked.connect(self.leave_wanted)
            self.buttons.append(leave)
            yield leave
        see = Button(self.tr("Show it"), kind="ghost", icon="arrow-right")
        see.setObjectName("conflict-open")
        see.clicked.connect(self.opened)
        self.buttons.append(see)
        yield see

    def _add(self, button: Button, choice: Choice) -> None:
        button.setObjectName(f"conflict-choice-{self.conflict.choices.index(choice)}")
        self.buttons.append(button)

    def _name_them(self) -> None:
        """A screen reader says of each button what it is about."""
        about = self._frame.say(self.conflict.about)
        for button in self.buttons:
            button.setAccessibleName(f"{button.accessibleName()} ({about})")

    def _when(self, party: Party) -> str:
        """Today by the clock, else with the day; nothing where only the day may be told."""
        if party.at is None:
            return ""
        local: datetime = party.at.astimezone(self._zone)
        clock = local.strftime("%H:%M")
        return clock if local.date() == self._today else f"{self._frame.day(local.date())}, {clock}"
