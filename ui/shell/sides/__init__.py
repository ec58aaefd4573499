"""What stands beside the pages: sidebar, state of the exchange, lines of news."""
