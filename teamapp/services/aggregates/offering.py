"""What the window offers beside the figures: how the office calls this team, its regions, what stands in the way."""

from __future__ import annotations

from sync.protocol.office.regions import REGIONS, regions_of
from sync.protocol.office.release import team_label
from teamapp.domain.entities import Release
from teamapp.domain.entities.office import release_id
from teamapp.domain.text import Text, text
from teamapp.services.aggregates.preview import is_over
from teamapp.services.desk import Desk
from teamapp.services.exchanging.kept import kept


def office_label(desk: Desk) -> str:
    """The letters under which the office sees this team; empty for one without a backend."""
    mine = kept(desk.store)
    return team_label(bytes.fromhex(mine.team)) if mine is not None else ""


def regions(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Key and name of the regions of the team's country; none where none are known."""
    return tuple((code, REGIONS[code]) for code in regions_of(desk.team.country))


def last_region(desk: Desk) -> str:
    """The region that the team gave last."""
    newest = max(desk.store.all(Release), key=lambda one: one.period, default=None)
    return newest.region if newest is not None else ""


def hindrance(desk: Desk, period: int) -> Text | None:
    """Why this month cannot be given now; None where it can."""
    if kept(desk.store) is None:
        return text("aggregates.not_shared")
    if not is_over(desk, period):
        return text("aggregates.not_over")
    if desk.store.get(Release, release_id(period)) is not None:
        return text("aggregates.given_already")
    return None
