"""What follows when somebody wants something on the page of sharing: a step, then the use case."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from teamapp.domain.ids import NurseId
from teamapp.services.sharing.address import Backend, ask_backend
from teamapp.services.sharing.belonging import go_on_alone, leave, refuse_late, remove_device, renew_keys, take_late
from teamapp.services.sharing.devices import TeamDevice, rename_device
from teamapp.services.sharing.founding import Beginning, begin_founding, found_at, share_from_here, usual_label
from teamapp.services.sharing.joining.kit import Kit, make_kit
from teamapp.services.sharing.messages import dismiss
from ui.parts.layers.sheet import confirm
from ui.sharing.moving import MovingAct
from ui.sharing.reading import SharingRead
from ui.sharing.steps.invite.invite_step import InviteStep
from ui.sharing.steps.kit_step import KitStep
from ui.sharing.steps.late_step import LateStep
from ui.sharing.steps.leave_step import LeaveStep
from ui.sharing.steps.move_step import MoveStep
from ui.sharing.steps.name_sheet import NameSheet
from ui.sharing.steps.remove_step import RemoveStep
from ui.sharing.steps.renew_step import RenewStep
from ui.sharing.steps.step import Step
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from ui.sharing.page import SharingPage


class Acting(QObject):
    """Opens steps and does what their answers say; everything slow is elsewhere than in the main thread."""

    def __init__(self, frame: Frame, page: SharingPage) -> None:
        super().__init__(page)
        self._frame, self._page = frame, page

    def act(self, what: str, device: str, read: SharingRead) -> None:
        """`what` as the cards and commands name it."""
        known = next((one for one in read.devices if one.device == device), None)
        ways: dict[str, Callable[[], None]] = {
            "invite": lambda: self._invite(read, None),
            "second": lambda: self._invite(read, read.me),
            "kit": self._ask_kit,
            "now": self._now,
            "write": lambda: self._carry("write"),
            "read": lambda: self._carry("read"),
            "leave": lambda: self._leave(read),
            "lost": lambda: self._lost(read),
            "renew": self._renew,
            "move": lambda: self._move(read),
        }
        about: dict[str, Callable[[TeamDevice], None]] = {
            "rename": self._rename,
            "remove": self._remove,
            "look": self._look,
        }
        if what in ways and self._page.takes_part:
            ways[what]()
        elif what in about and known is not None:
            about[what](known)
        elif what == "begin" and self._page.begin is not None:
            self._page.begin.focus()

    def _carry(self, what: str) -> None:
        overview = self._page.overview
        if overview is not None:
            (overview.carried.ask_for if what == "write" else overview.carried.choose)()

    def must_stay(self, step: Step) -> bool:
        """Whether leaving now would lose something: then the page says so."""
        if isinstance(step, KitStep) and not step.kept.isChecked():
            self._frame.notices.warn(
                translate("sharing", "Print or save the recovery kit first: it is not shown again.")
            )
            return True
        return False

    def left(self, step: Step) -> None:
        """A step has ended: an invitation that nobody has used is taken back."""
        if isinstance(step, InviteStep):
            step.give_up()

    # founding

    def found(self) -> None:
        """Ask the server, leave the team's beginning there, share from here, and show the recovery kit."""
        begin = self._page.begin
        assert begin is not None
        address, code, plain = begin.form.address.value, begin.form.code.value, begin.form.insist.given
        begin.wait(on=True)
        self._frame.fetch(
            self,
            lambda: ask_backend(address, plain_allowed=plain),
            lambda one: self._found_at(one, code),
            failed=self._not_found,
        )

    def dismiss(self, name: str) -> None:
        """Somebody has read a message."""
        self._tell_all(lambda desk: dismiss(desk, name))

    def go_on_alone(self) -> None:
        """Asked once: the way back is an invitation."""
        confirm(
            self._page,
            translate("sharing", "Go on alone?"),
            translate(
                "sharing", "The team on this computer becomes one of its own. What your colleagues do stays with them."
            ),
            yes=translate("sharing", "Go on alone"),
            act=lambda: self._tell_all(go_on_alone),
            danger=True,
        )

    def _found_at(self, backend: Backend, code: str) -> None:
        begin = self._page.begin
        assert begin is not None
        if backend.needs_code and not code:
            begin.wait(on=False)
            begin.form.ask_code()
            return
        desk = self._frame.desk

        def leave_it(beginning: Beginning) -> None:
            self._frame.fetch(
                self, lambda: found_at(beginning, founding_code=code), self._share, failed=self._not_found
            )

        self._frame.ask(self, lambda: begin_founding(desk, backend), leave_it, failed=self._not_found)

    def _share(self, beginning: Beginning) -> None:
        desk = self._frame.desk

        def work() -> Kit:
            share_from_here(desk, beginning, label=usual_label())
            return make_kit(desk)

        self._frame.ask(self, work, self._shared, failed=self._not_found)

    def _shared(self, kit: Kit) -> None:
        begin = self._page.begin
        if begin is not None:
            begin.wait(on=False)
        self._frame.exchanged.emit()
        self._show_kit(kit)

    def _not_found(self, error: Exception) -> None:
        begin = self._page.begin
        if begin is not None:
            begin.wait(on=False)
            begin.tell(in_words(error, self._frame))
            begin.form.hear(error)

    # the rest

    def _invite(self, read: SharingRead, nurse: NurseId | None) -> None:
        others = [one for one in read.nurses if one[0] != read.me]
        step = InviteStep(self._frame, read.nurses if nurse is not None else others, nurse=nurse)
        step.let_in.connect(self._let_in)
        step.add_nurse.connect(lambda: self._frame.go("team"))
        self._page.show_step(step)

    def _let_in(self, name: str) -> None:
        said = translate("sharing", "{name} is let in: the other computer fetches the team now.").format(name=name)
        self._page.end_step()
        self._frame.exchanged.emit()
        self._frame.notices.tell(said)

    def _ask_kit(self) -> None:
        read = self._page.read
        if read is None or not (read.has_kit or read.kit_is_coming):
            self._make_kit()
            return
        confirm(
            self._page,
            translate("sharing", "Make a new recovery kit?"),
            translate(
                "sharing", "The old one opens nothing any more: destroy it. Have a printer or a safe place at hand."
            ),
            yes=translate("sharing", "Make a new kit"),
            act=self._make_kit,
        )

    def _make_kit(self) -> None:
        desk = self._frame.desk
        self._frame.ask(self, lambda: make_kit(desk), self._show_kit)

    def _show_kit(self, kit: Kit) -> None:
        self._page.show_step(KitStep(self._frame, kit))

    def _now(self) -> None:
        self._tell_all(lambda desk: desk.sharing.now())

    def _leave(self, read: SharingRead) -> None:
        step = LeaveStep(read.team, unsent=read.now.unsent)
        step.left.connect(lambda: self._do(leave))
        self._page.show_step(step)

    def _renew(self) -> None:
        step = RenewStep()
        step.renewed.connect(lambda: self._do(renew_keys))
        self._page.show_step(step)

    def _move(self, read: SharingRead) -> None:
        others = sum(one.takes_part and not one.this for one in read.computers)
        step = MoveStep(read.team, host=read.now.host, others=others)
        MovingAct(self._frame, step, done=self._page.end_step)
        self._page.show_step(step)

    def _lost(self, read: SharingRead) -> None:
        """The only other computer at once; of several, the list in which each has its button."""
        others = [one for one in read.computers if one.takes_part and not one.this]
        if len(others) == 1:
            self._remove(others[0])

    def _remove(self, device: TeamDevice) -> None:
        step = RemoveStep(device)
        step.removed.connect(lambda stolen: self._do(lambda desk: remove_device(desk, device.device, stolen=stolen)))
        self._page.show_step(step)

    def _rename(self, device: TeamDevice) -> None:
        sheet = NameSheet(self._page, device.label)
        desk = self._frame.desk
        sheet.named.connect(
            lambda label: self._frame.act(self._page, lambda: rename_device(desk, device.device, label))
        )
        sheet.open()

    def _look(self, device: TeamDevice) -> None:
        step = LateStep(self._frame, device)
        desk = self._frame.desk
        step.taken.connect(lambda: self._do(lambda desk: take_late(desk, device.device)))

        def left_out() -> None:
            self._page.end_step()
            self._frame.act(self._page, lambda: refuse_late(desk, device.device))

        step.left_out.connect(left_out)
        self._page.show_step(step)

    def _do(self, work: Callable[[Desk], None]) -> None:
        """A step's deed, then the page as it is by then."""
        desk = self._frame.desk

        def done(_nothing: None) -> None:
            self._page.end_step()
            self._frame.exchanged.emit()

        def refused(error: Exception) -> None:
            if self._page.step is not None:
                self._page.step.tell(in_words(error, self._frame))

        self._frame.ask(self, lambda: work(desk), done, failed=refused)

    def _tell_all(self, work: Callable[[Desk], None]) -> None:
        desk = self._frame.desk
        self._frame.ask(self, lambda: work(desk), lambda _nothing: self._frame.exchanged.emit())
