"""The care a client needs, told and changed."""
