"""The figures of a rule as fields: minutes are typed as hours, the rest as whole numbers."""

from __future__ import annotations

from collections.abc import Mapping

from scheduling.rules.figures import FIGURES, Stricter
from teamapp.services.settings.rules import RuleLine
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.settings.rules import words
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

_MOST_NUMBER = 100_000


class FigureFields(Form):
    """`values` are minutes and numbers as the rules count them."""

    def __init__(self, line: RuleLine, frame: Frame) -> None:
        super().__init__()
        self.fields: dict[str, NumberField] = {}
        self._before = dict(line.held.figures)
        for name in dict.fromkeys((*line.profile.figures, *self._before)):
            known, value = FIGURES.get(line.setting.rule, {}).get(name), self._before[name]
            if line.is_law and known is not None and known.stricter is Stricter.NEITHER:
                continue  # how the law counts is nobody's to change
            label = words.figure_name(line.setting.rule, name, frame)
            usual = words.figure_value(name, line.profile.figures.get(name, value), frame)
            lawful = line.is_law and (known is None or known.stricter is not Stricter.FACT)
            hint = translate("settings", "by law {value}") if lawful else translate("settings", "usually {value}")
            self.fields[name] = _field(line.setting.rule, name, label, hint.format(value=usual))
            self.fields[name].value = value / 60 if words.is_time(name) else value
        made = list(self.fields.values())
        for number in range(0, len(made), 2):
            self.add(*made[number : number + 2])

    @property
    def values(self) -> Mapping[str, int]:
        """Every figure as it stands; one that cannot be read is as it was before."""
        return {name: self._value(name, field) for name, field in self.fields.items()}

    @property
    def different(self) -> Mapping[str, int]:
        """Only those that are not what holds for everybody."""
        return {name: value for name, value in self.values.items() if value != self._before[name]}

    @property
    def readable(self) -> bool:
        """Whether every figure can be read, without showing what is wrong."""
        return not any(field.trouble() for field in self.fields.values())

    def _value(self, name: str, field: NumberField) -> int:
        if field.value is None:
            return self._before[name]
        return round(field.value * (60 if words.is_time(name) else 1))


def _field(rule: str, name: str, label: str, hint: str) -> NumberField:
    """What lies outside its borders is said by the team, in whole sentences; here only what is no number."""
    known = FIGURES.get(rule, {}).get(name)
    step = 0.5 if known is None or known.most > 24 * 60 else 0.25
    if words.is_time(name):
        unit = translate("settings", "h")
        return NumberField(label, unit=unit, most=_MOST_NUMBER, step=step, decimals=2, required=True, hint=hint)
    return NumberField(label, least=0, most=_MOST_NUMBER, required=True, hint=hint)
