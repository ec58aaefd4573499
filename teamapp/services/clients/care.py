"""Care as people say it: "insulin, twice a day" is one thing, although each time of the day is a series of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from teamapp.domain.care import care_name
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import CareNeed
from teamapp.domain.ids import ClientId, Id, NeedId
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.clients.needs import (
    CarePlan,
    Window,
    coming_days,
    need_changed,
    need_ended,
    new_need,
    plans_of,
    said,
)
from teamapp.services.clients.once import day_put_back, day_skipped
from teamapp.services.clients.planned import planned_after
from teamapp.services.clients.repeats import repeat_text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse

_NOBODY = NeedId(Id(""))


@dataclass(frozen=True, slots=True, kw_only=True)
class CareLine:
    """Needs that differ in nothing but their time of the day, the earliest first, and the days left out from now on."""

    needs: tuple[CareNeed, ...]
    care: Text
    repeat: Text
    coming: tuple[date, ...]
    left_out: tuple[tuple[date, tuple[NeedId, ...]], ...]

    @property
    def need(self) -> CareNeed:
        """What is the same for every time of the day."""
        return self.needs[0]


def care_lines(needs: Iterable[CareNeed], today: date) -> tuple[CareLine, ...]:
    """The care that goes on or is still to begin, by its first time of the day."""
    alike: dict[CareNeed, list[CareNeed]] = {}
    for need in sorted(needs, key=lambda need: (need.windows, need.first, need.id)):
        if need.last is None or need.last >= today:
            alike.setdefault(_without_time(need), []).append(need)
    return tuple(_line(tuple(group), today) for group in alike.values())


def change_care(
    desk: Desk, needs: tuple[NeedId, ...], plan: CarePlan, *, times: tuple[Window, ...] = (), since: date
) -> Change:
    """Other care from a day on, for all its times of the day at once; times may come and go."""
    befores = sorted((border.existing(desk, CareNeed, need) for need in needs), key=lambda need: need.windows)
    if not befores:
        raise refuse("border.gone", entity="kind.care_need")
    person, plans = border.client_of(desk, befores[0].client), plans_of(plan, times)
    edits: list[Edit] = []
    for before, one in zip(befores, plans, strict=False):
        edits += need_changed(desk, before, one, since=since)
    for one in plans[len(befores) :]:
        later = replace(one, first=max(one.first, since))
        edits.append(Edit(None, new_need(NeedId(desk.fresh_id()), person.id, later)))
    for before in befores[len(plans) :]:
        edits += _dropped(desk, before, since)
    if not edits:
        raise refuse("border.nothing_changed")
    return desk.commit(edits, said("clients.need_changed", person.name, plan.care))


def end_care(desk: Desk, needs: tuple[NeedId, ...], *, last: date) -> Change:
    """The last day of this care, for all its times of the day."""
    edits: list[Edit] = []
    found = [border.existing(desk, CareNeed, need) for need in needs]
    for need in found:
        border.span_of_days("label.care_need.last", need.first, last)
        edits += need_ended(desk, need, last)
    person = border.client_of(desk, found[0].client)
    return desk.commit(edits, said("clients.need_ended", person.name, found[0].care))


def leave_out(desk: Desk, needs: tuple[NeedId, ...], day: date) -> Change:
    """None of this care on one day; the series go on."""
    found = [border.existing(desk, CareNeed, need) for need in needs]
    edits = [edit for need in found for edit in day_skipped(desk, need, day)]
    person = border.client_of(desk, found[0].client)
    return desk.commit(edits, text("clients.skipped", client=person.name, day=day.isoformat()))


def put_back(desk: Desk, needs: tuple[NeedId, ...], day: date) -> Change:
    """This care on that day after all."""
    found = [border.existing(desk, CareNeed, need) for need in needs]
    edits = [edit for need in found for edit in day_put_back(desk, need, day)]
    person = border.client_of(desk, found[0].client)
    return desk.commit(edits, text("clients.unskipped", client=person.name, day=day.isoformat()))


def preview_days(plan: CarePlan, today: date, *, count: int = 6) -> tuple[date, ...]:
    """The next days this care would come; refused like adding it would be. Nothing is written."""
    return coming_days(new_need(_NOBODY, ClientId(Id("")), plan), today, count=count)


def _line(needs: tuple[CareNeed, ...], today: date) -> CareLine:
    days = sorted({day for need in needs for day in need.except_days if day >= today})
    return CareLine(
        needs=needs,
        care=care_name(needs[0].care),
        repeat=repeat_text(needs[0].rule),
        coming=coming_days(needs[0], today),
        left_out=tuple((day, tuple(need.id for need in needs if day in need.except_days)) for day in days),
    )


def _without_time(need: CareNeed) -> CareNeed:
    return replace(need, id=_NOBODY, windows=(), except_days=frozenset())


def _dropped(desk: Desk, need: CareNeed, since: date) -> tuple[Edit, ...]:
    """A time of the day that is no longer wanted."""
    if since <= need.first:
        return Edit(need, None), *planned_after(desk, since, (need,))
    return need_ended(desk, need, since - timedelta(days=1))
