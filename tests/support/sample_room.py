"""A small room for tests of the shell: a page that remembers what it was told, and one command."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.shell.declared.commands import command, translate
from ui.shell.declared.rooms import Room
from ui.shell.page import Page, PageSpec


class SamplePage(Page):
    """Counts its refreshes and suggestions."""

    def __init__(self, frame) -> None:
        super().__init__(frame)
        self.header.say("Roster", "2 – 29 November 2026 · draft, last change by Fatima 12 min ago")
        periods = Segmented([("1", "Week"), ("2", "2 weeks"), ("4", "4 weeks")], name="Period", current="4")
        self.header.add(periods, Button("Suggest roster", icon="sparkles"), Button("Publish", kind="primary"))
        self.field = QLineEdit()
        card = Card("Checks", note="3 to fix · 4 to consider")
        card.add(self.field)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.refreshed, self.suggested, self.targets, self.stays = [], 0, [], False

    def refresh(self, change) -> None:
        self.refreshed.append(change)

    def open_target(self, target: str) -> None:
        self.targets.append(target)

    def may_leave(self) -> bool:
        return not self.stays


@command(
    changes=True,
    title=lambda: translate("sample", "Suggest roster"),
    keys="Ctrl+Shift+S",
    icon="sparkles",
    english="solve fill",
    dutch="rooster maken invullen",
)
def suggest(page: SamplePage) -> None:
    page.suggested += 1


def sample_room(
    key: str = "roster", title: str = "Roster", icon: str = "calendar-days", *, place="main", count=None
) -> Room:
    """A room under a name of one's choice."""
    from dataclasses import replace

    spec = PageSpec(icon=icon, title=lambda: title, load=f"{__name__}:SamplePage", place=place, count=count)
    return Room(key, spec, (replace(suggest, room=key),))


def sample_rooms() -> tuple[Room, ...]:
    """As many as the design's sidebar shows."""
    return (
        sample_room("today", "Today", "sun"),
        sample_room("roster", "Roster", "calendar-days", count=lambda desk: 3),
        sample_room("visits", "Visits & rounds", "route", count=lambda desk: 2),
        sample_room("clients", "Clients", "heart"),
        sample_room("team", "Team", "users"),
        sample_room("settings", "Settings", "settings", place="bottom"),
        sample_room("welcome", "Welcome", "stethoscope", place="welcome"),
    )
