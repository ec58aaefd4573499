"""The team: who is in it, what each can and wants, and who is away."""
