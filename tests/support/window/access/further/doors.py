"""What lies before an open team: the lock, the team that does not open, and every step from the welcome page to one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tests.support.window.access.places import Place
from tests.support.window.clipping.walk import apart, clear, welcomes
from ui.settings.security.restore_sheet import RestoreSheet
from ui.shell.profile.unlock import UnlockPage
from ui.shell.window import Window
from ui.welcome.joining.waiting import Waiting
from ui.welcome.page import WelcomePage
from ui.welcome.rebuilding.form import Held, RebuildForm

if TYPE_CHECKING:
    from teamapp.services.sharing.joining.join import Joining

SIX = ("apple", "brook", "cedar", "delta", "ember", "fjord")
NEVER = datetime(2030, 1, 1, tzinfo=UTC)


class _Asked:
    """A newcomer who waits for a yes."""

    team_name, nurse_name, words, expires_at = "Wijkteam Noord", "Bo de Wit", SIX, NEVER


def doors(window: Window, settle: Callable[[], None]) -> Iterator[Place]:
    """First the lock over the open team, then without one."""
    for name in apart(window):
        yield Place(name, sheet=name.startswith("lock"))
    clear(window)
    window.show_team(None)
    settle()
    yield from map(Place, welcomes(window))
    page = window.page_of("welcome")
    assert isinstance(page, WelcomePage)
    yield from _more_steps(page, settle)
    for reason in ("store.passphrase_needed", "store.words_wrong", "store.key_missing"):
        window.show_trouble(UnlockPage(reason, "The key of this team is not in the keyring of this computer."))
        settle()
        yield Place(f"unlock {reason}")


def _more_steps(page: WelcomePage, settle: Callable[[], None]) -> Iterator[Place]:
    """Waiting for a yes, rebuilding from a file, bringing a backup back."""
    held = Held(team="Noord", file="noord.json", made="19 November", nurses=12, clients=54, entries=9000)
    for step in (Waiting(cast("Joining", _Asked())), RebuildForm(held, has_keyring=False)):
        page._show(step)
        settle()
        yield Place(f"welcome/{type(step).__name__}")
    sheet = RestoreSheet(page, Path("noord.tabackup"), page.frame, by_passphrase=True, replaces=False)
    sheet.open()
    settle()
    yield Place("welcome/restore", sheet=True)
    sheet.shut()
    settle()
