"""Who belongs to a team: a chain of signed records, keys, invitations."""
