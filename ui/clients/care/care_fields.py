"""The plain choices behind a care: what, how often, when, by whom."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from teamapp.domain.care import CARE_KINDS, SKILLS, care_kind
from teamapp.domain.entities.client import Pair
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services.clients.needs import LEVELS, LONGEST_MINUTES, SHORTEST_MINUTES, CarePlan
from teamapp.services.clients.repeats import Beat, Repeat, repeat_of
from ui.clients.care.care_times import CareTimes
from ui.parts.controls.segmented import Segmented
from ui.parts.controls.tick_box import TickBox
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.tags_field import TagsField
from ui.parts.fields.text_field import TextField
from ui.shell.frame import Frame

OWN = "own"
_FEW_DAYS, _RULE = "few_days", "rule"


class CareFields(QObject):
    """Holds the fields; the sheet lays them out. `plan` and `fill` turn them into a CarePlan and back."""

    def __init__(self, frame: Frame, today: date) -> None:
        super().__init__()
        self._frame = frame
        self._rule = ""
        self._what()
        self._often()
        self.times = CareTimes()
        self.clock = TickBox(self.tr("Tied to the clock: never outside these times"))
        self._by_whom()
        self._rarely(today)
        self.kind.changed.connect(self.take_usual)
        self.pair.changed.connect(self.dress)
        self.nurses.chosen.connect(lambda _count: self.dress())
        self.beat.changed.connect(self.dress)

    def _what(self) -> None:
        kinds = sorted(((kind.slug, self._frame.say(text(f"care.{kind.slug}"))) for kind in CARE_KINDS), key=_by_name)
        choices = [*kinds, (OWN, self.tr("In our own words…"))]
        self.kind = ChoiceField(self.tr("Kind of care"), choices, required=True, nothing=self.tr("Choose…"))
        self.own = TextField(self.tr("What is done"), most=120)
        self.minutes = NumberField(
            self.tr("Takes"), unit=self.tr("min"), least=SHORTEST_MINUTES, most=LONGEST_MINUTES, step=5, required=True
        )

    def _often(self) -> None:
        self._beats = (
            (Beat.DAYS.value, self.tr("every day")),
            (Beat.WEEKS.value, self.tr("on weekdays")),
            (_FEW_DAYS, self.tr("every few days")),
            (Beat.MONTHS.value, self.tr("by the month")),
        )
        self.beat = ChoiceField(self.tr("How often"), self._beats, required=True)
        self.every = NumberField(self.tr("Every"), unit=self.tr("weeks"), least=1, most=52, required=True)
        self.every.value = 1
        days = [(str(day), self._frame.say(text(f"weekday.{day}"))) for day in range(7)]
        self.weekdays = TagsField(self.tr("On"), days)

    def _by_whom(self) -> None:
        counts = (("1", self.tr("One nurse")), ("2", self.tr("Two nurses")))
        self.nurses = Segmented(counts, name=self.tr("How many nurses"))
        pairs = [(pair.value, self._frame.say(text(f"pair.{pair.value}"))) for pair in Pair]
        self.pair = ChoiceField(self.tr("The two come"), pairs, required=True)
        self.gap_least = NumberField(self.tr("At least between"), unit=self.tr("min"), most=600, step=5)
        self.gap_most = NumberField(self.tr("At most between"), unit=self.tr("min"), most=600, step=5)
        skills = [(skill, self._frame.say(text(f"skill.{skill}"))) for skill in SKILLS]
        self.skills = TagsField(self.tr("Skills that are needed"), skills)
        self.second_skills = TagsField(self.tr("Skills of the second nurse"), skills)

    def _rarely(self, today: date) -> None:
        levels = [(str(level), self._frame.say(text(f"level.{level}"))) for level in LEVELS]
        self.level = ChoiceField(self.tr("Who may do it"), levels)
        weights = (
            ("1", self.tr("usual")),
            ("2", self.tr("more than usual")),
            ("3", self.tr("important")),
            ("4", self.tr("very important")),
            ("5", self.tr("before everything else")),
        )
        self.priority = ChoiceField(self.tr("When not everything fits"), weights)
        self.optional = TickBox(self.tr("May fall out when time is short"))
        self.gap = NumberField(
            self.tr("After the same care that day, at least"), unit=self.tr("min"), most=1440, step=15
        )
        self.first = DateField(self.tr("From"), today=today, required=True)
        self.last = DateField(self.tr("Last day"), today=today, hint=self.tr("Empty: until further notice"))

    @property
    def two(self) -> bool:
        return self.nurses.current == "2"

    @property
    def plan(self) -> CarePlan | None:
        """What the fields say; None while something needed is missing."""
        first, minutes = self.first.value, self.minutes.whole
        if first is None or minutes is None or not self.times.windows:
            return None
        return CarePlan(
            care=self.own.value if self.kind.value == OWN else self.kind.value,
            minutes=Minutes(minutes),
            windows=self.times.windows if self.times.one_of_two else self.times.windows[:1],
            repeat=self._repeat(),
            first=first,
            last=self.last.value,
            hard_windows=self.clock.isChecked(),
            skills=frozenset(self.skills.value),
            level=int(self.level.value or 0),
            nurses=2 if self.two else 1,
            pair=Pair(self.pair.value or Pair.SIMULTANEOUS.value),
            second_skills=frozenset(self.second_skills.value),
            pair_gap=self._pair_gap(),
            priority=int(self.priority.value or 1),
            minimum_gap=Minutes(self.gap.whole or 0),
            optional=self.optional.isChecked(),
        )

    def fill(self, plan: CarePlan) -> None:
        """Show a care that is there already, but for its times of the day."""
        known = care_kind(plan.care) is not None
        self.kind.value, self.own.value = (plan.care, "") if known else (OWN, plan.care)
        self.minutes.value = plan.minutes
        self._fill_repeat(plan.repeat)
        self.clock.setChecked(plan.hard_windows)
        self.nurses.choose(str(plan.nurses))
        self.pair.value = plan.pair.value
        if plan.pair_gap is not None:
            self.gap_least.value, self.gap_most.value = plan.pair_gap
        self.skills.value, self.second_skills.value = plan.skills, plan.second_skills
        self.level.value, self.priority.value = str(plan.level), str(plan.priority)
        self.optional.setChecked(plan.optional)
        self.gap.value = plan.minimum_gap or None
        self.first.value, self.last.value = plan.first, plan.last
        self.dress()

    def dress(self) -> None:
        """Only the fields that this care needs are there."""
        units = {Beat.WEEKS.value: self.tr("weeks"), _FEW_DAYS: self.tr("days"), Beat.MONTHS.value: self.tr("months")}
        beat, two = self.beat.value, self.two
        self.own.setVisible(self.kind.value == OWN)
        self.own.required = self.kind.value == OWN
        self.weekdays.setVisible(beat == Beat.WEEKS.value)
        self.weekdays.required = beat == Beat.WEEKS.value
        self.every.setVisible(beat in units)
        for field in (self.pair, self.second_skills):
            field.setVisible(two)
        gaps = two and self.pair.value == Pair.SEQUENTIAL.value
        for number in (self.gap_least, self.gap_most):
            number.setVisible(gaps)
        self.every.set_unit(units.get(beat, ""))

    def take_usual(self) -> None:
        """Another kind of care brings its usual minutes and skills."""
        kind = care_kind(self.kind.value)
        if kind is not None:
            self.minutes.value = kind.minutes
            self.skills.value = kind.skills
            self.level.value = str(kind.level)
            self.clock.setChecked(kind.on_the_clock)
        self.dress()

    def _repeat(self) -> Repeat | str:
        """The choices as a Repeat; the rule itself while nobody chose otherwise, so that its weeks stay."""
        every = self.every.whole or 1
        beat = self.beat.value
        if beat == Beat.WEEKS.value:
            made = Repeat(beat=Beat.WEEKS, every=every, weekdays=frozenset(int(day) for day in self.weekdays.value))
        elif beat == Beat.MONTHS.value:
            made = Repeat(beat=Beat.MONTHS, every=every)
        elif beat == Beat.DAYS.value:
            made = Repeat(beat=Beat.DAYS)
        elif beat == _FEW_DAYS:
            made = Repeat(beat=Beat.DAYS, every=every)
        else:
            return self._rule
        return self._rule if self._rule and repeat_of(self._rule) == made else made

    def _fill_repeat(self, rule: Repeat | str) -> None:
        repeat = repeat_of(rule) if isinstance(rule, str) else rule
        self._rule = rule if isinstance(rule, str) else ""
        if repeat is None:
            self.beat.set_choices([*self._beats, (_RULE, self.tr("by its own rule"))])
            self.beat.value = _RULE
            return
        few = repeat.beat is Beat.DAYS and repeat.every > 1
        self.beat.value = _FEW_DAYS if few else repeat.beat.value
        self.every.value = repeat.every
        self.weekdays.value = [str(day) for day in repeat.weekdays]

    def _pair_gap(self) -> tuple[Minutes, Minutes] | None:
        least, most = self.gap_least.whole, self.gap_most.whole
        if not self.two or self.pair.value != Pair.SEQUENTIAL.value or (least is None and most is None):
            return None
        return Minutes(least or 0), Minutes(most if most is not None else 600)


def _by_name(pair: tuple[str, str]) -> str:
    return pair[1].casefold()
