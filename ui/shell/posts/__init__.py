"""What happens by itself while a team is open: once a month, once a day; nobody is bothered by it."""
