"""What is said while a team makes its roster together. Names of changes complete "Undo: ...\"."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "label.ledger.periods": "Number of periods",
    "together.hidden_by_window": (
        "Until this phase closes everybody sees only her own wishes. The window hides the others: they are not locked"
        " with a key of their own, so somebody who opens the team’s database by other means could read them."
    ),
    "together.wishes_hidden": "Wishes of a colleague (hidden until the phase closes)",
    "together.begun": "Open the roster {first:day} to {last:day} for wishes until {until:day}",
    "together.deadlines_changed": "Change the deadlines of the roster {first:day} to {last:day}",
    "together.said_ready": "Say that {nurse} is ready with the wishes for {first:day} to {last:day}",
    "together.not_ready": "Say that {nurse} is not ready with the wishes for {first:day} to {last:day}",
    "together.closed_wishes": "Close the wishes for {first:day} to {last:day}",
    "together.closed_gaps": "End settling the gaps of {first:day} to {last:day}",
    "together.reopened_wishes": "Open the wishes for {first:day} to {last:day} again until {until:day}",
    "together.reopened_gaps": "Go back to settling the gaps of {first:day} to {last:day} until {until:day}",
    "together.close_wishes": "Everybody is ready. Close the wishes? From then on everybody sees them all.",
    "together.close_wishes_early": (
        "{names} {missing:plural|is|are} not ready yet. Close the wishes now? Everybody will see them all, and wishes"
        " that come later count half."
    ),
    "together.close_gaps": "End settling the gaps? The planner then solves what is left.",
    "together.reopen_wishes": (
        "Everybody has seen the wishes by now. Open them again? They are hidden once more until the phase closes."
    ),
    "together.reopen_gaps": "Go back to settling the gaps? Shifts that are in the roster stay there.",
    "together.begun_already": "The roster {first:day} to {last:day} is being made together already.",
    "together.not_in_phases": "The roster {first:day} to {last:day} is not made in phases. Open it for wishes first.",
    "together.nothing_to_close": "The last phase of {first:day} to {last:day} ends when the roster is published.",
    "together.nothing_to_reopen": "The wishes for {first:day} to {last:day} are open: there is nothing before them.",
    "together.no_nurses": "Nobody is in the team from {first:day} to {last:day}. Add nurses first.",
    "together.period_past": "The days from {first:day} to {last:day} are over. Choose a roster that is still to come.",
    "together.period_running": (
        "The roster {first:day} to {last:day} has begun, so it cannot be made together any more. Change single shifts."
    ),
    "together.published_already": "The roster {first:day} to {last:day} is published. Take it back first.",
    "together.wishes_until_past": "{day:day} is over. Let the wishes end today or later.",
    "together.gaps_before_wishes": (
        "Gaps cannot be settled by {gaps:day} when wishes may come until {wishes:day}. Choose a later day for the gaps."
    ),
    "together.gaps_in_period": "The roster begins on {first:day}. Settle the gaps before that, not on {gaps:day}.",
    "together.wishes_set": "Write down wishes of {nurse} for {days} {days:plural|day|days} from {first:day}",
    "together.wishes_repeated": "Repeat {days} {days:plural|wish|wishes} of {nurse}",
    "together.wishes_cleared": "Take back {days} {days:plural|wish|wishes} of {nurse}",
    "together.nothing_to_repeat": "There is no wish of {nurse} in the roster before that could be repeated here.",
    "together.note_published": "The roster is published. Ask a colleague to swap instead.",
    "together.note_hidden": (
        "The wishes of {nurse} are hidden until this phase closes. You can write down what she tells you."
    ),
    "together.note_late": (
        "The wishes are closed. What you ask for now is marked as late and counts half of a wish in time."
    ),
    "together.note_open": "Nobody else sees your wishes until {until:day}.",
    "together.note_seen": "Everybody in the team sees these wishes.",
    "together.suggest_too_early": (
        "Wishes may be entered until {until:day} and are hidden until then. A suggestion would give them away, so it"
        " can be made when the wishes are closed."
    ),
    "together.gaps_too_early": (
        "Wishes may be entered until {until:day} and are hidden until then. The gap map follows when they are closed."
    ),
    "together.way_claim": "{nurse} is free on {day:day} and takes {shift}.",
    "together.way_over": "{nurse} moves to {shift} on {day:day}, from a shift with one nurse too many.",
    "together.way_swap": "{nurse} takes {shift} on {day:day} and hands another shift on to a colleague.",
    "together.way_more_hours": "{nurse} takes {shift} on {day:day} and works more hours than her contract asks.",
    "together.way_give_way": (
        "{nurse} gives way and takes {shift} on {day:day}, for {points} {points:plural|point|points}."
    ),
    "together.gave_way": "Let {nurse} take {shift} on {day:day}",
    "remind.wishes": "Your wishes for {first:day} to {last:day}: until {until:day}",
    "remind.wishes_today": "Today is the last day for your wishes for {first:day} to {last:day}",
    "remind.silent": (
        "{missing} {missing:plural|colleague has|colleagues have} not entered wishes for {first:day} yet: {names}"
    ),
    "remind.close": "Everybody is ready with the wishes for {first:day}: they can be closed",
    "remind.gaps_open": "Settle the gaps of {first:day} to {last:day} together until {until:day}",
    "remind.publish": "Publish the roster from {first:day} by {until:day}",
    "remind.publish_late": "The roster from {first:day} should have been published by {until:day}",
    "remind.begin": "Open the roster {first:day} to {last:day} for wishes",
}

NL: Mapping[str, str] = {
    "label.ledger.periods": "Aantal periodes",
    "together.hidden_by_window": (
        "Tot deze ronde sluit ziet iedereen alleen de eigen wensen. Het venster verbergt de andere: ze zitten niet"
        " achter een eigen sleutel, dus wie de gegevens van het team langs een andere weg opent, kan ze lezen."
    ),
    "together.wishes_hidden": "Wensen van een collega (verborgen tot de ronde sluit)",
    "together.begun": "Rooster {first:day} t/m {last:day} openen voor wensen t/m {until:day}",
    "together.deadlines_changed": "Termijnen van rooster {first:day} t/m {last:day} wijzigen",
    "together.said_ready": "{nurse} klaar melden met de wensen voor {first:day} t/m {last:day}",
    "together.not_ready": "{nurse} nog niet klaar melden met de wensen voor {first:day} t/m {last:day}",
    "together.closed_wishes": "Wensen voor {first:day} t/m {last:day} sluiten",
    "together.closed_gaps": "Gaten dichten van {first:day} t/m {last:day} afronden",
    "together.reopened_wishes": "Wensen voor {first:day} t/m {last:day} weer openen t/m {until:day}",
    "together.reopened_gaps": "Terug naar gaten dichten van {first:day} t/m {last:day}, t/m {until:day}",
    "together.close_wishes": "Iedereen is klaar. De wensen sluiten? Daarna ziet iedereen ze allemaal.",
    "together.close_wishes_early": (
        "{names} {missing:plural|is|zijn} nog niet klaar. De wensen nu sluiten? Iedereen ziet ze dan allemaal, en"
        " wensen die later komen tellen half."
    ),
    "together.close_gaps": "Het gaten dichten afronden? De planner lost daarna de rest op.",
    "together.reopen_wishes": (
        "Iedereen heeft de wensen inmiddels gezien. Weer openen? Ze zijn dan opnieuw verborgen tot de ronde sluit."
    ),
    "together.reopen_gaps": "Terug naar het gaten dichten? Diensten die in het rooster staan, blijven staan.",
    "together.begun_already": "Het rooster {first:day} t/m {last:day} wordt al samen gemaakt.",
    "together.not_in_phases": (
        "Het rooster {first:day} t/m {last:day} wordt niet in ronden gemaakt. Open het eerst voor wensen."
    ),
    "together.nothing_to_close": "De laatste ronde van {first:day} t/m {last:day} eindigt met publiceren.",
    "together.nothing_to_reopen": "De wensen voor {first:day} t/m {last:day} staan open: daarvoor is er niets.",
    "together.no_nurses": "Niemand hoort van {first:day} t/m {last:day} bij het team. Voeg eerst medewerkers toe.",
    "together.period_past": "De dagen van {first:day} t/m {last:day} zijn voorbij. Kies een rooster dat nog komt.",
    "together.period_running": (
        "Het rooster {first:day} t/m {last:day} is begonnen en kan niet meer samen gemaakt worden. Wijzig losse"
        " diensten."
    ),
    "together.published_already": "Het rooster {first:day} t/m {last:day} is gepubliceerd. Neem het eerst terug.",
    "together.wishes_until_past": "{day:day} is voorbij. Laat de wensen vandaag of later eindigen.",
    "together.gaps_before_wishes": (
        "Gaten kunnen niet op {gaps:day} gedicht zijn als wensen t/m {wishes:day} mogen komen. Kies een latere dag."
    ),
    "together.gaps_in_period": "Het rooster begint op {first:day}. Dicht de gaten daarvoor, niet op {gaps:day}.",
    "together.wishes_set": "Wensen van {nurse} voor {days} {days:plural|dag|dagen} vanaf {first:day} opschrijven",
    "together.wishes_repeated": "{days} {days:plural|wens|wensen} van {nurse} herhalen",
    "together.wishes_cleared": "{days} {days:plural|wens|wensen} van {nurse} intrekken",
    "together.nothing_to_repeat": "In het rooster hiervoor staat geen wens van {nurse} die hier herhaald kan worden.",
    "together.note_published": "Het rooster is gepubliceerd. Vraag een collega om te ruilen.",
    "together.note_hidden": (
        "De wensen van {nurse} zijn verborgen tot deze ronde sluit. Opschrijven wat ze zegt, kan wel."
    ),
    "together.note_late": (
        "De wensen zijn gesloten. Wat je nu vraagt, is te laat en telt half zo zwaar als een wens op tijd."
    ),
    "together.note_open": "Niemand anders ziet je wensen t/m {until:day}.",
    "together.note_seen": "Iedereen in het team ziet deze wensen.",
    "together.suggest_too_early": (
        "Wensen kunnen t/m {until:day} worden ingevuld en zijn tot dan verborgen. Een voorstel zou ze verraden en kan"
        " pas worden gemaakt als de wensen gesloten zijn."
    ),
    "together.gaps_too_early": (
        "Wensen kunnen t/m {until:day} worden ingevuld en zijn tot dan verborgen. De gatenkaart volgt na het sluiten."
    ),
    "together.way_claim": "{nurse} is op {day:day} vrij en neemt {shift}.",
    "together.way_over": "{nurse} gaat op {day:day} naar {shift}, vanuit een dienst met een medewerker te veel.",
    "together.way_swap": "{nurse} neemt {shift} op {day:day} en geeft een andere dienst door aan een collega.",
    "together.way_more_hours": "{nurse} neemt {shift} op {day:day} en werkt meer uren dan haar contract vraagt.",
    "together.way_give_way": (
        "{nurse} doet water bij de wijn en neemt {shift} op {day:day}, voor {points} {points:plural|punt|punten}."
    ),
    "together.gave_way": "{nurse} {shift} laten nemen op {day:day}",
    "remind.wishes": "Je wensen voor {first:day} t/m {last:day}: t/m {until:day}",
    "remind.wishes_today": "Vandaag is de laatste dag voor je wensen voor {first:day} t/m {last:day}",
    "remind.silent": (
        "{missing} {missing:plural|collega heeft|collega’s hebben} nog geen wensen voor {first:day} ingevuld: {names}"
    ),
    "remind.close": "Iedereen is klaar met de wensen voor {first:day}: ze kunnen dicht",
    "remind.gaps_open": "Gaten van {first:day} t/m {last:day} samen dichten t/m {until:day}",
    "remind.publish": "Rooster vanaf {first:day} publiceren uiterlijk {until:day}",
    "remind.publish_late": "Het rooster vanaf {first:day} had uiterlijk {until:day} gepubliceerd moeten zijn",
    "remind.begin": "Rooster {first:day} t/m {last:day} openen voor wensen",
}
