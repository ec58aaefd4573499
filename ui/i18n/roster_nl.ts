<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AnswerSheet</name>
    <message>
        <source>A word with it</source>
        <translation>Een woord erbij</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>als je wilt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Ask anew</source>
        <translation>Opnieuw vragen</translation>
    </message>
    <message>
        <source>She said no by phone</source>
        <translation>Ze zei nee per telefoon</translation>
    </message>
    <message>
        <source>No, I cannot</source>
        <translation>Nee, ik kan niet</translation>
    </message>
    <message>
        <source>Yes, all the same</source>
        <translation>Ja, toch</translation>
    </message>
    <message>
        <source>She said yes by phone</source>
        <translation>Ze zei ja per telefoon</translation>
    </message>
    <message>
        <source>Yes, I do</source>
        <translation>Ja, doe ik</translation>
    </message>
</context>
<context>
    <name>AskActs</name>
    <message>
        <source>The shift is yours.</source>
        <translation>De dienst is van jou.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Ingetrokken.</translation>
    </message>
    <message>
        <source>Asked anew.</source>
        <translation>Opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>The first acceptance stands.</source>
        <translation>Het eerste ja geldt.</translation>
    </message>
    <message>
        <source>Asked. The roster changes when she says yes.</source>
        <translation>Gevraagd. Het rooster verandert als ze ja zegt.</translation>
    </message>
    <message>
        <source>There is no shift here to give away.</source>
        <translation>Hier is geen dienst om weg te geven.</translation>
    </message>
    <message>
        <source>Who takes {shift} of {nurse} on {day}?</source>
        <translation>Wie neemt {shift} van {nurse} op {day}?</translation>
    </message>
    <message>
        <source>Who takes {n} shifts of {nurse}, from {day}?</source>
        <translation>Wie neemt {n} diensten van {nurse}, vanaf {day}?</translation>
    </message>
    <message>
        <source>Who takes {shift} on {day}?</source>
        <translation>Wie neemt {shift} op {day}?</translation>
    </message>
    <message>
        <source>Everybody is asked. The first who says yes has it.</source>
        <translation>Iedereen is gevraagd. Wie het eerst ja zegt, heeft hem.</translation>
    </message>
    <message>
        <source>She is asked. The roster changes when she says yes.</source>
        <translation>Ze is gevraagd. Het rooster verandert als ze ja zegt.</translation>
    </message>
    <message>
        <source>{n} are asked. The first who says yes has it.</source>
        <translation>{n} collega’s zijn gevraagd. Wie het eerst ja zegt, heeft hem.</translation>
    </message>
    <message>
        <source>Yes is sent.</source>
        <translation>Ja is verstuurd.</translation>
    </message>
    <message>
        <source>No is sent.</source>
        <translation>Nee is verstuurd.</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>Toch doen</translation>
    </message>
    <message>
        <source>Ask anew</source>
        <translation>Opnieuw vragen</translation>
    </message>
</context>
<context>
    <name>AskBand</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>and {n} more for you</source>
        <translation>en nog {n} voor jou</translation>
    </message>
    <message>
        <source>1 other ask is open</source>
        <translation>er staat nog 1 vraag open</translation>
    </message>
    <message>
        <source>{n} other asks are open</source>
        <translation>er staan nog {n} vragen open</translation>
    </message>
</context>
<context>
    <name>AskCardView</name>
    <message>
        <source>1 point for who gives way</source>
        <translation>1 punt voor wie meegeeft</translation>
    </message>
    <message>
        <source>{n} points for who gives way</source>
        <translation>{n} punten voor wie meegeeft</translation>
    </message>
    <message>
        <source>anybody may answer</source>
        <translation>iedereen mag antwoorden</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>nog geen antwoord</translation>
    </message>
    <message>
        <source>Two accepted it before their computers met. The first one stands.</source>
        <translation>Twee zeiden ja voordat hun computers elkaar troffen. De eerste geldt.</translation>
    </message>
    <message>
        <source>Let the first stand</source>
        <translation>Laat de eerste gelden</translation>
    </message>
    <message>
        <source>Ask anew</source>
        <translation>Opnieuw vragen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>By phone…</source>
        <translation>Per telefoon…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Wegleggen</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Iemand anders…</translation>
    </message>
</context>
<context>
    <name>AskSection</name>
    <message>
        <source>What colleagues ask</source>
        <translation>Wat collega’s vragen</translation>
    </message>
    <message>
        <source>1 other ask…</source>
        <translation>nog 1 vraag…</translation>
    </message>
    <message>
        <source>{n} other asks…</source>
        <translation>nog {n} vragen…</translation>
    </message>
    <message>
        <source>1 open ask…</source>
        <translation>1 open vraag…</translation>
    </message>
    <message>
        <source>{n} open asks…</source>
        <translation>{n} open vragen…</translation>
    </message>
</context>
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
    <name>AskingOtherwise</name>
    <message>
        <source>{nurse} without {shift} on {day}</source>
        <translation>{nurse} zonder {shift} op {day}</translation>
    </message>
    <message>
        <source>{nurse} {shift} on {day}</source>
        <translation>{nurse} {shift} op {day}</translation>
    </message>
</context>
<context>
    <name>AsksSheet</name>
    <message>
        <source>Nobody asks anything at the moment.</source>
        <translation>Niemand vraagt nu iets.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>AwayActs</name>
    <message>
        <source>She is back: what nobody has taken is hers again.</source>
        <translation>Ze is er weer: wat niemand nam, is weer van haar.</translation>
    </message>
    <message>
        <source>Asked. The first who says yes has the shift.</source>
        <translation>Gevraagd. Wie het eerst ja zegt, heeft de dienst.</translation>
    </message>
    <message>
        <source>Asked. It happens when everybody concerned has said yes.</source>
        <translation>Gevraagd. Het gebeurt als iedereen die het aangaat ja heeft gezegd.</translation>
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
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
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
        <source>Ways out…</source>
        <translation>Uitwegen…</translation>
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
    <name>ChoiceMode</name>
    <message>
        <source>Making three rosters</source>
        <translation>Drie roosters worden gemaakt</translation>
    </message>
    <message>
        <source>See it in the roster</source>
        <translation>In het rooster bekijken</translation>
    </message>
    <message>
        <source>Three rosters</source>
        <translation>Drie roosters</translation>
    </message>
    <message>
        <source>Three rosters to choose from</source>
        <translation>Drie roosters om uit te kiezen</translation>
    </message>
    <message>
        <source>The planner makes one with the most wishes, one that is most even and one with the fewest changes. You compare them here; nothing is written before you take one over.</source>
        <translation>De planner maakt er een met de meeste wensen, een die het eerlijkst is en een met de minste wijzigingen. Je vergelijkt ze hier; er wordt niets geschreven voor je er een overneemt.</translation>
    </message>
    <message>
        <source>Make three rosters</source>
        <translation>Drie roosters maken</translation>
    </message>
    <message>
        <source>Make them again</source>
        <translation>Opnieuw maken</translation>
    </message>
    <message>
        <source>Back to the roster</source>
        <translation>Terug naar het rooster</translation>
    </message>
    <message>
        <source>Arrows choose, Enter shows it in the roster. The best of each figure has a tick.</source>
        <translation>Pijltjes kiezen, Enter toont het in het rooster. Het beste van elk cijfer heeft een vinkje.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Every rule and agreement is kept.</source>
        <translation>Alle regels en afspraken worden nagekomen.</translation>
    </message>
    <message>
        <source>No shift is open in these weeks.</source>
        <translation>Er is geen dienst open in deze weken.</translation>
    </message>
</context>
<context>
    <name>CoverSheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Ask the best for every shift</source>
        <translation>Vraag de besten voor elke dienst</translation>
    </message>
    <message>
        <source>Ask the best</source>
        <translation>Vraag de besten</translation>
    </message>
    <message>
        <source>No other way was found: ask for each shift above.</source>
        <translation>Er is geen andere weg gevonden: vraag per dienst hierboven.</translation>
    </message>
    <message>
        <source>Her shifts</source>
        <translation>Haar diensten</translation>
    </message>
    <message>
        <source>None of her shifts is open.</source>
        <translation>Geen van haar diensten is open.</translation>
    </message>
    <message>
        <source>Her shifts on {days} stand for now.</source>
        <translation>Haar diensten op {days} blijven voorlopig staan.</translation>
    </message>
    <message>
        <source>Open them too</source>
        <translation>Ook openzetten</translation>
    </message>
    <message>
        <source>Or so, with the fewest changes for others</source>
        <translation>Of zo, met de minste wijzigingen voor anderen</translation>
    </message>
    <message>
        <source>The planner looks for ways…</source>
        <translation>De planner zoekt wegen…</translation>
    </message>
    <message>
        <source>1 visit of today needs another nurse</source>
        <translation>1 bezoek van vandaag heeft iemand anders nodig</translation>
    </message>
    <message>
        <source>{n} visits of today need another nurse</source>
        <translation>{n} bezoeken van vandaag hebben iemand anders nodig</translation>
    </message>
    <message>
        <source>Replan her visits</source>
        <translation>Haar bezoeken herplannen</translation>
    </message>
</context>
<context>
    <name>DaysTable</name>
    <message>
        <source>Days of the two; Space chooses a day</source>
        <translation>Dagen van de twee; spatie kiest een dag</translation>
    </message>
</context>
<context>
    <name>DiffPicture</name>
    <message>
        <source>{n} cells change</source>
        <translation>{n} cellen veranderen</translation>
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
        <translation>Balans, een rij per medewerker</translation>
    </message>
    <message>
        <source>Fairness as a list</source>
        <translation>Balans als lijst</translation>
    </message>
    <message>
        <source>16 weeks</source>
        <translation>16 weken</translation>
    </message>
    <message>
        <source>24 weeks</source>
        <translation>24 weken</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Een jaar</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hoe ver terug</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Picture or list</source>
        <translation>Beeld of lijst</translation>
    </message>
    <message>
        <source>Nothing to share yet</source>
        <translation>Nog niets te verdelen</translation>
    </message>
    <message>
        <source>When shifts have been worked, everybody sees here who carried how much, by contract hours.</source>
        <translation>Als er diensten gewerkt zijn, ziet iedereen hier wie hoeveel droeg, naar contracturen.</translation>
    </message>
    <message>
        <source>The roster from {day}</source>
        <translation>Het rooster vanaf {day}</translation>
    </message>
    <message>
        <source>{n} rosters, from {day}</source>
        <translation>{n} roosters, vanaf {day}</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>Waaruit het bestaat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>FilterStrip</name>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>{n} nurses</source>
        <translation>{n} collega&apos;s</translation>
    </message>
    <message>
        <source>Without the filter: {words}</source>
        <translation>Zonder het filter: {words}</translation>
    </message>
</context>
<context>
    <name>GapBoard</name>
    <message>
        <source>Gaps, shifts by day</source>
        <translation>Gaten, diensten per dag</translation>
    </message>
    <message>
        <source>Gaps as a list</source>
        <translation>Gaten als lijst</translation>
    </message>
    <message>
        <source>Every shift is filled</source>
        <translation>Elke dienst is gevuld</translation>
    </message>
    <message>
        <source>For one shift somebody must give way</source>
        <translation>Voor één dienst moet iemand wijken</translation>
    </message>
    <message>
        <source>For {n} shifts somebody must give way</source>
        <translation>Voor {n} diensten moet iemand wijken</translation>
    </message>
    <message>
        <source>Nobody has to give way</source>
        <translation>Niemand hoeft te wijken</translation>
    </message>
    <message>
        <source>{n} places open</source>
        <translation>{n} plaatsen open</translation>
    </message>
    <message>
        <source>{n} with too many</source>
        <translation>{n} met te veel</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>Om te bespreken</translation>
    </message>
</context>
<context>
    <name>GapKey</name>
    <message>
        <source>somebody must give way</source>
        <translation>iemand moet wijken</translation>
    </message>
    <message>
        <source>nobody to spare</source>
        <translation>niemand over</translation>
    </message>
    <message>
        <source>easily filled</source>
        <translation>makkelijk te vullen</translation>
    </message>
    <message>
        <source>more than needed</source>
        <translation>meer dan nodig</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>genoeg</translation>
    </message>
</context>
<context>
    <name>GapMode</name>
    <message>
        <source>No roster for these weeks yet</source>
        <translation>Nog geen rooster voor deze weken</translation>
    </message>
    <message>
        <source>Begin the roster, then its gaps are shown.</source>
        <translation>Begin het rooster, dan staan de gaten hier.</translation>
    </message>
    <message>
        <source>Wishes may be entered until {day}. A map of the gaps would give them away before that.</source>
        <translation>Tot {day} kunnen wensen worden ingevoerd. Een kaart van de gaten zou ze eerder verraden.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Proposed. {names} can answer now.</source>
        <translation>Voorgesteld. {names} kan nu antwoorden.</translation>
    </message>
</context>
<context>
    <name>GapStory</name>
    <message>
        <source>Choose a gap</source>
        <translation>Kies een gat</translation>
    </message>
    <message>
        <source>Looking for ways…</source>
        <translation>Manieren zoeken…</translation>
    </message>
    <message>
        <source>No way was found that the rules allow. The planner leaves this shift open and says why.</source>
        <translation>Er is geen manier gevonden die de regels toelaten. De planner laat deze dienst open en zegt waarom.</translation>
    </message>
    <message>
        <source>I take it</source>
        <translation>Ik neem hem</translation>
    </message>
    <message>
        <source>I take it all the same</source>
        <translation>Ik neem hem toch</translation>
    </message>
    <message>
        <source>Ask colleagues…</source>
        <translation>Collega&apos;s vragen…</translation>
    </message>
    <message>
        <source>Would like it</source>
        <translation>Wil graag</translation>
    </message>
    <message>
        <source>Could</source>
        <translation>Kan</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Liever niet</translation>
    </message>
    <message>
        <source>No hours left</source>
        <translation>Geen uren meer</translation>
    </message>
    <message>
        <source>Nobody is free that day within the rules.</source>
        <translation>Die dag is niemand vrij binnen de regels.</translation>
    </message>
    <message>
        <source>Ways to fill it, best first</source>
        <translation>Manieren om hem te vullen, beste eerst</translation>
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
    <name>LayingOver</name>
    <message>
        <source>1 day changes</source>
        <translation>1 dag verandert</translation>
    </message>
    <message>
        <source>{n} days change</source>
        <translation>{n} dagen veranderen</translation>
    </message>
    <message>
        <source>{n} left out: {why}</source>
        <translation>{n} overgeslagen: {why}</translation>
    </message>
    <message>
        <source>{n} break a rule</source>
        <translation>{n} breken een regel</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show the checks</source>
        <translation>Controles tonen</translation>
    </message>
    <message>
        <source>Painting {shift}. Esc stops.</source>
        <translation>{shift} schilderen. Esc stopt.</translation>
    </message>
    <message>
        <source>Erasing. Esc stops.</source>
        <translation>Gummen. Esc stopt.</translation>
    </message>
</context>
<context>
    <name>NextBestSection</name>
    <message>
        <source>Give it to {nurse}</source>
        <translation>Aan {nurse} geven</translation>
    </message>
    <message>
        <source>The best roster without her here</source>
        <translation>Het beste rooster zonder haar hier</translation>
    </message>
</context>
<context>
    <name>NotesStrip</name>
    <message>
        <source>Show all notes</source>
        <translation>Alle opmerkingen tonen</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>In orde maken</translation>
    </message>
    <message>
        <source>Put this aside</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>What to know about these weeks</source>
        <translation>Wat je over deze weken moet weten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>Open the team</source>
        <translation>Team openen</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Instellingen openen</translation>
    </message>
</context>
<context>
    <name>NurseStory</name>
    <message>
        <source>What it is made of</source>
        <translation>Waaruit het bestaat</translation>
    </message>
    <message>
        <source>Close to her fair share.</source>
        <translation>Dicht bij haar eerlijke deel.</translation>
    </message>
    <message>
        <source>{percent} % more than her fair share: the next roster spares her.</source>
        <translation>{percent} % meer dan haar eerlijke deel: het volgende rooster ontziet haar.</translation>
    </message>
    <message>
        <source>{percent} % less than her fair share: the next roster asks a little more of her.</source>
        <translation>{percent} % minder dan haar eerlijke deel: het volgende rooster vraagt iets meer van haar.</translation>
    </message>
    <message>
        <source>Each counts by its weight. The fair share is what the team carried, divided by contract hours.</source>
        <translation>Alles telt naar zijn gewicht. Het eerlijke deel is wat het team droeg, verdeeld naar contracturen.</translation>
    </message>
    <message>
        <source>× {weight}</source>
        <translation>× {weight}</translation>
    </message>
    <message>
        <source>{met} of {all}</source>
        <translation>{met} van {all}</translation>
    </message>
    <message>
        <source>Wishes met</source>
        <translation>Wensen vervuld</translation>
    </message>
    <message>
        <source>Points for giving way</source>
        <translation>Punten voor wijken</translation>
    </message>
    <message>
        <source>Shifts taken for others</source>
        <translation>Diensten voor anderen</translation>
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
        <translation>Joker</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Gladly</source>
        <translation>Graag</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Liever niet</translation>
    </message>
    <message>
        <source>Shift {letter}</source>
        <translation>Shift {letter}</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Colleagues, the best first</source>
        <translation>Collega’s, de beste eerst</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>Ask everybody: anybody may answer</source>
        <translation>Vraag iedereen: wie wil mag antwoorden</translation>
    </message>
    <message>
        <source>Points for who gives way</source>
        <translation>Punten voor wie meegeeft</translation>
    </message>
    <message>
        <source>A word with it</source>
        <translation>Een woord erbij</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>als je wilt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>I take it myself</source>
        <translation>Ik neem hem zelf</translation>
    </message>
    <message>
        <source>Ask everybody</source>
        <translation>Iedereen vragen</translation>
    </message>
    <message>
        <source>Ask {nurse}</source>
        <translation>Vraag {nurse}</translation>
    </message>
    <message>
        <source>Ask these {n}</source>
        <translation>Vraag deze {n}</translation>
    </message>
</context>
<context>
    <name>PersonNews</name>
    <message>
        <source>1 day changed</source>
        <translation>1 dag is anders</translation>
    </message>
    <message>
        <source>{n} days changed</source>
        <translation>{n} dagen zijn anders</translation>
    </message>
    <message>
        <source>{n} shifts</source>
        <translation>{n} diensten</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n} laat</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>fits well</source>
        <translation>past goed</translation>
    </message>
    <message>
        <source>rather not</source>
        <translation>liever niet</translation>
    </message>
    <message>
        <source>cannot</source>
        <translation>kan niet</translation>
    </message>
</context>
<context>
    <name>PhaseBand</name>
    <message>
        <source>Wishes</source>
        <translation>Wensen</translation>
    </message>
    <message>
        <source>Settling gaps</source>
        <translation>Gaten oplossen</translation>
    </message>
    <message>
        <source>Solving</source>
        <translation>De rest oplossen</translation>
    </message>
    <message>
        <source>More about the phases</source>
        <translation>Meer over de rondes</translation>
    </message>
</context>
<context>
    <name>PhoneSheet</name>
    <message>
        <source>{nurse} takes it back</source>
        <translation>{nurse} trekt het in</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>geen nummer</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>{nurse} says yes</source>
        <translation>{nurse} zegt ja</translation>
    </message>
    <message>
        <source>{nurse} says no</source>
        <translation>{nurse} zegt nee</translation>
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
    <name>RangeSection</name>
    <message>
        <source>Give…</source>
        <translation>Geven…</translation>
    </message>
    <message>
        <source>Make free</source>
        <translation>Vrij maken</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>{n} nurses</source>
        <translation>{n} collega&apos;s</translation>
    </message>
    <message>
        <source>{days} days of {whose}</source>
        <translation>{days} dagen van {whose}</translation>
    </message>
    <message>
        <source>{n} shifts, {hours} h</source>
        <translation>{n} diensten, {hours} u</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Until a day</source>
        <translation>Tot en met een dag</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Nog niet bekend</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Tot wanneer</translation>
    </message>
    <message>
        <source>Last day away</source>
        <translation>Laatste dag weg</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Record it and find cover</source>
        <translation>Vastleggen en invallers zoeken</translation>
    </message>
    <message>
        <source>Only her shift of today becomes open.</source>
        <translation>Alleen haar dienst van vandaag komt open.</translation>
    </message>
    <message>
        <source>Her shifts up to that day become open.</source>
        <translation>Haar diensten tot en met die dag komen open.</translation>
    </message>
    <message>
        <source>Her shifts of {n} days become open; later ones stay until you know more.</source>
        <translation>Haar diensten van {n} dagen komen open; latere blijven staan tot er meer bekend is.</translation>
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
    <name>Searching</name>
    <message>
        <source>Looking for ways out</source>
        <translation>Uitwegen zoeken</translation>
    </message>
    <message>
        <source>Way out {n}: {strength}</source>
        <translation>Uitweg {n}: {strength}</translation>
    </message>
</context>
<context>
    <name>ShiftRow</name>
    <message>
        <source>{nurse} takes it</source>
        <translation>{nurse} neemt hem</translation>
    </message>
    <message>
        <source>covered, or not needed</source>
        <translation>bezet, of niet nodig</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>{names}: asked, the first yes has it</source>
        <translation>{names}: gevraagd, het eerste ja telt</translation>
    </message>
    <message>
        <source>nobody is free and allowed</source>
        <translation>niemand is vrij en mag</translation>
    </message>
    <message>
        <source>best to ask: {names}</source>
        <translation>het best te vragen: {names}</translation>
    </message>
    <message>
        <source>Answers…</source>
        <translation>Antwoorden…</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Iemand anders…</translation>
    </message>
    <message>
        <source>I take it</source>
        <translation>Ik neem hem</translation>
    </message>
    <message>
        <source>Ask her</source>
        <translation>Vraag haar</translation>
    </message>
    <message>
        <source>Ask these {n}</source>
        <translation>Vraag deze {n}</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>{left} of {all} jokers left</source>
        <translation>nog {left} van {all} jokers</translation>
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
        <source>stopped by you after {n} s</source>
        <translation>door jou gestopt na {n} s</translation>
    </message>
    <message>
        <source>ended when its {n} s were over</source>
        <translation>klaar toen de {n} s om waren</translation>
    </message>
    <message>
        <source>at most {percent} % from the best there can be</source>
        <translation>hooguit {percent} % van het best mogelijke</translation>
    </message>
</context>
<context>
    <name>SwapSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
    <message>
        <source>Points for who gives way</source>
        <translation>Punten voor wie meegeeft</translation>
    </message>
    <message>
        <source>A word with it</source>
        <translation>Een woord erbij</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>als je wilt</translation>
    </message>
    <message>
        <source>Choose two different nurses.</source>
        <translation>Kies twee verschillende medewerkers.</translation>
    </message>
    <message>
        <source>Choose a day: click it, or use the arrows and Space.</source>
        <translation>Kies een dag: klik erop, of gebruik pijltjes en spatie.</translation>
    </message>
    <message>
        <source>{nurse}: {before} → {after} of {agreed} h</source>
        <translation>{nurse}: {before} → {after} van {agreed} u</translation>
    </message>
    <message>
        <source>Ask {nurse}</source>
        <translation>Vraag {nurse}</translation>
    </message>
    <message>
        <source>Ask {nurse} all the same</source>
        <translation>Vraag {nurse} toch</translation>
    </message>
    <message>
        <source>On {day} the two do the same: there is nothing to swap.</source>
        <translation>Op {day} doen de twee hetzelfde: er valt niets te ruilen.</translation>
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
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Voorstel</translation>
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
    <name>VerdictList</name>
    <message>
        <source>The roster has changed since this was asked.</source>
        <translation>Het rooster is gewijzigd sinds dit is gevraagd.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Kan niet</translation>
    </message>
    <message>
        <source>Possible, but against an agreement</source>
        <translation>Kan, maar tegen een afspraak</translation>
    </message>
    <message>
        <source>Allowed, with something to consider</source>
        <translation>Mag, met iets om te overwegen</translation>
    </message>
    <message>
        <source>Allowed: law, skills and cover are in order</source>
        <translation>Mag: wet, bekwaamheid en bezetting zijn in orde</translation>
    </message>
    <message>
        <source>Eases: {finding}</source>
        <translation>Verlicht: {finding}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
</context>
<context>
    <name>WaitingCards</name>
    <message>
        <source>You can go on working; the three come here when they are made.</source>
        <translation>Je kunt doorwerken; de drie komen hier als ze klaar zijn.</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>wordt gemaakt</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>wacht op zijn beurt</translation>
    </message>
    <message>
        <source>made</source>
        <translation>gemaakt</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} punten</translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>Ask {nurse}</source>
        <translation>Vraag {nurse}</translation>
    </message>
    <message>
        <source>Ask all {n}</source>
        <translation>Vraag alle {n}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>nog {n}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>See it in the roster: {what}</source>
        <translation>In het rooster bekijken: {what}</translation>
    </message>
    <message>
        <source>I do that</source>
        <translation>Dat doe ik</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>earns 1 point</source>
        <translation>levert 1 punt op</translation>
    </message>
    <message>
        <source>earns {n} points</source>
        <translation>levert {n} punten op</translation>
    </message>
    <message>
        <source>breaks no wish</source>
        <translation>breekt geen wens</translation>
    </message>
</context>
<context>
    <name>WeekdayHead</name>
    <message>
        <source>Click a weekday to wish every one of them free</source>
        <translation>Klik op een weekdag om ze allemaal vrij te wensen</translation>
    </message>
</context>
<context>
    <name>Weeks</name>
    <message>
        <source>There is no pattern yet. Keep some weeks as a pattern first.</source>
        <translation>Er is nog geen patroon. Bewaar eerst een paar weken als patroon.</translation>
    </message>
    <message>
        <source>Keep these weeks</source>
        <translation>Deze weken bewaren</translation>
    </message>
    <message>
        <source>The pattern “{name}” is kept.</source>
        <translation>Het patroon “{name}” is bewaard.</translation>
    </message>
</context>
<context>
    <name>WhatSection</name>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
</context>
<context>
    <name>WhyBetter</name>
    <message>
        <source>Why is there nothing better?</source>
        <translation>Waarom is er niets beters?</translation>
    </message>
    <message>
        <source>Looking for a proof…</source>
        <translation>Bewijs zoeken…</translation>
    </message>
</context>
<context>
    <name>WhyNotSection</name>
    <message>
        <source>Give her {shift}</source>
        <translation>{shift} aan haar geven</translation>
    </message>
    <message>
        <source>The best roster with {shift} here</source>
        <translation>Het beste rooster met {shift} hier</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>Within every rule and agreement.</source>
        <translation>Binnen alle regels en afspraken.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Herstellen</translation>
    </message>
</context>
<context>
    <name>WishBoard</name>
    <message>
        <source>My wishes, day by day</source>
        <translation>Mijn wensen, dag voor dag</translation>
    </message>
</context>
<context>
    <name>WishMode</name>
    <message>
        <source>No roster for these weeks yet</source>
        <translation>Nog geen rooster voor deze weken</translation>
    </message>
    <message>
        <source>Begin the roster, then enter wishes.</source>
        <translation>Begin het rooster en voer dan wensen in.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Van mij</translation>
    </message>
    <message>
        <source>Whose wishes?</source>
        <translation>Wiens wensen?</translation>
    </message>
</context>
<context>
    <name>WishSide</name>
    <message>
        <source>My wishes</source>
        <translation>Mijn wensen</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Zoals vorige keer</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alles wissen</translation>
    </message>
    <message>
        <source>I have no wishes</source>
        <translation>Ik heb geen wensen</translation>
    </message>
    <message>
        <source>Done, I am ready</source>
        <translation>Klaar, dit zijn mijn wensen</translation>
    </message>
    <message>
        <source>Whose wishes</source>
        <translation>Wiens wensen</translation>
    </message>
    <message>
        <source>Wishes of {name}</source>
        <translation>Wensen van {name}</translation>
    </message>
    <message>
        <source>1 joker left</source>
        <translation>nog 1 joker</translation>
    </message>
    <message>
        <source>{n} jokers left</source>
        <translation>nog {n} jokers</translation>
    </message>
    <message>
        <source>You write down what {name} tells you.</source>
        <translation>Je noteert wat {name} je vertelt.</translation>
    </message>
    <message>
        <source>You are ready. You can still change your wishes until the phase closes.</source>
        <translation>Je bent gereed. Je kunt je wensen nog wijzigen tot de ronde sluit.</translation>
    </message>
    <message>
        <source>Everything is kept as you go.</source>
        <translation>Alles wordt meteen bewaard.</translation>
    </message>
    <message>
        <source>Wishes are closed for this roster.</source>
        <translation>De wensen voor dit rooster zijn gesloten.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Done, {name} is ready</source>
        <translation>Klaar, {name} is gereed</translation>
    </message>
    <message>
        <source>A joker makes a wish weigh more. Four a roster.</source>
        <translation>Een joker laat een wens zwaarder wegen. Vier per rooster.</translation>
    </message>
    <message>
        <source>Every … free</source>
        <translation>Elke … vrij</translation>
    </message>
    <message>
        <source>Every {day} free</source>
        <translation>Elke {day} vrij</translation>
    </message>
</context>
<context>
    <name>asks</name>
    <message>
        <source>{nurse} is away</source>
        <translation>{nurse} is er niet</translation>
    </message>
    <message>
        <source>Since {day}, nobody knows until when.</source>
        <translation>Sinds {day}, niemand weet tot wanneer.</translation>
    </message>
    <message>
        <source>On {day}.</source>
        <translation>Op {day}.</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>Van {first} tot en met {last}.</translation>
    </message>
    <message>
        <source>No reason is asked. Her shifts until then become open, and you see who can cover.</source>
        <translation>Er wordt geen reden gevraagd. Haar diensten tot dan komen open, en je ziet wie kan invallen.</translation>
    </message>
    <message>
        <source>Who is away today?</source>
        <translation>Wie is er vandaag niet?</translation>
    </message>
    <message>
        <source>Say yes?</source>
        <translation>Ja zeggen?</translation>
    </message>
    <message>
        <source>Say no?</source>
        <translation>Nee zeggen?</translation>
    </message>
    <message>
        <source>{nurse} says yes?</source>
        <translation>Zegt {nurse} ja?</translation>
    </message>
    <message>
        <source>{nurse} says no?</source>
        <translation>Zegt {nurse} nee?</translation>
    </message>
    <message>
        <source>An answer that has been sent cannot be taken back.</source>
        <translation>Een verstuurd antwoord kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>What colleagues ask</source>
        <translation>Wat collega’s vragen</translation>
    </message>
    <message>
        <source>It is noted that you wrote it down for her.</source>
        <translation>Er staat bij dat je het voor haar hebt opgeschreven.</translation>
    </message>
    <message>
        <source>Said by phone</source>
        <translation>Per telefoon gezegd</translation>
    </message>
    <message>
        <source>The first who says yes has it. Wishes for a day off are respected.</source>
        <translation>Wie het eerst ja zegt, heeft hem. Wensen voor een vrije dag worden gerespecteerd.</translation>
    </message>
    <message>
        <source>Choose the days on which the two change places. The other one is asked.</source>
        <translation>Kies de dagen waarop de twee van plaats wisselen. De ander wordt gevraagd.</translation>
    </message>
    <message>
        <source>Swap shifts</source>
        <translation>Diensten ruilen</translation>
    </message>
    <message>
        <source>Propose a swap…</source>
        <translation>Ruil voorstellen…</translation>
    </message>
    <message>
        <source>There is nobody to swap with yet.</source>
        <translation>Er is nog niemand om mee te ruilen.</translation>
    </message>
    <message>
        <source>Ask who takes this shift over…</source>
        <translation>Vragen wie deze dienst overneemt…</translation>
    </message>
    <message>
        <source>Ask who takes an open shift…</source>
        <translation>Vragen wie een open dienst neemt…</translation>
    </message>
    <message>
        <source>Somebody is away today…</source>
        <translation>Iemand is er vandaag niet…</translation>
    </message>
    <message>
        <source>There is no shift here to give away.</source>
        <translation>Hier is geen dienst om weg te geven.</translation>
    </message>
    <message>
        <source>No shift is open from today on.</source>
        <translation>Vanaf vandaag is geen dienst open.</translation>
    </message>
    <message>
        <source>{nurse} is away today…</source>
        <translation>{nurse} is er vandaag niet…</translation>
    </message>
    <message>
        <source>{nurse} has asked to change this day</source>
        <translation>{nurse} vroeg om deze dag te wijzigen</translation>
    </message>
    <message>
        <source>{nurse} asks who takes it</source>
        <translation>{nurse} vraagt wie hem neemt</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Roster</source>
        <translation>Rooster</translation>
    </message>
    <message>
        <source>The whole roster</source>
        <translation>Het hele rooster</translation>
    </message>
    <message>
        <source>Only {nurse}</source>
        <translation>Alleen {nurse}</translation>
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
        <source>These weeks are over</source>
        <translation>Deze weken zijn voorbij</translation>
    </message>
    <message>
        <source>Nobody planned them here. A roster is made for weeks that are still to come.</source>
        <translation>Niemand heeft ze hier gepland. Een rooster maak je voor weken die nog komen.</translation>
    </message>
    <message>
        <source>Go to this week</source>
        <translation>Naar deze week</translation>
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
        <source>The roster of these weeks has begun already.</source>
        <translation>Het rooster van deze weken is al begonnen.</translation>
    </message>
    <message>
        <source>Suggest roster</source>
        <translation>Rooster voorstellen</translation>
    </message>
    <message>
        <source>Find ways out of a month that cannot be filled</source>
        <translation>Uitwegen zoeken voor een maand die niet te vullen is</translation>
    </message>
    <message>
        <source>Find the best roster without her here</source>
        <translation>Het beste rooster zonder haar hier zoeken</translation>
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
        <source>Choose days that the suggestion changes first.</source>
        <translation>Kies eerst dagen die het voorstel wijzigt.</translation>
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
        <source>What to know about these weeks</source>
        <translation>Wat je over deze weken moet weten</translation>
    </message>
    <message>
        <source>There is nothing to know about these weeks.</source>
        <translation>Over deze weken is niets te weten.</translation>
    </message>
    <message>
        <source>Go to the next open shift</source>
        <translation>Naar de volgende open dienst</translation>
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
        <source>Keep free</source>
        <translation>Vrij houden</translation>
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
        <source>Make free</source>
        <translation>Vrij maken</translation>
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
        <source>Who can take the next open shift?</source>
        <translation>Wie kan de volgende open dienst overnemen?</translation>
    </message>
    <message>
        <source>No shift is open from today on.</source>
        <translation>Vanaf vandaag staat geen dienst open.</translation>
    </message>
    <message>
        <source>Who can take {shift}?</source>
        <translation>Wie kan {shift} overnemen?</translation>
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
        <source>It begins tomorrow; agreed are {least} days ahead.</source>
        <translation>Het begint morgen; afgesproken is {least} dagen vooraf.</translation>
    </message>
    <message>
        <source>Less than {least} days ahead for {names}: ask before you publish.</source>
        <translation>Minder dan {least} dagen vooraf voor {names}: vraag het eerst.</translation>
    </message>
    <message>
        <source>Every shift is covered and every rule that binds is kept.</source>
        <translation>Elke dienst is bezet en alle bindende regels worden nagekomen.</translation>
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
        <source>Ask colleagues…</source>
        <translation>Collega’s vragen…</translation>
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
        <source>{shown} of {n} nurses</source>
        <translation>{shown} van {n} collega&apos;s</translation>
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
        <source>came late</source>
        <translation>kwam laat</translation>
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
        <source>Only with findings</source>
        <translation>Alleen met bevindingen</translation>
    </message>
    <message>
        <source>Only changes since publication</source>
        <translation>Alleen wijzigingen sinds publicatie</translation>
    </message>
    <message>
        <source>Only weekends</source>
        <translation>Alleen weekenden</translation>
    </message>
    <message>
        <source>Only evenings and nights</source>
        <translation>Alleen avonden en nachten</translation>
    </message>
    <message>
        <source>Since publication: {before} → {after}</source>
        <translation>Sinds publicatie: {before} → {after}</translation>
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
        <translation>Op naam</translation>
    </message>
    <message>
        <source>Most wishes</source>
        <translation>Meeste wensen</translation>
    </message>
    <message>
        <source>Most even</source>
        <translation>Eerlijkst</translation>
    </message>
    <message>
        <source>Fewest changes</source>
        <translation>Minste wijzigingen</translation>
    </message>
    <message>
        <source>As many wishes met as the rules allow.</source>
        <translation>Zoveel wensen vervuld als de regels toelaten.</translation>
    </message>
    <message>
        <source>Burden as even as can be, past months included.</source>
        <translation>Belasting zo gelijk als kan, eerdere maanden meegeteld.</translation>
    </message>
    <message>
        <source>What stands in the roster stays where it can.</source>
        <translation>Wat in het rooster staat, blijft waar het kan.</translation>
    </message>
    <message>
        <source>Shifts covered</source>
        <translation>Diensten bezet</translation>
    </message>
    <message>
        <source>Wishes met</source>
        <translation>Wensen vervuld</translation>
    </message>
    <message>
        <source>Hours on target</source>
        <translation>Uren op doel</translation>
    </message>
    <message>
        <source>Burden then, from the fair share</source>
        <translation>Balans daarna, van het eerlijke deel</translation>
    </message>
    <message>
        <source>Must be fixed</source>
        <translation>Moet worden hersteld</translation>
    </message>
    <message>
        <source>Cells that change</source>
        <translation>Cellen die veranderen</translation>
    </message>
    <message>
        <source>found in the time there was</source>
        <translation>gevonden in de tijd die er was</translation>
    </message>
    <message>
        <source>the best of its kind, proven</source>
        <translation>het beste in zijn soort, bewezen</translation>
    </message>
    <message>
        <source>at most {percent} % from the best of its kind</source>
        <translation>hooguit {percent} % van het beste in zijn soort</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
    <message>
        <source>Taken for others</source>
        <translation>Voor anderen</translation>
    </message>
    <message>
        <source>fair share</source>
        <translation>eerlijk deel</translation>
    </message>
    <message>
        <source>Burden by contract hours</source>
        <translation>Belasting naar contracturen</translation>
    </message>
    <message>
        <source>Burden</source>
        <translation>Belasting</translation>
    </message>
    <message>
        <source>wishes met {met} of {n}</source>
        <translation>wensen vervuld {met} van {n}</translation>
    </message>
    <message>
        <source>{n} taken for others</source>
        <translation>{n} voor anderen</translation>
    </message>
    <message>
        <source>nothing that weighs</source>
        <translation>niets dat weegt</translation>
    </message>
    <message>
        <source>F</source>
        <comment>the key that wishes a day free</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>rather not {shift}</source>
        <translation>liever geen {shift}</translation>
    </message>
    <message>
        <source>gladly {shift}</source>
        <translation>graag {shift}</translation>
    </message>
    <message>
        <source>joker</source>
        <translation>joker</translation>
    </message>
    <message>
        <source>late: counts half</source>
        <translation>te laat: telt half</translation>
    </message>
    <message>
        <source>no wish</source>
        <translation>geen wens</translation>
    </message>
    <message>
        <source>No wishes yet</source>
        <translation>Nog geen wensen</translation>
    </message>
    <message>
        <source>1 day free</source>
        <translation>1 dag vrij</translation>
    </message>
    <message>
        <source>{n} days free</source>
        <translation>{n} dagen vrij</translation>
    </message>
    <message>
        <source>{n} gladly</source>
        <translation>{n} graag</translation>
    </message>
    <message>
        <source>{n} rather not</source>
        <translation>{n} liever niet</translation>
    </message>
    <message>
        <source>Filter the roster…</source>
        <translation>Rooster filteren…</translation>
    </message>
    <message>
        <source>Show only days with findings</source>
        <translation>Alleen dagen met bevindingen tonen</translation>
    </message>
    <message>
        <source>Show only what changed since publication</source>
        <translation>Alleen tonen wat sinds publicatie wijzigde</translation>
    </message>
    <message>
        <source>These weeks are not published yet.</source>
        <translation>Deze weken zijn nog niet gepubliceerd.</translation>
    </message>
    <message>
        <source>Show only weekends</source>
        <translation>Alleen weekenden tonen</translation>
    </message>
    <message>
        <source>Show only evenings and nights</source>
        <translation>Alleen avonden en nachten tonen</translation>
    </message>
    <message>
        <source>Show only the chosen nurses</source>
        <translation>Alleen de gekozen collega&apos;s tonen</translation>
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
        <source>Paint a shift over days</source>
        <translation>Een dienst over dagen schilderen</translation>
    </message>
    <message>
        <source>Paint days free</source>
        <translation>Dagen vrij schilderen</translation>
    </message>
    <message>
        <source>Stop painting</source>
        <translation>Stoppen met schilderen</translation>
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
        <source>Open shifts</source>
        <translation>Open diensten</translation>
    </message>
    <message>
        <source>No open shift</source>
        <translation>Geen open dienst</translation>
    </message>
    <message>
        <source>Open on {day}: {shifts}</source>
        <translation>Open op {day}: {shifts}</translation>
    </message>
    <message>
        <source>Make days free by painting over them (Shift+Backspace)</source>
        <translation>Dagen vrij maken door eroverheen te schilderen (Shift+Backspace)</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Paint {shift} over days (Shift+{letter})</source>
        <translation>{shift} over dagen schilderen (Shift+{letter})</translation>
    </message>
    <message>
        <source>End settling the gaps…</source>
        <translation>Het oplossen van gaten beëindigen…</translation>
    </message>
    <message>
        <source>Close the wishes now…</source>
        <translation>De wensen nu sluiten…</translation>
    </message>
    <message>
        <source>Neither wishes nor gaps are being settled for these weeks.</source>
        <translation>Voor deze weken worden geen wensen of gaten besproken.</translation>
    </message>
    <message>
        <source>Enter my wishes</source>
        <translation>Mijn wensen invoeren</translation>
    </message>
    <message>
        <source>Ask everybody for wishes…</source>
        <translation>Iedereen om wensen vragen…</translation>
    </message>
    <message>
        <source>Wishes are asked for once, before a roster that has begun is published and its weeks begin.</source>
        <translation>Wensen worden één keer gevraagd: voordat een begonnen rooster gepubliceerd is en zijn weken ingaan.</translation>
    </message>
    <message>
        <source>Say that my wishes are complete</source>
        <translation>Zeggen dat mijn wensen compleet zijn</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>Ik ben klaar</translation>
    </message>
    <message>
        <source>Say that my wishes are not complete after all</source>
        <translation>Zeggen dat mijn wensen toch nog niet compleet zijn</translation>
    </message>
    <message>
        <source>I am not ready after all</source>
        <translation>Ik ben toch nog niet klaar</translation>
    </message>
    <message>
        <source>Close this step of making the roster…</source>
        <translation>Deze ronde van het rooster afsluiten…</translation>
    </message>
    <message>
        <source>Go back one step of making the roster…</source>
        <translation>Een ronde van het rooster teruggaan…</translation>
    </message>
    <message>
        <source>Go back one step…</source>
        <translation>Een stap terug…</translation>
    </message>
    <message>
        <source>There is no earlier step to go back to.</source>
        <translation>Er is geen eerdere stap om naar terug te gaan.</translation>
    </message>
    <message>
        <source>Other deadlines for wishes and gaps…</source>
        <translation>Andere deadlines voor wensen en gaten…</translation>
    </message>
    <message>
        <source>Other deadlines…</source>
        <translation>Andere uiterste dagen…</translation>
    </message>
    <message>
        <source>Show the gaps</source>
        <translation>De gaten tonen</translation>
    </message>
    <message>
        <source>Show who carried what</source>
        <translation>Tonen wie wat droeg</translation>
    </message>
    <message>
        <source>Make three rosters to choose from</source>
        <translation>Drie roosters maken om uit te kiezen</translation>
    </message>
    <message>
        <source>Stop making three rosters, keep the best</source>
        <translation>Stoppen met drie roosters, het beste houden</translation>
    </message>
    <message>
        <source>Back to the grid of the roster</source>
        <translation>Terug naar het raster van het rooster</translation>
    </message>
    <message>
        <source>The grid shows already.</source>
        <translation>Het raster is al te zien.</translation>
    </message>
    <message>
        <source>Open the calendar of wishes first.</source>
        <translation>Open eerst de kalender met wensen.</translation>
    </message>
    <message>
        <source>Wish the chosen days free</source>
        <translation>De gekozen dagen vrij wensen</translation>
    </message>
    <message>
        <source>Play a joker on the chosen days, or take it back</source>
        <translation>Een joker inzetten op de gekozen dagen, of terugnemen</translation>
    </message>
    <message>
        <source>Wish as last time</source>
        <translation>Wensen zoals vorige keer</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Avond</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Feestdag</translation>
    </message>
    <message>
        <source>Split day</source>
        <translation>Gebroken dag</translation>
    </message>
    <message>
        <source>{n} h a week</source>
        <translation>{n} u per week</translation>
    </message>
    <message>
        <source>In the team since {day}: counted from then on.</source>
        <translation>In het team sinds {day}: vanaf dan geteld.</translation>
    </message>
    <message>
        <source>nobody is needed</source>
        <translation>niemand nodig</translation>
    </message>
    <message>
        <source>Shifts by day</source>
        <translation>Diensten per dag</translation>
    </message>
    <message>
        <source>Somebody must give way</source>
        <translation>Iemand moet wijken</translation>
    </message>
    <message>
        <source>{n} colleagues must give way</source>
        <translation>{n} collega&apos;s moeten wijken</translation>
    </message>
    <message>
        <source>Can be filled, with nobody to spare</source>
        <translation>Kan worden gevuld, met niemand over</translation>
    </message>
    <message>
        <source>{n} more than needed</source>
        <translation>{n} meer dan nodig</translation>
    </message>
    <message>
        <source>Easily filled</source>
        <translation>Makkelijk te vullen</translation>
    </message>
    <message>
        <source>Enough are there</source>
        <translation>Er zijn er genoeg</translation>
    </message>
    <message>
        <source>{have} of {needed} there</source>
        <translation>{have} van {needed} aanwezig</translation>
    </message>
    <message>
        <source>Ready. Thank you: the others see that, and not the wishes.</source>
        <translation>Gereed. Dank je: de anderen zien dat, en niet de wensen.</translation>
    </message>
    <message>
        <source>Close the wishes?</source>
        <translation>De wensen sluiten?</translation>
    </message>
    <message>
        <source>End settling the gaps?</source>
        <translation>De ronde van de gaten afsluiten?</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Make the roster of {span} together</source>
        <translation>Het rooster van {span} samen maken</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>First everybody enters wishes that the others do not see, then the team settles the gaps, then the planner does the rest.</source>
        <translation>Eerst voert iedereen wensen in die de anderen niet zien, dan lost het team de gaten op, dan doet de planner de rest.</translation>
    </message>
    <message>
        <source>Wishes until</source>
        <translation>Wensen tot en met</translation>
    </message>
    <message>
        <source>Gaps settled by</source>
        <translation>Gaten opgelost op</translation>
    </message>
    <message>
        <source>To be known {n} days ahead it must be published by {day}.</source>
        <translation>Om {n} dagen vooraf bekend te zijn, moet het op {day} gepubliceerd zijn.</translation>
    </message>
    <message>
        <source>Ask for wishes</source>
        <translation>Wensen vragen</translation>
    </message>
    <message>
        <source>Keep these days</source>
        <translation>Deze dagen bewaren</translation>
    </message>
    <message>
        <source>Open it again?</source>
        <translation>Weer openen?</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Settle gaps until {day}</source>
        <translation>Gaten oplossen tot {day}</translation>
    </message>
    <message>
        <source>Everybody sees all wishes now. Who gives way earns points.</source>
        <translation>Iedereen ziet nu alle wensen. Wie wijkt, verdient punten.</translation>
    </message>
    <message>
        <source>See the gaps</source>
        <translation>De gaten bekijken</translation>
    </message>
    <message>
        <source>The planner does the rest; publish by {day}</source>
        <translation>De planner doet de rest; publiceer voor {day}</translation>
    </message>
    <message>
        <source>Three ways to finish: most wishes, most even, fewest changes.</source>
        <translation>Drie manieren om het af te maken: meeste wensen, eerlijkst, minste wijzigingen.</translation>
    </message>
    <message>
        <source>Make three rosters</source>
        <translation>Drie roosters maken</translation>
    </message>
    <message>
        <source>Make this roster together?</source>
        <translation>Dit rooster samen maken?</translation>
    </message>
    <message>
        <source>Everybody enters wishes unseen, the team settles the gaps, the planner does the rest.</source>
        <translation>Iedereen voert ongezien wensen in, het team lost de gaten op, de planner doet de rest.</translation>
    </message>
    <message>
        <source>Ask for wishes…</source>
        <translation>Wensen vragen…</translation>
    </message>
    <message>
        <source>Every shift is covered; publish by {day}</source>
        <translation>Elke dienst is bezet; publiceer voor {day}</translation>
    </message>
    <message>
        <source>The planner does the rest; it was to be published by {day}</source>
        <translation>De planner doet de rest; het had voor {day} gepubliceerd moeten zijn</translation>
    </message>
    <message>
        <source>Every shift is covered; it was to be published by {day}</source>
        <translation>Elke dienst is bezet; het had voor {day} gepubliceerd moeten zijn</translation>
    </message>
    <message>
        <source>Wishes until {day} · {ready} of {all} ready</source>
        <translation>Wensen tot {day} · {ready} van {all} gereed</translation>
    </message>
    <message>
        <source>no word yet from {names}</source>
        <translation>nog niets gehoord van {names}</translation>
    </message>
    <message>
        <source>Until then this window hides everybody&apos;s wishes from the others; they are not locked.</source>
        <translation>Tot dan verbergt dit venster ieders wensen voor de anderen; ze zijn niet versleuteld.</translation>
    </message>
    <message>
        <source>Close the wishes…</source>
        <translation>De wensen sluiten…</translation>
    </message>
    <message>
        <source>Change my wishes</source>
        <translation>Mijn wensen wijzigen</translation>
    </message>
    <message>
        <source>{n} others</source>
        <translation>{n} anderen</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} en {last}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{day}, in {n} days</source>
        <translation>{day}, over {n} dagen</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wensen</translation>
    </message>
    <message>
        <source>Three rosters</source>
        <translation>Drie roosters</translation>
    </message>
    <message>
        <source>−1 somebody must give way, +1 more than needed</source>
        <translation>−1 iemand moet wijken, +1 meer dan nodig</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaten</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Balans</translation>
    </message>
    <message>
        <source>Copy a week…</source>
        <translation>Een week kopiëren…</translation>
    </message>
    <message>
        <source>Lay a pattern over…</source>
        <translation>Een patroon erover leggen…</translation>
    </message>
    <message>
        <source>Keep these weeks as a pattern…</source>
        <translation>Deze weken als patroon bewaren…</translation>
    </message>
    <message>
        <source>Make every day in sight free</source>
        <translation>Alle getoonde dagen vrij maken</translation>
    </message>
    <message>
        <source>Lock every shift in sight</source>
        <translation>Alle getoonde diensten vastzetten</translation>
    </message>
    <message>
        <source>Unlock every shift in sight</source>
        <translation>Alle getoonde diensten losmaken</translation>
    </message>
    <message>
        <source>The grid shows it first; there you choose what happens to days that are taken.</source>
        <translation>Het rooster laat het eerst zien; daar kies je wat er met bezette dagen gebeurt.</translation>
    </message>
    <message>
        <source>Copy a week</source>
        <translation>Een week kopiëren</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Every week of this period is over. Go on to the next one.</source>
        <translation>Elke week van deze periode is voorbij. Ga naar de volgende.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Show in the grid</source>
        <translation>In het rooster tonen</translation>
    </message>
    <message>
        <source>Only where it fits</source>
        <translation>Alleen waar het past</translation>
    </message>
    <message>
        <source>On free days</source>
        <translation>Op vrije dagen</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Overschrijven</translation>
    </message>
    <message>
        <source>Lay a pattern over</source>
        <translation>Een patroon erover leggen</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patronen</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} keer</translation>
    </message>
    <message>
        <source>once</source>
        <translation>één keer</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Naam wijzigen…</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>{weeks} weeks · {shifts} shifts of {n} nurses</source>
        <translation>{weeks} weken · {shifts} diensten van {n} collega&apos;s</translation>
    </message>
    <message>
        <source>{n} shifts of who left</source>
        <translation>{n} diensten van wie weg is</translation>
    </message>
    <message>
        <source>Rename the pattern</source>
        <translation>Patroon een andere naam geven</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Naam wijzigen</translation>
    </message>
    <message>
        <source>A pattern can be laid over any later weeks, as often as you like.</source>
        <translation>Een patroon kan over alle latere weken gelegd worden, zo vaak je wilt.</translation>
    </message>
    <message>
        <source>Keep these weeks as a pattern</source>
        <translation>Deze weken als patroon bewaren</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} weken</translation>
    </message>
    <message>
        <source>How many weeks</source>
        <translation>Hoeveel weken</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>This month cannot be filled as it is</source>
        <translation>Deze maand is zo niet te vullen</translation>
    </message>
    <message>
        <source>Each way gives something. Try one: the grid shows it, nothing is written yet.</source>
        <translation>Elke uitweg geeft iets op. Probeer er een: het rooster laat het zien, er wordt nog niets vastgelegd.</translation>
    </message>
    <message>
        <source>More of this month can be filled</source>
        <translation>Er is meer van deze maand te vullen</translation>
    </message>
    <message>
        <source>Nothing is short</source>
        <translation>Er is niets tekort</translation>
    </message>
    <message>
        <source>What is short</source>
        <translation>Wat er tekort is</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>{n} of {all} open shifts filled</source>
        <translation>{n} van {all} open diensten gevuld</translation>
    </message>
    <message>
        <source>the least that can be given, proven</source>
        <translation>minder opgeven kan niet, bewezen</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Proberen</translation>
    </message>
    <message>
        <source>Nothing has to give</source>
        <translation>Niets hoeft te wijken</translation>
    </message>
    <message>
        <source>Wishes give way</source>
        <translation>Wensen wijken</translation>
    </message>
    <message>
        <source>Contract hours give way</source>
        <translation>Contracturen wijken</translation>
    </message>
    <message>
        <source>A team agreement gives way</source>
        <translation>Een teamafspraak wijkt</translation>
    </message>
    <message>
        <source>The collective agreement gives way</source>
        <translation>De cao wijkt</translation>
    </message>
    <message>
        <source>The law gives way</source>
        <translation>De wet wijkt</translation>
    </message>
    <message>
        <source>kept free</source>
        <translation>vrijgehouden</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Waarom niet?</translation>
    </message>
    <message>
        <source>Two versions: choose…</source>
        <translation>Twee versies: kiezen…</translation>
    </message>
    <message>
        <source>two versions, choose one</source>
        <translation>twee versies, kies er één</translation>
    </message>
    <message>
        <source>Another day or nurse</source>
        <translation>Een andere dag of collega</translation>
    </message>
    <message>
        <source>Choose more days</source>
        <translation>Kies meer dagen</translation>
    </message>
    <message>
        <source>Give the chosen days the shift of that letter</source>
        <translation>Geef de gekozen dagen de dienst met die letter</translation>
    </message>
    <message>
        <source>Carry the chosen shifts to another day or nurse</source>
        <translation>Draag de gekozen diensten naar een andere dag of collega</translation>
    </message>
    <message>
        <source>Cut, copy and lay down the chosen shifts</source>
        <translation>Knip, kopieer en leg de gekozen diensten neer</translation>
    </message>
    <message>
        <source>In the calendar of wishes: the wish that is picked, for the chosen days</source>
        <translation>In de wensenkalender: de gekozen wens, voor de gekozen dagen</translation>
    </message>
    <message>
        <source>There are no nurses yet: add them on the page of the team.</source>
        <translation>Er zijn nog geen collega&apos;s: voeg ze toe op de pagina van het team.</translation>
    </message>
    <message>
        <source>A suggestion stands in front of the roster: take it over or discard it first.</source>
        <translation>Er staat een voorstel vóór het rooster: neem het eerst over of gooi het weg.</translation>
    </message>
    <message>
        <source>Go back to the grid of the roster first.</source>
        <translation>Ga eerst terug naar het raster van het rooster.</translation>
    </message>
    <message>
        <source>Choose a day of a nurse first.</source>
        <translation>Kies eerst een dag van een collega.</translation>
    </message>
    <message>
        <source>No roster of these weeks has begun.</source>
        <translation>Er is nog geen rooster van deze weken begonnen.</translation>
    </message>
    <message>
        <source>These weeks are over.</source>
        <translation>Deze weken zijn voorbij.</translation>
    </message>
    <message>
        <source>The planner is still at work for this page: stop it, or wait until it is done.</source>
        <translation>De planner is nog bezig voor deze pagina: stop hem, of wacht tot hij klaar is.</translation>
    </message>
    <message>
        <source>There is no shift on the chosen days.</source>
        <translation>Op de gekozen dagen staat geen dienst.</translation>
    </message>
    <message>
        <source>This day is locked: unlock it first.</source>
        <translation>Deze dag staat vast: maak hem eerst los.</translation>
    </message>
    <message>
        <source>This day is past.</source>
        <translation>Deze dag is voorbij.</translation>
    </message>
</context>
</TS>
