"""What was changed about her, by whom and why, newest first."""

from __future__ import annotations

from ui.clients.frames.section import Section, padded
from ui.clients.reading import CardRead
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import row
from ui.shell.frame import Frame

_FIRST = 3


class HistorySection(Section):
    """The last few; all on a click."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("History"))
        self._frame = frame
        self._read: CardRead | None = None
        self._whole = ""

    def show_read(self, read: CardRead) -> None:
        """Fill it anew."""
        self._whole = self._whole if self._whole == read.client.id else ""
        self._read = read
        self._fill(read)

    def _fill(self, read: CardRead) -> None:
        self.empty()
        everything = self._whole == read.client.id
        for change in read.history if everything else read.history[:_FIRST]:
            lines = [Label(self._frame.say(change.what), wrap=True)]
            if change.why is not None:
                lines.append(small(self._frame.say(change.why), wrap=True))
            day = self._frame.day(change.at.astimezone(read.zone).date())
            lines.append(small(" · ".join(part for part in (change.who, day) if part), tone="tertiary"))
            self.put(padded(*lines))
        if not read.history:
            self.quiet(self.tr("Nothing was changed yet."))
        if len(read.history) > _FIRST and not everything:
            more = Button(self.tr("Show all {n}").format(n=len(read.history)), kind="ghost", icon="chevron-down")
            more.clicked.connect(self._show_all)
            self.put(row(more, None, margins=(8, 3, 8, 4)))

    def _show_all(self) -> None:
        if self._read is not None:
            self._whole = self._read.client.id
            self._fill(self._read)
