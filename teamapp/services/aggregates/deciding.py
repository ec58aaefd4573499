"""Whether the figures of each month go by themselves: off, until the team decides otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sync.protocol.office.release import last_day
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Nurse, Release, RuleSetting
from teamapp.domain.entities.office import release_id
from teamapp.domain.ids import same_id
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.aggregates.preview import last_period
from teamapp.services.desk import Desk
from teamapp.services.exchanging.kept import kept
from teamapp.services.refused import refuse

RULE = "office.each_month"
"""Under this name the team's word is kept among its other decisions."""

_WAIT_DAYS = 5
"""So long after its end a month is still put right, before it goes by itself."""


@dataclass(frozen=True, slots=True)
class ByItself:
    """The team's word on it."""

    on: bool
    decided: date | None = None
    by: str = ""


def by_itself(desk: Desk) -> ByItself:
    """As decided; off where nobody has decided anything."""
    word = _stored(desk)
    return ByItself(word.on, word.decided, word.decided_by) if word is not None else ByItself(on=False)


def decide_by_itself(desk: Desk, *, on: bool, why: str = "") -> Change:
    """The team's decision, signed with the nurse of this device and today; undone like any other."""
    before = _stored(desk)
    if on == (before is not None and before.on):
        raise refuse("border.nothing_changed")
    me = desk.store.get(Nurse, desk.me) if desk.me is not None else None
    after = RuleSetting(
        id=same_id("rule_setting", RULE),
        rule=RULE,
        on=on,
        decided=desk.today,
        decided_by=me.name if me is not None else "",
        why=border.paragraph("label.rule_setting.why", why),
    )
    return desk.commit((Edit(before, after),), text("aggregates.each_month_on" if on else "aggregates.each_month_off"))


def due(desk: Desk) -> int | None:
    """The month that is to go by itself now; None almost always. A month from before the decision never does."""
    word, period = by_itself(desk), last_period(desk)
    if not word.on or word.decided is None or kept(desk.store) is None:
        return None
    ready = desk.today > last_day(period) + timedelta(days=_WAIT_DAYS) and word.decided <= last_day(period)
    return period if ready and desk.store.get(Release, release_id(period)) is None else None


def _stored(desk: Desk) -> RuleSetting | None:
    return next((one for one in desk.store.all(RuleSetting) if one.rule == RULE), None)
