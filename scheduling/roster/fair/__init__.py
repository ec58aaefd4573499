"""What people carry beyond plain shifts, and how evenly a team shares it over months."""
