"""The page of a team that is shared: how it stands, the computers, what came, and what else can be done."""
