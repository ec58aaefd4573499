"""The commands of the clients, a file a topic; `ui/clients/room.py` lists them."""
