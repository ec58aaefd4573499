"""Where the team is with a roster that it makes together, and what to do next."""
