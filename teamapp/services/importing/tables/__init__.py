"""Clients, nurses, availability and leave out of tables: columns matched, shown first, taken in with one undo."""
