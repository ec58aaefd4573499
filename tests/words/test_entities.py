"""Every entity and every field has a name in both languages, derived from the declarations."""

import pytest

from teamapp.domain.care import CARE_KINDS, SKILLS, care_name
from teamapp.domain.entities import ENTITIES
from teamapp.domain.entities.asking import AskKind, AskState
from teamapp.domain.entities.client import Pair, Preference
from teamapp.domain.entities.nurse import LeaveKind, Level, Role, TravelMode, WishKind
from teamapp.domain.entities.roster import PeriodState, Phase
from teamapp.domain.entities.talk import About
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.text import text
from teamapp.domain.wire import Entity, fields_of
from teamapp.words import entities
from teamapp.words.speak import Language, known_codes, say

VALUES: dict[str, list[str]] = {
    "level": [str(int(level)) for level in Level],
    "travel": list(TravelMode),
    "role": list(Role),
    "leave": list(LeaveKind),
    "wish": list(WishKind),
    "form": list(ShiftForm),
    "period": list(PeriodState),
    "phase": list(Phase),
    "ask": list(AskKind),
    "ask_state": list(AskState),
    "visit": list(VisitStatus),
    "preference": list(Preference),
    "pair": list(Pair),
    "about": list(About),
    "skill": list(SKILLS),
    "care": [kind.slug for kind in CARE_KINDS],
    "weekday": [str(number) for number in range(7)],
}


@pytest.mark.parametrize("kind", ENTITIES)
def test_every_field_has_a_label(kind: type[Entity]) -> None:
    """A new field without a name in either language fails here."""
    wanted = {f"label.{kind.entity_name}"} | {f"label.{kind.entity_name}.{spec.name}" for spec in fields_of(kind)}
    assert wanted <= entities.EN.keys()
    assert wanted <= entities.NL.keys()


def test_no_label_of_what_is_gone() -> None:
    """A label whose field no longer exists is removed with it."""
    wanted = {f"label.{kind.entity_name}" for kind in ENTITIES}
    wanted |= {f"label.{kind.entity_name}.{spec.name}" for kind in ENTITIES for spec in fields_of(kind)}
    assert entities.EN.keys() == entities.NL.keys() == wanted


@pytest.mark.parametrize("group", VALUES)
@pytest.mark.parametrize("language", Language)
def test_every_value_has_a_name(group: str, language: Language) -> None:
    """A new level, role, skill or kind of care without a name fails here."""
    assert {f"{group}.{value}" for value in VALUES[group]} <= known_codes(language)


def test_own_words_stay_own_words() -> None:
    """Care that no list knows is called what the team called it."""
    assert say(care_name("walk to the lake"), Language.DUTCH) == "walk to the lake"
    assert say(care_name("wound"), Language.DUTCH) == say(text("care.wound"), Language.DUTCH) == "Wondzorg"
