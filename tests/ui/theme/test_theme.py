"""Tokens, icons, fonts and the style sheet."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QWidget

import ui
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.marks.hours_bar import Hours, HoursBar
from ui.theme.colours import THEMES
from ui.theme.icons import IconSource, UnknownIcon
from ui.theme.install import choose_theme, style_sheet
from ui.theme.look import Look, look
from ui.theme.tokens import DAY_KINDS, TONES

READABLE = 4.5
PAIRS = [
    ("text", "app"), ("text", "surface"), ("text", "sidebar"), ("secondary", "surface"), ("secondary", "sidebar"),
    ("secondary", "app"), ("tertiary", "surface"), ("on_accent", "accent"), ("accent", "surface"), ("accent", "soft"),
    ("danger", "surface"), ("danger", "danger_soft"), ("warn", "surface"), ("warn", "warn_soft"), ("ok", "surface"),
    ("ok", "ok_soft"),
]  # fmt: skip


def luminance(colour: str) -> float:
    def linear(part):
        part /= 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return 0.2126 * linear(made.red()) + 0.7152 * linear(made.green()) + 0.0722 * linear(made.blue())


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_is_readable_in_every_theme(theme):
    """WCAG AA, 4.5 to 1, for each ink on each ground it is used on, chips included."""
    for ink, ground in PAIRS:
        assert contrast(theme[ink], theme[ground]) >= READABLE, (ink, ground)
    for kind in DAY_KINDS:
        chip = theme.chips[kind]
        assert contrast(chip.ink, chip.fill) >= READABLE, kind


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_borders_of_inputs_can_be_seen(theme):
    """3 to 1, for what one must find in order to type."""
    assert contrast(theme["input"], theme["surface"]) >= 3.0


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_day_gets_darker_as_it_goes_by(theme):
    """Greyscale print keeps the order early, late, evening, night."""
    grounds = [luminance(theme.chips[kind].fill) for kind in ("early", "late", "evening", "night")]
    assert grounds == sorted(grounds, reverse=True)


def test_high_contrast_is_higher():
    """The variant earns its name."""
    for plain, strong in (("light", "contrast-light"), ("dark", "contrast-dark")):
        for ink in ("text", "secondary", "tertiary", "border", "accent"):
            before = contrast(THEMES[plain][ink], THEMES[plain]["surface"])
            assert contrast(THEMES[strong][ink], THEMES[strong]["surface"]) > before, ink


def test_the_style_sheet_names_only_known_tones():
    """A misspelt tone fails here and not as a silent hole in a theme."""
    for theme in THEMES.values():
        sheet = style_sheet(Look(theme, text_percent=150))
        assert "$" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
        assert "@" not in sheet
    assert set(THEMES["light"].tones) == set(TONES)


def test_the_desktop_is_asked_only_when_wished():
    """An unknown scheme, as without a desktop, is light."""
    assert choose_theme("system", dark=False) == "light"
    assert choose_theme("system", dark=True) == "dark"
    assert choose_theme("light", dark=True) == "light"
    assert choose_theme("contrast", dark=True) == "contrast-dark"
    assert choose_theme("system", dark=True, high=True) == "contrast-dark"
    assert choose_theme("light", dark=True, high=True) == "contrast-light"


def test_every_icon_named_in_the_source_exists():
    """A wrong name would only be found by who opens that page."""
    source = IconSource()
    text = "\n".join(path.read_text(encoding="utf-8") for path in Path(ui.__file__).parent.rglob("*.py"))
    names = set(re.findall(r'icon="([a-z0-9-]+)"', text)) | set(re.findall(r'IconLabel\("([a-z0-9-]+)"', text))
    assert len(names) > 20
    for name in sorted(names):
        source.draw(name, "#000000", 16, 1.0)
    with pytest.raises(UnknownIcon, match="no icon named 'no-such-thing'"):
        source.draw("no-such-thing", "#000000", 16, 1.0)
    source.close()


def test_figures_have_the_same_width_in_tables():
    """`111` is as wide as `888` where `tabular` is asked for."""
    metrics = QFontMetrics(look().font(tabular=True))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_a_theme_changes_what_is_shown_already(qtbot, dress):
    """Colours, icons and fonts follow at once; nothing has to be opened again."""
    label, button = Label("x", size="title", tone="danger"), Button("Go", icon="sparkles")
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.show()
    before = button.icon().pixmap(16, 16).toImage()
    dress(theme="dark")
    assert label.palette().windowText().color() == QColor(THEMES["dark"]["danger"])
    assert label.font().pixelSize() == 20
    assert button.icon().pixmap(16, 16).toImage() != before


def test_text_grows_with_the_chosen_size(qtbot, dress):
    """150 % is 150 %, in labels, in the style sheet and in lengths."""
    dress(text_percent=150)
    label = Label("x", size="title")
    qtbot.addWidget(label)
    label.show()
    assert label.font().pixelSize() == 30
    assert look().px(32) == 48


def test_painting_leaks_no_reference_to_none(qtbot):
    """PySide6 6.12.0 loses one reference to None on each void call and dies after some thousand paints."""
    bar = HoursBar(Hours(120, 112))
    qtbot.addWidget(bar)
    bar.resize(96, 36)
    bar.show()
    bar.grab()
    before = sys.getrefcount(None)
    for _ in range(2000):
        bar.repaint()
    assert abs(sys.getrefcount(None) - before) <= 50


def test_a_widget_made_before_the_first_paint_keeps_its_font(qtbot):
    """Qt polishes a label when it is shown; that must not bring back the font of its birth."""
    holder = QWidget()
    label = Label("x", size="figure", weight="strong", tone="danger", parent=holder)
    qtbot.addWidget(holder)
    holder.show()
    label.event(QEvent(QEvent.Type.Polish))
    assert label.font().pixelSize() == 18
