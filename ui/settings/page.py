"""The page of the settings: sections in a list at the left, one calm panel at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.settings.section import Section
from ui.settings.section_holder import SectionHolder
from ui.settings.section_list import SectionList
from ui.settings.sections import SECTIONS
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.theme.look import look

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_NARROW = 900


class SettingsPage(Page):
    """`open_target("security")` shows a section, `open_target("look/text")` a part of one."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._sections: dict[str, Section] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._stale: set[str] = set()
        self.current = SECTIONS[0].key
        self.header.say(
            self.tr("Settings"), self.tr("Every change is saved at once and can be undone unless it says so")
        )
        self._list = SectionList()
        self._list.chosen.connect(self._wanted)
        self._stack = QStackedWidget()
        across = row(column(self._list), self._stack, gap=28)
        across.setStretch(1, 1)
        self.body.addLayout(across, 1)

    @classmethod
    def needs(cls) -> tuple[str, ...]:
        return (SECTIONS[0].load,)

    def refresh(self, change: Change | None) -> None:
        """The open section hears of it now, the others when they are opened."""
        self._stale = set(self._sections) - {self.current}
        if self.current in self._sections:
            self._sections[self.current].refresh(change)
        else:
            self.show_section(self.current)

    def open_target(self, target: str) -> None:
        key, _, part = target.partition("/")
        if key in {spec.key for spec in SECTIONS}:
            self._wanted(key)
            if part and self.current == key:
                self._sections[key].open_part(part)

    def part_now(self) -> str:
        return next(one.title() for one in SECTIONS if one.key == self.current)

    def may_leave(self) -> bool:
        """Saves what can be saved; asks when something cannot."""
        section = self._sections.get(self.current)
        wrong = section.settle() if section is not None else ""
        if section is None or not wrong:
            return True
        self._ask(section, wrong)
        return False

    def show_section(self, key: str) -> None:
        """Open a section, making it first if need be."""
        self.current = key
        self._list.mark(key)
        fresh = key not in self._sections
        if fresh:
            self._make(key)
        self._stack.setCurrentWidget(self._areas[key])
        if fresh or key in self._stale:
            self._stale.discard(key)
            self._sections[key].refresh(None)

    def section(self, key: str) -> Section:
        """A section, opened."""
        self._wanted(key)
        return self._sections[self.current]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, or with large text, the list keeps its icons only."""
        super().resizeEvent(event)
        self._list.show_narrow(on=self.width() < look().px(_NARROW))

    def wear(self, theme: str) -> None:
        """Put on another theme, and show where it is chosen."""
        self.frame.preferred.emit(self.frame.preferences.but(theme=theme))
        self.open_target("look/contrast" if theme == "contrast" else "look/theme")

    def _wanted(self, key: str) -> None:
        if key == self.current and key in self._sections:
            return
        if self.may_leave():
            self.show_section(key)
        else:
            self._list.mark(self.current)

    def _make(self, key: str) -> None:
        spec = next(spec for spec in SECTIONS if spec.key == key)
        section = self._sections[key] = spec.make(self.frame)
        area = self._areas[key] = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(SectionHolder(section))
        area.setAccessibleName(spec.title())
        self._stack.addWidget(area)

    def _ask(self, section: Section, field: str) -> None:
        sheet = Sheet(self, self.tr("“{field}” is not saved").format(field=field), width=440)
        why = self.tr("What stands there cannot be saved. Correct it, or put back what was there.")
        sheet.body.addWidget(Label(why, wrap=True, tone="secondary"))
        sheet.add_button(self.tr("Put back"), section.give_up)
        sheet.add_button(self.tr("Correct it"), kind="primary")
        sheet.open()
