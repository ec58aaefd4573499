"""The kinds of shifts."""
