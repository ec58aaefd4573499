"""Sentences of the visit planner: broken rules, and why a visit is not in the plan; keys are given as names."""

EN = {
    "visits.improving": "Improving the rounds",
    "visits.core_missing": (
        "The planner's compiled core is missing. Build it with: python -m scheduling.core.build"
        " (or plan without it, a hundred times slower, with --slow)."
    ),
    "visits.unknown_nurse": "{nurse} is not on duty this day.",
    "visits.two_rounds": "{nurse} has more than one round.",
    "visits.unknown_visit": "{visit} is not a visit of this day.",
    "visits.unknown_part": "{visit} has no such second nurse.",
    "visits.unreachable": "There is no way between two places on the round of {nurse}.",
    "visits.leaves_too_early": (
        "{nurse} would leave at {leaves_minutes:clock}, before the shift starts at {shift_minutes:clock}."
    ),
    "visits.starts_before_arrival": (
        "{nurse} would start {visit} at {start_minutes:clock}, but arrives at {arrival_minutes:clock}."
    ),
    "visits.too_many_breaks": "{nurse} would have {breaks} {breaks:plural|break|breaks} too many.",
    "visits.break_length": "The break of {nurse} lasts {minutes:span}, not what was agreed.",
    "visits.break_time": "The break of {nurse} at {start_minutes:clock} is outside the agreed time.",
    "visits.break_not_between": "The break of {nurse} is not between two visits.",
    "visits.wrong_place": "{nurse} is at another address than that of {visit}.",
    "visits.wrong_length": "{visit} by {nurse} lasts {minutes:span}; it needs {need_minutes:span}.",
    "visits.starts_too_early": "{visit} would start at {start_minutes:clock}; possible from {from_minutes:clock}.",
    "visits.too_late": "{visit} by {nurse} is {late_minutes:span} too late; it had to be by {until_minutes:clock}.",
    "visits.pinned_nurse": "{visit} is fixed to {pinned}, not to {nurse}.",
    "visits.pinned_start": "{visit} is fixed at {pinned_minutes:clock}, not at {start_minutes:clock}.",
    "visits.part_times": "{visit} is planned {times} {times:plural|time|times} for one of its nurses.",
    "visits.same_nurse": "{visit} needs two different nurses; {nurse} has both parts.",
    "visits.not_together": "The two nurses of {visit} start {gap_minutes:span} apart.",
    "visits.pair_gap": (
        "The second part of {visit} starts {gap_minutes:span} after the first;"
        " agreed is {min_minutes:span} to {max_minutes:span}."
    ),
    "visits.client_gap": (
        "{visit} and {other} are {gap_minutes:span} apart; {client} needs {min_minutes:span} between them."
    ),
    "visits.must_be_zero": "The team allows none of this: {term}.",
    "visits.unskilled": "{nurse} lacks a skill that {visit} needs.",
    "visits.refused": "{nurse} is not wanted at {visit}.",
    "visits.not_preferred": "{nurse} is not one of the nurses asked for at {visit}.",
    "visits.overtime": "{nurse} would be back at {back_minutes:clock}, after the shift ends at {shift_minutes:clock}.",
    "visits.missed_break": "{nurse} would have no break.",
    "visits.nobody_on_duty": "Nobody is on duty for {visit}.",
    "visits.pinned_to_other": "{visit} is fixed to somebody else than {nurse}.",
    "visits.promised_to_other": "{visit} was promised with somebody else than {nurse}.",
    "visits.no_way": "{nurse} cannot reach {visit}: there is no way.",
    "visits.window_outside_shift": (
        "{nurse} could be at {visit} at {earliest_minutes:clock} at the earliest;"
        " it had to be by {until_minutes:clock}."
    ),
    "visits.shift_too_short": "After {visit} {nurse} would be back at {back_minutes:clock}, beyond the shift.",
    "visits.needs_two": "{visit} needs two nurses who fit; there {nurses:plural|is|are} {nurses}.",
    "visits.rounds_full": "{nurses} {nurses:plural|nurse|nurses} could make {visit}, but the rounds are full.",
    "visits.would_break": "With {visit} in the round of {nurse}, {rule:word} would be broken.",
    "visits.costs_more": "{nurse} could make {visit}, but leaving it out is better for the whole day (by {extra}).",
    "visits.rule_too_late": "the time window of a visit",
    "visits.rule_overtime": "the end of a shift",
    "visits.rule_client_gap": "the time between two visits to a client",
    "visits.rule_missed_break": "the right to a break",
    "visits.rule_break_time": "the time of a break",
    "visits.rule_break_length": "the length of a break",
    "visits.rule_break_not_between": "the place of a break",
    "visits.rule_too_many_breaks": "the number of breaks",
    "visits.rule_pinned_start": "a fixed time",
    "visits.rule_pinned_nurse": "a fixed nurse",
    "visits.rule_unskilled": "a required skill",
    "visits.rule_refused": "a client's refusal",
    "visits.rule_not_preferred": "a client's choice",
    "visits.rule_unreachable": "the way between two places",
    "visits.rule_leaves_too_early": "the start of a shift",
    "visits.rule_starts_before_arrival": "the travel time",
    "visits.rule_starts_too_early": "the opening of a time window",
    "visits.rule_pair_gap": "the time between the two nurses of a visit",
    "visits.rule_not_together": "the start together of two nurses",
    "visits.rule_same_nurse": "the rule that two nurses come",
    "visits.rule_must_be_zero": "a limit of the team",
}
NL = {
    "visits.improving": "De rondes worden verbeterd",
    "visits.core_missing": (
        "De gecompileerde kern van de planner ontbreekt. Bouw hem met: python -m scheduling.core.build"
        " (of plan zonder, honderd keer zo langzaam, met --slow)."
    ),
    "visits.unknown_nurse": "{nurse} heeft deze dag geen dienst.",
    "visits.two_rounds": "{nurse} heeft meer dan één ronde.",
    "visits.unknown_visit": "{visit} is geen bezoek van deze dag.",
    "visits.unknown_part": "{visit} heeft niet zo'n tweede verpleegkundige.",
    "visits.unreachable": "Er is geen weg tussen twee plaatsen op de ronde van {nurse}.",
    "visits.leaves_too_early": (
        "{nurse} zou om {leaves_minutes:clock} vertrekken, voor het begin van de dienst om {shift_minutes:clock}."
    ),
    "visits.starts_before_arrival": (
        "{nurse} zou {visit} om {start_minutes:clock} beginnen, maar komt om {arrival_minutes:clock} aan."
    ),
    "visits.too_many_breaks": "{nurse} zou {breaks} {breaks:plural|pauze|pauzes} te veel hebben.",
    "visits.break_length": "De pauze van {nurse} duurt {minutes:span}, niet wat is afgesproken.",
    "visits.break_time": "De pauze van {nurse} om {start_minutes:clock} valt buiten de afgesproken tijd.",
    "visits.break_not_between": "De pauze van {nurse} ligt niet tussen twee bezoeken.",
    "visits.wrong_place": "{nurse} is op een ander adres dan dat van {visit}.",
    "visits.wrong_length": "{visit} door {nurse} duurt {minutes:span}; nodig is {need_minutes:span}.",
    "visits.starts_too_early": "{visit} zou om {start_minutes:clock} beginnen; het kan vanaf {from_minutes:clock}.",
    "visits.too_late": (
        "{visit} door {nurse} is {late_minutes:span} te laat; het moest uiterlijk {until_minutes:clock}."
    ),
    "visits.pinned_nurse": "{visit} staat vast bij {pinned}, niet bij {nurse}.",
    "visits.pinned_start": "{visit} staat vast om {pinned_minutes:clock}, niet om {start_minutes:clock}.",
    "visits.part_times": "{visit} is {times} keer gepland voor een van de verpleegkundigen.",
    "visits.same_nurse": "{visit} vraagt twee verschillende verpleegkundigen; {nurse} heeft beide delen.",
    "visits.not_together": "De twee verpleegkundigen van {visit} beginnen {gap_minutes:span} na elkaar.",
    "visits.pair_gap": (
        "Het tweede deel van {visit} begint {gap_minutes:span} na het eerste;"
        " afgesproken is {min_minutes:span} tot {max_minutes:span}."
    ),
    "visits.client_gap": (
        "Tussen {visit} en {other} zit {gap_minutes:span}; {client} heeft er {min_minutes:span} tussen nodig."
    ),
    "visits.must_be_zero": "Dit staat het team niet toe: {term}.",
    "visits.unskilled": "{nurse} mist een bekwaamheid die {visit} vraagt.",
    "visits.refused": "{nurse} is niet gewenst bij {visit}.",
    "visits.not_preferred": "{nurse} is niet een van de verpleegkundigen om wie bij {visit} is gevraagd.",
    "visits.overtime": (
        "{nurse} zou om {back_minutes:clock} terug zijn, na het einde van de dienst om {shift_minutes:clock}."
    ),
    "visits.missed_break": "{nurse} zou geen pauze hebben.",
    "visits.nobody_on_duty": "Niemand heeft dienst voor {visit}.",
    "visits.pinned_to_other": "{visit} staat vast bij iemand anders dan {nurse}.",
    "visits.promised_to_other": "{visit} is beloofd met iemand anders dan {nurse}.",
    "visits.no_way": "{nurse} kan {visit} niet bereiken: er is geen weg.",
    "visits.window_outside_shift": (
        "{nurse} kan op zijn vroegst om {earliest_minutes:clock} bij {visit} zijn;"
        " het moest uiterlijk {until_minutes:clock}."
    ),
    "visits.shift_too_short": "Na {visit} zou {nurse} om {back_minutes:clock} terug zijn, buiten de dienst.",
    "visits.needs_two": "{visit} vraagt twee verpleegkundigen die passen; er {nurses:plural|is|zijn} er {nurses}.",
    "visits.rounds_full": (
        "{nurses} {nurses:plural|verpleegkundige kan|verpleegkundigen kunnen} {visit} doen, maar de rondes zijn vol."
    ),
    "visits.would_break": "Met {visit} in de ronde van {nurse} wordt {rule:word} geschonden.",
    "visits.costs_more": "{nurse} kan {visit} doen, maar weglaten is beter voor de hele dag (met {extra}).",
    "visits.rule_too_late": "het tijdvak van een bezoek",
    "visits.rule_overtime": "het einde van een dienst",
    "visits.rule_client_gap": "de tijd tussen twee bezoeken bij een cliënt",
    "visits.rule_missed_break": "het recht op een pauze",
    "visits.rule_break_time": "de tijd van een pauze",
    "visits.rule_break_length": "de duur van een pauze",
    "visits.rule_break_not_between": "de plaats van een pauze",
    "visits.rule_too_many_breaks": "het aantal pauzes",
    "visits.rule_pinned_start": "een vaste tijd",
    "visits.rule_pinned_nurse": "een vaste verpleegkundige",
    "visits.rule_unskilled": "een vereiste bekwaamheid",
    "visits.rule_refused": "de weigering van een cliënt",
    "visits.rule_not_preferred": "de keuze van een cliënt",
    "visits.rule_unreachable": "de weg tussen twee plaatsen",
    "visits.rule_leaves_too_early": "het begin van een dienst",
    "visits.rule_starts_before_arrival": "de reistijd",
    "visits.rule_starts_too_early": "het begin van een tijdvak",
    "visits.rule_pair_gap": "de tijd tussen de twee verpleegkundigen van een bezoek",
    "visits.rule_not_together": "de gezamenlijke start van twee verpleegkundigen",
    "visits.rule_same_nurse": "de regel dat er twee verpleegkundigen komen",
    "visits.rule_must_be_zero": "een grens van het team",
}
