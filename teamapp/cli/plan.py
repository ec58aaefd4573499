"""`teamapp plan`: the main job without a window, for a profile or, without one, for the sample team."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from teamapp.cli import Pictures, Planned
from teamapp.cli.opening import open_profile
from teamapp.cli.printing import roster_table, rounds_table
from teamapp.cli.trouble import say_code

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.services.roster.view import PeriodView


class _Told(Protocol):
    """What both optimisers tell on the way."""

    @property
    def seconds(self) -> float: ...
    @property
    def value(self) -> float | None: ...
    @property
    def bound(self) -> float | None: ...


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=_seconds, default=20.0, help="how long to improve the roster (default: 20)")
    parser.add_argument("--rounds-seconds", type=_seconds, default=5.0, help="how long to improve the day (default: 5)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same answer (default: 1)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write the files (default: a new folder)")


def run(options: argparse.Namespace, pictures: Pictures | None) -> int:
    """Plan, print, write; the profile gets the plan as two changes that can be undone."""
    from teamapp.bootstrap import close_team, sample_team

    began = time.monotonic()
    if options.profile is None:
        print(say_code("cli.temporary_sample", options.language), file=sys.stderr)
        desk = sample_team(seed=options.seed, language=options.language)
    else:
        desk = open_profile(options)
    try:
        view = _plan_roster(desk, options)
        day = _plan_day(desk, options)
        folder = _folder(options.out)
        files = _write(desk, view, day, folder)
        if pictures is not None:
            files += pictures(desk, Planned(view.first, day, options.language), folder)
    finally:
        close_team(desk)
    seconds = round(time.monotonic() - began)
    print(say_code("cli.files_written", options.language, files=len(files), folder=str(folder), seconds=seconds))
    return 0


def _plan_roster(desk: Desk, options: argparse.Namespace) -> PeriodView:
    """The four weeks after today: suggest, write, print."""
    from teamapp.domain.entities import RosterPeriod
    from teamapp.services.roster.periods import create_period
    from teamapp.services.roster.suggest import accept_suggestion, suggest_roster
    from teamapp.services.roster.view import period_view, span_of

    first, last = span_of(desk, _next_period_day(desk))
    found = [p for p in desk.store.all(RosterPeriod) if (p.first, p.last) == (first, last)]
    if not found:
        create_period(desk, first, last)
        found = [p for p in desk.store.all(RosterPeriod) if (p.first, p.last) == (first, last)]
    suggestion = suggest_roster(
        desk, found[0], seconds=options.seconds, seed=options.seed, on_progress=_teller("roster", options.language)
    )
    print(file=sys.stderr)
    if suggestion.differences:
        accept_suggestion(desk, suggestion)
    view = period_view(desk, first, last)
    print(roster_table(view, options.language, suggestion))
    return view


def _next_period_day(desk: Desk) -> date:
    """A day of the first period that lies wholly ahead."""
    from teamapp.services.roster.view import span_of

    first, last = span_of(desk, desk.today)
    return desk.today if first > desk.today else last + timedelta(days=1)


def _plan_day(desk: Desk, options: argparse.Namespace) -> date:
    """The next day on which somebody makes visits: plan, write, print."""
    from teamapp.services.refused import refuse
    from teamapp.services.rounds.accept import accept_rounds, differences
    from teamapp.services.rounds.facts import read_day
    from teamapp.services.rounds.figures import figures_of
    from teamapp.services.rounds.running import Listeners, RoundsJob, RoundsWish

    day = _next_working_day(desk)
    worker = desk.worker
    if worker is None:
        raise refuse("roster.no_planner")
    pack = str(desk.patch.path) if desk.patch is not None else None
    wish = RoundsWish(read_day(desk, day), pack, seconds=options.rounds_seconds, seed=options.seed)
    planned = RoundsJob(worker, desk.travel, wish, Listeners(_teller("rounds", options.language))).wait()
    print(file=sys.stderr)
    if differences(planned):
        accept_rounds(desk, planned)
    figures = figures_of(planned.question.problem, planned.solved.plan)
    estimated = planned.question.estimated
    print(rounds_table(read_day(desk, day), figures, options.language, estimated=estimated))
    return day


def _next_working_day(desk: Desk) -> date:
    from teamapp.services.rounds.facts import read_day

    days = [desk.today + timedelta(days=n) for n in range(1, 15)]
    return next((day for day in days if read_day(desk, day).on_duty), days[0])


def _write(desk: Desk, view: PeriodView, day: date, folder: Path) -> list[Path]:
    from teamapp.services.exporting import export_roster, export_rounds

    return [*export_roster(desk, view.first, view.last, folder), *export_rounds(desk, day, folder)]


def _folder(chosen: Path | None) -> Path:
    if chosen is None:
        return Path(tempfile.mkdtemp(prefix="teamapp-plan-"))
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen


def _teller(what: str, language: str) -> Callable[[_Told], None]:
    """Progress as one line on standard error."""

    def tell(progress: _Told) -> None:
        value = f"{progress.value:.0f}" if progress.value is not None else "-"
        bound = f" (at least {progress.bound:.0f})" if progress.bound else ""
        name = say_code(f"cli.planning_{what}", language)
        print(f"\r{name} {progress.seconds:5.1f} s  {value}{bound}      ", end="", file=sys.stderr, flush=True)

    return tell


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from error
    if not 0 < seconds <= 86_400:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 86400 seconds")
    return seconds
