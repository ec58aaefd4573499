<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Built on the work of others</source>
        <translation>Gebouwd op het werk van anderen</translation>
    </message>
    <message>
        <source>from source</source>
        <translation>uit de broncode</translation>
    </message>
    <message>
        <source>Teamapp {version}</source>
        <translation>Teamapp {version}</translation>
    </message>
    <message>
        <source>Apache License 2.0 · Qt {qt} · Python {python}</source>
        <translation>Apache-licentie 2.0 · Qt {qt} · Python {python}</translation>
    </message>
    <message>
        <source>Where the files are</source>
        <translation>Waar de bestanden staan</translation>
    </message>
    <message>
        <source>Team and history lie encrypted in it; the streets are public data and are not.</source>
        <translation>Team en geschiedenis staan er versleuteld in; de straten zijn openbare gegevens en zijn dat niet.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Gekopieerd.</translation>
    </message>
    <message>
        <source>Map data © OpenStreetMap contributors, Open Database License 1.0 (openstreetmap.org/copyright).</source>
        <translation>Kaartgegevens © OpenStreetMap-bijdragers, Open Database License 1.0 (openstreetmap.org/copyright).</translation>
    </message>
</context>
<context>
    <name>AccessSection</name>
    <message>
        <source>Choose an officer…</source>
        <translation>Functionaris kiezen…</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Bestand schrijven…</translation>
    </message>
    <message>
        <source>What is written down</source>
        <translation>Wat wordt opgeschreven</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>The file for the officer</source>
        <translation>Het bestand voor de functionaris</translation>
    </message>
    <message>
        <source>How a client is named</source>
        <translation>Hoe een cliënt heet</translation>
    </message>
    <message>
        <source>openings</source>
        <translation>inzages</translation>
    </message>
    <message>
        <source>Files for the log officer</source>
        <translation>Bestanden voor de logfunctionaris</translation>
    </message>
    <message>
        <source>Write the file for the officer</source>
        <translation>Het bestand voor de functionaris schrijven</translation>
    </message>
    <message>
        <source>{file} is written: 1 opening.</source>
        <translation>{file} is geschreven: 1 inzage.</translation>
    </message>
    <message>
        <source>{file} is written: {n} openings.</source>
        <translation>{file} is geschreven: {n} inzages.</translation>
    </message>
    <message>
        <source>Each time somebody opens a client&apos;s card: who, when, which client, once in ten minutes. Lists, plans and rounds are not counted. It is kept for five years and then lost for ever.</source>
        <translation>Elke keer dat iemand de kaart van een cliënt opent: wie, wanneer, welke cliënt, één keer per tien minuten. Lijsten, planningen en rondes tellen niet. Het blijft vijf jaar bewaard en is dan voorgoed weg.</translation>
    </message>
    <message>
        <source>By a number. With the file the officer learns which number is whom today; after a client is erased nobody learns it any more.</source>
        <translation>Met een nummer. Met het bestand leert de functionaris wie welk nummer nu is; nadat een cliënt gewist is, leert niemand dat meer.</translation>
    </message>
    <message>
        <source>Another officer…</source>
        <translation>Andere functionaris…</translation>
    </message>
    <message>
        <source>The team has no log officer yet. Until you decide on one, {n} openings wait here, encrypted with the team&apos;s data on this computer, and nobody can show them.</source>
        <translation>Het team heeft nog geen logfunctionaris. Tot jullie erover besluiten wachten hier {n} inzages, versleuteld bij de gegevens van het team op deze computer; niemand kan ze laten zien.</translation>
    </message>
    <message>
        <source>There is nothing to hand over without an officer.</source>
        <translation>Zonder functionaris valt er niets over te dragen.</translation>
    </message>
    <message>
        <source>{officer}, decided on {day}. Only she can read what is sealed for her.</source>
        <translation>{officer}, besloten op {day}. Alleen deze functionaris kan lezen wat verzegeld is.</translation>
    </message>
    <message>
        <source>{sealed} openings of the team are sealed, {here} of this computer wait for the next seal.</source>
        <translation>{sealed} inzages van het team zijn verzegeld, {here} van deze computer wachten op het volgende zegel.</translation>
    </message>
</context>
<context>
    <name>AgreeSheet</name>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
    <message>
        <source>Choose a nurse</source>
        <translation>Kies een medewerker</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Empty: until it is ended.</source>
        <translation>Leeg: tot de afspraak wordt beëindigd.</translation>
    </message>
    <message>
        <source>Why, and where it is written</source>
        <translation>Waarom, en waar het staat</translation>
    </message>
    <message>
        <source>Change the figures that are otherwise for her. For everybody else the rule stays as it is.</source>
        <translation>Wijzig de getallen die voor haar anders zijn. Voor de anderen blijft de regel zoals hij is.</translation>
    </message>
    <message>
        <source>The law lets her agree to less here, in writing. Say where it is written.</source>
        <translation>De wet laat haar hier met minder instemmen, schriftelijk. Zeg waar het staat.</translation>
    </message>
    <message>
        <source>More than the law asks can be agreed with her, never less.</source>
        <translation>Met haar kan meer worden afgesproken dan de wet vraagt, nooit minder.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Afspreken</translation>
    </message>
</context>
<context>
    <name>DemandDelegate</name>
    <message>
        <source>1 × level {level}</source>
        <translation>1 × niveau {level}</translation>
    </message>
</context>
<context>
    <name>DemandGrid</name>
    <message>
        <source>Demand: weekdays across, shift kinds down</source>
        <translation>Bezetting: weekdagen naast elkaar, diensten onder elkaar</translation>
    </message>
</context>
<context>
    <name>DemandModel</name>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>{name}: {hours} a week</source>
        <translation>{name}: {hours} per week</translation>
    </message>
    <message>
        <source>{name} on {weekday}: nobody</source>
        <translation>{name} op {weekday}: niemand</translation>
    </message>
    <message>
        <source>{name} on {weekday}: {n}</source>
        <translation>{name} op {weekday}: {n}</translation>
    </message>
    <message>
        <source>{name} on {weekday}: {n}, one of them at least {level}</source>
        <translation>{name} op {weekday}: {n}, van wie één minstens {level}</translation>
    </message>
</context>
<context>
    <name>DemandSection</name>
    <message>
        <source>Add the kinds of shifts first; then say here how many nurses each needs.</source>
        <translation>Voeg eerst de diensten toe; zeg dan hier hoeveel mensen elke dienst nodig heeft.</translation>
    </message>
    <message>
        <source>Nothing to ask for yet</source>
        <translation>Nog niets te vragen</translation>
    </message>
    <message>
        <source>Shift kinds</source>
        <translation>Diensten</translation>
    </message>
    <message>
        <source>Arrows move, digits ask for so many, + and − change by one, Del asks for nobody.</source>
        <translation>Pijlen verplaatsen, cijfers vragen zoveel mensen, + en − één meer of minder, Del niemand.</translation>
    </message>
    <message>
        <source>Nurses</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>One of them at least</source>
        <translation>Van wie één minstens</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Kies een dag</translation>
    </message>
</context>
<context>
    <name>EffectPanel</name>
    <message>
        <source>What this does to the roster</source>
        <translation>Wat dit met het rooster doet</translation>
    </message>
    <message>
        <source>Change something, and this says what it would do before it is saved.</source>
        <translation>Wijzig iets, en hier staat wat het zou doen voordat het wordt opgeslagen.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>There is no roster of today or later to look at.</source>
        <translation>Er is geen rooster van vandaag of later om naar te kijken.</translation>
    </message>
    <message>
        <source>Nothing changes in the roster of {span}.</source>
        <translation>In het rooster van {span} verandert niets.</translation>
    </message>
    <message>
        <source>New: {new}, gone: {gone}, in the roster of {span}.</source>
        <translation>Nieuw: {new}, weg: {gone}, in het rooster van {span}.</translation>
    </message>
    <message>
        <source>1 new finding in the roster of {span}.</source>
        <translation>1 nieuwe bevinding in het rooster van {span}.</translation>
    </message>
    <message>
        <source>{new} new findings in the roster of {span}.</source>
        <translation>{new} nieuwe bevindingen in het rooster van {span}.</translation>
    </message>
    <message>
        <source>1 finding goes from the roster of {span}.</source>
        <translation>1 bevinding verdwijnt uit het rooster van {span}.</translation>
    </message>
    <message>
        <source>{gone} findings go from the roster of {span}.</source>
        <translation>{gone} bevindingen verdwijnen uit het rooster van {span}.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} en nog {n}</translation>
    </message>
    <message>
        <source>{hours} of shifts are named</source>
        <translation>{hours} aan diensten genoemd</translation>
    </message>
    <message>
        <source>weight against the roster: {n} more</source>
        <translation>gewicht tegen het rooster: {n} meer</translation>
    </message>
    <message>
        <source>weight against the roster: {n} less</source>
        <translation>gewicht tegen het rooster: {n} minder</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>Show {day} in the roster</source>
        <translation>Toon {day} in het rooster</translation>
    </message>
</context>
<context>
    <name>EndSheet</name>
    <message>
        <source>Its demand ends too. Rosters of before keep it, and it can be undone.</source>
        <translation>De bezetting ervoor stopt ook. Roosters van eerder houden haar, en het kan ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Last day in use</source>
        <translation>Laatste dag in gebruik</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beëindigen</translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>The key, the team with its history, the automatic copies and the streets go. Backups and files that you saved elsewhere stay, and a backup can be brought back with the recovery words.</source>
        <translation>De sleutel, het team met zijn geschiedenis, de automatische kopieën en de straten verdwijnen. Reservekopieën en bestanden die elders staan blijven, en een reservekopie is terug te zetten met de herstelwoorden.</translation>
    </message>
    <message>
        <source>Without a backup and the recovery words this team is gone from here for good.</source>
        <translation>Zonder reservekopie en herstelwoorden is dit team hier voorgoed weg.</translation>
    </message>
    <message>
        <source>Type the name of the team: {team}</source>
        <translation>Typ de naam van het team: {team}</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles houden</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles verwijderen</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Doorgaan…</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Find a change, a name, a reason</source>
        <translation>Zoek een wijziging, een naam, een reden</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Wijzigingen, nieuwste eerst</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>Oudere wijzigingen tonen</translation>
    </message>
    <message>
        <source>No change has these words in what, why or who.</source>
        <translation>Geen wijziging heeft deze woorden in wat, waarom of wie.</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>Toon de nieuwste</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ongedaan gemaakt: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Opnieuw gedaan: {what}</translation>
    </message>
    <message>
        <source>before this computer was anybody&apos;s</source>
        <translation>voordat deze computer van iemand was</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>Shown</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Tot morgen</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stil</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Beweging</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>“As the system” follows the desktop, also when it turns dark in the evening.</source>
        <translation>“Als het systeem” volgt de computer, ook als die ’s avonds donker wordt.</translation>
    </message>
    <message>
        <source>High contrast has darker edges and inks, in the light and in the dark theme.</source>
        <translation>Hoog contrast heeft sterkere randen en letters, in het lichte en in het donkere thema.</translation>
    </message>
    <message>
        <source>Everything grows with it. Also Ctrl + and Ctrl −.</source>
        <translation>Alles groeit mee. Ook met Ctrl + en Ctrl −.</translation>
    </message>
    <message>
        <source>Reduced: nothing slides, fades or blinks, the cursor in a text neither.</source>
        <translation>Minder: niets schuift, vervaagt of knippert, ook de cursor in een tekst niet.</translation>
    </message>
    <message>
        <source>What people typed stays as it is.</source>
        <translation>Wat mensen typten, blijft zoals het is.</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Gewoon</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoog</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Als het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
</context>
<context>
    <name>MakingStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Making streets from {file}</source>
        <translation>Straten maken uit {file}</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
</context>
<context>
    <name>MonthSheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Streets, addresses and the map are read from the file on this computer; nothing is sent. It takes from a few seconds to a minute, and the streets in use stay until the new ones are ready.</source>
        <translation>Straten, adressen en de kaart worden op deze computer uit het bestand gelezen; er wordt niets verstuurd. Het duurt enkele seconden tot een minuut, en de straten van nu blijven tot de nieuwe klaar zijn.</translation>
    </message>
    <message>
        <source>What you call your patch</source>
        <translation>Hoe jullie de wijk noemen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Make the streets</source>
        <translation>Straten maken</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Each month by itself</source>
        <translation>Elke maand vanzelf</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Besluiten…</translation>
    </message>
    <message>
        <source>What has left</source>
        <translation>Wat er is weggegaan</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Nothing has left this team yet.</source>
        <translation>Er is nog niets uit dit team weggegaan.</translation>
    </message>
    <message>
        <source>Months that were given, newest first</source>
        <translation>Gegeven maanden, nieuwste eerst</translation>
    </message>
    <message>
        <source>On: five days after a month has ended its figures go, as they are shown here.</source>
        <translation>Aan: vijf dagen na afloop van een maand gaan de cijfers weg, zoals ze hier staan.</translation>
    </message>
    <message>
        <source>Off: nothing leaves unless somebody gives it here.</source>
        <translation>Uit: er gaat niets weg, tenzij iemand het hier geeft.</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>het team</translation>
    </message>
    <message>
        <source>Decided by {who}.</source>
        <translation>Besloten door {who}.</translation>
    </message>
    <message>
        <source>Decide: nothing by itself</source>
        <translation>Besluiten: niets vanzelf</translation>
    </message>
    <message>
        <source>Decide: each month by itself</source>
        <translation>Besluiten: elke maand vanzelf</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>een andere computer</translation>
    </message>
    <message>
        <source>given by {who}, {at}</source>
        <translation>gegeven door {who}, {at}</translation>
    </message>
    <message>
        <source>{count} figures</source>
        <translation>{count} cijfers</translation>
    </message>
    <message>
        <source>Give the figures of {month} to the office?</source>
        <translation>De cijfers van {month} aan het kantoor geven?</translation>
    </message>
    <message>
        <source>Exactly what is shown leaves, signed by this computer. A month is given once and not taken back.</source>
        <translation>Precies wat hier staat gaat weg, ondertekend door deze computer. Een maand wordt één keer gegeven en niet teruggenomen.</translation>
    </message>
    <message>
        <source>Yes, give them</source>
        <translation>Ja, geven</translation>
    </message>
    <message>
        <source>Another computer of the team has given this month just now. Its entry comes with its changes.</source>
        <translation>Een andere computer van het team heeft deze maand net gegeven. De vermelding komt mee met de wijzigingen daarvan.</translation>
    </message>
    <message>
        <source>The office has the figures. They stand in the ledger below.</source>
        <translation>Het kantoor heeft de cijfers. Ze staan hieronder bij wat er is weggegaan.</translation>
    </message>
    <message>
        <source>Has the team decided this?</source>
        <translation>Heeft het team dit besloten?</translation>
    </message>
    <message>
        <source>From this month on the figures go by themselves five days after a month has ended.</source>
        <translation>Vanaf deze maand gaan de cijfers vanzelf weg, vijf dagen na afloop van elke maand.</translation>
    </message>
    <message>
        <source>Yes, the team has</source>
        <translation>Ja, dat heeft het team</translation>
    </message>
    <message>
        <source>Export what has left</source>
        <translation>Exporteren wat er is weggegaan</translation>
    </message>
    <message>
        <source>given-to-the-office.csv</source>
        <translation>gegeven-aan-het-kantoor.csv</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Geschreven naar {file}.</translation>
    </message>
</context>
<context>
    <name>OfficerSheet</name>
    <message>
        <source>Her name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Her key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Decided by the team on</source>
        <translation>Door het team besloten op</translation>
    </message>
    <message>
        <source>Read the key from a file…</source>
        <translation>Sleutel uit een bestand lezen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Seal for her</source>
        <translation>Hiervoor verzegelen</translation>
    </message>
    <message>
        <source>The officer&apos;s key</source>
        <translation>De sleutel van de functionaris</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>Choose a nurse</source>
        <translation>Kies een collega</translation>
    </message>
    <message>
        <source>Newcomer</source>
        <translation>Nieuwe collega</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>For as long as they are paired she works only shifts that her mentor works too.</source>
        <translation>Zolang zij een koppel zijn, werkt zij alleen diensten die haar mentor ook werkt.</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>From this day on her age frees her</source>
        <translation>Vanaf deze dag is zij door haar leeftijd vrij</translation>
    </message>
    <message>
        <source>Only this day is kept, not her date of birth. What she agrees to is an agreement with her.</source>
        <translation>Alleen deze dag wordt bewaard, niet haar geboortedatum. Waar zij mee instemt, is een afspraak met haar.</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Empty: until it is ended.</source>
        <translation>Leeg: tot het wordt beëindigd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>The PIN in use</source>
        <translation>De pincode van nu</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nieuwe pincode</translation>
    </message>
    <message>
        <source>At least four digits.</source>
        <translation>Minstens vier cijfers.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Nog een keer dezelfde</translation>
    </message>
    <message>
        <source>It keeps a passer-by out of an unlocked computer. Forgotten? The recovery words open the window.</source>
        <translation>Ze houdt een voorbijganger uit een computer die open staat. Vergeten? De herstelwoorden openen het venster.</translation>
    </message>
    <message>
        <source>From then on the window does not lock: whoever sits here can read everything.</source>
        <translation>Daarna vergrendelt het venster niet meer: wie hier zit, kan alles lezen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De twee zijn niet gelijk.</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Exactly these figures would leave</source>
        <translation>Precies deze cijfers zouden weggaan</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Region, for the office’s totals</source>
        <translation>Regio, voor de totalen van het kantoor</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>Give these figures to the office…</source>
        <translation>Deze cijfers aan het kantoor geven…</translation>
    </message>
    <message>
        <source>leaves the team as</source>
        <translation>gaat het team uit als</translation>
    </message>
    <message>
        <source>The office calls this team {label}: letters that say nothing.</source>
        <translation>Het kantoor noemt dit team {label}: letters die niets zeggen.</translation>
    </message>
</context>
<context>
    <name>PriceRow</name>
    <message>
        <source>{name} count</source>
        <translation>{name} tellen mee</translation>
    </message>
    <message>
        <source>min of travel</source>
        <translation>min reistijd</translation>
    </message>
    <message>
        <source>Never late</source>
        <translation>Nooit te laat</translation>
    </message>
    <message>
        <source>Never any</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Never missed</source>
        <translation>Nooit overslaan</translation>
    </message>
    <message>
        <source>Decided by {who} on {day}</source>
        <translation>Besloten door {who} op {day}</translation>
    </message>
    <message>
        <source>As usual again</source>
        <translation>Weer gewoon</translation>
    </message>
    <message>
        <source>{name}: as usual again</source>
        <translation>{name}: weer gewoon</translation>
    </message>
</context>
<context>
    <name>QuietSection</name>
    <message>
        <source>Silence everything until tomorrow</source>
        <translation>Alles stil tot morgen</translation>
    </message>
    <message>
        <source>Quiet while I have no shift</source>
        <translation>Stil als ik geen dienst heb</translation>
    </message>
    <message>
        <source>From the end of your shift until an hour before the next one no line comes by itself; numbers stay.</source>
        <translation>Vanaf het einde van je dienst tot een uur voor de volgende komt er geen regel vanzelf; getallen blijven staan.</translation>
    </message>
    <message>
        <source>A colleague asks something</source>
        <translation>Een collega vraagt iets</translation>
    </message>
    <message>
        <source>The number beside Today</source>
        <translation>Het getal naast Vandaag</translation>
    </message>
    <message>
        <source>Two versions of one thing</source>
        <translation>Twee versies van hetzelfde</translation>
    </message>
    <message>
        <source>Trouble with sharing</source>
        <translation>Problemen met delen</translation>
    </message>
    <message>
        <source>The state at the bottom left, and a line at the bottom</source>
        <translation>De stand linksonder en een regel onderin</translation>
    </message>
    <message>
        <source>A newer Teamapp</source>
        <translation>Een nieuwere Teamapp</translation>
    </message>
    <message>
        <source>A line at the bottom left</source>
        <translation>Een regel linksonder</translation>
    </message>
    <message>
        <source>No printed recovery kit</source>
        <translation>Geen geprinte herstelkit</translation>
    </message>
    <message>
        <source>What needs you, on Today</source>
        <translation>Wat op je wacht, op Vandaag</translation>
    </message>
    <message>
        <source>A month for the office is open</source>
        <translation>Een maand voor het kantoor staat open</translation>
    </message>
</context>
<context>
    <name>RenewSheet</name>
    <message>
        <source>The words are kept nowhere, so nobody can show the old ones again. The 24 new words open the team from now on; the old ones then open only backups that were made before. Have a printer or a safe place at hand.</source>
        <translation>De woorden worden nergens bewaard, dus niemand kan de oude nog laten zien. De 24 nieuwe woorden openen het team vanaf nu; de oude openen dan alleen nog reservekopieën van eerder. Houd een printer of een veilige plek bij de hand.</translation>
    </message>
    <message>
        <source>Passphrase of this computer</source>
        <translation>Wachtzin van deze computer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Make new words</source>
        <translation>Nieuwe woorden maken</translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <source>The team becomes what it was when this backup was made. What is here now is put aside in the folder “copies”, not deleted. The window opens again, and a PIN has to be set anew.</source>
        <translation>Het team wordt zoals het was toen deze reservekopie werd gemaakt. Wat hier nu staat, gaat naar de map “copies” en wordt niet verwijderd. Het venster opent opnieuw, en een pincode moet opnieuw worden ingesteld.</translation>
    </message>
    <message>
        <source>The team comes to this computer as it was when this backup was made.</source>
        <translation>Het team komt op deze computer zoals het was toen deze reservekopie werd gemaakt.</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Herstelwoorden</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>What opens the backup</source>
        <translation>Wat de reservekopie opent</translation>
    </message>
    <message>
        <source>The 24 words, in order</source>
        <translation>De 24 woorden, op volgorde</translation>
    </message>
    <message>
        <source>Passphrase that the team had then</source>
        <translation>Wachtzin die het team toen had</translation>
    </message>
    <message>
        <source>Passphrase of this computer from now on</source>
        <translation>Wachtzin van deze computer vanaf nu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Open the team again</source>
        <translation>Het team weer openen</translation>
    </message>
</context>
<context>
    <name>RoundsSection</name>
    <message>
        <source>What counts</source>
        <translation>Wat telt</translation>
    </message>
    <message>
        <source>Decided elsewhere</source>
        <translation>Elders besloten</translation>
    </message>
    <message>
        <source>Coffee at each visit: minutes that no plan may take away.</source>
        <translation>Koffie bij elk bezoek: minuten die geen plan mag afpakken.</translation>
    </message>
    <message>
        <source>Coffee</source>
        <translation>Koffie</translation>
    </message>
    <message>
        <source>How fast the team travels, by bicycle, on foot or by car.</source>
        <translation>Hoe snel het team reist, op de fiets, te voet of met de auto.</translation>
    </message>
    <message>
        <source>Speeds</source>
        <translation>Snelheden</translation>
    </message>
    <message>
        <source>Nurses</source>
        <translation>Medewerkers</translation>
    </message>
    <message>
        <source>Which way a nurse travels, and her own speed: on her card.</source>
        <translation>Hoe iemand reist, en haar eigen snelheid: op haar kaart.</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>What the team decides on “{name}”</source>
        <translation>Wat het team besluit over “{name}”</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Van kracht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Besloten door</translation>
    </message>
    <message>
        <source>For example: team meeting.</source>
        <translation>Bijvoorbeeld: teamvergadering.</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Besloten op</translation>
    </message>
    <message>
        <source>How much it matters</source>
        <translation>Hoe zwaar het weegt</translation>
    </message>
    <message>
        <source>The law stands. The team can ask for more than it: that is an agreement beside it.</source>
        <translation>De wet staat vast. Het team kan meer vragen: dat is een afspraak ernaast.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Set back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>As the app came, without the team’s word</source>
        <translation>Zoals de app begon, zonder besluit van het team</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>End: {who}</source>
        <translation>Beëindigen: {who}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>changed by the team</source>
        <translation>gewijzigd door het team</translation>
    </message>
    <message>
        <source>The law: it cannot be switched off.</source>
        <translation>De wet: die kan niet uit.</translation>
    </message>
    <message>
        <source>{name}: the law, always in force</source>
        <translation>{name}: de wet, altijd van kracht</translation>
    </message>
    <message>
        <source>{name} in force</source>
        <translation>{name} van kracht</translation>
    </message>
    <message>
        <source>Decide on “{name}”</source>
        <translation>Besluiten over “{name}”</translation>
    </message>
    <message>
        <source>Agree otherwise with one nurse: {name}</source>
        <translation>Met één medewerker anders afspreken: {name}</translation>
    </message>
    <message>
        <source>Pair a newcomer with her mentor</source>
        <translation>Een nieuwe collega aan haar mentor koppelen</translation>
    </message>
    <message>
        <source>Say whom her age frees from nights</source>
        <translation>Zeg wie door haar leeftijd vrij is van nachten</translation>
    </message>
    <message>
        <source>End the agreement with {name}</source>
        <translation>De afspraak met {name} beëindigen</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Europese Unie</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Verenigd Koninkrijk</translation>
    </message>
    <message>
        <source>Whose law and agreements hold</source>
        <translation>Wiens wet en afspraken gelden</translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation>Regels zoeken</translation>
    </message>
    <message>
        <source>Whose law and collective agreement hold</source>
        <translation>Wiens wet en cao gelden</translation>
    </message>
    <message>
        <source>No rule says that.</source>
        <translation>Geen regel zegt dat.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Wet</translation>
    </message>
    <message>
        <source>always in force; the team can ask for more</source>
        <translation>altijd van kracht; het team kan meer vragen</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wensen</translation>
    </message>
    <message>
        <source>Collective agreement</source>
        <translation>Cao</translation>
    </message>
    <message>
        <source>switched off only where the agreement allows it</source>
        <translation>alleen uit waar de cao dat toestaat</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contracten</translation>
    </message>
    <message>
        <source>kept as well as can be</source>
        <translation>zo goed mogelijk gevolgd</translation>
    </message>
    <message>
        <source>Agreements of the team</source>
        <translation>Afspraken van het team</translation>
    </message>
    <message>
        <source>yours to decide</source>
        <translation>aan jullie</translation>
    </message>
    <message>
        <source>met as far as possible</source>
        <translation>zoveel mogelijk vervuld</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the settings</source>
        <translation>Onderdelen van de instellingen</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Vanzelf vergrendelen</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Herstelwoorden</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Reservekopie</translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
    <message>
        <source>For now only</source>
        <translation>Alleen voor nu</translation>
    </message>
    <message>
        <source>A sample team</source>
        <translation>Een voorbeeldteam</translation>
    </message>
    <message>
        <source>Delete everything on this computer</source>
        <translation>Alles op deze computer verwijderen</translation>
    </message>
    <message>
        <source>Backups of Teamapp</source>
        <translation>Reservekopieën van Teamapp</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>Reservekopie maken</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Kies een reservekopie</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>Pincode instellen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Weghalen…</translation>
    </message>
    <message>
        <source>New words…</source>
        <translation>Nieuwe woorden…</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>Reservekopie maken…</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Reservekopie kiezen…</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Alles verwijderen…</translation>
    </message>
    <message>
        <source>Throw the sample team away</source>
        <translation>Voorbeeldteam weggooien</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Vanzelf vergrendelen na</translation>
    </message>
    <message>
        <source>None of it ever happened. One click, and you can start your own team.</source>
        <translation>Er is niets van gebeurd. Eén klik, en je kunt je eigen team beginnen.</translation>
    </message>
    <message>
        <source>This team goes when the window is closed, so there is nothing to back up and no recovery words.</source>
        <translation>Dit team verdwijnt als het venster sluit, dus er is niets te bewaren en er zijn geen herstelwoorden.</translation>
    </message>
    <message>
        <source>The key, the team, its copies and its streets. Backups elsewhere stay. Asks twice.</source>
        <translation>De sleutel, het team, de kopieën en de straten. Reservekopieën elders blijven. Vraagt het twee keer.</translation>
    </message>
    <message>
        <source>Set. Ctrl+L locks the window at once.</source>
        <translation>Ingesteld. Ctrl+L vergrendelt het venster meteen.</translation>
    </message>
    <message>
        <source>None: whoever sits here can read everything.</source>
        <translation>Geen: wie hier zit, kan alles lezen.</translation>
    </message>
    <message>
        <source>When nobody touches keyboard or mouse.</source>
        <translation>Als niemand toetsenbord of muis aanraakt.</translation>
    </message>
    <message>
        <source>Works as soon as there is a PIN.</source>
        <translation>Werkt zodra er een pincode is.</translation>
    </message>
    <message>
        <source>24 words that open the team when this computer&apos;s key is lost. New ones end the old ones.</source>
        <translation>24 woorden die het team openen als de sleutel van deze computer weg is. Nieuwe maken de oude ongeldig.</translation>
    </message>
    <message>
        <source>None yet. If this computer breaks, everything is gone.</source>
        <translation>Nog geen. Gaat deze computer stuk, dan is alles weg.</translation>
    </message>
    <message>
        <source>Last one {moment}. Encrypted; the recovery words open it.</source>
        <translation>Laatste {moment}. Versleuteld; de herstelwoorden openen haar.</translation>
    </message>
    <message>
        <source>The team becomes what it was then. What is here now is put aside.</source>
        <translation>Het team wordt zoals het toen was. Wat hier nu staat, wordt opzij gezet.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>after 1 minute</source>
        <translation>na 1 minuut</translation>
    </message>
    <message>
        <source>after {n} minutes</source>
        <translation>na {n} minuten</translation>
    </message>
    <message>
        <source>Backed up to {file}.</source>
        <translation>Reservekopie gemaakt: {file}.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Every change is saved at once and can be undone unless it says so</source>
        <translation>Elke wijziging wordt meteen bewaard en kan ongedaan worden gemaakt, tenzij er anders staat</translation>
    </message>
    <message>
        <source>“{field}” is not saved</source>
        <translation>“{field}” is niet opgeslagen</translation>
    </message>
    <message>
        <source>What stands there cannot be saved. Correct it, or put back what was there.</source>
        <translation>Wat daar staat kan niet worden opgeslagen. Verbeter het, of zet terug wat er stond.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Verbeteren</translation>
    </message>
</context>
<context>
    <name>ShiftRow</name>
    <message>
        <source>ends the next day</source>
        <translation>eindigt de volgende dag</translation>
    </message>
    <message>
        <source>{n} min break</source>
        <translation>{n} min pauze</translation>
    </message>
    <message>
        <source>no break</source>
        <translation>geen pauze</translation>
    </message>
    <message>
        <source>{span} of work</source>
        <translation>{span} werk</translation>
    </message>
    <message>
        <source>makes visits</source>
        <translation>doet bezoeken</translation>
    </message>
    <message>
        <source>no visits</source>
        <translation>geen bezoeken</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot en met {day}</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} wijzigen</translation>
    </message>
    <message>
        <source>End {name}</source>
        <translation>{name} beëindigen</translation>
    </message>
    <message>
        <source>counts as {form}</source>
        <translation>telt als {form}</translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Letter, one or two</source>
        <translation>Letter, één of twee</translation>
    </message>
    <message>
        <source>Looks and counts as</source>
        <translation>Ziet eruit en telt als</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begint</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Eindigt</translation>
    </message>
    <message>
        <source>Unpaid break</source>
        <translation>Onbetaalde pauze</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Visits are made in this shift</source>
        <translation>In deze dienst worden bezoeken gedaan</translation>
    </message>
    <message>
        <source>This is how the roster will show it.</source>
        <translation>Zo staat de dienst op het rooster.</translation>
    </message>
    <message>
        <source>{span} of work.</source>
        <translation>{span} werk.</translation>
    </message>
    <message>
        <source>{span} of work; it ends the next day.</source>
        <translation>{span} werk; de dienst eindigt de volgende dag.</translation>
    </message>
</context>
<context>
    <name>ShiftsSection</name>
    <message>
        <source>Add a kind</source>
        <translation>Dienst toevoegen</translation>
    </message>
    <message>
        <source>Without shifts there is nothing to put on a roster. Most teams begin with early and evening.</source>
        <translation>Zonder diensten is er niets om te roosteren. De meeste teams beginnen met vroeg en avond.</translation>
    </message>
    <message>
        <source>No kinds of shifts yet</source>
        <translation>Nog geen diensten</translation>
    </message>
</context>
<context>
    <name>StreetsCard</name>
    <message>
        <source>{width} by {height} km</source>
        <translation>{width} bij {height} km</translation>
    </message>
    <message>
        <source>Map file</source>
        <translation>Kaartbestand</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Gelezen op</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>along the streets, with turns, lights and gates, by bicycle, on foot and by car; hills are not counted</source>
        <translation>langs de straten, met bochten, verkeerslichten en hekken, op de fiets, te voet en met de auto; heuvels tellen niet mee</translation>
    </message>
    <message>
        <source>estimated along straight lines: these streets cannot be travelled. Make them again.</source>
        <translation>geschat langs rechte lijnen: over deze straten kan niet worden gereisd. Maak ze opnieuw.</translation>
    </message>
    <message>
        <source>Travel times</source>
        <translation>Reistijden</translation>
    </message>
</context>
<context>
    <name>StreetsSection</name>
    <message>
        <source>Choose a map file…</source>
        <translation>Kaartbestand kiezen…</translation>
    </message>
    <message>
        <source>OpenStreetMap extracts</source>
        <translation>OpenStreetMap-uittreksels</translation>
    </message>
    <message>
        <source>Choose a map file</source>
        <translation>Kies een kaartbestand</translation>
    </message>
    <message>
        <source>Until then addresses are typed by hand, and travel times are estimated along straight lines.</source>
        <translation>Tot dan worden adressen met de hand getypt en reistijden langs rechte lijnen geschat.</translation>
    </message>
    <message>
        <source>No streets yet</source>
        <translation>Nog geen straten</translation>
    </message>
    <message>
        <source>Where a map file comes from</source>
        <translation>Waar een kaartbestand vandaan komt</translation>
    </message>
    <message>
        <source>OpenStreetMap gives its map away. Download an extract of your neighbourhood or town that ends in .osm.pbf, for instance from extract.bbbike.org, and choose it here. A patch needs one or two megabytes; more than 40 is refused.</source>
        <translation>OpenStreetMap geeft zijn kaart weg. Download een uittreksel van jullie buurt of plaats dat op .osm.pbf eindigt, bijvoorbeeld van extract.bbbike.org, en kies het hier. Een wijk heeft aan één of twee megabyte genoeg; meer dan 40 wordt geweigerd.</translation>
    </message>
    <message>
        <source>Stopped. The streets in use are as they were.</source>
        <translation>Gestopt. De straten zijn zoals ze waren.</translation>
    </message>
    <message>
        <source>The new streets are ready.</source>
        <translation>De nieuwe straten zijn klaar.</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Gebruiken</translation>
    </message>
</context>
<context>
    <name>TeamSection</name>
    <message>
        <source>Name of the team</source>
        <translation>Naam van het team</translation>
    </message>
    <message>
        <source>Town or neighbourhood</source>
        <translation>Plaats of buurt</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Times in the roster and on rounds are those of this clock.</source>
        <translation>Tijden in het rooster en op rondes zijn die van deze klok.</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Het team</translation>
    </message>
    <message>
        <source>km/h</source>
        <translation>km/u</translation>
    </message>
    <message>
        <source>Bicycle</source>
        <translation>Fiets</translation>
    </message>
    <message>
        <source>E-bike</source>
        <translation>E-bike</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>Te voet</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Speed on the way</source>
        <translation>Snelheid onderweg</translation>
    </message>
    <message>
        <source>a nurse can have a speed of her own</source>
        <translation>een medewerker kan een eigen snelheid hebben</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Its public holidays count in the roster and in the ledger.</source>
        <translation>De feestdagen van dit land tellen in het rooster en in de balans.</translation>
    </message>
    <message>
        <source>Coffee at each visit</source>
        <translation>Koffie bij elk bezoek</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Added to every visit, for coffee and a word.</source>
        <translation>Komt bij elk bezoek, voor koffie en een praatje.</translation>
    </message>
    <message>
        <source>Different nurses in 14 days, at most</source>
        <translation>Verschillende mensen in 14 dagen, hooguit</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>gezichten</translation>
    </message>
    <message>
        <source>How many different carers a client should meet. Six or fewer is good.</source>
        <translation>Hoeveel verschillende mensen een cliënt hooguit ziet. Zes of minder is goed.</translation>
    </message>
    <message>
        <source>At the client&apos;s</source>
        <translation>Bij de cliënt</translation>
    </message>
    <message>
        <source>This computer belongs to</source>
        <translation>Deze computer is van</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nog niemand</translation>
    </message>
    <message>
        <source>Whoever this is signs what is done here. It is remembered on this computer only.</source>
        <translation>Wie dit is, ondertekent wat hier gebeurt. Alleen deze computer onthoudt het.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Is this computer {name}&apos;s now?</source>
        <translation>Is deze computer nu van {name}?</translation>
    </message>
    <message>
        <source>From now on what is done here is signed with her name, and she can no longer undo your changes.</source>
        <translation>Vanaf nu staat onder wat hier gebeurt haar naam, en zij kan jouw wijzigingen niet ongedaan maken.</translation>
    </message>
    <message>
        <source>Yes, it is hers</source>
        <translation>Ja, van haar</translation>
    </message>
</context>
<context>
    <name>UpdateCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Check a fetched file…</source>
        <translation>Opgehaald bestand controleren…</translation>
    </message>
    <message>
        <source>Do not show this version</source>
        <translation>Deze versie niet tonen</translation>
    </message>
    <message>
        <source>When your team&apos;s server passes on the notice of a newer version, a line at the bottom left says so. Teamapp fetches nothing by itself, and believes only notices that its makers have signed.</source>
        <translation>Geeft de server van je team het bericht van een nieuwere versie door, dan staat dat op een regel linksonder. Teamapp haalt zelf niets op, en gelooft alleen berichten die de makers hebben ondertekend.</translation>
    </message>
    <message>
        <source>Read a notice from a file…</source>
        <translation>Bericht uit een bestand lezen…</translation>
    </message>
    <message>
        <source>Teamapp {version}, released {day}</source>
        <translation>Teamapp {version}, uitgebracht {day}</translation>
    </message>
    <message>
        <source>Get it at: {place}</source>
        <translation>Te halen bij: {place}</translation>
    </message>
    <message>
        <source>Choose an update notice</source>
        <translation>Kies een updatebericht</translation>
    </message>
    <message>
        <source>Choose the file that you fetched</source>
        <translation>Kies het bestand dat je hebt opgehaald</translation>
    </message>
    <message>
        <source>{file} is what was published as version {version}.</source>
        <translation>{file} is wat als versie {version} is uitgebracht.</translation>
    </message>
    <message>
        <source>The line at the bottom left is gone until the next version.</source>
        <translation>De regel linksonder is weg tot de volgende versie.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Gekopieerd.</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Keep these 24 words</source>
        <translation>Bewaar deze 24 woorden</translation>
    </message>
    <message>
        <source>They open the team&apos;s data when this computer&apos;s key is lost. Nobody can make them again. Print them or save them on something that is not this computer, and keep them where you keep what is worth keeping.</source>
        <translation>Ze openen de gegevens van het team als de sleutel van deze computer weg is. Niemand kan ze opnieuw maken. Druk ze af of bewaar ze op iets anders dan deze computer, op een plek waar je bewaart wat waarde heeft.</translation>
    </message>
    <message>
        <source>I have printed or saved the words</source>
        <translation>Ik heb de woorden afgedrukt of bewaard</translation>
    </message>
    <message>
        <source>Open the team</source>
        <translation>Team openen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als pdf bewaren…</translation>
    </message>
    <message>
        <source>Recovery words of {team}</source>
        <translation>Herstelwoorden van {team}</translation>
    </message>
    <message>
        <source>Whoever has these words and the team&apos;s files can read everything. Keep them safe.</source>
        <translation>Wie deze woorden en de bestanden van het team heeft, kan alles lezen. Bewaar ze veilig.</translation>
    </message>
    <message>
        <source>Save the recovery words</source>
        <translation>Herstelwoorden bewaren</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Bewaard als {file}.</translation>
    </message>
    <message>
        <source>{file} could not be written: choose another place.</source>
        <translation>{file} kon niet worden geschreven: kies een andere plek.</translation>
    </message>
</context>
<context>
    <name>WordsVeil</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>New recovery words</source>
        <translation>Nieuwe herstelwoorden</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>How many nurses each shift needs in a usual week. The roster fills this.</source>
        <translation>Hoeveel mensen elke dienst in een gewone week nodig heeft. Het rooster vult dit.</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Bezetting</translation>
    </message>
    <message>
        <source>asked a week, of {hours} in contracts</source>
        <translation>per week gevraagd, van {hours} in contracten</translation>
    </message>
    <message>
        <source>That is {hours} more than the team has: shifts will stay open every week.</source>
        <translation>Dat is {hours} meer dan het team heeft: elke week blijven diensten open.</translation>
    </message>
    <message>
        <source>{hours} a week are left for leave, illness, meetings and schooling.</source>
        <translation>{hours} per week blijft over voor verlof, ziekte, overleg en scholing.</translation>
    </message>
    <message>
        <source>Nothing is asked yet: the roster has nothing to fill.</source>
        <translation>Er wordt nog niets gevraagd: het rooster heeft niets te vullen.</translation>
    </message>
    <message>
        <source>How this window looks to you. It holds for this computer only.</source>
        <translation>Hoe dit venster er voor jou uitziet. Het geldt alleen voor deze computer.</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Uiterlijk en taal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Find in this part of the settings</source>
        <translation>Zoek in dit deel van de instellingen</translation>
    </message>
    <message>
        <source>There is nothing to search for in this part of the settings.</source>
        <translation>In dit deel van de instellingen is niets te zoeken.</translation>
    </message>
    <message>
        <source>Settings of the team</source>
        <translation>Instellingen van het team</translation>
    </message>
    <message>
        <source>Shift kinds</source>
        <translation>Diensten</translation>
    </message>
    <message>
        <source>Demand of the week</source>
        <translation>Bezetting van de week</translation>
    </message>
    <message>
        <source>Rules and agreements</source>
        <translation>Regels en afspraken</translation>
    </message>
    <message>
        <source>Streets and addresses</source>
        <translation>Straten en adressen</translation>
    </message>
    <message>
        <source>PIN and lock</source>
        <translation>Pincode en slot</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Herstelwoorden</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>Reservekopie maken…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Reservekopie terugzetten…</translation>
    </message>
    <message>
        <source>Delete everything on this computer</source>
        <translation>Alles op deze computer verwijderen</translation>
    </message>
    <message>
        <source>Who changed what, and why. Nothing is ever taken out of it.</source>
        <translation>Wie wat wijzigde, en waarom. Er verdwijnt nooit iets uit.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>About Teamapp</source>
        <translation>Over Teamapp</translation>
    </message>
    <message>
        <source>Silence everything until tomorrow</source>
        <translation>Alles stil tot morgen</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Donker thema</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Licht thema</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>What the roster is held to. The law stands; the rest is the team&apos;s to decide and to change.</source>
        <translation>Waar het rooster aan wordt gehouden. De wet staat vast; over de rest besluit het team.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straten</translation>
    </message>
    <message>
        <source>Security and backup</source>
        <translation>Veiligheid en kopie</translation>
    </message>
    <message>
        <source>Calls for attention</source>
        <translation>Wat mag opvallen</translation>
    </message>
    <message>
        <source>A desktop app with which a self-managing nursing team runs itself.</source>
        <translation>Een programma waarmee een zelfsturend wijkteam zichzelf organiseert.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>End {name}?</source>
        <translation>{name} beëindigen?</translation>
    </message>
    <message>
        <source>What one can be on the roster for. The chip is what the roster shows.</source>
        <translation>Waarvoor iemand op het rooster kan staan. Het blokje is wat het rooster toont.</translation>
    </message>
    <message>
        <source>A new kind of shift</source>
        <translation>Een nieuwe dienst</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} wijzigen</translation>
    </message>
    <message>
        <source>Past rosters show the new times too.</source>
        <translation>Ook roosters van eerder tonen de nieuwe tijden.</translation>
    </message>
    <message>
        <source>What the team is called, and the figures that every plan is made with.</source>
        <translation>Hoe het team heet, en de getallen waarmee elk plan wordt gemaakt.</translation>
    </message>
    <message>
        <source>Agree otherwise on “{name}”</source>
        <translation>Anders afspreken: “{name}”</translation>
    </message>
    <message>
        <source>usually {value}</source>
        <translation>gewoonlijk {value}</translation>
    </message>
    <message>
        <source>by law {value}</source>
        <translation>volgens de wet {value}</translation>
    </message>
    <message>
        <source>h</source>
        <translation>u</translation>
    </message>
    <message>
        <source>{source}, since {day}</source>
        <translation>{source}, sinds {day}</translation>
    </message>
    <message>
        <source>the team asks for more than the law</source>
        <translation>het team vraagt meer dan de wet</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>het team</translation>
    </message>
    <message>
        <source>decided by {who} on {day}</source>
        <translation>besloten door {who} op {day}</translation>
    </message>
    <message>
        <source>decided by {who}</source>
        <translation>besloten door {who}</translation>
    </message>
    <message>
        <source>As the app came; the team can decide otherwise</source>
        <translation>Zoals meegeleverd; het team kan anders besluiten</translation>
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
        <source>{newcomer} beside {mentor}</source>
        <translation>{newcomer} naast {mentor}</translation>
    </message>
    <message>
        <source>Delete everything on this computer?</source>
        <translation>Alles op deze computer verwijderen?</translation>
    </message>
    <message>
        <source>Once more: nothing of it comes back</source>
        <translation>Nog eens: er komt niets van terug</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Pincode instellen</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Pincode wijzigen</translation>
    </message>
    <message>
        <source>Remove the PIN?</source>
        <translation>Pincode weghalen?</translation>
    </message>
    <message>
        <source>Bring {file} back?</source>
        <translation>{file} terugzetten?</translation>
    </message>
    <message>
        <source>The team lies encrypted on this computer. What is here keeps it in your hands.</source>
        <translation>Het team staat versleuteld op deze computer. Wat hier staat, houdt het in jullie handen.</translation>
    </message>
    <message>
        <source>Make new recovery words?</source>
        <translation>Nieuwe herstelwoorden maken?</translation>
    </message>
    <message>
        <source>Make streets from {file}</source>
        <translation>Straten maken uit {file}</translation>
    </message>
    <message>
        <source>The map, addresses and travel times of your patch. Nothing is looked up online.</source>
        <translation>De kaart, adressen en reistijden van jullie wijk. Er wordt niets online opgezocht.</translation>
    </message>
    <message>
        <source>Pair a newcomer with her mentor</source>
        <translation>Een nieuwe collega aan haar mentor koppelen</translation>
    </message>
    <message>
        <source>Freed from nights</source>
        <translation>Vrij van nachten</translation>
    </message>
    <message>
        <source>What makes one day&apos;s rounds better than another. A minute of travel is the measure.</source>
        <translation>Wat de rondes van een dag beter maakt. Een minuut reistijd is de maat.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondes</translation>
    </message>
    <message>
        <source>The office sees rounded sums of a month, never a person or a client, and only when the team says yes.</source>
        <translation>Het kantoor ziet afgeronde sommen van een maand, nooit een mens of een cliënt, en alleen als het team ja zegt.</translation>
    </message>
    <message>
        <source>What leaves the team</source>
        <translation>Wat het team uitgaat</translation>
    </message>
    <message>
        <source>Somebody outside of team and office whom you trust. She makes her key with “teamapp officer key FILE” and sends you the line that it prints; the secret half stays with her.</source>
        <translation>Iemand buiten team en kantoor die jullie vertrouwen. Die maakt een sleutel met “teamapp officer key BESTAND” en stuurt jullie de regel die dan verschijnt; de geheime helft blijft daar.</translation>
    </message>
    <message>
        <source>The log officer</source>
        <translation>De logfunctionaris</translation>
    </message>
    <message>
        <source>Health care has to know afterwards who opened a client&apos;s record (NEN 7513). Neither the team nor the office reads along.</source>
        <translation>In de zorg moet achteraf bekend zijn wie het dossier van een cliënt heeft geopend (NEN 7513). Het team en het kantoor lezen niet mee.</translation>
    </message>
    <message>
        <source>Who opened a record</source>
        <translation>Wie een dossier opende</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Nieuwere versies</translation>
    </message>
    <message>
        <source>In the demand: one nurse more, one less, nobody</source>
        <translation>In de bezetting: één collega meer, één minder, niemand</translation>
    </message>
    <message>
        <source>Nothing rings and nothing pops up. What is silent still stands on its own page. For this computer.</source>
        <translation>Er klinkt niets en er springt niets in beeld. Wat stil is, staat gewoon op zijn eigen pagina. Voor deze computer.</translation>
    </message>
    <message>
        <source>What may call for attention</source>
        <translation>Wat mag opvallen</translation>
    </message>
</context>
</TS>
