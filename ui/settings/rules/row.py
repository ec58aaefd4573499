"""One rule: its name, its sentence with figures, its source, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from teamapp.services.settings.rules import RuleLine
from teamapp.services.settings.ruling.weight import Weight
from ui.parts.controls.button import Button
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.settings.rules import words
from ui.settings.rules.editor import RuleEditor
from ui.settings.rules.reading import RulesRead
from ui.shell.frame import Frame
from ui.theme.look import look


class RuleRow(QWidget):
    """Tells what is wanted; a switch shows what it would do before it is true, so its tick goes back until then."""

    edit_wanted = Signal(bool)
    agreement_wanted = Signal()
    agreement_ended = Signal(str)
    person_wanted = Signal()
    person_ended = Signal(str)

    def __init__(self, line: RuleLine, found: RulesRead, frame: Frame) -> None:
        super().__init__()
        self.line, self._found, self._frame = line, found, frame
        self.editor: RuleEditor | None = None
        self.line_above: Line | None = None
        name, on = words.name_of(line, frame), line.setting.active
        said = Label(frame.say(line.sentence), wrap=True, tone="secondary" if on else "tertiary")
        source = small(words.source_of(line, frame), wrap=True, tone="tertiary")
        text_box = column(self._head(name, on=on), said, source, gap=2)
        for item in line.agreed:
            said_of = f"{found.name(item.nurse)}: {words.agreement_of(item, line, frame)}"
            ending = self.tr("End the agreement with {name}").format(name=found.name(item.nurse))
            text_box.addLayout(self._person(said_of, ending, partial(self.agreement_ended.emit, item.id)))
        for key, whom in words.people_of(line, found, frame):
            ending = self.tr("End: {who}").format(who=whom)
            text_box.addLayout(self._person(whom, ending, partial(self.person_ended.emit, key)))
        for clash, who in found.clashes_of(line):
            text_box.addLayout(self._clash(frame.say(clash), who))
        across = row(self._mark(name), text_box, self._tools(name), gap=14, margins=(16, 11, 12, 11))
        across.setStretch(1, 1)
        self._box = column(across, gap=0)
        self.setLayout(self._box)
        for control in self.findChildren(QAbstractButton):
            control.setAccessibleDescription(said.text())
        self.words = f"{name}. {said.text()} {source.text()}"
        self.setAccessibleName(self.words)

    def open_editor(self, editor: RuleEditor) -> None:
        """Edit it here, below what it says now."""
        self.editor = editor
        self._box.addWidget(editor)
        editor.show()
        editor.take_keyboard()

    def shut_editor(self) -> None:
        """Only what holds is shown again; the keyboard goes back to where it came from."""
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            self.edit.setFocus()

    def matches(self, typed: str) -> bool:
        """Whether every word that was typed occurs in what the row says."""
        said = self.words.casefold()
        return all(word in said for word in typed.casefold().split())

    def _head(self, name: str, *, on: bool) -> QLayout:
        head = row(Label(name, weight="strong", tone="text" if on else "tertiary"), gap=8)
        weight = self.line.weight
        own = not self.line.is_law or self.line.more is not None
        if on and own and weight is not Weight.NORMALLY:
            head.addWidget(small(words.weight_name(weight, self._frame), tone="secondary"))
        if not on:
            head.addWidget(small(self.tr("off"), tone="tertiary"))
        if self.line.changed:
            head.addWidget(small(self.tr("changed by the team"), tone="accent"))
        head.addStretch(1)
        return head

    def _mark(self, name: str) -> QWidget:
        """The law has a lock and says why; everything else a switch."""
        if self.line.is_law:
            lock = IconLabel("lock", tone="tertiary", size=16)
            lock.setFixedWidth(look().px(24))
            lock.setToolTip(self.tr("The law: it cannot be switched off."))
            lock.setAccessibleName(self.tr("{name}: the law, always in force").format(name=name))
            return lock
        self.tick = changing(TickBox("", checked=self.line.setting.on))
        self.tick.setAccessibleName(self.tr("{name} in force").format(name=name))
        self.tick.setFixedWidth(look().px(24))
        self.tick.clicked.connect(self._switched)
        return self.tick

    def _switched(self, on: bool) -> None:
        self.tick.setChecked(self.line.setting.on)
        self.edit_wanted.emit(on)

    def _tools(self, name: str) -> QWidget:
        box = row(None, gap=4)
        self.edit = changing(Button(icon="pencil", kind="ghost", name=self.tr("Decide on “{name}”").format(name=name)))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.line.setting.active))
        if self.line.setting.rule in ("pairing", "older_nights"):
            box.addWidget(self._person_button())
        if self.line.personal:
            agree = Button(
                icon="user-plus", kind="ghost", name=self.tr("Agree otherwise with one nurse: {name}").format(name=name)
            )
            changing(agree).clicked.connect(self.agreement_wanted)
            box.addWidget(agree)
        box.addWidget(self.edit)
        if self.line.is_law and not self.line.setting.figures:
            self.edit.hide()
        holder = QWidget()
        holder.setLayout(box)
        holder.setMinimumWidth(look().px(64))
        return holder

    def _person_button(self) -> Button:
        """To say whom the rule is about."""
        if self.line.setting.rule == "pairing":
            made = Button(icon="users", kind="ghost", name=self.tr("Pair a newcomer with her mentor"))
        else:
            made = Button(icon="moon", kind="ghost", name=self.tr("Say whom her age frees from nights"))
        changing(made).clicked.connect(self.person_wanted)
        return made

    def _person(self, said: str, ending: str, act: Callable[[], None]) -> QLayout:
        """Something that holds for one person or a pair, and a cross to end it."""
        end = changing(Button(icon="x", kind="ghost", name=ending))
        end.clicked.connect(act)
        line = row(
            IconLabel("user", tone="accent", size=14),
            small(said, wrap=True),
            end,
            gap=8,
            margins=(0, 4, 0, 0),
        )
        line.setStretch(1, 1)
        return line

    def _clash(self, said: str, who: tuple[str, ...]) -> QLayout:
        names = f" ({', '.join(who)})" if who else ""
        line = row(
            IconLabel("triangle-alert", tone="warn", size=14),
            small(said + names, wrap=True, tone="text"),
            gap=8,
            margins=(0, 4, 0, 0),
        )
        line.setStretch(1, 1)
        return line
