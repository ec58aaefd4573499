"""Stands in for pandas in the frozen app (60 MB less): OR-Tools imports it for two names that planning never needs."""


class Index:
    """What a model asked with pandas would be given; ours is not."""


class Series:
    """As `Index`."""
