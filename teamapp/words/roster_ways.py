"""What is said when somebody is away, when a month cannot be filled, and why there is nothing better."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "roster.taken_back": "Taken back.",
    "roster.gone_to": "{shift} went to {nurse}.",
    "roster.covered": "Take over the shifts of {nurse} from {first:day} to {last:day}",
    "roster.covered_one": "Take over the shift of {nurse} on {first:day}",
    "roster.covered_why": "{nurse} is away.",
    "roster.way_taken": "Take a way out: {mended} {mended:plural|shift|shifts} filled",
    "roster.way_why": "{things} {things:plural|agreement gives|agreements give} way, {strength:word}.",
    "roster.way_why_nothing": "Nobody gives anything up.",
    "cover.wished_off": "She asked for this day off.",
    "cover.stood_in": "She stood in {times} {times:plural|time|times} in the last sixteen weeks.",
    "cover.nobody_asked": "Nobody takes over: {open} {open:plural|shift stays|shifts stay} open.",
    "cover.one_asked": "{first} takes over; {days} {days:plural|day changes|days change}, {open} left open.",
    "cover.two_asked": "{first} and {second} take over; {days} days change, {open} left open.",
    "cover.several_asked": "{first} and {others} others take over; {days} days change, {open} left open.",
    "way.nothing_short": "Every shift has the nurses it needs: there is nothing to mend.",
    "way.plan_first": "Most shifts have nobody yet. Let the roster be suggested first, then ask for ways out.",
    "way.left": "At least {left} {left:plural|shift stays|shifts stay} open in each of these ways.",
    "way.nothing_helps": (
        "No way out was found within a few days and a few changes of these shifts, whatever the team gives; often law, "
        "leave, availability or skills stand in the way. Ask why there is nothing better."
    ),
    "way.mends": "{shift} on {date:day}: {mended} more; {still} still missing.",
    "give.rule": "{nurse} gives way in: {rule:word}.",
    "give.wishes.shift": "{nurse} does not get {shift} on {date:day}, as she wished.",
    "give.wishes.work": "{nurse} does not work on {date:day}, as she wished.",
    "give.wishes.not_shift": "{nurse} works {shift} on {date:day}, which she wished not to.",
    "give.wishes.free": "{nurse} works on {date:day}, which she wished free.",
    "give.contract_hours.over": "{nurse} works {difference_minutes:span} more than her contract.",
    "give.contract_hours.under": "{nurse} works {difference_minutes:span} less than her contract.",
    "give.days_in_row.too_many": (
        "{nurse} works {days} days in a row until {to_date:day}; the team agreed on {most_days}."
    ),
    "give.weekends.too_many": (
        "{nurse} works {worked} of {of_weekends} weekends around {date:day}; the team agreed on {most_weekends}."
    ),
    "give.whole_weekends.split": "{nurse} works only one day of the weekend of {date:day}.",
    "give.surplus.over": "{shift} on {date:day} has {difference} more than needed.",
    "give.fair_share.over": "{nurse} carries {points} points in this period; her fair share is {share_points}.",
    "give.days_a_week.too_many": (
        "{nurse} works {days} days in the week until {to_date:day}; the collective agreement says {most_days}."
    ),
    "give.shift_maximum.day": (
        "{nurse} works {work_minutes:span} on {date:day}; the agreement says {most_minutes:span}."
    ),
    "give.shift_maximum.night": (
        "{nurse} works {work_minutes:span} in the night of {date:day}; the agreement says {most_minutes:span}."
    ),
    "holds.nurse": "{nurse}: {rule:word}",
    "holds.day": "{date:day}: {rule:word}",
    "holds.many": "{nurses} nurses: {rule:word}",
    "better.possible": (
        "There is something better: {cells} {cells:plural|day changes|days change} and nobody gives anything up."
    ),
    "better.by_law": (
        "Law, leave, availability and skills forbid it, whatever the team gives; a second, plainer search says so too."
    ),
    "better.together": (
        "{things:plural|This agreement stands in the way: it has to give.|These agreements together stand in the way: "
        "one of them has to give.}"
    ),
    "better.among": "One of these has to give; fewer of them may be enough to stand in the way.",
    "better.slack": "Not proven in the time there was; the cheapest way out would give this.",
    "better.unknown": "No better roster was found, and no proof that there is none.",
}

NL: Mapping[str, str] = {
    "roster.taken_back": "Teruggedraaid.",
    "roster.gone_to": "{shift} ging naar {nurse}.",
    "roster.covered": "Diensten van {nurse} van {first:day} t/m {last:day} overnemen",
    "roster.covered_one": "Dienst van {nurse} op {first:day} overnemen",
    "roster.covered_why": "{nurse} is afwezig.",
    "roster.way_taken": "Een uitweg nemen: {mended} {mended:plural|dienst|diensten} bezet",
    "roster.way_why": "{things} {things:plural|afspraak wijkt|afspraken wijken}, {strength:word}.",
    "roster.way_why_nothing": "Niemand geeft iets op.",
    "cover.wished_off": "Ze vroeg deze dag vrij.",
    "cover.stood_in": "Ze viel {times} keer in, in de laatste zestien weken.",
    "cover.nobody_asked": "Niemand neemt over: {open} {open:plural|dienst blijft|diensten blijven} open.",
    "cover.one_asked": "{first} neemt over; {days} {days:plural|dag verandert|dagen veranderen}, {open} nog open.",
    "cover.two_asked": "{first} en {second} nemen over; {days} dagen veranderen, {open} nog open.",
    "cover.several_asked": "{first} en {others} anderen nemen over; {days} dagen veranderen, {open} nog open.",
    "way.nothing_short": "Elke dienst heeft de mensen die nodig zijn: er valt niets te herstellen.",
    "way.plan_first": (
        "De meeste diensten hebben nog niemand. Laat eerst een rooster voorstellen, vraag dan om uitwegen."
    ),
    "way.left": "Minstens {left} {left:plural|dienst blijft|diensten blijven} open, in elk van deze uitwegen.",
    "way.nothing_helps": (
        "Er is geen uitweg gevonden binnen enkele dagen en wijzigingen rond deze diensten, wat het team ook geeft; "
        "vaak houdt de wet, verlof, beschikbaarheid of bekwaamheid het tegen. Vraag waarom er niets beters is."
    ),
    "way.mends": "{shift} op {date:day}: {mended} erbij; er {still:plural|ontbreekt|ontbreken} er nog {still}.",
    "give.rule": "{nurse} geeft toe bij: {rule:word}.",
    "give.wishes.shift": "{nurse} krijgt op {date:day} niet {shift}, zoals ze wenste.",
    "give.wishes.work": "{nurse} werkt niet op {date:day}, zoals ze wenste.",
    "give.wishes.not_shift": "{nurse} werkt {shift} op {date:day}, wat ze liever niet wilde.",
    "give.wishes.free": "{nurse} werkt op {date:day}, terwijl ze vrij wenste.",
    "give.contract_hours.over": "{nurse} werkt {difference_minutes:span} meer dan haar contract.",
    "give.contract_hours.under": "{nurse} werkt {difference_minutes:span} minder dan haar contract.",
    "give.days_in_row.too_many": (
        "{nurse} werkt {days} dagen achter elkaar tot en met {to_date:day}; het team sprak {most_days} af."
    ),
    "give.weekends.too_many": (
        "{nurse} werkt {worked} van {of_weekends} weekenden rond {date:day}; het team sprak {most_weekends} af."
    ),
    "give.whole_weekends.split": "{nurse} werkt maar één dag van het weekend van {date:day}.",
    "give.surplus.over": "{shift} op {date:day} heeft er {difference} meer dan nodig.",
    "give.fair_share.over": "{nurse} draagt {points} punten in deze periode; haar eerlijke deel is {share_points}.",
    "give.days_a_week.too_many": (
        "{nurse} werkt {days} dagen in de week tot en met {to_date:day}; de cao zegt {most_days}."
    ),
    "give.shift_maximum.day": "{nurse} werkt {work_minutes:span} op {date:day}; de afspraak is {most_minutes:span}.",
    "give.shift_maximum.night": (
        "{nurse} werkt {work_minutes:span} in de nacht van {date:day}; de afspraak is {most_minutes:span}."
    ),
    "holds.nurse": "{nurse}: {rule:word}",
    "holds.day": "{date:day}: {rule:word}",
    "holds.many": "{nurses} mensen: {rule:word}",
    "better.possible": (
        "Er is iets beters: {cells} {cells:plural|dag verandert|dagen veranderen} en niemand geeft iets op."
    ),
    "better.by_law": (
        "Wet, verlof, beschikbaarheid en bekwaamheid verbieden het, wat het team ook geeft; een tweede, eenvoudiger"
        " zoektocht zegt dat ook."
    ),
    "better.together": (
        "{things:plural|Deze afspraak houdt het tegen en moet wijken.|Deze afspraken samen houden het tegen: een ervan "
        "moet wijken.}"
    ),
    "better.among": "Een hiervan moet wijken; misschien houden er ook minder het al tegen.",
    "better.slack": "Niet bewezen in de tijd die er was; dit zou de goedkoopste uitweg geven.",
    "better.unknown": "Er is geen beter rooster gevonden, en ook geen bewijs dat het er niet is.",
}
