"""Sentences of `teamapp officer`."""

EN = {
    "cli.officer_key": "The secret key is in {file}. Keep it to yourself. Give the team this line:",
    "cli.officer_key_there": "{file} cannot be written ({cause}). A key is never written over another file.",
    "cli.officer_at": "at (UTC)",
    "cli.officer_by": "opened by",
    "cli.officer_client": "client's number",
    "cli.officer_name": "client today",
    "cli.officer_read": (
        "{openings} {openings:plural|opening|openings} of {team}. Sealed for another key and not read: {unread}."
    ),
}
NL = {
    "cli.officer_key": "De geheime sleutel staat in {file}. Houd hem voor uzelf. Geef het team deze regel:",
    "cli.officer_key_there": "{file} is niet te schrijven ({cause}). Een sleutel vervangt nooit een ander bestand.",
    "cli.officer_at": "op (UTC)",
    "cli.officer_by": "geopend door",
    "cli.officer_client": "nummer van de cliënt",
    "cli.officer_name": "cliënt nu",
    "cli.officer_read": (
        "{openings} {openings:plural|inzage|inzages} van {team}. Voor een andere sleutel verzegeld en niet gelezen: "
        "{unread}."
    ),
}
