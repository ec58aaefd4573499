#!/usr/bin/env python3
"""Every job in this repository. Needs Python 3.11 or newer and nothing else: it sets up what is missing by itself.

    python3 dev.py run [words]     start the app; without a display, plan the sample team and print the result
    python3 dev.py test [words]    run the tests (words go to pytest)
    python3 dev.py check           format, lint, types, import contracts, sizes, locks, translations, then the tests
    python3 dev.py shots [FOLDER]  render every page, both themes, both languages (default: shots/); --guide takes the
                                   pictures of the guide instead
    python3 dev.py docs            make the pages of docs/ that are read from the program; --check changes nothing
    python3 dev.py bench [NAME]    measure start, stall, memory, window, timeline, store, roster, month, fair, explain,
                                   visits, week, travel, map, backend, fleet, everything; options behind a NAME go
                                   to it
    python3 dev.py doctor          what this machine has and lacks, and what to do about it
    python3 dev.py lock            pin the newest allowed versions again
    python3 dev.py translate       collect new texts of the window for the translators
    python3 dev.py serve [words]   the shared backend, on a database of its own or --database postgresql://...
    python3 dev.py demo-sync       a server and two windows of two nurses of the sample team, thrown away at the end;
                                   --headless tells what happens instead
    python3 dev.py build           the app frozen into dist/, for computers without Python; --test tries it out,
                                   --deb makes a Debian package and a .tar.zst of it; --publisher FILE names the keys
                                   whose update notices it believes; --against FILE holds it against the list of
                                   files (.sha256) of another build of the same commit

`run --slow` plans without the compiled core, about a hundred times slower, where no C compiler can be had.
"""

import sys
from pathlib import Path

OLDEST = (3, 11)
OURS = {
    "check",
    "shots",
    "bench",
    "docs",
    "doctor",
    "lock",
    "build",
}  # the other jobs hand their words to another program


def main(words: list[str]) -> int:
    """Does one job; 0 is well, 1 is failure, 2 is a wrong command."""
    if sys.version_info < OLDEST:
        print(f"This project needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    sys.path.insert(0, str(Path(__file__).resolve().parent / "packaging"))
    from workshop.commands import COMMANDS
    from workshop.places import Misuse, Trouble

    name, rest = (words[0], words[1:]) if words else ("help", [])
    if name in {"help", "-h", "--help"} or (rest in (["-h"], ["--help"]) and name in OURS):
        print(__doc__)
        return 0
    if name not in COMMANDS:
        print(f"dev.py knows no {name!r}; it knows: {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](rest)
    except Misuse as misuse:
        print(f"{misuse}\n`python3 dev.py help` tells what there is.", file=sys.stderr)
        return 2
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
