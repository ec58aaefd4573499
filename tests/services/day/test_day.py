"""The day: visits in order, ticks without a time, what changed, what waits."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Task, Visit
from teamapp.domain.entities.visit import VisitStatus, start_for
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.clients.needs import CarePlan, add_need
from teamapp.services.clients.notes import notes_of
from teamapp.services.clients.repeats import EVERY_DAY
from teamapp.services.day.news import looked, news
from teamapp.services.day.outcome import add_minutes, cancel_visit, note_on_visit, take_up_visit
from teamapp.services.day.rounds import day_sheet, lines_of, my_round
from teamapp.services.day.tick import tick
from teamapp.services.day.waiting import waiting
from teamapp.services.desk import OWNER, Desk
from teamapp.services.history.undo import undo
from teamapp.services.occurrences import visit_on, visits_between, visits_of_day
from teamapp.services.refused import Refused
from teamapp.services.tasks import add_task, change_task, finish_task, open_tasks, take_task
from teamapp.words.speak import Language, say
from tests.support.new_desk import THURSDAY, Clock, in_words, new_desk, spoken, with_client, with_nurse
from tests.support.sample_desk import MORNING, TODAY, sample_desk

TOMORROW = THURSDAY + timedelta(days=1)


@pytest.fixture
def opened() -> Iterator[tuple[Desk, Clock]]:
    with new_desk() as both:
        yield both


@pytest.fixture
def desk(opened: tuple[Desk, Clock]) -> Desk:
    return opened[0]


@pytest.fixture
def visit(desk: Desk) -> Visit:
    """The one visit of this Thursday, planned by nobody yet."""
    with_nurse(desk, owner=True)
    window = (MinuteOfDay(450), MinuteOfDay(570))
    plan = CarePlan(care="washing", minutes=Minutes(40), windows=(window,), repeat=EVERY_DAY, first=THURSDAY)
    add_need(desk, with_client(desk), plan)
    (found,) = visits_of_day(desk, THURSDAY)
    return found


def test_stored_and_asked_for_are_one_visit(desk: Desk, visit: Visit) -> None:
    """An occurrence is listed before it is stored, keeps its id when it is, and is never there twice."""
    assert desk.store.all(Visit) == ()
    assert visit_on(desk, visit.id, THURSDAY) == visit
    nurse = with_nurse(desk, "Bo")
    planned = replace(visit, nurse=nurse, start=MinuteOfDay(480))
    desk.commit((Edit(None, planned),), text("sample.day_planned", day="2026-11-12"))
    assert visits_of_day(desk, THURSDAY) == (planned,)
    assert len(visits_between(desk, THURSDAY, TOMORROW)) == 2
    with pytest.raises(Refused) as refusal:
        visit_on(desk, replace(visit, id=visit.id[::-1]).id, THURSDAY)  # type: ignore[arg-type]
    assert "no such visit" in in_words(refusal.value)


def test_a_tick_goes_forward_only(desk: Desk, visit: Visit) -> None:
    """Under way, then done; back or sideways is refused; undo takes a slip back."""
    spoken(tick(desk, visit.id, THURSDAY, VisitStatus.UNDER_WAY))
    spoken(tick(desk, visit.id, THURSDAY, VisitStatus.DONE))
    for status in (VisitStatus.UNDER_WAY, VisitStatus.NOT_HOME, VisitStatus.DONE):
        with pytest.raises(Refused) as refusal:
            tick(desk, visit.id, THURSDAY, status)
        assert "ticked as done already" in in_words(refusal.value)
    undo(desk)
    assert visit_on(desk, visit.id, THURSDAY).status is VisitStatus.UNDER_WAY


def test_nobody_is_clocked(opened: tuple[Desk, Clock], visit: Visit) -> None:
    """Two ticks at other times leave the same moment behind in history, and it is the beginning of the day."""
    desk, clock = opened
    moments = set()
    for status, hour in ((VisitStatus.UNDER_WAY, 8), (VisitStatus.DONE, 9)):
        clock.now = datetime(2026, 11, 12, hour, 17, 31, tzinfo=UTC)
        change = tick(desk, visit.id, THURSDAY, status)
        stored = desk.store.change(change.id)
        assert stored is not None
        moments.add((stored.at, int(stored.id[:12], 16)))
    midnight = datetime(2026, 11, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert moments == {(midnight, int(midnight.timestamp() * 1000))}


def test_what_cannot_be_ticked(desk: Desk, visit: Visit) -> None:
    """Not before its day, and not while it is cancelled."""
    (later,) = visits_of_day(desk, TOMORROW)
    with pytest.raises(Refused) as early:
        tick(desk, later.id, TOMORROW, VisitStatus.DONE)
    assert "before that day" in in_words(early.value)
    change = cancel_visit(desk, visit.id, THURSDAY, reason="with her son")
    spoken(change)
    assert change.why is not None
    assert say(change.why, Language.ENGLISH) == "with her son"
    with pytest.raises(Refused) as gone:
        tick(desk, visit.id, THURSDAY, VisitStatus.DONE)
    assert "Take it up again" in in_words(gone.value)
    spoken(take_up_visit(desk, visit.id, THURSDAY))
    with pytest.raises(Refused, match="not_cancelled"):
        take_up_visit(desk, visit.id, THURSDAY)
    tick(desk, visit.id, THURSDAY, VisitStatus.NOT_HOME)
    with pytest.raises(Refused) as done:
        cancel_visit(desk, visit.id, THURSDAY, reason="late")
    assert "not at home" in in_words(done.value)


def test_minutes_extra_are_typed_with_a_reason(desk: Desk, visit: Visit) -> None:
    """Fifteen minutes need a reason, none takes them back, 300 are refused."""
    spoken(add_minutes(desk, visit.id, THURSDAY, extra=Minutes(15), reason="bed changed"))
    assert visit_on(desk, visit.id, THURSDAY).minutes_extra == 15
    with pytest.raises(Refused):
        add_minutes(desk, visit.id, THURSDAY, extra=Minutes(10), reason="  ")
    with pytest.raises(Refused) as refusal:
        add_minutes(desk, visit.id, THURSDAY, extra=Minutes(300), reason="long")
    assert "between 0 and 240" in in_words(refusal.value)
    add_minutes(desk, visit.id, THURSDAY, extra=Minutes(0), reason="")
    assert visit_on(desk, visit.id, THURSDAY).extra_reason == ""


def test_a_note_on_a_visit_shows_on_the_client(desk: Desk, visit: Visit) -> None:
    """It hangs on the visit and is read with the client."""
    note_on_visit(desk, visit.id, THURSDAY, "Walked to the window.")
    (note,) = notes_of(desk, visit.client)
    assert note.subject == visit.id


def test_tasks(desk: Desk) -> None:
    """Added, taken, finished, opened again; earliest due first; an empty one is refused."""
    spoken(add_task(desk, "Call the doctor", due=TOMORROW))
    spoken(add_task(desk, "Order gloves", due=THURSDAY))
    first, second = open_tasks(desk)
    assert (first.title, second.title) == ("Order gloves", "Call the doctor")
    with pytest.raises(Refused) as nobody:
        take_task(desk, first.id)
    assert "settings" in in_words(nobody.value)
    me = with_nurse(desk, owner=True)
    spoken(take_task(desk, first.id))
    spoken(finish_task(desk, second.id))
    assert [task.nurse for task in open_tasks(desk, nurse=me)] == [me]
    spoken(finish_task(desk, second.id, done=False))
    spoken(change_task(desk, replace(second, title="Call the doctor again")))
    with pytest.raises(Refused):
        change_task(desk, replace(second, title=" "))
    assert {task.title for task in desk.store.all(Task)} == {"Order gloves", "Call the doctor again"}


def test_my_round_and_everybodys(sample: Desk) -> None:
    """Each planned visit stands on the round of whoever goes, in order of time; cancelled ones and gaps stand apart."""
    visits = visits_of_day(sample, TODAY)
    sheet = day_sheet(sample, TODAY)
    lines = [line for round_ in sheet.rounds for line in round_.lines]
    going = [v for v in visits if v.planned]
    assert len(lines) == len(going) + sum(v.second_nurse is not None for v in going)
    assert {line.visit.id for line in sheet.cancelled} == {v.id for v in visits if v.cancelled}
    assert len(sheet.not_planned) == sum(not v.planned and not v.cancelled for v in visits)
    for round_ in sheet.rounds:
        starts = [line.start for line in round_.lines]
        assert starts == sorted(starts, key=lambda start: start or 0)
        assert all(line.start == start_for(line.visit, round_.nurse.id) for line in round_.lines)
    mine = my_round(sample, TODAY)
    assert mine is not None
    assert mine in sheet.rounds
    assert mine.finished == 0
    assert len(lines_of(sample, visits, TODAY)) == len(visits)


def test_the_night_is_news(sample: Desk) -> None:
    """On the first morning the changes of the night are news with their reasons; making the sample is not."""
    items = news(sample)
    assert len(items) == 3
    for item in items:
        assert item.why is not None
        assert item.visits or item.duties
        for language in Language:
            assert say(item.what, language)
            assert say(item.why, language)


def test_looking_makes_it_old(opened: tuple[Desk, Clock], visit: Visit) -> None:
    """What others did is news until I have looked; my own acts and ticks never are."""
    desk, clock = opened
    me = desk.me
    assert me is not None
    planned = replace(visit, nurse=me, start=MinuteOfDay(480))
    desk.commit((Edit(None, planned),), text("sample.day_planned", day="2026-11-12"))
    clock.go_on(minutes=10)
    bo = with_nurse(desk, "Bo")
    _as(desk, bo)
    cancel_visit(desk, visit.id, THURSDAY, reason="ill")
    take_up_visit(desk, visit.id, THURSDAY)
    tick(desk, visit.id, THURSDAY, VisitStatus.UNDER_WAY)
    _as(desk, me)
    assert [item.what.code for item in news(desk)] == ["day.taken_up", "day.cancelled"]
    assert all(item.mine and item.who == "Bo Yilmaz" for item in news(desk))
    clock.go_on(minutes=1)
    looked(desk)
    assert news(desk) == ()


def test_what_waits_has_words(sample: Desk) -> None:
    """Tasks, open duties of the ill colleague and the rest, each said in both languages; mine are marked."""
    items = waiting(sample)
    codes = {item.text.code for item in items}
    assert "waiting.task_overdue" in codes or "waiting.task_today" in codes
    assert all(say(item.text, language) for item in items for language in Language)


def test_nothing_waits_in_an_empty_team(desk: Desk) -> None:
    """No client, no nurse, no task: silence."""
    assert waiting(desk) == ()
    assert day_sheet(desk, date(2026, 11, 12)).rounds == ()
    assert my_round(desk, THURSDAY) is None


@pytest.fixture(scope="module")
def sample() -> Iterator[Desk]:
    """The sample team, for tests that only read."""
    with sample_desk(now=MORNING) as found:
        yield found


def _as(desk: Desk, nurse: NurseId) -> None:
    desk.store.set_setting(OWNER, nurse)
