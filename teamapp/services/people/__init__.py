"""The nurses: who they are, what they work, when they are away, what they wish."""
