"""What two people wrote without having seen each other's, one tap each."""
