"""Commands of replanning on the page of visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Fits
from ui.visits.commands.needs import A_ROUND, A_VISIT, ONE_VISIT, PLANNABLE, VISITS, round_of, visit_of

if TYPE_CHECKING:
    from teamapp.domain.entities import Visit
    from ui.visits.page import VisitsPage


def _begun(visit: Visit) -> bool:
    return visit.status.value != "planned"


def _over(visit: Visit) -> bool:
    return visit.status.value in ("done", "not_home")


def _away_words(page: VisitsPage) -> str:
    duty = round_of(page)
    if duty is None:
        return translate("replan", "The chosen nurse is away: cover her visits")
    return translate("replan", "{nurse} is away: cover her visits").format(nurse=duty.nurse.given_name)


POSSIBLE = (*PLANNABLE, VISITS)
ONE = (A_VISIT, ONE_VISIT)
NOT_CANCELLED = Fits(
    lambda visit: not visit.cancelled, lambda: translate("replan", "This visit has been cancelled already.")
)
NOT_OVER_YET = Fits(lambda visit: not _over(visit), lambda: translate("replan", "This visit is over."))
NOT_BEGUN = Fits(lambda visit: not _begun(visit), lambda: translate("replan", "This visit has begun, or is over."))


@command(
    changes=True,
    title=lambda: translate("replan", "Something changed…"),
    keys="X",
    icon="zap",
    english="replan ill sick away longer cancelled not home new extra visit",
    dutch="herplannen ziek afwezig uitloop vervalt niet thuis extra bezoek",
    needs=POSSIBLE,
)
def something_changed(page: VisitsPage) -> None:
    from ui.visits.replan.acts import something_changed as ask

    ask(page)


@command(
    changes=False,
    title=lambda: translate("replan", "Whom to phone"),
    keys="Shift+P",
    icon="phone",
    english="call clients list telephone",
    dutch="bellen cliënten lijst telefoon",
)
def whom_to_phone(page: VisitsPage) -> None:
    from ui.visits.replan.acts import acts_of

    acts_of(page).look_at_calls()


@command(
    changes=True,
    title=lambda: translate("replan", "The chosen visit takes longer…"),
    line=lambda _page, _visit: translate("replan", "Takes longer…"),
    icon="timer",
    english="overrun late minutes",
    dutch="uitloop langer duurt minuten",
    about=visit_of,
    needs=(*ONE, NOT_CANCELLED, NOT_OVER_YET, *POSSIBLE),
)
def takes_longer(page: VisitsPage, visit: Visit) -> None:
    from ui.visits.replan.acts import acts_of

    acts_of(page).ask("longer", visit=visit.id)


@command(
    changes=True,
    title=lambda: translate("replan", "Nobody is at home at the chosen visit…"),
    line=lambda _page, _visit: translate("replan", "Not at home…"),
    icon="door-closed",
    english="absent closed door",
    dutch="niet thuis dichte deur afwezig",
    about=visit_of,
    needs=(*ONE, NOT_CANCELLED, NOT_BEGUN, *POSSIBLE),
)
def not_home(page: VisitsPage, visit: Visit) -> None:
    from ui.visits.replan.acts import acts_of

    acts_of(page).ask("not_home", visit=visit.id)


@command(
    changes=True,
    title=lambda: translate("replan", "The chosen visit is cancelled…"),
    line=lambda _page, _visit: translate("replan", "Cancelled…"),
    icon="calendar-x",
    english="drop call off",
    dutch="vervalt afgezegd afzeggen",
    about=visit_of,
    needs=(*ONE, NOT_CANCELLED, NOT_BEGUN, *POSSIBLE),
)
def cancelled(page: VisitsPage, visit: Visit) -> None:
    from ui.visits.replan.acts import acts_of

    acts_of(page).ask("cancelled", visit=visit.id)


@command(
    changes=True,
    title=lambda: translate("replan", "The chosen nurse is away: cover her visits"),
    line=lambda page: _away_words(page),
    icon="user-x",
    english="ill sick absent replan round",
    dutch="ziek afwezig herplannen ronde overnemen",
    needs=(A_ROUND, *POSSIBLE),
)
def cover_round(page: VisitsPage) -> None:
    from ui.visits.replan.acts import replan_away

    if page.lane is not None:
        replan_away(page, page.lane)
