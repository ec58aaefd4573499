"""`teamapp replan --away NAME`: who covers a colleague who does not come today, and whom to phone."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from teamapp.cli.opening import open_profile
from teamapp.cli.printed.replan import replan_table
from teamapp.cli.progress import wait_for
from teamapp.cli.sheet import put
from teamapp.cli.trouble import say_code

if TYPE_CHECKING:
    from teamapp.domain.ids import NurseId
    from teamapp.services.desk import Desk


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--away", required=True, metavar="NAME", help="whose visits of today others must make")
    parser.add_argument("--keep", action="store_true", help="write it; without this it is only printed")


def run(options: argparse.Namespace) -> int:
    """Print what would change and the calls; with --keep write them as one change that can be undone."""
    from teamapp.bootstrap import close_team, sample_team

    if options.profile is None:
        put(say_code("cli.temporary_sample", options.language), sys.stderr)
        desk = sample_team(language=options.language)
    else:
        desk = open_profile(options)
    try:
        _replan(desk, options)
    finally:
        close_team(desk)
    return 0


def _replan(desk: Desk, options: argparse.Namespace) -> None:
    from teamapp.services.refused import refuse
    from teamapp.services.rounds.planning.running import RoundsJob
    from teamapp.services.rounds.replan.causes import NurseAway
    from teamapp.services.rounds.replan.happened import happened
    from teamapp.services.rounds.replan.keeping import keep_replan
    from teamapp.services.rounds.replan.outcome import replan_wish, replanned
    from teamapp.services.rounds.replan.phoning import remember_calls

    if desk.worker is None:
        raise refuse("roster.no_planner")
    asked = happened(desk, desk.today, NurseAway(_nurse(desk, options.away)))
    pack = str(desk.patch.path) if desk.patch is not None else None
    planned, _stopped = wait_for(RoundsJob(desk.worker, desk.travel, replan_wish(asked, pack)))
    found = replanned(asked, planned)
    put(replan_table(found, options.language))
    if options.keep:
        keep_replan(desk, found)
        remember_calls(desk, found)


def _nurse(desk: Desk, name: str) -> NurseId:
    """Whoever has this name, whole or given, among those on duty. Refused where nobody or several have it."""
    from teamapp.services.refused import refuse
    from teamapp.services.rounds.day.facts import read_day

    on_duty = [duty.nurse for duty in read_day(desk, desk.today).on_duty]
    wanted = name.strip().casefold()
    found = [one for one in on_duty if wanted in (one.name.casefold(), one.given_name.casefold())]
    if len(found) != 1:
        raise refuse("replan.who", name=name, known=", ".join(sorted(one.name for one in on_duty)))
    return found[0].id
