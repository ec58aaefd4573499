"""Figures in sentences read the same way in each language."""

import pytest

from teamapp.domain.text import text
from teamapp.words.speak import Language, say


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(150, "+2 u 30"), (-6270, "-104 u 30"), (60000, "+1000 u"), (0, "0 min"), (-480, "-8 u")],
)
def test_a_difference_of_hours_is_exact_and_has_its_sign(minutes: int, said: str) -> None:
    """Half an hour never becomes a decimal point, is never rounded away, and a thousand hours stay digits."""
    why = text("roster.because_hours", planned=0, contract=0, difference=minutes)
    assert say(why, Language.DUTCH).endswith(f"({said}).")
