"""A whole team that was worked on for months before it was shared."""

from __future__ import annotations

from pathlib import Path

from teamapp.bootstrap import close_team, join_team
from teamapp.domain.entities import ENTITIES, Device
from teamapp.services.exchanging.headless import exchange_now
from teamapp.services.sharing.joining.code import read_code
from teamapp.services.sharing.joining.invite import approve, begin_invitation, look, offer
from teamapp.services.sharing.joining.join import ask_to_join, look_whether_approved
from teamapp.store.keys.source import MemoryKeys
from tests.support.backend.joined import digest
from tests.support.backend.serving import Serving
from tests.support.backend.shared_sample import share_sample
from tests.support.sample_desk import sample_desk, sample_store


def test_the_sample_team_on_a_second_device(serving: Serving, tmp_path: Path) -> None:
    """Sharing changes no row, and who joins has every row and the same name for the state."""
    with sample_desk() as anna:
        share_sample(anna, serving.address)
        exchange_now(anna)
        invitation = begin_invitation(anna, anna.me)
        offer(invitation)
        joining = ask_to_join(read_code(invitation.code.line), label="second")
        answered = look(invitation)
        assert answered is not None
        approve(anna, invitation, answered)
        exchange_now(anna)
        ticket = look_whether_approved(joining)
        assert ticket is not None
        bo, _words = join_team(tmp_path / "second", ticket, keys=MemoryKeys())
        before = sample_store()
        for kind in ENTITIES:
            assert kind is Device or bo.store.all(kind) == before.all(kind)
        assert digest(anna) == digest(bo)
        assert bo.me == anna.me
        before.close()
        close_team(bo)
