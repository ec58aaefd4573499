"""The rounds of today: a card a nurse, a row a visit, and the tick."""
