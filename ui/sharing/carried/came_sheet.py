"""What came of a file: who wrote it and when, what counts by now, what waits."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.services.carrying.read import Carried
from teamapp.words.speak import Language
from ui.parts.label import flowing, flowing_small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.sharing.reading import SharingRead
from ui.sharing.wording import moment
from ui.shell.declared.commands import translate
from ui.theme.tokens import Tone


class CameSheet(Sheet):
    """Nothing is asked: it only tells."""

    def __init__(self, over: QWidget, came: Carried, file: str, *, read: SharingRead, language: Language) -> None:
        who = ", ".join(part for part in (came.who, came.label) if part) or translate("sharing", "a colleague")
        at = moment(came.written, read, language)
        note = translate("sharing", "{file}, written by {who}, {at}").format(file=file, who=who, at=at)
        super().__init__(over, translate("sharing", "The file is read"), note=note, width=440)
        lines: list[tuple[str, Tone, str]] = []
        if came.applied:
            one, many = (
                self.tr("1 sealed parcel of changes counts from now on."),
                self.tr("{n} sealed parcels count from now on."),
            )
            lines.append(("circle-check", "ok", one if came.applied == 1 else many.format(n=came.applied)))
        if came.nothing_new:
            lines.append(("circle-check", "ok", self.tr("Nothing new: all of it was here already.")))
        elif came.known:
            lines.append(("history", "secondary", self.tr("{n} were here already.").format(n=came.known)))
        if came.waiting:
            said = self.tr("{n} wait for what their authors had seen before: ask for a file that goes back further.")
            lines.append(("hourglass", "warn", said.format(n=came.waiting)))
        for icon, tone, words in lines:
            label = flowing(words) if tone != "secondary" else flowing_small(words)
            line = row(IconLabel(icon, tone=tone, size=18), label, gap=10)
            line.setStretch(1, 1)
            self.body.addLayout(line)
        self.add_button(self.tr("Close"), kind="primary")
