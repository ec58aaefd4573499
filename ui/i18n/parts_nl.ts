<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AlternativeCard</name>
    <message>
        <source>now {figure}</source>
        <translation>nu {figure}</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Choose one.</source>
        <translation>Kies er een.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>This is needed.</source>
        <translation>Dit is nodig.</translation>
    </message>
    <message>
        <source>A date is needed, such as 12-11-2026.</source>
        <translation>Hier hoort een datum, zoals 12-11-2026.</translation>
    </message>
    <message>
        <source>Not before {day}.</source>
        <translation>Niet voor {day}.</translation>
    </message>
    <message>
        <source>Not after {day}.</source>
        <translation>Niet na {day}.</translation>
    </message>
    <message>
        <source>Pick a date for {label}</source>
        <translation>Kies een datum voor {label}</translation>
    </message>
</context>
<context>
    <name>DiffList</name>
    <message>
        <source>What would change</source>
        <translation>Wat er zou veranderen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>{label}, required</source>
        <translation>{label}, verplicht</translation>
    </message>
</context>
<context>
    <name>FilterStrip</name>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Without the filter: {words}</source>
        <translation>Zonder het filter: {words}</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Must be fixed</source>
        <translation>Moet worden opgelost</translation>
    </message>
    <message>
        <source>To consider</source>
        <translation>Om te overwegen</translation>
    </message>
</context>
<context>
    <name>HoursBar</name>
    <message>
        <source>{planned} of {agreed} hours, {difference}</source>
        <translation>{planned} van {agreed} uur, {difference}</translation>
    </message>
</context>
<context>
    <name>Insist</name>
    <message>
        <source>Take it without encryption: I trust this network</source>
        <translation>Toch nemen zonder versleuteling: ik vertrouw dit netwerk</translation>
    </message>
    <message>
        <source>Only for a trial in a closed network of your own. What you write stays sealed; who takes part and when can be seen by anyone on the way, and held back.</source>
        <translation>Alleen voor een proef in een afgesloten eigen netwerk. Wat je schrijft blijft verzegeld; wie meedoet en wanneer kan iedereen onderweg zien, en tegenhouden.</translation>
    </message>
</context>
<context>
    <name>LongTextField</name>
    <message>
        <source>This is needed.</source>
        <translation>Dit is nodig.</translation>
    </message>
    <message>
        <source>{count} letters too long.</source>
        <translation>{count} letters te lang.</translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the rounds</source>
        <translation>Kaart van de rondes</translation>
    </message>
    <message>
        <source>Click where the address is. Esc stops.</source>
        <translation>Klik waar het adres is. Esc stopt.</translation>
    </message>
    <message>
        <source>Page Down goes from stop to stop, Enter chooses one.</source>
        <translation>Page Down gaat van adres naar adres, Enter kiest er een.</translation>
    </message>
    <message>
        <source>{name}, nobody yet</source>
        <translation>{name}, nog niemand</translation>
    </message>
    <message>
        <source>{n}: {name}, {who}</source>
        <translation>{n}: {name}, {who}</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Filter…</source>
        <translation>Filteren…</translation>
    </message>
    <message>
        <source>{n} of {all} shown</source>
        <translation>{n} van {all} getoond</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Alles weer tonen</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>This is needed.</source>
        <translation>Dit is nodig.</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>Hier hoort een getal.</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Hier hoort een heel getal.</translation>
    </message>
    <message>
        <source>Between {least} and {most} {unit}.</source>
        <translation>Tussen {least} en {most} {unit}.</translation>
    </message>
</context>
<context>
    <name>PanelSheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop and keep best</source>
        <translation>Stop en houd de beste</translation>
    </message>
    <message>
        <source>{done} of {all} s</source>
        <translation>{done} van {all} s</translation>
    </message>
    <message>
        <source>Ready: {what}</source>
        <translation>Klaar: {what}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopt…</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Zoekveld wissen</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>SixWords</name>
    <message>
        <source>Six words</source>
        <translation>Zes woorden</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Choose at least one.</source>
        <translation>Kies er minstens een.</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>This is needed.</source>
        <translation>Dit is nodig.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is needed.</source>
        <translation>Dit is nodig.</translation>
    </message>
    <message>
        <source>A time is needed, such as 07:30.</source>
        <translation>Hier hoort een tijd, zoals 07:30.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the day</source>
        <translation>Tijdlijn van de dag</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Ochtend</translation>
    </message>
    <message>
        <source>Afternoon and evening</source>
        <translation>Middag en avond</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Niet gepland</translation>
    </message>
    <message>
        <source>Drag onto a nurse</source>
        <translation>Sleep naar een collega</translation>
    </message>
    <message>
        <source>Arrows move it · Enter drops it · Esc leaves it</source>
        <translation>Pijlen verplaatsen · Enter zet neer · Esc laat het zo</translation>
    </message>
    <message>
        <source>Let the round change</source>
        <translation>Ronde vrijgeven</translation>
    </message>
    <message>
        <source>Lock the round</source>
        <translation>Ronde vastzetten</translation>
    </message>
</context>
<context>
    <name>VersionsLine</name>
    <message>
        <source>Two versions</source>
        <translation>Twee versies</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Kiezen: {what}</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Paste all words</source>
        <translation>Alle woorden plakken</translation>
    </message>
    <message>
        <source>Word {n} of {count}</source>
        <translation>Woord {n} van {count}</translation>
    </message>
    <message>
        <source>{n} of {count} words are there.</source>
        <translation>{n} van {count} woorden staan er.</translation>
    </message>
    <message>
        <source>“{word}” is not one of the words.</source>
        <translation>“{word}” is geen van de woorden.</translation>
    </message>
    <message>
        <source>Word {n}: is it “{word}”?</source>
        <translation>Woord {n}: is het “{word}”?</translation>
    </message>
</context>
</TS>
