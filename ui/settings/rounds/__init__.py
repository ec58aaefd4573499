"""What counts in the rounds of the team, as prices in minutes of travel."""
