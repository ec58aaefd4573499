"""The exchange between a team's computers: merge, keys, the engine, the shared backend."""
