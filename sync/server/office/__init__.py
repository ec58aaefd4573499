"""What the office sees: figures that teams have given, behind the sign-in of its own issuer."""
