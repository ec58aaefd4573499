"""Erasing somebody on this device: rows, history, what waits, batches, copies, and the free space of the file."""
