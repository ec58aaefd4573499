"""Sentences of a new team."""

EN = {
    "team.name_missing": "{field:word} is empty. Fill it in.",
    "team.field_team": "The name of the team",
    "team.field_given_name": "Your given name",
    "team.field_family_name": "Your family name",
}
NL = {
    "team.name_missing": "{field:word} is leeg. Vul die in.",
    "team.field_team": "De naam van het team",
    "team.field_given_name": "Je voornaam",
    "team.field_family_name": "Je achternaam",
}
