"""What is said about input that cannot be right: the field, what is wrong, what would be right."""

EN = {
    "border.missing": "“{field:word}” is empty. Please fill it in.",
    "border.too_long": "“{field:word}” has {length} characters; at most {most} fit.",
    "border.out_of_range": "“{field:word}” is {value}; it must lie between {least} and {most}.",
    "border.no_clock_time": "“{field:word}” is not a time of day. Write it like 07:30.",
    "border.no_such_day": "“{field:word}”: {day} cannot be right. Check the year.",
    "border.ends_before_it_begins": "“{field:word}”: {last:date} lies before {first:date}. Choose a later day.",
    "border.no_email": "“{field:word}”: {value} is not an e-mail address. Write it like name@example.org.",
    "border.no_phone": "“{field:word}”: {value} is not a phone number. Use digits, spaces and +.",
    "border.no_language": "“{field:word}”: {value} is not a language code. Use two letters, like nl or en.",
    "border.half_a_place": "“{field:word}”: a place on the map needs both latitude and longitude. Choose it again.",
    "border.gone": "It is no longer there: {entity:word} was removed meanwhile. Go back and look again.",
    "border.nothing_changed": "Nothing was changed, so nothing was written.",
}
NL = {
    "border.missing": "“{field:word}” is leeg. Vul het in.",
    "border.too_long": "“{field:word}” heeft {length} tekens; er passen er {most}.",
    "border.out_of_range": "“{field:word}” is {value}; het moet tussen {least} en {most} liggen.",
    "border.no_clock_time": "“{field:word}” is geen tijd. Schrijf het als 07:30.",
    "border.no_such_day": "“{field:word}”: {day} kan niet kloppen. Controleer het jaar.",
    "border.ends_before_it_begins": "“{field:word}”: {last:date} ligt voor {first:date}. Kies een latere dag.",
    "border.no_email": "“{field:word}”: {value} is geen e-mailadres. Schrijf het als naam@example.org.",
    "border.no_phone": "“{field:word}”: {value} is geen telefoonnummer. Gebruik cijfers, spaties en +.",
    "border.no_language": "“{field:word}”: {value} is geen taalcode. Gebruik twee letters, zoals nl of en.",
    "border.half_a_place": "“{field:word}”: een plek op de kaart heeft breedte- én lengtegraad nodig. Kies opnieuw.",
    "border.gone": "Dit bestaat niet meer: {entity:word} is intussen verwijderd. Ga terug en kijk opnieuw.",
    "border.nothing_changed": "Er is niets veranderd, dus er is niets opgeslagen.",
}
