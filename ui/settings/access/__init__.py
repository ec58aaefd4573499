"""Who opened whose record: what is written down, for whom, and the file for the officer."""
