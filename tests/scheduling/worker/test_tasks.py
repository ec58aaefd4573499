"""The registry of tasks: each name leads to a function that the worker can call."""

from __future__ import annotations

import importlib
import inspect
import typing

import msgspec
import pytest

from scheduling.tasks import TASKS
from teamapp import bootstrap

ALL = {**TASKS, **bootstrap.TASKS}


@pytest.mark.parametrize("task", sorted(ALL))
def test_each_task_can_be_called_by_the_worker(task: str) -> None:
    """A task is there, takes (request, report, stop), and both ends of its conversation fit through JSON."""
    module, _, name = ALL[task].partition(":")
    function = getattr(importlib.import_module(module), name)
    parameters = list(inspect.signature(function).parameters)
    assert [name.lstrip("_") for name in parameters[1:]] == ["report", "stop"]
    hints = typing.get_type_hints(function)
    for kind in (hints[parameters[0]], hints["return"]):
        msgspec.json.Decoder(kind)  # refuses a type that it cannot read


def test_the_app_adds_to_the_planner_and_replaces_nothing() -> None:
    """The app's own tasks have names of their own."""
    assert not TASKS.keys() & bootstrap.TASKS.keys()
