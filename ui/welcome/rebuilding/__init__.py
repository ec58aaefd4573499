"""A team made anew on this computer from the readable file that `Save everything` wrote."""
