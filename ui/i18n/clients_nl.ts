<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AddressFinds</name>
    <message>
        <source>Addresses found</source>
        <translation>Gevonden adressen</translation>
    </message>
</context>
<context>
    <name>AddressSheet</name>
    <message>
        <source>Lives there from</source>
        <translation>Woont daar vanaf</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>CancelVisitSheet</name>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Laten vervallen</translation>
    </message>
</context>
<context>
    <name>CareFields</name>
    <message>
        <source>Tied to the clock: never outside these times</source>
        <translation>Tijdgebonden: nooit buiten deze tijden</translation>
    </message>
    <message>
        <source>Kind of care</source>
        <translation>Soort zorg</translation>
    </message>
    <message>
        <source>In our own words…</source>
        <translation>In eigen woorden…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Wat er gebeurt</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Duurt</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>elke dag</translation>
    </message>
    <message>
        <source>on weekdays</source>
        <translation>op weekdagen</translation>
    </message>
    <message>
        <source>every few days</source>
        <translation>om de zoveel dagen</translation>
    </message>
    <message>
        <source>by the month</source>
        <translation>per maand</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Elke</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weken</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>One nurse</source>
        <translation>Eén medewerker</translation>
    </message>
    <message>
        <source>Two nurses</source>
        <translation>Twee medewerkers</translation>
    </message>
    <message>
        <source>How many nurses</source>
        <translation>Hoeveel medewerkers</translation>
    </message>
    <message>
        <source>The two come</source>
        <translation>De twee komen</translation>
    </message>
    <message>
        <source>At least between</source>
        <translation>Minstens ertussen</translation>
    </message>
    <message>
        <source>At most between</source>
        <translation>Hoogstens ertussen</translation>
    </message>
    <message>
        <source>Skills that are needed</source>
        <translation>Nodige bekwaamheden</translation>
    </message>
    <message>
        <source>Skills of the second nurse</source>
        <translation>Bekwaamheden van de tweede</translation>
    </message>
    <message>
        <source>Who may do it</source>
        <translation>Wie het mag doen</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>gewoon</translation>
    </message>
    <message>
        <source>more than usual</source>
        <translation>meer dan gewoon</translation>
    </message>
    <message>
        <source>important</source>
        <translation>belangrijk</translation>
    </message>
    <message>
        <source>very important</source>
        <translation>heel belangrijk</translation>
    </message>
    <message>
        <source>before everything else</source>
        <translation>voor al het andere</translation>
    </message>
    <message>
        <source>When not everything fits</source>
        <translation>Als niet alles past</translation>
    </message>
    <message>
        <source>May fall out when time is short</source>
        <translation>Mag vervallen als de tijd krap is</translation>
    </message>
    <message>
        <source>After the same care that day, at least</source>
        <translation>Na dezelfde zorg die dag, minstens</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Empty: until further notice</source>
        <translation>Leeg: tot nader bericht</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>by its own rule</source>
        <translation>volgens een eigen regel</translation>
    </message>
</context>
<context>
    <name>CareSection</name>
    <message>
        <source>Care</source>
        <translation>Zorg</translation>
    </message>
    <message>
        <source>Add care</source>
        <translation>Zorg toevoegen</translation>
    </message>
    <message>
        <source>No care yet. Say what is needed and how often; then visits can be planned.</source>
        <translation>Nog geen zorg. Zeg wat er nodig is en hoe vaak; dan zijn er bezoeken te plannen.</translation>
    </message>
    <message>
        <source>Ended: {care}</source>
        <translation>Beëindigd: {care}</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>terugzetten</translation>
    </message>
    <message>
        <source>Put back {day}</source>
        <translation>{day} terugzetten</translation>
    </message>
    <message>
        <source>Not on {day}</source>
        <translation>Niet op {day}</translation>
    </message>
    <message>
        <source>Change {care}</source>
        <translation>{care} wijzigen</translation>
    </message>
</context>
<context>
    <name>CareSheet</name>
    <message>
        <source>Changes from</source>
        <translation>Verandert vanaf</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Meer keuzes</translation>
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
        <source>What this comes to stands here.</source>
        <translation>Hier staat waar dit op neerkomt.</translation>
    </message>
    <message>
        <source>No day falls in this time.</source>
        <translation>In deze tijd valt geen enkele dag.</translation>
    </message>
    <message>
        <source>Next: {days}</source>
        <translation>Eerstvolgend: {days}</translation>
    </message>
</context>
<context>
    <name>CareTimes</name>
    <message>
        <source>Add a time of the day</source>
        <translation>Nog een tijd op de dag</translation>
    </message>
    <message>
        <source>Each of these times</source>
        <translation>Al deze tijden</translation>
    </message>
    <message>
        <source>One of the two</source>
        <translation>Eén van de twee</translation>
    </message>
    <message>
        <source>What several times mean</source>
        <translation>Wat meer tijden betekenen</translation>
    </message>
    <message>
        <source>Begins from</source>
        <translation>Begint vanaf</translation>
    </message>
    <message>
        <source>until at the latest</source>
        <translation>uiterlijk om</translation>
    </message>
    <message>
        <source>Take this time away</source>
        <translation>Deze tijd weghalen</translation>
    </message>
</context>
<context>
    <name>CaseloadCard</name>
    <message>
        <source>Find a client</source>
        <translation>Cliënt zoeken</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>Lijst sorteren</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Nobody in the list is like that.</source>
        <translation>Zo is er niemand in de lijst.</translation>
    </message>
    <message>
        <source>Nobody has left the team&apos;s care.</source>
        <translation>Niemand is uit zorg.</translation>
    </message>
    <message>
        <source>Nobody is in care.</source>
        <translation>Niemand is in zorg.</translation>
    </message>
    <message>
        <source>{n} of {all} shown</source>
        <translation>{n} van {all} te zien</translation>
    </message>
    <message>
        <source>Kept to be read; nothing is planned for them.</source>
        <translation>Bewaard om na te lezen; er wordt niets gepland.</translation>
    </message>
    <message>
        <source>At the right: different nurses in 14 days, {n} at most</source>
        <translation>Rechts: verschillende gezichten in 14 dagen, hooguit {n}</translation>
    </message>
</context>
<context>
    <name>ClientActs</name>
    <message>
        <source>End all care for {client}?</source>
        <translation>Alle zorg voor {client} beëindigen?</translation>
    </message>
    <message>
        <source>Care ends with this day and later visits fall out. The card stays to be read.</source>
        <translation>De zorg eindigt op deze dag en latere bezoeken vervallen. De kaart blijft leesbaar.</translation>
    </message>
    <message>
        <source>Last day of care</source>
        <translation>Laatste dag in zorg</translation>
    </message>
    <message>
        <source>End care</source>
        <translation>Zorg beëindigen</translation>
    </message>
    <message>
        <source>End {care}?</source>
        <translation>{care} beëindigen?</translation>
    </message>
    <message>
        <source>Later visits of this care fall out.</source>
        <translation>Latere bezoeken van deze zorg vervallen.</translation>
    </message>
    <message>
        <source>Last day of this care</source>
        <translation>Laatste dag van deze zorg</translation>
    </message>
    <message>
        <source>End this care</source>
        <translation>Deze zorg beëindigen</translation>
    </message>
    <message>
        <source>Leave out a day of {care}</source>
        <translation>Een dag {care} overslaan</translation>
    </message>
    <message>
        <source>Only that day; the care goes on.</source>
        <translation>Alleen die dag; de zorg gaat door.</translation>
    </message>
    <message>
        <source>Not on</source>
        <translation>Niet op</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Overslaan</translation>
    </message>
</context>
<context>
    <name>ClientSheet</name>
    <message>
        <source>In care from</source>
        <translation>In zorg vanaf</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Take into care</source>
        <translation>In zorg nemen</translation>
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
        <source>Date of birth</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Eerste contactpersoon</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nog niemand</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>In care</source>
        <translation>In zorg</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Uit zorg</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Welke cliënten</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Cliënt toevoegen</translation>
    </message>
    <message>
        <source>Can we take her?</source>
        <translation>Kunnen we haar nemen?</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alle cliënten</translation>
    </message>
    <message>
        <source>{n} of {most} clients</source>
        <translation>{n} van {most} cliënten</translation>
    </message>
    <message>
        <source>{n} visits in the coming week</source>
        <translation>{n} bezoeken in de komende week</translation>
    </message>
    <message>
        <source>1 meets more than {most} nurses in 14 days</source>
        <translation>1 ziet meer dan {most} gezichten in 14 dagen</translation>
    </message>
    <message>
        <source>{n} meet more than {most} nurses in 14 days</source>
        <translation>{n} zien meer dan {most} gezichten in 14 dagen</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Take the first client into care: a name is enough to begin with.</source>
        <translation>Neem de eerste cliënt in zorg: een naam is genoeg om te beginnen.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Nog geen cliënten</translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation>Eerste cliënt toevoegen</translation>
    </message>
    <message>
        <source>It is not kept until you write it.</source>
        <translation>Zolang je hem niet plaatst, wordt hij niet bewaard.</translation>
    </message>
    <message>
        <source>Your note is not written yet</source>
        <translation>Je notitie staat er nog niet</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Verder schrijven</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notitie plaatsen</translation>
    </message>
</context>
<context>
    <name>ComingRow</name>
    <message>
        <source>What to do with this visit</source>
        <translation>Wat te doen met dit bezoek</translation>
    </message>
    <message>
        <source>or</source>
        <translation>of</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>different this once</source>
        <translation>deze keer anders</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nog niemand</translation>
    </message>
    <message>
        <source>by {nurse}</source>
        <translation>door {nurse}</translation>
    </message>
</context>
<context>
    <name>ComingSection</name>
    <message>
        <source>Coming visits</source>
        <translation>Komende bezoeken</translation>
    </message>
    <message>
        <source>{n} in 8 days</source>
        <translation>{n} in 8 dagen</translation>
    </message>
    <message>
        <source>No visits in the coming 8 days.</source>
        <translation>Geen bezoeken in de komende 8 dagen.</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Alle {n} tonen</translation>
    </message>
</context>
<context>
    <name>FacesSection</name>
    <message>
        <source>Known faces</source>
        <translation>Bekende gezichten</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 dagen</translation>
    </message>
    <message>
        <source>Nobody has come in the last 14 days.</source>
        <translation>In de laatste 14 dagen is niemand geweest.</translation>
    </message>
    <message>
        <source>different nurse, {n} at most</source>
        <translation>gezicht, hooguit {n}</translation>
    </message>
    <message>
        <source>different nurses, {n} at most</source>
        <translation>verschillende gezichten, hooguit {n}</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Weggooien wat je typte?</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Verder typen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Weggooien</translation>
    </message>
</context>
<context>
    <name>HelperSheet</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>daughter, neighbour</source>
        <translation>dochter, buurvrouw</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Doet</translation>
    </message>
    <message>
        <source>cooks, does the shopping</source>
        <translation>kookt, doet boodschappen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>HelpersSection</name>
    <message>
        <source>Helpers</source>
        <translation>Helpers</translation>
    </message>
    <message>
        <source>Add a helper</source>
        <translation>Helper toevoegen</translation>
    </message>
    <message>
        <source>Nobody yet: family, neighbours, volunteers.</source>
        <translation>Nog niemand: familie, buren, vrijwilligers.</translation>
    </message>
    <message>
        <source>Change {helper}</source>
        <translation>{helper} wijzigen</translation>
    </message>
    <message>
        <source>Remove {helper}</source>
        <translation>{helper} weghalen</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>elke dag</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
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
</context>
<context>
    <name>HomeFields</name>
    <message>
        <source>Street and number</source>
        <translation>Straat en huisnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>How to get in</source>
        <translation>Hoe binnen te komen</translation>
    </message>
    <message>
        <source>Map: put the pin where the address is</source>
        <translation>Kaart: zet de speld op het adres</translation>
    </message>
    <message>
        <source>Put the pin by hand</source>
        <translation>Zelf de speld zetten</translation>
    </message>
    <message>
        <source>Which street? The rest of the address needs it.</source>
        <translation>Welke straat? De rest van het adres heeft die nodig.</translation>
    </message>
    <message>
        <source>Find an address: street 8, or postcode and number</source>
        <translation>Adres zoeken: straat 8, of postcode en nummer</translation>
    </message>
    <message>
        <source>Not found on this map. Type it below and put the pin by hand.</source>
        <translation>Niet gevonden op deze kaart. Typ het hieronder en zet zelf de speld.</translation>
    </message>
    <message>
        <source>This team has no map yet; the address is kept without a place.</source>
        <translation>Dit team heeft nog geen kaart; het adres wordt zonder plek bewaard.</translation>
    </message>
    <message>
        <source>Not on the map yet: no round can go there.</source>
        <translation>Nog niet op de kaart: er kan geen ronde heen.</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Op de kaart</translation>
    </message>
    <message>
        <source>On the map, but no street is near: no round can go there.</source>
        <translation>Op de kaart, maar er is geen straat in de buurt: daar kan geen ronde heen.</translation>
    </message>
    <message>
        <source>On the map, {n} m from the nearest street</source>
        <translation>Op de kaart, {n} m van de dichtstbijzijnde straat</translation>
    </message>
</context>
<context>
    <name>HomeSection</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Adres verbeteren</translation>
    </message>
    <message>
        <source>A new address from a day on</source>
        <translation>Een nieuw adres vanaf een dag</translation>
    </message>
    <message>
        <source>Map with the address</source>
        <translation>Kaart met het adres</translation>
    </message>
    <message>
        <source>Add an address…</source>
        <translation>Adres toevoegen…</translation>
    </message>
    <message>
        <source>No address yet. Without one no visit can be put on a round.</source>
        <translation>Nog geen adres. Zonder adres kan geen bezoek op een ronde.</translation>
    </message>
    <message>
        <source>Not on the map yet: no round can go there.</source>
        <translation>Nog niet op de kaart: er kan geen ronde heen.</translation>
    </message>
    <message>
        <source>From {day}: {street}</source>
        <translation>Vanaf {day}: {street}</translation>
    </message>
    <message>
        <source>Until {day}: {street}</source>
        <translation>Tot en met {day}: {street}</translation>
    </message>
</context>
<context>
    <name>MatchSection</name>
    <message>
        <source>Who suits her</source>
        <translation>Wie past bij haar</translation>
    </message>
    <message>
        <source>by the last 4 weeks</source>
        <translation>naar de laatste 4 weken</translation>
    </message>
    <message>
        <source>All {n} nurses…</source>
        <translation>Alle {n} collega&apos;s…</translation>
    </message>
    <message>
        <source>works at {there} of {times} visit times</source>
        <translation>werkt op {there} van de {times} bezoektijden</translation>
    </message>
    <message>
        <source>one of them works at {there} of {times} visit times</source>
        <translation>een van hen werkt op {there} van de {times} bezoektijden</translation>
    </message>
    <message>
        <source>Regular nurses to propose</source>
        <translation>Voorstel voor vaste gezichten</translation>
    </message>
    <message>
        <source>She likes to see {nurse}</source>
        <translation>Ziet {nurse} graag</translation>
    </message>
    <message>
        <source>Not {nurse} again</source>
        <translation>{nurse} niet meer</translation>
    </message>
</context>
<context>
    <name>MatchSheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>does not suit</source>
        <translation>past niet</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Type her name: {client}</source>
        <translation>Typ de naam: {client}</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Voorgoed wissen</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Schrijf een notitie…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notitie schrijven</translation>
    </message>
    <message>
        <source>A note stays as it is. Ctrl+Enter writes it.</source>
        <translation>Een notitie blijft zoals hij is. Ctrl+Enter plaatst hem.</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notitie plaatsen</translation>
    </message>
    <message>
        <source>Stays as it is. Ctrl+Enter writes it.</source>
        <translation>Blijft zoals hij is. Ctrl+Enter plaatst hem.</translation>
    </message>
    <message>
        <source>{n} letters too long.</source>
        <translation>{n} tekens te lang.</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Alle {n} tonen</translation>
    </message>
    <message>
        <source>on a visit</source>
        <translation>bij een bezoek</translation>
    </message>
</context>
<context>
    <name>OnceSheet</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Begins from</source>
        <translation>Begint vanaf</translation>
    </message>
    <message>
        <source>until at the latest</source>
        <translation>uiterlijk om</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Duurt</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>The other time falls away this once.</source>
        <translation>De andere tijd vervalt deze keer.</translation>
    </message>
    <message>
        <source>Change this once</source>
        <translation>Deze keer wijzigen</translation>
    </message>
    <message>
        <source>At another time or day {nurse} is taken off this visit; the round is planned again.</source>
        <translation>Op een andere tijd of dag gaat {nurse} van dit bezoek af; de ronde wordt opnieuw gepland.</translation>
    </message>
</context>
<context>
    <name>OpinionSheet</name>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Choose a nurse</source>
        <translation>Kies een medewerker</translation>
    </message>
    <message>
        <source>The client says</source>
        <translation>De cliënt zegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Needed for “not again”.</source>
        <translation>Nodig bij “niet meer”.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Opschrijven</translation>
    </message>
</context>
<context>
    <name>OpinionsSection</name>
    <message>
        <source>Preferences</source>
        <translation>Voorkeuren</translation>
    </message>
    <message>
        <source>Write down what the client says about a nurse</source>
        <translation>Opschrijven wat de cliënt over een medewerker zegt</translation>
    </message>
    <message>
        <source>Nothing said about any nurse.</source>
        <translation>Over niemand iets gezegd.</translation>
    </message>
    <message>
        <source>Likes to see {nurse}</source>
        <translation>Ziet {nurse} graag</translation>
    </message>
    <message>
        <source>Not again: {nurse}</source>
        <translation>Niet meer: {nurse}</translation>
    </message>
    <message>
        <source>Change what was said about {nurse}</source>
        <translation>Wijzigen wat over {nurse} is gezegd</translation>
    </message>
    <message>
        <source>Forget what was said about {nurse}</source>
        <translation>Vergeten wat over {nurse} is gezegd</translation>
    </message>
</context>
<context>
    <name>SinceSection</name>
    <message>
        <source>Since you were last here</source>
        <translation>Sinds je hier was</translation>
    </message>
    <message>
        <source>Nothing new: no notes, no changes, no visits.</source>
        <translation>Niets nieuws: geen notities, wijzigingen of bezoeken.</translation>
    </message>
    <message>
        <source>Older ones stand below, under notes and history.</source>
        <translation>Oudere staan bij de notities en de geschiedenis.</translation>
    </message>
    <message>
        <source>The last 14 days</source>
        <translation>De laatste 14 dagen</translation>
    </message>
    <message>
        <source>you have not been here yet</source>
        <translation>je bent hier nog niet geweest</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 bezoek</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} bezoeken</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>Not at home on {day}</source>
        <translation>Niet thuis op {day}</translation>
    </message>
    <message>
        <source>{n} min longer on {day}: {why}</source>
        <translation>{n} min langer op {day}: {why}</translation>
    </message>
</context>
<context>
    <name>TaskSheet</name>
    <message>
        <source>What is to be done</source>
        <translation>Wat moet er gebeuren</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Whoever takes it</source>
        <translation>Wie het oppakt</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Voor wanneer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>TasksSection</name>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Taak toevoegen</translation>
    </message>
    <message>
        <source>Nothing is to be done about her.</source>
        <translation>Er is niets te doen voor haar.</translation>
    </message>
    <message>
        <source>whoever takes it</source>
        <translation>wie het oppakt</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>voor {day}</translation>
    </message>
</context>
<context>
    <name>WhatSheet</name>
    <message>
        <source>What goes</source>
        <translation>Wat verdwijnt</translation>
    </message>
    <message>
        <source>Who has to wait</source>
        <translation>Wie moet wachten</translation>
    </message>
    <message>
        <source>What nobody can reach from here</source>
        <translation>Waar niemand hiervandaan bij kan</translation>
    </message>
    <message>
        <source>A care record is often kept by law: in the Netherlands for twenty years, unless the client herself asks to have it destroyed. Be sure that nobody needs it any more.</source>
        <translation>Een zorgdossier moet vaak volgens de wet bewaard blijven: in Nederland twintig jaar, tenzij de cliënt zelf om vernietiging vraagt. Wees er zeker van dat niemand het meer nodig heeft.</translation>
    </message>
    <message>
        <source>Before you do</source>
        <translation>Voordat je dit doet</translation>
    </message>
    <message>
        <source>Keep her</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Verder…</translation>
    </message>
    <message>
        <source>1 care</source>
        <translation>1 soort zorg</translation>
    </message>
    <message>
        <source>{n} kinds of care</source>
        <translation>{n} soorten zorg</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 bezoek</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} bezoeken</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 notitie</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} notities</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 taak</translation>
    </message>
    <message>
        <source>{n} tasks</source>
        <translation>{n} taken</translation>
    </message>
    <message>
        <source>her details, addresses, helpers and what she said about nurses</source>
        <translation>gegevens, adressen, helpers en wat er over verpleegkundigen gezegd is</translation>
    </message>
    <message>
        <source>Her record: {parts}.</source>
        <translation>Het dossier: {parts}.</translation>
    </message>
    <message>
        <source>History keeps that something was done, by whom and when, and nothing of what or about whom.</source>
        <translation>De geschiedenis bewaart dat er iets gedaan is, door wie en wanneer, en niets van wat of over wie.</translation>
    </message>
    <message>
        <source>The automatic copy on this computer is destroyed.</source>
        <translation>De automatische kopie op deze computer wordt vernietigd.</translation>
    </message>
    <message>
        <source>All {n} automatic copies on this computer are destroyed.</source>
        <translation>Alle {n} automatische kopieën op deze computer worden vernietigd.</translation>
    </message>
    <message>
        <source>What colleagues are changing about her meanwhile, without a connection, is lost too.</source>
        <translation>Wat collega&apos;s intussen zonder verbinding in dit dossier wijzigen, gaat ook verloren.</translation>
    </message>
    <message>
        <source>Nobody: the team is on this computer only, and she is gone at once.</source>
        <translation>Niemand: het team staat alleen op deze computer en alles is meteen weg.</translation>
    </message>
    <message>
        <source>This computer erases at once. The others do it when they are in touch next:</source>
        <translation>Deze computer wist meteen. De andere doen het zodra ze weer contact hebben:</translation>
    </message>
    <message>
        <source>· and {n} more</source>
        <translation>· en nog {n}</translation>
    </message>
    <message>
        <source>The server, which cannot read it, lets go of the old data when all of them were in touch. The team gets a new key.</source>
        <translation>De server, die het niet kan lezen, laat de oude gegevens los als ze allemaal contact hebben gehad. Het team krijgt een nieuwe sleutel.</translation>
    </message>
    <message>
        <source>a computer without a name</source>
        <translation>een computer zonder naam</translation>
    </message>
    <message>
        <source>{name}, last in touch {day}</source>
        <translation>{name}, laatste contact {day}</translation>
    </message>
    <message>
        <source>Paper, PDF files, calendars on phones, and backups and exports that somebody saved elsewhere.</source>
        <translation>Papier, pdf-bestanden, agenda&apos;s op telefoons, en back-ups en exports die iemand elders bewaart.</translation>
    </message>
    <message>
        <source>Her name may stand in 1 text about others that somebody wrote: change it by hand.</source>
        <translation>De naam staat misschien in 1 tekst die iemand over anderen schreef: wijzig die met de hand.</translation>
    </message>
    <message>
        <source>Her name may stand in {n} texts about others that people wrote: change them by hand.</source>
        <translation>De naam staat misschien in {n} teksten die mensen over anderen schreven: wijzig die met de hand.</translation>
    </message>
    <message>
        <source>Changes that came after somebody&apos;s computer had left wait sealed under Sharing, and may tell of her. Take them in first, and they are cleaned with everything else.</source>
        <translation>Wijzigingen die binnenkwamen toen iemands computer al weg was, wachten verzegeld onder Delen en kunnen over haar gaan. Neem ze eerst over, dan worden ze met al het andere opgeschoond.</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>{n} years</source>
        <translation>{n} jaar</translation>
    </message>
    <message>
        <source>in care since {day}</source>
        <translation>in zorg sinds {day}</translation>
    </message>
    <message>
        <source>in care from {day}</source>
        <translation>in zorg vanaf {day}</translation>
    </message>
    <message>
        <source>First contact: {nurse}</source>
        <translation>Eerste contactpersoon: {nurse}</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Eerste contactpersoon</translation>
    </message>
    <message>
        <source>No first contact yet</source>
        <translation>Nog geen eerste contactpersoon</translation>
    </message>
    <message>
        <source>In care until {day}</source>
        <translation>In zorg tot en met {day}</translation>
    </message>
    <message>
        <source>Left care on {day}</source>
        <translation>Uit zorg sinds {day}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>More to do with this client</source>
        <translation>Meer te doen met deze cliënt</translation>
    </message>
</context>
<context>
    <name>clients</name>
    <message>
        <source>in care until {day}</source>
        <translation>in zorg tot en met {day}</translation>
    </message>
    <message>
        <source>no visit this week</source>
        <translation>deze week geen bezoek</translation>
    </message>
    <message>
        <source>no first contact</source>
        <translation>geen contactpersoon</translation>
    </message>
    <message>
        <source>contact {nurse}</source>
        <translation>contact {nurse}</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Cliënt zoeken</translation>
    </message>
    <message>
        <source>Next client</source>
        <translation>Volgende cliënt</translation>
    </message>
    <message>
        <source>Previous client</source>
        <translation>Vorige cliënt</translation>
    </message>
    <message>
        <source>In care or ended</source>
        <translation>In zorg of uit zorg</translation>
    </message>
    <message>
        <source>Next client with too many faces or without a first contact</source>
        <translation>Volgende cliënt met te veel gezichten of zonder eerste contact</translation>
    </message>
    <message>
        <source>Filter the clients…</source>
        <translation>Cliënten filteren…</translation>
    </message>
    <message>
        <source>Show every client again</source>
        <translation>Weer alle cliënten tonen</translation>
    </message>
    <message>
        <source>Every client shows already.</source>
        <translation>Alle cliënten staan er al.</translation>
    </message>
    <message>
        <source>Sort the clients by name</source>
        <translation>Cliënten op naam sorteren</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>Sort the clients by their next visit</source>
        <translation>Cliënten op hun volgende bezoek sorteren</translation>
    </message>
    <message>
        <source>By next visit</source>
        <translation>Op volgend bezoek</translation>
    </message>
    <message>
        <source>Sort the clients: most faces first</source>
        <translation>Cliënten sorteren: meeste gezichten eerst</translation>
    </message>
    <message>
        <source>Most faces first</source>
        <translation>Meeste gezichten eerst</translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation>Cliënt toevoegen…</translation>
    </message>
    <message>
        <source>Can we take this client?</source>
        <translation>Kunnen we deze cliënt nemen?</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notitie schrijven</translation>
    </message>
    <message>
        <source>Add a task about the client…</source>
        <translation>Taak over de cliënt toevoegen…</translation>
    </message>
    <message>
        <source>Change the client&apos;s details…</source>
        <translation>Gegevens van de cliënt wijzigen…</translation>
    </message>
    <message>
        <source>Correct the address…</source>
        <translation>Adres verbeteren…</translation>
    </message>
    <message>
        <source>A new address from a day on…</source>
        <translation>Nieuw adres vanaf een dag…</translation>
    </message>
    <message>
        <source>Add care…</source>
        <translation>Zorg toevoegen…</translation>
    </message>
    <message>
        <source>Change the care…</source>
        <translation>Zorg wijzigen…</translation>
    </message>
    <message>
        <source>Change this care…</source>
        <translation>Deze zorg wijzigen…</translation>
    </message>
    <message>
        <source>Leave out a day of the care…</source>
        <translation>Een dag van de zorg overslaan…</translation>
    </message>
    <message>
        <source>Leave out a day…</source>
        <translation>Een dag overslaan…</translation>
    </message>
    <message>
        <source>End the care…</source>
        <translation>De zorg beëindigen…</translation>
    </message>
    <message>
        <source>End this care…</source>
        <translation>Deze zorg beëindigen…</translation>
    </message>
    <message>
        <source>Change the chosen visit, this once…</source>
        <translation>Gekozen bezoek deze keer wijzigen…</translation>
    </message>
    <message>
        <source>Change this once…</source>
        <translation>Deze keer wijzigen…</translation>
    </message>
    <message>
        <source>Cancel the chosen visit…</source>
        <translation>Gekozen bezoek laten vervallen…</translation>
    </message>
    <message>
        <source>Cancel this once…</source>
        <translation>Deze keer laten vervallen…</translation>
    </message>
    <message>
        <source>Let the chosen visit go on after all</source>
        <translation>Het gekozen bezoek toch laten doorgaan</translation>
    </message>
    <message>
        <source>Let it go on after all</source>
        <translation>Toch laten doorgaan</translation>
    </message>
    <message>
        <source>Show the rounds of the chosen visit&apos;s day</source>
        <translation>Rondes tonen van de dag van het gekozen bezoek</translation>
    </message>
    <message>
        <source>Show the rounds of this day</source>
        <translation>Rondes van deze dag tonen</translation>
    </message>
    <message>
        <source>Write down what the client says about a nurse…</source>
        <translation>Opschrijven wat de cliënt over een medewerker zegt…</translation>
    </message>
    <message>
        <source>Add a helper…</source>
        <translation>Helper toevoegen…</translation>
    </message>
    <message>
        <source>End all care…</source>
        <translation>Alle zorg beëindigen…</translation>
    </message>
    <message>
        <source>Erase the client for ever…</source>
        <translation>De cliënt voorgoed wissen…</translation>
    </message>
    <message>
        <source>Give this client&apos;s record to another provider…</source>
        <translation>Het dossier van deze cliënt aan een andere aanbieder geven…</translation>
    </message>
    <message>
        <source>A new address</source>
        <translation>Een nieuw adres</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Adres verbeteren</translation>
    </message>
    <message>
        <source>Cancel {care} on {day}?</source>
        <translation>{care} op {day} laten vervallen?</translation>
    </message>
    <message>
        <source>Only this visit; the care goes on.</source>
        <translation>Alleen dit bezoek; de zorg gaat door.</translation>
    </message>
    <message>
        <source>Care for {client}</source>
        <translation>Zorg voor {client}</translation>
    </message>
    <message>
        <source>Change the care of {client}</source>
        <translation>Zorg van {client} wijzigen</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Cliënt toevoegen</translation>
    </message>
    <message>
        <source>Change the details</source>
        <translation>Gegevens wijzigen</translation>
    </message>
    <message>
        <source>Add a helper</source>
        <translation>Helper toevoegen</translation>
    </message>
    <message>
        <source>Change a helper</source>
        <translation>Helper wijzigen</translation>
    </message>
    <message>
        <source>{care} on {day}, this once</source>
        <translation>{care} op {day}, alleen deze keer</translation>
    </message>
    <message>
        <source>The care goes on as it is.</source>
        <translation>De zorg gaat door zoals hij is.</translation>
    </message>
    <message>
        <source>“Not again” is kept to when visits are planned; who is liked comes more often where it can be.</source>
        <translation>Aan “niet meer” houdt de planning zich; wie graag gezien is komt waar het kan vaker.</translation>
    </message>
    <message>
        <source>What the client says</source>
        <translation>Wat de cliënt zegt</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turks</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Berber</source>
        <translation>Berbers</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Pools</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Duits</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spaans</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugees</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiaans</translation>
    </message>
    <message>
        <source>Papiamento</source>
        <translation>Papiaments</translation>
    </message>
    <message>
        <source>Sranan</source>
        <translation>Sranan</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinees</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Oekraïens</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Fins</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Zweeds</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} dagen geleden</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>or</source>
        <translation>of</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message>
        <source>twice a day</source>
        <translation>twee keer per dag</translation>
    </message>
    <message>
        <source>three times a day</source>
        <translation>drie keer per dag</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>tied to the clock</source>
        <translation>tijdgebonden</translation>
    </message>
    <message>
        <source>needs {skills}</source>
        <translation>vraagt {skills}</translation>
    </message>
    <message>
        <source>{level} or higher</source>
        <translation>{level} of hoger</translation>
    </message>
    <message>
        <source>may fall out when time is short</source>
        <translation>mag vervallen als de tijd krap is</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>vanaf {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot en met {day}</translation>
    </message>
    <message>
        <source>two nurses, {how}</source>
        <translation>twee medewerkers, {how}</translation>
    </message>
    <message>
        <source>({least} to {most} min between)</source>
        <translation>({least} tot {most} min ertussen)</translation>
    </message>
    <message>
        <source>Who suits her</source>
        <translation>Wie past bij haar</translation>
    </message>
    <message>
        <source>By known faces, skills, language, the way, hours and what she says herself.</source>
        <translation>Naar bekende gezichten, bekwaamheden, taal, de weg, uren en wat zij zelf zegt.</translation>
    </message>
    <message>
        <source>Nobody can take this back, and no backup that is restored here brings her back.</source>
        <translation>Niemand kan dit terugdraaien, ook niet met een back-up die hier wordt teruggezet.</translation>
    </message>
    <message>
        <source>Once more: nothing of her comes back</source>
        <translation>Nog één keer: er komt niets van terug</translation>
    </message>
    <message>
        <source>She is erased, and nothing of her is left on this computer.</source>
        <translation>De cliënt is gewist; op deze computer is er niets meer van over.</translation>
    </message>
    <message>
        <source>She is erased here. The other computers follow when they are in touch.</source>
        <translation>De cliënt is hier gewist. De andere computers volgen zodra ze contact hebben.</translation>
    </message>
    <message>
        <source>Erase {client} for ever?</source>
        <translation>{client} voorgoed wissen?</translation>
    </message>
    <message>
        <source>Ending the care keeps her card to be read. Erasing leaves nothing of her, anywhere.</source>
        <translation>Als je de zorg beëindigt, blijft de kaart te lezen. Wissen laat nergens iets achter.</translation>
    </message>
    <message>
        <source>From the list to the card, or what can be done with a coming visit</source>
        <translation>Van de lijst naar de kaart, of wat er kan met een komend bezoek</translation>
    </message>
    <message>
        <source>On a coming visit: cancel it this once</source>
        <translation>Op een komend bezoek: zeg het deze keer af</translation>
    </message>
    <message>
        <source>Add a task about {client}</source>
        <translation>Taak toevoegen over {client}</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Taak toevoegen</translation>
    </message>
    <message>
        <source>There is nothing to look at among these clients.</source>
        <translation>Bij deze cliënten is niets om naar te kijken.</translation>
    </message>
    <message>
        <source>Choose a client first.</source>
        <translation>Kies eerst een cliënt.</translation>
    </message>
    <message>
        <source>Her care has ended, or its last day is known.</source>
        <translation>De zorg is beëindigd, of de laatste dag is bekend.</translation>
    </message>
    <message>
        <source>Open the menu of the care that you mean, on the card of the client.</source>
        <translation>Open het menu van de zorg die je bedoelt, op de kaart van de cliënt.</translation>
    </message>
    <message>
        <source>Choose a coming visit first.</source>
        <translation>Kies eerst een komend bezoek.</translation>
    </message>
    <message>
        <source>This visit is cancelled: let it go on after all first.</source>
        <translation>Dit bezoek is vervallen: laat het eerst toch doorgaan.</translation>
    </message>
    <message>
        <source>Only who meets too many nurses</source>
        <translation>Alleen wie te veel medewerkers ziet</translation>
    </message>
    <message>
        <source>Only who has no visit this week</source>
        <translation>Alleen wie deze week geen bezoek heeft</translation>
    </message>
    <message>
        <source>No first contact</source>
        <translation>Geen eerste contact</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Eerste contact</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>this-week</source>
        <translation>deze-week</translation>
    </message>
    <message>
        <source>next-week</source>
        <translation>volgende-week</translation>
    </message>
    <message>
        <source>With what each visit is for: visitors can read it</source>
        <translation>Met waarvoor elk bezoek is: bezoek kan het lezen</translation>
    </message>
</context>
</TS>
