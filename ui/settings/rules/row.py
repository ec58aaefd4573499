"""One rule: its name, its sentence with figures, its source, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from teamapp.services.settings.rules import RuleLine
from ui.parts.controls.button import Button
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.settings.rules import words
from ui.settings.rules.reading import RulesRead
from ui.shell.frame import Frame
from ui.theme.look import look


class RuleRow(QWidget):
    """Tells what is wanted; a switch that is refused is set back by the next reading."""

    switched = Signal(bool)
    figures_wanted = Signal()
    agreement_wanted = Signal()
    agreement_ended = Signal(str)

    def __init__(self, line: RuleLine, found: RulesRead, frame: Frame) -> None:
        super().__init__()
        self.line, self._found, self._frame = line, found, frame
        name = words.name_of(line, frame)
        on = line.setting.active
        head = row(Label(name, weight="strong", tone="text" if on else "tertiary"), gap=8)
        if line.changed:
            head.addWidget(small(self.tr("changed by the team"), tone="accent"))
        head.addStretch(1)
        said = Label(frame.say(line.sentence), wrap=True, tone="secondary" if on else "tertiary")
        source = small(words.source_of(line, frame), wrap=True, tone="tertiary")
        text_box = column(head, said, source, gap=2)
        for item in line.agreed:
            text_box.addLayout(self._agreement(item.id, words.agreement_of(item, line, frame), item.nurse))
        across = row(self._mark(name), text_box, self._tools(name), gap=14, margins=(16, 11, 12, 11))
        across.setStretch(1, 1)
        self.setLayout(across)
        self.setAccessibleName(f"{name}. {said.text()} {source.text()}")

    def _mark(self, name: str) -> QWidget:
        """The law has a lock and says why; everything else a switch."""
        if self.line.is_law:
            lock = IconLabel("lock", tone="tertiary", size=16)
            lock.setFixedWidth(look().px(19))
            lock.setToolTip(self.tr("The law: it cannot be switched off."))
            lock.setAccessibleName(self.tr("{name}: the law, always in force").format(name=name))
            return lock
        self.tick = TickBox("", checked=self.line.setting.on)
        self.tick.setAccessibleName(self.tr("{name} in force").format(name=name))
        self.tick.setFixedWidth(look().px(19))
        self.tick.clicked.connect(self.switched)
        return self.tick

    def _tools(self, name: str) -> QWidget:
        box = row(None, gap=4)
        has_figures = bool(self.line.setting.figures)
        if has_figures and not self.line.is_law:
            figures = Button(
                icon="sliders-horizontal", kind="ghost", name=self.tr("Figures of “{name}”").format(name=name)
            )
            figures.clicked.connect(self.figures_wanted)
            box.addWidget(figures)
        if has_figures:
            agree = Button(
                icon="user-plus", kind="ghost", name=self.tr("Agree otherwise with one nurse: {name}").format(name=name)
            )
            agree.clicked.connect(self.agreement_wanted)
            box.addWidget(agree)
        holder = QWidget()
        holder.setLayout(box)
        holder.setMinimumWidth(look().px(64))
        return holder

    def _agreement(self, key: str, said: str, nurse: str) -> QLayout:
        name = self._found.name(nurse)
        end = Button(icon="x", kind="ghost", name=self.tr("End the agreement with {name}").format(name=name))
        end.clicked.connect(lambda: self.agreement_ended.emit(key))
        line = row(
            IconLabel("user", tone="accent", size=14),
            small(f"{name}: {said}", wrap=True),
            end,
            gap=8,
            margins=(0, 4, 0, 0),
        )
        line.setStretch(1, 1)
        return line
