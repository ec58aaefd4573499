<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message>
        <source>What the rules say</source>
        <translation>Wat de regels zeggen</translation>
    </message>
    <message>
        <source>The roster is published.</source>
        <translation>Het rooster is gepubliceerd.</translation>
    </message>
    <message>
        <source>{shift} on {day}</source>
        <translation>{shift} op {day}</translation>
    </message>
    <message>
        <source>Why is this day so?</source>
        <translation>Waarom is deze dag zo?</translation>
    </message>
</context>
<context>
    <name>CellMenu</name>
    <message>
        <source>Make free</source>
        <translation>Vrij maken</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Losmaken</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>Who can?</source>
        <translation>Wie kan?</translation>
    </message>
    <message>
        <source>Why, and what happened…</source>
        <translation>Waarom, en wat is er gebeurd…</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>No day chosen</source>
        <translation>Geen dag gekozen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>Who can?</source>
        <translation>Wie kan?</translation>
    </message>
    <message>
        <source>Choose a day of a nurse to see why it is so, and who else could.</source>
        <translation>Kies een dag van een medewerker om te zien waarom die zo is, en wie er nog meer zou kunnen.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Losmaken</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>all in order</source>
        <translation>alles in orde</translation>
    </message>
    <message>
        <source>{must} to fix · {may} to consider</source>
        <translation>{must} te herstellen · {may} te bekijken</translation>
    </message>
    <message>
        <source>{n} shifts are open. The planner can fill them, you look and decide.</source>
        <translation>{n} diensten zijn open. De planner kan ze vullen, jullie kijken en beslissen.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Bezetting</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Suggest roster</source>
        <translation>Rooster voorstellen</translation>
    </message>
    <message>
        <source>Who can?</source>
        <translation>Wie kan?</translation>
    </message>
    <message>
        <source>{shift} instead</source>
        <translation>Liever {shift}</translation>
    </message>
    <message>
        <source>Make free</source>
        <translation>Vrij maken</translation>
    </message>
    <message>
        <source>Free on {day}</source>
        <translation>Vrij op {day}</translation>
    </message>
    <message>
        <source>Every rule and agreement is kept.</source>
        <translation>Alle regels en afspraken worden nagekomen.</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Alle {n} tonen</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Every rule and agreement is kept.</source>
        <translation>Alle regels en afspraken worden nagekomen.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>This is leave. It is changed on the page of the team.</source>
        <translation>Dit is verlof. Dat wijzig je op de pagina van het team.</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Er verandert niets</translation>
    </message>
    <message>
        <source>This shift is locked</source>
        <translation>Deze dienst staat vast</translation>
    </message>
    <message>
        <source>{finding}, and {n} more</source>
        <translation>{finding}, en nog {n}</translation>
    </message>
    <message>
        <source>Fine: {n} findings less</source>
        <translation>Prima: {n} bevindingen minder</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Prima</translation>
    </message>
</context>
<context>
    <name>FairnessBoard</name>
    <message>
        <source>Fairness, one row a nurse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairness as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture or list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to share yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When shifts have been worked, everybody sees here who carried how much, by contract hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Show the checks</source>
        <translation>Controles tonen</translation>
    </message>
</context>
<context>
    <name>NextBestSection</name>
    <message>
        <source>Give it to {nurse}</source>
        <translation>Aan {nurse} geven</translation>
    </message>
</context>
<context>
    <name>NurseStory</name>
    <message>
        <source>What it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close to her fair share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % more than her fair share: the next roster spares her.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % less than her fair share: the next roster asks a little more of her.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weekend day, night or evening counts by its weight, divided by contract hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{met} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes met</source>
        <translation>Wensen vervuld</translation>
    </message>
    <message>
        <source>Points for giving way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shifts taken for others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PenRow</name>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Joker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Gladly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift {letter}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message>
        <source>Take it over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Take over the {n} chosen</source>
        <translation>De {n} gekozen overnemen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>open shifts {before} → {after}</source>
        <translation>open diensten {before} → {after}</translation>
    </message>
    <message>
        <source>to fix {before} → {after}</source>
        <translation>te herstellen {before} → {after}</translation>
    </message>
    <message>
        <source>hours on target {before} → {after}</source>
        <translation>uren op doel {before} → {after}</translation>
    </message>
    <message>
        <source>wishes met {before} → {after} of {all}</source>
        <translation>wensen vervuld {before} → {after} van {all}</translation>
    </message>
    <message>
        <source>{before} → {after} points</source>
        <translation>{before} → {after} punten</translation>
    </message>
</context>
<context>
    <name>RosterBody</name>
    <message>
        <source>Roster, nurses by day</source>
        <translation>Rooster, medewerkers per dag</translation>
    </message>
    <message>
        <source>Coverage, shifts by day</source>
        <translation>Bezetting, diensten per dag</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Roster</source>
        <translation>Rooster</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>{left} of {all} jokers left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatRow</name>
    <message>
        <source>Shifts covered</source>
        <translation>Diensten bezet</translation>
    </message>
    <message>
        <source>Hours on target</source>
        <translation>Uren op doel</translation>
    </message>
    <message>
        <source>Wishes met</source>
        <translation>Wensen vervuld</translation>
    </message>
    <message>
        <source>Weekend days</source>
        <translation>Weekenddagen</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} open</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>geen open</translation>
    </message>
    <message>
        <source>within 6 % of contract</source>
        <translation>binnen 6 % van het contract</translation>
    </message>
    <message>
        <source>days off and shifts asked for</source>
        <translation>gevraagde vrije dagen en diensten</translation>
    </message>
    <message>
        <source>fewest and most per nurse</source>
        <translation>minste en meeste per medewerker</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Suggesting a roster</source>
        <translation>Rooster voorstellen</translation>
    </message>
    <message>
        <source>{before} → {after} points</source>
        <translation>{before} → {after} punten</translation>
    </message>
    <message>
        <source>This roster is already as good as can be found.</source>
        <translation>Een beter rooster dan dit is niet te vinden.</translation>
    </message>
    <message>
        <source>Suggestion: 1 cell changes</source>
        <translation>Voorstel: 1 cel verandert</translation>
    </message>
    <message>
        <source>Suggestion: {n} cells change</source>
        <translation>Voorstel: {n} cellen veranderen</translation>
    </message>
    <message>
        <source>the best there is, proven</source>
        <translation>bewezen het allerbeste</translation>
    </message>
    <message>
        <source>at most {percent} % from the best there can be</source>
        <translation>hooguit {percent} % van het best mogelijke</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 weken</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 weken</translation>
    </message>
    <message>
        <source>How much to show</source>
        <translation>Hoeveel tonen</translation>
    </message>
    <message>
        <source>Weeks before</source>
        <translation>Vorige weken</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Weeks after</source>
        <translation>Volgende weken</translation>
    </message>
    <message>
        <source>Suggest roster</source>
        <translation>Rooster voorstellen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publiceren</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} dagen</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} weken</translation>
    </message>
    <message>
        <source>Publish changes</source>
        <translation>Wijzigingen publiceren</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
</context>
<context>
    <name>WeekdayHead</name>
    <message>
        <source>Click a weekday to wish every one of them free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatSection</name>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>Since publication: {before} → {after}</source>
        <translation>Sinds publicatie: {before} → {after}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>Within every rule and agreement.</source>
        <translation>Binnen alle regels en afspraken.</translation>
    </message>
</context>
<context>
    <name>WishBoard</name>
    <message>
        <source>My wishes, day by day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishSide</name>
    <message>
        <source>My wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have no wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, I am ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 joker left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} jokers left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are ready. You can still change your wishes until the phase closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept as you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes are closed for this roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A joker makes a wish weigh more. Four a roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every … free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {day} free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roster</name>
    <message>
        <source>Nobody to plan yet</source>
        <translation>Nog niemand om te plannen</translation>
    </message>
    <message>
        <source>Add the nurses of your team with their hours; then their roster appears here.</source>
        <translation>Voeg de medewerkers van jullie team toe met hun uren; dan staat hier hun rooster.</translation>
    </message>
    <message>
        <source>Open the team</source>
        <translation>Team openen</translation>
    </message>
    <message>
        <source>No shifts yet</source>
        <translation>Nog geen diensten</translation>
    </message>
    <message>
        <source>Say in the settings which shifts your team works and how many nurses each needs.</source>
        <translation>Zeg in de instellingen welke diensten jullie werken en hoeveel medewerkers elke dienst nodig heeft.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Instellingen openen</translation>
    </message>
    <message>
        <source>No roster for these weeks yet</source>
        <translation>Nog geen rooster voor deze weken</translation>
    </message>
    <message>
        <source>Begin the roster of {span}. It stays a draft until you publish it.</source>
        <translation>Begin het rooster van {span}. Het blijft een concept tot jullie het publiceren.</translation>
    </message>
    <message>
        <source>Begin this roster</source>
        <translation>Dit rooster beginnen</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Rooster</translation>
    </message>
    <message>
        <source>What the page shows</source>
        <translation>Wat de pagina toont</translation>
    </message>
    <message>
        <source>Suggest roster</source>
        <translation>Rooster voorstellen</translation>
    </message>
    <message>
        <source>Stop and keep the best roster</source>
        <translation>Stoppen en beste rooster houden</translation>
    </message>
    <message>
        <source>Take the suggestion over</source>
        <translation>Voorstel overnemen</translation>
    </message>
    <message>
        <source>Take the chosen part of the suggestion over</source>
        <translation>Gekozen deel van het voorstel overnemen</translation>
    </message>
    <message>
        <source>Discard the suggestion</source>
        <translation>Voorstel weggooien</translation>
    </message>
    <message>
        <source>Publish the roster…</source>
        <translation>Rooster publiceren…</translation>
    </message>
    <message>
        <source>Begin the roster of these weeks</source>
        <translation>Rooster van deze weken beginnen</translation>
    </message>
    <message>
        <source>Begin a roster of six weeks</source>
        <translation>Rooster van zes weken beginnen</translation>
    </message>
    <message>
        <source>Weeks before</source>
        <translation>Vorige weken</translation>
    </message>
    <message>
        <source>Weeks after</source>
        <translation>Volgende weken</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Show one week</source>
        <translation>Een week tonen</translation>
    </message>
    <message>
        <source>Show two weeks</source>
        <translation>Twee weken tonen</translation>
    </message>
    <message>
        <source>Show the whole period</source>
        <translation>Hele periode tonen</translation>
    </message>
    <message>
        <source>Show the next finding</source>
        <translation>Volgende bevinding tonen</translation>
    </message>
    <message>
        <source>Show the finding before</source>
        <translation>Vorige bevinding tonen</translation>
    </message>
    <message>
        <source>Show all checks</source>
        <translation>Alle controles tonen</translation>
    </message>
    <message>
        <source>Give the chosen days a shift…</source>
        <translation>Gekozen dagen een dienst geven…</translation>
    </message>
    <message>
        <source>Make the chosen days free</source>
        <translation>Gekozen dagen vrij maken</translation>
    </message>
    <message>
        <source>Lock or unlock the chosen shifts</source>
        <translation>Gekozen diensten vastzetten of losmaken</translation>
    </message>
    <message>
        <source>Who can take this shift?</source>
        <translation>Wie kan deze dienst overnemen?</translation>
    </message>
    <message>
        <source>Why is this day so?</source>
        <translation>Waarom is deze dag zo?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Publish the roster of {span}?</source>
        <translation>Rooster van {span} publiceren?</translation>
    </message>
    <message>
        <source>The roster of {span} is published</source>
        <translation>Het rooster van {span} is gepubliceerd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Publish the changes</source>
        <translation>Wijzigingen publiceren</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publiceren</translation>
    </message>
    <message>
        <source>Nothing has changed since. Taken back, it is a draft again.</source>
        <translation>Er is sindsdien niets gewijzigd. Na terugnemen is het weer een concept.</translation>
    </message>
    <message>
        <source>These colleagues have a different roster since it was published.</source>
        <translation>Deze collega’s hebben sinds de publicatie een ander rooster.</translation>
    </message>
    <message>
        <source>From then on these shifts count. It can be taken back, but colleagues will have seen it.</source>
        <translation>Vanaf dan gelden deze diensten. Terugnemen kan, maar collega’s hebben het dan gezien.</translation>
    </message>
    <message>
        <source>{n} findings must still be fixed, {open} shifts are open.</source>
        <translation>{n} bevindingen moeten nog hersteld worden, {open} diensten zijn open.</translation>
    </message>
    <message>
        <source>It begins in {n} days; agreed are {least} days ahead.</source>
        <translation>Het begint over {n} dagen; afgesproken is {least} dagen vooraf.</translation>
    </message>
    <message>
        <source>Every shift is covered and every rule that binds is kept.</source>
        <translation>Elke dienst is bezet en alle bindende regels worden nagekomen.</translation>
    </message>
    <message>
        <source>{n} shifts</source>
        <translation>{n} diensten</translation>
    </message>
    <message>
        <source>{n} different</source>
        <translation>{n} anders</translation>
    </message>
    <message>
        <source>Who can take {what}?</source>
        <translation>Wie kan {what} overnemen?</translation>
    </message>
    <message>
        <source>Best first. Points are what the rules count: fewer is better.</source>
        <translation>De beste bovenaan. Punten zijn wat de regels tellen: minder is beter.</translation>
    </message>
    <message>
        <source>Give her the shift</source>
        <translation>Haar de dienst geven</translation>
    </message>
    <message>
        <source>works already</source>
        <translation>werkt al</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} punten</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>mag niet</translation>
    </message>
    <message>
        <source>Give it anyway</source>
        <translation>Toch geven</translation>
    </message>
    <message>
        <source>Team · {n}</source>
        <translation>Team · {n}</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Bezetting</translation>
    </message>
    <message>
        <source>Quiet number = need met</source>
        <translation>Stil getal = genoeg</translation>
    </message>
    <message>
        <source>Hours · {n} days</source>
        <translation>Uren · {n} dagen</translation>
    </message>
    <message>
        <source>Hours · {n} weeks</source>
        <translation>Uren · {n} weken</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>Week {n}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>{planned} of {agreed} hours</source>
        <translation>{planned} van {agreed} uur</translation>
    </message>
    <message>
        <source>{shift}, {day}: {have} of {needed}</source>
        <translation>{shift}, {day}: {have} van {needed}</translation>
    </message>
    <message>
        <source>h</source>
        <translation>u</translation>
    </message>
    <message>
        <source>last change by {who}, {when}</source>
        <translation>laatst gewijzigd door {who}, {when}</translation>
    </message>
    <message>
        <source>not begun yet</source>
        <translation>nog niet begonnen</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>concept</translation>
    </message>
    <message>
        <source>published, 1 change since</source>
        <translation>gepubliceerd, 1 wijziging sindsdien</translation>
    </message>
    <message>
        <source>published, {n} changes since</source>
        <translation>gepubliceerd, {n} wijzigingen sindsdien</translation>
    </message>
    <message>
        <source>published</source>
        <translation>gepubliceerd</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Ziek</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlof</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>as good</source>
        <translation>even goed</translation>
    </message>
    <message>
        <source>No day chosen</source>
        <translation>Geen dag gekozen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat is er gebeurd</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>Anders het best</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes met</source>
        <translation>Wensen vervuld</translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burden by contract hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wishes met {met} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} taken for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <comment>the key that wishes a day free</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rather not {shift}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gladly {shift}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wishes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} gladly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rather not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
