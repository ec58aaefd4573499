"""Sentences of the command line."""

EN = {
    "cli.stopped": "Stopped. What was written before stays.",
    "cli.library_missing": (
        "The window needs {library}, which this computer lacks. On Debian and Ubuntu: sudo apt install libegl1 libgl1 "
        "libxcb1 libwayland-client0 libwayland-cursor0 libwayland-egl1 fontconfig-config. Every command works without."
    ),
    "cli.unexpected": (
        "Teamapp made a mistake ({error}); it is not your doing. What happened stands in {file}: "
        "report it with that file."
    ),
    "cli.is_a_folder": "{file} is a folder, and a file is needed. Check the name.",
    "cli.not_text": "{file} is no text. Put the passphrase or the words on its first line, in UTF-8.",
    "cli.passphrase_needed": "The team in {folder} opens with its passphrase: --passphrase-file FILE.",
    "cli.passphrase_wrong": "That is not the passphrase of this team. Check the file, or restore with the words.",
    "cli.usage_unknown": "Unknown: {words}. `{program} --help` names what there is.",
    "cli.usage_choice": "There is no {word}; there is: {known}.",
    "cli.usage_required": "Missing: {names}. `{program} --help` explains it.",
    "cli.usage_value": "{name} needs something behind it. `{program} --help` says what.",
    "cli.usage_seconds": "{name} takes seconds: a number above 0, at most 86400 (a day), not {word}.",
    "cli.usage_seed": "{name} takes a whole number from 0 to 2147483647, not {word}.",
    "cli.usage_other": "{message}. `{program} --help` explains it.",
    "cli.refused_by_system": "{file}: {error}. Check its place, its rights and the room on the disk.",
    "cli.stopped_with_best": "Stopped by you: the best so far is kept.",
    "cli.not_a_folder": "{folder} is a file, not a folder. Choose another name.",
    "cli.folder_unwritable": "Nothing can be written in {folder} ({error}). Choose another folder.",
    "cli.profile_needed": "{command} needs a profile: name its folder with --profile DIR.",
    "cli.no_keyring": (
        "This computer has no keyring that can be trusted. Give a passphrase with --passphrase-file FILE."
    ),
    "cli.no_team": "There is no team in {folder}. Make one in the window, or the sample team with `sample`.",
    "cli.no_file": "There is no file {file}. Check the name.",
    "cli.empty_secret": "{file} has nothing on its first line. Put the passphrase or the words there.",
    "cli.secret_needed": "A backup opens with its passphrase (--passphrase-file) or the recovery words (--words-file).",
    "cli.no_nurses": "{team} has no nurses yet. Add them in the window, under Team, or plan the sample team.",
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
    "cli.put_aside": "The team that was there is put aside in {folder}.",
    "cli.all_readable": "Everything of {team} can be read.",
    "cli.temporary_sample": (
        "No profile is named: the sample team is made in a temporary folder with a random key in memory, "
        "and is gone afterwards."
    ),
    "cli.planning_roster": "Planning the roster … {seconds} s",
    "cli.improving_roster": "Planning the roster … {seconds} s, cost {cost}",
    "cli.bounded_roster": "Planning the roster … {seconds} s, cost {cost} (no roster can cost less than {bound})",
    "cli.improving_rounds": (
        "Planning the rounds … {seconds} s, {travel} min of travel, {known} % known faces, {left} not planned"
    ),
    "cli.roster_of": "Roster, {first:date} – {last:date}",
    "cli.rounds_of": "Rounds, {weekday} {day:date}",
    "cli.nurse": "Nurse",
    "cli.team": "Team",
    "cli.hours_heading": "hours contract    more",
    "cli.week": "Week",
    "cli.leave_letter": "V",
    "cli.ill_letter": "Z",
    "cli.leave": "leave",
    "cli.ill": "ill",
    "cli.free": "free",
    "cli.free_as_wished": "free as wished",
    "cli.too_few": "one too few",
    "cli.too_many": "one more than asked",
    "cli.roster_figures": (
        "{covered} of {needed} shifts covered · {met} of {wishes} wishes met · "
        "hours on target for {target} of {nurses} nurses · {fewest} to {most} weekend days each"
    ),
    "cli.roster_cost": "Cost {cost}; no roster can cost less than {bound}. Improved for {seconds} s.",
    "cli.roster_proven": "Cost {cost}: the best there is, proven in {seconds} s.",
    "cli.to_fix": "To fix: {count}",
    "cli.to_consider": "To consider: {count}",
    "cli.more_findings": "and {count} more, which the window shows",
    "cli.visits": "{visits} {visits:plural|visit|visits}",
    "cli.care_and_travel": "{care:span} of care · {travel:span} of travel · home at {back:clock}",
    "cli.overtime": "{minutes:span} after the shift",
    "cli.travel": "{minutes} min",
    "cli.break": "Break",
    "cli.together": "with {nurse}",
    "cli.new_face": "new face",
    "cli.rounds_figures": (
        "{visits} visits by {nurses} nurses · {care:span} of care · {travel:span} of travel · {late} min late · "
        "{over} min after the shift · {known} % known faces"
    ),
    "cli.estimated": "Travel times are estimates along straight lines: this profile has no streets yet.",
    "cli.not_planned": "Not planned: {visits} {visits:plural|visit|visits}",
    "cli.files_written": "{files} files in {folder} ({seconds} s in all).",
}
NL = {
    "cli.stopped": "Gestopt. Wat al geschreven was, blijft.",
    "cli.library_missing": (
        "Het venster heeft {library} nodig, en die heeft deze computer niet. Op Debian en Ubuntu: sudo apt install "
        "libegl1 libgl1 libxcb1 libwayland-client0 libwayland-cursor0 libwayland-egl1 fontconfig-config. Elk commando "
        "werkt ook zonder."
    ),
    "cli.unexpected": (
        "Teamapp maakte een fout ({error}); het ligt niet aan jou. Wat er gebeurde staat in {file}: "
        "meld het met dat bestand."
    ),
    "cli.is_a_folder": "{file} is een map, en een bestand is nodig. Controleer de naam.",
    "cli.not_text": "{file} is geen tekst. Zet de wachtzin of de woorden op de eerste regel, in UTF-8.",
    "cli.passphrase_needed": "Het team in {folder} gaat open met zijn wachtzin: --passphrase-file FILE.",
    "cli.passphrase_wrong": "Dat is niet de wachtzin van dit team. Controleer het bestand, of gebruik de woorden.",
    "cli.usage_unknown": "Onbekend: {words}. `{program} --help` noemt wat er is.",
    "cli.usage_choice": "Er is geen {word}; er is: {known}.",
    "cli.usage_required": "Er ontbreekt: {names}. `{program} --help` legt het uit.",
    "cli.usage_value": "Achter {name} hoort iets te staan. `{program} --help` zegt wat.",
    "cli.usage_seconds": "Bij {name} horen seconden: een getal boven 0, hoogstens 86400 (een dag), niet {word}.",
    "cli.usage_seed": "Bij {name} hoort een geheel getal van 0 tot 2147483647, niet {word}.",
    "cli.usage_other": "{message}. `{program} --help` legt het uit.",
    "cli.refused_by_system": "{file}: {error}. Controleer de plaats, de rechten en de ruimte op de schijf.",
    "cli.stopped_with_best": "Door jou gestopt: het beste tot nu toe is bewaard.",
    "cli.not_a_folder": "{folder} is een bestand, geen map. Kies een andere naam.",
    "cli.folder_unwritable": "In {folder} kan niet worden geschreven ({error}). Kies een andere map.",
    "cli.profile_needed": "{command} heeft een profiel nodig: noem de map met --profile DIR.",
    "cli.no_keyring": (
        "Deze computer heeft geen betrouwbare sleutelbos. Geef een wachtzin met --passphrase-file FILE."
    ),
    "cli.no_team": "Er staat geen team in {folder}. Maak er een in het venster, of het voorbeeldteam met `sample`.",
    "cli.no_file": "Er is geen bestand {file}. Controleer de naam.",
    "cli.empty_secret": "{file} heeft niets op de eerste regel. Zet daar de wachtzin of de woorden.",
    "cli.secret_needed": (
        "Een reservekopie opent met de wachtzin (--passphrase-file) of de herstelwoorden (--words-file)."
    ),
    "cli.no_nurses": "{team} heeft nog geen medewerkers. Voeg ze toe in het venster, bij Team.",
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
    "cli.put_aside": "Het team dat daar stond, is bewaard in {folder}.",
    "cli.all_readable": "Alles van {team} kan worden gelezen.",
    "cli.temporary_sample": (
        "Er is geen profiel genoemd: het voorbeeldteam wordt gemaakt in een tijdelijke map met een willekeurige "
        "sleutel in het geheugen, en is daarna weg."
    ),
    "cli.planning_roster": "Rooster plannen … {seconds} s",
    "cli.improving_roster": "Rooster plannen … {seconds} s, kosten {cost}",
    "cli.bounded_roster": "Rooster plannen … {seconds} s, kosten {cost} (geen rooster kan minder kosten dan {bound})",
    "cli.improving_rounds": (
        "Rondes plannen … {seconds} s, {travel} min reistijd, {known} % bekende gezichten, {left} niet gepland"
    ),
    "cli.roster_of": "Rooster, {first:date} – {last:date}",
    "cli.rounds_of": "Rondes, {weekday} {day:date}",
    "cli.nurse": "Medewerker",
    "cli.team": "Team",
    "cli.hours_heading": " uren contract    meer",
    "cli.week": "Week",
    "cli.leave_letter": "V",
    "cli.ill_letter": "Z",
    "cli.leave": "verlof",
    "cli.ill": "ziek",
    "cli.free": "vrij",
    "cli.free_as_wished": "vrij zoals gewenst",
    "cli.too_few": "een te weinig",
    "cli.too_many": "een meer dan gevraagd",
    "cli.roster_figures": (
        "{covered} van {needed} diensten bezet · {met} van {wishes} wensen vervuld · uren op peil bij {target} van "
        "{nurses} medewerkers · elk {fewest} tot {most} weekenddagen"
    ),
    "cli.roster_cost": "Kosten {cost}; geen rooster kan minder kosten dan {bound}. {seconds} s verbeterd.",
    "cli.roster_proven": "Kosten {cost}: beter kan niet, bewezen in {seconds} s.",
    "cli.to_fix": "Te herstellen: {count}",
    "cli.to_consider": "Te overwegen: {count}",
    "cli.more_findings": "en nog {count}, die het venster toont",
    "cli.visits": "{visits} {visits:plural|bezoek|bezoeken}",
    "cli.care_and_travel": "{care:span} zorg · {travel:span} reistijd · thuis om {back:clock}",
    "cli.overtime": "{minutes:span} na de dienst",
    "cli.travel": "{minutes} min",
    "cli.break": "Pauze",
    "cli.together": "met {nurse}",
    "cli.new_face": "nieuw gezicht",
    "cli.rounds_figures": (
        "{visits} bezoeken door {nurses} medewerkers · {care:span} zorg · {travel:span} reistijd · "
        "{late} min te laat · {over} min na de dienst · {known} % bekende gezichten"
    ),
    "cli.estimated": "Reistijden zijn schattingen langs rechte lijnen: dit profiel heeft nog geen straten.",
    "cli.not_planned": "Niet gepland: {visits} {visits:plural|bezoek|bezoeken}",
    "cli.files_written": "{files} bestanden in {folder} (samen {seconds} s).",
}
