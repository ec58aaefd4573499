"""A swap in the making: two nurses, their weeks side by side, and the verdict while days are chosen."""
