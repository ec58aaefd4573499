"""Somebody is away: the rosters nearest to the present one in which others do her shifts."""
