"""Small signs: a person, a shift, hours, a code."""
