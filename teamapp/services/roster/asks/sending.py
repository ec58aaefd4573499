"""Send an ask, take it back, or ask anew what the roster has overtaken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Ask, ShiftKind
from teamapp.domain.entities.asking import AskKind, AskState, Move
from teamapp.domain.ids import Id
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay, moment
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.asks.moves import WHOEVER, days_of, exchange, handing_over, needs_taker
from teamapp.services.roster.asks.proposal import MOST_POINTS, Proposal, judge_proposal
from teamapp.services.roster.asks.refusing import AskStale, hold_against
from teamapp.services.roster.asks.standing import changed_since, given_name, missing, shift_name, view_around
from teamapp.services.roster.shown.view import PeriodView

OPEN_HOURS = 48
EVENING = time(20, 0)
"""An ask ends on the evening before the first day concerned."""
LEAST_HOURS = 2
"""What is asked for the same day stays open at least so long, but never past the end of the shift."""


def send_ask(desk: Desk, proposal: Proposal, *, anyway: bool = False) -> Change:
    """Ask it. Refuses what law, skill or a lock forbid; what only an agreement is against, unless `anyway`."""
    return send_asks(desk, (proposal,), anyway=anyway)


def send_asks(desk: Desk, proposals: Iterable[Proposal], *, anyway: bool = False) -> Change:
    """Several asks as one change: one for each open shift of a colleague who is away."""
    proposals = tuple(proposals)
    asks = tuple(_checked(desk, proposal, anyway=anyway) for proposal in proposals)
    if not asks:
        raise refuse("asks.nothing_to_move")
    what = _name_of(desk, asks[0]) if len(asks) == 1 else text("asks.sent_many", asks=len(asks))
    return desk.commit((Edit(None, ask) for ask in asks), what, undoable=False)


def withdraw_ask(desk: Desk, ask: Id) -> Change:
    """Take an ask back while nobody has accepted it, or put one away that was declined."""
    before = border.existing(desk, Ask, ask)
    if before.state not in (AskState.OPEN, AskState.DECLINED):
        raise refuse("asks.over", state=f"ask_state.{before.state.value}")
    after = replace(before, state=AskState.WITHDRAWN, settled=desk.clock())
    what = text("asks.withdrawn", asker=given_name(desk, before.asker), day=days_of(before.moves)[0].isoformat())
    return desk.commit((Edit(before, after),), what, undoable=False)


def ask_anew(desk: Desk, ask: Id, *, anyway: bool = False) -> Change:
    """The same of the same colleagues, for the roster as it is now and with new time; the old ask goes."""
    before = border.existing(desk, Ask, ask)
    if before.state in (AskState.DONE, AskState.WITHDRAWN):
        raise refuse("asks.over", state=f"ask_state.{before.state.value}")
    proposal = Proposal(
        kind=before.kind,
        asker=before.asker,
        moves=_moves_now(view_around(desk, days_of(before.moves)), before),
        asked=before.asked,
        points=before.points,
        note=before.note,
    )
    made = _checked(desk, proposal, anyway=anyway)
    gone = replace(before, state=AskState.WITHDRAWN, settled=desk.clock())
    what = text("asks.asked_anew", asker=given_name(desk, before.asker), day=days_of(made.moves)[0].isoformat())
    return desk.commit((Edit(before, gone), Edit(None, made)), what, undoable=False)


def expiry(desk: Desk, days: Iterable[date], kinds: Iterable[str], now: datetime) -> datetime:
    """48 hours from now, or the evening before the first day if that is sooner; for today until the shift runs."""
    first = min(days)
    evening = datetime.combine(first - timedelta(days=1), EVENING, tzinfo=desk.zone)
    if evening > now:
        return min(now + timedelta(hours=OPEN_HOURS), evening.astimezone(now.tzinfo))
    found = [shift for kind in kinds if kind and (shift := desk.store.get(ShiftKind, Id(kind))) is not None]
    begins = moment(first, min((shift.start for shift in found), default=MinuteOfDay(0)), desk.zone)
    ends = moment(first, max((shift.end for shift in found), default=MinuteOfDay(24 * 60)), desk.zone)
    return min(max(begins, now + timedelta(hours=LEAST_HOURS)), max(ends, now + timedelta(minutes=1)))


def still_open(desk: Desk, ask: Id) -> Ask:
    """The ask, or a refusal that says how it ended."""
    found = border.existing(desk, Ask, ask)
    if found.state is not AskState.OPEN:
        raise refuse("asks.over", state=f"ask_state.{found.state.value}")
    return found


def _checked(desk: Desk, proposal: Proposal, *, anyway: bool) -> Ask:
    _check_words(desk, proposal)
    days = days_of(proposal.moves)
    view = view_around(desk, days)
    changed = changed_since(desk, view, proposal.moves)
    if changed:
        raise AskStale(changed)
    hold_against(judge_proposal(view, proposal), anyway=anyway)
    now = desk.clock()
    first = [after or before for _nurse, day, before, after in proposal.moves if day == days[0]]
    return Ask(
        id=desk.fresh_id(),
        kind=proposal.kind,
        asker=proposal.asker,
        moves=proposal.moves,
        created=now,
        expires=expiry(desk, days, first, now),
        asked=proposal.asked,
        points=proposal.points,
        note=border.paragraph("label.ask.note", proposal.note),
    )


def _check_words(desk: Desk, proposal: Proposal) -> None:
    """People are in the team, days lie ahead, and there is something to move."""
    border.nurse_of(desk, proposal.asker)
    for nurse in proposal.asked:
        border.nurse_of(desk, nurse)
    border.between("label.ask.points", proposal.points, least=0, most=MOST_POINTS)
    if not proposal.moves:
        raise refuse("asks.nothing_to_move")
    if proposal.asker in proposal.asked or (not proposal.asked and not proposal.needs_taker):
        raise refuse("asks.nobody_asked")
    first = days_of(proposal.moves)[0]
    if first < desk.today:
        raise refuse("asks.day_over", day=first.isoformat())


def _moves_now(view: PeriodView, ask: Ask) -> tuple[Move, ...]:
    """The same days with the shifts that stand there now; what nobody can read again must be proposed by hand."""
    days = [day for day in days_of(ask.moves) if day >= view.today]
    people = list(dict.fromkeys(nurse for nurse, _day, _before, _after in ask.moves if nurse != WHOEVER))
    known = {nurse.id for nurse in view.nurses}
    if not known.issuperset(people):
        raise refuse("roster.nurse_gone")
    if ask.kind is AskKind.SWAP and len(people) == 2:
        return exchange(view, people[0], people[1], days)
    if not needs_taker(ask.moves):
        raise refuse("asks.plan_anew")
    if people:
        return handing_over(view, people[0], days)
    return tuple(move for move in ask.moves if move[1] in days and missing(view, move[1], move[3]))


def _name_of(desk: Desk, ask: Ask) -> Text:
    """What the change is called in the history."""
    first = days_of(ask.moves)[0]
    values = {"asker": given_name(desk, ask.asker), "day": first.isoformat()}
    if ask.kind is AskKind.SWAP:
        return text("asks.sent_swap", **values)
    shift = next(shift_name(desk, after or before) for _nurse, day, before, after in ask.moves if day == first)
    return text("asks.sent_give" if ask.kind is AskKind.GIVE else "asks.sent_open", shift=shift, **values)
