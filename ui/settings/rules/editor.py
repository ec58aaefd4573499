"""The team's word on a rule, edited where the rule stands; beside it what it would do to the roster."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from teamapp.services.settings.rules import RuleLine
from teamapp.services.settings.ruling.weight import Weight
from teamapp.services.settings.ruling.word import RuleWord
from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.controls.tick_box import TickBox
from ui.parts.fields.date_field import DateField
from ui.parts.fields.text_field import TextField
from ui.parts.label import small
from ui.parts.layout import column, plain, row
from ui.settings.beside import beside
from ui.settings.rules import words
from ui.settings.rules.effect_panel import EffectPanel
from ui.settings.rules.figure_fields import FigureFields
from ui.settings.rules.reading import RulesRead
from ui.shell.frame import Frame
from ui.theme.look import look

_PAUSE_MS = 180
_PANEL = 344
_LARGE_PERCENT = 150


class RuleEditor(QFrame):
    """`saved` gives a RuleWord, `looked` one to look at; `set_back` takes the team's word away."""

    saved = Signal(object)
    looked = Signal(object)
    set_back = Signal()
    given_up = Signal()

    def __init__(self, line: RuleLine, found: RulesRead, frame: Frame, *, on: bool) -> None:
        super().__init__()
        self.line, self._frame = line, frame
        self.settled = False
        self.setProperty("part", "editor")
        self.setAccessibleName(self.tr("What the team decides on “{name}”").format(name=words.name_of(line, frame)))
        self.on = TickBox(self.tr("In force"), checked=on)
        self.figures = FigureFields(line, frame)
        self.weight = self._weights()
        self.why = TextField(self.tr("Why"), most=400)
        self.why.value = line.decided.why if line.decided is not None else ""
        self.by = TextField(self.tr("Decided by"), required=True, hint=self.tr("For example: team meeting."), most=120)
        self.by.value = found.me
        self.day = DateField(self.tr("Decided on"), today=found.today, required=True)
        self.day.value = found.today
        self.panel = EffectPanel(frame)
        self._begun = self.word()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._lay()
        self._listen()

    def word(self) -> RuleWord:
        """What stands in the fields now."""
        chosen = None if self.weight is None else self.weight.current
        weight = None if chosen in (None, self._weight_now()) else Weight(chosen)
        return RuleWord(
            on=self.on.isChecked(),
            figures=dict(self.figures.values),
            weight=weight,
            why=self.why.value,
            decided_by=self.by.value,
            decided=self.day.value,
        )

    @property
    def dirty(self) -> bool:
        """Whether something else stands here than when it was opened, and was not saved."""
        return not self.settled and self.word() != self._begun

    def take_keyboard(self) -> None:
        """Begin with the first thing that can be changed."""
        first: QWidget = next(iter(self.figures.fields.values()), self.why)
        (first if self.line.is_law or self.figures.fields else self.on).setFocus(Qt.FocusReason.TabFocusReason)

    def look_now(self) -> None:
        """Ask at once what the change would do."""
        self._look()

    def refuse(self, sentence: str) -> None:
        """Why it was not saved."""
        self.save_button.setEnabled(True)
        self.panel.refuse(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it as it was, Enter in a field saves."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QLineEdit):
            self._save()
            return
        super().keyPressEvent(event)

    def _weights(self) -> Segmented | None:
        offered = self.line.weights
        if not offered:
            return None
        choices = [(weight.value, words.weight_name(weight, self._frame)) for weight in offered]
        return Segmented(choices, name=self.tr("How much it matters"), current=self._weight_now())

    def _weight_now(self) -> str:
        """Beside the law a team's own figures begin as any agreement does."""
        if self.line.is_law and self.line.more is None:
            return (Weight.NORMALLY if Weight.NORMALLY in self.line.weights else self.line.weights[0]).value
        return self.line.weight.value

    def _lay(self) -> None:
        left = column(gap=14)
        if not self.line.is_law:
            left.addWidget(self.on)
        else:
            self.on.hide()
            note = self.tr("The law stands. The team can ask for more than it: that is an agreement beside it.")
            left.addWidget(small(note, wrap=True))
        if self.figures.fields:
            left.addWidget(self.figures)
        if self.weight is not None:
            left.addLayout(column(small(self.tr("How much it matters")), row(self.weight, None), gap=5))
        left.addWidget(self.why)
        left.addLayout(beside(self.by, self.day, gap=12))
        left.addStretch(1)
        large = look().text_percent >= _LARGE_PERCENT
        if not large:
            self.panel.setMinimumWidth(look().px(_PANEL))
        across = column(plain(left), self.panel, gap=14) if large else beside(plain(left), self.panel, gap=20)
        self.setLayout(column(across, self._buttons(), gap=14, margins=(16 if large else 48, 4, 16, 16)))

    def _buttons(self) -> QWidget:
        give_up = Button(self.tr("Cancel"))
        give_up.clicked.connect(self.given_up)
        self.save_button = Button(self.tr("Save"), kind="primary")
        self.save_button.clicked.connect(self._save)
        line = row(gap=8)
        if self.line.decided is not None:
            back = Button(self.tr("Set back"), kind="ghost", name=self.tr("As the app came, without the team’s word"))
            back.clicked.connect(self.set_back)
            line.addWidget(back)
        line.addStretch(1)
        line.addWidget(give_up)
        line.addWidget(self.save_button)
        return plain(line)

    def _listen(self) -> None:
        self.on.toggled.connect(self._pause.start)
        self.figures.changed.connect(self._pause.start)
        if self.weight is not None:
            self.weight.chosen.connect(lambda _key: self._pause.start())

    def _look(self) -> None:
        self._pause.stop()
        if self.figures.readable:
            self.looked.emit(self.word())
        else:
            self.panel.wait()

    def _save(self) -> None:
        checked = [self.figures.check(), self.by.check(), self.day.check()]
        if all(checked):
            self.save_button.setEnabled(False)
            self.saved.emit(self.word())
