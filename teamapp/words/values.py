"""What the values of fields are called: levels, roles, skills, kinds of care, weekdays, how often."""

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("level.0", "anybody", "iedereen"),
    ("level.2", "Helper", "Helpende"),
    ("level.3", "Care assistant", "Verzorgende"),
    ("level.4", "Nurse", "Verpleegkundige"),
    ("level.5", "District nurse", "Wijkverpleegkundige"),
    ("travel.bicycle", "bicycle", "fiets"),
    ("travel.e_bike", "e-bike", "e-bike"),
    ("travel.car", "car", "auto"),
    ("travel.foot", "on foot", "te voet"),
    ("role.nurse", "nurse", "zorgverlener"),
    ("role.housekeeper", "housekeeper", "huismeester"),
    ("role.informer", "informer", "informeerder"),
    ("role.developer", "developer", "ontwikkelaar"),
    ("role.planner", "planner", "planner"),
    ("role.team_player", "team player", "teamspeler"),
    ("role.mentor", "mentor", "mentor"),
    ("leave.holiday", "holiday", "vakantie"),
    ("leave.sick", "ill", "ziek"),
    ("leave.study", "study", "studie"),
    ("leave.parental", "parental leave", "ouderschapsverlof"),
    ("leave.other", "other leave", "ander verlof"),
    ("wish.day_off", "day off", "vrij"),
    ("wish.shift", "would like", "graag"),
    ("wish.not_shift", "rather not", "liever niet"),
    ("form.early", "early", "vroeg"),
    ("form.late", "late", "laat"),
    ("form.evening", "evening", "avond"),
    ("form.night", "night", "nacht"),
    ("form.office", "office", "kantoor"),
    ("form.training", "training", "scholing"),
    ("period.draft", "draft", "concept"),
    ("period.published", "published", "gepubliceerd"),
    ("visit.planned", "planned", "gepland"),
    ("visit.under_way", "under way", "bezig"),
    ("visit.done", "done", "gedaan"),
    ("visit.not_home", "not at home", "niet thuis"),
    ("preference.prefers", "likes to see", "ziet graag"),
    ("preference.not_again", "not again", "niet meer"),
    ("pair.simultaneous", "together", "samen"),
    ("pair.sequential", "one after the other", "na elkaar"),
    ("pair.independent", "independently", "los van elkaar"),
    ("about.client", "on the client", "bij de cliënt"),
    ("about.visit", "on a visit", "bij een bezoek"),
    ("about.shift", "on a shift", "bij een dienst"),
    ("weekday.0", "Monday", "maandag"),
    ("weekday.1", "Tuesday", "dinsdag"),
    ("weekday.2", "Wednesday", "woensdag"),
    ("weekday.3", "Thursday", "donderdag"),
    ("weekday.4", "Friday", "vrijdag"),
    ("weekday.5", "Saturday", "zaterdag"),
    ("weekday.6", "Sunday", "zondag"),
    ("skill.insulin", "insulin", "insuline"),
    ("skill.injection", "injections", "injecteren"),
    ("skill.wound_care", "wound care", "wondzorg"),
    ("skill.catheter", "catheter", "katheter"),
    ("skill.stoma", "stoma", "stoma"),
    ("skill.medication", "medication", "medicatie"),
    ("skill.stockings", "compression stockings", "steunkousen"),
    ("skill.palliative", "palliative care", "palliatieve zorg"),
    ("skill.tube_feeding", "tube feeding", "sondevoeding"),
    ("skill.hoist", "hoist", "tillift"),
    ("care.insulin", "Insulin", "Insuline"),
    ("care.washing", "Washing and dressing", "Wassen en aankleden"),
    ("care.shower", "Shower", "Douchen"),
    ("care.to_bed", "Help to bed", "Naar bed helpen"),
    ("care.transfer", "Transfer by two", "Transfer met z'n tweeën"),
    ("care.stockings_on", "Stockings on", "Steunkousen aan"),
    ("care.stockings_off", "Stockings off", "Steunkousen uit"),
    ("care.wound", "Wound care", "Wondzorg"),
    ("care.medication", "Medication", "Medicatie"),
    ("care.medication_box", "Fill the medicine box", "Medicijndoos vullen"),
    ("care.eye_drops", "Eye drops", "Oogdruppels"),
    ("care.catheter", "Catheter care", "Katheterzorg"),
    ("care.stoma", "Stoma care", "Stomazorg"),
    ("care.injection", "Injection", "Injectie"),
    ("care.palliative", "Palliative care", "Palliatieve zorg"),
    ("care.dementia", "Morning with dementia", "Ochtendzorg bij dementie"),
    ("care.meal", "Help with a meal", "Hulp bij de maaltijd"),
    ("care.guidance", "Guidance", "Begeleiding"),
    ("care.intake", "First talk", "Intake"),
    ("care.check_up", "Look in", "Controle"),
    ("care.own_words", "{care}", "{care}"),
    ("repeat.every_day", "every day", "elke dag"),
    ("repeat.working_days", "on working days", "op werkdagen"),
    ("repeat.days", "every {every} days", "elke {every} dagen"),
    ("repeat.every_month", "every month", "elke maand"),
    ("repeat.months", "every {every} months", "elke {every} maanden"),
    ("repeat.own_rule", "by its own rule ({rule})", "volgens een eigen regel ({rule})"),
)


def _weekday_rows() -> tuple[tuple[str, str, str], ...]:
    """ "Monday, Wednesday and Friday" for one to seven days, every week or every so many weeks."""
    rows = []
    for count in range(1, 8):
        days = [f"{{day{place}:word}}" for place in range(1, count + 1)]
        english, dutch = (
            ", ".join(days[:-1]) + word + days[-1] if count > 1 else days[0] for word in (" and ", " en ")
        )
        rows.append((f"repeat.weekly_{count}", f"every {english}", f"elke {dutch}"))
        rows.append(
            (f"repeat.weeks_{count}", f"every {{every}} weeks on {english}", f"elke {{every}} weken op {dutch}")
        )
    return tuple(rows)


EN = {code: english for code, english, _dutch in (*_ROWS, *_weekday_rows())}
NL = {code: dutch for code, _english, dutch in (*_ROWS, *_weekday_rows())}
