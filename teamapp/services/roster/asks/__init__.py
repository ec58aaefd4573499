"""Colleagues settle shifts among themselves: swap, give, claim, cover, and somebody who is away today."""
