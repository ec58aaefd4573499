"""Clients come, change and leave; their addresses, circle and notes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Address, CareNeed, Client, ClientHelper, ClientPreference, Note, Visit
from teamapp.domain.entities.client import Preference
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.text import text
from teamapp.domain.units import MicroDegrees, MinuteOfDay, Minutes
from teamapp.patch.search import Address as House
from teamapp.services.clients.addresses import (
    AddressDetails,
    address_at,
    address_on,
    correct_address,
    look_up_address,
    move_client,
    typed_place,
)
from teamapp.services.clients.circle import (
    HelperDetails,
    add_helper,
    edit_helper,
    forget_preference,
    prefer,
    remove_helper,
)
from teamapp.services.clients.clients import ClientDetails, add_client, details_of, edit_client, end_client
from teamapp.services.clients.needs import CarePlan, add_need
from teamapp.services.clients.notes import notes_of, write_note
from teamapp.services.clients.repeats import EVERY_DAY
from teamapp.services.desk import Desk
from teamapp.services.refused import Refused
from tests.support.new_desk import THURSDAY, Clock, in_words, new_desk, spoken, with_client, with_nurse

TOMORROW = THURSDAY + timedelta(days=1)
MORNING = ((MinuteOfDay(450), MinuteOfDay(570)),)


@pytest.fixture
def open_desk() -> Iterator[tuple[Desk, Clock]]:
    with new_desk() as opened:
        yield opened


@pytest.fixture
def desk(open_desk: tuple[Desk, Clock]) -> Desk:
    return open_desk[0]


@pytest.fixture
def anna(desk: Desk) -> ClientId:
    return with_client(desk)


@pytest.fixture
def aylin(desk: Desk) -> NurseId:
    return with_nurse(desk, owner=True)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"family_name": ""}, "Family name” is empty"),
        ({"born": date(1850, 1, 1)}, "Check the year"),
        ({"born": date(2030, 1, 1)}, "Check the year"),
        ({"about": "x" * 5000}, "at most 4000"),
        ({"first_contact": NurseId("0" * 32)}, "the nurse was removed"),  # type: ignore[arg-type]
    ],
)
def test_wrong_details_are_refused_in_words(desk: Desk, wrong: dict[str, object], says: str) -> None:
    """Each refusal names the field and the remedy, and no client is made."""
    details = replace(ClientDetails(given_name="Anna", family_name="de Vries"), **wrong)  # type: ignore[arg-type]
    with pytest.raises(Refused) as refusal:
        add_client(desk, details, started=THURSDAY)
    assert says in in_words(refusal.value)
    assert desk.store.all(Client) == ()


def test_editing_a_client(desk: Desk, anna: ClientId, aylin: NurseId) -> None:
    """The form holds what is stored; what is written differs by exactly what was typed."""
    before = desk.store.get(Client, anna)
    assert before is not None
    spoken(edit_client(desk, anna, replace(details_of(before), first_contact=aylin, about="First coffee.")))
    assert desk.store.get(Client, anna) == replace(before, first_contact=aylin, about="First coffee.")


def test_the_end_of_care_ends_series_and_plans(desk: Desk, anna: ClientId, aylin: NurseId) -> None:
    """Needs end with her last day, later plans fall out, what was done stays."""
    plan = CarePlan(care="washing", minutes=Minutes(40), windows=MORNING, repeat=EVERY_DAY, first=THURSDAY)
    add_need(desk, anna, plan)
    (need,) = desk.store.where(CareNeed, client=anna)
    done, later = (
        Visit(id=visit_id(need.id, day), client=anna, need=need.id, day=day, nurse=aylin, start=MinuteOfDay(480))
        for day in (THURSDAY, THURSDAY + timedelta(days=3))
    )
    done = replace(done, status=VisitStatus.DONE)
    desk.commit((Edit(None, done), Edit(None, later)), text("sample.day_planned", day="2026-11-12"))
    spoken(end_client(desk, anna, last=TOMORROW))
    assert desk.store.all(Visit) == (done,)
    assert [item.last for item in desk.store.all(CareNeed)] == [TOMORROW]


def test_moving_keeps_the_old_address(desk: Desk, anna: ClientId) -> None:
    """Before the move the old address holds, from the day on the new one."""
    move_client(desk, anna, AddressDetails(street="Oude Gracht 1"), first=date(2024, 1, 1))
    spoken(move_client(desk, anna, AddressDetails(street="Nieuwe Gracht 2", postcode="1234 ab"), first=TOMORROW))
    addresses = desk.store.where(Address, client=anna)
    before, after = address_on(addresses, THURSDAY), address_on(addresses, TOMORROW)
    assert before is not None
    assert after is not None
    assert (before.street, after.street, after.postcode) == ("Oude Gracht 1", "Nieuwe Gracht 2", "1234 AB")
    place = {"lat": MicroDegrees(60_170_000), "lon": MicroDegrees(24_940_000)}
    spoken(correct_address(desk, after.id, AddressDetails(street="Nieuwe Gracht 2", **place)))
    with pytest.raises(Refused) as refusal:
        correct_address(desk, after.id, AddressDetails(street="Nieuwe Gracht 2", lat=MicroDegrees(1)))
    assert "both latitude and longitude" in in_words(refusal.value)


def test_addresses_are_found_offline(open_desk: tuple[Desk, Clock]) -> None:
    """What the patch pack finds becomes a form; a street without the number has no place yet; no map, no answers."""
    desk, _clock = open_desk
    assert look_up_address(desk, "Annankatu 5") == ()
    desk.patch = _OneStreet()  # type: ignore[assignment]  # the two methods that are used
    exact, street = look_up_address(desk, "Annankatu 5")
    assert (exact.street, exact.lat, exact.lon) == ("Annankatu 5", 60_165_000, 24_940_000)
    assert (street.street, street.lat) == ("Annankatu", None)
    pin = address_at(desk, MicroDegrees(60_165_100), MicroDegrees(24_940_100))
    assert pin is not None
    assert (pin.street, pin.lat) == ("Annankatu 5", 60_165_100)
    (typed,) = look_up_address(desk, "60.1651, 24.9401")
    assert (typed.street, typed.lat, typed.lon) == ("Annankatu 5", 60_165_100, 24_940_100)


@pytest.mark.parametrize(("typed", "place"), [
    ("52.0116, 4.3571", (52_011_600, 4_357_100)), (" 52,0116 4,3571 ", (52_011_600, 4_357_100)),
    ("-33.8568;151.2153", (-33_856_800, 151_215_300)), ("95.000, 4.000", None), ("Kade 52.0", None), ("52 4", None),
    ("2628CD 8", None), ("", None),
])  # fmt: skip
def test_coordinates_are_read_as_a_place(typed: str, place: tuple[int, int] | None) -> None:
    """With a point or a comma, with or without a sign between; a house number is none."""
    assert typed_place(typed) == place


def test_the_clients_own_say(desk: Desk, anna: ClientId, aylin: NurseId) -> None:
    """One opinion a nurse: a new one replaces the old; "not again" needs a reason; it can be forgotten."""
    spoken(prefer(desk, anna, aylin, Preference.PREFERS, reason=""))
    with pytest.raises(Refused) as refusal:
        prefer(desk, anna, aylin, Preference.NOT_AGAIN, reason=" ")
    assert "Reason” is empty" in in_words(refusal.value)
    spoken(prefer(desk, anna, aylin, Preference.NOT_AGAIN, reason="is her niece"))
    (opinion,) = desk.store.where(ClientPreference, client=anna)
    assert opinion.kind is Preference.NOT_AGAIN
    spoken(forget_preference(desk, anna, aylin))
    assert desk.store.where(ClientPreference, client=anna) == ()


def test_helpers_around_a_client(desk: Desk, anna: ClientId) -> None:
    """Added, changed, removed; a weekday that does not exist is refused."""
    spoken(add_helper(desk, anna, HelperDetails(name="Mieke", does="shopping", weekdays=frozenset({5}))))
    (helper,) = desk.store.where(ClientHelper, client=anna)
    spoken(edit_helper(desk, helper.id, HelperDetails(name="Mieke", phone="06 1234")))
    with pytest.raises(Refused):
        edit_helper(desk, helper.id, HelperDetails(name="Mieke", weekdays=frozenset({9})))
    spoken(remove_helper(desk, helper.id))
    assert desk.store.where(ClientHelper, client=anna) == ()


def test_notes_only_grow(open_desk: tuple[Desk, Clock], anna: ClientId, aylin: NurseId) -> None:
    """Newest first, signed; an empty one is refused; writing one cannot be undone."""
    desk, clock = open_desk
    write_note(desk, anna, "Slept well.")
    clock.go_on(minutes=5)
    change = write_note(desk, anna, " Ate little. ")
    assert change.undoable is False
    spoken(change)
    notes = notes_of(desk, anna)
    assert [note.text for note in notes] == ["Ate little.", "Slept well."]
    assert {note.author for note in notes} == {aylin}
    with pytest.raises(Refused):
        write_note(desk, anna, "\n")
    assert len(desk.store.all(Note)) == 2


@dataclass
class _OneStreet:
    """A patch with one house."""

    name: str = "Helsinki"

    def search(self, _typed: str, *, limit: int) -> tuple[House, ...]:
        house = House("Annankatu", "5", "00120", "Helsinki", 60.165, 24.94, exact=True)
        return (house, replace(house, number="", exact=False))[:limit]

    def nearest_address(self, _latitude: float, _longitude: float) -> House | None:
        return self.search("", limit=1)[0]
