"""Two nurses of the sample team on one machine, with a server of their own: shown, and thrown away at the end."""
