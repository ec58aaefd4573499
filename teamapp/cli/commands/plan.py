"""`teamapp plan`: the main job without a window, for a profile or, without one, for the sample team."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.cli import Pictures, Planned
from teamapp.cli.numbers import seconds, seed
from teamapp.cli.opening import open_profile, writable_folder
from teamapp.cli.printed.roster import roster_table
from teamapp.cli.printed.rounds import rounds_table
from teamapp.cli.printed.week import week_table
from teamapp.cli.progress import Ticker, wait_for
from teamapp.cli.sheet import put
from teamapp.cli.trouble import STOPPED, say_code

if TYPE_CHECKING:
    from scheduling.client import Worker
    from scheduling.progress import Progress
    from teamapp.domain.entities import RosterPeriod
    from teamapp.services.desk import Desk
    from teamapp.services.roster.shown.view import PeriodView
    from teamapp.services.rounds.planning.running import RoundsProgress
    from teamapp.services.rounds.week.running import WeekProgress

DAY_SECONDS, WEEK_SECONDS = 5.0, 30.0
"""How long rounds are improved unless one says otherwise."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=seconds, default=20.0, help="how long to improve the roster (default: 20)")
    parser.add_argument("--week", action="store_true", help="plan the rounds of a whole week instead of one day")
    parser.add_argument(
        "--rounds-seconds", type=seconds, help="how long to improve the rounds (default: 5 for a day, 30 for a week)"
    )
    parser.add_argument("--seed", type=seed, default=1, help="the same seed gives the same answer (default: 1)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write the files (default: a new folder)")


def run(options: argparse.Namespace, pictures: Pictures | None) -> int:
    """Plan, print, write; the profile gets the plan as two changes that can be undone.

    Ctrl+C ends the planning, not the command: the best so far is written and printed like any other.
    """
    from teamapp.bootstrap import close_team, sample_team

    began = time.monotonic()
    folder = writable_folder(options.out)
    if options.profile is None:
        put(say_code("cli.temporary_sample", options.language), sys.stderr)
        desk = sample_team(seed=options.seed, language=options.language)
    else:
        desk = open_profile(options)
    try:
        stopped, files = _plan(desk, options, _Output(folder, pictures))
    finally:
        close_team(desk)
    took, where = round(time.monotonic() - began), str(folder.resolve())
    put(say_code("cli.files_written", options.language, files=len(files), folder=where, seconds=took))
    if stopped:
        put(say_code("cli.stopped_with_best", options.language), sys.stderr)
    return STOPPED if stopped else 0


@dataclass(frozen=True, slots=True)
class _Output:
    """Where the files go, and who draws the pictures."""

    folder: Path
    pictures: Pictures | None


def _plan(desk: Desk, options: argparse.Namespace, output: _Output) -> tuple[bool, list[Path]]:
    """The roster, then the rounds unless Ctrl+C came before; whether it came, and the files."""
    from teamapp.services.exporting.plans import export_roster, export_rounds

    view, stopped = _plan_roster(desk, options)
    files = [*export_roster(desk, view.first, view.last, output.folder)]
    if stopped:
        return True, files
    days, stopped = _plan_week(desk, options) if options.week else _plan_day(desk, options)
    for day in days:
        files += export_rounds(desk, day, output.folder)
    if output.pictures is not None and not stopped:
        files += output.pictures(desk, Planned(view.first, days[0], options.language), output.folder)
    return stopped, files


def _plan_roster(desk: Desk, options: argparse.Namespace) -> tuple[PeriodView, bool]:
    """The four weeks ahead: suggest, write, print; whether Ctrl+C cut it short."""
    from teamapp.domain.entities import Nurse
    from teamapp.services.refused import refuse
    from teamapp.services.roster.planning.suggest import accept_suggestion, start_suggestion, suggestion_of
    from teamapp.services.roster.shown.view import period_view

    worker = desk.worker
    if worker is None:
        raise refuse("roster.no_planner")
    if not desk.store.all(Nurse):
        raise refuse("cli.no_nurses", team=desk.team.name)
    period = _period_ahead(desk)
    view = period_view(desk, period.first, period.last)
    ticker = Ticker()
    tell = partial(_tell_roster, ticker, options.language)
    job = start_suggestion(worker, view, seconds=options.seconds, seed=options.seed, on_progress=tell)
    answer, stopped = wait_for(job)
    ticker.end()
    suggestion = suggestion_of(view, answer)
    if suggestion.differences:
        accept_suggestion(desk, suggestion)
    view = period_view(desk, period.first, period.last)
    put(roster_table(view, options.language, suggestion) + "\n")
    return view, stopped


def _period_ahead(desk: Desk) -> RosterPeriod:
    """The first period that lies wholly ahead, made where there is none yet."""
    from teamapp.domain.entities import RosterPeriod
    from teamapp.services.roster.periods import create_period
    from teamapp.services.roster.shown.view import span_of

    first, last = span_of(desk, _next_period_day(desk))
    if not any((one.first, one.last) == (first, last) for one in desk.store.all(RosterPeriod)):
        create_period(desk, first, last)
    return next(one for one in desk.store.all(RosterPeriod) if (one.first, one.last) == (first, last))


def _next_period_day(desk: Desk) -> date:
    """A day of the first period that lies wholly ahead."""
    from teamapp.services.roster.shown.view import span_of

    first, last = span_of(desk, desk.today)
    return desk.today if first > desk.today else last + timedelta(days=1)


def _plan_week(desk: Desk, options: argparse.Namespace) -> tuple[tuple[date, ...], bool]:
    """The week of the next day on which somebody makes visits: plan, write, print; whether Ctrl+C cut it short."""
    from teamapp.services.rounds.week.facts import monday_of, read_week
    from teamapp.services.rounds.week.opened import week_with
    from teamapp.services.rounds.week.outcome import accept_week, days_after, week_differences
    from teamapp.services.rounds.week.question import WeekWish
    from teamapp.services.rounds.week.running import WeekJob, WeekListeners

    worker, pack = _planner(desk)
    facts = read_week(desk, monday_of(_next_working_day(desk)))
    wish = WeekWish(facts=facts, pack=pack, seconds=options.rounds_seconds or WEEK_SECONDS, seed=options.seed)
    ticker = Ticker()
    tell = partial(_tell_week, ticker, options.language)
    planned, stopped = wait_for(WeekJob(worker, desk.travel, wish, WeekListeners(tell)))
    ticker.end()
    if any(week_differences(planned).values()):
        accept_week(desk, planned)
    week = week_with(facts, tuple(days_after(planned.question, planned.solved.plans).values()))
    put(week_table(week, options.language) + "\n")
    return tuple(day.day for day in wish.wanted), stopped


def _planner(desk: Desk) -> tuple[Worker, str | None]:
    """The worker and the streets. Refused where there is no worker."""
    from teamapp.services.refused import refuse

    if desk.worker is None:
        raise refuse("roster.no_planner")
    return desk.worker, str(desk.patch.path) if desk.patch is not None else None


def _plan_day(desk: Desk, options: argparse.Namespace) -> tuple[tuple[date, ...], bool]:
    """The next day on which somebody makes visits: plan, write, print; whether Ctrl+C cut it short."""
    from teamapp.services.rounds.day.facts import read_day
    from teamapp.services.rounds.planning.accept import accept_rounds, differences
    from teamapp.services.rounds.planning.running import Listeners, RoundsJob, RoundsWish

    day = _next_working_day(desk)
    worker, pack = _planner(desk)
    wish = RoundsWish(read_day(desk, day), pack, seconds=options.rounds_seconds or DAY_SECONDS, seed=options.seed)
    ticker = Ticker()
    tell = partial(_tell_rounds, ticker, options.language)
    planned, stopped = wait_for(RoundsJob(worker, desk.travel, wish, Listeners(tell)))
    ticker.end()
    if differences(planned):
        accept_rounds(desk, planned)
    put(rounds_table(read_day(desk, day), planned, options.language) + "\n")
    return (day,), stopped


def _next_working_day(desk: Desk) -> date:
    from teamapp.services.rounds.day.facts import read_day

    days = [desk.today + timedelta(days=n) for n in range(1, 15)]
    return next((day for day in days if read_day(desk, day).on_duty), days[0])


def _tell_roster(ticker: Ticker, language: str, progress: Progress) -> None:
    if progress.value is None:
        ticker.show(say_code("cli.planning_roster", language, seconds=round(progress.seconds)))
        return
    values = {"seconds": round(progress.seconds), "cost": round(progress.value), "bound": round(progress.bound or 0)}
    ticker.show(say_code("cli.bounded_roster" if values["bound"] else "cli.improving_roster", language, **values))


def _tell_rounds(ticker: Ticker, language: str, progress: RoundsProgress) -> None:
    figures = progress.figures
    values = {"seconds": round(progress.seconds), "travel": figures.travel_minutes, "left": figures.not_planned}
    ticker.show(say_code("cli.improving_rounds", language, known=figures.known_percent, **values))


def _tell_week(ticker: Ticker, language: str, progress: WeekProgress) -> None:
    figures = progress.figures
    values = {"seconds": round(progress.seconds), "travel": figures.travel_minutes, "left": figures.not_planned}
    ticker.show(say_code("cli.improving_rounds", language, known=figures.known_percent, **values))
