"""Why a visit begins when it does, and what would have to give for one that nobody makes."""
