"""Python imports this at its start where the folder is on its path: a child of a test that may not use a network.

What it tries is refused and written into the file that OFFLINE_LOG names.
"""

import os
import socket
import sys


def _watch(event: str, arguments: tuple) -> None:
    lookup = event in ("socket.getaddrinfo", "socket.gethostbyname")
    outwards = event in ("socket.connect", "socket.sendto") and arguments[0].family != socket.AF_UNIX
    if lookup or outwards:
        with open(os.environ["OFFLINE_LOG"], "a") as log:
            log.write(f"{os.getpid()} {event} {arguments[1:] if outwards else arguments}\n")
        raise OSError("this test has no network")


if "OFFLINE_LOG" in os.environ:
    sys.addaudithook(_watch)
