"""A newer version is told by one line at the bottom left, and by nothing else, until it is put away."""

from __future__ import annotations

from datetime import date

import pytest
from nacl.signing import SigningKey

from teamapp.services.updates import notice
from teamapp.services.updates.manifest import Manifest, sign_manifest
from tests.support.sample_desk import sample_desk
from ui.settings.about.update_card import UpdateCard
from ui.shell.posts.updates import UpdatePost
from ui.shell.sides.update_line import UpdateLine

SEED = b"m" * 32


@pytest.fixture
def trusting(monkeypatch: pytest.MonkeyPatch) -> None:
    """This installation was built with a publisher's key."""
    monkeypatch.setattr(notice, "publishers", lambda: (bytes(SigningKey(SEED).verify_key),))
    monkeypatch.setattr(notice, "running", lambda: "0.1.0")


def test_a_line_says_so_until_it_is_put_away(qtbot, make_frame, trusting) -> None:
    """The card says what is new and where to get it; what nobody has signed changes nothing and is not spoken of."""
    release = Manifest("0.2.0", date(2026, 12, 1), {"en": "Faster"}, {"a.deb": "00"}, "get.example")
    with sample_desk() as desk:
        frame = make_frame(desk)
        line, post = UpdateLine(), UpdatePost(frame)
        post.told.connect(line.say)
        qtbot.addWidget(line)
        post.look()
        assert not line.isVisibleTo(None)
        post._came(b"whatever\nsomebody sends\n")
        assert not line.isVisibleTo(None)
        assert not frame.notices.warned
        post._came(sign_manifest(release, SEED))
        assert "0.2.0" in line.text()
        card = UpdateCard(frame)
        qtbot.addWidget(card)
        assert (card.changes.text(), "get.example" in card.place.text()) == ("Faster", True)
        card.later.click()
        assert line.isHidden()
        assert "0.2.0" in card.head.text()
