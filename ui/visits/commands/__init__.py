"""Commands of the page, topic by topic."""
