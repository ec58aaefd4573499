"""The sentence for every code, in English and Dutch, for window, command line and paper."""
