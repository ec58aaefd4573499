"""What is said of whole weeks: copies, patterns, acts on many cells. Names of changes complete "Undo: ..."."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "weeks.copied": "Copy the week of {day:day} to {weeks:plural|the week of|several weeks from} {to:day}",
    "weeks.pattern_saved": "Save the pattern “{name}” of {weeks} weeks",
    "weeks.pattern_renamed": "Rename the pattern to “{name}”",
    "weeks.pattern_deleted": "Delete the pattern “{name}”",
    "weeks.pattern_laid": "Lay the pattern “{name}” over the roster from {day:day}",
    "weeks.gave": "Give {shift} to {shifts} {shifts:plural|cell|cells}",
    "weeks.cleared": "Clear {shifts} {shifts:plural|shift|shifts} from {first:day} to {last:day}",
    "weeks.because_copied": "Copied from the week of {day:day}.",
    "weeks.because_pattern": "From the pattern “{name}”.",
    "weeks.because_gave": "{shift} was given to several cells at once.",
    "weeks.because_cleared": "Several shifts were cleared at once.",
    "weeks.occupied": "{nurse} already works {shift} on {day:day}.",
    "weeks.breaks": "{nurse} on {day:day}: {rule:word} would have to be repaired.",
    "weeks.day_over": "{day:day} is today or over.",
    "weeks.week_over": "The week of {day:day} is over. Choose one that is still to come.",
    "weeks.same_week": "The week of {day:day} cannot be copied onto itself. Choose another week.",
    "weeks.no_target": "Choose at least one week to copy to.",
    "weeks.source_empty": "Nobody works in the week of {day:day}: there is nothing to copy.",
    "weeks.nothing_to_lay": "There is nothing to put into these cells.",
    "weeks.nothing_to_write": "Nothing would be written: every cell is left out or is so already.",
    "weeks.nothing_to_clear": "There is no unlocked shift here that is still to come.",
    "weeks.stale": "The day of {nurse} on {day:day} has changed since the preview. Look at it again.",
    "weeks.pattern_length": "A pattern has 2, 4 or 6 weeks, not {weeks}.",
    "weeks.pattern_name_taken": "There is already a pattern called “{name}”. Choose another name.",
}

NL: Mapping[str, str] = {
    "weeks.copied": "Week van {day:day} kopiëren naar {weeks:plural|de week van|meer weken vanaf} {to:day}",
    "weeks.pattern_saved": "Patroon “{name}” van {weeks} weken bewaren",
    "weeks.pattern_renamed": "Patroon “{name}” noemen",
    "weeks.pattern_deleted": "Patroon “{name}” verwijderen",
    "weeks.pattern_laid": "Patroon “{name}” over het rooster leggen vanaf {day:day}",
    "weeks.gave": "{shift} aan {shifts} {shifts:plural|cel|cellen} geven",
    "weeks.cleared": "{shifts} {shifts:plural|dienst|diensten} wissen van {first:day} t/m {last:day}",
    "weeks.because_copied": "Gekopieerd uit de week van {day:day}.",
    "weeks.because_pattern": "Uit het patroon “{name}”.",
    "weeks.because_gave": "{shift} is in één keer aan meer cellen gegeven.",
    "weeks.because_cleared": "Meer diensten zijn in één keer gewist.",
    "weeks.occupied": "{nurse} werkt op {day:day} al {shift}.",
    "weeks.breaks": "{nurse} op {day:day}: {rule:word} zou hersteld moeten worden.",
    "weeks.day_over": "{day:day} is vandaag of voorbij.",
    "weeks.week_over": "De week van {day:day} is voorbij. Kies een week die nog komt.",
    "weeks.same_week": "De week van {day:day} kan niet naar zichzelf gekopieerd worden. Kies een andere week.",
    "weeks.no_target": "Kies minstens één week om naar te kopiëren.",
    "weeks.source_empty": "Niemand werkt in de week van {day:day}: er is niets te kopiëren.",
    "weeks.nothing_to_lay": "Er is niets om in deze cellen te zetten.",
    "weeks.nothing_to_write": "Er zou niets geschreven worden: elke cel wordt overgeslagen of is al zo.",
    "weeks.nothing_to_clear": "Hier staat geen losse dienst die nog komt.",
    "weeks.stale": "De dag van {nurse} op {day:day} is sinds het voorbeeld gewijzigd. Bekijk het opnieuw.",
    "weeks.pattern_length": "Een patroon heeft 2, 4 of 6 weken, niet {weeks}.",
    "weeks.pattern_name_taken": "Er is al een patroon “{name}”. Kies een andere naam.",
}
