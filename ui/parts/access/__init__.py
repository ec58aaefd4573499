"""What people without a mouse or without sight need of widgets: an order, a ring, a role, words aloud."""
