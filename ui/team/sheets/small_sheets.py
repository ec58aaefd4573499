"""Hours, roles, skills, leave, illness, free weekdays, wishes: a small sheet each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.care import SKILLS
from teamapp.domain.entities import ShiftKind
from teamapp.domain.entities.nurse import LeaveKind, Role, WishKind
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from ui.parts.controls.tick_box import TickBox
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.field import Field
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.tags_field import TagsField
from ui.parts.fields.text_field import TextField
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class AskSheet(Sheet):
    """What the small sheets have in common: fields, a main button, and `done` with their values."""

    done = Signal(object)

    def __init__(self, over: QWidget, title: str, *, main: str, note: str = "") -> None:
        super().__init__(over, title, note=note, width=440)
        self.form = Form()
        self.body.addWidget(self.form)
        self.add_button(translate("team", "Cancel"))
        self.add_button(main, self._finish, kind="primary", shuts=False)

    def values(self) -> object:
        """What was typed, as the page wants it."""
        raise NotImplementedError

    def _finish(self) -> None:
        if self.form.check():
            given = self.values()
            self.shut()
            self.done.emit(given)


class HoursSheet(AskSheet):
    """Minutes a week and the first day."""

    def __init__(self, over: QWidget, name: str, today: date, minutes: int) -> None:
        title = translate("team", "Other hours for {name}").format(name=name)
        super().__init__(over, title, main=translate("team", "Save"))
        self._hours = NumberField(
            self.tr("Contract"), unit=self.tr("hours a week"), least=0, most=40, decimals=1, required=True
        )
        self._hours.value = minutes / 60
        self._first = DateField(self.tr("From"), today=today, required=True)
        self._first.value = today
        self.form.add(self._hours, self._first)

    def values(self) -> tuple[Minutes, date | None]:
        return Minutes(round((self._hours.value or 0) * 60)), self._first.value


class RoleSheet(AskSheet):
    """A role, its first day and, if known, its last."""

    def __init__(self, over: QWidget, frame: Frame, name: str, today: date) -> None:
        title = translate("team", "A role for {name}").format(name=name)
        note = translate("team", "Roles rotate: give it an end when you know it. A role is seen, never a permission.")
        super().__init__(over, title, main=translate("team", "Take the role"), note=note)
        roles = [(role.value, frame.say(text(f"role.{role.value}"))) for role in Role if role is not Role.NURSE]
        self._role = ChoiceField(self.tr("Role"), roles, required=True)
        self._first = DateField(self.tr("From"), today=today, required=True)
        self._first.value = today
        self._last = DateField(self.tr("Until"), today=today)
        self.form.add(self._role)
        self.form.add(self._first, self._last)

    def values(self) -> tuple[Role, date | None, date | None]:
        return Role(self._role.value), self._first.value, self._last.value


class SkillSheet(AskSheet):
    """A skill and when it expires."""

    def __init__(self, over: QWidget, frame: Frame, name: str, today: date) -> None:
        title = translate("team", "A skill for {name}").format(name=name)
        super().__init__(over, title, main=translate("team", "Add"))
        skills = [(skill, frame.say(text(f"skill.{skill}"))) for skill in SKILLS]
        self._skill = ChoiceField(self.tr("May do"), skills, required=True)
        self._expires = DateField(self.tr("Until"), today=today, hint=self.tr("Empty: it does not expire."))
        self.form.add(self._skill, self._expires)

    def values(self) -> tuple[str, date | None]:
        return self._skill.value, self._expires.value


class LeaveSheet(AskSheet):
    """A kind of leave with both its days."""

    def __init__(self, over: QWidget, frame: Frame, name: str, today: date) -> None:
        title = translate("team", "Leave for {name}").format(name=name)
        super().__init__(over, title, main=translate("team", "Plan the leave"))
        kinds = [
            (kind.value, frame.say(text(f"leave.{kind.value}"))) for kind in LeaveKind if kind is not LeaveKind.SICK
        ]
        self._kind = ChoiceField(self.tr("Kind"), kinds, required=True)
        self._first = DateField(self.tr("First day"), today=today, required=True)
        self._last = DateField(self.tr("Last day"), today=today, required=True)
        self.form.add(self._kind)
        self.form.add(self._first, self._last)

    def values(self) -> tuple[LeaveKind, date | None, date | None]:
        return LeaveKind(self._kind.value), self._first.value, self._last.value


class DaySheet(AskSheet):
    """One day: from when somebody is ill, when she is back, when she leaves the team."""

    def __init__(self, over: QWidget, title: str, *, label: str, today: date, main: str, note: str = "") -> None:
        super().__init__(over, title, main=main, note=note)
        self._day = DateField(label, today=today, required=True)
        self._day.value = today
        self.form.add(self._day)

    def values(self) -> date | None:
        return self._day.value


class AvailabilitySheet(AskSheet):
    """A weekday, the shifts that are not possible on it, and why."""

    def __init__(self, over: QWidget, frame: Frame, name: str, kinds: Sequence[ShiftKind]) -> None:
        title = translate("team", "When {name} cannot work").format(name=name)
        super().__init__(over, title, main=translate("team", "Save"))
        days = [(str(day), frame.say(text(f"weekday.{day}"))) for day in range(7)]
        self._weekday = ChoiceField(self.tr("Weekday"), days, required=True)
        choices = [(kind.id, kind.name) for kind in kinds if kind.ended is None]
        self._kinds = TagsField(self.tr("Not these shifts"), choices, hint=self.tr("None chosen: the whole day."))
        self._reason = TextField(self.tr("Why"), hint=self.tr("Only if you like."))
        for field in (self._weekday, self._kinds, self._reason):
            self.form.add(field)

    def values(self) -> tuple[int, tuple[str, ...], str]:
        return int(self._weekday.value), self._kinds.value, self._reason.value


class WishSheet(AskSheet):
    """A day, what is asked for, and whether a joker goes with it."""

    def __init__(self, over: QWidget, frame: Frame, name: str, *, today: date, kinds: Sequence[ShiftKind]) -> None:
        title = translate("team", "A wish of {name}").format(name=name)
        super().__init__(over, title, main=translate("team", "Write it down"))
        self._day = DateField(self.tr("Day"), today=today, required=True)
        wishes = [(kind.value, frame.say(text(f"wish.{kind.value}"))) for kind in WishKind]
        self._kind = ChoiceField(self.tr("What"), wishes, required=True)
        shifts = [(kind.id, kind.name) for kind in kinds if kind.ended is None]
        self._shift = ChoiceField(self.tr("Which shift"), shifts, nothing=self.tr("no shift"))
        self._joker = TickBox(self.tr("Use a joker: it weighs more"))
        fields: tuple[Field, ...] = (self._day, self._kind)
        self.form.add(*fields)
        self.form.add(self._shift)
        self.form.add_other(self._joker)

    def values(self) -> tuple[date | None, WishKind, str, bool]:
        return self._day.value, WishKind(self._kind.value), self._shift.value, self._joker.isChecked()
