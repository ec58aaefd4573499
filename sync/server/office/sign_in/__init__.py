"""Who is let in: the issuer, the sessions, which addresses are safe."""
