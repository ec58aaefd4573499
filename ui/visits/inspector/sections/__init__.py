"""What the inspector says, a part a file: what it is, why so, who else could, the whole round."""
