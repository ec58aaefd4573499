"""What the roster solver says: what it is doing, and why each cell of its roster is as it is."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "roster.phase.first": "First roster",
    "roster.phase.parts": "Improving parts of the roster",
    "roster.phase.whole": "Looking at the whole roster again",
    "roster.phase.root": "Working out what no roster can undercut",
    "roster.phase.anneal": "Trying rosters by chance",
    "roster.phase.dive": "Building a roster from whole rows",
    "roster.phase.branch": "Ruling out what cannot be better",
    "roster.phase.prove": "Looking for proof that there is nothing better",
    "roster.proof.by_rows": (
        "This holds among all rosters in which people work only shifts that are asked for, and rest each week in one "
        "piece or in two that follow each other."
    ),
    "roster.proof.by_cells": (
        "This holds among all rosters in which people work only shifts that are asked for, and rest each week in one "
        "piece."
    ),
    "reason.pinned": "Kept as you fixed it: {shift} on {date:day}.",
    "reason.wish": "She asked for {shift} on {date:day}.",
    "reason.level": "{shift} on {date:day} needs somebody with level {level} or higher, and she is the one.",
    "reason.skill": "{shift} on {date:day} needs somebody with the skill {skill}, and she is the one.",
    "reason.needed": (
        "{shift} on {date:day} needs {needed}; with it she has {planned_minutes:span} of {contract_minutes:span}."
    ),
    "reason.hours": (
        "{shift} on {date:day} brings her to {planned_minutes:span} of {contract_minutes:span} contract hours."
    ),
    "explain.hours": "She has {planned_minutes:span} of {contract_minutes:span} in this period.",
    "explain.fits": "{shift} on {date:day} keeps every rule.",
    "explain.mends_cover": "{shift} on {date:day} has {have} of {needed} so far.",
    "explain.wished": "She asked for {shift} on {date:day}.",
    "explain.wished_free": "She asked to be free on {date:day}.",
    "explain.leave": "She has leave on {date:day}.",
    "explain.next_best": "Next best for {shift} on {date:day} is {nurse}; the roster becomes {price} points dearer.",
    "explain.as_good": "{nurse} would do as well for {shift} on {date:day}.",
    "explain.nobody_else": "Nobody else can work {shift} on {date:day} without breaking a rule that must be kept.",
    "roster.refused.no_days": "This period has no days. Choose a first and a last day.",
    "roster.refused.no_nurses": "There is nobody to plan. Add a nurse with a contract in this period.",
    "roster.refused.no_kinds": "There are no kinds of shifts. Add one in Settings.",
    "roster.refused.over": "This period ended on {date:day}: the past stays as it was. Choose a later one.",
    "roster.refused.kind_days": "{shift} has times for {days} days, and the period has {need_days}.",
    "roster.refused.demand_kind": "On {date:day} {shift} is asked for, and there is no such kind of shift.",
    "roster.refused.demand_day": "{shift} is asked for on {date:day}, outside this period.",
    "roster.refused.row_days": "{nurse} has {days} days in the roster, and the period has {need_days}.",
    "roster.refused.row_kind": "{nurse} works {shift} on {date:day}, and there is no such kind of shift.",
    "roster.refused.kind_no_work": (
        "{shift} has a break of {break_minutes:span} and no work in it. Change its times or its break in Settings."
    ),
    "roster.refused.kind_too_long": (
        "{shift} lasts {minutes:span}: it is not over when it begins again the next day. Change its times in Settings."
    ),
    "roster.note.all_away": (
        "Everybody has leave on {date:day}, and {needed} {needed:plural|nurse is|nurses are} asked for: ask for less"
        " that day, or agree with somebody."
    ),
    "roster.note.all_away_days": (
        "Everybody has leave on {days} days from {from_date:day} to {to_date:day}: those shifts stay open. Ask for less"
        " on these days, or agree with somebody."
    ),
    "roster.note.nobody_may": (
        "Nobody may work {shift}: it is too long, asks for more than anybody has, or nobody is available. Change the"
        " shift in Settings, or add somebody who may."
    ),
    "roster.note.too_few_of_level": (
        "{shift} asks for {needed} with level {level} or higher, and the team has fewer. Ask for less, or add somebody."
    ),
    "roster.note.too_few_skilled": (
        "{shift} asks for {needed} with the skill {skill}, and fewer have it. Ask for less, or train somebody."
    ),
    "roster.note.more_able_than_asked": (
        "{shift} asks for {needed} of a level or skill and for fewer nurses in all. Make the two fit in Settings."
    ),
    "roster.note.same_times": (
        "{shift} and {other_shift} run at the same times and are counted apart: together {needed} are asked for. If"
        " that is not meant, end one of them."
    ),
    "roster.note.no_contract": (
        "{nurse} has no contract in this period, so every hour is one too many. Enter the contract, or end her time in"
        " the team."
    ),
    "roster.note.contract_beyond_days": (
        "{nurse} has {contract_minutes:span} of contract, and {days} days of at most {shift_minutes:span} are allowed:"
        " that cannot be reached. Change the contract, the shifts, or agree on more days with her."
    ),
    "roster.note.beyond_hours": (
        "The shifts ask for {asked_minutes:span}, and all contracts together have {contract_minutes:span}:"
        " some shifts stay open, or somebody works more than agreed."
    ),
}

NL: Mapping[str, str] = {
    "roster.phase.first": "Eerste rooster",
    "roster.phase.parts": "Delen van het rooster verbeteren",
    "roster.phase.whole": "Het hele rooster nog eens bekijken",
    "roster.phase.root": "Uitrekenen onder welke prijs geen rooster kan komen",
    "roster.phase.anneal": "Op goed geluk roosters proberen",
    "roster.phase.dive": "Een rooster bouwen uit hele rijen",
    "roster.phase.branch": "Uitsluiten wat niet beter kan zijn",
    "roster.phase.prove": "Zoeken naar bewijs dat er niets beters is",
    "roster.proof.by_rows": (
        "Dit geldt voor alle roosters waarin mensen alleen diensten werken waar om gevraagd is, en elke week rusten in "
        "één stuk of in twee die op elkaar volgen."
    ),
    "roster.proof.by_cells": (
        "Dit geldt voor alle roosters waarin mensen alleen diensten werken waar om gevraagd is, en elke week rusten in "
        "één stuk."
    ),
    "reason.pinned": "Gelaten zoals je het vastzette: {shift} op {date:day}.",
    "reason.wish": "Zij vroeg om {shift} op {date:day}.",
    "reason.level": "{shift} op {date:day} vraagt iemand met niveau {level} of hoger, en dat is zij.",
    "reason.skill": "{shift} op {date:day} vraagt iemand met bekwaamheid {skill}, en dat is zij.",
    "reason.needed": (
        "{shift} op {date:day} vraagt {needed}; hiermee heeft zij {planned_minutes:span} van {contract_minutes:span}."
    ),
    "reason.hours": (
        "{shift} op {date:day} brengt haar op {planned_minutes:span} van {contract_minutes:span} contracturen."
    ),
    "explain.hours": "Zij heeft {planned_minutes:span} van {contract_minutes:span} in deze periode.",
    "explain.fits": "{shift} op {date:day} past binnen alle regels.",
    "explain.mends_cover": "{shift} op {date:day} heeft nu {have} van {needed}.",
    "explain.wished": "Zij vroeg om {shift} op {date:day}.",
    "explain.wished_free": "Zij vroeg om vrij op {date:day}.",
    "explain.leave": "Zij heeft verlof op {date:day}.",
    "explain.next_best": "Daarna past {nurse} het best op {shift} op {date:day}; dat kost {price} punten meer.",
    "explain.as_good": "{nurse} past even goed op {shift} op {date:day}.",
    "explain.nobody_else": "Niemand anders kan {shift} op {date:day} werken zonder een harde regel te breken.",
    "roster.refused.no_days": "Deze periode heeft geen dagen. Kies een eerste en een laatste dag.",
    "roster.refused.no_nurses": "Er is niemand om in te plannen. Voeg iemand toe met een contract in deze periode.",
    "roster.refused.no_kinds": "Er zijn geen soorten diensten. Voeg er een toe bij Instellingen.",
    "roster.refused.over": "Deze periode eindigde op {date:day}: het verleden blijft zoals het was. Kies een latere.",
    "roster.refused.kind_days": "{shift} heeft tijden voor {days} dagen, en de periode heeft er {need_days}.",
    "roster.refused.demand_kind": "Op {date:day} wordt {shift} gevraagd, en zo'n soort dienst is er niet.",
    "roster.refused.demand_day": "{shift} wordt gevraagd op {date:day}, buiten deze periode.",
    "roster.refused.row_days": "{nurse} heeft {days} dagen in het rooster, en de periode heeft er {need_days}.",
    "roster.refused.row_kind": "{nurse} werkt {shift} op {date:day}, en zo'n soort dienst is er niet.",
    "roster.refused.kind_no_work": (
        "{shift} heeft {break_minutes:span} pauze en geen werk. Wijzig de tijden of de pauze bij Instellingen."
    ),
    "roster.refused.kind_too_long": (
        "{shift} duurt {minutes:span}: die is niet voorbij als hij de volgende dag weer begint. Wijzig de tijden bij"
        " Instellingen."
    ),
    "roster.note.all_away": (
        "Iedereen heeft verlof op {date:day}, en er {needed:plural|is|zijn} {needed} gevraagd: vraag die dag minder, of"
        " spreek iets af met iemand."
    ),
    "roster.note.all_away_days": (
        "Iedereen heeft verlof op {days} dagen van {from_date:day} t/m {to_date:day}: die diensten blijven open. Vraag"
        " minder op die dagen, of spreek iets af met iemand."
    ),
    "roster.note.nobody_may": (
        "Niemand mag {shift} werken: te lang, er wordt meer gevraagd dan iemand heeft, of niemand is beschikbaar."
        " Wijzig de dienst bij Instellingen, of voeg iemand toe die mag."
    ),
    "roster.note.too_few_of_level": (
        "{shift} vraagt er {needed} met niveau {level} of hoger, en het team heeft er minder. Vraag minder, of voeg"
        " iemand toe."
    ),
    "roster.note.too_few_skilled": (
        "{shift} vraagt er {needed} met bekwaamheid {skill}, en minder mensen hebben die. Vraag minder, of schol iemand"
        " bij."
    ),
    "roster.note.more_able_than_asked": (
        "{shift} vraagt er {needed} met een niveau of bekwaamheid en in totaal minder mensen. Laat die twee kloppen bij"
        " Instellingen."
    ),
    "roster.note.same_times": (
        "{shift} en {other_shift} lopen op dezelfde tijden en tellen apart: samen worden er {needed} gevraagd. Is dat"
        " niet de bedoeling, beëindig er dan een."
    ),
    "roster.note.no_contract": (
        "{nurse} heeft geen contract in deze periode, dus elk uur is er een te veel. Voer het contract in, of beëindig"
        " haar tijd in het team."
    ),
    "roster.note.contract_beyond_days": (
        "{nurse} heeft {contract_minutes:span} contract, en {days} dagen van hooguit {shift_minutes:span} mogen: dat is"
        " niet te halen. Wijzig het contract of de diensten, of spreek meer dagen met haar af."
    ),
    "roster.note.beyond_hours": (
        "De diensten vragen {asked_minutes:span}, en alle contracten samen hebben {contract_minutes:span}:"
        " er blijven diensten open, of iemand werkt meer dan afgesproken."
    ),
}
