"""What the page of clients puts on paper: the card for a client's refrigerator, of this week or the next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from teamapp.domain.entities import Client
from ui.paper.offers import Choices, Offer, PaperOption

if TYPE_CHECKING:
    from ui.paper.press import Paper
    from ui.shell.frame import Frame

translate = QCoreApplication.translate

CARE = "care"


def papers_of(frame: Frame, client: Client) -> tuple[Offer, ...]:
    """Monday to Sunday, this week and next."""
    name = client.family_name.casefold().replace(" ", "-")
    titles = (translate("paper", "This week"), translate("paper", "Next week"))
    files = (translate("paper", "this-week"), translate("paper", "next-week"))
    return tuple(
        Offer(
            key=f"week-{ahead}",
            title=title,
            file_name=f"{name}-{file}",
            read=_reader(frame, client, ahead),
            options=(PaperOption(CARE, translate("paper", "With what each visit is for: visitors can read it")),),
        )
        for ahead, (title, file) in enumerate(zip(titles, files, strict=True))
    )


def _reader(frame: Frame, client: Client, ahead: int) -> Callable[[Choices], Paper]:
    def read(ticked: Choices) -> Paper:
        from teamapp.services.papers.week_card import week_card
        from ui.paper.sheets.week_paper import WeekPaper

        today = frame.desk.today
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=ahead)
        card = week_card(frame.desk, client.id, monday)
        return WeekPaper(card=card, say=frame.say, name_day=frame.day, with_care=CARE in ticked)

    return read
