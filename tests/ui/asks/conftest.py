"""The roster page of the small team, as the tests of the roster show it."""

from __future__ import annotations

from tests.ui.roster.conftest import show_page

__all__ = ["show_page"]
