"""What people do on the page, each kind in a module of its own; the page only puts them together."""
