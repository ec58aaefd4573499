<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Arriving</name>
    <message>
        <source>Fetching the team</source>
        <translation>Het team ophalen</translation>
    </message>
    <message>
        <source>Asking for what the team has …</source>
        <translation>Vragen wat het team heeft …</translation>
    </message>
    <message>
        <source>Stop and go on later</source>
        <translation>Stoppen en later verdergaan</translation>
    </message>
    <message>
        <source>{taken} of {of} parcels are here.</source>
        <translation>{taken} van {of} pakketjes zijn er.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppen…</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>The roster, the rounds and the care of a team that runs itself. Everything stays on this computer, encrypted; nothing needs a network.</source>
        <translation>Het rooster, de rondes en de zorg van een team dat zichzelf stuurt. Alles blijft op deze computer, versleuteld; niets heeft een netwerk nodig.</translation>
    </message>
    <message>
        <source>Look around with the sample team</source>
        <translation>Rondkijken met het voorbeeldteam</translation>
    </message>
    <message>
        <source>Twelve nurses, 54 clients and sixteen weeks that never happened, on real streets.</source>
        <translation>Twaalf collega&apos;s, 54 cliënten en zestien weken die nooit zijn gebeurd, op echte straten.</translation>
    </message>
    <message>
        <source>Open the sample team</source>
        <translation>Voorbeeldteam openen</translation>
    </message>
    <message>
        <source>Start a new team</source>
        <translation>Een nieuw team beginnen</translation>
    </message>
    <message>
        <source>Give it a name and add yourself. Colleagues and clients follow when you like.</source>
        <translation>Geef het een naam en voeg jezelf toe. Collega&apos;s en cliënten volgen wanneer je wilt.</translation>
    </message>
    <message>
        <source>Start a team</source>
        <translation>Team beginnen</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>Bij een team komen</translation>
    </message>
    <message>
        <source>With an invitation from a colleague, or from your other computer.</source>
        <translation>Met een uitnodiging van een collega, of van je andere computer.</translation>
    </message>
    <message>
        <source>Restore with the recovery kit…</source>
        <translation>Terughalen met de herstelkit…</translation>
    </message>
    <message>
        <source>Make a team anew from a file…</source>
        <translation>Een team opnieuw maken uit een bestand…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Erbij komen</translation>
    </message>
    <message>
        <source>Bring a team back from a backup…</source>
        <translation>Een team terughalen uit een reservekopie…</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Address of the server</source>
        <translation>Adres van de server</translation>
    </message>
    <message>
        <source>Words of the recovery kit</source>
        <translation>Woorden van de herstelkit</translation>
    </message>
    <message>
        <source>Words of the invitation</source>
        <translation>Woorden van de uitnodiging</translation>
    </message>
    <message>
        <source>Four letters of a word are enough. Capitals, numbers and commas do not matter.</source>
        <translation>Vier letters van een woord zijn genoeg. Hoofdletters, nummers en komma&apos;s maken niet uit.</translation>
    </message>
    <message>
        <source>What is this computer called?</source>
        <translation>Hoe heet deze computer?</translation>
    </message>
    <message>
        <source>Restore the team</source>
        <translation>Het team terughalen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Restore with the recovery kit</source>
        <translation>Terughalen met de herstelkit</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>Bij een team komen</translation>
    </message>
    <message>
        <source>Type what stands on the printed sheet. The team comes back as it was last sent to the server.</source>
        <translation>Typ wat er op het afgedrukte vel staat. Het team komt terug zoals het als laatste naar de server is gestuurd.</translation>
    </message>
    <message>
        <source>A colleague who is in the team makes an invitation: an address and twelve words, or a text to paste.</source>
        <translation>Een collega uit het team maakt een uitnodiging: een adres en twaalf woorden, of een tekst om te plakken.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Ik heb een uitnodiging</translation>
    </message>
    <message>
        <source>I have a recovery kit</source>
        <translation>Ik heb een herstelkit</translation>
    </message>
</context>
<context>
    <name>FoundingForm</name>
    <message>
        <source>Name of the team</source>
        <translation>Naam van het team</translation>
    </message>
    <message>
        <source>Wijkteam Noord</source>
        <translation>Wijkteam Noord</translation>
    </message>
    <message>
        <source>Your given name</source>
        <translation>Je voornaam</translation>
    </message>
    <message>
        <source>Your family name</source>
        <translation>Je achternaam</translation>
    </message>
    <message>
        <source>Helper (level 2)</source>
        <translation>Helpende (niveau 2)</translation>
    </message>
    <message>
        <source>Care assistant (level 3)</source>
        <translation>Verzorgende (niveau 3)</translation>
    </message>
    <message>
        <source>Nurse (level 4)</source>
        <translation>Verpleegkundige (niveau 4)</translation>
    </message>
    <message>
        <source>District nurse (level 5)</source>
        <translation>Wijkverpleegkundige (niveau 5)</translation>
    </message>
    <message>
        <source>Your qualification</source>
        <translation>Je niveau</translation>
    </message>
    <message>
        <source>Your contract</source>
        <translation>Je contract</translation>
    </message>
    <message>
        <source>hours a week</source>
        <translation>uur per week</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Start the team</source>
        <translation>Team beginnen</translation>
    </message>
    <message>
        <source>Start a new team</source>
        <translation>Een nieuw team beginnen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Laat</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Avond</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantoor</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Scholing</translation>
    </message>
</context>
<context>
    <name>Interrupted</name>
    <message>
        <source>You were joining a team</source>
        <translation>Je was bij een team aan het komen</translation>
    </message>
    <message>
        <source>What was fetched is still here, locked. Go on where it stopped, or put it away and begin anew.</source>
        <translation>Wat is opgehaald staat hier nog, op slot. Ga verder waar het stopte, of doe het weg en begin opnieuw.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Wegdoen</translation>
    </message>
</context>
<context>
    <name>RebuildFlow</name>
    <message>
        <source>Choose the file of the team</source>
        <translation>Kies het bestand van het team</translation>
    </message>
    <message>
        <source>Readable data (*.json);;All files (*)</source>
        <translation>Leesbare gegevens (*.json);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Everything moves in …</source>
        <translation>Alles verhuist …</translation>
    </message>
    <message>
        <source>Every entry is checked against the file …</source>
        <translation>Elke regel wordt met het bestand vergeleken …</translation>
    </message>
    <message>
        <source>Making the team</source>
        <translation>Het team wordt gemaakt</translation>
    </message>
</context>
<context>
    <name>RebuildForm</name>
    <message>
        <source>Make {team} anew from a file</source>
        <translation>{team} opnieuw maken uit een bestand</translation>
    </message>
    <message>
        <source>{file} was written on {day}: {nurses} colleagues, {clients} clients, {entries} entries in all.</source>
        <translation>{file} is geschreven op {day}: {nurses} collega&apos;s, {clients} cliënten, {entries} regels in totaal.</translation>
    </message>
    <message>
        <source>Everything in it comes to this computer, encrypted from now on. What the file does not have: the history of changes, the map, and the other computers of a shared team, which do not know this one.</source>
        <translation>Alles wat erin staat komt op deze computer, vanaf nu versleuteld. Wat het bestand niet heeft: de geschiedenis van wijzigingen, de kaart, en de andere computers van een gedeeld team, die deze niet kennen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Make the team</source>
        <translation>Maak het team</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>the team</source>
        <translation>het team</translation>
    </message>
    <message>
        <source>Join {team}</source>
        <translation>Bij {team} komen</translation>
    </message>
    <message>
        <source>You come in as {name}.</source>
        <translation>Je komt binnen als {name}.</translation>
    </message>
    <message>
        <source>Whose computer this is can be said afterwards.</source>
        <translation>Van wie deze computer is kan daarna gezegd worden.</translation>
    </message>
    <message>
        <source>Read these six words to your colleague. Her screen has to show the same ones.</source>
        <translation>Lees deze zes woorden voor aan je collega. Op haar scherm moeten dezelfde staan.</translation>
    </message>
    <message>
        <source>Waiting for your colleague&apos;s yes</source>
        <translation>Wachten op het ja van je collega</translation>
    </message>
    <message>
        <source>As soon as she has said that the words are the same, the team is fetched.</source>
        <translation>Zodra ze heeft gezegd dat de woorden gelijk zijn, wordt het team opgehaald.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Reading the streets …</source>
        <translation>De straten worden gelezen …</translation>
    </message>
    <message>
        <source>Twelve nurses move in …</source>
        <translation>Twaalf collega&apos;s trekken in …</translation>
    </message>
    <message>
        <source>Sixteen weeks go by …</source>
        <translation>Zestien weken gaan voorbij …</translation>
    </message>
    <message>
        <source>Making the sample team</source>
        <translation>Het voorbeeldteam wordt gemaakt</translation>
    </message>
    <message>
        <source>Backups of Teamapp</source>
        <translation>Reservekopieën van Teamapp</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Kies een reservekopie</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be trusted, so you type it at every start.</source>
        <translation>Deze computer heeft geen betrouwbare sleutelbos, dus je typt ze bij elke start.</translation>
    </message>
    <message>
        <source>At least {n} characters; four or five words are easy to remember.</source>
        <translation>Ten minste {n} tekens; vier of vijf woorden onthoud je makkelijk.</translation>
    </message>
</context>
</TS>
