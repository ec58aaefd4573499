"""How a window is brought to what a picture shows: by clicks and keys, as a person does it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QAbstractButton

from teamapp.domain.entities import Note, RosterPeriod
from teamapp.domain.entities.roster import Phase
from teamapp.domain.ids import ClientId
from teamapp.services.desk import Desk
from tests.journeys.test_ill_in_the_morning import who_is_to_be_ill
from tests.journeys.test_jo_is_ill_on_the_road import most_loaded, on_the_rounds, visits_today
from tests.pictures.local import Local
from ui.roster.together.wishes.days.calendar import WishCalendar


def first_page(person: Local) -> None:
    """What somebody sees who starts the app for the first time."""
    person.see("Look around with the sample team")


def today(person: Local) -> None:
    """The round of whoever owns this computer."""
    person.go("Today", "today")


def roster(person: Local) -> None:
    """Four weeks."""
    person.go("Roster", "roster")


def wishes(person: Local) -> None:
    """The calendar with its pen, in the weeks for which wishes are asked."""
    weeks_in(person, Phase.WISHES)
    person.keys("Ctrl+Shift+W")
    person.see("Every … free")
    person.rest()
    calendar = person.shown(WishCalendar)[0]
    calendar.setFocus()
    person.keys("Right", "Right", "0", "Right", "0", "Down", "D", "Right", "Right", "Shift+L", "Down", "Left", "0")


def gaps(person: Local) -> None:
    """The map of gaps, where the first that is worth talking about is chosen."""
    weeks_in(person, Phase.GAPS)
    person.keys("Ctrl+Alt+G")


def fairness(person: Local) -> None:
    """What each of them carried."""
    person.keys("Ctrl+Alt+B")


def rounds(person: Local) -> None:
    """A day in time, and its map."""
    person.go("Today", "today")
    page = on_the_rounds(person)
    person.rest()
    page.choose(next(one.id for one in person.ask(visits_today).values() if one.second_nurse and one.planned))


def week(person: Local) -> None:
    """Seven days side by side."""
    person.go("Visits & rounds", "visits")
    person.keys("5")


def new_client(person: Local) -> None:
    """Three answers to a question on the telephone."""
    person.go("Visits & rounds", "visits")
    person.keys("Ctrl+Shift+N")
    person.rest()
    person.fill("Address", "mannerheimintie 2")
    person.keys("Return")
    person.see("On the map")
    person.choose("Kind of care", _WOUND[person.language])
    person.choose("How often", "on weekdays")
    for day in _DAYS[person.language]:
        person.click(day)
    person.fill("Begins from", "9:00")
    person.fill("until at the latest", "11:00")
    person.keys("Ctrl+Return")
    person.see("Take her like this…")


def client(person: Local) -> None:
    """The card of a client whom the owner of this computer knows: what happened since she was last there."""
    person.go("Clients", "clients")
    known = person.ask(_known_best)
    person.window.show_page("clients", str(known))
    person.be_on("clients")


def team(person: Local) -> None:
    """A colleague's card."""
    person.go("Team", "team")


def office(person: Local) -> None:
    """Exactly what would leave."""
    section(person, "office")


def rule(person: Local) -> None:
    """A rule that is decided where it stands."""
    section(person, "rules")
    person.fill("Search rules", "weekend")
    person.rest()
    begin = person.said("Decide on “{name}”").split("{")[0]
    pencils = [one for one in person.shown(QAbstractButton) if one.accessibleName().startswith(begin)]
    person.click_on(pencils[1])
    person.rest()
    person.keys("Ctrl+A", "2")
    person.rest()


def look(person: Local) -> None:
    """Theme, text, language."""
    section(person, "look")


def printing(person: Local) -> None:
    """What can be printed of today."""
    person.go("Today", "today")
    person.keys("Ctrl+P")


def replan(person: Local) -> None:
    """A nurse with a full round is away."""
    person.go("Today", "today")
    on_the_rounds(person)
    _nurse, listed = person.ask(most_loaded)
    person.keys("X")
    person.rest()
    person.click("Nurse away")
    person.choose("Who is away", listed)
    person.click("See what follows")
    person.see("stay exactly as they are")


def away(person: Local) -> None:
    """Who can cover the shift of whom."""
    person.go("Today", "today")
    gone = person.ask(who_is_to_be_ill)
    person.keys("Z")
    person.choose("Who", gone.name)
    person.click("Record it and find cover")


def sharing(person: Local) -> None:
    """Two computers in step."""
    person.go("Sharing", "sharing")


def versions(person: Local) -> None:
    """What two wrote without having seen each other's."""
    person.go("Today", "today")


def section(person: Local, key: str) -> None:
    """A section of the settings."""
    person.window.show_page("settings", key)
    person.be_on("settings")


def weeks_in(person: Local, phase: Phase) -> None:
    """Go on to the weeks that are in this step of making a roster."""
    first = person.ask(lambda desk: next(one.first for one in desk.store.all(RosterPeriod) if one.phase is phase))
    person.window.show_page("roster", first.isoformat())
    person.be_on("roster")
    person.rest()


def _known_best(desk: Desk) -> ClientId:
    """Of the clients of her round today, the one about whom most was written."""
    mine = {one.client for one in visits_today(desk).values() if desk.me in {one.nurse, one.second_nurse}}
    notes = Counter(one.client for one in desk.store.all(Note) if one.client in mine)
    return max(sorted(mine, key=str), key=lambda client: notes[client])


_WOUND = {"en": "Wound care", "nl": "Wondzorg"}
_DAYS = {"en": ("Monday", "Wednesday", "Saturday"), "nl": ("maandag", "woensdag", "zaterdag")}
