"""The sample team: twelve nurses, fifty-four clients and sixteen weeks that never happened."""
