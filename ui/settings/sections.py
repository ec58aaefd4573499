"""Which sections the settings have: declared here, made when first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from ui.settings.section import Section
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One line of the list at the left; `load` is "module:Class"."""

    key: str
    icon: str
    title: Callable[[], str]
    load: str

    def make(self, frame: Frame) -> Section:
        """Import the section's module and make it."""
        module, _, name = self.load.partition(":")
        made = getattr(import_module(module), name)(frame)
        if not isinstance(made, Section):
            raise TypeError(f"{self.load} is not a Section")
        return made


SECTIONS = (
    SectionSpec("team", "users", lambda: translate("settings", "Team"), "ui.settings.team.section:TeamSection"),
    SectionSpec(
        "shifts", "clock", lambda: translate("settings", "Shift kinds"), "ui.settings.shifts.section:ShiftsSection"
    ),
    SectionSpec(
        "demand", "table-2", lambda: translate("settings", "Demand"), "ui.settings.demand.section:DemandSection"
    ),
    SectionSpec("rules", "scale", lambda: translate("settings", "Rules"), "ui.settings.rules.section:RulesSection"),
    SectionSpec("rounds", "route", lambda: translate("settings", "Rounds"), "ui.settings.rounds.section:RoundsSection"),
    SectionSpec(
        "streets", "map", lambda: translate("settings", "Streets"), "ui.settings.streets.section:StreetsSection"
    ),
    SectionSpec(
        "security",
        "shield-check",
        lambda: translate("settings", "Security and backup"),
        "ui.settings.security.section:SecuritySection",
    ),
    SectionSpec(
        "access",
        "file-lock",
        lambda: translate("settings", "Who opened a record"),
        "ui.settings.access.section:AccessSection",
    ),
    SectionSpec(
        "office",
        "building-2",
        lambda: translate("settings", "What leaves the team"),
        "ui.settings.office.section:OfficeSection",
    ),
    SectionSpec(
        "look", "palette", lambda: translate("settings", "Look and language"), "ui.settings.look.section:LookSection"
    ),
    SectionSpec(
        "quiet",
        "bell",
        lambda: translate("settings", "Calls for attention"),
        "ui.settings.quiet.section:QuietSection",
    ),
    SectionSpec(
        "history", "history", lambda: translate("settings", "History"), "ui.settings.history.section:HistorySection"
    ),
    SectionSpec("about", "info", lambda: translate("settings", "About"), "ui.settings.about.section:AboutSection"),
)
"""In the order of the list."""
