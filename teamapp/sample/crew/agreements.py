"""What the sample team has decided about its rules; the law and the collective agreement come with the profile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from teamapp.domain.entities.team import RuleException, RuleSetting
from teamapp.domain.wire import Entity
from teamapp.sample.crew.nurses import Member
from teamapp.sample.mint import Mint
from teamapp.sample.phrases import Phrases


def agreements(mint: Mint, team: tuple[Member, ...], today: date, phrases: Phrases) -> Iterator[Entity]:
    """At most five days in a row, at most every second weekend; one nurse may work three weekends of four."""
    decided = today - timedelta(weeks=11)
    table: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = (
        ("team.days_in_row", (("days", 5),)),
        ("team.weekends", (("most_weekends", 1), ("of_weekends", 2))),
        ("team.whole_weekends", ()),
    )
    for rule, figures in table:
        yield RuleSetting(id=mint.id(), rule=rule, figures=figures, decided=decided, decided_by=phrases.decided_by)
    yield RuleException(
        id=mint.id(),
        rule="team.weekends",
        nurse=team[7].id,
        figures=(("most_weekends", 3), ("of_weekends", 4)),
        first=decided,
        last=today + timedelta(weeks=30),
        reason=phrases.weekend_exception,
    )
