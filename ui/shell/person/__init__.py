"""How the window looks to one person on one computer."""
