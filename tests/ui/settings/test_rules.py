"""Rules on the page: the law stands, the rest is decided, agreed and set back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from teamapp.domain.entities import RuleException, RuleSetting
from tests.ui.settings.test_page import press, sheets
from ui.parts.controls.button import Button
from ui.parts.controls.tick_box import TickBox


@pytest.fixture
def rules(show_page):
    return show_page("rules").section("rules")


def row(section, key):
    return next(one for one in section.rows if one.line.setting.key == key)


def decided(section, rule):
    return next((one for one in section.frame.desk.store.all(RuleSetting) if one.rule == rule), None)


def tool(one, start):
    return next(button for button in one.findChildren(Button) if button.accessibleName().startswith(start))


def test_the_law_has_no_switch_and_says_its_source(rules):
    """A lock instead; sentence, article and date are read out."""
    rest = row(rules, "law.daily_rest")
    assert not rest.findChildren(TickBox)
    said = rest.accessibleName()
    assert "At least 11 h between two shifts" in said
    assert "Arbeidstijdenwet 5:3, since 1 April 2007" in said


def test_a_switch_is_a_decision_signed_with_who_sits_here(rules, qtbot):
    """Off and on again by keyboard; the page says who decided."""
    qtbot.keyClick(row(rules, "team.whole_weekends").tick, Qt.Key.Key_Space)
    word = decided(rules, "team.whole_weekends")
    assert not word.on
    assert word.decided_by == rules._read.me != ""
    assert not row(rules, "team.whole_weekends").tick.isChecked()
    assert word.decided_by in row(rules, "team.whole_weekends").accessibleName()
    qtbot.keyClick(row(rules, "team.whole_weekends").tick, Qt.Key.Key_Space)
    assert decided(rules, "team.whole_weekends").on


def test_figures_are_set_in_hours_and_set_back(rules):
    """Minutes are typed as hours; a switch later keeps the figures; setting back takes the team's word away."""
    tool(row(rules, "contract.hours"), "Figures").click()
    (sheet,) = sheets(rules)
    sheet._figures.fields["tolerance_minutes"].line.setText("2.5")
    sheet._by.line.setText("team meeting")
    press(sheet, "Save")
    assert dict(decided(rules, "contract.hours").figures) == {"tolerance_minutes": 150}
    assert "within 2 h 30" in row(rules, "contract.hours").accessibleName()
    row(rules, "contract.hours").tick.click()
    assert dict(decided(rules, "contract.hours").figures) == {"tolerance_minutes": 150}
    rules.decide(row(rules, "contract.hours").line)
    press(sheets(rules)[0], "Set back")
    assert decided(rules, "contract.hours") is None


def test_an_agreement_with_one_nurse_is_listed_and_ended(rules):
    """Also on the law, with the reason asked; it says what holds for her."""
    rules.agree(row(rules, "law.week_48").line)
    (sheet,) = sheets(rules)
    press(sheet, "Agree")
    assert sheet._nurse.error
    assert sheet._reason.error
    sheet._nurse.value = rules._read.nurses[0][0]
    sheet._reason.line.setText("opted out in writing")
    press(sheet, "Agree")
    assert "needs at least one figure" in sheet._reason.error
    sheet._figures.fields["minutes_a_week"].line.setText("52")
    press(sheet, "Agree")
    assert not sheets(rules)
    made = rules.frame.desk.store.all(RuleException)
    assert any(dict(one.figures) == {"minutes_a_week": 3120} for one in made)
    name = rules._read.nurses[0][1]
    tool(row(rules, "law.week_48"), f"End the agreement with {name}").click()
    assert len(rules.frame.desk.store.all(RuleException)) == len(made) - 1


def test_another_profile_shows_other_rules(rules):
    """The choice is a change like any other, and the law of that country stands there."""
    rules._profile.chosen.emit("uk")
    assert rules.frame.desk.team.rule_profile == "uk"
    assert "Working Time Regulations 1998 4" in row(rules, "law.week_48").accessibleName()
    assert not any(one.line.setting.key == "law.week_60" for one in rules.rows)
