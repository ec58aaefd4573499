"""The months behind the sample team: who worked, who went where, what changed last night."""
