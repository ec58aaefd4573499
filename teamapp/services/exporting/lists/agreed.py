"""What the team has agreed and how it works out, as tables: rules, findings of the roster, the ledger of fairness."""

from __future__ import annotations

from datetime import timedelta

from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.exporting.lists.table import Days, ListTable
from teamapp.services.roster.shown.view import period_view
from teamapp.services.roster.together.ledger import ledger
from teamapp.services.settings.rules import rule_list
from teamapp.words.speak import Language, say

_RULES = ("what", "kind", "applies")
_FINDINGS = ("day", "who", "rule", "kind", "what")
_FAIRNESS = ("who", "weekends", "nights", "holidays", "evenings", "split_days", "burden", "share", "balance", "points")


def rules_table(desk: Desk, language: Language) -> ListTable:
    """Every rule as it holds today: what it asks, whose it is, whether it is on."""
    rows = tuple(
        (
            say(one.sentence, language),
            say(text(f"strength.{one.held.strength.value}"), language),
            say(text("exporting.yes" if one.held.on else "exporting.no"), language),
        )
        for one in rule_list(desk)
    )
    return ListTable(say(text("exporting.rules"), language), _heading("rule", _RULES, language), rows)


def findings_table(desk: Desk, days: Days, language: Language) -> ListTable:
    """What the roster of the days does not keep, a row for each, by its first day."""
    view = period_view(desk, *days)
    names: dict[str, str] = {nurse.id: nurse.name for nurse in view.nurses}
    found = sorted(view.live.findings, key=lambda one: (one.days[:1], one.setting, one.nurse))
    rows = tuple(
        (
            (view.first + timedelta(days=one.days[0])).isoformat() if one.days else "",
            names.get(one.nurse, ""),
            say(text(f"roster.rule.{one.rule}"), language),
            say(text(f"strength.{one.strength.value}"), language),
            say(one.text, language),
        )
        for one in found
    )
    return ListTable(say(text("exporting.findings"), language), _heading("finding", _FINDINGS, language), rows)


def fairness_table(desk: Desk, language: Language) -> ListTable:
    """The ledger: what each carried over the last four periods against her fair share, in points."""
    rows = tuple(
        (
            *(line.name, line.counts.weekends, line.counts.nights, line.counts.holidays, line.counts.evenings),
            *(line.counts.split_days, line.counts.points, round(line.share, 1), round(line.balance, 1), line.points),
        )
        for line in ledger(desk).lines
    )
    return ListTable(say(text("exporting.fairness"), language), _heading("fair", _FAIRNESS, language), rows)


def _heading(about: str, names: tuple[str, ...], language: Language) -> tuple[str, ...]:
    return tuple(say(text(f"exporting.{about}.{name}"), language) for name in names)
