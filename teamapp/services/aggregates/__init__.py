"""What of a team the office may know: computed and suppressed here, shown to the team, and sent only with its yes.

shown = preview(desk, period)          every figure, how it came about, what is held back and why
letter = sealed(desk, shown)           signed on this computer; refused when the team's data changed meanwhile
answer = give(letter)                  over the network
record(desk, letter, answer)           in the team's ledger, for ever
"""
