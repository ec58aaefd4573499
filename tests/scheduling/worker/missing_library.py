"""Cannot be imported."""

import a_library_that_is_nowhere  # noqa: F401
