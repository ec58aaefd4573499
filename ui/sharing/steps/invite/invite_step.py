"""An invitation from its beginning to the yes: it can be left at any time, and nothing waits in the main thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import Id, NurseId
from teamapp.services.sharing.joining.invite import (
    Answered,
    Invitation,
    approve,
    begin_invitation,
    look,
    offer,
    withdraw,
)
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.words.six import SixWords
from ui.sharing.steps.invite.code_view import CodeView
from ui.sharing.steps.invite.who import Who
from ui.sharing.steps.step import Step
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

_LOOK_MS = 1500


class InviteStep(Step):
    """`let_in` gives the name of whoever is in; `add_nurse` when she is not in the team yet."""

    let_in = Signal(str)
    add_nurse = Signal()

    def __init__(self, frame: Frame, nurses: Sequence[tuple[NurseId, str]], *, nurse: NurseId | None = None) -> None:
        """With `nurse` nobody has to be chosen: it is her own second computer."""
        own = nurse is not None
        title = translate("sharing", "Add your second computer") if own else translate("sharing", "Invite a colleague")
        super().__init__(title, "", back=translate("sharing", "Back"))
        self._frame, self._nurses = frame, nurses
        self._invitation: Invitation | None = None
        self._answered: Answered | None = None
        self._shown: QWidget | None = None
        self._foot: list[Button] = []
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)
        if nurse is not None:
            self.invite(nurse)
        else:
            self._ask_who()

    def leave(self) -> None:
        """Whoever has the code gets in no more."""
        self.give_up()
        super().leave()

    def give_up(self) -> None:
        """Take the invitation back where there is one that nobody has used; also when the server is not there."""
        self._looking.stop()
        invitation, self._invitation = self._invitation, None
        if invitation is not None:
            self._frame.fetch(self._frame, lambda: withdraw(invitation), _done, failed=_done)

    def invite(self, nurse: NurseId) -> None:
        """A code for a computer of hers."""
        self.tell("")
        desk = self._frame.desk
        self._frame.ask(self, lambda: _begin(desk, nurse), self._offer, failed=self._failed)

    def _ask_who(self) -> None:
        self.sentence.setText(self.tr("A colleague gets everything that the team has, on her own computer."))
        who = Who([(str(key), name) for key, name in self._nurses])
        who.chosen.connect(lambda key: self.invite(NurseId(Id(key))))
        who.missing.connect(self.add_nurse)
        self._show(who)
        go = self.add_button(self.tr("Make the invitation"), kind="primary")
        go.clicked.connect(who.go)
        go.setEnabled(bool(self._nurses))
        self._foot = [go]
        who.focus()

    def _offer(self, begun: tuple[Invitation, float]) -> None:
        invitation, seconds = begun
        self._invitation = invitation
        self._frame.fetch(
            self, lambda: offer(invitation), lambda _nothing: self._show_code(invitation, seconds), failed=self._failed
        )

    def _show_code(self, invitation: Invitation, seconds: float) -> None:
        self.sentence.setText(
            self.tr(
                "On the other computer open Teamapp and choose “Join a team”. Type the address and the words there, "
                "or send the text. Both screens then show the same six words."
            )
        )
        view = CodeView(invitation.code, seconds=seconds)
        view.over.connect(self._too_late)
        self._show(view)
        self._looking.start()

    def _look(self) -> None:
        invitation = self._invitation
        if invitation is not None:
            self._looking.stop()  # until the answer is there
            self._frame.fetch(self, lambda: look(invitation), self._seen, failed=self._not_seen)

    def _seen(self, answered: Answered | None) -> None:
        if self._invitation is None:
            return
        if answered is None:
            self._looking.start()
            return
        self.tell("")
        self._answered = answered
        self._compare(self._invitation, answered)

    def _not_seen(self, error: Exception) -> None:
        """A connection that is gone for a moment is no reason to begin anew."""
        code = getattr(getattr(error, "text", None), "code", "")
        if code == "sharing.not_reached" and self._invitation is not None:
            self.tell(in_words(error, self._frame))
            self._looking.start()
        else:
            self._failed(error)

    def _compare(self, invitation: Invitation, answered: Answered) -> None:
        name = next((name for key, name in self._nurses if key == invitation.nurse), "")
        self.sentence.setText(self.tr("“{label}” has answered.").format(label=answered.label))
        six = SixWords(
            answered.words,
            sentence=self.tr(
                "Ask what the other screen shows, in person or by telephone. Are they the same six words?"
            ),
        )
        self._show(six)
        if name:
            six.add(Label(self.tr("It will be a computer of {name}.").format(name=name), tone="secondary", wrap=True))
        refuse = self.add_button(self.tr("They differ: refuse"), kind="danger")
        yes = self.add_button(self.tr("The same: let it in"), kind="primary", icon="check")
        refuse.clicked.connect(self._refuse)
        yes.clicked.connect(lambda: self._approve(invitation, answered, name or answered.label))
        self._foot = [refuse, yes]

    def _approve(self, invitation: Invitation, answered: Answered, name: str) -> None:
        desk = self._frame.desk

        def stands(_device: str) -> None:
            self._invitation = None  # used up; its letter stays until it ends, so that the other side sees the yes
            self.let_in.emit(name)

        self._frame.ask(self, lambda: approve(desk, invitation, answered), stands, failed=self._failed)

    def _refuse(self) -> None:
        self.give_up()
        self._frame.notices.tell(self.tr("Nobody was let in. Make a new invitation if you like."))
        self.ended.emit()

    def _too_late(self) -> None:
        if self._answered is None:
            self.give_up()
            self._again(self.tr("The time of this invitation is over."))

    def _failed(self, error: Exception) -> None:
        self._looking.stop()
        self._again(in_words(error, self._frame))

    def _again(self, words: str) -> None:
        """Why not, and a way to begin anew."""
        nurse = self._invitation.nurse if self._invitation is not None else None
        self.tell(words)
        if self._shown is not None and not isinstance(self._shown, Who):
            self._show(None)
        if nurse is not None and not self._foot:
            again = self.add_button(self.tr("Try again"), kind="primary")
            again.clicked.connect(lambda: self.invite(nurse))
            self._foot = [again]

    def _show(self, widget: QWidget | None) -> None:
        for button in self._foot:
            button.hide()
            button.deleteLater()
        self._foot = []
        if self._shown is not None:
            self.body.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = widget
        if widget is not None:
            self.body.addWidget(widget)
            widget.show()  # at once: what is not yet visible cannot take the keyboard


def _begin(desk: Desk, nurse: NurseId) -> tuple[Invitation, float]:
    """The invitation, and for how many seconds it works by the clock of this team."""
    invitation = begin_invitation(desk, nurse)
    return invitation, (invitation.expires_at - desk.clock()).total_seconds()


def _done(_nothing: object) -> None:
    """Whether it could be withdrawn or not: it ends by itself soon after."""
