<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AnnoyanceSheet</name>
    <message>
        <source>What annoys you?</source>
        <translation>Wat stoort je?</translation>
    </message>
    <message>
        <source>{name} holds the developer role and gets it as a task.</source>
        <translation>{name} heeft de rol van ontwikkelaar en krijgt het als taak.</translation>
    </message>
    <message>
        <source>Nobody holds the developer role now: whoever takes the task does it.</source>
        <translation>Niemand heeft nu de rol van ontwikkelaar: wie de taak oppakt, doet het.</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>In één zin</translation>
    </message>
    <message>
        <source>With it goes the name of this page, “{page}”, and nothing that stands on it.</source>
        <translation>De naam van deze pagina, “{page}”, gaat mee, en niets van wat erop staat.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>Noted. It stands on Today of whoever takes care of it.</source>
        <translation>Genoteerd. Het staat op Vandaag van wie het oppakt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>What was found</source>
        <translation>Wat er gevonden is</translation>
    </message>
</context>
<context>
    <name>GuideSheet</name>
    <message>
        <source>Guide</source>
        <translation>Handleiding</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Ongedaan maken: {what}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Niets om ongedaan te maken</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Opnieuw: {what}</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Niets om opnieuw te doen</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Toetsenbord</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Op deze pagina</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>PIN of this computer</source>
        <translation>Pincode van deze computer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Herstelwoorden</translation>
    </message>
    <message>
        <source>As they were printed, in order. They take the PIN away.</source>
        <translation>Zoals ze zijn afgedrukt, op volgorde. Ze halen de pincode weg.</translation>
    </message>
    <message>
        <source>Forgotten the PIN?</source>
        <translation>Pincode vergeten?</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>Locked. Nothing is lost; go on where you were.</source>
        <translation>Vergrendeld. Er is niets verloren; ga verder waar je was.</translation>
    </message>
    <message>
        <source>Use the PIN after all</source>
        <translation>Toch de pincode gebruiken</translation>
    </message>
    <message>
        <source>The PIN is gone. Set a new one in Settings when you like.</source>
        <translation>De pincode is weg. Stel bij Instellingen een nieuwe in wanneer je wilt.</translation>
    </message>
    <message>
        <source>That is not the PIN. Try again, or use the recovery words.</source>
        <translation>Dat is niet de pincode. Probeer het opnieuw, of gebruik de herstelwoorden.</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Set a PIN in Settings first; then the window can be locked.</source>
        <translation>Stel eerst bij Instellingen een pincode in; dan kan het venster op slot.</translation>
    </message>
</context>
<context>
    <name>MonthlyPost</name>
    <message>
        <source>Last month’s figures went to the office, as the team has decided.</source>
        <translation>De cijfers van vorige maand zijn naar het kantoor gegaan, zoals het team heeft besloten.</translation>
    </message>
</context>
<context>
    <name>NavButton</name>
    <message>
        <source>{name}, {count} need attention</source>
        <translation>{name}, {count} vragen aandacht</translation>
    </message>
</context>
<context>
    <name>NewsLine</name>
    <message>
        <source>What is new</source>
        <translation>Wat is er nieuw</translation>
    </message>
</context>
<context>
    <name>NewsSheet</name>
    <message>
        <source>What is new in Teamapp</source>
        <translation>Wat is er nieuw in Teamapp</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versie {version}</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>Bewaard: {what}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open Sharing</source>
        <translation>Naar Delen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or do</source>
        <translation>Zoek of doe</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Laatst geopend</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>In the guide</source>
        <translation>In de handleiding</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Hier is niets te doen</translation>
    </message>
    <message>
        <source>More of these…</source>
        <translation>Meer hiervan…</translation>
    </message>
    <message>
        <source>no longer here</source>
        <translation>niet meer hier</translation>
    </message>
    <message>
        <source>Rounds of week {n}, from {day}</source>
        <translation>Rondes van week {n}, vanaf {day}</translation>
    </message>
    <message>
        <source>Roster of week {n}, from {day}</source>
        <translation>Rooster van week {n}, vanaf {day}</translation>
    </message>
    <message>
        <source>Rounds of {day}</source>
        <translation>Rondes van {day}</translation>
    </message>
    <message>
        <source>Roster of {day}</source>
        <translation>Rooster van {day}</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>People and clients</source>
        <translation>Mensen en cliënten</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Bezoeken</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Zorg</translation>
    </message>
    <message>
        <source>Rules and agreements</source>
        <translation>Regels en afspraken</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurd is</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
</context>
<context>
    <name>ReadingBand</name>
    <message>
        <source>Open it again</source>
        <translation>Opnieuw openen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>Search or do, Ctrl+K</source>
        <translation>Zoek of doe, Ctrl+K</translation>
    </message>
    <message>
        <source>Search or do…</source>
        <translation>Zoek of doe…</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>SyncState</name>
    <message>
        <source>There is something to read or decide.</source>
        <translation>Er is iets te lezen of te beslissen.</translation>
    </message>
</context>
<context>
    <name>TypedLine</name>
    <message>
        <source>Search everything, or do…</source>
        <translation>Alles zoeken, of doen…</translation>
    </message>
    <message>
        <source>Search or do</source>
        <translation>Zoeken of doen</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Ongedaan gemaakt: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Opnieuw gedaan: {what}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Your team could not be opened</source>
        <translation>Je team kon niet worden geopend</translation>
    </message>
    <message>
        <source>Open your team</source>
        <translation>Open je team</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Use the recovery words</source>
        <translation>Gebruik de herstelwoorden</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Herstelwoorden</translation>
    </message>
    <message>
        <source>As they were printed, in order.</source>
        <translation>Zoals ze zijn afgedrukt, op volgorde.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Only needed where this computer has no keyring; leave it empty otherwise.</source>
        <translation>Alleen nodig als deze computer geen sleutelbos heeft; laat het anders leeg.</translation>
    </message>
    <message>
        <source>Open with the words</source>
        <translation>Openen met de woorden</translation>
    </message>
</context>
<context>
    <name>UpdateLine</name>
    <message>
        <source>Newer version</source>
        <translation>Nieuwere versie</translation>
    </message>
    <message>
        <source>Version {version} is out</source>
        <translation>Versie {version} is er</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening your team…</source>
        <translation>Je team wordt geopend…</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>That did not work, and nothing was changed ({kind}). Try again, or restart the window.</source>
        <translation>Dat is niet gelukt en er is niets gewijzigd ({kind}). Probeer het opnieuw, of start het venster opnieuw.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Search or do…</source>
        <translation>Zoek of doe…</translation>
    </message>
    <message>
        <source>Show the keyboard shortcuts</source>
        <translation>Toon de sneltoetsen</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Handleiding openen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Er is niets om ongedaan te maken.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Er is niets om opnieuw te doen.</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Venster vergrendelen</translation>
    </message>
    <message>
        <source>There is no PIN yet: choose one under “PIN and lock” in the settings.</source>
        <translation>Er is nog geen pincode: kies er een bij “Pincode en slot” in de instellingen.</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nieuw venster</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Dat is al zo.</translation>
    </message>
    <message>
        <source>This annoys me…</source>
        <translation>Dit stoort me…</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Wat is er nieuw</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Wissel tussen licht en donker</translation>
    </message>
    <message>
        <source>Switch to Dutch</source>
        <translation>Overschakelen naar Nederlands</translation>
    </message>
    <message>
        <source>Switch to English</source>
        <translation>Overschakelen naar Engels</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Thema zoals het systeem</translation>
    </message>
    <message>
        <source>Usual contrast</source>
        <translation>Gewoon contrast</translation>
    </message>
    <message>
        <source>Language as the system</source>
        <translation>Taal zoals het systeem</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Minder beweging</translation>
    </message>
    <message>
        <source>Motion as the system</source>
        <translation>Beweging zoals het systeem</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>Gewone tekstgrootte</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Venster sluiten</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Ga naar {page}</translation>
    </message>
    <message>
        <source>Close what lies on top, or leave what was begun</source>
        <translation>Sluit wat bovenop ligt, of laat waar je aan begon</translation>
    </message>
    <message>
        <source>The next field, button or list, or the one before</source>
        <translation>Het volgende veld, de volgende knop of lijst, of de vorige</translation>
    </message>
    <message>
        <source>Up and down in a list, Enter opens what is chosen</source>
        <translation>Omhoog en omlaag in een lijst, Enter opent wat gekozen is</translation>
    </message>
    <message>
        <source>The choice beside it, where a few stand in a row</source>
        <translation>De keuze ernaast, waar er een paar naast elkaar staan</translation>
    </message>
    <message>
        <source>Write or confirm a text of several lines</source>
        <translation>Schrijf of bevestig een tekst van meer regels</translation>
    </message>
    <message>
        <source>What can be done with what is chosen</source>
        <translation>Wat er kan met wat gekozen is</translation>
    </message>
    <message>
        <source>This team can only be looked at here: above the page stands why.</source>
        <translation>Dit team is hier alleen te bekijken: boven de pagina staat waarom.</translation>
    </message>
</context>
</TS>
