"""What the team finds worth a detour: the prices by which rounds are compared, decided like its rules."""
