<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ArrivingSheet</name>
    <message>
        <source>Perhaps she is here already: {names}.</source>
        <translation>Misschien is ze er al: {names}.</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>Helpers</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Zorg</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… en nog {count}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take her in</source>
        <translation>In zorg nemen</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>CalendarSheet</name>
    <message>
        <source>{count} weeks</source>
        <translation>{count} weken</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Hoe ver vooruit</translation>
    </message>
    <message>
        <source>My visits too, with the client&apos;s initials</source>
        <translation>Ook mijn bezoeken, met de initialen van de cliënt</translation>
    </message>
    <message>
        <source>With the street of each visit</source>
        <translation>Met de straat van elk bezoek</translation>
    </message>
    <message>
        <source>Telephones copy their calendar to the maker&apos;s computers, and show it on other devices. With streets in it, whoever sees it knows where somebody gets care.</source>
        <translation>Telefoons kopiëren hun agenda naar de computers van de maker en tonen hem op andere apparaten. Met straten erin weet wie het ziet waar iemand zorg krijgt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>Save my calendar</source>
        <translation>Mijn agenda bewaren</translation>
    </message>
    <message>
        <source>my-shifts.ics</source>
        <translation>mijn-diensten.ics</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Agenda’s (*.ics)</translation>
    </message>
</context>
<context>
    <name>ListSheet</name>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Soort bestand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Rooster</translation>
    </message>
    <message>
        <source>Hours against contracts</source>
        <translation>Uren tegenover contracten</translation>
    </message>
    <message>
        <source>Visits of some days</source>
        <translation>Bezoeken van een aantal dagen</translation>
    </message>
    <message>
        <source>Carers per client</source>
        <translation>Zorgverleners per cliënt</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Care that clients need</source>
        <translation>Zorg die cliënten nodig hebben</translation>
    </message>
    <message>
        <source>Helpers around clients</source>
        <translation>Helpers rond cliënten</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Collega’s</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contracten</translation>
    </message>
    <message>
        <source>What colleagues may do</source>
        <translation>Waarvoor collega’s bevoegd zijn</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Beschikbaarheid</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlof</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Findings of the roster</source>
        <translation>Bevindingen bij het rooster</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wensen</translation>
    </message>
    <message>
        <source>Gap map</source>
        <translation>Gatenkaart</translation>
    </message>
    <message>
        <source>Open asks</source>
        <translation>Open vragen</translation>
    </message>
    <message>
        <source>Fairness: carried against the fair share</source>
        <translation>Balans: gedragen tegenover het eerlijke deel</translation>
    </message>
    <message>
        <source>Points for giving way</source>
        <translation>Punten voor inschikken</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>What was decided about rules</source>
        <translation>Wat over regels is besloten</translation>
    </message>
    <message>
        <source>Kinds of shift</source>
        <translation>Soorten diensten</translation>
    </message>
    <message>
        <source>How many are needed</source>
        <translation>Hoeveel er nodig zijn</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Days that are otherwise than usual</source>
        <translation>Dagen die anders zijn dan anders</translation>
    </message>
    <message>
        <source>What clients say about colleagues</source>
        <translation>Wat cliënten over collega&apos;s zeggen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>De lijst bewaren</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tabellen (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>One row.</source>
        <translation>Eén rij.</translation>
    </message>
    <message>
        <source>{count} rows.</source>
        <translation>{count} rijen.</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>not in the table</source>
        <translation>niet in de tabel</translation>
    </message>
</context>
<context>
    <name>RoundMapSheet</name>
    <message>
        <source>Whose round</source>
        <translation>Wiens ronde</translation>
    </message>
    <message>
        <source>With the clients&apos; names instead of initials</source>
        <translation>Met de namen van de cliënten in plaats van initialen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>round-{day}</source>
        <translation>ronde-{day}</translation>
    </message>
    <message>
        <source>Save the round</source>
        <translation>De ronde bewaren</translation>
    </message>
    <message>
        <source>Maps (*.geojson *.json)</source>
        <translation>Kaarten (*.geojson *.json)</translation>
    </message>
    <message>
        <source>One stop.</source>
        <translation>Eén stop.</translation>
    </message>
    <message>
        <source>{count} stops.</source>
        <translation>{count} stops.</translation>
    </message>
    <message>
        <source>The way is in straight lines.</source>
        <translation>De weg bestaat uit rechte lijnen.</translation>
    </message>
</context>
<context>
    <name>SendingSheet</name>
    <message>
        <source>With how to get in (keys and codes)</source>
        <translation>Met hoe je binnenkomt (sleutels en codes)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Het dossier bewaren</translation>
    </message>
    <message>
        <source>FHIR files (*.json)</source>
        <translation>FHIR-bestanden (*.json)</translation>
    </message>
</context>
<context>
    <name>TableSheet</name>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Collega’s</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Beschikbaarheid</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlof</translation>
    </message>
    <message>
        <source>What the table is about</source>
        <translation>Waar de tabel over gaat</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Kies een bestand…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>één regel</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} regels</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Kies een tabel</translation>
    </message>
    <message>
        <source>CSV or Excel; a line names the columns, those below are taken in.</source>
        <translation>CSV of Excel; een regel noemt de kolommen, de regels eronder worden overgenomen.</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.xlsx *.txt);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Take in {count}</source>
        <translation>{count} overnemen</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>What comes in</source>
        <translation>Wat erin komt</translation>
    </message>
    <message>
        <source>Leave out the lines with a problem</source>
        <translation>De regels met een probleem weglaten</translation>
    </message>
    <message>
        <source>{good} of {count} lines can be taken in.</source>
        <translation>{good} van {count} regels kunnen worden overgenomen.</translation>
    </message>
    <message>
        <source>Not taken over: {columns}.</source>
        <translation>Niet overgenomen: {columns}.</translation>
    </message>
    <message>
        <source>Line {line}: {problems}</source>
        <translation>Regel {line}: {problems}</translation>
    </message>
    <message>
        <source>… and {count} more lines.</source>
        <translation>… en nog {count} regels.</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>The file of the other provider</source>
        <translation>Het bestand van de andere aanbieder</translation>
    </message>
    <message>
        <source>FHIR files (*.json);;All files (*)</source>
        <translation>FHIR-bestanden (*.json);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Take in {client}?</source>
        <translation>{client} in zorg nemen?</translation>
    </message>
    <message>
        <source>My shifts for my telephone</source>
        <translation>Mijn diensten voor mijn telefoon</translation>
    </message>
    <message>
        <source>A file to send to yourself. Opened again later, it updates what an earlier one put there.</source>
        <translation>Een bestand om naar jezelf te sturen. Later opnieuw geopend werkt het bij wat een eerder bestand daar zette.</translation>
    </message>
    <message>
        <source>Save a list for a spreadsheet…</source>
        <translation>Een lijst bewaren voor een rekenblad…</translation>
    </message>
    <message>
        <source>Bring in a table…</source>
        <translation>Een tabel inlezen…</translation>
    </message>
    <message>
        <source>My shifts for my telephone…</source>
        <translation>Mijn diensten voor mijn telefoon…</translation>
    </message>
    <message>
        <source>Take in a client from another provider…</source>
        <translation>Een cliënt van een andere aanbieder overnemen…</translation>
    </message>
    <message>
        <source>Save everything as one readable file…</source>
        <translation>Alles bewaren als één leesbaar bestand…</translation>
    </message>
    <message>
        <source>Save everything</source>
        <translation>Alles bewaren</translation>
    </message>
    <message>
        <source>team.json</source>
        <translation>team.json</translation>
    </message>
    <message>
        <source>Readable data (*.json)</source>
        <translation>Leesbare gegevens (*.json)</translation>
    </message>
    <message>
        <source>Save everything as one readable file?</source>
        <translation>Alles bewaren als één leesbaar bestand?</translation>
    </message>
    <message>
        <source>Clients, visits, notes and rosters stand in it in plain words: whoever has the file reads all of it. For keeping the team safe make a backup instead, which is locked.</source>
        <translation>Cliënten, bezoeken, notities en roosters staan er in gewone woorden in: wie het bestand heeft, leest alles. Maak om het team veilig te stellen liever een reservekopie; die zit op slot.</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Kies een plek…</translation>
    </message>
    <message>
        <source>{file} is saved: {count} entries.</source>
        <translation>{file} is bewaard: {count} gegevens.</translation>
    </message>
    <message>
        <source>Save a list for a spreadsheet</source>
        <translation>Een lijst bewaren voor een rekenblad</translation>
    </message>
    <message>
        <source>Whoever has the file reads it: it is not locked.</source>
        <translation>Wie het bestand heeft, kan het lezen: het zit niet op slot.</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} is bewaard.</translation>
    </message>
    <message>
        <source>Bring in a table</source>
        <translation>Een tabel inlezen</translation>
    </message>
    <message>
        <source>Give {client}&apos;s record to another provider</source>
        <translation>Het dossier van {client} aan een andere aanbieder geven</translation>
    </message>
    <message>
        <source>Who she is, her helpers, her care and the visits planned for four weeks, as a FHIR file. Notes, tasks and what she said about nurses stay here. Whoever has the file reads it.</source>
        <translation>Wie ze is, haar helpers, haar zorg en de bezoeken van de komende vier weken, als FHIR-bestand. Notities, taken en wat ze over medewerkers zei blijven hier. Wie het bestand heeft, kan het lezen.</translation>
    </message>
    <message>
        <source>Save a round for another map</source>
        <translation>Een ronde bewaren voor een andere kaart</translation>
    </message>
    <message>
        <source>Stops in their order and the way between them, as GeoJSON. Where the nurse lives is not in it. Whoever has the file sees where somebody gets care.</source>
        <translation>De stops op volgorde en de weg ertussen, als GeoJSON. Waar de medewerker woont staat er niet in. Wie het bestand heeft, ziet waar iemand zorg krijgt.</translation>
    </message>
    <message>
        <source>{hours} hours a week</source>
        <translation>{hours} uur per week</translation>
    </message>
</context>
</TS>
