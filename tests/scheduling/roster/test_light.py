"""What window and command line import of the roster is light."""

from __future__ import annotations

import subprocess
import sys


def test_rules_problem_and_explanation_import_nothing_heavy() -> None:
    """Neither OR-Tools nor numpy comes in with the rules, the problem or the explanation."""
    code = (
        "import sys, scheduling.rules.check, scheduling.rules.profiles;"
        "import scheduling.roster.problem, scheduling.roster.explain;"
        "sys.exit(bool({'ortools', 'numpy', 'pandas'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
