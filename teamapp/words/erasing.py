"""Sentences of erasing a client."""

EN = {
    "erasing.erased": "Erase a client for ever",
    "erasing.line": "Something about a client who was erased",
    "erasing.reason": "a client who was erased",
    "erasing.name_differs": "That is not the name on the card. Type {name} exactly to erase her.",
}
NL = {
    "erasing.erased": "Een cliënt voorgoed wissen",
    "erasing.line": "Iets over een cliënt die gewist is",
    "erasing.reason": "een cliënt die gewist is",
    "erasing.name_differs": "Dat is niet de naam op de kaart. Typ precies {name} om te wissen.",
}
