"""What travels, shared by both ends, without any input or output."""
