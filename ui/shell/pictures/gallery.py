"""Every part on one page, for looking at: `python -m ui.shell.pictures.shots --gallery`."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.cards.card import Card
from ui.parts.cards.diff_list import Difference, DiffList
from ui.parts.cards.empty_state import EmptyState
from ui.parts.cards.finding_card import FindingCard
from ui.parts.cards.progress_strip import ProgressStrip
from ui.parts.cards.stat_card import StatCard
from ui.parts.controls.button import Button
from ui.parts.controls.search_field import SearchField
from ui.parts.controls.segmented import Segmented
from ui.parts.controls.tick_box import TickBox
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.form import Form
from ui.parts.fields.long_text_field import LongTextField
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.tags_field import TagsField
from ui.parts.fields.text_field import TextField
from ui.parts.fields.time_field import TimeField
from ui.parts.layers.side_panel import SidePanel
from ui.parts.layout import column, row, stretched_row
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.parts.marks.avatar import Avatar, initials
from ui.parts.marks.hours_bar import Hours, HoursBar
from ui.parts.marks.meter import Meter
from ui.parts.marks.swatch import ChipSwatch
from ui.theme.look import look
from ui.theme.tokens import DAY_KINDS, SIZE

DAY = date(2026, 11, 12)


class Gallery(QWidget):
    """Invented names, no team: nothing here is translated because nobody but us sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setFixedWidth(1680)
        left = column(
            _stats(), _strip(), stretched_row(_buttons(), _marks()), stretched_row(_form(), _people()), gap=12
        )
        left.addWidget(_empty(), 1)
        panel = _panel()
        panel.setFixedWidth(look().px(SIZE.inspector))
        box = row(left, panel, gap=16, margins=(24, 18, 24, 18))
        box.setStretch(0, 1)
        self.setLayout(box)


def _stats() -> QVBoxLayout:
    cards = [StatCard("Shifts covered"), StatCard("Hours on target"), StatCard("Wishes met"), StatCard("Weekend days")]
    cards[0].show_figure("186 / 188", "2 open", tone="danger")
    cards[1].show_figure("3 / 12", "within 6 % of contract")
    cards[2].show_figure("8 / 16", "days off asked for")
    cards[3].show_figure("3 – 7", "fewest and most per nurse")
    return column(stretched_row(*cards))


def _strip() -> ProgressStrip:
    strip = ProgressStrip()
    strip.begin("Improving rounds", limit_seconds=30)
    strip.tell(19, "Travel 318 → 271 min (−15 %) · same nurse as last week 82 % · 2 not planned")
    return strip


def _buttons() -> Card:
    card = Card("Buttons", note="one filled button a page")
    disabled = Button("Not now")
    disabled.setEnabled(False)
    card.add(row(Button("Publish", kind="primary"), Button("Suggest roster", icon="sparkles"), Button("Today"), None))
    card.add(
        row(
            Button("Filter", icon="funnel", kind="ghost"),
            Button("Erase", kind="danger", icon="trash-2"),
            disabled,
            None,
        )
    )
    segments = Segmented([("1", "Week"), ("2", "2 weeks"), ("4", "4 weeks")], name="Period", current="4")
    card.add(row(segments, Button(icon="chevron-left", name="Back"), Button(icon="chevron-right", name="On"), None))
    card.add(SearchField("Find a client"))
    card.add(
        row(TickBox("Weekends too", checked=True), TickBox("Evenings"), Button("What is this?", kind="link"), None)
    )
    return card


def _marks() -> Card:
    card = Card("Marks")
    letters = {"early": "D", "late": "L", "evening": "E", "night": "N", "office": "O", "training": "S", "leave": "V"}
    swatches = [ChipSwatch(kind, letters.get(kind, "Z"), kind.title()) for kind in DAY_KINDS]
    card.add(row(*swatches[:4], None))
    card.add(row(*swatches[4:], None))
    names = ("Fatima El Amrani", "Joost van Dijk", "Marieke de Boer", "Bo")
    bars = [HoursBar(Hours(planned, agreed)) for planned, agreed in ((120, 112), (116, 96), (111, 112), (131, 128))]
    card.add(row(*(Avatar(name) for name in names), None))
    card.add(row(*bars, None, gap=24))
    return card


def _form() -> Card:
    card = Card("A form")
    form = Form()
    name = TextField("Name", required=True, hint="As she is called in the team")
    name.value = "Sanne Bakker"
    hours = NumberField("Contract", unit="h a week", least=4, most=40)
    hours.value = 48
    start, day = TimeField("Starts"), DateField("From", today=DAY)
    start.minutes, day.value = 450, DAY
    level = ChoiceField("Level", [("3", "Care assistant"), ("4", "Nurse"), ("5", "District nurse")])
    skills = TagsField("Skills", [("i", "Insulin"), ("w", "Wound care"), ("c", "Catheter"), ("p", "Palliative")])
    skills.value = ("i", "w")
    note = LongTextField("Note", placeholder="What a colleague should know", lines=2)
    form.add(name, level)
    form.add(hours, start, day)
    form.add(skills)
    form.add(note)
    hours.check()
    card.add(form)
    return card


def _people() -> Card:
    card = Card("People", note="12", padding=(4, 6, 4, 6))
    people = ListView("People")
    names = (
        ("Fatima El Amrani", "District nurse · 28 h"),
        ("Joost van Dijk", "Nurse · 24 h"),
        ("Sanne Bakker", "Nurse · 20 h"),
    )
    people.show_entries(
        [
            Entry(key=name, name=name, note=note, right="+8", tone="warn", initials=initials(name))
            for name, note in names
        ]
    )
    people.choose("Joost van Dijk")
    differences = DiffList(
        [
            Difference("a", "Thu 12 Nov, Joost", "Early", "Lotte", "Joost would have 9 h 30 of rest; 11 h is needed."),
            Difference("b", "Sat 14 Nov, evening", "", "Aylin"),
        ]
    )
    card.add(people)
    card.add(differences)
    return card


def _empty() -> EmptyState:
    return EmptyState(
        "route",
        "No visits on this day",
        "Care needs of your clients become visits by themselves. Add a client first.",
        action="Add a client",
    )


def _panel() -> SidePanel:
    panel = SidePanel("Checks", note="1 to fix · 1 to consider")
    first = FindingCard(
        "must",
        "Rest between shifts",
        "Joost · 12 Nov",
        "9 h 30 between Evening Wed 11 Nov (ends 22:00) and Early Thu 12 Nov (starts 07:30). At least 11 h needed.",
    )
    first.add_repair("Swap with Lotte", first.update)
    first.add_repair("Allow once", first.update)
    panel.add(first)
    panel.add(FindingCard("consider", "Wish not met", "Thijs · 18 Nov", "Thijs asked for Wed 18 Nov off."))
    why = column(
        Meter("Knows this client", "11 of last 14", 0.79),
        Meter("Travel from Dekker", "6 min", 0.88),
        margins=(16, 12, 16, 12),
    )
    panel.add(why)
    panel.set_foot(row(Button("Lock here", icon="lock"), Button("Move…"), None))
    return panel
