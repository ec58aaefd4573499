"""Sentences about newer versions."""

EN = {
    "updates.not_signed": (
        "{file} is not signed by the makers of Teamapp: nothing in it is believed. Ask whoever gave it to you."
    ),
    "updates.no_manifest": "{file} is no update notice of Teamapp, or not a whole one. Ask for it again.",
    "updates.other_file": "{file} does not belong to version {version}. Look for the file that its notice names.",
    "updates.changed_file": "{file} is not the file that was published. Do not open it; fetch it again.",
    "updates.no_publisher": (
        "This Teamapp was put together without a publisher's key, so it believes no update notice. "
        "Ask whoever gave it to you."
    ),
    "updates.no_key": "“{line}” is no public key: 64 hexadecimal digits are needed on each line.",
    "updates.not_newer": "The notice tells of version {version}; {known} is known here already.",
    "updates.unread": "{file} cannot be read: {cause}. Check the name and its rights.",
}

NL = {
    "updates.not_signed": (
        "{file} is niet ondertekend door de makers van Teamapp: er wordt niets van geloofd. "
        "Vraag het na bij wie het je gaf."
    ),
    "updates.no_manifest": "{file} is geen updatebericht van Teamapp, of niet een heel. Vraag het opnieuw.",
    "updates.other_file": "{file} hoort niet bij versie {version}. Zoek het bestand dat in het bericht staat.",
    "updates.changed_file": "{file} is niet het bestand dat is uitgebracht. Open het niet; haal het opnieuw op.",
    "updates.no_publisher": (
        "Deze Teamapp is gemaakt zonder sleutel van een uitgever en gelooft daarom geen enkel updatebericht. "
        "Vraag het na bij wie hem je gaf."
    ),
    "updates.no_key": "“{line}” is geen openbare sleutel: op elke regel horen 64 hexadecimale cijfers.",
    "updates.not_newer": "Het bericht gaat over versie {version}; {known} is hier al bekend.",
    "updates.unread": "{file} kan niet worden gelezen: {cause}. Controleer de naam en de rechten.",
}
