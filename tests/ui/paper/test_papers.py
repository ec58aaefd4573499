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
from ui.paper.sheets.round_paper import RoundPaper
from ui.paper.sheets.team_paper import TeamPaper
from ui.paper.sheets.week_paper import WeekPaper


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
