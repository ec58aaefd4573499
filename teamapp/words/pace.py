"""What is said while a nurse works out her own speed."""

EN = {
    "pace.no_ride": "Give at least one ride that you know: from where, to where, and how many minutes.",
    "pace.half_ride": "Ride {number} is not complete. Choose both addresses from the list and give the minutes.",
    "pace.too_short": "Ride {number} is too short to tell. Choose one of {least} minutes or more.",
    "pace.same_place": "Ride {number} begins and ends at the same place. Choose two places.",
    "pace.no_way": "There is no way along the streets for ride {number}. Choose other addresses.",
    "pace.absurd": "That would be {kmh} km/h; a speed lies between {least} and {most}. Look at the minutes again.",
    "pace.apart": "These rides differ: one would be {slowest} km/h, another {fastest}. Look at the minutes again.",
}
NL = {
    "pace.no_ride": "Geef minstens één rit die je kent: van waar, naar waar, en hoeveel minuten.",
    "pace.half_ride": "Rit {number} is niet compleet. Kies beide adressen uit de lijst en geef de minuten.",
    "pace.too_short": "Rit {number} is te kort om iets te zeggen. Kies er een van {least} minuten of meer.",
    "pace.same_place": "Rit {number} begint en eindigt op dezelfde plek. Kies twee plekken.",
    "pace.no_way": "Er is geen weg langs de straten voor rit {number}. Kies andere adressen.",
    "pace.absurd": "Dat zou {kmh} km/u zijn; een snelheid ligt tussen {least} en {most}. Kijk de minuten nog eens na.",
    "pace.apart": "Deze ritten verschillen: de ene zou {slowest} km/u zijn, de andere {fastest}. Kijk nog eens.",
}
