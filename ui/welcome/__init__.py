"""The first run: look around with the sample team, start a new one, or (later) join one."""
