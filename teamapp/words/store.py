"""Sentences of the store: what happened, to what, and what to do."""

EN = {
    "team.created": "Team {name} was created",
    "store.no_team": "There is no team in {folder} yet. Create one, or choose another folder with --profile.",
    "store.profile_taken": "There is already a team in {folder}. Choose another folder, or open that team.",
    "store.in_use": (
        "This team is already open on this computer (process {pid}, folder {folder})."
        " Use that window, or close it first."
    ),
    "store.read_only_folder": (
        "The folder {folder} cannot be written, so you can look but not change anything."
        " Give yourself permission to write in it, then open the team again."
    ),
    "store.newer": (
        "The data in {file} was written by a newer version of this program, so you can look but not change anything."
        " Install the newer version on this computer."
    ),
    "store.no_permission": (
        "{file} cannot be read or written ({cause}). Nothing was changed. Check the permissions of the folder."
    ),
    "store.disk_full": (
        "The disk is full, so {file} could not be written ({cause}). Nothing was lost: make room and do it again."
    ),
    "store.disk_error": (
        "The disk did not do what it was asked for {file} ({cause}). The last change was not saved."
        " Make a backup to another disk now."
    ),
    "store.damaged": (
        "The file {file} is damaged ({cause}). Nothing was changed in it."
        " Restore a backup or an automatic copy; the damaged file is put aside."
    ),
    "store.busy": "Another program is using {file} ({cause}). Nothing was changed. Close it and try again.",
    "store.failed": "The database {file} refused ({cause}). Nothing was changed. Try again, or restart the program.",
    "store.stale": (
        "Somebody changed {kind:word} while you were working on it. Nothing was saved: look again, then repeat it."
    ),
    "store.vault_missing": (
        "The file {file}, which the key is checked with, is missing. Put it back, or restore a backup."
    ),
    "store.vault_unreadable": "{file} is not a vault or is damaged ({cause}). Put it back, or restore a backup.",
    "store.vault_newer": "{file} was written by a newer version of this program. Install the newer version.",
    "store.key_missing": "The key of this team is not in {where:word}. Open the team with the recovery words.",
    "store.key_wrong": (
        "The key in {where:word} belongs to another team. Nothing was changed. Open the team with the recovery words."
    ),
    "store.where.keyring": "the keyring of this computer",
    "store.where.memory": "the memory of this program",
    "store.where.words": "the recovery words",
    "store.where.passphrase": "the passphrase",
    "store.where.given": "what was given",
    "store.no_keyring": (
        "This computer has no keyring that this program trusts with the key. Choose a passphrase instead."
    ),
    "store.keyring_locked": "The keyring of this computer is locked. Unlock it, then try again.",
    "store.keyring_silent": (
        "The keyring of this computer did not answer within {seconds} seconds. Look for its window, then try again."
    ),
    "store.keyring_failed": (
        "The keyring of this computer refused ({cause}). Try again, or open the team with the recovery words."
    ),
    "store.passphrase_needed": "The team in {folder} opens with its passphrase. Type it.",
    "store.passphrase_short": "The passphrase must have at least {shortest} characters: four or five words do well.",
    "store.passphrase_wrong": "That is not the passphrase of this team. Type it again, or use the recovery words.",
    "store.passphrase_cost": "The vault asks for more memory than it ever should: it is damaged. Restore a backup.",
    "store.no_passphrase": "This team has no passphrase. Use the recovery words.",
    "store.no_words": "This team has no recovery words. Open it with its key and make new ones.",
    "store.words_count": "There are {count} words; the recovery key has {wanted}. Check that none is missing.",
    "store.words_unknown": (
        "Word {position}, “{word}”, is not on the list. Did you mean: {near}? Check it against your print."
    ),
    "store.words_checksum": (
        "All words are on the list, but together they are no recovery key:"
        " one is misread or two have changed places. Check them against your print."
    ),
    "store.words_wrong": "These are the recovery words of another team, or old ones. Look for the newest print.",
}
NL = {
    "team.created": "Team {name} is aangemaakt",
    "store.no_team": "In {folder} staat nog geen team. Maak er een, of kies een andere map met --profile.",
    "store.profile_taken": "In {folder} staat al een team. Kies een andere map, of open dat team.",
    "store.in_use": (
        "Dit team is al open op deze computer (proces {pid}, map {folder}). Gebruik dat venster, of sluit het eerst."
    ),
    "store.read_only_folder": (
        "In de map {folder} mag niet worden geschreven: je kunt kijken, maar niets wijzigen."
        " Geef jezelf schrijfrechten en open het team opnieuw."
    ),
    "store.newer": (
        "De gegevens in {file} zijn geschreven door een nieuwere versie van dit programma: je kunt kijken,"
        " maar niets wijzigen. Installeer de nieuwere versie op deze computer."
    ),
    "store.no_permission": (
        "{file} kan niet worden gelezen of geschreven ({cause}). Er is niets gewijzigd."
        " Controleer de rechten van de map."
    ),
    "store.disk_full": (
        "De schijf is vol, dus {file} kon niet worden geschreven ({cause})."
        " Er is niets verloren: maak ruimte en doe het opnieuw."
    ),
    "store.disk_error": (
        "De schijf deed niet wat gevraagd werd voor {file} ({cause}). De laatste wijziging is niet bewaard."
        " Maak nu een reservekopie op een andere schijf."
    ),
    "store.damaged": (
        "Het bestand {file} is beschadigd ({cause}). Er is niets aan veranderd."
        " Zet een reservekopie of een automatische kopie terug; het beschadigde bestand blijft apart bewaard."
    ),
    "store.busy": "Een ander programma gebruikt {file} ({cause}). Er is niets gewijzigd. Sluit het en probeer opnieuw.",
    "store.failed": (
        "De database {file} weigerde ({cause}). Er is niets gewijzigd. Probeer opnieuw, of herstart het programma."
    ),
    "store.stale": (
        "Iemand heeft {kind:word} gewijzigd terwijl je ermee bezig was."
        " Er is niets bewaard: kijk opnieuw en doe het nog eens."
    ),
    "store.vault_missing": (
        "Het bestand {file}, waarmee de sleutel wordt gecontroleerd, ontbreekt."
        " Zet het terug, of herstel een reservekopie."
    ),
    "store.vault_unreadable": (
        "{file} is geen kluis of is beschadigd ({cause}). Zet het terug, of herstel een reservekopie."
    ),
    "store.vault_newer": "{file} is geschreven door een nieuwere versie van dit programma. Installeer die versie.",
    "store.key_missing": "De sleutel van dit team zit niet in {where:word}. Open het team met de herstelwoorden.",
    "store.key_wrong": (
        "De sleutel uit {where:word} hoort bij een ander team. Er is niets gewijzigd."
        " Open het team met de herstelwoorden."
    ),
    "store.where.keyring": "de sleutelbos van deze computer",
    "store.where.memory": "het geheugen van dit programma",
    "store.where.words": "de herstelwoorden",
    "store.where.passphrase": "de wachtzin",
    "store.where.given": "wat is opgegeven",
    "store.no_keyring": (
        "Deze computer heeft geen sleutelbos waaraan dit programma de sleutel toevertrouwt. Kies een wachtzin."
    ),
    "store.keyring_locked": "De sleutelbos van deze computer is vergrendeld. Ontgrendel die en probeer opnieuw.",
    "store.keyring_silent": (
        "De sleutelbos van deze computer gaf binnen {seconds} seconden geen antwoord."
        " Zoek zijn venster en probeer opnieuw."
    ),
    "store.keyring_failed": (
        "De sleutelbos van deze computer weigerde ({cause}). Probeer opnieuw, of open het team met de herstelwoorden."
    ),
    "store.passphrase_needed": "Het team in {folder} gaat open met zijn wachtzin. Typ die.",
    "store.passphrase_short": "De wachtzin moet ten minste {shortest} tekens hebben: vier of vijf woorden is goed.",
    "store.passphrase_wrong": "Dat is niet de wachtzin van dit team. Typ hem opnieuw, of gebruik de herstelwoorden.",
    "store.passphrase_cost": "De kluis vraagt meer geheugen dan ooit nodig is: beschadigd. Herstel een reservekopie.",
    "store.no_passphrase": "Dit team heeft geen wachtzin. Gebruik de herstelwoorden.",
    "store.no_words": "Dit team heeft geen herstelwoorden. Open het met zijn sleutel en maak nieuwe.",
    "store.words_count": "Er staan {count} woorden; de herstelsleutel heeft er {wanted}. Kijk of er geen ontbreekt.",
    "store.words_unknown": (
        "Woord {position}, “{word}”, staat niet op de lijst. Bedoel je: {near}? Vergelijk het met je afdruk."
    ),
    "store.words_checksum": (
        "Alle woorden staan op de lijst, maar samen vormen ze geen herstelsleutel:"
        " er is er een verkeerd gelezen of er zijn er twee verwisseld. Vergelijk ze met je afdruk."
    ),
    "store.words_wrong": "Dit zijn de herstelwoorden van een ander team, of oude. Zoek de nieuwste afdruk.",
}
