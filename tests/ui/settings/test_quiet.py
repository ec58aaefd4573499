"""What may call for attention, chosen in the settings."""

from __future__ import annotations

from teamapp.services.attention.silence import Kind, Silence, is_quiet_off_duty, silences
from tests.support.roster.roster_team import roster_desk


def test_each_kind_is_silenced_by_one_click(show_page, qtbot):
    """The window is told at once, so that numbers and lines go; and comes back by another."""
    desk = roster_desk()
    section = show_page("quiet", desk).section("quiet")
    for key, made in section.rows.items():
        with qtbot.waitSignals([section.frame.noticed, section.frame.exchanged]):
            made.choice._group.button(2).click()
        assert Silence(Kind(key), None) in silences(desk)
        assert made.choice.current == "silent"
    section.rows["ask"].choice._group.button(0).click()
    assert [one.kind for one in silences(desk)] == [kind for kind in Kind if kind is not Kind.ASK]


def test_everything_until_tomorrow_and_quiet_off_duty(show_page):
    """One button for all; what is chosen is shown as it is when one comes back."""
    desk = roster_desk()
    page = show_page("team", desk)
    page.open_target("quiet/hush")
    section = page.section("quiet")
    assert {made.choice.current for made in section.rows.values()} == {"tomorrow"}
    section._off_duty.click()
    assert not is_quiet_off_duty(desk)
