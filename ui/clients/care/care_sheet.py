"""Add care or change it, with the coming days in words before anything is written."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from teamapp.domain.care import care_name
from teamapp.domain.change import Change
from teamapp.domain.ids import ClientId
from teamapp.services.clients.care import CareLine, change_care, preview_days
from teamapp.services.clients.needs import CarePlan, Window, add_need, plan_of
from teamapp.services.clients.repeats import repeat_text, rule_of
from teamapp.services.refused import Refused
from ui.clients.care.care_fields import CareFields
from ui.clients.frames.form_sheet import FormSheet
from ui.clients.wording import times_text
from ui.parts.controls.button import Button
from ui.parts.fields.date_field import DateField
from ui.parts.label import Label
from ui.parts.layout import plain, row
from ui.parts.line import Line
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class CareSheet(FormSheet):
    """Plain choices; what is rarely needed opens below."""

    def __init__(
        self, over: QWidget, frame: Frame, *, client: ClientId, name: str, today: date, line: CareLine | None = None
    ) -> None:
        add, change = translate("clients", "Care for {client}"), translate("clients", "Change the care of {client}")
        super().__init__(over, frame, (change if line is not None else add).format(client=name), width=600)
        self._client, self._today, self._line = client, today, line
        self.fields = CareFields(frame, today)
        self.since = DateField(self.tr("Changes from"), today=today, required=True)
        self._preview = Label("", wrap=True, tone="secondary")
        self._rare = Button(self.tr("More choices"), kind="ghost", icon="chevron-down")
        self._rare.setCheckable(True)
        self._rare.toggled.connect(self._show_rare)
        self._lay_out()
        self._fill()
        self.add_send(self.tr("Add") if line is None else self.tr("Save"), self._save)
        for signal in (self.form.changed, self.fields.times.changed, self.fields.nurses.chosen):
            signal.connect(self._show_preview)
        for tick in (self.fields.clock, self.fields.optional):
            tick.toggled.connect(self._touch)
        self.fields.times.changed.connect(self._touch)
        self.fields.nurses.chosen.connect(self._touch)
        self.fields.times.grown.connect(self.grow)
        self._show_rare(False)
        self._show_preview()

    def _lay_out(self) -> None:
        fields, form = self.fields, self.form
        form.add(fields.kind, fields.minutes)
        form.add(fields.own)
        form.add(fields.beat, fields.every)
        form.add(fields.weekdays)
        form.add_other(fields.times)
        form.add_other(fields.clock)
        form.add_other(row(fields.nurses, None))
        form.add(fields.pair)
        form.add(fields.gap_least, fields.gap_most)
        if self._line is None:
            form.add(fields.first, fields.last)
        else:
            form.add(self.since, fields.last)
        form.add_other(row(self._rare, None))
        form.add(fields.skills)
        form.add(fields.second_skills)
        form.add(fields.level, fields.priority)
        form.add(fields.gap)
        form.add_other(fields.optional)
        self.body.insertWidget(1, Line())
        self.body.insertWidget(2, plain(row(self._preview)))
        self._name_fields()

    def _name_fields(self) -> None:
        fields = self.fields
        self.named("care_need.care", fields.own)
        self.named("care_need.minutes", fields.minutes)
        self.named("care_need.rule", fields.every)
        self.named("care_need.windows", fields.times.first)
        self.named("care_need.last", fields.last)
        self.named("care_need.minimum_gap", fields.gap)

    def _fill(self) -> None:
        if self._line is None:
            self.fields.beat.value = "days"
            self.fields.first.value = self._today
            self.fields.dress()
            return
        need = self._line.need
        self.fields.fill(plan_of(need))
        if len(self._line.needs) == 1:
            self.fields.times.show_windows(need.windows, one_of_two=len(need.windows) == 2)
        else:
            self.fields.times.show_windows(tuple(each.windows[0] for each in self._line.needs))
        self.since.value = max(self._today + timedelta(days=1), need.first)

    @property
    def _times(self) -> tuple[Window, ...]:
        """Several visits a day; none when one visit has its own one or two windows."""
        times = self.fields.times
        return () if times.one_of_two else times.windows

    def _save(self) -> None:
        fine = self.fields.times.check()
        if not self.check() or not fine:
            return
        plan, times, line = self.fields.plan, self._times, self._line
        if plan is None:
            return
        if line is None:
            self.send(lambda: add_need(self.frame.desk, self._client, plan, times=times))
            return
        since = self.since.value
        if since is not None:
            self.send(lambda: self._change(line, plan, times, since))

    def _change(self, line: CareLine, plan: CarePlan, times: tuple[Window, ...], since: date) -> Change:
        needs = tuple(need.id for need in line.needs)
        return change_care(self.frame.desk, needs, plan, times=times, since=since)

    def _show_rare(self, on: bool) -> None:
        fields = self.fields
        self._rare.set_icon("chevron-up" if on else "chevron-down")
        for rare in (fields.skills, fields.level, fields.priority, fields.optional):
            rare.setVisible(on)
        fields.second_skills.setVisible(on and fields.two)
        fields.gap.setVisible(on)
        self.grow()

    def _show_preview(self) -> None:
        """What it comes to, in words: how often, when, and the next days."""
        self._show_rare(self._rare.isChecked())
        plan = self.fields.plan
        if plan is None or not plan.care:
            self._preview.setText(self.tr("What this comes to stands here."))
            return
        start = self.since.value if self._line is not None and self.since.value is not None else plan.first
        try:
            rule = plan.repeat if isinstance(plan.repeat, str) else rule_of(plan.repeat, plan.first)
            days = preview_days(plan, max(start, self._today))
        except Refused as refusal:
            self._preview.setText(self.frame.say(refusal.text))
            return
        windows = self._times or plan.windows
        when = times_text((plan.windows,) if not self._times else tuple((window,) for window in windows))
        said = f"{self.frame.say(care_name(plan.care))}, {self.frame.say(repeat_text(rule))}, {when}."
        coming = ", ".join(self.frame.day(day) for day in days)
        none = self.tr("No day falls in this time.")
        self._preview.setText(f"{said}\n" + (self.tr("Next: {days}").format(days=coming) if coming else none))
