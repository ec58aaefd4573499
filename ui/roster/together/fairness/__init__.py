"""The ledger of fairness as a picture: who carried what, by contract hours, around the team's fair share."""
