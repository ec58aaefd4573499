"""Rules on the page: the law stands, the rest is decided where it stands, with what it would do to the roster."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from teamapp.domain.entities import Nurse, Pairing, RuleException, RuleSetting
from tests.support.sample_desk import sample_desk
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


def editing(section, key):
    """The rule's editor, opened with its button."""
    tool(row(section, key), "Decide on").click()
    return row(section, key).editor


def typed(editor, figure, text):
    """Type a figure, and look at once."""
    editor.figures.fields[figure].line.setText(text)
    editor.look_now()


def test_the_law_has_no_switch_and_says_its_source(rules):
    """A lock instead; sentence, article and date are read out."""
    rest = row(rules, "law.daily_rest")
    assert not rest.findChildren(TickBox)
    said = rest.accessibleName()
    assert "At least 11 h between two shifts" in said
    assert "Arbeidstijdenwet 5:3, since 1 April 2007" in said


def test_a_switch_shows_what_it_would_do_and_counts_only_when_it_is_saved(rules, qtbot):
    """By keyboard: the tick stays as it is until then; who sits here signs; the reason is said."""
    whole = row(rules, "team.whole_weekends")
    qtbot.keyClick(whole.tick, Qt.Key.Key_Space)
    assert whole.tick.isChecked()
    assert not whole.editor.on.isChecked()
    assert whole.editor.panel.said
    assert decided(rules, "team.whole_weekends") is None
    whole.editor.why.line.setText("we have families")
    tool(whole, "Save").click()
    word = decided(rules, "team.whole_weekends")
    assert not word.on
    assert word.decided_by == rules._read.me != ""
    now = row(rules, "team.whole_weekends")
    assert now.editor is None
    assert not now.tick.isChecked()
    assert "we have families" in now.accessibleName()


def test_escape_leaves_a_rule_as_it_was(rules, qtbot):
    """Nothing is written, and the keyboard is back on the button that opened it."""
    editor = editing(rules, "team.days_in_row")
    typed(editor, "days", "3")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert row(rules, "team.days_in_row").editor is None
    assert decided(rules, "team.days_in_row") is None


def test_enter_in_a_field_saves(rules, qtbot):
    """Without the mouse: open, type, Enter."""
    editor = editing(rules, "team.days_in_row")
    line = editor.figures.fields["days"].line
    assert rules.window().focusWidget() is line
    line.selectAll()
    qtbot.keyClicks(line, "4")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dict(decided(rules, "team.days_in_row").figures) == {"days": 4}
    assert row(rules, "team.days_in_row").editor is None


def test_the_panel_names_findings_days_and_nurses_before_anything_is_saved(show_page):
    """Three days in a row on the sample team; a click on a day asks for the roster."""
    with sample_desk() as desk:
        rules = show_page("rules", desk).section("rules")
        gone = []
        rules.frame.going.connect(lambda page, target: gone.append((page, target)))
        before = dict(decided(rules, "team.days_in_row").figures)
        editor = editing(rules, "team.days_in_row")
        typed(editor, "days", "3")
        assert "new findings in the roster of" in editor.panel.said
        tool(editor.panel, "Show").click()
        assert gone[0][0] == "roster"
        assert dict(decided(rules, "team.days_in_row").figures) == before


def test_less_than_the_law_is_refused_while_it_is_typed_and_when_it_is_saved(rules):
    """More is the team's own agreement, and the row says so."""
    editor = editing(rules, "law.daily_rest")
    typed(editor, "rest_minutes", "10")
    assert "at least 11 h by law" in editor.panel.said
    tool(editor, "Save").click()
    assert "at least 11 h by law" in editor.panel.said
    typed(editor, "rest_minutes", "12")
    tool(editor, "Save").click()
    said = row(rules, "law.daily_rest").accessibleName()
    assert "At least 12 h between two shifts" in said
    assert "the team asks for more than the law" in said


def test_figures_that_contradict_each_other_are_said_where_they_are_typed(rules):
    """Three of two weekends."""
    editor = editing(rules, "team.weekends")
    typed(editor, "most_weekends", "3")
    assert "3 of 2 weekends" in editor.panel.said


def test_figures_are_set_in_hours_weighed_and_set_back(rules):
    """Minutes are typed as hours; the weight is a word; setting back takes the team's word away."""
    editor = editing(rules, "contract.hours")
    typed(editor, "tolerance_minutes", "2.5")
    editor.weight.choose("strongly")
    editor.by.line.setText("team meeting")
    tool(editor, "Save").click()
    word = decided(rules, "contract.hours")
    assert dict(word.figures) == {"tolerance_minutes": 150}
    assert word.price == 40
    assert "within 2 h 30" in row(rules, "contract.hours").accessibleName()
    assert editing(rules, "contract.hours").weight.current == "strongly"
    tool(row(rules, "contract.hours"), "As the app came").click()
    assert decided(rules, "contract.hours") is None


def test_a_page_is_not_left_with_a_decision_half_typed(rules):
    """The rule is named; what was typed survives a change from elsewhere until it is given up."""
    editor = editing(rules, "team.days_in_row")
    assert rules.settle() == ""
    editor = editing(rules, "team.days_in_row")
    typed(editor, "days", "3")
    rules.refresh(None)
    assert row(rules, "team.days_in_row").editor is editor
    assert rules.settle() == "Days in a row"
    rules.give_up()
    assert row(rules, "team.days_in_row").editor is None


def test_rules_are_found_by_their_words(rules, qtbot):
    """Every word must occur; cards without any rule go."""
    rules.search.edit.setText("sundays year")
    qtbot.keyClick(rules.search.edit, Qt.Key.Key_Return)
    assert [one.line.setting.key for one in rules.rows if one.isVisible()] == ["law.free_sundays"]
    rules.search.edit.setText("no such thing")
    qtbot.keyClick(rules.search.edit, Qt.Key.Key_Return)
    assert rules._nothing.isVisible()


def test_an_agreement_with_one_nurse_is_listed_and_ended(rules):
    """With a preview and the reason asked; it says what holds for her."""
    rules.agree(row(rules, "team.days_in_row").line)
    (sheet,) = sheets(rules)
    press(sheet, "Agree")
    assert sheet._nurse.error
    assert sheet._reason.error
    sheet._nurse.value = rules._read.nurses[0][0]
    sheet._reason.line.setText("her wish")
    press(sheet, "Agree")
    assert "needs at least one figure" in sheet._reason.error
    sheet._figures.fields["days"].line.setText("6")
    sheet._look()
    assert sheet.panel.said
    press(sheet, "Agree")
    assert not sheets(rules)
    made = rules.frame.desk.store.all(RuleException)
    assert any(dict(one.figures) == {"days": 6} for one in made)
    name = rules._read.nurses[0][1]
    tool(row(rules, "team.days_in_row"), f"End the agreement with {name}").click()
    assert len(rules.frame.desk.store.all(RuleException)) == len(made) - 1


def test_less_than_the_law_is_not_agreed_with_one_nurse(rules):
    """There is no opt-out from the weekly hours in the Netherlands."""
    rules.agree(row(rules, "law.week_48").line)
    (sheet,) = sheets(rules)
    sheet._nurse.value = rules._read.nurses[0][0]
    sheet._reason.line.setText("in writing")
    sheet._figures.fields["minutes_a_week"].line.setText("52")
    press(sheet, "Agree")
    assert "does not let one nurse agree to less" in sheet._reason.error


def test_another_profile_shows_other_rules(rules):
    """The choice is a change like any other, and the law of that country stands there."""
    rules._profile.chosen.emit("uk")
    assert rules.frame.desk.team.rule_profile == "uk"
    assert "Working Time Regulations 1998, reg. 4" in row(rules, "law.week_48").accessibleName()
    assert not any(one.line.setting.key == "law.week_60" for one in rules.rows)


def test_a_newcomer_is_paired_and_let_go_where_the_rule_stands(rules):
    """Herself is refused in words; the pair is listed, and a cross ends it."""
    tool(row(rules, "team.pairing"), "Pair a newcomer").click()
    (sheet,) = sheets(rules)
    (one, name), (other, mentor) = rules._read.nurses[:2]
    sheet.one.value, sheet.other.value = one, one
    press(sheet, "Save")
    assert "cannot be her own mentor" in sheet.one.error
    sheet.other.value = other
    press(sheet, "Save")
    assert not sheets(rules)
    assert len(rules.frame.desk.store.all(Pairing)) == 1
    tool(row(rules, "team.pairing"), f"End: {name} beside {mentor}").click()
    assert rules.frame.desk.store.all(Pairing) == ()


def test_whom_her_age_frees_from_nights_is_said_where_the_rule_stands(rules):
    """By day, and taken back."""
    tool(row(rules, "collective.older_nights"), "Say whom").click()
    (sheet,) = sheets(rules)
    sheet.one.value = rules._read.nurses[0][0]
    sheet.first.line.setText("1-12-2026")
    press(sheet, "Save")
    freed = [one for one in rules.frame.desk.store.all(Nurse) if one.nights_free_from]
    assert [one.nights_free_from.isoformat() for one in freed] == ["2026-12-01"]
    tool(row(rules, "collective.older_nights"), "End: ").click()
    assert not any(one.nights_free_from for one in rules.frame.desk.store.all(Nurse))
