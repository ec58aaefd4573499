"""`python -m teamapp`: the same entry as the installed program."""

from ui.start import main

if __name__ == "__main__":
    raise SystemExit(main())
