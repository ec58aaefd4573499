"""The 54 clients of the sample team: who they are, the care they need, the people around them."""
