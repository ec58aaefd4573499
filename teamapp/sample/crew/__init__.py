"""The twelve nurses of the sample team: who they are, what they work, when they cannot."""
