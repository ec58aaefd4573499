"""What is asked for a new client: eight fields, checked in words, and the series they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from teamapp.domain.entities import CareNeed, Client, ClientPreference
from teamapp.domain.entities.client import Preference, preference_id
from teamapp.domain.entities.team import MOST_CLIENTS
from teamapp.domain.ids import ClientId, Id, NeedId, NurseId
from teamapp.domain.limits import active
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services import border
from teamapp.services.clients.addresses import AddressDetails
from teamapp.services.clients.needs import MOST_TIMES_A_DAY, CarePlan, Window, new_need, plans_of
from teamapp.services.clients.repeats import Beat, Repeat
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.rounds.ahead.rows import NEWCOMER

MOST_PATTERNS = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeWish:
    """The eight fields: address, care with its skills and nurses (`care`), times of the day, from, wishes.

    `times_a_week` instead of the days of `care.repeat`: so often, on whichever days fit.
    """

    home: AddressDetails
    care: CarePlan
    times: tuple[Window, ...]
    times_a_week: int | None = None
    prefers: frozenset[NurseId] = frozenset()
    refuses: frozenset[NurseId] = frozenset()
    languages: frozenset[str] = frozenset()

    @property
    def first(self) -> date:
        return self.care.first


def check_wish(wish: IntakeWish) -> None:
    """Refused in words while a field is missing or contradicts another."""
    if not wish.home.street.strip():
        raise refuse("intake.no_address", field="label.address.street")
    if wish.home.lat is None or wish.home.lon is None:
        raise refuse("intake.off_map", field="label.address.street", street=wish.home.street)
    border.between("label.care_need.windows", len(wish.times), least=1, most=MOST_TIMES_A_DAY)
    if wish.prefers & wish.refuses:
        raise refuse("intake.likes_and_refuses")
    if wish.times_a_week is not None:
        border.between("label.care_need.rule", wish.times_a_week, least=1, most=7)
    for plan in series_of(wish, weekday_sets(wish)[0]):
        new_need(NeedId(Id("")), NEWCOMER, plan)


def notes_on(desk: Desk, wish: IntakeWish) -> tuple[Text, ...]:
    """What should be said beside the fields, though nothing forbids it."""
    said = [
        text("intake.short_window", first=first, last=last, minutes=wish.care.minutes)
        for first, last in wish.times
        if 0 < last - first < wish.care.minutes
    ]
    if wish.care.last is None:
        said.append(text("intake.no_end"))
    clients = sum(active(one.started, one.ended, wish.first) for one in desk.store.all(Client))
    if clients >= MOST_CLIENTS:
        said.insert(0, text("intake.too_many", clients=clients + 1, most=MOST_CLIENTS))
    return tuple(said)


def weekday_sets(wish: IntakeWish) -> tuple[frozenset[int], ...]:
    """The weekdays on which she could come: those asked first, then others that are as far apart."""
    repeat = wish.care.repeat
    if wish.times_a_week is not None:
        return tuple(_spread(wish.times_a_week))
    if not isinstance(repeat, Repeat) or repeat.beat is not Beat.WEEKS:
        return (frozenset(range(7)),)
    if len(repeat.weekdays) > 4:
        return (repeat.weekdays,)
    turned = [frozenset((day + step) % 7 for day in repeat.weekdays) for step in (0, 1, -1, 2, -2, 3)]
    return tuple(dict.fromkeys(turned))


def asked_sets(wish: IntakeWish) -> int:
    """How many of `weekday_sets` are as asked: all of them where the days are free."""
    return len(weekday_sets(wish)) if wish.times_a_week is not None else 1


def repeat_on(wish: IntakeWish, weekdays: frozenset[int]) -> Repeat | str:
    """The repetition with other weekdays; as it is where it does not go by weekdays."""
    repeat = wish.care.repeat
    if wish.times_a_week is not None:
        return Repeat(beat=Beat.WEEKS, weekdays=weekdays) if len(weekdays) < 7 else Repeat(beat=Beat.DAYS)
    if isinstance(repeat, Repeat) and repeat.beat is Beat.WEEKS:
        return replace(repeat, weekdays=weekdays)
    return repeat


def series_of(wish: IntakeWish, weekdays: frozenset[int], *, shift: int = 0) -> list[CarePlan]:
    """One series for each time of the day, on these weekdays, so many minutes later than asked."""
    care = replace(wish.care, repeat=repeat_on(wish, weekdays))
    return plans_of(care, tuple(shifted(window, shift) for window in wish.times))


def shifted(window: Window, minutes: int) -> Window:
    """A window earlier or later, within the day."""
    first, last = window
    return MinuteOfDay(max(0, first + minutes)), MinuteOfDay(max(0, last + minutes))


def needs_of(plans: list[CarePlan], client: ClientId) -> tuple[CareNeed, ...]:
    """The series as they would be stored, with keys of their own."""
    return tuple(new_need(NeedId(Id(f"{client}-{number}")), client, plan) for number, plan in enumerate(plans))


def says_of(wish: IntakeWish, client: ClientId) -> tuple[ClientPreference, ...]:
    """What she says of nurses."""
    kinds = ((wish.prefers, Preference.PREFERS), (wish.refuses, Preference.NOT_AGAIN))
    return tuple(
        ClientPreference(id=preference_id(client, nurse), client=client, nurse=nurse, kind=kind)
        for nurses, kind in kinds
        for nurse in sorted(nurses)
    )


def _spread(count: int) -> Iterator[frozenset[int]]:
    """Sets of weekdays that lie apart as evenly as seven days allow, working days first."""
    gap = 7 // count
    sets = [frozenset(days) for days in combinations(range(7), count) if _gaps(days) >= min(gap, 3)]
    yield from sorted(sets, key=lambda days: (len(days & {5, 6}), sorted(days)))[:MOST_PATTERNS]


def _gaps(days: tuple[int, ...]) -> int:
    """The shortest time between two of the days, round the week."""
    following = (*days[1:], days[0] + 7)
    return min(after - before for before, after in zip(days, following, strict=True))
