"""Whether the contracts can bear the week: hours asked against hours agreed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from teamapp.services.settings.demand import DemandTable
from teamapp.words.speak import Language
from ui.parts.cards.card import Card
from ui.parts.columns import Columns
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.marks.meter import Bar
from ui.settings.wording import hours_text
from ui.theme.look import look

translate = QCoreApplication.translate


class WeekSum(Card):
    """A figure, a bar and a sentence."""

    def __init__(self) -> None:
        super().__init__(padding=(18, 14, 18, 14))
        self._figure = Label("", size="figure", weight="strong", tabular=True)
        self._beside = small("")
        self._words = Label("", wrap=True, tone="secondary")
        self._bar = Bar()
        self._bar.setMinimumWidth(look().px(200))
        figure = row(self._figure, self._beside, None, gap=10)
        self.add(Columns(column(figure, self._bar, gap=8), self._words, least=520, gap=28))

    def show_week(self, table: DemandTable, language: Language) -> None:
        """Asked, agreed, and what that means for leave, illness and schooling."""
        asked, agreed = table.asked_minutes, table.contract_minutes
        self._figure.setText(hours_text(asked, language))
        agreed_words = translate("settings", "asked a week, of {hours} in contracts")
        self._beside.setText(agreed_words.format(hours=hours_text(agreed, language)))
        self._bar.show_share(asked / agreed if agreed else 1.0)
        self._words.setText(_sentence(asked, agreed, language))
        self.setAccessibleName(f"{self._figure.text()} {self._beside.text()}. {self._words.text()}")


def _sentence(asked: int, agreed: int, language: Language) -> str:
    difference = hours_text(abs(agreed - asked), language)
    if asked > agreed:
        words = translate("settings", "That is {hours} more than the team has: shifts will stay open every week.")
    elif asked:
        words = translate("settings", "{hours} a week are left for leave, illness, meetings and schooling.")
    else:
        words = translate("settings", "Nothing is asked yet: the roster has nothing to fill.")
    return words.format(hours=difference)
