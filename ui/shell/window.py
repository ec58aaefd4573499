"""The window: sidebar and pages of the open team, or the welcome page when there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QWidget

from ui.parts.access.faces import install_faces
from ui.parts.access.order import go_on
from ui.parts.label import small
from ui.parts.layers.reading import READING, Resting
from ui.parts.layers.veil import veils_over
from ui.parts.layout import column, plain, row
from ui.shell import window_commands
from ui.shell.asides.asides import Asides
from ui.shell.background.jobs import Jobs
from ui.shell.background.quiet import when_quiet
from ui.shell.declared.registry import Registry
from ui.shell.declared.rooms import Room
from ui.shell.frame import Frame
from ui.shell.overlay.locking import Locking
from ui.shell.overlay.notice import NoticeLine
from ui.shell.page import Page
from ui.shell.person.preferences import Preferences
from ui.shell.person.remembered import Remembered
from ui.shell.posts.monthly import MonthlyPost
from ui.shell.posts.updates import UpdatePost
from ui.shell.profile.ports import OpenTeam
from ui.shell.sides.sidebar import Sidebar
from ui.shell.sides.stack import PageStack
from ui.shell.sides.sync_state import sync_words
from ui.theme.look import look

if TYPE_CHECKING:
    from ui.paper.offers import Offer

Dress = Callable[[Preferences], None]


class Window(QMainWindow):
    """One open team in one window. `show_team` fills it; `prefer` dresses it anew."""

    painted_first = Signal()
    preferred = Signal(object)
    reopen = Signal()
    made = Signal(object)
    told = Signal(object)
    """A Change that was written here, for the other windows of the team."""
    exchanged = Signal()
    renewed = Signal()
    locked = Signal()
    unlocked = Signal()
    another_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        rooms: tuple[Room, ...],
        jobs: Jobs,
        *,
        preferences: Preferences,
        dress: Dress,
        profile: Path,
        number: int = 0,
    ) -> None:
        """`dress` puts theme, text size and language into force; `profile` is the folder of the team's data.

        `number` tells the windows of one team apart; the first has 0.
        """
        super().__init__()
        self.number, self._leads = number, number == 0
        self.used_elsewhere: Callable[[], bool] = lambda: False
        self.setObjectName("window")
        self.setWindowTitle("Teamapp")
        self.setMinimumSize(QSize(960, 640))
        self._rooms, self._jobs, self._dress, self._profile = rooms, jobs, dress, profile
        self.preferences = preferences
        self._team: OpenTeam | None = None
        self._painted = False
        self._wanted = ""
        jobs.failed.connect(self._troubled)
        install_faces()
        self._build(waiting=True)

    # what the window shows

    def show_team(self, team: OpenTeam | None) -> None:
        """Show an open team, or the welcome page for `None`."""
        self._team = team
        self._build(waiting=False)

    def show_trouble(self, words: QWidget) -> None:
        """Show why there is no team, with a way out, in the place of the pages."""
        self.stack.addWidget(words)
        self.stack.setCurrentWidget(words)

    def rooms_for(self, *, of_team: bool) -> tuple[Room, ...]:
        """The pages that there are of a team, or while there is none."""
        return tuple(room for room in self._rooms if (room.page.place != "welcome") == of_team)

    def first_room(self, *, of_team: bool) -> Room | None:
        """The page that shows first: the one of last time, or the topmost."""
        rooms = self.rooms_for(of_team=of_team)
        wanted = [room for room in rooms if room.key == self.preferences.page]
        return next(iter((*wanted, *rooms)), None)

    def tell_trouble(self, error: Exception) -> None:
        """Say what went wrong, in words, at the bottom; it stays until it is closed."""
        from ui.shell.overlay.trouble import in_words

        self.notice.warn(in_words(error, self.frame))

    def page_now(self) -> str:
        """The key of the page that shows."""
        return self.stack.current_key

    def page_of(self, key: str) -> Page | None:
        """A page that has been shown before."""
        return self.stack.page(key)

    def show_page(self, key: str, target: str = "") -> Page | None:
        """Go to a page, and there to the thing with this id."""
        self._wanted = ""
        page = self.stack.show_page(key, target)
        self.sidebar.show_page(self.stack.current_key)
        if page is not None and self._team is not None:
            self.preferences = self.preferences.but(page=key)
        return page

    def when_read(self, then: Callable[[], None]) -> None:
        """Once nothing is being read any more: a page that was just made knows then what it shows."""
        self._jobs.when_idle(self.stack, then)

    def tell_why(self, words: str) -> None:
        """Why a command could not be given, at the bottom."""
        self.notice.hint(words)

    def prefer(self, preferences: Preferences) -> None:
        """Another theme at once; another language or text size by building the pages anew."""
        self._dress(preferences)
        self.adopt(preferences)
        self.preferred.emit(preferences)

    def adopt(self, preferences: Preferences) -> None:
        """What was chosen here or in another window; the page that shows stays."""
        before, self.preferences = self.preferences, preferences.but(page=self.preferences.page)
        if before.needs_new_pages(preferences):
            self._build(waiting=False)
        else:
            self.frame.preferences = self.preferences

    # what another window of the team did

    def build_anew(self) -> None:
        """It changed something that every page stands on."""
        self._build(waiting=False)

    def lead(self) -> None:
        """It was closed, and this is the one in front now: what is done once a team is done here."""
        if not self._leads:
            self._leads = True
            self._post()

    @property
    def dark(self) -> bool:
        return look().dark

    # what the window's own commands do

    def open_palette(self) -> None:
        """Ctrl+K."""
        from ui.shell.overlay.palette import Palette

        Palette(self, self.registry, self.frame).open()

    def open_keys_sheet(self) -> None:
        """The `?` sheet."""
        from ui.shell.overlay.keys_sheet import KeysSheet

        everywhere = [one for one in self.registry.commands if one.room == "window"]
        here = [one for one in self.registry.commands if one.room == self.page_now()]
        KeysSheet(self, here, everywhere).open()

    @property
    def has_team(self) -> bool:
        return self._team is not None

    def papers(self) -> tuple[Offer, ...]:
        """What the page that shows offers on paper."""
        page = self.page_of(self.page_now())
        return page.papers() if page is not None else ()

    @property
    def can_undo(self) -> bool:
        return self.frame.undo.can_undo

    @property
    def can_redo(self) -> bool:
        return self.frame.undo.can_redo

    def undo(self) -> None:
        self.frame.undo.undo()

    def redo(self) -> None:
        self.frame.undo.redo()

    @property
    def can_lock(self) -> bool:
        return self.locking.possible

    def lock(self) -> None:
        self.locking.lock()

    # Qt

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes as things lie: the sidebar, the page from top to bottom, what stands beside it; or in the sheet."""
        return go_on([self.centralWidget(), *veils_over(self)][-1], forward=forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted_first.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.fit(self.width())
        page = self.stack.page(self.page_now())
        if page is not None:
            page.resized()

    def closeEvent(self, event: QCloseEvent) -> None:
        page = self.stack.page(self.page_now())
        if page is not None and not page.may_leave():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    # building

    def _build(self, *, waiting: bool) -> None:
        rooms = self.rooms_for(of_team=self._team is not None)
        shown = tuple(room for room in self._rooms if room.page.place != "welcome") if waiting else rooms
        self._clear()
        center = QWidget()
        center.setObjectName("page")
        self.notice = NoticeLine(center)
        self.frame = Frame(
            self._team,
            self._jobs,
            self.notice,
            preferences=self.preferences,
            profile=self._profile,
            places=Remembered(self._profile, window=self.number),
            parent=center,
        )
        self.locking = Locking(self, self.frame, self._team)
        self.locking.used_elsewhere = lambda: self.used_elsewhere()
        self.locking.hidden.connect(self.locked)
        self.locking.shown.connect(self.unlocked)
        self.stack = PageStack(rooms, self.frame, made=self._page_made, parent=center)
        self.sidebar = Sidebar(shown, parent=center)
        self.sidebar.setVisible(waiting or self._team is not None)
        self.sidebar.fit(self.width())
        own = window_commands.all_commands(rooms)
        self.notice.follow(self.stack)
        self._lay_out(center)
        if waiting:
            self.show_trouble(self._opening())
        self.registry = Registry(own, rooms, self, self)
        self.asides = Asides(self, self.frame, self.sidebar, page=self._title_now)
        self._connect()
        if not waiting:
            self.registry.bind_own(center)
            self._fill()

    def _opening(self) -> QWidget:
        """For the moment between the first paint and the open team."""
        words = small(self.tr("Opening your team…"), tone="tertiary")
        return plain(column(None, row(None, words, None), None))

    def _clear(self) -> None:
        """Take the old pages out at once, so that no shortcut is heard twice; they may still be in a signal."""
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()

    def _lay_out(self, center: QWidget) -> None:
        box = QHBoxLayout(center)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.sidebar)
        box.addLayout(column(*self._above(), self.stack, gap=0), 1)
        self.setCentralWidget(center)
        center.show()

    def _above(self) -> tuple[QWidget, ...]:
        """What stands above every page while the team can only be looked at."""
        words = self.frame.reading
        self.setProperty(READING, words)
        if not words:
            return ()
        from ui.shell.sides.reading_band import ReadingBand

        band = ReadingBand(words)
        band.again.connect(self.reopen)
        Resting(self, words, band)
        return (band,)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._sidebar_chosen)
        self.sidebar.search_wanted.connect(self.open_palette)
        self.frame.going.connect(self.show_page)
        self.frame.undo.saved.connect(self.notice.say_saved)
        self.frame.preferred.connect(self.prefer)
        self.frame.reopen.connect(self.reopen)
        self.frame.made.connect(self.made)
        self.frame.renewed.connect(self._renew)
        self.frame.told.connect(self.told)
        self.frame.exchanged.connect(self.exchanged)
        self.frame.changed.connect(self._count)
        self.frame.noticed.connect(self._count)
        self.frame.exchanged.connect(self._look_at_exchange)
        self.sidebar.more.clicked.connect(lambda: self.asides.more(self.registry))
        self.sidebar.sync_wanted.connect(lambda: self.show_page("sharing"))
        self.sidebar.update_wanted.connect(lambda: self.show_page("settings", "about"))

    def _fill(self) -> None:
        team = self._team
        self.sidebar.show_team(team.name if team else "")
        self._look_at_exchange()
        first = self.first_room(of_team=team is not None)
        if first is not None:
            self.show_page(first.key)
        self.frame.undo.look_again()
        if team is not None and team.exchange is not None:
            self._post()
            updates = UpdatePost(self.frame)
            updates.told.connect(self.sidebar.show_update)
            updates.look()
        self.locking.begin()
        if team is not None:
            self.asides.begin()
        when_quiet(self._jobs, self.sidebar, self._count)

    def _title_now(self) -> str:
        return next((room.page.title() for room in self._rooms if room.key == self.page_now()), "")

    def _post(self) -> None:
        """What leaves by itself: once a team, not once a window."""
        if self._leads and self._team is not None and self._team.exchange is not None:
            MonthlyPost(self.frame)

    def _renew(self) -> None:
        """Build the pages anew, here and in the other windows."""
        self._build(waiting=False)
        self.renewed.emit()

    def _troubled(self, error: Exception) -> None:
        """Where somebody is: one of several windows is enough."""
        active = QApplication.activeWindow()
        if active is self or not isinstance(active, Window):
            self.tell_trouble(error)

    def _look_at_exchange(self) -> None:
        """Ask, in the database thread, how the exchange with colleagues stands now."""
        team, sidebar, frame = self._team, self.sidebar, self.frame
        if team is not None and team.exchange is not None:
            self._jobs.ask(sidebar, team.exchange.standing, lambda now: sidebar.show_sync(sync_words(now, frame)))

    def _sidebar_chosen(self, key: str) -> None:
        self.sidebar.repaint()  # the click shows at once, even where the page has to be built first
        self._wanted = key
        if self.stack.page(key) is None:
            self.stack.make_soon(key, lambda: self.show_page(key) if self._wanted == key else None)
        else:
            self.show_page(key)

    def _page_made(self, key: str, page: Page) -> None:
        self.registry.bind_page(key, page)

    def _count(self) -> None:
        """Ask, in the database thread, what the team is called now and how much needs attention page by page."""
        team = self._team
        if team is None:
            return
        desk, sidebar, ask = team.desk, self.sidebar, self._jobs.ask
        counting = [(room.key, room.page.count) for room in self._rooms if room.page.count is not None]
        ask(sidebar, lambda: {key: count(desk) for key, count in counting if count is not None}, sidebar.show_counts)
        ask(sidebar, lambda: desk.team.name, sidebar.show_team)
