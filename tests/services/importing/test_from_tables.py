"""Clients, nurses, availability and leave out of tables: matched, shown, named when wrong, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from teamapp.domain.entities import Address, Availability, Client, Contract, Leave, Nurse
from teamapp.domain.entities.nurse import LeaveKind, Level
from teamapp.exchange.sheets import write_workbook
from teamapp.services.desk import Desk
from teamapp.services.exporting.lists.entities import LISTS
from teamapp.services.exporting.lists.export import KNOWN, export_list, list_table
from teamapp.services.history.undo import undo
from teamapp.services.importing.tables.columns import match
from teamapp.services.importing.tables.kinds import KINDS
from teamapp.services.importing.tables.preview import Preview, matched_columns, open_table, preview, take_in
from teamapp.services.refused import Refused
from teamapp.words.speak import Language, say
from tests.support.sample_desk import sample_desk


@pytest.fixture
def desk() -> Iterator[Desk]:
    with sample_desk() as opened:
        yield opened


def shown(desk: Desk, folder: Path, kind: str, said: str) -> Preview:
    file = folder / "table.csv"
    file.write_text(said, encoding="utf-8")
    table = open_table(file)
    return preview(desk, table, kind, matched_columns(table, kind))


def told(found: Preview) -> list[tuple[int, str]]:
    return [(one.line, say(one.why, Language.ENGLISH)) for one in found.problems]


@pytest.mark.parametrize(
    ("heading", "kind", "expected"),
    [
        (
            "Voornaam;Achternaam;Geboortedatum;Tel.",
            "clients",
            {"given_name": 0, "family_name": 1, "born": 2, "phone": 3},
        ),
        ("surname,First Name,ZIP,City", "clients", {"family_name": 0, "given_name": 1, "postcode": 2, "town": 3}),
        ("Medewerker;Soort;Vanaf;T/m", "leave", {"nurse": 0, "kind": 1, "first": 2, "last": 3}),
        ("Achternaam;Geboortdatum;Schoenmaat", "clients", {"family_name": 0, "born": 1}),
    ],
)
def test_columns_are_found_by_what_people_call_them(heading: str, kind: str, expected: dict[str, int]) -> None:
    """In both languages, with a slip of the pen, and nothing is taken for what it is not."""
    names = heading.replace(",", ";").split(";")
    assert match(names, KINDS[kind].columns) == expected


def test_clients_come_in_whole_with_one_undo(desk: Desk, tmp_path: Path) -> None:
    """With their address and contact, as one change; undone, nothing of it is left."""
    before = {kind: set(desk.store.all(kind)) for kind in (Client, Address)}
    contact = desk.store.all(Nurse)[0]
    found = shown(
        desk,
        tmp_path,
        "clients",
        "Voornaam;Achternaam;Geboren;Straat;Plaats;Vaste medewerker;Kleur\n"
        f"Ria;Zonneveld;3-4-1941;Kerkstraat 3;Delft;{contact.name};rood\n"
        "Joop;Waterman;;;;;\n",
    )
    assert (found.problems, found.unused) == ((), ("Kleur",))
    change = take_in(desk, found)
    ria, joop = sorted(set(desk.store.all(Client)) - before[Client], key=lambda one: one.family_name, reverse=True)
    assert (ria.name, ria.born, ria.first_contact) == ("Ria Zonneveld", date(1941, 4, 3), contact.id)
    assert [one.street for one in desk.store.where(Address, client=ria.id)] == ["Kerkstraat 3"]
    assert desk.store.where(Address, client=joop.id) == ()
    assert say(change.what, Language.DUTCH) == "2 cliënten uit een tabel overnemen"
    undo(desk)
    assert {kind: set(desk.store.all(kind)) for kind in before} == before


def test_a_list_as_other_programs_print_it(desk: Desk, tmp_path: Path) -> None:
    """A title above the heading, names and houses in parts, days as numbers or with a time, a nought that was lost."""
    said = (
        "Cliëntenlijst wijkteam Noord;;;;;;;;\nAfgedrukt: 22-11-2026;;;;;;;;\n;;;;;;;;\n"
        "Voorletters;Tussenvoegsel;Achternaam;Geb. datum;Straat;Huisnummer;Toevoeging;Postcode;Telefoon\n"
        "R.;van der;Zon;15068;Kerkstraat;3;b;2611 AA;612345678\n"
        "J.;;Waterman;do 3 apr 1941 00:00;;;;;015 123\n"
        "K.;;#N/B;3-4-1941;;;;;\n"
    )
    (tmp_path / "list.csv").write_bytes(said.encode("cp1252"))
    table = open_table(tmp_path / "list.csv", kind="clients")
    found = preview(desk, table, "clients", matched_columns(table, "clients"))
    assert (found.unused, [one.line for one in found.problems]) == ((), [7])
    take_in(desk, found, without_bad_lines=True)
    zon, waterman = (next(c for c in desk.store.all(Client) if name in c.name) for name in ("der Zon", "Waterman"))
    assert (zon.name, zon.born, zon.phone) == ("R. van der Zon", date(1941, 4, 2), "0612345678")
    assert [one.street for one in desk.store.where(Address, client=zon.id)] == ["Kerkstraat 3b"]
    assert (waterman.born, waterman.phone) == (date(1941, 4, 3), "015 123")


def test_the_sheet_that_is_meant_is_found(desk: Desk, tmp_path: Path) -> None:
    """Behind a cover, by its headings; another one is read where a person says so."""
    book = Workbook()
    book.active.append(["Hoe dit bestand werkt"])
    leave = book.create_sheet("Verlof 2027")
    nurse = desk.store.all(Nurse)[0]
    for row in (["Medewerker", "Van", "T/m"], [f"{nurse.family_name}, {nurse.given_name}", "4-1-2027", "5-1-2027"]):
        leave.append(row)
    book.save(tmp_path / "book.xlsx")
    table = open_table(tmp_path / "book.xlsx", kind="leave")
    assert table.sheet == "Verlof 2027"
    assert preview(desk, table, "leave", matched_columns(table, "leave")).problems == ()
    assert open_table(tmp_path / "book.xlsx", kind="leave", sheet="Sheet").heading == ("Hoe dit bestand werkt",)


def test_everything_that_is_wrong_is_named_by_line_and_column(desk: Desk, tmp_path: Path) -> None:
    """All of it at once; nothing is written until the person leaves those lines out."""
    here = desk.store.all(Client)[0]
    found = shown(
        desk,
        tmp_path,
        "clients",
        "voornaam;achternaam;geboren;tel;taal\n"
        "Ria;;31-2-1941;geen;\n"
        f"{here.given_name};{here.family_name};{here.born.isoformat() if here.born else ''};;\n"
        "Goed;Persoon;1940-01-02;015 123;nl, ar\n"
        "Goed;Persoon;1940-01-02;015 123;nl, ar\n"
        "Nog;Een;1850-01-01;;\n",
    )
    lines = told(found)
    assert (2, "“31-2-1941” is no day. Write it as 12-11-2026, 12 nov 2026 or 2026-11-12.") in lines
    assert (2, "Nothing stands here, and it is needed.") in lines
    assert {line for line, _why in lines} == {2, 3, 5, 6}
    before = desk.store.headings(limit=1)
    with pytest.raises(Refused, match=r"importing\.has_problems"):
        take_in(desk, found)
    assert desk.store.headings(limit=1) == before
    take_in(desk, found, without_bad_lines=True)
    assert [one.languages for one in desk.store.all(Client) if one.family_name == "Persoon"] == [{"nl", "ar"}]


def test_nurses_come_with_their_contract(desk: Desk, tmp_path: Path) -> None:
    """Level and hours as people write them; a colleague who is here already is named."""
    known = desk.store.all(Nurse)[0]
    found = shown(
        desk,
        tmp_path,
        "nurses",
        f"Voornaam;Achternaam;Functie;Uren;Vervoer\nNel;Kramer;Verpleegkundige;24,5;fiets\n{known.given_name};{known.family_name};3;24;auto\n",
    )
    assert told(found) == [(3, "A colleague with this name is in the team already.")]
    take_in(desk, found, without_bad_lines=True)
    nel = next(one for one in desk.store.all(Nurse) if one.family_name == "Kramer")
    assert (nel.level, [one.week_minutes for one in desk.store.where(Contract, nurse=nel.id)]) == (Level.NURSE, [1470])


def test_leave_and_availability_name_people_by_a_part_of_their_name(desk: Desk, tmp_path: Path) -> None:
    """As long as only one of them is meant; weekdays and shifts in words."""
    nurse = desk.store.all(Nurse)[0]
    leave = shown(
        desk,
        tmp_path,
        "leave",
        f"wie;soort;van;t/m\n{nurse.given_name};studie;4-1-2027;8-1-2027\nNiemand;vakantie;1-1-2027;\n",
    )
    assert told(leave) == [(3, "Nobody in the team is called “Niemand”.")]
    take_in(desk, leave, without_bad_lines=True)
    made = [one for one in desk.store.where(Leave, nurse=nurse.id) if one.first == date(2027, 1, 4)]
    assert [(one.kind, one.last) for one in made] == [(LeaveKind.STUDY, date(2027, 1, 8))]
    days = shown(
        desk,
        tmp_path,
        "availability",
        f"wie;dag;diensten\n{nurse.name};wo;Late\n{nurse.name};zondag;\n{nurse.name};overmorgen;\n",
    )
    assert [line for line, _why in told(days)] == [4]
    take_in(desk, days, without_bad_lines=True)
    weekdays = {one.weekday: one.not_kinds for one in desk.store.where(Availability, nurse=nurse.id)}
    assert len(weekdays[2]) == 1
    assert 6 in weekdays


def test_a_needed_column_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    """By its name in the person's language."""
    with pytest.raises(Refused) as refused:
        shown(desk, tmp_path, "leave", "soort;vanaf\nvakantie;1-1-2027\n")
    assert "column" in refused.value.text.filled


@pytest.mark.parametrize("name", KNOWN)
def test_every_list_is_written_in_words(desk: Desk, tmp_path: Path, name: str) -> None:
    """No identity, no code; both kinds of file have the same rows."""
    table = list_table(desk, name, Language.DUTCH)
    identities = {one.id for kind in LISTS.values() for one in desk.store.all(kind)}
    cells = {str(cell) for row in table.rows for cell in row}
    assert not cells & identities
    for ending in ("csv", "xlsx"):
        count = export_list(desk, name, tmp_path / f"{name}.{ending}", language=Language.DUTCH)
        assert count == len(table.rows)
        if count:
            read = open_table(tmp_path / f"{name}.{ending}")
            assert (read.heading, len(read.rows)) == (table.heading, count)


def test_the_team_of_one_computer_goes_into_another(desk: Desk, tmp_path: Path) -> None:
    """What a list writes, a table brings in: the same people under the same names."""
    export_list(desk, "nurses", tmp_path / "nurses.xlsx", language=Language.DUTCH)
    names = {one.name for one in desk.store.all(Nurse)}
    table = open_table(tmp_path / "nurses.xlsx")
    found = preview(desk, table, "nurses", matched_columns(table, "nurses"))
    assert {line.cells["given_name"] + " " + line.cells["family_name"] for line in found.lines} == names
    assert {one.why.code for one in found.problems} == {"importing.nurse_is_here"}


FOUR = {
    "clients": (Client, "achternaam;geboortedatum", ("Zon;3 april 1941", "Maan;4-5-1942"), "Zon;31-2-1941"),
    "nurses": (
        Nurse,
        "voornaam;achternaam;functie",
        ("Jo;Ster;Verpleegkundige", "Bo;Maan;Helpende"),
        "Mo;Zon;Kapitein",
    ),
    "availability": (Availability, "medewerker;dag", ("{who};maandag", "{who};di"), "{who};vandaag"),
    "leave": (Leave, "medewerker;van;t/m", ("{who};1-6-2031;5-6-2031", "{who};7 juni 2031;"), "Niemand;1-1-2031;"),
}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("kind", FOUR)
def test_each_kind_comes_in_from_each_kind_of_file(desk: Desk, tmp_path: Path, kind: str, ending: str) -> None:
    """A bad line is named by its number and keeps everything out; without it the rest comes in, and one undo clears."""
    entity, heading, good, bad = FOUR[kind]
    who = next(one.name for one in desk.store.all(Nurse) if one.ended is None)
    rows = [heading.split(";"), *([*map(str, line.format(who=who).split(";"))] for line in (good[0], bad, good[1]))]
    file = tmp_path / f"table.{ending}"
    if ending == "csv":
        file.write_bytes("\n".join(";".join(row) for row in rows).encode("cp1252"))
    else:
        write_workbook(file, "blad", rows[0], rows[1:])
    before = set(desk.store.all(entity))
    table = open_table(file)
    found = preview(desk, table, kind, matched_columns(table, kind))
    assert {line for line, _why in told(found)} == {3}
    with pytest.raises(Refused, match=r"importing\.has_problems"):
        take_in(desk, found)
    assert set(desk.store.all(entity)) == before
    take_in(desk, found, without_bad_lines=True)
    assert len(set(desk.store.all(entity)) - before) == 2
    undo(desk)
    assert set(desk.store.all(entity)) == before


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("clients", "voornaam;achternaam;geboren;tel\nRia;Zon;3-4-1941;015 123\nria;ZON;3 apr 1941;015 456\n"),
        ("nurses", "voornaam;achternaam\nRia;Zon\nRIA;zon\n"),
        ("leave", "medewerker;van;t/m\n{who};1-6-2031;5-6-2031\n{who};5-6-2031;9-6-2031\n"),
        ("availability", "medewerker;dag\n{who};maandag\n{who};Monday\n"),
    ],
)
def test_two_lines_never_become_the_same_thing_twice(desk: Desk, tmp_path: Path, kind: str, said: str) -> None:
    """Otherwise written, yet the same person or overlapping days: the second line is named."""
    who = next(one.name for one in desk.store.all(Nurse) if one.ended is None)
    found = shown(desk, tmp_path, kind, said.format(who=who))
    assert [line for line, _why in told(found)] == [3]
