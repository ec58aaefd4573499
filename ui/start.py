"""The entry of script and frozen program. Imports nothing at module level, so that the worker stays light.

`--worker` serves the window's process, `--self-test` proves an installation; a command word or a question (`--help`,
`--version`) is for the command line; otherwise a window opens, or on a Linux without a display the command line does
the same main job without one.
"""

TYPE_CHECKING = False  # what typing calls so, without importing it
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from teamapp.cli import Planned
    from teamapp.services.desk import Desk


def main() -> int:
    """Chooses what this process is to be, by its arguments and its display."""
    import sys

    arguments = sys.argv[1:]
    if "--worker" in arguments:
        from scheduling.worker import main as serve

        serve()
    if "--self-test" in arguments:
        from ui.proving.self_test import main as prove

        return prove([word for word in arguments if word != "--self-test"])
    if _is_for_command_line(arguments) or not _has_display():
        from teamapp.cli import main as run_command

        return run_command(arguments, pictures=_draw)
    try:
        from ui.shell.app import main as open_window
    except ImportError as error:
        return _lacks(error, arguments)
    return open_window(arguments)


def _lacks(error: ImportError, arguments: list[str]) -> int:
    """Says which library of the system the window misses, as on a server; any other mistake is raised as it is."""
    import re
    import sys

    from teamapp.cli.usage import asked_language
    from teamapp.domain.text import text
    from teamapp.words.speak import Language, say

    found = re.match(r"(lib\S+\.so\S*): cannot open shared object file", str(error))
    if found is None:
        raise error
    print(say(text("cli.library_missing", library=found[1]), Language(asked_language(arguments))), file=sys.stderr)
    return 1


def _draw(desk: "Desk", planned: "Planned", folder: "Path") -> "Sequence[Path]":
    """Pictures for the command line, which knows no Qt."""
    from ui.shell.pictures.plan_pictures import draw

    return draw(desk, planned, folder)


def _is_for_command_line(arguments: list[str]) -> bool:
    """Whether there is a command word or a question; an option's value (`--profile DIR`) is no word."""
    takes_value, questions = {"--profile", "--language", "--theme", "--passphrase-file"}, {"-h", "--help", "--version"}
    before = ["", *arguments]
    words = [word for word, previous in zip(arguments, before, strict=False) if previous not in takes_value]
    return any(word in questions or not word.startswith("-") for word in words)


def _has_display() -> bool:
    """Whether a window could be shown; a Qt platform that was chosen by hand counts as one."""
    import os
    import sys

    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)
