"""Sentences of `teamapp sync`."""

EN = {
    "cli.sync_going": "{unsent} to send, {taken} of {of} fetched …",
    "cli.sync_fetching": "Fetching the team: {taken} of {of} …",
    "cli.sync_shared": "{team} is shared on {address}. Invite the others with `sync invite`.",
    "cli.sync_moved": "{team} goes on at {address}. Say the same on every other computer of the team.",
    "cli.sync_code": (
        "Good for fifteen minutes and one computer. Give it to your colleague on another way than this computer:"
    ),
    "cli.sync_code_words": "Or as words: {words} (server {address})",
    "cli.sync_words": "{label} has answered. These six words must stand on its screen too: {words}",
    "cli.sync_my_words": "These six words must stand on your colleague's screen too: {words}",
    "cli.sync_waiting": "Waiting for her yes …",
    "cli.sync_agree": "Do they agree? Type yes, or the words from the other screen.",
    "cli.sync_let_in": "{label} is in the team.",
    "cli.sync_no_nurse": "{count} nurses are called {name}; one is needed.",
    "cli.sync_joined": "{team} is in {folder}.",
    "cli.sync_recovery": "These words open it when its key is lost. Write them down; they are never shown again:",
    "cli.sync_code_needed": (
        "Joining needs the code of an invitation or a recovery kit: --code-file FILE, or - for standard input."
    ),
    "cli.sync_removed": "{label} is out of the team. The keys have changed.",
    "cli.sync_left": "This computer has left {team}. Its data stay in the profile.",
    "cli.sync_which_device": "{count} computers are called {name}; one is needed. `sync computers` lists them.",
    "cli.sync_renewed": "The locks of {team} are changed: what is written from now on has a new lock.",
    "cli.sync_plain": (
        "{host} would be reached without encryption. What you write stays sealed, but who speaks with whom could be "
        "seen. Use an address that begins with https, or insist on it with --without-encryption on a network you "
        "trust."
    ),
    "cli.sync_kit": "recovery kit",
    "cli.sync_this": "this computer",
    "sharing.standing.coming": "coming in",
    "sharing.standing.active": "in the team",
    "sharing.standing.going": "being removed",
    "sharing.standing.leaving": "leaving",
    "sharing.standing.left": "left",
    "sharing.standing.stolen": "stolen",
    "sharing.words_differ": (
        "The words do not agree, so nobody was let in. Somebody else may have the code: make a new one."
    ),
    "sharing.running_already": "The exchange of this team is running in the window already.",
    "sharing.out_of_team": "This computer is no longer in the team: it was removed, or it left.",
    "sharing.stopped": "Stopped. What was sent is sent; the rest goes out the next time.",
    "sharing.state.known": (
        "{count} {count:plural|change waits|changes wait} to be sent. Last time all was sent: {day:day} {at:clock}."
    ),
    "sharing.state.known_never": (
        "{count} {count:plural|change waits|changes wait} to be sent. Nothing was sent so far."
    ),
}
NL = {
    "cli.sync_going": "{unsent} te versturen, {taken} van {of} opgehaald …",
    "cli.sync_fetching": "Het team ophalen: {taken} van {of} …",
    "cli.sync_shared": "{team} wordt gedeeld op {address}. Nodig de anderen uit met `sync invite`.",
    "cli.sync_moved": "{team} gaat verder op {address}. Zeg hetzelfde op elke andere computer van het team.",
    "cli.sync_code": (
        "Een kwartier geldig, voor één computer. Geef hem je collega langs een andere weg dan deze computer:"
    ),
    "cli.sync_code_words": "Of als woorden: {words} (server {address})",
    "cli.sync_words": "{label} heeft geantwoord. Deze zes woorden moeten ook op dat scherm staan: {words}",
    "cli.sync_my_words": "Deze zes woorden moeten ook op het scherm van je collega staan: {words}",
    "cli.sync_waiting": "Wachten op haar ja …",
    "cli.sync_agree": "Kloppen ze? Typ ja, of de woorden van het andere scherm.",
    "cli.sync_let_in": "{label} hoort bij het team.",
    "cli.sync_no_nurse": "{count} medewerkers heten {name}; er is er één nodig.",
    "cli.sync_joined": "{team} staat in {folder}.",
    "cli.sync_recovery": "Deze woorden openen het als de sleutel weg is. Schrijf ze op; ze worden nooit meer getoond:",
    "cli.sync_code_needed": (
        "Om mee te doen is de code van een uitnodiging of herstelkit nodig: --code-file FILE, of - voor "
        "standaardinvoer."
    ),
    "cli.sync_removed": "{label} is uit het team. De sleutels zijn vervangen.",
    "cli.sync_left": "Deze computer heeft {team} verlaten. De gegevens blijven in het profiel.",
    "cli.sync_which_device": "{count} computers heten {name}; er is er één nodig. `sync computers` noemt ze.",
    "cli.sync_renewed": "De sloten van {team} zijn vervangen: wat je nu schrijft heeft een nieuw slot.",
    "cli.sync_plain": (
        "{host} zou zonder versleuteling bereikt worden. Wat je schrijft blijft verzegeld, maar wie met wie spreekt "
        "zou te zien zijn. Gebruik een adres dat met https begint, of houd vol met --without-encryption op een "
        "netwerk dat je vertrouwt."
    ),
    "cli.sync_kit": "herstelkit",
    "cli.sync_this": "deze computer",
    "sharing.standing.coming": "komt erbij",
    "sharing.standing.active": "in het team",
    "sharing.standing.going": "wordt verwijderd",
    "sharing.standing.leaving": "vertrekt",
    "sharing.standing.left": "vertrokken",
    "sharing.standing.stolen": "gestolen",
    "sharing.words_differ": (
        "De woorden kloppen niet, dus is niemand toegelaten. Iemand anders kan de code hebben: maak een nieuwe."
    ),
    "sharing.running_already": "De uitwisseling van dit team draait al in het venster.",
    "sharing.out_of_team": "Deze computer hoort niet meer bij het team: hij is verwijderd, of hij is vertrokken.",
    "sharing.stopped": "Gestopt. Wat verstuurd is, is verstuurd; de rest gaat de volgende keer.",
    "sharing.state.known": (
        "{count} {count:plural|wijziging wacht|wijzigingen wachten} op versturen. Laatst alles verstuurd: "
        "{day:day} {at:clock}."
    ),
    "sharing.state.known_never": (
        "{count} {count:plural|wijziging wacht|wijzigingen wachten} op versturen. Er is nog niets verstuurd."
    ),
}
