"""With which law and collective agreement a team of a country begins."""
