"""Sentences of sharing a team between computers."""

EN = {
    "sharing.state.alone": "Only on this computer",
    "sharing.state.sent": "All changes sent {at:clock}",
    "sharing.state.sent_day": "All changes sent {day:day} {at:clock}",
    "sharing.state.nothing_yet": "Connected",
    "sharing.state.sending": "Sending {count} {count:plural|change|changes} …",
    "sharing.state.waiting": "{count} {count:plural|change waits|changes wait} for a connection",
    "sharing.state.offline": "Working offline",
    "sharing.state.offline_sent": "Working offline, all sent {at:clock}",
    "sharing.state.offline_sent_day": "Working offline, all sent {day:day} {at:clock}",
    "sharing.state.loading": "Fetching older data: {done} of {of}",
    "sharing.state.putting_back": "The server lost data: your computer is putting it back",
    "sharing.state.removed": "This computer is no longer in the team",
    "sharing.waits.waiting": "waits for changes that a colleague saw before",
    "sharing.waits.control": "waits for news about the team's computers",
    "sharing.waits.no_key": "is locked, and this computer cannot open it yet",
    "sharing.waits.newer": "was made by a newer version of the program",
    "sharing.waits.late": "was sent by a computer after it left the team",
    "sharing.waits.void": "comes from a stolen computer, or from one that could no longer write",
    "sharing.waits.stranger": "comes from no computer of the team",
    "sharing.waits.forged": "does not have the signature that it should have",
    "sharing.waits.wrong_epoch": "was locked in a way that did not hold then",
    "sharing.waits.unreadable": "cannot be read",
    "sharing.waits.foreign": "belongs to another team",
    "sharing.waits.two_tales": "is not what another computer was given under the same number",
    "sharing.device_added": "{label} added to the team's computers",
    "sharing.renamed": "Computer called {label}",
    "sharing.whose": "{label} given to another nurse",
    "sharing.late_refused": "Late edits of {label} refused",
    "sharing.late_taken": "Late edits of {label} taken after all",
    "sharing.said_anew": "Prepared for sharing",
    "sharing.not_shared": "This team is on this computer only. Share it first.",
    "sharing.shared_already": "This team is shared already.",
    "sharing.read_only": "This team is open for reading only, so it cannot be shared from here.",
    "sharing.same_address": "The team is shared on {host} already.",
    "sharing.address_missing": (
        "The words need the address of the server beside them. Ask for it, or paste the whole code."
    ),
    "sharing.address_unreadable": "{address} is no address of a server. It looks like https://teams.example.org.",
    "sharing.address_plain": (
        "{host} would be reached without encryption. What you write stays sealed, but who speaks with whom could "
        "be seen. Use an address that begins with https."
    ),
    "sharing.not_reached": "{host} does not answer. Check the address and the connection, and try again.",
    "sharing.not_a_backend": "{host} answers, but it is no server of Teamapp. Check the address.",
    "sharing.backend_newer": "{host} needs a newer version of the program. Update this one first.",
    "sharing.backend_older": (
        "{host} runs an older version that this program no longer speaks with. Ask its owner to update."
    ),
    "sharing.backend_refused": "{host} said no ({why}). Try again later; if it stays so, ask its owner.",
    "sharing.backend_busy": "{host} is busy. Try again in a minute.",
    "sharing.backend_full": "{host} has no room for this team. Ask its owner.",
    "sharing.backend_lies": "The server shows something that is not your team. Nothing was changed; tell its owner.",
    "sharing.clock_refused": "{host} and this computer do not agree on the time. Check the clock of this computer.",
    "sharing.slow_down": "{host} asks for patience. Try again in a minute.",
    "sharing.try_again": "Somebody else changed the team at the same moment. Try again.",
    "sharing.founding_code_wrong": (
        "{host} asks for a code of whoever brings a new team. This one is not right; ask its owner."
    ),
    "sharing.code_missing": "Paste the code, or type the words of the invitation.",
    "sharing.code_unreadable": (
        "This is no code of an invitation or a recovery kit, or a part of it is missing. Copy it whole."
    ),
    "sharing.code_is_kit": "This is a recovery kit, not an invitation.",
    "sharing.code_is_invitation": "This is an invitation, not a recovery kit.",
    "sharing.no_invitation": (
        "There is no such invitation: it is used, withdrawn or older than 15 minutes. Ask for a new one."
    ),
    "sharing.too_many_guesses": (
        "Too many wrong codes were tried from here. Wait 15 minutes, then ask for a new invitation."
    ),
    "sharing.answered_already": (
        "Another computer has answered this invitation. If that was not you, tell your colleague to withdraw it."
    ),
    "sharing.answer_unreadable": "The answer to this invitation cannot be read. Withdraw it and make a new one.",
    "sharing.invitation_over": "This invitation is over: 15 minutes have passed. Make a new one.",
    "sharing.not_approved": "Nobody has let this computer in. Ask for a new invitation.",
    "sharing.joining_stopped": (
        "Stopped. What was fetched stays sealed on this computer; go on when you like, or give up."
    ),
    "sharing.no_device": "The team has no such computer.",
    "sharing.gone_already": "This computer has left the team already.",
    "sharing.remove_self": "This is the computer in front of you: leave the team instead.",
    "sharing.last_device": (
        "This is the team's only computer: nobody would be left who has the data. Stop sharing instead."
    ),
    "sharing.still_taking_part": "This computer takes part in the team. Leave it first.",
    "sharing.nothing_late": "No late edits of this computer wait for a decision.",
    "sharing.kit_unknown": (
        "{host} knows no team that these words open. Check the address; an older kit opens nothing any more."
    ),
    "sharing.kit.heading": "Recovery kit of {team}",
    "sharing.kit.made": "Made on {day:date}. A newer kit makes this one worthless.",
    "sharing.kit.what": (
        "Whoever holds this page and an installed program can open everything of the team. It is meant for the "
        "day on which every computer of the team is lost."
    ),
    "sharing.kit.address": "Server: {address}",
    "sharing.kit.how": (
        "On a new computer: choose Join a team, then the recovery kit; scan the picture or type the words."
    ),
    "sharing.kit.keep": (
        "Keep it in an envelope, locked away, outside the office where the computers are. Keep no photo of it."
    ),
}
NL = {
    "sharing.state.alone": "Alleen op deze computer",
    "sharing.state.sent": "Alle wijzigingen verstuurd {at:clock}",
    "sharing.state.sent_day": "Alle wijzigingen verstuurd {day:day} {at:clock}",
    "sharing.state.nothing_yet": "Verbonden",
    "sharing.state.sending": "{count} {count:plural|wijziging|wijzigingen} versturen …",
    "sharing.state.waiting": "{count} {count:plural|wijziging wacht|wijzigingen wachten} op verbinding",
    "sharing.state.offline": "Je werkt offline",
    "sharing.state.offline_sent": "Je werkt offline, alles verstuurd {at:clock}",
    "sharing.state.offline_sent_day": "Je werkt offline, alles verstuurd {day:day} {at:clock}",
    "sharing.state.loading": "Oudere gegevens ophalen: {done} van {of}",
    "sharing.state.putting_back": "De server is gegevens kwijt: jouw computer zet ze terug",
    "sharing.state.removed": "Deze computer hoort niet meer bij het team",
    "sharing.waits.waiting": "wacht op wijzigingen die een collega eerder zag",
    "sharing.waits.control": "wacht op nieuws over de computers van het team",
    "sharing.waits.no_key": "zit op slot, en deze computer kan het nog niet openen",
    "sharing.waits.newer": "is gemaakt met een nieuwere versie van het programma",
    "sharing.waits.late": "is door een computer verstuurd nadat hij uit het team was",
    "sharing.waits.void": "komt van een gestolen computer, of van een die niet meer mocht schrijven",
    "sharing.waits.stranger": "komt van geen computer van het team",
    "sharing.waits.forged": "heeft niet de handtekening die het hoort te hebben",
    "sharing.waits.wrong_epoch": "is op slot gedaan op een manier die toen niet gold",
    "sharing.waits.unreadable": "kan niet gelezen worden",
    "sharing.waits.foreign": "hoort bij een ander team",
    "sharing.waits.two_tales": "is iets anders dan een andere computer onder hetzelfde nummer kreeg",
    "sharing.device_added": "{label} bij de computers van het team gezet",
    "sharing.renamed": "Computer {label} genoemd",
    "sharing.whose": "{label} aan een andere collega gegeven",
    "sharing.late_refused": "Late wijzigingen van {label} geweigerd",
    "sharing.late_taken": "Late wijzigingen van {label} toch overgenomen",
    "sharing.said_anew": "Klaargemaakt om te delen",
    "sharing.not_shared": "Dit team staat alleen op deze computer. Deel het eerst.",
    "sharing.shared_already": "Dit team wordt al gedeeld.",
    "sharing.read_only": "Dit team is alleen te lezen en kan dus niet vanaf hier gedeeld worden.",
    "sharing.same_address": "Het team wordt al op {host} gedeeld.",
    "sharing.address_missing": "Bij de woorden hoort het adres van de server. Vraag het, of plak de hele code.",
    "sharing.address_unreadable": "{address} is geen adres van een server. Het lijkt op https://teams.voorbeeld.nl.",
    "sharing.address_plain": (
        "{host} zou zonder versleuteling bereikt worden. Wat je schrijft blijft verzegeld, maar wie met wie "
        "spreekt zou te zien zijn. Gebruik een adres dat met https begint."
    ),
    "sharing.not_reached": "{host} antwoordt niet. Controleer het adres en de verbinding en probeer het opnieuw.",
    "sharing.not_a_backend": "{host} antwoordt, maar is geen server van Teamapp. Controleer het adres.",
    "sharing.backend_newer": "{host} heeft een nieuwere versie van het programma nodig. Werk dit eerst bij.",
    "sharing.backend_older": (
        "{host} draait een oudere versie waarmee dit programma niet meer praat. Vraag de beheerder om bij te werken."
    ),
    "sharing.backend_refused": "{host} zei nee ({why}). Probeer het later; blijft het zo, vraag de beheerder.",
    "sharing.backend_busy": "{host} heeft het druk. Probeer het over een minuut opnieuw.",
    "sharing.backend_full": "{host} heeft geen ruimte voor dit team. Vraag de beheerder.",
    "sharing.backend_lies": "De server toont iets wat jouw team niet is. Er is niets gewijzigd; zeg het de beheerder.",
    "sharing.clock_refused": (
        "{host} en deze computer zijn het niet eens over de tijd. Controleer de klok van deze computer."
    ),
    "sharing.slow_down": "{host} vraagt om geduld. Probeer het over een minuut opnieuw.",
    "sharing.try_again": "Iemand anders wijzigde het team op hetzelfde moment. Probeer het opnieuw.",
    "sharing.founding_code_wrong": (
        "{host} vraagt een code van wie een nieuw team brengt. Deze klopt niet; vraag de beheerder."
    ),
    "sharing.code_missing": "Plak de code, of typ de woorden van de uitnodiging.",
    "sharing.code_unreadable": (
        "Dit is geen code van een uitnodiging of herstelkit, of er ontbreekt een stuk. Kopieer hem helemaal."
    ),
    "sharing.code_is_kit": "Dit is een herstelkit, geen uitnodiging.",
    "sharing.code_is_invitation": "Dit is een uitnodiging, geen herstelkit.",
    "sharing.no_invitation": (
        "Deze uitnodiging is er niet: gebruikt, ingetrokken of ouder dan 15 minuten. Vraag een nieuwe."
    ),
    "sharing.too_many_guesses": (
        "Er zijn hier te veel verkeerde codes geprobeerd. Wacht 15 minuten en vraag dan een nieuwe uitnodiging."
    ),
    "sharing.answered_already": (
        "Een andere computer heeft deze uitnodiging beantwoord. Was jij dat niet, laat je collega haar intrekken."
    ),
    "sharing.answer_unreadable": "Het antwoord op deze uitnodiging is niet te lezen. Trek haar in en maak een nieuwe.",
    "sharing.invitation_over": "Deze uitnodiging is voorbij: er zijn 15 minuten om. Maak een nieuwe.",
    "sharing.not_approved": "Niemand heeft deze computer toegelaten. Vraag een nieuwe uitnodiging.",
    "sharing.joining_stopped": (
        "Gestopt. Wat is opgehaald blijft verzegeld op deze computer; ga verder wanneer je wilt, of zie ervan af."
    ),
    "sharing.no_device": "Zo'n computer heeft het team niet.",
    "sharing.gone_already": "Deze computer is al uit het team.",
    "sharing.remove_self": "Dit is de computer voor je: verlaat in plaats daarvan het team.",
    "sharing.last_device": (
        "Dit is de enige computer van het team: er bleef niemand over met de gegevens. Stop in plaats daarvan "
        "met delen."
    ),
    "sharing.still_taking_part": "Deze computer doet mee in het team. Verlaat het eerst.",
    "sharing.nothing_late": "Er wachten geen late wijzigingen van deze computer op een besluit.",
    "sharing.kit_unknown": (
        "{host} kent geen team dat deze woorden openen. Controleer het adres; een oudere kit opent niets meer."
    ),
    "sharing.kit.heading": "Herstelkit van {team}",
    "sharing.kit.made": "Gemaakt op {day:date}. Een nieuwere kit maakt deze waardeloos.",
    "sharing.kit.what": (
        "Wie dit blad heeft en het programma installeert, kan alles van het team openen. Het is bedoeld voor de "
        "dag waarop elke computer van het team weg is."
    ),
    "sharing.kit.address": "Server: {address}",
    "sharing.kit.how": (
        "Op een nieuwe computer: kies Bij een team komen, dan de herstelkit; scan het plaatje of typ de woorden."
    ),
    "sharing.kit.keep": (
        "Bewaar het in een envelop achter slot, buiten het kantoor waar de computers staan. Maak er geen foto van."
    ),
}
