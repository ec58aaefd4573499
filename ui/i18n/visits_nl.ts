<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AcceptSheet</name>
    <message>
        <source>Family name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Take into care</source>
        <translation>In zorg nemen</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Street 8, or postcode and number</source>
        <translation>Straat 8, of postcode en huisnummer</translation>
    </message>
    <message>
        <source>Put the pin by hand…</source>
        <translation>Speld met de hand zetten…</translation>
    </message>
    <message>
        <source>Where does the client live?</source>
        <translation>Waar woont de cliënt?</translation>
    </message>
    <message>
        <source>Not on this map: choose one that is found, or put the pin by hand.</source>
        <translation>Niet op deze kaart: kies een gevonden adres of zet de speld met de hand.</translation>
    </message>
    <message>
        <source>Not on the map yet</source>
        <translation>Nog niet op de kaart</translation>
    </message>
    <message>
        <source>Found on this computer only</source>
        <translation>Gezocht op deze computer zelf</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Op de kaart</translation>
    </message>
</context>
<context>
    <name>AlternativesMode</name>
    <message>
        <source>Mix these rounds</source>
        <translation>Meng deze rondes</translation>
    </message>
    <message>
        <source>See it in the day</source>
        <translation>Bekijk in de dag</translation>
    </message>
    <message>
        <source>The rounds are like that already.</source>
        <translation>De rondes zijn al zo.</translation>
    </message>
    <message>
        <source>Nothing is written before you keep one.</source>
        <translation>Er wordt niets vastgelegd voordat je er een overneemt.</translation>
    </message>
    <message>
        <source>Make them again</source>
        <translation>Opnieuw maken</translation>
    </message>
    <message>
        <source>Three plans of this day</source>
        <translation>Drie plannen voor deze dag</translation>
    </message>
    <message>
        <source>take a nurse&apos;s round from a plan; the rest is planned around it</source>
        <translation>neem iemands ronde uit een plan; de rest wordt eromheen gepland</translation>
    </message>
    <message>
        <source>Or mix them</source>
        <translation>Of meng ze</translation>
    </message>
    <message>
        <source>{n} visits have other nurses</source>
        <translation>{n} bezoeken hebben anderen</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>Waar ze verschillen</translation>
    </message>
    <message>
        <source>The planner makes one with the least travel, one with the most known faces and one that is most even. You compare them here, keep one or mix their rounds.</source>
        <translation>De planner maakt er een met de minste reistijd, een met de meeste bekende gezichten en een die het eerlijkst verdeelt. Je vergelijkt ze hier, neemt er een over of mengt hun rondes.</translation>
    </message>
    <message>
        <source>Three plans to choose from</source>
        <translation>Drie plannen om uit te kiezen</translation>
    </message>
    <message>
        <source>Make three plans</source>
        <translation>Drie plannen maken</translation>
    </message>
</context>
<context>
    <name>AnswerPane</name>
    <message>
        <source>Fill in what the caller says. The coming two weeks are being looked at meanwhile; three ways to take her come here.</source>
        <translation>Vul in wat de beller zegt. Intussen worden de komende twee weken bekeken; hier komen drie manieren om haar te nemen.</translation>
    </message>
    <message>
        <source>Can we take this client?</source>
        <translation>Kunnen we deze cliënt nemen?</translation>
    </message>
    <message>
        <source>Every round of two weeks, every time that would do. This takes a few seconds.</source>
        <translation>Elke ronde van twee weken, elke tijd die kan. Dat duurt een paar seconden.</translation>
    </message>
    <message>
        <source>Looking for her places</source>
        <translation>Plekken voor haar zoeken</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Nog geen antwoord</translation>
    </message>
    <message>
        <source>Yes, we can take her</source>
        <translation>Ja, we kunnen haar nemen</translation>
    </message>
    <message>
        <source>We can take her, with something that gives</source>
        <translation>We kunnen haar nemen, als er iets meegeeft</translation>
    </message>
    <message>
        <source>Not as it stands</source>
        <translation>Zo niet</translation>
    </message>
</context>
<context>
    <name>AwayForm</name>
    <message>
        <source>Who is away</source>
        <translation>Wie is er niet</translation>
    </message>
    <message>
        <source>No reason is asked. It counts for this day, and her shift becomes open.</source>
        <translation>Er wordt geen reden gevraagd. Het geldt voor deze dag, en haar dienst komt open.</translation>
    </message>
</context>
<context>
    <name>CallsBand</name>
    <message>
        <source>Whom to phone…</source>
        <translation>Wie te bellen…</translation>
    </message>
    <message>
        <source>1 client is still to be phoned</source>
        <translation>1 cliënt moet nog gebeld worden</translation>
    </message>
    <message>
        <source>{n} clients are still to be phoned</source>
        <translation>{n} cliënten moeten nog gebeld worden</translation>
    </message>
    <message>
        <source>Everybody was phoned: {n} calls</source>
        <translation>Iedereen is gebeld: {n} telefoontjes</translation>
    </message>
</context>
<context>
    <name>CallsList</name>
    <message>
        <source>Whom to phone</source>
        <translation>Wie te bellen</translation>
    </message>
    <message>
        <source>Phoned {client}: {said}</source>
        <translation>{client} gebeld: {said}</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>geen nummer</translation>
    </message>
    <message>
        <source>{phone} ({whose})</source>
        <translation>{phone} ({whose})</translation>
    </message>
</context>
<context>
    <name>CallsSheet</name>
    <message>
        <source>Done with the list</source>
        <translation>Lijst is klaar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>Which visit</source>
        <translation>Welk bezoek</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>For example: in hospital.</source>
        <translation>Bijvoorbeeld: in het ziekenhuis.</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>cancelled</source>
        <translation>vervalt</translation>
    </message>
    <message>
        <source>{place}, {minutes} min</source>
        <translation>{place}, {minutes} min</translation>
    </message>
</context>
<context>
    <name>ChangedSheet</name>
    <message>
        <source>Nurse away</source>
        <translation>Iemand is er niet</translation>
    </message>
    <message>
        <source>Takes longer</source>
        <translation>Duurt langer</translation>
    </message>
    <message>
        <source>Not at home</source>
        <translation>Niet thuis</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Vervalt</translation>
    </message>
    <message>
        <source>One more visit</source>
        <translation>Bezoek extra</translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation>Wat is er veranderd?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>See what follows</source>
        <translation>Bekijk wat volgt</translation>
    </message>
</context>
<context>
    <name>ClientsLegend</name>
    <message>
        <source>nurse</source>
        <translation>medewerker</translation>
    </message>
    <message>
        <source>new face</source>
        <translation>nieuw gezicht</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nog niemand</translation>
    </message>
    <message>
        <source>14 days: different carers in the fullest two weeks</source>
        <translation>14 dagen: verschillende zorgverleners in de drukste twee weken</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>If somebody is ill on {day}</source>
        <translation>Als iemand ziek is op {day}</translation>
    </message>
    <message>
        <source>no roster yet: as on {day}</source>
        <translation>nog geen rooster: zoals op {day}</translation>
    </message>
    <message>
        <source>as the rounds are planned</source>
        <translation>zoals de rondes gepland zijn</translation>
    </message>
    <message>
        <source>rounds not planned yet</source>
        <translation>rondes nog niet gepland</translation>
    </message>
    <message>
        <source>Open even with everybody there</source>
        <translation>Open, ook als iedereen er is</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} en nog {n}</translation>
    </message>
</context>
<context>
    <name>DaysSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Keep these days</source>
        <translation>Deze dagen bewaren</translation>
    </message>
</context>
<context>
    <name>DifferencesSheet</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Keep what is ticked</source>
        <translation>Aangevinkte overnemen</translation>
    </message>
</context>
<context>
    <name>DifferingList</name>
    <message>
        <source>Visits with other nurses</source>
        <translation>Bezoeken met anderen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>FindingsSection</name>
    <message>
        <source>Let the planner find something better, and leave the rest</source>
        <translation>Laat de planner iets beters zoeken en de rest zo laten</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Herstel</translation>
    </message>
</context>
<context>
    <name>GivesSection</name>
    <message>
        <source>Working it out…</source>
        <translation>Wordt uitgezocht…</translation>
    </message>
    <message>
        <source>Show it on the day</source>
        <translation>Toon het op de dag</translation>
    </message>
    <message>
        <source>Show: {way}</source>
        <translation>Toon: {way}</translation>
    </message>
    <message>
        <source>That is for the care plan: say on the client&apos;s card how many nurses come.</source>
        <translation>Dat hoort in het zorgplan: zeg op de cliëntkaart hoeveel medewerkers komen.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>not planned</source>
        <translation>niet gepland</translation>
    </message>
</context>
<context>
    <name>HomeForm</name>
    <message>
        <source>Who was not at home</source>
        <translation>Wie was niet thuis</translation>
    </message>
    <message>
        <source>Go again later</source>
        <translation>Later nog eens</translation>
    </message>
    <message>
        <source>Leave it for today</source>
        <translation>Vandaag niet meer</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>Wat nu</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Niet voor</translation>
    </message>
</context>
<context>
    <name>IfIllSection</name>
    <message>
        <source>See what the others take over</source>
        <translation>Zien wat de anderen overnemen</translation>
    </message>
</context>
<context>
    <name>Improving</name>
    <message>
        <source>Improving rounds</source>
        <translation>Rondes verbeteren</translation>
    </message>
    <message>
        <source>Travel {before} → {after} min</source>
        <translation>Reistijd {before} → {after} min</translation>
    </message>
    <message>
        <source>known faces {percent} %</source>
        <translation>bekende gezichten {percent} %</translation>
    </message>
    <message>
        <source>{n} not planned</source>
        <translation>{n} niet gepland</translation>
    </message>
    <message>
        <source>The rounds are already as good as can be found.</source>
        <translation>Betere rondes zijn er niet gevonden.</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>so often a week, any days</source>
        <translation>zo vaak per week, dagen vrij</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>per week</translation>
    </message>
</context>
<context>
    <name>IntakeMode</name>
    <message>
        <source>Can we take her?</source>
        <translation>Kunnen we haar nemen?</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>nursing care</source>
        <translation>verpleegkundige zorg</translation>
    </message>
    <message>
        <source>new face for the client</source>
        <translation>nieuw gezicht voor de cliënt</translation>
    </message>
    <message>
        <source>travel</source>
        <translation>reistijd</translation>
    </message>
    <message>
        <source>agreed window</source>
        <translation>afgesproken tijd</translation>
    </message>
    <message>
        <source>two nurses</source>
        <translation>twee medewerkers</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>vastgezet</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pauze</translation>
    </message>
    <message>
        <source>must be fixed</source>
        <translation>moet anders</translation>
    </message>
    <message>
        <source>to consider</source>
        <translation>om te overwegen</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>twee versies</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>not at home</source>
        <translation>niet thuis</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>afgezegd</translation>
    </message>
</context>
<context>
    <name>ListTwin</name>
    <message>
        <source>List of the day&apos;s visits</source>
        <translation>Lijst van de bezoeken van de dag</translation>
    </message>
    <message>
        <source>or</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Niet gepland</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Zorg</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Agreed start</source>
        <translation>Afgesproken begin</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reistijd</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>not at home</source>
        <translation>niet thuis</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>afgezegd</translation>
    </message>
</context>
<context>
    <name>LongerForm</name>
    <message>
        <source>Which visit</source>
        <translation>Welk bezoek</translation>
    </message>
    <message>
        <source>Longer by</source>
        <translation>Langer met</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>MapNote</name>
    <message>
        <source>Not on the map:</source>
        <translation>Niet op de kaart:</translation>
    </message>
    <message>
        <source>No way leads to:</source>
        <translation>Geen weg leidt naar:</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
</context>
<context>
    <name>MapSide</name>
    <message>
        <source>With the streets of your patch, rounds are drawn along them and travel times are real.</source>
        <translation>Met de straten van jullie wijk worden rondes erlangs getekend en kloppen de reistijden.</translation>
    </message>
    <message>
        <source>No streets yet</source>
        <translation>Nog geen straten</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Naar de instellingen</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Nurse</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>First nurse</source>
        <translation>Eerste medewerker</translation>
    </message>
    <message>
        <source>Second nurse</source>
        <translation>Tweede medewerker</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>Who needs one more visit</source>
        <translation>Wie heeft een bezoek extra nodig</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
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
    <name>OptionCard</name>
    <message>
        <source>Take her like this…</source>
        <translation>Zo nemen…</translation>
    </message>
    <message>
        <source>Take her like this: {way}</source>
        <translation>Zo nemen: {way}</translation>
    </message>
    <message>
        <source>Nothing breaks</source>
        <translation>Er knelt niets</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Eerste contactpersoon</translation>
    </message>
    <message>
        <source>no roster yet</source>
        <translation>nog geen rooster</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>A shift</source>
        <translation>Een dienst</translation>
    </message>
    <message>
        <source>Nurses</source>
        <translation>Medewerkers</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Which part</source>
        <translation>Welk deel</translation>
    </message>
    <message>
        <source>Tick at least one.</source>
        <translation>Vink er minstens één aan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Improve this part</source>
        <translation>Verbeter dit deel</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take this address</source>
        <translation>Dit adres nemen</translation>
    </message>
    <message>
        <source>Put the pin first: no round can go there without it.</source>
        <translation>Zet eerst de speld: zonder speld kan er geen ronde heen.</translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message>
        <source>Keep this plan</source>
        <translation>Dit plan overnemen</translation>
    </message>
    <message>
        <source>Differences…</source>
        <translation>Verschillen…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>1 visit changes</source>
        <translation>1 bezoek verandert</translation>
    </message>
    <message>
        <source>{n} visits change</source>
        <translation>{n} bezoeken veranderen</translation>
    </message>
    <message>
        <source>Suggestion: {visits}</source>
        <translation>Voorstel: {visits}</translation>
    </message>
    <message>
        <source>{n} visits planned</source>
        <translation>{n} bezoeken gepland</translation>
    </message>
    <message>
        <source>Travel {minutes} min</source>
        <translation>Reistijd {minutes} min</translation>
    </message>
    <message>
        <source>known faces {percent} %</source>
        <translation>bekende gezichten {percent} %</translation>
    </message>
    <message>
        <source>Travel {before} → {after} min</source>
        <translation>Reistijd {before} → {after} min</translation>
    </message>
    <message>
        <source>known faces {before} → {after} %</source>
        <translation>bekende gezichten {before} → {after} %</translation>
    </message>
    <message>
        <source>late {before} → {after} min</source>
        <translation>te laat {before} → {after} min</translation>
    </message>
    <message>
        <source>overtime {before} → {after} min</source>
        <translation>overwerk {before} → {after} min</translation>
    </message>
    <message>
        <source>not planned {before} → {after}</source>
        <translation>niet gepland {before} → {after}</translation>
    </message>
</context>
<context>
    <name>ReplanActs</name>
    <message>
        <source>Mending the rounds</source>
        <translation>Rondes herstellen</translation>
    </message>
</context>
<context>
    <name>ReplanSheet</name>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Look at the day</source>
        <translation>Bekijk de dag</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert</translation>
    </message>
    <message>
        <source>No visit gets another nurse or another time.</source>
        <translation>Geen bezoek krijgt iemand anders of een andere tijd.</translation>
    </message>
    <message>
        <source>Within a quarter of an hour and with the same nurse, so nobody is phoned: {names}.</source>
        <translation>Binnen een kwartier en met dezelfde medewerker, dus niemand wordt gebeld: {names}.</translation>
    </message>
    <message>
        <source>Whom to phone</source>
        <translation>Wie te bellen</translation>
    </message>
    <message>
        <source>Nobody: everybody keeps nurse and quarter of an hour.</source>
        <translation>Niemand: iedereen houdt dezelfde medewerker en hetzelfde kwartier.</translation>
    </message>
    <message>
        <source>{n} earlier visits without a tick count as made</source>
        <translation>{n} eerdere bezoeken zonder vinkje tellen als gedaan</translation>
    </message>
    <message>
        <source>{n} of her earlier visits count as made too</source>
        <translation>{n} van haar eerdere bezoeken tellen ook als gedaan</translation>
    </message>
</context>
<context>
    <name>ResilienceMode</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The coming two weeks</source>
        <translation>De komende twee weken</translation>
    </message>
    <message>
        <source>The others may come {late} min later than agreed and end {over} min after their shift.</source>
        <translation>De anderen mogen {late} min later komen dan afgesproken en {over} min na hun dienst eindigen.</translation>
    </message>
</context>
<context>
    <name>RoundSection</name>
    <message>
        <source>No visits yet</source>
        <translation>Nog geen bezoeken</translation>
    </message>
    <message>
        <source>Home at {time}</source>
        <translation>Thuis om {time}</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pauze</translation>
    </message>
    <message>
        <source>{minutes} min late</source>
        <translation>{minutes} min te laat</translation>
    </message>
    <message>
        <source>waits {minutes} min</source>
        <translation>wacht {minutes} min</translation>
    </message>
</context>
<context>
    <name>RoundsLegend</name>
    <message>
        <source>% of her hours with clients</source>
        <translation>% van de uren bij cliënten</translation>
    </message>
    <message>
        <source>hours with clients · minutes on the way</source>
        <translation>uren bij cliënten · minuten onderweg</translation>
    </message>
    <message>
        <source>must be fixed</source>
        <translation>moet anders</translation>
    </message>
    <message>
        <source>late, or long</source>
        <translation>te laat of te lang</translation>
    </message>
</context>
<context>
    <name>RoundsTable</name>
    <message>
        <source>Rounds to take into a mix</source>
        <translation>Rondes om te mengen</translation>
    </message>
    <message>
        <source>{n} visits · {travel} min</source>
        <translation>{n} bezoeken · {travel} min</translation>
    </message>
</context>
<context>
    <name>ThenSection</name>
    <message>
        <source>Why at {time}?</source>
        <translation>Waarom om {time}?</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Week before</source>
        <translation>Week eerder</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Week later</translation>
    </message>
</context>
<context>
    <name>VisitInspector</name>
    <message>
        <source>Move…</source>
        <translation>Verplaatsen…</translation>
    </message>
    <message>
        <source>No visit chosen</source>
        <translation>Geen bezoek gekozen</translation>
    </message>
    <message>
        <source>Choose a visit to see why it is where it is, and who else could go.</source>
        <translation>Kies een bezoek om te zien waarom het daar staat en wie er nog meer kan gaan.</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Find a visit: client, street, care</source>
        <translation>Zoek een bezoek: cliënt, straat, zorg</translation>
    </message>
</context>
<context>
    <name>WeakestCard</name>
    <message>
        <source>Every absence can be carried</source>
        <translation>Elke afwezigheid is op te vangen</translation>
    </message>
    <message>
        <source>Whoever is ill, the others can make all visits of these days.</source>
        <translation>Wie er ook ziek is, de anderen kunnen alle bezoeken van deze dagen doen.</translation>
    </message>
    <message>
        <source>The weakest day: {day}</source>
        <translation>De zwakste dag: {day}</translation>
    </message>
    <message>
        <source>If {nurse} is ill, {line}: {why}.</source>
        <translation>Als {nurse} ziek is: {line}; {why}.</translation>
    </message>
    <message>
        <source>Trying {n} days without each nurse</source>
        <translation>{n} dagen proberen zonder elk van de collega&apos;s</translation>
    </message>
    <message>
        <source>{done} of {n} days done</source>
        <translation>{done} van {n} dagen klaar</translation>
    </message>
</context>
<context>
    <name>WeekCards</name>
    <message>
        <source>With clients</source>
        <translation>Bij cliënten</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Known faces</source>
        <translation>Bekende gezichten</translation>
    </message>
    <message>
        <source>Carers in 14 days</source>
        <translation>Gezichten in 14 dagen</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Niet gepland</translation>
    </message>
    <message>
        <source>aim {low}–{high} %</source>
        <translation>streven {low}–{high} %</translation>
    </message>
    <message>
        <source>{time} a day</source>
        <translation>{time} per dag</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>wordt gemeten</translation>
    </message>
    <message>
        <source>in the 2 weeks before</source>
        <translation>in de 2 weken ervoor</translation>
    </message>
    <message>
        <source>of {visits}</source>
        <translation>van {visits}</translation>
    </message>
</context>
<context>
    <name>WeekFaces</name>
    <message>
        <source>Nurse</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 dagen</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wensen</translation>
    </message>
    <message>
        <source>Rounds of the week by nurse and day</source>
        <translation>Rondes van de week per medewerker en dag</translation>
    </message>
    <message>
        <source>Carers of the week by client and day</source>
        <translation>Zorgverleners van de week per cliënt en dag</translation>
    </message>
</context>
<context>
    <name>WeekImproving</name>
    <message>
        <source>Improving the week</source>
        <translation>Week verbeteren</translation>
    </message>
</context>
<context>
    <name>WeekMode</name>
    <message>
        <source>Rounds</source>
        <translation>Rondes</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>What the week shows</source>
        <translation>Wat de week toont</translation>
    </message>
    <message>
        <source>The week is already as good as can be found.</source>
        <translation>Een betere week is er niet gevonden.</translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>Keep this week</source>
        <translation>Deze week overnemen</translation>
    </message>
    <message>
        <source>Some days…</source>
        <translation>Enkele dagen…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>on 1 day</source>
        <translation>op 1 dag</translation>
    </message>
    <message>
        <source>on {n} days</source>
        <translation>op {n} dagen</translation>
    </message>
    <message>
        <source>1 visit changes</source>
        <translation>1 bezoek verandert</translation>
    </message>
    <message>
        <source>{n} visits change</source>
        <translation>{n} bezoeken veranderen</translation>
    </message>
    <message>
        <source>Suggestion: {visits} {days}</source>
        <translation>Voorstel: {visits} {days}</translation>
    </message>
</context>
<context>
    <name>WhatSection</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>or</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Agreed start: {window}</source>
        <translation>Afgesproken begin: {window}</translation>
    </message>
    <message>
        <source>Open the client&apos;s card</source>
        <translation>Cliëntkaart openen</translation>
    </message>
</context>
<context>
    <name>WhoCanSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Give it to her</source>
        <translation>Aan haar geven</translation>
    </message>
    <message>
        <source>has it</source>
        <translation>heeft het</translation>
    </message>
    <message>
        <source>cannot</source>
        <translation>kan niet</translation>
    </message>
    <message>
        <source>breaks a rule</source>
        <translation>breekt een regel</translation>
    </message>
    <message>
        <source>Goes there as it is planned</source>
        <translation>Gaat er volgens plan heen</translation>
    </message>
    <message>
        <source>Give it anyway</source>
        <translation>Toch geven</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>Nobody goes yet</source>
        <translation>Er gaat nog niemand</translation>
    </message>
    <message>
        <source>Why {nurse}?</source>
        <translation>Waarom {nurse}?</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{known} of last {total}</source>
        <translation>{known} van laatste {total}</translation>
    </message>
    <message>
        <source>new face</source>
        <translation>nieuw gezicht</translation>
    </message>
    <message>
        <source>Knows this client</source>
        <translation>Kent deze cliënt</translation>
    </message>
    <message>
        <source>Travel from {place}</source>
        <translation>Reistijd vanaf {place}</translation>
    </message>
    <message>
        <source>home</source>
        <translation>huis</translation>
    </message>
    <message>
        <source>Room left in the shift</source>
        <translation>Ruimte in de dienst</translation>
    </message>
    <message>
        <source>Her round ends {minutes} min after her shift.</source>
        <translation>De ronde eindigt {minutes} min na de dienst.</translation>
    </message>
</context>
<context>
    <name>WishFields</name>
    <message>
        <source>Her wishes</source>
        <translation>Haar wensen</translation>
    </message>
    <message>
        <source>Likes to see</source>
        <translation>Ziet graag</translation>
    </message>
    <message>
        <source>Does not want</source>
        <translation>Wil niet</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Spreekt</translation>
    </message>
</context>
<context>
    <name>alternatives</name>
    <message>
        <source>Improve only this client&apos;s visits</source>
        <translation>Alleen de bezoeken van deze cliënt verbeteren</translation>
    </message>
    <message>
        <source>Improve only these clients&apos; visits</source>
        <translation>Alleen de bezoeken van deze cliënten verbeteren</translation>
    </message>
    <message>
        <source>Improve only the visits of the chosen clients</source>
        <translation>Alleen de bezoeken van de gekozen cliënten verbeteren</translation>
    </message>
    <message>
        <source>Improve only the chosen round</source>
        <translation>Alleen de gekozen ronde verbeteren</translation>
    </message>
    <message>
        <source>Improve only this round</source>
        <translation>Alleen deze ronde verbeteren</translation>
    </message>
    <message>
        <source>Three plans to choose from…</source>
        <translation>Drie plannen om uit te kiezen…</translation>
    </message>
    <message>
        <source>Improve only a part…</source>
        <translation>Alleen een deel verbeteren…</translation>
    </message>
    <message>
        <source>{plan}, {number} of {of} · travel {travel} min · known faces {known} %</source>
        <translation>{plan}, {number} van {of} · reistijd {travel} min · bekende gezichten {known} %</translation>
    </message>
    <message>
        <source>Making three plans</source>
        <translation>Drie plannen maken</translation>
    </message>
    <message>
        <source>Mixing the rounds</source>
        <translation>Rondes mengen</translation>
    </message>
    <message>
        <source>A mix of the plans</source>
        <translation>Een mix van de plannen</translation>
    </message>
    <message>
        <source>Everything else stays exactly as it is.</source>
        <translation>Al het andere blijft precies zo.</translation>
    </message>
    <message>
        <source>Improve only a part</source>
        <translation>Alleen een deel verbeteren</translation>
    </message>
    <message>
        <source>Three plans</source>
        <translation>Drie plannen</translation>
    </message>
    <message>
        <source>{n} visits change</source>
        <translation>{n} bezoeken veranderen</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Known faces</source>
        <translation>Bekende gezichten</translation>
    </message>
    <message>
        <source>Away from one&apos;s share</source>
        <translation>Afwijking van ieders deel</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Overwerk</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Niet gepland</translation>
    </message>
    <message>
        <source>As little time on the road as can be.</source>
        <translation>Zo kort mogelijk onderweg.</translation>
    </message>
    <message>
        <source>Clients meet nurses whom they know.</source>
        <translation>Cliënten zien wie ze kennen.</translation>
    </message>
    <message>
        <source>Each nurse has her share of the work.</source>
        <translation>Ieder heeft haar deel van het werk.</translation>
    </message>
</context>
<context>
    <name>replan</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>You see who goes where and whom to phone before anything is written.</source>
        <translation>Je ziet wie waarheen gaat en wie te bellen, voordat er iets wordt vastgelegd.</translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation>Wat is er veranderd?</translation>
    </message>
    <message>
        <source>The list stays on this computer until it is done.</source>
        <translation>De lijst blijft op deze computer tot hij klaar is.</translation>
    </message>
    <message>
        <source>Whom to phone</source>
        <translation>Wie te bellen</translation>
    </message>
    <message>
        <source>{n} visits get another nurse or time, {calls} calls.</source>
        <translation>{n} bezoeken krijgen iemand anders of een andere tijd, {calls} telefoontjes.</translation>
    </message>
    <message>
        <source>{quiet} move by at most a quarter of an hour, {n} stay exactly as they are.</source>
        <translation>{quiet} schuiven hooguit een kwartier, {n} blijven precies zo.</translation>
    </message>
    <message>
        <source>{n} visits stay exactly as they are.</source>
        <translation>{n} bezoeken blijven precies zo.</translation>
    </message>
    <message>
        <source>For {n} nobody can be found.</source>
        <translation>Voor {n} is niemand te vinden.</translation>
    </message>
    <message>
        <source>The chosen nurse is away: cover her visits</source>
        <translation>De gekozen collega is er niet: haar bezoeken opvangen</translation>
    </message>
    <message>
        <source>This visit has been cancelled already.</source>
        <translation>Dit bezoek is al vervallen.</translation>
    </message>
    <message>
        <source>This visit is over.</source>
        <translation>Dit bezoek is voorbij.</translation>
    </message>
    <message>
        <source>This visit has begun, or is over.</source>
        <translation>Dit bezoek is begonnen of al voorbij.</translation>
    </message>
    <message>
        <source>Something changed…</source>
        <translation>Er is iets veranderd…</translation>
    </message>
    <message>
        <source>The chosen visit takes longer…</source>
        <translation>Het gekozen bezoek duurt langer…</translation>
    </message>
    <message>
        <source>Takes longer…</source>
        <translation>Duurt langer…</translation>
    </message>
    <message>
        <source>Nobody is at home at the chosen visit…</source>
        <translation>Niemand thuis bij het gekozen bezoek…</translation>
    </message>
    <message>
        <source>Not at home…</source>
        <translation>Niet thuis…</translation>
    </message>
    <message>
        <source>The chosen visit is cancelled…</source>
        <translation>Het gekozen bezoek vervalt…</translation>
    </message>
    <message>
        <source>Cancelled…</source>
        <translation>Vervalt…</translation>
    </message>
    <message>
        <source>{nurse} is away: cover her visits</source>
        <translation>{nurse} is er niet: haar bezoeken opvangen</translation>
    </message>
    <message>
        <source>Something changed?</source>
        <translation>Iets veranderd?</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>What the suggestion would change</source>
        <translation>Wat het voorstel zou veranderen</translation>
    </message>
    <message>
        <source>Move {client}</source>
        <translation>{client} verplaatsen</translation>
    </message>
    <message>
        <source>Visits &amp; rounds</source>
        <translation>Bezoeken &amp; rondes</translation>
    </message>
    <message>
        <source>Improve rounds</source>
        <translation>Rondes verbeteren</translation>
    </message>
    <message>
        <source>Stop and keep the best rounds</source>
        <translation>Stoppen en de beste rondes houden</translation>
    </message>
    <message>
        <source>Other ways to improve rounds…</source>
        <translation>Andere manieren om rondes te verbeteren…</translation>
    </message>
    <message>
        <source>Keep the suggested rounds</source>
        <translation>Houd de voorgestelde rondes</translation>
    </message>
    <message>
        <source>Discard the suggested rounds</source>
        <translation>Gooi de voorgestelde rondes weg</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Dag eerder</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Dag later</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Show timeline and map</source>
        <translation>Toon tijdlijn en kaart</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>Tijdlijn tonen</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Kaart tonen</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Lijst tonen</translation>
    </message>
    <message>
        <source>Next visit that is not planned or has something wrong</source>
        <translation>Volgend bezoek dat niet gepland is of waar iets aan schort</translation>
    </message>
    <message>
        <source>Put the map below the timeline, or beside it</source>
        <translation>Zet de kaart onder de tijdlijn, of ernaast</translation>
    </message>
    <message>
        <source>Why the chosen visit or round is as it is</source>
        <translation>Waarom het gekozen bezoek of de gekozen ronde zo is</translation>
    </message>
    <message>
        <source>Choose a visit or a nurse&apos;s round first.</source>
        <translation>Kies eerst een bezoek of de ronde van een collega.</translation>
    </message>
    <message>
        <source>Show the whole round of the chosen visit</source>
        <translation>Toon de hele ronde van het gekozen bezoek</translation>
    </message>
    <message>
        <source>Move the chosen visit…</source>
        <translation>Gekozen bezoek verplaatsen…</translation>
    </message>
    <message>
        <source>Fix the chosen visit, or let it move</source>
        <translation>Gekozen bezoek vastzetten of vrijgeven</translation>
    </message>
    <message>
        <source>Take the chosen visit off the rounds</source>
        <translation>Gekozen bezoek van de rondes halen</translation>
    </message>
    <message>
        <source>Lock the chosen nurse&apos;s round, or let it change</source>
        <translation>Zet de ronde van de gekozen verpleegkundige vast, of geef haar vrij</translation>
    </message>
    <message>
        <source>Carry the chosen visit: arrows, Enter drops it, Esc leaves it</source>
        <translation>Draag het gekozen bezoek: pijlen, Enter zet neer, Esc laat het zo</translation>
    </message>
    <message>
        <source>Choose more visits, up to here</source>
        <translation>Kies meer bezoeken, tot hier</translation>
    </message>
    <message>
        <source>The visit before or after in time, on whatever lane</source>
        <translation>Het bezoek ervoor of erna in de tijd, op welke baan ook</translation>
    </message>
    <message>
        <source>Why, and what happened</source>
        <translation>Waarom, en wat er gebeurde</translation>
    </message>
    <message>
        <source>Let it move</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Fix here</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verplaatsen…</translation>
    </message>
    <message>
        <source>Take off the rounds</source>
        <translation>Van de ronde halen</translation>
    </message>
    <message>
        <source>Why, and what happened…</source>
        <translation>Waarom, en wat er gebeurde…</translation>
    </message>
    <message>
        <source>Open the client&apos;s card</source>
        <translation>Cliëntkaart openen</translation>
    </message>
    <message>
        <source>Let the round change</source>
        <translation>Ronde vrijgeven</translation>
    </message>
    <message>
        <source>Lock the round</source>
        <translation>Ronde vastzetten</translation>
    </message>
    <message>
        <source>Takes it off the rounds</source>
        <translation>Haalt het van de rondes</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>What the page shows</source>
        <translation>Wat de pagina toont</translation>
    </message>
    <message>
        <source>No visit chosen</source>
        <translation>Geen bezoek gekozen</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>Daarna het best</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>No visits on this day</source>
        <translation>Geen bezoeken op deze dag</translation>
    </message>
    <message>
        <source>When clients have care on this day, their visits appear here.</source>
        <translation>Als cliënten op deze dag zorg hebben, staan hun bezoeken hier.</translation>
    </message>
    <message>
        <source>Open the clients</source>
        <translation>Naar de cliënten</translation>
    </message>
    <message>
        <source>Nobody works on this day</source>
        <translation>Niemand werkt op deze dag</translation>
    </message>
    <message>
        <source>Give nurses a shift in the roster; then their rounds can be planned.</source>
        <translation>Geef collega&apos;s een dienst in het rooster; dan kunnen hun rondes worden gepland.</translation>
    </message>
    <message>
        <source>Open the roster</source>
        <translation>Naar het rooster</translation>
    </message>
    <message>
        <source>No visit like that on this day</source>
        <translation>Zo&apos;n bezoek is er niet op deze dag</translation>
    </message>
    <message>
        <source>Other days may have some; the filter stays while you look.</source>
        <translation>Op andere dagen misschien wel; het filter blijft staan terwijl je kijkt.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>1 nurse</source>
        <translation>1 medewerker</translation>
    </message>
    <message>
        <source>{n} nurses</source>
        <translation>{n} medewerkers</translation>
    </message>
    <message>
        <source>{n} not planned</source>
        <translation>{n} niet gepland</translation>
    </message>
    <message>
        <source>travel times estimated along straight lines</source>
        <translation>reistijden geschat langs rechte lijnen</translation>
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
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Where does the client live?</source>
        <translation>Waar woont de cliënt?</translation>
    </message>
    <message>
        <source>Can we take this client?</source>
        <translation>Kunnen we deze cliënt nemen?</translation>
    </message>
    <message>
        <source>Who can take the chosen visit?</source>
        <translation>Wie kan het gekozen bezoek doen?</translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation>Week tonen</translation>
    </message>
    <message>
        <source>Show the carers of each client in the week</source>
        <translation>Tonen wie er in de week bij elke cliënt komen</translation>
    </message>
    <message>
        <source>Improve the whole week</source>
        <translation>De hele week verbeteren</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Week {number}</translation>
    </message>
    <message>
        <source>{n} min on the way</source>
        <translation>{n} min onderweg</translation>
    </message>
    <message>
        <source>{care} with clients ({percent} % of {paid})</source>
        <translation>{care} bij cliënten ({percent} % van {paid})</translation>
    </message>
    <message>
        <source>1 carer in the 14 days from {day}</source>
        <translation>1 zorgverlener in de 14 dagen vanaf {day}</translation>
    </message>
    <message>
        <source>{n} different carers in the 14 days from {day}</source>
        <translation>{n} verschillende zorgverleners in de 14 dagen vanaf {day}</translation>
    </message>
    <message>
        <source>1 client above {aim}</source>
        <translation>1 cliënt boven de {aim}</translation>
    </message>
    <message>
        <source>{n} clients above {aim}</source>
        <translation>{n} cliënten boven de {aim}</translation>
    </message>
    <message>
        <source>Travel {before} → {after}</source>
        <translation>Reistijd {before} → {after}</translation>
    </message>
    <message>
        <source>Travel {after}</source>
        <translation>Reistijd {after}</translation>
    </message>
    <message>
        <source>known faces {percent} %</source>
        <translation>bekende gezichten {percent} %</translation>
    </message>
    <message>
        <source>carers in 14 days {n}</source>
        <translation>gezichten in 14 dagen {n}</translation>
    </message>
    <message>
        <source>known faces {before} → {after} %</source>
        <translation>bekende gezichten {before} → {after} %</translation>
    </message>
    <message>
        <source>carers in 14 days {before} → {after}</source>
        <translation>gezichten in 14 dagen {before} → {after}</translation>
    </message>
    <message>
        <source>clients above {aim}: {before} → {after}</source>
        <translation>cliënten boven de {aim}: {before} → {after}</translation>
    </message>
    <message>
        <source>late {before} → {after} min</source>
        <translation>te laat {before} → {after} min</translation>
    </message>
    <message>
        <source>not planned {before} → {after}</source>
        <translation>niet gepland {before} → {after}</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>niet gepland</translation>
    </message>
    <message>
        <source>{nurse} (new face)</source>
        <translation>{nurse} (nieuw gezicht)</translation>
    </message>
    <message>
        <source>{back} in the two weeks up to Sunday, {ahead} from Monday on</source>
        <translation>{back} in de twee weken tot en met zondag, {ahead} vanaf maandag</translation>
    </message>
    <message>
        <source>prefers {nurse}, who comes</source>
        <translation>ziet het liefst {nurse}, en die komt</translation>
    </message>
    <message>
        <source>prefers {nurse}, who does not come this week</source>
        <translation>ziet het liefst {nurse}, maar die komt deze week niet</translation>
    </message>
    <message>
        <source>not again {nurse}, who does not come</source>
        <translation>liever niet meer {nurse}, en die komt niet</translation>
    </message>
    <message>
        <source>not again {nurse}, who comes all the same</source>
        <translation>liever niet meer {nurse}, maar die komt toch</translation>
    </message>
    <message>
        <source>1 round</source>
        <translation>1 ronde</translation>
    </message>
    <message>
        <source>{n} rounds</source>
        <translation>{n} rondes</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>vastgezet</translation>
    </message>
    <message>
        <source>other than now</source>
        <translation>anders dan nu</translation>
    </message>
    <message>
        <source>Only new faces for the client</source>
        <translation>Alleen nieuwe gezichten voor de cliënt</translation>
    </message>
    <message>
        <source>Only fixed visits</source>
        <translation>Alleen vastgezette bezoeken</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Niet gepland</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Zorg</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Not at home</source>
        <translation>Niet thuis</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>{repeat}, {times}, from {day}. Client, address, care and first contact are written at once; rounds that are planned stay as they are.</source>
        <translation>{repeat}, {times}, vanaf {day}. Cliënt, adres, zorg en eerste contactpersoon worden in één keer geschreven; geplande rondes blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Take her into care</source>
        <translation>In zorg nemen</translation>
    </message>
    <message>
        <source>{n} min of travel a week</source>
        <translation>{n} min reistijd per week</translation>
    </message>
    <message>
        <source>1 face in two weeks</source>
        <translation>1 gezicht in twee weken</translation>
    </message>
    <message>
        <source>{n} faces in two weeks</source>
        <translation>{n} gezichten in twee weken</translation>
    </message>
    <message>
        <source>{before} → {after} % of contract hours with clients</source>
        <translation>{before} → {after} % van de contracturen bij cliënten</translation>
    </message>
    <message>
        <source>Below the {least}–{most} % aimed for.</source>
        <translation>Onder de {least}–{most} % die het doel is.</translation>
    </message>
    <message>
        <source>Within the {least}–{most} % aimed for.</source>
        <translation>Binnen de {least}–{most} % die het doel is.</translation>
    </message>
    <message>
        <source>Above the {least}–{most} % aimed for.</source>
        <translation>Boven de {least}–{most} % die het doel is.</translation>
    </message>
    <message>
        <source>No rounds are planned yet, so nobody moves</source>
        <translation>Nog geen rondes gepland, dus niemand schuift</translation>
    </message>
    <message>
        <source>Nobody else moves</source>
        <translation>Niemand anders schuift</translation>
    </message>
    <message>
        <source>{n} visits to others move, {minutes} min in all</source>
        <translation>{n} bezoeken bij anderen schuiven, samen {minutes} min</translation>
    </message>
    <message>
        <source>Who can take {client}?</source>
        <translation>Wie kan naar {client}?</translation>
    </message>
    <message>
        <source>Best first, at the price for the whole day. Who cannot stands below, with the reason.</source>
        <translation>De beste eerst, naar de prijs voor de hele dag. Wie niet kan staat onderaan, met de reden.</translation>
    </message>
    <message>
        <source>The days are planned together: a day that is left out keeps its present nurses.</source>
        <translation>De dagen zijn samen gepland: een dag die je weglaat, houdt de mensen van nu.</translation>
    </message>
    <message>
        <source>Which days to keep</source>
        <translation>Welke dagen overnemen</translation>
    </message>
    <message>
        <source>{n} planned for the first time</source>
        <translation>{n} voor het eerst gepland</translation>
    </message>
    <message>
        <source>{n} by another nurse</source>
        <translation>{n} door een ander</translation>
    </message>
    <message>
        <source>{n} at another time</source>
        <translation>{n} op een andere tijd</translation>
    </message>
    <message>
        <source>If somebody falls ill tomorrow</source>
        <translation>Als iemand morgen ziek wordt</translation>
    </message>
    <message>
        <source>The coming two weeks</source>
        <translation>De komende twee weken</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} open</translation>
    </message>
    <message>
        <source>all covered</source>
        <translation>alles gedekt</translation>
    </message>
    <message>
        <source>Nobody works on this day yet</source>
        <translation>Op deze dag werkt nog niemand</translation>
    </message>
    <message>
        <source>Whoever is ill, the others can take over</source>
        <translation>Wie er ook ziek is, de anderen nemen het over</translation>
    </message>
    <message>
        <source>Without {nurse}: {why}</source>
        <translation>Zonder {nurse}: {why}</translation>
    </message>
    <message>
        <source>If somebody falls ill</source>
        <translation>Als iemand ziek wordt</translation>
    </message>
    <message>
        <source>What would have to give</source>
        <translation>Wat er zou moeten wijken</translation>
    </message>
    <message>
        <source>Why then?</source>
        <translation>Waarom dan?</translation>
    </message>
    <message>
        <source>If she falls ill</source>
        <translation>Als zij ziek wordt</translation>
    </message>
    <message>
        <source>Save a round for another map…</source>
        <translation>Een ronde bewaren voor een andere kaart…</translation>
    </message>
    <message>
        <source>Nobody is on duty on this day.</source>
        <translation>Op deze dag heeft niemand dienst.</translation>
    </message>
    <message>
        <source>Two versions: choose…</source>
        <translation>Twee versies: kiezen…</translation>
    </message>
    <message>
        <source>On the timeline: another visit</source>
        <translation>Op de tijdlijn: een ander bezoek</translation>
    </message>
    <message>
        <source>The first or the last visit of the round</source>
        <translation>Het eerste of het laatste bezoek van de ronde</translation>
    </message>
    <message>
        <source>Choose one visit more, or one less</source>
        <translation>Kies één bezoek erbij, of één minder</translation>
    </message>
    <message>
        <source>On the map: nearer, farther, everything</source>
        <translation>Op de kaart: dichterbij, verder weg, alles</translation>
    </message>
    <message>
        <source>On the map: from stop to stop</source>
        <translation>Op de kaart: van adres naar adres</translation>
    </message>
    <message>
        <source>Only visits with findings</source>
        <translation>Alleen bezoeken met bevindingen</translation>
    </message>
    <message>
        <source>Go back to the visits of a day first.</source>
        <translation>Ga eerst terug naar de bezoeken van een dag.</translation>
    </message>
    <message>
        <source>Find a visit of this day</source>
        <translation>Een bezoek van deze dag zoeken</translation>
    </message>
    <message>
        <source>Filter the visits…</source>
        <translation>Bezoeken filteren…</translation>
    </message>
    <message>
        <source>Show only visits with findings</source>
        <translation>Alleen bezoeken met bevindingen tonen</translation>
    </message>
    <message>
        <source>Show only the chosen nurse&apos;s visits</source>
        <translation>Alleen de bezoeken van de gekozen medewerker tonen</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Weer alles tonen</translation>
    </message>
    <message>
        <source>Everything shows already.</source>
        <translation>Alles is al te zien.</translation>
    </message>
    <message>
        <source>The ways between the addresses are still being worked out.</source>
        <translation>De wegen tussen de adressen worden nog uitgerekend.</translation>
    </message>
    <message>
        <source>A suggestion stands in front of the rounds: keep or discard it first.</source>
        <translation>Er staat een voorstel vóór de rondes: behoud het eerst of gooi het weg.</translation>
    </message>
    <message>
        <source>The planner is still at work for this page: stop it, or wait until it is done.</source>
        <translation>De planner is nog bezig voor deze pagina: stop hem, of wacht tot hij klaar is.</translation>
    </message>
    <message>
        <source>This day is past.</source>
        <translation>Deze dag is voorbij.</translation>
    </message>
    <message>
        <source>There is nothing to visit on this day.</source>
        <translation>Op deze dag zijn er geen bezoeken.</translation>
    </message>
    <message>
        <source>On this day nobody is on duty, or there is nothing to visit.</source>
        <translation>Op deze dag heeft niemand dienst, of zijn er geen bezoeken.</translation>
    </message>
    <message>
        <source>Choose a visit first.</source>
        <translation>Kies eerst een bezoek.</translation>
    </message>
    <message>
        <source>Several visits are chosen: choose one of them.</source>
        <translation>Er zijn meerdere bezoeken gekozen: kies er één.</translation>
    </message>
    <message>
        <source>The chosen visit is not planned yet.</source>
        <translation>Het gekozen bezoek is nog niet gepland.</translation>
    </message>
    <message>
        <source>Choose a nurse&apos;s round, or one of its visits, first.</source>
        <translation>Kies eerst de ronde van een collega, of een bezoek ervan.</translation>
    </message>
</context>
</TS>
