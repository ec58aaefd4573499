<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
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
        <source>With an invitation from a colleague who uses the app.</source>
        <translation>Met een uitnodiging van een collega die de app gebruikt.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Erbij komen</translation>
    </message>
    <message>
        <source>Comes with a later version</source>
        <translation>Komt in een latere versie</translation>
    </message>
    <message>
        <source>Bring a team back from a backup…</source>
        <translation>Een team terughalen uit een reservekopie…</translation>
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
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be trusted, so you type it at every start.</source>
        <translation>Deze computer heeft geen betrouwbare sleutelbos, dus je typt ze bij elke start.</translation>
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
        <source>At least {n} characters; four or five words are easy to remember.</source>
        <translation>Ten minste {n} tekens; vier of vijf woorden onthoud je makkelijk.</translation>
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
</context>
</TS>
