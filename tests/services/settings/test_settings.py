"""The team's settings: duties, demand, rules; and the sample team made in an empty profile."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from scheduling.rules.setting import Strength
from teamapp.domain.change import Edit
from teamapp.domain.entities import Address, Assignment, Client, Demand, RuleSetting, ShiftKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.patch.search import Address as House
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.settings.demand import ask_for, demand_today
from teamapp.services.settings.device import own_device
from teamapp.services.settings.rules import agree_with_nurse, back_to_profile, decide_rule, end_agreement, rule_list
from teamapp.services.settings.ruling.word import AgreedFigures, RuleWord
from teamapp.services.settings.sample_team import make_sample
from teamapp.services.settings.shift_kinds import (
    DutyDetails,
    add_shift_kind,
    edit_shift_kind,
    end_shift_kind,
    shift_kinds,
)
from teamapp.services.settings.team import edit_team, team_details
from teamapp.store.store import Store
from teamapp.words.speak import Language, say
from tests.support.new_desk import THURSDAY, Clock, in_words, new_desk, spoken, with_nurse

EARLY = DutyDetails(
    name="Early",
    letter="d",
    form=ShiftForm.EARLY,
    start=MinuteOfDay(420),
    end=MinuteOfDay(900),
    break_minutes=Minutes(30),
)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with new_desk() as (opened, _clock):
        yield opened


def _kind(desk: Desk) -> ShiftKind:
    add_shift_kind(desk, EARLY)
    return shift_kinds(desk)[-1]


def test_the_teams_figures(desk: Desk) -> None:
    """What is stored is what was typed; the same again is refused."""
    details = replace(team_details(desk), coffee_minutes=Minutes(5), known_faces_target=5, country="BE")
    spoken(edit_team(desk, details))
    assert team_details(desk) == details
    with pytest.raises(Refused, match="nothing_changed"):
        edit_team(desk, details)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"name": ""}, "Name” is empty"),
        ({"time_zone": "Mars/Olympus"}, "Europe/Amsterdam"),
        ({"time_zone": "../etc/passwd"}, "Europe/Amsterdam"),
        ({"rule_profile": "us"}, "Known are: eu, nl, uk"),
        ({"country": "XX"}, "No public holidays are known"),
        ({"bicycle_kmh": 200}, "between 6 and 30"),
        ({"coffee_minutes": Minutes(99)}, "between 0 and 30"),
    ],
)
def test_wrong_figures_are_refused_in_words(desk: Desk, wrong: dict[str, object], says: str) -> None:
    """Each refusal names the field and what would be right; the team stays as it was."""
    before = desk.team
    with pytest.raises(Refused) as refusal:
        edit_team(desk, replace(team_details(desk), **wrong))  # type: ignore[arg-type]
    assert says in in_words(refusal.value)
    assert desk.team == before


def test_duties(desk: Desk) -> None:
    """Letters are capital and unique; one past midnight ends on the next day; leave's letter is not free."""
    kind = _kind(desk)
    assert kind.letter == "D"
    late = replace(EARLY, name="Night", letter="N", form=ShiftForm.NIGHT)
    night = replace(late, start=MinuteOfDay(1380), end=MinuteOfDay(420))
    spoken(add_shift_kind(desk, night))
    assert [item.worked for item in shift_kinds(desk)] == [450, 450]
    for letter in ("D", "V", "Z", "ABC"):
        with pytest.raises(Refused) as refusal:
            add_shift_kind(desk, replace(EARLY, letter=letter))
        assert "taken or too long" in in_words(refusal.value)
    spoken(edit_shift_kind(desk, kind.id, replace(EARLY, name="Day")))
    with pytest.raises(Refused):
        edit_shift_kind(desk, kind.id, replace(EARLY, break_minutes=Minutes(400)))


def test_a_duty_in_use_cannot_end(desk: Desk) -> None:
    """While somebody still works it, ending is refused with the day; afterwards its demand ends with it."""
    kind, nurse = _kind(desk), with_nurse(desk)
    ask_for(desk, 0, kind.id, nurses=2)
    day = THURSDAY + timedelta(days=4)
    cell = Assignment(id=assignment_id(nurse, day), nurse=nurse, day=day, shift_kind=kind.id)
    desk.commit((Edit(None, cell),), text("sample.roster_made", day="2026-11-12"))
    with pytest.raises(Refused) as refusal:
        end_shift_kind(desk, kind.id, last=THURSDAY)
    assert "Mon 16 Nov" in in_words(refusal.value)
    spoken(end_shift_kind(desk, kind.id, last=day))
    assert shift_kinds(desk, on=day + timedelta(days=1)) == ()
    assert [need.last for need in desk.store.all(Demand)] == [day]


def test_demand(desk: Desk) -> None:
    """Set, changed, taken away; one line a weekday and duty."""
    kind = _kind(desk)
    spoken(ask_for(desk, 5, kind.id, nurses=2, one_of_level=4))
    ask_for(desk, 5, kind.id, nurses=3)
    (need,) = demand_today(desk)
    assert (need.nurses, need.one_of_level) == (3, 0)
    with pytest.raises(Refused):
        ask_for(desk, 5, kind.id, nurses=99)
    ask_for(desk, 5, kind.id, nurses=0)
    assert demand_today(desk) == ()


def test_the_law_stands(desk: Desk) -> None:
    """Every rule is listed with words; none of the law can be switched off or changed; nothing is written."""
    lines = rule_list(desk)
    law = [line for line in lines if line.is_law]
    assert len(law) >= 5
    assert lines[: len(law)] == tuple(law)
    for line in law:
        assert line.setting.source
        assert say(text(f"rule.{line.setting.rule}"), Language.DUTCH)
        with pytest.raises(Refused) as refusal:
            decide_rule(desk, line.setting.key, RuleWord(on=False, decided_by="us"))
        assert "law" in in_words(refusal.value)
    assert desk.store.all(RuleSetting) == ()


def test_the_teams_word_on_a_rule(desk: Desk) -> None:
    """Decided, shown with who decided it, decided otherwise, taken back; figures it does not have are refused."""
    spoken(decide_rule(desk, "team.days_in_row", RuleWord(figures={"days": 4}, decided_by="team meeting")))
    (line,) = [line for line in rule_list(desk) if line.setting.key == "team.days_in_row"]
    assert line.changed
    assert line.setting.figure("days") == 4
    assert line.setting.source == "team meeting"
    spoken(decide_rule(desk, "team.days_in_row", RuleWord(on=False, decided_by="team meeting")))
    assert len(desk.store.all(RuleSetting)) == 1
    spoken(back_to_profile(desk, "team.days_in_row"))
    assert not any(line.changed for line in rule_list(desk))
    for rule, figures in (("team.nonsense", {}), ("team.days_in_row", {"nights": 2})):
        with pytest.raises(Refused) as refusal:
            decide_rule(desk, rule, RuleWord(figures=figures))
        in_words(refusal.value)


def test_an_agreement_with_one_nurse(desk: Desk) -> None:
    """Her figures hold for her, with a reason, and can end."""
    nurse = with_nurse(desk)
    agreed = AgreedFigures(nurse, {"days": 6}, THURSDAY, reason="likes runs")
    spoken(agree_with_nurse(desk, "team.days_in_row", agreed))
    (line,) = [line for line in rule_list(desk) if line.setting.key == "team.days_in_row"]
    assert line.setting.strength is Strength.TEAM
    assert line.setting.figure("days", nurse) == 6
    with pytest.raises(Refused):
        agree_with_nurse(desk, "team.days_in_row", replace(agreed, reason=""))
    with pytest.raises(Refused):
        agree_with_nurse(desk, "team.days_in_row", replace(agreed, figures={}))
    spoken(end_agreement(desk, line.agreed[0].id))
    assert all(not line.agreed for line in rule_list(desk))


def test_whose_device(desk: Desk) -> None:
    """Chosen by name; somebody unknown is refused."""
    nurse = with_nurse(desk)
    own_device(desk, nurse)
    assert desk.me == nurse
    with pytest.raises(Refused):
        own_device(desk, nurse[::-1])  # type: ignore[arg-type]


def test_a_sample_team_where_there_is_no_map() -> None:
    """Invented places, and it says so; a second one in the same profile is refused."""
    store = Store.in_memory()
    desk = Desk(store=store, clock=Clock())
    try:
        (said,) = make_sample(desk, language="nl")
        assert "travel times are estimated" in say(said, Language.ENGLISH)
        assert len(store.all(Client)) == 54
        assert desk.team.sample
        assert desk.me is not None
        assert {address.street[:9] for address in store.all(Address)} == {"Geschatte"}
        with pytest.raises(Refused) as refusal:
            make_sample(desk)
        assert "already has a team" in in_words(refusal.value)
    finally:
        store.close()


def test_a_sample_team_on_a_map() -> None:
    """Its doors are addresses of the map, each once; a map with too few is refused with the numbers."""
    store = Store.in_memory()
    desk = Desk(store=store, clock=Clock(), patch=_Town(houses_count=40))  # type: ignore[arg-type]  # its two parts
    try:
        with pytest.raises(Refused) as refusal:
            make_sample(desk)
        assert "40 addresses" in in_words(refusal.value)
        assert store.all(Client) == ()
        assert make_sample(desk, patch=_Town(houses_count=90)) == ()  # type: ignore[arg-type]
        now = [address for address in store.all(Address) if address.last is None]
        assert len({address.street for address in now}) == 54
        assert all(address.town == "Delft" for address in now)
    finally:
        store.close()


class _Town:
    """A patch pack with one long street, every house listed twice."""

    name = "Delft"

    def __init__(self, *, houses_count: int) -> None:
        self._count = houses_count

    def houses(self) -> tuple[House, ...]:
        once = [House("Oude Delft", str(n), "2611AA", "", 52.0 + n / 1e5, 4.36, exact=True) for n in range(self._count)]
        return (*once, *once)
