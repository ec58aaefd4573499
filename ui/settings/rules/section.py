"""The rules that hold for the team, from the law down to wishes, each with its source and who decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from scheduling.rules.setting import Strength
from teamapp.domain import entities
from teamapp.domain.ids import Id, NurseId
from teamapp.services.settings.rules import RuleLine, agree_with_nurse, back_to_profile, decide_rule, end_agreement
from teamapp.services.settings.ruling.effect import RuleChange, RuleEffect, effect_of_rule
from teamapp.services.settings.ruling.people import end_pairing, free_from_nights, pair
from teamapp.services.settings.ruling.word import AgreedFigures, RuleWord
from ui.parts.cards.card import Card
from ui.parts.controls.search_field import SearchField
from ui.parts.controls.segmented import Segmented
from ui.parts.label import Label, small
from ui.parts.layout import column
from ui.parts.line import Line
from ui.settings.beside import beside
from ui.settings.rules.agree_sheet import AgreeSheet
from ui.settings.rules.editor import RuleEditor
from ui.settings.rules.effect_panel import EffectPanel
from ui.settings.rules.people_sheet import PeopleSheet
from ui.settings.rules.reading import GROUPS, RulesRead, choose_profile, read
from ui.settings.rules.row import RuleRow
from ui.settings.rules.words import name_of
from ui.settings.section import Section
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words
from ui.theme.look import look

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_SHOWN = (entities.RuleSetting, entities.RuleException, entities.Team, entities.Nurse, entities.Pairing)


class RulesSection(Section):
    """A rule is edited where it stands, with what it would do to the roster beside it; saving is a decision."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate(
            "settings", "What the roster is held to. The law stands; the rest is the team's to decide and to change."
        )
        super().__init__(frame, translate("settings", "Rules"), sentence)
        self._read: RulesRead | None = None
        self._late = False
        self._wanted: QWidget | None = None
        self._scroll = QTimer(self)
        self._scroll.setSingleShot(True)
        self._scroll.setInterval(60)
        self._scroll.timeout.connect(self._scrolled)
        countries = (
            ("nl", self.tr("Netherlands")),
            ("eu", self.tr("European Union")),
            ("uk", self.tr("United Kingdom")),
        )
        self._profile = Segmented(countries, name=self.tr("Whose law and agreements hold"))
        self._profile.chosen.connect(self._choose_profile)
        self.search = SearchField(self.tr("Search rules"))
        self.search.setMinimumWidth(look().px(200))
        self.search.setMaximumWidth(look().px(280))
        self.search.searched.connect(self._filter)
        whose = small(self.tr("Whose law and collective agreement hold"), wrap=True)
        self.add(beside(self.search, beside(whose, self._profile)))
        self.rows: list[RuleRow] = []
        self._cards: QVBoxLayout = column(gap=16)
        self.add(self._cards)
        self._nothing = Label(self.tr("No rule says that."), tone="tertiary")
        self._nothing.hide()
        self.add(self._nothing)
        self.body.addStretch(1)

    def refresh(self, change: Change | None) -> None:
        if change is None or any(change.touches(kind) for kind in _SHOWN):
            self.frame.ask(self, lambda: read(self.frame.desk), self._show)

    def open_part(self, part: str) -> None:
        """A rule by its key, with its editor."""
        found = next((one for one in self.rows if one.line.setting.key == part), None)
        if found is not None:
            self.edit(found, on=found.line.setting.active)

    def settle(self) -> str:
        """An editor in which nothing was changed is shut; one with changes names its rule."""
        dirty = next((one for one in self.rows if one.editor is not None and one.editor.dirty), None)
        if dirty is None:
            self.give_up()
            return ""
        return name_of(dirty.line, self.frame)

    def give_up(self) -> None:
        """Leave every rule as it was."""
        for one in self.rows:
            one.shut_editor()
        if self._late:
            self.refresh(None)

    def edit(self, row: RuleRow, *, on: bool) -> None:
        """Edit a rule where it stands; another one that is being edited is left as it was."""
        if self._read is None:
            return
        for other in self.rows:
            other.shut_editor()
        editor = RuleEditor(row.line, self._read, self.frame, on=on)
        key = row.line.setting.key
        editor.saved.connect(lambda word: self._decide(editor, key, word))
        editor.looked.connect(lambda word: self._look(editor.panel, RuleChange(key, word)))
        editor.set_back.connect(lambda: self._set_back(editor, key))
        editor.given_up.connect(self.give_up)
        editor.panel.jumped.connect(self._jump)
        row.open_editor(editor)
        if on != row.line.setting.active:
            editor.look_now()
        self._bring_in(row)

    def agree(self, line: RuleLine) -> None:
        """A sheet for an agreement with one nurse."""
        if self._read is not None:
            sheet = AgreeSheet(self, line, self._read, self.frame)
            key = line.setting.key
            sheet.agreed.connect(lambda agreed: self._agree(sheet, key, agreed))
            sheet.looked.connect(lambda agreed: self._look(sheet.panel, RuleChange(key, agreed=agreed)))
            sheet.panel.jumped.connect(self._jump)
            sheet.open()

    def say_who(self, line: RuleLine) -> None:
        """A sheet for a pair, or for somebody whom her age frees from nights."""
        if self._read is not None:
            sheet = PeopleSheet(self, self._read, self.frame, paired=line.setting.rule == "pairing")
            sheet.said.connect(lambda *said: self._say_who(sheet, *said))
            sheet.open()

    def _show(self, found: RulesRead) -> None:
        """Not under the hands of somebody who is editing: then later."""
        self._late = any(one.editor is not None and one.editor.dirty for one in self.rows)
        if self._late:
            return
        self._read = found
        if found.profile in ("nl", "eu", "uk"):
            self._profile.choose(found.profile)
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        for strength in GROUPS:
            if lines := found.group(strength):
                self._cards.addWidget(self._card(strength, lines, found))
        self._filter(self.search.text)

    def _card(self, strength: Strength, lines: tuple[RuleLine, ...], found: RulesRead) -> Card:
        titles = {
            Strength.LAW: (self.tr("Law"), self.tr("always in force; the team can ask for more")),
            Strength.COLLECTIVE: (
                self.tr("Collective agreement"),
                self.tr("switched off only where the agreement allows it"),
            ),
            Strength.CONTRACT: (self.tr("Contracts"), self.tr("kept as well as can be")),
            Strength.TEAM: (self.tr("Agreements of the team"), self.tr("yours to decide")),
            Strength.WISH: (self.tr("Wishes"), self.tr("met as far as possible")),
        }
        card = Card(titles[strength][0], note=titles[strength][1], padding=(0, 0, 0, 0), gap=0)
        for number, line in enumerate(lines):
            made = self._row(line, found)
            if number:
                made.line_above = Line()
                card.add(made.line_above)
            card.add(made)
        return card

    def _row(self, line: RuleLine, found: RulesRead) -> RuleRow:
        made = RuleRow(line, found, self.frame)
        made.edit_wanted.connect(lambda on: self.edit(made, on=on))
        made.agreement_wanted.connect(partial(self.agree, line))
        made.agreement_ended.connect(lambda key: self._act(lambda: end_agreement(self.frame.desk, Id(key))))
        made.person_wanted.connect(partial(self.say_who, line))
        made.person_ended.connect(lambda key: self._act(lambda: self._end_person(line, key)))
        self.rows.append(made)
        return made

    def _filter(self, typed: str) -> None:
        """Only rules that say what was typed; a card without any goes."""
        for index in range(self._cards.count()):
            item = self._cards.itemAt(index)
            card = item.widget() if item is not None else None
            if card is not None:
                card.setVisible(self._filter_card([one for one in self.rows if card.isAncestorOf(one)], typed))
        self._nothing.setVisible(bool(typed) and not any(one.matches(typed) for one in self.rows))

    def _filter_card(self, rows: list[RuleRow], typed: str) -> bool:
        """Whether one of its rules says what was typed; lines stand between those that do."""
        seen = False
        for one in rows:
            fits = one.matches(typed) or one.editor is not None
            one.setVisible(fits)
            if one.line_above is not None:
                one.line_above.setVisible(fits and seen)
            seen = seen or fits
        return seen

    def _choose_profile(self, profile: str) -> None:
        self._act(lambda: choose_profile(self.frame.desk, profile))

    def _jump(self, day: str) -> None:
        """To the roster, with the day; what is being edited is kept or asked for by the page."""
        self.frame.go("roster", day)

    def _bring_in(self, row: QWidget) -> None:
        """Scroll so that all of it can be seen, when it has its place."""
        self._wanted = row
        self._scroll.start()

    def _scrolled(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea) and self._wanted is not None and isValid(self._wanted):
            area.ensureWidgetVisible(self._wanted, 0, look().px(24))

    def _look(self, panel: EffectPanel, change: RuleChange) -> None:
        """Ask in the database thread what a change would do; a refusal is what it says then."""

        def found(effect: RuleEffect) -> None:
            panel.show_effect(effect)
            if isinstance(editor := panel.parentWidget(), RuleEditor):
                self._bring_in(editor.save_button)

        def refused(error: Exception) -> None:
            panel.refuse(in_words(error, self.frame))

        self.frame.ask(panel, lambda: effect_of_rule(self.frame.desk, change), found, failed=refused)

    def _act(self, work: Callable[[], Change | None]) -> None:
        """What is refused is shown by the window; then the page says again what is true."""
        self.frame.act(self, work, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self.frame.jobs.failed.emit(error)
        self.refresh(None)

    def _set_back(self, editor: RuleEditor, key: str) -> None:
        self._rule(editor, lambda: back_to_profile(self.frame.desk, key))

    def _decide(self, editor: RuleEditor, key: str, word: RuleWord) -> None:
        self._rule(editor, lambda: decide_rule(self.frame.desk, key, word))

    def _rule(self, editor: RuleEditor, work: Callable[[], Change | None]) -> None:
        """Change a rule from its editor, which is shut before the page hears of it."""

        def done() -> Change | None:
            change = work()
            editor.settled = True
            return change

        self.frame.act(editor, done, failed=lambda error: editor.refuse(in_words(error, self.frame)))

    def _say_who(self, sheet: PeopleSheet, one: str, other: str, first: date, last: date | None) -> None:
        nurse = NurseId(Id(one))

        def work() -> Change:
            desk = self.frame.desk
            if other:
                return pair(desk, nurse, NurseId(Id(other)), first=first, last=last)
            return free_from_nights(desk, nurse, first)

        self.frame.act(self, work, then=lambda _change: sheet.shut(), failed=sheet.refuse)

    def _end_person(self, line: RuleLine, key: str) -> Change:
        desk = self.frame.desk
        if line.setting.rule == "pairing":
            return end_pairing(desk, Id(key))
        return free_from_nights(desk, NurseId(Id(key)), None)

    def _agree(self, sheet: AgreeSheet, key: str, agreed: AgreedFigures) -> None:
        self.frame.act(
            self,
            lambda: agree_with_nurse(self.frame.desk, key, agreed),
            then=lambda _change: sheet.shut(),
            failed=sheet.refuse,
        )
