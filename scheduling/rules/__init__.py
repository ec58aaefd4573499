"""The law, the contract, the team's agreements: one file a rule, found and stated from the same words."""
