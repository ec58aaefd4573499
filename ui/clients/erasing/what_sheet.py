"""The first question: what an erasure takes away, who has to wait for it, and what it cannot reach."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.erasing.preview import Waiting, WhatGoes
from ui.clients.erasing.reach_line import ReachLine
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

_MOST_NAMED = 4


class WhatSheet(Sheet):
    """`wanted` when somebody goes on; nothing has happened by then."""

    wanted = Signal()

    def __init__(self, over: QWidget, frame: Frame, found: WhatGoes, *, zone: ZoneInfo) -> None:
        title = translate("clients", "Erase {client} for ever?").format(client=found.client.name)
        note = translate(
            "clients", "Ending the care keeps her card to be read. Erasing leaves nothing of her, anywhere."
        )
        super().__init__(over, title, note=note, width=580)
        self._frame, self._zone = frame, zone
        self.body.setSpacing(16)
        self.body.addWidget(ReachLine("eraser", self.tr("What goes"), self._goes(found), tone="danger"))
        self.body.addWidget(ReachLine("hourglass", self.tr("Who has to wait"), self._waits(found)))
        self.body.addWidget(ReachLine("unplug", self.tr("What nobody can reach from here"), self._stays(found)))
        law = self.tr(
            "A care record is often kept by law: in the Netherlands for twenty years, unless the client herself asks "
            "to have it destroyed. Be sure that nobody needs it any more."
        )
        self.body.addWidget(ReachLine("scale", self.tr("Before you do"), [law], tone="warn"))
        self.add_button(self.tr("Keep her"))
        self.add_button(self.tr("Go on…"), self.wanted.emit, kind="danger")

    def leave(self) -> None:
        """Nothing was typed: it just closes."""
        self.shut()

    def _goes(self, found: WhatGoes) -> Iterator[str]:
        counted = [
            (found.needs, self.tr("1 care"), self.tr("{n} kinds of care")),
            (found.visits, self.tr("1 visit"), self.tr("{n} visits")),
            (found.notes, self.tr("1 note"), self.tr("{n} notes")),
            (found.tasks, self.tr("1 task"), self.tr("{n} tasks")),
        ]
        parts = [one if count == 1 else many.format(n=count) for count, one, many in counted if count]
        parts.append(self.tr("her details, addresses, helpers and what she said about nurses"))
        yield self.tr("Her record: {parts}.").format(parts=", ".join(parts))
        yield self.tr("History keeps that something was done, by whom and when, and nothing of what or about whom.")
        if found.copies:
            one = self.tr("The automatic copy on this computer is destroyed.")
            many = self.tr("All {n} automatic copies on this computer are destroyed.")
            yield one if found.copies == 1 else many.format(n=found.copies)
        yield self.tr("What colleagues are changing about her meanwhile, without a connection, is lost too.")

    def _waits(self, found: WhatGoes) -> Iterator[str]:
        if not found.waiting:
            yield self.tr("Nobody: the team is on this computer only, and she is gone at once.")
            return
        yield self.tr("This computer erases at once. The others do it when they are in touch next:")
        for one in found.waiting[:_MOST_NAMED]:
            yield f"· {self._device(one)}"
        if len(found.waiting) > _MOST_NAMED:
            yield self.tr("· and {n} more").format(n=len(found.waiting) - _MOST_NAMED)
        yield self.tr(
            "The server, which cannot read it, lets go of the old data when all of them were in touch. The team gets a "
            "new key."
        )

    def _device(self, one: Waiting) -> str:
        name = " · ".join(part for part in (one.nurse, one.label) if part) or self.tr("a computer without a name")
        if one.seen is None:
            return name
        day = self._frame.day(one.seen.astimezone(self._zone).date())
        return self.tr("{name}, last in touch {day}").format(name=name, day=day)

    def _stays(self, found: WhatGoes) -> Iterator[str]:
        yield self.tr("Paper, PDF files, calendars on phones, and backups and exports that somebody saved elsewhere.")
        if found.mentions:
            one = self.tr("Her name may stand in 1 text about others that somebody wrote: change it by hand.")
            many = self.tr("Her name may stand in {n} texts about others that people wrote: change them by hand.")
            yield one if found.mentions == 1 else many.format(n=found.mentions)
        if found.late:
            yield self.tr(
                "Changes that came after somebody's computer had left wait sealed under Sharing, and may tell of her. "
                "Take them in first, and they are cleaned with everything else."
            )
