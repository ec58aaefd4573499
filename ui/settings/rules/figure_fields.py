"""The figures of a rule as fields: minutes are typed as hours, the rest as whole numbers."""

from __future__ import annotations

from collections.abc import Mapping

from teamapp.services.settings.rules import RuleLine
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.settings.rules import words
from ui.shell.commands import translate
from ui.shell.frame import Frame

_MOST_HOURS, _MOST_NUMBER = 400, 400


class FigureFields(Form):
    """`values` are minutes and numbers as the rules count them."""

    def __init__(self, line: RuleLine, frame: Frame) -> None:
        super().__init__()
        self.fields: dict[str, NumberField] = {}
        self._before = dict(line.setting.figures)
        for name, value in self._before.items():
            label = words.figure_name(line.setting.rule, name, frame)
            usual = words.figure_value(name, line.profile.figures.get(name, value), frame)
            hint = translate("settings", "usually {value}").format(value=usual)
            self.fields[name] = _field(name, label, hint)
            self.fields[name].value = value / 60 if words.is_time(name) else value
        made = list(self.fields.values())
        for number in range(0, len(made), 2):
            self.add(*made[number : number + 2])

    @property
    def values(self) -> Mapping[str, int]:
        """Every figure as it stands; call it after `check`."""
        return {name: self._value(name, field) for name, field in self.fields.items()}

    @property
    def different(self) -> Mapping[str, int]:
        """Only those that are not what holds for everybody."""
        return {name: value for name, value in self.values.items() if value != self._before[name]}

    def _value(self, name: str, field: NumberField) -> int:
        return round((field.value or 0) * (60 if words.is_time(name) else 1))


def _field(name: str, label: str, hint: str) -> NumberField:
    if words.is_time(name):
        unit = translate("settings", "h")
        return NumberField(label, unit=unit, most=_MOST_HOURS, step=0.5, decimals=2, required=True, hint=hint)
    return NumberField(label, least=0, most=_MOST_NUMBER, required=True, hint=hint)
