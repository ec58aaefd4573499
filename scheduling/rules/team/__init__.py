"""Rules on breaks, Sundays, notice, publication and newcomers."""
