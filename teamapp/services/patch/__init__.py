"""The team's own streets: make its patch pack from a map file and open it."""
