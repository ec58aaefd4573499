"""Sentences of the access log and its officer."""

EN = {
    "access.officer_set": "Seal openings of records for {officer}",
    "access.sealed": "Seal {openings} {openings:plural|opening|openings} of records for the officer",
    "access.expired": "Let go of openings older than five years",
    "access.no_key": "That is no officer's key. It begins with teamapp-officer: as “teamapp officer key” prints it.",
    "access.key_slip": "That key has a slip in it. Paste the whole line once more.",
    "access.no_officer": "The team has no log officer yet. Decide on one first.",
    "access.no_folder": "The folder {folder} does not exist. Choose another one.",
    "access.no_file": "There is no file {file}. Choose another one.",
    "access.not_an_export": "{file} is no file for a log officer, or it is cut off. Ask the team for it once more.",
    "access.newer": "{file} was written by a newer release of this program. Update this one first.",
    "access.no_secret": "{file} holds no officer's secret key. It is the file that “teamapp officer key” wrote.",
    "access.other_key": "{file} was sealed for another key than this one. Nothing of it can be read.",
}
NL = {
    "access.officer_set": "Inzages voortaan verzegelen voor {officer}",
    "access.sealed": "{openings} {openings:plural|inzage|inzages} verzegelen voor de logfunctionaris",
    "access.expired": "Inzages van meer dan vijf jaar geleden loslaten",
    "access.no_key": (
        "Dat is geen sleutel van een logfunctionaris. Hij begint met teamapp-officer: en staat in wat “teamapp officer "
        "key” afdrukt."
    ),
    "access.key_slip": "In die sleutel zit een fout. Plak de hele regel nog een keer.",
    "access.no_officer": "Het team heeft nog geen logfunctionaris. Besluit daar eerst over.",
    "access.no_folder": "De map {folder} bestaat niet. Kies een andere.",
    "access.no_file": "Er is geen bestand {file}. Kies een ander.",
    "access.not_an_export": "{file} is geen bestand voor een logfunctionaris, of het breekt af. Vraag het opnieuw.",
    "access.newer": "{file} is met een nieuwere versie van dit programma geschreven. Werk deze eerst bij.",
    "access.no_secret": (
        "{file} bevat geen geheime sleutel van een functionaris. Het is het bestand dat “teamapp officer key” schreef."
    ),
    "access.other_key": "{file} is voor een andere sleutel verzegeld. Er is niets van te lezen.",
}
