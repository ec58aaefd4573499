"""What a team prints, as data: read once, painted by whoever has paper."""
