"""What may call for attention on this computer, and what this person has silenced."""
