"""What each rule asks, as one sentence with its figures, and what the figures are called."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "rule_says.coverage": "As many nurses on each shift as the demand asks.",
    "rule_says.surplus": "No more nurses on a shift than the demand asks.",
    "rule_says.skill_mix": "On each shift at least one nurse of the level that the demand asks.",
    "rule_says.qualification": "Whoever works a shift has the level and the valid skills it asks for.",
    "rule_says.leave": "Nobody works on a day of leave or when ill.",
    "rule_says.availability": "Nobody works at times when she has said that she cannot.",
    "rule_says.daily_rest": (
        "At least {rest_minutes:span} between two shifts; once in {short_rest_days} days "
        "{short_rest_minutes:span} is enough."
    ),
    "rule_says.daily_rest_always": "At least {rest_minutes:span} between two shifts.",
    "rule_says.weekly_rest": (
        "At least {rest_minutes:span} at a stretch in every {days} days, or {split_rest_minutes:span} in every "
        "{split_days} days in parts of at least {part_minutes:span}."
    ),
    "rule_says.night_rest": (
        "At least {rest_minutes:span} after a night shift; after {series_nights} or more in a row "
        "{series_rest_minutes:span}."
    ),
    "rule_says.night_series": "At most {days} shifts in a row when one of them is a night.",
    "rule_says.night_count": (
        "At most {nights} nights in {weeks} weeks; with {many_nights} or more of them at most "
        "{many_minutes_a_week:span} a week on average."
    ),
    "rule_says.shift_maximum": "At most {shift_minutes:span} of work in one shift, {night_minutes:span} in a night.",
    "rule_says.week_hours": "At most {minutes_a_week:span} a week on average over {weeks} weeks.",
    "rule_says.week_hours_one": "At most {minutes_a_week:span} of work in any week.",
    "rule_says.days_a_week": (
        "At most {small_days} days a week with a contract up to {small_minutes:span}, {middle_days} up to "
        "{middle_minutes:span}, {days} above that."
    ),
    "rule_says.days_in_row": "At most {days} {days:plural|day|days} in a row.",
    "rule_says.contract_hours": "Planned hours stay within {tolerance_minutes:span} of the contract in each roster.",
    "rule_says.fair_share": (
        "Weekends, nights, holidays and evenings by contract hours, within {tolerance_points} "
        "{tolerance_points:plural|point|points}, counting what each carried before."
    ),
    "rule_says.weekends": "At most {most_weekends} of {of_weekends} weekends worked.",
    "rule_says.whole_weekends": "Whoever works in a weekend works both days of it.",
    "rule_says.wishes": "What somebody asked for is given where it can be.",
    "rule_says.breaks": (
        "A break of {break_minutes:span} in a shift of more than {from_minutes:span} of work, "
        "{long_break_minutes:span} above {long_minutes:span}."
    ),
    "rule_says.breaks_once": "A break of {break_minutes:span} in a shift of more than {from_minutes:span} of work.",
    "rule_says.free_sundays": "At least {free} free Sundays in every {weeks} weeks.",
    "rule_says.notice": "What was published changes no later than {days} days ahead, unless she agrees.",
    "rule_says.publication": "A roster is published at least {days} days before it begins.",
    "rule_says.pairing": "A newcomer works only shifts that her mentor works too.",
    "rule_says.pairing_day": "A newcomer works only on days on which her mentor works too.",
    "rule_says.older_nights": (
        "At most {nights_a_week} {nights_a_week:plural|night|nights} a week for whoever her age frees from nights."
    ),
    "rule_says.older_nights_none": "No night shifts for whoever her age frees from them, unless she agrees to some.",
    "rule_says.series_rest": "After {days} or more days in a row at least {rest_minutes:span} free.",
    "rule_says.night_average": (
        "Whoever works {many_nights} or more nights in {weeks} weeks works at most {minutes_a_day:span} a day "
        "on average."
    ),
    "figure.shift_maximum.shift_minutes": "Longest shift",
    "figure.shift_maximum.night_minutes": "Longest night",
    "figure.daily_rest.rest_minutes": "Rest between two shifts",
    "figure.daily_rest.short_rest_minutes": "Shorter rest, now and then",
    "figure.daily_rest.short_rest_days": "Shorter rest once in so many days",
    "figure.weekly_rest.rest_minutes": "Long rest",
    "figure.weekly_rest.days": "Long rest in so many days",
    "figure.weekly_rest.split_rest_minutes": "Long rest in parts",
    "figure.weekly_rest.split_days": "In parts, in so many days",
    "figure.weekly_rest.part_minutes": "Shortest part",
    "figure.night_rest.rest_minutes": "Rest after a night",
    "figure.night_rest.series_nights": "Nights that make a series",
    "figure.night_rest.series_rest_minutes": "Rest after a series",
    "figure.night_series.days": "Shifts in a row",
    "figure.night_count.nights": "Nights",
    "figure.night_count.weeks": "Weeks that are counted",
    "figure.night_count.many_nights": "Many nights are",
    "figure.night_count.many_minutes_a_week": "Hours a week with many nights",
    "figure.week_hours.weeks": "Weeks that are counted",
    "figure.week_hours.minutes_a_week": "Hours a week",
    "figure.days_a_week.small_minutes": "Small contract up to",
    "figure.days_a_week.small_days": "Days a week, small contract",
    "figure.days_a_week.middle_minutes": "Middle contract up to",
    "figure.days_a_week.middle_days": "Days a week, middle contract",
    "figure.days_a_week.days": "Days a week, above that",
    "figure.days_in_row.days": "Days in a row",
    "figure.contract_hours.tolerance_minutes": "Hours more or less",
    "figure.fair_share.tolerance_points": "Points above the share that cost nothing",
    "figure.weekends.most_weekends": "Weekends worked at most",
    "figure.weekends.of_weekends": "Out of so many weekends",
    "figure.breaks.from_minutes": "Work above which a break is due",
    "figure.breaks.break_minutes": "Break",
    "figure.breaks.long_minutes": "Work above which more is due",
    "figure.breaks.long_break_minutes": "Longer break",
    "figure.breaks.paid_minutes": "Break that we give in paid time",
    "figure.free_sundays.free": "Free Sundays",
    "figure.free_sundays.weeks": "Weeks that are counted",
    "figure.notice.days": "Days ahead",
    "figure.publication.days": "Days ahead",
    "figure.pairing.same_kind": "Same shift (1) or same day (0)",
    "figure.older_nights.nights_a_week": "Nights a week",
    "figure.series_rest.days": "Days that make a series",
    "figure.series_rest.rest_minutes": "Rest after it",
    "figure.night_average.weeks": "Weeks that are counted",
    "figure.night_average.many_nights": "Many nights are",
    "figure.night_average.minutes_a_day": "Hours a day on average",
}

NL: Mapping[str, str] = {
    "rule_says.coverage": "Op elke dienst zoveel mensen als de bezetting vraagt.",
    "rule_says.surplus": "Niet meer mensen op een dienst dan de bezetting vraagt.",
    "rule_says.skill_mix": "Op elke dienst minstens één van het niveau dat de bezetting vraagt.",
    "rule_says.qualification": (
        "Wie een dienst werkt, heeft het niveau en de geldige bekwaamheden die de dienst vraagt."
    ),
    "rule_says.leave": "Niemand werkt op een dag met verlof of ziekte.",
    "rule_says.availability": "Niemand werkt op tijden waarop zij heeft gezegd niet te kunnen.",
    "rule_says.daily_rest": (
        "Minstens {rest_minutes:span} tussen twee diensten; eens per {short_rest_days} dagen is "
        "{short_rest_minutes:span} genoeg."
    ),
    "rule_says.daily_rest_always": "Minstens {rest_minutes:span} tussen twee diensten.",
    "rule_says.weekly_rest": (
        "Minstens {rest_minutes:span} aaneen in elke {days} dagen, of {split_rest_minutes:span} in elke "
        "{split_days} dagen in delen van minstens {part_minutes:span}."
    ),
    "rule_says.night_rest": (
        "Minstens {rest_minutes:span} na een nachtdienst; na {series_nights} of meer achter elkaar "
        "{series_rest_minutes:span}."
    ),
    "rule_says.night_series": "Hoogstens {days} diensten achter elkaar als er een nacht bij is.",
    "rule_says.night_count": (
        "Hoogstens {nights} nachten in {weeks} weken; bij {many_nights} of meer hoogstens gemiddeld "
        "{many_minutes_a_week:span} per week."
    ),
    "rule_says.shift_maximum": "Hoogstens {shift_minutes:span} werk in één dienst, {night_minutes:span} in een nacht.",
    "rule_says.week_hours": "Hoogstens {minutes_a_week:span} per week, gemiddeld over {weeks} weken.",
    "rule_says.week_hours_one": "Hoogstens {minutes_a_week:span} werk in elke week.",
    "rule_says.days_a_week": (
        "Hoogstens {small_days} dagen per week bij een contract tot {small_minutes:span}, {middle_days} tot "
        "{middle_minutes:span}, {days} daarboven."
    ),
    "rule_says.days_in_row": "Hoogstens {days} {days:plural|dag|dagen} achter elkaar.",
    "rule_says.contract_hours": (
        "Geplande uren blijven in elk rooster binnen {tolerance_minutes:span} van het contract."
    ),
    "rule_says.fair_share": (
        "Weekenden, nachten, feestdagen en avonden naar contracturen, binnen {tolerance_points} "
        "{tolerance_points:plural|punt|punten}, en wat iedereen eerder droeg telt mee."
    ),
    "rule_says.weekends": "Hoogstens {most_weekends} van {of_weekends} weekenden werken.",
    "rule_says.whole_weekends": "Wie in een weekend werkt, werkt beide dagen.",
    "rule_says.wishes": "Wat iemand vraagt, krijgt zij waar het kan.",
    "rule_says.breaks": (
        "Een pauze van {break_minutes:span} in een dienst met meer dan {from_minutes:span} werk, "
        "{long_break_minutes:span} boven {long_minutes:span}."
    ),
    "rule_says.breaks_once": "Een pauze van {break_minutes:span} in een dienst met meer dan {from_minutes:span} werk.",
    "rule_says.free_sundays": "Minstens {free} vrije zondagen in elke {weeks} weken.",
    "rule_says.notice": "Wat gepubliceerd is, verandert uiterlijk {days} dagen vooraf, tenzij zij instemt.",
    "rule_says.publication": "Een rooster is minstens {days} dagen voor het begin gepubliceerd.",
    "rule_says.pairing": "Een nieuwe collega werkt alleen diensten die haar mentor ook werkt.",
    "rule_says.pairing_day": "Een nieuwe collega werkt alleen op dagen waarop haar mentor ook werkt.",
    "rule_says.older_nights": (
        "Hoogstens {nights_a_week} {nights_a_week:plural|nacht|nachten} per week voor wie door haar leeftijd "
        "vrij is van nachten."
    ),
    "rule_says.older_nights_none": (
        "Geen nachtdiensten voor wie door haar leeftijd vrij is van nachten, tenzij zij er enkele wil."
    ),
    "rule_says.series_rest": "Na {days} of meer dagen achter elkaar minstens {rest_minutes:span} vrij.",
    "rule_says.night_average": (
        "Wie {many_nights} of meer nachten in {weeks} weken werkt, werkt hoogstens {minutes_a_day:span} per dag, "
        "gemiddeld."
    ),
    "figure.shift_maximum.shift_minutes": "Langste dienst",
    "figure.shift_maximum.night_minutes": "Langste nacht",
    "figure.daily_rest.rest_minutes": "Rust tussen twee diensten",
    "figure.daily_rest.short_rest_minutes": "Kortere rust, een enkele keer",
    "figure.daily_rest.short_rest_days": "Kortere rust eens per zoveel dagen",
    "figure.weekly_rest.rest_minutes": "Lange rust",
    "figure.weekly_rest.days": "Lange rust in zoveel dagen",
    "figure.weekly_rest.split_rest_minutes": "Lange rust in delen",
    "figure.weekly_rest.split_days": "In delen, in zoveel dagen",
    "figure.weekly_rest.part_minutes": "Kortste deel",
    "figure.night_rest.rest_minutes": "Rust na een nacht",
    "figure.night_rest.series_nights": "Nachten die een reeks maken",
    "figure.night_rest.series_rest_minutes": "Rust na een reeks",
    "figure.night_series.days": "Diensten achter elkaar",
    "figure.night_count.nights": "Nachten",
    "figure.night_count.weeks": "Weken die tellen",
    "figure.night_count.many_nights": "Veel nachten zijn er",
    "figure.night_count.many_minutes_a_week": "Uren per week bij veel nachten",
    "figure.week_hours.weeks": "Weken die tellen",
    "figure.week_hours.minutes_a_week": "Uren per week",
    "figure.days_a_week.small_minutes": "Klein contract tot",
    "figure.days_a_week.small_days": "Dagen per week, klein contract",
    "figure.days_a_week.middle_minutes": "Middelgroot contract tot",
    "figure.days_a_week.middle_days": "Dagen per week, middelgroot",
    "figure.days_a_week.days": "Dagen per week, daarboven",
    "figure.days_in_row.days": "Dagen achter elkaar",
    "figure.contract_hours.tolerance_minutes": "Uren meer of minder",
    "figure.fair_share.tolerance_points": "Punten boven het deel die niets kosten",
    "figure.weekends.most_weekends": "Hoogstens gewerkte weekenden",
    "figure.weekends.of_weekends": "Van zoveel weekenden",
    "figure.breaks.from_minutes": "Werk waarboven een pauze hoort",
    "figure.breaks.break_minutes": "Pauze",
    "figure.breaks.long_minutes": "Werk waarboven meer hoort",
    "figure.breaks.long_break_minutes": "Langere pauze",
    "figure.breaks.paid_minutes": "Pauze die wij in betaalde tijd geven",
    "figure.free_sundays.free": "Vrije zondagen",
    "figure.free_sundays.weeks": "Weken die meetellen",
    "figure.notice.days": "Dagen vooraf",
    "figure.publication.days": "Dagen vooraf",
    "figure.pairing.same_kind": "Zelfde dienst (1) of zelfde dag (0)",
    "figure.older_nights.nights_a_week": "Nachten per week",
    "figure.series_rest.days": "Dagen die een reeks maken",
    "figure.series_rest.rest_minutes": "Rust daarna",
    "figure.night_average.weeks": "Weken die meetellen",
    "figure.night_average.many_nights": "Veel nachten zijn",
    "figure.night_average.minutes_a_day": "Uren per dag, gemiddeld",
}
