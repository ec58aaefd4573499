"""The page of sharing over a real store and a real server; errands are back before the next line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from teamapp.services.desk import Desk
from tests.support.backend.own_backend import OwnBackend
from tests.support.new_desk import new_desk, with_nurse
from tests.support.window.immediate_errands import ImmediateErrands
from ui.sharing.page import SharingPage
from ui.sharing.steps.kit_step import KitStep
from ui.shell.frame import Frame


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnBackend]:
    """One for the module."""
    one = OwnBackend(tmp_path_factory.mktemp("backend"))
    yield one
    one.go_away()


@pytest.fixture
def desk() -> Iterator[Desk]:
    """Aylin's computer, and Bo, who is in the team and has none yet."""
    with new_desk() as (one, _clock):
        with_nurse(one, owner=True)
        with_nurse(one, "Bo", "de Wit")
        yield one


@pytest.fixture
def page(qtbot: QtBot, make_frame: Callable[..., Frame], desk: Desk) -> SharingPage:
    """Shown for the first time; the team is not shared."""
    frame = make_frame(desk)
    frame.errands = ImmediateErrands(frame)
    made = SharingPage(frame)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.refresh(None)
    return made


@pytest.fixture
def shared(page: SharingPage, backend: OwnBackend) -> SharingPage:
    """Shared on the backend, the recovery kit put away."""
    share(page, backend.address)
    assert isinstance(page.step, KitStep)
    page.step.kept.setChecked(True)
    page.end_step()
    return page


def share(page: SharingPage, address: str, *, code: str = "") -> None:
    """As a person does it."""
    assert page.begin is not None
    page.begin.form.address.value = address
    page.begin.form.code.value = code
    page.begin.button.click()
