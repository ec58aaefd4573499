"""Continuity: how many different nurses she met in fourteen days, and who they are."""

from __future__ import annotations

from ui.clients.frames.section import Section, padded
from ui.clients.reading import CardRead
from ui.parts.label import Label, small
from ui.parts.layout import row
from ui.parts.marks.meter import Bar
from ui.shell.frame import Frame
from ui.theme.look import look


class FacesSection(Section):
    """The figure against the team's own target; coloured only when it is over."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Known faces"))
        self._frame = frame
        self.note(self.tr("14 days"))

    def show_read(self, read: CardRead) -> None:
        """Fill it anew."""
        self.empty()
        faces = read.card.faces
        if not faces:
            self.quiet(self.tr("Nobody has come in the last 14 days."))
            return
        over = len(faces) > read.target
        figure = Label(str(len(faces)), size="figure", weight="strong", tone="warn" if over else "text", tabular=True)
        words = self.tr("different nurse, {n} at most") if len(faces) == 1 else self.tr("different nurses, {n} at most")
        head = row(figure, small(words.format(n=read.target), wrap=True), gap=8)
        head.setStretch(1, 1)
        box = padded(head, gap=7)
        most = max(face.visits for face in faces)
        for face in faces:
            bar = Bar(face.visits / most)
            bar.setFixedWidth(look().px(72))
            times = Label(str(face.visits), size="small", tone="secondary", tabular=True)
            times.setFixedWidth(look().px(18))
            line = row(small(face.nurse.name), None, bar, times, gap=8)
            box.addLayout(line)
        self.put(box)
        self.setAccessibleName(self.tr("Known faces") + f": {len(faces)}, {words.format(n=read.target)}")
