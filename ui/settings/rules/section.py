"""The rules that hold for the team, from the law down to wishes, each with its source and who decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from teamapp.domain import entities
from teamapp.domain.ids import Id, NurseId
from teamapp.services.settings.rules import RuleLine, agree_with_nurse, back_to_profile, decide_rule, end_agreement
from teamapp.services.settings.ruling.word import AgreedFigures, RuleWord
from ui.parts.cards.card import Card
from ui.parts.controls.segmented import Segmented
from ui.parts.label import small
from ui.parts.layout import column
from ui.parts.line import Line
from ui.settings.beside import beside
from ui.settings.rules.agree_sheet import AgreeSheet
from ui.settings.rules.decide_sheet import DecideSheet
from ui.settings.rules.reading import GROUPS, RulesRead, choose_profile, read, switch
from ui.settings.rules.row import RuleRow
from ui.settings.section import Section
from ui.shell.commands import translate
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_SHOWN = (entities.RuleSetting, entities.RuleException, entities.Team, entities.Nurse)


class RulesSection(Section):
    """A switch is a decision, signed with the name of whoever sits here; its sheet says more."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate(
            "settings", "What the roster is held to. The law stands; the rest is the team's to decide and to change."
        )
        super().__init__(frame, translate("settings", "Rules"), sentence)
        self._read: RulesRead | None = None
        countries = (
            ("nl", self.tr("Netherlands")),
            ("eu", self.tr("European Union")),
            ("uk", self.tr("United Kingdom")),
        )
        self._profile = Segmented(countries, name=self.tr("Whose law and agreements hold"))
        self._profile.chosen.connect(self._choose_profile)
        about = small(self.tr("Whose law and collective agreement hold"))
        self.add(beside(about, self._profile))
        self.rows: list[RuleRow] = []
        self._cards: QVBoxLayout = column(gap=16)
        self.add(self._cards)
        self.body.addStretch(1)

    def refresh(self, change: Change | None) -> None:
        if change is None or any(change.touches(kind) for kind in _SHOWN):
            self.frame.ask(self, lambda: read(self.frame.desk), self._show)

    def decide(self, line: RuleLine) -> None:
        """A sheet with the figures and who decided."""
        if self._read is not None:
            sheet = DecideSheet(self, line, self._read, self.frame)
            sheet.decided.connect(lambda *word: self._decide(sheet, line, *word))
            sheet.set_back.connect(lambda: self._act(lambda: back_to_profile(self.frame.desk, line.setting.key)))
            sheet.open()

    def agree(self, line: RuleLine) -> None:
        """A sheet for an agreement with one nurse."""
        if self._read is not None:
            sheet = AgreeSheet(self, line, self._read, self.frame)
            sheet.agreed.connect(lambda *word: self._agree(sheet, line, *word))
            sheet.open()

    def _show(self, found: RulesRead) -> None:
        self._read = found
        if found.profile in ("nl", "eu", "uk"):
            self._profile.choose(found.profile)
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        for key, strengths in GROUPS:
            lines = found.group(strengths)
            if lines:
                self._cards.addWidget(self._card(key, lines, found))

    def _card(self, key: str, lines: tuple[RuleLine, ...], found: RulesRead) -> Card:
        titles = {
            "law": (self.tr("Law"), self.tr("always in force")),
            "collective": (self.tr("Collective agreement"), self.tr("switched off only where the agreement allows it")),
            "team": (self.tr("Agreements of the team"), self.tr("yours to decide")),
            "wish": (self.tr("Contracts and wishes"), self.tr("met as far as possible")),
        }
        card = Card(titles[key][0], note=titles[key][1], padding=(0, 0, 0, 0), gap=0)
        for number, line in enumerate(lines):
            if number:
                card.add(Line())
            card.add(self._row(line, found))
        return card

    def _row(self, line: RuleLine, found: RulesRead) -> RuleRow:
        made = RuleRow(line, found, self.frame)
        made.switched.connect(partial(self._switch, line))
        made.figures_wanted.connect(partial(self.decide, line))
        made.agreement_wanted.connect(partial(self.agree, line))
        made.agreement_ended.connect(lambda key: self._act(lambda: end_agreement(self.frame.desk, Id(key))))
        self.rows.append(made)
        return made

    def _choose_profile(self, profile: str) -> None:
        self._act(lambda: choose_profile(self.frame.desk, profile))

    def _switch(self, line: RuleLine, on: bool) -> None:
        who = self._read.me if self._read is not None else ""
        self._act(lambda: switch(self.frame.desk, line, on=on, who=who))

    def _act(self, work: Callable[[], Change | None]) -> None:
        """What is refused is shown by the window; then the page says again what is true."""
        self.frame.act(self, work, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self.frame.jobs.failed.emit(error)
        self.refresh(None)

    def _decide(
        self, sheet: DecideSheet, line: RuleLine, on: bool, figures: dict[str, int], by: str, day: date
    ) -> None:
        self.frame.act(
            self,
            lambda: decide_rule(
                self.frame.desk,
                line.setting.key,
                RuleWord(on=on, figures=figures, decided_by=by, decided=day),
            ),
            then=lambda _change: sheet.shut(),
            failed=sheet.refuse,
        )

    def _agree(
        self,
        sheet: AgreeSheet,
        line: RuleLine,
        nurse: str,
        figures: dict[str, int],
        first: date,
        last: date | None,
        reason: str,
    ) -> None:
        key, who = line.setting.key, NurseId(Id(nurse))
        self.frame.act(
            self,
            lambda: agree_with_nurse(self.frame.desk, key, AgreedFigures(who, figures, first, last, reason)),
            then=lambda _change: sheet.shut(),
            failed=sheet.refuse,
        )
