"""Sentences about the map of the patch and about travel times."""

EN = {
    "label.patch.name": "Name of the patch",
    "patch.no_worker": "Streets cannot be made here: the planning worker is not running. Start the program again.",
    "patch.reading": "Reading the map: {objects} objects",
    "patch.drawing": "Drawing {shapes} shapes",
    "patch.no_file": "There is no map file at {file}. Choose an OpenStreetMap extract (.osm.pbf).",
    "patch.empty_file": "{file} is empty. Download the extract again.",
    "patch.not_a_map": "{file} is not an OpenStreetMap extract. Choose a file that ends in .osm.pbf.",
    "patch.broken_map": "{file} is damaged and cannot be read ({error}). Download it again.",
    "patch.no_streets": "There are no streets with a name in {file}. Choose an extract that holds your patch.",
    "patch.too_large": (
        "{file} has {megabytes} MB, more than a patch needs (at most {most_megabytes} MB). "
        "Cut your neighbourhood out of it first, or choose a smaller extract."
    ),
    "patch.unwritable": "The map cannot be saved as {file} ({error}). Make room or choose another folder.",
    "patch.cancelled": "The map was not made: you stopped it. The earlier map, if any, is still there.",
    "patch.no_pack": "There is no map at {file}. Make one from an OpenStreetMap extract in Settings.",
    "patch.broken_pack": "The map is damaged. Make it again from an OpenStreetMap extract in Settings.",
    "patch.newer_pack": "The map {file} was made by a newer Teamapp. Update Teamapp, or make the map again.",
    "travel.reading_streets": "Reading the streets: {ways} ways",
    "travel.reading_tiles": "Valhalla reads the map",
    "travel.no_valhalla": (
        "Valhalla is not installed. It needs Python 3.12 or later: python -m pip install pyvalhalla. "
        "Streets are travelled without it too."
    ),
    "travel.no_tiles": "Valhalla has no tiles at {file}. Make them with: teamapp streets FILE --valhalla.",
    "travel.no_file": "There is no map file at {file}. Choose an OpenStreetMap extract (.osm.pbf).",
    "travel.not_a_map": "{file} is not an OpenStreetMap extract, or it is damaged. Download it again.",
    "travel.no_streets": "There are no streets in {file}. Choose an extract that holds your patch.",
    "travel.no_pack": "Estimated along straight lines: the team has no map yet. Add one in Settings.",
    "travel.pack_missing": "Estimated along straight lines: the map is no longer at {file}. Make it again in Settings.",
    "travel.no_graph": "Estimated along straight lines: the map holds no streets. Make it again in Settings.",
    "travel.old_graph": "Estimated along straight lines: an earlier version made these streets. Make the map again.",
    "travel.bad_graph": "Estimated along straight lines: the streets of the map are damaged. Make the map again.",
    "travel.bad_point": "Place {number} ({latitude}, {longitude}) does not lie on earth. Give its address again.",
    "travel.bad_mode": "Nobody travels by {mode}. Choose one of: {known}.",
    "travel.bad_speed": "{kmh} km/h is not a speed. Give one from 1 to {highest_kmh} km/h.",
    "travel.bad_index": "There is no place number {index}: only {points} places were given, counted from 0.",
    "travel.cancelled": "The streets were not read: you stopped it.",
}
NL = {
    "label.patch.name": "Naam van de wijk",
    "patch.no_worker": "Hier kunnen geen straten worden gemaakt: het rekenproces draait niet. Start opnieuw.",
    "patch.reading": "Kaart lezen: {objects} objecten",
    "patch.drawing": "{shapes} vormen tekenen",
    "patch.no_file": "Er is geen kaartbestand op {file}. Kies een OpenStreetMap-uittreksel (.osm.pbf).",
    "patch.empty_file": "{file} is leeg. Download het uittreksel opnieuw.",
    "patch.not_a_map": "{file} is geen OpenStreetMap-uittreksel. Kies een bestand dat op .osm.pbf eindigt.",
    "patch.broken_map": "{file} is beschadigd en kan niet worden gelezen ({error}). Download het opnieuw.",
    "patch.no_streets": "Er staan geen straten met een naam in {file}. Kies een uittreksel met jullie wijk erin.",
    "patch.too_large": (
        "{file} is {megabytes} MB, meer dan een wijk nodig heeft (hoogstens {most_megabytes} MB). "
        "Knip eerst jullie buurt eruit, of kies een kleiner uittreksel."
    ),
    "patch.unwritable": "De kaart kan niet worden bewaard als {file} ({error}). Maak ruimte of kies een andere map.",
    "patch.cancelled": "De kaart is niet gemaakt: je hebt het gestopt. Een eerdere kaart staat er nog.",
    "patch.no_pack": "Er is geen kaart op {file}. Maak er een van een OpenStreetMap-uittreksel bij Instellingen.",
    "patch.broken_pack": "De kaart is beschadigd. Maak haar opnieuw van een OpenStreetMap-uittreksel bij Instellingen.",
    "patch.newer_pack": "De kaart {file} is met een nieuwere Teamapp gemaakt. Werk Teamapp bij of maak haar opnieuw.",
    "travel.reading_streets": "Straten lezen: {ways} wegen",
    "travel.reading_tiles": "Valhalla leest de kaart",
    "travel.no_valhalla": (
        "Valhalla is niet geïnstalleerd. Daar is Python 3.12 of later voor nodig: python -m pip install pyvalhalla. "
        "Ook zonder Valhalla worden straten gebruikt."
    ),
    "travel.no_tiles": "Valhalla heeft geen tegels op {file}. Maak ze met: teamapp streets BESTAND --valhalla.",
    "travel.no_file": "Er is geen kaartbestand op {file}. Kies een OpenStreetMap-uittreksel (.osm.pbf).",
    "travel.not_a_map": "{file} is geen OpenStreetMap-uittreksel, of het is beschadigd. Download het opnieuw.",
    "travel.no_streets": "Er staan geen straten in {file}. Kies een uittreksel met jullie wijk erin.",
    "travel.no_pack": "Geschat langs rechte lijnen: het team heeft nog geen kaart. Voeg er een toe bij Instellingen.",
    "travel.pack_missing": "Geschat langs rechte lijnen: de kaart staat niet meer op {file}. Maak haar opnieuw.",
    "travel.no_graph": "Geschat langs rechte lijnen: er zitten geen straten in de kaart. Maak haar opnieuw.",
    "travel.old_graph": "Geschat langs rechte lijnen: een eerdere versie maakte deze straten. Maak de kaart opnieuw.",
    "travel.bad_graph": "Geschat langs rechte lijnen: de straten van de kaart zijn beschadigd. Maak haar opnieuw.",
    "travel.bad_point": "Plek {number} ({latitude}, {longitude}) ligt niet op aarde. Geef het adres opnieuw op.",
    "travel.bad_mode": "Niemand reist met {mode}. Kies een van: {known}.",
    "travel.bad_speed": "{kmh} km/u is geen snelheid. Geef er een op van 1 tot {highest_kmh} km/u.",
    "travel.bad_index": "Er is geen plek nummer {index}: er zijn maar {points} plekken gegeven, geteld vanaf 0.",
    "travel.cancelled": "De straten zijn niet gelezen: je hebt het gestopt.",
}
