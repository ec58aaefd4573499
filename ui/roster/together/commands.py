"""Commands of making a roster together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.commands import command, translate

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


def _phase(page: RosterPage) -> str:
    from ui.roster.together.phases.acts import phase_of

    return phase_of(page) or ""


def _can_begin(page: RosterPage) -> bool:
    from ui.roster.together.phases.acts import can_begin

    return can_begin(page)


@command(
    title=lambda: translate("roster", "Enter my wishes"),
    keys="Ctrl+Shift+W",
    icon="heart",
    english="wish day off free joker request self-rostering",
    dutch="wensen vrije dag joker verzoek zelfroosteren",
    possible=lambda page: page.view is not None and page.view.period is not None,
)
def wishes(page: RosterPage) -> None:
    page.show_mode("wishes")


@command(
    title=lambda: translate("roster", "Ask everybody for wishes…"),
    icon="megaphone",
    english="phases start begin together self-rostering deadlines",
    dutch="rondes starten samen roosteren zelfroosteren wensen vragen deadline",
    possible=_can_begin,
)
def ask_for_wishes(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import set_deadlines

    set_deadlines(page)


@command(
    title=lambda: translate("roster", "Say that my wishes are complete"),
    icon="check",
    english="ready done finished wishes",
    dutch="klaar gereed wensen af",
    possible=lambda page: _phase(page) == "wishes",
)
def say_ready(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import ready

    ready(page)


@command(
    title=lambda: translate("roster", "Close this step of making the roster…"),
    icon="lock",
    english="close wishes phase end gaps now",
    dutch="wensen sluiten ronde afsluiten gaten beëindigen nu",
    possible=lambda page: _phase(page) in ("wishes", "gaps"),
)
def close_step(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import close

    close(page)


@command(
    title=lambda: translate("roster", "Go back one step of making the roster…"),
    icon="lock-open",
    english="reopen wishes phase back again",
    dutch="wensen heropenen ronde terug opnieuw",
    possible=lambda page: _phase(page) in ("gaps", "solve"),
)
def open_step_again(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import reopen

    reopen(page)


@command(
    title=lambda: translate("roster", "Other deadlines for wishes and gaps…"),
    icon="calendar-clock",
    english="deadline change until date",
    dutch="deadline wijzigen tot datum uiterlijk",
    possible=lambda page: _phase(page) in ("wishes", "gaps"),
)
def deadlines(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import set_deadlines

    set_deadlines(page)
