"""How often and at what time: our rule and windows as an R4 Timing, and back.

R4 cannot say everything that a rule of RFC 5545 can, nor a window. It is told as well as it can be told; the exact rule
and windows stand beside it as extensions and are what is read back when they are there.
"""

from __future__ import annotations

import re
from datetime import date

from teamapp.domain.entities import CareNeed
from teamapp.domain.units import DAY_MINUTES, MinuteOfDay, clock_text
from teamapp.exchange.fhir.transfer import OWN, Json, Value, extension, without_nothing

_UNITS = {"DAILY": "d", "WEEKLY": "wk", "MONTHLY": "mo"}
_FREQUENCIES = {unit: name for name, unit in _UNITS.items()}
_DAYS = {"MO": "mon", "TU": "tue", "WE": "wed", "TH": "thu", "FR": "fri", "SA": "sat", "SU": "sun"}
_WINDOW = re.compile(r"(\d{1,4})-(\d{1,4})")
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)(:\d\d)?")
_DEFAULT_SPAN = 60

Window = tuple[MinuteOfDay, MinuteOfDay]


def timing_of(need: CareNeed) -> Json:
    """An R4 Timing. Times of day are the earliest beginnings."""
    parts = _parts(need.rule)
    repeat: Json = {
        "boundsPeriod": without_nothing(
            {"start": need.first.isoformat(), "end": need.last.isoformat() if need.last else ""}
        ),
        "duration": int(need.minutes),
        "durationUnit": "min",
    }
    unit = _UNITS.get(parts.get("FREQ", ""))
    if unit is not None:
        repeat |= {"frequency": 1, "period": int(parts.get("INTERVAL", "1")), "periodUnit": unit}
    weekdays: list[Value] = [_DAYS[day] for day in parts.get("BYDAY", "").split(",") if day in _DAYS]
    times: list[Value] = [f"{clock_text(first)}:00" for first, _last in need.windows]
    windows = " ".join(f"{first}-{last}" for first, last in need.windows)
    own: list[Value] = [extension("rule", "String", need.rule)]
    own += [extension("windows", "String", windows)] if windows else []
    own += [extension("exceptDay", "Date", day.isoformat()) for day in sorted(need.except_days)]
    return {"extension": own, "repeat": without_nothing(repeat | {"dayOfWeek": weekdays, "timeOfDay": times})}


def rule_in(timing: Json) -> str | None:
    """The rule: the exact one, else what the Timing says; None where it says nothing that can be kept."""
    exact = own_string(timing, "rule")
    if exact:
        return exact
    repeat = _object(timing, "repeat")
    frequency = _FREQUENCIES.get(str(repeat.get("periodUnit", "")))
    period = repeat.get("period", 1)
    if frequency is None or repeat.get("frequency", 1) != 1 or not isinstance(period, int | float) or period < 1:
        return None
    step = f";INTERVAL={int(period)}" if int(period) > 1 else ""
    named = repeat.get("dayOfWeek", [])
    wanted = [code for code, word in _DAYS.items() if isinstance(named, list) and word in named]
    if wanted:
        return f"FREQ=WEEKLY{step if frequency == 'WEEKLY' else ''};BYDAY={','.join(wanted)}"
    return f"FREQ={frequency}{step}"


def windows_in(timing: Json) -> tuple[Window, ...]:
    """The windows: the exact ones, else an hour from each time of day; none where no time is said."""
    exact = tuple(_window(*pair) for pair in _WINDOW.findall(own_string(timing, "windows")))
    if exact:
        return exact
    times = _object(timing, "repeat").get("timeOfDay", [])
    found = (_CLOCK.fullmatch(str(one)) for one in times) if isinstance(times, list) else ()
    starts = (int(one[1]) * 60 + int(one[2]) for one in found if one is not None)
    return tuple(_window(start, min(start + _DEFAULT_SPAN, DAY_MINUTES - 1)) for start in starts)


def except_days_in(timing: Json) -> frozenset[date]:
    """Days on which the care does not happen. Raises ValueError for what is no day."""
    said = timing.get("extension", [])
    days = (
        [one for one in said if isinstance(one, dict) and one.get("url") == OWN + "exceptDay"]
        if isinstance(said, list)
        else []
    )
    return frozenset(date.fromisoformat(str(one.get("valueDate", ""))) for one in days)


def own_string(holder: Json, name: str) -> str:
    """The text of one of our extensions, empty where it is not there."""
    said = holder.get("extension", [])
    for one in said if isinstance(said, list) else []:
        if isinstance(one, dict) and one.get("url") == OWN + name:
            return str(one.get("valueString", ""))
    return ""


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.upper().removeprefix("RRULE:").split(";") if "=" in part)


def _object(holder: Json, name: str) -> Json:
    found = holder.get(name)
    return found if isinstance(found, dict) else {}


def _window(first: str | int, last: str | int) -> Window:
    return MinuteOfDay(int(first)), MinuteOfDay(int(last))
