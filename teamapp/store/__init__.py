"""The team's data on this device: encrypted, migrated, one process at a time, every change kept."""
