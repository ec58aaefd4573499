"""Files that leave the team: plans, lists, a client who moves, everything."""
