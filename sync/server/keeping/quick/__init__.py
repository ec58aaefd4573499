"""The common pushes and pulls in one or two statements; whatever is out of the ordinary takes the long way."""
