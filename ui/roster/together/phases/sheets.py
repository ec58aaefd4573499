"""The sheets of phases: begin with deadlines, other deadlines, open a phase again."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal

from teamapp.domain.entities.roster import Phase
from teamapp.services.roster.together.phases import Making
from ui.parts.fields.date_field import DateField
from ui.parts.fields.form import Form
from ui.parts.label import Label, small
from ui.parts.layers.sheet import Sheet
from ui.roster.board import Board
from ui.roster.shown.wording import translate

USUAL_DAYS = 3
"""For so many days a phase is opened again, unless another day is typed."""


class DeadlineSheet(Sheet):
    """Two days: the last one for wishes, and the last one for settling gaps. Proposed ones stand there already."""

    agreed = Signal(object, object)  # date, date

    def __init__(self, board: Board, making: Making) -> None:
        begins = making.phase is None
        span = board.words.span(making.period.first, making.period.last)
        title = (
            translate("roster", "Make the roster of {span} together") if begins else translate("roster", "Deadlines")
        )
        note = translate(
            "roster",
            "First everybody enters wishes that the others do not see, then the team settles the gaps, then the planner"
            " does the rest.",
        )
        super().__init__(board.sheet_parent, title.format(span=span), note=note if begins else "", width=460)
        period, proposed, today = making.period, making.proposed, making.today
        latest = period.first - timedelta(days=1)
        self.wishes = DateField(
            translate("roster", "Wishes until"), today=today, required=True, least=today, most=latest
        )
        self.gaps = DateField(
            translate("roster", "Gaps settled by"), today=today, required=True, least=today, most=latest
        )
        self.wishes.value = period.wishes_until or proposed.wishes_until
        self.gaps.value = period.gaps_until or proposed.gaps_until
        self.wishes.setEnabled(making.phase in (None, Phase.WISHES))
        self._form = Form()
        self._form.add(self.wishes, self.gaps)
        self.body.addWidget(self._form)
        ahead, by = (period.first - proposed.publish_by).days, board.words.day(proposed.publish_by)
        if ahead:
            due = translate("roster", "To be known {n} days ahead it must be published by {day}.")
            self.body.addWidget(small(due.format(n=ahead, day=by), wrap=True, tone="tertiary"))
        self.add_button(translate("roster", "Cancel"))
        words = translate("roster", "Ask for wishes") if begins else translate("roster", "Keep these days")
        self.add_button(words, self._agree, kind="primary", shuts=False)

    def _agree(self) -> None:
        if self.wishes.isEnabled() and not self._form.check():
            return
        if self.gaps.check():
            self.shut()
            self.agreed.emit(self.wishes.value, self.gaps.value)


class ReopenSheet(Sheet):
    """Go back one phase, until a day."""

    agreed = Signal(object)  # date

    def __init__(self, board: Board, question: str, *, today: date, first: date) -> None:
        super().__init__(board.sheet_parent, translate("roster", "Open it again?"), width=440)
        latest = first - timedelta(days=1)
        self.until = DateField(translate("roster", "Until"), today=today, required=True, least=today, most=latest)
        self.until.value = min(latest, today + timedelta(days=USUAL_DAYS))
        self.body.addWidget(Label(question, wrap=True, tone="secondary"))
        self.body.addWidget(self.until)
        self.add_button(translate("roster", "Cancel"))
        self.add_button(translate("roster", "Open again"), self._agree, kind="primary", shuts=False)

    def _agree(self) -> None:
        if self.until.check():
            self.shut()
            self.agreed.emit(self.until.value)
