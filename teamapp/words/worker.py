"""Sentences of the worker: why a computation ended without an answer. Its last words stay in the details."""

EN = {
    "worker.cancelled": "The computation was cancelled. Nothing was changed.",
    "worker.closed": "The computation ended because the app was closed. Nothing was changed.",
    "worker.crashed": (
        "The computation stopped by itself (exit code {exit_code}). Nothing was changed: try it again,"
        " and report it with the details when it happens twice."
    ),
    "worker.crashed_idle": (
        "The part that computes stopped by itself (exit code {exit_code}) and was started again. Nothing was changed;"
        " report it with the details when it happens twice."
    ),
    "worker.start_crashed": (
        "The part that computes could not start (exit code {exit_code}). Everything else works;"
        " install the app again, or report it with the details."
    ),
    "worker.start_hung": (
        "The part that computes did not start within {seconds} seconds. Everything else works: try it again."
    ),
    "worker.no_start": "The part that computes could not be started: {error}. Install the app again.",
    "worker.not_warm": "{task} cannot be used: {error}. Install the app again.",
    "worker.garbled": "The part that computes answered something unreadable and was restarted. Try it again.",
    "worker.answer_unreadable": "The answer of {task} could not be read ({error}). Nothing was changed.",
    "worker.too_late": "{task} took longer than {seconds} seconds and was ended. Nothing was changed.",
    "worker.task_failed": "{task} failed at {place}: {error}. Nothing was changed.",
    "worker.task_unknown": "There is no computation called {task}.",
}
NL = {
    "worker.cancelled": "De berekening is geannuleerd. Er is niets gewijzigd.",
    "worker.closed": "De berekening is gestopt omdat de app werd gesloten. Er is niets gewijzigd.",
    "worker.crashed": (
        "De berekening is vanzelf gestopt (afsluitcode {exit_code}). Er is niets gewijzigd: probeer het opnieuw,"
        " en meld het met de details als het twee keer gebeurt."
    ),
    "worker.crashed_idle": (
        "Het rekengedeelte stopte vanzelf (afsluitcode {exit_code}) en is opnieuw gestart. Er is niets gewijzigd;"
        " meld het met de details als het nog eens gebeurt."
    ),
    "worker.start_crashed": (
        "Het rekengedeelte kon niet starten (afsluitcode {exit_code}). Al het andere werkt;"
        " installeer de app opnieuw, of meld het met de details."
    ),
    "worker.start_hung": (
        "Het rekengedeelte was na {seconds} seconden niet gestart. Al het andere werkt: probeer het opnieuw."
    ),
    "worker.no_start": "Het rekengedeelte kon niet worden gestart: {error}. Installeer de app opnieuw.",
    "worker.not_warm": "{task} kan niet worden gebruikt: {error}. Installeer de app opnieuw.",
    "worker.garbled": "Het rekengedeelte antwoordde iets onleesbaars en is opnieuw gestart. Probeer het opnieuw.",
    "worker.answer_unreadable": "Het antwoord van {task} kon niet worden gelezen ({error}). Er is niets gewijzigd.",
    "worker.too_late": "{task} duurde langer dan {seconds} seconden en is beëindigd. Er is niets gewijzigd.",
    "worker.task_failed": "{task} is mislukt bij {place}: {error}. Er is niets gewijzigd.",
    "worker.task_unknown": "Er is geen berekening die {task} heet.",
}
