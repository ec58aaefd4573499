"""One gap: how it stands, who could, who rather not, and the ways to fill it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamapp.domain.ids import NurseId
from teamapp.services.roster.together.giving.able import Open
from teamapp.services.roster.together.giving.closing import GapProposal
from teamapp.services.roster.together.giving.gaps import Gap, GapMap
from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.label import caption, small
from ui.parts.layers.side_panel import SidePanel
from ui.parts.layout import column, plain, row
from ui.parts.picture import IconLabel
from ui.roster.shown.wording import Wording
from ui.roster.together.gaps.picture import gap_name, standing, there_of
from ui.roster.together.gaps.way_row import WayRow
from ui.theme.look import look
from ui.theme.tokens import Tone


class GapStory(SidePanel):
    """Nobody is pushed: people and ways stand there, best first, and any can be chosen."""

    claimed = Signal(object)  # Gap
    asked = Signal(object)  # Gap
    way_shown = Signal(object)  # GapProposal
    way_proposed = Signal(object)  # GapProposal

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Choose a gap"), parent=parent)
        self._words = words
        self.take: Button | None = None
        self.ask: Button | None = None
        self.ways: list[WayRow] = []
        self._ways: QVBoxLayout = column()

    def show_nothing(self) -> None:
        """No gap is chosen, or there is none."""
        self.clear()
        self.ways, self.take, self.ask = [], None, None
        self.say(self.tr("Choose a gap"))

    def show_gap(self, found: GapMap, gap: Gap, me: NurseId | None) -> None:
        """Tell of a gap; its ways are still being looked for."""
        self.show_nothing()
        self.say(gap_name(gap, found, self._words), there_of(gap))
        self.add(self._standing(gap, me))
        self.add(self._people(found, gap))
        self._ways = column(gap=0)
        if gap.open:
            self._ways.addWidget(plain(_line(small(self.tr("Looking for ways…"), tone="tertiary"))))
        self.add(plain(self._ways))

    def show_ways(self, ways: tuple[GapProposal, ...], me: NurseId | None) -> None:
        """Put the ways below, instead of those that were found when this gap was chosen before."""
        self.ways = []
        while (item := self._ways.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if ways:
            self._ways.addWidget(plain(self._listed(ways, me)))
        else:
            none = self.tr("No way was found that the rules allow. The planner leaves this shift open and says why.")
            self._ways.addWidget(plain(_line(small(none, wrap=True))))

    def _standing(self, gap: Gap, me: NurseId | None) -> QVBoxLayout:
        box = column(small(f"{standing(gap)}.", wrap=True, tone="text"), gap=10, margins=(16, 12, 16, 12))
        if gap.open:
            tools = row(gap=8)
            if me is not None and (me in gap.could or any(one.nurse.id == me for one in gap.others)):
                gladly = me in gap.could
                words = self.tr("I take it") if gladly else self.tr("I take it all the same")
                self.take = Button(words, kind="primary" if gladly else "plain", icon="hand")
                self.take.clicked.connect(lambda: self.claimed.emit(gap))
                tools.addWidget(self.take)
            self.ask = Button(self.tr("Ask colleagues…"), icon="message-circle")
            self.ask.clicked.connect(lambda: self.asked.emit(gap))
            tools.addWidget(self.ask)
            tools.addStretch(1)
            box.addLayout(tools)
        return box

    def _people(self, found: GapMap, gap: Gap) -> QVBoxLayout:
        """Who could, who would like to, who rather not, who has no hours left."""
        names = {nurse.id: nurse.given_name for nurse in found.view.nurses}
        box = column(gap=8, margins=(16, 12, 16, 12))
        wishers = [names[one] for one in gap.wishers]
        could = [names[one] for one in gap.could if one not in gap.wishers]
        groups: tuple[tuple[str, str, Tone, list[str]], ...] = (
            ("heart", self.tr("Would like it"), "accent", wishers),
            ("circle-check", self.tr("Could"), "ok", could),
            ("ban", self.tr("Rather not"), "tertiary", _names(one for one in gap.others if one.unwilling)),
            ("clock", self.tr("No hours left"), "tertiary", _names(one for one in gap.others if not one.unwilling)),
        )
        for icon, title, tone, people in groups:
            if people:
                box.addLayout(_group(icon, title, tone, people))
        if not any(people for *_rest, people in groups):
            box.addWidget(small(self.tr("Nobody is free that day within the rules."), wrap=True))
        return box

    def _listed(self, ways: tuple[GapProposal, ...], me: NurseId | None) -> QVBoxLayout:
        box = column(gap=0, margins=(0, 10, 0, 8))
        box.addLayout(column(caption(self.tr("Ways to fill it, best first")), margins=(16, 0, 16, 2)))
        for way in ways:
            line = WayRow(way, self._words, me)
            line.shown.connect(self.way_shown)
            line.proposed.connect(self.way_proposed)
            self.ways.append(line)
            box.addWidget(line)
        return box


def _line(words: QWidget) -> QVBoxLayout:
    return column(words, margins=(16, 12, 16, 12))


def _names(people: Iterable[Open]) -> list[str]:
    return [one.nurse.given_name for one in people]


def _group(icon: str, title: str, tone: Tone, people: list[str]) -> QVBoxLayout:
    names = QWidget()
    flow = Flow(look().px(8), names)
    for name in people:
        flow.addWidget(small(name, tone="text"))
    policy = names.sizePolicy()
    policy.setHeightForWidth(True)
    names.setSizePolicy(policy)
    head = row(IconLabel(icon, tone=tone, size=14), caption(title), None, gap=6)
    return column(head, column(names, margins=(20, 0, 0, 0)), gap=2)
