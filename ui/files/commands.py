"""What the window itself can do with files, wherever one is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import HAS_TEAM

if TYPE_CHECKING:
    from ui.shell.window import Window


@command(
    changes=False,
    title=lambda: translate("files", "Save a list for a spreadsheet…"),
    icon="table-2",
    english="export csv excel xlsx download",
    dutch="exporteren lijst csv excel rekenblad opslaan",
    needs=HAS_TEAM,
)
def save_list(window: Window) -> None:
    from ui.files.leaving.list_sheet import ListSheet

    frame, first = window.frame, window.page_now()
    frame.ask(window, lambda: frame.desk.today, lambda today: ListSheet(window, frame, today=today, first=first).open())


@command(
    changes=True,
    title=lambda: translate("files", "Bring in a table…"),
    icon="file-input",
    english="import csv excel xlsx clients nurses leave availability upload",
    dutch="importeren tabel csv excel cliënten medewerkers verlof beschikbaarheid inlezen",
    needs=HAS_TEAM,
)
def bring_in(window: Window) -> None:
    from ui.files.coming.table_sheet import TableSheet

    TableSheet(window, window.frame, first=window.page_now()).open()


@command(
    changes=False,
    title=lambda: translate("files", "My shifts for my telephone…"),
    icon="calendar-plus",
    english="calendar ics ical phone export agenda",
    dutch="agenda kalender telefoon ics mijn diensten",
    needs=HAS_TEAM,
)
def save_calendar(window: Window) -> None:
    from ui.files.leaving.calendar_sheet import CalendarSheet

    CalendarSheet(window, window.frame).open()


@command(
    changes=True,
    title=lambda: translate("files", "Take in a client from another provider…"),
    icon="user-round-plus",
    english="fhir import transfer referral",
    dutch="fhir overdracht cliënt overnemen inlezen",
    needs=HAS_TEAM,
)
def take_client_in(window: Window) -> None:
    from ui.files.coming.arriving_sheet import ask_for_file

    ask_for_file(window, window.frame)


@command(
    changes=False,
    title=lambda: translate("files", "Save everything as one readable file…"),
    icon="file-braces",
    english="export json all data takeout",
    dutch="alles exporteren json alle gegevens meenemen",
    needs=HAS_TEAM,
)
def save_everything(window: Window) -> None:
    from ui.files.leaving.everything import ask_for_place

    ask_for_place(window, window.frame)
