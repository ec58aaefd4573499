"""What the team settles together, as tables: wishes as far as they may be seen, gaps, open asks, words on rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamapp.domain.entities import Nurse, RosterPeriod, RuleSetting, ShiftKind
from teamapp.domain.entities.roster import Phase
from teamapp.domain.phases import phase_on
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.exporting.lists.table import Days, ListTable
from teamapp.services.history.read import happenings
from teamapp.services.people.hidden import visible_wishes
from teamapp.services.refused import refuse
from teamapp.services.roster.asks.shown.cards import AskCard, Person, Standing, open_asks
from teamapp.services.roster.shown.view import PeriodView, period_view
from teamapp.services.roster.together.giving.gaps import Gap, gaps_in
from teamapp.store.sought.asking import ChangesAsked
from teamapp.words.speak import Language, say

if TYPE_CHECKING:
    from teamapp.services.exporting.lists.table import Line

_WISHES = ("day", "who", "kind", "shift", "joker", "late")
_GAPS = ("day", "shift", "needed", "have", "open", "level", "missing", "gladly", "could", "unwilling", "full")
_ASKS = ("what", "cells", "who", "points", "note", "until", "changed")
_DECIDED = ("at", "who", "what", "why", "decided_by")
_ABOUT_RULES = (
    *("settings.rule_changed", "settings.rule_off", "settings.rule_as_profile"),
    *("settings.rule_agreed", "settings.rule_agreement_ended"),
)
_MOST_DECIDED = 2_000


def wishes_table(desk: Desk, days: Days, language: Language) -> ListTable:
    """The wishes of the days; of a phase that is open only those of the nurse of this device, as in the window."""
    names = {nurse.id: nurse.name for nurse in desk.store.all(Nurse)}
    kinds = {kind.id: kind.name for kind in desk.store.all(ShiftKind)}
    rows = [
        (
            wish.day.isoformat(),
            names.get(wish.nurse, ""),
            say(text(f"wish.{wish.kind.value}"), language),
            kinds.get(wish.shift_kind, "") if wish.shift_kind is not None else "",
            *(_yes(said, language) for said in (wish.joker, wish.late)),
        )
        for wish in visible_wishes(desk, *days)
    ]
    return _table("wishes", "wish", _WISHES, tuple(sorted(rows)), language)


def gaps_table(desk: Desk, days: Days, language: Language) -> ListTable:
    """The gap map of the days that are ahead, a row a day and shift kind. Raises Refused while wishes are hidden."""
    periods = sorted(desk.store.all(RosterPeriod), key=lambda one: one.first)
    asked = [one for one in periods if one.first <= days[1] and one.last >= days[0]]
    for period in asked:
        if phase_on(period, desk.today) is Phase.WISHES:
            until = period.wishes_until or period.last
            span = {"first": period.first.isoformat(), "last": period.last.isoformat()}
            raise refuse("exporting.gaps_hidden", **span, until=until.isoformat())
    rows: list[Line] = []
    for period in asked:
        found = gaps_in(period_view(desk, period.first, period.last))
        within = (gap for gap in found.cells.values() if days[0] <= gap.day <= days[1])
        rows += [_gap(gap, found.view, language) for gap in within]
    return _table("gaps", "gap", _GAPS, tuple(rows), language)


def asks_table(desk: Desk, language: Language) -> ListTable:
    """What colleagues ask of each other and is still open, as the sheet of the window tells it."""
    rows = tuple(_ask(card, language) for card in open_asks(desk))
    return _table("asks", "ask", _ASKS, rows, language)


def decided_table(desk: Desk, language: Language) -> ListTable:
    """What the team has said about its rules over time, newest first, and why."""
    found = desk.store.find_changes(ChangesAsked(codes=_ABOUT_RULES), most=_MOST_DECIDED)
    rows: list[Line] = []
    for one in happenings(desk, found):
        change = desk.store.change(one.id)
        words = [edit.after for edit in change.edits if isinstance(edit.after, RuleSetting)] if change else []
        why, by = (words[0].why, words[0].decided_by) if words else ("", "")
        rows.append((f"{one.at.astimezone(desk.zone):%Y-%m-%d %H:%M}", one.who, say(one.what, language), why, by))
    return _table("decided", "decision", _DECIDED, tuple(rows), language)


def _gap(gap: Gap, view: PeriodView, language: Language) -> Line:
    names = {nurse.id: nurse.given_name for nurse in view.nurses}
    could = (one for one in gap.could if one not in gap.wishers)
    return (
        gap.day.isoformat(),
        view.kind(gap.kind).name,
        *(gap.needed, gap.have, gap.open),
        say(text(f"exporting.level.{gap.level.value}"), language),
        gap.missing,
        ", ".join(names[one] for one in gap.wishers),
        ", ".join(names[one] for one in could),
        ", ".join(one.nurse.given_name for one in gap.others if one.unwilling),
        ", ".join(one.nurse.given_name for one in gap.others if not one.unwilling),
    )


def _ask(card: AskCard, language: Language) -> Line:
    until = text("exporting.ask.clash") if card.standing is Standing.CLASH else card.until
    cells = (f"{line.who}: {say(line.text, language)}" if line.who else say(line.text, language) for line in card.lines)
    people = [_person(one, language) for one in card.people]
    if card.anybody:
        people.insert(0, say(text("exporting.ask.anybody"), language))
    return (
        say(card.title, language),
        "; ".join(cells),
        "; ".join(people),
        card.ask.points,
        card.ask.note,
        say(until, language),
        "; ".join(say(one, language) for one in card.changed),
    )


def _person(one: Person, language: Language) -> str:
    return f"{one.name}: {say(one.said or text('exporting.ask.no_answer'), language)}"


def _yes(said: bool, language: Language) -> str:
    return say(text("exporting.yes" if said else "exporting.no"), language)


def _table(name: str, about: str, heading: tuple[str, ...], rows: tuple[Line, ...], language: Language) -> ListTable:
    names = tuple(say(text(f"exporting.{about}.{one}"), language) for one in heading)
    return ListTable(say(text(f"exporting.{name}"), language), names, rows)
