"""What can be done with a client: opens the sheet that asks, or does it at once when nothing is to be asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from teamapp.domain.change import Change
from teamapp.domain.entities import Address, ClientHelper, Nurse, Task
from teamapp.domain.entities.client import Preference
from teamapp.domain.ids import NeedId
from teamapp.services.clients.card import Opinion
from teamapp.services.clients.care import CareLine, end_care, leave_out, put_back
from teamapp.services.clients.circle import forget_preference, prefer, remove_helper
from teamapp.services.clients.clients import end_client
from teamapp.services.clients.coming import ComingVisit
from teamapp.services.clients.notes import write_note
from teamapp.services.day.outcome import take_up_visit
from teamapp.services.erasing.preview import WhatGoes, what_goes
from teamapp.services.tasks import finish_task
from ui.clients.around.helper_sheet import HelperSheet
from ui.clients.around.opinion_sheet import OpinionSheet
from ui.clients.around.task_sheet import TaskSheet
from ui.clients.card.client_sheet import ClientSheet
from ui.clients.care.care_sheet import CareSheet
from ui.clients.erasing.name_sheet import NameSheet
from ui.clients.erasing.what_sheet import WhatSheet
from ui.clients.frames.day_sheet import DayQuestion, DaySheet
from ui.clients.frames.form_sheet import FormSheet
from ui.clients.place.address_sheet import AddressSheet
from ui.clients.reading import CardRead, CaseloadRead
from ui.clients.visits.cancel_sheet import CancelVisitSheet
from ui.clients.visits.once_sheet import OnceSheet
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words
from ui.shell.page import Page


class ClientActs(QObject):
    """About the client whose card is shown; one sheet at a time."""

    added = Signal(str)
    note_written = Signal(str)
    note_refused = Signal(str)

    def __init__(self, page: Page, frame: Frame) -> None:
        super().__init__(page)
        self._page, self._frame = page, frame
        self._caseload: CaseloadRead | None = None
        self._read: CardRead | None = None
        self._sheet: FormSheet | None = None
        self._asking: WhatSheet | None = None
        self.visit: ComingVisit | None = None

    def show_caseload(self, read: CaseloadRead) -> None:
        """The team around the clients."""
        self._caseload = read

    def show_read(self, read: CardRead | None) -> None:
        """The client that everything is about from now on; the chosen visit stays chosen, as it is now."""
        self._read = read
        before = self.visit.visit.id if self.visit is not None else None
        coming = read.coming if read is not None else ()
        self.visit = next((one for one in coming if one.visit.id == before), None)

    def choose_visit(self, coming: ComingVisit) -> None:
        """Commands are about this visit."""
        self.visit = coming

    @property
    def busy(self) -> bool:
        """Whether a sheet is open."""
        return self._sheet is not None or self._asking is not None

    def may_leave(self) -> bool:
        """An open sheet asks about what was typed; an untouched one just closes."""
        if self._asking is not None:
            self._asking.shut()
        if self._sheet is None:
            return True
        untouched = not self._sheet.touched
        self._sheet.leave()
        return untouched

    # the client herself

    def add_client(self) -> None:
        caseload = self._caseload
        if caseload is not None:
            sheet = ClientSheet(
                self._page, self._frame, nurses=caseload.nurses, today=caseload.today, pack=caseload.pack
            )
            sheet.added.connect(self.added)
            self._open(sheet)

    def edit_client(self) -> None:
        read = self._read
        if read is not None:
            sheet = ClientSheet(self._page, self._frame, nurses=read.nurses, today=read.today, client=read.client)
            self._open(sheet)

    def end_client(self) -> None:
        read = self._read
        if read is None:
            return
        client = read.client
        question = DayQuestion(
            title=self.tr("End all care for {client}?").format(client=client.name),
            note=self.tr("Care ends with this day and later visits fall out. The card stays to be read."),
            label=self.tr("Last day of care"),
            button=self.tr("End care"),
            code="client.ended",
            day=read.today,
            least=client.started,
            danger=True,
        )
        self._ask_day(question, read.today, lambda last: end_client(self._frame.desk, client.id, last=last))

    def erase_client(self) -> None:
        """Asked twice: first what it means, then her name."""
        read = self._read
        if read is not None:
            client, desk = read.client, self._frame.desk
            self._frame.ask(self, lambda: what_goes(desk, client.id), lambda found: self._ask_erase(found, read))

    def _ask_erase(self, found: WhatGoes, read: CardRead) -> None:
        sheet = WhatSheet(self._page, self._frame, found, zone=read.zone)
        self._asking = sheet
        sheet.closed.connect(self._asked)
        alone = not found.waiting
        sheet.wanted.connect(lambda: self._open(NameSheet(self._page, self._frame, read.client, alone=alone)))
        sheet.open()

    def _asked(self) -> None:
        self._asking = None

    def write_note(self, words: str) -> None:
        """Written at once; refused words stay in the editor."""
        read = self._read
        if read is not None:
            client = read.client.id
            self._frame.act(
                self,
                lambda: write_note(self._frame.desk, client, words),
                then=lambda _change: self.note_written.emit(client),
                failed=lambda error: self.note_refused.emit(in_words(error, self._frame)),
            )

    def add_task(self) -> None:
        """Something is to be done about her."""
        read = self._read
        if read is not None:
            client = read.client
            sheet = TaskSheet(
                self._page, self._frame, read.nurses, today=read.today, client=client.id, name=client.name
            )
            self._open(sheet)

    def finish_task(self, task: Task) -> None:
        self._act(lambda: finish_task(self._frame.desk, task.id))

    # where she lives

    def move(self) -> None:
        self._open_address(None)

    def correct_address(self, address: Address | None = None) -> None:
        """The address of today, unless another one is named; the first one where there is none."""
        if self._read is not None:
            self._open_address(address if address is not None else self._read.card.address)

    def _open_address(self, address: Address | None) -> None:
        read = self._read
        if read is not None:
            client = read.client.id
            self._open(
                AddressSheet(self._page, self._frame, client=client, today=read.today, pack=read.pack, address=address)
            )

    # her care

    def add_care(self) -> None:
        self._open_care(None)

    def edit_care(self, line: CareLine) -> None:
        self._open_care(line)

    def _open_care(self, line: CareLine | None) -> None:
        read = self._read
        if read is not None:
            client = read.client
            self._open(
                CareSheet(self._page, self._frame, client=client.id, name=client.name, today=read.today, line=line)
            )

    def end_care(self, line: CareLine) -> None:
        read = self._read
        if read is None:
            return
        needs = tuple(need.id for need in line.needs)
        question = DayQuestion(
            title=self.tr("End {care}?").format(care=self._frame.say(line.care)),
            note=self.tr("Later visits of this care fall out."),
            label=self.tr("Last day of this care"),
            button=self.tr("End this care"),
            code="care_need.last",
            day=max(read.today, line.need.first),
            least=line.need.first,
            danger=True,
        )
        self._ask_day(question, read.today, lambda last: end_care(self._frame.desk, needs, last=last))

    def skip_day(self, line: CareLine) -> None:
        read = self._read
        if read is None:
            return
        needs = tuple(need.id for need in line.needs)
        question = DayQuestion(
            title=self.tr("Leave out a day of {care}").format(care=self._frame.say(line.care)),
            note=self.tr("Only that day; the care goes on."),
            label=self.tr("Not on"),
            button=self.tr("Leave it out"),
            code="care_need.except_days",
            day=line.coming[0] if line.coming else read.today,
        )
        self._ask_day(question, read.today, lambda day: leave_out(self._frame.desk, needs, day))

    def put_back(self, needs: tuple[NeedId, ...], day: date) -> None:
        self._act(lambda: put_back(self._frame.desk, needs, day))

    # one visit

    def change_once(self, coming: ComingVisit | None = None) -> None:
        """The visit named, else the chosen one."""
        found, read = coming or self.visit, self._read
        if found is not None and read is not None:
            self._open(OnceSheet(self._page, self._frame, found, today=read.today))

    def cancel_once(self, coming: ComingVisit | None = None) -> None:
        found = coming or self.visit
        if found is not None and not found.visit.cancelled:
            self._open(CancelVisitSheet(self._page, self._frame, found))

    def take_up(self, coming: ComingVisit) -> None:
        visit = coming.visit
        self._act(lambda: take_up_visit(self._frame.desk, visit.id, visit.day))

    # the people around her

    def add_opinion(self) -> None:
        self._open_opinion(None)

    def edit_opinion(self, opinion: Opinion) -> None:
        self._open_opinion(opinion)

    def _open_opinion(self, opinion: Opinion | None) -> None:
        read = self._read
        if read is not None:
            client = read.client.id
            self._open(OpinionSheet(self._page, self._frame, client=client, nurses=read.nurses, opinion=opinion))

    def like(self, nurse: Nurse) -> None:
        """She likes to see her: nothing more is to be asked."""
        read = self._read
        if read is not None:
            client = read.client.id
            self._act(lambda: prefer(self._frame.desk, client, nurse.id, Preference.PREFERS, reason=""))

    def refuse_nurse(self, nurse: Nurse) -> None:
        """Not again asks why."""
        read = self._read
        if read is not None:
            client = read.client.id
            self._open(OpinionSheet(self._page, self._frame, client=client, nurses=read.nurses, about=nurse))

    def forget_opinion(self, opinion: Opinion) -> None:
        said = opinion.preference
        self._act(lambda: forget_preference(self._frame.desk, said.client, said.nurse))

    def add_helper(self) -> None:
        self._open_helper(None)

    def edit_helper(self, helper: ClientHelper) -> None:
        self._open_helper(helper)

    def _open_helper(self, helper: ClientHelper | None) -> None:
        if self._read is not None:
            client = self._read.client.id
            self._open(HelperSheet(self._page, self._frame, client=client, helper=helper))

    def remove_helper(self, helper: ClientHelper) -> None:
        self._act(lambda: remove_helper(self._frame.desk, helper.id))

    # sheets

    def _open(self, sheet: FormSheet) -> None:
        self._sheet = sheet
        sheet.closed.connect(self._shut)
        sheet.open()

    def _shut(self) -> None:
        self._sheet = None

    def _ask_day(self, question: DayQuestion, today: date, work: Callable[[date], Change]) -> None:
        self._open(DaySheet(self._page, self._frame, question, today=today, work=work))

    def _act(self, work: Callable[[], Change]) -> None:
        self._frame.act(self, work)
