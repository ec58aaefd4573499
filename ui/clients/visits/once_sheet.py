"""One visit is different this once: its time, its length, its day. The series goes on as it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.clients.coming import ComingVisit
from teamapp.services.clients.needs import LONGEST_MINUTES, SHORTEST_MINUTES, Window
from teamapp.services.clients.once import change_once, series_day
from ui.clients.frames.form_sheet import FormSheet
from ui.parts.fields.date_field import DateField
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.time_field import TimeField
from ui.parts.label import Label, small
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class OnceSheet(FormSheet):
    """Sends only what somebody changed."""

    def __init__(self, over: QWidget, frame: Frame, coming: ComingVisit, *, today: date) -> None:
        title = translate("clients", "{care} on {day}, this once")
        title = title.format(care=frame.say(coming.care), day=frame.day(coming.visit.day))
        super().__init__(over, frame, title, note=translate("clients", "The care goes on as it is."), width=440)
        self._coming = coming
        self.day = DateField(self.tr("Day"), today=today, least=today, required=True)
        self.begin = TimeField(self.tr("Begins from"), required=True)
        self.end = TimeField(self.tr("until at the latest"))
        self.minutes = NumberField(
            self.tr("Takes"), unit=self.tr("min"), least=SHORTEST_MINUTES, most=LONGEST_MINUTES, step=5, required=True
        )
        self._fill()
        self.form.add(self.day, self.minutes)
        self.form.add(self.begin, self.end)
        if coming.visit.nurse is not None:
            who = Label(self._warning(), wrap=True, size="small", tone="secondary")
            self.form.add_other(who)
        elif len(coming.windows) > 1:
            self.form.add_other(small(self.tr("The other time falls away this once."), wrap=True))
        for name, field in (("minutes", self.minutes), ("day", self.day)):
            self.named(f"visit.{name}", field)
        self.named("care_need.windows", self.begin)
        self.add_send(self.tr("Change this once"), self._save)

    def _fill(self) -> None:
        coming = self._coming
        self.day.value, self.minutes.value = coming.visit.day, coming.minutes
        if coming.windows:
            self.begin.minutes = coming.windows[0][0]
            self.end.minutes = coming.windows[0][1] % (24 * 60)

    def _warning(self) -> str:
        nurse = self._coming.nurse
        words = self.tr("At another time or day {nurse} is taken off this visit; the round is planned again.")
        return words.format(nurse=nurse.given_name if nurse is not None else "–")

    def _window(self) -> tuple[Window, ...] | None:
        """The new window; None while it is the one that stood there."""
        begin = self.begin.minutes
        if begin is None:
            return None
        end = self.end.minutes if self.end.minutes is not None else begin
        made = (MinuteOfDay(begin), MinuteOfDay(end + (24 * 60 if end < begin else 0)))
        return (made,) if made != (self._coming.windows[:1] or (None,))[0] else None

    def _save(self) -> None:
        minutes, day = self.minutes.whole, self.day.value
        if not self.check() or minutes is None or day is None:
            return
        visit, windows = self._coming.visit, self._window()
        own_day = series_day(self._coming.need, visit)
        length = Minutes(minutes) if minutes != self._coming.minutes else None
        to_day = day if day != visit.day else None
        self.send(
            lambda: change_once(self.frame.desk, visit.need, own_day, windows=windows, minutes=length, to_day=to_day)
        )
