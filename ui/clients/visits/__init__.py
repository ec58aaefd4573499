"""A client's coming visits, changed once or cancelled."""
