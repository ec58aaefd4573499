"""Sentences about files that leave and enter."""

EN = {
    "team.rebuilt": "Team {name} was made anew from a file",
    "exporting.too_large": "{file} is larger than any team. Check that it is the right file.",
    "exporting.unread": "{file} cannot be read: {cause}. Check the name and its rights.",
    "exporting.unreadable": "{file} is no team: {where}. Take the file that `export` wrote, unchanged.",
    "exporting.foreign": "{file} is of another program or kind ({where}). Take the file that `export` wrote.",
    "exporting.newer": "{file} was written by a newer release ({where}). Update this one first; nothing was read.",
    "exporting.altered": "{file} was changed after it was written: its content is not what it says. Take the original.",
    "exporting.twice": "{file} has the same identity twice: {where}. Take the original file.",
    "exporting.wrong_value": "{file} has a value that cannot be: {where}. Take the original file.",
    "exporting.no_team": "{file} holds no team, or more than one. Take the file that `export` wrote.",
    "exporting.not_empty": "There is a team in {folder} already. Choose an empty folder.",
    "cli.exported": "Everything of the team is in {file}: {count} entries, digest {digest}. Whoever has it reads it.",
    "cli.rebuilt": "{team} was made anew in {folder}, with the same digest {digest}.",
    "cli.rebuilt_words": "Recovery words, shown only now: {words}",
}

NL = {
    "team.rebuilt": "Team {name} is opnieuw gemaakt uit een bestand",
    "exporting.too_large": "{file} is groter dan welk team ook. Controleer of het het juiste bestand is.",
    "exporting.unread": "{file} kan niet worden gelezen: {cause}. Controleer de naam en de rechten.",
    "exporting.unreadable": "{file} is geen team: {where}. Neem het bestand van `export`, ongewijzigd.",
    "exporting.foreign": "{file} is van een ander programma of soort ({where}). Neem het bestand van `export`.",
    "exporting.newer": "{file} is door een nieuwere versie geschreven ({where}). Werk eerst bij; er is niets gelezen.",
    "exporting.altered": "{file} is na het schrijven veranderd: de inhoud is niet wat het zegt. Neem het origineel.",
    "exporting.twice": "{file} heeft twee keer hetzelfde kenmerk: {where}. Neem het originele bestand.",
    "exporting.wrong_value": "{file} heeft een waarde die niet kan: {where}. Neem het originele bestand.",
    "exporting.no_team": "{file} bevat geen team, of meer dan één. Neem het bestand van `export`.",
    "exporting.not_empty": "In {folder} staat al een team. Kies een lege map.",
    "cli.exported": "Alles van het team staat in {file}: {count} gegevens, kenmerk {digest}. Wie het heeft, leest het.",
    "cli.rebuilt": "{team} is opnieuw gemaakt in {folder}, met hetzelfde kenmerk {digest}.",
    "cli.rebuilt_words": "Herstelwoorden, alleen nu getoond: {words}",
}
