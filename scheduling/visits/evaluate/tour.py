"""One nurse's round while a timetable is being made."""

from __future__ import annotations

from dataclasses import dataclass, field

from scheduling.visits.evaluate.day import EPS, Day, shift_start
from scheduling.visits.problem import ANYWHERE, NO_BREAK, Break, Minutes, Nurse, Round, Stay, Visit


@dataclass(slots=True)
class Tour:
    """Where a nurse is and when she is ready to leave; grows stay by stay."""

    day: Day
    nurse: Nurse
    break_after: int
    place: int
    ready: Minutes
    visits: int = 0
    rested: bool = False
    stays: list[Stay] = field(default_factory=list)

    @classmethod
    def begin(cls, day: Day, nurse: Nurse, break_after: int) -> Tour:
        return cls(day, nurse, break_after, nurse.start_place, shift_start(nurse))

    def earliest(self, visit: Visit, part: int, opens: Minutes) -> Minutes:
        """When she could begin, after taking the break on the way if this is the moment for it."""
        arrival = self.ready + self.day.leg(self.nurse, self.place, visit.place)
        start = max(arrival, opens)
        pause = self.nurse.pause
        if pause is None or self.rested or self.break_after == NO_BREAK or (pause.between_visits and self.visits == 0):
            return start
        begin = max(arrival, pause.earliest)
        if not self.day.break_fits(pause, begin):
            begin = max(self.ready, pause.earliest)
            if self.visits == 0 or not self.day.break_fits(pause, begin):
                return start
            self._rest(pause, self.place, begin)
        elif self._wanted(pause, begin, start) or not self._fits_later(pause, start + visit.minutes(part)):
            self._rest(pause, visit.place, begin)
        else:
            return start
        return max(self.ready + self.day.leg(self.nurse, self.place, visit.place), opens)

    def serve(self, visit: Visit, part: int, start: Minutes) -> None:
        """Give a part of a visit at this time."""
        self._stay(visit.key, part, visit.place, start, start + visit.minutes(part))
        self.visits += 1

    def finish(self) -> Round | None:
        """The round, with a break at its end or in a day without visits where one is still due."""
        pause = self.nurse.pause
        if pause and not self.rested and (self.break_after != NO_BREAK or not self.visits):
            self._rest_at_last(pause)
        if not self.stays:
            return None
        first, home = self.stays[0], self.day.leg(self.nurse, self.place, self.nurse.end_place)
        early = self.nurse.leaves_at_shift_start
        leaves = shift_start(self.nurse) if early else first.start - first.travel
        if not early:
            self.stays[0] = Stay(None if first.visit is None else first.visit, first.part, first.place, first.start,
                                 first.start, first.end, first.travel, 0.0)  # fmt: skip
        return Round(self.nurse.key, leaves, tuple(self.stays), self.ready + home, home)

    def _wanted(self, pause: Break, begin: Minutes, start: Minutes) -> bool:
        if self.break_after == ANYWHERE:
            return begin + pause.minutes <= start
        return self.visits >= self.break_after

    def _fits_later(self, pause: Break, ready: Minutes) -> bool:
        return self.day.break_fits(pause, max(ready, pause.earliest))

    def _rest(self, pause: Break, place: int, start: Minutes) -> None:
        self._stay(None, 0, place, start, start + pause.minutes)
        self.rested = True

    def _rest_at_last(self, pause: Break) -> None:
        begin = max(self.ready, pause.earliest)
        if not self.day.break_fits(pause, begin):
            return
        if self.visits:
            home = self.day.leg(self.nurse, self.place, self.nurse.end_place)
            due = self.ready + home - self._leaves() > pause.due_after + EPS
            if due and not pause.between_visits:
                self._rest(pause, self.place, begin)
        elif self._rests_at_home(pause, begin):
            self._rest(pause, self.place, begin)

    def _rests_at_home(self, pause: Break, begin: Minutes) -> bool:
        """A nurse without visits: her break counts as taken if it lies in her shift."""
        nurse = self.nurse
        within = nurse.shift is None or begin + pause.minutes <= nurse.shift.end
        free = nurse.start_place == nurse.end_place and not nurse.leaves_at_shift_start
        return pause.due_after <= 0 and not pause.between_visits and within and free

    def _leaves(self) -> Minutes:
        if self.nurse.leaves_at_shift_start:
            return shift_start(self.nurse)
        return self.stays[0].start - self.stays[0].travel

    def _stay(self, visit: str | None, part: int, place: int, start: Minutes, end: Minutes) -> None:
        travel = self.day.leg(self.nurse, self.place, place)
        arrival = self.ready + travel
        self.stays.append(Stay(visit, part, place, arrival, start, end, travel, max(0.0, start - arrival)))
        self.place, self.ready = place, end
