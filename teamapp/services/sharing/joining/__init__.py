"""How a computer comes into a team: by an invitation that a member approves, or by the recovery kit."""
