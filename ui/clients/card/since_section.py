"""Since you were last here: what a nurse wants to know before she rings the bell."""

from __future__ import annotations

from collections import Counter

from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.services.clients.since import Altered, SinceLastHere
from ui.clients.frames.section import Section, marked, padded
from ui.clients.reading import CardRead
from ui.clients.wording import days_ago
from ui.parts.label import Label, small
from ui.shell.frame import Frame

_MOST, _MOST_ODD, _MOST_NAMES = 5, 3, 6


class SinceSection(Section):
    """Notes first, then what was changed and why, then who came."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Since you were last here"))
        self._frame = frame

    def show_read(self, read: CardRead) -> None:
        """Fill it anew."""
        self.empty()
        since = read.card.since
        self._say_when(read, since)
        for note in since.notes[:_MOST]:
            day = self._frame.day(note.written.astimezone(read.zone).date())
            who = read.names.get(note.author, "") if note.author is not None else ""
            by = small(" · ".join(part for part in (who, day) if part), tone="tertiary")
            self.put(padded(marked("message-square-text", Label(note.text, wrap=True), by, tone="accent")))
        for change in since.changes[:_MOST]:
            self.put(padded(marked("sparkle", *self._change(change, read), tone="accent")))
        over = len(since.notes) + len(since.changes) - 2 * _MOST
        if since.visits:
            self.put(padded(marked("route", *self._visits(read, since))))
        if not (since.notes or since.changes or since.visits):
            self.quiet(self.tr("Nothing new: no notes, no changes, no visits."))
        elif over > 0:
            self.quiet(self.tr("Older ones stand below, under notes and history."))

    def _say_when(self, read: CardRead, since: SinceLastHere) -> None:
        mine = read.me is not None and since.day is not None
        self.head_title.setText(self.tr("Since you were last here") if mine else self.tr("The last 14 days"))
        if since.day is not None:
            self.note(f"{self._frame.day(since.day)} · {days_ago(since.day, read.today)}")
        else:
            self.note(self.tr("you have not been here yet"))

    def _change(self, change: Altered, read: CardRead) -> tuple[Label, ...]:
        day = self._frame.day(change.at.astimezone(read.zone).date())
        lines = [Label(self._frame.say(change.what), wrap=True)]
        if change.why is not None:
            lines.append(small(self._frame.say(change.why), wrap=True))
        lines.append(small(" · ".join(part for part in (change.who, day) if part), tone="tertiary"))
        return tuple(lines)

    def _visits(self, read: CardRead, since: SinceLastHere) -> tuple[Label, ...]:
        """How many visits and by whom; the last that were out of the ordinary in lines of their own."""
        came: Counter[str] = Counter()
        done = [visit for visit in since.visits if visit.status is VisitStatus.DONE]
        for visit in done:
            for nurse in (visit.nurse, visit.second_nurse):
                if nurse is not None and nurse in read.names:
                    came[read.names[nurse].split()[0]] += 1
        words = self.tr("1 visit") if len(done) == 1 else self.tr("{n} visits").format(n=len(done))
        by = self._by(came)
        odd = [said for visit in reversed(since.visits) if (said := self._odd(visit)) is not None]
        return Label(f"{words}: {by}" if by else words, wrap=True), *odd[:_MOST_ODD]

    def _by(self, came: Counter[str]) -> str:
        """`Fatima 5, Thijs 4, Ingrid and 2 more`."""
        shown = [f"{name} {times}" if times > 1 else name for name, times in came.most_common(_MOST_NAMES)]
        more = len(came) - len(shown)
        return ", ".join(shown) + (" " + self.tr("and {n} more").format(n=more) if more > 0 else "")

    def _odd(self, visit: Visit) -> Label | None:
        day = self._frame.day(visit.day)
        if visit.status is VisitStatus.NOT_HOME:
            return small(self.tr("Not at home on {day}").format(day=day), tone="warn")
        if not visit.minutes_extra:
            return None
        said = self.tr("{n} min longer on {day}: {why}")
        return small(said.format(n=visit.minutes_extra, day=day, why=visit.extra_reason or "–"), wrap=True)
