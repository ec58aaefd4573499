"""How the window looks to this person, by the palette: theme, contrast, motion, language, size of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import HAS_TEAM, Need
from ui.shell.person.preferences import SYSTEM, TEXT_PERCENTS

if TYPE_CHECKING:
    from ui.shell.window import Window


def _already() -> str:
    return translate("window", "It is so already.")


@command(
    changes=False,
    title=lambda: translate("window", "This annoys me…"),
    keys="Ctrl+Shift+H",
    icon="frown",
    english="feedback complaint bother irritate idea developer improve",
    dutch="dit stoort me ergernis klacht terugmelding idee ontwikkelaar verbeteren",
    needs=HAS_TEAM,
)
def annoys(window: Window) -> None:
    window.asides.annoys()


@command(
    changes=False,
    title=lambda: translate("window", "What is new"),
    icon="sparkles",
    english="changes version update release news",
    dutch="wat is er nieuw wijzigingen versie nieuws",
    needs=HAS_TEAM,
)
def whats_new(window: Window) -> None:
    window.asides.news()


@command(
    changes=False,
    title=lambda: translate("window", "Switch between light and dark"),
    icon="sun-moon",
    english="theme night colours",
    dutch="thema nacht kleuren licht donker",
)
def switch_theme(window: Window) -> None:
    window.prefer(window.preferences.but(theme="light" if window.dark else "dark"))


@command(
    changes=False,
    title=lambda: translate("window", "Switch to Dutch"),
    icon="languages",
    english="language nederlands",
    dutch="taal nederlands",
    needs=Need(lambda window: window.preferences.language != "nl"),
)
def speak_dutch(window: Window) -> None:
    window.prefer(window.preferences.but(language="nl"))


@command(
    changes=False,
    title=lambda: translate("window", "Switch to English"),
    icon="languages",
    english="language",
    dutch="taal engels english",
    needs=Need(lambda window: window.preferences.language != "en"),
)
def speak_english(window: Window) -> None:
    window.prefer(window.preferences.but(language="en"))


@command(
    changes=False,
    title=lambda: translate("window", "Larger text"),
    keys=("Ctrl++", "Ctrl+="),
    icon="a-large-small",
    english="zoom in bigger",
    dutch="grotere letters tekst vergroten",
)
def larger_text(window: Window) -> None:
    _step_text(window, 1)


@command(
    changes=False,
    title=lambda: translate("window", "Smaller text"),
    keys="Ctrl+-",
    icon="a-large-small",
    english="zoom out",
    dutch="kleinere letters tekst verkleinen",
)
def smaller_text(window: Window) -> None:
    _step_text(window, -1)


@command(
    changes=False,
    title=lambda: translate("window", "Theme as the system"),
    icon="monitor",
    english="follow desktop colours contrast",
    dutch="thema zoals het systeem bureaublad kleuren contrast volgen",
    needs=Need(lambda window: (window.preferences.theme, window.preferences.contrast) != (SYSTEM, SYSTEM), _already),
)
def follow_theme(window: Window) -> None:
    window.prefer(window.preferences.but(theme=SYSTEM, contrast=SYSTEM))


@command(
    changes=False,
    title=lambda: translate("window", "Usual contrast"),
    icon="contrast",
    english="high contrast off",
    dutch="gewoon contrast hoog contrast uit",
    needs=Need(lambda window: window.preferences.contrast != "usual", _already),
)
def usual_contrast(window: Window) -> None:
    window.prefer(window.preferences.but(contrast="usual"))


@command(
    changes=False,
    title=lambda: translate("window", "Language as the system"),
    icon="languages",
    english="follow desktop",
    dutch="taal zoals het systeem volgen",
    needs=Need(lambda window: not window.preferences.follows_language, _already),
)
def follow_language(window: Window) -> None:
    window.prefer(window.preferences.but(language=SYSTEM))


@command(
    changes=False,
    title=lambda: translate("window", "Reduce motion"),
    icon="circle-pause",
    english="animation blinking still calm",
    dutch="minder beweging animatie knipperen stil rustig",
    needs=Need(lambda window: window.preferences.motion != "reduced", _already),
)
def reduce_motion(window: Window) -> None:
    window.prefer(window.preferences.but(motion="reduced"))


@command(
    changes=False,
    title=lambda: translate("window", "Motion as the system"),
    icon="circle-play",
    english="animation blinking follow",
    dutch="beweging zoals het systeem animatie knipperen volgen",
    needs=Need(lambda window: window.preferences.motion != SYSTEM, _already),
)
def follow_motion(window: Window) -> None:
    window.prefer(window.preferences.but(motion=SYSTEM))


@command(
    changes=False,
    title=lambda: translate("window", "Usual size of text"),
    keys="Ctrl+0",
    icon="a-large-small",
    english="zoom reset 100",
    dutch="gewone letters tekst 100",
    needs=Need(lambda window: window.preferences.text_percent != TEXT_PERCENTS[0], _already),
)
def usual_text(window: Window) -> None:
    window.prefer(window.preferences.but(text_percent=TEXT_PERCENTS[0]))


def _step_text(window: Window, step: int) -> None:
    now = TEXT_PERCENTS.index(window.preferences.text_percent)
    wanted = min(max(now + step, 0), len(TEXT_PERCENTS) - 1)
    window.prefer(window.preferences.but(text_percent=TEXT_PERCENTS[wanted]))
