"""Other figures of a rule for one nurse, from when to when, and why; with what that would do to the roster."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import Id, NurseId
from teamapp.services.settings.rules import RuleLine
from teamapp.services.settings.ruling.word import AgreedFigures
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.settings.rules import words
from ui.settings.rules.effect_panel import EffectPanel
from ui.settings.rules.figure_fields import FigureFields
from ui.settings.rules.reading import RulesRead
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

_PAUSE_MS = 180
_UNSAID = "–"
"""A reason to look with, while none is typed."""


class AgreeSheet(Sheet):
    """`agreed` gives the AgreedFigures to save, `looked` those to look at."""

    agreed = Signal(object)
    looked = Signal(object)

    def __init__(self, over: QWidget, line: RuleLine, found: RulesRead, frame: Frame) -> None:
        title = translate("settings", "Agree otherwise on “{name}”").format(name=words.name_of(line, frame))
        super().__init__(over, title, width=560)
        self._frame, self.line, self._today = frame, line, found.today
        self._nurse = ChoiceField(self.tr("With whom"), found.nurses, required=True, nothing=self.tr("Choose a nurse"))
        self._figures = FigureFields(line, frame)
        self._first = DateField(self.tr("From"), today=found.today, required=True)
        self._first.value = found.today
        self._last = DateField(self.tr("Until"), today=found.today, hint=self.tr("Empty: until it is ended."))
        self._reason = TextField(self.tr("Why, and where it is written"), required=True, most=120)
        self.panel = EffectPanel(frame)
        self.body.addWidget(Label(self._note(), wrap=True, tone="secondary"))
        self.body.addWidget(self._nurse)
        self._figures.add(self._first, self._last)
        self._figures.add(self._reason)
        self.body.addWidget(self._figures)
        self.body.addWidget(self.panel)
        self.add_button(self.tr("Cancel"))
        self._save_button = self.add_button(self.tr("Agree"), self._save, kind="primary", shuts=False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._nurse.changed.connect(self._pause.start)
        self._figures.changed.connect(self._pause.start)

    def refuse(self, error: Exception) -> None:
        """Why it was not saved, beside the field it is about."""
        self._save_button.setEnabled(True)
        field = str(dict(getattr(getattr(error, "text", None), "values", ())).get("field", ""))
        shown = self._last if field.endswith(".last") else self._reason
        shown.show_error(in_words(error, self._frame))
        self.place()

    def _note(self) -> str:
        if not self.line.is_law:
            return self.tr("Change the figures that are otherwise for her. For everybody else the rule stays as it is.")
        if self.line.profile.consent:
            return self.tr("The law lets her agree to less here, in writing. Say where it is written.")
        return self.tr("More than the law asks can be agreed with her, never less.")

    def _said(self, reason: str) -> AgreedFigures:
        return AgreedFigures(
            nurse=NurseId(Id(self._nurse.value)),
            figures=dict(self._figures.different),
            first=self._first.value or self._today,
            last=self._last.value,
            reason=reason,
        )

    def _look(self) -> None:
        ready = self._nurse.value and self._figures.different and self._figures.readable and self._first.value
        if ready:
            self.looked.emit(self._said(self._reason.value or _UNSAID))
        else:
            self.panel.wait()
        self.place()

    def _save(self) -> None:
        checked = self._nurse.check()
        if not (self._figures.check() and checked):
            self.place()
            return
        self._save_button.setEnabled(False)
        self.agreed.emit(self._said(self._reason.value))
