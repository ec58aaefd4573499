"""What may call for attention on this computer."""
