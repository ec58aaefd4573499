"""From a period as the services know it to what the grid and the cards show."""
