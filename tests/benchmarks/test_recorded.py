"""How a figure stands to the last one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.support.recorded import Figure, line, record, recorded


def test_a_slower_core_is_no_regression_and_slower_work_is_one(tmp_path: Path) -> None:
    """The ratio is taken by the yardstick of each moment; a figure without one is compared as it is; others stay."""
    file = tmp_path / "recorded.json"
    cell, memory = Figure("a cell", 4.0, 5.0, yardstick=8.0), Figure("memory", 140.0, 150.0, unit="MiB")
    record([cell], file)
    record([memory], file)
    last = recorded(file)
    for value, pace, ratio in ((6.0, 12.0, 1.0), (6.0, 8.0, 1.5), (4.0, 4.0, 2.0), (6.0, 0.0, 1.5)):
        assert last["a cell"].ratio(replace(cell, value=value, yardstick=pace)) == ratio
    assert last["memory"].ratio(replace(memory, value=147.0)) == 1.05
    assert "1.00 x the last" in line(replace(cell, value=6.0, yardstick=12.0), last)
    assert "OVER" in line(replace(cell, value=6.0, yardstick=12.0), last)
