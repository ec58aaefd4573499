"""What is typed about a nurse: each sheet is one small question."""
