"""The mode "Fairness": the picture, its key, how many months, words beside it, and a list for those who prefer one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from ui.parts.cards.card import Card
from ui.parts.cards.empty_state import EmptyState
from ui.parts.charts.key_row import KeyRow
from ui.parts.controls.segmented import Segmented
from ui.parts.label import small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.roster.together.fairness.head import period_name
from ui.roster.together.fairness.rows import FairnessRows
from ui.roster.together.fairness.story import NurseStory
from ui.roster.together.fairness.twin import FairnessTwin, entries_of
from ui.roster.together.fairness.view import FairnessView
from ui.theme.look import look
from ui.theme.tokens import SIZE

BESIDE_FROM = 900
"""Narrower than this the words open in a sheet instead of standing beside the picture."""

EMPTY = 2
SAID_FROM = 560
"""Narrower than this the tools need the room of the words beside them."""


class FairnessBoard(QWidget):
    """Neutral on purpose: in the order of names, without colours for more or less."""

    nurse_chosen = Signal(str)
    span_wanted = Signal(int)
    """So many periods back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = FairnessView((), (), ())
        self._month = -1
        self._make_head()
        self.rows, self.story = FairnessRows(), NurseStory()
        self.rows.setAccessibleName(self.tr("Fairness, one row a nurse"))
        self.twin = FairnessTwin(self.tr("Fairness as a list"))
        self._stack = QStackedWidget()
        self._key = column(gap=0, margins=(16, 8, 16, 10))
        self._fill()
        self._connect()

    @property
    def view(self) -> FairnessView:
        """The ledger that is shown."""
        return self._view

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been carried yet."""
        return self._stack.currentIndex() == EMPTY

    @property
    def months(self) -> range:
        """The months that the bars add up."""
        if self._month >= 0:
            return range(self._month, self._month + 1)
        return range(len(self._view.months))

    def show_view(self, view: FairnessView) -> None:
        """Another ledger; the choice of nurse and months stays where it can."""
        if view.kinds != self._view.kinds:
            self._show_key(view)
        self._view = view
        self._month = self._month if self._month < len(view.months) else -1
        self._stack.setCurrentIndex(1 if self._as_list else 0)
        if not any(any(month.counts) for nurse in view.nurses for month in nurse.months):
            self._stack.setCurrentIndex(EMPTY)
        self._show()

    def show_as(self, form: str) -> None:
        """`picture` or `list`."""
        self.forms.choose(form)
        self._stack.setCurrentIndex(1 if form == "list" else 0)

    def choose(self, nurse: str) -> None:
        """Tell of this nurse."""
        self.rows.choose(nurse)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.story.setVisible(self._has_room)
        self._said.setVisible(self.width() >= look().px(SAID_FROM))

    @property
    def _has_room(self) -> bool:
        return self.width() >= look().px(BESIDE_FROM)

    @property
    def _as_list(self) -> bool:
        return self.forms.current == "list"

    def _make_head(self) -> None:
        spans = [("4", self.tr("16 weeks")), ("6", self.tr("24 weeks")), ("13", self.tr("A year"))]
        self.spans = Segmented(spans, name=self.tr("How far back"), current="4")
        forms = [("picture", self.tr("Picture")), ("list", self.tr("List"))]
        self.forms = Segmented(forms, name=self.tr("Picture or list"))
        self._said = small("", tone="tertiary")

    def _fill(self) -> None:
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.rows)
        empty = EmptyState(
            "scale",
            self.tr("Nothing to share yet"),
            self.tr("When shifts have been worked, everybody sees here who carried how much, by contract hours."),
        )
        for page in (area, self.twin, empty):
            self._stack.addWidget(page)
        card = Card(padding=(0, 0, 0, 0), gap=0)
        card.add(row(self.spans, self.forms, None, self._said, gap=12, margins=(14, 10, 16, 10)))
        card.add(self._stack, stretch=1)
        card.add(self._key)
        self.story.setFixedWidth(look().px(SIZE.inspector))
        box = row(card, self.story, gap=16)
        box.setStretch(0, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.spans.chosen.connect(self._want_span)
        self.forms.chosen.connect(self.show_as)
        self.rows.month_chosen.connect(self._choose_month)
        self.rows.chosen.connect(self._tell)
        self.twin.chosen.connect(self.rows.choose)
        self.twin.month_stepped.connect(self.rows.step_month)
        self.twin.all_wanted.connect(lambda: self._choose_month(-1))
        self.rows.opened.connect(self._open)
        self.twin.opened.connect(self._open)

    def _want_span(self, periods: str) -> None:
        self._month = -1
        self.span_wanted.emit(int(periods))

    def _choose_month(self, month: int) -> None:
        self._month = month
        self._show()

    def _show(self) -> None:
        self.rows.show_view(self._view, self.months, month=self._month)
        self.twin.alone = self._month >= 0
        self.twin.show_entries(entries_of(self._view, self.rows.shares, self.months))
        self._said.setText(self._span_words())
        nurse = self.rows.nurse
        if nurse is None:
            self.story.show_nothing()
        else:
            self._tell(nurse.key)

    def _span_words(self) -> str:
        months = self.months
        if not months:
            return ""
        first = period_name(self._view.months[months[0]])
        if len(months) == 1:
            return self.tr("The roster from {day}").format(day=first)
        return self.tr("{n} rosters, from {day}").format(n=len(months), day=first)

    def _show_key(self, view: FairnessView) -> None:
        while (item := self._key.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._key.addWidget(KeyRow(view.parts))

    def _tell(self, key: str) -> None:
        nurse = self.rows.nurse
        if nurse is not None:
            place = self.rows.row_rect(self.rows.row).toRect()
            self._area.ensureVisible(0, place.center().y(), 0, place.height() // 2)
            self.story.show_nurse(self._view, nurse, self.months, self.rows.shares.stacks[nurse.key])
            self.nurse_chosen.emit(key)

    def _open(self, _key: str) -> None:
        """Where there is no room for words beside the picture, they open over it."""
        nurse = self.rows.nurse
        if self._has_room or nurse is None:
            return
        story = NurseStory()
        story.show_nurse(self._view, nurse, self.months, self.rows.shares.stacks[nurse.key])
        sheet = Sheet(self, self.tr("What it is made of"))
        sheet.body.addWidget(story)
        sheet.add_button(self.tr("Close"))
        sheet.open()
