"""The welcome page: shown while no team is open."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.shell.page import PageSpec

PAGE = PageSpec(
    icon="house", title=lambda: translate("welcome", "Welcome"), load="ui.welcome.page:WelcomePage", place="welcome"
)
