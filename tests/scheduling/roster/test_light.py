"""What window and command line import of the roster is light."""

from __future__ import annotations

import subprocess
import sys


def test_rules_problem_and_explanation_import_nothing_heavy() -> None:
    """Neither OR-Tools nor numpy comes in with the rules, the problem or the explanation."""
    code = (
        "import sys, scheduling.rules.check, scheduling.rules.profiles;"
        "import scheduling.roster.problem, scheduling.roster.said.explain;"
        "import scheduling.roster.why.problem, scheduling.roster.why.counter, scheduling.roster.ways.problem;"
        "import scheduling.roster.repair.problem, scheduling.roster.repair.absent, scheduling.roster.repair.ranking;"
        "import scheduling.roster.alternatives.problem, scheduling.roster.fair.ledger, scheduling.roster.fair.wishing;"
        "sys.exit(bool({'ortools', 'numpy', 'pandas'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
