"""Nothing a nurse can see depends on what a colleague wishes while the wishes are being entered.

Two teams that differ only in a colleague's wishes must look exactly the same from another nurse's device, through every
service, file and printed page there is; after closing they must not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

import teamapp
from scheduling.client import Worker
from teamapp.cli.commands.check import counted
from teamapp.cli.printed.roster import roster_table
from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.ids import NurseId
from teamapp.services.day.news import news
from teamapp.services.day.waiting import waiting
from teamapp.services.desk import Desk
from teamapp.services.exporting.lists.export import KNOWN, list_table
from teamapp.services.exporting.plans import export_roster
from teamapp.services.find.people import find_people
from teamapp.services.history.of_nurse import history_of_nurse
from teamapp.services.history.read import read_history
from teamapp.services.history.undo import redoable, undo, undoable
from teamapp.services.people.card import nurse_card, team_list
from teamapp.services.people.hidden import veil_of, visible_wishes
from teamapp.services.refused import Refused
from teamapp.services.roster.advice import who_can, why_here
from teamapp.services.roster.facts.read import read_facts
from teamapp.services.roster.periods import publication, to_fix
from teamapp.services.roster.planning.suggest import Suggestion, start_suggestion
from teamapp.services.roster.shown.measure import figures_of
from teamapp.services.roster.shown.past import history_of_cell
from teamapp.services.roster.together.giving.gaps import gap_map, gaps_in
from teamapp.services.roster.together.ledger import fairness, ledger
from teamapp.services.roster.together.phases import close_phase, making, say_ready
from teamapp.services.roster.together.reminders import reminders
from teamapp.services.roster.together.wishes import Wished, my_wishes, repeat_wishes, set_wishes
from teamapp.services.roster.weeks.copying import copied_week
from teamapp.services.roster.weeks.laying import Clash
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, EVENING, FIRST, LAST, cell, day, november, nurse_id
from tests.support.roster.together_team import AUTUMN, NOVEMBER, refusal, sits, together_desk

BRAM, NOOR = nurse_id("Bram"), nurse_id("Noor")
ROWS = {"Aylin": "D.D.D", "Bram": ".E.E.", "Noor": "E.E.E"}

PAST = (AUTUMN.date(), AUTUMN.date())

ONE = {day(17): Wished(WishKind.DAY_OFF, joker=True), day(22): Wished(WishKind.SHIFT, EVENING.id)}
OTHER = {
    day(3): Wished(WishKind.NOT_SHIFT, EARLY.id),
    day(6): Wished(WishKind.DAY_OFF),
    day(7): Wished(WishKind.DAY_OFF),
}


def wished(wishes: Mapping[object, Wished]) -> Desk:
    """Bram enters wishes and is ready; then Aylin sits down at the device."""
    desk = together_desk(ROWS)
    sits(desk, "Bram")
    set_wishes(desk, BRAM, wishes)  # type: ignore[arg-type]
    say_ready(desk, BRAM, NOVEMBER)
    return sits(desk, "Aylin")


def printed(desk: Desk) -> str:
    view = november(desk)
    shown = Suggestion(view, view, (), cost=view.live.cost, bound=None, proven=False, seconds=1.0)
    return roster_table(view, "en", shown)


def files(desk: Desk, folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in export_roster(desk, FIRST, LAST, folder)]


def lists(desk: Desk) -> Iterator[tuple[str, object]]:
    """Each list for a spreadsheet, or the code with which it is refused."""
    for name in KNOWN:
        try:
            yield (
                f"list {name}",
                list_table(desk, name, Language.DUTCH, (FIRST, LAST) if name != "history" else PAST).rows,
            )
        except Refused as refused:
            yield f"list {name}", refusal(refused)


def history(desk: Desk) -> list[object]:
    """Without the moments at which things happened: the clock ticks at every look."""
    return [(one.who, one.what, one.why, one.nature) for one in read_history(desk)]


def paths(desk: Desk, folder: Path) -> Iterator[tuple[str, object]]:
    """Everything that reads for eyes."""
    view = november(desk)
    yield "view", view
    yield "findings", view.live.findings
    yield "figures", figures_of(view.live.plan)
    yield "facts", read_facts(desk, FIRST, LAST)
    yield "who can", [who_can(view, day(n), EARLY.id) for n in (3, 6, 17, 22)]
    yield "why", [why_here(view, BRAM, day(n)) for n in range(28)]
    yield "card", [nurse_card(desk, BRAM), team_list(desk)]
    yield "my wishes", my_wishes(desk, NOVEMBER, BRAM)
    yield "own wishes", my_wishes(desk, NOVEMBER)
    yield "phases", making(desk, NOVEMBER)
    yield "reminders", reminders(desk)
    yield "today", [waiting(desk), news(desk, since=None)]
    yield "search", find_people(desk, "bram wens")
    yield "history", history(desk)
    yield "her history", [(one.who, one.what, one.why, one.nature) for one in history_of_nurse(desk, BRAM)]
    yield "cell", [history_of_cell(desk, BRAM, day(n)) for n in range(28)]
    yield "ledger", ledger(desk, LAST)
    yield "spared", fairness(desk, LAST)
    yield "gaps", gaps_in(view)
    yield "publication", [publication(view), to_fix(desk)]
    yield "copy", copied_week(desk, source=FIRST, targets=(day(7), day(14), day(21)), clash=Clash.AVOID)
    yield "printed", printed(desk)
    yield "files", files(desk, folder)
    yield from lists(desk)
    yield "counts", counted(desk)
    yield "visible", visible_wishes(desk, FIRST, LAST)


def plain(shown: object) -> str:
    """As text, without ids and moments, which differ by chance."""
    text = re.sub(r"[0-9a-f]{32}", "#", repr(shown))
    text = re.sub(r"datetime\.datetime\([^)]*\)", "@", text)
    return re.sub(r"DTSTAMP:\w+|at 0x\w+|\d{4}-\d\d-\d\d \d\d:\d\d", "@", text)


def looks(desk: Desk, folder: Path) -> dict[str, str]:
    folder.mkdir(exist_ok=True)
    return {name: plain(shown) for name, shown in paths(desk, folder)}


def test_no_path_shows_what_a_colleague_wishes_in_an_open_phase(tmp_path: Path) -> None:
    """Two teams that differ in her wishes only look the same everywhere."""
    one, other = looks(wished(ONE), tmp_path / "one"), looks(wished(OTHER), tmp_path / "other")
    assert {name for name in one if one[name] != other[name]} == set()


def test_the_same_paths_tell_once_the_phase_is_closed(tmp_path: Path) -> None:
    """So the comparison can fail: what concerns wishes differs then, and the gap map is there."""
    desks = [wished(ONE), wished(OTHER)]
    for desk in desks:
        close_phase(desk, NOVEMBER)
    one, other = (looks(desk, tmp_path / str(number)) for number, desk in enumerate(desks))
    telling = {
        "view",
        "findings",
        "facts",
        "card",
        "my wishes",
        "history",
        "her history",
        "gaps",
        "printed",
        "visible",
        "why",
        "counts",
        "list wishes",
        "list gaps",
        "list history",
    }
    assert telling <= {name for name in one if one[name] != other[name]}
    assert gap_map(desks[0], NOVEMBER).cells


def test_her_own_device_shows_her_wishes() -> None:
    """Bram sees his, Noor does not, and a device that is nobody's shows nobody's."""
    desk = wished(ONE)
    seen = {name: len(visible_wishes(sits(desk, name), FIRST, LAST)) for name in ("Aylin", "Bram", "Noor")}
    assert seen == {"Aylin": 0, "Bram": 2, "Noor": 0}
    desk.store.set_setting("owner", "")
    assert visible_wishes(desk, FIRST, LAST) == ()
    assert veil_of(desk).me is None


def test_history_and_undo_name_hidden_wishes_without_a_day_or_a_name() -> None:
    """Also of one's own acts for a colleague: the names are masked, undo works, and keeps the true name for later."""
    desk = wished(ONE)
    set_wishes(desk, NOOR, {day(25): Wished(WishKind.DAY_OFF)})
    named = undoable(desk)
    assert named is not None
    undo(desk)
    again = redoable(desk)
    assert again is not None
    words = [say(one, language) for one in (named.what, again.what) for language in Language]
    words += [say(one.what, Language.ENGLISH) for one in read_history(desk)[:4]]
    assert not [said for said in words if "Noor" in said or "27 Nov" in said or "27 nov" in said]
    close_phase(desk, NOVEMBER)
    assert "Noor" in say(read_history(desk)[1].what, Language.ENGLISH)


def test_repeating_for_a_colleague_is_masked_too() -> None:
    """Every name of a change that speaks of wishes is known to the veil."""
    desk = wished(ONE)
    with pytest.raises(Refused):
        repeat_wishes(desk, BRAM, NOVEMBER)
    codes = {one.what.code for one in read_history(desk)}
    assert "together.wishes_hidden" in codes
    assert not codes & {"together.wishes_set", "people.wished"}


REFUSED: list[tuple[str, Callable[[Desk], object]]] = [
    ("together.gaps_too_early", lambda desk: gap_map(desk, NOVEMBER)),
    ("together.suggest_too_early", lambda desk: start_suggestion(Worker([]), november(desk))),
]


@pytest.mark.parametrize(("code", "act"), REFUSED)
def test_what_would_give_wishes_away_waits_for_the_phase_to_close(code: str, act: Callable[[Desk], object]) -> None:
    """The gap map and the planner say until when, in both languages."""
    with pytest.raises(Refused) as refused:
        act(wished(ONE))
    assert refusal(refused.value) == code


def test_a_change_of_a_shift_says_nothing_of_wishes() -> None:
    """Cell history is about shifts: with a wish on the same day it stays empty."""
    desk = wished(ONE)
    nurse, when = cell("Bram", 17)
    assert history_of_cell(desk, NurseId(nurse), when) == ()


READERS = {
    "services/people/hidden.py",  # the veil itself
    "services/people/card.py",  # through the veil
    "services/people/wishes.py",  # writes them, and counts jokers
    "services/conflicts/settling.py",  # through the veil
    "services/day/waiting.py",  # her own
    "services/roster/together/phases.py",  # who has spoken, not of what
    "services/roster/together/wishes.py",  # her own, or through the veil
}


def test_nobody_else_reads_wishes_from_the_store() -> None:
    """Whoever begins to read them elsewhere is found here, and goes through `visible_wishes`."""
    root = Path(teamapp.__file__).parent
    files = [*root.rglob("*.py"), *(root.parent / "ui").rglob("*.py")]
    reading = re.compile(r"(\ball|where|between|get|existing)\((desk, )?(entities\.)?Wish\b")
    found = {
        str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
        for path in files
        if reading.search(path.read_text(encoding="utf-8"))
    }
    assert found == READERS
