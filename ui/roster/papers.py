"""What the page of the roster puts on paper: the period, or one colleague's days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.paper.offers import Choices, Offer

if TYPE_CHECKING:
    from ui.paper.press import Paper
    from ui.roster.page import RosterPage

translate = QCoreApplication.translate


def papers_of(page: RosterPage) -> tuple[Offer, ...]:
    """As the grid shows it now: a filter, or a proposal, is on paper too."""
    view, shown = page.grid.view, page.shown
    if shown is None or not view.rows or not view.days:
        return ()
    first, last = page.days_in_sight[0], page.days_in_sight[-1]
    span = f"{page.frame.day(first)} – {page.frame.day(last)} {last.year}"  # paper lies about longer than a window
    team = page.frame.team
    note = " · ".join(part for part in (team.name if team is not None else "", span) if part)
    file = first.isoformat()

    def whole(_ticked: Choices) -> Paper:
        from ui.paper.sheets.roster_paper import RosterPaper

        return RosterPaper(title=translate("paper", "Roster"), note=note, view=view)

    offers = [
        Offer(
            key="roster",
            title=translate("paper", "The whole roster"),
            file_name=f"{translate('paper', 'roster')}-{file}",
            read=whole,
        )
    ]
    focus = page.focus
    row = next((one for one in view.rows if focus is not None and one.key == focus[0]), None)
    if row is not None:

        def person(_ticked: Choices) -> Paper:
            from ui.paper.sheets.person_paper import PersonPaper

            return PersonPaper(title=row.name, note=note, row=row, days=view.days)

        name = row.name.casefold().replace(" ", "-")
        title = translate("paper", "Only {nurse}").format(nurse=row.name)
        offers.append(Offer(key="person", title=title, file_name=f"{name}-{file}", read=person))
    return tuple(offers)
