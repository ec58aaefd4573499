"""The tools in the head of the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.layers.reading import changing
from ui.parts.restyle import set_style_property
from ui.roster.commands.looking import after, before
from ui.roster.commands.planning import suggest
from ui.roster.shown.next_step import is_next_to_publish
from ui.roster.shown.span import WHOLE
from ui.shell.declared.menus import button_of, icon_button
from ui.shell.header import Header


class Tools(QObject):
    """How many weeks, which ones, suggest, publish."""

    weeks_chosen = Signal(int)
    moved = Signal(int)
    today_wanted = Signal()
    suggest_wanted = Signal()
    publish_wanted = Signal()

    def __init__(self, header: Header, modes: Segmented, parent: QObject) -> None:
        super().__init__(parent)
        choices = (("1", self.tr("Week")), ("2", self.tr("2 weeks")), (str(WHOLE), self.tr("4 weeks")))
        self.spans = Segmented(choices, name=self.tr("How much to show"), current=str(WHOLE))
        self.before = icon_button(before)
        self.today = Button(self.tr("Today"))
        self.after = icon_button(after)
        self.suggest = button_of(suggest, short=self.tr("Suggest"))
        self.publish = changing(Button(self.tr("Publish"), kind="primary"))
        self.spans.chosen.connect(lambda key: self.weeks_chosen.emit(int(key)))
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after.clicked.connect(lambda: self.moved.emit(1))
        self.today.clicked.connect(self.today_wanted)
        self.suggest.clicked.connect(self.suggest_wanted)
        self.publish.clicked.connect(self.publish_wanted)
        header.add(modes, self.spans, self.before, self.today, self.after, self.suggest, self.publish)

    def show_period(self, view: PeriodView) -> None:
        """A longer period has its own name on the switch; a published one another word on the button."""
        weeks, rest = divmod(len(view.days), 7)
        whole = self.tr("{n} days").format(n=len(view.days)) if rest else self.tr("{n} weeks").format(n=weeks)
        self.spans.findChildren(Button)[-1].setText(whole)
        if not view.published:
            self.publish.setText(self.tr("Publish"))
        else:
            changed = bool(view.changed_since_publication)
            self.publish.setText(self.tr("Publish changes") if changed else self.tr("Published"))
        self.publish.setEnabled(view.period is not None)
        filled = is_next_to_publish(view)  # while a roster is made together its band has the filled button
        set_style_property(self.publish, "kind", "primary" if filled else "plain")

    def enable(self, *, suggest: bool, previewing: bool, on_grid: bool) -> None:
        """While a proposal waits, taking it over is the one filled button; other modes show whole periods."""
        self.suggest.setEnabled(suggest)
        self.spans.setVisible(on_grid)
        for button in (self.suggest, self.publish):
            button.setVisible(on_grid and not previewing)
