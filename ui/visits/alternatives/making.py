"""The planner's work behind the three plans and behind a mix of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from teamapp.domain.change import Change
from teamapp.domain.ids import NurseId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.rounds.alternatives import running as plans
from teamapp.services.rounds.alternatives.compare import Alternative, Alternatives, Style
from teamapp.services.rounds.alternatives.mixing import SECONDS, mix_wish, mixed, mixed_day
from teamapp.services.rounds.part.scope import WHOLE_DAY, from_now
from teamapp.services.rounds.planning.accept import Difference, accept_rounds
from teamapp.services.rounds.planning.running import Listeners, PlannedRounds, RoundsJob, RoundsProgress, RoundsWish
from ui.shell.background.bridge import Stoppable
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.visits.alternatives.view import title_of
from ui.visits.board import Proposal, ShownDay
from ui.visits.work import Planner, Work


def making(
    shown: ShownDay, frame: Frame, done: Callable[[Alternatives], None]
) -> Work[plans.AlternativesProgress, Alternatives]:
    """Make the three plans of the day, today from now on."""
    facts = shown.open.facts
    now = None if shown.read.now is None else MinuteOfDay(shown.read.now)
    wish = RoundsWish(facts, shown.read.pack, seconds=plans.SECONDS, scope=from_now(WHOLE_DAY, facts, now))

    def start(desk: Desk, planner: Planner[plans.AlternativesProgress, Alternatives]) -> Stoppable:
        told = plans.AlternativesListeners(planner.on_progress, planner.on_done, planner.on_failed)
        return plans.AlternativesJob(planner.worker, desk.travel, wish, told)

    def tell(told: plans.AlternativesProgress) -> str:
        words = translate("alternatives", "{plan}, {number} of {of} · travel {travel} min · known faces {known} %")
        return words.format(
            plan=title_of(told.style, frame),
            number=told.number + 1,
            of=told.of,
            travel=told.figures.travel_minutes,
            known=told.figures.known_percent,
        )

    title = translate("alternatives", "Making three plans")
    return Work(title=title, seconds=plans.SECONDS, start=start, done=done, telling=tell)


def mixing(
    found: Alternatives, picked: Mapping[NurseId, Style], done: Callable[[PlannedRounds], None]
) -> Work[RoundsProgress, PlannedRounds]:
    """Plan the rest around the rounds that were taken."""

    def start(desk: Desk, planner: Planner[RoundsProgress, PlannedRounds]) -> Stoppable:
        wish = mix_wish(found, picked, pack=found.each[0].planned.wish.pack)
        told = Listeners(planner.on_progress, planner.on_done, planner.on_failed)
        return RoundsJob(planner.worker, desk.travel, wish, told)

    return Work(title=translate("alternatives", "Mixing the rounds"), seconds=SECONDS, start=start, done=done)


def proposal_of(
    one: Alternative, found: Alternatives, frame: Frame, *, choose: Callable[[str], None] | None = None
) -> Proposal:
    """One of the plans in front of the day; the strip offers the others."""

    def keep(desk: Desk, part: tuple[Difference, ...] | None) -> Change:
        return accept_rounds(desk, one.planned, part)

    return Proposal(
        title=title_of(one.style, frame),
        before=found.before,
        after=one.day,
        differences=one.changes,
        keep=keep,
        choices=tuple((other.style.value, title_of(other.style, frame)) for other in found.each),
        chosen=one.style.value,
        choose=choose,
    )


def mix_proposal(planned: PlannedRounds, found: Alternatives) -> Proposal:
    """The mix in front of the day."""
    changes = mixed(found, planned)

    def keep(desk: Desk, part: tuple[Difference, ...] | None) -> Change:
        return accept_rounds(desk, planned, changes if part is None else part)

    return Proposal(
        title=translate("alternatives", "A mix of the plans"),
        before=found.before,
        after=mixed_day(found, planned),
        differences=changes,
        keep=keep,
    )
