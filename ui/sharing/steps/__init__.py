"""What takes the whole page for a while: sharing the team, inviting, removing, the recovery kit."""
