"""The room of the roster: who works when, edited, suggested, explained and published."""
