"""The welcome page: from an empty profile to an open team."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from teamapp.domain.change import Change
from teamapp.services.sharing.joining.code import CodeKind
from ui.parts.label import Label
from ui.parts.layout import column, plain
from ui.parts.tall import Tall
from ui.settings.security.acts import Restoring, bring_back
from ui.settings.security.restore_sheet import RestoreSheet
from ui.settings.security.words_page import WordsPage
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words
from ui.shell.page import Page
from ui.welcome.busy import Busy
from ui.welcome.choices import Choices
from ui.welcome.founding_form import FoundingForm
from ui.welcome.joining.code_form import CodeForm
from ui.welcome.joining.flow import JoinFlow
from ui.welcome.joining.waiting import Waiting
from ui.welcome.made import Made
from ui.welcome.rebuilding.flow import RebuildFlow
from ui.welcome.rebuilding.form import RebuildForm

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.services.settings.founding import Founding

_WIDTH = 660


class WelcomePage(Page):
    """One step at a time, in the middle of the window."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.header.hide()
        self._middle: QVBoxLayout = column()
        self._trouble = Label("", tone="danger", wrap=True)
        self._trouble.hide()
        steps = column(None, self._middle, self._trouble, None, gap=12)
        steps.setStretch(0, 2)
        steps.setStretch(3, 3)
        self.body.addWidget(Tall(plain(steps), most=_WIDTH))
        self._step: QWidget | None = None
        self._joining: JoinFlow | None = None

    def refresh(self, change: Change | None) -> None:
        """The page does not depend on a team."""
        if self._step is None:
            self._show_choices()
            profile = self.frame.profile
            self.frame.ask(self, lambda: _half_joined(profile), self._go_on_joining)

    def may_leave(self) -> bool:
        """A first fetch that is under way stops; what came stays, to go on from."""
        if self._joining is not None:
            self._joining.stop()
        return True

    def step_back(self) -> bool:
        """To the choices, as by a form's own way back."""
        step = self._step
        if isinstance(step, FoundingForm | CodeForm | Waiting | RebuildForm) and step.isEnabled():
            step.cancelled.emit()
            return True
        return False

    def _show_choices(self) -> None:
        choices = Choices()
        choices.sample.connect(self._open_sample)
        choices.new.connect(self._ask_founding)
        choices.join.connect(lambda: self._join().begin())
        choices.kit.connect(lambda: self._join().begin(CodeKind.KIT))
        choices.backup.connect(self._choose_backup)
        choices.file.connect(self._rebuild)
        self._show(choices)
        choices.first.setFocus()

    def _ask_founding(self) -> None:
        self.frame.ask(self, _has_keyring, self._show_form)

    def _show_form(self, has_keyring: bool) -> None:
        form = FoundingForm(has_keyring=has_keyring)
        form.cancelled.connect(self._show_choices)
        form.founded.connect(lambda founding, passphrase: self._found(form, founding, passphrase))
        self._show(form)
        form.focus()

    def _open_sample(self) -> None:
        lines = (
            self.tr("Reading the streets …"),
            self.tr("Twelve nurses move in …"),
            self.tr("Sixteen weeks go by …"),
        )
        self._show(Busy(self.tr("Making the sample team"), lines))
        language: Literal["en", "nl"] = "nl" if self.frame.preferences.language == "nl" else "en"
        profile = self.frame.profile
        self.frame.ask(self, lambda: _sample(profile, language), self._opened, failed=self._failed)

    def _found(self, form: FoundingForm, founding: Founding, passphrase: str) -> None:
        form.setEnabled(False)
        profile = self.frame.profile
        self.frame.ask(
            self,
            lambda: _found(profile, founding, passphrase),
            self._show_words,
            failed=lambda error: self._tell(error, form),
        )

    def _show_words(self, made: Made) -> None:
        page = WordsPage(made.team, made.words)
        page.done.connect(lambda: self._opened(made.desk))
        self._show(page)

    def _go_on_joining(self, half: bool) -> None:
        if half:
            self._join().go_on()

    def _join(self) -> JoinFlow:
        """A new way through the steps of joining."""
        if self._joining is not None:
            self._joining.stop()
            self._joining.deleteLater()
        flow = self._joining = JoinFlow(self.frame, self)
        flow.shown.connect(self._show)
        flow.cancelled.connect(self._show_choices)
        flow.failed.connect(self._join_failed)
        flow.arrived.connect(self._show_words)
        return flow

    def _join_failed(self, error: Exception) -> None:
        """A form stays with what was typed; where the team was being fetched it can be gone on with."""
        profile = self.frame.profile

        def tell(half: bool) -> None:
            if half and self._joining is not None:
                self._joining.go_on(in_words(error, self.frame))
                return
            if not isinstance(self._step, CodeForm):
                self._show_choices()
            self._tell(error, None)

        self.frame.ask(self, lambda: _half_joined(profile), tell)

    def _choose_backup(self) -> None:
        from teamapp.services.keeping.backup import ENDING

        kinds = self.tr("Backups of Teamapp") + f" (*{ENDING})"
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a backup"), "", kinds)
        if chosen:
            self.frame.ask(self, _has_keyring, lambda keyring: self._ask_what_opens(Path(chosen), keyring))

    def _ask_what_opens(self, file: Path, has_keyring: bool) -> None:
        sheet = RestoreSheet(self, file, self.frame, by_passphrase=not has_keyring, replaces=False)
        sheet.wanted.connect(lambda wanted: self._bring_back(sheet, wanted))
        sheet.open()

    def _bring_back(self, sheet: RestoreSheet, wanted: Restoring) -> None:
        def brought(_nothing: None) -> None:
            sheet.shut()
            self.frame.reopen.emit()

        profile = self.frame.profile
        self.frame.ask(self, lambda: bring_back(profile, wanted), brought, failed=sheet.refuse)

    def _rebuild(self) -> None:
        flow = RebuildFlow(self.frame, self)
        flow.shown.connect(self._show)
        flow.cancelled.connect(self._show_choices)
        flow.failed.connect(self._failed)
        flow.made.connect(self._show_words)
        flow.begin()

    def _opened(self, desk: Desk) -> None:
        self.frame.made.emit(desk)

    def _failed(self, error: Exception) -> None:
        self._show_choices()
        self._tell(error, None)

    def _tell(self, error: Exception, form: FoundingForm | None) -> None:
        if form is not None:
            form.setEnabled(True)
        self._trouble.setText(in_words(error, self.frame))
        self._trouble.show()

    def _show(self, step: QWidget) -> None:
        self._trouble.hide()
        if self._step is not None:
            self._middle.removeWidget(self._step)
            self._step.hide()
            self._step.deleteLater()
        self._step = step
        self._middle.addWidget(step)
        step.show()  # at once: what is not yet visible cannot take the keyboard


def _half_joined(profile: Path) -> bool:
    from teamapp.bootstrap import half_joined

    return half_joined(profile)


def _has_keyring() -> bool:
    from teamapp.bootstrap import usual_keys

    return usual_keys() is not None


def _sample(profile: Path, language: Literal["en", "nl"]) -> Desk:
    """On this computer where its keyring can keep the key, else in a temporary folder until it is closed."""
    from teamapp.bootstrap import sample_team, usual_keys

    keys = usual_keys()
    return sample_team(profile if keys is not None else None, keys=keys, language=language)


def _found(profile: Path, founding: Founding, passphrase: str) -> Made:
    from teamapp.bootstrap import create_team, passphrase_keys, usual_keys
    from teamapp.services.refused import refuse
    from teamapp.services.settings.founding import found_team

    keys = passphrase_keys(passphrase) if passphrase else usual_keys()
    if keys is None:
        raise refuse("store.no_keyring")

    def fill(desk: Desk) -> None:
        found_team(desk, founding)

    desk, words = create_team(profile, name=founding.team, keys=keys, fill=fill)
    return Made(desk, founding.team, words.words)
