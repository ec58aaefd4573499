<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>PrintSheet</name>
    <message>
        <source>Print or save as PDF</source>
        <translation>Afdrukken of als PDF bewaren</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF bewaren…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF bewaren</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{file} could not be written. Choose another place.</source>
        <translation>{file} kon niet worden geschreven. Kies een andere plek.</translation>
    </message>
    <message>
        <source>{file}: one page</source>
        <translation>{file}: één bladzijde</translation>
    </message>
    <message>
        <source>{file}: {pages} pages</source>
        <translation>{file}: {pages} bladzijden</translation>
    </message>
    <message>
        <source>{team} · printed {moment}</source>
        <translation>{team} · afgedrukt {moment}</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Recovery kit of {team}</source>
        <translation>Herstelkit van {team}</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Herstelkit</translation>
    </message>
    <message>
        <source>With this sheet {team} comes back when every computer that had it is lost, broken or stolen. Whoever has it can read everything the team has written: clients, visits, notes. Keep it like a key to all their houses, not beside a computer, and tell two colleagues where it is.</source>
        <translation>Met dit vel komt {team} terug als elke computer die het team had kwijt, kapot of gestolen is. Wie het heeft kan alles lezen wat het team heeft geschreven: cliënten, bezoeken, notities. Bewaar het als een sleutel van al hun huizen, niet naast een computer, en vertel twee collega&apos;s waar het ligt.</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>De woorden</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Zo gebruik je het</translation>
    </message>
    <message>
        <source>When a new kit is made, this sheet opens nothing any more: destroy it then.</source>
        <translation>Als er een nieuwe kit is gemaakt, opent dit vel niets meer: vernietig het dan.</translation>
    </message>
    <message>
        <source>1. Install Teamapp on a computer and open it.</source>
        <translation>1. Installeer Teamapp op een computer en open het.</translation>
    </message>
    <message>
        <source>2. Choose “Restore with the recovery kit”.</source>
        <translation>2. Kies “Terughalen met de herstelkit”.</translation>
    </message>
    <message>
        <source>3. Type the address and the words, or scan the picture and paste what it says.</source>
        <translation>3. Typ het adres en de woorden, of scan het plaatje en plak wat er staat.</translation>
    </message>
    <message>
        <source>4. Take the lost computers out of the team, and make a new kit.</source>
        <translation>4. Haal de verdwenen computers uit het team en maak een nieuwe kit.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adres van de server</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemaakt op</translation>
    </message>
    <message>
        <source>Kept at (write it down)</source>
        <translation>Bewaarplaats (schrijf het op)</translation>
    </message>
    <message>
        <source>one visit</source>
        <translation>één bezoek</translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation>{count} bezoeken</translation>
    </message>
    <message>
        <source>Cancelled: {names}</source>
        <translation>Vervallen: {names}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>with {nurse}</source>
        <translation>met {nurse}</translation>
    </message>
    <message>
        <source>Straight lines: the way along the streets was not known when this was printed.</source>
        <translation>Rechte lijnen: de weg langs de straten was bij het afdrukken niet bekend.</translation>
    </message>
    <message>
        <source>{count} colleagues</source>
        <translation>{count} collega’s</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Bevoegd voor</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Diensten</translation>
    </message>
    <message>
        <source>Times are about a quarter of an hour. If something changes, the team calls you.</source>
        <translation>De tijden kunnen een kwartier schelen. Verandert er iets, dan belt het team.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>Round of {nurse}</source>
        <translation>Ronde van {nurse}</translation>
    </message>
    <message>
        <source>With a map of the way</source>
        <translation>Met een kaart van de weg</translation>
    </message>
    <message>
        <source>With how to get in (keys and codes): keep it with you</source>
        <translation>Met hoe je binnenkomt (sleutels en codes): houd het bij je</translation>
    </message>
    <message>
        <source>Print or save as PDF…</source>
        <translation>Afdrukken of als PDF bewaren…</translation>
    </message>
    <message>
        <source>There is nothing on this page to print.</source>
        <translation>Op deze pagina is niets om af te drukken.</translation>
    </message>
</context>
</TS>
