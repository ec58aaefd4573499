"""Sentences of carrying changes by stick or mail."""

EN = {
    "carrying.not_shared": "This team is not shared, so there is nobody to carry changes to. Share it first.",
    "carrying.no_folder": "The folder {folder} does not exist. Choose another one.",
    "carrying.is_folder": "{file} is a folder. Choose a file.",
    "carrying.no_file": "There is no file {file}. Choose another one.",
    "carrying.unreadable": "{file} cannot be read ({cause}). Copy it to this computer and try again.",
    "carrying.other": "{file} is no file of changes of this program. Such a file ends in .tasync.",
    "carrying.newer": "{file} was written by a newer release of this program. Update this one first.",
    "carrying.cut_off": "{file} breaks off in piece {piece}, at byte {at}. Nothing of it was taken. Copy it once more.",
    "carrying.damaged": (
        "{file} is damaged in piece {piece}, at byte {at}. Nothing of it was taken. Ask for it once more."
    ),
    "carrying.too_large": "{file} is larger than any file of changes. Nothing of it was taken.",
    "carrying.foreign": "This file comes from another team, or nobody of yours has sealed it. Nothing of it was taken.",
    "carrying.no_key": "This computer cannot read or write for the team now. Connect it to the server once.",
    "carrying.cannot_write": "The team's data cannot be written now. Is the disk full? Nothing of the file was taken.",
}
NL = {
    "carrying.not_shared": "Dit team is niet gedeeld: er is niemand om wijzigingen heen te brengen. Deel het eerst.",
    "carrying.no_folder": "De map {folder} bestaat niet. Kies een andere.",
    "carrying.is_folder": "{file} is een map. Kies een bestand.",
    "carrying.no_file": "Er is geen bestand {file}. Kies een ander.",
    "carrying.unreadable": "{file} is niet te lezen ({cause}). Kopieer het naar deze computer en probeer het opnieuw.",
    "carrying.other": "{file} is geen bestand met wijzigingen van dit programma. Zo'n bestand eindigt op .tasync.",
    "carrying.newer": "{file} is met een nieuwere versie van dit programma geschreven. Werk deze eerst bij.",
    "carrying.cut_off": (
        "{file} breekt af in stuk {piece}, bij byte {at}. Er is niets uit overgenomen. Kopieer het nog een keer."
    ),
    "carrying.damaged": (
        "{file} is beschadigd in stuk {piece}, bij byte {at}. Er is niets uit overgenomen. Vraag het nog een keer."
    ),
    "carrying.too_large": "{file} is groter dan elk bestand met wijzigingen. Er is niets uit overgenomen.",
    "carrying.foreign": (
        "Dit bestand is van een ander team, of niemand van jullie heeft het verzegeld. Er is niets uit overgenomen."
    ),
    "carrying.no_key": (
        "Deze computer kan nu niet lezen of schrijven voor het team. Verbind hem één keer met de server."
    ),
    "carrying.cannot_write": (
        "De gegevens van het team zijn nu niet te schrijven. Is de schijf vol? Er is niets uit het bestand overgenomen."
    ),
}
