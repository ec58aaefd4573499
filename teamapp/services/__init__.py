"""What people do with a team, named by verbs; each topic is a folder."""
