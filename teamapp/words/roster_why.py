"""Counter-examples: what would come of another shift, or of none, in one cell of the roster; and what is next best."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "with.daily_rest.too_short": (
        "With {with_shift} on {on_date:day} the rest between {from_shift} on {from_date:day} and {to_shift} on "
        "{to_date:day} would be {rest_minutes:span}; {need_minutes:span} needed."
    ),
    "with.daily_rest.short_again": (
        "With {with_shift} on {on_date:day} the rest between {from_shift} on {from_date:day} and {to_shift} on "
        "{to_date:day} would be {rest_minutes:span}: below {need_minutes:span} for the second time in seven days."
    ),
    "with.night_rest.too_short": (
        "With {with_shift} on {on_date:day} the rest after the night of {from_date:day} would be {rest_minutes:span}; "
        "{need_minutes:span} needed."
    ),
    "with.series_rest.too_short": (
        "With {with_shift} on {on_date:day} the rest after {days} days in a row would be {rest_minutes:span}; the team "
        "agreed on {need_minutes:span}."
    ),
    "with.weekly_rest.too_short": (
        "With {with_shift} on {on_date:day} the longest rest in the {days} days from {from_date:day} would be "
        "{rest_minutes:span}; {need_minutes:span} needed."
    ),
    "with.week_hours.too_much": (
        "With {with_shift} on {on_date:day} the week until {to_date:day} would have {average_minutes:span}; at most "
        "{most_minutes:span} allowed."
    ),
    "with.week_hours.average": (
        "With {with_shift} on {on_date:day} the average over {weeks} weeks would be {average_minutes:span} a week; at "
        "most {most_minutes:span} allowed."
    ),
    "with.night_series.too_long": (
        "With {with_shift} on {on_date:day} it would be {days} days in a row with a night among them; at most "
        "{most_days} allowed."
    ),
    "with.night_count.too_many": (
        "With {with_shift} on {on_date:day} it would be {nights} nights in {weeks} weeks; at most {most_nights} "
        "allowed."
    ),
    "with.night_count.too_long": (
        "With {with_shift} on {on_date:day} the average beside {nights} nights would be {average_minutes:span} a week; "
        "at most {most_minutes:span} allowed."
    ),
    "with.night_average.too_long": (
        "With {with_shift} on {on_date:day} the average beside {nights} nights would be {average_minutes:span} a day; "
        "at most {most_minutes:span} allowed."
    ),
    "with.days_a_week.too_many": (
        "With {with_shift} on {on_date:day} the week until {to_date:day} would have {days} working days; at most "
        "{most_days} with her contract."
    ),
    "with.days_in_row.too_many": (
        "With {with_shift} on {on_date:day} it would be {days} days in a row; the team agreed on {most_days}."
    ),
    "with.contract_hours.over": (
        "With {with_shift} on {on_date:day} she would have {planned_minutes:span} for {contract_minutes:span}: "
        "{difference_minutes:span} above contract."
    ),
    "with.surplus.over": "With her, {shift} on {date:day} would have {have} for {needed}.",
    "with.weekends.too_many": (
        "With {with_shift} on {on_date:day} she would work {worked} of {of_weekends} weekends; the team agreed on "
        "{most_weekends}."
    ),
    "with.whole_weekends.split": "With {with_shift} on {on_date:day} she would work only one day of that weekend.",
    "with.free_sundays.too_few": (
        "With {with_shift} on {on_date:day} only {free} of {weeks} Sundays would be free; {need_free} needed in a year."
    ),
    "with.fair_share.over": (
        "With {with_shift} on {on_date:day} she would carry {points} points of burden; her share is {share_points}."
    ),
    "with.wishes.free": "With {with_shift} her wish to be free on {date:day} would not be met.",
    "with.wishes.not_shift": "With {with_shift} her wish not to work {shift} on {date:day} would not be met.",
    "with.wishes.shift": "With {with_shift} her wish for {shift} on {date:day} would not be met.",
    "without.coverage.short": "Without her {shift} on {date:day} would have {have} of {needed}.",
    "without.skill_mix.level_short": (
        "Without her {shift} on {date:day} would have {have} of {needed} with level {level} or higher."
    ),
    "without.skill_mix.skill_short": (
        "Without her {shift} on {date:day} would have {have} of {needed} with the skill {skill}."
    ),
    "without.contract_hours.under": (
        "Without it she would have {planned_minutes:span} of {contract_minutes:span}: {difference_minutes:span} below "
        "contract."
    ),
    "without.whole_weekends.split": "Without it she would work only one day of the weekend of {date:day}.",
    "without.wishes.shift": "Without it her wish for {shift} on {date:day} would not be met.",
    "without.wishes.work": "Without it her wish to work on {date:day} would not be met.",
    "next.impossible": "There is no such roster: law, leave, availability or skills forbid it.",
    "next.same": "The best roster of that kind costs as much; {cells} {cells:plural|day changes|days change}.",
    "next.dearer": (
        "The best roster of that kind is {price} points dearer; {cells} {cells:plural|day changes|days change}."
    ),
    "next.cheaper": (
        "A roster of that kind is {price} points cheaper; {cells} {cells:plural|day changes|days change}."
    ),
    "next.at_least": "Proven: it is at least {price} points dearer.",
}

NL: Mapping[str, str] = {
    "with.daily_rest.too_short": (
        "Met {with_shift} op {on_date:day} zou de rust tussen {from_shift} op {from_date:day} en {to_shift} op "
        "{to_date:day} {rest_minutes:span} zijn; {need_minutes:span} is nodig."
    ),
    "with.daily_rest.short_again": (
        "Met {with_shift} op {on_date:day} zou de rust tussen {from_shift} op {from_date:day} en {to_shift} op "
        "{to_date:day} {rest_minutes:span} zijn: voor de tweede keer in zeven dagen onder {need_minutes:span}."
    ),
    "with.night_rest.too_short": (
        "Met {with_shift} op {on_date:day} zou de rust na de nacht van {from_date:day} {rest_minutes:span} zijn; "
        "{need_minutes:span} is nodig."
    ),
    "with.series_rest.too_short": (
        "Met {with_shift} op {on_date:day} zou de rust na {days} dagen achter elkaar {rest_minutes:span} zijn; het "
        "team sprak {need_minutes:span} af."
    ),
    "with.weekly_rest.too_short": (
        "Met {with_shift} op {on_date:day} zou de langste rust in de {days} dagen vanaf {from_date:day} "
        "{rest_minutes:span} zijn; {need_minutes:span} is nodig."
    ),
    "with.week_hours.too_much": (
        "Met {with_shift} op {on_date:day} zou de week tot en met {to_date:day} {average_minutes:span} hebben; "
        "hoogstens {most_minutes:span} mag."
    ),
    "with.week_hours.average": (
        "Met {with_shift} op {on_date:day} zou het gemiddelde over {weeks} weken {average_minutes:span} per week zijn; "
        "hoogstens {most_minutes:span} mag."
    ),
    "with.night_series.too_long": (
        "Met {with_shift} op {on_date:day} worden het {days} dagen achter elkaar met een nacht erbij; hoogstens "
        "{most_days} mag."
    ),
    "with.night_count.too_many": (
        "Met {with_shift} op {on_date:day} worden het {nights} nachten in {weeks} weken; hoogstens {most_nights} mag."
    ),
    "with.night_count.too_long": (
        "Met {with_shift} op {on_date:day} zou het gemiddelde naast {nights} nachten {average_minutes:span} per week "
        "zijn; hoogstens {most_minutes:span} mag."
    ),
    "with.night_average.too_long": (
        "Met {with_shift} op {on_date:day} zou het gemiddelde naast {nights} nachten {average_minutes:span} per dag "
        "zijn; hoogstens {most_minutes:span} mag."
    ),
    "with.days_a_week.too_many": (
        "Met {with_shift} op {on_date:day} zou de week tot en met {to_date:day} {days} werkdagen hebben; hoogstens "
        "{most_days} bij haar contract."
    ),
    "with.days_in_row.too_many": (
        "Met {with_shift} op {on_date:day} worden het {days} dagen achter elkaar; het team sprak {most_days} af."
    ),
    "with.contract_hours.over": (
        "Met {with_shift} op {on_date:day} zou ze {planned_minutes:span} hebben voor {contract_minutes:span}: "
        "{difference_minutes:span} boven contract."
    ),
    "with.surplus.over": "Met haar zou {shift} op {date:day} er {have} hebben voor {needed}.",
    "with.weekends.too_many": (
        "Met {with_shift} op {on_date:day} zou ze {worked} van {of_weekends} weekenden werken; het team sprak "
        "{most_weekends} af."
    ),
    "with.whole_weekends.split": "Met {with_shift} op {on_date:day} zou ze maar één dag van dat weekend werken.",
    "with.free_sundays.too_few": (
        "Met {with_shift} op {on_date:day} zouden maar {free} van {weeks} zondagen vrij zijn; {need_free} nodig "
        "per jaar."
    ),
    "with.fair_share.over": (
        "Met {with_shift} op {on_date:day} zou ze {points} punten belasting dragen; haar deel is {share_points}."
    ),
    "with.wishes.free": "Met {with_shift} zou haar wens om vrij te zijn op {date:day} niet doorgaan.",
    "with.wishes.not_shift": "Met {with_shift} zou haar wens om geen {shift} te werken op {date:day} niet doorgaan.",
    "with.wishes.shift": "Met {with_shift} zou haar wens voor {shift} op {date:day} niet doorgaan.",
    "without.coverage.short": "Zonder haar zou {shift} op {date:day} er {have} van {needed} hebben.",
    "without.skill_mix.level_short": (
        "Zonder haar zou {shift} op {date:day} er {have} van {needed} hebben met niveau {level} of hoger."
    ),
    "without.skill_mix.skill_short": (
        "Zonder haar zou {shift} op {date:day} er {have} van {needed} hebben met bekwaamheid {skill}."
    ),
    "without.contract_hours.under": (
        "Zonder deze dienst zou ze {planned_minutes:span} van {contract_minutes:span} hebben: "
        "{difference_minutes:span} onder contract."
    ),
    "without.whole_weekends.split": ("Zonder deze dienst zou ze maar één dag van het weekend van {date:day} werken."),
    "without.wishes.shift": "Zonder deze dienst zou haar wens voor {shift} op {date:day} niet doorgaan.",
    "without.wishes.work": "Zonder deze dienst zou haar wens om te werken op {date:day} niet doorgaan.",
    "next.impossible": "Zo'n rooster is er niet: wet, verlof, beschikbaarheid of bekwaamheid verbiedt het.",
    "next.same": (
        "Het beste rooster van die soort kost evenveel; {cells} {cells:plural|dag verandert|dagen veranderen}."
    ),
    "next.dearer": (
        "Het beste rooster van die soort is {price} punten duurder; {cells} "
        "{cells:plural|dag verandert|dagen veranderen}."
    ),
    "next.cheaper": (
        "Er is een rooster van die soort dat {price} punten goedkoper is; {cells} "
        "{cells:plural|dag verandert|dagen veranderen}."
    ),
    "next.at_least": "Bewezen: het is minstens {price} punten duurder.",
}
