"""The data of this device as the exchange with the team's other devices sees them."""
