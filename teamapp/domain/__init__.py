"""What a team is: people, clients, care, visits, roster. Plain frozen data, no database, window or network."""
