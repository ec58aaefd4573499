"""The eight fields: address, care, how often, times, skills, one nurse or two, from, wishes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Nurse
from teamapp.services.clients.addresses import AddressDetails
from teamapp.services.clients.repeats import Beat, Repeat
from teamapp.services.rounds.intake.wish import IntakeWish
from ui.clients.care.care_fields import CareFields
from ui.parts.fields.form import Form
from ui.parts.layout import column, row
from ui.shell.frame import Frame
from ui.visits.intake.form.address_field import AddressField
from ui.visits.intake.form.wish_fields import WishFields

FREE_DAYS = "free"
"""So often a week, on whichever days fit."""


class IntakeForm(QWidget):
    """`wish` is what stands there; None while something is missing, which `check` then shows."""

    changed = Signal()

    def __init__(self, frame: Frame, nurses: Iterable[Nurse], today: date) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self.address = AddressField(self.tr("Address"), frame)
        self.care = CareFields(frame, today)
        self.wishes = WishFields(nurses)
        self.form = Form()
        self._offer_free_days()
        self._lay_out()
        self.care.beat.value = Beat.DAYS.value
        self.care.first.value = today + timedelta(days=1)
        self.setLayout(column(self.form, None, gap=0))
        self.form.changed.connect(self._touched)
        self.care.times.changed.connect(self._touched)
        self.care.clock.toggled.connect(lambda _on: self._touched())
        self.care.nurses.chosen.connect(lambda _key: self._touched())
        self.wishes.changed.connect(self._touched)
        self._dress()

    @property
    def first(self) -> date | None:
        """The first day of care."""
        return self.care.first.value

    @property
    def wish(self) -> IntakeWish | None:
        plan, home = self.care.plan, self.address.details
        if plan is None or not plan.care or self._no_weekday:
            return None
        free = self.care.beat.value == FREE_DAYS
        if free:
            plan = replace(plan, repeat=Repeat(beat=Beat.WEEKS, weekdays=frozenset({0})))
        return IntakeWish(
            home=home if home is not None else AddressDetails(street=""),
            care=plan,
            times=self.care.times.windows,
            times_a_week=self.care.every.whole if free else None,
            prefers=self.wishes.prefers,
            refuses=self.wishes.unwanted,
            languages=self.wishes.languages,
        )

    @property
    def _no_weekday(self) -> bool:
        return self.care.beat.value == Beat.WEEKS.value and not self.care.weekdays.value

    def check(self) -> bool:
        """Whether it can be asked; what is wrong stands beside the fields."""
        fine = self.care.times.check()
        return self.form.check() and fine

    def _offer_free_days(self) -> None:
        beat = self.care.beat
        known = [(str(beat.box.itemData(row)), beat.box.itemText(row)) for row in range(beat.box.count())]
        beat.set_choices([*known[:2], (FREE_DAYS, self.tr("so often a week, any days")), *known[2:]])

    def _lay_out(self) -> None:
        care, form = self.care, self.form
        form.add(self.address)
        form.add(care.kind, care.minutes)
        form.add(care.own)
        form.add(care.beat, care.every)
        form.add(care.weekdays)
        form.add_other(care.times)
        form.add_other(care.clock)
        form.add_other(row(care.nurses, None))
        form.add(care.pair)
        form.add(care.gap_least, care.gap_most)
        form.add(care.skills)
        form.add(care.second_skills)
        form.add(care.first, care.last)
        form.add_other(self.wishes)

    def _touched(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        """Free days ask how often; a care on other days asks which."""
        care = self.care
        care.dress()
        free = care.beat.value == FREE_DAYS
        if free:
            care.every.setVisible(True)
            care.every.set_unit(self.tr("a week"))
        care.second_skills.setVisible(care.two)
