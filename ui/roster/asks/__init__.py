"""Colleagues settle shifts among themselves: swap, give, take, answer, and somebody who is away."""
