"""The room of today: its page and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need
from ui.shell.page import PageSpec

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from ui.today.page import TodayPage


def _needs_me(desk: Desk) -> int:
    from teamapp.services.attention.silence import Kind, calls
    from teamapp.services.conflicts import open_conflicts
    from teamapp.services.day.waiting import waiting
    from teamapp.services.roster.asks.shown.cards import open_asks

    asked = sum(card.for_me for card in open_asks(desk)) if calls(desk, Kind.ASK) else 0
    undecided = len(open_conflicts(desk)) if calls(desk, Kind.CONFLICT) else 0
    return sum(item.mine for item in waiting(desk)) + asked + undecided


def to_do_words() -> str:
    """Of the condition, in the menu and on its chip."""
    return translate("today", "Only what is still to do")


def changed_words() -> str:
    """Of the condition, in the menu and on its chip."""
    return translate("today", "Only what changed since I looked")


A_VISIT = Need(lambda page: page.has_choice, lambda: translate("today", "Choose a visit first."))
ROUNDS = Need(lambda page: page.can_narrow, lambda: translate("today", "There are no visits today."))
PAGE = PageSpec(icon="sun", title=lambda: translate("today", "Today"), load="ui.today.page:TodayPage", count=_needs_me)


@command(
    changes=True,
    title=lambda: translate("today", "Tick the chosen visit: done"),
    keys="Space",
    icon="check",
    english="done finish complete",
    dutch="afvinken gedaan klaar",
    by_widget=True,
    needs=A_VISIT,
)
def done(page: TodayPage) -> None:
    page.tick_done()


@command(
    changes=True,
    title=lambda: translate("today", "The client is not at home"),
    keys="H",
    icon="door-closed",
    english="not home nobody absent",
    dutch="niet thuis afwezig",
    needs=A_VISIT,
)
def not_home(page: TodayPage) -> None:
    page.tick_not_home()


@command(
    changes=True,
    title=lambda: translate("today", "Write a note on the chosen visit…"),
    keys="N",
    icon="pencil",
    english="note remark write",
    dutch="notitie opmerking schrijven",
    needs=A_VISIT,
)
def note(page: TodayPage) -> None:
    page.write_note()


@command(
    changes=True,
    title=lambda: translate("today", "The visit took longer…"),
    keys="+",
    icon="timer",
    english="minutes extra longer",
    dutch="minuten extra langer",
    needs=A_VISIT,
)
def longer(page: TodayPage) -> None:
    page.add_minutes()


@command(
    changes=True,
    title=lambda: translate("today", "Cancel the chosen visit…"),
    icon="circle-x",
    english="cancel drop",
    dutch="afzeggen vervallen",
    needs=A_VISIT,
)
def cancel(page: TodayPage) -> None:
    page.cancel_visit()


@command(
    changes=True,
    title=lambda: translate("today", "Add a task…"),
    keys="A",
    icon="list-plus",
    english="task todo",
    dutch="taak doen",
)
def add_task(page: TodayPage) -> None:
    page.add_task()


@command(
    changes=False,
    title=lambda: translate("today", "My round or the team's"),
    keys="R",
    icon="users",
    english="mine team everybody switch",
    dutch="mijn team iedereen wisselen",
)
def switch(page: TodayPage) -> None:
    page.switch_view()


@command(
    changes=True,
    title=lambda: translate("today", "Somebody is away today…"),
    keys="Z",
    icon="user-round-x",
    english="ill sick away absent off cover morning",
    dutch="ziek afwezig afmelden invallen vervangen ochtend ziekmelden",
)
def away(page: TodayPage) -> None:
    page.report_away()


@command(
    changes=False,
    title=lambda: translate("today", "Two versions: go to the choices"),
    keys="V",
    icon="git-fork",
    english="conflicts versions choose settle merge",
    dutch="conflicten versies kiezen afhandelen",
    needs=Need(
        lambda page: page.has_conflicts, lambda: translate("today", "Nothing was changed by two people at once.")
    ),
)
def conflicts(page: TodayPage) -> None:
    page.show_conflicts()


@command(
    changes=False,
    title=lambda: translate("today", "What colleagues ask"),
    keys="Q",
    icon="repeat",
    english="asks requests swaps open answers list",
    dutch="vragen verzoeken ruilverzoeken antwoorden lijst",
)
def asks(page: TodayPage) -> None:
    page.show_asks()


@command(
    changes=False,
    title=lambda: translate("today", "Find a visit of today"),
    keys=("Ctrl+F", "/"),
    icon="search",
    english="search client street care when who comes",
    dutch="zoek cliënt straat zorg wanneer wie komt",
    needs=ROUNDS,
)
def find(page: TodayPage) -> None:
    page.narrowing.find()


@command(
    changes=False,
    title=lambda: translate("today", "Filter today's visits…"),
    keys="Ctrl+Shift+F",
    icon="funnel",
    english="narrow show nurse care state who",
    dutch="filteren tonen medewerker zorg toestand wie",
    needs=ROUNDS,
)
def filter_visits(page: TodayPage) -> None:
    page.narrowing.open_menu()


@command(
    changes=False,
    title=lambda: translate("today", "Show only what is still to do"),
    line=lambda _page: to_do_words(),
    keys="Ctrl+Alt+T",
    icon="funnel",
    english="filter open left remaining",
    dutch="filter open nog over",
    needs=ROUNDS,
    ticked=lambda page: ("only", "to_do") in page.narrowing.wanted.ticks,
)
def only_to_do(page: TodayPage) -> None:
    page.narrowing.toggle("only", "to_do")


@command(
    changes=False,
    title=lambda: translate("today", "Show only what changed since I looked"),
    line=lambda _page: changed_words(),
    keys="Ctrl+Alt+C",
    icon="funnel",
    english="filter changes new different",
    dutch="filter wijzigingen nieuw anders",
    needs=ROUNDS,
    ticked=lambda page: ("only", "changed") in page.narrowing.wanted.ticks,
)
def only_changed(page: TodayPage) -> None:
    page.narrowing.toggle("only", "changed")


@command(
    changes=False,
    title=lambda: translate("today", "Show everything again"),
    keys="0",
    icon="funnel",
    english="clear filters all",
    dutch="filters wissen alles",
    needs=(
        ROUNDS,
        Need(lambda page: page.narrowing.active, lambda: translate("today", "Everything shows already.")),
    ),
)
def everything(page: TodayPage) -> None:
    page.narrowing.clear()


@command(
    changes=False,
    title=lambda: translate("today", "Next thing that needs somebody; Enter opens it"),
    keys="F8",
    icon="circle-dot",
    english="waiting finding todo attention",
    dutch="volgende wacht bevinding aandacht",
    needs=Need(lambda page: page.has_needs, lambda: translate("today", "Nothing waits.")),
)
def next_need(page: TodayPage) -> None:
    page.next_need()


COMMANDS = ("ui.today.heard",)
"""Keys that widgets of the page hear themselves."""
