<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AsksToday</name>
    <message>
        <source>What colleagues ask</source>
        <translation>Wat collega’s vragen</translation>
    </message>
    <message>
        <source>1 other ask…</source>
        <translation>nog 1 vraag…</translation>
    </message>
    <message>
        <source>{n} other asks…</source>
        <translation>nog {n} vragen…</translation>
    </message>
</context>
<context>
    <name>AwayToday</name>
    <message>
        <source>Away today</source>
        <translation>Vandaag afwezig</translation>
    </message>
    <message>
        <source>not known until when</source>
        <translation>niet bekend tot wanneer</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot en met {day}</translation>
    </message>
    <message>
        <source>Find cover…</source>
        <translation>Invallers zoeken…</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Tonen…</translation>
    </message>
    <message>
        <source>She is back</source>
        <translation>Ze is er weer</translation>
    </message>
    <message>
        <source>1 shift is open</source>
        <translation>1 dienst is open</translation>
    </message>
    <message>
        <source>{n} shifts are open</source>
        <translation>{n} diensten zijn open</translation>
    </message>
    <message>
        <source>1 is asked about</source>
        <translation>over 1 is gevraagd</translation>
    </message>
    <message>
        <source>{n} are asked about</source>
        <translation>over {n} is gevraagd</translation>
    </message>
    <message>
        <source>1 visit needs another nurse</source>
        <translation>1 bezoek heeft iemand anders nodig</translation>
    </message>
    <message>
        <source>{n} visits need another nurse</source>
        <translation>{n} bezoeken hebben iemand anders nodig</translation>
    </message>
    <message>
        <source>her shift of today is not open yet</source>
        <translation>haar dienst van vandaag is nog niet open</translation>
    </message>
    <message>
        <source>Everything is covered.</source>
        <translation>Alles is bezet.</translation>
    </message>
</context>
<context>
    <name>CancelSheet</name>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Keep the visit</source>
        <translation>Laten doorgaan</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Laten vervallen</translation>
    </message>
</context>
<context>
    <name>ConflictActs</name>
    <message>
        <source>Settled, on every computer.</source>
        <translation>Afgehandeld, op elke computer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>Write it anew…</source>
        <translation>Opnieuw schrijven…</translation>
    </message>
    <message>
        <source>Leave it so…</source>
        <translation>Laat het zo…</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Toon het</translation>
    </message>
</context>
<context>
    <name>ConflictsCard</name>
    <message>
        <source>Two versions</source>
        <translation>Twee versies</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>We agreed by phone</source>
        <translation>Telefonisch afgesproken</translation>
    </message>
    <message>
        <source>It is right like this</source>
        <translation>Het klopt zo</translation>
    </message>
    <message>
        <source>It does not matter</source>
        <translation>Het maakt niet uit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Laat het zo</translation>
    </message>
</context>
<context>
    <name>MinutesSheet</name>
    <message>
        <source>Minutes extra</source>
        <translation>Minuten extra</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>A note stays as it is.</source>
        <translation>Een notitie blijft zoals ze is.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Opschrijven</translation>
    </message>
</context>
<context>
    <name>PartyBox</name>
    <message>
        <source>Somebody</source>
        <translation>Iemand</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>staat er nu</translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>No visits yet. Plan the rounds of this day to fill them.</source>
        <translation>Nog geen bezoeken. Plan de rondes van deze dag om ze te vullen.</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} van {total} gedaan</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>My round</source>
        <translation>Mijn ronde</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Het team</translation>
    </message>
    <message>
        <source>Whose visits</source>
        <translation>Wiens bezoeken</translation>
    </message>
    <message>
        <source>Find a visit: client, street, care</source>
        <translation>Zoek een bezoek: cliënt, straat, zorg</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Goedemorgen</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Goedemiddag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Goedenavond</translation>
    </message>
    <message>
        <source>{day} · the team has done {done} of {total} visits</source>
        <translation>{day} · het team heeft {done} van {total} bezoeken gedaan</translation>
    </message>
    <message>
        <source>None of today&apos;s visits is what you look for.</source>
        <translation>Geen van de bezoeken van vandaag is wat je zoekt.</translation>
    </message>
    <message>
        <source>No visit like that</source>
        <translation>Zo&apos;n bezoek is er niet</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>You have no round today. The team&apos;s visits are one click away.</source>
        <translation>Je hebt vandaag geen ronde. De bezoeken van het team zijn één klik ver.</translation>
    </message>
    <message>
        <source>A free day</source>
        <translation>Een vrije dag</translation>
    </message>
    <message>
        <source>Show the team&apos;s rounds</source>
        <translation>Rondes van het team tonen</translation>
    </message>
    <message>
        <source>When the roster has shifts and clients have care, today&apos;s rounds stand here.</source>
        <translation>Als het rooster diensten heeft en cliënten zorg hebben, staan de rondes van vandaag hier.</translation>
    </message>
    <message>
        <source>Nothing planned today</source>
        <translation>Vandaag niets gepland</translation>
    </message>
    <message>
        <source>Open the roster</source>
        <translation>Naar het rooster</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>What changed</source>
        <translation>Wat er veranderde</translation>
    </message>
    <message>
        <source>Nothing since you last looked.</source>
        <translation>Niets sinds je laatst keek.</translation>
    </message>
    <message>
        <source>I have seen this</source>
        <translation>Ik heb dit gezien</translation>
    </message>
    <message>
        <source>by {nurse}</source>
        <translation>door {nurse}</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Wat op je wacht</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Er wacht niets.</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>Openen: {what}</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
    <message>
        <source>No open tasks.</source>
        <translation>Geen open taken.</translation>
    </message>
    <message>
        <source>Add a task…</source>
        <translation>Taak toevoegen…</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>Tick {client}</source>
        <translation>{client} afvinken</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>twee versies</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>geen adres</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>begins {window}</source>
        <translation>begint {window}</translation>
    </message>
    <message>
        <source>or</source>
        <translation>of</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>gewijzigd</translation>
    </message>
    <message>
        <source>with {nurse}</source>
        <translation>met {nurse}</translation>
    </message>
    <message>
        <source>+{n} min</source>
        <translation>+{n} min</translation>
    </message>
    <message>
        <source>not at home</source>
        <translation>niet thuis</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notitie schrijven</translation>
    </message>
    <message>
        <source>It took longer</source>
        <translation>Het duurde langer</translation>
    </message>
</context>
<context>
    <name>WriteSheet</name>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Houd dit</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Only what is still to do</source>
        <translation>Alleen wat nog te doen is</translation>
    </message>
    <message>
        <source>Only what changed since I looked</source>
        <translation>Alleen wat is gewijzigd sinds ik keek</translation>
    </message>
    <message>
        <source>Choose a visit first.</source>
        <translation>Kies eerst een bezoek.</translation>
    </message>
    <message>
        <source>There are no visits today.</source>
        <translation>Er zijn vandaag geen bezoeken.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Tick the chosen visit: done</source>
        <translation>Gekozen bezoek afvinken: gedaan</translation>
    </message>
    <message>
        <source>The client is not at home</source>
        <translation>De cliënt is niet thuis</translation>
    </message>
    <message>
        <source>Write a note on the chosen visit…</source>
        <translation>Notitie bij gekozen bezoek schrijven…</translation>
    </message>
    <message>
        <source>The visit took longer…</source>
        <translation>Het bezoek duurde langer…</translation>
    </message>
    <message>
        <source>Cancel the chosen visit…</source>
        <translation>Gekozen bezoek laten vervallen…</translation>
    </message>
    <message>
        <source>Add a task…</source>
        <translation>Taak toevoegen…</translation>
    </message>
    <message>
        <source>My round or the team&apos;s</source>
        <translation>Mijn ronde of die van het team</translation>
    </message>
    <message>
        <source>Somebody is away today…</source>
        <translation>Iemand is er vandaag niet…</translation>
    </message>
    <message>
        <source>Two versions: go to the choices</source>
        <translation>Twee versies: naar de keuzes</translation>
    </message>
    <message>
        <source>Nothing was changed by two people at once.</source>
        <translation>Niets is door twee mensen tegelijk gewijzigd.</translation>
    </message>
    <message>
        <source>What colleagues ask</source>
        <translation>Wat collega’s vragen</translation>
    </message>
    <message>
        <source>Find a visit of today</source>
        <translation>Een bezoek van vandaag zoeken</translation>
    </message>
    <message>
        <source>Filter today&apos;s visits…</source>
        <translation>Bezoeken van vandaag filteren…</translation>
    </message>
    <message>
        <source>Show only what is still to do</source>
        <translation>Alleen tonen wat nog te doen is</translation>
    </message>
    <message>
        <source>Show only what changed since I looked</source>
        <translation>Alleen tonen wat is gewijzigd sinds ik keek</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Weer alles tonen</translation>
    </message>
    <message>
        <source>Everything shows already.</source>
        <translation>Alles is al te zien.</translation>
    </message>
    <message>
        <source>Next thing that needs somebody; Enter opens it</source>
        <translation>Het volgende dat op iemand wacht; Enter opent het</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Er wacht niets.</translation>
    </message>
    <message>
        <source>Note on {client}</source>
        <translation>Notitie bij {client}</translation>
    </message>
    <message>
        <source>It took longer at {client}</source>
        <translation>Het duurde langer bij {client}</translation>
    </message>
    <message>
        <source>Nobody measures: you type what matters.</source>
        <translation>Niemand meet: je typt wat telt.</translation>
    </message>
    <message>
        <source>Cancel the visit to {client}?</source>
        <translation>Bezoek aan {client} laten vervallen?</translation>
    </message>
    <message>
        <source>Only this visit; the care goes on.</source>
        <translation>Alleen dit bezoek; de zorg gaat door.</translation>
    </message>
    <message>
        <source>It is not asked again, on no computer, until something about it changes.</source>
        <translation>Het wordt nergens meer gevraagd, op geen enkele computer, tot er iets aan verandert.</translation>
    </message>
    <message>
        <source>Leave it so: {what}</source>
        <translation>Laat het zo: {what}</translation>
    </message>
    <message>
        <source>Write it anew: {what}</source>
        <translation>Opnieuw schrijven: {what}</translation>
    </message>
    <message>
        <source>Another visit</source>
        <translation>Een ander bezoek</translation>
    </message>
    <message>
        <source>Open the card of the client</source>
        <translation>Open de kaart van de cliënt</translation>
    </message>
    <message>
        <source>On the card of two versions: the choice beside it, take it back</source>
        <translation>Op de kaart van twee versies: de keuze ernaast, terugnemen</translation>
    </message>
    <message>
        <source>Only visits with a colleague</source>
        <translation>Alleen bezoeken met een collega</translation>
    </message>
    <message>
        <source>Only visits with two versions</source>
        <translation>Alleen bezoeken met twee versies</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Zorg</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Not at home</source>
        <translation>Niet thuis</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Vervallen</translation>
    </message>
</context>
</TS>
