"""A number with its unit: 28 h, 15 km/h, 20 min."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.parts.fields.field import Field
from ui.parts.label import small
from ui.parts.layout import plain, row
from ui.theme.look import look


class NumberField(Field):
    """Typed freely, comma or point; up and down step; checked against its borders. Empty is `None`."""

    def __init__(
        self,
        label: str,
        *,
        unit: str = "",
        least: float = 0,
        most: float = 1_000_000,
        step: float = 1,
        decimals: int = 0,
        hint: str = "",
        required: bool = False,
    ) -> None:
        self.line = QLineEdit()
        self.line.setFixedWidth(look().px(88))
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setFont(look().font(tabular=True))
        self._least, self._most, self._step, self._decimals = least, most, step, decimals
        self._unit = unit
        self._unit_label = small(unit)
        beside = plain(row(self.line, self._unit_label, None))
        super().__init__(label, self.line, hint=hint, required=required, beside=beside)
        self.line.textEdited.connect(self._touched)
        self.line.editingFinished.connect(self._left)
        self.line.installEventFilter(self)

    @property
    def value(self) -> float | None:
        """The number; `None` while there is none or none that can be read."""
        text = self.line.text().strip().replace(",", ".")
        try:
            number = float(text)
        except ValueError:
            return None
        return number if abs(number) < float("inf") else None

    @value.setter
    def value(self, number: float | None) -> None:
        self.line.setText("" if number is None else self._shown(number))
        self.show_error("")

    @property
    def whole(self) -> int | None:
        """The same for whole numbers."""
        return None if self.value is None else round(self.value)

    def set_unit(self, unit: str) -> None:
        """Another unit: weeks instead of days."""
        self._unit = unit
        self._unit_label.setText(unit)

    def trouble(self) -> str:
        if not self.line.text().strip():
            return self.tr("This is needed.") if self.required else ""
        number = self.value
        if number is None or (not self._decimals and number != round(number)):
            return self.tr("A number is needed here.") if self._decimals else self.tr("A whole number is needed here.")
        if not self._least <= number <= self._most:
            words = self.tr("Between {least} and {most} {unit}.")
            return words.format(least=self._shown(self._least), most=self._shown(self._most), unit=self._unit).replace(
                " .", "."
            )
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down change the number by a step."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            sign = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if sign is not None:
                now = self.value if self.value is not None else self._least
                self.value = min(self._most, max(self._least, now + sign * self._step))
                self.changed.emit()
                return True
        return super().eventFilter(watched, event)

    def _shown(self, number: float) -> str:
        text = f"{number:.{self._decimals}f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return text.replace(".", QLocale().decimalPoint())

    def _left(self) -> None:
        if self.line.text().strip():
            self.check()
