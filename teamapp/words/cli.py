"""Sentences of the command line."""

EN = {
    "cli.stopped": "Stopped. What was written before stays.",
    "cli.profile_needed": "{command} needs a profile: name its folder with --profile DIR before the command.",
    "cli.no_keyring": (
        "This computer has no keyring that can be trusted. Give a passphrase with --passphrase-file FILE."
    ),
    "cli.no_team": "There is no team in {folder}. Make one in the window, or the sample team with `sample`.",
    "cli.no_file": "There is no file {file}. Check the name.",
    "cli.empty_secret": "{file} has nothing on its first line. Put the passphrase or the words there.",
    "cli.secret_needed": "A backup opens with its passphrase (--passphrase-file) or the recovery words (--words-file).",
    "cli.making_sample": "Making the sample team …",
    "cli.sample_made": "The sample team in {town} is in {folder}. Open it with --profile {folder}.",
    "cli.sample_gone": "The sample team in {folder} is deleted, with its key.",
    "cli.not_a_sample": "The team in {folder} is a real one. It can be deleted in its window only, under Settings.",
    "cli.streets_made": (
        "{name}: {streets} streets and {addresses} addresses in {file} ({kilobytes} kB). "
        "Map data © OpenStreetMap contributors, ODbL 1.0."
    ),
    "cli.backed_up": "The backup is in {file}. It opens with the passphrase or the recovery words.",
    "cli.restored": "{file} is restored into {folder}.",
    "cli.all_readable": "Everything of {team} can be read.",
    "cli.temporary_sample": (
        "No profile is named: the sample team is made in a temporary folder with a random key in memory, "
        "and is gone afterwards."
    ),
    "cli.planning_roster": "Planning the roster",
    "cli.planning_rounds": "Planning the rounds",
    "cli.roster_from": "Roster from {day}",
    "cli.rounds_of": "Rounds of {day}",
    "cli.roster_figures": (
        "{covered} of {needed} shifts covered, {met} of {wishes} wishes met, {must} to fix, {consider} to consider."
    ),
    "cli.roster_cost": "Cost {cost}; no roster can cost less than {bound}. Improved for {seconds} s.",
    "cli.roster_proven": "Cost {cost}: the best there is, proven in {seconds} s.",
    "cli.rounds_figures": (
        "{visits} visits by {nurses} nurses: {care} min of care, {travel} min of travel, {late} min late, "
        "{known} % known faces."
    ),
    "cli.estimated": "Travel times are estimates along straight lines: this profile has no streets yet.",
    "cli.not_planned": "Not planned: {visits} {visits:plural|visit|visits}",
    "cli.files_written": "{files} files in {folder} ({seconds} s in all).",
}
NL = {
    "cli.stopped": "Gestopt. Wat al geschreven was, blijft.",
    "cli.profile_needed": "{command} heeft een profiel nodig: noem de map met --profile DIR vóór de opdracht.",
    "cli.no_keyring": (
        "Deze computer heeft geen betrouwbare sleutelbos. Geef een wachtzin met --passphrase-file FILE."
    ),
    "cli.no_team": "Er staat geen team in {folder}. Maak er een in het venster, of het voorbeeldteam met `sample`.",
    "cli.no_file": "Er is geen bestand {file}. Controleer de naam.",
    "cli.empty_secret": "{file} heeft niets op de eerste regel. Zet daar de wachtzin of de woorden.",
    "cli.secret_needed": (
        "Een reservekopie opent met de wachtzin (--passphrase-file) of de herstelwoorden (--words-file)."
    ),
    "cli.making_sample": "Het voorbeeldteam wordt gemaakt …",
    "cli.sample_made": "Het voorbeeldteam in {town} staat in {folder}. Open het met --profile {folder}.",
    "cli.sample_gone": "Het voorbeeldteam in {folder} is verwijderd, met zijn sleutel.",
    "cli.not_a_sample": (
        "Het team in {folder} is echt. Het kan alleen in het venster worden verwijderd, bij Instellingen."
    ),
    "cli.streets_made": (
        "{name}: {streets} straten en {addresses} adressen in {file} ({kilobytes} kB). "
        "Kaartgegevens © OpenStreetMap-bijdragers, ODbL 1.0."
    ),
    "cli.backed_up": "De reservekopie staat in {file}. Ze opent met de wachtzin of de herstelwoorden.",
    "cli.restored": "{file} is teruggezet in {folder}.",
    "cli.all_readable": "Alles van {team} kan worden gelezen.",
    "cli.temporary_sample": (
        "Er is geen profiel genoemd: het voorbeeldteam wordt gemaakt in een tijdelijke map met een willekeurige "
        "sleutel in het geheugen, en is daarna weg."
    ),
    "cli.planning_roster": "Rooster plannen",
    "cli.planning_rounds": "Rondes plannen",
    "cli.roster_from": "Rooster vanaf {day}",
    "cli.rounds_of": "Rondes van {day}",
    "cli.roster_figures": (
        "{covered} van {needed} diensten bezet, {met} van {wishes} wensen vervuld, {must} te herstellen, "
        "{consider} te overwegen."
    ),
    "cli.roster_cost": "Kosten {cost}; geen rooster kan minder kosten dan {bound}. {seconds} s verbeterd.",
    "cli.roster_proven": "Kosten {cost}: beter kan niet, bewezen in {seconds} s.",
    "cli.rounds_figures": (
        "{visits} bezoeken door {nurses} medewerkers: {care} min zorg, {travel} min reistijd, {late} min te laat, "
        "{known} % bekende gezichten."
    ),
    "cli.estimated": "Reistijden zijn schattingen langs rechte lijnen: dit profiel heeft nog geen straten.",
    "cli.not_planned": "Niet gepland: {visits} {visits:plural|bezoek|bezoeken}",
    "cli.files_written": "{files} bestanden in {folder} (samen {seconds} s).",
}
