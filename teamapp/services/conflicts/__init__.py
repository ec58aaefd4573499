"""What people wrote without having seen each other's: nothing is lost, everything is asked, one tap settles it.

open_conflicts(desk)                        what waits, the newest first, the same on every device
choose(desk, conflict.id, choice.key)       one tap; an ordinary change, undo asks again
of_client, on_days, on_visits               where a window shows what they are about
leave_so(desk, conflict.id, reason)         it stays as it is; it comes back when the facts are others
"""

from teamapp.services.conflicts.model import Choice, Conflict, Party, Subject, Value
from teamapp.services.conflicts.places import of_client, on_days, on_visits
from teamapp.services.conflicts.settling import WRITE_ANEW, choose, leave_so, marked, open_conflicts

__all__ = [
    "WRITE_ANEW",
    "Choice",
    "Conflict",
    "Party",
    "Subject",
    "Value",
    "choose",
    "leave_so",
    "marked",
    "of_client",
    "on_days",
    "on_visits",
    "open_conflicts",
]
