"""What the backend answers, the same for simulated histories and for the real tables."""
