"""What the settings page reads and refuses beyond the plain use cases: the week's table, rules in words, twins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from teamapp.services.roster.facts.settings import PROFILES
from teamapp.services.settings.demand import ask_for, demand_table
from teamapp.services.settings.rules import agree_with_nurse, rule_list
from teamapp.services.settings.ruling.word import AgreedFigures
from teamapp.services.settings.shift_kinds import DutyDetails, add_shift_kind, edit_shift_kind, shift_kinds
from teamapp.services.settings.team import edit_team, team_details
from teamapp.words.speak import Language, say
from tests.support.new_desk import THURSDAY, in_words, new_desk, with_nurse

EARLY = DutyDetails(
    name="Early",
    letter="D",
    form=ShiftForm.EARLY,
    start=MinuteOfDay(420),
    end=MinuteOfDay(900),
    break_minutes=Minutes(30),
)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with new_desk() as (opened, _clock):
        yield opened


def test_the_week_is_summed_against_contracts(desk: Desk) -> None:
    """Paid minutes asked: nurses times work, break left out; agreed: the contracts of who is in the team today."""
    add_shift_kind(desk, EARLY)
    (kind,) = shift_kinds(desk)
    with_nurse(desk)
    ask_for(desk, 0, kind.id, nurses=2)
    ask_for(desk, 5, kind.id, nurses=1, one_of_level=4)
    table = demand_table(desk)
    assert (table.minutes_of(kind), table.asked_minutes) == (3 * 450, 3 * 450)
    assert table.contract_minutes == 24 * 60
    saturday = table.need(5, kind.id)
    assert saturday is not None
    assert saturday.one_of_level == 4
    assert table.need(6, kind.id) is None


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_every_rule_is_said_in_both_languages(desk: Desk, profile: str) -> None:
    """No rule of any profile without a sentence, and no figure in it without a name."""
    if profile != team_details(desk).rule_profile:
        edit_team(desk, replace(team_details(desk), rule_profile=profile))
    for line in rule_list(desk):
        for language in Language:
            assert say(line.sentence, language).endswith(".")
            for figure in line.setting.figures:
                assert say(text(f"figure.{line.setting.rule}.{figure}"), language)


def test_an_agreement_is_said_with_its_own_figures(desk: Desk) -> None:
    """What was agreed stands in the sentence, the rest as for everybody."""
    nurse = with_nurse(desk)
    edit_team(desk, replace(team_details(desk), rule_profile="uk"))
    agreed = AgreedFigures(nurse, {"minutes_a_week": 3120}, THURSDAY, reason="opted out in writing")
    agree_with_nurse(desk, "law.week_48", agreed)
    line = next(line for line in rule_list(desk) if line.setting.key == "law.week_48")
    said = say(line.sentence_for(line.agreed[0]), Language.ENGLISH)
    assert said == "At most 52 h a week on average over 17 weeks."


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"end": MinuteOfDay(420)}, "begins and ends at 07:00"),
        ({"end": MinuteOfDay(430)}, "last 10 min"),
        ({"end": MinuteOfDay(419)}, "last 23 h 59"),
        ({"name": "early"}, "called Early already"),
        ({"name": "Other"}, "the same hours already (07:00 to 15:00)"),
    ],
)
def test_kinds_without_length_and_twins_are_refused(desk: Desk, wrong: dict[str, object], says: str) -> None:
    """Nothing is written, and the words say what would be right."""
    add_shift_kind(desk, EARLY)
    with pytest.raises(Refused) as refusal:
        add_shift_kind(desk, replace(EARLY, letter="X", **wrong))  # type: ignore[arg-type]
    assert says in in_words(refusal.value)
    assert len(shift_kinds(desk)) == 1


def test_a_night_goes_over_midnight_and_is_edited_as_itself(desk: Desk) -> None:
    """An end before the begin is the next morning; a kind is no twin of itself."""
    add_shift_kind(
        desk, replace(EARLY, letter="N", form=ShiftForm.NIGHT, start=MinuteOfDay(1380), end=MinuteOfDay(420))
    )
    (night,) = shift_kinds(desk)
    assert (night.end, night.worked) == (1860, 450)
    edit_shift_kind(desk, night.id, replace(EARLY, name="Night", letter="N", form=ShiftForm.NIGHT))
    assert shift_kinds(desk)[0].name == "Night"
