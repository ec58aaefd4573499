"""The rosters that the sample team is making together, and what the months before left in its ledger."""
