"""Bytes: frames, batches, padding, snapshots."""
