"""Why a visit is where it is, then, with her, or nowhere."""
