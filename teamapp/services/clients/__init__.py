"""The clients: who they are, where they live, the care they need, the people around them."""
