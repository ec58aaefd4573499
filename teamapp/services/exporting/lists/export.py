"""Which lists there are, and how one becomes a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from teamapp.services.desk import Desk
from teamapp.services.exporting.lists.agreed import fairness_table, findings_table, rules_table
from teamapp.services.exporting.lists.entities import LISTS, entity_table
from teamapp.services.exporting.lists.past import history_table
from teamapp.services.exporting.lists.roster import hours_table, roster_table
from teamapp.services.exporting.lists.table import Days, ListTable
from teamapp.services.exporting.lists.together import asks_table, decided_table, gaps_table, wishes_table
from teamapp.services.exporting.lists.visits import carers_table, visits_table
from teamapp.services.refused import refuse
from teamapp.words.speak import Language

if TYPE_CHECKING:
    from teamapp.exchange.tables import Cell

MOST_DAYS = 370

OF_DAYS: Mapping[str, Callable[[Desk, Days, Language], ListTable]] = MappingProxyType(
    {
        "roster": roster_table,
        "hours": hours_table,
        "visits": visits_table,
        "carers": carers_table,
        "history": history_table,
        "findings": findings_table,
        "wishes": wishes_table,
        "gaps": gaps_table,
    }
)
"""Lists of some days, by the name of their file."""

OF_NOW: Mapping[str, Callable[[Desk, Language], ListTable]] = MappingProxyType(
    {"rules": rules_table, "decided": decided_table, "fairness": fairness_table, "asks": asks_table}
)
"""Lists that are worked out as things stand today."""

KNOWN = (*OF_DAYS, *OF_NOW, *LISTS)


def list_table(desk: Desk, name: str, language: Language, days: Days | None = None) -> ListTable:
    """A list by its name; those of days are of four weeks from today's Monday on, or of the last four of the history,
    unless others are asked for. Raises Refused for a list that there is not, or too many days.
    """
    if name in LISTS:
        return entity_table(desk, name, language)
    if name in OF_NOW:
        return OF_NOW[name](desk, language)
    make = OF_DAYS.get(name)
    if make is None:
        raise refuse("exporting.no_list", name=name, known=", ".join(KNOWN))
    asked = days or usual_days(desk.today, name)
    if not 0 <= (asked[1] - asked[0]).days < MOST_DAYS:
        raise refuse("exporting.days", most=MOST_DAYS)
    return make(desk, asked, language)


def usual_days(today: date, name: str) -> Days:
    """What is meant where nobody says which days."""
    if name == "history":
        return today - timedelta(days=27), today
    monday = today - timedelta(days=today.weekday())
    return monday, monday + timedelta(days=6 if name == "visits" else 27)


def export_list(desk: Desk, name: str, file: Path, *, language: Language, days: Days | None = None) -> int:
    """Write a list as CSV or, where the name ends so, as .xlsx; returns how many rows it has.

    Raises StoreRefused when it cannot be written.
    """
    from teamapp.exchange.sheets import write_workbook
    from teamapp.exchange.tables import DUTCH, ENGLISH, write_csv
    from teamapp.store.safe_file import file_refused

    table = list_table(desk, name, language, days)
    try:
        if file.suffix.lower() == ".xlsx":
            write_workbook(file, table.title, table.heading, table.rows)
        else:
            habit = DUTCH if language is Language.DUTCH else ENGLISH
            write_csv(file, table.heading, (tuple(map(_plain, row)) for row in table.rows), habit=habit)
    except OSError as error:
        raise file_refused(error, file) from error
    return len(table.rows)


def _plain(value: Cell | date) -> Cell:
    return value.isoformat() if isinstance(value, date) else value
