"""Why a visit is not planned, and the least that would have to give."""
