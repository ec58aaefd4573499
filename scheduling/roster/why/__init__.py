"""Why a cell is as it is: counter-examples from the rules, and the exact price of the next best roster."""
