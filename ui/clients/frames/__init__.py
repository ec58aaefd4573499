"""Sheets and sections that the client's card is made of."""
