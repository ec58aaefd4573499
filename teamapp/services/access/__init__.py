"""Who opened which client's record when (NEN 7513), sealed for an independent officer."""
