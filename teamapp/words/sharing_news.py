"""What the exchange tells people: what happened, what it means, what to do."""

EN = {
    "sync.server_restored": (
        "The server has lost data, or was put back to an older state. Nothing is lost here: your computer is "
        "putting back what is missing. Leave it on for a while."
    ),
    "sync.put_back": "The server had lost data. Your computer has put back what was missing; there is nothing to do.",
    "sync.cloned": (
        "Another computer wrote as this one ({device}): a copy of it, or it was put back to a backup. What you "
        "wrote is kept and goes out under a new number. If you know of no copy, remove this computer and invite it "
        "anew."
    ),
    "sync.two_tales": (
        "The server has told two computers different things ({device}). Your data are kept as they are. Compare "
        "what you see with a colleague, and tell the owner of the server."
    ),
    "sync.not_kept": (
        "The server said that it had kept your changes, and it has not. They are sent again; if this goes on, "
        "tell its owner."
    ),
    "sync.withheld": (
        "Changes of {device} that colleagues have seen do not come here. Everything else goes on. If it lasts, "
        "tell the owner of the server."
    ),
    "sync.control_forked": (
        "The server shows another list of the team's computers than the one known here. This computer takes nothing "
        "more from it until that is cleared up: compare the computers with a colleague, and tell the owner of the "
        "server."
    ),
    "sync.digests_differ": (
        "This computer and {device} have the same changes and do not show the same data. Nothing is lost. Make a "
        "backup and report it."
    ),
    "sync.forged": "Something came that no computer of the team signed. It was not applied; there is nothing to do.",
    "sync.unreadable": (
        "A change of {device} cannot be read and was not applied. Ask whoever uses that computer what she did last,"
        " and update both programs."
    ),
    "sync.newer": (
        "{device} has a newer version of the program. Its changes are kept and appear as soon as this one is updated."
    ),
    "sync.no_key": (
        "This computer cannot open the latest changes yet. They are kept. Ask a colleague to invite this computer anew."
    ),
    "sync.late": (
        "{device} has left the team, and edits that it made before have arrived now. Decide under Sharing whether"
        " they count."
    ),
    "sync.removed": (
        "This computer is no longer in the team: somebody removed it, or it left. What is here stays, and nothing "
        "new comes. Under Sharing you can keep the data or delete them."
    ),
    "sync.joined": "This computer is in the team.",
    "sync.usable": "Everything of today is here. The rest comes while you work.",
    "sync.left": "{device} is no longer in the team. The locks have changed; it reads nothing new.",
    "sync.done": "{what:word}: done.",
    "sync.given_up": "{what:word} ({device}): no longer possible, because the team's computers have changed since.",
    "sync.no_room": (
        "This computer cannot store what comes in: the disk is full or cannot be written. Make room; nothing is "
        "lost, and it goes on by itself."
    ),
    "sync.server_full": "The server has no more room for your team. Your changes wait here; ask its owner for more.",
    "sync.change_too_large": (
        "A change of {device} is larger than the server takes. It waits on that computer; ask the owner of the "
        "server to allow more."
    ),
    "sync.snapshot_bad": (
        "A summary of the team's data on the server is damaged and was not used. The data come in the long way; "
        "there is nothing to do."
    ),
    "sync.restored_backup": (
        "This computer was put back to a backup. What it had sent since then comes back from the server; what it "
        "had written and not sent is lost."
    ),
    "sharing.wish.approve": "Letting a computer in",
    "sharing.wish.remove": "Removing a computer",
    "sharing.wish.leave": "Leaving the team",
    "sharing.wish.rotate": "Changing the locks",
    "sharing.wish.role": "Changing the use of a computer",
    "sharing.wish.take_late": "Taking late edits",
    "sharing.wish.erase": "New locks after erasing a client",
    "sharing.wish.snapshot": "A new summary of the team's data",
}
NL = {
    "sync.server_restored": (
        "De server is gegevens kwijt, of is naar een oudere stand teruggezet. Hier is niets verloren: jouw "
        "computer zet terug wat ontbreekt. Laat hem een poosje aan staan."
    ),
    "sync.put_back": (
        "De server was gegevens kwijt. Jouw computer heeft teruggezet wat ontbrak; je hoeft niets te doen."
    ),
    "sync.cloned": (
        "Een andere computer schreef als deze ({device}): een kopie ervan, of er is een reservekopie teruggezet. "
        "Wat je schreef blijft en gaat onder een nieuw nummer weg. Weet je van geen kopie, verwijder deze computer"
        " dan en nodig hem opnieuw uit."
    ),
    "sync.two_tales": (
        "De server heeft twee computers verschillende dingen verteld ({device}). Je gegevens blijven zoals ze "
        "zijn. Vergelijk met een collega wat je ziet, en zeg het de beheerder van de server."
    ),
    "sync.not_kept": (
        "De server zei dat je wijzigingen bewaard waren, en dat is niet zo. Ze worden opnieuw verstuurd; gaat het"
        " door, zeg het de beheerder."
    ),
    "sync.withheld": (
        "Wijzigingen van {device} die collega's hebben gezien, komen hier niet aan. Al het andere gaat door. "
        "Duurt het, zeg het de beheerder van de server."
    ),
    "sync.control_forked": (
        "De server toont een andere lijst van computers dan hier bekend is. Deze computer neemt er niets meer van "
        "aan tot dat is opgehelderd: vergelijk de computers met een collega, en zeg het de beheerder van de "
        "server."
    ),
    "sync.digests_differ": (
        "Deze computer en {device} hebben dezelfde wijzigingen en tonen niet dezelfde gegevens. Er is niets "
        "verloren. Maak een reservekopie en meld het."
    ),
    "sync.forged": (
        "Er kwam iets dat geen computer van het team ondertekend heeft. Het is niet toegepast; je hoeft niets te doen."
    ),
    "sync.unreadable": (
        "Een wijziging van {device} is niet te lezen en niet toegepast. Vraag wie die computer gebruikt wat ze "
        "het laatst deed, en werk beide programma's bij."
    ),
    "sync.newer": (
        "{device} heeft een nieuwere versie van het programma. De wijzigingen blijven bewaard en verschijnen "
        "zodra dit is bijgewerkt."
    ),
    "sync.no_key": (
        "Deze computer kan de laatste wijzigingen nog niet openen. Ze blijven bewaard. Vraag een "
        "collega om deze computer opnieuw uit te nodigen."
    ),
    "sync.late": (
        "{device} is uit het team, en wijzigingen van daarvoor zijn nu pas binnengekomen. Beslis onder Delen of "
        "ze meetellen."
    ),
    "sync.removed": (
        "Deze computer hoort niet meer bij het team: iemand heeft hem verwijderd, of hij is vertrokken. Wat hier "
        "staat blijft, er komt niets nieuws. Onder Delen kun je de gegevens houden of verwijderen."
    ),
    "sync.joined": "Deze computer hoort bij het team.",
    "sync.usable": "Alles van vandaag staat er. De rest komt terwijl je werkt.",
    "sync.left": "{device} hoort niet meer bij het team. De sloten zijn vervangen; hij leest niets nieuws.",
    "sync.done": "{what:word}: gedaan.",
    "sync.given_up": "{what:word} ({device}): kan niet meer, omdat de computers van het team sindsdien veranderd zijn.",
    "sync.no_room": (
        "Deze computer kan niet opslaan wat binnenkomt: de schijf is vol of niet te beschrijven. Maak ruimte; er "
        "gaat niets verloren en het gaat vanzelf verder."
    ),
    "sync.server_full": (
        "De server heeft geen ruimte meer voor je team. Je wijzigingen wachten hier; vraag de beheerder om meer."
    ),
    "sync.change_too_large": (
        "Een wijziging van {device} is groter dan de server aanneemt. Ze wacht op die computer; vraag de "
        "beheerder van de server om meer toe te staan."
    ),
    "sync.snapshot_bad": (
        "Een samenvatting van de gegevens op de server is beschadigd en niet gebruikt. De gegevens komen langs de"
        " lange weg; je hoeft niets te doen."
    ),
    "sync.restored_backup": (
        "Deze computer is teruggezet naar een reservekopie. Wat hij sindsdien had verstuurd komt terug van de "
        "server; wat hij had geschreven en niet verstuurd is weg."
    ),
    "sharing.wish.approve": "Een computer toelaten",
    "sharing.wish.remove": "Een computer verwijderen",
    "sharing.wish.leave": "Het team verlaten",
    "sharing.wish.rotate": "De sloten vervangen",
    "sharing.wish.role": "Het gebruik van een computer wijzigen",
    "sharing.wish.take_late": "Late wijzigingen overnemen",
    "sharing.wish.erase": "Nieuwe sloten na het wissen van een cliënt",
    "sharing.wish.snapshot": "Een nieuwe samenvatting van de gegevens",
}
