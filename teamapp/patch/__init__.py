"""The patch pack: one file with a team's streets, map and addresses, apart from all client data."""
