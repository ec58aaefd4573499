"""A round as a document, for the two pages that show rounds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from teamapp.domain.ids import NurseId
from ui.paper.offers import Choices, Offer, PaperOption

if TYPE_CHECKING:
    from teamapp.services.day.rounds import RoundSheet
    from ui.paper.press import Paper
    from ui.paper.sheets.round_paper import Sketch
    from ui.shell.frame import Frame

translate = QCoreApplication.translate

ACCESS, SKETCH = "access", "sketch"


def round_offer(frame: Frame, nurse: NurseId, name: str, day: date) -> Offer:
    """A nurse's round of a day, read when it is printed; how to get in only where somebody ticks it."""

    def read(ticked: Choices) -> Paper:
        from teamapp.services.day.rounds import round_sheet
        from teamapp.services.refused import refuse
        from ui.paper.sheets.round_paper import RoundPaper

        sheet = round_sheet(frame.desk, nurse, day)
        if sheet is None:
            raise refuse("border.gone", entity="kind.nurse")
        sketch = _sketch(sheet) if SKETCH in ticked else None
        return RoundPaper(sheet=sheet, day=frame.day(day), say=frame.say, with_access=ACCESS in ticked, sketch=sketch)

    return Offer(
        key=f"round-{nurse}",
        title=translate("paper", "Round of {nurse}").format(nurse=name),
        file_name=f"{translate('paper', 'round')}-{name.casefold().replace(' ', '-')}-{day.isoformat()}",
        read=read,
        options=(
            PaperOption(SKETCH, translate("paper", "With a sketch of the way")),
            PaperOption(ACCESS, translate("paper", "With how to get in (keys and codes): keep it with you")),
        ),
    )


def _sketch(sheet: RoundSheet) -> Sketch:
    from teamapp.domain.units import degrees
    from ui.paper.sheets.round_paper import Sketch

    stops = tuple(
        (number, (degrees(line.address.lat), degrees(line.address.lon)))
        for number, line in enumerate(sheet.lines, 1)
        if line.address is not None and line.address.lat is not None and line.address.lon is not None
    )
    return Sketch(tuple(spot for _number, spot in stops), stops)
