"""From visit to visit, and a visit from place to place, by hand and by keyboard."""
