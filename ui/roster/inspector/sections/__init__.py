"""What the inspector says of the chosen cell, a part a file: what, why, who else, why not, what happened."""
