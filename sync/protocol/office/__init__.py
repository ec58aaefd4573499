"""What a team gives to the office, as it travels."""
