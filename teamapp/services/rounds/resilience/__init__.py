"""If somebody falls ill tomorrow: what the others take over, what stays open, and the weakest of the coming days."""
