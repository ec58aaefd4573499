"""What a team prints: text that can be searched, fonts inside, pages that break between things, secrets on request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from teamapp.domain.entities import Client
from teamapp.services.day.rounds import RoundSheet, day_sheet
from teamapp.services.desk import Desk
from teamapp.services.papers.team_sheet import team_sheet
from teamapp.services.papers.week_card import week_card
from teamapp.words.speak import Language, say, short_day
from tests.support.sample_desk import TODAY, sample_desk
from ui.paper.press import Paper, write_pdf
from ui.paper.sheets.person_paper import PersonPaper
from ui.paper.sheets.roster_paper import RosterPaper
from ui.paper.sheets.round_paper import RoundPaper
from ui.paper.sheets.team_paper import TeamPaper
from ui.paper.sheets.week_paper import WeekPaper
from ui.parts.grid.view import Chip, CoverCell, CoverRow, GridCell, GridDay, GridRow, GridView


def spoken(text) -> str:
    return say(text, Language.ENGLISH)


@pytest.fixture(scope="module")
def desk():
    with sample_desk() as opened:
        yield opened


@pytest.fixture
def pages(tmp_path: Path, qapp) -> Callable[[Paper], list[str]]:
    """The text of each page, as whoever searches the file finds it; its fonts are in the file."""

    def read(paper: Paper) -> list[str]:
        file = tmp_path / "paper.pdf"
        count = write_pdf(paper, file, foot="Wijkteam Noord")
        found = PdfReader(file)
        assert len(found.pages) == count
        for page in found.pages:
            for font in page["/Resources"]["/Font"].values():
                (inner,) = font.get_object()["/DescendantFonts"]
                assert "/FontFile2" in inner.get_object()["/FontDescriptor"].get_object()
        return [" ".join(page.extract_text().split()) for page in found.pages]

    return read


def longest(desk: Desk) -> RoundSheet:
    return max(day_sheet(desk, TODAY).rounds, key=lambda one: len(one.lines))


def paper(sheet: RoundSheet, **options) -> RoundPaper:
    return RoundPaper(sheet=sheet, day=short_day(TODAY, Language.ENGLISH), say=spoken, **options)


def test_a_round_is_whole_and_in_order(desk, pages) -> None:
    """Every stop with its time, on a page of its own or shared, never cut in half, however many pages it takes."""
    sheet = longest(desk)
    long = replace(sheet, lines=sheet.lines * 5)
    found = pages(paper(long))
    assert len(found) > 1
    assert [f"{number} / {len(found)}" in page for number, page in enumerate(found, 1)] == [True] * len(found)
    whole = "\n".join(found)
    for name, times in Counter(line.client.name for line in long.lines).items():
        assert whole.count(name) == times
    assert all(spoken(line.care) in whole for line in sheet.lines)
    for page in found:
        names = [line.client.name for line in sheet.lines if line.client.name in page]
        assert all(line.address.street in page for line in sheet.lines if line.client.name in names and line.address)


def test_how_to_get_in_is_on_paper_only_when_asked_for(desk, pages) -> None:
    """Keys and codes stay in the program otherwise."""
    sheet = next(
        one for one in day_sheet(desk, TODAY).rounds if any(line.address and line.address.access for line in one.lines)
    )
    access = next(line.address.access for line in sheet.lines if line.address and line.address.access)
    told = access.split(".")[0]
    assert told not in " ".join(pages(paper(sheet)))
    assert told in " ".join(pages(paper(sheet, with_access=True)))


def test_the_card_for_the_refrigerator_says_who_and_when(desk, pages) -> None:
    """Given names and quarters of an hour; what for only where somebody asks for it."""
    monday = TODAY.fromordinal(TODAY.toordinal() - TODAY.weekday())
    card = max((week_card(desk, one.id, monday) for one in desk.store.all(Client)), key=lambda one: len(str(one.days)))
    named = {"card": card, "say": spoken, "name_day": lambda day: short_day(day, Language.ENGLISH)}
    (plain,) = pages(WeekPaper(**named))
    visits = [visit for day in card.days for visit in day.visits]
    assert all(visit.about % 15 == 0 for visit in visits)
    assert all(name in plain for visit in visits for name in visit.nurses)
    cares = {spoken(visit.care) for visit in visits}
    assert not [care for care in cares if care in plain]
    (full,) = pages(WeekPaper(**named, with_care=True))
    assert all(care in full for care in cares)


def test_the_team_sheet_has_everybody_and_nobodys_home(desk, pages) -> None:
    """Names and telephone numbers, no address."""
    sheet = team_sheet(desk)
    text = "\n".join(pages(TeamPaper(sheet=sheet, say=spoken)))
    assert all(one.nurse.name in text and one.nurse.phone in text for one in sheet.nurses)
    assert not [one for one in sheet.nurses if one.nurse.home_address and one.nurse.home_address in text]


LONG = "Anna-Margaretha van den Broek-Hoogendoorn"


def test_nothing_is_cut_and_loose_pages_say_whose_they_are(desk, pages) -> None:
    """The longest name and address stand whole; each page after the first bears the name and the day."""
    sheet = longest(desk)
    far = "Burgemeester van Nispen van Sevenaerstraat 123-B bis, 3e etage links achter"
    first = replace(
        sheet.lines[0],
        client=replace(sheet.lines[0].client, given_name="Maria Theodora", family_name=f"{LONG} tot Nijevelt"),
        address=replace(sheet.lines[0].address, street=far),
    )
    nurse = replace(sheet.nurse, given_name="", family_name=LONG)
    found = pages(paper(replace(sheet, nurse=nurse, lines=(first, *sheet.lines * 2))))
    assert f"Maria Theodora {LONG} tot Nijevelt" in found[0]
    assert far in found[0]
    assert len(found) > 1
    assert all(page.startswith(LONG) or LONG in page[:120] for page in found)


def test_a_team_of_twelve_fits_on_one_page(pages) -> None:
    """Six weeks: every name whole, every shift in the legend with its times, and a person's days on one page."""
    chip = Chip("early", "M", "A morning with quite a long name", "07:30–12:30")
    head = tuple(
        GridDay("ma", str(one + 1), week=f"Week {one // 7}" if one % 7 == 0 else "", starts_week=one % 7 == 0)
        for one in range(42)
    )
    cells = tuple(GridCell(chip) if one % 3 else GridCell() for one in range(42))
    rows = tuple(GridRow(f"n{one}", "AB", f"{LONG} {one}", "", cells) for one in range(12))
    cover = tuple(CoverRow(chip, tuple(CoverCell("2/3", "warn") for _ in head)) for _kind in range(5))
    (text,) = pages(RosterPaper(title="Roster", note="", view=GridView(head, rows, cover)))
    together = text.replace("- ", "-")
    assert all(f"{LONG} {one}" in together for one in range(12))
    assert "A morning with quite a long name 07:30–12:30" in text
    (own,) = pages(PersonPaper(title=LONG, note="", row=rows[0], days=head))
    assert own.count("07:30–12:30") == sum(cell.chip is not None for cell in cells)
