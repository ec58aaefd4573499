"""A round as a document, for the two pages that show rounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from teamapp.domain.ids import NurseId
from ui.paper.offers import Choices, Offer, PaperOption

if TYPE_CHECKING:
    from teamapp.services.day.rounds import RoundSheet
    from teamapp.services.papers.round_way import RoundWay
    from ui.paper.press import Paper
    from ui.paper.sketch.map_sketch import MapSketch
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
        sketch = _sketch(frame, sheet) if SKETCH in ticked else None
        return RoundPaper(sheet=sheet, day=frame.day(day), say=frame.say, with_access=ACCESS in ticked, sketch=sketch)

    return Offer(
        key=f"round-{nurse}",
        title=translate("paper", "Round of {nurse}").format(nurse=name),
        file_name=f"{translate('paper', 'round')}-{name.casefold().replace(' ', '-')}-{day.isoformat()}",
        read=read,
        complete=partial(_with_streets, frame),
        options=(
            PaperOption(SKETCH, translate("paper", "With a map of the way")),
            PaperOption(ACCESS, translate("paper", "With how to get in (keys and codes): keep it with you")),
        ),
    )


def _sketch(frame: Frame, sheet: RoundSheet) -> MapSketch | None:
    from teamapp.services.papers.round_way import round_way
    from ui.paper.sketch.map_sketch import MapSketch

    way = round_way(frame.desk, sheet)
    return MapSketch(way, frame.desk.patch) if way.stops else None


def _with_streets(frame: Frame, owner: QObject, paper: Paper, then: Callable[[Paper], None]) -> None:
    """The way on the sketch follows the streets, as far as the planner knows them."""
    from ui.paper.sheets.round_paper import RoundPaper
    from ui.paper.sketch.along import along_streets

    if not isinstance(paper, RoundPaper) or paper.sketch is None:
        then(paper)
        return
    sketch = paper.sketch

    def have(way: RoundWay) -> None:
        then(replace(paper, sketch=replace(sketch, way=way)))

    along_streets(owner, frame.desk.worker, sketch.way, have)
