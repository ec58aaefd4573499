"""The settings: what the team agreed, its streets, how it is kept safe, how the window looks, what happened."""
