"""What the rules of the roster say: findings, their repairs, and the names of rules and strengths."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "daily_rest.too_short": (
        "{rest_minutes:span} of rest between {from_shift} on {from_date:day} and {to_shift} on {to_date:day}; "
        "at least {need_minutes:span} needed."
    ),
    "daily_rest.short_again": (
        "{rest_minutes:span} of rest between {from_shift} on {from_date:day} and {to_shift} on {to_date:day}; "
        "less than {need_minutes:span} is allowed once in seven days, and it was short in these days already."
    ),
    "weekly_rest.too_short": (
        "The longest rest in the {days} days from {from_date:day} is {rest_minutes:span}; "
        "at least {need_minutes:span} needed."
    ),
    "night_rest.too_short": (
        "{rest_minutes:span} of rest between the night {from_shift} on {from_date:day} and "
        "{to_shift} on {to_date:day}; at least {need_minutes:span} needed."
    ),
    "night_series.too_long": (
        "{days} days in a row with a night among them, from {from_date:day} to {to_date:day}; "
        "at most {most_days} allowed."
    ),
    "night_count.too_many": "{nights} nights in {weeks} weeks; at most {most_nights} allowed.",
    "night_count.too_long": (
        "{average_minutes:span} a week on average with {nights} nights in {weeks} weeks; "
        "at most {most_minutes:span} allowed."
    ),
    "shift_maximum.day": "{shift} on {date:day} has {work_minutes:span} of work; at most {most_minutes:span} allowed.",
    "shift_maximum.night": (
        "The night {shift} on {date:day} has {work_minutes:span} of work; at most {most_minutes:span} allowed."
    ),
    "week_hours.too_much": (
        "{average_minutes:span} of work from {from_date:day} to {to_date:day}; at most {most_minutes:span} a week."
    ),
    "week_hours.average": (
        "{average_minutes:span} a week on average over {weeks} weeks until {to_date:day}; "
        "at most {most_minutes:span} allowed."
    ),
    "days_a_week.too_many": (
        "{days} working days from {from_date:day} to {to_date:day}; "
        "at most {most_days} with a contract of {contract_minutes:span} a week."
    ),
    "days_in_row.too_many": (
        "{days} days in a row from {from_date:day} to {to_date:day}; the team agreed on at most {most_days}."
    ),
    "contract_hours.under": (
        "{difference_minutes:span} below contract: {planned_minutes:span} planned of {contract_minutes:span}."
    ),
    "contract_hours.over": (
        "{difference_minutes:span} above contract: {planned_minutes:span} planned for {contract_minutes:span}."
    ),
    "coverage.short": "{shift} on {date:day} has {have} of {needed}: {difference} still to find.",
    "surplus.over": "{shift} on {date:day} has {have} for {needed}: {difference} more than needed.",
    "skill_mix.level_short": "{shift} on {date:day} has {have} of {needed} with level {level} or higher.",
    "skill_mix.skill_short": "{shift} on {date:day} has {have} of {needed} with the skill {skill}.",
    "qualification.level": "{shift} on {date:day} asks for level {need_level}; she has level {level}.",
    "qualification.skill": "{shift} on {date:day} asks for the skill {skill}, which she does not have.",
    "qualification.expired": "{shift} on {date:day} asks for the skill {skill}, which has expired by then.",
    "leave.works": "{shift} on {date:day} falls in leave.",
    "availability.works": "{shift} on {date:day} is at a time when she cannot work.",
    "wishes.free": "Asked to be free on {date:day}.",
    "wishes.not_shift": "Asked not to work {shift} on {date:day}.",
    "wishes.shift": "Asked to work {shift} on {date:day}.",
    "wishes.work": "Asked to work on {date:day}.",
    "weekends.too_many": (
        "{worked} of {of_weekends} weekends worked, the last on {date:day}; the team agreed on at most {most_weekends}."
    ),
    "fair_share.over": (
        "{points} points of burden in this period; her share by contract hours is {share_points}, and she brought "
        "{carried_points:signed} from before."
    ),
    "whole_weekends.split": "Only one day of the weekend is worked: {date:day}.",
    "breaks.none": (
        "{shift} has {work_minutes:span} of work and no break; at least {need_minutes:span} needed. "
        "Enter it with the shift kind."
    ),
    "breaks.short": (
        "{shift} has {work_minutes:span} of work and a break of {have_minutes:span}; "
        "at least {need_minutes:span} needed. Enter it with the shift kind."
    ),
    "free_sundays.too_few": (
        "With {date:day} only {free} of {weeks} Sundays are free; at least {need_free} needed in a year."
    ),
    "notice.changed": (
        "{changed} {changed:plural|day differs|days differ} from the published roster, the first on {date:day}, in "
        "{days_ahead} {days_ahead:plural|day|days}; {need_days} days’ notice is due, or her consent."
    ),
    "publication.late": (
        "The roster from {date:day} is not published yet; it begins in {days_ahead} {days_ahead:plural|day|days} and "
        "{need_days} days’ notice is due."
    ),
    "publication.begun": "The roster from {date:day} has begun and is not published; {need_days} days’ notice is due.",
    "pairing.apart": "{shift} on {date:day} without her mentor.",
    "older_nights.none": "A night on {date:day}, from which her age frees her unless she agrees.",
    "older_nights.too_many": (
        "{nights} {nights:plural|night|nights} in the week of {date:day}; her age frees her from more than the "
        "{most_nights} that are agreed."
    ),
    "series_rest.too_short": (
        "{rest_minutes:span} of rest after {days} days in a row, between {from_shift} on {from_date:day} and "
        "{to_shift} on {to_date:day}; the team agreed on {need_minutes:span}."
    ),
    "night_average.too_long": (
        "{average_minutes:span} a day on average with {nights} nights in {weeks} weeks until {to_date:day}; "
        "at most {most_minutes:span} allowed."
    ),
    "repair.free": "Take her off {shift} on {date:day}",
    "repair.change": "Give her {shift} on {date:day} instead",
    "repair.as_published": "Put {changed:plural|the day|the days} back as published",
    "rule.coverage": "Enough nurses on each shift",
    "rule.surplus": "Not more nurses than needed",
    "rule.skill_mix": "Enough experience on each shift",
    "rule.qualification": "Qualified for the shift",
    "rule.leave": "No work in leave",
    "rule.availability": "Only when available",
    "rule.daily_rest": "Rest between two shifts",
    "rule.weekly_rest": "Long rest every week",
    "rule.night_rest": "Rest after nights",
    "rule.night_series": "Days in a row with nights",
    "rule.night_count": "Nights in sixteen weeks",
    "rule.shift_maximum": "Longest shift",
    "rule.week_hours": "Hours a week",
    "rule.days_a_week": "Days a week by contract",
    "rule.days_in_row": "Days in a row",
    "rule.contract_hours": "Contract hours",
    "rule.fair_share": "A fair share of the burden",
    "rule.weekends": "Free weekends",
    "rule.whole_weekends": "Whole weekends",
    "rule.wishes": "Wishes",
    "rule.breaks": "Breaks in a shift",
    "rule.free_sundays": "Free Sundays in a year",
    "rule.notice": "Changes at short notice",
    "rule.publication": "Roster known in time",
    "rule.pairing": "A newcomer beside her mentor",
    "rule.older_nights": "Nights from a certain age",
    "rule.series_rest": "Rest after a series of days",
    "rule.night_average": "Hours of night workers",
    "strength.law": "law",
    "strength.collective": "collective agreement",
    "strength.team": "team agreement",
    "strength.contract": "contract",
    "strength.wish": "wish",
}

NL: Mapping[str, str] = {
    "daily_rest.too_short": (
        "{rest_minutes:span} rust tussen {from_shift} op {from_date:day} en {to_shift} op {to_date:day}; "
        "minstens {need_minutes:span} nodig."
    ),
    "daily_rest.short_again": (
        "{rest_minutes:span} rust tussen {from_shift} op {from_date:day} en {to_shift} op {to_date:day}; "
        "minder dan {need_minutes:span} mag eens per zeven dagen, en in deze dagen was de rust al eens korter."
    ),
    "weekly_rest.too_short": (
        "De langste rust in de {days} dagen vanaf {from_date:day} is {rest_minutes:span}; "
        "minstens {need_minutes:span} nodig."
    ),
    "night_rest.too_short": (
        "{rest_minutes:span} rust tussen de nacht {from_shift} op {from_date:day} en {to_shift} op {to_date:day}; "
        "minstens {need_minutes:span} nodig."
    ),
    "night_series.too_long": (
        "{days} dagen achter elkaar met een nacht erbij, van {from_date:day} tot en met {to_date:day}; "
        "hoogstens {most_days} toegestaan."
    ),
    "night_count.too_many": "{nights} nachten in {weeks} weken; hoogstens {most_nights} toegestaan.",
    "night_count.too_long": (
        "Gemiddeld {average_minutes:span} per week met {nights} nachten in {weeks} weken; "
        "hoogstens {most_minutes:span} toegestaan."
    ),
    "shift_maximum.day": (
        "{shift} op {date:day} telt {work_minutes:span} werk; hoogstens {most_minutes:span} toegestaan."
    ),
    "shift_maximum.night": (
        "De nacht {shift} op {date:day} telt {work_minutes:span} werk; hoogstens {most_minutes:span} toegestaan."
    ),
    "week_hours.too_much": (
        "{average_minutes:span} werk van {from_date:day} tot en met {to_date:day}; "
        "hoogstens {most_minutes:span} per week."
    ),
    "week_hours.average": (
        "Gemiddeld {average_minutes:span} per week over {weeks} weken tot en met {to_date:day}; "
        "hoogstens {most_minutes:span} toegestaan."
    ),
    "days_a_week.too_many": (
        "{days} werkdagen van {from_date:day} tot {to_date:day}; "
        "hoogstens {most_days} bij een contract van {contract_minutes:span} per week."
    ),
    "days_in_row.too_many": (
        "{days} dagen achter elkaar van {from_date:day} tot en met {to_date:day}; "
        "het team sprak hoogstens {most_days} af."
    ),
    "contract_hours.under": (
        "{difference_minutes:span} onder contract: {planned_minutes:span} gepland van {contract_minutes:span}."
    ),
    "contract_hours.over": (
        "{difference_minutes:span} boven contract: {planned_minutes:span} gepland voor {contract_minutes:span}."
    ),
    "coverage.short": "{shift} op {date:day} heeft {have} van {needed}: nog {difference} te vinden.",
    "surplus.over": "{shift} op {date:day} heeft {have} voor {needed}: {difference} meer dan nodig.",
    "skill_mix.level_short": "{shift} op {date:day} heeft {have} van {needed} met niveau {level} of hoger.",
    "skill_mix.skill_short": "{shift} op {date:day} heeft {have} van {needed} met bekwaamheid {skill}.",
    "qualification.level": "{shift} op {date:day} vraagt niveau {need_level}; zij heeft niveau {level}.",
    "qualification.skill": "{shift} op {date:day} vraagt bekwaamheid {skill}, die zij niet heeft.",
    "qualification.expired": "{shift} op {date:day} vraagt bekwaamheid {skill}, die dan verlopen is.",
    "leave.works": "{shift} op {date:day} valt in verlof.",
    "availability.works": "{shift} op {date:day} valt op een tijd waarop zij niet kan werken.",
    "wishes.free": "Vrij gevraagd op {date:day}.",
    "wishes.not_shift": "Liever geen {shift} op {date:day}.",
    "wishes.shift": "{shift} gevraagd op {date:day}.",
    "wishes.work": "Werk gevraagd op {date:day}.",
    "weekends.too_many": (
        "{worked} van {of_weekends} weekenden gewerkt, het laatste op {date:day}; "
        "het team sprak hoogstens {most_weekends} af."
    ),
    "fair_share.over": (
        "{points} punten belasting in deze periode; haar deel naar contracturen is {share_points}, en ze bracht "
        "{carried_points:signed} mee van eerder."
    ),
    "whole_weekends.split": "Maar één dag van het weekend wordt gewerkt: {date:day}.",
    "breaks.none": (
        "{shift} telt {work_minutes:span} werk en geen pauze; minstens {need_minutes:span} nodig. "
        "Vul die in bij de dienstsoort."
    ),
    "breaks.short": (
        "{shift} telt {work_minutes:span} werk en een pauze van {have_minutes:span}; "
        "minstens {need_minutes:span} nodig. Vul die in bij de dienstsoort."
    ),
    "free_sundays.too_few": (
        "Met {date:day} zijn maar {free} van {weeks} zondagen vrij; minstens {need_free} per jaar nodig."
    ),
    "notice.changed": (
        "{changed} {changed:plural|dag verschilt|dagen verschillen} van het gepubliceerde rooster, de eerste op "
        "{date:day}, over {days_ahead} {days_ahead:plural|dag|dagen}; dat hoort {need_days} dagen vooraf bekend te "
        "zijn, of zij stemt in."
    ),
    "publication.late": (
        "Het rooster vanaf {date:day} is nog niet gepubliceerd; het begint over {days_ahead} "
        "{days_ahead:plural|dag|dagen} en hoort {need_days} dagen vooraf bekend te zijn."
    ),
    "publication.begun": (
        "Het rooster vanaf {date:day} is begonnen en niet gepubliceerd; het hoort {need_days} dagen vooraf "
        "bekend te zijn."
    ),
    "pairing.apart": "{shift} op {date:day} zonder haar mentor.",
    "older_nights.none": "Een nacht op {date:day}, waarvan haar leeftijd haar vrijstelt, tenzij zij het wil.",
    "older_nights.too_many": (
        "{nights} {nights:plural|nacht|nachten} in de week van {date:day}; haar leeftijd stelt haar vrij van meer "
        "dan de afgesproken {most_nights}."
    ),
    "series_rest.too_short": (
        "{rest_minutes:span} rust na {days} dagen achter elkaar, tussen {from_shift} op {from_date:day} en {to_shift} "
        "op {to_date:day}; het team sprak {need_minutes:span} af."
    ),
    "night_average.too_long": (
        "Gemiddeld {average_minutes:span} per dag met {nights} nachten in {weeks} weken tot en met {to_date:day}; "
        "hoogstens {most_minutes:span} toegestaan."
    ),
    "repair.free": "Haal haar van {shift} op {date:day}",
    "repair.change": "Geef haar {shift} op {date:day} in plaats daarvan",
    "repair.as_published": "Zet {changed:plural|de dag|de dagen} terug zoals gepubliceerd",
    "rule.coverage": "Genoeg mensen op elke dienst",
    "rule.surplus": "Niet meer mensen dan nodig",
    "rule.skill_mix": "Genoeg ervaring op elke dienst",
    "rule.qualification": "Bekwaam voor de dienst",
    "rule.leave": "Geen werk in verlof",
    "rule.availability": "Alleen als zij kan",
    "rule.daily_rest": "Rust tussen twee diensten",
    "rule.weekly_rest": "Lange rust elke week",
    "rule.night_rest": "Rust na nachten",
    "rule.night_series": "Dagen achter elkaar met nachten",
    "rule.night_count": "Nachten in zestien weken",
    "rule.shift_maximum": "Langste dienst",
    "rule.week_hours": "Uren per week",
    "rule.days_a_week": "Dagen per week naar contract",
    "rule.days_in_row": "Dagen achter elkaar",
    "rule.contract_hours": "Contracturen",
    "rule.fair_share": "Een eerlijk deel van de belasting",
    "rule.weekends": "Vrije weekenden",
    "rule.whole_weekends": "Hele weekenden",
    "rule.wishes": "Wensen",
    "rule.breaks": "Pauzes in een dienst",
    "rule.free_sundays": "Vrije zondagen per jaar",
    "rule.notice": "Wijzigingen op korte termijn",
    "rule.publication": "Rooster op tijd bekend",
    "rule.pairing": "Nieuwe collega naast haar mentor",
    "rule.older_nights": "Nachten vanaf een leeftijd",
    "rule.series_rest": "Rust na een reeks dagen",
    "rule.night_average": "Uren van wie nachten werkt",
    "strength.law": "wet",
    "strength.collective": "cao",
    "strength.team": "teamafspraak",
    "strength.contract": "contract",
    "strength.wish": "wens",
}
