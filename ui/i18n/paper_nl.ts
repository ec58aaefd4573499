<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
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
</context>
</TS>
