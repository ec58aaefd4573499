"""Starts the shared backend."""

import sys

from sync.server.main import main

if __name__ == "__main__":
    sys.exit(main())
