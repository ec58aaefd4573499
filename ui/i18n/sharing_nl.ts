<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>BeginStep</name>
    <message>
        <source>Share {team} with colleagues</source>
        <translation>{team} met collega&apos;s delen</translation>
    </message>
    <message>
        <source>Everybody works on her own computer, with or without a network; what one changes the others have soon after. For that the computers need a place to meet: the address of a server that your organisation runs.</source>
        <translation>Iedereen werkt op haar eigen computer, met of zonder netwerk; wat de een wijzigt, hebben de anderen kort daarna. Daarvoor hebben de computers een ontmoetingsplek nodig: het adres van een server van jullie organisatie.</translation>
    </message>
    <message>
        <source>Share this team</source>
        <translation>Dit team delen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>De server wordt gevraagd…</translation>
    </message>
</context>
<context>
    <name>BlindCard</name>
    <message>
        <source>What the server sees</source>
        <translation>Wat de server ziet</translation>
    </message>
    <message>
        <source>It cannot read anything: names, clients, visits, rosters and notes are locked on your computer before they leave it.</source>
        <translation>Hij kan niets lezen: namen, cliënten, bezoeken, roosters en notities gaan op je computer op slot voordat ze die verlaten.</translation>
    </message>
    <message>
        <source>It can see how many computers take part, and when and how much they exchange.</source>
        <translation>Hij kan zien hoeveel computers meedoen, en wanneer en hoeveel ze uitwisselen.</translation>
    </message>
    <message>
        <source>If it stops or loses everything, you lose nothing: each computer of the team has it all.</source>
        <translation>Valt hij uit of raakt hij alles kwijt, dan verliezen jullie niets: elke computer van het team heeft alles.</translation>
    </message>
</context>
<context>
    <name>CameCard</name>
    <message>
        <source>From colleagues</source>
        <translation>Van collega&apos;s</translation>
    </message>
</context>
<context>
    <name>CameSheet</name>
    <message>
        <source>1 sealed parcel of changes counts from now on.</source>
        <translation>1 verzegeld pakketje wijzigingen telt vanaf nu mee.</translation>
    </message>
    <message>
        <source>{n} sealed parcels count from now on.</source>
        <translation>{n} verzegelde pakketjes tellen vanaf nu mee.</translation>
    </message>
    <message>
        <source>Nothing new: all of it was here already.</source>
        <translation>Niets nieuws: alles was er al.</translation>
    </message>
    <message>
        <source>{n} were here already.</source>
        <translation>{n} waren er al.</translation>
    </message>
    <message>
        <source>{n} wait for what their authors had seen before: ask for a file that goes back further.</source>
        <translation>{n} wachten op wat hun schrijvers eerder hadden gezien: vraag een bestand dat verder teruggaat.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>CarriedCard</name>
    <message>
        <source>Write a file…</source>
        <translation>Bestand schrijven…</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Bestand lezen…</translation>
    </message>
    <message>
        <source>By stick or mail</source>
        <translation>Met een stick of per mail</translation>
    </message>
    <message>
        <source>Without any connection: changes go in a file that only the team can read. Drop a colleague&apos;s file here.</source>
        <translation>Zonder enige verbinding: wijzigingen gaan in een bestand dat alleen het team kan lezen. Sleep het bestand van een collega hierheen.</translation>
    </message>
    <message>
        <source>Changes of a team</source>
        <translation>Wijzigingen van een team</translation>
    </message>
    <message>
        <source>Read a file of changes</source>
        <translation>Een bestand met wijzigingen lezen</translation>
    </message>
    <message>
        <source>Write a file of changes</source>
        <translation>Een bestand met wijzigingen schrijven</translation>
    </message>
    <message>
        <source>{file} is written: {n} sealed parcels, {kb} kB.</source>
        <translation>{file} is geschreven: {n} verzegelde pakketjes, {kb} kB.</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>The invitation as a picture</source>
        <translation>De uitnodiging als plaatje</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als tekst kopiëren</translation>
    </message>
    <message>
        <source>Words of the invitation</source>
        <translation>Woorden van de uitnodiging</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Waiting for the other computer</source>
        <translation>Wachten op de andere computer</translation>
    </message>
    <message>
        <source>Works for {n} more minutes, for one computer.</source>
        <translation>Werkt nog {n} minuten, voor één computer.</translation>
    </message>
    <message>
        <source>Works for one more minute, for one computer.</source>
        <translation>Werkt nog één minuut, voor één computer.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>A computer without a name</source>
        <translation>Een computer zonder naam</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>deze computer</translation>
    </message>
    <message>
        <source>let in; the others hear of it with the next connection</source>
        <translation>binnengelaten; de anderen horen het bij de volgende verbinding</translation>
    </message>
    <message>
        <source>will be out with the next connection</source>
        <translation>gaat eruit bij de volgende verbinding</translation>
    </message>
    <message>
        <source>is leaving the team</source>
        <translation>verlaat het team</translation>
    </message>
    <message>
        <source>has left the team</source>
        <translation>heeft het team verlaten</translation>
    </message>
    <message>
        <source>lost or stolen; shut out</source>
        <translation>kwijt of gestolen; buitengesloten</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>nog niet gezien</translation>
    </message>
    <message>
        <source>last seen {moment}</source>
        <translation>laatst gezien {moment}</translation>
    </message>
    <message>
        <source>Look at the late changes of {name}</source>
        <translation>De late wijzigingen van {name} bekijken</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} hernoemen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} verwijderen</translation>
    </message>
</context>
<context>
    <name>DevicesCard</name>
    <message>
        <source>Computers</source>
        <translation>Computers</translation>
    </message>
    <message>
        <source>1 takes part</source>
        <translation>1 doet mee</translation>
    </message>
    <message>
        <source>{n} take part</source>
        <translation>{n} doen mee</translation>
    </message>
</context>
<context>
    <name>ForSheet</name>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Anybody in the team</source>
        <translation>Iedereen in het team</translation>
    </message>
    <message>
        <source>For one computer the file holds what it lacks, as far as its last file has told.</source>
        <translation>Voor één computer bevat het bestand wat daar ontbreekt, voor zover diens laatste bestand dat heeft verteld.</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>De laatste 7 dagen</translation>
    </message>
    <message>
        <source>The last month</source>
        <translation>De laatste maand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation>Schrijven…</translation>
    </message>
</context>
<context>
    <name>InviteStep</name>
    <message>
        <source>A colleague gets everything that the team has, on her own computer.</source>
        <translation>Een collega krijgt alles wat het team heeft, op haar eigen computer.</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>De uitnodiging maken</translation>
    </message>
    <message>
        <source>On the other computer open Teamapp and choose “Join a team”. Type the address and the words there, or send the text. Both screens then show the same six words.</source>
        <translation>Open Teamapp op de andere computer en kies “Bij een team komen”. Typ daar het adres en de woorden, of stuur de tekst. Beide schermen tonen dan dezelfde zes woorden.</translation>
    </message>
    <message>
        <source>“{label}” has answered.</source>
        <translation>“{label}” heeft geantwoord.</translation>
    </message>
    <message>
        <source>Ask what the other screen shows, in person or by telephone. Are they the same six words?</source>
        <translation>Vraag wat er op het andere scherm staat, bij elkaar of door de telefoon. Zijn het dezelfde zes woorden?</translation>
    </message>
    <message>
        <source>It will be a computer of {name}.</source>
        <translation>Het wordt een computer van {name}.</translation>
    </message>
    <message>
        <source>They differ: refuse</source>
        <translation>Ze verschillen: weigeren</translation>
    </message>
    <message>
        <source>The same: let it in</source>
        <translation>Dezelfde: binnenlaten</translation>
    </message>
    <message>
        <source>Nobody was let in. Make a new invitation if you like.</source>
        <translation>Er is niemand binnengelaten. Maak gerust een nieuwe uitnodiging.</translation>
    </message>
    <message>
        <source>The time of this invitation is over.</source>
        <translation>De tijd van deze uitnodiging is om.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
<context>
    <name>KitStep</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF opslaan…</translation>
    </message>
    <message>
        <source>I have printed or saved the kit</source>
        <translation>Ik heb de kit afgedrukt of opgeslagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>The recovery kit as a picture</source>
        <translation>De herstelkit als plaatje</translation>
    </message>
    <message>
        <source>Words of the recovery kit</source>
        <translation>Woorden van de herstelkit</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemaakt op</translation>
    </message>
    <message>
        <source>Save the recovery kit</source>
        <translation>De herstelkit opslaan</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Opgeslagen als {file}.</translation>
    </message>
    <message>
        <source>{file} could not be written: choose another place.</source>
        <translation>{file} kon niet geschreven worden: kies een andere plek.</translation>
    </message>
</context>
<context>
    <name>LateStep</name>
    <message>
        <source>What was written</source>
        <translation>Wat er is geschreven</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Overnemen</translation>
    </message>
</context>
<context>
    <name>LeaveStep</name>
    <message>
        <source>This computer gets nothing new, and sends nothing more.</source>
        <translation>Deze computer krijgt niets nieuws meer en verstuurt niets meer.</translation>
    </message>
    <message>
        <source>Your colleagues go on without it, and their computers change the locks.</source>
        <translation>Je collega&apos;s gaan verder zonder deze computer, en hun computers vervangen de sloten.</translation>
    </message>
    <message>
        <source>The team as it is now stays readable here until you delete it (Settings, Security and backup).</source>
        <translation>Het team zoals het nu is blijft hier leesbaar totdat je het wist (Instellingen, Veiligheid en kopie).</translation>
    </message>
    <message>
        <source>{n} changes of yours are not sent yet: connect first, or your colleagues decide later about them.</source>
        <translation>{n} wijzigingen van jou zijn nog niet verstuurd: maak eerst verbinding, anders beslissen je collega&apos;s er later over.</translation>
    </message>
    <message>
        <source>Yes, leave the team with this computer</source>
        <translation>Ja, met deze computer uit het team</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>Het team verlaten</translation>
    </message>
</context>
<context>
    <name>MessagesCard</name>
    <message>
        <source>To read</source>
        <translation>Om te lezen</translation>
    </message>
    <message>
        <source>I have read this: {words}</source>
        <translation>Dit heb ik gelezen: {words}</translation>
    </message>
</context>
<context>
    <name>MoveStep</name>
    <message>
        <source>This computer takes the team there, and sends what is missing.</source>
        <translation>Deze computer neemt het team mee en verstuurt wat daar ontbreekt.</translation>
    </message>
    <message>
        <source>Each other computer has to say the same, here on this page. Until then it stays with the old server, and you do not see each other&apos;s changes.</source>
        <translation>Elke andere computer moet hetzelfde zeggen, hier op deze pagina. Tot dan blijft die bij de oude server en zien jullie elkaars wijzigingen niet.</translation>
    </message>
    <message>
        <source>The old server keeps what it has, sealed, until its owner deletes it.</source>
        <translation>De oude server houdt wat hij heeft, verzegeld, tot de beheerder het verwijdert.</translation>
    </message>
    <message>
        <source>A recovery kit on paper names the old address: make a new one afterwards.</source>
        <translation>Op een papieren herstelkit staat het oude adres: maak daarna een nieuwe.</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>Daar verdergaan</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>De server wordt gevraagd…</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>As the team would call it: laptop, office, at home.</source>
        <translation>Zoals het team hem noemt: laptop, kantoor, thuis.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Your second computer</source>
        <translation>Je tweede computer</translation>
    </message>
    <message>
        <source>The same team on another computer of yours, with the same six words to compare.</source>
        <translation>Hetzelfde team op een andere computer van jou, met dezelfde zes woorden om te vergelijken.</translation>
    </message>
    <message>
        <source>Add my second computer</source>
        <translation>Mijn tweede computer toevoegen</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Herstelkit</translation>
    </message>
    <message>
        <source>Make a new kit…</source>
        <translation>Nieuwe kit maken…</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sloten</translation>
    </message>
    <message>
        <source>They change by themselves when a computer goes. You can also have them changed now.</source>
        <translation>Ze worden vanzelf vervangen als een computer weggaat. Je kunt ze ook nu laten vervangen.</translation>
    </message>
    <message>
        <source>Change the locks…</source>
        <translation>De sloten vervangen…</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Go on with another server…</source>
        <translation>Verder met een andere server…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Weggaan</translation>
    </message>
    <message>
        <source>This computer stops exchanging. What it has stays on it until you delete it.</source>
        <translation>Deze computer stopt met uitwisselen. Wat erop staat blijft tot je het wist.</translation>
    </message>
    <message>
        <source>Leave the team…</source>
        <translation>Het team verlaten…</translation>
    </message>
    <message>
        <source>The team meets at {host}.</source>
        <translation>Het team komt samen op {host}.</translation>
    </message>
    <message>
        <source>A printed page that lets you in when all computers are lost. A new one ends the old.</source>
        <translation>Een afgedrukt vel waarmee je binnenkomt als alle computers kwijt zijn. Een nieuw vel maakt het oude waardeloos.</translation>
    </message>
    <message>
        <source>Made here, and works as soon as this computer has reached the server.</source>
        <translation>Hier gemaakt, en werkt zodra deze computer de server heeft bereikt.</translation>
    </message>
    <message>
        <source>None yet. If all computers are lost, the team is lost.</source>
        <translation>Nog geen. Raken alle computers kwijt, dan is het team kwijt.</translation>
    </message>
</context>
<context>
    <name>RemoveStep</name>
    <message>
        <source>It is no longer used, or its owner leaves the team</source>
        <translation>Hij wordt niet meer gebruikt, of de eigenaar verlaat het team</translation>
    </message>
    <message>
        <source>From now on it gets nothing new.</source>
        <translation>Vanaf nu krijgt hij niets nieuws.</translation>
    </message>
    <message>
        <source>What it already has stays readable on it: ask for it to be deleted there.</source>
        <translation>Wat er al op staat blijft daar leesbaar: vraag om het daar te wissen.</translation>
    </message>
    <message>
        <source>Changes that were made on it and not sent yet come to you: you decide whether they count.</source>
        <translation>Wijzigingen die er gemaakt en nog niet verstuurd zijn, komen bij jullie: jullie beslissen of ze tellen.</translation>
    </message>
    <message>
        <source>It is lost or stolen</source>
        <translation>Hij is kwijt of gestolen</translation>
    </message>
    <message>
        <source>From now on it gets nothing new, and nothing that comes from it counts any more.</source>
        <translation>Vanaf nu krijgt hij niets nieuws, en niets wat ervandaan komt telt nog.</translation>
    </message>
    <message>
        <source>What lies on it is encrypted: the thief needs its owner&apos;s login, or the PIN.</source>
        <translation>Wat erop staat is versleuteld: de dief heeft het wachtwoord van de eigenaar nodig, of de pincode.</translation>
    </message>
    <message>
        <source>Tell your organisation: the loss may have to be reported.</source>
        <translation>Vertel het je organisatie: het verlies moet misschien gemeld worden.</translation>
    </message>
    <message>
        <source>Yes, take {name} out of the team</source>
        <translation>Ja, haal {name} uit het team</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Eruit halen</translation>
    </message>
</context>
<context>
    <name>Removed</name>
    <message>
        <source>This computer no longer belongs to {team}</source>
        <translation>Deze computer hoort niet meer bij {team}</translation>
    </message>
    <message>
        <source>What it had stays readable here. Nothing new comes in, and what is changed here reaches nobody. To come back, a colleague invites this computer again after you have deleted what is here.</source>
        <translation>Wat erop stond blijft hier leesbaar. Er komt niets nieuws binnen, en wat je hier wijzigt bereikt niemand. Om terug te komen nodigt een collega deze computer opnieuw uit, nadat je hebt gewist wat hier staat.</translation>
    </message>
    <message>
        <source>Delete everything here</source>
        <translation>Hier alles wissen</translation>
    </message>
    <message>
        <source>The usual way after leaving: clients&apos; data do not stay on a computer that does not need them.</source>
        <translation>Zo hoort het na een vertrek: gegevens van cliënten blijven niet op een computer die ze niet nodig heeft.</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Alles wissen…</translation>
    </message>
    <message>
        <source>Go on alone</source>
        <translation>Alleen verdergaan</translation>
    </message>
    <message>
        <source>Keep it as a team of its own on this computer, from now on apart from the others.</source>
        <translation>Houd het als een eigen team op deze computer, voortaan los van de anderen.</translation>
    </message>
    <message>
        <source>Go on alone…</source>
        <translation>Alleen verdergaan…</translation>
    </message>
</context>
<context>
    <name>RenewStep</name>
    <message>
        <source>What is written from now on has a new lock, which only the team&apos;s computers can open.</source>
        <translation>Wat jullie vanaf nu schrijven krijgt een nieuw slot, dat alleen de computers van het team kunnen openen.</translation>
    </message>
    <message>
        <source>Nobody has to do anything: the others get it with their next connection.</source>
        <translation>Niemand hoeft iets te doen: de anderen krijgen hem bij hun volgende verbinding.</translation>
    </message>
    <message>
        <source>What was written before stays readable for whoever could read it until now. A computer that is lost is taken out of the list instead: then the locks change by themselves.</source>
        <translation>Wat eerder geschreven is blijft leesbaar voor wie het tot nu toe kon lezen. Een computer die kwijt is haal je uit de lijst: dan worden de sloten vanzelf vervangen.</translation>
    </message>
    <message>
        <source>Change the locks</source>
        <translation>De sloten vervangen</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Address of the server</source>
        <translation>Adres van de server</translation>
    </message>
    <message>
        <source>Whoever looks after your computers knows it.</source>
        <translation>Wie jullie computers beheert, weet het.</translation>
    </message>
    <message>
        <source>Founding code</source>
        <translation>Oprichtingscode</translation>
    </message>
    <message>
        <source>This server asks for it once, of whoever shares a team on it. Its owner has given you one.</source>
        <translation>Deze server vraagt er één keer om, aan wie er een team op deelt. De beheerder heeft je er een gegeven.</translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message>
        <source>Invite a colleague</source>
        <translation>Collega uitnodigen</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Delen</translation>
    </message>
    <message>
        <source>{team} is on this computer only</source>
        <translation>{team} staat alleen op deze computer</translation>
    </message>
    <message>
        <source>1 computer</source>
        <translation>1 computer</translation>
    </message>
    <message>
        <source>{n} computers</source>
        <translation>{n} computers</translation>
    </message>
</context>
<context>
    <name>StateCard</name>
    <message>
        <source>Exchange now</source>
        <translation>Nu uitwisselen</translation>
    </message>
    <message>
        <source>Nothing is lost: every computer of the team has everything. You can go on working.</source>
        <translation>Er is niets verloren: elke computer van het team heeft alles. Je kunt gewoon verder werken.</translation>
    </message>
    <message>
        <source>You can go on working. Everything goes out by itself when there is a connection.</source>
        <translation>Je kunt gewoon verder werken. Alles gaat vanzelf weg als er verbinding is.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 wijziging</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} wijzigingen</translation>
    </message>
    <message>
        <source>Still to send</source>
        <translation>Nog te versturen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Alles verstuurd</translation>
    </message>
    <message>
        <source>Looked for news</source>
        <translation>Naar nieuws gekeken</translation>
    </message>
    <message>
        <source>Came, and waits</source>
        <translation>Gekomen, en wacht</translation>
    </message>
    <message>
        <source>Shared through</source>
        <translation>Gedeeld via</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Who is it?</source>
        <translation>Wie is het?</translation>
    </message>
    <message>
        <source>Add somebody to the team first</source>
        <translation>Voeg haar eerst toe aan het team</translation>
    </message>
    <message>
        <source>She is not in the list?</source>
        <translation>Staat ze er niet bij?</translation>
    </message>
</context>
<context>
    <name>sharing</name>
    <message>
        <source>Print or save the recovery kit first: it is not shown again.</source>
        <translation>Druk de herstelkit eerst af of sla hem op: hij wordt niet nog eens getoond.</translation>
    </message>
    <message>
        <source>Go on alone?</source>
        <translation>Alleen verdergaan?</translation>
    </message>
    <message>
        <source>The team on this computer becomes one of its own. What your colleagues do stays with them.</source>
        <translation>Het team op deze computer wordt een eigen team. Wat je collega&apos;s doen blijft bij hen.</translation>
    </message>
    <message>
        <source>Go on alone</source>
        <translation>Alleen verdergaan</translation>
    </message>
    <message>
        <source>{name} is let in: the other computer fetches the team now.</source>
        <translation>{name} is binnengelaten: de andere computer haalt het team nu op.</translation>
    </message>
    <message>
        <source>Make a new recovery kit?</source>
        <translation>Nieuwe herstelkit maken?</translation>
    </message>
    <message>
        <source>The old one opens nothing any more: destroy it. Have a printer or a safe place at hand.</source>
        <translation>De oude opent dan niets meer: vernietig hem. Houd een printer of een veilige plek bij de hand.</translation>
    </message>
    <message>
        <source>Make a new kit</source>
        <translation>Nieuwe kit maken</translation>
    </message>
    <message>
        <source>This computer does not share the team: begin with “Share this team…”.</source>
        <translation>Deze computer deelt het team niet: begin met “Dit team delen…”.</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Delen</translation>
    </message>
    <message>
        <source>Share this team…</source>
        <translation>Dit team delen…</translation>
    </message>
    <message>
        <source>This team is shared already.</source>
        <translation>Dit team wordt al gedeeld.</translation>
    </message>
    <message>
        <source>Invite a colleague…</source>
        <translation>Collega uitnodigen…</translation>
    </message>
    <message>
        <source>Add my second computer…</source>
        <translation>Mijn tweede computer toevoegen…</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Nu uitwisselen</translation>
    </message>
    <message>
        <source>Make a new recovery kit…</source>
        <translation>Nieuwe herstelkit maken…</translation>
    </message>
    <message>
        <source>Change the locks…</source>
        <translation>De sloten vervangen…</translation>
    </message>
    <message>
        <source>Go on with another server…</source>
        <translation>Verder met een andere server…</translation>
    </message>
    <message>
        <source>A computer is lost or stolen…</source>
        <translation>Een computer is kwijt of gestolen…</translation>
    </message>
    <message>
        <source>Leave the team with this computer…</source>
        <translation>Met deze computer uit het team…</translation>
    </message>
    <message>
        <source>Write changes to a file…</source>
        <translation>Wijzigingen naar een bestand schrijven…</translation>
    </message>
    <message>
        <source>Read changes from a file…</source>
        <translation>Wijzigingen uit een bestand lezen…</translation>
    </message>
    <message>
        <source>Add your second computer</source>
        <translation>Je tweede computer toevoegen</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Collega uitnodigen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Keep this recovery kit</source>
        <translation>Bewaar deze herstelkit</translation>
    </message>
    <message>
        <source>It brings the team back when all its computers are lost. It is shown only now: print it or save it on something that is not a computer of the team. Whoever has it can read everything.</source>
        <translation>Hij brengt het team terug als alle computers kwijt zijn. Hij wordt alleen nu getoond: druk hem af of sla hem op op iets dat geen computer van het team is. Wie hem heeft kan alles lezen.</translation>
    </message>
    <message>
        <source>{team} recovery kit</source>
        <translation>{team} herstelkit</translation>
    </message>
    <message>
        <source>Late changes of {name}</source>
        <translation>Late wijzigingen van {name}</translation>
    </message>
    <message>
        <source>They were made before this computer left the team, or after, and came when it had left. Until somebody decides they count nowhere.</source>
        <translation>Ze zijn gemaakt voordat deze computer uit het team ging, of erna, en kwamen toen hij al weg was. Tot iemand beslist tellen ze nergens.</translation>
    </message>
    <message>
        <source>Leave {team} with this computer?</source>
        <translation>Met deze computer uit {team}?</translation>
    </message>
    <message>
        <source>It cannot be undone: to come back you have to be invited again.</source>
        <translation>Het kan niet ongedaan gemaakt worden: om terug te komen moet je opnieuw uitgenodigd worden.</translation>
    </message>
    <message>
        <source>What is this computer called?</source>
        <translation>Hoe heet deze computer?</translation>
    </message>
    <message>
        <source>Take “{name}” out of the team?</source>
        <translation>“{name}” uit het team halen?</translation>
    </message>
    <message>
        <source>It cannot be undone: to come back, that computer has to be invited again.</source>
        <translation>Het kan niet ongedaan gemaakt worden: om terug te komen moet die computer opnieuw uitgenodigd worden.</translation>
    </message>
    <message>
        <source>yesterday {clock}</source>
        <translation>gisteren {clock}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>A computer without a name</source>
        <translation>Een computer zonder naam</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>een collega</translation>
    </message>
    <message>
        <source>{file}, written by {who}, {at}</source>
        <translation>{file}, geschreven door {who}, {at}</translation>
    </message>
    <message>
        <source>The file is read</source>
        <translation>Het bestand is gelezen</translation>
    </message>
    <message>
        <source>Everything in it is sealed: by mail or on a stick that is lost, nobody else reads it.</source>
        <translation>Alles erin is verzegeld: per mail of op een verloren stick leest niemand anders het.</translation>
    </message>
    <message>
        <source>Write changes to a file</source>
        <translation>Wijzigingen naar een bestand schrijven</translation>
    </message>
    <message>
        <source>This computer goes on with the new server. Say the same on every other computer.</source>
        <translation>Deze computer gaat verder met de nieuwe server. Zeg hetzelfde op elke andere computer.</translation>
    </message>
    <message>
        <source>Go on with another server?</source>
        <translation>Verder met een andere server?</translation>
    </message>
    <message>
        <source>{team} meets at {host} now. When your organisation changes servers, the team goes along: every computer has everything, so nothing is lost on the way.</source>
        <translation>{team} komt nu samen op {host}. Wisselt je organisatie van server, dan gaat het team mee: elke computer heeft alles, dus onderweg raakt er niets verloren.</translation>
    </message>
    <message>
        <source>Change the locks?</source>
        <translation>De sloten vervangen?</translation>
    </message>
    <message>
        <source>For when you are not sure whether a stranger has looked at a computer that stays in the team.</source>
        <translation>Voor als je niet zeker weet of een vreemde heeft gekeken op een computer die in het team blijft.</translation>
    </message>
</context>
</TS>
