"""What the rules say of the roster, as cards with a reason and one-click repairs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from scheduling.rules.finding import Finding, Repair, Severity
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.finding_card import FindingCard, Weight
from ui.parts.controls.button import Button
from ui.parts.label import small
from ui.parts.layers.side_panel import SidePanel
from ui.parts.layout import column, plain, row
from ui.parts.picture import IconLabel
from ui.roster.inspector.check_list import CheckList, Key
from ui.roster.shown.wording import Wording

AT_ONCE = 12
"""So many cards are made at first; a link shows more."""
SOON_MS = 60
GAPS = frozenset({"coverage", "skill_mix"})
MANY_GAPS = 8
"""More open shifts than this are one card."""


class ChecksPanel(SidePanel):
    """Cards for the most urgent findings; those whose words stay the same are kept when the roster changes."""

    opened = Signal(object)  # Finding
    repaired = Signal(object, object)  # Finding, Repair
    who_wanted = Signal(object)  # Finding
    suggest_wanted = Signal()
    ways_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Checks"), parent=parent)
        self._words, self._most = wording, AT_ONCE
        self._view: PeriodView | None = None
        self._chosen: Finding | None = None
        self._list = CheckList()
        self._fine, self._more = self._fine_line(), Button(self.tr("Show all"), kind="link")
        self._more.clicked.connect(self._show_more)
        for late in (self._fine, self._more):
            late.hide()
        more = column(row(self._more, None), margins=(16, 12, 16, 12))
        self.body.addWidget(self._list)
        self.body.addWidget(self._fine)
        self.body.addLayout(more)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._fill)

    def show_view(self, view: PeriodView) -> None:
        """Show the findings of a roster, a moment later: typing goes first."""
        self._view = view
        self.say(self.tr("Checks"), self.counts(view))
        self._soon.start()

    def counts(self, view: PeriodView) -> str:
        """`3 to fix · 4 to consider`."""
        findings = view.live.findings
        must = sum(one.severity is Severity.MUST_FIX for one in findings)
        if not findings:
            return self.tr("all in order")
        return self.tr("{must} to fix · {may} to consider").format(must=must, may=len(findings) - must)

    def choose(self, finding: Finding | None) -> None:
        """Mark the card of a finding."""
        self._chosen = finding
        key = self._key(finding) if finding is not None else None
        for other, card in self._list.cards.items():
            card.choose(chosen=other == key)

    def fill_now(self) -> None:
        """Without waiting, for a sheet that opens."""
        self._soon.stop()
        self._fill()
        self._list.finish()

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        entries, findings = self._entries(view), len(view.live.findings)
        self._list.show_cards(entries)
        self._fine.setVisible(not entries)
        self._more.setVisible(findings > self._most)
        self._more.setText(self.tr("Show all {n}").format(n=findings))
        self.choose(self._chosen)

    def _entries(self, view: PeriodView) -> dict[Key, Callable[[], FindingCard]]:
        """The cards in order; many gaps are one card, because there is one thing to do about them."""
        findings = view.live.findings
        gaps = [one for one in findings if one.rule in GAPS]
        entries: dict[Key, Callable[[], FindingCard]] = {}
        if len(gaps) > MANY_GAPS and self._most == AT_ONCE:
            findings = tuple(one for one in findings if one.rule not in GAPS)
            missing = sum(one.amount for one in gaps if one.rule == "coverage")
            entries["gaps", str(missing)] = lambda: self._gaps_card(missing)
        for one in findings[: self._most]:
            entries[self._key(one)] = lambda one=one: self._card(one, view)  # type: ignore[misc]
        return entries

    def _key(self, finding: Finding) -> Key:
        """The words of a finding name it, with what can be done."""
        repairs = (f"{edit}" for repair in finding.repairs for edit in repair.edits)
        return finding.setting, finding.nurse, self._words.say(finding.text), *repairs

    def _gaps_card(self, missing: int) -> FindingCard:
        words = self.tr("{n} shifts are open. The planner can fill them, you look and decide.").format(n=missing)
        card = FindingCard("must", self.tr("Coverage"), self.tr("Team"), words, parent=self)
        card.add_repair(self.tr("Suggest roster"), self.suggest_wanted.emit)
        card.add_repair(self.tr("Ways out…"), self.ways_wanted.emit)
        return card

    def _card(self, finding: Finding, view: PeriodView) -> FindingCard:
        weight: Weight = "must" if finding.severity is Severity.MUST_FIX else "consider"
        where = self._words.where(finding, view)
        card = FindingCard(weight, self._words.rule(finding), where, self._words.say(finding.text), parent=self)
        card.opened.connect(lambda: self.opened.emit(finding))
        if finding.rule in GAPS:
            card.add_repair(self.tr("Who can?"), lambda: self.who_wanted.emit(finding))
        for repair in finding.repairs[:2]:
            self._add_repair(card, finding, repair, view)
        return card

    def _add_repair(self, card: FindingCard, finding: Finding, repair: Repair, view: PeriodView) -> None:
        button = card.add_repair(self._short(finding, repair, view), lambda: self.repaired.emit(finding, repair))
        button.name(self._words.say(repair.text))

    def _short(self, finding: Finding, repair: Repair, view: PeriodView) -> str:
        """A repair in two or three words; the whole of it is its tool tip."""
        edit = repair.edits[0]
        if edit.kind:
            return self.tr("{shift} instead").format(shift=view.kind(edit.kind).name)
        if len(finding.repairs) == 1:
            return self.tr("Make free")
        return self.tr("Free on {day}").format(day=self._words.day(view.days[edit.day]).rsplit(" ", 1)[0])

    def _fine_line(self) -> QWidget:
        words = small(self.tr("Every rule and agreement is kept."), wrap=True)
        line = row(IconLabel("circle-check", tone="ok", size=16), words, gap=8, margins=(16, 14, 16, 14))
        line.setStretch(1, 1)
        return plain(line)

    def _show_more(self) -> None:
        self._most += 4 * AT_ONCE
        self._fill()
