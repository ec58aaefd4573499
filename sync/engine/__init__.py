"""A device as a machine without network, disk or clock."""
