"""The map of a patch: streets from the team's own file, the day's rounds on top. Never asks the network for
anything."""
