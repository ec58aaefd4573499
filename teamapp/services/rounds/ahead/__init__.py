"""The coming days as one: who will work, or may be supposed to, who is visited, and good rounds for each day."""
