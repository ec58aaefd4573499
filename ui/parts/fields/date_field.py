"""A date, typed as one says it or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit

from ui.parts.controls.button import Button
from ui.parts.fields.field import Field
from ui.parts.fields.reading import read_date
from ui.parts.layout import plain, row
from ui.parts.menu import Menu
from ui.theme.look import look


class DateField(Field):
    """A `date` or `None`. Understands `12 nov`, `12-11`, `2026-11-12`, `morgen`, `+14`."""

    def __init__(
        self,
        label: str,
        *,
        today: date,
        hint: str = "",
        required: bool = False,
        least: date | None = None,
        most: date | None = None,
    ) -> None:
        self.line = QLineEdit()
        self.line.setFixedWidth(look().px(112))
        self.line.setFont(look().font(tabular=True))
        self.line.setPlaceholderText("12-11-2026")
        self._today, self._least, self._most = today, least, most
        self.pick = Button(kind="ghost", icon="calendar", name=self._pick_name(label), menu=True)
        super().__init__(
            label, self.line, hint=hint, required=required, beside=plain(row(self.line, self.pick, None, gap=4))
        )
        self.pick.clicked.connect(self._open_calendar)
        self.line.textEdited.connect(self._touched)
        self.line.editingFinished.connect(self._left)

    @property
    def value(self) -> date | None:
        return read_date(self.line.text(), self._today)

    @value.setter
    def value(self, day: date | None) -> None:
        self.line.setText("" if day is None else f"{day.day}-{day.month}-{day.year}")
        self.show_error("")

    def trouble(self) -> str:
        if not self.line.text().strip():
            return self.tr("This is needed.") if self.required else ""
        day = self.value
        if day is None:
            return self.tr("A date is needed, such as 12-11-2026.")
        if self._least is not None and day < self._least:
            return self.tr("Not before {day}.").format(day=f"{self._least:%d-%m-%Y}")
        if self._most is not None and day > self._most:
            return self.tr("Not after {day}.").format(day=f"{self._most:%d-%m-%Y}")
        return ""

    def _pick_name(self, label: str) -> str:
        from PySide6.QtCore import QCoreApplication

        return QCoreApplication.translate("DateField", "Pick a date for {label}").format(label=label)

    def _open_calendar(self) -> None:
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        day = self.value or self._today
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        menu = Menu(self)
        menu.hold(calendar)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        menu.open_below(self.line)
        calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        self.value = date(day.year(), day.month(), day.day())
        self.changed.emit()

    def _left(self) -> None:
        if self.line.text().strip() and self.check():
            self.value = self.value
