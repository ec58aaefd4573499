"""Rules that no roster of this team can keep together: with its kinds of shift, its contracts and its demand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduling.rules.hours.days_a_week import contract_and_days
from scheduling.rules.line import NIGHT_MINUTES
from scheduling.rules.plan import Nurse, Plan, ShiftTime
from scheduling.rules.setting import Setting
from scheduling.text import Text, TextValue

SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class Clash:
    """What cannot be kept, by which settings (their keys), and for which nurses if not for all."""

    text: Text
    settings: tuple[str, ...]
    nurses: tuple[str, ...] = ()


def clashes(plan: Plan) -> tuple[Clash, ...]:
    """Everything in the settings of a plan that stands against its own demand, contracts or kinds of shift."""
    if not plan.days:
        return ()
    checks = {
        "shift_maximum": _too_long,
        "daily_rest": _no_two_days,
        "week_hours": _contract_above_hours,
        "days_a_week": _contract_above_days,
        "days_in_row": _runs_below_contract,
        "weekends": _weekends_uncovered,
        "free_sundays": _sundays_uncovered,
        "series_rest": _series_never,
        "pairing": _mentor_away,
    }
    active = (setting for setting in plan.active() if setting.rule in checks)
    return tuple(clash for setting in active for clash in checks[setting.rule](plan, setting))


def _asked(plan: Plan) -> list[str]:
    """The kinds of shift that are needed at all."""
    return [kind.key for kind in plan.kinds if any(one.kind == kind.key and one.needed > 0 for one in plan.demand)]


def _too_long(plan: Plan, setting: Setting) -> Iterator[Clash]:
    """A kind of shift that is needed, and longer than anybody may work."""
    for kind in (plan.kind(key) for key in _asked(plan)):
        shortest = min(range(len(plan.days)), key=kind.work_minutes)
        work, night = kind.work_minutes(shortest), _night(kind.times[shortest])
        most = setting.figure("night_minutes" if night else "shift_minutes")
        if work > most:
            values: dict[str, TextValue] = {"shift": kind.name, "work_minutes": work, "most_minutes": most}
            yield Clash(Text("clash.shift_too_long", values), (setting.key,))


def _night(time: ShiftTime) -> bool:
    return time.night > NIGHT_MINUTES


def _no_two_days(plan: Plan, setting: Setting) -> Iterator[Clash]:
    """A rest so long that no shift can follow another on the next day."""
    need = setting.figure("rest_minutes")
    kinds = [plan.kind(key) for key in _asked(plan)]
    if not kinds or len(plan.days) < 2:
        return
    longest = max(later.times[1].start - earlier.times[0].end for earlier in kinds for later in kinds)
    if longest < need:
        values = {"need_minutes": need, "rest_minutes": longest}
        yield Clash(Text("clash.no_two_days", values), (setting.key,))


def _contract_above_hours(plan: Plan, setting: Setting) -> Iterator[Clash]:
    """Contracts of more hours than may be worked."""
    beyond = [
        (nurse, _contract(plan, nurse))
        for nurse in plan.nurses
        if _contract(plan, nurse) > setting.figure("minutes_a_week", nurse.id)
    ]
    for nurse, minutes in beyond:
        values = {"contract_minutes": minutes, "most_minutes": setting.figure("minutes_a_week", nurse.id)}
        yield Clash(Text("clash.contract_above_hours", values), (setting.key,), (nurse.id,))


def _contract(plan: Plan, nurse: Nurse) -> int:
    return max(nurse.contract_minutes(day) for day in range(len(plan.days)))


def _tolerance(plan: Plan, nurse: Nurse) -> int:
    """Minutes a week that the contract may go unfilled."""
    settings = [setting for setting in plan.active() if setting.rule == "contract_hours"]
    weeks = max(1.0, len(plan.days) / 7)
    return int(settings[0].figure("tolerance_minutes", nurse.id) / weeks) if settings else 0


def _contract_above_days(plan: Plan, setting: Setting) -> Iterator[Clash]:
    """Contracts that cannot be filled on the days that they allow."""
    for nurse in plan.nurses:
        contract, days = contract_and_days(plan, nurse, setting, span=range(len(plan.days)))
        yield from _unfilled(plan, setting, nurse, contract=contract, days=float(days))


def _runs_below_contract(plan: Plan, setting: Setting) -> Iterator[Clash]:
    """Contracts that cannot be filled with a free day after so few."""
    for nurse in plan.nurses:
        row = setting.figure("days", nurse.id)
        yield from _unfilled(plan, setting, nurse, contract=_contract(plan, nurse), days=7 * row / (row + 1))


def _unfilled(plan: Plan, setting: Setting, nurse: Nurse, *, contract: int, days: float) -> Iterator[Clash]:
    longest = max((plan.kind(key).work_minutes(0) for key in _asked(plan)), default=0)
    if longest and days * longest < contract - _tolerance(plan, nurse):
        values = {"contract_minutes": contract, "days": _tidy(days), "longest_minutes": longest}
        yield Clash(Text("clash.contract_above_days", values), (setting.key,), (nurse.id,))


def _weekends_uncovered(plan: Plan, setting: Setting) -> Iterator[Clash]:
    """Fewer nurses at weekends than the demand asks for."""
    shares = [
        min(1.0, setting.figure("most_weekends", nurse.id) / max(1, setting.figure("of_weekends", nurse.id)))
        for nurse in _present(plan)
    ]
    yield from _uncovered(plan, setting, "clash.weekends_uncovered", have=sum(shares), weekdays=(SATURDAY, SUNDAY))


def _sundays_uncovered(plan: Plan, setting: Setting) -> Iterator[Clash]:
    """Fewer nurses on Sundays than the demand asks for."""
    shares = [
        1 - setting.figure("free", nurse.id) / max(1, setting.figure("weeks", nurse.id)) for nurse in _present(plan)
    ]
    yield from _uncovered(plan, setting, "clash.sundays_uncovered", have=sum(shares), weekdays=(SUNDAY,))


def _present(plan: Plan) -> list[Nurse]:
    return [nurse for nurse in plan.nurses if _contract(plan, nurse) > 0]


def _uncovered(plan: Plan, setting: Setting, code: str, *, have: float, weekdays: tuple[int, ...]) -> Iterator[Clash]:
    days = [day for day in range(len(plan.days)) if plan.weekday(day) in weekdays]
    needed = [sum(one.needed for one in plan.demand if one.day == day and not one.qualified) for day in days]
    if needed and have + 1e-9 < sum(needed) / len(needed):
        values = {"needed": _tidy(sum(needed) / len(needed)), "have": _tidy(have)}
        yield Clash(Text(code, values), (setting.key,))


def _tidy(number: float) -> float:
    """One decimal, and none where it is nought."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def _series_never(plan: Plan, setting: Setting) -> Iterator[Clash]:
    """A series that nobody is allowed to work."""
    rows = [one for one in plan.active() if one.rule == "days_in_row" and one.hard]
    for row in rows:
        if row.figure("days") < setting.figure("days"):
            values = {"days": setting.figure("days"), "most_days": row.figure("days")}
            yield Clash(Text("clash.series_never", values), (setting.key, row.key))


def _mentor_away(plan: Plan, setting: Setting) -> Iterator[Clash]:
    """A newcomer whose mentor is never there while they are paired."""
    here = {nurse.id: nurse for nurse in plan.nurses}
    for pairing in plan.pairings:
        days = [day for day in range(len(plan.days)) if pairing.holds(day)]
        mentor = here.get(pairing.mentor)
        away = mentor is None or all(mentor.leave_on(day) is not None for day in days)
        if days and pairing.newcomer in here and away:
            yield Clash(Text("clash.mentor_away"), (setting.key,), (pairing.newcomer,))
