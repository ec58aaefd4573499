"""The commands of the roster, a file a topic; `ui/roster/room.py` lists them."""
