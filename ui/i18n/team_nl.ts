<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AvailabilitySheet</name>
    <message>
        <source>Weekday</source>
        <translation>Weekdag</translation>
    </message>
    <message>
        <source>Not these shifts</source>
        <translation>Niet deze diensten</translation>
    </message>
    <message>
        <source>None chosen: the whole day.</source>
        <translation>Niets gekozen: de hele dag.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Only if you like.</source>
        <translation>Alleen als je wilt.</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>{hours} h a week</source>
        <translation>{hours} u per week</translation>
    </message>
    <message>
        <source>this computer is yours</source>
        <translation>deze computer is van jou</translation>
    </message>
    <message>
        <source>Leaves the team on {day}.</source>
        <translation>Verlaat het team op {day}.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Back at work…</source>
        <translation>Weer aan het werk…</translation>
    </message>
    <message>
        <source>Ill…</source>
        <translation>Ziek…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>, {n} km/h</source>
        <translation>, {n} km/u</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Thuis</translation>
    </message>
    <message>
        <source>Travels by</source>
        <translation>Vervoer</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>In het team</translation>
    </message>
    <message>
        <source>Without a home on the map her rounds start in the middle of the patch.</source>
        <translation>Zonder huis op de kaart beginnen de rondes midden in de wijk.</translation>
    </message>
    <message>
        <source>Contract hours</source>
        <translation>Contracturen</translation>
    </message>
    <message>
        <source>Other hours…</source>
        <translation>Andere uren…</translation>
    </message>
    <message>
        <source>No contract: the roster gives her no hours.</source>
        <translation>Geen contract: het rooster geeft geen uren.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Take a role…</source>
        <translation>Rol op zich nemen…</translation>
    </message>
    <message>
        <source>Hand on: {what}</source>
        <translation>Overdragen: {what}</translation>
    </message>
    <message>
        <source>Take away: {what}</source>
        <translation>Weghalen: {what}</translation>
    </message>
    <message>
        <source>Open the card of {client}</source>
        <translation>De kaart van {client} openen</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>Terugnemen: {what}</translation>
    </message>
    <message>
        <source>No roles yet.</source>
        <translation>Nog geen rollen.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Bekwaamheden</translation>
    </message>
    <message>
        <source>Add a skill…</source>
        <translation>Bekwaamheid toevoegen…</translation>
    </message>
    <message>
        <source>Care that asks for a skill is not given to her.</source>
        <translation>Zorg die een bekwaamheid vraagt, wordt niet aan haar gegeven.</translation>
    </message>
    <message>
        <source>First contact of</source>
        <translation>Eerste contactpersoon van</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlof</translation>
    </message>
    <message>
        <source>Plan leave…</source>
        <translation>Verlof plannen…</translation>
    </message>
    <message>
        <source>Cancel this leave</source>
        <translation>Verlof intrekken</translation>
    </message>
    <message>
        <source>No leave planned.</source>
        <translation>Geen verlof gepland.</translation>
    </message>
    <message>
        <source>Cannot work</source>
        <translation>Kan niet werken</translation>
    </message>
    <message>
        <source>Keep a weekday free…</source>
        <translation>Weekdag vrijhouden…</translation>
    </message>
    <message>
        <source>Can work again</source>
        <translation>Kan weer werken</translation>
    </message>
    <message>
        <source>Can work on {day}</source>
        <translation>Kan werken op {day}</translation>
    </message>
    <message>
        <source>Cannot work on {day}</source>
        <translation>Kan niet werken op {day}</translation>
    </message>
    <message>
        <source>As always on that day</source>
        <translation>Die dag zoals altijd</translation>
    </message>
    <message>
        <source>Every day is possible.</source>
        <translation>Elke dag kan.</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wensen</translation>
    </message>
    <message>
        <source>Add a wish…</source>
        <translation>Wens toevoegen…</translation>
    </message>
    <message>
        <source>No wishes ahead.</source>
        <translation>Geen wensen op komst.</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>tot en met {last}</translation>
    </message>
    <message>
        <source>since {first}</source>
        <translation>sinds {first}</translation>
    </message>
    <message>
        <source>ran out on {day}</source>
        <translation>verlopen op {day}</translation>
    </message>
    <message>
        <source>Away: {kind}, {span}</source>
        <translation>Afwezig: {kind}, {span}</translation>
    </message>
    <message>
        <source>{day}: not {shifts}</source>
        <translation>{day}: niet {shifts}</translation>
    </message>
</context>
<context>
    <name>HoursSheet</name>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>hours a week</source>
        <translation>uur per week</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
</context>
<context>
    <name>NurseSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Travels by</source>
        <translation>Vervoer</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Snelheid</translation>
    </message>
    <message>
        <source>km/h</source>
        <translation>km/u</translation>
    </message>
    <message>
        <source>Empty: as the team has agreed.</source>
        <translation>Leeg: zoals het team heeft afgesproken.</translation>
    </message>
    <message>
        <source>Rounds begin and end there. Type street and number.</source>
        <translation>Rondes beginnen en eindigen daar. Typ straat en nummer.</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>Woonadres</translation>
    </message>
    <message>
        <source>Work the speed out from rides you know…</source>
        <translation>Reken de snelheid uit met ritten die je kent…</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>hours a week</source>
        <translation>uur per week</translation>
    </message>
</context>
<context>
    <name>PaceSheet</name>
    <message>
        <source>Work it out</source>
        <translation>Reken uit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Use this speed</source>
        <translation>Gebruik deze snelheid</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Duurt</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuten</translation>
    </message>
    <message>
        <source>How many minutes?</source>
        <translation>Hoeveel minuten?</translation>
    </message>
    <message>
        <source>Choose an address from the list.</source>
        <translation>Kies een adres uit de lijst.</translation>
    </message>
    <message>
        <source>{n} km/h</source>
        <translation>{n} km/u</translation>
    </message>
    <message>
        <source>The plan would then count these rides as {minutes} minutes.</source>
        <translation>Het plan telt deze ritten dan als {minutes} minuten.</translation>
    </message>
</context>
<context>
    <name>RoleSheet</name>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
</context>
<context>
    <name>SkillSheet</name>
    <message>
        <source>May do</source>
        <translation>Mag doen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Empty: it does not expire.</source>
        <translation>Leeg: verloopt niet.</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>The team</source>
        <translation>Het team</translation>
    </message>
    <message>
        <source>Find a colleague</source>
        <translation>Collega zoeken</translation>
    </message>
    <message>
        <source>Nobody is called that.</source>
        <translation>Niemand heet zo.</translation>
    </message>
    <message>
        <source>Add a nurse</source>
        <translation>Collega toevoegen</translation>
    </message>
    <message>
        <source>Add yourself first: a name and your hours are enough to begin with.</source>
        <translation>Voeg eerst jezelf toe: een naam en je uren zijn genoeg om te beginnen.</translation>
    </message>
    <message>
        <source>Nobody in the team yet</source>
        <translation>Nog niemand in het team</translation>
    </message>
    <message>
        <source>Add the first nurse</source>
        <translation>Eerste collega toevoegen</translation>
    </message>
    <message>
        <source>Team sheet</source>
        <translation>Teamblad</translation>
    </message>
    <message>
        <source>team</source>
        <translation>team</translation>
    </message>
    <message>
        <source>{n} of at most {most} nurses</source>
        <translation>{n} van hooguit {most} medewerkers</translation>
    </message>
    <message>
        <source>{hours} contract hours a week</source>
        <translation>{hours} contracturen per week</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>left</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>komt</translation>
    </message>
    <message>
        <source>skill ends</source>
        <translation>verloopt</translation>
    </message>
</context>
<context>
    <name>WishSheet</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Which shift</source>
        <translation>Welke dienst</translation>
    </message>
    <message>
        <source>no shift</source>
        <translation>geen dienst</translation>
    </message>
    <message>
        <source>Use a joker: it weighs more</source>
        <translation>Joker inzetten: weegt zwaarder</translation>
    </message>
</context>
<context>
    <name>team</name>
    <message>
        <source>{name} is ill</source>
        <translation>{name} is ziek</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Report ill</source>
        <translation>Ziek melden</translation>
    </message>
    <message>
        <source>Nobody is asked what is wrong. Her shifts and visits stay in sight to be covered.</source>
        <translation>Niemand vraagt wat er is. Diensten en bezoeken blijven in beeld om op te vangen.</translation>
    </message>
    <message>
        <source>Her shifts and visits stay in sight.</source>
        <translation>Haar diensten en bezoeken blijven in beeld.</translation>
    </message>
    <message>
        <source>Find cover…</source>
        <translation>Invallers zoeken…</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name} is terug</translation>
    </message>
    <message>
        <source>Works again from</source>
        <translation>Werkt weer vanaf</translation>
    </message>
    <message>
        <source>Report back</source>
        <translation>Beter melden</translation>
    </message>
    <message>
        <source>{name} leaves the team</source>
        <translation>{name} verlaat het team</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>End the membership</source>
        <translation>Uit het team laten gaan</translation>
    </message>
    <message>
        <source>Her shifts after that day become open; what she did stays.</source>
        <translation>Diensten na die dag komen open; wat gedaan is, blijft.</translation>
    </message>
    <message>
        <source>Choose a nurse first.</source>
        <translation>Kies eerst een collega.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Find a nurse</source>
        <translation>Zoek een collega</translation>
    </message>
    <message>
        <source>There is nobody to find yet.</source>
        <translation>Er is nog niemand om te vinden.</translation>
    </message>
    <message>
        <source>Next colleague</source>
        <translation>Volgende collega</translation>
    </message>
    <message>
        <source>Previous colleague</source>
        <translation>Vorige collega</translation>
    </message>
    <message>
        <source>Next colleague who is away or whose skill runs out</source>
        <translation>Volgende collega die afwezig is of van wie een bekwaamheid afloopt</translation>
    </message>
    <message>
        <source>No colleague is away, and no skill runs out.</source>
        <translation>Geen collega is afwezig, en geen bekwaamheid loopt af.</translation>
    </message>
    <message>
        <source>Everything that was changed about the chosen nurse</source>
        <translation>Alles wat over de gekozen medewerker is gewijzigd</translation>
    </message>
    <message>
        <source>Add a nurse…</source>
        <translation>Collega toevoegen…</translation>
    </message>
    <message>
        <source>Edit the chosen nurse…</source>
        <translation>Gekozen collega wijzigen…</translation>
    </message>
    <message>
        <source>Report the chosen nurse ill…</source>
        <translation>Gekozen collega ziek melden…</translation>
    </message>
    <message>
        <source>Plan leave…</source>
        <translation>Verlof plannen…</translation>
    </message>
    <message>
        <source>Add a wish…</source>
        <translation>Wens toevoegen…</translation>
    </message>
    <message>
        <source>End the membership of the chosen nurse…</source>
        <translation>Gekozen collega uit het team laten gaan…</translation>
    </message>
    <message>
        <source>Add a nurse</source>
        <translation>Collega toevoegen</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} wijzigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Other hours for {name}</source>
        <translation>Andere uren voor {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>A role for {name}</source>
        <translation>Een rol voor {name}</translation>
    </message>
    <message>
        <source>Roles rotate: give it an end when you know it. A role is seen, never a permission.</source>
        <translation>Rollen rouleren: geef een einde als je dat weet. Een rol is zichtbaar, nooit een bevoegdheid.</translation>
    </message>
    <message>
        <source>Take the role</source>
        <translation>Rol op zich nemen</translation>
    </message>
    <message>
        <source>A skill for {name}</source>
        <translation>Een bekwaamheid voor {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Leave for {name}</source>
        <translation>Verlof voor {name}</translation>
    </message>
    <message>
        <source>Plan the leave</source>
        <translation>Verlof plannen</translation>
    </message>
    <message>
        <source>When {name} cannot work</source>
        <translation>Wanneer {name} niet kan werken</translation>
    </message>
    <message>
        <source>A wish of {name}</source>
        <translation>Een wens van {name}</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Opschrijven</translation>
    </message>
    <message>
        <source>Give a few rides you know by heart. Only the km/h is kept: no ride and no time leaves this form.</source>
        <translation>Geef een paar ritten die je uit je hoofd kent. Alleen de km/u blijft bewaard: geen rit en geen tijd verlaat dit formulier.</translation>
    </message>
    <message>
        <source>Your own speed</source>
        <translation>Je eigen snelheid</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Er is nog niets gewijzigd.</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Alle {n} tonen</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ongedaan gemaakt: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Opnieuw gedaan: {what}</translation>
    </message>
</context>
</TS>
