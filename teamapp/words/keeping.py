"""Sentences of undo, backup, restore, PIN and deleting everything."""

EN = {
    "history.undo_blocked": (
        "{who} has changed {kind:word} since then ({day:day}), and undo would overwrite that. Change it by hand."
    ),
    "history.undo_gone": "What this changed is not as it was left: {kind:word}. Undo would overwrite that.",
    "keeping.no_profile": "This team lives in memory only and has no folder. Create a team first.",
    "keeping.no_folder": "The folder {folder} does not exist. Choose another one for the backup.",
    "keeping.is_folder": "{file} is a folder. Give the backup a file name.",
    "keeping.no_backup": "There is no backup at {file}. Choose another file.",
    "keeping.not_a_backup": "{file} is not a backup of this program, or it is cut off. Choose another file.",
    "keeping.pin_short": "A PIN has at least {shortest} digits, and digits only.",
    "keeping.pin_simple": "A PIN of one repeated digit is guessed at once. Choose another one.",
    "keeping.pin_wrong": "That is not the PIN of this computer. Type the one that is in use now.",
    "keeping.pin_wait": "Too many wrong tries. Wait {seconds} seconds, or use the recovery words.",
    "keeping.idle_minutes": "Lock after 0 (never) to {most} minutes.",
}
NL = {
    "history.undo_blocked": (
        "{who} heeft {kind:word} sindsdien gewijzigd ({day:day}); ongedaan maken zou dat overschrijven."
        " Wijzig het met de hand."
    ),
    "history.undo_gone": (
        "Wat dit wijzigde is niet meer zoals het was: {kind:word}. Ongedaan maken zou dat overschrijven."
    ),
    "keeping.no_profile": "Dit team bestaat alleen in het geheugen en heeft geen map. Maak eerst een team aan.",
    "keeping.no_folder": "De map {folder} bestaat niet. Kies een andere voor de reservekopie.",
    "keeping.is_folder": "{file} is een map. Geef de reservekopie een bestandsnaam.",
    "keeping.no_backup": "Er staat geen reservekopie op {file}. Kies een ander bestand.",
    "keeping.not_a_backup": "{file} is geen reservekopie van dit programma, of is afgebroken. Kies een ander bestand.",
    "keeping.pin_short": "Een pincode heeft ten minste {shortest} cijfers, en alleen cijfers.",
    "keeping.pin_simple": "Een pincode van één herhaald cijfer is zo geraden. Kies een andere.",
    "keeping.pin_wrong": "Dit is niet de pincode van deze computer. Typ de pincode die nu geldt.",
    "keeping.pin_wait": "Te veel verkeerde pogingen. Wacht {seconds} seconden, of gebruik de herstelwoorden.",
    "keeping.idle_minutes": "Vergrendel na 0 (nooit) tot {most} minuten.",
}
